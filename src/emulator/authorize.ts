import { SCOPE_DETAILS } from '../generated/scope-details.ts'
import { CODE_LIFETIME } from './grants.ts'
import type { ApplicationRow } from './rows.ts'
import type { State } from './state.ts'
import type { ConsentRequest } from './types.ts'

/** An authorization request whose client and redirect URI are valid. */
export interface AuthorizationRequest extends ConsentRequest {
  readonly application: ApplicationRow
  /** URI that the browser is redirected to. */
  readonly redirectUri: string
  /** Redirect URI of the request; `null` if it had none. */
  readonly givenRedirectUri: string | null
  readonly state: string | null
  readonly codeChallenge: string | null
  readonly nonce: string | null
  /** Error code of RFC 6749 section 4.1.2.1; `undefined` if the request is valid. */
  readonly error: string | undefined
}

/** A request that must not be redirected: its client is unknown, or its redirect URI is not registered. */
export interface RejectedAuthorization {
  /** Names what is wrong, and what is registered. */
  readonly problem: string
}

/** Texts of Discord for the errors of a redirect. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  access_denied: 'The resource owner or authorization server denied the request.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
}

/** Reads an authorization request. */
export function readAuthorization(
  state: State,
  params: URLSearchParams,
): AuthorizationRequest | RejectedAuthorization {
  const clientId = params.get('client_id') ?? ''
  const application = state.applications.get(clientId)
  if (!application) return { problem: `client_id must be the id of an application: ${listIds(state)}` }
  const registered = application.application.redirect_uris ?? []
  const givenRedirectUri = params.get('redirect_uri')
  const redirectUri = givenRedirectUri ?? registered[0]
  if (redirectUri === undefined || !registered.includes(redirectUri)) {
    const listed = registered.length > 0 ? registered.join(', ') : 'none'
    return { problem: `redirect_uri must be a registered redirect URI, character by character: ${listed}` }
  }
  const scopes = (params.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  return {
    application,
    clientId,
    scopes,
    redirectUri,
    givenRedirectUri,
    state: params.get('state'),
    codeChallenge: params.get('code_challenge'),
    nonce: params.get('nonce'),
    error: findError(params, scopes),
  }
}

function listIds(state: State): string {
  return state.applications
    .all()
    .map(({ application }) => `${application.id} (${application.name})`)
    .join(', ')
}

function findError(params: URLSearchParams, scopes: readonly string[]): string | undefined {
  if (params.get('response_type') !== 'code') return 'unsupported_response_type'
  const isKnown = scopes.every((scope) => Object.hasOwn(SCOPE_DETAILS, scope))
  if (scopes.length === 0 || !isKnown) return 'invalid_scope'
  const challenge = params.get('code_challenge')
  if (challenge === null) return undefined
  // Discord refuses the pair without saying why.
  if (scopes.includes('role_connections.write')) return 'invalid_scope'
  return params.get('code_challenge_method') === 'S256' ? undefined : 'invalid_request'
}

/** Returns the URL that the browser is redirected to after the decision of a user; `undefined` if the user cancels. */
export function decide(
  state: State,
  request: AuthorizationRequest,
  userId: string | undefined,
  issuer: string,
): string {
  const error = request.error ?? (userId === undefined ? 'access_denied' : undefined)
  if (error !== undefined || userId === undefined) {
    return redirectTo(request, { error: error ?? 'access_denied' }, issuer)
  }
  const { code } = state.codes.set({
    code: state.createSecret(),
    application_id: request.clientId,
    user_id: userId,
    scopes: request.scopes,
    redirect_uri: request.givenRedirectUri,
    code_challenge: request.codeChallenge,
    nonce: request.nonce,
    guild_id: null,
    channel_id: null,
    expires_at: state.now() + CODE_LIFETIME,
  })
  return redirectTo(request, { code }, issuer)
}

function redirectTo(
  { redirectUri, state }: AuthorizationRequest,
  result: { readonly code: string } | { readonly error: string },
  issuer: string,
): string {
  const params = new URLSearchParams(Object.entries(result))
  const description = 'error' in result ? DESCRIPTIONS[result.error] : undefined
  if (description !== undefined) params.set('error_description', description)
  if (state !== null) params.set('state', state)
  params.set('iss', issuer)
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${params}`
}
