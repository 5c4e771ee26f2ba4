import { expectSuccess } from '../api/call.ts'
import type { ClientContext } from '../context.ts'
import { UnexpectedResponseError } from '../errors/network.ts'
import { AccessTokenMismatchError } from '../errors/token.ts'
import type { BearerCredential, RequestOptions } from '../transport/types.ts'
import { isListOfTexts, isTime } from '../validation/arguments.ts'

/** Properties of an access token that Discord has confirmed. */
interface VerifiedCredential {
  readonly credential: BearerCredential
  readonly userId: string | undefined
}

/**
 * Verifies that an access token was issued to this application, and returns its scopes, expiry and user. Rejected tokens
 * use at most half of the limit of invalid requests.
 *
 * @throws {@link AccessTokenMismatchError} if it was issued to another application · the errors of a request
 */
export async function verifyAccessToken(
  context: ClientContext,
  unverified: BearerCredential,
  options: RequestOptions,
): Promise<VerifiedCredential> {
  const call = { credential: unverified, isUnverified: true }
  const body = await expectSuccess(context, 'GET', '/oauth2/@me', call, options)
  const { application, scopes, expires, user } = body
  if (typeof application?.id !== 'string' || !isListOfTexts(scopes)) {
    const problem = 'the body has no valid application or scopes'
    throw new UnexpectedResponseError('GET /oauth2/@me', problem, { status: 200 })
  }
  if (application.id !== context.config.clientId) throw new AccessTokenMismatchError(application.id)
  const expiresAt = Date.parse(expires)
  const credential: BearerCredential = {
    ...unverified,
    scopes: [...scopes],
    expiresAt: isTime(expiresAt) ? expiresAt : null,
  }
  return { credential, userId: user?.id }
}
