/**
 * The suite that runs in every runtime, with the packed package. It uses the web platform only, and is bundled without the
 * package for runtimes that resolve packages themselves.
 */
import { CALL_CHECKS, HTTP_CHECKS, SERVER_CHECKS, UNDICI_CHECKS } from './calls.ts'
import { ERROR_CHECKS, WAITING_CHECKS } from './errors.ts'
import { SECRET_CHECKS, SIGN_IN_CHECKS } from './sign-in.ts'
import { TOKEN_CHECKS, WEBHOOK_EVENT_CHECKS } from './tokens.ts'
import type { Checks, Environment } from './world.ts'

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
  /** The error that the check threw; absent if it passed. */
  readonly error?: ThrownError
}

/** An error as JSON. */
export interface ThrownError {
  readonly name: string
  /** Code of the error; `null` without one. */
  readonly code: string | number | null
  readonly message: string
  /** Stack and cause. */
  readonly details: string
}

/** Milliseconds that end a check which hangs. */
const TIMEOUT = 120_000

/** Runs all checks, one after the other, so that they do not compete for time. */
export async function runSuite(
  entryPoints: EntryPoints,
  environment: Environment,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [check, run] of listChecks(entryPoints)) {
    const error = await settle(() => run(environment))
    outcomes.push({ check, ...(error === undefined ? {} : { error: toThrownError(error) }) })
  }
  return outcomes
}

function listChecks(entryPoints: EntryPoints): [name: string, run: Checks[string]][] {
  const imports = Object.entries(entryPoints.node).map(
    ([name, load]) => [`imports ${name}`, () => importAll({ [name]: load })] as const,
  )
  return [
    { 'imports every entry point without Node': () => importAll(entryPoints.portable) },
    Object.fromEntries(imports),
    SIGN_IN_CHECKS,
    SECRET_CHECKS,
    CALL_CHECKS,
    HTTP_CHECKS,
    SERVER_CHECKS,
    UNDICI_CHECKS,
    ERROR_CHECKS,
    WAITING_CHECKS,
    TOKEN_CHECKS,
    WEBHOOK_EVENT_CHECKS,
  ].flatMap((checks: Checks) => Object.entries(checks))
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

function toThrownError(error: unknown): ThrownError {
  const { name, code, message, stack, cause } = Object(error)
  return {
    name: String(name),
    code: code ?? null,
    message: String(message ?? error),
    details: `${stack ?? error}${cause ? ` ← ${cause}` : ''}`,
  }
}
