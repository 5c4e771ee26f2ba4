import {
  ANYTHING,
  LIMITS,
  type Limit,
  type LimitValue,
  mergeKeywords,
  type Property,
  type Shape,
  type Type,
} from './shape.ts'

/** Returns the shape of the values that match both of two shapes, for `allOf` and for keywords beside a `$ref`. */
export function intersect(one: Shape, other: Shape): Shape {
  if (one === ANYTHING) return other
  if (other === ANYTHING) return one
  const values = intersectValues(one, other)
  const kinds = one.kinds ?? other.kinds
  const items = [one.items, other.items].filter((item) => item !== undefined)
  return {
    types: intersectTypes(one.types, other.types),
    isNullable: one.isNullable && other.isNullable,
    ...(values && { values }),
    isOpen: one.isOpen && other.isOpen,
    limits: intersectLimits(one.limits, other.limits),
    keywords: mergeKeywords(one.keywords, other.keywords),
    properties: intersectProperties(one.properties, other.properties),
    additionalProperties: intersectAdditional(one.additionalProperties, other.additionalProperties),
    ...(kinds && { kinds }),
    ...(items.length > 0 && { items: () => items.map((item) => item()).reduce(intersect) }),
  }
}

function intersectTypes(one: ReadonlySet<Type>, other: ReadonlySet<Type>): Set<Type> {
  const has = (types: ReadonlySet<Type>, type: Type): boolean =>
    types.has(type) || (type === 'integer' && types.has('number'))
  return new Set([...one, ...other].filter((type) => has(one, type) && has(other, type)))
}

/** Returns the values that both sides allow if one of them is closed, otherwise the known values of both. */
function intersectValues(one: Shape, other: Shape): ReadonlySet<string> | undefined {
  if (!one.values || !other.values) return one.values ?? other.values
  const [first, second] = [one.values, other.values]
  if (one.isOpen && other.isOpen) return new Set([...first, ...second])
  if (one.isOpen) return second
  return other.isOpen ? first : new Set([...first].filter((value) => second.has(value)))
}

/** Keeps the narrower of two limits. */
function intersectLimits(one: Shape['limits'], other: Shape['limits']): Map<Limit, LimitValue> {
  const limits = new Map<Limit, LimitValue>()
  for (const limit of LIMITS) {
    const [first, second] = [one.get(limit), other.get(limit)]
    const only = first ?? second
    if (only === undefined) continue
    const areNumbers = typeof first === 'number' && typeof second === 'number'
    if (!areNumbers) limits.set(limit, only)
    else limits.set(limit, limit.startsWith('min') ? Math.max(first, second) : Math.min(first, second))
  }
  return limits
}

function intersectProperties(one: Shape['properties'], other: Shape['properties']): Map<string, Property> {
  const properties = new Map(one)
  for (const [name, second] of other) {
    const first = one.get(name)
    if (!first) properties.set(name, second)
    else {
      const shape = (): Shape => intersect(first.shape(), second.shape())
      properties.set(name, { isRequired: first.isRequired || second.isRequired, shape })
    }
  }
  return properties
}

function intersectAdditional(
  one: Shape['additionalProperties'],
  other: Shape['additionalProperties'],
): Shape['additionalProperties'] {
  if (one === 'nothing' || other === 'nothing') return 'nothing'
  if (one === 'anything') return other
  if (other === 'anything') return one
  return () => intersect(one(), other())
}
