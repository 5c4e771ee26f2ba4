/** Entry point `grantcord/applications`: data derived from an application and its team, without a request. */

import type { Application, Team, TeamMember } from '../generated/models.ts'
import type { Snowflake } from '../generated/schema.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkArray, checkObject, checkSnowflake } from '../runtime/validation/arguments.ts'

/** Bytes in memory of their own, a type that has a parameter since TypeScript 5.7. */
type Bytes = ReturnType<Uint8ArrayConstructor['from']>

/** Public key of Ed25519 in hexadecimal digits: 32 bytes. */
const PUBLIC_KEY = /^[\da-f]{64}$/i

/**
 * Returns the bytes of an application's public key, with which Discord's signatures of interactions and webhook events are
 * verified.
 *
 * @returns 32 bytes, in the form that `crypto.subtle.importKey('raw', …)` accepts.
 * @throws {@link InvalidArgumentError} unless `application.verify_key` has 64 hexadecimal digits.
 * @example
 * ```ts
 * import type { Application } from 'grantcord'
 * import { publicKeyBytes } from 'grantcord/applications'
 *
 * export const importPublicKey = (application: Application) =>
 *   crypto.subtle.importKey('raw', publicKeyBytes(application), 'Ed25519', false, ['verify'])
 * ```
 * @see https://docs.discord.com/developers/resources/application#application-object
 */
export function publicKeyBytes(application: Pick<Application, 'verify_key'>): Bytes {
  checkObject('application', application)
  const { verify_key: key } = application
  if (typeof key !== 'string' || !PUBLIC_KEY.test(key)) {
    throw new InvalidArgumentError('application.verify_key', 'must be a public key of 64 hexadecimal digits')
  }
  return Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/**
 * Returns the members of a team by the id of their user, in the order of the team.
 *
 * @throws {@link InvalidArgumentError} unless `team.members` is an array of members with their `user`.
 * @example
 * ```ts
 * import type { Team } from 'grantcord'
 * import { teamMembersById } from 'grantcord/applications'
 *
 * export const isMember = (team: Team, userId: string) => teamMembersById(team).has(userId)
 * ```
 * @see https://docs.discord.com/developers/topics/teams#data-models-team-object
 */
export function teamMembersById<Member extends Pick<TeamMember, 'user'>>(team: {
  readonly members: readonly Member[]
}): Map<Snowflake, Member> {
  checkObject('team', team)
  checkArray('team.members', team.members)
  return new Map(team.members.map((member, index) => [userIdOf(member, index), member]))
}

/**
 * Returns the member who owns a team. Discord lists the owner without a role.
 *
 * @returns `undefined` if the owner is not among the members.
 * @throws {@link InvalidArgumentError} unless `team.members` is an array of members with their `user`.
 * @example
 * ```ts
 * import type { Team } from 'grantcord'
 * import { teamOwner } from 'grantcord/applications'
 *
 * export const owner = (team: Team) => teamOwner(team)?.user.username
 * ```
 * @see https://docs.discord.com/developers/topics/teams#data-models-team-object
 */
export function teamOwner<Member extends Pick<TeamMember, 'user'>>(
  team: Pick<Team, 'owner_user_id'> & { readonly members: readonly Member[] },
): Member | undefined {
  return teamMembersById(team).get(team.owner_user_id)
}

function userIdOf(member: Pick<TeamMember, 'user'>, index: number): Snowflake {
  checkObject(`team.members[${index}]`, member)
  checkObject(`team.members[${index}].user`, member.user)
  checkSnowflake(`team.members[${index}].user.id`, member.user.id)
  return member.user.id
}
