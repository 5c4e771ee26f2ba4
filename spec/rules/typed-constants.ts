import type { Rule } from './redocly.ts'

/**
 * Requires the type of its value beside each `const`, because generators do not derive the type from the value, and values
 * of one type in an `enum`, because kubb names `true` and `'true'` alike.
 */
export const typedConstants: Rule = () => ({
  Schema(node, { location, report }) {
    const types = new Set(Array.isArray(node.enum) ? node.enum.map(typeOf) : [])
    types.delete('null')
    if (types.size > 1) {
      report({
        message: 'The values of an `enum` must have one type: write an `anyOf` with a member for each type.',
        location: location.child(['enum']).key(),
      })
    }
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
