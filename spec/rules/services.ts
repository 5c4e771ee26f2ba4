import type { Rule } from './redocly.ts'

/** An id or a name behind the host; or an id that is a host name, or the address itself. One placeholder, always `https`. */
const URL_TEMPLATE =
  /^(\{url\}|https:\/\/(\{host\}\/|[a-z\d-]+(\.[a-z\d-]+)+\/[\w/@?=-]*\{(id|name)\}[\w/-]*))$/

/** What is said of a service stands on the value that names it: its name, and the template of its profiles. */
export const services: Rule = () => ({
  Schema(node, { location, report }) {
    const { 'x-name': name, 'x-url': url } = node
    if (name === undefined && url === undefined) return
    if (!('const' in node)) {
      report({ message: '`x-name` and `x-url` must stand beside a `const`.', location: location.key() })
    }
    if (name !== undefined && (typeof name !== 'string' || name === '')) {
      report({ message: '`x-name` must be the name of a service.', location: location.child(['x-name']) })
    }
    if (url !== undefined && (typeof url !== 'string' || !URL_TEMPLATE.test(url))) {
      const message =
        '`x-url` must be an https URL with one `{id}` or `{name}` behind its host, or `https://{host}/`, or `{url}`.'
      report({ message, location: location.child(['x-url']) })
    }
  },
})
