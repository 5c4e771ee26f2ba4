/** Kinds of difference, by the aspect that is compared. */
export const KINDS = [
  'operation',
  'scopes',
  'bot',
  'credentials',
  'flow',
  'scope',
  'parameter',
  'body',
  'content',
  'status',
  'property',
  'properties',
  'kinds',
  'type',
  'nullability',
  'values',
  'value',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'keyword',
] as const
export type Kind = (typeof KINDS)[number]

/** Messages that use a schema. */
export const USES = ['request', 'response', 'both'] as const
export type Use = (typeof USES)[number]

/** Locations of a difference in both descriptions. */
export interface Locations {
  /** An operation, a part of an operation, or one of our named schemas with the path into it. */
  readonly location: string
  /** The corresponding location in Discord's description. */
  readonly upstream: string
  /** Messages that contain it. Absent if the difference concerns the operation as a whole. */
  readonly use?: Use
  /** An operation that uses it. */
  readonly operation: string
}

/** A difference between Discord's description and ours. */
export interface Difference extends Locations {
  readonly kind: Kind
  /** Value in Discord's description, as the file of known differences writes it. */
  readonly theirs: string
  /** Value in ours. */
  readonly ours: string
}

/** Returns a list with the difference between two values, or an empty list if they are equal. */
export function differ(locations: Locations, kind: Kind, theirs: string, ours: string): Difference[] {
  const { location, upstream, use, operation } = locations
  return theirs === ours ? [] : [{ location, upstream, kind, theirs, ours, ...(use && { use }), operation }]
}

/** Removes repetitions of a difference that several operations have in common. */
export function mergeDifferences(differences: readonly Difference[]): Difference[] {
  const merged = new Map<string, Difference>()
  for (const difference of differences) {
    const { location, upstream, kind, theirs, ours, use } = difference
    const key = JSON.stringify([location, upstream, kind, theirs, ours])
    const first = merged.get(key)
    if (!first) merged.set(key, difference)
    else if (first.use && use && first.use !== use) merged.set(key, { ...first, use: 'both' })
  }
  return [...merged.values()]
}
