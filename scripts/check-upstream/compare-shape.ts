import { describeKinds, listKinds } from './describe-kinds.ts'
import { type Difference, differ, type Place, type Use } from './difference.ts'
import { ANYTHING, isLimited, LIMITS, type Property, type Shape } from './shape.ts'

const NOT_LISTED = 'not listed'

/** Where two shapes are met. */
export interface Meeting extends Place {
  readonly use: Use
  /** The pairs of places that were compared already. */
  readonly seen: Set<string>
}

/**
 * Compares two shapes, and whatever they contain. A named schema is compared once with each that it is met with,
 * and what differs in it is said of the schema and not of the operation.
 */
export function compareShape(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  const nullability = differ(meeting, 'nullability', describeNull(theirs), describeNull(ours))
  const here = { ...meeting, place: ours.name ?? meeting.place, upstream: theirs.name ?? meeting.upstream }
  const key = JSON.stringify([here.use, here.place, here.upstream, listKinds(theirs), listKinds(ours)])
  if (here.seen.has(key)) return nullability
  here.seen.add(key)
  return [
    ...nullability,
    ...differ(here, 'type', describeTypes(theirs), describeTypes(ours)),
    ...compareValues(here, theirs, ours),
    ...compareLimits(here, theirs, ours),
    ...compareUnread(here, theirs, ours),
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

/** Which values are known, and whether others are allowed. */
function compareValues(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  const [upstream, own] = [theirs.values, ours.values]
  if (!own)
    return differ(meeting, 'values', upstream ? [...upstream].sort().join(', ') : NOT_LISTED, NOT_LISTED)
  if (!upstream) return differ(meeting, 'values', NOT_LISTED, describeValues(ours))
  const describe = (values: ReadonlySet<string>, value: string): string =>
    values.has(value) ? 'present' : 'absent'
  return [
    ...differ(meeting, 'values', describeValues(theirs), describeValues(ours)),
    ...[...new Set([...upstream, ...own])].flatMap((value) =>
      differ(step(meeting, ` ${value}`), 'value', describe(upstream, value), describe(own, value)),
    ),
  ]
}

function describeValues({ isOpen }: Shape): string {
  return isOpen ? 'open' : 'closed'
}

/** Limits, as far as both sides have values that they could hold for. */
function compareLimits(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  return LIMITS.filter((limit) => isLimited(theirs, limit) && isLimited(ours, limit)).flatMap((limit) => {
    const describe = ({ limits }: Shape): string => String(limits.get(limit) ?? 'none')
    return differ(meeting, limit, describe(theirs), describe(ours))
  })
}

/** Keywords that are not understood are compared as they are written. */
function compareUnread(meeting: Meeting, { unread: theirs }: Shape, { unread: ours }: Shape): Difference[] {
  const describe = (said: ReadonlySet<string> | undefined): string =>
    [...(said ?? [])].sort().join(', ') || 'none'
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((key) =>
    differ(step(meeting, ` ${key}`), 'keyword', describe(theirs.get(key)), describe(ours.get(key))),
  )
}

function compareItems(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  if (!theirs.types.has('array') || !ours.types.has('array')) return []
  const items = ({ items }: Shape): Shape => items?.() ?? ANYTHING
  return compareShape(step(meeting, '[]'), items(theirs), items(ours))
}

/** Properties one by one, unless one side describes none. */
function compareObjects(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  if (!theirs.types.has('object') || !ours.types.has('object')) return []
  const properties = differ(meeting, 'properties', describeProperties(theirs), describeProperties(ours))
  const others = compareOthers(meeting, theirs, ours)
  if (isOpaque(theirs) || isOpaque(ours)) return [...properties, ...others]
  const names = new Set([...theirs.properties.keys(), ...ours.properties.keys()])
  return [
    ...properties,
    ...others,
    ...differ(meeting, 'kinds', describeKinds(theirs), describeKinds(ours)),
    ...[...names].sort().flatMap((name) => {
      const there = step(meeting, `.${name}`)
      const [one, other] = [theirs.properties.get(name), ours.properties.get(name)]
      const presence = differ(there, 'property', describeProperty(one), describeProperty(other))
      return one && other ? [...presence, ...compareShape(there, one.shape(), other.shape())] : presence
    }),
  ]
}

function compareOthers(meeting: Meeting, theirs: Shape, ours: Shape): Difference[] {
  if (typeof theirs.others === 'string' || typeof ours.others === 'string') return []
  return compareShape(step(meeting, '{}'), theirs.others(), ours.others())
}

function describeProperties(shape: Shape): string {
  if (isOpaque(shape)) return 'not described'
  const others = { anything: 'open', nothing: 'closed' }
  return typeof shape.others === 'string' ? others[shape.others] : 'a map'
}

function describeProperty(property: Property | undefined): string {
  if (!property) return 'absent'
  return property.isRequired ? 'required' : 'optional'
}

function isOpaque({ properties, others }: Shape): boolean {
  return properties.size === 0 && others === 'anything'
}

/** One step further, on both sides. */
export function step(meeting: Meeting, way: string): Meeting {
  return { ...meeting, place: meeting.place + way, upstream: meeting.upstream + way }
}
