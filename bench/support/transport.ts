import { API_SERVER } from '../../src/generated/servers.ts'
import { getOperation } from '../../src/runtime/api/call.ts'
import { readRateLimit, readRetry } from '../../src/runtime/config.ts'
import { RequestGate } from '../../src/runtime/rate-limits/gate.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import type { FetchLike, Transport } from '../../src/runtime/transport/types.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** Settings of a transport that differ from a client's defaults. */
export interface TransportChanges {
  readonly fetch: FetchLike
  /** Timeout of a whole call in milliseconds. `@default 15000` */
  readonly totalTimeout?: number | undefined
  /** Maximum number of rate limit buckets. `@default 10000` */
  readonly maxBuckets?: number | undefined
  /** Returns a number from 0 to 1 that determines the delay before a retry. `@default () => 0` */
  readonly random?: () => number
}

/** Creates a transport with a client's defaults on a virtual clock. */
export function createVirtualTransport(clock: VirtualClock, changes: TransportChanges): Transport {
  const { fetch, totalTimeout = 30_000, maxBuckets, random = () => 0 } = changes
  const rateLimit = readRateLimit({ maxBuckets })
  return createTransport({
    ...readRetry(),
    baseUrl: API_SERVER,
    issuer: 'https://discord.com',
    headers: { accept: 'application/json' },
    secrets: [],
    timeout: 12_000,
    gate: rateLimit && new RequestGate(clock, rateLimit, () => {}, [], '1'),
    emit: () => {},
    observe: undefined,
    now: () => clock.now(),
    clock,
    fetch,
    totalTimeout,
    random,
  })
}

/** Fetches the user of an access token. */
export async function fetchUser(transport: Transport, accessToken: string): Promise<unknown> {
  const credential = {
    kind: 'bearer',
    accessToken,
    scopes: null,
    expiresAt: null,
    refreshable: false,
  } as const
  const result = await transport.call(getOperation('GET', '/users/@me'), { credential })
  if (!result.ok) throw result.toError()
  return result.response.body
}
