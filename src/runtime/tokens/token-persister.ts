import { ReauthorizationRequiredError, TokenStoreError } from '../errors/token.ts'
import type { PersistEvent } from '../events.ts'
import { type GrantContext, revoke } from '../oauth/grants.ts'
import { within } from '../utils/abort.ts'
import { sleep } from '../utils/clock.ts'
import { type Held, hold, type Times } from './cached-token.ts'
import type { TokensConfig } from './options.ts'
import type { Entry, Records } from './records.ts'
import { isSuccessor, type StoredToken } from './stored-token.ts'

/** Milliseconds between two attempts to hand on what nobody else has. */
const FIRST_PAUSE = 100
/** How often others may be faster before there is a pause. */
const MOST_TRIES = 10

/** New tokens that are not everywhere yet where they belong. */
interface Job {
  readonly held: Held
  /** Who is to take it next. */
  target: PersistEvent['target']
  /** How often that has been tried. */
  attempts: number
  isRevoked: boolean
  /** What the store has in the end: this token, or a newer one. */
  readonly stored: Promise<Held>
}

/**
 * Hands new tokens on, to the store and to `onTokens`. They are the only ones that there are: as long as nobody takes them
 * they stay here, are used from here, and it is tried again.
 */
export class Handover {
  readonly #records: Records
  readonly #context: GrantContext
  readonly #config: TokensConfig
  readonly #times: Times
  readonly #jobs = new Map<string, Job>()
  /** The last word to `onTokens` of each key, until it is said: who comes later waits for it. */
  readonly #words = new Map<string, Promise<unknown>>()

  constructor(records: Records, context: GrantContext, config: TokensConfig, times: Times) {
    this.#records = records
    this.#context = context
    this.#config = config
    this.#times = times
  }

  /** A token of this key that the store does not have yet. */
  pending(key: string): Held | undefined {
    const job = this.#jobs.get(key)
    return job?.target === 'store' ? job.held : undefined
  }

  /** Something else was stored under this key: what is pending is of no use any more, and is told to nobody. */
  drop(key: string): void {
    this.#jobs.delete(key)
  }

  /** The same, because its grant was revoked here. */
  revoke(key: string): void {
    const job = this.#jobs.get(key)
    if (job) job.isRevoked = true
    this.drop(key)
  }

  /** @throws {@link TokenStoreError} when the store still does not take what is pending. */
  async settle(key: string): Promise<void> {
    const job = this.#jobs.get(key)
    if (job) await this.#wait(job.stored, () => new TokenStoreError('compareAndSet', { key }))
  }

  /**
   * Hands on what a refresh brought. Answers when all have it, or, when that takes too long, with what is only here.
   *
   * @param claim What was refreshed, with the lease.
   * @throws {@link ReauthorizationRequiredError} when it was revoked in the meantime
   */
  async handOn(key: string, claim: Entry, next: StoredToken): Promise<Held> {
    const held = hold(next, this.#times, this.#times.clock.now())
    const isCurrent = () => this.#jobs.get(key) === job
    const job: Job = {
      held,
      target: 'store',
      attempts: 0,
      isRevoked: false,
      // Begins when there is a job to count for.
      stored: Promise.resolve().then(() =>
        this.#insist(key, job, isCurrent, () => this.#store(key, claim, job)),
      ),
    }
    this.#jobs.set(key, job)
    const done = this.#finish(key, job, isCurrent).finally(() => {
      if (isCurrent()) this.#jobs.delete(key)
    })
    const late = new TokenStoreError('compareAndSet', { key })
    return this.#wait(done, () => late).catch((error: unknown) => {
      if (error !== late) throw error
      const { target, attempts } = job
      this.#context.config.emit({ type: 'persist', key, target, attempts })
      return held
    })
  }

  #wait<Value>(work: Promise<Value>, late: () => Error): Promise<Value> {
    const { clock } = this.#times
    return within(work, { clock, delay: this.#config.leaseTtl / 4, signal: undefined, late })
  }

  async #finish(key: string, job: Job, isCurrent: () => boolean): Promise<Held> {
    const stored = await job.stored
    job.target = 'onTokens'
    job.attempts = 0
    const { onTokens } = this.#config
    if (!onTokens || stored !== job.held) return stored
    const { token } = stored.stored
    const record = { ...token, scopes: token.scopes && [...token.scopes] }
    const tell = async () => {
      if (isCurrent()) await onTokens(record, key)
      return stored
    }
    const before = this.#words.get(key)
    const word = (async () => {
      await before
      return this.#insist(key, job, isCurrent, tell)
    })()
    this.#words.set(key, word)
    return word.finally(() => {
      if (this.#words.get(key) === word) this.#words.delete(key)
    })
  }

  /** Tries until it works, or until newer tokens have taken the place of these. */
  async #insist(key: string, job: Job, isCurrent: () => boolean, run: () => Promise<Held>): Promise<Held> {
    const { clock, random } = this.#times
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
      if (newest && !isCurrent()) return newest.held
    }
  }

  /** Writes the successor wherever its predecessor still stands, and nowhere else. */
  async #store(key: string, claim: Entry, job: Job): Promise<Held> {
    const { held } = job
    let expected = claim.version
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if ((await this.#records.set(key, expected, held.stored, claim.stored)) !== null) return held
      const entry = await this.#records.get(key)
      if (!entry) throw new ReauthorizationRequiredError(job.isRevoked ? 'revoked' : 'not_stored')
      const { stored, version } = entry
      if (isSuccessor(held.stored, stored)) {
        const isRevoked = stored.dead?.reason === 'revoked' && (await this.#discard(key, entry, held))
        if (isRevoked) throw new ReauthorizationRequiredError('revoked')
        expected = version
        continue
      }
      if (stored.dead) throw new ReauthorizationRequiredError(stored.dead.reason)
      return stored.token.accessToken === held.stored.token.accessToken ? held : hold(stored, this.#times)
    }
    throw new Error('what is stored changes all the time')
  }

  /**
   * Somebody revoked the grant while it was refreshed: what came of the refresh is revoked as well. Until that is done it
   * takes the place of what was marked, for somebody else to revoke.
   */
  async #discard(key: string, { version, stored: marked }: Entry, { stored }: Held): Promise<boolean> {
    const written = await this.#records.set(key, version, { ...stored, dead: marked.dead }, marked)
    if (written === null) return false
    try {
      await revoke(this.#context, stored.token.accessToken, 'access_token', {})
      await this.#records.set(key, written, null, stored)
    } catch {}
    return true
  }
}
