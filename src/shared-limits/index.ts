/** `grantcord/shared-limits`: the limits of an IP address and of a bot, for all processes that have them in common. */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { LimitSynchronizer, LocalLimits, SharedLimits } from '../runtime/rate-limits/shared-limits.ts'
import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { isRecord } from '../runtime/utils/objects.ts'
import { untilAborted, withTimeout } from '../runtime/utils/time.ts'
import { checkFunction, checkNumber, checkOptions } from '../runtime/validation/arguments.ts'

export type {
  InvalidRequestBudget,
  LimitSynchronizer,
  LocalLimits,
  SharedLimits,
} from '../runtime/rate-limits/shared-limits.ts'

/** Store of shared limits: any token store, since one value with a version is all that is stored. */
export type LimitStore = Pick<TokenStore, 'get' | 'compareAndSet'>

/** Options of {@link sharedLimits}. */
export interface SharedLimitsOptions {
  /**
   * Name of the IP address that the processes send from, of 1 to 100 characters. Processes with different addresses need
   * different names, because Discord counts invalid requests for each address.
   *
   * @default 'default'
   */
  readonly address?: string | undefined
  /**
   * Maximum number of invalid requests of this process in ten minutes while it cannot reach the store, from 1 to 10 000.
   * Multiplied by the number of processes, it should not exceed 10 000.
   *
   * @default 5 % of `maxInvalidRequests`, which is 475
   */
  readonly localShare?: number | undefined
  /**
   * Age in milliseconds from which on the limits are read again before a request, from 0 to 10 000.
   *
   * @default 100
   */
  readonly maxAge?: number | undefined
  /**
   * Milliseconds that one operation of the store may take, from 1 to 10 000. Then requests no longer wait for the store for
   * five seconds, and are sent within the limits that the process knows.
   *
   * @default 1_000
   */
  readonly timeout?: number | undefined
  /** Called when the store fails, at most every five seconds. Exceptions are ignored. */
  readonly onError?: ((error: unknown) => void) | undefined
  /**
   * Returns the time in milliseconds since the Unix epoch.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined
}

/** Key of the value in the store. */
const KEY = 'shared_limits'
/** Maximum length of the value in characters: about 10 000 processes. */
const MAX_LENGTH = 1_048_576
/** Milliseconds for which the invalid requests of a process count, and a minute for the inaccuracy of clocks. */
const SHARE_LIFETIME = 660_000
/** Milliseconds for which a share is reserved. After that, only the part counts that was used. */
const RESERVATION = 60_000
/** Maximum milliseconds for which a block or a limit is accepted. */
const MAX_DELAY = 3_600_000
/** Milliseconds between two writes that only record how much of a share was used. */
const RECORD_INTERVAL = 1_000
/** Milliseconds between two attempts to reach a store that has failed. */
const RETRY_DELAY = 5_000
/** Part of the free budget that a process reserves beyond what it needs. */
const SPARE = 1 / 32
/** Ratio of a share to what the process needs. It has to exceed the 2 % of a share that are for the token endpoint. */
const MARGIN = 1.05
/** Part of a share whose use makes the process ask for more. */
const NEARLY_USED = 0.97

/**
 * Shares limits between all processes that use the same store: the budget of invalid requests of an IP address, a block of
 * the address by the edge, and a global rate limit of the bot. Pass the result to the option `rateLimit.shared`.
 *
 * Each process reserves a share of the budget, and all shares together never exceed `maxInvalidRequests`. A share grows and
 * shrinks with what the process uses. The limits are read before a request if they are older than `maxAge`, in one
 * operation of the store, and written if they change.
 *
 * A store that fails or responds slowly does not stop any request. For half a minute, the process stays within the share that
 * it has; after that, within `localShare`.
 *
 * The store has one value with the key `shared_limits`. It contains no secrets. It contains times, so the clocks of the
 * hosts should differ by seconds at most.
 *
 * @param store Token store of Redis, PostgreSQL or another backend that all processes can reach.
 * @throws {@link InvalidArgumentError} if the store or an option is invalid.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { sharedLimits } from 'grantcord/shared-limits'
 * import { redisTokenStore } from 'grantcord/stores/redis'
 * import { createClient } from 'redis'
 *
 * const redis = createClient({ url: 'redis://localhost:6379', disableOfflineQueue: true })
 * redis.on('error', (error) => console.error(error.message))
 * await redis.connect()
 *
 * export const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   rateLimit: { shared: sharedLimits(redisTokenStore(redis)) },
 * })
 * ```
 * @see https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export function sharedLimits(store: LimitStore, options: SharedLimitsOptions = {}): SharedLimits {
  if (typeof store?.get !== 'function' || typeof store.compareAndSet !== 'function') {
    throw new InvalidArgumentError('store', 'must be a token store with the methods get and compareAndSet')
  }
  checkOptions('options', options, ['address', 'localShare', 'maxAge', 'timeout', 'onError', 'now'])
  const { address = 'default', localShare, maxAge = 100, timeout = 1_000, onError, now = Date.now } = options
  if (typeof address !== 'string' || !/^[^\p{Surrogate}]{1,100}$/u.test(address)) {
    throw new InvalidArgumentError('address', 'must be a string of 1 to 100 characters')
  }
  if (localShare !== undefined) checkNumber('localShare', localShare, 1, 10_000, 1)
  checkNumber('maxAge', maxAge, 0, 10_000)
  checkNumber('timeout', timeout, 1, 10_000)
  checkFunction('onError', onError)
  checkFunction('now', now)
  const config = { address: encodeURIComponent(address), localShare, maxAge, timeout, onError, now }
  return (local) => new SharedLimitsMember(store, config, local)
}

interface MemberConfig extends SharedLimitsOptions {
  readonly address: string
  readonly maxAge: number
  readonly timeout: number
  readonly now: () => number
}

/**
 * Shared limits by name, each with the time until which it counts, in milliseconds since the Unix epoch. The share of a
 * process is followed by its size and by the part that was used: `[until, share, used]`.
 */
type Entries = Map<string, readonly number[]>

/** One client among all that share limits. */
class SharedLimitsMember implements LimitSynchronizer {
  readonly #store: LimitStore
  readonly #config: MemberConfig
  readonly #local: LocalLimits
  /** Budget of the IP address. */
  readonly #budget: number
  /** Limit without the store. */
  readonly #localShare: number
  readonly #names: { readonly share: string; readonly address: string; readonly bot: string }
  /** Blocks that this client has reported, with their ends in milliseconds since the Unix epoch. */
  readonly #reported: Entries = new Map()
  #pending: Promise<void> | undefined
  /** True if something was reported that the store may not have. */
  #isDirty = false
  /** True if the used part of the share will be recorded. */
  #isScheduled = false
  /** False after a failure, until the store responds. */
  #isConnected = true
  /** True unless the budget is used up. */
  #canGrow = true
  /** Milliseconds of the clock. */
  #synchronizedAt = Number.NEGATIVE_INFINITY
  #retryAt = Number.NEGATIVE_INFINITY

  constructor(store: LimitStore, config: MemberConfig, local: LocalLimits) {
    const { address } = config
    this.#store = store
    this.#config = config
    this.#local = local
    this.#budget = local.invalidRequests.limit
    this.#localShare = Math.min(config.localShare ?? Math.ceil(this.#budget / 20), this.#budget)
    this.#names = {
      share: `share ${address} ${crypto.randomUUID()}`,
      address: `address ${address}`,
      bot: `bot ${local.clientId}`,
    }
    local.invalidRequests.limit = this.#localShare
  }

  refresh(signal?: AbortSignal): Promise<void> | undefined {
    const { clock, invalidRequests } = this.#local
    const isStale = clock.now() - this.#synchronizedAt >= this.#config.maxAge
    const needsMore = this.#canGrow && this.#need() >= NEARLY_USED * invalidRequests.limit
    if (!isStale && !needsMore) return undefined
    const pending = this.#exchange()
    return pending && this.#isConnected ? untilAborted(signal, () => pending) : undefined
  }

  report(scope?: 'address' | 'bot', delay = 0): void {
    const record = () => {
      this.#isScheduled = false
      this.#isDirty = true
      this.#exchange()
    }
    if (scope) {
      this.#reported.set(this.#names[scope], [this.#config.now() + Math.min(delay, MAX_DELAY)])
      record()
    } else if (!this.#isScheduled) {
      this.#isScheduled = true
      this.#local.clock.after(RECORD_INTERVAL, record)
    }
  }

  /** Returns the share that the process needs. Unverified tokens can use half of it. */
  #need(): number {
    const { invalidRequests, unverified } = this.#local
    const verifiable = invalidRequests.count + 2 * invalidRequests.inFlight
    return Math.max(verifiable, 2 * (unverified.count + 2 * unverified.inFlight))
  }

  /** Exchanges the limits with the store, unless it has just failed. The promise never rejects. */
  #exchange(): Promise<void> | undefined {
    const { clock, invalidRequests } = this.#local
    const { onError } = this.#config
    if (this.#pending || clock.now() < this.#retryAt) return this.#pending
    const isReported = this.#isDirty
    this.#isDirty = false
    this.#pending = this.#synchronize(isReported)
      .then(
        (share) => {
          invalidRequests.limit = share
          this.#synchronizedAt = clock.now()
          this.#isConnected = true
        },
        (error: unknown) => {
          const now = clock.now()
          if (now - this.#synchronizedAt >= RESERVATION / 2) invalidRequests.limit = this.#localShare
          this.#retryAt = now + RETRY_DELAY
          this.#isConnected = false
          this.#isDirty = true
          onError?.(error)
        },
      )
      .catch(() => {})
      .then(() => {
        this.#pending = undefined
        if (this.#isDirty) this.#exchange()
      })
    return this.#pending
  }

  /** Reads the limits of the other processes and writes those of this one. Returns the share of this one. */
  async #synchronize(isReported: boolean): Promise<number> {
    const { clock, invalidRequests } = this.#local
    const { timeout } = this.#config
    const onTimeout = () => new Error(`The store of the shared limits did not respond within ${timeout} ms`)
    const limits = { clock, delay: timeout, signal: undefined, onTimeout }
    const until = clock.now() + timeout
    // Reads again if another process was faster.
    do {
      const stored = await withTimeout(this.#store.get(KEY), limits)
      const now = this.#config.now()
      const entries = parseEntries(stored?.value, now)
      const old = entries.get(this.#names.share)
      const share = this.#chooseShare(entries, now)
      const isRecorded = this.#record(entries, share, now, isReported)
      this.#applyBlocks(entries, now)
      if (isRecorded && old) return share
      // Less is used from now on, more only once the store has it.
      invalidRequests.limit = Math.min(invalidRequests.limit, share)
      const value = JSON.stringify(Object.fromEntries(entries))
      const write = this.#store.compareAndSet(KEY, stored?.version ?? null, value)
      if ((await withTimeout(write, limits)) !== null) return share
    } while (clock.now() < until)
    this.#isDirty = true
    return invalidRequests.limit
  }

  /** Returns the share that this process can have. It keeps the one that it has if that is about right. */
  #chooseShare(entries: Entries, now: number): number {
    const { share: name } = this.#names
    const prefix = name.slice(0, name.lastIndexOf(' ') + 1)
    let free = this.#budget
    for (const [other, [until = 0, share = 0, used = 0]] of entries) {
      if (!other.startsWith(prefix) || other === name) continue
      const isReserved = until - now > SHARE_LIFETIME - RESERVATION
      free -= isReserved ? share : used
    }
    const need = this.#need()
    const wanted = Math.ceil(need * MARGIN)
    this.#canGrow = free > wanted
    const best = Math.max(0, Math.min(free, wanted + Math.ceil((free - wanted) * SPARE)))
    const current = entries.get(name)?.[1] ?? 0
    const isRight = need < NEARLY_USED * current && current <= Math.min(free, 2 * best)
    return isRight ? current : best
  }

  /** Adds the share and the reports of this process. Returns true if they were recorded already. */
  #record(entries: Entries, share: number, now: number, isReported: boolean): boolean {
    const { count, inFlight } = this.#local.invalidRequests
    const [until = 0, recorded, used = 0] = entries.get(this.#names.share) ?? []
    const isRenewed = until - now > SHARE_LIFETIME - RESERVATION / 2
    const isRecent = !isReported && until - now > SHARE_LIFETIME - RECORD_INTERVAL
    let isRecorded = isRenewed && recorded === share && (used >= count || isRecent)
    if (!isRecorded) entries.set(this.#names.share, [now + SHARE_LIFETIME, share, count + inFlight])
    for (const [name, entry] of this.#reported) {
      const [end = 0] = entry
      if (end <= now) this.#reported.delete(name)
      if (end <= Math.max(now, entries.get(name)?.[0] ?? 0)) continue
      entries.set(name, entry)
      isRecorded = false
    }
    return isRecorded
  }

  #applyBlocks(entries: Entries, now: number): void {
    const local = this.#local
    const endOf = (name: string) => {
      const [until = now] = entries.get(name) ?? []
      return until > now ? local.clock.now() + Math.min(until - now, MAX_DELAY) : 0
    }
    local.bannedUntil = Math.max(local.bannedUntil, endOf(this.#names.address))
    local.botClosedUntil = Math.max(local.botClosedUntil, endOf(this.#names.bot))
  }
}

/** Parses the stored value. Leaves out entries that have ended or that another program wrote. */
function parseEntries(value: string | undefined, now: number): Entries {
  const entries: Entries = new Map()
  const parsed = value === undefined ? {} : parseRecord(value)
  if (!parsed) {
    throw new Error(
      'The value of the key shared_limits is of another program: delete it, or use another store',
    )
  }
  for (const [name, entry] of Object.entries(parsed)) {
    if (!Array.isArray(entry) || !entry.every((part) => Number.isFinite(part) && part >= 0)) continue
    const [until = 0, ...rest]: number[] = entry
    if (until > now) entries.set(name, [Math.min(until, now + MAX_DELAY), ...rest])
  }
  return entries
}

/** Returns the object of a JSON text, or `undefined` for any other text. An error of the parser would quote the text. */
function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > MAX_LENGTH) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
