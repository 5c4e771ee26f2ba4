import type {
  Connection,
  CurrentAuthorization,
  GuildMember,
  PartialGuild,
  RoleConnection,
  User,
} from '../generated/models.ts'
import type { Scope } from '../generated/scopes.ts'
import { checkRequestOptions, createApi, expectSuccess } from './api/call.ts'
import { type ApiFetch, createFetch } from './api/fetch.ts'
import { type FetchGuildsOptions, fetchGuilds, type JoinGuildOptions, joinGuild } from './api/guilds.ts'
import {
  type MetadataOf,
  type MetadataUpdate,
  type MetadataValue,
  updateRoleConnection,
} from './api/linked-roles.ts'
import type { Api } from './api/types.ts'
import type { ClientContext } from './context.ts'
import { revoke } from './oauth/grants.ts'
import type { Implying, OpenScope } from './oauth/scopes.ts'
import type { BearerCredential, RequestOptions } from './transport/types.ts'
import { hideSecrets } from './utils/inspect.ts'
import { checkSnowflake } from './validation/arguments.ts'

/**
 * Returns the context of a token, or `undefined` for any other object.
 *
 * @internal
 */
export let contextOfToken: (token: object) => ClientContext | undefined

/** A token with a scope, or with one that the scope is granted with. */
type TokenWith<Name extends Scope> = EachToken<Name | Implying<Name>>
type EachToken<One extends string> = One extends string ? PartialAccessToken<One> : never

/**
 * An access token without its grant. It can call the API and be revoked, but not refreshed.
 * `client.fromAccessToken()` and `client.verifyAccessToken()` return it.
 *
 * `Scopes` are the granted scopes, as far as the compiler knows: a method that needs another scope does not compile. If
 * the scopes are known at run time, they are checked again before a request is sent.
 *
 * Methods throw an `HTTPError` on any non-2xx response, `MissingScopeError` and `AccessTokenExpiredError` before a
 * request is sent, and `NetworkError`, `TimeoutError` or `UnexpectedResponseError` without a usable response.
 */
export class PartialAccessToken<in Scopes extends string = OpenScope> {
  readonly #context: ClientContext
  readonly #credential: BearerCredential
  #api: Api<Scopes> | undefined
  #fetch: ApiFetch | undefined

  static {
    contextOfToken = (token) => (#context in token ? token.#context : undefined)
  }

  /** @internal */
  constructor(context: ClientContext, credential: BearerCredential) {
    this.#context = context
    this.#credential = credential
  }

  /** The access token itself, a secret. */
  get token(): string {
    return this.#credential.accessToken
  }

  /** Granted scopes; `null` if unknown. */
  get scopes(): readonly string[] | null {
    return this.#credential.scopes
  }

  /** All operations that this token may call, by method and path template. */
  get api(): Api<Scopes> {
    this.#api ??= createApi(this.#context.transport, this.#credential) as Api<Scopes>
    return this.#api
  }

  /**
   * A web-standard `fetch` that sends this token, with the scopes, rate limits, retries and deadline of the client. It
   * accepts only URLs below `baseUrl` and the operations of the issuer, and can be passed to other API clients, such as
   * openapi-fetch. An operation that needs no credential is sent without the token.
   *
   * Returns the response for every status, and throws if there is none.
   */
  get fetch(): ApiFetch {
    this.#fetch ??= createFetch(this.#context, this.#credential)
    return this.#fetch
  }

  /**
   * Fetches the user who granted this token, with the scope `email` their e-mail address too. Identify users by `id`,
   * and trust an e-mail address only if `verified` is true.
   *
   * Needs the scope `identify`.
   *
   * Discord: Get Current User.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user
   */
  fetchIdentify(this: TokenWith<'identify'>, options: RequestOptions = {}): Promise<User> {
    return expectSuccess(this.#context, 'GET', '/users/@me', { credential: this.#credential }, options)
  }

  /**
   * Fetches the user's connections: their accounts on other platforms, public and private ones.
   *
   * Needs the scope `connections`.
   *
   * Discord: Get Current User Connections.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-connections
   */
  fetchConnections(this: TokenWith<'connections'>, options: RequestOptions = {}): Promise<Connection[]> {
    const call = { credential: this.#credential }
    return expectSuccess(this.#context, 'GET', '/users/@me/connections', call, options)
  }

  /**
   * Fetches the guilds that the user is in. One page has all of them, because a user can be in at most 200.
   *
   * Needs the scope `guilds`.
   *
   * Discord: Get Current User Guilds.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-guilds
   */
  async fetchGuilds(this: TokenWith<'guilds'>, options: FetchGuildsOptions = {}): Promise<PartialGuild[]> {
    return fetchGuilds(this.#context, this.#credential, options)
  }

  /**
   * Fetches the user as a member of one guild.
   *
   * Needs the scope `guilds.members.read`. Throws `NotFoundError` if the user is not in the guild.
   *
   * Discord: Get Current User Guild Member.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-guild-member
   */
  async fetchGuildMember(
    this: TokenWith<'guilds.members.read'>,
    guildId: string,
    options: RequestOptions = {},
  ): Promise<GuildMember> {
    checkSnowflake('guildId', guildId)
    const call = { path: { guild_id: guildId }, credential: this.#credential }
    return expectSuccess(this.#context, 'GET', '/users/@me/guilds/{guild_id}/member', call, options)
  }

  /**
   * Adds the user to a guild that the bot is in.
   *
   * Needs the scope `guilds.join`, and a bot token of the same application with `CREATE_INSTANT_INVITE` in the guild.
   * Throws `UserAtGuildLimitError` if the user is in the maximum number of guilds, and `MissingBotTokenError` before a
   * request is sent.
   *
   * @returns The new member; `null` if the user was a member already.
   * Discord: Add Guild Member.
   *
   * @see https://docs.discord.com/developers/resources/guild#add-guild-member
   */
  async joinGuild(
    this: TokenWith<'guilds.join'>,
    guildId: string,
    options: JoinGuildOptions,
  ): Promise<GuildMember | null> {
    return joinGuild(this.#context, this.#credential, guildId, options)
  }

  /**
   * Fetches the user's role connection: the values that this application has stored for them, for linked roles.
   *
   * Needs the scope `role_connections.write`.
   *
   * Discord: Get Current User Application Role Connection.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-application-role-connection
   */
  async fetchMetadata(
    this: TokenWith<'role_connections.write'>,
    options: RequestOptions = {},
  ): Promise<RoleConnection> {
    const call = { credential: this.#credential }
    return expectSuccess(
      this.#context,
      'GET',
      '/users/@me/applications/{application_id}/role-connection',
      call,
      options,
    )
  }

  /**
   * Updates the user's role connection, for linked roles. Numbers, booleans and dates are sent in the form that Discord
   * reads.
   *
   * Needs the scope `role_connections.write`.
   *
   * Discord: Update Current User Application Role Connection.
   *
   * @see https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection
   */
  async updateMetadata<Metadata extends MetadataOf<Metadata> = Record<string, MetadataValue>>(
    this: TokenWith<'role_connections.write'>,
    update: MetadataUpdate<Metadata>,
    options: RequestOptions = {},
  ): Promise<RoleConnection> {
    return updateRoleConnection(this.#context, this.#credential, update, options)
  }

  /**
   * Deletes the user's role connection, with all values that this application has stored for them.
   *
   * Needs the scope `role_connections.write`.
   *
   * Discord: Delete Current User Application Role Connection.
   *
   * @see https://docs.discord.com/developers/resources/user#delete-current-user-application-role-connection
   */
  async clearMetadata(
    this: TokenWith<'role_connections.write'>,
    options: RequestOptions = {},
  ): Promise<void> {
    const call = { credential: this.#credential }
    await expectSuccess(
      this.#context,
      'DELETE',
      '/users/@me/applications/{application_id}/role-connection',
      call,
      options,
    )
  }

  /**
   * Fetches the properties of this token: its application, scopes and expiry, and with the scope `identify` its user.
   *
   * Needs no particular scope.
   *
   * Discord: Get Current Authorization Information.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information
   */
  fetchAuthorization(options: RequestOptions = {}): Promise<CurrentAuthorization> {
    return expectSuccess(this.#context, 'GET', '/oauth2/@me', { credential: this.#credential }, options)
  }

  /**
   * Revokes the grant: Discord revokes every access and refresh token of this user and application, not only this one.
   * Delete the stored tokens.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation-example
   */
  async revoke(options: RequestOptions = {}): Promise<void> {
    await revoke(this.#context, this.token, 'access_token', checkRequestOptions(options))
  }

  /** Returns the properties that are not secret. `util.inspect` shows the same. */
  toJSON(): Record<string, unknown> {
    return { scopes: this.scopes, expiresAt: this.#credential.expiresAt }
  }
}

hideSecrets(PartialAccessToken.prototype)
