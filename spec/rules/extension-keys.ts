import type { Rule } from './redocly.ts'

const KNOWN = new Set(['x-any-scope', 'x-body-token', 'x-browser-page', 'x-client-methods'])
const METHOD = /^(client|token)\.[a-z]\w*$/i

/** Extension keys are the known ones, on operations only but for `x-cdn` at the root, and an operation that names methods names real ones. */
export const extensionKeys: Rule = () => ({
  any: {
    enter(node, { type, location, report }) {
      if (typeof node !== 'object' || node === null) return
      for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
        if (type.name === 'Operation' && KNOWN.has(key)) continue
        if (type.name === 'Root' && key === 'x-cdn') continue
        report({
          message: `\`${key}\` is not an extension key for this place.`,
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
