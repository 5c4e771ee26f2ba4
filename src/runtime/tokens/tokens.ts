import type { AccessToken } from '../access-token.ts'
import type { RequestOptions } from '../api/types.ts'
import type { GrantContext } from '../oauth/grants.ts'
import type { RequestableScope } from '../oauth/scopes.ts'
import type { TokenManager } from './token-manager.ts'

/** How a token is stored. */
export interface SaveOptions {
  /** Whether what is stored under the key already stays, and is answered. */
  readonly ifAbsent?: boolean | undefined
}

/** How stored tokens are loaded. */
export interface LoadOptions {
  /** Ends it with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** How many stored tokens are loaded. */
export interface LoadManyOptions extends LoadOptions {
  /** How many are loaded at a time, a whole number: 10. */
  readonly concurrency?: number | undefined
}

/**
 * The tokens that a client keeps. What comes from here is alive: it is refreshed before it expires and when Discord refuses
 * it, once, whoever uses it and in however many processes, and what the refresh brings is stored before anybody gets it.
 *
 * Each method throws `TokenStoreError` when the store fails. A live token throws besides what every token does:
 * `ReauthorizationRequiredError` when its grant is gone, `TokenStoreError` when it has expired and the store fails, and
 * `RefreshOutcomeUnknownError` when the answer of its refresh was lost.
 *
 * @example
 * ```ts
 * import { type Authorization, OAuth2Client } from 'grantcord'
 *
 * const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   clientSecret: 'the client secret',
 *   scopes: ['identify', 'guilds'],
 * })
 *
 * export async function end(request: Request, authorization: Authorization<'identify' | 'guilds'>) {
 *   const token = await discord.handleCallback(request, authorization)
 *   const { id } = await token.fetchIdentify()
 *   await discord.tokens.save(id, token)
 *   return id
 * }
 *
 * export async function guildsOf(userId: string) {
 *   const token = await discord.tokens.load(userId)
 *   return token?.fetchGuilds()
 * }
 * ```
 */
export class Tokens<Scopes extends RequestableScope = RequestableScope> {
  readonly #context: GrantContext
  #manager: Promise<TokenManager> | undefined

  /** @internal */
  constructor(context: GrantContext) {
    this.#context = context
  }

  /**
   * Stores a token under a key, such as the user's id, and answers it alive. Takes the place of what was stored there: a new
   * login always wins, over a refresh that is under way as well. A token that comes from a table of your own is no new login:
   * save it with `ifAbsent`. Use the token that was given no more.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async save<Granted extends string>(
    key: string,
    token: AccessToken<Granted>,
    options: SaveOptions = {},
  ): Promise<AccessToken<Granted>> {
    return (await this.#load()).save(key, token as AccessToken, options)
  }

  /**
   * The live token of a key; `null` when nothing is stored under it. Asks the store, and Discord not yet.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async load<Granted extends string = Scopes>(
    key: string,
    options: LoadOptions = {},
  ): Promise<AccessToken<Granted> | null> {
    return (await this.#load()).load(key, options)
  }

  /**
   * The live tokens of many keys, in their order, a few at a time: for work that is done for all users. The next keys are
   * asked for while a token is worked with.
   *
   * It ends with the first one that cannot be loaded, and the `key` of the `TokenStoreError` says which one that was. To go
   * on, call it again with the keys behind that one.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   * @example
   * ```ts
   * import type { OAuth2Client } from 'grantcord'
   *
   * export async function updateAll(discord: OAuth2Client<'role_connections.write'>, wins: Map<string, number>) {
   *   for await (const [userId, token] of discord.tokens.loadMany(wins.keys())) {
   *     await token?.updateMetadata({ metadata: { wins: wins.get(userId) ?? 0 } })
   *   }
   * }
   * ```
   */
  async *loadMany<Granted extends string = Scopes>(
    keys: Iterable<string> | AsyncIterable<string>,
    options: LoadManyOptions = {},
  ): AsyncGenerator<[key: string, token: AccessToken<Granted> | null]> {
    yield* (await this.#load()).loadMany(keys, options)
  }

  /**
   * The application's own token, which is asked for when there is none, and renewed like any other.
   *
   * @throws `InvalidArgumentError` without a client secret · `TokenStoreError`
   * @see https://docs.discord.com/developers/topics/oauth2#client-credentials-grant
   */
  async clientCredentials<Granted extends RequestableScope>(
    scopes: readonly Granted[],
    options: LoadOptions = {},
  ): Promise<AccessToken<Granted>> {
    return (await this.#load()).clientCredentials(scopes, options)
  }

  /**
   * Revokes the grant of a key at Discord, with all its tokens, and deletes what is stored. A refresh that is under way ends
   * revoked too. When Discord does not answer, the record is marked, so that whoever loads it must sign in again, and this may
   * be called again; who has loaded the token before can use it until it expires.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError` · what a request throws
   */
  async revoke(key: string, options: RequestOptions = {}): Promise<void> {
    return (await this.#load()).revoke(key, options)
  }

  /**
   * Deletes what is stored under a key, and lets Discord know nothing.
   *
   * @throws `InvalidArgumentError` · `TokenStoreError`
   */
  async forget(key: string): Promise<void> {
    return (await this.#load()).forget(key)
  }

  #load(): Promise<TokenManager> {
    this.#manager ??= import('./token-manager.ts').then((module) => module.createTokenManager(this.#context))
    return this.#manager
  }
}
