import { isNode, type Node, type Rule } from './redocly.ts'

type Check = (value: unknown) => boolean

const CHANNELS = ['text', 'voice', 'stage']

/** Keys that every entry must have. */
const REQUIRED: Readonly<Record<string, Check>> = {
  name: (value) => typeof value === 'string' && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value),
  bit: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 63,
  status: (value) => value === 'documented' || value === 'observed',
  description: (value) => typeof value === 'string' && /^\S.*[^\s.]$/.test(value),
}

/** Keys that an entry may have if Discord documents them. */
const OPTIONAL: Readonly<Record<string, Check>> = {
  elevated: (value) => value === true,
  editable: (value) => value === true,
  channels: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every(isChannel),
}

/** Requires a complete and ordered list of bits in `x-flags`, on a schema that can represent them. */
export const flags: Rule = () => ({
  Schema(node, { location, report }) {
    if (!('x-flags' in node)) return
    const list = node['x-flags']
    const place = location.child(['x-flags'])
    if (!Array.isArray(list) || list.length === 0 || !list.every(isNode)) {
      report({ message: '`x-flags` must be a list with at least one entry.', location: place.key() })
      return
    }
    if (!isBitSet(node)) {
      report({
        message: 'A schema with `x-flags` must be an integer or a decimal string.',
        location: place.key(),
      })
    }
    if (!isNode(node.externalDocs) || !String(node.externalDocs.url).startsWith('https://')) {
      report({
        message: 'A schema with `x-flags` must have `externalDocs.url`, an https URL.',
        location: place.key(),
      })
    }
    const names = new Set<unknown>()
    list.forEach((entry, index) => {
      const problems = findProblems(entry)
      if (names.has(entry.name)) problems.push('`name` must be unique')
      names.add(entry.name)
      if (index > 0 && !(Number(entry.bit) > Number(list[index - 1]?.bit)))
        problems.push('`bit` must be greater than that of the entry before')
      for (const problem of problems) report({ message: `${problem}.`, location: place.child([index]) })
    })
  },
})

function isBitSet({ type, pattern }: Node): boolean {
  return type === 'integer' || (type === 'string' && pattern === '^[0-9]+$')
}

function findProblems(entry: Node): string[] {
  const missing = Object.keys(REQUIRED).filter((key) => !(key in entry))
  const wrong = Object.keys(entry).filter((key) => !(REQUIRED[key] ?? OPTIONAL[key])?.(entry[key]))
  return [
    ...missing.map((key) => `An entry of \`x-flags\` must have \`${key}\``),
    ...wrong.map((key) =>
      key in REQUIRED || key in OPTIONAL
        ? `\`${key}\` of an entry of \`x-flags\` must not be ${JSON.stringify(entry[key])}`
        : `\`${key}\` is not a key of an entry of \`x-flags\``,
    ),
  ]
}

function isChannel(value: unknown): boolean {
  return CHANNELS.includes(String(value))
}
