import type { ClientEvent } from '../../src/index.ts'
import { RequestGate } from '../../src/runtime/rate-limits/gate.ts'
import type { OperationDescriptor } from '../../src/runtime/transport/types.ts'

import { PLATFORM_CLOCK } from '../../src/runtime/utils/time.ts'
import { type VirtualClock, virtualClock } from './virtual-clock.ts'

/** A configuration that sends every request once and applies no rate limits. */
export const SEND_CONFIG = {
  timeout: 10_000,
  totalTimeout: 60_000,
  maxAttempts: 1,
  minDelay: 0,
  gate: undefined,
  clock: PLATFORM_CLOCK,
  random: () => 0,
  emit: () => {},
} as const

/** Returns an operation that the description does not contain. */
export function operationOf(
  method: string,
  path: string,
  changes: Partial<OperationDescriptor> = {},
): OperationDescriptor {
  return {
    key: `${method} ${path}`,
    method,
    path,
    server: 'https://discord.com/api/v10',
    credentials: ['bearer', 'bot', 'none'],
    scopes: [],
    bodyToken: undefined,
    contentTypes: ['application/json'],
    statuses: [200, 201],
    noContent: [204],
    texts: [],
    secrets: [],
    commaSeparated: [],
    ...changes,
  }
}

/** A request gate with its virtual clock and its events. */
export interface TestGate {
  readonly clock: VirtualClock
  readonly gate: RequestGate
  readonly events: ClientEvent[]
}

/** Creates a request gate with the default limits, or others. */
export function createGate(
  changes: Partial<ConstructorParameters<typeof RequestGate>[1]> = {},
  clock: VirtualClock = virtualClock(),
  secrets: readonly string[] = [],
): TestGate {
  const events: ClientEvent[] = []
  const config = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000, ...changes }
  return { clock, events, gate: new RequestGate(clock, config, (event) => events.push(event), secrets) }
}

/** Returns the rate limit headers of a response. `resetAfter` in seconds. */
export function limitHeaders(
  limit: number,
  remaining: number,
  resetAfter: number,
  hash?: string,
): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset-after': String(resetAfter),
    ...(hash === undefined ? {} : { 'x-ratelimit-bucket': hash }),
  }
}
