import { AccessToken } from '../access-token.ts'
import type { RequestOptions } from '../api/types.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { TokenStoreError } from '../errors/token.ts'
import { type GrantContext, revoke } from '../oauth/grants.ts'
import { formatScopes } from '../oauth/scopes.ts'
import type { TokenFields } from '../oauth/token-response.ts'
import { PLATFORM_CLOCK, sleep } from '../utils/clock.ts'
import { checkHeaders, checkNumber, checkObject, checkSignal, checkText } from '../validation/arguments.ts'
import { type Held, hold, type Times } from './cached-token.ts'
import { inOrder } from './concurrency.ts'
import { memoryTokenStore } from './memory-token-store.ts'
import { completeOptions } from './options.ts'
import { Records } from './records.ts'
import { Refresher } from './refresher.ts'
import { type LiveContext, LiveToken } from './refreshing-token.ts'
import { isSuccessor, newLogin, type StoredToken } from './stored-token.ts'
import { Handover } from './token-persister.ts'
import type { LoadManyOptions, LoadOptions, SaveOptions } from './tokens.ts'

/** Milliseconds between two looks whether somebody who refreshes a revoked token has noticed it. */
const POLL = 100
/** How many records are asked for at a time. */
const MOST = 10_000

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

  async save(key: string, token: AccessToken, { ifAbsent = false }: SaveOptions = {}): Promise<LiveToken> {
    checkText('key', key)
    if (!(token instanceof AccessToken)) {
      throw new InvalidArgumentError('token', 'must be an AccessToken: fromRecord() makes one of a record')
    }
    if (token instanceof LiveToken) {
      throw new InvalidArgumentError(
        'token',
        'must be one that is not kept yet: this one is, and keeps itself',
      )
    }
    const stored = newLogin(token.toRecord(), this.#live.times.now())
    if (ifAbsent) return this.#bring(key, await this.#change(key, (found) => found ?? stored))
    await this.#replace(key, stored)
    return this.#bring(key, stored)
  }

  async load(key: string, options: LoadOptions = {}): Promise<LiveToken | null> {
    checkText('key', key)
    checkObject('options', options)
    const { signal } = options
    checkSignal(signal)
    signal?.throwIfAborted()
    const pending = this.#handover.pending(key)
    const entry = await this.#records.get(key, signal).catch((error: unknown) => {
      if (!pending) throw error
    })
    const isBehind = entry ? isPredecessor(entry.stored, pending) : entry === undefined
    if (pending && isBehind) return new LiveToken(this.#live, key, pending)
    return entry ? this.#bring(key, entry.stored) : null
  }

  /** The live tokens of many keys, in their order. */
  loadMany(
    keys: Iterable<string> | AsyncIterable<string>,
    options: LoadManyOptions,
  ): AsyncGenerator<[string, LiveToken | null]> {
    checkObject('options', options)
    const { signal, concurrency = 10 } = options
    checkNumber('concurrency', concurrency, 1, MOST, 1)
    checkKeys(keys)
    return inOrder(keys, concurrency, (key) => this.load(key, { signal }))
  }

  /** The token that the application has for itself, with scopes. */
  async clientCredentials(scopes: readonly string[], options: LoadOptions = {}): Promise<LiveToken> {
    checkObject('options', options)
    const { signal } = options
    const { clientId, clientSecret } = this.#live.context.config
    const asked = formatScopes(scopes).split(' ').sort().join(' ')
    if (clientSecret === undefined) {
      throw new InvalidArgumentError('clientSecret', 'is required for the client credentials grant')
    }
    checkSignal(signal)
    const key = `client_credentials ${clientId} ${asked}`
    const none = newLogin(expired(scopes), 0, 'client_credentials')
    const current = await this.#change(key, (found) => (found && !found.dead ? found : none))
    const live = this.#bring(key, current)
    return current.token.expiresAt === 0 ? live.refresh({ signal }) : live
  }

  async forget(key: string): Promise<void> {
    checkText('key', key)
    await this.#replace(key, null)
  }

  /**
   * Marks the grant as revoked, so that nobody stores what a refresh brings that is under way; revokes it at Discord; and
   * deletes it.
   */
  async revoke(key: string, options: RequestOptions): Promise<void> {
    checkText('key', key)
    checkObject('options', options)
    const { signal, headers } = options
    checkSignal(signal)
    if (headers) checkHeaders('headers', headers)
    const dead = { reason: 'revoked', at: this.#live.times.now() } as const
    const pending = this.#handover.pending(key)
    // What only this process has is what is to be revoked, and nobody else need be waited for.
    const newest = (found: StoredToken) => (pending && isPredecessor(found, pending) ? pending.stored : found)
    const marked = await this.#change(key, (found) => found && { ...newest(found), dead }, signal)
    if (!marked) return
    this.#handover.revoke(key)
    await this.#end(marked, options)
    const left = await this.#awaitHolder(key, marked, signal)
    // Its refresh had brought a new pair.
    if (left && left.generation !== marked.generation) await this.#end(left, options)
    await this.#change(key, (found) => (isRevoked(found, marked) ? null : found))
  }

  /** Revokes at Discord. */
  #end({ token }: StoredToken, options: RequestOptions): Promise<void> {
    const { accessToken, refreshToken } = token
    const hint = refreshToken === null ? 'access_token' : 'refresh_token'
    return revoke(this.#live.context, refreshToken ?? accessToken, hint, options)
  }

  /** Who refreshes the token at this moment is given the time to notice that it is revoked. Answers what he left. */
  async #awaitHolder(
    key: string,
    marked: StoredToken,
    signal: AbortSignal | undefined,
  ): Promise<StoredToken | null> {
    const { times, config } = this.#live
    const until = times.clock.now() + config.leaseTtl
    let left: StoredToken | null = marked
    while (left?.lease && times.clock.now() < until) {
      await sleep(times.clock, POLL, signal)
      const found: StoredToken | null = (await this.#records.get(key, signal))?.stored ?? null
      left = isRevoked(found, marked) ? found : null
    }
    return left
  }

  /**
   * Changes what is stored, whatever others do at the same time.
   *
   * @param change Answers what is to be stored, `null` for nothing, or what it was given where it may stay.
   */
  async #change<Changed extends StoredToken | null>(
    key: string,
    change: (found: StoredToken | null) => Changed,
    signal?: AbortSignal,
  ): Promise<Changed> {
    return this.#insist(key, async () => {
      const entry = await this.#records.get(key, signal)
      const found = entry?.stored ?? null
      const changed = change(found)
      const isDone =
        changed === found || (await this.#records.set(key, entry?.version ?? null, changed, found)) !== null
      return isDone ? { value: changed } : undefined
    })
  }

  /** Puts something in place of whatever is stored, even of what cannot be read. */
  async #replace(key: string, stored: StoredToken | null): Promise<void> {
    await this.#insist(key, async () => {
      const found = await this.#records.find(key)
      const isDone =
        (found === null && stored === null) ||
        (await this.#records.set(key, found?.version ?? null, stored, found?.stored)) !== null
      return isDone ? { value: stored } : undefined
    })
    this.#handover.drop(key)
  }

  /** Tries until nobody else is faster. */
  async #insist<Value>(
    key: string,
    attempt: () => Promise<{ readonly value: Value } | undefined>,
  ): Promise<Value> {
    const { clock, random } = this.#live.times
    const until = clock.now() + this.#live.config.leaseTtl
    for (;;) {
      const done = await attempt()
      if (done) return done.value
      if (clock.now() >= until) {
        const cause = new Error('what is stored changes all the time')
        throw new TokenStoreError('compareAndSet', { key, cause })
      }
      await sleep(clock, POLL * random(), undefined)
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

/** Whether what this process has came of what is stored, which nobody has revoked. */
function isPredecessor(found: StoredToken, pending: Held | undefined): boolean {
  return pending !== undefined && isSuccessor(pending.stored, found) && found.dead?.reason !== 'revoked'
}

/** Whether it is what became of a token that was marked as revoked. */
function isRevoked(found: StoredToken | null, marked: StoredToken): boolean {
  return found?.login === marked.login && found.dead?.reason === 'revoked'
}

/** In place of a token that has never been. */
function expired(scopes: readonly string[]): TokenFields {
  return { accessToken: 'none', refreshToken: null, expiresAt: 0, scopes, idToken: null }
}

/** @throws `InvalidArgumentError`, also for a text, whose letters are no keys. */
function checkKeys(keys: unknown): void {
  const isList = typeof keys === 'object' && keys !== null
  if (isList && (Symbol.iterator in keys || Symbol.asyncIterator in keys)) return
  throw new InvalidArgumentError('keys', 'must be an iterable of keys')
}
