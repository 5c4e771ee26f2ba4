// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type * as models from './models.ts'
import type { Scope as KnownScope } from './scopes.ts'

/** Values that Discord sends without documenting them, by the name of their constant. */
export const OBSERVED_VALUES = {
  ActivityLocationKind: ['party'],
  ConnectionType: ['leagueoflegends', 'riotgames'],
  EntitlementType: [10],
  GuildFeature: ['COMMERCE', 'MONETIZATION_ENABLED', 'MORE_EMOJI', 'OFFICIAL_GAME_GUILD', 'PRUNE_REQUIRES_ADMIN', 'RELAY_ENABLED'],
  Locale: ['ar', 'he'],
  NameplatePalette: ['black'],
  Scope: ['account.global_name.update', 'activities.invites.write', 'dm_channels.messages.read', 'dm_channels.messages.write', 'gateway.connect', 'guilds.channels.read', 'lobbies.write', 'payment_sources.country_code', 'presences.read', 'presences.write', 'relationships.write', 'rpc.screenshare.read', 'rpc.screenshare.write', 'rpc.video.read', 'rpc.video.write'],
} as const

/** In what kind of channel an activity runs. */
export const ActivityLocationKind = {
  /** In a channel of a guild */
  GUILD_CHANNEL: 'gc',
  /** In a conversation of two or more users */
  PRIVATE_CHANNEL: 'pc',
  /** In a party. Observed, not documented. */
  PARTY: 'party',
} as const
/** In what kind of channel an activity runs. */
export type ActivityLocationKind = models.ActivityLocationKind

/** The meaning of each known value of `ActivityLocationKind`. */
export const ActivityLocationKindMeaning: Readonly<Record<string, string | undefined>> = {
  'gc': 'In a channel of a guild',
  'pc': 'In a conversation of two or more users',
  'party': 'In a party',
}

/** What a user enters for an option, or that the option is a command of its own. */
export const ApplicationCommandOptionType = {
  /** A command below this one */
  SUB_COMMAND: 1,
  /** A group of commands below this one */
  SUB_COMMAND_GROUP: 2,
  /** Text */
  STRING: 3,
  /** An integer that a JavaScript number can hold exactly */
  INTEGER: 4,
  /** True or false */
  BOOLEAN: 5,
  /** A user */
  USER: 6,
  /** A channel of any type, or a category */
  CHANNEL: 7,
  /** A role */
  ROLE: 8,
  /** A user or a role */
  MENTIONABLE: 9,
  /** A number between -2^53 and 2^53, with decimals */
  NUMBER: 10,
  /** A file */
  ATTACHMENT: 11,
} as const
/** What a user enters for an option, or that the option is a command of its own. */
export type ApplicationCommandOptionType = models.ApplicationCommandOptionType

/** The meaning of each known value of `ApplicationCommandOptionType`. */
export const ApplicationCommandOptionTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A command below this one',
  2: 'A group of commands below this one',
  3: 'Text',
  4: 'An integer that a JavaScript number can hold exactly',
  5: 'True or false',
  6: 'A user',
  7: 'A channel of any type, or a category',
  8: 'A role',
  9: 'A user or a role',
  10: 'A number between -2^53 and 2^53, with decimals',
  11: 'A file',
}

/** Whom or what a permission of a command is about. */
export const ApplicationCommandPermissionType = {
  /** A role */
  ROLE: 1,
  /** A user */
  USER: 2,
  /** A channel */
  CHANNEL: 3,
} as const
/** Whom or what a permission of a command is about. */
export type ApplicationCommandPermissionType = models.ApplicationCommandPermissionType

/** The meaning of each known value of `ApplicationCommandPermissionType`. */
export const ApplicationCommandPermissionTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A role',
  2: 'A user',
  3: 'A channel',
}

/** How users call a command. */
export const ApplicationCommandType = {
  /** By typing `/` and its name: a slash command */
  CHAT_INPUT: 1,
  /** From the context menu of a user */
  USER: 2,
  /** From the context menu of a message */
  MESSAGE: 3,
  /** By opening the activity of the application */
  PRIMARY_ENTRY_POINT: 4,
} as const
/** How users call a command. */
export type ApplicationCommandType = models.ApplicationCommandType

/** The meaning of each known value of `ApplicationCommandType`. */
export const ApplicationCommandTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'By typing `/` and its name: a slash command',
  2: 'From the context menu of a user',
  3: 'From the context menu of a message',
  4: 'By opening the activity of the application',
}

/** Whether Discord sends webhook events to an application. */
export const ApplicationEventWebhookStatus = {
  /** No, the developer does not want them */
  DISABLED: 1,
  /** Yes */
  ENABLED: 2,
  /** No, Discord stopped, most often because nobody answered */
  DISABLED_BY_DISCORD: 3,
} as const
/** Whether Discord sends webhook events to an application. */
export type ApplicationEventWebhookStatus = models.ApplicationEventWebhookStatus

/** The meaning of each known value of `ApplicationEventWebhookStatus`. */
export const ApplicationEventWebhookStatusMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'No, the developer does not want them',
  2: 'Yes',
  3: 'No, Discord stopped, most often because nobody answered',
}

/** The type of the value of a dynamic field. */
export const ApplicationIdentityProfileDynamicFieldType = {
  /** A string */
  STRING: 1,
  /** A number */
  NUMBER: 2,
  /** An image */
  MEDIA: 3,
} as const
/** The type of the value of a dynamic field. */
export type ApplicationIdentityProfileDynamicFieldType = models.ApplicationIdentityProfileDynamicFieldType

/** The meaning of each known value of `ApplicationIdentityProfileDynamicFieldType`. */
export const ApplicationIdentityProfileDynamicFieldTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A string',
  2: 'A number',
  3: 'An image',
}

/** What a channel is for. */
export const ChannelType = {
  /** Text in a guild */
  GUILD_TEXT: 0,
  /** Direct messages between two users */
  DM: 1,
  /** Voice in a guild */
  GUILD_VOICE: 2,
  /** Direct messages between several users */
  GROUP_DM: 3,
  /** A heading for up to 50 channels */
  GUILD_CATEGORY: 4,
  /** Announcements that other guilds can follow */
  GUILD_ANNOUNCEMENT: 5,
  /** A thread below an announcement channel */
  ANNOUNCEMENT_THREAD: 10,
  /** A thread below a text or forum channel */
  PUBLIC_THREAD: 11,
  /** A thread below a text channel for those who were invited */
  PRIVATE_THREAD: 12,
  /** Voice before an audience */
  GUILD_STAGE_VOICE: 13,
  /** The list of guilds in a hub */
  GUILD_DIRECTORY: 14,
  /** Threads alone */
  GUILD_FORUM: 15,
  /** Threads alone, shown by their pictures */
  GUILD_MEDIA: 16,
} as const
/** What a channel is for. */
export type ChannelType = models.ChannelType

/** The meaning of each known value of `ChannelType`. */
export const ChannelTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Text in a guild',
  1: 'Direct messages between two users',
  2: 'Voice in a guild',
  3: 'Direct messages between several users',
  4: 'A heading for up to 50 channels',
  5: 'Announcements that other guilds can follow',
  10: 'A thread below an announcement channel',
  11: 'A thread below a text or forum channel',
  12: 'A thread below a text channel for those who were invited',
  13: 'Voice before an audience',
  14: 'The list of guilds in a hub',
  15: 'Threads alone',
  16: 'Threads alone, shown by their pictures',
}

/** What an integration of a guild connects it with. */
export const ConnectionIntegrationType = {
  /** Twitch */
  TWITCH: 'twitch',
  /** YouTube */
  YOUTUBE: 'youtube',
  /** An application of Discord */
  DISCORD: 'discord',
  /** A subscription to roles of the guild */
  GUILD_SUBSCRIPTION: 'guild_subscription',
} as const
/** What an integration of a guild connects it with. */
export type ConnectionIntegrationType = models.ConnectionIntegrationType

/** The meaning of each known value of `ConnectionIntegrationType`. */
export const ConnectionIntegrationTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'twitch': 'Twitch',
  'youtube': 'YouTube',
  'discord': 'An application of Discord',
  'guild_subscription': 'A subscription to roles of the guild',
}

/** The service of a linked account. */
export const ConnectionType = {
  /** Amazon Music */
  AMAZON_MUSIC: 'amazon-music',
  /** Battle.net */
  BATTLENET: 'battlenet',
  /** Bungie.net */
  BUNGIE: 'bungie',
  /** Bluesky */
  BLUESKY: 'bluesky',
  /** Crunchyroll */
  CRUNCHYROLL: 'crunchyroll',
  /** A domain name */
  DOMAIN: 'domain',
  /** eBay */
  EBAY: 'ebay',
  /** Epic Games */
  EPICGAMES: 'epicgames',
  /** Facebook */
  FACEBOOK: 'facebook',
  /** GitHub */
  GITHUB: 'github',
  /** Instagram; no longer offered to users */
  INSTAGRAM: 'instagram',
  /** Mastodon */
  MASTODON: 'mastodon',
  /** PayPal */
  PAYPAL: 'paypal',
  /** PlayStation Network */
  PLAYSTATION: 'playstation',
  /** Reddit */
  REDDIT: 'reddit',
  /** Roblox */
  ROBLOX: 'roblox',
  /** Spotify */
  SPOTIFY: 'spotify',
  /** Skype; no longer offered to users */
  SKYPE: 'skype',
  /** Steam */
  STEAM: 'steam',
  /** TikTok */
  TIKTOK: 'tiktok',
  /** Twitch */
  TWITCH: 'twitch',
  /** X, formerly Twitter */
  TWITTER: 'twitter',
  /** Xbox */
  XBOX: 'xbox',
  /** YouTube */
  YOUTUBE: 'youtube',
  /** League of Legends. Observed, not documented. */
  LEAGUE_OF_LEGENDS: 'leagueoflegends',
  /** Riot Games. Observed, not documented. */
  RIOT_GAMES: 'riotgames',
} as const
/** The service of a linked account. */
export type ConnectionType = models.ConnectionType

/** The meaning of each known value of `ConnectionType`. */
export const ConnectionTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'amazon-music': 'Amazon Music',
  'battlenet': 'Battle.net',
  'bungie': 'Bungie.net',
  'bluesky': 'Bluesky',
  'crunchyroll': 'Crunchyroll',
  'domain': 'A domain name',
  'ebay': 'eBay',
  'epicgames': 'Epic Games',
  'facebook': 'Facebook',
  'github': 'GitHub',
  'instagram': 'Instagram; no longer offered to users',
  'mastodon': 'Mastodon',
  'paypal': 'PayPal',
  'playstation': 'PlayStation Network',
  'reddit': 'Reddit',
  'roblox': 'Roblox',
  'spotify': 'Spotify',
  'skype': 'Skype; no longer offered to users',
  'steam': 'Steam',
  'tiktok': 'TikTok',
  'twitch': 'Twitch',
  'twitter': 'X, formerly Twitter',
  'xbox': 'Xbox',
  'youtube': 'YouTube',
  'leagueoflegends': 'League of Legends',
  'riotgames': 'Riot Games',
}

/** Who sees a linked account on the profile. */
export const ConnectionVisibility = {
  /** The user alone */
  NONE: 0,
  /** Everyone */
  EVERYONE: 1,
} as const
/** Who sees a linked account on the profile. */
export type ConnectionVisibility = models.ConnectionVisibility

/** The meaning of each known value of `ConnectionVisibility`. */
export const ConnectionVisibilityMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'The user alone',
  1: 'Everyone',
}

/** Which messages notify the members of a guild who chose nothing else. */
export const DefaultMessageNotificationLevel = {
  /** All messages */
  ALL_MESSAGES: 0,
  /** Those that mention the member */
  ONLY_MENTIONS: 1,
} as const
/** Which messages notify the members of a guild who chose nothing else. */
export type DefaultMessageNotificationLevel = models.DefaultMessageNotificationLevel

/** The meaning of each known value of `DefaultMessageNotificationLevel`. */
export const DefaultMessageNotificationLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'All messages',
  1: 'Those that mention the member',
}

/** How someone came by an entitlement. */
export const EntitlementType = {
  /** Bought, once or by a subscription */
  PURCHASE: 1,
  /** Part of a Nitro subscription */
  PREMIUM_SUBSCRIPTION: 2,
  /** Given by the developer */
  DEVELOPER_GIFT: 3,
  /** Bought by a developer in test mode */
  TEST_MODE_PURCHASE: 4,
  /** Taken while the SKU was free */
  FREE_PURCHASE: 5,
  /** Given by another user */
  USER_GIFT: 6,
  /** Taken free of charge with Nitro */
  PREMIUM_PURCHASE: 7,
  /** By a subscription to the application */
  APPLICATION_SUBSCRIPTION: 8,
  /** Earned with a quest. Observed, not documented. */
  QUEST_REWARD: 10,
} as const
/** How someone came by an entitlement. */
export type EntitlementType = models.EntitlementType

/** The meaning of each known value of `EntitlementType`. */
export const EntitlementTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Bought, once or by a subscription',
  2: 'Part of a Nitro subscription',
  3: 'Given by the developer',
  4: 'Bought by a developer in test mode',
  5: 'Taken while the SKU was free',
  6: 'Given by another user',
  7: 'Taken free of charge with Nitro',
  8: 'By a subscription to the application',
  10: 'Earned with a quest',
}

/** Who answers when a user opens an activity by its command. */
export const EntryPointCommandHandlerType = {
  /** The application, as any other interaction */
  APP_HANDLER: 1,
  /** Discord: it launches the activity and posts a message about it */
  DISCORD_LAUNCH_ACTIVITY: 2,
} as const
/** Who answers when a user opens an activity by its command. */
export type EntryPointCommandHandlerType = models.EntryPointCommandHandlerType

/** The meaning of each known value of `EntryPointCommandHandlerType`. */
export const EntryPointCommandHandlerTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'The application, as any other interaction',
  2: 'Discord: it launches the activity and posts a message about it',
}

/** Whose media a guild has scanned for explicit content. */
export const ExplicitContentFilterLevel = {
  /** Nobody's */
  DISABLED: 0,
  /** That of members without a role */
  MEMBERS_WITHOUT_ROLES: 1,
  /** That of all members */
  ALL_MEMBERS: 2,
} as const
/** Whose media a guild has scanned for explicit content. */
export type ExplicitContentFilterLevel = models.ExplicitContentFilterLevel

/** The meaning of each known value of `ExplicitContentFilterLevel`. */
export const ExplicitContentFilterLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Nobody\'s',
  1: 'That of members without a role',
  2: 'That of all members',
}

/** Who issued a token of a provisional account. */
export const ExternalAuthType = {
  /** An ID token of the OpenID Connect provider that the application is set up for */
  OIDC: 'OIDC',
  /** A Steam ticket for the web that was made with `discord` as identity */
  STEAM_SESSION_TICKET: 'STEAM_SESSION_TICKET',
  /** An access token of Epic Online Services (EOS Auth) */
  EPIC_ONLINE_SERVICES_ACCESS_TOKEN: 'EPIC_ONLINE_SERVICES_ACCESS_TOKEN',
  /** An ID token of Epic Online Services (EOS Auth or Connect) */
  EPIC_ONLINE_SERVICES_ID_TOKEN: 'EPIC_ONLINE_SERVICES_ID_TOKEN',
  /** An ID token of Unity Services */
  UNITY_SERVICES_ID_TOKEN: 'UNITY_SERVICES_ID_TOKEN',
  /** An ID token of Apple sign-in */
  APPLE_ID_TOKEN: 'APPLE_ID_TOKEN',
  /** An ID token of the PlayStation Network */
  PLAYSTATION_NETWORK_ID_TOKEN: 'PLAYSTATION_NETWORK_ID_TOKEN',
  /** An access token that the bot of the application had issued */
  DISCORD_BOT_ISSUED_ACCESS_TOKEN: 'DISCORD_BOT_ISSUED_ACCESS_TOKEN',
} as const
/** Who issued a token of a provisional account. */
export type ExternalAuthType = models.ExternalAuthType

/** The meaning of each known value of `ExternalAuthType`. */
export const ExternalAuthTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'OIDC': 'An ID token of the OpenID Connect provider that the application is set up for',
  'STEAM_SESSION_TICKET': 'A Steam ticket for the web that was made with `discord` as identity',
  'EPIC_ONLINE_SERVICES_ACCESS_TOKEN': 'An access token of Epic Online Services (EOS Auth)',
  'EPIC_ONLINE_SERVICES_ID_TOKEN': 'An ID token of Epic Online Services (EOS Auth or Connect)',
  'UNITY_SERVICES_ID_TOKEN': 'An ID token of Unity Services',
  'APPLE_ID_TOKEN': 'An ID token of Apple sign-in',
  'PLAYSTATION_NETWORK_ID_TOKEN': 'An ID token of the PlayStation Network',
  'DISCORD_BOT_ISSUED_ACCESS_TOKEN': 'An access token that the bot of the application had issued',
}

/** For which age a guild is. */
export const GuildAgeRestrictionLevel = {
  /** Not rated */
  DEFAULT: 0,
  /** Explicit */
  EXPLICIT: 1,
  /** For everyone */
  SAFE: 2,
  /** For adults */
  AGE_RESTRICTED: 3,
} as const
/** For which age a guild is. */
export type GuildAgeRestrictionLevel = models.GuildAgeRestrictionLevel

/** The meaning of each known value of `GuildAgeRestrictionLevel`. */
export const GuildAgeRestrictionLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Not rated',
  1: 'Explicit',
  2: 'For everyone',
  3: 'For adults',
}

/** What is switched on for a guild. */
export const GuildFeature = {
  /** May have an animated banner */
  ANIMATED_BANNER: 'ANIMATED_BANNER',
  /** May have an animated icon */
  ANIMATED_ICON: 'ANIMATED_ICON',
  /** Still uses the older permissions of commands */
  APPLICATION_COMMAND_PERMISSIONS_V2: 'APPLICATION_COMMAND_PERMISSIONS_V2',
  /** Has rules of automatic moderation */
  AUTO_MODERATION: 'AUTO_MODERATION',
  /** May have a banner */
  BANNER: 'BANNER',
  /** Is a community, with its welcome screen, screening, stages and discovery */
  COMMUNITY: 'COMMUNITY',
  /** Earns money from its members */
  CREATOR_MONETIZABLE_PROVISIONAL: 'CREATOR_MONETIZABLE_PROVISIONAL',
  /** Shows a page that promotes its subscriptions */
  CREATOR_STORE_PAGE: 'CREATOR_STORE_PAGE',
  /** Is the support server of an application in the directory */
  DEVELOPER_SUPPORT_SERVER: 'DEVELOPER_SUPPORT_SERVER',
  /** Can be found in the directory */
  DISCOVERABLE: 'DISCOVERABLE',
  /** May give roles a gradient */
  ENHANCED_ROLE_COLORS: 'ENHANCED_ROLE_COLORS',
  /** May be featured in the directory */
  FEATURABLE: 'FEATURABLE',
  /** May invite guests */
  GUESTS_ENABLED: 'GUESTS_ENABLED',
  /** May have a tag for its members */
  GUILD_TAGS: 'GUILD_TAGS',
  /** Lets nobody join for the time being */
  INVITES_DISABLED: 'INVITES_DISABLED',
  /** May have a picture behind its invites */
  INVITE_SPLASH: 'INVITE_SPLASH',
  /** Screens new members */
  MEMBER_VERIFICATION_GATE_ENABLED: 'MEMBER_VERIFICATION_GATE_ENABLED',
  /** Has more slots for sounds */
  MORE_SOUNDBOARD: 'MORE_SOUNDBOARD',
  /** Has more slots for stickers */
  MORE_STICKERS: 'MORE_STICKERS',
  /** May have announcement channels */
  NEWS: 'NEWS',
  /** Is a partner of Discord */
  PARTNERED: 'PARTNERED',
  /** Can be looked at before joining */
  PREVIEW_ENABLED: 'PREVIEW_ENABLED',
  /** Does not warn of raids */
  RAID_ALERTS_DISABLED: 'RAID_ALERTS_DISABLED',
  /** May give roles an icon */
  ROLE_ICONS: 'ROLE_ICONS',
  /** Sells subscriptions for roles */
  ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE: 'ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE',
  /** Has subscriptions for roles */
  ROLE_SUBSCRIPTIONS_ENABLED: 'ROLE_SUBSCRIPTIONS_ENABLED',
  /** Has sounds of its own */
  SOUNDBOARD: 'SOUNDBOARD',
  /** Has events with tickets */
  TICKETED_EVENTS_ENABLED: 'TICKETED_EVENTS_ENABLED',
  /** May have its own invite URL */
  VANITY_URL: 'VANITY_URL',
  /** Is verified by Discord */
  VERIFIED: 'VERIFIED',
  /** May use 384 kbit/s in voice channels */
  VIP_REGIONS: 'VIP_REGIONS',
  /** Shows a welcome screen */
  WELCOME_SCREEN_ENABLED: 'WELCOME_SCREEN_ENABLED',
  /** May sell things in channels made for it. Observed, not documented. */
  COMMERCE: 'COMMERCE',
  /** Has switched on its earnings. Observed, not documented. */
  MONETIZATION_ENABLED: 'MONETIZATION_ENABLED',
  /** Has more slots for emoji. Observed, not documented. */
  MORE_EMOJI: 'MORE_EMOJI',
  /** Is the official guild of a game. Observed, not documented. */
  OFFICIAL_GAME_GUILD: 'OFFICIAL_GAME_GUILD',
  /** Lets administrators alone remove idle members. Observed, not documented. */
  PRUNE_REQUIRES_ADMIN: 'PRUNE_REQUIRES_ADMIN',
  /** Runs on relay servers. Observed, not documented. */
  RELAY_ENABLED: 'RELAY_ENABLED',
} as const
/** What is switched on for a guild. */
export type GuildFeature = models.GuildFeature

/** The meaning of each known value of `GuildFeature`. */
export const GuildFeatureMeaning: Readonly<Record<string, string | undefined>> = {
  'ANIMATED_BANNER': 'May have an animated banner',
  'ANIMATED_ICON': 'May have an animated icon',
  'APPLICATION_COMMAND_PERMISSIONS_V2': 'Still uses the older permissions of commands',
  'AUTO_MODERATION': 'Has rules of automatic moderation',
  'BANNER': 'May have a banner',
  'COMMUNITY': 'Is a community, with its welcome screen, screening, stages and discovery',
  'CREATOR_MONETIZABLE_PROVISIONAL': 'Earns money from its members',
  'CREATOR_STORE_PAGE': 'Shows a page that promotes its subscriptions',
  'DEVELOPER_SUPPORT_SERVER': 'Is the support server of an application in the directory',
  'DISCOVERABLE': 'Can be found in the directory',
  'ENHANCED_ROLE_COLORS': 'May give roles a gradient',
  'FEATURABLE': 'May be featured in the directory',
  'GUESTS_ENABLED': 'May invite guests',
  'GUILD_TAGS': 'May have a tag for its members',
  'INVITES_DISABLED': 'Lets nobody join for the time being',
  'INVITE_SPLASH': 'May have a picture behind its invites',
  'MEMBER_VERIFICATION_GATE_ENABLED': 'Screens new members',
  'MORE_SOUNDBOARD': 'Has more slots for sounds',
  'MORE_STICKERS': 'Has more slots for stickers',
  'NEWS': 'May have announcement channels',
  'PARTNERED': 'Is a partner of Discord',
  'PREVIEW_ENABLED': 'Can be looked at before joining',
  'RAID_ALERTS_DISABLED': 'Does not warn of raids',
  'ROLE_ICONS': 'May give roles an icon',
  'ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE': 'Sells subscriptions for roles',
  'ROLE_SUBSCRIPTIONS_ENABLED': 'Has subscriptions for roles',
  'SOUNDBOARD': 'Has sounds of its own',
  'TICKETED_EVENTS_ENABLED': 'Has events with tickets',
  'VANITY_URL': 'May have its own invite URL',
  'VERIFIED': 'Is verified by Discord',
  'VIP_REGIONS': 'May use 384 kbit/s in voice channels',
  'WELCOME_SCREEN_ENABLED': 'Shows a welcome screen',
  'COMMERCE': 'May sell things in channels made for it',
  'MONETIZATION_ENABLED': 'Has switched on its earnings',
  'MORE_EMOJI': 'Has more slots for emoji',
  'OFFICIAL_GAME_GUILD': 'Is the official guild of a game',
  'PRUNE_REQUIRES_ADMIN': 'Lets administrators alone remove idle members',
  'RELAY_ENABLED': 'Runs on relay servers',
}

/** How far the boosts of a guild reach. */
export const GuildPremiumTier = {
  /** No boost level */
  NONE: 0,
  /** Boost level 1 */
  TIER_1: 1,
  /** Boost level 2 */
  TIER_2: 2,
  /** Boost level 3 */
  TIER_3: 3,
} as const
/** How far the boosts of a guild reach. */
export type GuildPremiumTier = models.GuildPremiumTier

/** The meaning of each known value of `GuildPremiumTier`. */
export const GuildPremiumTierMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No boost level',
  1: 'Boost level 1',
  2: 'Boost level 2',
  3: 'Boost level 3',
}

/** Where an application is installed. */
export const IntegrationType = {
  /** To a server */
  GUILD_INSTALL: 0,
  /** To a user */
  USER_INSTALL: 1,
} as const
/** Where an application is installed. */
export type IntegrationType = models.IntegrationType

/** The meaning of each known value of `IntegrationType`. */
export const IntegrationTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'To a server',
  1: 'To a user',
}

/** Where in Discord a command can be used. */
export const InteractionContextType = {
  /** In a server */
  GUILD: 0,
  /** In the direct messages with the bot */
  BOT_DM: 1,
  /** In other direct messages and in group conversations */
  PRIVATE_CHANNEL: 2,
} as const
/** Where in Discord a command can be used. */
export type InteractionContextType = models.InteractionContextType

/** The meaning of each known value of `InteractionContextType`. */
export const InteractionContextTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'In a server',
  1: 'In the direct messages with the bot',
  2: 'In other direct messages and in group conversations',
}

/** A language that Discord speaks, as a language tag. */
export const Locale = {
  /** Indonesian */
  ID: 'id',
  /** Danish */
  DA: 'da',
  /** German */
  DE: 'de',
  /** English (United Kingdom) */
  EN_GB: 'en-GB',
  /** English (United States) */
  EN_US: 'en-US',
  /** Spanish (Spain) */
  ES_ES: 'es-ES',
  /** Spanish (Latin America) */
  ES_419: 'es-419',
  /** French */
  FR: 'fr',
  /** Croatian */
  HR: 'hr',
  /** Italian */
  IT: 'it',
  /** Lithuanian */
  LT: 'lt',
  /** Hungarian */
  HU: 'hu',
  /** Dutch */
  NL: 'nl',
  /** Norwegian */
  NO: 'no',
  /** Polish */
  PL: 'pl',
  /** Portuguese (Brazil) */
  PT_BR: 'pt-BR',
  /** Romanian */
  RO: 'ro',
  /** Finnish */
  FI: 'fi',
  /** Swedish */
  SV_SE: 'sv-SE',
  /** Vietnamese */
  VI: 'vi',
  /** Turkish */
  TR: 'tr',
  /** Czech */
  CS: 'cs',
  /** Greek */
  EL: 'el',
  /** Bulgarian */
  BG: 'bg',
  /** Russian */
  RU: 'ru',
  /** Ukrainian */
  UK: 'uk',
  /** Hindi */
  HI: 'hi',
  /** Thai */
  TH: 'th',
  /** Chinese (China) */
  ZH_CN: 'zh-CN',
  /** Japanese */
  JA: 'ja',
  /** Chinese (Taiwan) */
  ZH_TW: 'zh-TW',
  /** Korean */
  KO: 'ko',
  /** Arabic. Observed, not documented. */
  AR: 'ar',
  /** Hebrew. Observed, not documented. */
  HE: 'he',
} as const
/** A language that Discord speaks, as a language tag. */
export type Locale = models.Locale

/** The meaning of each known value of `Locale`. */
export const LocaleMeaning: Readonly<Record<string, string | undefined>> = {
  'id': 'Indonesian',
  'da': 'Danish',
  'de': 'German',
  'en-GB': 'English (United Kingdom)',
  'en-US': 'English (United States)',
  'es-ES': 'Spanish (Spain)',
  'es-419': 'Spanish (Latin America)',
  'fr': 'French',
  'hr': 'Croatian',
  'it': 'Italian',
  'lt': 'Lithuanian',
  'hu': 'Hungarian',
  'nl': 'Dutch',
  'no': 'Norwegian',
  'pl': 'Polish',
  'pt-BR': 'Portuguese (Brazil)',
  'ro': 'Romanian',
  'fi': 'Finnish',
  'sv-SE': 'Swedish',
  'vi': 'Vietnamese',
  'tr': 'Turkish',
  'cs': 'Czech',
  'el': 'Greek',
  'bg': 'Bulgarian',
  'ru': 'Russian',
  'uk': 'Ukrainian',
  'hi': 'Hindi',
  'th': 'Thai',
  'zh-CN': 'Chinese (China)',
  'ja': 'Japanese',
  'zh-TW': 'Chinese (Taiwan)',
  'ko': 'Korean',
  'ar': 'Arabic',
  'he': 'Hebrew',
}

/** Whether moderators of a guild need a second factor. */
export const MFALevel = {
  /** No */
  NONE: 0,
  /** Yes */
  ELEVATED: 1,
} as const
/** Whether moderators of a guild need a second factor. */
export type MFALevel = models.MFALevel

/** The meaning of each known value of `MFALevel`. */
export const MFALevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No',
  1: 'Yes',
}

/** What brought a message about. */
export const MessageType = {
  /** A message that somebody wrote */
  DEFAULT: 0,
  /** Somebody was added to a conversation */
  RECIPIENT_ADD: 1,
  /** Somebody was removed from a conversation */
  RECIPIENT_REMOVE: 2,
  /** Somebody called */
  CALL: 3,
  /** The conversation has a new name */
  CHANNEL_NAME_CHANGE: 4,
  /** The conversation has a new icon */
  CHANNEL_ICON_CHANGE: 5,
  /** A message was pinned */
  CHANNEL_PINNED_MESSAGE: 6,
  /** Somebody joined the guild */
  USER_JOIN: 7,
  /** Somebody boosted the guild */
  GUILD_BOOST: 8,
  /** The guild reached boost level 1 */
  GUILD_BOOST_TIER_1: 9,
  /** The guild reached boost level 2 */
  GUILD_BOOST_TIER_2: 10,
  /** The guild reached boost level 3 */
  GUILD_BOOST_TIER_3: 11,
  /** The channel follows another */
  CHANNEL_FOLLOW_ADD: 12,
  /** The guild left the directory */
  GUILD_DISCOVERY_DISQUALIFIED: 14,
  /** The guild is in the directory again */
  GUILD_DISCOVERY_REQUALIFIED: 15,
  /** First warning before the guild leaves the directory */
  GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING: 16,
  /** Last warning before the guild leaves the directory */
  GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING: 17,
  /** A thread was begun */
  THREAD_CREATED: 18,
  /** An answer to another message */
  REPLY: 19,
  /** A command of an application */
  CHAT_INPUT_COMMAND: 20,
  /** The first message of a thread */
  THREAD_STARTER_MESSAGE: 21,
  /** A reminder to invite others */
  GUILD_INVITE_REMINDER: 22,
  /** A command from a context menu */
  CONTEXT_MENU_COMMAND: 23,
  /** Automatic moderation did something */
  AUTO_MODERATION_ACTION: 24,
  /** Somebody bought a role subscription */
  ROLE_SUBSCRIPTION_PURCHASE: 25,
  /** An offer to buy something of an application */
  INTERACTION_PREMIUM_UPSELL: 26,
  /** A stage began */
  STAGE_START: 27,
  /** A stage ended */
  STAGE_END: 28,
  /** Somebody speaks on a stage */
  STAGE_SPEAKER: 29,
  /** A stage has a new topic */
  STAGE_TOPIC: 31,
  /** Somebody subscribed to an application for the guild */
  GUILD_APPLICATION_PREMIUM_SUBSCRIPTION: 32,
  /** Security measures were switched on */
  GUILD_INCIDENT_ALERT_MODE_ENABLED: 36,
  /** Security measures were switched off */
  GUILD_INCIDENT_ALERT_MODE_DISABLED: 37,
  /** Somebody reported a raid */
  GUILD_INCIDENT_REPORT_RAID: 38,
  /** A report of a raid was a false alarm */
  GUILD_INCIDENT_REPORT_FALSE_ALARM: 39,
  /** Somebody bought something */
  PURCHASE_NOTIFICATION: 44,
  /** The result of a poll */
  POLL_RESULT: 46,
} as const
/** What brought a message about. */
export type MessageType = models.MessageType

/** The meaning of each known value of `MessageType`. */
export const MessageTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'A message that somebody wrote',
  1: 'Somebody was added to a conversation',
  2: 'Somebody was removed from a conversation',
  3: 'Somebody called',
  4: 'The conversation has a new name',
  5: 'The conversation has a new icon',
  6: 'A message was pinned',
  7: 'Somebody joined the guild',
  8: 'Somebody boosted the guild',
  9: 'The guild reached boost level 1',
  10: 'The guild reached boost level 2',
  11: 'The guild reached boost level 3',
  12: 'The channel follows another',
  14: 'The guild left the directory',
  15: 'The guild is in the directory again',
  16: 'First warning before the guild leaves the directory',
  17: 'Last warning before the guild leaves the directory',
  18: 'A thread was begun',
  19: 'An answer to another message',
  20: 'A command of an application',
  21: 'The first message of a thread',
  22: 'A reminder to invite others',
  23: 'A command from a context menu',
  24: 'Automatic moderation did something',
  25: 'Somebody bought a role subscription',
  26: 'An offer to buy something of an application',
  27: 'A stage began',
  28: 'A stage ended',
  29: 'Somebody speaks on a stage',
  31: 'A stage has a new topic',
  32: 'Somebody subscribed to an application for the guild',
  36: 'Security measures were switched on',
  37: 'Security measures were switched off',
  38: 'Somebody reported a raid',
  39: 'A report of a raid was a false alarm',
  44: 'Somebody bought something',
  46: 'The result of a poll',
}

/** The background colour of a nameplate. */
export const NameplatePalette = {
  /** Crimson */
  CRIMSON: 'crimson',
  /** Berry */
  BERRY: 'berry',
  /** Sky */
  SKY: 'sky',
  /** Teal */
  TEAL: 'teal',
  /** Forest */
  FOREST: 'forest',
  /** Bubble gum */
  BUBBLE_GUM: 'bubble_gum',
  /** Violet */
  VIOLET: 'violet',
  /** Cobalt */
  COBALT: 'cobalt',
  /** Clover */
  CLOVER: 'clover',
  /** Lemon */
  LEMON: 'lemon',
  /** White */
  WHITE: 'white',
  /** Black. Observed, not documented. */
  BLACK: 'black',
} as const
/** The background colour of a nameplate. */
export type NameplatePalette = models.NameplatePalette

/** The meaning of each known value of `NameplatePalette`. */
export const NameplatePaletteMeaning: Readonly<Record<string, string | undefined>> = {
  'crimson': 'Crimson',
  'berry': 'Berry',
  'sky': 'Sky',
  'teal': 'Teal',
  'forest': 'Forest',
  'bubble_gum': 'Bubble gum',
  'violet': 'Violet',
  'cobalt': 'Cobalt',
  'clover': 'Clover',
  'lemon': 'Lemon',
  'white': 'White',
  'black': 'Black',
}

/** The error codes of OAuth2, in answers of the token endpoint and in redirects. */
export const OAuth2ErrorCode = {
  /** A parameter is missing, repeated or malformed */
  INVALID_REQUEST: 'invalid_request',
  /** The client id or the client secret is wrong */
  INVALID_CLIENT: 'invalid_client',
  /** The code or refresh token is unknown, spent, expired or revoked, or does not fit the request */
  INVALID_GRANT: 'invalid_grant',
  /** The client may not use this grant */
  UNAUTHORIZED_CLIENT: 'unauthorized_client',
  /** The grant type is missing or unknown, or the request was not a form */
  UNSUPPORTED_GRANT_TYPE: 'unsupported_grant_type',
  /** A scope is unknown, malformed or not allowed here */
  INVALID_SCOPE: 'invalid_scope',
  /** The user declined; in redirects, and for the device grant */
  ACCESS_DENIED: 'access_denied',
  /** The user has not decided yet; for the device grant only */
  AUTHORIZATION_PENDING: 'authorization_pending',
  /** Asked too early, wait longer from now on; for the device grant only */
  SLOW_DOWN: 'slow_down',
  /** The device code has expired; for the device grant only */
  EXPIRED_TOKEN: 'expired_token',
  /** The response type is unknown; in redirects only */
  UNSUPPORTED_RESPONSE_TYPE: 'unsupported_response_type',
  /** The server failed; in redirects only */
  SERVER_ERROR: 'server_error',
  /** The server is overloaded or under maintenance; in redirects only */
  TEMPORARILY_UNAVAILABLE: 'temporarily_unavailable',
} as const
/** The error codes of OAuth2, in answers of the token endpoint and in redirects. */
export type OAuth2ErrorCode = models.OAuth2ErrorCode

/** The meaning of each known value of `OAuth2ErrorCode`. */
export const OAuth2ErrorCodeMeaning: Readonly<Record<string, string | undefined>> = {
  'invalid_request': 'A parameter is missing, repeated or malformed',
  'invalid_client': 'The client id or the client secret is wrong',
  'invalid_grant': 'The code or refresh token is unknown, spent, expired or revoked, or does not fit the request',
  'unauthorized_client': 'The client may not use this grant',
  'unsupported_grant_type': 'The grant type is missing or unknown, or the request was not a form',
  'invalid_scope': 'A scope is unknown, malformed or not allowed here',
  'access_denied': 'The user declined; in redirects, and for the device grant',
  'authorization_pending': 'The user has not decided yet; for the device grant only',
  'slow_down': 'Asked too early, wait longer from now on; for the device grant only',
  'expired_token': 'The device code has expired; for the device grant only',
  'unsupported_response_type': 'The response type is unknown; in redirects only',
  'server_error': 'The server failed; in redirects only',
  'temporarily_unavailable': 'The server is overloaded or under maintenance; in redirects only',
}

/** Whom a channel treats apart. */
export const PermissionOverwriteType = {
  /** A role */
  ROLE: 0,
  /** A member */
  MEMBER: 1,
} as const
/** Whom a channel treats apart. */
export type PermissionOverwriteType = models.PermissionOverwriteType

/** The meaning of each known value of `PermissionOverwriteType`. */
export const PermissionOverwriteTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'A role',
  1: 'A member',
}

/** The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
export const PremiumType = {
  /** No subscription, or not visible to the application */
  NONE: 0,
  /** Nitro Classic */
  NITRO_CLASSIC: 1,
  /** Nitro */
  NITRO: 2,
  /** Nitro Basic */
  NITRO_BASIC: 3,
} as const
/** The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
export type PremiumType = models.PremiumType

/** The meaning of each known value of `PremiumType`. */
export const PremiumTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No subscription, or not visible to the application',
  1: 'Nitro Classic',
  2: 'Nitro',
  3: 'Nitro Basic',
}

/** Whose limit was hit. */
export const RateLimitScope = {
  /** The limit of this user or bot */
  USER: 'user',
  /** The limit of this user or bot over all requests */
  GLOBAL: 'global',
  /** The limit of a resource, which others use up too */
  SHARED: 'shared',
} as const
/** Whose limit was hit. */
export type RateLimitScope = models.RateLimitScope

/** The meaning of each known value of `RateLimitScope`. */
export const RateLimitScopeMeaning: Readonly<Record<string, string | undefined>> = {
  'user': 'The limit of this user or bot',
  'global': 'The limit of this user or bot over all requests',
  'shared': 'The limit of a resource, which others use up too',
}

/** How a guild compares the value of a user with its requirement. */
export const RoleConnectionMetadataType = {
  /** The integer is at most the required one */
  INTEGER_LESS_THAN_OR_EQUAL: 1,
  /** The integer is at least the required one */
  INTEGER_GREATER_THAN_OR_EQUAL: 2,
  /** The integer is the required one */
  INTEGER_EQUAL: 3,
  /** The integer is any but the required one */
  INTEGER_NOT_EQUAL: 4,
  /** The ISO 8601 date is no later than the required number of days ago */
  DATETIME_LESS_THAN_OR_EQUAL: 5,
  /** The ISO 8601 date is no earlier than the required number of days ago */
  DATETIME_GREATER_THAN_OR_EQUAL: 6,
  /** The value, 1 or 0, is the required one */
  BOOLEAN_EQUAL: 7,
  /** The value, 1 or 0, is not the required one */
  BOOLEAN_NOT_EQUAL: 8,
} as const
/** How a guild compares the value of a user with its requirement. */
export type RoleConnectionMetadataType = models.RoleConnectionMetadataType

/** The meaning of each known value of `RoleConnectionMetadataType`. */
export const RoleConnectionMetadataTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'The integer is at most the required one',
  2: 'The integer is at least the required one',
  3: 'The integer is the required one',
  4: 'The integer is any but the required one',
  5: 'The ISO 8601 date is no later than the required number of days ago',
  6: 'The ISO 8601 date is no earlier than the required number of days ago',
  7: 'The value, 1 or 0, is the required one',
  8: 'The value, 1 or 0, is not the required one',
}

/** How a SKU is sold. */
export const SKUType = {
  /** Bought once, kept for good */
  DURABLE: 2,
  /** Bought once, used up */
  CONSUMABLE: 3,
  /** Paid again and again */
  SUBSCRIPTION: 5,
  /** Made by Discord for each subscription, and of no use at present */
  SUBSCRIPTION_GROUP: 6,
} as const
/** How a SKU is sold. */
export type SKUType = models.SKUType

/** The meaning of each known value of `SKUType`. */
export const SKUTypeMeaning: Readonly<Record<number, string | undefined>> = {
  2: 'Bought once, kept for good',
  3: 'Bought once, used up',
  5: 'Paid again and again',
  6: 'Made by Discord for each subscription, and of no use at present',
}

/** What a user can allow an application to do. Discord knows more scopes than it documents. */
export const Scope = {
  /** Change the display name of the user; needs approval by Discord. Observed, not documented. */
  ACCOUNT_GLOBAL_NAME_UPDATE: 'account.global_name.update',
  /** Send invitations to activities; needs approval by Discord. Observed, not documented. */
  ACTIVITIES_INVITES_WRITE: 'activities.invites.write',
  /** Read what the user plays and played; not given to applications at present */
  ACTIVITIES_READ: 'activities.read',
  /** Change what the user is shown to do; not given to applications at present */
  ACTIVITIES_WRITE: 'activities.write',
  /** Read and write the game profiles of the user's identities in the application; comes with the scopes of the Social SDK, needs approval by Discord and is documented with its operations only */
  APPLICATION_IDENTITIES_WRITE: 'application_identities.write',
  /** Read the builds of the user's applications */
  APPLICATIONS_BUILDS_READ: 'applications.builds.read',
  /** Upload builds of the user's applications; approved partners only */
  APPLICATIONS_BUILDS_UPLOAD: 'applications.builds.upload',
  /** Add the application's commands to a guild or a user; comes with `bot` */
  APPLICATIONS_COMMANDS: 'applications.commands',
  /** Set the permissions of the application's commands where the user may */
  APPLICATIONS_COMMANDS_PERMISSIONS_UPDATE: 'applications.commands.permissions.update',
  /** Update the application's commands; client credentials only */
  APPLICATIONS_COMMANDS_UPDATE: 'applications.commands.update',
  /** Read, consume and delete the entitlements of the user's applications; the documentation names reading only, the rest follows Discord's own description */
  APPLICATIONS_ENTITLEMENTS: 'applications.entitlements',
  /** Read and change the store pages of the user's applications */
  APPLICATIONS_STORE_UPDATE: 'applications.store.update',
  /** Add the bot to a guild that the user chooses; always asks the user */
  BOT: 'bot',
  /** List the accounts on other services that the user linked */
  CONNECTIONS: 'connections',
  /** Read the messages of the user's DMs and group DMs; needs approval by Discord. Observed, not documented. */
  DM_CHANNELS_MESSAGES_READ: 'dm_channels.messages.read',
  /** Send messages in the user's DMs; needs approval by Discord. Observed, not documented. */
  DM_CHANNELS_MESSAGES_WRITE: 'dm_channels.messages.write',
  /** Read about the user's direct messages; approved partners only */
  DM_CHANNELS_READ: 'dm_channels.read',
  /** Read the email address of the user */
  EMAIL: 'email',
  /** Connect to the Gateway for the user; needs approval by Discord. Observed, not documented. */
  GATEWAY_CONNECT: 'gateway.connect',
  /** Add the user to a group conversation */
  GDM_JOIN: 'gdm.join',
  /** List the guilds of the user */
  GUILDS: 'guilds',
  /** Read the channels of the user's guilds; needs approval by Discord. Observed, not documented. */
  GUILDS_CHANNELS_READ: 'guilds.channels.read',
  /** Add the user to a guild that the bot is in */
  GUILDS_JOIN: 'guilds.join',
  /** Read what the user is as a member of a guild */
  GUILDS_MEMBERS_READ: 'guilds.members.read',
  /** Read who the user is, without the email address */
  IDENTIFY: 'identify',
  /** Read the Nitro subscription of the user; approved partners only */
  IDENTIFY_PREMIUM: 'identify.premium',
  /** Create, join and change lobbies for the user; needs approval by Discord. Observed, not documented. */
  LOBBIES_WRITE: 'lobbies.write',
  /** Read messages through the local Discord client */
  MESSAGES_READ: 'messages.read',
  /** Receive an ID token (OpenID Connect); missing from the documented list of scopes */
  OPENID: 'openid',
  /** Read the country of the user's payment sources; needs approval by Discord. Observed, not documented. */
  PAYMENT_SOURCES_COUNTRY_CODE: 'payment_sources.country_code',
  /** Read the presence of the user's friends; needs approval by Discord. Observed, not documented. */
  PRESENCES_READ: 'presences.read',
  /** Change the presence of the user; needs approval by Discord. Observed, not documented. */
  PRESENCES_WRITE: 'presences.write',
  /** Read friends, requests and blocked users; under the terms of the Social SDK */
  RELATIONSHIPS_READ: 'relationships.read',
  /** Change the friends, requests and blocked users of the user; needs approval by Discord. Observed, not documented. */
  RELATIONSHIPS_WRITE: 'relationships.write',
  /** Set the user's values for linked roles; not by the implicit grant */
  ROLE_CONNECTIONS_WRITE: 'role_connections.write',
  /** Control the local Discord client; approved partners only */
  RPC: 'rpc',
  /** Change what the user is shown to do through the local client; approved partners only */
  RPC_ACTIVITIES_WRITE: 'rpc.activities.write',
  /** Receive the user's notifications through the local client; approved partners only */
  RPC_NOTIFICATIONS_READ: 'rpc.notifications.read',
  /** Read the state of screen sharing in the local client; needs approval by Discord. Observed, not documented. */
  RPC_SCREENSHARE_READ: 'rpc.screenshare.read',
  /** Change screen sharing in the local client; needs approval by Discord. Observed, not documented. */
  RPC_SCREENSHARE_WRITE: 'rpc.screenshare.write',
  /** Read the state of video in the local client; needs approval by Discord. Observed, not documented. */
  RPC_VIDEO_READ: 'rpc.video.read',
  /** Change video in the local client; needs approval by Discord. Observed, not documented. */
  RPC_VIDEO_WRITE: 'rpc.video.write',
  /** Read voice settings and listen for voice events in the local client; approved partners only */
  RPC_VOICE_READ: 'rpc.voice.read',
  /** Change voice settings in the local client; approved partners only */
  RPC_VOICE_WRITE: 'rpc.voice.write',
  /** Messages, lobbies and voice of the Social SDK, beside its friends and presence; limited until Discord approves and documented with the Social SDK only */
  SDK_SOCIAL_LAYER: 'sdk.social_layer',
  /** Friends and presence of the Social SDK; documented with the Social SDK only */
  SDK_SOCIAL_LAYER_PRESENCE: 'sdk.social_layer_presence',
  /** Join voice channels for the user and see who is there; approved partners only */
  VOICE: 'voice',
  /** Create a webhook in a channel that the user chooses; code grant only, always asks the user */
  WEBHOOK_INCOMING: 'webhook.incoming',
} as const
/** What a user can allow an application to do. Discord knows more scopes than it documents. */
export type Scope = KnownScope

/** The meaning of each known value of `Scope`. */
export const ScopeMeaning: Readonly<Record<string, string | undefined>> = {
  'account.global_name.update': 'Change the display name of the user; needs approval by Discord',
  'activities.invites.write': 'Send invitations to activities; needs approval by Discord',
  'activities.read': 'Read what the user plays and played; not given to applications at present',
  'activities.write': 'Change what the user is shown to do; not given to applications at present',
  'application_identities.write': 'Read and write the game profiles of the user\'s identities in the application; comes with the scopes of the Social SDK, needs approval by Discord and is documented with its operations only',
  'applications.builds.read': 'Read the builds of the user\'s applications',
  'applications.builds.upload': 'Upload builds of the user\'s applications; approved partners only',
  'applications.commands': 'Add the application\'s commands to a guild or a user; comes with `bot`',
  'applications.commands.permissions.update': 'Set the permissions of the application\'s commands where the user may',
  'applications.commands.update': 'Update the application\'s commands; client credentials only',
  'applications.entitlements': 'Read, consume and delete the entitlements of the user\'s applications; the documentation names reading only, the rest follows Discord\'s own description',
  'applications.store.update': 'Read and change the store pages of the user\'s applications',
  'bot': 'Add the bot to a guild that the user chooses; always asks the user',
  'connections': 'List the accounts on other services that the user linked',
  'dm_channels.messages.read': 'Read the messages of the user\'s DMs and group DMs; needs approval by Discord',
  'dm_channels.messages.write': 'Send messages in the user\'s DMs; needs approval by Discord',
  'dm_channels.read': 'Read about the user\'s direct messages; approved partners only',
  'email': 'Read the email address of the user',
  'gateway.connect': 'Connect to the Gateway for the user; needs approval by Discord',
  'gdm.join': 'Add the user to a group conversation',
  'guilds': 'List the guilds of the user',
  'guilds.channels.read': 'Read the channels of the user\'s guilds; needs approval by Discord',
  'guilds.join': 'Add the user to a guild that the bot is in',
  'guilds.members.read': 'Read what the user is as a member of a guild',
  'identify': 'Read who the user is, without the email address',
  'identify.premium': 'Read the Nitro subscription of the user; approved partners only',
  'lobbies.write': 'Create, join and change lobbies for the user; needs approval by Discord',
  'messages.read': 'Read messages through the local Discord client',
  'openid': 'Receive an ID token (OpenID Connect); missing from the documented list of scopes',
  'payment_sources.country_code': 'Read the country of the user\'s payment sources; needs approval by Discord',
  'presences.read': 'Read the presence of the user\'s friends; needs approval by Discord',
  'presences.write': 'Change the presence of the user; needs approval by Discord',
  'relationships.read': 'Read friends, requests and blocked users; under the terms of the Social SDK',
  'relationships.write': 'Change the friends, requests and blocked users of the user; needs approval by Discord',
  'role_connections.write': 'Set the user\'s values for linked roles; not by the implicit grant',
  'rpc': 'Control the local Discord client; approved partners only',
  'rpc.activities.write': 'Change what the user is shown to do through the local client; approved partners only',
  'rpc.notifications.read': 'Receive the user\'s notifications through the local client; approved partners only',
  'rpc.screenshare.read': 'Read the state of screen sharing in the local client; needs approval by Discord',
  'rpc.screenshare.write': 'Change screen sharing in the local client; needs approval by Discord',
  'rpc.video.read': 'Read the state of video in the local client; needs approval by Discord',
  'rpc.video.write': 'Change video in the local client; needs approval by Discord',
  'rpc.voice.read': 'Read voice settings and listen for voice events in the local client; approved partners only',
  'rpc.voice.write': 'Change voice settings in the local client; approved partners only',
  'sdk.social_layer': 'Messages, lobbies and voice of the Social SDK, beside its friends and presence; limited until Discord approves and documented with the Social SDK only',
  'sdk.social_layer_presence': 'Friends and presence of the Social SDK; documented with the Social SDK only',
  'voice': 'Join voice channels for the user and see who is there; approved partners only',
  'webhook.incoming': 'Create a webhook in a channel that the user chooses; code grant only, always asks the user',
}

/** How a subscription stands. What a user may use is told by entitlements, not by this. */
export const SubscriptionStatus = {
  /** Will be renewed */
  ACTIVE: 0,
  /** Is not charged */
  INACTIVE: 1,
  /** Runs, but will not be renewed */
  ENDING: 2,
} as const
/** How a subscription stands. What a user may use is told by entitlements, not by this. */
export type SubscriptionStatus = models.SubscriptionStatus

/** The meaning of each known value of `SubscriptionStatus`. */
export const SubscriptionStatusMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Will be renewed',
  1: 'Is not charged',
  2: 'Runs, but will not be renewed',
}

/** What a member of a team may do. The owner is told by `owner_user_id` of the team. */
export const TeamMemberRole = {
  /** Everything but what cannot be undone */
  ADMIN: 'admin',
  /** See secrets and change settings of the applications, but not manage the team */
  DEVELOPER: 'developer',
  /** See the team and its applications */
  READ_ONLY: 'read_only',
} as const
/** What a member of a team may do. The owner is told by `owner_user_id` of the team. */
export type TeamMemberRole = models.TeamMemberRole

/** The meaning of each known value of `TeamMemberRole`. */
export const TeamMemberRoleMeaning: Readonly<Record<string, string | undefined>> = {
  'admin': 'Everything but what cannot be undone',
  'developer': 'See secrets and change settings of the applications, but not manage the team',
  'read_only': 'See the team and its applications',
}

/** Whether someone is in a team yet. */
export const TeamMembershipState = {
  /** Invited */
  INVITED: 1,
  /** In the team */
  ACCEPTED: 2,
} as const
/** Whether someone is in a team yet. */
export type TeamMembershipState = models.TeamMembershipState

/** The meaning of each known value of `TeamMembershipState`. */
export const TeamMembershipStateMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Invited',
  2: 'In the team',
}

/** What a member must be before writing in a guild. */
export const VerificationLevel = {
  /** Nothing */
  NONE: 0,
  /** Has a verified email address */
  LOW: 1,
  /** Also on Discord for more than 5 minutes */
  MEDIUM: 2,
  /** Also in the guild for more than 10 minutes */
  HIGH: 3,
  /** Has a verified phone number */
  VERY_HIGH: 4,
} as const
/** What a member must be before writing in a guild. */
export type VerificationLevel = models.VerificationLevel

/** The meaning of each known value of `VerificationLevel`. */
export const VerificationLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Nothing',
  1: 'Has a verified email address',
  2: 'Also on Discord for more than 5 minutes',
  3: 'Also in the guild for more than 10 minutes',
  4: 'Has a verified phone number',
}

/** An event that Discord can send to the webhook of an application. */
export const WebhookEventType = {
  /** A user authorized the application, for a server or for the account */
  APPLICATION_AUTHORIZED: 'APPLICATION_AUTHORIZED',
  /** A user took the authorization back */
  APPLICATION_DEAUTHORIZED: 'APPLICATION_DEAUTHORIZED',
  /** An entitlement came to be */
  ENTITLEMENT_CREATE: 'ENTITLEMENT_CREATE',
  /** An entitlement changed */
  ENTITLEMENT_UPDATE: 'ENTITLEMENT_UPDATE',
  /** An entitlement was deleted */
  ENTITLEMENT_DELETE: 'ENTITLEMENT_DELETE',
  /** A user joined a quest; not sent at present */
  QUEST_USER_ENROLLMENT: 'QUEST_USER_ENROLLMENT',
  /** A message was sent in a lobby */
  LOBBY_MESSAGE_CREATE: 'LOBBY_MESSAGE_CREATE',
  /** A message in a lobby was edited */
  LOBBY_MESSAGE_UPDATE: 'LOBBY_MESSAGE_UPDATE',
  /** A message in a lobby was deleted */
  LOBBY_MESSAGE_DELETE: 'LOBBY_MESSAGE_DELETE',
  /** A direct message was sent while the Social SDK was in use */
  GAME_DIRECT_MESSAGE_CREATE: 'GAME_DIRECT_MESSAGE_CREATE',
  /** A direct message was edited while the Social SDK was in use */
  GAME_DIRECT_MESSAGE_UPDATE: 'GAME_DIRECT_MESSAGE_UPDATE',
  /** A direct message was deleted while the Social SDK was in use */
  GAME_DIRECT_MESSAGE_DELETE: 'GAME_DIRECT_MESSAGE_DELETE',
} as const
/** An event that Discord can send to the webhook of an application. */
export type WebhookEventType = models.WebhookEventType

/** The meaning of each known value of `WebhookEventType`. */
export const WebhookEventTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'APPLICATION_AUTHORIZED': 'A user authorized the application, for a server or for the account',
  'APPLICATION_DEAUTHORIZED': 'A user took the authorization back',
  'ENTITLEMENT_CREATE': 'An entitlement came to be',
  'ENTITLEMENT_UPDATE': 'An entitlement changed',
  'ENTITLEMENT_DELETE': 'An entitlement was deleted',
  'QUEST_USER_ENROLLMENT': 'A user joined a quest; not sent at present',
  'LOBBY_MESSAGE_CREATE': 'A message was sent in a lobby',
  'LOBBY_MESSAGE_UPDATE': 'A message in a lobby was edited',
  'LOBBY_MESSAGE_DELETE': 'A message in a lobby was deleted',
  'GAME_DIRECT_MESSAGE_CREATE': 'A direct message was sent while the Social SDK was in use',
  'GAME_DIRECT_MESSAGE_UPDATE': 'A direct message was edited while the Social SDK was in use',
  'GAME_DIRECT_MESSAGE_DELETE': 'A direct message was deleted while the Social SDK was in use',
}

/** What a webhook is for. */
export const WebhookType = {
  /** Posts to a channel with its token */
  INCOMING: 1,
  /** Carries posts of a followed channel into another */
  CHANNEL_FOLLOWER: 2,
  /** Answers interactions of an application */
  APPLICATION: 3,
} as const
/** What a webhook is for. */
export type WebhookType = models.WebhookType

/** The meaning of each known value of `WebhookType`. */
export const WebhookTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Posts to a channel with its token',
  2: 'Carries posts of a followed channel into another',
  3: 'Answers interactions of an application',
}
