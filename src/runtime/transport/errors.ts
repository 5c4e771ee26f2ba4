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
  OAuth2ResponseError,
} from '../errors/oauth2.ts'
import { IpBannedError, RateLimitError } from '../errors/rate-limit.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { AccessTokenExpiredError, MissingScopeError } from '../errors/token.ts'
import { isRecord } from '../utils/objects.ts'
import { secretsOfCall } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'
import { isFromApi, isGlobal, readRetryAfter } from './response.ts'
import type { Call, Outcome, Rejection } from './types.ts'

/** How a call ended, with the call itself. */
export interface CallContext extends Omit<ErrorContext, 'operation' | 'grant'> {
  readonly operation: OperationDescriptor
  readonly call: Call
}

/** The error that a call ends with; it shows nothing secret of the call. Loaded with the first one. */
export function toError({ call, secrets, ...ending }: CallContext): Error {
  const hidden = [...secrets, ...secretsOfCall(ending.operation, call)]
  return createError({ ...ending, grant: grantOf(call.body), secrets: hidden })
}

function grantOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('grant_type' in body)) return undefined
  return typeof body.grant_type === 'string' ? body.grant_type : undefined
}

/** How a call ended that has no value to answer. */
export interface ErrorContext {
  readonly operation: Pick<OperationDescriptor, 'key' | 'credentials'>
  readonly outcome: Outcome | Rejection
  /** The parsed JSON of an answer, else its text. */
  readonly json: unknown
  /** The `grant_type` that was sent, at the token endpoint. */
  readonly grant: string | undefined
  /** How often the request was sent. */
  readonly attempts: number
  /** What the error must not show. */
  readonly secrets: readonly (string | undefined)[]
}

/**
 * The error that a call ends with. Everything on the way here is plain data, so that whoever has no errors to
 * handle does not load what they are made of.
 */
export function createError({ operation, outcome, json, grant, attempts, secrets }: ErrorContext): Error {
  const redactor = createRedactor(secrets)
  const { key } = operation
  switch (outcome.kind) {
    case 'response': {
      const { status, headers } = outcome
      return mapError({ operation, status, headers, body: json, grant, attempts, redactor })
    }
    case 'network':
      return new NetworkError(key, { cause: outcome.cause, redactor, sent: outcome.sent })
    case 'timeout':
      return new TimeoutError(key, outcome.timeout, outcome.sent)
    case 'unexpected': {
      const { status, contentType, problem } = outcome
      return new UnexpectedResponseError(key, problem, { status, contentType, redactor })
    }
    case 'rateLimited':
      return rateLimitedError(key, outcome.delay, outcome.bucket, attempts, redactor)
    case 'ipBanned':
      return new IpBannedError({
        ...notSent(key, 429, 'the edge refused this address a moment ago', redactor),
        retryAfter: outcome.delay / 1000,
      })
    case 'rejectedToken':
      return new UnauthorizedError(notSent(key, 401, 'Discord refused this token before', redactor))
    case 'missingScope':
      return new MissingScopeError(key, outcome.missing, outcome.granted)
    case 'expired':
      return new AccessTokenExpiredError(outcome.expiresAt, outcome.refreshable)
    case 'unknownWebhook':
      return new NotFoundError(notSent(key, 404, 'Discord did not know this webhook before', redactor))
  }
}

function rateLimitedError(
  key: string,
  delay: number,
  bucket: string | undefined,
  attempts: number,
  redactor: Redactor,
): RateLimitError {
  const retryAfter = Number.isFinite(delay) ? Math.max(0, delay) / 1000 : 1
  const when = Number.isFinite(delay)
    ? `its limit opens in ${retryAfter} s`
    : 'nobody knows when its limit opens'
  const details = notSent(key, 429, `${when}, which is more than this call may wait`, redactor)
  return new RateLimitError({ ...details, retryAfter, scope: undefined, global: false, bucket, attempts })
}

/** The answer that would have come. */
function notSent(key: string, status: number, why: string, redactor: Redactor): HTTPErrorDetails {
  return {
    operation: key,
    status,
    body: undefined,
    discordCode: undefined,
    message: undefined,
    problem: `was not sent: ${why}`,
    fieldErrors: [],
    retryAfter: undefined,
    redactor,
  }
}

/** An answer that is no success, with what the error depends on. */
export interface ErrorResponse {
  readonly operation: Pick<OperationDescriptor, 'key' | 'credentials'>
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON, else the text. */
  readonly body: unknown
  /** The `grant_type` that was sent, at the token endpoint. */
  readonly grant: string | undefined
  /** How often the request was sent. */
  readonly attempts: number
  readonly redactor: Redactor
}

/** One row: when it applies, and the error that it makes. */
interface ErrorMapping {
  readonly when: (refusal: ErrorResponse) => boolean
  readonly error: (refusal: ErrorResponse) => HTTPError
}

/** From status × body × operation to error. The first row that applies wins. */
export const ERROR_TABLE: readonly ErrorMapping[] = [
  // 429 of the API
  {
    when: ({ status, headers, body }) => status === 429 && isFromApi(headers, body),
    error: rateLimitError,
  },
  // 429 of the edge
  {
    when: ({ status }) => status === 429,
    error: (refusal) => new IpBannedError(detailsOf(refusal)),
  },
  // a refused authorization code
  {
    when: ({ grant, body }) => grant === 'authorization_code' && rejectsCode(body),
    error: (refusal) => new InvalidAuthorizationCodeError(oauth2DetailsOf(refusal)),
  },
  // a refused refresh token
  {
    when: ({ grant, body }) => grant === 'refresh_token' && textOf(body, 'error') === 'invalid_grant',
    error: (refusal) => new InvalidRefreshTokenError(oauth2DetailsOf(refusal)),
  },
  // any other answer of the protocol
  {
    when: ({ operation, status, body }) =>
      status < 500 && operation.credentials.includes('client') && textOf(body, 'error') !== undefined,
    error: (refusal) => new OAuth2ResponseError(oauth2DetailsOf(refusal)),
  },
  // code 30001
  {
    when: ({ body }) => numberOf(body, 'code') === 30001,
    error: (refusal) => new UserAtGuildLimitError(detailsOf(refusal)),
  },
  // 400 with a tree of errors
  {
    when: ({ status, body }) => status === 400 && listFieldErrors(body).length > 0,
    error: (refusal) => new ValidationError(detailsOf(refusal)),
  },
  // 401
  {
    when: ({ status }) => status === 401,
    error: (refusal) => new UnauthorizedError(detailsOf(refusal)),
  },
  // 403
  {
    when: ({ status }) => status === 403,
    error: (refusal) => new ForbiddenError(detailsOf(refusal)),
  },
  // 404
  {
    when: ({ status }) => status === 404,
    error: (refusal) => new NotFoundError(detailsOf(refusal)),
  },
  // 5xx
  {
    when: ({ status }) => status >= 500,
    error: (refusal) => new ServerError(detailsOf(refusal)),
  },
  // anything else
  {
    when: () => true,
    error: (refusal) => new HTTPError(detailsOf(refusal)),
  },
]

/** The error that an answer which is no success stands for. */
export function mapError(refusal: ErrorResponse): HTTPError {
  const row = ERROR_TABLE.find(({ when }) => when(refusal))
  return row ? row.error(refusal) : new HTTPError(detailsOf(refusal))
}

/** Discord's recursive `errors`, flattened; the field of the request as a whole is empty. */
export function listFieldErrors(body: unknown): FieldError[] {
  return isRecord(body) ? flatten(body.errors, '') : []
}

function flatten(node: unknown, field: string): FieldError[] {
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([key, member]) => {
    if (key === '_errors' && Array.isArray(member)) {
      return member.map((one) => ({
        field,
        code: textOf(one, 'code') ?? '',
        message: textOf(one, 'message') ?? '',
      }))
    }
    return flatten(member, /^\d+$/.test(key) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`)
  })
}

function detailsOf({ operation, status, headers, body, redactor }: ErrorResponse): HTTPErrorDetails {
  return {
    operation: operation.key,
    status,
    body,
    discordCode: numberOf(body, 'code'),
    message: textOf(body, 'message') ?? textOf(body, 'error_description') ?? textOf(body, 'error'),
    fieldErrors: listFieldErrors(body),
    retryAfter: readRetryAfter(headers, body),
    redactor,
  }
}

function oauth2DetailsOf(refusal: ErrorResponse) {
  return {
    ...detailsOf(refusal),
    error: textOf(refusal.body, 'error') ?? '',
    errorDescription: textOf(refusal.body, 'error_description'),
  }
}

function rateLimitError(refusal: ErrorResponse): RateLimitError {
  const { headers, body, attempts } = refusal
  const scope = headers.get('x-ratelimit-scope') ?? undefined
  return new RateLimitError({
    ...detailsOf(refusal),
    scope,
    global: isGlobal(headers, body),
    bucket: headers.get('x-ratelimit-bucket') ?? undefined,
    attempts,
  })
}

/** Older answers say `invalid_request` where the code is meant. */
function rejectsCode(body: unknown): boolean {
  const error = textOf(body, 'error')
  if (error === 'invalid_grant') return true
  return error === 'invalid_request' && /"code"/.test(textOf(body, 'error_description') ?? '')
}

function textOf(body: unknown, key: string): string | undefined {
  const value = isRecord(body) ? body[key] : undefined
  return typeof value === 'string' ? value : undefined
}

function numberOf(body: unknown, key: string): number | undefined {
  const value = isRecord(body) ? body[key] : undefined
  return typeof value === 'number' ? value : undefined
}
