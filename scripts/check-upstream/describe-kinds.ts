import { fingerprint } from './fingerprint.ts'
import type { Property, Shape, Unread } from './shape.ts'
import { AND_MORE } from './unite.ts'

/** How many characters of a fingerprint are written. */
const LENGTH = 8

/** The names of the components that an object is united from. */
export function listKinds({ kinds = [] }: Shape): string[] {
  return kinds.map(({ name = '' }) => name)
}

/**
 * How many kinds of object are united, and a fingerprint of them. A union says less than its members: what one of them
 * lost, another one may still have. The fingerprint changes with each.
 */
export function describeKinds({ kinds = [] }: Shape): string {
  const described = [...new Set(kinds.map((kind) => JSON.stringify(describeObject(kind))))].sort()
  if (described.length < 2) return 'one'
  return `${described.length}, ${fingerprint(described).slice(0, LENGTH)}`
}

/** A component within is compared in its own place, so that its name is enough. */
function describeShape(shape: Shape): unknown {
  const { name, kinds, types, isNullable, values, isOpen, limits, unread, items } = shape
  if (name && !name.endsWith(AND_MORE)) return [name, isNullable]
  return {
    types: [...types].sort(),
    isNullable,
    values: [...(values ?? [])].sort(),
    isOpen,
    limits: [...limits].sort(),
    ...describeUnread(unread),
    ...(items && { items: describeShape(items()) }),
    ...(kinds ? { kinds: kinds.map(describeShape) } : describeObject(shape)),
  }
}

function describeObject({ name, limits, unread, properties, others }: Shape): object {
  return {
    name,
    limits: [...limits].sort(),
    ...describeUnread(unread),
    properties: [...properties].map(describeProperty).sort(([one], [other]) => (one < other ? -1 : 1)),
    others: typeof others === 'string' ? others : describeShape(others()),
  }
}

function describeProperty([name, { isRequired, shape }]: readonly [string, Property]): [
  string,
  boolean,
  unknown,
] {
  return [name, isRequired, describeShape(shape())]
}

function describeUnread(unread: Unread): object {
  if (unread.size === 0) return {}
  return { unread: [...unread].map(([key, said]) => [key, [...said].sort()]).sort() }
}
