import { fingerprint } from './fingerprint.ts'
import type { Keywords, Property, Shape } from './shape.ts'
import { AND_MORE } from './unite.ts'

/** Number of characters of a fingerprint that are written. */
const LENGTH = 8

/** Returns the names of the components that a union of objects consists of. */
export function listKinds({ kinds = [] }: Shape): string[] {
  return kinds.map(({ name = '' }) => name)
}

/**
 * Describes a union of objects by the number of its members and a fingerprint of their contents. The united object alone
 * does not show every change: a property that one member lost may still be in another one. The fingerprint changes
 * whenever a member does.
 */
export function describeKinds({ kinds = [] }: Shape): string {
  const described = [...new Set(kinds.map((kind) => JSON.stringify(describeObject(kind))))].sort()
  if (described.length < 2) return 'one'
  return `${described.length}, ${fingerprint(described).slice(0, LENGTH)}`
}

/**
 * Returns the part of a shape that enters the fingerprint. Of a nested component it is the name alone, since the component
 * is compared by itself. The keys are part of the fingerprints in `spec/known-differences.yaml`: renaming one changes them.
 */
function describeShape(shape: Shape): unknown {
  const { name, kinds, types, isNullable, values, isOpen, limits, keywords, items } = shape
  if (name && !name.endsWith(AND_MORE)) return [name, isNullable]
  return {
    types: [...types].sort(),
    isNullable,
    values: [...(values ?? [])].sort(),
    isOpen,
    limits: [...limits].sort(),
    ...describeKeywords(keywords),
    ...(items && { items: describeShape(items()) }),
    ...(kinds ? { kinds: kinds.map(describeShape) } : describeObject(shape)),
  }
}

function describeObject({ name, limits, keywords, properties, additionalProperties }: Shape): object {
  return {
    name,
    limits: [...limits].sort(),
    ...describeKeywords(keywords),
    properties: [...properties].map(describeProperty).sort(([one], [other]) => (one < other ? -1 : 1)),
    others:
      typeof additionalProperties === 'string' ? additionalProperties : describeShape(additionalProperties()),
  }
}

function describeProperty([name, { isRequired, shape }]: readonly [string, Property]): [
  string,
  boolean,
  unknown,
] {
  return [name, isRequired, describeShape(shape())]
}

function describeKeywords(keywords: Keywords): object {
  if (keywords.size === 0) return {}
  return { unread: [...keywords].map(([key, values]) => [key, [...values].sort()]).sort() }
}
