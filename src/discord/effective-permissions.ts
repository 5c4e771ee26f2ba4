import { ALL_PERMISSIONS, PERMISSIONS, type Permission } from '../generated/permissions.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject, isTime, kindOf } from '../runtime/validation/arguments.ts'
import { BitSet, type BitSetInput, toBits } from './bit-set.ts'

/** A guild with the permissions of the user. An item of the user's list of guilds has this form. */
export interface GuildWithPermissions {
  /** `true` if the user owns the guild. */
  readonly owner?: boolean | undefined
  /** Permissions that the roles of the user grant together. */
  readonly permissions: BitSetInput<Permission>
}

/** A member with the end of their timeout. A `GuildMember` has this form. */
export interface MemberWithTimeout {
  /** End of the timeout as an ISO 8601 time. With `null` or a time in the past, the member is not timed out. */
  readonly communication_disabled_until?: string | null | undefined
}

/** Options of {@link effectivePermissions}. */
export interface EffectivePermissionsOptions {
  /** The user as a member of the guild. Without it, the user is assumed not to be timed out. */
  readonly member?: MemberWithTimeout | undefined
  /**
   * Time with which the end of a timeout is compared, in milliseconds since the Unix epoch.
   *
   * @default Date.now()
   */
  readonly now?: number | undefined
}

/** Permissions that remain during a timeout. */
const DURING_TIMEOUT: readonly Permission[] = ['VIEW_CHANNEL', 'READ_MESSAGE_HISTORY']

/**
 * Returns the permissions of a user in a guild as a whole. The owner and administrators have all permissions. A
 * member who is timed out keeps `VIEW_CHANNEL` and `READ_MESSAGE_HISTORY`, if their roles grant them. Permission
 * overwrites of channels are not included.
 *
 * @throws {@link InvalidArgumentError} when the guild, the options or the member is not an object, or when the
 *   permissions or a time is invalid.
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
  const timedOut = timedOutUntil(member, { now }) !== null
  if (guild.owner === true || granted.has('ADMINISTRATOR')) {
    return new BitSet<Permission>(PERMISSIONS, bits | ALL_PERMISSIONS)
  }
  if (!timedOut) return granted
  return new BitSet<Permission>(
    PERMISSIONS,
    DURING_TIMEOUT.filter((name) => granted.has(name)),
  )
}

/** Options of {@link timedOutUntil}. */
export type TimedOutUntilOptions = Pick<EffectivePermissionsOptions, 'now'>

/**
 * Returns the end of a member's timeout.
 *
 * @returns `null` for a member who is not timed out, which includes one whose timeout has ended: Discord does not remove
 *   its time.
 * @throws {@link InvalidArgumentError} when an argument is not an object, or when a time is invalid.
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { timedOutUntil } from 'grantcord/permissions'
 *
 * export const notice = (member: GuildMember) => {
 *   const end = timedOutUntil(member)
 *   return end && `You can write again at ${end.toISOString()}.`
 * }
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-member-object
 */
export function timedOutUntil(member: MemberWithTimeout, options: TimedOutUntilOptions = {}): Date | null {
  checkObject('member', member)
  checkObject('options', options)
  const { now = Date.now() } = options
  if (!isTime(now)) {
    throw new InvalidArgumentError('now', `must be milliseconds since the Unix epoch, and is ${kindOf(now)}`)
  }
  const until = member.communication_disabled_until ?? null
  if (until === null) return null
  const end = typeof until === 'string' ? Date.parse(until) : Number.NaN
  if (Number.isNaN(end)) {
    throw new InvalidArgumentError(
      'member.communication_disabled_until',
      `must be an ISO 8601 time or null, and is ${kindOf(until)}`,
    )
  }
  return end > now ? new Date(end) : null
}
