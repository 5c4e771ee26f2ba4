import { EXAMPLES } from '../generated/description.ts'
import { base64url } from '../runtime/utils/base64.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { checkNumber, checkObject, checkOptions } from '../runtime/validation/arguments.ts'
import type { ObservedRequest } from './observe.ts'
import { type PlainResponse, SOURCE_HEADER } from './responses.ts'
import { isPageName } from './router.ts'

/** Requests that a 429 concerns: a value of the header `X-RateLimit-Scope`. */
export type LimitScope = (typeof LIMIT_SCOPES)[number]

/** All values of `X-RateLimit-Scope`. */
export const LIMIT_SCOPES = ['user', 'global', 'shared'] as const

/** A number of requests in a time. */
export interface RateLimit {
  readonly requests: number
  /** Milliseconds. */
  readonly window: number
}

/**
 * Rate limits. Those that are absent do not exist. Except for `invalid`, only requests with a bearer token or a bot token are
 * counted.
 */
export interface EmulatorLimits {
  /** Requests of a user, or of a bot, to one operation, and to one guild, channel or webhook if its path contains one. */
  readonly user?: RateLimit | undefined
  /** Requests of a user, or of a bot, to all operations. */
  readonly global?: RateLimit | undefined
  /** Requests of all users to one operation, and to one guild, channel or webhook if its path contains one. */
  readonly shared?: RateLimit | undefined
  /**
   * Responses with 401, 403 or 429, except those of a `shared` limit. Then all requests to the API receive the 429 of the servers
   * in front of it, which is not JSON. Discord's limit is 10,000 in ten minutes.
   */
  readonly invalid?: RateLimit | undefined
}

/** Rate limit headers of a response, and the 429 if a limit is exceeded. */
export interface LimitResult {
  readonly headers: Readonly<Record<string, string>>
  readonly response: PlainResponse | undefined
}

/** Counts the requests of an emulator. */
export interface RequestCounter {
  count(request: ObservedRequest): LimitResult
  /** Counts the response to a request, if it is invalid. */
  countResponse(request: ObservedRequest, response: Response): void
  clear(): void
}

interface Bucket {
  readonly limit: RateLimit
  used: number
  resetAt: number
}

/** Key of the bucket of invalid requests. */
const INVALID = 'invalid'
const INVALID_STATUSES: readonly number[] = [401, 403, 429]
const UNLIMITED: LimitResult = { headers: {}, response: undefined }
/** Maximum number of buckets; the oldest one is deleted first. */
const MAX_BUCKETS = 10_000
/** Path parameters that have buckets of their own. */
const MAJOR_PARAMETERS = ['guild_id', 'channel_id', 'webhook_id']

/**
 * Checks the option `limits`.
 *
 * @throws {@link InvalidArgumentError} that names the field.
 */
export function checkLimits(limits: EmulatorLimits): void {
  checkObject('limits', limits)
  const { user, global, shared, invalid, ...rest } = limits
  checkOptions('limits', rest, [], 'limits.')
  for (const [name, limit] of Object.entries({ user, global, shared, invalid })) {
    if (limit === undefined) continue
    checkObject(`limits.${name}`, limit)
    const { requests, window, ...others } = limit
    checkOptions(`limits.${name}`, others, [], `limits.${name}.`)
    checkNumber(`limits.${name}.requests`, requests, 1, Number.POSITIVE_INFINITY, 1)
    checkNumber(`limits.${name}.window`, window, 1)
  }
}

/** Creates a counter for the requests of an emulator. */
export function createRequestCounter({ user, global, shared, invalid }: EmulatorLimits): RequestCounter {
  const buckets = new Map<string, Bucket>()

  function find(limit: RateLimit, key: string, time: number): Bucket {
    const existing = buckets.get(key)
    if (existing && existing.resetAt > time) return existing
    buckets.delete(key)
    const [oldest] = buckets.keys()
    if (buckets.size >= MAX_BUCKETS && oldest !== undefined) buckets.delete(oldest)
    const created = { limit, used: 0, resetAt: time + limit.window }
    buckets.set(key, created)
    return created
  }

  return {
    count(request) {
      const { target, parameters, time } = request
      const block = invalid && !isPageName(target) ? find(invalid, INVALID, time) : undefined
      if (block && block.used >= block.limit.requests)
        return { headers: {}, response: createBlock(block, time) }
      const who = identityOf(request)
      if (who === undefined || target === undefined) return UNLIMITED
      const resource = [target, ...MAJOR_PARAMETERS.map((name) => parameters[name] ?? '')].join(' ')
      const found: [LimitScope, Bucket | undefined][] = [
        ['global', global && find(global, `global ${who}`, time)],
        ['shared', shared && find(shared, `shared ${resource}`, time)],
        ['user', user && find(user, `user ${who} ${resource}`, time)],
      ]
      const own = found[2]?.[1]
      const name = base64url(new TextEncoder().encode(target))
      const exceeded = found.find(([, bucket]) => bucket && bucket.used >= bucket.limit.requests)
      if (exceeded?.[1]) {
        const [scope, { resetAt }] = exceeded
        const headers = scope === 'global' || !own ? {} : describe(own, name, time)
        return { headers: {}, response: createLimitResponse(scope, (resetAt - time) / 1000, headers) }
      }
      for (const [, bucket] of found) if (bucket) bucket.used++
      return { headers: own ? describe(own, name, time) : {}, response: undefined }
    },
    countResponse({ target, time }, { status, headers }) {
      const isShared = headers.get('X-RateLimit-Scope') === 'shared'
      if (!invalid || isPageName(target) || isShared || !INVALID_STATUSES.includes(status)) return
      find(invalid, INVALID, time).used++
    },
    clear: () => buckets.clear(),
  }
}

/**
 * Creates a 429.
 *
 * @param retryAfter Seconds.
 * @param headers Headers of the bucket.
 */
export function createLimitResponse(
  scope: LimitScope,
  retryAfter: number,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  const example = EXAMPLES[scope === 'shared' ? 'RateLimitedShared' : 'RateLimitedUser']
  return {
    status: 429,
    headers: {
      ...headers,
      'Retry-After': String(Math.ceil(retryAfter)),
      'X-RateLimit-Scope': scope,
      ...(scope === 'global' && { 'X-RateLimit-Global': 'true' }),
    },
    body: { message: propertyOf(example, 'message'), retry_after: retryAfter, global: scope === 'global' },
  }
}

/** Creates the response to an address that sent too many invalid requests. */
function createBlock({ resetAt }: Bucket, time: number): PlainResponse {
  const retryAfter = String(Math.ceil((resetAt - time) / 1000))
  const headers = { 'Content-Type': 'text/plain', 'Retry-After': retryAfter, [SOURCE_HEADER]: 'limit' }
  return { status: 429, body: 'error code: 1015', headers }
}

/** Returns whose requests are counted together; `undefined` for a request without a token. */
function identityOf({ credential, application, userId }: ObservedRequest): string | undefined {
  if (credential === 'bearer' && userId !== undefined) return `${application?.application.id} ${userId}`
  return credential === 'bot' ? application?.application.id : undefined
}

function describe({ limit, used, resetAt }: Bucket, name: string, time: number): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit.requests),
    'X-RateLimit-Remaining': String(Math.max(0, limit.requests - used)),
    'X-RateLimit-Reset': String(resetAt / 1000),
    'X-RateLimit-Reset-After': String((resetAt - time) / 1000),
    'X-RateLimit-Bucket': name,
  }
}
