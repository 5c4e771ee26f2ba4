import type { Place } from './place.ts'

/** An operation, and where it stands. */
export interface PlacedOperation {
  /** Method and path template. */
  readonly key: string
  readonly path: string
  readonly document: Place
  readonly item: Place
  readonly operation: Place
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

/**
 * One part of a path template. What a URL would read otherwise, as `..`, `%2e` or `?`, is none: the credential
 * would go elsewhere.
 */
const SEGMENT = /^(?!\.{1,2}$)([\w.~@:-]|\{\w+\})+$/

/**
 * The operations that a client may call, in the order of path and method.
 *
 * @throws {@link InvalidArgumentError} when a path is no path, or two operations cannot be told apart.
 */
export function listOperations(document: Place): PlacedOperation[] {
  const paths = document.at('paths')
  if (paths.isAbsent) throw paths.refuse('must be an object')
  const placed = paths.members().flatMap(([path, item]) => {
    checkPathTemplate(path, item)
    return METHODS.map((method) => {
      const key = `${method.toUpperCase()} ${path}`
      return { key, path, document, item, operation: item.at(method) }
    }).filter(({ operation }) => !operation.isAbsent)
  })
  refuseClashes(paths.members().map(([path, item]) => [path.replaceAll(/\{\w+\}/g, '{}'), item]))
  const ids = placed.map(({ operation }) => operation.at('operationId')).filter((id) => !id.isAbsent)
  refuseClashes(ids.map((id) => [id.text(), id]))
  return placed.filter(({ operation }) => operation.at('x-browser-page').value !== true)
}

/** The names of the parameters in a path template. */
export function listTemplateNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

function checkPathTemplate(path: string, item: Place): void {
  const [first, ...segments] = path.split('/')
  if (first === '' && segments.length > 0 && segments.every((segment) => SEGMENT.test(segment))) return
  throw item.refuse('must stand under a path such as /users/{user_id}, of letters, digits and . _ ~ @ : -')
}

function refuseClashes(names: readonly (readonly [string, Place])[]): void {
  const seen = new Map<string, Place>()
  for (const [name, place] of names) {
    const first = seen.get(name)
    if (first) throw place.refuse(`must not be the same as ${first.field}`)
    seen.set(name, place)
  }
}
