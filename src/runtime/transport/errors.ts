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
import { secretsOfCall } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'
import { isFromApi, isGlobal, readRetryAfter } from './response.ts'
import type { Call, Outcome, Rejection } from './types.ts'

/** Result of a call, with everything that its error depends on. */
export interface ErrorContext {
  readonly operation: Pick<OperationDescriptor, 'key' | 'credentials' | 'secrets'>
  /** The arguments; `undefined` for a request that is not a call of an operation. */
  readonly call?: Call
  readonly outcome: Outcome | Rejection
  /** The parsed JSON of a response, or its text. */
  readonly json: unknown
  /** Number of attempts. */
  readonly attempts: number
  /** Further secrets that the error must not show; those of the call are known. */
  readonly secrets: readonly string[]
}

/** Creates the error of a call. It shows no secret of the call. */
export function createError({ operation, call, outcome, json, attempts, secrets }: ErrorContext): Error {
  const redactor = createRedactor(call ? [...secrets, ...secretsOfCall(operation, call)] : secrets)
  const { key } = operation
  switch (outcome.kind) {
    case 'response': {
      const { status, headers } = outcome
      const grant = textOf(call?.body, 'grant_type')
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
      return createUnsentRateLimitError(key, outcome, attempts, redactor)
    case 'ipBanned': {
      const retryAfter = outcome.delay / 1000
      const reason = `the edge in front of Discord blocked this IP address; retry in ${retryAfter} s`
      return new IpBannedError({ ...detailsOfUnsent(key, 429, reason, redactor), retryAfter })
    }
    case 'rejectedToken': {
      const reason = 'Discord rejected this token before; use another one'
      return new UnauthorizedError(detailsOfUnsent(key, 401, reason, redactor))
    }
    case 'missingScope':
      return new MissingScopeError(key, outcome.missing, outcome.granted)
    case 'expired':
      return new AccessTokenExpiredError(outcome.expiresAt, outcome.refreshable)
    case 'unknownWebhook': {
      const reason = 'Discord reported this webhook as unknown before; check its id and token'
      return new NotFoundError(detailsOfUnsent(key, 404, reason, redactor))
    }
  }
}

function createUnsentRateLimitError(
  key: string,
  { delay, bucket }: Extract<Rejection, { kind: 'rateLimited' }>,
  attempts: number,
  redactor: Redactor,
): RateLimitError {
  const isKnown = Number.isFinite(delay)
  const retryAfter = isKnown ? Math.max(0, delay) / 1000 : 1
  const reason = isKnown
    ? `its rate limit resets in ${retryAfter} s, too late for this call; retry after that`
    : 'it is unknown when its rate limit resets; retry later'
  const details = detailsOfUnsent(key, 429, reason, redactor)
  return new RateLimitError({ ...details, retryAfter, scope: undefined, global: false, bucket, attempts })
}

/** Returns the details of a request that was not sent, with the status that Discord would have responded with. */
function detailsOfUnsent(key: string, status: number, reason: string, redactor: Redactor): HTTPErrorDetails {
  return {
    operation: key,
    status,
    body: undefined,
    discordCode: undefined,
    message: undefined,
    problem: `was not sent: ${reason}`,
    fieldErrors: [],
    retryAfter: undefined,
    redactor,
  }
}

/** A response with an error status, with everything that its error depends on. */
export interface ErrorResponse {
  readonly operation: Pick<OperationDescriptor, 'key' | 'credentials'>
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON, or the text. */
  readonly body: unknown
  /** The `grant_type` of a token request. */
  readonly grant: string | undefined
  /** Number of attempts. */
  readonly attempts: number
  readonly redactor: Redactor
}

/** A row of the table: a condition and the error that it leads to. */
interface ErrorMapping {
  readonly when: (response: ErrorResponse) => boolean
  readonly error: (response: ErrorResponse) => HTTPError
}

/** Maps status, body and operation to an error. The first row whose condition is met applies. */
export const ERROR_TABLE: readonly ErrorMapping[] = [
  // 429 from the API
  {
    when: ({ status, headers, body }) => status === 429 && isFromApi(headers, body),
    error: createRateLimitError,
  },
  // 429 from the edge
  {
    when: ({ status }) => status === 429,
    error: (response) => new IpBannedError(detailsOf(response)),
  },
  // a rejected authorization code
  {
    when: ({ grant, body }) => grant === 'authorization_code' && rejectsCode(body),
    error: (response) => new InvalidAuthorizationCodeError(oauth2DetailsOf(response)),
  },
  // a rejected refresh token
  {
    when: ({ grant, body }) => grant === 'refresh_token' && textOf(body, 'error') === 'invalid_grant',
    error: (response) => new InvalidRefreshTokenError(oauth2DetailsOf(response)),
  },
  // any other error response of RFC 6749
  {
    when: ({ operation, status, body }) =>
      status < 500 && operation.credentials.includes('client') && textOf(body, 'error') !== undefined,
    error: (response) => new OAuth2ResponseError(oauth2DetailsOf(response)),
  },
  // code 30001
  {
    when: ({ body }) => numberOf(body, 'code') === 30001,
    error: (response) => new UserAtGuildLimitError(detailsOf(response)),
  },
  // 400 with a tree of errors
  {
    when: ({ status, body }) => status === 400 && listFieldErrors(body).length > 0,
    error: (response) => new ValidationError(detailsOf(response)),
  },
  // 401
  {
    when: ({ status }) => status === 401,
    error: (response) => new UnauthorizedError(detailsOf(response)),
  },
  // 403
  {
    when: ({ status }) => status === 403,
    error: (response) => new ForbiddenError(detailsOf(response)),
  },
  // 404
  {
    when: ({ status }) => status === 404,
    error: (response) => new NotFoundError(detailsOf(response)),
  },
  // 5xx
  {
    when: ({ status }) => status >= 500,
    error: (response) => new ServerError(detailsOf(response)),
  },
  // anything else
  {
    when: () => true,
    error: (response) => new HTTPError(detailsOf(response)),
  },
]

/** Creates the error of an error response. */
export function mapError(response: ErrorResponse): HTTPError {
  const row = ERROR_TABLE.find(({ when }) => when(response))
  return row ? row.error(response) : new HTTPError(detailsOf(response))
}

/** Flattens Discord's recursive `errors`. The field of an error about the whole request is empty. */
export function listFieldErrors(body: unknown): FieldError[] {
  return flatten(propertyOf(body, 'errors'), '')
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

function oauth2DetailsOf(response: ErrorResponse): OAuth2ErrorDetails {
  return {
    ...detailsOf(response),
    error: textOf(response.body, 'error') ?? '',
    errorDescription: textOf(response.body, 'error_description'),
  }
}

function createRateLimitError(response: ErrorResponse): RateLimitError {
  const { headers, body, attempts } = response
  return new RateLimitError({
    ...detailsOf(response),
    scope: headers.get('x-ratelimit-scope') ?? undefined,
    global: isGlobal(headers, body),
    bucket: headers.get('x-ratelimit-bucket') ?? undefined,
    attempts,
  })
}

/** Checks whether the authorization code is invalid. Discord also used `invalid_request` for it in the past. */
function rejectsCode(body: unknown): boolean {
  const error = textOf(body, 'error')
  if (error === 'invalid_grant') return true
  return error === 'invalid_request' && /"code"/.test(textOf(body, 'error_description') ?? '')
}

function textOf(body: unknown, name: string): string | undefined {
  const value = propertyOf(body, name)
  return typeof value === 'string' ? value : undefined
}

function numberOf(body: unknown, name: string): number | undefined {
  const value = propertyOf(body, name)
  return typeof value === 'number' ? value : undefined
}
