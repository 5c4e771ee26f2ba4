import type { RequestOptions } from '../api.ts'
import { checkCredential, checkUrl } from '../check.ts'
import { checkCodeVerifier } from '../pkce.ts'
import type { Grant } from '../token-record.ts'
import { type GrantContext, requestToken } from './request-token.ts'

/** A code with what it was issued for. */
export interface CodeExchange {
  readonly code: string
  readonly redirectUri: string
  readonly codeVerifier: string | null | undefined
  /** What was asked for, where the answer does not say what was granted. */
  readonly scopes: readonly string[] | null
}

/** RFC 6749 section 4.1.3. */
export async function exchangeCode(
  context: GrantContext,
  { code, redirectUri, codeVerifier, scopes }: CodeExchange,
  options: RequestOptions,
): Promise<Grant> {
  checkCredential('code', code)
  checkUrl('redirectUri', redirectUri)
  if (typeof codeVerifier === 'string') checkCodeVerifier('codeVerifier', codeVerifier)
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: codeVerifier ?? undefined,
  }
  return requestToken(context, form, { requested: scopes, previous: null }, { ...options, replays: 0 })
}
