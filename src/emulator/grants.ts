import { type Grant, SCOPE_DETAILS } from '../generated/scope-details.ts'
import type { Scope } from '../generated/scopes.ts'
import { base64url } from '../runtime/utils/base64.ts'
import type { ApplicationRow, TokenRow } from './rows.ts'
import type { State } from './state.ts'

/** Lifetime of an authorization code in milliseconds. */
export const CODE_LIFETIME = 100_000

/** The application, user and scopes of a token to issue. */
export interface TokenRequest {
  readonly application_id: string
  readonly user_id: string
  readonly scopes: readonly string[]
  /** Seconds. */
  readonly lifetime?: number
}

/** An access token with its refresh token, if it has one. */
export type IssuedRow<RefreshToken> = TokenRow & { readonly refresh_token: RefreshToken }

/** Issues an access token with a refresh token, and adds its scopes to those that the user granted. */
export function issueUserToken(state: State, request: TokenRequest): IssuedRow<string> {
  addGrant(state, request)
  return addToken(state, request, state.createSecret())
}

/** Issues an access token without a refresh token, and adds its scopes to those that the user granted. */
export function issueTokenWithoutRefresh(state: State, request: TokenRequest): IssuedRow<null> {
  addGrant(state, request)
  return addToken(state, request, null)
}

/** Issues an access token to an application itself, for the user who owns it. */
export function issueOwnToken(state: State, request: TokenRequest): IssuedRow<null> {
  return addToken(state, request, null)
}

/** Issues an access token of a game to the user of its publisher's token. It expires and ends with that token. */
export function issueChildToken(state: State, parent: TokenRow, application_id: string): TokenRow {
  const { user_id, scopes, expires_at } = parent
  const parent_application_id = parent.application_id
  const access_token = state.createSecret()
  const token = { access_token, refresh_token: null, application_id, user_id, scopes, expires_at }
  return state.tokens.set({ ...token, parent_application_id })
}

/** Finds a token by its refresh token. */
export function findByRefreshToken(state: State, value: string): TokenRow | undefined {
  return state.tokens.find(({ refresh_token }) => refresh_token === value)
}

/** Replaces a token by a new one with the same scopes. Neither of its two values is valid afterwards. */
export function rotateToken(state: State, token: TokenRow): IssuedRow<string> {
  state.tokens.delete(token.access_token)
  return addToken(state, token, state.createSecret())
}

function addGrant(state: State, { application_id, user_id, scopes }: TokenRequest): void {
  const granted = state.grants.get(application_id, user_id)?.scopes ?? []
  state.grants.set({ application_id, user_id, scopes: [...new Set([...granted, ...scopes])] })
}

function addToken<RefreshToken extends string | null>(
  state: State,
  { application_id, user_id, scopes, lifetime = state.tokenLifetime }: TokenRequest,
  refresh_token: RefreshToken,
): IssuedRow<RefreshToken> {
  const access_token = state.createSecret()
  const expires_at = state.now() + lifetime * 1000
  const token = { access_token, refresh_token, application_id, user_id, scopes, expires_at }
  state.tokens.set(token)
  return token
}

/** Ends the authorization of an application by a user, with all its tokens and those of the publisher's games. */
export function endGrant(state: State, applicationId: string, userId: string): void {
  state.grants.delete(applicationId, userId)
  const tokens = state.tokens.filter(
    ({ application_id, parent_application_id, user_id }) =>
      user_id === userId && (application_id === applicationId || parent_application_id === applicationId),
  )
  for (const { access_token } of tokens) state.tokens.delete(access_token)
}

/** Deletes some of the codes that have expired, and of the tokens that have expired and cannot be refreshed. */
export function sweep(state: State): void {
  const now = state.now()
  state.codes.sweep(({ expires_at }) => expires_at <= now)
  // A device that polls learns for a while that its code has expired.
  state.deviceCodes.sweep(({ expires_at }) => expires_at + CODE_LIFETIME <= now)
  state.tokens.sweep(({ refresh_token, expires_at }) => refresh_token === null && expires_at <= now)
}

/** Fields of a token in a token response, or in the fragment of a redirect. */
export interface TokenFields {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly scope: string
}

/** Returns the fields that every response with a token has. */
export function toTokenFields(state: State, { access_token, scopes, expires_at }: TokenRow): TokenFields {
  return {
    access_token,
    token_type: 'Bearer',
    expires_in: Math.round((expires_at - state.now()) / 1000),
    scope: scopes.join(' '),
  }
}

/** Access of a scope that every application has. The Social SDK can be turned on without an approval. */
const OPEN: readonly string[] = ['open', 'social-sdk']
/** Scopes that an application of a team can request with client credentials. */
const TEAM_SCOPES: readonly string[] = ['identify', 'applications.commands.update']

/** Checks whether Discord has a scope. */
export function isScope(scope: string): scope is Scope {
  return Object.hasOwn(SCOPE_DETAILS, scope)
}

/** Checks whether an application may request scopes with a grant. */
export function mayRequest(
  { application, approved_scopes }: ApplicationRow,
  scopes: readonly string[],
  grant: Grant,
): boolean {
  const isLimited = grant === 'clientCredentials' && application.team !== null
  return (
    scopes.length > 0 &&
    scopes.every((scope) => {
      if (!isScope(scope)) return false
      const { access, grants } = SCOPE_DETAILS[scope]
      const isApproved = OPEN.includes(access) || approved_scopes.includes(scope)
      return isApproved && grants.includes(grant) && (!isLimited || TEAM_SCOPES.includes(scope))
    })
  )
}

/** Calculates the SHA-256 hash of a text, or its first bytes, as base64url. */
export async function hash(text: string, bytes?: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return base64url(new Uint8Array(digest, 0, bytes))
}
