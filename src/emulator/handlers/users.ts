import type { User } from '../../generated/models.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'

/** Handlers of the endpoints about the current user. */
export const USER_HANDLERS: Handlers = {
  getCurrentUser({ credential, state }) {
    const isBot = credential.kind === 'bot'
    const user = state.users.get(isBot ? credential.application.application.id : credential.token.user_id)
    if (!user) throw new ErrorResponse(401, 'Unauthorized')
    return { status: 200, body: isBot ? user : withoutHidden(user, credential.token.scopes) }
  },
}

/** Removes the fields of a user that need a scope which was not granted. */
function withoutHidden({ email, verified, premium_type, ...shown }: User, scopes: readonly string[]): User {
  return {
    ...shown,
    premium_type: scopes.includes('identify.premium') ? (premium_type ?? 0) : 0,
    ...(scopes.includes('email') && { email: email ?? null, verified: verified ?? false }),
  }
}
