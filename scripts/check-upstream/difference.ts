/** What is compared. */
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

/** Where a schema is met: in what is sent, in what is answered, or in both. */
export const USES = ['request', 'answer', 'both'] as const
export type Use = (typeof USES)[number]

/** What is compared, where it is. */
export interface Place {
  /** An operation, a part of one, or one of our named schemas with the way into it. */
  readonly place: string
  /** The same in Discord's description. */
  readonly upstream: string
  /** Whether it is sent or answered. Without it, it belongs to the operation as a whole. */
  readonly use?: Use
  /** An operation where it is met. */
  readonly operation: string
}

/** One thing that Discord's description and ours say differently. */
export interface Difference extends Place {
  readonly kind: Kind
  /** What Discord's description says, in words that the file of known differences uses too. */
  readonly theirs: string
  readonly ours: string
}

/** The difference between two descriptions of one thing, if they are not the same. */
export function differ(where: Place, kind: Kind, theirs: string, ours: string): Difference[] {
  const { place, upstream, use, operation } = where
  return theirs === ours ? [] : [{ place, upstream, kind, theirs, ours, ...(use && { use }), operation }]
}

/** Each difference once, although several operations meet it. */
export function mergeDifferences(differences: readonly Difference[]): Difference[] {
  const merged = new Map<string, Difference>()
  for (const difference of differences) {
    const { place, upstream, kind, theirs, ours, use } = difference
    const key = JSON.stringify([place, upstream, kind, theirs, ours])
    const first = merged.get(key)
    if (!first) merged.set(key, difference)
    else if (first.use && use && first.use !== use) merged.set(key, { ...first, use: 'both' })
  }
  return [...merged.values()]
}

/** A path without the names of its parameters. */
export function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}
