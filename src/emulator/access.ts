import type { ExampleName } from '../generated/description.ts'
import type { Guild } from '../generated/models.ts'
import { PERMISSIONS, type Permission } from '../generated/permissions.ts'
import type { Credential } from './context.ts'
import { invalidForm } from './request.ts'
import { ErrorResponse } from './responses.ts'
import type { ApplicationRow, TokenRow } from './rows.ts'
import type { State } from './state.ts'

/** Credential of a request to the API: an access token or a bot token. */
export type ApiCredential = Extract<Credential, { kind: 'bearer' | 'bot' }>

/** Returns the id of the user that a credential belongs to. */
export function userIdOf(credential: ApiCredential): string {
  return credential.kind === 'bot' ? credential.application.application.id : credential.token.user_id
}

/**
 * Returns an application, which must be the one that the credential belongs to.
 *
 * @param refusal Error for another application. By default it depends on the credential.
 * @throws {@link ErrorResponse} 404 or 403
 */
export function requireOwnApplication(
  state: State,
  credential: ApiCredential,
  id: string,
  refusal: ExampleName = credential.kind === 'bot' ? 'MissingAccess' : 'NotAuthorizedOnApplication',
): ApplicationRow {
  const row = state.applications.get(id)
  if (!row) throw new ErrorResponse(404, 'UnknownApplication')
  if (id !== credential.application.application.id) throw new ErrorResponse(403, refusal)
  return row
}

/** @throws {@link ErrorResponse} 404 for a guild that does not exist, 403 for one that the user is not a member of. */
export function requireMembership(state: State, guildId: string, userId: string): Guild {
  const guild = state.guilds.get(guildId)
  if (!guild) throw new ErrorResponse(404, 'UnknownGuild')
  if (!state.members.get(guildId, userId)) throw new ErrorResponse(403, 'MissingAccess')
  return guild
}

/** Returns the permissions that the roles of a member grant together; none for a user who is not a member. */
export function rolePermissions(state: State, guild: Guild, userId: string): bigint {
  const own = state.members.get(guild.id, userId)?.member.roles
  if (!own) return 0n
  const granted = (guild.roles ?? []).filter(({ id }) => id === guild.id || own.includes(id))
  return granted.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n)
}

/** Checks whether a member has permissions, which owners and administrators always have. */
export function hasPermissions(
  state: State,
  guild: Guild,
  userId: string,
  names: readonly Permission[],
): boolean {
  const bits = rolePermissions(state, guild, userId)
  const isAllowed = guild.owner_id === userId || (bits & PERMISSIONS.ADMINISTRATOR) !== 0n
  return isAllowed || names.every((name) => (bits & PERMISSIONS[name]) !== 0n)
}

/**
 * Returns the row of an access token in a body, which must belong to an application and have a scope.
 *
 * @throws {@link ErrorResponse} 403
 */
export function requireBodyToken(
  state: State,
  { application }: ApplicationRow,
  accessToken: string,
  scope: string,
): TokenRow {
  const token = state.tokens.get(accessToken)
  if (!token || token.application_id !== application.id || token.expires_at <= state.now()) {
    throw new ErrorResponse(403, 'InvalidAccessToken')
  }
  if (!token.scopes.includes(scope)) throw new ErrorResponse(403, 'MissingScope')
  return token
}

/**
 * Checks a value of an enum, of which the description lists the known values and accepts others.
 *
 * @throws {@link ErrorResponse} 400
 */
export function checkChoice(
  path: readonly string[],
  value: number | undefined,
  known: Readonly<Record<string, number>>,
): void {
  const values = Object.values(known)
  if (value === undefined || values.includes(value)) return
  const message = `Value must be one of (${values.join(', ')}).`
  throw invalidForm([{ path, code: 'BASE_TYPE_CHOICES', message }])
}

/** Part of a list that a request asks for. */
export interface PageQuery {
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** Returns a page of rows in the order of their ids: the last ones before an id, or the first ones after an id. */
export function paginate<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { before, after, limit = rows.length }: PageQuery,
): Row[] {
  const found = rows
    .filter(({ id }) => before === undefined || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === undefined || BigInt(id) > BigInt(after))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  return before !== undefined && after === undefined ? found.slice(-limit) : found.slice(0, limit)
}

/** Returns a time as Discord writes it. */
export function toTimestamp(time: number): string {
  return new Date(time).toISOString().replace('Z', '000+00:00')
}

/** Returns the hash that names an uploaded image; `null` for none. Animated images have a prefix. */
export async function hashImage(data: string | null): Promise<string | null> {
  if (data === null) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data)))
  const hash = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return data.startsWith('data:image/gif') ? `a_${hash}` : hash
}
