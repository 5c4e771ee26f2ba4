/** A call is held back until its limit opens. */
export interface WaitEvent {
  readonly type: 'wait'
  /** The operation: method and path template. */
  readonly operation: string
  /** Milliseconds until the limit opens. */
  readonly delay: number
  /** Discord's opaque name of the limit, where it is known. */
  readonly bucket: string | undefined
}

/** A call is sent again. */
export interface RetryEvent {
  readonly type: 'retry'
  /** The operation: method and path template. */
  readonly operation: string
  /** How often it has been sent. */
  readonly attempts: number
  /** Milliseconds until it is sent again, or until its limit opens. */
  readonly delay: number
  /** Why: no answer, none in time, a status of 5xx, or a limit. */
  readonly reason: 'network' | 'timeout' | 'server' | 'rateLimit'
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined
}

/** 429: a limit was met. */
export interface RateLimitEvent {
  readonly type: 'rateLimit'
  /** The operation: method and path template. */
  readonly operation: string
  /** Whose limit: `user`, `global` or `shared`. */
  readonly scope: string | undefined
  /** Whether it holds for every operation of the credential. */
  readonly global: boolean
  /** Discord's opaque name of the limit. */
  readonly bucket: string | undefined
  /** Seconds until it opens. */
  readonly retryAfter: number
}

/** Answers that Discord counts against this address reached a share of what is allowed in ten minutes. */
export interface InvalidRequestsEvent {
  readonly type: 'invalidRequests'
  /** 0.5, 0.8, 0.95 or 1. From 1 on nothing is sent until there are fewer. */
  readonly share: number
  /** How many there were in the last ten minutes. */
  readonly count: number
}

/** A refresh token was sent to Discord. */
export interface RefreshEvent {
  readonly type: 'refresh'
  /** What came of it: new tokens, a refusal, no answer that tells whether it was spent, or nothing at all. */
  readonly outcome: 'refreshed' | 'refused' | 'unknown' | 'failed'
}

/** New tokens could not be handed on. They stay in memory, and it is tried again. */
export interface PersistEvent {
  readonly type: 'persist'
  /** The key of the tokens. */
  readonly key: string
  /** Who did not take them: the store, or the option `onTokens`. */
  readonly target: 'store' | 'onTokens'
  /** How often it has been tried. */
  readonly attempts: number
}

/** What a client tells of its work. Nothing in it is secret. */
export type ClientEvent =
  | WaitEvent
  | RetryEvent
  | RateLimitEvent
  | InvalidRequestsEvent
  | RefreshEvent
  | PersistEvent

/** Takes what a client tells; `console` is one. A method that is missing is passed over. */
export interface Logger {
  readonly debug?: (message: string, event: ClientEvent) => void
  readonly info?: (message: string, event: ClientEvent) => void
  readonly warn?: (message: string, event: ClientEvent) => void
  readonly error?: (message: string, event: ClientEvent) => void
}

/** Tells an event. Never throws. */
export type Emit = (event: ClientEvent) => void

/** An emitter for the two that may listen. What they throw is theirs, and must not end a call. */
export function createEmit(
  onEvent: ((event: ClientEvent) => void) | undefined,
  logger: Logger | undefined,
): Emit {
  return (event) => {
    quietly(() => onEvent?.(event))
    quietly(() => logger?.[levelOf(event)]?.(`grantcord: ${describe(event)}`, event))
  }
}

function quietly(run: () => unknown): void {
  try {
    const result = run()
    if (result instanceof Promise) result.catch(() => {})
  } catch {}
}

function levelOf(event: ClientEvent): keyof Logger {
  switch (event.type) {
    case 'wait':
      return 'debug'
    case 'invalidRequests':
      return event.share < 1 ? 'warn' : 'error'
    case 'refresh':
      return event.outcome === 'refreshed' ? 'info' : 'warn'
    case 'persist':
      return 'error'
    default:
      return 'warn'
  }
}

function describe(event: ClientEvent): string {
  const where = 'operation' in event ? ` ${event.operation}` : ''
  return `${event.type}${where}`
}
