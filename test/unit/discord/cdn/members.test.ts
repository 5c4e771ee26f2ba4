import { describe, expect, it } from 'vitest'
import {
  displayAvatarUrl,
  memberAvatarUrl,
  memberBannerUrl,
  memberDisplayAvatarUrl,
  memberDisplayBannerUrl,
  memberDisplayDecorationUrl,
} from '../../../../src/discord/cdn.ts'
import { InvalidArgumentError } from '../../../../src/runtime/errors/arguments.ts'
import { failure } from '../../../support/failure.ts'
import {
  ANIMATED_FORMATS,
  ANIMATED_HASH,
  BASE,
  describeImageFunction,
  GUILD_ID,
  ID,
  STATIC_HASH,
} from './image-functions.ts'

const memberOf = (id: string) => ({ user: { id, avatar: null } })

describeImageFunction({
  name: 'memberAvatarUrl',
  call: (avatar, options, id = ID) => memberAvatarUrl(GUILD_ID, { ...memberOf(id), avatar }, options),
  path: `/guilds/${GUILD_ID}/users/${ID}/avatars/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describeImageFunction({
  name: 'memberBannerUrl',
  call: (banner, options, id = ID) => memberBannerUrl(GUILD_ID, { ...memberOf(id), banner }, options),
  path: `/guilds/${GUILD_ID}/users/${ID}/banners/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describe('memberDisplayAvatarUrl', () => {
  const user = { id: ID, avatar: STATIC_HASH, discriminator: '0' }
  const options = { size: 64, format: 'jpg', cdnUrl: 'http://images.example' } as const
  const base = options.cdnUrl

  it('returns the avatar in the guild, or otherwise that of the user', () => {
    expect(memberDisplayAvatarUrl(GUILD_ID, { user, avatar: ANIMATED_HASH }, options)).toBe(
      `${base}/guilds/${GUILD_ID}/users/${ID}/avatars/${ANIMATED_HASH}.jpg?size=64`,
    )
    expect(memberDisplayAvatarUrl(GUILD_ID, { user, avatar: null }, options)).toBe(
      displayAvatarUrl(user, options),
    )
    expect(memberDisplayAvatarUrl(GUILD_ID, { user: { ...user, avatar: null } }, options)).toBe(
      `${base}/embed/avatars/5.png`,
    )
  })

  it('requires the user', async () => {
    const error = await failure(() => memberDisplayAvatarUrl(GUILD_ID, {}), InvalidArgumentError)
    expect(error.field).toBe('member.user')
    const avatar = await failure(
      () => memberAvatarUrl(GUILD_ID, { avatar: STATIC_HASH }),
      InvalidArgumentError,
    )
    expect(avatar.field).toBe('member.user.id')
  })
})

describe('memberDisplayBannerUrl', () => {
  const user = { id: ID, banner: STATIC_HASH }
  const options = { size: 512, format: 'png' } as const

  it('returns the banner in the guild, or otherwise that of the user', () => {
    expect(memberDisplayBannerUrl(GUILD_ID, { user, banner: ANIMATED_HASH }, options)).toBe(
      `${BASE}/guilds/${GUILD_ID}/users/${ID}/banners/${ANIMATED_HASH}.png?size=512`,
    )
    expect(memberDisplayBannerUrl(GUILD_ID, { user, banner: null }, options)).toBe(
      `${BASE}/banners/${ID}/${STATIC_HASH}.png?size=512`,
    )
    expect(memberDisplayBannerUrl(GUILD_ID, { user: { id: ID } })).toBeNull()
  })

  it('rejects a member without a user', async () => {
    const error = await failure(() => memberDisplayBannerUrl(GUILD_ID, {}), InvalidArgumentError)
    expect(error.field).toBe('member.user')
  })
})

describe('memberDisplayDecorationUrl', () => {
  const inGuild = { avatar_decoration_data: { asset: ANIMATED_HASH } }
  const user = { avatar_decoration_data: { asset: STATIC_HASH } }

  it('returns the decoration in the guild, or otherwise that of the user', () => {
    expect(memberDisplayDecorationUrl({ ...inGuild, user }, { size: 128, animated: false })).toBe(
      `${BASE}/avatar-decoration-presets/${ANIMATED_HASH}.png?size=128&passthrough=false`,
    )
    expect(memberDisplayDecorationUrl({ avatar_decoration_data: null, user })).toBe(
      `${BASE}/avatar-decoration-presets/${STATIC_HASH}.png`,
    )
    expect(memberDisplayDecorationUrl({ user: { avatar_decoration_data: null } })).toBeNull()
  })

  it('rejects a member without a user', async () => {
    const error = await failure(() => memberDisplayDecorationUrl({}), InvalidArgumentError)
    expect(error.field).toBe('member.user')
  })
})
