import type { ClientContext } from '../context.ts'
import { ReauthorizationRequiredError, TokenStoreError } from '../errors/token.ts'
import type { PersistEvent } from '../events.ts'
import { revoke } from '../oauth/grants.ts'
import { sleep, withTimeout } from '../utils/time.ts'
import { type CachedToken, type Clocks, toCached } from './cached-token.ts'
import type { TokenManagerConfig } from './options.ts'
import type { Records, StoredEntry } from './records.ts'
import { isRotationOf, type StoredToken } from './stored-token.ts'

/** Base of the exponential backoff between two attempts in milliseconds. */
const BASE_DELAY = 100
/** Number of writes of other processes that one attempt to store a token tolerates. */
const MAX_CONFLICTS = 10

/** A refreshed token that the store or `onTokens` does not have yet. */
interface Job {
  readonly key: string
  readonly cached: CachedToken
  /** Recipient that the token is passed to at present: first the store, then `onTokens`. */
  target: PersistEvent['target']
  /** Number of attempts for that recipient. */
  attempts: number
  /** Set when this process revokes the grant. */
  isRevoked: boolean
  /** Resolves to the token that the store has in the end: this one or a newer one. */
  readonly persisted: Promise<CachedToken>
}

/**
 * Persists refreshed tokens: writes each to the store, then passes it to `onTokens`. Until the store has a refreshed token,
 * this process has the only copy of it. The token is therefore kept in memory and used from there, and each failed attempt
 * is retried.
 */
export class TokenPersister {
  readonly #records: Records
  readonly #context: ClientContext
  readonly #config: TokenManagerConfig
  readonly #clocks: Clocks
  /** Current job of each key. */
  readonly #jobs = new Map<string, Job>()
  /** Every job until it settles, including jobs that a newer one has replaced. */
  readonly #unfinished = new Map<Promise<CachedToken>, Job>()
  /** Last call of `onTokens` for each key until it settles. The next call for that key waits for it. */
  readonly #notifications = new Map<string, Promise<unknown>>()

  constructor(records: Records, context: ClientContext, config: TokenManagerConfig, clocks: Clocks) {
    this.#records = records
    this.#context = context
    this.#config = config
    this.#clocks = clocks
  }

  /** Returns the refreshed token of a key that the store does not have yet. */
  pending(key: string): CachedToken | undefined {
    const job = this.#jobs.get(key)
    return job?.target === 'store' ? job.cached : undefined
  }

  /**
   * Drops the pending token of a key, because the record was replaced or deleted. Attempts to store it end with the next
   * read of the record, which has another grant or is missing. It is not passed to `onTokens`.
   */
  discard(key: string): void {
    this.#jobs.delete(key)
  }

  /** Drops the pending token of a key, because this process has marked its grant as revoked. */
  discardRevoked(key: string): void {
    const job = this.#jobs.get(key)
    if (job) job.isRevoked = true
    this.discard(key)
  }

  /**
   * Waits until the store has the pending token of a key.
   *
   * @throws {@link TokenStoreError} if the store does not accept it within a quarter of `leaseTtl`.
   */
  async flush(key: string): Promise<void> {
    const job = this.#jobs.get(key)
    if (job) await this.#wait(job.persisted, () => new TokenStoreError('compareAndSet', { key }))
  }

  /**
   * Persists a refreshed token. Returns when the store and `onTokens` have it, or after a quarter of `leaseTtl`, and then
   * continues in the background.
   *
   * @param held Token that was refreshed, with the lease of this process.
   * @throws {@link ReauthorizationRequiredError} if the token was revoked or deleted in the meantime.
   */
  async persist(key: string, held: StoredEntry, refreshed: StoredToken): Promise<CachedToken> {
    const cached = toCached(refreshed, this.#clocks, this.#clocks.clock.now())
    const job: Job = {
      key,
      cached,
      target: 'store',
      attempts: 0,
      isRevoked: false,
      // Starts in a microtask, when `job` is initialized.
      persisted: Promise.resolve().then(() => this.#retry(job, () => this.#store(held, job))),
    }
    this.#jobs.set(key, job)
    const done = this.#finish(job).finally(() => {
      this.#unfinished.delete(done)
      if (this.#isCurrent(job)) this.#jobs.delete(key)
    })
    this.#unfinished.set(done, job)
    const onTimeout = new TokenStoreError('compareAndSet', { key })
    return this.#wait(done, () => onTimeout).catch((error: unknown) => {
      if (error !== onTimeout) throw error
      this.#reportFailure(job)
      return cached
    })
  }

  /**
   * Waits until the store and `onTokens` have every refreshed token.
   *
   * @throws {@link TokenStoreError} for the first token that they do not accept within `leaseTtl` milliseconds. The
   *   attempts to persist it continue.
   */
  async close(): Promise<void> {
    const { clock } = this.#clocks
    const until = clock.now() + this.#config.leaseTtl
    for (const [done, job] of this.#unfinished) {
      const settled = done.then(
        () => {},
        () => {},
      )
      const delay = Math.max(until - clock.now(), 0)
      await withTimeout(settled, {
        clock,
        delay,
        signal: undefined,
        onTimeout: () => this.#createCloseError(job),
      })
    }
  }

  #createCloseError({ key, target }: Job): TokenStoreError {
    const recipient = target === 'store' ? 'the store' : 'onTokens'
    const cause = new Error(
      `${recipient} did not accept a refreshed token within ${this.#config.leaseTtl} ms of close()`,
    )
    return new TokenStoreError('compareAndSet', { key, cause })
  }

  #isCurrent(job: Job): boolean {
    return this.#jobs.get(job.key) === job
  }

  #wait<Value>(work: Promise<Value>, onTimeout: () => Error): Promise<Value> {
    const { clock } = this.#clocks
    return withTimeout(work, { clock, delay: this.#config.leaseTtl / 4, signal: undefined, onTimeout })
  }

  #reportFailure({ key, target, attempts }: Job): void {
    this.#context.config.emit({ type: 'persist', key, target, attempts })
  }

  /** Passes the token to `onTokens` after the store has it. */
  async #finish(job: Job): Promise<CachedToken> {
    const { key } = job
    const persisted = await job.persisted
    job.target = 'onTokens'
    job.attempts = 0
    const { onTokens } = this.#config
    if (!onTokens || persisted !== job.cached) return persisted
    const { token } = persisted.stored
    const record = { ...token, scopes: token.scopes && [...token.scopes] }
    const notify = async () => {
      if (this.#isCurrent(job)) await onTokens(record, key)
      return persisted
    }
    const previous = this.#notifications.get(key)
    const notification = (async () => {
      await previous
      return this.#retry(job, notify)
    })()
    this.#notifications.set(key, notification)
    return notification.finally(() => {
      if (this.#notifications.get(key) === notification) this.#notifications.delete(key)
    })
  }

  /** Runs an attempt until it succeeds, or until a newer token has replaced the token of the job. */
  async #retry(job: Job, attempt: () => Promise<CachedToken>): Promise<CachedToken> {
    const { clock, random } = this.#clocks
    for (;;) {
      job.attempts += 1
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof ReauthorizationRequiredError) throw error
        this.#reportFailure(job)
      }
      // A process that revokes the token waits up to one lease for this process to notice it, so the delay is shorter.
      const delay = Math.min(BASE_DELAY * 2 ** job.attempts, this.#config.leaseTtl / 4)
      await sleep(clock, delay * (1 - random() / 2), undefined)
      const newest = this.#jobs.get(job.key)
      if (newest && newest !== job) return newest.cached
    }
  }

  /**
   * Writes the refreshed token over a token that it was refreshed from, even if another process holds the lease by then,
   * and over no other one.
   *
   * @returns The token that the store has: this one or a newer one.
   * @throws {@link ReauthorizationRequiredError} if the grant was revoked or deleted.
   */
  async #store(held: StoredEntry, job: Job): Promise<CachedToken> {
    const { key, cached } = job
    let expected = held.version
    for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
      if ((await this.#records.compareAndSet(key, expected, cached.stored, held.stored)) !== null)
        return cached
      const entry = await this.#records.get(key)
      if (!entry) throw new ReauthorizationRequiredError(job.isRevoked ? 'revoked' : 'not_stored')
      const { stored, version } = entry
      if (isRotationOf(cached.stored, stored)) {
        const isRevoked =
          stored.invalid?.reason === 'revoked' && (await this.#revokeRefreshed(key, entry, cached))
        if (isRevoked) throw new ReauthorizationRequiredError('revoked')
        expected = version
        continue
      }
      if (stored.invalid) throw new ReauthorizationRequiredError(stored.invalid.reason)
      return stored.token.accessToken === cached.stored.token.accessToken
        ? cached
        : toCached(stored, this.#clocks)
    }
    throw new Error('the stored value keeps changing')
  }

  /**
   * Revokes the refreshed token of a grant that was revoked during the refresh. First stores it, marked as revoked, so that
   * `revoke()` can be called again if Discord does not respond.
   *
   * @returns `false` if the stored token has changed.
   */
  async #revokeRefreshed(
    key: string,
    { version, stored: revoked }: StoredEntry,
    { stored }: CachedToken,
  ): Promise<boolean> {
    const written = await this.#records.compareAndSet(
      key,
      version,
      { ...stored, invalid: revoked.invalid },
      revoked,
    )
    if (written === null) return false
    try {
      await revoke(this.#context, stored.token.accessToken, 'access_token', {})
      await this.#records.compareAndSet(key, written, null, stored)
    } catch {}
    return true
  }
}
