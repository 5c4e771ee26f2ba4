import { decodeJwt, decodeProtectedHeader } from 'jose'
import { USER_FLAGS } from '../generated/flags.ts'
import type { Lobby, User } from '../generated/models.ts'
import { endGrant } from './grants.ts'
import { ErrorResponse } from './responses.ts'
import type { IdentityRow } from './rows.ts'
import type { State } from './state.ts'

/** An account outside of Discord. */
export interface ExternalAccount {
  /** Type of the provider, such as `OIDC`. */
  readonly type: string
  /** Distinguishes providers of the same type; empty if there is one. */
  readonly providerId: string
  /** Id of the user at the provider. */
  readonly userId: string
  /** Display name; `null` if it is unknown. */
  readonly name: string | null
}

/** Type of the accounts whose ids an application chooses itself, with the token of its bot. */
export const BOT_ISSUED = 'DISCORD_BOT_ISSUED_ACCESS_TOKEN'
/** Type of an identity that has a game profile, and no external account. */
export const NO_PROVIDER = 'NONE'
/** Maximum number of identities, which bounds the number of provisional accounts too. */
const MAX_IDENTITIES = 10_000
/** Maximum age of an id token in seconds. */
const MAX_TOKEN_AGE = 604_800
const MAX_NAME = 32

/** Checks whether a user is a provisional account: one that was created for an external account, and that cannot sign in. */
export function isProvisional({ flags = 0 }: User): boolean {
  return (BigInt(flags) & USER_FLAGS.PROVISIONAL_ACCOUNT) !== 0n
}

/** Checks whether a user can sign in: neither a bot nor a provisional account can. */
export function isPerson(user: User): boolean {
  return !user.bot && !isProvisional(user)
}

/**
 * Returns the external account that a token belongs to. Nothing verifies the token: an OpenID Connect token is read, and the
 * text of any other token is the id of the account.
 *
 * @throws {@link ErrorResponse} 400
 */
export function readExternalAccount(
  state: State,
  applicationId: string,
  type: string,
  token: string,
): ExternalAccount {
  if (type === BOT_ISSUED) return readBotIssued(state, applicationId, token)
  const claims = type === 'OIDC' ? readIdToken(state, token) : undefined
  return claims ?? { type, providerId: '', userId: token, name: null }
}

function readBotIssued(state: State, applicationId: string, token: string): ExternalAccount {
  const row = state.tokens.get(token)
  const isValid = row?.application_id === applicationId && row.expires_at > state.now()
  const found = isValid
    ? listIdentities(state, applicationId, row.user_id).find(
        ({ identity }) => identity.provider_type === BOT_ISSUED,
      )
    : undefined
  if (!found) throw new ErrorResponse(400, 'InvalidAccessToken')
  return { type: BOT_ISSUED, providerId: '', userId: found.identity.provider_issued_user_id, name: null }
}

/** Returns `undefined` for a text that is not an id token. */
function readIdToken(state: State, token: string): ExternalAccount | undefined {
  const decoded = decodeToken(token)
  if (!decoded) return undefined
  const { kid, claims } = decoded
  const { iss = '', sub, exp = 0, iat = 0, preferred_username: name } = claims
  const now = state.now() / 1000
  if (kid === undefined) throw rejectToken(530_027, 'The ID token must have a kid header.')
  if (exp <= now) throw rejectToken(530_001, 'The ID token JWT you have provided is expired.')
  if (iat < now - MAX_TOKEN_AGE)
    throw rejectToken(530_004, 'The ID token you provided was issued too long ago.')
  if (sub === undefined) throw rejectToken(530_020, 'The OIDC JWT is invalid.')
  const isName = typeof name === 'string' && name.length >= 1 && name.length <= MAX_NAME
  return { type: 'OIDC', providerId: iss, userId: sub, name: isName ? name : null }
}

function decodeToken(token: string) {
  try {
    return { kid: decodeProtectedHeader(token).kid, claims: decodeJwt(token) }
  } catch {
    return undefined
  }
}

function rejectToken(code: number, message: string): ErrorResponse {
  return new ErrorResponse(400, 'InvalidAccessToken', { body: { message, code } })
}

/** Finds the identity of an external account. */
export function findIdentity(
  state: State,
  applicationId: string,
  { type, providerId, userId }: ExternalAccount,
): IdentityRow | undefined {
  return state.identities.get(applicationId, type, providerId, userId)
}

/** Lists the identities of a user in an application. */
export function listIdentities(state: State, applicationId: string, userId: string): IdentityRow[] {
  return state.identities.filter(
    ({ application_id, identity }) => application_id === applicationId && identity.user_id === userId,
  )
}

/**
 * Links a user to an external account.
 *
 * @throws {@link ErrorResponse} 400 if there are too many.
 */
export function addIdentity(
  state: State,
  application_id: string,
  user_id: string,
  { type, providerId, userId }: ExternalAccount,
): IdentityRow {
  if (state.identities.all().length >= MAX_IDENTITIES) {
    throw rejectToken(530_006, 'Discord failed to generate a unique username within the allotted time.')
  }
  const identity = {
    user_id,
    provider_type: type,
    ...(providerId !== '' && { provider_id: providerId }),
    provider_issued_user_id: userId,
  }
  return state.identities.set({ application_id, identity, profile: null })
}

/** Returns the provisional account of an external account, which is created if there is none. */
export function provideAccount(state: State, applicationId: string, account: ExternalAccount): User {
  const userId = findIdentity(state, applicationId, account)?.identity.user_id
  const existing = userId === undefined ? undefined : state.users.get(userId)
  if (existing && isProvisional(existing)) return existing
  if (existing) {
    const details = {
      user_id: existing.id,
      provider_type: account.type,
      provider_id: account.providerId,
      provider_issued_user_id: account.userId,
    }
    const body = { message: 'User account is non-provisional', code: 530_010, ...details }
    throw new ErrorResponse(400, 'NonProvisionalAccount', { body })
  }
  const user = createUser(state, account.name)
  addIdentity(state, applicationId, user.id, account)
  return state.users.set(user)
}

function createUser(state: State, global_name: string | null): User {
  const id = state.createId()
  return {
    id,
    username: `provisional_${id}`,
    discriminator: '0',
    global_name,
    avatar: null,
    flags: Number(USER_FLAGS.PROVISIONAL_ACCOUNT),
  }
}

/**
 * Merges the provisional account of an external account, if it has one, into the account of a user. The provisional account
 * is deleted, and the user is a member of its lobbies.
 *
 * @throws {@link ErrorResponse} 400
 */
export function mergeAccount(
  state: State,
  applicationId: string,
  userId: string,
  account: ExternalAccount,
): void {
  const user = state.users.get(userId)
  if (user && isProvisional(user)) throw rejectToken(530_016, 'Invalid merge destination')
  const found = findIdentity(state, applicationId, account)
  const source = found && state.users.get(found.identity.user_id)
  if (source && !isProvisional(source)) throw new ErrorResponse(400, 'InvalidMergeSource')
  if (listIdentities(state, applicationId, userId).some(isLinked)) {
    throw rejectToken(530_023, 'Too many application identities')
  }
  if (!found) {
    addIdentity(state, applicationId, userId, account)
    return
  }
  state.identities.set({ ...found, identity: { ...found.identity, user_id: userId } })
  if (!source) return
  state.users.delete(source.id)
  endGrant(state, applicationId, source.id)
  moveMemberships(state, applicationId, source.id, userId)
}

/** Checks whether an identity has an external account. */
export function isLinked({ identity }: IdentityRow): boolean {
  return identity.provider_type !== NO_PROVIDER
}

/**
 * Ends the authorization of an application by a user, with all its tokens. External accounts of the user receive a new
 * provisional account, which has the name and the lobbies of the user.
 */
export function deauthorize(state: State, applicationId: string, userId: string): void {
  endGrant(state, applicationId, userId)
  const user = state.users.get(userId)
  if (!user || isProvisional(user)) return
  for (const row of listIdentities(state, applicationId, userId).filter(isLinked)) {
    const { id } = state.users.set(createUser(state, user.global_name ?? user.username))
    state.identities.set({ ...row, identity: { ...row.identity, user_id: id } })
    moveMemberships(state, applicationId, userId, id)
  }
}

/** Replaces a member of the lobbies of an application by another user, who can be a member already. */
function moveMemberships(state: State, applicationId: string, from: string, to: string): void {
  const isConcerned = ({ application_id, members }: Lobby) =>
    application_id === applicationId && members.some(({ id }) => id === from)
  for (const { lobby, secret } of state.lobbies.filter((row) => isConcerned(row.lobby))) {
    const others = lobby.members.filter(({ id }) => id !== to)
    const members = others.map((member) => (member.id === from ? { ...member, id: to } : member))
    state.lobbies.set({ lobby: { ...lobby, members }, secret })
  }
}
