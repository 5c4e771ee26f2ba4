import type { Permission } from '../generated/permissions.ts'

/**
 * Permissions to manage the guild as a whole: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { GENERAL_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(GENERAL_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const GENERAL_PERMISSIONS: readonly Permission[] = [
  'MANAGE_CHANNELS',
  'MANAGE_GUILD',
  'VIEW_AUDIT_LOG',
  'VIEW_CHANNEL',
  'VIEW_GUILD_INSIGHTS',
  'VIEW_CREATOR_MONETIZATION_ANALYTICS',
  'MANAGE_ROLES',
  'MANAGE_WEBHOOKS',
  'MANAGE_GUILD_EXPRESSIONS',
  'MODERATE_MEMBERS',
  'CREATE_GUILD_EXPRESSIONS',
]

/**
 * Permissions to manage the members of the guild and their nicknames: an array for `has`, `missing`, `add` and
 * `remove`.
 *
 * @example
 * ```ts
 * import { MEMBERSHIP_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(MEMBERSHIP_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const MEMBERSHIP_PERMISSIONS: readonly Permission[] = [
  'CREATE_INSTANT_INVITE',
  'KICK_MEMBERS',
  'BAN_MEMBERS',
  'CHANGE_NICKNAME',
  'MANAGE_NICKNAMES',
  'MODERATE_MEMBERS',
]

/**
 * Permissions to write and moderate in text channels and threads: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { TEXT_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(TEXT_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const TEXT_PERMISSIONS: readonly Permission[] = [
  'ADD_REACTIONS',
  'SEND_MESSAGES',
  'SEND_TTS_MESSAGES',
  'MANAGE_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'USE_APPLICATION_COMMANDS',
  'MANAGE_THREADS',
  'CREATE_PUBLIC_THREADS',
  'CREATE_PRIVATE_THREADS',
  'USE_EXTERNAL_STICKERS',
  'SEND_MESSAGES_IN_THREADS',
  'SEND_VOICE_MESSAGES',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
  'PIN_MESSAGES',
  'BYPASS_SLOWMODE',
]

/**
 * Permissions to talk, listen and moderate in voice channels: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { VOICE_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(VOICE_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const VOICE_PERMISSIONS: readonly Permission[] = [
  'PRIORITY_SPEAKER',
  'STREAM',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'DEAFEN_MEMBERS',
  'MOVE_MEMBERS',
  'USE_VAD',
  'USE_EMBEDDED_ACTIVITIES',
  'USE_SOUNDBOARD',
  'USE_EXTERNAL_SOUNDS',
  'SET_VOICE_CHANNEL_STATUS',
]

/**
 * Permissions to speak in stage channels: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { STAGE_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(STAGE_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const STAGE_PERMISSIONS: readonly Permission[] = ['REQUEST_TO_SPEAK']

/**
 * Permissions to moderate stage channels: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { STAGE_MODERATOR_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(STAGE_MODERATOR_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const STAGE_MODERATOR_PERMISSIONS: readonly Permission[] = [
  'MUTE_MEMBERS',
  'MOVE_MEMBERS',
  'REQUEST_TO_SPEAK',
]

/**
 * Permissions to create and manage scheduled events: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { EVENT_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(EVENT_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const EVENT_PERMISSIONS: readonly Permission[] = ['MANAGE_EVENTS', 'CREATE_EVENTS']

/**
 * Permissions that include all others: an array for `has`, `missing`, `add` and `remove`.
 *
 * @example
 * ```ts
 * import { ADVANCED_PERMISSIONS, permissions } from 'grantcord/permissions'
 *
 * export const wire: string = permissions(ADVANCED_PERMISSIONS).toString()
 * ```
 * @see https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const ADVANCED_PERMISSIONS: readonly Permission[] = ['ADMINISTRATOR']
