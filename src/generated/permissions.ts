// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * The bits of `Permissions`, by name. A set of permissions, a bit set in a decimal string, because it can exceed a JSON number.
 *
 * @example
 * ```ts
 * import { PERMISSIONS } from 'grantcord/permissions'
 *
 * export const bit: bigint = PERMISSIONS.CREATE_INSTANT_INVITE
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const PERMISSIONS = {
  /** Create invites. Channels: text, voice, stage. `1 << 0` */
  CREATE_INSTANT_INVITE: 0x1n,
  /** Kick members, who can rejoin. Requires two-factor authentication if the guild requires it. `1 << 1` */
  KICK_MEMBERS: 0x2n,
  /** Ban members. Requires two-factor authentication if the guild requires it. `1 << 2` */
  BAN_MEMBERS: 0x4n,
  /** Have all permissions, regardless of channel overwrites. Requires two-factor authentication if the guild requires it. `1 << 3` */
  ADMINISTRATOR: 0x8n,
  /** Create, edit and delete channels. Requires two-factor authentication if the guild requires it. Channels: text, voice, stage. `1 << 4` */
  MANAGE_CHANNELS: 0x10n,
  /** Edit the guild. Requires two-factor authentication if the guild requires it. `1 << 5` */
  MANAGE_GUILD: 0x20n,
  /** Add new reactions to messages; adding an existing reaction needs no permission. Channels: text, voice, stage. `1 << 6` */
  ADD_REACTIONS: 0x40n,
  /** View the audit log. `1 << 7` */
  VIEW_AUDIT_LOG: 0x80n,
  /** Use priority speaker in a voice channel. Channels: voice. `1 << 8` */
  PRIORITY_SPEAKER: 0x100n,
  /** Stream video or a screen in a voice channel. Channels: voice, stage. `1 << 9` */
  STREAM: 0x200n,
  /** View a channel: read its messages, or join its voice channel. Channels: text, voice, stage. `1 << 10` */
  VIEW_CHANNEL: 0x400n,
  /** Send messages in a channel and create threads in a forum, but not send messages in threads. Channels: text, voice, stage. `1 << 11` */
  SEND_MESSAGES: 0x800n,
  /** Send text-to-speech messages. Channels: text, voice, stage. `1 << 12` */
  SEND_TTS_MESSAGES: 0x1000n,
  /** Delete messages of other users. Requires two-factor authentication if the guild requires it. Channels: text, voice, stage. `1 << 13` */
  MANAGE_MESSAGES: 0x2000n,
  /** Send links that are shown as embeds. Channels: text, voice, stage. `1 << 14` */
  EMBED_LINKS: 0x4000n,
  /** Upload images and other files. Channels: text, voice, stage. `1 << 15` */
  ATTACH_FILES: 0x8000n,
  /** Read the message history. Channels: text, voice, stage. `1 << 16` */
  READ_MESSAGE_HISTORY: 0x10000n,
  /** Mention `@everyone` and `@here`, which notifies everyone or everyone who is online. Channels: text, voice, stage. `1 << 17` */
  MENTION_EVERYONE: 0x20000n,
  /** Use emojis of other guilds. Channels: text, voice, stage. `1 << 18` */
  USE_EXTERNAL_EMOJIS: 0x40000n,
  /** View guild insights. `1 << 19` */
  VIEW_GUILD_INSIGHTS: 0x80000n,
  /** Join a voice channel. Channels: voice, stage. `1 << 20` */
  CONNECT: 0x100000n,
  /** Speak in a voice channel. Channels: voice. `1 << 21` */
  SPEAK: 0x200000n,
  /** Mute members in a voice channel. Channels: voice, stage. `1 << 22` */
  MUTE_MEMBERS: 0x400000n,
  /** Deafen members in a voice channel. Channels: voice. `1 << 23` */
  DEAFEN_MEMBERS: 0x800000n,
  /** Move members from one voice channel to another. Channels: voice, stage. `1 << 24` */
  MOVE_MEMBERS: 0x1000000n,
  /** Use voice activity detection instead of push-to-talk. Channels: voice. `1 << 25` */
  USE_VAD: 0x2000000n,
  /** Change their own nickname. `1 << 26` */
  CHANGE_NICKNAME: 0x4000000n,
  /** Change nicknames of other members. `1 << 27` */
  MANAGE_NICKNAMES: 0x8000000n,
  /** Create, edit and delete roles. Requires two-factor authentication if the guild requires it. Channels: text, voice, stage. `1 << 28` */
  MANAGE_ROLES: 0x10000000n,
  /** Create, edit and delete webhooks. Requires two-factor authentication if the guild requires it. Channels: text, voice, stage. `1 << 29` */
  MANAGE_WEBHOOKS: 0x20000000n,
  /** Edit and delete emojis, stickers and sounds of all creators. Requires two-factor authentication if the guild requires it. `1 << 30` */
  MANAGE_GUILD_EXPRESSIONS: 0x40000000n,
  /** Use application commands. Channels: text, voice, stage. `1 << 31` */
  USE_APPLICATION_COMMANDS: 0x80000000n,
  /** Request to speak in a Stage channel. Channels: stage. `1 << 32` */
  REQUEST_TO_SPEAK: 0x100000000n,
  /** Edit and delete scheduled events of all creators. Channels: voice, stage. `1 << 33` */
  MANAGE_EVENTS: 0x200000000n,
  /** Archive and delete threads, and view all private threads. Requires two-factor authentication if the guild requires it. Channels: text. `1 << 34` */
  MANAGE_THREADS: 0x400000000n,
  /** Create public threads and announcement threads. Channels: text. `1 << 35` */
  CREATE_PUBLIC_THREADS: 0x800000000n,
  /** Create private threads. Channels: text. `1 << 36` */
  CREATE_PRIVATE_THREADS: 0x1000000000n,
  /** Use stickers of other guilds. Channels: text, voice, stage. `1 << 37` */
  USE_EXTERNAL_STICKERS: 0x2000000000n,
  /** Send messages in threads. Channels: text. `1 << 38` */
  SEND_MESSAGES_IN_THREADS: 0x4000000000n,
  /** Use activities. Channels: text, voice. `1 << 39` */
  USE_EMBEDDED_ACTIVITIES: 0x8000000000n,
  /** Time out members, who then cannot send messages, react or speak. `1 << 40` */
  MODERATE_MEMBERS: 0x10000000000n,
  /** View analytics of role subscriptions. Requires two-factor authentication if the guild requires it. `1 << 41` */
  VIEW_CREATOR_MONETIZATION_ANALYTICS: 0x20000000000n,
  /** Use the soundboard in a voice channel. Channels: voice. `1 << 42` */
  USE_SOUNDBOARD: 0x40000000000n,
  /** Create emojis, stickers and sounds, and edit and delete their own. `1 << 43` */
  CREATE_GUILD_EXPRESSIONS: 0x80000000000n,
  /** Create scheduled events, and edit and delete their own. Channels: voice, stage. `1 << 44` */
  CREATE_EVENTS: 0x100000000000n,
  /** Use sounds of other guilds. Channels: voice. `1 << 45` */
  USE_EXTERNAL_SOUNDS: 0x200000000000n,
  /** Send voice messages. Channels: text, voice, stage. `1 << 46` */
  SEND_VOICE_MESSAGES: 0x400000000000n,
  /** Set the status of a voice channel. Channels: voice. `1 << 48` */
  SET_VOICE_CHANNEL_STATUS: 0x1000000000000n,
  /** Send polls. Channels: text, voice, stage. `1 << 49` */
  SEND_POLLS: 0x2000000000000n,
  /** Make responses of applications that only the user installed visible to the channel; without the permission only the user sees them. Channels: text, voice, stage. `1 << 50` */
  USE_EXTERNAL_APPS: 0x4000000000000n,
  /** Pin and unpin messages. Channels: text. `1 << 51` */
  PIN_MESSAGES: 0x8000000000000n,
  /** Send messages without waiting in a channel with slow mode. Channels: text, voice, stage. `1 << 52` */
  BYPASS_SLOWMODE: 0x10000000000000n,
} as const

/** The name of a bit in {@link PERMISSIONS}. */
export type Permission = keyof typeof PERMISSIONS

/**
 * The names in {@link PERMISSIONS} that require two-factor authentication of the member if the guild requires it.
 *
 * @example
 * ```ts
 * import { ELEVATED_PERMISSIONS } from 'grantcord/permissions'
 *
 * export const count: number = ELEVATED_PERMISSIONS.length
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const ELEVATED_PERMISSIONS = [
  'KICK_MEMBERS',
  'BAN_MEMBERS',
  'ADMINISTRATOR',
  'MANAGE_CHANNELS',
  'MANAGE_GUILD',
  'MANAGE_MESSAGES',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'MANAGE_GUILD_EXPRESSIONS',
  'MANAGE_THREADS',
  'VIEW_CREATOR_MONETIZATION_ANALYTICS',
] as const

/**
 * The names in {@link PERMISSIONS} that can be granted in single channels.
 *
 * @example
 * ```ts
 * import { CHANNEL_PERMISSIONS } from 'grantcord/permissions'
 *
 * export const count: number = CHANNEL_PERMISSIONS.length
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const CHANNEL_PERMISSIONS = [
  'CREATE_INSTANT_INVITE',
  'MANAGE_CHANNELS',
  'ADD_REACTIONS',
  'PRIORITY_SPEAKER',
  'STREAM',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'SEND_TTS_MESSAGES',
  'MANAGE_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'DEAFEN_MEMBERS',
  'MOVE_MEMBERS',
  'USE_VAD',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'USE_APPLICATION_COMMANDS',
  'REQUEST_TO_SPEAK',
  'MANAGE_EVENTS',
  'MANAGE_THREADS',
  'CREATE_PUBLIC_THREADS',
  'CREATE_PRIVATE_THREADS',
  'USE_EXTERNAL_STICKERS',
  'SEND_MESSAGES_IN_THREADS',
  'USE_EMBEDDED_ACTIVITIES',
  'USE_SOUNDBOARD',
  'CREATE_EVENTS',
  'USE_EXTERNAL_SOUNDS',
  'SEND_VOICE_MESSAGES',
  'SET_VOICE_CHANNEL_STATUS',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
  'PIN_MESSAGES',
  'BYPASS_SLOWMODE',
] as const

/**
 * The names in {@link PERMISSIONS} that can be granted in text channels.
 *
 * @example
 * ```ts
 * import { TEXT_CHANNEL_PERMISSIONS } from 'grantcord/permissions'
 *
 * export const count: number = TEXT_CHANNEL_PERMISSIONS.length
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const TEXT_CHANNEL_PERMISSIONS = [
  'CREATE_INSTANT_INVITE',
  'MANAGE_CHANNELS',
  'ADD_REACTIONS',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'SEND_TTS_MESSAGES',
  'MANAGE_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'USE_APPLICATION_COMMANDS',
  'MANAGE_THREADS',
  'CREATE_PUBLIC_THREADS',
  'CREATE_PRIVATE_THREADS',
  'USE_EXTERNAL_STICKERS',
  'SEND_MESSAGES_IN_THREADS',
  'USE_EMBEDDED_ACTIVITIES',
  'SEND_VOICE_MESSAGES',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
  'PIN_MESSAGES',
  'BYPASS_SLOWMODE',
] as const

/**
 * The names in {@link PERMISSIONS} that can be granted in voice channels.
 *
 * @example
 * ```ts
 * import { VOICE_CHANNEL_PERMISSIONS } from 'grantcord/permissions'
 *
 * export const count: number = VOICE_CHANNEL_PERMISSIONS.length
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const VOICE_CHANNEL_PERMISSIONS = [
  'CREATE_INSTANT_INVITE',
  'MANAGE_CHANNELS',
  'ADD_REACTIONS',
  'PRIORITY_SPEAKER',
  'STREAM',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'SEND_TTS_MESSAGES',
  'MANAGE_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'DEAFEN_MEMBERS',
  'MOVE_MEMBERS',
  'USE_VAD',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'USE_APPLICATION_COMMANDS',
  'MANAGE_EVENTS',
  'USE_EXTERNAL_STICKERS',
  'USE_EMBEDDED_ACTIVITIES',
  'USE_SOUNDBOARD',
  'CREATE_EVENTS',
  'USE_EXTERNAL_SOUNDS',
  'SEND_VOICE_MESSAGES',
  'SET_VOICE_CHANNEL_STATUS',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
  'BYPASS_SLOWMODE',
] as const

/**
 * The names in {@link PERMISSIONS} that can be granted in stage channels.
 *
 * @example
 * ```ts
 * import { STAGE_CHANNEL_PERMISSIONS } from 'grantcord/permissions'
 *
 * export const count: number = STAGE_CHANNEL_PERMISSIONS.length
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const STAGE_CHANNEL_PERMISSIONS = [
  'CREATE_INSTANT_INVITE',
  'MANAGE_CHANNELS',
  'ADD_REACTIONS',
  'STREAM',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'SEND_TTS_MESSAGES',
  'MANAGE_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'CONNECT',
  'MUTE_MEMBERS',
  'MOVE_MEMBERS',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'USE_APPLICATION_COMMANDS',
  'REQUEST_TO_SPEAK',
  'MANAGE_EVENTS',
  'USE_EXTERNAL_STICKERS',
  'CREATE_EVENTS',
  'SEND_VOICE_MESSAGES',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
  'BYPASS_SLOWMODE',
] as const

/**
 * All 52 permissions as one value.
 *
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const ALL_PERMISSIONS = 0x1f7fffffffffffn
