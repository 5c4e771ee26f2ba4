import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** What a {@link NetworkError} is made with. */
export interface NetworkErrorOptions extends DiscordOAuth2ErrorOptions {
  readonly sent: boolean
}

/** No answer: the connection failed, or broke before the answer was whole. `cause` is what `fetch` threw. */
export class NetworkError extends DiscordOAuth2Error {
  override readonly name = 'NetworkError'
  override readonly code = 'ERR_NETWORK'
  /** The operation: method and path template. */
  readonly operation: string
  /** Whether the request may have been carried out; `false` when no connection came about. */
  readonly sent: boolean

  constructor(operation: string, options: NetworkErrorOptions) {
    super(`${operation}: the request failed before an answer was read`, options)
    this.operation = operation
    this.sent = options.sent
  }
}

/** The deadline passed before the answer was whole, its body included. */
export class TimeoutError extends DiscordOAuth2Error {
  override readonly name = 'TimeoutError'
  override readonly code = 'ERR_TIMEOUT'
  /** The operation: method and path template. */
  readonly operation: string
  /** The deadline, in milliseconds. */
  readonly timeout: number
  /** Whether the request may have been carried out; `false` when it waited for another one until the deadline. */
  readonly sent: boolean

  constructor(operation: string, timeout: number, sent: boolean) {
    super(`${operation}: no whole answer within ${timeout} ms`)
    this.operation = operation
    this.timeout = timeout
    this.sent = sent
  }
}

/** What an {@link UnexpectedResponseError} is made with. */
export interface UnexpectedResponseErrorOptions extends DiscordOAuth2ErrorOptions {
  readonly status: number
  readonly contentType?: string | null
}

/** An answer came that is not what the description promises: HTML, cut off, empty, too large, a redirect. */
export class UnexpectedResponseError extends DiscordOAuth2Error {
  override readonly name = 'UnexpectedResponseError'
  override readonly code = 'ERR_UNEXPECTED_RESPONSE'
  /** The operation: method and path template. */
  readonly operation: string
  /** The HTTP status. */
  readonly status: number
  /** The `Content-Type` of the answer. */
  readonly contentType: string | undefined

  /** @param problem What is wrong with the answer, without any of its text. */
  constructor(operation: string, problem: string, options: UnexpectedResponseErrorOptions) {
    super(`${operation}: ${problem} (status ${options.status})`, options)
    this.operation = operation
    this.status = options.status
    const { contentType, redactor } = options
    this.contentType = (redactor && contentType ? redactor.text(contentType) : contentType) || undefined
  }
}
