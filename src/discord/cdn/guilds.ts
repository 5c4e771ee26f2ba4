import {
  CHANNEL_ICON,
  GUILD_BANNER,
  GUILD_DISCOVERY_SPLASH,
  GUILD_ICON,
  GUILD_SPLASH,
} from '../../generated/cdn.ts'
import type { Channel, Guild } from '../../generated/models.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { checkObject } from '../check-shape.ts'
import { type OptionsOf, writeUrlOrNull } from './url.ts'

/**
 * The icon of a guild.
 *
 * @returns `null` for a guild that has none.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The banner of a guild.
 *
 * @returns `null` for a guild that has none.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The picture behind invitations to a guild.
 *
 * @returns `null` for a guild that has none.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The picture of a guild in Server Discovery.
 *
 * @returns `null` for a guild that has none.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The icon of a group conversation. Observed: the table of Discord's images does not have it.
 *
 * @returns `null` for a conversation that has none, and for a channel of a guild.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
