import type { FleetFixture } from './fixture.ts'
import type { ClientName } from './worker/messages.ts'

/** Client that does not coordinate refreshes between processes. */
export type NaiveName = Exclude<ClientName, 'grantcord'>

/** Store that a scenario needs: any store, one that processes share, or one whose server can be stopped. */
export type Needs = 'any' | 'shared' | 'power'

/** Scenario that runs on several stores. */
export interface Scenario {
  /** Number, requirement and expected behavior: `F01 FL-1: one of many processes refreshes`. */
  readonly name: string
  readonly needs: Needs
  /** Naive clients that its assertions reject. */
  readonly rejects: readonly NaiveName[]
  readonly run: (fixture: FleetFixture) => Promise<void>
}

/** Defines a scenario. */
export function scenario(
  name: string,
  needs: Needs,
  rejects: readonly NaiveName[],
  run: (fixture: FleetFixture) => Promise<void>,
): Scenario {
  return { name, needs, rejects, run }
}
