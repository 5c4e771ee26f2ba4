import { isNode, type Node, type Rule } from './redocly.ts'

const NAME = /^[A-Z][A-Z0-9_]*$/
const ACCESS = ['open', 'approval', 'partner', 'social-sdk', 'unavailable']
const STATUS = ['documented', 'observed']

/**
 * Requires a unique `const` and `title`, a description and valid extension keys for each value of an open enum, and the
 * base type as its last member. Each member has the base type. Beside `anyOf` is `string` or `number`: orval closes an enum
 * without a type there, and code of openapi-zod-client does not compile with `integer`.
 */
export const openEnums: Rule = () => ({
  Schema(node, { location, report }) {
    const members = Array.isArray(node.anyOf) ? node.anyOf.filter(isNode) : []
    if (!members.some((member) => 'const' in member)) return
    const isScopes = location.source.absoluteRef.endsWith('/Scope.yaml')
    for (const message of [...findFormProblems(node, members), ...findKeyProblems(members, isScopes)]) {
      report({ message, location })
    }
  },
})

function findFormProblems(node: Node, members: readonly Node[]): string[] {
  const known = members.slice(0, -1)
  const problems = known.flatMap((member) => {
    const isComplete = 'const' in member && NAME.test(String(member.title)) && Boolean(member.description)
    return isComplete
      ? []
      : [`${nameOf(member)} must have \`const\`, a \`title\` in UPPER_SNAKE_CASE and a \`description\`.`]
  })
  const base = members.at(-1)
  if (known.some((member) => member.type !== base?.type)) {
    problems.push('All members of an open enum must have the same `type`.')
  }
  if (node.type !== (base?.type === 'string' ? 'string' : 'number')) {
    problems.push('An open enum must have `type: string` or `type: number` beside `anyOf`.')
  }
  if (base?.type !== (typeof known[0]?.const === 'string' ? 'string' : 'integer') || 'const' in base) {
    problems.push('The last member of an open enum must be the base type of its values.')
  }
  for (const key of ['const', 'title']) {
    const repeated = known.find((one, index) =>
      known.slice(0, index).some((other) => other[key] === one[key]),
    )
    if (repeated) problems.push(`\`${key}: ${repeated[key]}\` must be unique in an open enum.`)
  }
  return problems
}

function findKeyProblems(members: readonly Node[], isScopes: boolean): string[] {
  return members.flatMap((member) => {
    const { const: value, 'x-status': status, 'x-access': access, 'x-implies': implies } = member
    const problems = []
    if (status !== undefined && status !== 'observed') problems.push('`x-status` must be `observed`.')
    if (isScopes && value !== undefined ? !ACCESS.includes(String(access)) : access !== undefined) {
      problems.push(
        `\`x-access\` must be one of ${ACCESS.join(', ')} for a scope, and absent for all other values.`,
      )
    }
    if (implies !== undefined && !(isScopes && isImplication(implies, value, members))) {
      problems.push('`x-implies` must be a mapping of other scopes to `documented` or `observed`.')
    }
    return problems.map((problem) => `${nameOf(member)}: ${problem}`)
  })
}

function isImplication(implies: unknown, scope: unknown, members: readonly Node[]): boolean {
  if (!isNode(implies)) return false
  return Object.entries(implies).every(
    ([name, status]) =>
      name !== scope && STATUS.includes(String(status)) && members.some((member) => member.const === name),
  )
}

function nameOf(member: Node): string {
  return `The value ${JSON.stringify(member.const)}`
}
