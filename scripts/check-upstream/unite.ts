import {
  isLimited,
  LIMITS,
  type Limit,
  type LimitValue,
  mergeKeywords,
  type Property,
  type Shape,
} from './shape.ts'

/** Suffix of the name of a union of several components. */
export const AND_MORE = ' | …'

/**
 * Returns the shape of the values that match at least one of two shapes, for `oneOf` and `anyOf`. Two objects become one:
 * it has the properties of both, and requires those that both require.
 */
export function unite(one: Shape, other: Shape): Shape {
  const isNullable = one.isNullable || other.isNullable
  if (other.types.size === 0) return { ...one, isNullable }
  if (one.types.size === 0) return { ...other, isNullable }
  if (one.name && one.name === other.name) return { ...one, isNullable }
  const name = uniteNames(one.name, other.name)
  const values = one.values || other.values
  const items = [one.items, other.items].filter((item) => item !== undefined)
  const types = new Set([...one.types, ...other.types])
  if (types.has('number')) types.delete('integer')
  return {
    ...(name && { name }),
    types,
    isNullable,
    ...(values && { values: new Set([...(one.values ?? []), ...(other.values ?? [])]) }),
    isOpen: one.isOpen || other.isOpen,
    limits: uniteLimits(one, other),
    keywords: mergeKeywords(one.keywords, other.keywords),
    ...uniteObjects(one, other),
    ...uniteKinds(one, other),
    ...(items.length > 0 && { items: () => items.map((item) => item()).reduce(unite) }),
  }
}

/** Names a union after its first component in alphabetical order, so that the name survives most changes. */
function uniteNames(one: string | undefined, other: string | undefined): string | undefined {
  if (!one || !other) return undefined
  const [first = ''] = [one, other].map((name) => name.replace(AND_MORE, '')).sort()
  return first + AND_MORE
}

/** Keeps a limit if each shape that it applies to has one, and then the wider of them. */
function uniteLimits(one: Shape, other: Shape): Map<Limit, LimitValue> {
  const limits = new Map<Limit, LimitValue>()
  for (const limit of LIMITS) {
    const sides = [one, other].filter((shape) => isLimited(shape, limit))
    const values = sides.flatMap((shape) => shape.limits.get(limit) ?? [])
    const [first, second = first] = values
    if (first === undefined || second === undefined || values.length < sides.length) continue
    if (typeof first === 'number' && typeof second === 'number') {
      limits.set(limit, limit.startsWith('min') ? Math.min(first, second) : Math.max(first, second))
    } else if (first === second) {
      limits.set(limit, first)
    }
  }
  return limits
}

function uniteObjects(one: Shape, other: Shape): Pick<Shape, 'properties' | 'additionalProperties'> {
  const objects = [one, other].filter(({ types }) => types.has('object'))
  const [only] = objects
  if (only && objects.length === 1) {
    const { properties, additionalProperties } = only
    return { properties, additionalProperties }
  }
  return {
    properties: uniteProperties(one, other),
    additionalProperties: uniteAdditional(one.additionalProperties, other.additionalProperties),
  }
}

function uniteKinds(one: Shape, other: Shape): Pick<Shape, 'kinds'> {
  const kinds = [one, other].flatMap((shape) => shape.kinds ?? (shape.types.has('object') ? [shape] : []))
  return kinds.length > 1 ? { kinds } : {}
}

function uniteProperties(one: Shape, other: Shape): Map<string, Property> {
  const names = new Set([...one.properties.keys(), ...other.properties.keys()])
  return new Map(
    [...names].flatMap((name) => {
      const [first, second] = [one.properties.get(name), other.properties.get(name)]
      const only = first ?? second
      if (!only) return []
      if (!first || !second) return [[name, { ...only, isRequired: false }]]
      return [
        [
          name,
          {
            isRequired: first.isRequired && second.isRequired,
            shape: () => unite(first.shape(), second.shape()),
          },
        ],
      ]
    }),
  )
}

function uniteAdditional(
  one: Shape['additionalProperties'],
  other: Shape['additionalProperties'],
): Shape['additionalProperties'] {
  if (one === 'anything' || other === 'anything') return 'anything'
  if (one === 'nothing') return other
  if (other === 'nothing') return one
  return () => unite(one(), other())
}
