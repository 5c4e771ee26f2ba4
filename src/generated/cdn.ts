// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * Origin of the images.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const CDN_SERVER = 'https://cdn.discordapp.com'

/**
 * Origin of the images in the formats that `mediaFormats` of an asset lists.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const MEDIA_SERVER = 'https://media.discordapp.net'

/**
 * Sizes in which images can be requested, in pixels.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const IMAGE_SIZES = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096] as const

/** Size in which an image can be requested, in pixels. */
export type ImageSize = (typeof IMAGE_SIZES)[number]

/** File format of an image, which is the extension in its URL. */
export type ImageFormat = 'png' | 'jpg' | 'jpeg' | 'webp' | 'gif' | 'json'

/** Properties of one kind of image. */
export interface ImageAsset {
  /** Path without the extension. `{hash}` stands for the hash that an object of the API contains. */
  readonly path: string
  /** Formats in which the image can be requested. */
  readonly formats: readonly ImageFormat[]
  readonly defaultFormat: ImageFormat
  /** Indicates that some of the images are animated. */
  readonly animated: boolean
  /** Indicates that a size can be requested. */
  readonly sized: boolean
  /** Formats in which the image is on `MEDIA_SERVER` instead of the CDN. */
  readonly mediaFormats?: readonly ImageFormat[]
  /** Indicates that a PNG of the image can be animated. */
  readonly animatedPng?: boolean
}

/**
 * The avatar of a user.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const USER_AVATAR = { path: '/avatars/{user_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The banner of a user.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const USER_BANNER = { path: '/banners/{user_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The default avatar of a user without an avatar.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const DEFAULT_USER_AVATAR = { path: '/embed/avatars/{index}', formats: ['png'], defaultFormat: 'png', animated: false, sized: false } as const

/**
 * An avatar decoration. Only available as PNG, although its hash can begin with `a_`.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const AVATAR_DECORATION = { path: '/avatar-decoration-presets/{hash}', formats: ['png'], defaultFormat: 'png', animated: false, sized: true, animatedPng: true } as const

/**
 * The avatar of a member for one guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const MEMBER_AVATAR = { path: '/guilds/{guild_id}/users/{user_id}/avatars/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The banner of a member for one guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const MEMBER_BANNER = { path: '/guilds/{guild_id}/users/{user_id}/banners/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The icon of a guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const GUILD_ICON = { path: '/icons/{guild_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The banner of a guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const GUILD_BANNER = { path: '/banners/{guild_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * The invite splash of a guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const GUILD_SPLASH = { path: '/splashes/{guild_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The discovery splash of a guild.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const GUILD_DISCOVERY_SPLASH = { path: '/discovery-splashes/{guild_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The badge of a guild tag.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const GUILD_TAG_BADGE = { path: '/guild-tag-badges/{guild_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The icon of an application.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const APPLICATION_ICON = { path: '/app-icons/{application_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The cover image of an application, which game invites show. Its path is below that of the icons.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const APPLICATION_COVER = { path: '/app-icons/{application_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * A Rich Presence asset of an application.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const APPLICATION_ASSET = { path: '/app-assets/{application_id}/{asset_id}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The icon of an achievement.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const ACHIEVEMENT_ICON = { path: '/app-assets/{application_id}/achievements/{achievement_id}/icons/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * An asset of an application's store page.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const STORE_PAGE_ASSET = { path: '/app-assets/{application_id}/store/{asset_id}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The icon of a team.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const TEAM_ICON = { path: '/team-icons/{team_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The icon of a group DM. Observed, not documented.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const CHANNEL_ICON = { path: '/channel-icons/{channel_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The icon of a role.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const ROLE_ICON = { path: '/role-icons/{role_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * The cover of a scheduled event.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const SCHEDULED_EVENT_COVER = { path: '/guild-events/{scheduled_event_id}/{hash}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const

/**
 * A custom emoji. It has no hash, so the caller specifies whether it is animated.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const EMOJI = { path: '/emojis/{emoji_id}', formats: ['png', 'jpg', 'jpeg', 'webp', 'gif'], defaultFormat: 'webp', animated: true, sized: true } as const

/**
 * A sticker. Its `format_type` determines its format, `json` for Lottie, `gif` for GIF and `png` for PNG and APNG.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const STICKER = { path: '/stickers/{sticker_id}', formats: ['png', 'json', 'gif'], defaultFormat: 'png', animated: false, sized: false, mediaFormats: ['gif'], animatedPng: true } as const

/**
 * The banner of a sticker pack.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export const STICKER_PACK_BANNER = { path: '/app-assets/710982414301790216/store/{asset_id}', formats: ['png', 'jpg', 'jpeg', 'webp'], defaultFormat: 'webp', animated: false, sized: true } as const
