import { DiscordOAuth2Error } from '../errors/base.ts'
import { propertyOf } from '../utils/objects.ts'
import { checkHeaders, checkSignal } from '../validation/arguments.ts'
import { checkToken } from './credential.ts'
import { createError, type ErrorContext } from './errors.ts'
import type { OperationDescriptor } from './operation.ts'
import { buildRequest, checkPath, FORM, type RequestConfig } from './request.ts'
import { findProblem, isDescribed } from './response.ts'
import { type SendConfig, sendWithRetries } from './retry.ts'
import type { ApiResult, BearerCredential, Call, HttpResponse, Rejection, Transport } from './types.ts'

/** Everything that is the same for all requests of a client. */
export interface TransportConfig extends RequestConfig, SendConfig {
  /** Returns the time in milliseconds since the Unix epoch. */
  readonly now: () => number
  /** The client's own secrets, which must not appear in any error. */
  readonly secrets: readonly string[]
}

/** Size limit of a token response in bytes. */
const TOKEN_BODY_LIMIT = 64 * 1024
/** Size limit of any other response body in bytes. */
const BODY_LIMIT = 8 * 1024 * 1024
const REPLAYS = 3

/**
 * Creates the request pipeline that all requests share:
 * checks → request → rate limit, attempts, deadline → response → result or error.
 */
export function createTransport(config: TransportConfig): Transport {
  return {
    call: (operation, call) => executeRequest(config, operation, call),
    replaceToken: (old, token) => config.gate?.replaceToken(old, token),
  }
}

async function executeRequest(
  config: TransportConfig,
  operation: OperationDescriptor,
  call: Call,
): Promise<ApiResult> {
  const rejection = checkCall(operation, call, config.now())
  const { credential, path, signal, totalTimeout, onReplay } = call
  const { outcome, json, attempts } = rejection
    ? { outcome: rejection, json: undefined, attempts: 0 }
    : await sendWithRetries(
        {
          operation,
          credential,
          path,
          signal,
          totalTimeout,
          request: buildRequest(operation, config, call),
          replays: call.replays ?? replaysOf(operation, call.idempotent),
          onReplay,
          bodyLimit: operation.contentTypes.includes(FORM) ? TOKEN_BODY_LIMIT : BODY_LIMIT,
        },
        config,
      )
  const context = { operation, outcome, json, attempts, call, secrets: config.secrets }
  if (outcome.kind !== 'response') throw errorOf(context)
  const { status, ok } = outcome
  const isEmpty = ok && (call.ignoreBody === true || operation.noContent.includes(status))
  const body = isEmpty ? undefined : json
  const described = ok || (isDescribed(operation, outcome, body) && !(config.gate && status === 429))
  const result = new PipelineResult(context, outcome, body, described)
  const problem = ok ? findProblem(operation, outcome, body, isEmpty) : undefined
  if (problem !== undefined) throw result.toUnexpectedResponse(problem)
  if (ok && credential.kind === 'bearer') linkUser(config, operation, credential, body)
  return result
}

/** A response with the context that its error is created from. */
class PipelineResult implements ApiResult {
  readonly status: number
  readonly ok: boolean
  readonly body: unknown
  readonly described: boolean
  readonly response: HttpResponse
  readonly #context: ErrorContext

  constructor(context: ErrorContext, response: HttpResponse, body: unknown, described: boolean) {
    this.status = response.status
    this.ok = response.ok
    this.body = body
    this.described = described
    this.response = response
    this.#context = context
  }

  toError(): Error {
    return errorOf(this.#context)
  }

  toUnexpectedResponse(problem: string): Error {
    const { status, headers } = this.response
    const outcome = { kind: 'unexpected' as const, problem, status, contentType: headers.get('content-type') }
    return errorOf({ ...this.#context, outcome })
  }
}

/** Creates the error of a call; if that fails, an error that at least names the operation and the outcome. */
function errorOf(context: ErrorContext): Error {
  try {
    return createError(context)
  } catch {
    const { operation, outcome } = context
    return new DiscordOAuth2Error(`${operation.key}: ${outcome.kind}, but its error could not be created`)
  }
}

function replaysOf(
  { method }: OperationDescriptor,
  idempotent = method !== 'POST' && method !== 'PATCH',
): number {
  return idempotent ? REPLAYS : 0
}

/** Operations whose response names the user that the access token belongs to, and the field that does. */
const SUBJECTS: Readonly<Record<string, (body: Readonly<Record<string, unknown>>) => unknown>> = {
  'GET /users/@me': ({ id }) => id,
  'GET /oauth2/userinfo': ({ sub }) => sub,
  'GET /oauth2/@me': ({ user }) => propertyOf(user, 'id'),
}

function linkUser(
  { gate }: TransportConfig,
  { key }: OperationDescriptor,
  { accessToken }: BearerCredential,
  body: unknown,
): void {
  const subject = SUBJECTS[key]?.(body as Readonly<Record<string, unknown>>)
  if (typeof subject === 'string') gate?.linkUser(accessToken, subject)
}

/** Checks everything that can be checked before a request is sent. Returns a rejection if the token cannot work. */
function checkCall(operation: OperationDescriptor, call: Call, now: number): Rejection | undefined {
  const { credential, bodyToken, path, headers, signal } = call
  checkSignal(signal)
  signal?.throwIfAborted()
  const rejection =
    (credential.kind === 'bearer' ? checkToken(credential, operation.scopes, now) : undefined) ??
    (bodyToken && checkToken(bodyToken, [operation.bodyToken?.scopes ?? []], now))
  if (rejection) return rejection
  checkPath(operation, path)
  if (headers) checkHeaders('headers', headers)
  return undefined
}
