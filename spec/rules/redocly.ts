/** The part of Redocly's plugin interface that the rules use. */

export type Node = Readonly<Record<string, unknown>>

export interface Location {
  readonly source: { readonly absoluteRef: string }
  child(keys: readonly (string | number)[]): Location
  key(): Location
}

export interface Context {
  readonly location: Location
  readonly key: string | number
  readonly type: { readonly name: string }
  report(problem: { message: string; location?: Location }): void
  resolve(node: unknown, from?: string): { node?: unknown; location?: Location }
}

export type Visit = (node: Node, context: Context, target?: { readonly location?: Location }) => void

export interface Visitor {
  readonly [type: string]: Visit | { enter?: Visit; leave?: Visit } | Visitor
}

export type Rule = () => Visitor

/** A value of the description with its location. */
export interface Found {
  readonly node: Node
  readonly location: Location
}

/** Checks whether a value is an object with keys. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the object that a value is or refers to. */
export function deref(context: Context, value: unknown, location: Location): Found | undefined {
  if (!isNode(value)) return undefined
  if (typeof value.$ref !== 'string') return { node: value, location }
  const target = context.resolve(value, location.source.absoluteRef)
  return isNode(target.node) ? { node: target.node, location: target.location ?? location } : undefined
}

/** Returns the object below a key, with its reference resolved. */
export function follow(context: Context, { node, location }: Found, key: string): Found | undefined {
  return deref(context, node[key], location.child([key]))
}

/** Returns all objects below a key by their own keys, with references resolved. */
export function followAll(context: Context, found: Found, key: string): [string, Found][] {
  const map = follow(context, found, key)
  if (!map) return []
  return Object.keys(map.node).flatMap((name) => {
    const value = follow(context, map, name)
    return value ? [[name, value] as [string, Found]] : []
  })
}
