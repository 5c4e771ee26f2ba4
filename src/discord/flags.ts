/**
 * Entry point `grantcord/flags`: bit sets of users, applications, members, roles, guilds, channels, messages,
 * embeds, SKUs and lobbies.
 */
import {
  APPLICATION_FLAGS,
  type ApplicationFlag,
  CHANNEL_FLAGS,
  type ChannelFlag,
  EMBED_FLAGS,
  EMBED_MEDIA_FLAGS,
  type EmbedFlag,
  type EmbedMediaFlag,
  GUILD_MEMBER_FLAGS,
  type GuildMemberFlag,
  LOBBY_MEMBER_FLAGS,
  type LobbyMemberFlag,
  MESSAGE_FLAGS,
  type MessageFlag,
  ROLE_FLAGS,
  type RoleFlag,
  SKU_FLAGS,
  type SKUFlag,
  SYSTEM_CHANNEL_FLAGS,
  type SystemChannelFlag,
  USER_FLAGS,
  type UserFlag,
} from '../generated/flags.ts'
import { BitSet, type BitSetInput } from './bit-set.ts'

export * from '../generated/flags.ts'
export { BitSet, type BitSetInput }

/**
 * Creates a set of the flags of a user, `flags` or `public_flags`.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { userFlags } from 'grantcord/flags'
 *
 * export const isStaff = (user: User): boolean => userFlags(user.public_flags ?? 0).has('STAFF')
 * ```
 * @see https://docs.discord.com/developers/resources/user#user-object-user-flags
 */
export function userFlags(value: BitSetInput<UserFlag>): BitSet<UserFlag> {
  return new BitSet(USER_FLAGS, value)
}

/**
 * Creates a set of the flags of an application, `flags_new` or `flags`, which has only the lower 31 bits.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { Application } from 'grantcord'
 * import { applicationFlags } from 'grantcord/flags'
 *
 * export const isEmbedded = (application: Application): boolean =>
 *   applicationFlags(application.flags_new ?? application.flags ?? 0).has('EMBEDDED')
 * ```
 * @see https://docs.discord.com/developers/resources/application#application-object-application-flags
 */
export function applicationFlags(value: BitSetInput<ApplicationFlag>): BitSet<ApplicationFlag> {
  return new BitSet(APPLICATION_FLAGS, value)
}

/**
 * Creates a set of the flags of a guild member.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { guildMemberFlags } from 'grantcord/flags'
 *
 * export const isGuest = (member: GuildMember): boolean => guildMemberFlags(member.flags ?? 0).has('IS_GUEST')
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags
 */
export function guildMemberFlags(value: BitSetInput<GuildMemberFlag>): BitSet<GuildMemberFlag> {
  return new BitSet(GUILD_MEMBER_FLAGS, value)
}

/**
 * Creates a set of the system channel flags of a guild, which suppress messages in its system channel.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { Guild } from 'grantcord'
 * import { systemChannelFlags } from 'grantcord/flags'
 *
 * export const greets = (guild: Guild): boolean =>
 *   !systemChannelFlags(guild.system_channel_flags ?? 0).has('SUPPRESS_JOIN_NOTIFICATIONS')
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-object-system-channel-flags
 */
export function systemChannelFlags(value: BitSetInput<SystemChannelFlag>): BitSet<SystemChannelFlag> {
  return new BitSet(SYSTEM_CHANNEL_FLAGS, value)
}

/**
 * Creates a set of the flags of a channel.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { Channel } from 'grantcord'
 * import { channelFlags } from 'grantcord/flags'
 *
 * export const isPinned = (channel: Channel): boolean => channelFlags(channel.flags ?? 0).has('PINNED')
 * ```
 * @see https://docs.discord.com/developers/resources/channel#channel-object-channel-flags
 */
export function channelFlags(value: BitSetInput<ChannelFlag>): BitSet<ChannelFlag> {
  return new BitSet(CHANNEL_FLAGS, value)
}

/**
 * Creates a set of the flags of a message.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import { messageFlags } from 'grantcord/flags'
 *
 * export const flags: number = messageFlags(['SUPPRESS_EMBEDS', 'SUPPRESS_NOTIFICATIONS']).toNumber()
 * ```
 * @see https://docs.discord.com/developers/resources/message#message-object-message-flags
 */
export function messageFlags(value: BitSetInput<MessageFlag>): BitSet<MessageFlag> {
  return new BitSet(MESSAGE_FLAGS, value)
}

/**
 * Creates a set of the flags of a SKU.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { SKU } from 'grantcord'
 * import { skuFlags } from 'grantcord/flags'
 *
 * export const isForSale = (sku: SKU): boolean => skuFlags(sku.flags).has('AVAILABLE')
 * ```
 * @see https://docs.discord.com/developers/resources/sku#sku-object-sku-flags
 */
export function skuFlags(value: BitSetInput<SKUFlag>): BitSet<SKUFlag> {
  return new BitSet(SKU_FLAGS, value)
}

/**
 * Creates a set of the flags of a lobby member.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import { lobbyMemberFlags } from 'grantcord/flags'
 *
 * export const flags: number = lobbyMemberFlags(['CAN_LINK_LOBBY']).toNumber()
 * ```
 * @see https://docs.discord.com/developers/resources/lobby#lobby-member-object-lobby-member-flags
 */
export function lobbyMemberFlags(value: BitSetInput<LobbyMemberFlag>): BitSet<LobbyMemberFlag> {
  return new BitSet(LOBBY_MEMBER_FLAGS, value)
}

/**
 * Creates a set of the flags of a role.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { Role } from 'grantcord'
 * import { roleFlags } from 'grantcord/flags'
 *
 * export const isSelectable = (role: Role): boolean => roleFlags(role.flags ?? 0).has('IN_PROMPT')
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#role-object-role-flags
 */
export function roleFlags(value: BitSetInput<RoleFlag>): BitSet<RoleFlag> {
  return new BitSet(ROLE_FLAGS, value)
}

/**
 * Creates a set of the flags of an embed.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { Embed } from 'grantcord'
 * import { embedFlags } from 'grantcord/flags'
 *
 * export const isActivityCard = (embed: Embed): boolean =>
 *   embedFlags(embed.flags ?? 0).has('IS_CONTENT_INVENTORY_ENTRY')
 * ```
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-flags
 */
export function embedFlags(value: BitSetInput<EmbedFlag>): BitSet<EmbedFlag> {
  return new BitSet(EMBED_FLAGS, value)
}

/**
 * Creates a set of the flags of an image or video in an embed.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, or an array of known
 *   names.
 * @example
 * ```ts
 * import type { EmbedImage } from 'grantcord'
 * import { embedMediaFlags } from 'grantcord/flags'
 *
 * export const isAnimated = (image: EmbedImage): boolean => embedMediaFlags(image.flags ?? 0).has('IS_ANIMATED')
 * ```
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-media-flags
 */
export function embedMediaFlags(value: BitSetInput<EmbedMediaFlag>): BitSet<EmbedMediaFlag> {
  return new BitSet(EMBED_MEDIA_FLAGS, value)
}
