import { type HTTPErrorDetails, NotFoundError, UnauthorizedError } from '../errors/http.ts'
import { NetworkError, TimeoutError, UnexpectedResponseError } from '../errors/network.ts'
import { IpBannedError, RateLimitError } from '../errors/rate-limit.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { AccessTokenExpiredError, MissingScopeError } from '../errors/token.ts'
import { mapError } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Obstacle, Outcome } from './outcome.ts'

/** How a call ended that has no value to answer. */
export interface Ending {
  readonly operation: Pick<OperationDescriptor, 'key' | 'credentials'>
  readonly outcome: Outcome | Obstacle
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
export function explain({ operation, outcome, json, grant, attempts, secrets }: Ending): Error {
  const redactor = createRedactor(secrets)
  const { key } = operation
  switch (outcome.kind) {
    case 'answer': {
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
    case 'held':
      return heldBack(key, outcome.delay, outcome.bucket, attempts, redactor)
    case 'banned':
      return new IpBannedError({
        ...notSent(key, 429, 'the edge refused this address a moment ago', redactor),
        retryAfter: outcome.delay / 1000,
      })
    case 'refusedToken':
      return new UnauthorizedError(notSent(key, 401, 'Discord refused this token before', redactor))
    case 'missingScope':
      return new MissingScopeError(key, outcome.missing, outcome.granted)
    case 'expired':
      return new AccessTokenExpiredError(outcome.expiresAt, outcome.refreshable)
    case 'unknownWebhook':
      return new NotFoundError(notSent(key, 404, 'Discord did not know this webhook before', redactor))
  }
}

function heldBack(
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
