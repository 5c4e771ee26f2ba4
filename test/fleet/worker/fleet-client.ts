import type { TokenFields } from '../../../src/runtime/oauth/token-response.ts'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import type { FetchLike } from '../../../src/runtime/transport/types.ts'

import type { WorkerSettings } from './messages.ts'

/** Client under test. */
export interface FleetClient {
  save(key: string, token: TokenFields): Promise<void>
  load(key: string): Promise<FleetToken>
  revoke(key: string): Promise<void>
}

/** Auto-refreshing token of the client. */
export interface FleetToken {
  call(path: string, signal?: AbortSignal): Promise<void>
  refresh(): Promise<void>
}

/** Options of a client. */
export interface FleetClientOptions extends WorkerSettings {
  readonly fetch: FetchLike
  readonly tokenStore: TokenStore
  /** Returns the time of this host in milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Prints the events and log messages of the client. */
  readonly print: (...values: unknown[]) => void
}
