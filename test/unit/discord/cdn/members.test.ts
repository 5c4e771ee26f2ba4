import { describe, expect, it } from 'vitest'
import {
  displayAvatarUrl,
  memberAvatarUrl,
  memberBannerUrl,
  memberDisplayAvatarUrl,
} from '../../../../src/discord/cdn.ts'
import { InvalidArgumentError } from '../../../../src/runtime/errors/arguments.ts'
import { failure } from '../../../support/failure.ts'
import {
  ANIMATED_FORMATS,
  ANIMATED_HASH,
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
