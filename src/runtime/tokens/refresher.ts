import { TimeoutError } from '../errors/network.ts'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from '../errors/token.ts'
import { clientCredentials, type GrantContext, refresh } from '../oauth/grants.ts'
import type { TokenFields } from '../oauth/token-response.ts'
import { fieldOf } from '../transport/response.ts'
import { sleep } from '../utils/clock.ts'
import { type Held, hold, isRenewable, type Times } from './cached-token.ts'
import { Slots } from './concurrency.ts'
import type { TokensConfig } from './options.ts'
import type { Entry, Records } from './records.ts'
import { isSameToken, type StoredToken, successor } from './stored-token.ts'
import type { Handover } from './token-persister.ts'

/** Whether a stored token is not what the caller needs. */
export type IsStale = (stored: StoredToken) => boolean

/** A lease of somebody else, and since when it has stood there unchanged. */
interface Sighting extends Entry {
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
  readonly #handover: Handover
  readonly #context: GrantContext
  readonly #config: TokensConfig
  readonly #times: Times
  readonly #slots: Slots
  readonly #owner: string = crypto.randomUUID()
  readonly #flights = new Map<string, Promise<Held>>()

  constructor(
    records: Records,
    handover: Handover,
    context: GrantContext,
    config: TokensConfig,
    times: Times,
  ) {
    this.#records = records
    this.#handover = handover
    this.#context = context
    this.#config = config
    this.#times = times
    this.#slots = new Slots(config.maxRefreshes)
  }

  /**
   * Answers a token that is not stale: the one that somebody else stored, or a new one. Goes on when the caller leaves.
   *
   * @param last What the caller has, for when the store cannot be reached.
   * @throws {@link ReauthorizationRequiredError} · {@link TokenStoreError} · {@link RefreshOutcomeUnknownError} · what the
   *   request throws
   */
  async renew(key: string, isStale: IsStale, last: StoredToken): Promise<Held> {
    for (let flight = this.#flights.get(key); flight; flight = this.#flights.get(key)) {
      const held = await flight
      if (isNew(held) || !isStale(held.stored)) return held
    }
    const flight = this.#run(key, isStale, last).finally(() => this.#flights.delete(key))
    this.#flights.set(key, flight)
    return flight
  }

  /**
   * What is stored at present. Refreshes nothing.
   *
   * @throws {@link ReauthorizationRequiredError} · {@link TokenStoreError}
   */
  async find(key: string, signal: AbortSignal | undefined): Promise<Held> {
    const entry = await this.#records.get(key, signal)
    if (!entry) throw new ReauthorizationRequiredError('not_stored')
    if (entry.stored.dead) throw new ReauthorizationRequiredError(entry.stored.dead.reason)
    return hold(entry.stored, this.#times)
  }

  async #run(key: string, isStale: IsStale, last: StoredToken): Promise<Held> {
    const pending = this.#handover.pending(key)
    if (pending && !last.dead && !isStale(pending.stored)) return pending
    try {
      await this.#handover.settle(key)
      return await this.#coordinate(key, isStale)
    } catch (error) {
      if (!(error instanceof TokenStoreError)) throw error
      if (last.dead) throw new ReauthorizationRequiredError(last.dead.reason)
      if (!this.#config.dangerouslyRefreshWithoutStore) throw error
      const claim = { version: '', stored: pending?.stored ?? last }
      if (!isRenewable(claim.stored)) throw new AccessTokenNotRefreshableError()
      const held = await this.#slots.use(() => this.#spend(key, claim, this.#times.clock.now()))
      if (!held) throw error
      return held
    }
  }

  async #coordinate(key: string, isStale: IsStale): Promise<Held> {
    const { clock, random } = this.#times
    const { leaseTtl, settle } = this.#config
    const patience = 3 * leaseTtl + settle
    const until = clock.now() + patience
    let seen: Sighting | undefined
    while (clock.now() < until) {
      const isWaiting = seen !== undefined && clock.now() - seen.at < leaseTtl
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
      if (stored.dead) {
        if (stored.lease?.owner === this.#owner) await this.#release(key, entry, 0)
        throw new ReauthorizationRequiredError(stored.dead.reason)
      }
      if (!isStale(stored)) return hold(stored, this.#times, clock.now())
      if (!isRenewable(stored)) throw new AccessTokenNotRefreshableError()
      if (seen && hasFailed(seen.stored, stored)) throw new RefreshOutcomeUnknownError()
      if (stored.lease && stored.lease.owner !== this.#owner) {
        if (seen?.version !== version) seen = { ...entry, at: clock.now() }
        if (clock.now() - seen.at < leaseTtl) {
          await sleep(clock, POLL + POLL_MORE * random(), undefined)
          continue
        }
      }
      const held = await this.#slots.use(() => this.#claim(key, entry))
      if (held && (isNew(held) || !isStale(held.stored))) return held
      await sleep(clock, POLL * random(), undefined)
    }
    throw new TimeoutError('POST /oauth2/token', patience, false)
  }

  /** Takes the lease, which also shows that the store can be written, and refreshes. Nothing when somebody was faster. */
  async #claim(key: string, { stored, version }: Entry): Promise<Held | undefined> {
    const startedAt = this.#times.clock.now()
    const isTakenOver = stored.lease !== null
    const claim = {
      ...stored,
      lease: { owner: this.#owner },
      doubt: stored.doubt + (isTakenOver ? 1 : 0),
    }
    const taken = await this.#records.set(key, version, claim)
    return taken === null ? undefined : this.#spend(key, { stored: claim, version: taken }, startedAt)
  }

  /** Sends the refresh token, unless so much of the lease has passed that somebody else may have taken it over. */
  async #spend(key: string, claim: Entry, startedAt: number): Promise<Held | undefined> {
    const { clock, now } = this.#times
    const { leaseTtl } = this.#config
    const maxWait = startedAt + leaseTtl * 0.75 - clock.now()
    if (maxWait < leaseTtl / 2) return this.#release(key, claim, 0)
    const obtainedAt = now()
    let token: TokenFields
    try {
      token = await this.#request(claim.stored, maxWait)
    } catch (error) {
      return this.#giveUp(key, claim, startedAt, error)
    }
    this.#context.transport.follow(claim.stored.token.accessToken, token.accessToken)
    return this.#handover.handOn(key, claim, successor(claim.stored, token, obtainedAt))
  }

  async #request({ token, renewal }: StoredToken, maxWait: number): Promise<TokenFields> {
    const { refreshToken, scopes } = token
    const grant =
      renewal === 'client_credentials'
        ? await clientCredentials(this.#context, scopes ?? [], { maxWait })
        : await refresh(this.#context, refreshToken ?? '', scopes, { maxWait })
    return grant.record
  }

  async #giveUp(key: string, claim: Entry, startedAt: number, error: unknown): Promise<undefined> {
    const isUnknown = error instanceof RefreshOutcomeUnknownError
    if (isRefusal(error)) return this.#bury(key, claim, claim.stored.doubt > 0, error)
    if (isUnknown && isRefusal(error.cause)) return this.#bury(key, claim, true, error.cause)
    await this.#release(key, claim, isUnknown ? 1 : 0)
    const isLate = this.#times.clock.now() - startedAt > this.#config.leaseTtl / 4
    // Nothing was sent because this process had been asleep: it has to ask for the lease again.
    if (isLate && fieldOf(error, 'code') === 'ERR_RATE_LIMIT' && fieldOf(error, 'attempts') === 0)
      return undefined
    throw error
  }

  /** Gives the lease back, of a token that was revoked in the meantime too. Where the store fails, it ends by itself. */
  async #release(key: string, claim: Entry, more: number): Promise<undefined> {
    const doubt = claim.stored.doubt + more
    try {
      const released = await this.#records.set(key, claim.version, { ...claim.stored, lease: null, doubt })
      const entry = released === null ? await this.#records.get(key) : null
      if (!entry || !this.#isHolder(entry, claim)) return
      await this.#records.set(key, entry.version, { ...entry.stored, lease: null, doubt })
    } catch {}
  }

  #isHolder({ stored }: Entry, claim: Entry): boolean {
    return isSameToken(stored, claim.stored) && stored.lease?.owner === this.#owner
  }

  /**
   * Discord refused the refresh token. Where somebody else may have spent it, a successor may be about to be stored: it is
   * waited for, with the lease kept alive. What is stored by then is taken over; otherwise the grant is marked as dead.
   */
  async #bury(key: string, claim: Entry, isDoubtful: boolean, cause: unknown): Promise<undefined> {
    const { clock, now, random } = this.#times
    const { settle, leaseTtl } = this.#config
    const settled = clock.now() + (isDoubtful ? settle : 0)
    let { version } = claim
    let renewAt = clock.now() + leaseTtl / 3
    while (clock.now() < settled) {
      await sleep(clock, Math.min(POLL + POLL_MORE * random(), settled - clock.now()), undefined)
      // A store that fails for a while changes nothing: what was refused stays refused.
      const entry = await this.#records.get(key).catch(() => undefined)
      if (entry === undefined) continue
      if (!entry || entry.stored.dead || !this.#isHolder(entry, claim)) return undefined
      version = entry.version
      if (clock.now() < renewAt) continue
      const renewed = await this.#records.set(key, version, claim.stored).catch(() => undefined)
      if (renewed === null) return undefined
      version = renewed ?? version
      renewAt = clock.now() + leaseTtl / 3
    }
    const reason = isDoubtful ? 'invalid_grant_after_lost_response' : 'invalid_grant'
    const dead = { ...claim.stored, lease: null, dead: { reason, at: now() } } as const
    if ((await this.#records.set(key, version, dead)) === null) return undefined
    throw new ReauthorizationRequiredError(reason, { cause })
  }
}

/** Whether a refresh has just brought it: another one would bring nothing better. */
function isNew({ since }: Held): boolean {
  return since !== null
}

/** Whether somebody else tried in vain, and does not know what came of it. */
function hasFailed(seen: StoredToken, now: StoredToken): boolean {
  return isSameToken(seen, now) && now.lease === null && now.doubt > seen.doubt
}

function isRefusal(error: unknown): boolean {
  return fieldOf(error, 'code') === 'ERR_INVALID_REFRESH_TOKEN'
}
