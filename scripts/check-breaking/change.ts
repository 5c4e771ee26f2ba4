/** Levels of a change in semantic versioning, the lowest first. */
export const LEVELS = ['patch', 'minor', 'major'] as const
export type Level = (typeof LEVELS)[number]

/** A difference between two versions of the description. */
export interface Change {
  readonly level: Level
  /** Path in the description, such as `paths./users/@me.get.operationId`. */
  readonly location: string
  readonly message: string
}

/** Returns the highest level among the changes, or `undefined` without a change. */
export function highest(changes: readonly Pick<Change, 'level'>[]): Level | undefined {
  return LEVELS.findLast((level) => changes.some((change) => change.level === level))
}
