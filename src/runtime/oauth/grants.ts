import type { DeviceAuthorization } from '../../generated/models.ts'
import { getOperation } from '../api/call.ts'
import type { ClientContext } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { DiscordOAuth2Error } from '../errors/base.ts'
import { RefreshOutcomeUnknownError } from '../errors/token.ts'
import type { ApiResult, Call, Credential, OperationDescriptor, RequestOptions } from '../transport/types.ts'
import { propertyOf } from '../utils/objects.ts'
import { checkCredential, checkOneOf } from '../validation/arguments.ts'
import { checkRedirectUri } from '../validation/urls.ts'
import { createCallbackError } from './callback.ts'
import { checkCodeVerifier } from './pkce.ts'
import { checkGrantScopes, formatScopes } from './scopes.ts'
import { type Grant, type GrantFallback, readGrant } from './token-response.ts'

/** Options of a request to the token endpoints. */
export type TokenRequestOptions = RequestOptions &
  Pick<Call, 'ignoreBody' | 'totalTimeout' | 'timeLeft' | 'replays' | 'onReplay'>

/** Sends a form to the token endpoint and returns the grant of the response. */
export async function requestToken(
  context: ClientContext,
  form: Readonly<Record<string, string | undefined>>,
  fallback: GrantFallback,
  options: TokenRequestOptions,
): Promise<Grant> {
  const requestedAt = context.config.now()
  const result = await post(context, getOperation('POST', '/oauth2/token'), form, options)
  if (!result.ok) throw result.toError()
  const read = readGrant(result.response.body, requestedAt, fallback)
  if ('grant' in read) return read.grant
  throw result.toError(read.problem)
}

/**
 * Sends a form to one of the token endpoints, with the client's id. With `client_secret_post` the secret is part of the
 * body, and the `Authorization` header is absent; with `client_secret_basic` it is in the header. A public client has no
 * secret: RFC 6749 sections 2.3.1 and 3.2.1.
 *
 * @throws {@link InvalidArgumentError} without a secret, unless the client is a public one explicitly.
 */
export function post(
  { config, transport }: ClientContext,
  operation: OperationDescriptor,
  form: Readonly<Record<string, string | undefined>>,
  options: TokenRequestOptions,
): Promise<ApiResult> {
  const { clientId, clientSecret, tokenEndpointAuthMethod } = config
  if (clientSecret === undefined && tokenEndpointAuthMethod !== 'none') {
    const problem = "is required: set it, or tokenEndpointAuthMethod: 'none' for a public client"
    throw new InvalidArgumentError('clientSecret', problem)
  }
  const isBasic = clientSecret !== undefined && tokenEndpointAuthMethod === 'client_secret_basic'
  const credential: Credential = isBasic ? { kind: 'client', clientId, clientSecret } : { kind: 'none' }
  const body = isBasic ? form : { ...form, client_id: clientId, client_secret: clientSecret }
  return transport.call(operation, { ...options, credential, body })
}

/** An authorization code with the parameters of its authorization. */
export interface CodeExchange {
  readonly code: string
  /** `null` if the authorization had none. */
  readonly redirectUri: string | null
  readonly codeVerifier: string | null | undefined
  /** Requested scopes. They count as granted if the response names none. */
  readonly scopes: readonly string[] | null
}

/** Exchanges an authorization code: RFC 6749 section 4.1.3. */
export async function exchangeCode(
  context: ClientContext,
  { code, redirectUri, codeVerifier, scopes }: CodeExchange,
  options: RequestOptions,
): Promise<Grant> {
  checkCredential('code', code)
  if (redirectUri !== null) checkRedirectUri(redirectUri)
  if (typeof codeVerifier === 'string') checkCodeVerifier('codeVerifier', codeVerifier)
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri ?? undefined,
    code_verifier: codeVerifier ?? undefined,
  }
  return requestToken(context, form, { requested: scopes }, { ...options, replays: 0 })
}

/**
 * Exchanges a refresh token: RFC 6749 section 6. Emits the result as an event.
 *
 * @param scope Scopes to request, separated by spaces; by default those of the grant.
 * @throws {@link RefreshOutcomeUnknownError} if no response shows whether the refresh token was used.
 */
export async function refresh(
  context: ClientContext,
  refreshToken: string,
  scopes: readonly string[] | null,
  options: TokenRequestOptions,
  scope?: string,
): Promise<Grant> {
  checkCredential('refreshToken', refreshToken)
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken, scope }
  const fallback = { requested: scopes, previous: refreshToken }
  const { emit } = context.config
  let isReplayed = false
  const onReplay = () => {
    isReplayed = true
  }
  try {
    const grant = await requestToken(context, form, fallback, { ...options, replays: 1, onReplay })
    emit({ type: 'refresh', outcome: 'refreshed' })
    return grant
  } catch (error) {
    const isUnknown = isReplayed || options.signal?.aborted || isOutcomeUnknown(error)
    const isRejected = codeOf(error) === 'ERR_INVALID_REFRESH_TOKEN'
    emit({ type: 'refresh', outcome: isUnknown ? 'unknown' : isRejected ? 'rejected' : 'failed' })
    if (!isUnknown || options.signal?.aborted) throw error
    throw new RefreshOutcomeUnknownError({ cause: error })
  }
}

/** Codes of the errors that do not show whether the server processed the request. */
const UNKNOWN_OUTCOMES: readonly unknown[] = [
  'ERR_NETWORK',
  'ERR_TIMEOUT',
  'ERR_UNEXPECTED_RESPONSE',
  'ERR_SERVER',
]

function isOutcomeUnknown(error: unknown): boolean {
  const wasSent = propertyOf(error, 'sent') !== false
  // A server that asks for a retry has not carried out the request.
  const isDeferred = propertyOf(error, 'status') === 503 && propertyOf(error, 'retryAfter') !== undefined
  return wasSent && !isDeferred && UNKNOWN_OUTCOMES.includes(codeOf(error))
}

function codeOf(error: unknown): string | undefined {
  return error instanceof DiscordOAuth2Error ? error.code : undefined
}

/** Requests a token for the application itself: RFC 6749 section 4.4. */
export async function clientCredentials(
  context: ClientContext,
  scopes: readonly string[],
  options: TokenRequestOptions,
): Promise<Grant> {
  if (context.config.clientSecret === undefined) {
    throw new InvalidArgumentError('clientSecret', 'is required for the client credentials grant')
  }
  const form = { grant_type: 'client_credentials', scope: formatScopes(scopes) }
  checkGrantScopes('client credentials', scopes)
  const fallback = { requested: scopes }
  return requestToken(context, form, fallback, { idempotent: true, ...options })
}

/** Requests a device code and a user code: RFC 8628 section 3.1. */
export async function authorizeDevice(
  context: ClientContext,
  scopes: readonly string[],
  options: RequestOptions,
): Promise<DeviceAuthorization> {
  const form = { scope: formatScopes(scopes) }
  const operation = getOperation('POST', '/oauth2/device/authorize')
  const result = await post(context, operation, form, options)
  if (!result.ok) throw result.toError()
  return result.response.body as DeviceAuthorization
}

/** Polls once for the token of a device code: RFC 8628 section 3.4. */
export async function exchangeDeviceCode(
  context: ClientContext,
  deviceCode: string,
  scopes: readonly string[] | null,
  options: RequestOptions,
): Promise<Grant> {
  checkCredential('deviceCode', deviceCode)
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode }
  return requestToken(context, form, { requested: scopes }, { ...options, replays: 0 })
}

/**
 * Reads the grant from the fragment of a redirect: RFC 6749 section 4.2.2.
 *
 * @param parameters Parameters of a redirect that has been checked.
 * @param requested Requested scopes.
 * @param now Time in milliseconds since the Unix epoch.
 * @throws `AuthorizationCallbackError`
 */
export function readImplicitGrant(
  parameters: URLSearchParams,
  requested: readonly string[] | null,
  now: number,
): Grant {
  // An implicit grant has no refresh token.
  const body = { ...Object.fromEntries(parameters), refresh_token: undefined }
  const read = readGrant(body, now, { requested })
  if ('grant' in read) return read.grant
  throw createCallbackError('missing_result', `The redirect has no valid token response: ${read.problem}`)
}

/** Type of a token that is revoked: RFC 7009 section 2.1. */
export type TokenTypeHint = 'access_token' | 'refresh_token'

/** Revokes a token: RFC 7009. Discord also revokes every other token of its user and this application. */
export async function revoke(
  context: ClientContext,
  token: string,
  tokenTypeHint: TokenTypeHint | undefined,
  options: RequestOptions,
): Promise<void> {
  checkCredential('token', token)
  if (tokenTypeHint !== undefined) {
    checkOneOf('tokenTypeHint', tokenTypeHint, ['access_token', 'refresh_token'])
  }
  const form = { token, token_type_hint: tokenTypeHint }
  const result = await post(context, getOperation('POST', '/oauth2/token/revoke'), form, {
    idempotent: true,
    ...options,
    ignoreBody: true,
  })
  if (!result.ok) throw result.toError()
}
