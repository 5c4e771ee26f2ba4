import type { ApplicationIdentityProfile } from '../../generated/models.ts'
import { requireOwnApplication } from '../access.ts'
import type { Credential, Handlers } from '../context.ts'
import { addIdentity, isLinked, listIdentities, NO_PROVIDER } from '../provisional.ts'
import { withImplied } from '../request.ts'
import { ErrorResponse } from '../responses.ts'
import type { IdentityRow } from '../rows.ts'
import type { State } from '../state.ts'

/** Scope that a user must have granted. */
const SCOPE = 'application_identities.write'
/** Maximum size of the game stats in bytes. */
const MAX_DATA = 10_000
const NO_PROFILE: ApplicationIdentityProfile = { username: null, metadata: null, data: null }

/** Handlers of the endpoints about the identities of users in an application, and their game profiles. */
export const IDENTITY_HANDLERS: Handlers = {
  listUserApplicationIdentities(context) {
    requireUser(context, context.path.user_id)
    const { state, path } = context
    return respondWith(listIdentities(state, path.application_id, path.user_id))
  },

  listApplicationIdentities(context) {
    const { state, credential, path, query } = context
    requireOwnApplication(state, credential, path.application_id)
    const found = state.identities.filter(
      (row) =>
        row.application_id === path.application_id &&
        isOf(row, path) &&
        (query.provider_id === undefined || row.identity.provider_id === query.provider_id),
    )
    for (const { identity } of found) requireUser(context, identity.user_id)
    return respondWith(found)
  },

  deleteUserApplicationIdentity(context) {
    requireUser(context, context.path.user_id)
    const { state, path, body } = context
    const all = listIdentities(state, path.application_id, path.user_id)
    const row = all.find(
      (one) =>
        isOf(one, path) && (body?.provider_id === undefined || one.identity.provider_id === body.provider_id),
    )
    if (!row) throw new ErrorResponse(404, 'NotFound')
    if (isLinked(row) && all.filter(isLinked).length === 1) {
      throw refuse('The last identity of a user cannot be deleted')
    }
    const { provider_type, provider_id = '', provider_issued_user_id } = row.identity
    state.identities.delete(path.application_id, provider_type, provider_id, provider_issued_user_id)
    return { status: 204 }
  },

  getApplicationIdentityProfile(context) {
    requireUser(context, context.path.user_id)
    const row = findOwn(context)
    if (!row) throw new ErrorResponse(404, 'NotFound')
    return { status: 200, body: row.profile ?? NO_PROFILE }
  },

  updateApplicationIdentityProfile(context) {
    requireUser(context, context.path.user_id)
    const { state, path, body } = context
    if (new TextEncoder().encode(JSON.stringify(body.data ?? null)).length >= MAX_DATA) {
      throw new ErrorResponse(400, 'ProfileTooLarge')
    }
    const row = findOwn(context) ?? createIdentity(state, path)
    const profile = {
      ...(row.profile ?? NO_PROFILE),
      ...(body.username !== undefined && { username: body.username }),
      ...(body.data !== undefined && { data: body.data }),
    }
    state.identities.set({ ...row, profile })
    return row.profile ? { status: 204 } : { status: 201, body: profile }
  },
}

interface IdentityContext {
  readonly state: State
  readonly credential: Extract<Credential, { kind: 'bot' }>
  readonly path: { readonly application_id: string }
}

/**
 * Checks that the application is that of the bot, and that a user authorized it for game stats.
 *
 * @throws {@link ErrorResponse} 404 or 403
 */
function requireUser({ state, credential, path: { application_id } }: IdentityContext, userId: string): void {
  requireOwnApplication(state, credential, application_id)
  if (!state.users.get(userId)) throw new ErrorResponse(404, 'UnknownUser')
  const granted = state.grants.get(application_id, userId)?.scopes ?? []
  if (!withImplied(granted).has(SCOPE)) throw new ErrorResponse(403, 'MissingAccess')
}

function respondWith(rows: readonly IdentityRow[]) {
  return { status: 200, body: { identities: rows.map(({ identity }) => identity) } } as const
}

interface IdentityPath {
  readonly provider_type: string
  readonly provider_issued_user_id: string
}

function isOf({ identity }: IdentityRow, path: IdentityPath): boolean {
  return (
    identity.provider_type === path.provider_type &&
    identity.provider_issued_user_id === path.provider_issued_user_id
  )
}

interface ProfilePath {
  readonly application_id: string
  readonly user_id: string
  readonly provider_issued_user_id: string
}

/** Finds the identity of a user with an id at any provider. */
function findOwn({
  state,
  path,
}: {
  readonly state: State
  readonly path: ProfilePath
}): IdentityRow | undefined {
  return listIdentities(state, path.application_id, path.user_id).find(
    ({ identity }) => identity.provider_issued_user_id === path.provider_issued_user_id,
  )
}

/**
 * Creates the identity of a user who has none, which has a profile only.
 *
 * @throws {@link ErrorResponse} 400 if the user has another identity, or another user has this one.
 */
function createIdentity(
  state: State,
  { application_id, user_id, provider_issued_user_id }: ProfilePath,
): IdentityRow {
  const account = { type: NO_PROVIDER, providerId: '', userId: provider_issued_user_id, name: null }
  if (state.identities.get(application_id, NO_PROVIDER, '', provider_issued_user_id)) {
    throw new ErrorResponse(400, 'IdentityOfAnotherUser')
  }
  if (listIdentities(state, application_id, user_id).length > 0) {
    throw refuse('The user has another identity in this application')
  }
  return addIdentity(state, application_id, user_id, account)
}

/** Creates an error whose text Discord does not document. */
function refuse(message: string): ErrorResponse {
  return new ErrorResponse(400, 'InvalidFormBody', { body: { message, code: 50_035 } })
}
