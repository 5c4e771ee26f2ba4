import {
  CHANNEL_ICON,
  GUILD_BANNER,
  GUILD_DISCOVERY_SPLASH,
  GUILD_ICON,
  GUILD_SPLASH,
} from '../../generated/cdn.ts'
import type { Channel, Guild } from '../../generated/models.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { checkObject } from '../../runtime/validation/arguments.ts'
import { type OptionsOf, writeUrlOrNull } from './url.ts'

/**
 * Returns the URL of the icon of a guild.
 *
 * @returns `null` for a guild without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { PartialGuild } from 'grantcord'
 * import { guildIconUrl } from 'grantcord/cdn'
 *
 * export const icon = (guild: PartialGuild): string | null => guildIconUrl(guild, { size: 64 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function guildIconUrl(
  guild: Pick<Guild, 'id' | 'icon'>,
  options: OptionsOf<typeof GUILD_ICON> = {},
): string | null {
  checkObject('guild', guild)
  const hash = ['guild.icon', guild.icon] as const
  return writeUrlOrNull(GUILD_ICON, { guild_id: ['guild.id', guild.id], hash }, options)
}

/**
 * Returns the URL of the banner of a guild.
 *
 * @returns `null` for a guild without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { PartialGuild } from 'grantcord'
 * import { guildBannerUrl } from 'grantcord/cdn'
 *
 * export const banner = (guild: PartialGuild): string | null => guildBannerUrl(guild, { size: 512 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function guildBannerUrl(
  guild: Pick<Guild, 'id' | 'banner'>,
  options: OptionsOf<typeof GUILD_BANNER> = {},
): string | null {
  checkObject('guild', guild)
  const hash = ['guild.banner', guild.banner] as const
  return writeUrlOrNull(GUILD_BANNER, { guild_id: ['guild.id', guild.id], hash }, options)
}

/**
 * Returns the URL of the splash of a guild, the background of its invites.
 *
 * @returns `null` for a guild without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { Guild } from 'grantcord'
 * import { guildSplashUrl } from 'grantcord/cdn'
 *
 * export const splash = (guild: Guild): string | null => guildSplashUrl(guild, { size: 2048 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function guildSplashUrl(
  guild: Pick<Guild, 'id' | 'splash'>,
  options: OptionsOf<typeof GUILD_SPLASH> = {},
): string | null {
  checkObject('guild', guild)
  const hash = ['guild.splash', guild.splash] as const
  return writeUrlOrNull(GUILD_SPLASH, { guild_id: ['guild.id', guild.id], hash }, options)
}

/**
 * Returns the URL of the discovery splash of a guild, its image in Server Discovery.
 *
 * @returns `null` for a guild without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import { guildDiscoverySplashUrl } from 'grantcord/cdn'
 *
 * const guild = { id: '80351110224678912', discovery_splash: '7e4ad1e0d4ddcef0a4bd6fba1ae2d7fc' }
 * export const splash: string | null = guildDiscoverySplashUrl(guild, { format: 'jpg' })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function guildDiscoverySplashUrl(
  guild: { readonly id: Snowflake; readonly discovery_splash?: string | null },
  options: OptionsOf<typeof GUILD_DISCOVERY_SPLASH> = {},
): string | null {
  checkObject('guild', guild)
  const hash = ['guild.discovery_splash', guild.discovery_splash] as const
  return writeUrlOrNull(GUILD_DISCOVERY_SPLASH, { guild_id: ['guild.id', guild.id], hash }, options)
}

/**
 * Returns the URL of the icon of a group DM. Observed: Discord's table of images does not list it.
 *
 * @returns `null` for a group DM without one, and for a channel of a guild.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { Channel } from 'grantcord'
 * import { channelIconUrl } from 'grantcord/cdn'
 *
 * export const icon = (channel: Channel): string | null => channelIconUrl(channel, { size: 64 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export function channelIconUrl(
  channel: Pick<Channel, 'id' | 'icon'>,
  options: OptionsOf<typeof CHANNEL_ICON> = {},
): string | null {
  checkObject('channel', channel)
  const hash = ['channel.icon', channel.icon] as const
  return writeUrlOrNull(CHANNEL_ICON, { channel_id: ['channel.id', channel.id], hash }, options)
}
