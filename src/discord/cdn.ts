/** `grantcord/cdn`: the URLs of Discord's images, and their bytes. */

export * from '../generated/cdn.ts'
export { applicationCoverUrl, applicationIconUrl, teamIconUrl } from './cdn/applications.ts'
export { avatarUrl, defaultAvatarUrl, displayAvatarUrl } from './cdn/avatars.ts'
export { channelIconUrl } from './cdn/channels.ts'
export { type FetchedImage, type FetchImageOptions, fetchImage } from './cdn/fetch-image.ts'
export { guildBannerUrl, guildDiscoverySplashUrl, guildIconUrl, guildSplashUrl } from './cdn/guilds.ts'
export { type ImageParameters, imageUrl } from './cdn/image-url.ts'
export { memberAvatarUrl, memberBannerUrl, memberDisplayAvatarUrl } from './cdn/members.ts'
export { avatarDecorationUrl, guildTagBadgeUrl, userBannerUrl } from './cdn/users.ts'
export type { ImageOptions } from './cdn/write-url.ts'
