import { PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { BitSet, type BitSetInput, toBits } from './bit-set.ts'
import { checkList, checkObject } from './check-shape.ts'

/** A guild with its roles, as a bot can fetch them. */
export interface GuildWithRoles {
  /** The id of the guild, which is that of its role `@everyone` too. */
  readonly id: string
  /** All roles of the guild, `@everyone` included. */
  readonly roles: readonly { readonly id: string; readonly permissions: BitSetInput<Permission> }[]
}

/** The roles of a member. A `GuildMember` fits. */
export interface MemberWithRoles {
  /** Their ids. Discord leaves out `@everyone`, which everyone has. */
  readonly roles: readonly string[]
}

/**
 * What the roles of a member allow together, those of `@everyone` included. Roles that the guild does not have any more
 * allow nothing. Pass the answer to `effectivePermissions` to know what owners, administrators and timed-out members may
 * do.
 *
 * @throws {@link InvalidArgumentError} when the guild lacks `@everyone`, the permissions of a role are none, or an argument has
 * another form.
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { effectivePermissions, type GuildWithRoles, rolePermissions } from 'grantcord/permissions'
 *
 * export function canModerate(guild: GuildWithRoles & { owner_id: string }, member: GuildMember): boolean {
 *   const owner = member.user?.id === guild.owner_id
 *   const permissions = rolePermissions(guild, member)
 *   return effectivePermissions({ owner, permissions }, { member }).has('MODERATE_MEMBERS')
 * }
 * ```
 * @see https://docs.discord.com/developers/topics/permissions
 */
export function rolePermissions(guild: GuildWithRoles, member: MemberWithRoles): BitSet<Permission> {
  checkObject('guild', guild)
  checkObject('member', member)
  checkList('guild.roles', guild.roles)
  checkList('member.roles', member.roles)
  let bits = 0n
  let hasEveryone = false
  for (const [index, role] of guild.roles.entries()) {
    checkObject(`guild.roles[${index}]`, role)
    const isEveryone = role.id === guild.id
    hasEveryone ||= isEveryone
    if (!isEveryone && !member.roles.includes(role.id)) continue
    bits |= toBits(`guild.roles[${index}].permissions`, PERMISSIONS, role.permissions)
  }
  if (hasEveryone) return new BitSet<Permission>(PERMISSIONS, bits)
  throw new InvalidArgumentError('guild.roles', 'must have the role @everyone, whose id is that of the guild')
}
