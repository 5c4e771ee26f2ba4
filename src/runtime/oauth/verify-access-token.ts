import type { PartialAccessToken } from '../access-token.ts'
import type { RequestOptions } from '../api/types.ts'
import type { ClientConfig } from '../config.ts'
import { UnexpectedResponseError } from '../errors/network.ts'
import { AccessTokenMismatchError } from '../errors/token.ts'
import type { BearerCredential } from '../transport/credential.ts'
import { isListOfTexts, isTime } from '../validation/arguments.ts'

/** A token from elsewhere that was found to be this application's. */
export interface VerifiedAccessToken {
  /** The token, with the scopes and the expiry that Discord says. */
  readonly token: PartialAccessToken
  /** The user who granted it, where it has `identify`: the one to sign in. */
  readonly userId: string | undefined
}

/** `client.verifyAccessToken()`, without the class of its token. Loaded with its first call. */
export async function verifyAccessToken(
  config: ClientConfig,
  unverified: PartialAccessToken,
  options: RequestOptions,
): Promise<{ credential: BearerCredential; userId: string | undefined }> {
  const { application, scopes, expires, user } = await unverified.fetchAuthorization(options)
  if (typeof application?.id !== 'string' || !isListOfTexts(scopes)) {
    const problem = 'the answer has no application or no scopes'
    throw new UnexpectedResponseError('GET /oauth2/@me', problem, { status: 200 })
  }
  if (application.id !== config.clientId) throw new AccessTokenMismatchError(application.id)
  const expiresAt = Date.parse(expires)
  const credential: BearerCredential = {
    kind: 'bearer',
    accessToken: unverified.token,
    scopes: [...scopes],
    expiresAt: isTime(expiresAt) ? expiresAt : null,
    refreshable: false,
  }
  return { credential, userId: user?.id }
}
