/** A call waits until its rate limit resets. */
export interface WaitEvent {
  readonly type: 'wait'
  /** Method and path template of the operation. */
  readonly operation: string
  /** Milliseconds until the rate limit resets. */
  readonly delay: number
  /** Discord's opaque name of the rate limit; `undefined` if unknown. */
  readonly bucket: string | undefined
}

/** An attempt of a request has ended. Only `onEvent` receives this event, and `logger` does not. */
export interface RequestEvent {
  readonly type: 'request'
  /** Method and path template of the operation. */
  readonly operation: string
  /** Base URL of the server: the option `baseUrl`, or `issuer` for its operations. */
  readonly baseUrl: string
  /** Number of attempts so far. */
  readonly attempts: number
  /** Milliseconds from the beginning of the attempt until the body was received. */
  readonly duration: number
  /** HTTP status; `undefined` without a response. */
  readonly status: number | undefined
  /** Reason why there is no response; `aborted` if the caller aborted the call. `undefined` with a response. */
  readonly failure: 'network' | 'timeout' | 'aborted' | undefined
}

/** A request is retried. */
export interface RetryEvent {
  readonly type: 'retry'
  /** Method and path template of the operation. */
  readonly operation: string
  /** Number of attempts so far. */
  readonly attempts: number
  /** Milliseconds until the next attempt, or until the rate limit resets. */
  readonly delay: number
  /** Reason: no response, no response within the timeout, a 5xx response, or a rate limit. */
  readonly reason: 'network' | 'timeout' | 'server' | 'rateLimit'
  /** HTTP status; `undefined` without a response. */
  readonly status: number | undefined
}

/** A rate limit was exceeded: Discord responded with 429. */
export interface RateLimitEvent {
  readonly type: 'rateLimit'
  /** Method and path template of the operation. */
  readonly operation: string
  /** Scope of the rate limit: `user`, `global` or `shared`; `undefined` if unknown. */
  readonly scope: string | undefined
  /** True if the rate limit applies to every operation of the credential. */
  readonly global: boolean
  /** Discord's opaque name of the rate limit; `undefined` if unknown. */
  readonly bucket: string | undefined
  /** Seconds until the rate limit resets. */
  readonly retryAfter: number
}

/** The responses that Discord counts against this IP address reached a share of the maximum in ten minutes. */
export interface InvalidRequestsEvent {
  readonly type: 'invalidRequests'
  /** Share of the maximum: 0.5, 0.8, 0.95 or 1. At 1, no request is sent until the count is lower. */
  readonly share: number
  /** Number of these responses in the last ten minutes. */
  readonly count: number
}

/** A refresh request has ended. With the outcome `failed` it may not have been sent. */
export interface RefreshEvent {
  readonly type: 'refresh'
  /**
   * Result of the refresh: new tokens (`refreshed`), an error response with `invalid_grant` (`rejected`), no response
   * that shows whether the refresh token was used (`unknown`), or a failure without using it (`failed`).
   */
  readonly outcome: 'refreshed' | 'rejected' | 'unknown' | 'failed'
}

/** New tokens could not be persisted. They stay in memory, and persisting them is retried. */
export interface PersistEvent {
  readonly type: 'persist'
  /** Key of the tokens. */
  readonly key: string
  /** Target that failed: the store, or the option `onTokens`. */
  readonly target: 'store' | 'onTokens'
  /** Number of attempts so far. */
  readonly attempts: number
}

/** A sign-in or sign-out of `grantcord/sign-in` failed, or was refused. */
export interface SignInFailureEvent {
  readonly type: 'signInFailure'
  /** Route: method and path. */
  readonly operation: string
  /** HTTP status of the response. */
  readonly status: number
  /** Code of the error; `undefined` for an error of the application. */
  readonly code: string | undefined
  /** Message of the error, for developers. */
  readonly message: string
}

/** An event of a client, a token manager or a sign-in. It contains no secrets. */
export type ClientEvent =
  | WaitEvent
  | RequestEvent
  | RetryEvent
  | RateLimitEvent
  | InvalidRequestsEvent
  | RefreshEvent
  | PersistEvent
  | SignInFailureEvent

/** Logger for the events of a client, such as `console`. A missing method is skipped. */
export interface Logger {
  readonly debug?: (message: string, event: ClientEvent) => void
  readonly info?: (message: string, event: ClientEvent) => void
  readonly warn?: (message: string, event: ClientEvent) => void
  readonly error?: (message: string, event: ClientEvent) => void
}

/** Emits an event. Never throws. */
export type Emit = (event: ClientEvent) => void

/**
 * Creates the function that passes events to the listener and the logger. Errors that these throw are ignored, so that
 * they cannot fail a call.
 */
export function createEmit(
  onEvent: ((event: ClientEvent) => void) | undefined,
  logger: Logger | undefined,
): Emit {
  return (event) => {
    ignoreErrors(() => onEvent?.(event))
    ignoreErrors(() => logger?.[levelOf(event)]?.(`grantcord: ${describe(event)}`, event))
  }
}

function ignoreErrors(run: () => unknown): void {
  try {
    const result = run()
    if (result instanceof Promise) result.catch(() => {})
  } catch {}
}

function levelOf(event: ClientEvent): keyof Logger {
  const { type } = event
  if (type === 'wait') return 'debug'
  if (type === 'refresh' && event.outcome === 'refreshed') return 'info'
  return type === 'persist' || (type === 'invalidRequests' && event.share >= 1) ? 'error' : 'warn'
}

function describe(event: ClientEvent): string {
  const where = 'operation' in event ? ` ${event.operation}` : ''
  return `${event.type}${where}`
}
