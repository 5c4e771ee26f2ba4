import type { TokenFields } from '../../../src/runtime/oauth/token-response.ts'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import type { FetchLike } from '../../../src/runtime/transport/types.ts'

import type { WorkerSettings } from './messages.ts'

/** What a scenario asks of a client, whichever it is. */
export interface FleetClient {
  save(key: string, token: TokenFields): Promise<void>
  load(key: string): Promise<FleetToken>
  revoke(key: string): Promise<void>
}

/** A token that refreshes itself. */
export interface FleetToken {
  call(path: string, signal?: AbortSignal): Promise<void>
  refresh(): Promise<void>
}

/** What a client is made of. */
export interface FleetClientOptions extends WorkerSettings {
  readonly fetch: FetchLike
  readonly tokenStore: TokenStore
  /** Milliseconds since the Unix epoch, on this host. */
  readonly now: () => number
  /** Takes everything that a client tells. */
  readonly print: (...values: unknown[]) => void
}
