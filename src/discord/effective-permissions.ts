import { ALL_PERMISSIONS, PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { isTime, kindOf } from '../runtime/validation/arguments.ts'
import { BitSet, type BitSetInput, toBits } from './bit-set.ts'
import { checkObject } from './check-shape.ts'

/** What the user's roles allow in a guild. An entry of the user's list of guilds fits. */
export interface GuildWithPermissions {
  /** Whether the user owns the guild. */
  readonly owner?: boolean | undefined
  /** What the roles of the user allow together. */
  readonly permissions: BitSetInput<Permission>
}

/** What tells whether a member is timed out. A `GuildMember` fits. */
export interface MemberWithTimeout {
  /** Until when, as an ISO 8601 time. `null` or a time in the past means that the member is not. */
  readonly communication_disabled_until?: string | null | undefined
}

/** What {@link effectivePermissions} may know beside the guild. */
export interface EffectivePermissionsOptions {
  /** The user as a member of the guild. Without it, the user is taken for one who is not timed out. */
  readonly member?: MemberWithTimeout | undefined
  /** The time to judge by, in milliseconds since the Unix epoch. Now, if not given. */
  readonly now?: number | undefined
}

/** What a timed-out member keeps. */
const KEPT: readonly Permission[] = ['VIEW_CHANNEL', 'READ_MESSAGE_HISTORY']

/**
 * What a user may do in a guild as a whole. The owner and administrators may do everything. A member who is timed out
 * keeps `VIEW_CHANNEL` and `READ_MESSAGE_HISTORY`, if the roles allow them. Overwrites of single channels are not
 * counted in.
 *
 * @throws {@link InvalidArgumentError} when the guild or the member is no object, or the permissions or a time are none.
 * @example
 * ```ts
 * import type { GuildMember, PartialGuild } from 'grantcord'
 * import { effectivePermissions } from 'grantcord/permissions'
 *
 * export const canWrite = (guild: PartialGuild, member: GuildMember): boolean =>
 *   effectivePermissions(guild, { member }).has('SEND_MESSAGES')
 * ```
 * @see https://docs.discord.com/developers/topics/permissions
 */
export function effectivePermissions(
  guild: GuildWithPermissions,
  options: EffectivePermissionsOptions = {},
): BitSet<Permission> {
  checkObject('guild', guild)
  checkObject('options', options)
  const { member = {}, now = Date.now() } = options
  checkObject('member', member)
  const bits = toBits('guild.permissions', PERMISSIONS, guild.permissions)
  const granted = new BitSet<Permission>(PERMISSIONS, bits)
  const isLimited = isTimedOut(member, now)
  if (guild.owner === true || granted.has('ADMINISTRATOR')) {
    return new BitSet<Permission>(PERMISSIONS, bits | ALL_PERMISSIONS)
  }
  if (!isLimited) return granted
  return new BitSet<Permission>(
    PERMISSIONS,
    KEPT.filter((name) => granted.has(name)),
  )
}

function isTimedOut(member: MemberWithTimeout, now: number): boolean {
  if (!isTime(now)) {
    throw new InvalidArgumentError('now', `must be milliseconds since the Unix epoch, and is ${kindOf(now)}`)
  }
  const until = member.communication_disabled_until ?? null
  if (until === null) return false
  const end = typeof until === 'string' ? Date.parse(until) : Number.NaN
  if (Number.isNaN(end)) {
    throw new InvalidArgumentError(
      'member.communication_disabled_until',
      `must be an ISO 8601 time or null, and is ${kindOf(until)}`,
    )
  }
  return end > now
}
