import { PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkArray, checkObject } from '../runtime/validation/arguments.ts'
import { BitSet, type BitSetInput, toBits } from './bit-set.ts'

/** A guild with its roles, which a bot can fetch. */
export interface GuildWithRoles {
  /** Id of the guild, which is also the id of its role `@everyone`. */
  readonly id: string
  /** All roles of the guild, including `@everyone`. */
  readonly roles: readonly { readonly id: string; readonly permissions: BitSetInput<Permission> }[]
}

/** A member with their roles. A `GuildMember` has this form. */
export interface MemberWithRoles {
  /** Ids of the roles. Discord omits `@everyone`, which every member has. */
  readonly roles: readonly string[]
}

/**
 * Returns the permissions that the roles of a member grant together, including those of `@everyone`. A role that the
 * guild no longer has grants nothing. Pass the result to {@link effectivePermissions} to account for owners,
 * administrators and timeouts.
 *
 * @throws {@link InvalidArgumentError} when the guild lacks `@everyone`, the permissions of a role are invalid, or an
 *   argument has another form.
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
  checkArray('guild.roles', guild.roles)
  checkArray('member.roles', member.roles)
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
