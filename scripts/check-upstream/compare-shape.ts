import { describeKinds, listKinds } from './describe-kinds.ts'
import { type Difference, differ, type Locations, type Use } from './difference.ts'
import { ANYTHING, isLimited, LIMITS, type Property, type Shape } from './shape.ts'

const NOT_LISTED = 'not listed'

/** Locations of two shapes that are compared, and the comparisons that were made before. */
export interface ComparisonContext extends Locations {
  readonly use: Use
  /** Keys of the pairs of shapes that were compared already. */
  readonly compared: Set<string>
}

/**
 * Compares two shapes and everything that they contain. A named schema is compared once with each schema that
 * corresponds to it. Its differences are located in the schema, not in the operation.
 */
export function compareShape(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  const nullability = differ(context, 'nullability', describeNull(theirs), describeNull(ours))
  const here = {
    ...context,
    location: ours.name ?? context.location,
    upstream: theirs.name ?? context.upstream,
  }
  const key = JSON.stringify([here.use, here.location, here.upstream, listKinds(theirs), listKinds(ours)])
  if (here.compared.has(key)) return nullability
  here.compared.add(key)
  return [
    ...nullability,
    ...differ(here, 'type', describeTypes(theirs), describeTypes(ours)),
    ...compareValues(here, theirs, ours),
    ...compareLimits(here, theirs, ours),
    ...compareKeywords(here, theirs, ours),
    ...compareItems(here, theirs, ours),
    ...compareObjects(here, theirs, ours),
  ]
}

function describeNull({ isNullable }: Shape): string {
  return isNullable ? 'nullable' : 'not nullable'
}

function describeTypes({ types }: Shape): string {
  return types.size === ANYTHING.types.size ? 'any' : [...types].sort().join(' or ')
}

/** Compares the known values, and whether other values are allowed. */
function compareValues(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  const [upstream, own] = [theirs.values, ours.values]
  if (!own)
    return differ(context, 'values', upstream ? [...upstream].sort().join(', ') : NOT_LISTED, NOT_LISTED)
  if (!upstream) return differ(context, 'values', NOT_LISTED, describeValues(ours))
  const describe = (values: ReadonlySet<string>, value: string): string =>
    values.has(value) ? 'present' : 'absent'
  return [
    ...differ(context, 'values', describeValues(theirs), describeValues(ours)),
    ...[...new Set([...upstream, ...own])].flatMap((value) =>
      differ(descend(context, ` ${value}`), 'value', describe(upstream, value), describe(own, value)),
    ),
  ]
}

function describeValues({ isOpen }: Shape): string {
  return isOpen ? 'open' : 'closed'
}

/** Compares the limits that apply to the types of both shapes. */
function compareLimits(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  return LIMITS.filter((limit) => isLimited(theirs, limit) && isLimited(ours, limit)).flatMap((limit) => {
    const describe = ({ limits }: Shape): string => String(limits.get(limit) ?? 'none')
    return differ(context, limit, describe(theirs), describe(ours))
  })
}

/** Compares the keywords that are not interpreted as JSON. */
function compareKeywords(
  context: ComparisonContext,
  { keywords: theirs }: Shape,
  { keywords: ours }: Shape,
): Difference[] {
  const describe = (values: ReadonlySet<string> | undefined): string =>
    [...(values ?? [])].sort().join(', ') || 'none'
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((key) =>
    differ(descend(context, ` ${key}`), 'keyword', describe(theirs.get(key)), describe(ours.get(key))),
  )
}

function compareItems(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  if (!theirs.types.has('array') || !ours.types.has('array')) return []
  // Values of any type are arrays of any depth.
  if (!theirs.items && !ours.items) return []
  const items = ({ items }: Shape): Shape => items?.() ?? ANYTHING
  return compareShape(descend(context, '[]'), items(theirs), items(ours))
}

/** Compares objects property by property, unless one side describes no properties. */
function compareObjects(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  if (!theirs.types.has('object') || !ours.types.has('object')) return []
  const properties = differ(context, 'properties', describeProperties(theirs), describeProperties(ours))
  const additional = compareAdditional(context, theirs, ours)
  if (isOpaque(theirs) || isOpaque(ours)) return [...properties, ...additional]
  const names = new Set([...theirs.properties.keys(), ...ours.properties.keys()])
  return [
    ...properties,
    ...additional,
    ...differ(context, 'kinds', describeKinds(theirs), describeKinds(ours)),
    ...[...names].sort().flatMap((name) => {
      const inner = descend(context, `.${name}`)
      const [one, other] = [theirs.properties.get(name), ours.properties.get(name)]
      const presence = differ(inner, 'property', describeProperty(one), describeProperty(other))
      return one && other ? [...presence, ...compareShape(inner, one.shape(), other.shape())] : presence
    }),
  ]
}

function compareAdditional(context: ComparisonContext, theirs: Shape, ours: Shape): Difference[] {
  const [one, other] = [theirs.additionalProperties, ours.additionalProperties]
  if (typeof one === 'string' || typeof other === 'string') return []
  return compareShape(descend(context, '{}'), one(), other())
}

function describeProperties(shape: Shape): string {
  if (isOpaque(shape)) return 'not described'
  const { additionalProperties } = shape
  const descriptions = { anything: 'open', nothing: 'closed' }
  return typeof additionalProperties === 'string' ? descriptions[additionalProperties] : 'a map'
}

function describeProperty(property: Property | undefined): string {
  if (!property) return 'absent'
  return property.isRequired ? 'required' : 'optional'
}

function isOpaque({ properties, additionalProperties }: Shape): boolean {
  return properties.size === 0 && additionalProperties === 'anything'
}

/** Returns the context of a part of both shapes. */
export function descend(context: ComparisonContext, path: string): ComparisonContext {
  return { ...context, location: context.location + path, upstream: context.upstream + path }
}
