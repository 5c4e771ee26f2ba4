import { CHANNEL_ICON } from '../../generated/cdn.ts'
import type { Channel } from '../../generated/models.ts'
import { checkObject } from '../check-shape.ts'
import { type OptionsOf, writeUrlOrNull } from './write-url.ts'

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
