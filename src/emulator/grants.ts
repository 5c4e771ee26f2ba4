import { base64url } from '../runtime/utils/base64.ts'
import type { CodeRow, TokenRow } from './rows.ts'
import type { State } from './state.ts'

/** Lifetime of an access token in seconds. */
export const TOKEN_LIFETIME = 604_800
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

/** Issues an access token with a refresh token, and adds its scopes to those that the user granted. */
export function issueUserToken(
  state: State,
  request: TokenRequest,
): TokenRow & { readonly refresh_token: string } {
  const { application_id, user_id, scopes, lifetime = TOKEN_LIFETIME } = request
  const granted = state.grants.get(application_id, user_id)?.scopes ?? []
  state.grants.set({ application_id, user_id, scopes: [...new Set([...granted, ...scopes])] })
  const token = {
    access_token: state.createSecret(),
    refresh_token: state.createSecret(),
    application_id,
    user_id,
    scopes,
    expires_at: state.now() + lifetime * 1000,
  }
  state.tokens.set(token)
  return token
}

/** Checks whether a code may be exchanged with a redirect URI and a PKCE verifier. */
export async function isExchangeable(
  code: CodeRow,
  now: number,
  redirectUri: string | null,
  verifier: string | null,
): Promise<boolean> {
  if (code.expires_at <= now || code.redirect_uri !== redirectUri) return false
  if (code.code_challenge === null) return verifier === null
  return verifier !== null && (await hash(verifier)) === code.code_challenge
}

async function hash(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
