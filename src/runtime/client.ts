import type {
  DeviceAuthorization,
  RoleConnectionMetadata,
  RoleConnectionMetadataUpdate,
} from '../generated/models.ts'
import { AccessToken } from './access-token.ts'
import { checkRequestOptions, createApi } from './api/call.ts'
import { type ApiFetch, createFetch } from './api/fetch.ts'
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
import { PartialAccessToken } from './partial-access-token.ts'
import { RequestGate } from './rate-limits/gate.ts'
import { secretsOfHeaders } from './transport/errors.ts'
import { createTransport, type TransportConfig } from './transport/pipeline.ts'
import type { BearerCredential, RequestOptions } from './transport/types.ts'
import { hideSecrets } from './utils/inspect.ts'
import { PLATFORM_CLOCK } from './utils/time.ts'
import { checkCredential, checkOptions, isTime } from './validation/arguments.ts'

/** Parameters of the authorization request that differ from the client's options. */
export interface ExchangeCodeOptions<Scopes extends string> extends RequestOptions {
  /**
   * Redirect URI of the authorization. `null` if it had none, as in an Activity: RFC 6749 section 4.1.3.
   *
   * @default the client's `redirectUri`
   */
  readonly redirectUri?: string | null | undefined
  /** Code verifier of the authorization, if it uses PKCE. */
  readonly codeVerifier?: string | null | undefined
  /**
   * Requested scopes. They count as granted if the token response names none.
   *
   * @default the client's `scopes`
   */
  readonly scopes?: readonly Scopes[] | undefined
}

/** Options of `refreshToken()`. */
export interface RefreshTokenOptions<Scopes extends string> extends RequestOptions {
  /**
   * Scopes of the new token, at most those of the grant: RFC 6749 section 6. Discord has been observed to ignore them.
   *
   * @default all scopes of the grant
   */
  readonly scopes?: readonly Scopes[] | undefined
}

/** Known properties of a stored access token. */
export interface FromAccessTokenOptions<Scopes extends string> {
  /** Granted scopes, which are checked before each request. Without them, Discord decides. */
  readonly scopes?: readonly Scopes[] | undefined
  /** Expiry, which is checked before each request. */
  readonly expiresAt?: Date | undefined
}

/** Options of `revokeToken()`. */
export interface RevokeTokenOptions extends RequestOptions {
  /** Kind of the token, a hint for the server. */
  readonly tokenTypeHint?: TokenTypeHint | undefined
}

/** An access token that was issued to this application. */
export interface VerifiedAccessToken {
  /** The token with the scopes and the expiry that Discord reports. */
  readonly token: PartialAccessToken
  /** Id of the user who granted the token; `undefined` without `identify`. */
  readonly userId: string | undefined
}

/**
 * Client of one Discord application.
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
 * export const signIn = () => discord.createAuthorization()
 *
 * export async function callback(request: Request, authorization: Authorization<'identify' | 'guilds'>) {
 *   const token = await discord.handleCallback(request, authorization)
 *   return token.fetchIdentify()
 * }
 * ```
 */
export class OAuth2Client<Scopes extends RequestableScope = RequestableScope> {
  readonly #context: ClientContext
  readonly #usedStates = new UsedStates()
  #api: BotApi | undefined
  #fetch: ApiFetch | undefined

  /** @throws `InvalidArgumentError` that names the invalid option. */
  constructor(options: OAuth2ClientOptions<Scopes>) {
    const config = readOptions(options)
    const transport = createTransport(createTransportConfig(config))
    this.#context = { config, transport, clock: PLATFORM_CLOCK, random: Math.random }
    bindContext(this, this.#context)
  }

  /** Id of the application. */
  get clientId(): string {
    return this.#config.clientId
  }

  /** Redirect URI of calls that do not name one. */
  get redirectUri(): string | undefined {
    return this.#config.redirectUri
  }

  /** All operations that accept a bot token or need no credential, by method and path template. */
  get api(): BotApi {
    this.#api ??= createApi(this.#context.transport, this.#config) as BotApi
    return this.#api
  }

  /**
   * A web-standard `fetch` that sends the bot token, or no credential if the operation needs none, with the rate limits,
   * retries and deadline of the client. It accepts only URLs below `baseUrl` and the operations of the issuer.
   *
   * Returns the response for every status, and throws if there is none.
   */
  get fetch(): ApiFetch {
    this.#fetch ??= createFetch(this.#context, this.#config)
    return this.#fetch
  }

  /**
   * Starts a sign-in. Store the result in the user's session by its `state`, redirect the browser to its `url`, and pass it
   * to {@link handleCallback} once. Requests the scopes of the options, by default the client's.
   *
   * @throws `InvalidArgumentError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant
   */
  async createAuthorization<Requested extends RequestableScope = Scopes>(
    options: AuthorizationOptions<Requested> = {},
  ): Promise<Authorization<Requested>> {
    checkOptions('options', options, AUTHORIZATION_OPTIONS)
    return createAuthorization(this.#config, options)
  }

  /**
   * Returns the URL that adds the application to a guild or a user, without a sign-in.
   *
   * @throws `InvalidArgumentError`
   * @see https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
   */
  createInstallUrl(options: InstallOptions = {}): string {
    checkOptions('options', options, ['scopes', ...INSTALL_OPTIONS])
    return createInstallUrl(this.#config, options)
  }

  /**
   * Completes a sign-in: checks the redirect against the authorization that started it, and exchanges the code. Once
   * its state matches, an authorization cannot be reused, even if the exchange fails.
   *
   * @throws `InvalidArgumentError` · `AuthorizationCallbackError` before a request is sent ·
   *   `InvalidAuthorizationCodeError` · `OAuth2ResponseError` · any other error of a request, such as `NetworkError`. After
   *   each of them, start a new sign-in.
   * @example
   * ```ts
   * import type { Authorization, OAuth2Client } from 'grantcord'
   *
   * // The sign-ins that a session has started, by state.
   * type SignIns = Record<string, Authorization<'identify'>>
   *
   * export async function callback(discord: OAuth2Client<'identify'>, request: Request, signIns: SignIns) {
   *   const state = new URL(request.url).searchParams.get('state') ?? ''
   *   const token = await discord.handleCallback(request, signIns[state])
   *   delete signIns[state]
   *   return token.fetchIdentify()
   * }
   * ```
   */
  async handleCallback<Granted extends string>(
    input: CallbackInput,
    authorization: Authorization<Granted> | null | undefined,
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    checkRequestOptions(options)
    const { code } = await this.readCallback(input, authorization)
    if (!authorization) throw createCallbackError('missing_authorization')
    const { redirectUri, codeVerifier, scopes } = authorization
    const exchange = { code, redirectUri, codeVerifier, scopes }
    return new AccessToken(this.#context, await exchangeCode(this.#context, exchange, options))
  }

  /**
   * Checks the redirect like {@link handleCallback} and returns its code, with the guild and the permissions of the bot
   * that it names. Use this when another component exchanges the code.
   *
   * @throws `InvalidArgumentError` · `AuthorizationCallbackError`
   */
  async readCallback(
    input: CallbackInput,
    authorization: Authorization | null | undefined,
  ): Promise<AuthorizationCode> {
    return readCallback(this.#config, this.#usedStates, input, authorization)
  }

  /**
   * Completes a sign-in of the implicit grant, in the browser: checks the redirect and reads the token from its
   * fragment.
   *
   * @throws `InvalidArgumentError` · `AuthorizationCallbackError`
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
   * Exchanges a code for a token. The redirect must have been checked before: {@link handleCallback} does both.
   *
   * @throws `InvalidAuthorizationCodeError` · `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-exchange-example
   */
  async exchangeCode<Granted extends RequestableScope = Scopes>(
    code: string,
    options: ExchangeCodeOptions<Granted> = {},
  ): Promise<AccessToken<Granted>> {
    checkRequestOptions(options, ['redirectUri', 'codeVerifier', 'scopes'])
    const { redirectUri = this.#config.redirectUri, codeVerifier, scopes, ...rest } = options
    if (redirectUri === undefined) {
      const problem =
        'is required: pass it to the client or to this call, or null for the code of an Activity'
      throw new InvalidArgumentError('redirectUri', problem)
    }
    const exchange = { code, redirectUri, codeVerifier, scopes: scopes ?? this.#config.scopes ?? null }
    return new AccessToken(this.#context, await exchangeCode(this.#context, exchange, rest))
  }

  /**
   * Exchanges a refresh token for a new token. Store the new token immediately: the old refresh token is no longer
   * valid.
   *
   * @throws `InvalidRefreshTokenError` if the user must sign in again · `RefreshOutcomeUnknownError` if the response was
   *   lost · `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-refresh-token-exchange-example
   */
  async refreshToken<Granted extends string = Scopes>(
    refreshToken: string,
    options: RefreshTokenOptions<Granted> = {},
  ): Promise<AccessToken<Granted>> {
    const { scopes, ...rest } = checkRequestOptions(options, ['scopes'])
    const scope = scopes && formatScopes(scopes)
    return new AccessToken(
      this.#context,
      await refresh(this.#context, refreshToken, scopes ?? null, rest, scope),
    )
  }

  /**
   * Requests a token for the owner of the application. The application of a team is granted only `identify` and
   * `applications.commands.update`.
   *
   * @throws `InvalidArgumentError` without a client secret, or for a scope that this grant does not support · `OAuth2ResponseError`
   * @see https://docs.discord.com/developers/topics/oauth2#client-credentials-grant
   */
  async clientCredentialsGrant<Granted extends RequestableScope>(
    scopes: readonly Granted[],
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    return new AccessToken(
      this.#context,
      await clientCredentials(this.#context, scopes, checkRequestOptions(options)),
    )
  }

  /**
   * Starts a sign-in on a device without a browser: show the user `user_code` and `verification_uri`, and poll with
   * {@link exchangeDeviceCode} for `expires_in` seconds. `device_code` is a secret.
   *
   * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.1
   */
  async createDeviceAuthorization(
    scopes: readonly RequestableScope[],
    options: RequestOptions = {},
  ): Promise<DeviceAuthorization> {
    return authorizeDevice(this.#context, scopes, checkRequestOptions(options))
  }

  /**
   * Polls once for the token of a sign-in on another device. Until the user has consented, it throws an
   * `OAuth2ResponseError`: after `authorization_pending`, poll again in `interval` seconds, by default 5; after
   * `slow_down`, add 5 seconds to the interval; any other `error` is final.
   *
   * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.4
   */
  async exchangeDeviceCode<Granted extends RequestableScope = Scopes>(
    deviceCode: string,
    options: RequestOptions = {},
  ): Promise<AccessToken<Granted>> {
    checkRequestOptions(options)
    return new AccessToken(this.#context, await exchangeDeviceCode(this.#context, deviceCode, null, options))
  }

  /**
   * Revokes a grant. Whichever token is passed, Discord revokes every access and refresh token of its user and this
   * application. An unknown token counts as revoked.
   *
   * @throws `OAuth2ResponseError`
   * @see https://www.rfc-editor.org/rfc/rfc7009
   */
  async revokeToken(token: string, options: RevokeTokenOptions = {}): Promise<void> {
    const { tokenTypeHint, ...rest } = checkRequestOptions(options, ['tokenTypeHint'])
    await revoke(this.#context, token, tokenTypeHint, rest)
  }

  /**
   * Creates a token from a stored access token, without a request.
   *
   * @throws `InvalidArgumentError`
   */
  fromAccessToken<Granted extends RequestableScope = Scopes>(
    accessToken: string,
    options: FromAccessTokenOptions<Granted> = {},
  ): PartialAccessToken<Granted> {
    checkCredential('accessToken', accessToken)
    checkOptions('options', options, ['scopes', 'expiresAt'])
    const { scopes, expiresAt } = options
    if (scopes !== undefined) formatScopes(scopes)
    if (expiresAt !== undefined && !(expiresAt instanceof Date && isTime(expiresAt.getTime()))) {
      throw new InvalidArgumentError('expiresAt', 'must be a valid Date')
    }
    const time = expiresAt?.getTime() ?? null
    checkMilliseconds('expiresAt', time)
    return new PartialAccessToken(this.#context, bearer(accessToken, scopes && [...scopes], time))
  }

  /**
   * Creates a token from the record that `token.toRecord()` returned, without a request.
   *
   * @throws `InvalidArgumentError`
   * @example
   * ```ts
   * import type { OAuth2Client, TokenRecord } from 'grantcord'
   *
   * export async function refreshIfExpired(discord: OAuth2Client, record: TokenRecord): Promise<TokenRecord> {
   *   const token = discord.fromRecord(record)
   *   return token.isExpired ? (await token.refresh()).toRecord() : record
   * }
   * ```
   */
  fromRecord<Granted extends string>(record: TokenRecord<Granted>): AccessToken<Granted> {
    checkRecord(record)
    const { accessToken, refreshToken, expiresAt, scopes, idToken = null } = record
    checkMilliseconds('record.expiresAt', expiresAt)
    const copy = { accessToken, refreshToken, expiresAt, scopes: scopes && [...scopes], idToken }
    return new AccessToken(this.#context, { record: copy, webhook: null, guild: null })
  }

  /**
   * Verifies that an access token from a front end was issued to this application, and returns it with its user. Never
   * sign in a user with an unverified token: another application's token for the same user is valid at Discord too.
   * Rejected tokens use at most half of the limit of invalid requests; beyond that, it throws a `RateLimitError`.
   *
   * @throws `AccessTokenMismatchError` if it was issued to another application · `UnauthorizedError` if it is invalid
   */
  async verifyAccessToken(accessToken: string, options: RequestOptions = {}): Promise<VerifiedAccessToken> {
    checkCredential('accessToken', accessToken)
    const { credential, userId } = await verifyAccessToken(this.#context, bearer(accessToken), options)
    return { token: new PartialAccessToken(this.#context, credential), userId }
  }

  /**
   * Fetches the metadata records of the application: the values that it may store for a user, for linked roles. Acts as
   * the bot.
   *
   * @throws `MissingBotTokenError` before a request is sent
   * Discord: Get Application Role Connection Metadata Records.
   *
   * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
   */
  async fetchLinkedRolesMetadata(options: BotRequestOptions = {}): Promise<RoleConnectionMetadata[]> {
    return fetchMetadataRecords(this.#context, options)
  }

  /**
   * Replaces the metadata records of the application: the values that it may store for a user, for linked roles, at most
   * five. Acts as the bot.
   *
   * @throws `InvalidArgumentError` · `MissingBotTokenError` before a request is sent
   * Discord: Update Application Role Connection Metadata Records.
   *
   * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
   */
  async updateLinkedRolesMetadata(
    records: readonly RoleConnectionMetadataUpdate[],
    options: BotRequestOptions = {},
  ): Promise<RoleConnectionMetadata[]> {
    return updateMetadataRecords(this.#context, records, options)
  }

  /** Returns the properties that are not secret. `util.inspect` shows the same. */
  toJSON(): Record<string, unknown> {
    const { clientId, redirectUri, scopes } = this.#config
    return { clientId, redirectUri, scopes }
  }

  get #config(): ClientConfig {
    return this.#context.config
  }
}

hideSecrets(OAuth2Client.prototype)

const INSTALL_OPTIONS: readonly string[] = ['integrationType', 'permissions', 'guildId', 'disableGuildSelect']
const AUTHORIZATION_OPTIONS = [
  'scopes',
  'redirectUri',
  'responseType',
  'state',
  'pkce',
  'prompt',
  ...INSTALL_OPTIONS,
  'channelId',
  'nonce',
]

/** Returns the credential of an access token without its grant. */
function bearer(
  accessToken: string,
  scopes: readonly string[] | null = null,
  expiresAt: number | null = null,
): BearerCredential {
  return { kind: 'bearer', accessToken, scopes, expiresAt, refreshable: false }
}

/** The first time in milliseconds that is not mistaken for seconds: March 1973, or the year 5138 in seconds. */
const FIRST_MILLISECONDS = 1e11

/** Rejects a time in seconds. 0 is a time that has passed. */
function checkMilliseconds(field: string, time: number | null): void {
  if (time === null || time === 0 || time >= FIRST_MILLISECONDS) return
  throw new InvalidArgumentError(field, 'must be milliseconds since the Unix epoch: multiply seconds by 1000')
}

/** Returns the options of the request pipeline, with the clock and the random numbers of the platform. */
function createTransportConfig(config: ClientConfig): TransportConfig {
  const { clientSecret, botToken, retry, rateLimit, emit } = config
  const secrets = [clientSecret, botToken, ...secretsOfHeaders(config.headers)].filter(
    (secret) => secret !== undefined,
  )
  const gate = rateLimit && new RequestGate(PLATFORM_CLOCK, rateLimit, emit, secrets, config.clientId)
  return { ...config, ...retry, gate, secrets, clock: PLATFORM_CLOCK, random: Math.random }
}
