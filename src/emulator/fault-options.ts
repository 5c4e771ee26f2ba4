import { OPERATION_KEYS } from '../generated/operations.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import {
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkText,
} from '../runtime/validation/arguments.ts'
import type { OperationId } from './context.ts'
import { LIMIT_SCOPES, type LimitScope } from './limits.ts'
import { isOperationId, type RequestTarget } from './observe.ts'
import { ErrorResponse, findExample, listExamples, parsePreferences, SOURCE_HEADER } from './responses.ts'
import { isPageName } from './router.ts'
import { requireUser } from './seed.ts'
import type { State } from './state.ts'

/** Header that makes one request fail, with the syntax of `Prefer`: `X-Emulator-Fault: reset, phase=after`. */
export const FAULT_HEADER = 'X-Emulator-Fault'

const EDGES = ['html', 'json', 'text'] as const
const PHASES = ['before', 'after'] as const
const EFFECTS = ['status', 'edge', 'rateLimit', 'reset', 'truncate', 'expireToken'] as const
/** A failure of requests. It needs exactly one effect, or `latency` alone. */
export interface FaultOptions {
  /** `operationId` of the requests that fail, or the name of a page: `authorize`, `activate`, `authorized`, `error`. By default all. */
  readonly operation?: RequestTarget | undefined
  /** Path of the requests that fail, without `/api/v10`. By default all. */
  readonly path?: string | undefined
  /**
   * Username or id of the user whose requests fail. By default of all users. A page concerns the user of its form or of the
   * browser, and the page of an authorization the first user if `consent` is `approve` or `deny`.
   */
  readonly user?: string | undefined
  /**
   * `before`: the request is not processed. `after`: the request is processed, and its response is lost.
   *
   * @default 'before'
   */
  readonly phase?: 'before' | 'after' | undefined
  /**
   * Number of requests that fail. `Infinity` for all.
   *
   * @default 1
   */
  readonly times?: number | undefined
  /** Effect: responds with a status of the description. */
  readonly status?: number | undefined
  /** Named example of the status. By default the first one. */
  readonly example?: string | undefined
  /** Effect: responds as the servers in front of the API do, with `status` if it is given: 400 to 599. */
  readonly edge?: 'html' | 'json' | 'text' | undefined
  /** Effect: responds with 429 and its headers. */
  readonly rateLimit?: FaultRateLimit | undefined
  /** Effect: resets the connection. */
  readonly reset?: boolean | undefined
  /** Effect: processes the request, and ends the connection in the middle of the body, or before a response without one. */
  readonly truncate?: boolean | undefined
  /** Effect: ends the lifetime of the access token, without another failure. */
  readonly expireToken?: boolean | undefined
  /** Milliseconds before the response. It can be combined with an effect. */
  readonly latency?: number | undefined
}

/** A 429 of a fault. */
export interface FaultRateLimit {
  /** @default 'user' */
  readonly scope?: LimitScope | undefined
  /**
   * Seconds.
   *
   * @default 1
   */
  readonly retryAfter?: number | undefined
}

/** Name of an effect. */
export type FaultEffect = (typeof EFFECTS)[number]

/** Options that are valid. */
export interface CheckedFault {
  readonly options: FaultOptions
  /** Id of `user`. */
  readonly userId: string | undefined
}

/** Returns the effect of a fault; `undefined` for latency alone. */
export function effectOf(options: FaultOptions): FaultEffect | undefined {
  if (options.edge !== undefined) return 'edge'
  return EFFECTS.find((name) => options[name] !== undefined && options[name] !== false)
}

/**
 * Checks the options of a fault.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function checkFault(state: State, options: FaultOptions): CheckedFault {
  checkObject('fault', options)
  const { operation, path, user, phase, times, latency, status, example, ...effects } = options
  const { edge, rateLimit, reset, truncate, expireToken, ...rest } = effects
  checkOptions('options', rest, [])
  if (operation !== undefined && !isPageName(operation) && !isOperationId(operation)) {
    throw new InvalidArgumentError(
      'operation',
      'must be the operationId of an operation, or the name of a page: authorize, authorized, error, activate',
    )
  }
  if (path !== undefined) checkText('path', path)
  if (phase !== undefined) checkOneOf('phase', phase, PHASES)
  if (times !== undefined) checkNumber('times', times, 1, Number.POSITIVE_INFINITY, 1)
  if (latency !== undefined) checkNumber('latency', latency, 0)
  if (status !== undefined) checkNumber('status', status, 200, 599, 1)
  if (edge !== undefined) checkOneOf('edge', edge, EDGES)
  if (rateLimit !== undefined) checkRateLimit(rateLimit)
  for (const [name, value] of Object.entries({ reset, truncate, expireToken })) {
    if (value !== undefined) checkOneOf(name, value, [true, false])
  }
  checkEffects(options)
  if (status !== undefined) {
    if (edge === undefined) checkDescribed(operation, status, example)
    else checkNumber('status', status, 400, 599, 1)
  }
  const userId = user === undefined ? undefined : requireUser(state, 'user', user).id
  return { options, userId }
}

function checkRateLimit(rateLimit: FaultRateLimit): void {
  checkObject('rateLimit', rateLimit)
  const { scope, retryAfter, ...rest } = rateLimit
  checkOptions('rateLimit', rest, [], 'rateLimit.')
  if (scope !== undefined) checkOneOf('rateLimit.scope', scope, LIMIT_SCOPES)
  if (retryAfter !== undefined) checkNumber('rateLimit.retryAfter', retryAfter, 0)
}

function checkEffects(options: FaultOptions): void {
  const effects = EFFECTS.filter((name) => options[name] !== undefined && options[name] !== false)
  const isStatusOfEdge = effects.length === 2 && effects.includes('status') && effects.includes('edge')
  const expected = `exactly one of ${EFFECTS.join(', ')}, or latency alone`
  if (effects.length > 1 && !isStatusOfEdge) {
    throw new InvalidArgumentError('fault', `has ${effects.join(' and ')}, and must have ${expected}`)
  }
  if (effects.length === 0 && options.latency === undefined) {
    throw new InvalidArgumentError('fault', `must have ${expected}`)
  }
  if (options.example !== undefined && (options.status === undefined || isStatusOfEdge)) {
    throw new InvalidArgumentError('example', 'must be given with a status, and without edge')
  }
  if (options.truncate && options.phase === 'before') {
    throw new InvalidArgumentError('phase', "must be 'after' for truncate, which cuts the response")
  }
}

/** Checks that an operation, or any operation, has a response. */
function checkDescribed(
  operation: RequestTarget | undefined,
  status: number,
  example: string | undefined,
): void {
  const ids = isOperationId(operation) ? [operation] : OPERATION_IDS
  if (!isPageName(operation) && ids.some((id) => findExample(id, String(status), example))) return
  const known = isOperationId(operation) ? `: ${listExamples(operation)}` : ''
  const field = example === undefined ? 'status' : 'example'
  throw new InvalidArgumentError(field, `must be described for the operation${known}`)
}

const OPERATION_IDS: readonly OperationId[] = Object.keys(OPERATION_KEYS).filter(isOperationId)

const HEADER_NAMES = [...EFFECTS, 'example', 'phase', 'latency', 'scope', 'retryAfter']

/**
 * Parses the header that makes one request fail.
 *
 * @throws {@link ErrorResponse} for an invalid header.
 */
export function parseFault(state: State, header: string): FaultOptions {
  const given = parsePreferences(header)
  try {
    for (const name of given.keys()) checkOneOf(FAULT_HEADER, name, HEADER_NAMES)
    const numberOf = (name: string) => (given.has(name) ? Number(given.get(name)) : undefined)
    const flagOf = (name: string) => (given.has(name) ? true : undefined)
    const choiceOf = <Choice extends string>(name: string, allowed: readonly Choice[]) => {
      const text = given.get(name)
      if (text !== undefined) checkOneOf(name, text, allowed)
      return allowed.find((choice) => choice === text)
    }
    const isRateLimit = ['rateLimit', 'scope', 'retryAfter'].some((name) => given.has(name))
    return checkFault(state, {
      status: numberOf('status'),
      example: given.get('example'),
      edge: choiceOf('edge', EDGES),
      phase: choiceOf('phase', PHASES),
      latency: numberOf('latency'),
      reset: flagOf('reset'),
      truncate: flagOf('truncate'),
      expireToken: flagOf('expireToken'),
      rateLimit: isRateLimit
        ? { scope: choiceOf('scope', LIMIT_SCOPES), retryAfter: numberOf('retryAfter') }
        : undefined,
    }).options
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw invalidHeader(error.message)
    throw error
  }
}

/** Creates the response to a header that does not name a fault of the operation. */
export function invalidHeader(detail: string): ErrorResponse {
  return new ErrorResponse(400, 'InvalidFormBody', {
    headers: { 'Content-Type': 'application/problem+json', [SOURCE_HEADER]: 'fault' },
    body: { title: `The header ${FAULT_HEADER} is invalid`, status: 400, detail },
  })
}
