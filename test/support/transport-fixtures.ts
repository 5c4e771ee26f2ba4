import type { ClientEvent } from '../../src/index.ts'
import { RequestGate } from '../../src/runtime/rate-limits/gate.ts'
import { classify } from '../../src/runtime/transport/response.ts'
import type {
  ApiRequest,
  ApiResponse,
  BearerCredential,
  Call,
  OperationDescriptor,
  RawResponse,
} from '../../src/runtime/transport/types.ts'
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
  observe: undefined,
} as const

/** Configuration of a pipeline to Discord, without headers and secrets of its own, whose time is 0. */
export const TRANSPORT_CONFIG = {
  ...SEND_CONFIG,
  baseUrl: 'https://discord.com/api/v10',
  issuer: 'https://discord.com',
  headers: {},
  now: (): number => 0,
  secrets: [],
}

/** Returns an operation that the description does not contain. */
export function operationOf(
  method: string,
  path: string,
  changes: Partial<OperationDescriptor> = {},
): OperationDescriptor {
  return {
    key: `${method} ${path}`,
    isDescribed: true,
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

/** Returns the credential of an access token that never expires and whose scopes are unknown. */
export function bearer(accessToken: string): BearerCredential {
  return { kind: 'bearer', accessToken, scopes: null, expiresAt: null, refreshable: false }
}

/** Returns a request of an operation, by default `GET /a` without a credential. */
export function requestOf(
  operation: OperationDescriptor = operationOf('GET', '/a'),
  call: Partial<Call> = {},
): ApiRequest {
  return {
    operation,
    call: { credential: { kind: 'none' }, ...call },
    url: 'https://api.example/a',
    baseUrl: 'https://api.example',
    init: {},
    bodyLimit: 1000,
  }
}

/** Returns a response before it is classified. Its body is sent as it is if it is text, and as JSON otherwise. */
export function rawResponse(
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): RawResponse {
  const text = typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body)
  const chunks = text === '' ? [] : [new TextEncoder().encode(text)]
  return {
    kind: 'response',
    status,
    type: 'default',
    redirected: false,
    headers: new Headers(headers),
    chunks,
    isTooLarge: false,
  }
}

/** Returns the classified response to a request. */
export function responseTo(request: ApiRequest, ...response: Parameters<typeof rawResponse>): ApiResponse {
  return classify(request, rawResponse(...response))
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
  return { clock, events, gate: new RequestGate(clock, config, (event) => events.push(event), secrets, '1') }
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
