import type { Rule } from './redocly.ts'

/** Extension keys by the type of node that may have them. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Operation: ['x-body-token', 'x-browser-page', 'x-client-methods'],
  Root: ['x-cdn'],
  Schema: ['x-access', 'x-flags', 'x-implies', 'x-name', 'x-status', 'x-url'],
}
/** Extension keys of a single value of an open enum. */
const OF_A_VALUE = ['x-access', 'x-implies', 'x-name', 'x-status', 'x-url']
const METHOD = /^(client|token)\.[a-z]\w*$/i

/** Requires known extension keys in their places, and names of methods in `x-client-methods`. */
export const extensionKeys: Rule = () => ({
  any: {
    enter(node, { type, location, report }) {
      if (typeof node !== 'object' || node === null) return
      for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
        const isValue = 'const' in node || !OF_A_VALUE.includes(key)
        if (KNOWN[type.name]?.includes(key) && isValue) continue
        report({
          message: `\`${key}\` is not a known extension key of this node.`,
          location: location.child([key]).key(),
        })
      }
    },
  },
  Operation(node, { location, report }) {
    if (!('x-client-methods' in node)) return
    const methods = node['x-client-methods']
    const isList = Array.isArray(methods) && methods.length > 0
    if (isList && methods.every((method) => METHOD.test(String(method)))) return
    report({
      message: '`x-client-methods` must list methods such as `client.exchangeCode` or `token.refresh`.',
      location: location.key(),
    })
  },
})
