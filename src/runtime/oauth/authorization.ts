import { NOT_IMPLICIT_SCOPES } from '../../generated/scopes.ts'
import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkOneOf, checkSnowflake, checkUrl } from '../validation/arguments.ts'
import { calculateCodeChallenge, generateCodeVerifier } from './pkce.ts'
import { formatScopes } from './scopes.ts'
import { checkState, generateState } from './state.ts'

/** Discord answers `invalid_scope` when this scope is asked for with a code challenge. */
const REFUSES_PKCE = 'role_connections.write'

/** What to ask the user for, and how. */
export interface AuthorizationOptions<Scopes extends string> {
  /** The client's scopes by default. */
  readonly scopes?: readonly Scopes[] | undefined
  /** One of the redirect URIs that are registered with Discord; the client's by default. */
  readonly redirectUri?: string | undefined
  /** `code` by default; `token` is the implicit grant, which brings no refresh token and cannot carry every scope. */
  readonly responseType?: 'code' | 'token' | undefined
  /** A state of your own, at least 22 random characters; a fresh one by default. */
  readonly state?: string | undefined
  /**
   * Proof Key for Code Exchange with S256. On by default for `code`, except with `role_connections.write`,
   * for which Discord refuses it. A public client cannot turn it off.
   */
  readonly pkce?: boolean | undefined
  /**
   * `none` skips the consent screen for a user who has already granted these scopes; `bot` and
   * `webhook.incoming` always ask.
   */
  readonly prompt?: 'consent' | 'none' | undefined
  /** Where an application is installed: 0 in a guild, 1 for a user. For `applications.commands`. */
  readonly integrationType?: 0 | 1 | undefined
  /** The permissions that the bot asks for, as a bit set. For `bot`. */
  readonly permissions?: bigint | undefined
  /** The guild that is chosen beforehand. For `bot` and `webhook.incoming`. */
  readonly guildId?: string | undefined
  /** Whether another guild may be chosen. */
  readonly disableGuildSelect?: boolean | undefined
  /** The channel that is chosen beforehand. For `webhook.incoming`. */
  readonly channelId?: string | undefined
  /** Ends up in the id token. For `openid`. */
  readonly nonce?: string | undefined
}

/**
 * A sign-in that has begun: plain data on purpose, because it must be kept in the user's session until the
 * callback, and nowhere else. Holds a secret, the code verifier: keep it on the server or in an encrypted,
 * HttpOnly cookie, and delete it when it is used.
 */
export interface Authorization<Scopes extends string = string> {
  /** Where to send the user's browser. */
  readonly url: string
  /** What the redirect carries: a code, or the token itself. */
  readonly responseType: 'code' | 'token'
  /** Comes back with the redirect. */
  readonly state: string
  /** `null` without PKCE. */
  readonly codeVerifier: string | null
  /** The exchange uses the same. */
  readonly redirectUri: string
  /** What was asked for. */
  readonly scopes: readonly Scopes[]
  /** Milliseconds since the Unix epoch: it can be used for ten minutes. */
  readonly createdAt: number
}

/** How an application is added to a guild or to a user, without a sign-in. */
export interface InstallOptions
  extends Pick<
    AuthorizationOptions<string>,
    'integrationType' | 'permissions' | 'guildId' | 'disableGuildSelect'
  > {
  /** `bot` and `applications.commands`; without any, Discord uses the application's install settings. */
  readonly scopes?: readonly ('bot' | 'applications.commands')[] | undefined
}

/** Builds the URL, the state and the code verifier of one sign-in. */
export async function createAuthorization<Scopes extends string>(
  config: ClientConfig,
  options: AuthorizationOptions<Scopes>,
): Promise<Authorization<Scopes>> {
  const { responseType = 'code', state = generateState(), prompt, channelId, nonce } = options
  const scopes = options.scopes ?? (config.scopes as readonly Scopes[] | undefined)
  if (!scopes) throw new InvalidArgumentError('scopes', 'is required: give it to the client or to this call')
  const redirectUri = options.redirectUri ?? config.redirectUri
  if (!redirectUri) {
    throw new InvalidArgumentError('redirectUri', 'is required: give it to the client or to this call')
  }
  checkUrl('redirectUri', redirectUri)
  checkOneOf('responseType', responseType, ['code', 'token'])
  checkState(state)
  if (prompt !== undefined) checkOneOf('prompt', prompt, ['consent', 'none'])
  if (nonce !== undefined && typeof nonce !== 'string')
    throw new InvalidArgumentError('nonce', 'must be a string')
  if (channelId !== undefined) checkSnowflake('channelId', channelId)

  const scope = formatScopes(scopes)
  const refusedBy = scopes.find((one) => one === REFUSES_PKCE)
  const isProtected = decidePkce(config, { scopes, responseType, asked: options.pkce, refusedBy })
  const codeVerifier = isProtected ? generateCodeVerifier() : null
  const url = authorizeUrl(config, {
    response_type: responseType,
    scope,
    redirect_uri: redirectUri,
    state,
    code_challenge: codeVerifier ? await calculateCodeChallenge(codeVerifier) : undefined,
    code_challenge_method: codeVerifier ? 'S256' : undefined,
    prompt,
    channel_id: channelId,
    nonce,
    ...installParameters(options),
  })
  return { url, responseType, state, codeVerifier, redirectUri, scopes: [...scopes], createdAt: config.now() }
}

/** The link that adds the application to a guild or a user. */
export function createInstallUrl(config: ClientConfig, options: InstallOptions): string {
  return authorizeUrl(config, {
    scope: options.scopes && formatScopes(options.scopes),
    ...installParameters(options),
  })
}

function installParameters(options: InstallOptions | AuthorizationOptions<string>) {
  const { integrationType, permissions, guildId, disableGuildSelect } = options
  if (integrationType !== undefined) checkOneOf('integrationType', integrationType, [0, 1])
  if (guildId !== undefined) checkSnowflake('guildId', guildId)
  if (disableGuildSelect !== undefined) checkOneOf('disableGuildSelect', disableGuildSelect, [true, false])
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

/** Drops what is absent and keeps what is false or zero. */
function authorizeUrl(
  { authorizationUrl, clientId }: ClientConfig,
  parameters: Readonly<Record<string, string | number | bigint | boolean | undefined>>,
): string {
  const url = new URL(authorizationUrl)
  url.searchParams.set('client_id', clientId)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}

/** What decides whether a sign-in uses PKCE. */
export interface PkceRequest {
  readonly scopes: readonly string[]
  readonly responseType: 'code' | 'token'
  /** What the caller says. */
  readonly asked: boolean | undefined
  /** The scope that Discord refuses with a code challenge. */
  readonly refusedBy: string | undefined
}

/**
 * Whether a sign-in uses PKCE that is not a plain one: of the implicit grant, without PKCE, or for a scope that refuses
 * it. Loaded with the first of them.
 *
 * @throws {@link InvalidArgumentError}
 */
export function decidePkce(
  { clientSecret }: ClientConfig,
  { scopes, responseType, asked, refusedBy }: PkceRequest,
): boolean {
  if (asked !== undefined) checkOneOf('pkce', asked, [true, false])
  if (responseType === 'token') {
    if (asked) throw new InvalidArgumentError('pkce', 'must be off for the implicit grant, which has no code')
    const refused = scopes.find((scope) => NOT_IMPLICIT_SCOPES.includes(scope))
    if (refused) {
      throw new InvalidArgumentError(
        'scopes',
        `must not hold ${refused}, which the implicit grant cannot carry`,
      )
    }
    return false
  }
  if (asked === false && clientSecret === undefined) {
    throw new InvalidArgumentError(
      'pkce',
      'must be on without a client secret: the code would travel unprotected',
    )
  }
  if (refusedBy === undefined) return asked ?? true
  if (asked) {
    throw new InvalidArgumentError('pkce', `must be off with ${refusedBy}: Discord answers invalid_scope`)
  }
  if (clientSecret === undefined) {
    throw new InvalidArgumentError(
      'scopes',
      `must not hold ${refusedBy} without a client secret: the code would travel unprotected`,
    )
  }
  return false
}
