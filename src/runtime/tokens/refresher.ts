import type { ClientContext } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { TimeoutError } from '../errors/network.ts'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from '../errors/token.ts'
import { clientCredentials, refresh } from '../oauth/grants.ts'
import type { TokenFields } from '../oauth/token-response.ts'
import { randomText } from '../utils/crypto.ts'
import { propertyOf } from '../utils/objects.ts'
import { sleep } from '../utils/time.ts'
import { type CachedToken, type Clocks, isRefreshable, startTimer, toCached } from './cached-token.ts'
import { Semaphore } from './concurrency.ts'
import type { TokenManagerConfig } from './options.ts'
import type { Records, StoredEntry } from './records.ts'
import { isSameToken, rotate, type StoredToken } from './stored-token.ts'
import type { TokenPersister } from './token-persister.ts'

/** Checks whether a stored token cannot be used by the caller, so that it has to be refreshed. */
export type IsStale = (stored: StoredToken) => boolean

/** A token with the lease of another process, which has not changed since this process first read it. */
interface ObservedLease extends StoredEntry {
  /** Time of that first read, in milliseconds of the monotonic clock. */
  readonly since: number
}

/** Shortest delay between two reads of a lease in milliseconds. */
export const MIN_POLL = 50
/** Largest random addition to that delay in milliseconds. */
export const POLL_JITTER = 200

/**
 * Refreshes stored tokens: once for all callers of this process, and once for all processes that share the store. The
 * process that refreshes a token holds a lease, which is in the store before the refresh token is sent.
 */
export class Refresher {
  readonly #records: Records
  readonly #persister: TokenPersister
  readonly #context: ClientContext
  readonly #config: TokenManagerConfig
  readonly #clocks: Clocks
  readonly #semaphore: Semaphore
  readonly #owner: string = randomText()
  readonly #inProgress = new Map<string, Promise<CachedToken>>()
  #isClosed = false

  constructor(
    records: Records,
    persister: TokenPersister,
    context: ClientContext,
    config: TokenManagerConfig,
    clocks: Clocks,
  ) {
    this.#records = records
    this.#persister = persister
    this.#context = context
    this.#config = config
    this.#clocks = clocks
    this.#semaphore = new Semaphore(config.maxConcurrentRefreshes)
  }

  /**
   * Returns a token that is not stale: the one that another process has stored, or a refreshed one. Continues even if
   * the caller stops waiting.
   *
   * @param last Token of the caller. With `dangerouslyRefreshWithoutStore` its refresh token is sent if the store fails. If
   *   it is marked as invalid, the reason is thrown in place of an error of the store.
   * @throws {@link ReauthorizationRequiredError} · {@link TokenStoreError} · {@link RefreshOutcomeUnknownError} ·
   *   {@link InvalidArgumentError} after {@link close} · the errors of a request
   */
  async refresh(key: string, isStale: IsStale, last: StoredToken): Promise<CachedToken> {
    for (let refresh = this.#inProgress.get(key); refresh; refresh = this.#inProgress.get(key)) {
      const cached = await refresh
      if (isRefreshed(cached) || !isStale(cached.stored)) return cached
    }
    this.checkOpen()
    const refresh = this.#run(key, isStale, last).finally(() => this.#inProgress.delete(key))
    this.#inProgress.set(key, refresh)
    return refresh
  }

  /** True after {@link close} was called. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** @throws {@link InvalidArgumentError} after {@link close} was called. */
  checkOpen(): void {
    if (this.#isClosed) throw new InvalidArgumentError('tokens', 'is closed: create a new TokenManager')
  }

  /** Waits for the refreshes in progress and rejects further ones. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#inProgress.values())
  }

  /**
   * Returns the token that is currently stored, without refreshing it.
   *
   * @throws {@link ReauthorizationRequiredError} · {@link TokenStoreError}
   */
  async find(key: string, signal: AbortSignal | undefined): Promise<CachedToken> {
    const entry = await this.#records.get(key, signal)
    if (!entry) throw new ReauthorizationRequiredError('not_stored')
    if (entry.stored.invalid) throw new ReauthorizationRequiredError(entry.stored.invalid.reason)
    return toCached(entry.stored, this.#clocks)
  }

  async #run(key: string, isStale: IsStale, last: StoredToken): Promise<CachedToken> {
    const pending = this.#persister.pending(key)
    if (pending && !last.invalid && !isStale(pending.stored)) return pending
    try {
      await this.#persister.flush(key)
      return await this.#refreshWithStore(key, isStale)
    } catch (error) {
      if (!(error instanceof TokenStoreError)) throw error
      if (last.invalid) throw new ReauthorizationRequiredError(last.invalid.reason)
      if (!this.#config.dangerouslyRefreshWithoutStore) throw error
      // No store returns this version, so that a write with it fails, and the next one is based on the record.
      const held = { version: '', stored: pending?.stored ?? last }
      if (!isRefreshable(held.stored)) throw new AccessTokenNotRefreshableError()
      const cached = await this.#semaphore.use(() => this.#exchange(key, held, startTimer(this.#clocks)))
      if (!cached) throw error
      return cached
    }
  }

  /**
   * Reads the record until it has a token that is not stale, or until this process can acquire the lease, and then
   * refreshes the token.
   *
   * @throws The errors of {@link refresh} · {@link TimeoutError} after three times `leaseTtl` and `rejectionGrace`
   */
  async #refreshWithStore(key: string, isStale: IsStale): Promise<CachedToken> {
    const { clock, random } = this.#clocks
    const { leaseTtl, rejectionGrace } = this.#config
    const waitLimit = 3 * leaseTtl + rejectionGrace
    const until = clock.now() + waitLimit
    let observed: ObservedLease | undefined
    // After the limit, the record is read once more: another process may have refreshed while this one was suspended.
    for (let isLast = false; !isLast; ) {
      isLast = clock.now() >= until
      const isWaiting = observed !== undefined && clock.now() - observed.since < leaseTtl
      const entry = await this.#records.get(key).catch((error: unknown) => {
        // While another process may hold the lease, a failing store changes nothing.
        if (!isWaiting) throw error
      })
      if (entry === undefined) {
        await sleep(clock, MIN_POLL + POLL_JITTER * random(), undefined)
        continue
      }
      if (!entry) throw new ReauthorizationRequiredError('not_stored')
      const { stored, version } = entry
      if (stored.invalid) {
        if (stored.lease?.owner === this.#owner) await this.#releaseLease(key, entry, 0)
        throw new ReauthorizationRequiredError(stored.invalid.reason)
      }
      if (!isStale(stored)) return toCached(stored, this.#clocks, clock.now())
      if (isLast) break
      if (!isRefreshable(stored)) throw new AccessTokenNotRefreshableError()
      if (observed && hasUnknownOutcome(observed.stored, stored)) throw new RefreshOutcomeUnknownError()
      if (stored.lease && stored.lease.owner !== this.#owner) {
        if (observed?.version !== version) observed = { ...entry, since: clock.now() }
        if (clock.now() - observed.since < leaseTtl) {
          await sleep(clock, MIN_POLL + POLL_JITTER * random(), undefined)
          continue
        }
      }
      const cached = await this.#semaphore.use(() => this.#refreshUnderLease(key, entry))
      if (cached && (isRefreshed(cached) || !isStale(cached.stored))) return cached
      await sleep(clock, MIN_POLL * random(), undefined)
    }
    throw new TimeoutError('POST /oauth2/token', waitLimit, false)
  }

  /**
   * Acquires the lease, which also shows that the store accepts writes, and refreshes the token.
   *
   * @returns `undefined` if the record has to be read again: another process was faster, too little of the lease was left
   *   to send the request, or the record has changed since Discord rejected the refresh token.
   */
  async #refreshUnderLease(key: string, { stored, version }: StoredEntry): Promise<CachedToken | undefined> {
    const elapsed = startTimer(this.#clocks)
    // The holder of the previous lease, which may be this process, may have sent the refresh token.
    const mayHaveBeenSent = stored.lease !== null
    const leased = {
      ...stored,
      lease: { owner: this.#owner },
      unconfirmedAttempts: stored.unconfirmedAttempts + (mayHaveBeenSent ? 1 : 0),
    }
    const acquired = await this.#records.compareAndSet(key, version, leased)
    return acquired === null ? undefined : this.#exchange(key, { stored: leased, version: acquired }, elapsed)
  }

  /**
   * Sends the refresh token and persists the new token. Releases the lease instead if so much of it has passed that
   * another process might take it over before the response is received.
   *
   * @param held Token to refresh, with the lease of this process.
   * @param elapsed Returns the milliseconds since the lease was requested.
   * @returns `undefined` if the record has to be read again.
   */
  async #exchange(key: string, held: StoredEntry, elapsed: () => number): Promise<CachedToken | undefined> {
    const { leaseTtl } = this.#config
    const timeLeft = () => leaseTtl * 0.75 - elapsed()
    if (timeLeft() < leaseTtl / 2) return this.#releaseLease(key, held, 0)
    const obtainedAt = this.#clocks.now()
    let token: TokenFields
    try {
      token = await this.#request(held.stored, timeLeft)
    } catch (error) {
      return this.#handleFailure(key, held, elapsed, error)
    }
    return this.#persister.persist(key, held, rotate(held.stored, token, obtainedAt))
  }

  /** @param timeLeft Called before each attempt, because the process may have been suspended since the lease was acquired. */
  async #request({ token, grantType }: StoredToken, timeLeft: () => number): Promise<TokenFields> {
    const { refreshToken, scopes } = token
    const options = { totalTimeout: timeLeft(), timeLeft }
    const grant =
      grantType === 'client_credentials'
        ? await clientCredentials(this.#context, scopes ?? [], options)
        : await refresh(this.#context, refreshToken ?? '', scopes, options)
    return grant.record
  }

  /**
   * Ends a refresh whose request failed. If Discord rejected the refresh token, marks the grant as invalid; otherwise
   * releases the lease, so that another refresh can start.
   *
   * @returns `undefined` if the record has to be read again.
   * @throws The error of the request · {@link ReauthorizationRequiredError} · {@link TokenStoreError} if the mark cannot be
   *   stored
   */
  async #handleFailure(
    key: string,
    held: StoredEntry,
    elapsed: () => number,
    error: unknown,
  ): Promise<undefined> {
    const isUnknown = error instanceof RefreshOutcomeUnknownError
    if (isInvalidGrant(error)) return this.#markInvalid(key, held, held.stored.unconfirmedAttempts > 0, error)
    if (isUnknown && isInvalidGrant(error.cause)) return this.#markInvalid(key, held, true, error.cause)
    await this.#releaseLease(key, held, isUnknown ? 1 : 0)
    const isLate = elapsed() > this.#config.leaseTtl / 4
    // Nothing was sent, because the process was suspended: it has to acquire the lease again.
    if (isLate && propertyOf(error, 'code') === 'ERR_RATE_LIMIT' && propertyOf(error, 'attempts') === 0)
      return undefined
    throw error
  }

  /**
   * Releases the lease, even if the token was revoked in the meantime. If the store fails, the lease ends after `leaseTtl`.
   *
   * @param newAttempts Number of unconfirmed attempts under this lease.
   */
  async #releaseLease(key: string, held: StoredEntry, newAttempts: number): Promise<undefined> {
    const unconfirmedAttempts = held.stored.unconfirmedAttempts + newAttempts
    try {
      const released = await this.#records.compareAndSet(key, held.version, {
        ...held.stored,
        lease: null,
        unconfirmedAttempts,
      })
      const entry = released === null ? await this.#records.get(key) : null
      if (!entry || !this.#isHolder(entry, held)) return
      await this.#records.compareAndSet(key, entry.version, {
        ...entry.stored,
        lease: null,
        unconfirmedAttempts,
      })
    } catch {}
  }

  #isHolder({ stored }: StoredEntry, held: StoredEntry): boolean {
    return isSameToken(stored, held.stored) && stored.lease?.owner === this.#owner
  }

  /**
   * Marks the grant as invalid after Discord rejected its refresh token. If another request may have used the refresh
   * token, its result may be about to be stored: waits `rejectionGrace` for it first, and keeps the lease meanwhile.
   *
   * @param mayBeRotated True if another request may have used the refresh token.
   * @param cause Error of the rejected request.
   * @returns `undefined` if the record has changed, so that it has to be read again.
   * @throws {@link ReauthorizationRequiredError} if the mark is stored · {@link TokenStoreError} if it cannot be stored
   */
  async #markInvalid(
    key: string,
    held: StoredEntry,
    mayBeRotated: boolean,
    cause: unknown,
  ): Promise<undefined> {
    const { clock, now, random } = this.#clocks
    const { rejectionGrace, leaseTtl } = this.#config
    const graceEndsAt = clock.now() + (mayBeRotated ? rejectionGrace : 0)
    let { version } = held
    let renewAt = clock.now() + leaseTtl / 3
    while (clock.now() < graceEndsAt) {
      await sleep(clock, Math.min(MIN_POLL + POLL_JITTER * random(), graceEndsAt - clock.now()), undefined)
      // A store that fails for a while changes nothing: the rejection stays valid.
      const entry = await this.#records.get(key).catch(() => undefined)
      if (entry === undefined) continue
      if (!entry || entry.stored.invalid || !this.#isHolder(entry, held)) return undefined
      version = entry.version
      if (clock.now() < renewAt) continue
      const renewed = await this.#records.compareAndSet(key, version, held.stored).catch(() => undefined)
      if (renewed === null) return undefined
      version = renewed ?? version
      renewAt = clock.now() + leaseTtl / 3
    }
    const reason = mayBeRotated ? 'invalid_grant_after_lost_response' : 'invalid_grant'
    const invalid = { ...held.stored, lease: null, invalid: { reason, at: now() } } as const
    if ((await this.#records.compareAndSet(key, version, invalid)) === null) return undefined
    throw new ReauthorizationRequiredError(reason, { cause })
  }
}

/** Checks whether a refresh returned the token to this process, so that another refresh would not return a better one. */
function isRefreshed({ refreshedAt }: CachedToken): boolean {
  return refreshedAt !== null
}

/** Checks whether another process has released the observed lease because its refresh had an unknown outcome. */
function hasUnknownOutcome(observed: StoredToken, current: StoredToken): boolean {
  return (
    isSameToken(observed, current) &&
    current.lease === null &&
    current.unconfirmedAttempts > observed.unconfirmedAttempts
  )
}

function isInvalidGrant(error: unknown): boolean {
  return propertyOf(error, 'code') === 'ERR_INVALID_REFRESH_TOKEN'
}
