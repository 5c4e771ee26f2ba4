/** Entry point `grantcord/cdn`: URLs of Discord's images, and a download of their bytes. */

export * from '../generated/cdn.ts'
export { applicationCoverUrl, applicationIconUrl, teamIconUrl } from './cdn/applications.ts'
export {
  avatarUrl,
  DefaultAvatar,
  defaultAvatarIndex,
  defaultAvatarUrl,
  displayAvatarUrl,
} from './cdn/avatars.ts'
export { type FetchedImage, type FetchImageOptions, fetchImage } from './cdn/fetch-image.ts'
export {
  channelIconUrl,
  guildBannerUrl,
  guildDiscoverySplashUrl,
  guildIconUrl,
  guildSplashUrl,
} from './cdn/guilds.ts'
export {
  memberAvatarUrl,
  memberBannerUrl,
  memberDisplayAvatarUrl,
  memberDisplayBannerUrl,
  memberDisplayDecorationUrl,
} from './cdn/members.ts'
export { type ImageOptions, type ImageParameters, imageUrl, isAnimated } from './cdn/url.ts'
export { avatarDecorationUrl, type DecorationOwner, guildTagBadgeUrl, userBannerUrl } from './cdn/users.ts'
