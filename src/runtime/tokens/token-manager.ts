import { AccessToken } from '../access-token.ts'
import type { RequestOptions } from '../api.ts'
import { checkNumber, checkText } from '../check.ts'
import { InvalidArgumentError } from '../errors/argument.ts'
import type { GrantContext } from '../grants/request-token.ts'
import { revoke } from '../grants/revocation.ts'
import { formatScopes } from '../scopes.ts'
import type { TokenFields } from '../token-record.ts'
import { PLATFORM_CLOCK, sleep } from '../transport/clock.ts'
import { Handover } from './handover.ts'
import { hold, type Times } from './held.ts'
import { inOrder } from './in-order.ts'
import { type LiveContext, LiveToken } from './live-token.ts'
import { memoryTokenStore } from './memory-token-store.ts'
import { completeOptions } from './options.ts'
import { type Entry, Records } from './records.ts'
import { Refresher } from './refresher.ts'
import { isSameToken, newLogin, type StoredToken } from './stored-token.ts'
import type { LoadManyOptions, LoadOptions } from './tokens.ts'

/** Milliseconds between two looks whether somebody who refreshes a revoked token has noticed it. */
const POLL = 100

/** What stands behind `client.tokens`. Loaded with its first call. */
export class TokenManager {
  readonly #records: Records
  readonly #handover: Handover
  readonly #live: LiveContext

  constructor(context: GrantContext, times: Times) {
    const config = completeOptions(context.config.tokens)
    const records = new Records(config.store ?? memoryTokenStore(), times.clock)
    this.#records = records
    this.#handover = new Handover(records, context, config, times)
    const refresher = new Refresher(records, this.#handover, context, config, times)
    const end = (key: string, options: RequestOptions) => this.revoke(key, options)
    this.#live = { context, config, times, refresher, revoke: end }
  }

  async save(key: string, token: AccessToken): Promise<LiveToken> {
    checkText('key', key)
    if (!(token instanceof AccessToken)) throw new InvalidArgumentError('token', 'must be an AccessToken')
    const stored = newLogin(token.toRecord(), this.#live.times.now())
    await this.#change(key, () => stored)
    return this.#bring(key, stored)
  }

  async load(key: string, { signal }: LoadOptions): Promise<LiveToken | null> {
    checkText('key', key)
    const pending = this.#handover.pending(key)
    if (pending) return new LiveToken(this.#live, key, pending)
    const entry = await this.#records.get(key, signal)
    return entry && this.#bring(key, entry.stored)
  }

  /** The live tokens of many keys, in their order. */
  loadMany(
    keys: Iterable<string> | AsyncIterable<string>,
    { signal, concurrency = 10 }: LoadManyOptions,
  ): AsyncGenerator<[string, LiveToken | null]> {
    checkNumber('concurrency', concurrency, 1)
    return inOrder(keys, concurrency, (key) => this.load(key, { signal }))
  }

  /** The token that the application has for itself, with scopes. */
  async clientCredentials(scopes: readonly string[], { signal }: LoadOptions): Promise<LiveToken> {
    const asked = formatScopes([...scopes].sort())
    const key = `client_credentials ${this.#live.context.config.clientId} ${asked}`
    const loaded = await this.#records.get(key, signal)
    if (loaded && !loaded.stored.dead) return this.#bring(key, loaded.stored)
    const none = newLogin(expired(scopes), 0, 'client_credentials')
    const current = await this.#change(key, (found) => (found && !found.dead ? found : none))
    return this.#bring(key, current)
  }

  async forget(key: string): Promise<void> {
    checkText('key', key)
    await this.#change(key, () => null)
  }

  /**
   * Marks the grant as revoked, so that nobody stores what a refresh brings that is under way; revokes it at Discord; and
   * deletes it.
   */
  async revoke(key: string, options: RequestOptions): Promise<void> {
    checkText('key', key)
    const { context, times } = this.#live
    const at = times.now()
    const marked = await this.#change(key, (found) => found && { ...found, dead: { reason: 'revoked', at } })
    if (!marked) return
    const { accessToken, refreshToken } = marked.token
    const hint = refreshToken === null ? 'access_token' : 'refresh_token'
    await revoke(context, refreshToken ?? accessToken, hint, options)
    await this.#awaitHolder(key, marked)
    await this.#change(key, (found) => (found && isSameToken(found, marked) && found.dead ? null : found))
  }

  /** Who refreshes the token at this moment is given the time to notice that it is revoked. */
  async #awaitHolder(key: string, marked: StoredToken): Promise<void> {
    const { times, config } = this.#live
    const until = times.clock.now() + config.leaseTtl
    while (marked.lease && times.clock.now() < until) {
      await sleep(times.clock, POLL, undefined)
      const entry = await this.#records.get(key)
      if (!entry?.stored.lease || !isSameToken(entry.stored, marked)) return
    }
  }

  /**
   * Changes what is stored, whatever others do at the same time.
   *
   * @param change Answers what is to be stored, `null` for nothing, or what it was given where it may stay.
   */
  async #change<Changed extends StoredToken | null>(
    key: string,
    change: (found: StoredToken | null) => Changed,
  ): Promise<Changed> {
    for (;;) {
      const entry: Entry | null = await this.#records.get(key)
      const found = entry?.stored ?? null
      const changed = change(found)
      if (changed === found) return changed
      if ((await this.#records.set(key, entry?.version ?? null, changed)) !== null) return changed
    }
  }

  #bring(key: string, stored: StoredToken): LiveToken {
    return new LiveToken(this.#live, key, hold(stored, this.#live.times))
  }
}

/** With the clock and the dice of the platform. */
export function createTokenManager(context: GrantContext): TokenManager {
  return new TokenManager(context, { clock: PLATFORM_CLOCK, now: context.config.now, random: Math.random })
}

/** In place of a token that has never been. */
function expired(scopes: readonly string[]): TokenFields {
  return { accessToken: 'none', refreshToken: null, expiresAt: 0, scopes, idToken: null }
}
