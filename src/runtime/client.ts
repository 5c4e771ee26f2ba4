import type {
  DeviceAuthorization,
  RoleConnectionMetadata,
  RoleConnectionMetadataUpdate,
} from '../generated/models.ts'
import { AccessToken, PartialAccessToken } from './access-token.ts'
import { createApi } from './api/call.ts'
import { type BotRequestOptions, fetchMetadataRecords, updateMetadataRecords } from './api/linked-roles.ts'
import type { BotApi } from './api/types.ts'
import { type ClientConfig, type OAuth2ClientOptions, readOptions } from './config.ts'
import { bindContext, type ClientContext } from './context.ts'
import { InvalidArgumentError } from './errors/arguments.ts'
import {
  type Authorization,
  type AuthorizationOptions,
  createAuthorization,
  createInstallUrl,
  type InstallOptions,
} from './oauth/authorization.ts'
import {
  type AuthorizationCode,
  type CallbackInput,
  checkRedirect,
  createCallbackError,
  readCallback,
} from './oauth/callback.ts'
import {
  authorizeDevice,
  clientCredentials,
  exchangeCode,
  exchangeDeviceCode,
  readImplicitGrant,
  refresh,
  revoke,
  type TokenTypeHint,
} from './oauth/grants.ts'
import { formatScopes, type RequestableScope } from './oauth/scopes.ts'
import { UsedStates } from './oauth/state.ts'
import { checkRecord, type TokenRecord } from './oauth/token-response.ts'
import { verifyAccessToken } from './oauth/verify-access-token.ts'
import { RequestGate } from './rate-limits/gate.ts'
import { createTransport, type TransportConfig } from './transport/pipeline.ts'
import type { RequestOptions } from './transport/types.ts'
import { PLATFORM_CLOCK } from './utils/clock.ts'
import { hideSecrets } from './utils/inspect.ts'
import { checkCredential, isTime } from './validation/arguments.ts'

/** What a code was issued for, where it is not what the client says. */
export interface ExchangeCodeOptions<Scopes extends string> extends RequestOptions {
  /** The one of the authorization; the client's by default. */
  readonly redirectUri?: string | undefined
  /** The one of the authorization, with PKCE. */
  readonly codeVerifier?: string | null | undefined
  /** What the authorization asked for; the client's by default. */
  readonly scopes?: readonly Scopes[] | undefined
}

/** What is known of a stored access token. */
export interface FromAccessTokenOptions<Scopes extends string> {
  /** What Discord granted, checked before each request; without it, Discord decides. */
  readonly scopes?: readonly Scopes[] | undefined
  /** When it expires. */
  readonly expiresAt?: Date | undefined
}

/** An access token that was issued to this application. */
export interface VerifiedAccessToken {
  /** The token with the scopes and the expiry that Discord reports. */
  readonly token: PartialAccessToken
  /** Id of the user who granted the token; `undefined` without `identify`. */
  readonly userId: string | undefined
}

/**
 * One Discord application.
 *
 * @example
 * ```ts
 * import { type Authorization, OAuth2Client } from 'grantcord'
 *
 * const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   clientSecret: 'the client secret',
 *   redirectUri: 'https://example.com/callback',
 *   scopes: ['identify', 'guilds'],
 * })
 *
 * export const begin = () => discord.createAuthorization()
 *
 * export async function end(request: Request, authorization: Authorization<'identify' | 'guilds'>) {
 *   const token = await discord.handleCallback(request, authorization)
 *   return token.fetchIdentify()
 * }
 * ```
 */
export class OAuth2Client<Scopes extends RequestableScope = RequestableScope> {
  readonly #context: ClientContext
  readonly #usedStates = new UsedStates()
  #api: BotApi | undefined

  /** @throws `InvalidArgumentError` that names the option which is wrong. */
  constructor(options: OAuth2ClientOptions<Scopes>) {
    const config = readOptions(options)
    const transport = createTransport(createTransportConfig(config))
    this.#context = { config, transport, clock: PLATFORM_CLOCK, random: Math.random }
    bindContext(this, this.#context)
  }

  /** The application's id. */
  get clientId(): string {
    return this.#config.clientId
  }

  /** The redirect URI that is used where a call names none. */
  get redirectUri(): string | undefined {
    return this.#config.redirectUri
  }

  /** Every operation that the bot token may call, and those that need no credential, by method and path template. */
  get api(): BotApi {
    this.#api ??= createApi(this.#context.transport, this.#config) as BotApi
    return this.#api
  }

  /**
   * Begins a sign-in. Keep the result in the user's session, send the browser to its `url`, and hand it to
   * {@link handleCallback} once. Asks for the client's scopes, or for those of the options.
   *
   * @throws `InvalidArgumentError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant
   */
  async createAuthorization<Requested extends RequestableScope = Scopes>(
    options: AuthorizationOptions<Requested> = {},
  ): Promise<Authorization<Requested>> {
    return createAuthorization(this.#config, options)
  }

  /**
   * The link that adds the application to a guild or a user without signing anybody in.
   *
   * @throws `InvalidArgumentError`
   * @see https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
   */
  createInstallUrl(options: InstallOptions = {}): string {
    return createInstallUrl(this.#config, options)
  }

  /**
   * Ends a sign-in: checks the redirect against the authorization that began it, and exchanges the code. From the
   * moment that its state matches, an authorization works no more, whatever comes of it.
   *
   * @throws `AuthorizationCallbackError` before anything is sent · `InvalidAuthorizationCodeError` ·
   *   `OAuth2ResponseError`
   * @example
   * ```ts
   * import type { Authorization, OAuth2Client } from 'grantcord'
   *
   * interface Session {
   *   authorization?: Authorization<'identify'>
   * }
   *
   * export async function callback(discord: OAuth2Client<'identify'>, request: Request, session: Session) {
   *   const { authorization } = session
   *   delete session.authorization
   *   const token = await discord.handleCallback(request, authorization)
   *   return token.fetchIdentify()
   * }
   * ```
   */
  async handleCallback<Granted extends string>(
    input: CallbackInput,
    authorization: Authorization<Granted> | null | undefined,
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    const { code } = await this.readCallback(input, authorization)
    if (!authorization) throw createCallbackError({ reason: 'missing_authorization' })
    const { redirectUri, codeVerifier, scopes } = authorization
    const exchange = { code, redirectUri, codeVerifier, scopes }
    return new AccessToken(this.#context, await exchangeCode(this.#context, exchange, options))
  }

  /**
   * The first half of {@link handleCallback}: checks the redirect and answers its code, with what it says of the
   * bot's guild. For who exchanges the code elsewhere.
   *
   * @throws `AuthorizationCallbackError`
   */
  async readCallback(
    input: CallbackInput,
    authorization: Authorization | null | undefined,
  ): Promise<AuthorizationCode> {
    return readCallback(this.#config, this.#usedStates, input, authorization)
  }

  /**
   * Ends a sign-in of the implicit grant, in the browser: reads the token from the fragment of the address.
   *
   * @throws `AuthorizationCallbackError`
   * @see https://docs.discord.com/developers/topics/oauth2#implicit-grant
   */
  async handleImplicitCallback<Granted extends string>(
    input: CallbackInput,
    authorization: Authorization<Granted> | null | undefined,
  ): Promise<AccessToken<Granted>> {
    const parameters = await checkRedirect(this.#config, this.#usedStates, input, authorization, 'token')
    const grant = readImplicitGrant(parameters, authorization?.scopes ?? null, this.#config.now())
    return new AccessToken(this.#context, grant)
  }

  /**
   * Exchanges a code whose redirect has been checked. {@link handleCallback} does both.
   *
   * @throws `InvalidAuthorizationCodeError` · `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-exchange-example
   */
  async exchangeCode<Granted extends RequestableScope = Scopes>(
    code: string,
    options: ExchangeCodeOptions<Granted> = {},
  ): Promise<AccessToken<Granted>> {
    const { redirectUri = this.#config.redirectUri, codeVerifier, scopes, ...rest } = options
    if (redirectUri === undefined) {
      throw new InvalidArgumentError('redirectUri', 'is required: give it to the client or to this call')
    }
    const exchange = { code, redirectUri, codeVerifier, scopes: scopes ?? this.#config.scopes ?? null }
    return new AccessToken(this.#context, await exchangeCode(this.#context, exchange, rest))
  }

  /**
   * Spends a refresh token. Store the new token at once: the old refresh token works no more.
   *
   * @throws `InvalidRefreshTokenError` when the user must sign in again · `RefreshOutcomeUnknownError` ·
   *   `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-refresh-token-exchange-example
   */
  async refreshToken<Granted extends string = Scopes>(
    refreshToken: string,
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    return new AccessToken(this.#context, await refresh(this.#context, refreshToken, null, options))
  }

  /**
   * A token for the application's own owner. A team's application gets `identify` and
   * `applications.commands.update` only.
   *
   * @throws `InvalidArgumentError` without a client secret · `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#client-credentials-grant
   */
  async clientCredentialsGrant<Granted extends RequestableScope>(
    scopes: readonly Granted[],
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    return new AccessToken(this.#context, await clientCredentials(this.#context, scopes, options))
  }

  /**
   * Begins a sign-in on a device without a browser: show its user `user_code` and `verification_uri`, and ask
   * with {@link exchangeDeviceCode} until `expires_in` is over. `device_code` is a secret.
   *
   * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.1
   */
  async createDeviceAuthorization(
    scopes: readonly RequestableScope[],
    options: RequestOptions = {},
  ): Promise<DeviceAuthorization> {
    return authorizeDevice(this.#context, scopes, options)
  }

  /**
   * Asks once whether the user has consented on another device. Until then it throws an `OAuth2ResponseError`:
   * `authorization_pending` means ask again after `interval` seconds, 5 where none is given; `slow_down` means the
   * same and 5 seconds more from now on; with any other `error` it is over.
   *
   * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.4
   */
  async exchangeDeviceCode<Granted extends RequestableScope = Scopes>(
    deviceCode: string,
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    return new AccessToken(this.#context, await exchangeDeviceCode(this.#context, deviceCode, null, options))
  }

  /**
   * Ends a grant: whichever token it is, Discord revokes every access and refresh token of its user and this
   * application. A token that is unknown counts as revoked.
   *
   * @throws `OAuth2ResponseError`
   * @see https://www.rfc-editor.org/rfc/rfc7009
   */
  async revokeToken(
    token: string,
    options: RequestOptions & { readonly tokenTypeHint?: TokenTypeHint | undefined } = {},
  ): Promise<void> {
    const { tokenTypeHint, ...rest } = options
    await revoke(this.#context, token, tokenTypeHint, rest)
  }

  /**
   * Takes an access token from where it was kept, without a request.
   *
   * @throws `InvalidArgumentError`
   */
  fromAccessToken<Granted extends RequestableScope = Scopes>(
    accessToken: string,
    options: FromAccessTokenOptions<Granted> = {},
  ): PartialAccessToken<Granted> {
    checkCredential('accessToken', accessToken)
    const { scopes, expiresAt } = options
    if (scopes) formatScopes(scopes)
    if (expiresAt !== undefined && !(expiresAt instanceof Date && isTime(expiresAt.getTime()))) {
      throw new InvalidArgumentError('expiresAt', 'must be a valid Date')
    }
    return new PartialAccessToken(this.#context, {
      kind: 'bearer',
      accessToken,
      scopes: scopes ? [...scopes] : null,
      expiresAt: expiresAt?.getTime() ?? null,
      refreshable: false,
    })
  }

  /**
   * Takes a token from the record that `token.toRecord()` answered, without a request.
   *
   * @throws `InvalidArgumentError`
   * @example
   * ```ts
   * import type { OAuth2Client, TokenRecord } from 'grantcord'
   *
   * export async function renew(discord: OAuth2Client, record: TokenRecord): Promise<TokenRecord> {
   *   const token = discord.fromRecord(record)
   *   return token.isExpired ? (await token.refresh()).toRecord() : record
   * }
   * ```
   */
  fromRecord<Granted extends string>(record: TokenRecord<Granted>): AccessToken<Granted> {
    checkRecord(record)
    const { accessToken, refreshToken, expiresAt, scopes, idToken } = record
    const copy = {
      accessToken,
      refreshToken,
      expiresAt,
      scopes: scopes && [...scopes],
      idToken: idToken ?? null,
    }
    return new AccessToken(this.#context, { record: copy, webhook: null, guild: null })
  }

  /**
   * Whether an access token that a front end sends was issued to this application. Never sign a user in with a
   * token that has not been through here: another application's token for the same user works at Discord too.
   *
   * @throws `AccessTokenMismatchError` when it is another application's · `UnauthorizedError` when it is invalid
   */
  async verifyAccessToken(accessToken: string, options: RequestOptions = {}): Promise<VerifiedAccessToken> {
    checkCredential('accessToken', accessToken)
    const unverified = {
      kind: 'bearer',
      accessToken,
      scopes: null,
      expiresAt: null,
      refreshable: false,
    } as const
    const { credential, userId } = await verifyAccessToken(this.#context, unverified, options)
    return { token: new PartialAccessToken(this.#context, credential), userId }
  }

  /**
   * The values that this application may say of a user, for linked roles. Acts as the bot.
   *
   * @throws `MissingBotTokenError` before anything is sent
   * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
   */
  async fetchLinkedRolesMetadata(options: BotRequestOptions = {}): Promise<RoleConnectionMetadata[]> {
    return fetchMetadataRecords(this.#context, options)
  }

  /**
   * Registers the values that this application may say of a user: at most five, which replace all others. Acts as
   * the bot.
   *
   * @throws `InvalidArgumentError` · `MissingBotTokenError` before anything is sent
   * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
   */
  async updateLinkedRolesMetadata(
    records: readonly RoleConnectionMetadataUpdate[],
    options: BotRequestOptions = {},
  ): Promise<RoleConnectionMetadata[]> {
    return updateMetadataRecords(this.#context, records, options)
  }

  /** What may be seen of a client: nothing that is secret. `util.inspect` shows the same. */
  toJSON(): Record<string, unknown> {
    const { clientId, redirectUri, scopes } = this.#config
    return { clientId, redirectUri, scopes }
  }

  get #config(): ClientConfig {
    return this.#context.config
  }
}

hideSecrets(OAuth2Client.prototype)

/** What the road takes of the options, with the clock and the dice of the platform. */
function createTransportConfig(config: ClientConfig): TransportConfig {
  const { clientSecret, botToken, retry, rateLimit, emit } = config
  const secrets = [clientSecret, botToken].filter((secret) => secret !== undefined)
  const gate = rateLimit && new RequestGate(PLATFORM_CLOCK, rateLimit, emit, secrets)
  return { ...config, ...retry, gate, secrets, clock: PLATFORM_CLOCK, random: Math.random }
}
