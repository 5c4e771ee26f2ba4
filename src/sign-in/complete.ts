import type { AccessToken } from '../runtime/access-token.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import type { TokenManager } from '../runtime/tokens/token-manager.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { AccountMismatchError, SignInDeniedError } from './failures.ts'
import type { SignInConfig } from './options.ts'
import type { PendingSignIn } from './pending.ts'

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
 * @param started Sign-in that Discord's redirect ends; `null` for the page of an Activity.
 * @throws {@link SignInDeniedError} if the user may not sign in · {@link AccountMismatchError} · the errors of requests, of the
 *   token store and of the functions in the options.
 */
export async function completeSignIn<SessionData>(
  config: SignInConfig<SessionData>,
  token: AccessToken,
  request: Request,
  started: PendingSignIn | null,
): Promise<CompletedSignIn> {
  const { tokens, sessions, allow, verifyIdToken, toSessionData, onSignIn } = config
  const authorization = started?.authorization ?? null
  await verifyIdToken?.(token, authorization)
  const user = await token.fetchIdentify()
  const expected = started?.userId ?? user.id
  if (expected !== user.id) throw new AccountMismatchError(user.id, expected)
  const attempt = { user, token, authorization, request }
  const verdict = await allow(attempt)
  if (verdict !== true) {
    const reason = propertyOf(verdict, 'reason')
    throw new SignInDeniedError(user.id, typeof reason === 'string' && reason.trim() ? reason : undefined)
  }
  const data = await toSessionData(attempt)
  const previous = tokens && (await load(tokens, user.id))
  const isFirst = tokens && previous === null
  const kept = previous && (await hasMore(previous, token)) ? previous : undefined
  const stored = kept ?? (tokens ? await tokens.save(user.id, token) : token)
  const grantId = tokens ? await tokens.grantId(user.id) : null
  const content = { userId: user.id, user: data, scopes: stored.scopes ?? [] }
  const created = sessions.create(content, grantId, started === null)
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

/** Returns the stored token of a user, `null` without one, and `undefined` if it cannot be read. */
async function load(tokens: TokenManager, userId: string): Promise<AccessToken | null | undefined> {
  try {
    return await tokens.load(userId)
  } catch (error) {
    if (hasErrorCode(error, 'ERR_TOKEN_STORE')) return undefined
    throw error
  }
}

/**
 * Checks whether a stored token has more scopes than a new one, which nothing else came with, and whether Discord still
 * accepts it. A sign-in without a session cannot request the optional scopes that the user granted before.
 */
async function hasMore(stored: AccessToken, { scopes, webhook, guild }: AccessToken): Promise<boolean> {
  const granted = new Set(stored.scopes)
  const hasAll = scopes?.every((scope) => granted.delete(scope)) && !webhook && !guild
  if (!hasAll || granted.size === 0) return false
  return stored.fetchIdentify().then(
    () => true,
    () => false,
  )
}
