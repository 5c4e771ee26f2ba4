/** Entry point `grantcord/permissions`: permissions of the members of a guild. */
import { PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { BitSet, type BitSetInput } from './bit-set.ts'

export * from '../generated/permissions.ts'
export {
  type EffectivePermissionsOptions,
  effectivePermissions,
  type GuildWithPermissions,
  type MemberWithTimeout,
  type TimedOutUntilOptions,
  timedOutUntil,
} from './effective-permissions.ts'
export * from './permission-presets.ts'
export { type GuildWithRoles, type MemberWithRoles, rolePermissions } from './role-permissions.ts'
export type { BitSet, BitSetInput }

/**
 * Creates a set of permissions from their bits alone. {@link effectivePermissions} also takes into account that
 * owners and administrators have all permissions.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
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
