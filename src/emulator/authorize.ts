import { mayRequest } from './grants.ts'
import type { ApplicationRow } from './rows.ts'
import type { State } from './state.ts'
import type { ConsentRequest } from './types.ts'

/** An authorization request whose client and redirect URI are valid. */
export interface AuthorizationRequest extends ConsentRequest {
  readonly application: ApplicationRow
  /** `null` for an installation, which ends at a page of Discord. */
  readonly responseType: 'code' | 'token' | null
  /** URI that the browser is redirected to; `null` for an installation. */
  readonly redirectUri: string | null
  /** Redirect URI of the request; `null` if it had none. */
  readonly givenRedirectUri: string | null
  readonly state: string | null
  readonly codeChallenge: string | null
  readonly nonce: string | null
  /** Permissions that the bot requests. */
  readonly permissions: string
  /** Indicates that the user cannot select another guild than `guildId`. */
  readonly isGuildFixed: boolean
  readonly channelId: string | null
  /** Error code of RFC 6749 section 4.1.2.1; `undefined` if the request is valid. */
  readonly error: string | undefined
}

/** A request that must not be redirected: its client is unknown, or its redirect URI is not registered. */
export interface RejectedAuthorization {
  /** Names what is wrong, and what is registered. */
  readonly problem: string
}

/** Longest value of a parameter. Discord's limits are not documented. */
const MAX_LENGTH = 4096
/** Scopes of an installation, which needs neither a response type nor a redirect URI. */
const INSTALL_SCOPES: readonly string[] = ['bot', 'applications.commands']

/** Values that a parameter must have. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  prompt: /^(?:none|consent)$/,
  integration_type: /^[01]$/,
  permissions: /^\d{1,20}$/,
  guild_id: /^\d{1,20}$/,
  channel_id: /^\d{1,20}$/,
  disable_guild_select: /^(?:true|false)$/,
  code_challenge: /^[A-Za-z0-9_-]{43}$/,
}

/** Parameters of a request of OAuth2. */
export interface Parameters {
  /** Returns a parameter, the first one if it occurs twice. An empty one is absent (RFC 6749 sections 3.1 and 3.2). */
  get(name: string): string | null
  /** Names of parameters that occur twice. */
  readonly duplicates: ReadonlySet<string>
}

/** Reads parameters of a query or of a form. */
export function readParameters(params: URLSearchParams): Parameters {
  const names = [...params.keys()]
  return {
    get: (name) => params.get(name) || null,
    duplicates: new Set(names.filter((name, index) => names.indexOf(name) !== index)),
  }
}

/** Reads an authorization request. */
export function readAuthorization(
  state: State,
  params: URLSearchParams,
): AuthorizationRequest | RejectedAuthorization {
  const parameters = readParameters(params)
  const { get, duplicates } = parameters
  const unique = ['client_id', 'redirect_uri'].find((name) => duplicates.has(name))
  if (unique !== undefined) return { problem: `${unique} must occur once` }
  const clientId = get('client_id') ?? ''
  const application = state.applications.get(clientId)
  if (!application) return { problem: `client_id must be the id of an application: ${listIds(state)}` }
  const givenRedirectUri = get('redirect_uri')
  const installation = readInstallation(application, parameters)
  const registered = application.application.redirect_uris ?? []
  const redirectUri = givenRedirectUri ?? registered[0] ?? null
  if (redirectUri === null ? !installation : !registered.includes(redirectUri)) {
    const listed = registered.length > 0 ? registered.join(', ') : 'none'
    return { problem: `redirect_uri must be a registered redirect URI, character by character: ${listed}` }
  }
  const scopes = installation?.scopes ?? splitScopes(get('scope'))
  const responseType = get('response_type')
  return {
    application,
    clientId,
    scopes,
    responseType: installation ? null : responseType === 'token' ? 'token' : 'code',
    redirectUri: installation ? null : redirectUri,
    givenRedirectUri,
    state: get('state'),
    codeChallenge: get('code_challenge'),
    nonce: get('nonce'),
    prompt: get('prompt') === 'none' ? 'none' : 'consent',
    permissions: get('permissions') ?? installation?.permissions ?? '0',
    guildId: get('guild_id'),
    isGuildFixed: get('disable_guild_select') === 'true' && get('guild_id') !== null,
    channelId: get('channel_id'),
    error:
      findMalformed(params, parameters) ??
      findError(application, parameters, scopes, redirectUri, installation !== undefined),
  }
}

/** Splits a list of scopes, and removes duplicates. */
export function splitScopes(scope: string | null): string[] {
  return [...new Set((scope ?? '').split(' ').filter((one) => one !== ''))]
}

function listIds(state: State): string {
  return state.applications
    .all()
    .map(({ application }) => `${application.id} (${application.name})`)
    .join(', ')
}

interface Installation {
  readonly scopes: readonly string[]
  readonly permissions?: string
}

/**
 * Returns the scopes of a request without a response type: those that it names, or those of the install settings of the
 * application. Returns `undefined` for a request that ends at the application.
 */
function readInstallation(
  { application, bot_token }: ApplicationRow,
  { get }: Parameters,
): Installation | undefined {
  if (get('response_type') !== null) return undefined
  const scopes = splitScopes(get('scope'))
  if (scopes.length > 0) return scopes.every((one) => INSTALL_SCOPES.includes(one)) ? { scopes } : undefined
  if (get('redirect_uri') !== null) return undefined
  const type = get('integration_type') ?? '0'
  const settings = application.integration_types_config?.[type]?.oauth2_install_params
  const hasBot = bot_token !== null && type === '0'
  return (
    settings ?? application.install_params ?? { scopes: hasBot ? INSTALL_SCOPES : ['applications.commands'] }
  )
}

function findMalformed(params: URLSearchParams, { get, duplicates }: Parameters): string | undefined {
  const isLong = [...params.values()].some((value) => value.length > MAX_LENGTH)
  const isMalformed = Object.entries(PATTERNS).some(([name, pattern]) => {
    const value = get(name)
    return value !== null && !pattern.test(value)
  })
  return duplicates.size > 0 || isLong || isMalformed ? 'invalid_request' : undefined
}

function findError(
  row: ApplicationRow,
  { get }: Parameters,
  scopes: readonly string[],
  redirectUri: string | null,
  isInstallation: boolean,
): string | undefined {
  const responseType = get('response_type')
  if (responseType === null && !isInstallation) return 'invalid_request'
  if (responseType !== null && responseType !== 'code' && responseType !== 'token') {
    return 'unsupported_response_type'
  }
  if (!mayRequest(row, scopes, responseType === 'token' ? 'implicit' : 'authorizationCode'))
    return 'invalid_scope'
  const type = get('integration_type')
  const types = row.application.integration_types_config
  if (type !== null && types && !Object.hasOwn(types, type)) return 'invalid_request'
  // An application that is installed to a user has commands, and no bot.
  if (scopes.includes('bot') && (row.bot_token === null || type === '1')) return 'invalid_scope'
  if (get('code_challenge') === null) {
    // Only PKCE protects a code that an application on a phone receives by a deep link.
    const isDeepLink = responseType === 'code' && !/^https?:/i.test(redirectUri ?? '')
    return isDeepLink ? 'invalid_request' : undefined
  }
  // Discord refuses the pair without saying why.
  if (scopes.includes('role_connections.write')) return 'invalid_scope'
  return get('code_challenge_method') === 'S256' ? undefined : 'invalid_request'
}
