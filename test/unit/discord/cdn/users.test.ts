import { describe, expect, it, test } from 'vitest'
import { avatarDecorationUrl, guildTagBadgeUrl, userBannerUrl } from '../../../../src/discord/cdn.ts'
import {
  ANIMATED_FORMATS,
  describeImageFunction,
  ID,
  STATIC_FORMATS,
  STATIC_HASH,
} from './image-functions.ts'

describeImageFunction({
  name: 'userBannerUrl',
  call: (banner, options, id = ID) => userBannerUrl({ id, banner }, options),
  path: `/banners/${ID}/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describeImageFunction({
  name: 'avatarDecorationUrl',
  call: (asset, options) =>
    avatarDecorationUrl({ avatar_decoration_data: asset === null ? null : { asset } }, options),
  path: '/avatar-decoration-presets/',
  animated: false,
  animatedPng: true,
  formats: ['png'],
})

describeImageFunction({
  name: 'guildTagBadgeUrl',
  call: (badge, options, id = ID) =>
    guildTagBadgeUrl({ primary_guild: { identity_guild_id: id, identity_enabled: true, badge } }, options),
  path: `/guild-tag-badges/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})

describe('an absent image', () => {
  test.each([false, null])('is a badge when identity_enabled is %s', (identity_enabled) => {
    const primary_guild = { identity_guild_id: ID, identity_enabled, badge: STATIC_HASH }
    expect(guildTagBadgeUrl({ primary_guild })).toBeNull()
  })

  it('is a badge without a guild', () => {
    const primary_guild = { identity_guild_id: null, identity_enabled: true, badge: STATIC_HASH }
    expect(guildTagBadgeUrl({ primary_guild })).toBeNull()
  })

  it('is a badge or a decoration whose field is absent', () => {
    expect(guildTagBadgeUrl({})).toBeNull()
    expect(avatarDecorationUrl({})).toBeNull()
  })
})
