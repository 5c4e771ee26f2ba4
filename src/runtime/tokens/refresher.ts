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
import { sleep } from '../utils/abort.ts'
import { propertyOf } from '../utils/objects.ts'

import { type CachedToken, type Clocks, isRefreshable, toCached } from './cached-token.ts'
import { Semaphore } from './concurrency.ts'
import type { TokenManagerConfig } from './options.ts'
import type { Records, StoredEntry } from './records.ts'
import { isSameToken, rotate, type StoredToken } from './stored-token.ts'
import type { TokenPersister } from './token-persister.ts'

/** Whether a stored token is not what the caller needs. */
export type IsStale = (stored: StoredToken) => boolean

/** A lease of somebody else, and since when it has stood there unchanged. */
interface ObservedLease extends StoredEntry {
  readonly at: number
}

/** Milliseconds between two looks at a lease, at least, and how many more at most. */
const POLL = 50
const POLL_MORE = 200

/**
 * Renews stored tokens: once for all callers of this process, and once for all processes that share the store. Who renews a
 * token holds a lease in its record, which stands there before the refresh token is sent.
 */
export class Refresher {
  readonly #records: Records
  readonly #persister: TokenPersister
  readonly #context: ClientContext
  readonly #config: TokenManagerConfig
  readonly #clocks: Clocks
  readonly #semaphore: Semaphore
  readonly #owner: string = crypto.randomUUID()
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
   * Answers a token that is not stale: the one that somebody else stored, or a new one. Goes on when the caller leaves.
   *
   * @param last What the caller has, for when the store cannot be reached.
   * @throws {@link ReauthorizationRequiredError} · {@link TokenStoreError} · {@link RefreshOutcomeUnknownError} · what the
   *   request throws
   */
  async refresh(key: string, isStale: IsStale, last: StoredToken): Promise<CachedToken> {
    for (let refresh = this.#inProgress.get(key); refresh; refresh = this.#inProgress.get(key)) {
      const cached = await refresh
      if (isNew(cached) || !isStale(cached.stored)) return cached
    }
    this.checkOpen()
    const refresh = this.#run(key, isStale, last).finally(() => this.#inProgress.delete(key))
    this.#inProgress.set(key, refresh)
    return refresh
  }

  /** @throws {@link InvalidArgumentError} after {@link close}. */
  checkOpen(): void {
    if (this.#isClosed) throw new InvalidArgumentError('tokens', 'is closed: create a new TokenManager')
  }

  /** Waits for the refreshes in progress and rejects further ones. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#inProgress.values())
  }

  /**
   * What is stored at present. Refreshes nothing.
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
      return await this.#refreshWithLease(key, isStale)
    } catch (error) {
      if (!(error instanceof TokenStoreError)) throw error
      if (last.invalid) throw new ReauthorizationRequiredError(last.invalid.reason)
      if (!this.#config.dangerouslyRefreshWithoutStore) throw error
      const lease = { version: '', stored: pending?.stored ?? last }
      if (!isRefreshable(lease.stored)) throw new AccessTokenNotRefreshableError()
      const cached = await this.#semaphore.use(() => this.#exchange(key, lease, this.#clocks.clock.now()))
      if (!cached) throw error
      return cached
    }
  }

  async #refreshWithLease(key: string, isStale: IsStale): Promise<CachedToken> {
    const { clock, random } = this.#clocks
    const { leaseTtl, rejectionGrace } = this.#config
    const waitLimit = 3 * leaseTtl + rejectionGrace
    const until = clock.now() + waitLimit
    let observed: ObservedLease | undefined
    while (clock.now() < until) {
      const isWaiting = observed !== undefined && clock.now() - observed.at < leaseTtl
      const entry = await this.#records.get(key).catch((error: unknown) => {
        // Who waits for somebody else needs no store until that lease is over.
        if (!isWaiting) throw error
      })
      if (entry === undefined) {
        await sleep(clock, POLL + POLL_MORE * random(), undefined)
        continue
      }
      if (!entry) throw new ReauthorizationRequiredError('not_stored')
      const { stored, version } = entry
      if (stored.invalid) {
        if (stored.lease?.owner === this.#owner) await this.#releaseLease(key, entry, 0)
        throw new ReauthorizationRequiredError(stored.invalid.reason)
      }
      if (!isStale(stored)) return toCached(stored, this.#clocks, clock.now())
      if (!isRefreshable(stored)) throw new AccessTokenNotRefreshableError()
      if (observed && hasFailed(observed.stored, stored)) throw new RefreshOutcomeUnknownError()
      if (stored.lease && stored.lease.owner !== this.#owner) {
        if (observed?.version !== version) observed = { ...entry, at: clock.now() }
        if (clock.now() - observed.at < leaseTtl) {
          await sleep(clock, POLL + POLL_MORE * random(), undefined)
          continue
        }
      }
      const cached = await this.#semaphore.use(() => this.#acquireLease(key, entry))
      if (cached && (isNew(cached) || !isStale(cached.stored))) return cached
      await sleep(clock, POLL * random(), undefined)
    }
    throw new TimeoutError('POST /oauth2/token', waitLimit, false)
  }

  /** Takes the lease, which also shows that the store can be written, and refreshes. Nothing when somebody was faster. */
  async #acquireLease(key: string, { stored, version }: StoredEntry): Promise<CachedToken | undefined> {
    const startedAt = this.#clocks.clock.now()
    const isTakenOver = stored.lease !== null
    const lease = {
      ...stored,
      lease: { owner: this.#owner },
      unconfirmedAttempts: stored.unconfirmedAttempts + (isTakenOver ? 1 : 0),
    }
    const acquired = await this.#records.set(key, version, lease)
    return acquired === null
      ? undefined
      : this.#exchange(key, { stored: lease, version: acquired }, startedAt)
  }

  /** Sends the refresh token, unless so much of the lease has passed that somebody else may have taken it over. */
  async #exchange(key: string, lease: StoredEntry, startedAt: number): Promise<CachedToken | undefined> {
    const { clock, now } = this.#clocks
    const { leaseTtl } = this.#config
    const totalTimeout = startedAt + leaseTtl * 0.75 - clock.now()
    if (totalTimeout < leaseTtl / 2) return this.#releaseLease(key, lease, 0)
    const obtainedAt = now()
    let token: TokenFields
    try {
      token = await this.#request(lease.stored, totalTimeout)
    } catch (error) {
      return this.#handleFailure(key, lease, startedAt, error)
    }
    this.#context.transport.replaceToken(lease.stored.token.accessToken, token.accessToken)
    return this.#persister.persist(key, lease, rotate(lease.stored, token, obtainedAt))
  }

  async #request({ token, grantType }: StoredToken, totalTimeout: number): Promise<TokenFields> {
    const { refreshToken, scopes } = token
    const grant =
      grantType === 'client_credentials'
        ? await clientCredentials(this.#context, scopes ?? [], { totalTimeout })
        : await refresh(this.#context, refreshToken ?? '', scopes, { totalTimeout })
    return grant.record
  }

  async #handleFailure(
    key: string,
    lease: StoredEntry,
    startedAt: number,
    error: unknown,
  ): Promise<undefined> {
    const isUnknown = error instanceof RefreshOutcomeUnknownError
    if (isInvalidGrant(error))
      return this.#markInvalid(key, lease, lease.stored.unconfirmedAttempts > 0, error)
    if (isUnknown && isInvalidGrant(error.cause)) return this.#markInvalid(key, lease, true, error.cause)
    await this.#releaseLease(key, lease, isUnknown ? 1 : 0)
    const isLate = this.#clocks.clock.now() - startedAt > this.#config.leaseTtl / 4
    // Nothing was sent because this process had been asleep: it has to ask for the lease again.
    if (isLate && propertyOf(error, 'code') === 'ERR_RATE_LIMIT' && propertyOf(error, 'attempts') === 0)
      return undefined
    throw error
  }

  /** Gives the lease back, of a token that was revoked in the meantime too. Where the store fails, it ends by itself. */
  async #releaseLease(key: string, lease: StoredEntry, more: number): Promise<undefined> {
    const unconfirmedAttempts = lease.stored.unconfirmedAttempts + more
    try {
      const released = await this.#records.set(key, lease.version, {
        ...lease.stored,
        lease: null,
        unconfirmedAttempts,
      })
      const entry = released === null ? await this.#records.get(key) : null
      if (!entry || !this.#isHolder(entry, lease)) return
      await this.#records.set(key, entry.version, { ...entry.stored, lease: null, unconfirmedAttempts })
    } catch {}
  }

  #isHolder({ stored }: StoredEntry, lease: StoredEntry): boolean {
    return isSameToken(stored, lease.stored) && stored.lease?.owner === this.#owner
  }

  /**
   * Discord refused the refresh token. Where somebody else may have spent it, a successor may be about to be stored: it is
   * waited for, with the lease kept alive. What is stored by then is taken over; otherwise the grant is marked as dead.
   */
  async #markInvalid(
    key: string,
    lease: StoredEntry,
    mayBeRotated: boolean,
    cause: unknown,
  ): Promise<undefined> {
    const { clock, now, random } = this.#clocks
    const { rejectionGrace, leaseTtl } = this.#config
    const graceEndsAt = clock.now() + (mayBeRotated ? rejectionGrace : 0)
    let { version } = lease
    let renewAt = clock.now() + leaseTtl / 3
    while (clock.now() < graceEndsAt) {
      await sleep(clock, Math.min(POLL + POLL_MORE * random(), graceEndsAt - clock.now()), undefined)
      // A store that fails for a while changes nothing: what was refused stays refused.
      const entry = await this.#records.get(key).catch(() => undefined)
      if (entry === undefined) continue
      if (!entry || entry.stored.invalid || !this.#isHolder(entry, lease)) return undefined
      version = entry.version
      if (clock.now() < renewAt) continue
      const renewed = await this.#records.set(key, version, lease.stored).catch(() => undefined)
      if (renewed === null) return undefined
      version = renewed ?? version
      renewAt = clock.now() + leaseTtl / 3
    }
    const reason = mayBeRotated ? 'invalid_grant_after_lost_response' : 'invalid_grant'
    const invalid = { ...lease.stored, lease: null, invalid: { reason, at: now() } } as const
    if ((await this.#records.set(key, version, invalid)) === null) return undefined
    throw new ReauthorizationRequiredError(reason, { cause })
  }
}

/** Whether a refresh has just brought it: another one would bring nothing better. */
function isNew({ refreshedAt }: CachedToken): boolean {
  return refreshedAt !== null
}

/** Whether somebody else tried in vain, and does not know what came of it. */
function hasFailed(observed: StoredToken, now: StoredToken): boolean {
  return (
    isSameToken(observed, now) && now.lease === null && now.unconfirmedAttempts > observed.unconfirmedAttempts
  )
}

function isInvalidGrant(error: unknown): boolean {
  return propertyOf(error, 'code') === 'ERR_INVALID_REFRESH_TOKEN'
}
