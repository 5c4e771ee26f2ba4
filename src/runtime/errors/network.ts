import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** Options of a {@link NetworkError}. */
export interface NetworkErrorOptions extends DiscordOAuth2ErrorOptions {
  /** False if no connection was established. */
  readonly sent: boolean
}

/**
 * Thrown if no connection was established, or if it broke before the response was complete. `sent` says whether Discord
 * may have processed the request; `cause` is the error that `fetch` threw, without secrets. Try again later.
 */
export class NetworkError extends DiscordOAuth2Error {
  override readonly name = 'NetworkError'
  override readonly code = 'ERR_NETWORK'
  /** The operation: method and path template. */
  readonly operation: string
  /** True if the server may have processed the request; false if no connection was established. */
  readonly sent: boolean

  constructor(operation: string, options: NetworkErrorOptions) {
    const problem = options.sent
      ? 'the connection failed before the response was complete'
      : 'no connection was established'
    super(`${operation}: ${problem}`, options)
    this.operation = operation
    this.sent = options.sent
  }
}

/**
 * Thrown if the response, including its body, was not complete in time. `sent` says whether Discord may have processed
 * the request. Try again later, or set a longer `timeout` or `totalTimeout`.
 */
export class TimeoutError extends DiscordOAuth2Error {
  override readonly name = 'TimeoutError'
  override readonly code = 'ERR_TIMEOUT'
  /** The operation: method and path template. */
  readonly operation: string
  /** The timeout that passed, in milliseconds. */
  readonly timeout: number
  /** True if the server may have processed the request; false if it waited for another request until the timeout. */
  readonly sent: boolean

  constructor(operation: string, timeout: number, sent: boolean) {
    const problem = sent ? 'the response was not complete' : 'the request was not sent'
    super(`${operation}: ${problem} within ${timeout} ms`)
    this.operation = operation
    this.timeout = timeout
    this.sent = sent
  }
}

/** Options of an {@link UnexpectedResponseError}. */
export interface UnexpectedResponseErrorOptions extends DiscordOAuth2ErrorOptions {
  readonly status: number
  readonly contentType?: string | null
}

/**
 * Thrown if a response does not match the OpenAPI description: HTML, incomplete JSON, an empty or too large body, a
 * redirect. The request was sent. See `status` and `contentType`: a proxy may have responded in place of Discord.
 */
export class UnexpectedResponseError extends DiscordOAuth2Error {
  override readonly name = 'UnexpectedResponseError'
  override readonly code = 'ERR_UNEXPECTED_RESPONSE'
  /** The operation: method and path template. */
  readonly operation: string
  /** The HTTP status. */
  readonly status: number
  /** The `Content-Type` of the response; `undefined` without one. */
  readonly contentType: string | undefined

  /** @param problem Describes why the response cannot be used, without any of its text. */
  constructor(operation: string, problem: string, options: UnexpectedResponseErrorOptions) {
    super(`${operation}: ${problem} (status ${options.status})`, options)
    this.operation = operation
    this.status = options.status
    const { contentType, redactor } = options
    this.contentType = (redactor && contentType ? redactor.text(contentType) : contentType) || undefined
  }
}
