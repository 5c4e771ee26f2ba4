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

/** The kind of location in which an activity runs. */
export const ActivityLocationKind = {
  /** A guild channel */
  GUILD_CHANNEL: 'gc',
  /** A DM or a group DM */
  PRIVATE_CHANNEL: 'pc',
  /** A party. Observed, not documented. */
  PARTY: 'party',
} as const
/** The kind of location in which an activity runs. */
export type ActivityLocationKind = models.ActivityLocationKind

/** The meaning of each known value of `ActivityLocationKind`. */
export const ActivityLocationKindMeaning: Readonly<Record<string, string | undefined>> = {
  'gc': 'A guild channel',
  'pc': 'A DM or a group DM',
  'party': 'A party',
}

/** The type of an option. */
export const ApplicationCommandOptionType = {
  /** A subcommand */
  SUB_COMMAND: 1,
  /** A group of subcommands */
  SUB_COMMAND_GROUP: 2,
  /** Text */
  STRING: 3,
  /** An integer from -2^53 + 1 to 2^53 - 1 */
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
  /** A floating-point number between -2^53 and 2^53 */
  NUMBER: 10,
  /** A file */
  ATTACHMENT: 11,
} as const
/** The type of an option. */
export type ApplicationCommandOptionType = models.ApplicationCommandOptionType

/** The meaning of each known value of `ApplicationCommandOptionType`. */
export const ApplicationCommandOptionTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A subcommand',
  2: 'A group of subcommands',
  3: 'Text',
  4: 'An integer from -2^53 + 1 to 2^53 - 1',
  5: 'True or false',
  6: 'A user',
  7: 'A channel of any type, or a category',
  8: 'A role',
  9: 'A user or a role',
  10: 'A floating-point number between -2^53 and 2^53',
  11: 'A file',
}

/** The type of target of a command permission. */
export const ApplicationCommandPermissionType = {
  /** A role */
  ROLE: 1,
  /** A user */
  USER: 2,
  /** A channel */
  CHANNEL: 3,
} as const
/** The type of target of a command permission. */
export type ApplicationCommandPermissionType = models.ApplicationCommandPermissionType

/** The meaning of each known value of `ApplicationCommandPermissionType`. */
export const ApplicationCommandPermissionTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A role',
  2: 'A user',
  3: 'A channel',
}

/** The type of a command, which determines how users invoke it. */
export const ApplicationCommandType = {
  /** Slash command: users type `/` and its name */
  CHAT_INPUT: 1,
  /** Command in the context menu of a user */
  USER: 2,
  /** Command in the context menu of a message */
  MESSAGE: 3,
  /** Entry point command: users select it to launch the activity of the application */
  PRIMARY_ENTRY_POINT: 4,
} as const
/** The type of a command, which determines how users invoke it. */
export type ApplicationCommandType = models.ApplicationCommandType

/** The meaning of each known value of `ApplicationCommandType`. */
export const ApplicationCommandTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Slash command: users type `/` and its name',
  2: 'Command in the context menu of a user',
  3: 'Command in the context menu of a message',
  4: 'Entry point command: users select it to launch the activity of the application',
}

/** The status of an application's webhook events. */
export const ApplicationEventWebhookStatus = {
  /** Disabled by the developer */
  DISABLED: 1,
  /** Enabled */
  ENABLED: 2,
  /** Disabled by Discord, usually because the URL did not respond */
  DISABLED_BY_DISCORD: 3,
} as const
/** The status of an application's webhook events. */
export type ApplicationEventWebhookStatus = models.ApplicationEventWebhookStatus

/** The meaning of each known value of `ApplicationEventWebhookStatus`. */
export const ApplicationEventWebhookStatusMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Disabled by the developer',
  2: 'Enabled',
  3: 'Disabled by Discord, usually because the URL did not respond',
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

/** The type of a channel. */
export const ChannelType = {
  /** Text channel of a guild */
  GUILD_TEXT: 0,
  /** DM between two users */
  DM: 1,
  /** Voice channel of a guild */
  GUILD_VOICE: 2,
  /** Group DM between several users */
  GROUP_DM: 3,
  /** Category that contains up to 50 channels */
  GUILD_CATEGORY: 4,
  /** Announcement channel, which other guilds can follow */
  GUILD_ANNOUNCEMENT: 5,
  /** Thread in an announcement channel */
  ANNOUNCEMENT_THREAD: 10,
  /** Public thread in a text or forum channel */
  PUBLIC_THREAD: 11,
  /** Private thread in a text channel, for invited members */
  PRIVATE_THREAD: 12,
  /** Stage channel, for events with an audience */
  GUILD_STAGE_VOICE: 13,
  /** List of the guilds of a hub */
  GUILD_DIRECTORY: 14,
  /** Forum channel, which contains only threads */
  GUILD_FORUM: 15,
  /** Media channel, a forum channel for images and videos */
  GUILD_MEDIA: 16,
} as const
/** The type of a channel. */
export type ChannelType = models.ChannelType

/** The meaning of each known value of `ChannelType`. */
export const ChannelTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Text channel of a guild',
  1: 'DM between two users',
  2: 'Voice channel of a guild',
  3: 'Group DM between several users',
  4: 'Category that contains up to 50 channels',
  5: 'Announcement channel, which other guilds can follow',
  10: 'Thread in an announcement channel',
  11: 'Public thread in a text or forum channel',
  12: 'Private thread in a text channel, for invited members',
  13: 'Stage channel, for events with an audience',
  14: 'List of the guilds of a hub',
  15: 'Forum channel, which contains only threads',
  16: 'Media channel, a forum channel for images and videos',
}

/** The type of a guild integration. */
export const ConnectionIntegrationType = {
  /** Twitch */
  TWITCH: 'twitch',
  /** YouTube */
  YOUTUBE: 'youtube',
  /** A Discord application */
  DISCORD: 'discord',
  /** A guild subscription */
  GUILD_SUBSCRIPTION: 'guild_subscription',
} as const
/** The type of a guild integration. */
export type ConnectionIntegrationType = models.ConnectionIntegrationType

/** The meaning of each known value of `ConnectionIntegrationType`. */
export const ConnectionIntegrationTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'twitch': 'Twitch',
  'youtube': 'YouTube',
  'discord': 'A Discord application',
  'guild_subscription': 'A guild subscription',
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
  /** League of Legends; not returned since 2026-07-10. Observed, not documented. */
  LEAGUE_OF_LEGENDS: 'leagueoflegends',
  /** Riot Games; not returned since 2026-07-10. Observed, not documented. */
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
  'leagueoflegends': 'League of Legends; not returned since 2026-07-10',
  'riotgames': 'Riot Games; not returned since 2026-07-10',
}

/** The visibility of a connection on the profile. */
export const ConnectionVisibility = {
  /** Only the user */
  NONE: 0,
  /** Everyone */
  EVERYONE: 1,
} as const
/** The visibility of a connection on the profile. */
export type ConnectionVisibility = models.ConnectionVisibility

/** The meaning of each known value of `ConnectionVisibility`. */
export const ConnectionVisibilityMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Only the user',
  1: 'Everyone',
}

/** The messages that notify the members of a guild by default. */
export const DefaultMessageNotificationLevel = {
  /** All messages */
  ALL_MESSAGES: 0,
  /** Only messages that mention the member */
  ONLY_MENTIONS: 1,
} as const
/** The messages that notify the members of a guild by default. */
export type DefaultMessageNotificationLevel = models.DefaultMessageNotificationLevel

/** The meaning of each known value of `DefaultMessageNotificationLevel`. */
export const DefaultMessageNotificationLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'All messages',
  1: 'Only messages that mention the member',
}

/** The origin of an entitlement. */
export const EntitlementType = {
  /** Purchased, once or by a subscription */
  PURCHASE: 1,
  /** Included in a Nitro subscription */
  PREMIUM_SUBSCRIPTION: 2,
  /** Gifted by the developer */
  DEVELOPER_GIFT: 3,
  /** Purchased by a developer in test mode */
  TEST_MODE_PURCHASE: 4,
  /** Obtained while the SKU was free */
  FREE_PURCHASE: 5,
  /** Gifted by another user */
  USER_GIFT: 6,
  /** Obtained free of charge with Nitro */
  PREMIUM_PURCHASE: 7,
  /** Included in a subscription to the application */
  APPLICATION_SUBSCRIPTION: 8,
  /** Earned as the reward of a quest. Observed, not documented. */
  QUEST_REWARD: 10,
} as const
/** The origin of an entitlement. */
export type EntitlementType = models.EntitlementType

/** The meaning of each known value of `EntitlementType`. */
export const EntitlementTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Purchased, once or by a subscription',
  2: 'Included in a Nitro subscription',
  3: 'Gifted by the developer',
  4: 'Purchased by a developer in test mode',
  5: 'Obtained while the SKU was free',
  6: 'Gifted by another user',
  7: 'Obtained free of charge with Nitro',
  8: 'Included in a subscription to the application',
  10: 'Earned as the reward of a quest',
}

/** The handler of an entry point command. */
export const EntryPointCommandHandlerType = {
  /** The application handles the interaction */
  APP_HANDLER: 1,
  /** Discord launches the activity and posts a message in the channel */
  DISCORD_LAUNCH_ACTIVITY: 2,
} as const
/** The handler of an entry point command. */
export type EntryPointCommandHandlerType = models.EntryPointCommandHandlerType

/** The meaning of each known value of `EntryPointCommandHandlerType`. */
export const EntryPointCommandHandlerTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'The application handles the interaction',
  2: 'Discord launches the activity and posts a message in the channel',
}

/** The members whose media are scanned for explicit content. */
export const ExplicitContentFilterLevel = {
  /** Media are not scanned */
  DISABLED: 0,
  /** Members without roles */
  MEMBERS_WITHOUT_ROLES: 1,
  /** All members */
  ALL_MEMBERS: 2,
} as const
/** The members whose media are scanned for explicit content. */
export type ExplicitContentFilterLevel = models.ExplicitContentFilterLevel

/** The meaning of each known value of `ExplicitContentFilterLevel`. */
export const ExplicitContentFilterLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Media are not scanned',
  1: 'Members without roles',
  2: 'All members',
}

/** The type of an external token of a provisional account. */
export const ExternalAuthType = {
  /** An ID token of the OpenID Connect provider that is configured for the application */
  OIDC: 'OIDC',
  /** A Steam session ticket for the Web API that was created with the identity `discord` */
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
  /** An access token that the bot of the application issued */
  DISCORD_BOT_ISSUED_ACCESS_TOKEN: 'DISCORD_BOT_ISSUED_ACCESS_TOKEN',
} as const
/** The type of an external token of a provisional account. */
export type ExternalAuthType = models.ExternalAuthType

/** The meaning of each known value of `ExternalAuthType`. */
export const ExternalAuthTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'OIDC': 'An ID token of the OpenID Connect provider that is configured for the application',
  'STEAM_SESSION_TICKET': 'A Steam session ticket for the Web API that was created with the identity `discord`',
  'EPIC_ONLINE_SERVICES_ACCESS_TOKEN': 'An access token of Epic Online Services (EOS Auth)',
  'EPIC_ONLINE_SERVICES_ID_TOKEN': 'An ID token of Epic Online Services (EOS Auth or Connect)',
  'UNITY_SERVICES_ID_TOKEN': 'An ID token of Unity Services',
  'APPLE_ID_TOKEN': 'An ID token of Apple sign-in',
  'PLAYSTATION_NETWORK_ID_TOKEN': 'An ID token of the PlayStation Network',
  'DISCORD_BOT_ISSUED_ACCESS_TOKEN': 'An access token that the bot of the application issued',
}

/** The age restriction of a guild. */
export const GuildAgeRestrictionLevel = {
  /** No rating */
  DEFAULT: 0,
  /** Explicit */
  EXPLICIT: 1,
  /** Suitable for all ages */
  SAFE: 2,
  /** Age-restricted */
  AGE_RESTRICTED: 3,
} as const
/** The age restriction of a guild. */
export type GuildAgeRestrictionLevel = models.GuildAgeRestrictionLevel

/** The meaning of each known value of `GuildAgeRestrictionLevel`. */
export const GuildAgeRestrictionLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No rating',
  1: 'Explicit',
  2: 'Suitable for all ages',
  3: 'Age-restricted',
}

/** A feature that is enabled for a guild. */
export const GuildFeature = {
  /** Can have an animated banner */
  ANIMATED_BANNER: 'ANIMATED_BANNER',
  /** Can have an animated icon */
  ANIMATED_ICON: 'ANIMATED_ICON',
  /** Uses the old behavior of command permissions */
  APPLICATION_COMMAND_PERMISSIONS_V2: 'APPLICATION_COMMAND_PERMISSIONS_V2',
  /** Has Auto Moderation rules */
  AUTO_MODERATION: 'AUTO_MODERATION',
  /** Can have a banner */
  BANNER: 'BANNER',
  /** Is a community, which can have a welcome screen, Membership Screening, Stage channels and Server Discovery */
  COMMUNITY: 'COMMUNITY',
  /** Has monetization enabled */
  CREATOR_MONETIZABLE_PROVISIONAL: 'CREATOR_MONETIZABLE_PROVISIONAL',
  /** Has a page that promotes its role subscriptions */
  CREATOR_STORE_PAGE: 'CREATOR_STORE_PAGE',
  /** Is the support server of an application in the App Directory */
  DEVELOPER_SUPPORT_SERVER: 'DEVELOPER_SUPPORT_SERVER',
  /** Is listed in Server Discovery */
  DISCOVERABLE: 'DISCOVERABLE',
  /** Can give roles gradient colors */
  ENHANCED_ROLE_COLORS: 'ENHANCED_ROLE_COLORS',
  /** Can be featured in Server Discovery */
  FEATURABLE: 'FEATURABLE',
  /** Can invite guests */
  GUESTS_ENABLED: 'GUESTS_ENABLED',
  /** Can have a guild tag */
  GUILD_TAGS: 'GUILD_TAGS',
  /** Has paused invites, so that users cannot join */
  INVITES_DISABLED: 'INVITES_DISABLED',
  /** Can have an invite splash */
  INVITE_SPLASH: 'INVITE_SPLASH',
  /** Has Membership Screening enabled */
  MEMBER_VERIFICATION_GATE_ENABLED: 'MEMBER_VERIFICATION_GATE_ENABLED',
  /** Has more soundboard sound slots */
  MORE_SOUNDBOARD: 'MORE_SOUNDBOARD',
  /** Has more sticker slots */
  MORE_STICKERS: 'MORE_STICKERS',
  /** Can have announcement channels */
  NEWS: 'NEWS',
  /** Is a partner of Discord */
  PARTNERED: 'PARTNERED',
  /** Can be previewed before joining */
  PREVIEW_ENABLED: 'PREVIEW_ENABLED',
  /** Has disabled alerts for raids */
  RAID_ALERTS_DISABLED: 'RAID_ALERTS_DISABLED',
  /** Can have role icons */
  ROLE_ICONS: 'ROLE_ICONS',
  /** Has role subscriptions that can be purchased */
  ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE: 'ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE',
  /** Has role subscriptions enabled */
  ROLE_SUBSCRIPTIONS_ENABLED: 'ROLE_SUBSCRIPTIONS_ENABLED',
  /** Has its own soundboard sounds */
  SOUNDBOARD: 'SOUNDBOARD',
  /** Can have ticketed events */
  TICKETED_EVENTS_ENABLED: 'TICKETED_EVENTS_ENABLED',
  /** Can have a vanity URL */
  VANITY_URL: 'VANITY_URL',
  /** Is verified by Discord */
  VERIFIED: 'VERIFIED',
  /** Can use 384 kbit/s in voice channels */
  VIP_REGIONS: 'VIP_REGIONS',
  /** Has a welcome screen */
  WELCOME_SCREEN_ENABLED: 'WELCOME_SCREEN_ENABLED',
  /** Can sell products in store channels. Observed, not documented. */
  COMMERCE: 'COMMERCE',
  /** Has monetization enabled. Observed, not documented. */
  MONETIZATION_ENABLED: 'MONETIZATION_ENABLED',
  /** Has more emoji slots. Observed, not documented. */
  MORE_EMOJI: 'MORE_EMOJI',
  /** Is the official guild of a game. Observed, not documented. */
  OFFICIAL_GAME_GUILD: 'OFFICIAL_GAME_GUILD',
  /** Allows only administrators to prune members. Observed, not documented. */
  PRUNE_REQUIRES_ADMIN: 'PRUNE_REQUIRES_ADMIN',
  /** Uses relay servers. Observed, not documented. */
  RELAY_ENABLED: 'RELAY_ENABLED',
} as const
/** A feature that is enabled for a guild. */
export type GuildFeature = models.GuildFeature

/** The meaning of each known value of `GuildFeature`. */
export const GuildFeatureMeaning: Readonly<Record<string, string | undefined>> = {
  'ANIMATED_BANNER': 'Can have an animated banner',
  'ANIMATED_ICON': 'Can have an animated icon',
  'APPLICATION_COMMAND_PERMISSIONS_V2': 'Uses the old behavior of command permissions',
  'AUTO_MODERATION': 'Has Auto Moderation rules',
  'BANNER': 'Can have a banner',
  'COMMUNITY': 'Is a community, which can have a welcome screen, Membership Screening, Stage channels and Server Discovery',
  'CREATOR_MONETIZABLE_PROVISIONAL': 'Has monetization enabled',
  'CREATOR_STORE_PAGE': 'Has a page that promotes its role subscriptions',
  'DEVELOPER_SUPPORT_SERVER': 'Is the support server of an application in the App Directory',
  'DISCOVERABLE': 'Is listed in Server Discovery',
  'ENHANCED_ROLE_COLORS': 'Can give roles gradient colors',
  'FEATURABLE': 'Can be featured in Server Discovery',
  'GUESTS_ENABLED': 'Can invite guests',
  'GUILD_TAGS': 'Can have a guild tag',
  'INVITES_DISABLED': 'Has paused invites, so that users cannot join',
  'INVITE_SPLASH': 'Can have an invite splash',
  'MEMBER_VERIFICATION_GATE_ENABLED': 'Has Membership Screening enabled',
  'MORE_SOUNDBOARD': 'Has more soundboard sound slots',
  'MORE_STICKERS': 'Has more sticker slots',
  'NEWS': 'Can have announcement channels',
  'PARTNERED': 'Is a partner of Discord',
  'PREVIEW_ENABLED': 'Can be previewed before joining',
  'RAID_ALERTS_DISABLED': 'Has disabled alerts for raids',
  'ROLE_ICONS': 'Can have role icons',
  'ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE': 'Has role subscriptions that can be purchased',
  'ROLE_SUBSCRIPTIONS_ENABLED': 'Has role subscriptions enabled',
  'SOUNDBOARD': 'Has its own soundboard sounds',
  'TICKETED_EVENTS_ENABLED': 'Can have ticketed events',
  'VANITY_URL': 'Can have a vanity URL',
  'VERIFIED': 'Is verified by Discord',
  'VIP_REGIONS': 'Can use 384 kbit/s in voice channels',
  'WELCOME_SCREEN_ENABLED': 'Has a welcome screen',
  'COMMERCE': 'Can sell products in store channels',
  'MONETIZATION_ENABLED': 'Has monetization enabled',
  'MORE_EMOJI': 'Has more emoji slots',
  'OFFICIAL_GAME_GUILD': 'Is the official guild of a game',
  'PRUNE_REQUIRES_ADMIN': 'Allows only administrators to prune members',
  'RELAY_ENABLED': 'Uses relay servers',
}

/** The boost level of a guild. */
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
/** The boost level of a guild. */
export type GuildPremiumTier = models.GuildPremiumTier

/** The meaning of each known value of `GuildPremiumTier`. */
export const GuildPremiumTierMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No boost level',
  1: 'Boost level 1',
  2: 'Boost level 2',
  3: 'Boost level 3',
}

/** The consequence for a subscriber whose subscription expires. */
export const IntegrationExpireBehavior = {
  /** Loses the role of the integration */
  REMOVE_ROLE: 0,
  /** Is removed from the guild */
  KICK: 1,
} as const
/** The consequence for a subscriber whose subscription expires. */
export type IntegrationExpireBehavior = models.IntegrationExpireBehavior

/** The meaning of each known value of `IntegrationExpireBehavior`. */
export const IntegrationExpireBehaviorMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Loses the role of the integration',
  1: 'Is removed from the guild',
}

/** The installation context of an application. */
export const IntegrationType = {
  /** Installed to a guild */
  GUILD_INSTALL: 0,
  /** Installed to a user */
  USER_INSTALL: 1,
} as const
/** The installation context of an application. */
export type IntegrationType = models.IntegrationType

/** The meaning of each known value of `IntegrationType`. */
export const IntegrationTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Installed to a guild',
  1: 'Installed to a user',
}

/** The interaction context in which a command can be used. */
export const InteractionContextType = {
  /** Guilds */
  GUILD: 0,
  /** DMs with the bot */
  BOT_DM: 1,
  /** Group DMs and DMs other than those with the bot; only for commands that users can install */
  PRIVATE_CHANNEL: 2,
} as const
/** The interaction context in which a command can be used. */
export type InteractionContextType = models.InteractionContextType

/** The meaning of each known value of `InteractionContextType`. */
export const InteractionContextTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Guilds',
  1: 'DMs with the bot',
  2: 'Group DMs and DMs other than those with the bot; only for commands that users can install',
}

/** A locale of Discord, as a language tag. */
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
/** A locale of Discord, as a language tag. */
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

/** The requirement of two-factor authentication for moderation actions in a guild. */
export const MFALevel = {
  /** Not required */
  NONE: 0,
  /** Required */
  ELEVATED: 1,
} as const
/** The requirement of two-factor authentication for moderation actions in a guild. */
export type MFALevel = models.MFALevel

/** The meaning of each known value of `MFALevel`. */
export const MFALevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Not required',
  1: 'Required',
}

/** The kind of a reference to another message. */
export const MessageReferenceType = {
  /** A reply, crosspost, pin or other reference */
  DEFAULT: 0,
  /** A forwarded message */
  FORWARD: 1,
} as const
/** The kind of a reference to another message. */
export type MessageReferenceType = models.MessageReferenceType

/** The meaning of each known value of `MessageReferenceType`. */
export const MessageReferenceTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'A reply, crosspost, pin or other reference',
  1: 'A forwarded message',
}

/** The type of a message. */
export const MessageType = {
  /** Message of a user, bot or webhook */
  DEFAULT: 0,
  /** A user was added to the group DM or thread */
  RECIPIENT_ADD: 1,
  /** A user was removed from the group DM or thread */
  RECIPIENT_REMOVE: 2,
  /** A user started a call */
  CALL: 3,
  /** The name of the channel was changed */
  CHANNEL_NAME_CHANGE: 4,
  /** The icon of the group DM was changed */
  CHANNEL_ICON_CHANGE: 5,
  /** A message was pinned */
  CHANNEL_PINNED_MESSAGE: 6,
  /** A user joined the guild */
  USER_JOIN: 7,
  /** A member boosted the guild */
  GUILD_BOOST: 8,
  /** The guild reached boost level 1 */
  GUILD_BOOST_TIER_1: 9,
  /** The guild reached boost level 2 */
  GUILD_BOOST_TIER_2: 10,
  /** The guild reached boost level 3 */
  GUILD_BOOST_TIER_3: 11,
  /** The channel follows another channel */
  CHANNEL_FOLLOW_ADD: 12,
  /** The guild was removed from Server Discovery */
  GUILD_DISCOVERY_DISQUALIFIED: 14,
  /** The guild is eligible for Server Discovery again */
  GUILD_DISCOVERY_REQUALIFIED: 15,
  /** First warning before the guild is removed from Server Discovery */
  GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING: 16,
  /** Final warning before the guild is removed from Server Discovery */
  GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING: 17,
  /** A thread was created */
  THREAD_CREATED: 18,
  /** Reply to another message */
  REPLY: 19,
  /** Response to a slash command */
  CHAT_INPUT_COMMAND: 20,
  /** First message of a thread that was started from a message */
  THREAD_STARTER_MESSAGE: 21,
  /** Reminder to invite users to the guild */
  GUILD_INVITE_REMINDER: 22,
  /** Response to a context menu command */
  CONTEXT_MENU_COMMAND: 23,
  /** Auto Moderation took an action */
  AUTO_MODERATION_ACTION: 24,
  /** A member purchased a role subscription */
  ROLE_SUBSCRIPTION_PURCHASE: 25,
  /** Offer to purchase a premium feature of an application */
  INTERACTION_PREMIUM_UPSELL: 26,
  /** A Stage started */
  STAGE_START: 27,
  /** A Stage ended */
  STAGE_END: 28,
  /** A member became a speaker of a Stage */
  STAGE_SPEAKER: 29,
  /** The topic of a Stage was changed */
  STAGE_TOPIC: 31,
  /** A member subscribed to an application for the guild */
  GUILD_APPLICATION_PREMIUM_SUBSCRIPTION: 32,
  /** Security actions were enabled for the guild */
  GUILD_INCIDENT_ALERT_MODE_ENABLED: 36,
  /** Security actions were disabled for the guild */
  GUILD_INCIDENT_ALERT_MODE_DISABLED: 37,
  /** A member reported a raid */
  GUILD_INCIDENT_REPORT_RAID: 38,
  /** A reported raid was a false alarm */
  GUILD_INCIDENT_REPORT_FALSE_ALARM: 39,
  /** A member purchased a product */
  PURCHASE_NOTIFICATION: 44,
  /** Result of a poll */
  POLL_RESULT: 46,
} as const
/** The type of a message. */
export type MessageType = models.MessageType

/** The meaning of each known value of `MessageType`. */
export const MessageTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Message of a user, bot or webhook',
  1: 'A user was added to the group DM or thread',
  2: 'A user was removed from the group DM or thread',
  3: 'A user started a call',
  4: 'The name of the channel was changed',
  5: 'The icon of the group DM was changed',
  6: 'A message was pinned',
  7: 'A user joined the guild',
  8: 'A member boosted the guild',
  9: 'The guild reached boost level 1',
  10: 'The guild reached boost level 2',
  11: 'The guild reached boost level 3',
  12: 'The channel follows another channel',
  14: 'The guild was removed from Server Discovery',
  15: 'The guild is eligible for Server Discovery again',
  16: 'First warning before the guild is removed from Server Discovery',
  17: 'Final warning before the guild is removed from Server Discovery',
  18: 'A thread was created',
  19: 'Reply to another message',
  20: 'Response to a slash command',
  21: 'First message of a thread that was started from a message',
  22: 'Reminder to invite users to the guild',
  23: 'Response to a context menu command',
  24: 'Auto Moderation took an action',
  25: 'A member purchased a role subscription',
  26: 'Offer to purchase a premium feature of an application',
  27: 'A Stage started',
  28: 'A Stage ended',
  29: 'A member became a speaker of a Stage',
  31: 'The topic of a Stage was changed',
  32: 'A member subscribed to an application for the guild',
  36: 'Security actions were enabled for the guild',
  37: 'Security actions were disabled for the guild',
  38: 'A member reported a raid',
  39: 'A reported raid was a false alarm',
  44: 'A member purchased a product',
  46: 'Result of a poll',
}

/** The background color of a nameplate. */
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
/** The background color of a nameplate. */
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

/** An OAuth2 error code of the token endpoint or a redirect. */
export const OAuth2ErrorCode = {
  /** A parameter is missing, repeated or malformed */
  INVALID_REQUEST: 'invalid_request',
  /** The client id or the client secret is wrong */
  INVALID_CLIENT: 'invalid_client',
  /** The code or refresh token is unknown, already used, expired or revoked, or does not match the request */
  INVALID_GRANT: 'invalid_grant',
  /** The client is not allowed to use this grant */
  UNAUTHORIZED_CLIENT: 'unauthorized_client',
  /** The grant type is missing or unknown, or the request was not a form */
  UNSUPPORTED_GRANT_TYPE: 'unsupported_grant_type',
  /** A scope is unknown, malformed or not allowed here */
  INVALID_SCOPE: 'invalid_scope',
  /** The user denied the request; only in redirects and for the device grant */
  ACCESS_DENIED: 'access_denied',
  /** The user has not yet approved or denied the request; only for the device grant */
  AUTHORIZATION_PENDING: 'authorization_pending',
  /** The request was sent too early, and the interval must increase; only for the device grant */
  SLOW_DOWN: 'slow_down',
  /** The device code has expired; only for the device grant */
  EXPIRED_TOKEN: 'expired_token',
  /** The response type is unknown; only in redirects */
  UNSUPPORTED_RESPONSE_TYPE: 'unsupported_response_type',
  /** The server failed; only in redirects */
  SERVER_ERROR: 'server_error',
  /** The server is overloaded or under maintenance; only in redirects */
  TEMPORARILY_UNAVAILABLE: 'temporarily_unavailable',
} as const
/** An OAuth2 error code of the token endpoint or a redirect. */
export type OAuth2ErrorCode = models.OAuth2ErrorCode

/** The meaning of each known value of `OAuth2ErrorCode`. */
export const OAuth2ErrorCodeMeaning: Readonly<Record<string, string | undefined>> = {
  'invalid_request': 'A parameter is missing, repeated or malformed',
  'invalid_client': 'The client id or the client secret is wrong',
  'invalid_grant': 'The code or refresh token is unknown, already used, expired or revoked, or does not match the request',
  'unauthorized_client': 'The client is not allowed to use this grant',
  'unsupported_grant_type': 'The grant type is missing or unknown, or the request was not a form',
  'invalid_scope': 'A scope is unknown, malformed or not allowed here',
  'access_denied': 'The user denied the request; only in redirects and for the device grant',
  'authorization_pending': 'The user has not yet approved or denied the request; only for the device grant',
  'slow_down': 'The request was sent too early, and the interval must increase; only for the device grant',
  'expired_token': 'The device code has expired; only for the device grant',
  'unsupported_response_type': 'The response type is unknown; only in redirects',
  'server_error': 'The server failed; only in redirects',
  'temporarily_unavailable': 'The server is overloaded or under maintenance; only in redirects',
}

/** The type of target of a permission overwrite. */
export const PermissionOverwriteType = {
  /** A role */
  ROLE: 0,
  /** A member */
  MEMBER: 1,
} as const
/** The type of target of a permission overwrite. */
export type PermissionOverwriteType = models.PermissionOverwriteType

/** The meaning of each known value of `PermissionOverwriteType`. */
export const PermissionOverwriteTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'A role',
  1: 'A member',
}

/** The type of a user's Nitro subscription. Applications without the `identify.premium` scope always receive 0. */
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
/** The type of a user's Nitro subscription. Applications without the `identify.premium` scope always receive 0. */
export type PremiumType = models.PremiumType

/** The meaning of each known value of `PremiumType`. */
export const PremiumTypeMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'No subscription, or not visible to the application',
  1: 'Nitro Classic',
  2: 'Nitro',
  3: 'Nitro Basic',
}

/** The scope of an exceeded rate limit. */
export const RateLimitScope = {
  /** The limit of the user or bot for this bucket */
  USER: 'user',
  /** The limit of the user or bot for all requests */
  GLOBAL: 'global',
  /** The limit of a resource, which requests of others also consume */
  SHARED: 'shared',
} as const
/** The scope of an exceeded rate limit. */
export type RateLimitScope = models.RateLimitScope

/** The meaning of each known value of `RateLimitScope`. */
export const RateLimitScopeMeaning: Readonly<Record<string, string | undefined>> = {
  'user': 'The limit of the user or bot for this bucket',
  'global': 'The limit of the user or bot for all requests',
  'shared': 'The limit of a resource, which requests of others also consume',
}

/** The comparison of a user's value with the value that a guild requires. */
export const RoleConnectionMetadataType = {
  /** The integer is less than or equal to the required one */
  INTEGER_LESS_THAN_OR_EQUAL: 1,
  /** The integer is greater than or equal to the required one */
  INTEGER_GREATER_THAN_OR_EQUAL: 2,
  /** The integer is equal to the required one */
  INTEGER_EQUAL: 3,
  /** The integer is not equal to the required one */
  INTEGER_NOT_EQUAL: 4,
  /** The ISO 8601 date is at least the required number of days in the past, according to the documentation; a report describes the opposite (discord-api-docs#5936) */
  DATETIME_LESS_THAN_OR_EQUAL: 5,
  /** The ISO 8601 date is at most the required number of days in the past, according to the documentation; a report describes the opposite (discord-api-docs#5936) */
  DATETIME_GREATER_THAN_OR_EQUAL: 6,
  /** The value, 1 or 0, is equal to the required one */
  BOOLEAN_EQUAL: 7,
  /** The value, 1 or 0, is not equal to the required one */
  BOOLEAN_NOT_EQUAL: 8,
} as const
/** The comparison of a user's value with the value that a guild requires. */
export type RoleConnectionMetadataType = models.RoleConnectionMetadataType

/** The meaning of each known value of `RoleConnectionMetadataType`. */
export const RoleConnectionMetadataTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'The integer is less than or equal to the required one',
  2: 'The integer is greater than or equal to the required one',
  3: 'The integer is equal to the required one',
  4: 'The integer is not equal to the required one',
  5: 'The ISO 8601 date is at least the required number of days in the past, according to the documentation; a report describes the opposite (discord-api-docs#5936)',
  6: 'The ISO 8601 date is at most the required number of days in the past, according to the documentation; a report describes the opposite (discord-api-docs#5936)',
  7: 'The value, 1 or 0, is equal to the required one',
  8: 'The value, 1 or 0, is not equal to the required one',
}

/** The type of a SKU. */
export const SKUType = {
  /** One-time purchase that the user keeps */
  DURABLE: 2,
  /** One-time purchase that is consumed */
  CONSUMABLE: 3,
  /** Recurring subscription */
  SUBSCRIPTION: 5,
  /** Group that Discord creates for each subscription SKU; it has no function yet */
  SUBSCRIPTION_GROUP: 6,
} as const
/** The type of a SKU. */
export type SKUType = models.SKUType

/** The meaning of each known value of `SKUType`. */
export const SKUTypeMeaning: Readonly<Record<number, string | undefined>> = {
  2: 'One-time purchase that the user keeps',
  3: 'One-time purchase that is consumed',
  5: 'Recurring subscription',
  6: 'Group that Discord creates for each subscription SKU; it has no function yet',
}

/** An OAuth2 scope. Discord supports more scopes than it documents. */
export const Scope = {
  /** Change the display name of the user; needs approval by Discord. Observed, not documented. */
  ACCOUNT_GLOBAL_NAME_UPDATE: 'account.global_name.update',
  /** Send invitations to activities; needs approval by Discord. Observed, not documented. */
  ACTIVITIES_INVITES_WRITE: 'activities.invites.write',
  /** Read the current and recent activity of the user; not available to applications at present */
  ACTIVITIES_READ: 'activities.read',
  /** Update the activity of the user; not available to applications at present */
  ACTIVITIES_WRITE: 'activities.write',
  /** Read and write the game profiles of the user's identities in the application; comes with the scopes of the Social SDK, needs approval by Discord and is documented with its operations only */
  APPLICATION_IDENTITIES_WRITE: 'application_identities.write',
  /** Read the builds of the user's applications */
  APPLICATIONS_BUILDS_READ: 'applications.builds.read',
  /** Upload builds of the user's applications; approved partners only */
  APPLICATIONS_BUILDS_UPLOAD: 'applications.builds.upload',
  /** Add the application's commands to a guild or a user; comes with `bot` */
  APPLICATIONS_COMMANDS: 'applications.commands',
  /** Update the permissions of the application's commands in guilds where the user can manage them */
  APPLICATIONS_COMMANDS_PERMISSIONS_UPDATE: 'applications.commands.permissions.update',
  /** Update the application's commands; client credentials only */
  APPLICATIONS_COMMANDS_UPDATE: 'applications.commands.update',
  /** Read, consume and delete the entitlements of the user's applications; the documentation names reading only, the rest follows Discord's own description */
  APPLICATIONS_ENTITLEMENTS: 'applications.entitlements',
  /** Read and change the store data of the user's applications, such as SKUs and store listings */
  APPLICATIONS_STORE_UPDATE: 'applications.store.update',
  /** Add the bot to a guild that the user selects; always requires consent */
  BOT: 'bot',
  /** List the connections of the user */
  CONNECTIONS: 'connections',
  /** Read the messages of the user's DMs and group DMs; needs approval by Discord. Observed, not documented. */
  DM_CHANNELS_MESSAGES_READ: 'dm_channels.messages.read',
  /** Send messages in the user's DMs; needs approval by Discord. Observed, not documented. */
  DM_CHANNELS_MESSAGES_WRITE: 'dm_channels.messages.write',
  /** Read the user's DMs and group DMs; approved partners only */
  DM_CHANNELS_READ: 'dm_channels.read',
  /** Read the email address of the user */
  EMAIL: 'email',
  /** Connect to the Gateway for the user; needs approval by Discord. Observed, not documented. */
  GATEWAY_CONNECT: 'gateway.connect',
  /** Add the user to a group DM */
  GDM_JOIN: 'gdm.join',
  /** List the guilds of the user */
  GUILDS: 'guilds',
  /** Read the channels of the user's guilds; needs approval by Discord. Observed, not documented. */
  GUILDS_CHANNELS_READ: 'guilds.channels.read',
  /** Add the user to a guild that the bot is in */
  GUILDS_JOIN: 'guilds.join',
  /** Read the guild member of the user in a guild */
  GUILDS_MEMBERS_READ: 'guilds.members.read',
  /** Read the user without the email address */
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
  /** Read friends, friend requests and blocked users; under the terms of the Social SDK */
  RELATIONSHIPS_READ: 'relationships.read',
  /** Change the friends, requests and blocked users of the user; needs approval by Discord. Observed, not documented. */
  RELATIONSHIPS_WRITE: 'relationships.write',
  /** Update the role connection of the user; not available in the implicit grant */
  ROLE_CONNECTIONS_WRITE: 'role_connections.write',
  /** Control the local Discord client; approved partners only */
  RPC: 'rpc',
  /** Update the activity of the user through the local Discord client; approved partners only */
  RPC_ACTIVITIES_WRITE: 'rpc.activities.write',
  /** Receive the notifications of the user through the local Discord client; approved partners only */
  RPC_NOTIFICATIONS_READ: 'rpc.notifications.read',
  /** Read the state of screen sharing in the local Discord client; needs approval by Discord. Observed, not documented. */
  RPC_SCREENSHARE_READ: 'rpc.screenshare.read',
  /** Change screen sharing in the local Discord client; needs approval by Discord. Observed, not documented. */
  RPC_SCREENSHARE_WRITE: 'rpc.screenshare.write',
  /** Read the state of video in the local Discord client; needs approval by Discord. Observed, not documented. */
  RPC_VIDEO_READ: 'rpc.video.read',
  /** Change video in the local Discord client; needs approval by Discord. Observed, not documented. */
  RPC_VIDEO_WRITE: 'rpc.video.write',
  /** Read voice settings and receive voice events in the local Discord client; approved partners only */
  RPC_VOICE_READ: 'rpc.voice.read',
  /** Change voice settings in the local Discord client; approved partners only */
  RPC_VOICE_WRITE: 'rpc.voice.write',
  /** Messages, lobbies and voice of the Social SDK, including its friends and presence; limited until Discord approves, and documented only with the Social SDK */
  SDK_SOCIAL_LAYER: 'sdk.social_layer',
  /** Friends and presence of the Social SDK; documented only with the Social SDK */
  SDK_SOCIAL_LAYER_PRESENCE: 'sdk.social_layer_presence',
  /** Join voice channels for the user and see their members; approved partners only */
  VOICE: 'voice',
  /** Create a webhook in a channel that the user selects; authorization code grant only, always requires consent */
  WEBHOOK_INCOMING: 'webhook.incoming',
} as const
/** An OAuth2 scope. Discord supports more scopes than it documents. */
export type Scope = KnownScope

/** The meaning of each known value of `Scope`. */
export const ScopeMeaning: Readonly<Record<string, string | undefined>> = {
  'account.global_name.update': 'Change the display name of the user; needs approval by Discord',
  'activities.invites.write': 'Send invitations to activities; needs approval by Discord',
  'activities.read': 'Read the current and recent activity of the user; not available to applications at present',
  'activities.write': 'Update the activity of the user; not available to applications at present',
  'application_identities.write': 'Read and write the game profiles of the user\'s identities in the application; comes with the scopes of the Social SDK, needs approval by Discord and is documented with its operations only',
  'applications.builds.read': 'Read the builds of the user\'s applications',
  'applications.builds.upload': 'Upload builds of the user\'s applications; approved partners only',
  'applications.commands': 'Add the application\'s commands to a guild or a user; comes with `bot`',
  'applications.commands.permissions.update': 'Update the permissions of the application\'s commands in guilds where the user can manage them',
  'applications.commands.update': 'Update the application\'s commands; client credentials only',
  'applications.entitlements': 'Read, consume and delete the entitlements of the user\'s applications; the documentation names reading only, the rest follows Discord\'s own description',
  'applications.store.update': 'Read and change the store data of the user\'s applications, such as SKUs and store listings',
  'bot': 'Add the bot to a guild that the user selects; always requires consent',
  'connections': 'List the connections of the user',
  'dm_channels.messages.read': 'Read the messages of the user\'s DMs and group DMs; needs approval by Discord',
  'dm_channels.messages.write': 'Send messages in the user\'s DMs; needs approval by Discord',
  'dm_channels.read': 'Read the user\'s DMs and group DMs; approved partners only',
  'email': 'Read the email address of the user',
  'gateway.connect': 'Connect to the Gateway for the user; needs approval by Discord',
  'gdm.join': 'Add the user to a group DM',
  'guilds': 'List the guilds of the user',
  'guilds.channels.read': 'Read the channels of the user\'s guilds; needs approval by Discord',
  'guilds.join': 'Add the user to a guild that the bot is in',
  'guilds.members.read': 'Read the guild member of the user in a guild',
  'identify': 'Read the user without the email address',
  'identify.premium': 'Read the Nitro subscription of the user; approved partners only',
  'lobbies.write': 'Create, join and change lobbies for the user; needs approval by Discord',
  'messages.read': 'Read messages through the local Discord client',
  'openid': 'Receive an ID token (OpenID Connect); missing from the documented list of scopes',
  'payment_sources.country_code': 'Read the country of the user\'s payment sources; needs approval by Discord',
  'presences.read': 'Read the presence of the user\'s friends; needs approval by Discord',
  'presences.write': 'Change the presence of the user; needs approval by Discord',
  'relationships.read': 'Read friends, friend requests and blocked users; under the terms of the Social SDK',
  'relationships.write': 'Change the friends, requests and blocked users of the user; needs approval by Discord',
  'role_connections.write': 'Update the role connection of the user; not available in the implicit grant',
  'rpc': 'Control the local Discord client; approved partners only',
  'rpc.activities.write': 'Update the activity of the user through the local Discord client; approved partners only',
  'rpc.notifications.read': 'Receive the notifications of the user through the local Discord client; approved partners only',
  'rpc.screenshare.read': 'Read the state of screen sharing in the local Discord client; needs approval by Discord',
  'rpc.screenshare.write': 'Change screen sharing in the local Discord client; needs approval by Discord',
  'rpc.video.read': 'Read the state of video in the local Discord client; needs approval by Discord',
  'rpc.video.write': 'Change video in the local Discord client; needs approval by Discord',
  'rpc.voice.read': 'Read voice settings and receive voice events in the local Discord client; approved partners only',
  'rpc.voice.write': 'Change voice settings in the local Discord client; approved partners only',
  'sdk.social_layer': 'Messages, lobbies and voice of the Social SDK, including its friends and presence; limited until Discord approves, and documented only with the Social SDK',
  'sdk.social_layer_presence': 'Friends and presence of the Social SDK; documented only with the Social SDK',
  'voice': 'Join voice channels for the user and see their members; approved partners only',
  'webhook.incoming': 'Create a webhook in a channel that the user selects; authorization code grant only, always requires consent',
}

/** The file format of a sticker. */
export const StickerFormatType = {
  /** PNG */
  PNG: 1,
  /** Animated PNG */
  APNG: 2,
  /** Lottie, an animation in JSON */
  LOTTIE: 3,
  /** GIF, which is not on the CDN but on `media.discordapp.net` */
  GIF: 4,
} as const
/** The file format of a sticker. */
export type StickerFormatType = models.StickerFormatType

/** The meaning of each known value of `StickerFormatType`. */
export const StickerFormatTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'PNG',
  2: 'Animated PNG',
  3: 'Lottie, an animation in JSON',
  4: 'GIF, which is not on the CDN but on `media.discordapp.net`',
}

/** The origin of a sticker. */
export const StickerType = {
  /** A sticker of a pack of Discord */
  STANDARD: 1,
  /** A sticker of a guild */
  GUILD: 2,
} as const
/** The origin of a sticker. */
export type StickerType = models.StickerType

/** The meaning of each known value of `StickerType`. */
export const StickerTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'A sticker of a pack of Discord',
  2: 'A sticker of a guild',
}

/** The status of a subscription. Entitlements, not this status, determine the access of a user. */
export const SubscriptionStatus = {
  /** Is active and will be renewed */
  ACTIVE: 0,
  /** Is not active and not charged */
  INACTIVE: 1,
  /** Is active but will not be renewed */
  ENDING: 2,
} as const
/** The status of a subscription. Entitlements, not this status, determine the access of a user. */
export type SubscriptionStatus = models.SubscriptionStatus

/** The meaning of each known value of `SubscriptionStatus`. */
export const SubscriptionStatusMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'Is active and will be renewed',
  1: 'Is not active and not charged',
  2: 'Is active but will not be renewed',
}

/** The role of a team member. The owner has no role; `owner_user_id` of the team identifies the owner. */
export const TeamMemberRole = {
  /** Can do everything except destructive actions */
  ADMIN: 'admin',
  /** Can view secrets and edit applications, but not manage the team */
  DEVELOPER: 'developer',
  /** Can view the team and its applications */
  READ_ONLY: 'read_only',
} as const
/** The role of a team member. The owner has no role; `owner_user_id` of the team identifies the owner. */
export type TeamMemberRole = models.TeamMemberRole

/** The meaning of each known value of `TeamMemberRole`. */
export const TeamMemberRoleMeaning: Readonly<Record<string, string | undefined>> = {
  'admin': 'Can do everything except destructive actions',
  'developer': 'Can view secrets and edit applications, but not manage the team',
  'read_only': 'Can view the team and its applications',
}

/** The membership state of a team member. */
export const TeamMembershipState = {
  /** Invited */
  INVITED: 1,
  /** Accepted the invitation */
  ACCEPTED: 2,
} as const
/** The membership state of a team member. */
export type TeamMembershipState = models.TeamMembershipState

/** The meaning of each known value of `TeamMembershipState`. */
export const TeamMembershipStateMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Invited',
  2: 'Accepted the invitation',
}

/** The requirements that a member must meet to send messages in a guild. */
export const VerificationLevel = {
  /** None */
  NONE: 0,
  /** A verified email address */
  LOW: 1,
  /** Also, an account older than 5 minutes */
  MEDIUM: 2,
  /** Also, membership in the guild for more than 10 minutes */
  HIGH: 3,
  /** A verified phone number */
  VERY_HIGH: 4,
} as const
/** The requirements that a member must meet to send messages in a guild. */
export type VerificationLevel = models.VerificationLevel

/** The meaning of each known value of `VerificationLevel`. */
export const VerificationLevelMeaning: Readonly<Record<number, string | undefined>> = {
  0: 'None',
  1: 'A verified email address',
  2: 'Also, an account older than 5 minutes',
  3: 'Also, membership in the guild for more than 10 minutes',
  4: 'A verified phone number',
}

/** A webhook event. */
export const WebhookEventType = {
  /** A user authorized the application, for a guild or for their account */
  APPLICATION_AUTHORIZED: 'APPLICATION_AUTHORIZED',
  /** A user deauthorized the application */
  APPLICATION_DEAUTHORIZED: 'APPLICATION_DEAUTHORIZED',
  /** An entitlement was created */
  ENTITLEMENT_CREATE: 'ENTITLEMENT_CREATE',
  /** An entitlement was updated */
  ENTITLEMENT_UPDATE: 'ENTITLEMENT_UPDATE',
  /** An entitlement was deleted */
  ENTITLEMENT_DELETE: 'ENTITLEMENT_DELETE',
  /** A user was enrolled in a quest; not sent at present */
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
/** A webhook event. */
export type WebhookEventType = models.WebhookEventType

/** The meaning of each known value of `WebhookEventType`. */
export const WebhookEventTypeMeaning: Readonly<Record<string, string | undefined>> = {
  'APPLICATION_AUTHORIZED': 'A user authorized the application, for a guild or for their account',
  'APPLICATION_DEAUTHORIZED': 'A user deauthorized the application',
  'ENTITLEMENT_CREATE': 'An entitlement was created',
  'ENTITLEMENT_UPDATE': 'An entitlement was updated',
  'ENTITLEMENT_DELETE': 'An entitlement was deleted',
  'QUEST_USER_ENROLLMENT': 'A user was enrolled in a quest; not sent at present',
  'LOBBY_MESSAGE_CREATE': 'A message was sent in a lobby',
  'LOBBY_MESSAGE_UPDATE': 'A message in a lobby was edited',
  'LOBBY_MESSAGE_DELETE': 'A message in a lobby was deleted',
  'GAME_DIRECT_MESSAGE_CREATE': 'A direct message was sent while the Social SDK was in use',
  'GAME_DIRECT_MESSAGE_UPDATE': 'A direct message was edited while the Social SDK was in use',
  'GAME_DIRECT_MESSAGE_DELETE': 'A direct message was deleted while the Social SDK was in use',
}

/** The type of a webhook. */
export const WebhookType = {
  /** Incoming webhook, which posts to a channel with its token */
  INCOMING: 1,
  /** Channel follower webhook, which posts messages of a followed channel to another channel */
  CHANNEL_FOLLOWER: 2,
  /** Application webhook, which responds to interactions */
  APPLICATION: 3,
} as const
/** The type of a webhook. */
export type WebhookType = models.WebhookType

/** The meaning of each known value of `WebhookType`. */
export const WebhookTypeMeaning: Readonly<Record<number, string | undefined>> = {
  1: 'Incoming webhook, which posts to a channel with its token',
  2: 'Channel follower webhook, which posts messages of a followed channel to another channel',
  3: 'Application webhook, which responds to interactions',
}
