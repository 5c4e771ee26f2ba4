import type { Rule } from './redocly.ts'

/** An https URL with one `{id}` or `{name}` after its host, or the id as host name, or the id as URL. */
const URL_TEMPLATE =
  /^(\{url\}|https:\/\/(\{host\}\/|[a-z\d-]+(\.[a-z\d-]+)+\/[\w/@?=-]*\{(id|name)\}[\w/-]*))$/

/** Requires the name of a service and the template of its profile URLs beside the `const` that identifies it. */
export const services: Rule = () => ({
  Schema(node, { location, report }) {
    const { 'x-name': name, 'x-url': url } = node
    if (name === undefined && url === undefined) return
    if (!('const' in node)) {
      report({ message: 'A schema with `x-name` or `x-url` must have a `const`.', location: location.key() })
    }
    if (name !== undefined && (typeof name !== 'string' || name === '')) {
      report({
        message: '`x-name` must be a string that is not empty.',
        location: location.child(['x-name']),
      })
    }
    if (url !== undefined && (typeof url !== 'string' || !URL_TEMPLATE.test(url))) {
      const message =
        '`x-url` must be an https URL with one `{id}` or `{name}` after its host, or `https://{host}/`, or `{url}`.'
      report({ message, location: location.child(['x-url']) })
    }
  },
})
