/** A table has one row for each public name of another library: the check that shows the same here, or why there is none. */

/** A behaviour of grantcord. Tests run it once, for all rows that name it. */
export interface Check {
  readonly kind: 'check'
  /** Name of it in grantcord, or a description. */
  readonly name: string
  /** Throws unless the behaviour is as expected. */
  readonly run: () => unknown
}

/** A name that makes no sense in TypeScript, or that grantcord deliberately does not have. */
export interface LeftOut {
  readonly kind: 'leftOut'
  readonly reason: string
}

/** A public name of another library, or one of its bugs, with the checks for it, or the reason why there is none. */
export type Row = readonly [name: string, entry: Check | LeftOut, ...more: Check[]]

const checksByName = new Map<string, Check>()

/** All checks by name. */
export const CHECKS: ReadonlyMap<string, Check> = checksByName

/** Creates an entry for a name that is left out. */
export function leftOut(reason: string): LeftOut {
  return { kind: 'leftOut', reason }
}

/** Returns the check with a name, and creates it at the first call. The name states everything that `run` depends on. */
export function sharedCheck(name: string, run: () => unknown): Check {
  return CHECKS.get(name) ?? register(name, run)
}

/**
 * Creates checks by name.
 *
 * @throws `Error` if there already is a check with the name.
 */
export function defineChecks<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
): ReadonlyMap<Name, Check> {
  const checks = new Map<Name, Check>()
  for (const name in runs) {
    if (CHECKS.has(name)) throw new Error(`There are two checks with the name ${name}`)
    checks.set(name, register(name, runs[name]))
  }
  return checks
}

function register(name: string, run: () => unknown): Check {
  const check: Check = { kind: 'check', name, run }
  checksByName.set(name, check)
  return check
}
