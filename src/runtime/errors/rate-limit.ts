import { HTTPError, type HTTPErrorDetails } from './http.ts'

/** Details of a 429 from the API. */
export interface RateLimitDetails extends HTTPErrorDetails {
  readonly scope: string | undefined
  readonly global: boolean
  readonly bucket: string | undefined
  readonly limit?: number | undefined
  readonly resetAfter?: number | undefined
  readonly attempts: number
}

/**
 * Thrown for a 429 from the API, and for a request that is not sent because its known limit resets after the end of
 * `totalTimeout`. `attempts` is 0 if nothing was sent. Wait `retryAfter` seconds before you repeat the call.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export class RateLimitError extends HTTPError {
  override readonly name = 'RateLimitError'
  override readonly code = 'ERR_RATE_LIMIT'
  /** Delay in seconds before the next attempt, at most 3600; 1 if the response does not contain it. */
  override readonly retryAfter: number
  /** Scope of the limit: `user`, `global` or `shared`; `undefined` if unknown. */
  readonly scope: string | undefined
  /** True if the limit applies to every operation of the credential. */
  readonly global: boolean
  /** Discord's opaque name of the limit; `undefined` if unknown. */
  readonly bucket: string | undefined
  /** Number of requests in one window, from `X-RateLimit-Limit`; `undefined` if the response does not contain it. */
  readonly limit: number | undefined
  /**
   * Seconds from the response to the end of the window, from `X-RateLimit-Reset-After`; `undefined` if the response does
   * not contain it. Wait for `retryAfter` instead, which other limits may exceed.
   */
  readonly resetAfter: number | undefined
  /** Number of times that the request was sent. */
  readonly attempts: number

  constructor(details: RateLimitDetails) {
    super(details)
    this.retryAfter = details.retryAfter ?? 1
    const { redactor } = details
    this.scope = details.scope && redactor.text(details.scope)
    this.global = details.global
    this.bucket = details.bucket && redactor.text(details.bucket)
    this.limit = details.limit
    this.resetAfter = details.resetAfter
    this.attempts = details.attempts
  }
}

/**
 * Thrown for a 429 from the edge in front of the API, and for an error of Cloudflare that names a blocked address: Discord
 * blocks the IP address of this machine, for an hour or more. The request is not retried, and later calls are not sent while the block lasts, because each request may extend
 * it. Stop sending.
 */
export class IpBannedError extends HTTPError {
  override readonly name = 'IpBannedError'
  override readonly code = 'ERR_IP_BANNED'
}
