import { API_SERVER } from '../../src/generated/method-operations.ts'
import { readRateLimit, readRetry } from '../../src/runtime/config.ts'
import { RequestGate } from '../../src/runtime/rate-limits/gate.ts'
import { getOperation } from '../../src/runtime/transport/operation.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import type { FetchLike, Transport } from '../../src/runtime/transport/types.ts'

import type { VirtualClock } from './virtual-clock.ts'

/** What a bench changes of the road that every request travels. */
export interface RoadChanges {
  readonly fetch: FetchLike
  /** Milliseconds for a whole call; as by default. */
  readonly totalTimeout?: number
  /** How many limits are remembered; as by default. */
  readonly maxBuckets?: number | undefined
  /** Answers a number from 0 to 1: how long it waits before it sends again. */
  readonly random?: () => number
}

/** The road as a client makes it by default, on a clock of ours. */
export function createRoad(clock: VirtualClock, changes: RoadChanges): Transport {
  const { fetch, totalTimeout = 15_000, maxBuckets, random = () => 0 } = changes
  const rateLimit = readRateLimit({ maxBuckets })
  return createTransport({
    ...readRetry(),
    baseUrl: API_SERVER,
    issuer: 'https://discord.com',
    headers: { accept: 'application/json' },
    secrets: [],
    timeout: 10_000,
    gate: rateLimit && new RequestGate(clock, rateLimit, () => {}, []),
    emit: () => {},
    now: () => clock.now(),
    clock,
    fetch,
    totalTimeout,
    random,
  })
}

/** Fetches the user of a token. */
export async function fetchUser(road: Transport, accessToken: string): Promise<unknown> {
  const credential = {
    kind: 'bearer',
    accessToken,
    scopes: null,
    expiresAt: null,
    refreshable: false,
  } as const
  const answer = await road.call(getOperation('GET', '/users/@me'), { credential })
  if (!answer.ok) throw await answer.toError()
  return answer.body
}
