import { DiscordOAuth2Error } from './base.ts'

/** Reason why a request is not a webhook event. */
export type WebhookEventReason =
  /** The method is not POST. */
  | 'wrong_method'
  /** The body is too large. */
  | 'too_large'
  /** A signature header is absent or malformed. */
  | 'missing_signature'
  /** The signature is not that of the application's public key. */
  | 'invalid_signature'
  /** The timestamp is outside the tolerance: the request is a replay, or a clock is wrong. */
  | 'untimely'
  /** The signed body is not a webhook event. */
  | 'malformed'

/** Status of the response by reason. Discord expects 401 for an invalid signature, and checks it regularly. */
const STATUSES: Readonly<Record<WebhookEventReason, number>> = {
  wrong_method: 405,
  too_large: 413,
  missing_signature: 401,
  invalid_signature: 401,
  untimely: 401,
  malformed: 400,
}

/**
 * Thrown if a request is not a webhook event that Discord signed for this application. Respond with `status`, and ignore the
 * body.
 *
 * @see https://docs.discord.com/developers/events/webhook-events#preparing-for-events
 */
export class WebhookEventError extends DiscordOAuth2Error {
  override readonly name = 'WebhookEventError'
  override readonly code = 'ERR_WEBHOOK_EVENT'
  /** Reason why the request was rejected. */
  readonly reason: WebhookEventReason
  /** HTTP status of the response to send. */
  readonly status: number

  constructor(reason: WebhookEventReason, message: string) {
    super(message)
    this.reason = reason
    this.status = STATUSES[reason]
  }
}
