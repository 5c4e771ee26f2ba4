import { HTTPError, type HTTPErrorDetails } from './http.ts'

/** What Discord says of the limit that was met. */
export interface RateLimitDetails extends HTTPErrorDetails {
  readonly scope: string | undefined
  readonly global: boolean
  readonly bucket: string | undefined
  readonly attempts: number
}

/**
 * 429 from the API: wait `retryAfter` seconds before this is sent again.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export class RateLimitError extends HTTPError {
  override readonly name = 'RateLimitError'
  override readonly code = 'ERR_RATE_LIMIT'
  /** How long to wait, in seconds: one where the answer does not say. */
  override readonly retryAfter: number
  /** Whose limit: `user`, `global` or `shared`. */
  readonly scope: string | undefined
  /** Whether it holds for every operation of the credential. */
  readonly global: boolean
  /** Discord's opaque name of the limit. */
  readonly bucket: string | undefined
  /** How often the request was sent. */
  readonly attempts: number

  constructor(details: RateLimitDetails) {
    super(details)
    this.retryAfter = details.retryAfter ?? 1
    const { redactor } = details
    this.scope = details.scope && redactor.text(details.scope)
    this.global = details.global
    this.bucket = details.bucket && redactor.text(details.bucket)
    this.attempts = details.attempts
  }
}

/**
 * 429 from the edge and not from the API: the address of this machine is blocked, for an hour and more.
 * Never sent again, because each further request may lengthen it.
 */
export class IpBannedError extends HTTPError {
  override readonly name = 'IpBannedError'
  override readonly code = 'ERR_IP_BANNED'
}
