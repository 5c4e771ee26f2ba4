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
import {
  InvalidAuthorizationCodeError,
  InvalidRefreshTokenError,
  OAuth2ResponseError,
} from '../errors/oauth2.ts'
import { IpBannedError, RateLimitError } from '../errors/rate-limit.ts'
import type { Redactor } from '../errors/redact.ts'
import type { OperationDescriptor } from './operation.ts'
import { readRetryAfter } from './retry-after.ts'

/** An answer that is no success, with what the error depends on. */
export interface Refusal {
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
interface Row {
  readonly when: (refusal: Refusal) => boolean
  readonly error: (refusal: Refusal) => HTTPError
}

/** From status × body × operation to error. The first row that applies wins. */
export const ERROR_TABLE: readonly Row[] = [
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
    when: ({ grant, body }) => grant === 'authorization_code' && refusesCode(body),
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
export function mapError(refusal: Refusal): HTTPError {
  const row = ERROR_TABLE.find(({ when }) => when(refusal))
  return row ? row.error(refusal) : new HTTPError(detailsOf(refusal))
}

/** Whether a 429 comes from the API itself and not from the edge in front of it. */
export function isFromApi(headers: Headers, body: unknown): boolean {
  if (numberOf(body, 'retry_after') !== undefined) return true
  return ['x-ratelimit-scope', 'x-ratelimit-global', 'x-ratelimit-bucket', 'x-ratelimit-limit'].some((name) =>
    headers.has(name),
  )
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

function detailsOf({ operation, status, headers, body, redactor }: Refusal): HTTPErrorDetails {
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

function oauth2DetailsOf(refusal: Refusal) {
  return {
    ...detailsOf(refusal),
    error: textOf(refusal.body, 'error') ?? '',
    errorDescription: textOf(refusal.body, 'error_description'),
  }
}

function rateLimitError(refusal: Refusal): RateLimitError {
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

/** The body counts where it says it; the headers where it does not. */
function isGlobal(headers: Headers, body: unknown): boolean {
  if (isRecord(body) && typeof body.global === 'boolean') return body.global
  return headers.get('x-ratelimit-global') === 'true' || headers.get('x-ratelimit-scope') === 'global'
}

/** Older answers say `invalid_request` where the code is meant. */
function refusesCode(body: unknown): boolean {
  const error = textOf(body, 'error')
  if (error === 'invalid_grant') return true
  return error === 'invalid_request' && /"code"/.test(textOf(body, 'error_description') ?? '')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(body: unknown, key: string): string | undefined {
  const value = isRecord(body) ? body[key] : undefined
  return typeof value === 'string' ? value : undefined
}

function numberOf(body: unknown, key: string): number | undefined {
  const value = isRecord(body) ? body[key] : undefined
  return typeof value === 'number' ? value : undefined
}
