/// <reference lib="esnext.disposable" />

import { AccessToken } from '../access-token.ts'
import { checkRequestOptions } from '../api/call.ts'
import type { OAuth2Client } from '../client.ts'
import { contextOf } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { TokenStoreError } from '../errors/token.ts'
import { revoke } from '../oauth/grants.ts'
import { checkGrantScopes, formatScopes, type OpenScope, type RequestableScope } from '../oauth/scopes.ts'
import type { Grant, TokenFields } from '../oauth/token-response.ts'
import type { RequestOptions } from '../transport/types.ts'
import { sleep, throwIfAborted } from '../utils/time.ts'
import {
  checkBoolean,
  checkHeaders,
  checkNumber,
  checkOptions,
  checkSignal,
  checkText,
} from '../validation/arguments.ts'
import { type CachedToken, toCached } from './cached-token.ts'
import { mapOrdered } from './concurrency.ts'
import { memoryTokenStore } from './memory-token-store.ts'
import { readTokenManagerOptions, type TokenManagerOptions } from './options.ts'
import { Records } from './records.ts'
import { Refresher } from './refresher.ts'
import { type RefreshContext, RefreshingToken } from './refreshing-token.ts'
import { continueFrom, firstGrantIdOf, isRotationOf, newGrant, type StoredToken } from './stored-token.ts'
import { TokenPersister } from './token-persister.ts'

/** Options of `save()`. */
export interface SaveOptions {
  /**
   * Keeps a token that is already stored under the key, and returns it instead.
   *
   * @default false
   */
  readonly ifAbsent?: boolean | undefined
  /**
   * Data of the application that is stored beside the token, such as the name of the user: any value that JSON can
   * represent, of at most 65 536 characters. `token.data` returns it, also after a refresh and from `load()`. The next
   * `save()` of the key replaces it.
   */
  readonly data?: unknown
}

/** An auto-refreshing token of a `TokenManager`. */
export interface StoredAccessToken<in Scopes extends string = OpenScope> extends AccessToken<Scopes> {
  /** Copy of the data that `save()` stored beside the token; `undefined` if there is none. Check it like any stored data. */
  readonly data: unknown
}

/** Options of `load()` and `clientCredentials()`. */
export interface LoadOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Options of `loadMany()`. */
export interface LoadManyOptions extends LoadOptions {
  /**
   * Number of tokens that are loaded at the same time, from 1 to 10 000.
   *
   * @default 10
   */
  readonly concurrency?: number | undefined
}

/** Milliseconds between two checks whether the process that refreshes a revoked token has noticed the revocation. */
const POLL = 100
const MAX_CONCURRENCY = 10_000
/** Maximum size of data beside a token, in characters of JSON. */
const MAX_DATA = 65_536
/** Beginning of the keys of client credentials tokens. No other key may begin with it. */
const CLIENT_CREDENTIALS = 'client_credentials '

/**
 * Stores tokens and refreshes them: before they expire and when Discord rejects them, once for all callers and for all
 * processes that share the store. A refreshed token is stored before any caller receives it. If the store does not accept
 * it within a quarter of `leaseTtl`, it is used from memory, and storing it is retried.
 *
 * Every method throws `TokenStoreError` if the store fails. If a refresh fails, a call with an auto-refreshing token that is
 * still valid uses that token, and the token object is refreshed again after 30 seconds. If the token has expired or Discord
 * has rejected it, the call throws the error, and the next call tries again. `token.refresh()` always throws it. In addition
 * to the errors of every token:
 *
 * - `ReauthorizationRequiredError`: the grant is no longer valid. Thrown even if the access token has not expired.
 * - `RefreshOutcomeUnknownError`: after up to two attempts, no response shows whether the refresh token was used.
 * - `TokenStoreError`: the store fails, so that the token cannot be refreshed.
 * - `TimeoutError`: the refresh takes longer than the call may wait.
 * - `AccessTokenNotRefreshableError`: the token has no refresh token.
 * - `InvalidArgumentError`: the token needs a refresh, and the manager is closed.
 * - The error of the refresh request if Discord has not used the refresh token, such as `RateLimitError`.
 *
 * @example
 * ```ts
 * import { type Authorization, OAuth2Client } from 'grantcord'
 * import { TokenManager } from 'grantcord/tokens'
 *
 * const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   clientSecret: 'the client secret',
 *   scopes: ['identify', 'guilds'],
 * })
 * const tokens = new TokenManager(discord)
 *
 * export async function finishSignIn(request: Request, authorization: Authorization<'identify' | 'guilds'>) {
 *   const token = await discord.handleCallback(request, authorization)
 *   const { id } = await token.fetchIdentify()
 *   await tokens.save(id, token)
 *   return id
 * }
 *
 * export async function guildsOf(userId: string) {
 *   const token = await tokens.load(userId)
 *   return token?.fetchGuilds()
 * }
 * ```
 */
export class TokenManager<Scopes extends RequestableScope = RequestableScope> implements AsyncDisposable {
  /** Calls `close()` at the end of a block with `await using`. Absent on runtimes without `Symbol.asyncDispose`. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly #records: Records
  readonly #persister: TokenPersister
  readonly #context: RefreshContext

  /**
   * @param client Client that obtained the tokens and refreshes them.
   * @throws `InvalidArgumentError` that names the invalid option.
   */
  constructor(client: OAuth2Client<Scopes>, options: TokenManagerOptions = {}) {
    const context = contextOf(client)
    const config = readTokenManagerOptions(options)
    const clocks = { clock: context.clock, now: context.config.now, random: context.random }
    this.#records = new Records(config.store ?? memoryTokenStore(), clocks.clock)
    this.#persister = new TokenPersister(this.#records, context, config, clocks)
    const refresher = new Refresher(this.#records, this.#persister, context, config, clocks)
    const end = (key: string, options: RequestOptions) => this.#revoke(key, options)
    this.#context = { context, config, clocks, refresher, rejected: new Map(), revoke: end }
  }

  /** True after `close()`. */
  get isClosed(): boolean {
    return this.#context.refresher.isClosed
  }

  /**
   * Stores a token under a key, such as the user's id, and returns it as an auto-refreshing token. It replaces the token
   * that was stored there, even one that is being refreshed. Use `ifAbsent` for a token from your own table, which is
   * not a new sign-in.
   *
   * Do not refresh the given token afterwards: it has the same refresh token as the stored one, and a refresh token can be
   * used once. Its `webhook` and `guild` are not stored: only the returned token has them, not one that `load()` returns. A
   * token without a refresh token can be stored. It is used until it expires.
   *
   * A key is any string that is not empty and does not begin with `client_credentials `.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async save<Granted extends string>(
    key: string,
    token: AccessToken<Granted>,
    options: SaveOptions = {},
  ): Promise<StoredAccessToken<Granted>> {
    checkKey(key)
    checkOptions('options', options, ['ifAbsent', 'data'])
    checkBoolean('ifAbsent', options.ifAbsent)
    const data = copyData(options.data)
    this.#context.refresher.checkOpen()
    if (!(token instanceof AccessToken)) {
      throw new InvalidArgumentError(
        'token',
        'must be an AccessToken of the same copy of grantcord; create one from a record with fromRecord()',
      )
    }
    if (token instanceof RefreshingToken) {
      throw new InvalidArgumentError(
        'token',
        'must not be an auto-refreshing token, because that is already stored',
      )
    }
    const stored = newGrant(token.toRecord(), this.#context.clocks.now(), 'refresh_token', data)
    const current = options.ifAbsent
      ? await this.#change(key, (found) => found ?? stored)
      : await this.#replace(key, (found) => continueFrom(found, stored))
    const { webhook, guild } = token
    return this.#toToken(key, current, current.grantId === stored.grantId ? { webhook, guild } : undefined)
  }

  /**
   * Returns the auto-refreshing token of a key, or `null` if none is stored. Reads the store and sends no request to
   * Discord.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async load<Granted extends string = Scopes>(
    key: string,
    options: LoadOptions = {},
  ): Promise<StoredAccessToken<Granted> | null> {
    checkKey(key)
    checkOptions('options', options, ['signal'])
    this.#context.refresher.checkOpen()
    const { signal } = options
    checkSignal(signal)
    throwIfAborted(signal)
    const pending = this.#persister.pending(key)
    const entry = await this.#records.get(key, signal).catch((error: unknown) => {
      if (!pending) throw error
    })
    const isBehind = entry ? isPredecessor(entry.stored, pending) : entry === undefined
    if (pending && isBehind) return new RefreshingToken(this.#context, key, pending)
    return entry ? this.#toToken(key, entry.stored) : null
  }

  /**
   * Returns an id of the stored grant, or `null` if none is stored or it is no longer valid. It stays the same through
   * refreshes and further sign-ins, and is another one once the grant has ended and the user has signed in again. A session
   * that stores it can find out whether its grant has ended.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async grantId(key: string, options: LoadOptions = {}): Promise<string | null> {
    checkKey(key)
    checkOptions('options', options, ['signal'])
    checkSignal(options.signal)
    const stored = (await this.#records.get(key, options.signal))?.stored
    return stored && !stored.invalid ? firstGrantIdOf(stored) : null
  }

  /**
   * Returns the auto-refreshing tokens of many keys in their order, for work that is done for all users. Further tokens
   * are loaded while the current one is used.
   *
   * Ends with the first token that cannot be loaded; the `key` of the `TokenStoreError` names it. To continue, call it
   * again with the keys after that one.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   * @example
   * ```ts
   * import type { TokenManager } from 'grantcord/tokens'
   *
   * export async function updateAll(tokens: TokenManager<'role_connections.write'>, wins: Map<string, number>) {
   *   for await (const [userId, token] of tokens.loadMany(wins.keys())) {
   *     await token?.updateMetadata({ metadata: { wins: wins.get(userId) ?? 0 } })
   *   }
   * }
   * ```
   */
  loadMany<Granted extends string = Scopes>(
    keys: Iterable<string> | AsyncIterable<string>,
    options: LoadManyOptions = {},
  ): AsyncGenerator<[key: string, token: StoredAccessToken<Granted> | null]> {
    checkOptions('options', options, ['signal', 'concurrency'])
    const { signal, concurrency = 10 } = options
    checkNumber('concurrency', concurrency, 1, MAX_CONCURRENCY, 1)
    checkKeys(keys)
    this.#context.refresher.checkOpen()
    return mapOrdered(keys, concurrency, (key) => this.load<Granted>(key, { signal }))
  }

  /**
   * Returns the application's own token with these scopes. Requests one if none is stored or the stored one cannot be read,
   * and refreshes it like any other.
   *
   * @throws `InvalidArgumentError` without a client secret · `TokenStoreError`
   * @see https://docs.discord.com/developers/topics/oauth2#client-credentials-grant
   */
  async clientCredentials<Granted extends RequestableScope>(
    scopes: readonly Granted[],
    options: LoadOptions = {},
  ): Promise<AccessToken<Granted>> {
    checkOptions('options', options, ['signal'])
    this.#context.refresher.checkOpen()
    const { signal } = options
    const { clientId, clientSecret } = this.#context.context.config
    const sorted = formatScopes(scopes).split(' ').sort().join(' ')
    checkGrantScopes('client credentials', scopes)
    if (clientSecret === undefined) {
      throw new InvalidArgumentError('clientSecret', 'is required for the client credentials grant')
    }
    checkSignal(signal)
    const key = `${CLIENT_CREDENTIALS}${clientId} ${sorted}`
    const none = newGrant(expired(scopes), 0, 'client_credentials')
    const current = await this.#update(
      key,
      () => this.#records.getEvenIfUnreadable(key),
      (found) => (found && !found.invalid ? found : none),
    )
    const token = this.#toToken(key, current)
    return current.token.expiresAt === 0 ? token.refresh({ signal }) : token
  }

  /**
   * Revokes the grant of a key at Discord, with all its tokens, and deletes its record. Does nothing if none is stored. If
   * a refresh of the token is in progress, waits up to `leaseTtl` for it, and revokes the new tokens as well.
   *
   * If the request fails, the record stays marked as revoked, and `revoke()` can be called again. `load()` then still
   * returns a token, whose first call throws `ReauthorizationRequiredError`. Tokens that were loaded before work until they
   * expire.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError` · the errors of a request
   */
  async revoke(key: string, options: RequestOptions = {}): Promise<void> {
    checkKey(key)
    checkRequestOptions(options)
    const { signal, headers } = options
    checkSignal(signal)
    if (headers) checkHeaders('headers', headers)
    await this.#revoke(key, options)
  }

  async #revoke(key: string, options: RequestOptions): Promise<void> {
    const { signal } = options
    const invalid = { reason: 'revoked', at: this.#context.clocks.now() } as const
    const pending = this.#persister.pending(key)
    // A token that only this process has is the one to revoke; no other process needs to be waited for.
    const newest = (found: StoredToken) => (pending && isPredecessor(found, pending) ? pending.stored : found)
    const marked = await this.#change(key, (found) => found && { ...newest(found), invalid }, signal)
    if (!marked) return
    this.#persister.discardRevoked(key)
    await this.#revokeGrant(marked, options)
    const left = await this.#awaitLeaseHolder(key, marked, signal)
    // The lease holder's refresh returned new tokens.
    if (left && left.generation !== marked.generation) await this.#revokeGrant(left, options)
    await this.#change(key, (found) => (isRevoked(found, marked) ? null : found))
  }

  /**
   * Deletes the token of a key from the store. The grant stays valid at Discord.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async delete(key: string): Promise<void> {
    checkKey(key)
    await this.#replace(key, () => null)
  }

  /**
   * Waits for refreshes in progress, and until the store and `onTokens` have all refreshed tokens. Call it before the
   * process exits, and before you close the connection of the store. `await using` calls it at the end of the block. The
   * refreshes usually take a second, and about three times `leaseTtl` plus `rejectionGrace` if other processes have
   * crashed; the store and `onTokens` have up to `leaseTtl` afterwards.
   *
   * Afterwards `save()`, `load()`, `loadMany()` and `clientCredentials()` throw `InvalidArgumentError`, while `revoke()`
   * and `delete()` still work. Loaded tokens work until they expire, without being refreshed; calls with an expired one
   * throw `InvalidArgumentError`. If `close()` rejects, the attempts to store the token continue, and it can be called
   * again.
   *
   * @throws `TokenStoreError` if the store or `onTokens` does not accept a refreshed token within `leaseTtl` milliseconds
   */
  async close(): Promise<void> {
    await this.#context.refresher.close()
    await this.#persister.close()
  }

  /** Revokes a grant at Discord. */
  #revokeGrant({ token }: StoredToken, options: RequestOptions): Promise<void> {
    const { accessToken, refreshToken } = token
    const hint = refreshToken === null ? 'access_token' : 'refresh_token'
    return revoke(this.#context.context, refreshToken ?? accessToken, hint, options)
  }

  /** Waits until the process that refreshes the token has noticed the revocation. Returns what it stored. */
  async #awaitLeaseHolder(
    key: string,
    marked: StoredToken,
    signal: AbortSignal | undefined,
  ): Promise<StoredToken | null> {
    const { clocks, config } = this.#context
    const until = clocks.clock.now() + config.leaseTtl
    let left: StoredToken | null = marked
    while (left?.lease && clocks.clock.now() < until) {
      await sleep(clocks.clock, POLL, signal)
      const found: StoredToken | null = (await this.#records.get(key, signal))?.stored ?? null
      left = isRevoked(found, marked) ? found : null
    }
    return left
  }

  /**
   * Changes a stored token atomically.
   *
   * @param change Returns the new token, `null` to delete it, or its argument to leave it unchanged.
   */
  async #change<Changed extends StoredToken | null>(
    key: string,
    change: (found: StoredToken | null) => Changed,
    signal?: AbortSignal,
  ): Promise<Changed> {
    return this.#update(key, () => this.#records.get(key, signal), change)
  }

  /** Changes what `read` returns atomically. See {@link #change}. */
  async #update<Changed extends StoredToken | null>(
    key: string,
    read: () => Promise<{ readonly version: string; readonly stored: StoredToken | null } | null>,
    change: (found: StoredToken | null) => Changed,
  ): Promise<Changed> {
    return this.#retry(key, async () => {
      const entry = await read()
      const found = entry?.stored ?? null
      const changed = change(found)
      const isDone =
        changed === found ||
        (await this.#records.compareAndSet(key, entry?.version ?? null, changed, found)) !== null
      return isDone ? { value: changed } : undefined
    })
  }

  /** Replaces a stored token, even one that cannot be read. */
  async #replace<Stored extends StoredToken | null>(
    key: string,
    replace: (found: StoredToken | null | undefined) => Stored,
  ): Promise<Stored> {
    const stored = await this.#retry(key, async () => {
      const found = await this.#records.getEvenIfUnreadable(key)
      const stored = replace(found?.stored)
      const isDone =
        (found === null && stored === null) ||
        (await this.#records.compareAndSet(key, found?.version ?? null, stored, found?.stored)) !== null
      return isDone ? { value: stored } : undefined
    })
    this.#persister.discard(key)
    return stored
  }

  /** Retries an attempt until no other process changes the key at the same time. */
  async #retry<Value>(
    key: string,
    attempt: () => Promise<{ readonly value: Value } | undefined>,
  ): Promise<Value> {
    const { clock, random } = this.#context.clocks
    const until = clock.now() + this.#context.config.leaseTtl
    for (;;) {
      const done = await attempt()
      if (done) return done.value
      if (clock.now() >= until) {
        const cause = new Error('the stored value keeps changing')
        throw new TokenStoreError('compareAndSet', { key, cause })
      }
      await sleep(clock, POLL * random(), undefined)
    }
  }

  #toToken(key: string, stored: StoredToken, origin?: Omit<Grant, 'record'>): RefreshingToken {
    return new RefreshingToken(this.#context, key, toCached(stored, this.#context.clocks), origin)
  }
}

// A method of this name in the class would be called "undefined" on runtimes without the symbol.
if (Symbol.asyncDispose !== undefined) {
  Object.defineProperty(TokenManager.prototype, Symbol.asyncDispose, {
    value(this: TokenManager) {
      return this.close()
    },
    configurable: true,
    writable: true,
  })
}

/** Checks whether the pending token was refreshed from the stored one, which is not revoked. */
function isPredecessor(found: StoredToken, pending: CachedToken | undefined): boolean {
  return pending !== undefined && isRotationOf(pending.stored, found) && found.invalid?.reason !== 'revoked'
}

/** Checks whether the stored token belongs to the grant that was marked as revoked. */
function isRevoked(found: StoredToken | null, marked: StoredToken): boolean {
  return found?.grantId === marked.grantId && found.invalid?.reason === 'revoked'
}

/** Creates the placeholder of a token that has not been requested yet. */
function expired(scopes: readonly string[]): TokenFields {
  return { accessToken: 'none', refreshToken: null, expiresAt: 0, scopes, idToken: null }
}

/**
 * Returns a copy of the data, as it will be read from the store.
 *
 * @throws {@link InvalidArgumentError} unless JSON can represent it, in at most {@link MAX_DATA} characters.
 */
function copyData(data: unknown): unknown {
  if (data === undefined) return undefined
  const text = toJson(data)
  if (text === undefined) throw new InvalidArgumentError('data', 'must be a value that JSON can represent')
  if (text.length <= MAX_DATA) return JSON.parse(text)
  throw new InvalidArgumentError(
    'data',
    `must have at most ${MAX_DATA} characters as JSON, and has ${text.length}`,
  )
}

function toJson(data: unknown): string | undefined {
  try {
    return JSON.stringify(data)
  } catch {
    return undefined
  }
}

/** @throws {@link InvalidArgumentError} unless it is a key that an application may choose. */
function checkKey(key: string): void {
  checkText('key', key)
  if (!key.startsWith(CLIENT_CREDENTIALS)) return
  throw new InvalidArgumentError(
    'key',
    `must not begin with "${CLIENT_CREDENTIALS}", which the tokens of clientCredentials() use: add a prefix of your own`,
  )
}

/** @throws {@link InvalidArgumentError} unless it is an iterable; a string is not accepted. */
function checkKeys(keys: unknown): void {
  const isList = typeof keys === 'object' && keys !== null
  if (isList && (Symbol.iterator in keys || Symbol.asyncIterator in keys)) return
  throw new InvalidArgumentError('keys', 'must be an iterable of keys')
}
