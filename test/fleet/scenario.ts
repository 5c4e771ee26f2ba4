import type { ClientName } from './worker/messages.ts'
import type { World } from './world.ts'

/** A client that does not know the field. */
export type NaiveName = Exclude<ClientName, 'grantcord'>

/** What a store must be for a scenario: of this process, shared by several, or one whose server can be stopped. */
export type Needs = 'any' | 'shared' | 'power'

/** One row. */
export interface Scenario {
  /** Row, requirement and what it proves: `F01 FL-1: one of many processes refreshes`. */
  readonly name: string
  readonly needs: Needs
  /** The naive clients that it refuses. */
  readonly refuses: readonly NaiveName[]
  readonly run: (world: World) => Promise<void>
}

/** A row of the table. */
export function scenario(
  name: string,
  needs: Needs,
  refuses: readonly NaiveName[],
  run: (world: World) => Promise<void>,
): Scenario {
  return { name, needs, refuses, run }
}
