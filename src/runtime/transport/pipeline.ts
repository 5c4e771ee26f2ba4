import { IMPLIED_SCOPES } from '../../generated/scopes.ts'
import { propertyOf } from '../utils/objects.ts'
import { throwIfAborted } from '../utils/time.ts'
import { checkHeaders, checkSignal } from '../validation/arguments.ts'
import { createError, type ErrorContext } from './errors.ts'
import { isTokenRejected, type TokenChecks } from './rejected-token.ts'
import { buildRequest, checkPath, type RequestConfig } from './request.ts'
import { isDescribed, parseBody, toText } from './response.ts'
import { type SendConfig, sendWithRetries } from './retry.ts'
import type {
  ApiResponse,
  ApiResult,
  BearerCredential,
  Call,
  OperationDescriptor,
  Rejection,
  Transport,
} from './types.ts'

/** Everything that is the same for all requests of a client. */
export interface TransportConfig extends RequestConfig, SendConfig {
  /** Returns the time in milliseconds since the Unix epoch. */
  readonly now: () => number
  /** The client's own secrets, which must not appear in any error. */
  readonly secrets: readonly string[]
}

/**
 * Creates the request pipeline that all requests share:
 * checks → request → rate limit, attempts, deadline → classified response → result or error.
 */
export function createTransport(config: TransportConfig): Transport {
  const checks: TokenChecks = new Map()
  return {
    call: (operation, call) => executeRequest(config, operation, call, checks),
    replaceToken: (old, token) => config.gate?.limiter.replaceToken(old, token),
  }
}

async function executeRequest(
  config: TransportConfig,
  operation: OperationDescriptor,
  call: Call,
  checks: TokenChecks,
): Promise<ApiResult> {
  const startedAt = config.clock.now()
  const rejection = checkCall(operation, call, config.now())
  const { outcome, attempts } = rejection
    ? { outcome: rejection, attempts: 0 }
    : await sendWithRetries(buildRequest(operation, config, call), config)
  let tokenRejected: boolean | undefined
  if (outcome.kind === 'rejectedToken' || ('status' in outcome && outcome.status === 401)) {
    const until = startedAt + Math.min(call.totalTimeout ?? config.totalTimeout, config.totalTimeout)
    const send: Transport['call'] = (...args) => executeRequest(config, ...args, checks)
    tokenRejected = await isTokenRejected({ config, checks, send }, operation, call, outcome, until)
  }
  const context = { operation, call, outcome, attempts, secrets: config.secrets, tokenRejected }
  if (!('body' in outcome) || outcome.kind === 'unusable') throw errorOf(context)
  const isSuccess = outcome.kind === 'success'
  if (isSuccess) linkUser(config, operation, call, outcome)
  // The client waits for rate limits itself.
  const isHandled = config.gate !== undefined && outcome.status === 429
  return toResult(context, outcome, isSuccess || (!isHandled && isDescribed(operation, outcome)))
}

/** Creates the result of a usable response. It keeps the context of its error, which contains secrets, to itself. */
function toResult(context: ErrorContext, response: ApiResponse, isDescribed: boolean): ApiResult {
  return {
    response,
    ok: response.kind === 'success',
    described: isDescribed,
    tokenRejected: context.tokenRejected,
    toError(problem) {
      if (problem === undefined) return errorOf(context)
      return errorOf({ ...context, outcome: { ...response, kind: 'unusable', problem } })
    },
  }
}

/** Creates the error of a call. If its body or cause cannot be shown, the error has its class and status without them. */
function errorOf(context: ErrorContext): Error {
  const { outcome } = context
  try {
    return createError(context)
  } catch {
    if ('body' in outcome) {
      return createError({ ...context, outcome: { ...outcome, body: undefined, headers: new Headers() } })
    }
    return createError(
      'cause' in outcome ? { ...context, outcome: { ...outcome, cause: undefined } } : context,
    )
  }
}

/** Operations whose response names the user that the access token belongs to. */
const IDENTITIES = ['GET /users/@me', 'GET /oauth2/userinfo', 'GET /oauth2/@me']

function linkUser(
  { gate }: TransportConfig,
  { key }: OperationDescriptor,
  { credential, http }: Call,
  { body, chunks }: ApiResponse,
): void {
  if (credential.kind !== 'bearer' || !gate || !IDENTITIES.includes(key)) return
  gate.limiter.linkUser(credential.accessToken, () => {
    // The body of a success of `fetch` has not been parsed.
    const parsed = http ? parseBody(toText(chunks)) : body
    const id = propertyOf(parsed, 'sub') ?? propertyOf(propertyOf(parsed, 'user') ?? parsed, 'id')
    return typeof id === 'string' ? id : undefined
  })
}

/** Checks everything that can be checked before a request is sent. Returns a rejection if the token lacks a scope or has expired. */
function checkCall(operation: OperationDescriptor, call: Call, now: number): Rejection | undefined {
  const { credential, bodyToken, path, headers, signal } = call
  if (signal !== undefined) checkSignal(signal)
  throwIfAborted(signal)
  for (const token of [credential, bodyToken]) {
    if (token?.kind !== 'bearer') continue
    const rejection = checkScopes(token, scopesOf(operation, call)) ?? checkExpiry(token, now)
    if (rejection) return rejection
  }
  checkPath(operation, path)
  if (headers) checkHeaders('headers', headers)
  return undefined
}

/** Returns the sets of scopes, one of which the user's token of a call needs. */
export function scopesOf(
  { scopes, bodyToken }: OperationDescriptor,
  call: Pick<Call, 'credential' | 'checkScopes'>,
): OperationDescriptor['scopes'] {
  if (call.checkScopes === false) return []
  return call.credential.kind === 'bearer' ? scopes : [bodyToken?.scopes ?? []]
}

/**
 * Checks the scopes of an access token before anything is sent.
 *
 * @param alternatives Sets of scopes, one of which must be granted completely.
 * @returns A rejection with the missing scopes, or `undefined`.
 */
export function checkScopes(
  { scopes: granted }: Pick<BearerCredential, 'scopes'>,
  alternatives: readonly (readonly string[])[],
): Rejection | undefined {
  if (!granted || alternatives.length === 0) return undefined
  const missing = alternatives
    .map((needed) => needed.filter((scope) => !granted.includes(scope) && !isImplied(scope, granted)))
    .sort((a, b) => a.length - b.length)[0]
  return missing && missing.length > 0 ? { kind: 'missingScope', missing, granted } : undefined
}

/**
 * Checks the expiry of an access token before anything is sent.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns A rejection if the token has expired, or `undefined`.
 */
export function checkExpiry(
  { expiresAt, refreshable }: Pick<BearerCredential, 'expiresAt' | 'refreshable'>,
  now: number,
): Rejection | undefined {
  return expiresAt !== null && now >= expiresAt ? { kind: 'expired', expiresAt, refreshable } : undefined
}

function isImplied(scope: string, granted: readonly string[]): boolean {
  return granted.some((one) => Object.hasOwn(IMPLIED_SCOPES, one) && IMPLIED_SCOPES[one]?.includes(scope))
}
