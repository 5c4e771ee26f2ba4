import type { Rule } from './redocly.ts'

/** Requires the type of its value beside each `const`, because generators do not derive the type from the value. */
export const typedConstants: Rule = () => ({
  Schema(node, { location, report }) {
    if (!('const' in node)) return
    const type = typeOf(node.const)
    if (node.type === type) return
    report({
      message: `\`const: ${JSON.stringify(node.const)}\` must have \`type: ${type}\` beside it.`,
      location: location.child(['const']).key(),
    })
  },
})

function typeOf(value: unknown): string {
  if (Number.isInteger(value)) return 'integer'
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
