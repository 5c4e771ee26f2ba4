import { isRecord } from '../../runtime/utils/objects.ts'

/** Operations that differ between two descriptions, such as `GET /users/@me`. */
export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Operations that differ in anything, components included that they refer to. */
  readonly changed: readonly string[]
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace']

/** Compares the operations of two bundled descriptions. */
export function compareOperations(before: unknown, after: unknown): Changes {
  const [old, current] = [describeOperations(before), describeOperations(after)]
  return {
    added: [...current.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !current.has(key)),
    changed: [...current.keys()].filter((key) => old.has(key) && old.get(key) !== current.get(key)),
  }
}

/** Returns a text for each operation that contains all that determines its types, credentials and scopes. */
function describeOperations(document: unknown): Map<string, string> {
  const operations = new Map<string, string>()
  if (!isRecord(document) || !isRecord(document.paths)) return operations
  for (const [path, reference] of Object.entries(document.paths)) {
    const item = resolve(document, reference)
    if (!isRecord(item)) continue
    for (const method of METHODS.filter((one) => item[one] !== undefined)) {
      const {
        security = document.security,
        servers = item.servers ?? document.servers,
        ...operation
      } = isRecord(item[method]) ? item[method] : {}
      const parts = { ...operation, security, servers, shared: item.parameters }
      operations.set(`${method.toUpperCase()} ${path}`, withComponents(document, parts))
    }
  }
  return operations
}

/** Returns a value as JSON, with the components that it refers to. */
function withComponents(document: object, value: unknown): string {
  const components = new Map<string, unknown>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('$ref' in node && typeof node.$ref === 'string' && !components.has(node.$ref)) {
      const target = lookUp(document, node.$ref)
      components.set(node.$ref, target)
      visit(target)
    }
    for (const member of Object.values(node)) visit(member)
  }
  visit(value)
  return JSON.stringify(
    [value, ...[...components].sort(([one], [other]) => (one < other ? -1 : 1))],
    sortKeys,
  )
}

function resolve(document: object, value: unknown): unknown {
  return isRecord(value) && typeof value.$ref === 'string' ? lookUp(document, value.$ref) : value
}

function lookUp(document: object, pointer: string): unknown {
  const keys = pointer.replace(/^#\//, '').split('/')
  return keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), document)
}

/** Sorts the keys of objects, whose order has no meaning. */
function sortKeys(_key: string, value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
}
