import type { ClientContext } from '../context.ts'
import { ReauthorizationRequiredError, TokenStoreError } from '../errors/token.ts'
import type { PersistEvent } from '../events.ts'
import { revoke } from '../oauth/grants.ts'
import { sleep, withTimeout } from '../utils/abort.ts'

import { type CachedToken, type Clocks, toCached } from './cached-token.ts'
import type { TokenManagerConfig } from './options.ts'
import type { Records, StoredEntry } from './records.ts'
import { isRotationOf, type StoredToken } from './stored-token.ts'

/** Milliseconds between two attempts to hand on what nobody else has. */
const FIRST_PAUSE = 100
/** How often others may be faster before there is a pause. */
const MOST_TRIES = 10

/** New tokens that are not everywhere yet where they belong. */
interface Job {
  readonly cached: CachedToken
  /** Who is to take it next. */
  target: PersistEvent['target']
  /** How often that has been tried. */
  attempts: number
  isRevoked: boolean
  /** What the store has in the end: this token, or a newer one. */
  readonly stored: Promise<CachedToken>
}

/**
 * Hands new tokens on, to the store and to `onTokens`. They are the only ones that there are: as long as nobody takes them
 * they stay here, are used from here, and it is tried again.
 */
export class TokenPersister {
  readonly #records: Records
  readonly #context: ClientContext
  readonly #config: TokenManagerConfig
  readonly #clocks: Clocks
  readonly #jobs = new Map<string, Job>()
  /** Every job until it ends, with its key, including jobs that a newer one has replaced. */
  readonly #unfinished = new Map<Promise<CachedToken>, string>()
  /** The last word to `onTokens` of each key, until it is said: who comes later waits for it. */
  readonly #notifications = new Map<string, Promise<unknown>>()

  constructor(records: Records, context: ClientContext, config: TokenManagerConfig, clocks: Clocks) {
    this.#records = records
    this.#context = context
    this.#config = config
    this.#clocks = clocks
  }

  /** A token of this key that the store does not have yet. */
  pending(key: string): CachedToken | undefined {
    const job = this.#jobs.get(key)
    return job?.target === 'store' ? job.cached : undefined
  }

  /** Something else was stored under this key: what is pending is of no use any more, and is told to nobody. */
  discard(key: string): void {
    this.#jobs.delete(key)
  }

  /** The same, because its grant was revoked here. */
  revoke(key: string): void {
    const job = this.#jobs.get(key)
    if (job) job.isRevoked = true
    this.discard(key)
  }

  /** @throws {@link TokenStoreError} when the store still does not take what is pending. */
  async flush(key: string): Promise<void> {
    const job = this.#jobs.get(key)
    if (job) await this.#wait(job.stored, () => new TokenStoreError('compareAndSet', { key }))
  }

  /**
   * Hands on what a refresh brought. Answers when all have it, or, when that takes too long, with what is only here.
   *
   * @param claim What was refreshed, with the lease.
   * @throws {@link ReauthorizationRequiredError} when it was revoked in the meantime
   */
  async persist(key: string, lease: StoredEntry, next: StoredToken): Promise<CachedToken> {
    const cached = toCached(next, this.#clocks, this.#clocks.clock.now())
    const isCurrent = () => this.#jobs.get(key) === job
    const job: Job = {
      cached,
      target: 'store',
      attempts: 0,
      isRevoked: false,
      // Begins when there is a job to count for.
      stored: Promise.resolve().then(() =>
        this.#retry(key, job, isCurrent, () => this.#store(key, lease, job)),
      ),
    }
    this.#jobs.set(key, job)
    const done = this.#finish(key, job, isCurrent).finally(() => {
      this.#unfinished.delete(done)
      if (isCurrent()) this.#jobs.delete(key)
    })
    this.#unfinished.set(done, key)
    const onTimeout = new TokenStoreError('compareAndSet', { key })
    return this.#wait(done, () => onTimeout).catch((error: unknown) => {
      if (error !== onTimeout) throw error
      const { target, attempts } = job
      this.#context.config.emit({ type: 'persist', key, target, attempts })
      return cached
    })
  }

  /** @throws {@link TokenStoreError} if a token is not stored and passed on within `leaseTtl` milliseconds. */
  async close(): Promise<void> {
    const { clock } = this.#clocks
    const until = clock.now() + this.#config.leaseTtl
    for (const [done, key] of this.#unfinished) {
      const onTimeout = () => new TokenStoreError('compareAndSet', { key })
      const settled = done.then(
        () => {},
        () => {},
      )
      await withTimeout(settled, {
        clock,
        delay: Math.max(until - clock.now(), 0),
        signal: undefined,
        onTimeout,
      })
    }
  }

  #wait<Value>(work: Promise<Value>, onTimeout: () => Error): Promise<Value> {
    const { clock } = this.#clocks
    return withTimeout(work, { clock, delay: this.#config.leaseTtl / 4, signal: undefined, onTimeout })
  }

  async #finish(key: string, job: Job, isCurrent: () => boolean): Promise<CachedToken> {
    const stored = await job.stored
    job.target = 'onTokens'
    job.attempts = 0
    const { onTokens } = this.#config
    if (!onTokens || stored !== job.cached) return stored
    const { token } = stored.stored
    const record = { ...token, scopes: token.scopes && [...token.scopes] }
    const tell = async () => {
      if (isCurrent()) await onTokens(record, key)
      return stored
    }
    const before = this.#notifications.get(key)
    const word = (async () => {
      await before
      return this.#retry(key, job, isCurrent, tell)
    })()
    this.#notifications.set(key, word)
    return word.finally(() => {
      if (this.#notifications.get(key) === word) this.#notifications.delete(key)
    })
  }

  /** Tries until it works, or until newer tokens have taken the place of these. */
  async #retry(
    key: string,
    job: Job,
    isCurrent: () => boolean,
    run: () => Promise<CachedToken>,
  ): Promise<CachedToken> {
    const { clock, random } = this.#clocks
    for (;;) {
      job.attempts += 1
      try {
        return await run()
      } catch (error) {
        if (error instanceof ReauthorizationRequiredError) throw error
        const { target, attempts } = job
        this.#context.config.emit({ type: 'persist', key, target, attempts })
      }
      // Short of a lease, so that who revokes the token in the meantime waits long enough to be noticed.
      const pause = Math.min(FIRST_PAUSE * 2 ** job.attempts, this.#config.leaseTtl / 4)
      await sleep(clock, pause * (1 - random() / 2), undefined)
      const newest = this.#jobs.get(key)
      if (newest && !isCurrent()) return newest.cached
    }
  }

  /** Writes the successor wherever its predecessor still stands, and nowhere else. */
  async #store(key: string, lease: StoredEntry, job: Job): Promise<CachedToken> {
    const { cached } = job
    let expected = lease.version
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if ((await this.#records.set(key, expected, cached.stored, lease.stored)) !== null) return cached
      const entry = await this.#records.get(key)
      if (!entry) throw new ReauthorizationRequiredError(job.isRevoked ? 'revoked' : 'not_stored')
      const { stored, version } = entry
      if (isRotationOf(cached.stored, stored)) {
        const isRevoked =
          stored.invalid?.reason === 'revoked' && (await this.#revokeNewTokens(key, entry, cached))
        if (isRevoked) throw new ReauthorizationRequiredError('revoked')
        expected = version
        continue
      }
      if (stored.invalid) throw new ReauthorizationRequiredError(stored.invalid.reason)
      return stored.token.accessToken === cached.stored.token.accessToken
        ? cached
        : toCached(stored, this.#clocks)
    }
    throw new Error('what is stored changes all the time')
  }

  /**
   * Somebody revoked the grant while it was refreshed: what came of the refresh is revoked as well. Until that is done it
   * takes the place of what was marked, for somebody else to revoke.
   */
  async #revokeNewTokens(
    key: string,
    { version, stored: marked }: StoredEntry,
    { stored }: CachedToken,
  ): Promise<boolean> {
    const written = await this.#records.set(key, version, { ...stored, invalid: marked.invalid }, marked)
    if (written === null) return false
    try {
      await revoke(this.#context, stored.token.accessToken, 'access_token', {})
      await this.#records.set(key, written, null, stored)
    } catch {}
    return true
  }
}
