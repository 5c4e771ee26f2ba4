/** Capabilities that runtimes lack, and the assessment of the outcomes of a runtime. */
import type { Rejection } from '../../scripts/generate/reference/runtimes.ts'
import type { Outcome, ThrownError } from './suite/index.ts'

/** Error with which a check must fail. The code of most errors of a runtime is `null`. */
export interface ExpectedError extends Pick<ThrownError, 'name' | 'code'> {
  /** Part of the message. */
  readonly message: string
}

/** Capability that a runtime lacks. */
export interface Restriction {
  /** Name of the capability. */
  readonly subject: string
  /** Why it is not available. */
  readonly reason: string
  /** Error of each check that needs it. */
  readonly errors: Readonly<Record<string, ExpectedError>>
}

/** Assessment of a check in a runtime. */
export interface Assessment {
  readonly check: string
  /** Problem; empty if the check passed, or was rejected as expected. */
  readonly problem: string
  /** Absent unless the runtime lacks what the check needs. */
  readonly rejection?: Rejection
}

function rejectSecret(field: string): ExpectedError {
  const message = `${field} must not be used in a browser: leave it out, or set dangerouslyAllowBrowser`
  return { name: 'InvalidArgumentError', code: 'ERR_INVALID_ARGUMENT', message }
}

/** Secrets of an application in a browser. */
export const SECRETS: Restriction = {
  subject: 'client secrets and bot tokens',
  reason: 'every user of a browser can read them',
  errors: {
    'signs in with a client secret': rejectSecret('clientSecret'),
    'requests a token with client credentials': rejectSecret('clientSecret'),
    'calls with a bot token': rejectSecret('botToken'),
    'keeps a session in an encrypted cookie': rejectSecret('clientSecret'),
  },
}

/** Creates the restriction of a runtime without the package undici. */
export function withoutUndici(reason: string, error: ExpectedError): Restriction {
  const errors = { 'imports grantcord/undici': error, 'calls with the fetch of undici': error }
  return { subject: '`grantcord/undici`', reason, errors }
}

/** Creates the restriction of a runtime in which the server of the emulator cannot be imported. */
export function withoutServer(reason: string, error: ExpectedError): Restriction {
  const errors = { 'imports grantcord/emulator/server': error, 'serves the emulator over HTTP': error }
  return { subject: '`grantcord/emulator/server`', reason, errors }
}

/** Servers in a Worker with the flag `nodejs_compat`. */
export const LISTEN_IN_WORKER: Restriction = {
  subject: '`listen()`',
  reason: 'a Worker cannot listen at an address',
  errors: {
    'serves the emulator over HTTP': {
      name: 'Error',
      code: 'ERR_SERVER_ALREADY_LISTEN',
      message: 'Listen method has been called more than once without closing',
    },
  },
}

/** undici in a Worker with the flag `nodejs_compat`. */
export const UNDICI_IN_WORKER: Restriction = {
  subject: '`createUndiciFetch()`',
  reason: 'undici compiles WebAssembly, which Workers do not allow',
  errors: {
    'calls with the fetch of undici': {
      name: 'NetworkError',
      code: 'ERR_NETWORK',
      message: 'no connection was established',
    },
  },
}

/** Bun, which replaces the package undici. */
export const UNDICI_OF_BUN: Restriction = {
  subject: '`createUndiciFetch()`',
  reason: 'Bun replaces the package undici by a module of its own',
  errors: {
    'calls with the fetch of undici': {
      name: 'InvalidArgumentError',
      code: 'ERR_INVALID_ARGUMENT',
      message: 'undici must be version 7 of the package, not another one or that of Bun',
    },
  },
}

/**
 * Compares the outcomes of a runtime with what it lacks. A check that needs what the runtime lacks must fail with exactly the
 * expected error, and every other check must pass.
 */
export function assess(
  outcomes: readonly Outcome[],
  restrictions: readonly Restriction[],
): readonly Assessment[] {
  const rest = new Map(
    restrictions.flatMap(({ subject, reason, errors }) =>
      Object.entries(errors).map(([check, expected]) => [check, { subject, reason, expected }] as const),
    ),
  )
  const assessments = outcomes.map(({ check, error }): Assessment => {
    const restriction = rest.get(check)
    rest.delete(check)
    if (!restriction) return { check, problem: error?.details ?? '' }
    const { subject, reason, expected } = restriction
    const { name, code } = expected
    const isExpected = error?.name === name && error.code === code && error.message.includes(expected.message)
    const thrown = error ? `${format(error)} was thrown` : 'Nothing was thrown'
    const problem = isExpected ? '' : `${thrown} instead of ${format(expected)}`
    return { check, problem, rejection: { check, subject, reason, error: name, code } }
  })
  const unknown = [...rest.keys()].map((check) => ({ check, problem: 'There is no such check' }))
  return [...assessments, ...unknown]
}

function format({ name, code, message }: ExpectedError): string {
  return `${name}${code === null ? '' : ` (${code})`}: ${message}`
}
