import type { RequestOptions } from '../api.ts'
import { checkCredential, checkOneOf } from '../check.ts'
import { getOperation } from '../transport/operation.ts'
import { type GrantContext, post } from './request-token.ts'

/** RFC 7009 section 2.1. */
export type TokenTypeHint = 'access_token' | 'refresh_token'

/** RFC 7009. Whatever token it is, Discord ends every token of its user and this application. */
export async function revoke(
  context: GrantContext,
  token: string,
  tokenTypeHint: TokenTypeHint | undefined,
  options: RequestOptions,
): Promise<void> {
  checkCredential('token', token)
  if (tokenTypeHint !== undefined)
    checkOneOf('tokenTypeHint', tokenTypeHint, ['access_token', 'refresh_token'])
  const form = { token, token_type_hint: tokenTypeHint }
  const answer = await post(context, getOperation('POST', '/oauth2/token/revoke'), form, {
    idempotent: true,
    ...options,
    ignoreBody: true,
  })
  if (!answer.ok) throw await answer.toError()
}
