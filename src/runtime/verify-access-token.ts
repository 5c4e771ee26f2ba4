import { PartialAccessToken } from './access-token.ts'
import type { RequestOptions } from './api.ts'
import { isTime } from './check.ts'
import { UnexpectedResponseError } from './errors/network.ts'
import { AccessTokenMismatchError } from './errors/token.ts'
import type { GrantContext } from './grants/request-token.ts'
import { isListOfTexts } from './token-record.ts'

/** A token from elsewhere that was found to be this application's. */
export interface VerifiedAccessToken {
  /** The token, with the scopes and the expiry that Discord says. */
  readonly token: PartialAccessToken
  /** The user who granted it, where it has `identify`: the one to sign in. */
  readonly userId: string | undefined
}

/** `client.verifyAccessToken()`. Loaded with its first call. */
export async function verifyAccessToken(
  context: GrantContext,
  unverified: PartialAccessToken,
  options: RequestOptions,
): Promise<VerifiedAccessToken> {
  const { application, scopes, expires, user } = await unverified.fetchAuthorization(options)
  if (typeof application?.id !== 'string' || !isListOfTexts(scopes)) {
    const problem = 'the answer has no application or no scopes'
    throw new UnexpectedResponseError('GET /oauth2/@me', problem, { status: 200 })
  }
  if (application.id !== context.config.clientId) throw new AccessTokenMismatchError(application.id)
  const expiresAt = Date.parse(expires)
  const token = new PartialAccessToken(context, {
    kind: 'bearer',
    accessToken: unverified.token,
    scopes: [...scopes],
    expiresAt: isTime(expiresAt) ? expiresAt : null,
    refreshable: false,
  })
  return { token, userId: user?.id }
}
