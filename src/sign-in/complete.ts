import type { AccessToken } from '../runtime/access-token.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import type { Authorization } from '../runtime/oauth/authorization.ts'
import type { TokenManager } from '../runtime/tokens/token-manager.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { SignInDeniedError } from './failures.ts'
import type { SignInConfig } from './options.ts'

/** A completed sign-in that the browser does not know of yet. */
export interface CompletedSignIn {
  /** `Set-Cookie` header of the session. */
  readonly cookie: string
  /** Path that `onSignIn` returned. */
  readonly returnTo: string | undefined
}

/**
 * Turns a token into a session: asks the policy, stores the token, and calls `onSignIn`.
 *
 * @param authorization The one that was completed; `null` for the page of an Activity.
 * @throws {@link SignInDeniedError} if the user may not sign in · the errors of requests, of the token store and of the
 *   functions in the options.
 */
export async function completeSignIn<SessionData>(
  config: SignInConfig<SessionData>,
  token: AccessToken,
  request: Request,
  authorization: Authorization | null,
): Promise<CompletedSignIn> {
  const { tokens, sessions, allow, toSessionData, onSignIn } = config
  const user = await token.fetchIdentify()
  const attempt = { user, token, authorization, request }
  const verdict = await allow(attempt)
  if (verdict !== true) {
    const reason = propertyOf(verdict, 'reason')
    throw new SignInDeniedError(user.id, typeof reason === 'string' ? reason : undefined)
  }
  const data = await toSessionData(attempt)
  const isFirst = tokens && (await isUnknown(tokens, user.id))
  const stored = tokens ? await tokens.save(user.id, token) : token
  const grantId = tokens ? await tokens.grantId(user.id) : null
  const content = { userId: user.id, user: data, scopes: token.scopes ?? [] }
  const created = sessions.create(content, grantId, authorization === null)
  try {
    const cookie = await sessions.write(created)
    const { session } = created
    const returnTo = await onSignIn?.({ user, token: stored, session, isFirst, request })
    return { cookie, returnTo: typeof returnTo === 'string' ? returnTo : undefined }
  } catch (error) {
    // The next sign-in is the first one again, unless another one has completed meanwhile.
    if (isFirst && (await tokens?.grantId(user.id)) === grantId) await tokens?.delete(user.id)
    throw error
  }
}

/** Checks whether no token of a user is stored. A stored token that cannot be read will be replaced. */
async function isUnknown(tokens: TokenManager, userId: string): Promise<boolean> {
  try {
    return (await tokens.load(userId)) === null
  } catch (error) {
    if (hasErrorCode(error, 'ERR_TOKEN_STORE')) return false
    throw error
  }
}
