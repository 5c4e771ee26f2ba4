import type {
  Connection,
  CurrentAuthorization,
  Guild,
  GuildMember,
  PartialGuild,
  RoleConnection,
  User,
  Webhook,
} from '../generated/models.ts'
import { createApi, expectSuccess } from './api/call.ts'
import { checkGuildsQuery, type JoinGuildOptions, joinGuild } from './api/guilds.ts'
import {
  deleteRoleConnection,
  fetchRoleConnection,
  type MetadataUpdate,
  updateRoleConnection,
} from './api/linked-roles.ts'
import type { Api } from './api/types.ts'
import type { ClientContext } from './context.ts'
import { AccessTokenNotRefreshableError } from './errors/token.ts'
import { refresh, revoke } from './oauth/grants.ts'
import type { OpenScope } from './oauth/scopes.ts'
import type { Grant, TokenRecord } from './oauth/token-response.ts'
import type { BearerCredential, RequestOptions } from './transport/types.ts'

import { hideSecrets } from './utils/inspect.ts'
import { checkSnowflake } from './validation/arguments.ts'

/** Which guilds to list. */
export interface FetchGuildsOptions extends RequestOptions {
  /** Guilds before this id. */
  readonly before?: string | undefined
  /** Guilds after this id. */
  readonly after?: string | undefined
  /** 1 to 200, and 200 by default, which is as many as a user can be in. */
  readonly limit?: number | undefined
  /** Whether each guild comes with its approximate numbers of members. */
  readonly withCounts?: boolean | undefined
}

/**
 * A user's access token of which nothing else need be known: it can be used and revoked, not refreshed.
 * Comes from `client.fromAccessToken()` and `client.verifyAccessToken()`.
 *
 * `Scopes` are those it was granted, as far as the compiler knows: a method that needs another one does not
 * compile. Where they are known at run time they are checked again before anything is sent.
 *
 * Every method throws an `HTTPError` for an answer that is no success, `MissingScopeError` and
 * `AccessTokenExpiredError` before anything is sent, and `NetworkError`, `TimeoutError` or
 * `UnexpectedResponseError` when there is no usable answer.
 */
export class PartialAccessToken<in Scopes extends string = OpenScope> {
  readonly #context: ClientContext
  readonly #credential: BearerCredential
  #api: Api<Scopes> | undefined

  /** @internal */
  constructor(context: ClientContext, credential: BearerCredential) {
    this.#context = context
    this.#credential = credential
  }

  /** The access token itself: a secret. */
  get token(): string {
    return this.#credential.accessToken
  }

  /** What Discord granted; `null` when nobody knows. */
  get scopes(): readonly string[] | null {
    return this.#credential.scopes
  }

  /** Every operation that this token may call, by method and path template. */
  get api(): Api<Scopes> {
    this.#api ??= createApi(this.#context.transport, this.#credential) as Api<Scopes>
    return this.#api
  }

  /**
   * The user who granted this token. With `email` their e-mail address too: identify users by `id`, and trust an
   * e-mail only when `verified` is true.
   *
   * Needs `identify`.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user
   */
  fetchIdentify(this: PartialAccessToken<'identify'>, options: RequestOptions = {}): Promise<User> {
    return expectSuccess(this.#transport, 'GET', '/users/@me', { ...options, credential: this.#credential })
  }

  /**
   * The user's accounts on other platforms, public and private ones.
   *
   * Needs `connections`.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-connections
   */
  fetchConnections(
    this: PartialAccessToken<'connections'>,
    options: RequestOptions = {},
  ): Promise<Connection[]> {
    return expectSuccess(this.#transport, 'GET', '/users/@me/connections', {
      ...options,
      credential: this.#credential,
    })
  }

  /**
   * The guilds that the user is in: all of them at once, since a user can be in at most 200.
   *
   * Needs `guilds`.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-guilds
   */
  async fetchGuilds(
    this: PartialAccessToken<'guilds'>,
    { before, after, limit, withCounts, ...options }: FetchGuildsOptions = {},
  ): Promise<PartialGuild[]> {
    const asked = { before, after, limit, with_counts: withCounts }
    const query = Object.values(asked).some((value) => value !== undefined) ? asked : undefined
    if (query) {
      checkGuildsQuery(query)
    }
    return expectSuccess(this.#transport, 'GET', '/users/@me/guilds', {
      ...options,
      query,
      credential: this.#credential,
    })
  }

  /**
   * The user as a member of one guild.
   *
   * Needs `guilds.members.read`. Throws `NotFoundError` when the user is not in the guild.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-guild-member
   */
  async fetchGuildMember(
    this: PartialAccessToken<'guilds.members.read'>,
    guildId: string,
    options: RequestOptions = {},
  ): Promise<GuildMember> {
    checkSnowflake('guildId', guildId)
    return expectSuccess(this.#transport, 'GET', '/users/@me/guilds/{guild_id}/member', {
      ...options,
      path: { guild_id: guildId },
      credential: this.#credential,
    })
  }

  /**
   * Adds the user to a guild that the bot is in.
   *
   * Needs `guilds.join`, and a bot token of the same application with `CREATE_INSTANT_INVITE` in the guild.
   * Throws `UserAtGuildLimitError` when the user is in as many guilds as a user can be, and
   * `MissingBotTokenError` before anything is sent.
   *
   * @returns The new member; `null` when the user was one already.
   * @see https://docs.discord.com/developers/resources/guild#add-guild-member
   */
  async joinGuild(
    this: PartialAccessToken<'guilds.join'>,
    guildId: string,
    options: JoinGuildOptions,
  ): Promise<GuildMember | null> {
    return joinGuild(this.#context, this.#credential, guildId, options)
  }

  /**
   * What this application says of the user, for linked roles.
   *
   * Needs `role_connections.write`.
   *
   * @see https://docs.discord.com/developers/resources/user#get-current-user-application-role-connection
   */
  async fetchMetadata(
    this: PartialAccessToken<'role_connections.write'>,
    options: RequestOptions = {},
  ): Promise<RoleConnection> {
    return fetchRoleConnection(this.#context, this.#credential, options)
  }

  /**
   * Says something of the user, for linked roles: numbers, booleans and dates are written as Discord reads them.
   *
   * Needs `role_connections.write`.
   *
   * @see https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection
   */
  async updateMetadata(
    this: PartialAccessToken<'role_connections.write'>,
    update: MetadataUpdate,
    options: RequestOptions = {},
  ): Promise<RoleConnection> {
    return updateRoleConnection(this.#context, this.#credential, update, options)
  }

  /**
   * Takes back everything that this application says of the user.
   *
   * Needs `role_connections.write`.
   *
   * @see https://docs.discord.com/developers/resources/user#delete-current-user-application-role-connection
   */
  async clearMetadata(
    this: PartialAccessToken<'role_connections.write'>,
    options: RequestOptions = {},
  ): Promise<void> {
    await deleteRoleConnection(this.#context, this.#credential, options)
  }

  /**
   * What this token is: its application, its scopes, when it expires, and with `identify` its user.
   *
   * Needs no particular scope.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information
   */
  fetchAuthorization(options: RequestOptions = {}): Promise<CurrentAuthorization> {
    return expectSuccess(this.#transport, 'GET', '/oauth2/@me', { ...options, credential: this.#credential })
  }

  /**
   * Ends the grant: Discord revokes every access and refresh token of this user and application, not only
   * this one. Delete what is stored of it.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation-example
   */
  async revoke(options: RequestOptions = {}): Promise<void> {
    await revoke(this.#context, this.#credential.accessToken, 'access_token', options)
  }

  /** What may be seen of a token: nothing that is secret. `util.inspect` shows the same. */
  toJSON(): Record<string, unknown> {
    return { scopes: this.scopes, expiresAt: this.#credential.expiresAt }
  }

  get #transport() {
    return this.#context.transport
  }
}

hideSecrets(PartialAccessToken.prototype)

/**
 * A grant: an access token with its expiry and, where the grant brings one, its refresh token. Comes from
 * `handleCallback()`, `exchangeCode()`, `exchangeDeviceCode()`, `refreshToken()`, `clientCredentialsGrant()` and
 * `fromRecord()`.
 *
 * It never refreshes itself, since its owner would lose the new refresh token: `refresh()` answers a new one. Those that
 * `client.tokens` answers are kept: they refresh themselves, and `refresh()` and `revoke()` do so for all who use them.
 */
export class AccessToken<in Scopes extends string = OpenScope> extends PartialAccessToken<Scopes> {
  readonly #context: ClientContext
  readonly #grant: Grant

  /** @internal */
  constructor(context: ClientContext, grant: Grant) {
    super(context, new GrantCredential(grant))
    this.#context = context
    this.#grant = grant
  }

  /** The refresh token, a secret; `null` when the grant brought none. */
  get refreshToken(): string | null {
    return this.#grant.record.refreshToken
  }

  /** When the access token expires; `null` when Discord did not say. */
  get expiresAt(): Date | null {
    const { expiresAt } = this.#grant.record
    return expiresAt === null ? null : new Date(expiresAt)
  }

  /** Whether the access token has expired by this machine's clock. */
  get isExpired(): boolean {
    const { expiresAt } = this.#grant.record
    return expiresAt !== null && this.#context.config.now() >= expiresAt
  }

  /** The OpenID Connect id token as it came, unverified; `null` without `openid`. */
  get idToken(): string | null {
    return this.#grant.record.idToken
  }

  /** The webhook that `webhook.incoming` made, its secret token included; `null` without. Comes once. */
  get webhook(): Webhook | null {
    return this.#grant.webhook
  }

  /** The guild that the bot was added to, with `bot`; `null` without. Comes once. */
  get guild(): Guild | null {
    return this.#grant.guild
  }

  /** Everything that must be stored, as plain data: `client.fromRecord()` takes it back. */
  toRecord(): TokenRecord<Scopes> {
    const { record } = this.#grant
    return { ...record, scopes: record.scopes && [...record.scopes] }
  }

  /**
   * Spends the refresh token and answers a new token. Store the new one at once: the old refresh token works
   * no more, and two refreshes at a time sign the user out. A token that is kept is renewed, stored, and answered itself.
   *
   * Throws `AccessTokenNotRefreshableError` without a refresh token, `InvalidRefreshTokenError` when Discord
   * refuses it, and `RefreshOutcomeUnknownError` when the answer was lost.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-refresh-token-exchange-example
   */
  async refresh(options: RequestOptions = {}): Promise<AccessToken<Scopes>> {
    const { refreshToken, scopes } = this.#grant.record
    if (refreshToken === null) throw new AccessTokenNotRefreshableError()
    const grant = await refresh(this.#context, refreshToken, scopes, options)
    this.#context.transport.replaceToken(this.token, grant.record.accessToken)
    return new AccessToken(this.#context, grant)
  }

  /**
   * Ends the grant by its refresh token; otherwise like {@link PartialAccessToken.revoke}. Works when the access
   * token has long expired.
   *
   * Throws `AccessTokenNotRefreshableError` without a refresh token.
   */
  async revokeRefreshToken(options: RequestOptions = {}): Promise<void> {
    const { refreshToken } = this.#grant.record
    if (refreshToken === null) throw new AccessTokenNotRefreshableError()
    await revoke(this.#context, refreshToken, 'refresh_token', options)
  }
}

/** The credential of a grant, which changes with its record. */
class GrantCredential implements BearerCredential {
  readonly kind = 'bearer'
  readonly #grant: Grant

  constructor(grant: Grant) {
    this.#grant = grant
  }

  get accessToken(): string {
    return this.#grant.record.accessToken
  }

  get scopes(): readonly string[] | null {
    return this.#grant.record.scopes
  }

  get expiresAt(): number | null {
    return this.#grant.record.expiresAt
  }

  get refreshable(): boolean {
    return this.#grant.record.refreshToken !== null
  }
}
