import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkBoolean, checkOneOf, checkSnowflake, checkString } from '../validation/arguments.ts'
import { checkRedirectUri } from '../validation/urls.ts'
import { calculateCodeChallenge, generateCodeVerifier } from './pkce.ts'
import { checkGrantScopes, formatScopes } from './scopes.ts'
import { checkState, generateState } from './state.ts'

/** Scope for which Discord responds with `invalid_scope` if the request has a code challenge. */
const SCOPE_WITHOUT_PKCE = 'role_connections.write'

/** Options of `client.createAuthorization()`. */
export interface AuthorizationOptions<Scopes extends string> {
  /**
   * Scopes that are requested.
   *
   * @default the client's `scopes`
   */
  readonly scopes?: readonly Scopes[] | undefined
  /**
   * One of the redirect URIs that are registered with Discord.
   *
   * @default the client's `redirectUri`
   */
  readonly redirectUri?: string | undefined
  /**
   * Response type of the redirect. `token` is the implicit grant, which has no refresh token and does not support every
   * scope.
   *
   * @default 'code'
   */
  readonly responseType?: 'code' | 'token' | undefined
  /**
   * State of the caller, at least 22 random characters.
   *
   * @default a new random state
   */
  readonly state?: string | undefined
  /**
   * Proof Key for Code Exchange with S256. A public client cannot turn it off, and Discord rejects it for the scope
   * `role_connections.write`.
   *
   * @default true for `code`, except with `role_connections.write`
   */
  readonly pkce?: boolean | undefined
  /**
   * Consent screen. `none` skips it for a user who has already granted these scopes; `bot` and `webhook.incoming` always
   * show it.
   */
  readonly prompt?: 'consent' | 'none' | undefined
  /** Installation context, with the scope `applications.commands`: 0 for a guild, 1 for a user. */
  readonly integrationType?: 0 | 1 | undefined
  /** Permissions that the bot requests, as a bit set. With the scope `bot`. */
  readonly permissions?: bigint | undefined
  /** Id of the guild that is preselected. With the scopes `bot` and `webhook.incoming`. */
  readonly guildId?: string | undefined
  /** Prevents the user from selecting another guild. */
  readonly disableGuildSelect?: boolean | undefined
  /** Id of the channel that is preselected. With the scope `webhook.incoming`. */
  readonly channelId?: string | undefined
  /**
   * Value that the id token must contain. With the scope `openid`.
   *
   * @default a new random value with the scope `openid` and the response type `code`
   */
  readonly nonce?: string | undefined
}

/**
 * A sign-in that has started and has not returned yet. It is plain data, because the user's session must store it until the
 * callback. It contains a secret, the code verifier: store it nowhere else, only on the server or in an encrypted,
 * HttpOnly cookie, and delete it once it is used.
 */
export interface Authorization<Scopes extends string = string> {
  /** URL to which the user's browser is redirected. */
  readonly url: string
  /** Id of the application. Only a client with this id and this issuer accepts the authorization. */
  readonly clientId: string
  /** Issuer that the redirect must name. */
  readonly issuer: string
  /** Response type of the redirect: a code, or the token itself. */
  readonly responseType: 'code' | 'token'
  /** State that the redirect must contain. */
  readonly state: string
  /** Code verifier, a secret; `null` without PKCE. */
  readonly codeVerifier: string | null
  /** Value that the id token must contain; `null` without one. */
  readonly nonce: string | null
  /** Redirect URI, which the exchange must repeat. */
  readonly redirectUri: string
  /** Requested scopes. */
  readonly scopes: readonly Scopes[]
  /** Time of creation in milliseconds since the Unix epoch. The authorization expires ten minutes later. */
  readonly createdAt: number
}

/** Options of `client.createInstallUrl()`. */
export interface InstallOptions
  extends Pick<
    AuthorizationOptions<string>,
    'integrationType' | 'permissions' | 'guildId' | 'disableGuildSelect'
  > {
  /**
   * Scopes of the installation: `bot`, `applications.commands`, or both.
   *
   * @default the install settings of the application
   */
  readonly scopes?: readonly ('bot' | 'applications.commands')[] | undefined
}

/**
 * Creates an authorization request: its URL, its state and its code verifier.
 *
 * @throws {@link InvalidArgumentError}
 */
export async function createAuthorization<Scopes extends string>(
  config: ClientConfig,
  options: AuthorizationOptions<Scopes>,
): Promise<Authorization<Scopes>> {
  const { responseType = 'code', state = generateState(), pkce, prompt, channelId } = options
  const scopes = options.scopes ?? (config.scopes as readonly Scopes[] | undefined)
  if (!scopes) throw missing('scopes')
  const redirectUri = options.redirectUri ?? config.redirectUri
  if (!redirectUri) throw missing('redirectUri')
  checkRedirectUri(redirectUri)
  checkOneOf('responseType', responseType, ['code', 'token'])
  checkState(state)
  checkBoolean('pkce', pkce)
  if (prompt !== undefined) checkOneOf('prompt', prompt, ['consent', 'none'])
  if (channelId !== undefined) checkSnowflake('channelId', channelId)

  const scope = formatScopes(scopes)
  const hasIdToken = responseType === 'code' && scope.split(' ').includes('openid')
  const nonce = options.nonce ?? (hasIdToken ? generateState() : null)
  if (nonce !== null) checkString('nonce', nonce)
  checkGrantScopes(responseType === 'code' ? 'authorization code' : 'implicit', scopes)
  // The implicit grant has no code to protect.
  if (responseType === 'token' && pkce) {
    throw new InvalidArgumentError('pkce', 'must not be true for the implicit grant')
  }
  const hasPkce = responseType === 'code' && decidePkce(config, scopes, pkce)
  const codeVerifier = hasPkce ? generateCodeVerifier() : null
  const url = buildUrl(config, {
    response_type: responseType,
    scope,
    redirect_uri: redirectUri,
    state,
    code_challenge: codeVerifier && (await calculateCodeChallenge(codeVerifier)),
    code_challenge_method: codeVerifier && 'S256',
    prompt,
    channel_id: channelId,
    nonce,
    ...installParameters(options),
  })
  const { clientId, issuer } = config
  const createdAt = config.now()
  return {
    url,
    clientId,
    issuer,
    responseType,
    state,
    codeVerifier,
    nonce,
    redirectUri,
    scopes: [...scopes],
    createdAt,
  }
}

function missing(field: string): InvalidArgumentError {
  return new InvalidArgumentError(field, 'is required: pass it to the client or to this call')
}

/**
 * Decides whether the authorization code grant uses PKCE: always, unless the caller turns it off or a scope excludes it.
 * A public client must use it, because nothing else protects its code.
 *
 * @param requested Option of the caller.
 * @throws {@link InvalidArgumentError}
 */
function decidePkce(
  { clientSecret }: ClientConfig,
  scopes: readonly string[],
  requested: boolean | undefined,
): boolean {
  const isPublic = clientSecret === undefined
  if (requested === false && isPublic) {
    const problem = 'must not be false without a client secret'
    throw new InvalidArgumentError('pkce', problem)
  }
  if (!scopes.includes(SCOPE_WITHOUT_PKCE)) return requested ?? true
  if (requested) {
    const problem = `must not be true with ${SCOPE_WITHOUT_PKCE}`
    throw new InvalidArgumentError('pkce', problem)
  }
  if (isPublic) {
    const problem = `must not contain ${SCOPE_WITHOUT_PKCE} without a client secret`
    throw new InvalidArgumentError('scopes', problem)
  }
  return false
}

/**
 * Returns the URL that adds the application to a guild or a user.
 *
 * @throws {@link InvalidArgumentError}
 */
export function createInstallUrl(config: ClientConfig, options: InstallOptions): string {
  return buildUrl(config, {
    scope: options.scopes === undefined ? undefined : formatScopes(options.scopes),
    ...installParameters(options),
  })
}

function installParameters(options: InstallOptions | AuthorizationOptions<string>) {
  const { integrationType, permissions, guildId, disableGuildSelect } = options
  if (integrationType !== undefined) checkOneOf('integrationType', integrationType, [0, 1])
  if (guildId !== undefined) checkSnowflake('guildId', guildId)
  checkBoolean('disableGuildSelect', disableGuildSelect)
  if (permissions !== undefined && (typeof permissions !== 'bigint' || permissions < 0n)) {
    throw new InvalidArgumentError('permissions', 'must be a bigint of 0n or more')
  }
  return {
    integration_type: integrationType,
    permissions,
    guild_id: guildId,
    disable_guild_select: disableGuildSelect,
  }
}

/** Builds a URL of the consent page. Leaves out parameters that are `undefined` or `null`, and keeps `false` and zero. */
function buildUrl(
  { authorizationUrl, clientId }: ClientConfig,
  parameters: Readonly<Record<string, string | number | bigint | boolean | null | undefined>>,
): string {
  const url = new URL(authorizationUrl)
  url.searchParams.set('client_id', clientId)
  for (const [name, value] of Object.entries(parameters)) {
    if (value != null) url.searchParams.set(name, String(value))
  }
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}
