import {
  type FieldError,
  ForbiddenError,
  HTTPError,
  type HTTPErrorDetails,
  NotFoundError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from '../errors/http.ts'
import { NetworkError, TimeoutError, UnexpectedResponseError } from '../errors/network.ts'
import {
  InvalidAuthorizationCodeError,
  InvalidRefreshTokenError,
  type OAuth2ErrorDetails,
  OAuth2ResponseError,
} from '../errors/oauth2.ts'
import { IpBannedError, RateLimitError } from '../errors/rate-limit.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { AccessTokenExpiredError, MissingScopeError } from '../errors/token.ts'
import { isRecord, propertyOf } from '../utils/objects.ts'
import { authorizationHeader } from './request.ts'
import { readNumber } from './response.ts'
import type {
  ApiResponse,
  ApiResult,
  Call,
  Credential,
  OperationDescriptor,
  Outcome,
  Rejection,
} from './types.ts'

/** Result of a call, with everything that its error depends on. */
export interface ErrorContext {
  readonly operation: Pick<OperationDescriptor, 'key' | 'secrets' | 'server'>
  readonly call: Pick<Call, 'credential' | 'bodyToken' | 'path' | 'body' | 'http'>
  readonly outcome: Outcome | Rejection
  /** Number of attempts. */
  readonly attempts: number
  /** Further secrets that the error must not show; those of the call are known. */
  readonly secrets: readonly string[]
  /** As in {@link ApiResult}. */
  readonly tokenRejected?: boolean | undefined
}

/** Creates the error of a call. It shows no secret of the call. */
export function createError(context: ErrorContext): Error {
  const { operation, call, outcome, attempts, secrets } = context
  const redactor = createRedactor([...secrets, ...secretsOfCall(operation, call)])
  const { key } = operation
  /** Returns the details of a request or retry that was not sent, with the status that Discord would have responded with. */
  const unsent = (status: number, reason: string): HTTPErrorDetails => {
    const problem = `was not sent${attempts > 0 ? ' again' : ''}: ${reason}`
    return { operation: key, status, problem, fieldErrors: [], redactor }
  }
  switch (outcome.kind) {
    case 'network':
      return new NetworkError(key, { cause: outcome.cause, redactor, sent: outcome.sent })
    case 'timeout':
      return new TimeoutError(key, outcome.timeout, outcome.sent)
    case 'success':
    case 'unusable': {
      const { status, headers } = outcome
      const problem = outcome.kind === 'unusable' ? outcome.problem : 'the response is not an error'
      const contentType = headers.get('content-type')
      return new UnexpectedResponseError(key, problem, { status, contentType, redactor })
    }
    case 'edge':
      return new IpBannedError(detailsOf(key, outcome, redactor))
    case 'rateLimit': {
      const { headers, scope, global } = outcome
      const bucket = headers.get('x-ratelimit-bucket') ?? undefined
      const limit = readNumber(headers, 'x-ratelimit-limit')
      const resetAfter = readNumber(headers, 'x-ratelimit-reset-after')
      const details = detailsOf(key, outcome, redactor)
      return new RateLimitError({ ...details, scope, global, bucket, limit, resetAfter, attempts })
    }
    case 'oauth2Error':
      return createOAuth2Error(key, outcome, textOf(call.body, 'grant_type'), redactor)
    case 'apiError':
      return createApiError(key, outcome, redactor, context)
    case 'rateLimited': {
      const { delay, bucket } = outcome
      const isKnown = Number.isFinite(delay)
      const retryAfter = isKnown ? Math.max(0, delay) / 1000 : 1
      const reason = isKnown
        ? `its rate limit resets in ${retryAfter} s; retry after that`
        : 'it is unknown when its rate limit resets; retry later'
      const details = { ...unsent(429, reason), retryAfter, scope: undefined, global: false }
      return new RateLimitError({ ...details, bucket, attempts })
    }
    case 'ipBanned': {
      const retryAfter = outcome.delay / 1000
      const reason = `the edge blocked this IP address; retry in ${retryAfter} s`
      return new IpBannedError({ ...unsent(429, reason), retryAfter })
    }
    case 'rejectedToken': {
      const reason =
        context.tokenRejected === false
          ? 'Discord rejected this operation before, not the token; check its scopes'
          : 'Discord rejected this token before; use another one'
      return new UnauthorizedError({ ...unsent(401, reason), ...tokenStatusOf(context) })
    }
    case 'missingScope':
      return new MissingScopeError(key, outcome.missing, outcome.granted)
    case 'expired':
      return new AccessTokenExpiredError(outcome.expiresAt, outcome.refreshable)
    case 'unknownWebhook':
      return new NotFoundError(
        unsent(404, 'Discord reported this webhook as unknown before; check its id and token'),
      )
  }
}

/** Creates the error of an error response of RFC 6749. */
function createOAuth2Error(
  key: string,
  response: ApiResponse,
  grant: string | undefined,
  redactor: Redactor,
): OAuth2ResponseError {
  const { body } = response
  const error = textOf(body, 'error') ?? ''
  const errorDescription = textOf(body, 'error_description')
  const details: OAuth2ErrorDetails = { ...detailsOf(key, response, redactor), error, errorDescription }
  // Discord also used `invalid_request` in the past, with the name of the parameter.
  const rejects = (name: RegExp) =>
    error === 'invalid_grant' || (error === 'invalid_request' && name.test(errorDescription ?? ''))
  if (grant === 'authorization_code' && rejects(/"code"/)) return new InvalidAuthorizationCodeError(details)
  if (grant === 'refresh_token' && rejects(/^(?!.*grant).*refresh[_ ]token(?!=)/is)) {
    return new InvalidRefreshTokenError(details)
  }
  return new OAuth2ResponseError(details)
}

/** Discord's JSON error code of a user who has joined the maximum number of guilds. */
const USER_AT_GUILD_LIMIT = 30001

/** Creates the error of any other error response: by code, by field errors, by status. */
function createApiError(
  key: string,
  response: ApiResponse,
  redactor: Redactor,
  context: ErrorContext,
): HTTPError {
  const details = detailsOf(key, response, redactor)
  const { status, discordCode } = details
  if (discordCode === USER_AT_GUILD_LIMIT) return new UserAtGuildLimitError(details)
  // The errors of images, which have no API server, are never JSON.
  if (context.operation.server !== '' && status < 500 && response.isForeign) {
    const problem = `responded with ${status} of the edge or a proxy, not of Discord; retry later`
    return new HTTPError({ ...details, problem })
  }
  if (status === 400 && details.fieldErrors.length > 0) return new ValidationError(details)
  if (status === 401) return new UnauthorizedError({ ...details, ...tokenStatusOf(context) })
  if (status === 403) return new ForbiddenError(details)
  if (status === 404) return new NotFoundError(details)
  return status >= 500 ? new ServerError(details) : new HTTPError(details)
}

/** Returns what a 401 says about the token. Only a user's token can be refreshable. */
function tokenStatusOf({ call: { credential }, tokenRejected }: ErrorContext) {
  return { tokenRejected, refreshable: credential.kind === 'bearer' ? credential.refreshable : undefined }
}

/** Maximum depth of `errors` that is read. */
const MAX_DEPTH = 32
/** Maximum number of field errors that are kept. */
const MAX_FIELD_ERRORS = 100
/** Maximum length of the path of a field. */
const MAX_FIELD_LENGTH = 200

/**
 * Flattens Discord's recursive `errors`, or a body that has lists of texts by field instead of a message, such as
 * `{"embeds": ["0"]}`. The field of an error about the whole request is empty.
 */
export function listFieldErrors(body: unknown): FieldError[] {
  const found: FieldError[] = []
  const hasMessage = textOf(body, 'message') !== undefined
  flatten(propertyOf(body, 'errors') ?? (hasMessage ? undefined : body), '', 0, found)
  return found
}

function flatten(node: unknown, field: string, depth: number, found: FieldError[]): void {
  if (!isRecord(node) || depth > MAX_DEPTH) return
  for (const [key, member] of Object.entries(node)) {
    if (found.length >= MAX_FIELD_ERRORS) return
    const name = /^\d+$/.test(key) ? `[${key}]` : field === '' ? key : `.${key}`
    const path = (key === '_errors' ? field : field + name).slice(0, MAX_FIELD_LENGTH)
    if (Array.isArray(member)) {
      for (const one of member.slice(0, MAX_FIELD_ERRORS - found.length)) {
        const message = typeof one === 'string' ? one : textOf(one, 'message')
        if (message === undefined && key !== '_errors') continue
        found.push({ field: path, code: textOf(one, 'code') ?? '', message: message ?? '' })
      }
    } else {
      flatten(member, path, depth + 1, found)
    }
  }
}

function detailsOf(
  key: string,
  { status, headers, body, retryAfter }: ApiResponse,
  redactor: Redactor,
): HTTPErrorDetails {
  const code = propertyOf(body, 'code')
  return {
    operation: key,
    status,
    body,
    discordCode: typeof code === 'number' ? code : undefined,
    message: textOf(body, 'message') ?? textOf(body, 'error_description') ?? textOf(body, 'error'),
    fieldErrors: listFieldErrors(body),
    retryAfter,
    headers,
    redactor,
  }
}

function textOf(body: unknown, name: string): string | undefined {
  const value = propertyOf(body, name)
  return typeof value === 'string' ? value : undefined
}

/** Returns the secrets of a credential, including the encoded form that its header has. */
export function secretsOf(credential: Credential): string[] {
  const [, ...sent] = authorizationHeader(credential)?.split(' ') ?? []
  return credential.kind === 'client' ? [credential.clientSecret, ...sent] : sent
}

/** Returns all secrets of a call: credentials, path parameters, body, and those of a request of `fetch`. */
export function secretsOfCall(
  operation: Pick<OperationDescriptor, 'secrets'>,
  { credential, bodyToken, path = {}, body, headers, http }: Call,
): string[] {
  return [
    ...secretsOf(credential),
    ...(bodyToken ? secretsOf(bodyToken) : []),
    ...operation.secrets.map((name) => String(path[name])),
    ...selectSecrets(isRecord(body) ? Object.entries(body) : []),
    ...selectSecrets(http ? [...new URL(http.url).searchParams] : []),
    ...secretsOfHeaders({ ...headers, ...http?.headers }),
  ]
}

/** Selects secrets by their wire names. A code is one in a token request, which has a grant type. */
function selectSecrets(entries: readonly (readonly [name: string, value: unknown])[]): string[] {
  const isTokenRequest = entries.some(([name]) => name === 'grant_type')
  return entries
    .filter(
      ([name]) =>
        /(tokens?|secret|verifier|password|signature|api-?key|device_code)$/i.test(name) ||
        (name === 'code' && isTokenRequest),
    )
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === 'string')
}

/** Returns the values of the caller's headers and the long parts of these, any of which can be a secret. */
export function secretsOfHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => !/^(accept|content-|user-agent)/i.test(name))
    .flatMap(([, value]) => [value, ...(value.match(/[^\s;,=]{16,}/g) ?? [])])
}
