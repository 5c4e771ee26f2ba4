/** `grantcord/permissions`: the permissions of a guild's members. */
import { PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { BitSet, type BitSetInput } from './bit-set.ts'

export * from '../generated/permissions.ts'
export {
  type EffectivePermissionsOptions,
  effectivePermissions,
  type GuildWithPermissions,
  type MemberWithTimeout,
} from './effective-permissions.ts'
export * from './permission-presets.ts'
export { type GuildWithRoles, type MemberWithRoles, rolePermissions } from './role-permissions.ts'
export type { BitSet, BitSetInput }

/**
 * A set of permissions. It says what the bits say: that an administrator or an owner may do everything is
 * {@link effectivePermissions}.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known names.
 * @example
 * ```ts
 * import type { PartialGuild } from 'grantcord'
 * import { permissions } from 'grantcord/permissions'
 *
 * export const canManage = (guild: PartialGuild): boolean => permissions(guild.permissions).has('MANAGE_GUILD')
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export function permissions(value: BitSetInput<Permission>): BitSet<Permission> {
  return new BitSet(PERMISSIONS, value)
}
