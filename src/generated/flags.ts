// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * The bits of `ApplicationFlags`, by name. The flags of an application, a bit set in a decimal string, because it can exceed a JSON number. Editable flags can be changed by a request to edit the application.
 *
 * @example
 * ```ts
 * import { APPLICATION_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = APPLICATION_FLAGS.MANAGED_EMOJI
 * ```
 * @see https://docs.discord.com/developers/resources/application#application-object-application-flags
 */
export const APPLICATION_FLAGS = {
  /** Has its own emojis in guilds. Observed, not documented. `1 << 2` */
  MANAGED_EMOJI: 0x4n,
  /** Can create group DMs. Observed, not documented. `1 << 4` */
  GROUP_DM_CREATE: 0x10n,
  /** Has created Auto Moderation rules. `1 << 6` */
  APPLICATION_AUTO_MODERATION_RULE_CREATE_BADGE: 0x40n,
  /** Is a public client, which exchanges codes without a client secret. Observed, not documented. `1 << 8` */
  PUBLIC_OAUTH2_CLIENT: 0x100n,
  /** Uses the Social SDK with limited access. Observed, not documented. `1 << 10` */
  SOCIAL_LAYER_INTEGRATION_LIMITED: 0x400n,
  /** Receives presences over the Gateway, in 100 guilds or more. `1 << 12` */
  GATEWAY_PRESENCE: 0x1000n,
  /** Receives presences over the Gateway, in fewer than 100 guilds. Can be changed. `1 << 13` */
  GATEWAY_PRESENCE_LIMITED: 0x2000n,
  /** Receives member events over the Gateway, in 100 guilds or more. `1 << 14` */
  GATEWAY_GUILD_MEMBERS: 0x4000n,
  /** Receives member events over the Gateway, in fewer than 100 guilds. Can be changed. `1 << 15` */
  GATEWAY_GUILD_MEMBERS_LIMITED: 0x8000n,
  /** Is not verified because of unusual growth. `1 << 16` */
  VERIFICATION_PENDING_GUILD_LIMIT: 0x10000n,
  /** Has an activity, which runs inside the Discord client. `1 << 17` */
  EMBEDDED: 0x20000n,
  /** Receives the content of messages over the Gateway, in 100 guilds or more. `1 << 18` */
  GATEWAY_MESSAGE_CONTENT: 0x40000n,
  /** Receives the content of messages over the Gateway, in fewer than 100 guilds. Can be changed. `1 << 19` */
  GATEWAY_MESSAGE_CONTENT_LIMITED: 0x80000n,
  /** Has global commands. `1 << 23` */
  APPLICATION_COMMAND_BADGE: 0x800000n,
  /** Is active. Observed, not documented. `1 << 24` */
  ACTIVE: 0x1000000n,
  /** Uses the Social SDK. Observed, not documented. `1 << 27` */
  SOCIAL_LAYER_INTEGRATION: 0x8000000n,
  /** Is promoted by Discord. Observed, not documented. `1 << 29` */
  PROMOTED: 0x20000000n,
  /** Belongs to a partner of Discord. Observed, not documented. `1 << 30` */
  PARTNER: 0x40000000n,
  /** Has child applications. Observed, not documented. `1 << 33` */
  PARENT: 0x200000000n,
  /** Cannot access relationships. Observed, not documented. `1 << 34` */
  DISABLE_RELATIONSHIP_ACCESS: 0x400000000n,
  /** Is eligible for a storefront. Observed, not documented. `1 << 35` */
  STOREFRONT_ELIGIBLE: 0x800000000n,
} as const

/** The name of a bit in {@link APPLICATION_FLAGS}. */
export type ApplicationFlag = keyof typeof APPLICATION_FLAGS

/**
 * The names in {@link APPLICATION_FLAGS} that can be changed.
 *
 * @example
 * ```ts
 * import { EDITABLE_APPLICATION_FLAGS } from 'grantcord/flags'
 *
 * export const count: number = EDITABLE_APPLICATION_FLAGS.length
 * ```
 * @see https://docs.discord.com/developers/resources/application#application-object-application-flags
 */
export const EDITABLE_APPLICATION_FLAGS = [
  'GATEWAY_PRESENCE_LIMITED',
  'GATEWAY_GUILD_MEMBERS_LIMITED',
  'GATEWAY_MESSAGE_CONTENT_LIMITED',
] as const

/**
 * The bits of `ChannelFlags`, by name. The flags of a channel, a bit set.
 *
 * @example
 * ```ts
 * import { CHANNEL_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = CHANNEL_FLAGS.PINNED
 * ```
 * @see https://docs.discord.com/developers/resources/channel#channel-object-channel-flags
 */
export const CHANNEL_FLAGS = {
  /** Is a thread that is pinned to the top of its forum or media channel. `1 << 1` */
  PINNED: 0x2n,
  /** Is a forum or media channel that requires a tag for each thread. `1 << 4` */
  REQUIRE_TAG: 0x10n,
  /** Is a media channel that hides the download options of its media. `1 << 15` */
  HIDE_MEDIA_DOWNLOAD_OPTIONS: 0x8000n,
  /** Is a channel that the current user cannot view and whose metadata is hidden. Sent over the Gateway only. `1 << 17` */
  CHANNEL_OBFUSCATED: 0x20000n,
  /** Hides its content until the user agrees to see it. `1 << 21` */
  IS_SPOILER_CHANNEL: 0x200000n,
} as const

/** The name of a bit in {@link CHANNEL_FLAGS}. */
export type ChannelFlag = keyof typeof CHANNEL_FLAGS

/**
 * The bits of `EmbedFlags`, by name. The properties of an embed, a bit set.
 *
 * @example
 * ```ts
 * import { EMBED_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = EMBED_FLAGS.IS_CONTENT_INVENTORY_ENTRY
 * ```
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-flags
 */
export const EMBED_FLAGS = {
  /** Replaces a reply to an activity card. `1 << 5` */
  IS_CONTENT_INVENTORY_ENTRY: 0x20n,
} as const

/** The name of a bit in {@link EMBED_FLAGS}. */
export type EmbedFlag = keyof typeof EMBED_FLAGS

/**
 * The bits of `EmbedMediaFlags`, by name. The properties of an image or video in an embed, a bit set.
 *
 * @example
 * ```ts
 * import { EMBED_MEDIA_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = EMBED_MEDIA_FLAGS.IS_ANIMATED
 * ```
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-media-flags
 */
export const EMBED_MEDIA_FLAGS = {
  /** Is animated. `1 << 5` */
  IS_ANIMATED: 0x20n,
} as const

/** The name of a bit in {@link EMBED_MEDIA_FLAGS}. */
export type EmbedMediaFlag = keyof typeof EMBED_MEDIA_FLAGS

/**
 * The bits of `GuildMemberFlags`, by name. The flags of a guild member, a bit set. Editable flags can be changed.
 *
 * @example
 * ```ts
 * import { GUILD_MEMBER_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = GUILD_MEMBER_FLAGS.DID_REJOIN
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags
 */
export const GUILD_MEMBER_FLAGS = {
  /** Has left the guild and rejoined. `1 << 0` */
  DID_REJOIN: 0x1n,
  /** Has completed onboarding. `1 << 1` */
  COMPLETED_ONBOARDING: 0x2n,
  /** Is exempt from the verification requirements of the guild. Can be changed. `1 << 2` */
  BYPASSES_VERIFICATION: 0x4n,
  /** Has started onboarding. `1 << 3` */
  STARTED_ONBOARDING: 0x8n,
  /** Is a guest, who can only access the voice channel of the invite. `1 << 4` */
  IS_GUEST: 0x10n,
  /** Has started the new member actions of the Server Guide. `1 << 5` */
  STARTED_HOME_ACTIONS: 0x20n,
  /** Has completed the new member actions of the Server Guide. `1 << 6` */
  COMPLETED_HOME_ACTIONS: 0x40n,
  /** Is quarantined by Auto Moderation because of the username, display name or nickname. `1 << 7` */
  AUTOMOD_QUARANTINED_USERNAME: 0x80n,
  /** Has acknowledged the hint about the DM settings. `1 << 9` */
  DM_SETTINGS_UPSELL_ACKNOWLEDGED: 0x200n,
  /** Is quarantined by Auto Moderation because of the guild tag. `1 << 10` */
  AUTOMOD_QUARANTINED_GUILD_TAG: 0x400n,
} as const

/** The name of a bit in {@link GUILD_MEMBER_FLAGS}. */
export type GuildMemberFlag = keyof typeof GUILD_MEMBER_FLAGS

/**
 * The names in {@link GUILD_MEMBER_FLAGS} that can be changed.
 *
 * @example
 * ```ts
 * import { EDITABLE_GUILD_MEMBER_FLAGS } from 'grantcord/flags'
 *
 * export const count: number = EDITABLE_GUILD_MEMBER_FLAGS.length
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags
 */
export const EDITABLE_GUILD_MEMBER_FLAGS = [
  'BYPASSES_VERIFICATION',
] as const

/**
 * The bits of `LobbyMemberFlags`, by name. The flags of a lobby member, a bit set.
 *
 * @example
 * ```ts
 * import { LOBBY_MEMBER_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = LOBBY_MEMBER_FLAGS.CAN_LINK_LOBBY
 * ```
 * @see https://docs.discord.com/developers/resources/lobby#lobby-member-object-lobby-member-flags
 */
export const LOBBY_MEMBER_FLAGS = {
  /** Can link a channel to the lobby. `1 << 0` */
  CAN_LINK_LOBBY: 0x1n,
} as const

/** The name of a bit in {@link LOBBY_MEMBER_FLAGS}. */
export type LobbyMemberFlag = keyof typeof LOBBY_MEMBER_FLAGS

/**
 * The bits of `MessageFlags`, by name. The flags of a message, a bit set.
 *
 * @example
 * ```ts
 * import { MESSAGE_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = MESSAGE_FLAGS.CROSSPOSTED
 * ```
 * @see https://docs.discord.com/developers/resources/message#message-object-message-flags
 */
export const MESSAGE_FLAGS = {
  /** Was published to the channels that follow this channel. `1 << 0` */
  CROSSPOSTED: 0x1n,
  /** Was published in another channel, which this channel follows. `1 << 1` */
  IS_CROSSPOST: 0x2n,
  /** Does not show embeds. `1 << 2` */
  SUPPRESS_EMBEDS: 0x4n,
  /** Was published from a message that is now deleted. `1 << 3` */
  SOURCE_MESSAGE_DELETED: 0x8n,
  /** Is an urgent message from Discord. `1 << 4` */
  URGENT: 0x10n,
  /** Has a thread with the same id. `1 << 5` */
  HAS_THREAD: 0x20n,
  /** Is only visible to the user who invoked the interaction. `1 << 6` */
  EPHEMERAL: 0x40n,
  /** Is a placeholder until the application responds to the interaction. `1 << 7` */
  LOADING: 0x80n,
  /** Mentions roles whose members could not all be added to the thread. `1 << 8` */
  FAILED_TO_MENTION_SOME_ROLES_IN_THREAD: 0x100n,
  /** Does not trigger push and desktop notifications. `1 << 12` */
  SUPPRESS_NOTIFICATIONS: 0x1000n,
  /** Is a voice message. `1 << 13` */
  IS_VOICE_MESSAGE: 0x2000n,
  /** Has a snapshot of a forwarded message. `1 << 14` */
  HAS_SNAPSHOT: 0x4000n,
  /** Consists only of components. `1 << 15` */
  IS_COMPONENTS_V2: 0x8000n,
} as const

/** The name of a bit in {@link MESSAGE_FLAGS}. */
export type MessageFlag = keyof typeof MESSAGE_FLAGS

/**
 * The bits of `RoleFlags`, by name. The properties of a role, a bit set.
 *
 * @example
 * ```ts
 * import { ROLE_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = ROLE_FLAGS.IN_PROMPT
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#role-object-role-flags
 */
export const ROLE_FLAGS = {
  /** Can be selected by members in an onboarding prompt. `1 << 0` */
  IN_PROMPT: 0x1n,
} as const

/** The name of a bit in {@link ROLE_FLAGS}. */
export type RoleFlag = keyof typeof ROLE_FLAGS

/**
 * The bits of `SKUFlags`, by name. The flags of a SKU, a bit set.
 *
 * @example
 * ```ts
 * import { SKU_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = SKU_FLAGS.AVAILABLE
 * ```
 * @see https://docs.discord.com/developers/resources/sku#sku-object-sku-flags
 */
export const SKU_FLAGS = {
  /** Is available for purchase. `1 << 2` */
  AVAILABLE: 0x4n,
  /** Is a guild subscription, which applies to all members of the guild. `1 << 7` */
  GUILD_SUBSCRIPTION: 0x80n,
  /** Is a user subscription, which applies to the user in all guilds. `1 << 8` */
  USER_SUBSCRIPTION: 0x100n,
} as const

/** The name of a bit in {@link SKU_FLAGS}. */
export type SKUFlag = keyof typeof SKU_FLAGS

/**
 * The bits of `SystemChannelFlags`, by name. The messages that a guild suppresses in its system channel, a bit set.
 *
 * @example
 * ```ts
 * import { SYSTEM_CHANNEL_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = SYSTEM_CHANNEL_FLAGS.SUPPRESS_JOIN_NOTIFICATIONS
 * ```
 * @see https://docs.discord.com/developers/resources/guild#guild-object-system-channel-flags
 */
export const SYSTEM_CHANNEL_FLAGS = {
  /** No messages when a member joins. `1 << 0` */
  SUPPRESS_JOIN_NOTIFICATIONS: 0x1n,
  /** No messages when a member boosts the guild. `1 << 1` */
  SUPPRESS_PREMIUM_SUBSCRIPTIONS: 0x2n,
  /** No tips for setting up the guild. `1 << 2` */
  SUPPRESS_GUILD_REMINDER_NOTIFICATIONS: 0x4n,
  /** No button to reply to a join message with a sticker. `1 << 3` */
  SUPPRESS_JOIN_NOTIFICATION_REPLIES: 0x8n,
  /** No messages when a member purchases or renews a role subscription. `1 << 4` */
  SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATIONS: 0x10n,
  /** No button to reply to a role subscription message with a sticker. `1 << 5` */
  SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATION_REPLIES: 0x20n,
} as const

/** The name of a bit in {@link SYSTEM_CHANNEL_FLAGS}. */
export type SystemChannelFlag = keyof typeof SYSTEM_CHANNEL_FLAGS

/**
 * The bits of `UserFlags`, by name. The flags of a user's account, a bit set. It can exceed 32 bits.
 *
 * @example
 * ```ts
 * import { USER_FLAGS } from 'grantcord/flags'
 *
 * export const bit: bigint = USER_FLAGS.STAFF
 * ```
 * @see https://docs.discord.com/developers/resources/user#user-object-user-flags
 */
export const USER_FLAGS = {
  /** Is an employee of Discord. `1 << 0` */
  STAFF: 0x1n,
  /** Is the owner of a partnered guild. `1 << 1` */
  PARTNER: 0x2n,
  /** Is a member of HypeSquad Events. `1 << 2` */
  HYPESQUAD: 0x4n,
  /** Is a bug hunter, level 1. `1 << 3` */
  BUG_HUNTER_LEVEL_1: 0x8n,
  /** Can sign in with a code by SMS. Observed, not documented. `1 << 4` */
  MFA_SMS: 0x10n,
  /** Dismissed a promotion of Nitro. Observed, not documented. `1 << 5` */
  PREMIUM_PROMO_DISMISSED: 0x20n,
  /** Is a member of the HypeSquad house Bravery. `1 << 6` */
  HYPESQUAD_ONLINE_HOUSE_1: 0x40n,
  /** Is a member of the HypeSquad house Brilliance. `1 << 7` */
  HYPESQUAD_ONLINE_HOUSE_2: 0x80n,
  /** Is a member of the HypeSquad house Balance. `1 << 8` */
  HYPESQUAD_ONLINE_HOUSE_3: 0x100n,
  /** Is an early supporter of Nitro. `1 << 9` */
  PREMIUM_EARLY_SUPPORTER: 0x200n,
  /** Is the placeholder user of a team. `1 << 10` */
  TEAM_PSEUDO_USER: 0x400n,
  /** Is an official Discord system account. Observed, not documented. `1 << 12` */
  SYSTEM: 0x1000n,
  /** Has unread urgent messages from Discord. Observed, not documented. `1 << 13` */
  HAS_UNREAD_URGENT_MESSAGES: 0x2000n,
  /** Is a bug hunter, level 2. `1 << 14` */
  BUG_HUNTER_LEVEL_2: 0x4000n,
  /** Is a verified bot. `1 << 16` */
  VERIFIED_BOT: 0x10000n,
  /** Is an early verified bot developer. `1 << 17` */
  VERIFIED_DEVELOPER: 0x20000n,
  /** Is an alumnus of the moderator programs. `1 << 18` */
  CERTIFIED_MODERATOR: 0x40000n,
  /** Is a bot that only uses HTTP interactions and is shown as online. `1 << 19` */
  BOT_HTTP_INTERACTIONS: 0x80000n,
  /** Is flagged as a spammer. Observed, not documented. `1 << 20` */
  SPAMMER: 0x100000n,
  /** Is an active developer. It was documented until March 2026. Observed, not documented. `1 << 22` */
  ACTIVE_DEVELOPER: 0x400000n,
  /** Is a provisional account of a game. Observed, not documented. `1 << 23` */
  PROVISIONAL_ACCOUNT: 0x800000n,
  /** Is quarantined, with limited access, after suspicious activity. Observed, not documented. `1 << 44` */
  QUARANTINED: 0x100000000000n,
  /** Is a collaborator of Discord. Observed, not documented. `1 << 50` */
  COLLABORATOR: 0x4000000000000n,
  /** Is a collaborator of Discord with restricted access. Observed, not documented. `1 << 51` */
  RESTRICTED_COLLABORATOR: 0x8000000000000n,
} as const

/** The name of a bit in {@link USER_FLAGS}. */
export type UserFlag = keyof typeof USER_FLAGS
