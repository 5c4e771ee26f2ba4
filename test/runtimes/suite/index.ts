/**
 * The suite that runs in every runtime, with the packed package. It uses the web platform only, and is bundled without the
 * package for runtimes that resolve packages themselves.
 */
import { CALL_CHECKS, HTTP_CHECKS, SERVER_CHECKS, UNDICI_CHECKS } from './calls.ts'
import { ERROR_CHECKS, WAITING_CHECKS } from './errors.ts'
import { SECRET_CHECKS, SIGN_IN_CHECKS } from './sign-in.ts'
import { TOKEN_CHECKS, WEBHOOK_EVENT_CHECKS } from './tokens.ts'
import type { Ability, Checks, Environment } from './world.ts'

/** Functions that import the entry points of the package, by their names. */
export interface EntryPoints {
  /** Those that every runtime can import. */
  readonly portable: ImportFunctions
  /** Those that need modules of Node. */
  readonly node: ImportFunctions
}

type ImportFunctions = Readonly<Record<string, () => Promise<object>>>

/** Result of a check in a runtime. */
export interface Outcome {
  readonly check: string
  /** `rejected`: the runtime lacks the ability that the check needs, and the check threw an error. */
  readonly status: 'passed' | 'rejected' | 'failed'
  /** Name of the error of a rejection, or description of a failure; empty if the check passed. */
  readonly detail: string
  /** Ability that the check needs. */
  readonly needs?: Ability | undefined
}

/** Names of the errors with which a check fails in a runtime that lacks its ability. */
const REJECTIONS: Readonly<Record<Ability, readonly string[]>> = {
  node: ['Error', 'SyntaxError', 'TypeError'],
  secrets: ['InvalidArgumentError'],
  undici: ['Error', 'InvalidArgumentError', 'TypeError'],
}

/** Milliseconds that end a check which hangs. */
const TIMEOUT = 120_000

/** Runs all checks, one after the other, so that they do not compete for time. */
export async function runSuite(
  entryPoints: EntryPoints,
  environment: Environment,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [checks, needs] of listChecks(entryPoints)) {
    for (const [check, run] of Object.entries(checks)) {
      const error = await settle(() => run(environment))
      const isExpected = needs === undefined || environment.abilities.includes(needs)
      outcomes.push({ check, needs, ...(isExpected ? toResult(error) : toRejection(error, needs)) })
    }
  }
  return outcomes
}

function listChecks(entryPoints: EntryPoints): readonly (readonly [checks: Checks, needs?: Ability])[] {
  const importChecks = Object.entries(entryPoints.node).map(
    ([name, load]) => [`imports ${name}`, () => importAll({ [name]: load })] as const,
  )
  return [
    [{ 'imports every entry point without Node': () => importAll(entryPoints.portable) }],
    [Object.fromEntries(importChecks), 'node'],
    [SIGN_IN_CHECKS],
    [SECRET_CHECKS, 'secrets'],
    [CALL_CHECKS],
    [HTTP_CHECKS],
    [SERVER_CHECKS, 'node'],
    [UNDICI_CHECKS, 'undici'],
    [ERROR_CHECKS],
    [WAITING_CHECKS],
    [TOKEN_CHECKS],
    [WEBHOOK_EVENT_CHECKS],
  ]
}

async function importAll(functions: ImportFunctions): Promise<void> {
  for (const [name, load] of Object.entries(functions)) {
    if (Object.keys(await load()).length === 0) throw new Error(`${name} exports nothing`)
  }
}

/** Returns what a check throws, or `undefined`. */
async function settle(run: () => Promise<void>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The check did not end within ${TIMEOUT} ms`)), TIMEOUT)
  })
  try {
    await Promise.race([run(), timeout])
    return undefined
  } catch (error) {
    return error ?? new Error(`${error} was thrown`)
  } finally {
    clearTimeout(timer)
  }
}

function toResult(error: unknown): Pick<Outcome, 'status' | 'detail'> {
  return error === undefined
    ? { status: 'passed', detail: '' }
    : { status: 'failed', detail: describe(error) }
}

function toRejection(error: unknown, needs: Ability): Pick<Outcome, 'status' | 'detail'> {
  const name = error instanceof Error ? error.name : ''
  if (REJECTIONS[needs].includes(name)) return { status: 'rejected', detail: name }
  const problem = error === undefined ? 'nothing was thrown' : `${describe(error)} was thrown`
  return { status: 'failed', detail: `${problem} instead of ${REJECTIONS[needs].join(' or ')}` }
}

function describe(error: unknown): string {
  return error instanceof Error
    ? `${error.stack ?? error}${error.cause ? ` ← ${error.cause}` : ''}`
    : String(error)
}
