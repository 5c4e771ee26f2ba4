/** What a change asks of a version, the smallest first. */
export const LEVELS = ['patch', 'minor', 'major'] as const
export type Level = (typeof LEVELS)[number]

/** One thing that two versions of the description say differently. */
export interface Change {
  readonly level: Level
  /** Where in the description, such as `paths./users/@me.get.operationId`. */
  readonly place: string
  readonly message: string
}

/** The highest level among the changes, or `undefined` where nothing has changed. */
export function highest(changes: readonly Pick<Change, 'level'>[]): Level | undefined {
  return LEVELS.findLast((level) => changes.some((change) => change.level === level))
}

/** `#/paths/~1users~1@me/get` as a place that can be read. */
export function placeOf(pointer: string): string {
  const keys = pointer.replace(/^#\/?/, '').split('/')
  return keys.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
}
