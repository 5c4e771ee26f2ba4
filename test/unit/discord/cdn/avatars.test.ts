import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  avatarUrl,
  DefaultAvatar,
  defaultAvatarIndex,
  defaultAvatarUrl,
  displayAvatarUrl,
} from '../../../../src/discord/cdn.ts'
import { InvalidArgumentError } from '../../../../src/runtime/errors/arguments.ts'
import { failure } from '../../../support/failure.ts'
import {
  ANIMATED_FORMATS,
  anyOptions,
  anyValue,
  BASE,
  describeImageFunction,
  expectCdnUrl,
  ID,
  STATIC_HASH,
} from './image-functions.ts'

describeImageFunction({
  name: 'avatarUrl',
  call: (avatar, options, id = ID) => avatarUrl({ id, avatar }, options),
  path: `/avatars/${ID}/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describe('defaultAvatarUrl', () => {
  test.each([
    ['0', '80351110224678912', 5],
    [undefined, '80351110224678912', 5],
    ['0', '18446744073709551615', 3],
    ['0', '4194303', 0],
    ['0', '4194304', 1],
    ['1337', '80351110224678912', 2],
    ['0000', '80351110224678912', 0],
    ['9999', '80351110224678912', 4],
  ])('returns for the discriminator %s and the id %s the number %i', (discriminator, id, index) => {
    const user = discriminator === undefined ? { id } : { id, discriminator }
    expect(defaultAvatarUrl(user)).toBe(`${BASE}/embed/avatars/${index}.png`)
    expect(defaultAvatarIndex(user)).toBe(index)
  })

  it('has an image for each color', () => {
    expect(Object.entries(DefaultAvatar)).toEqual([
      ['BLURPLE', 0],
      ['GREY', 1],
      ['GREEN', 2],
      ['ORANGE', 3],
      ['RED', 4],
      ['PINK', 5],
    ])
  })

  it('returns an existing image for every user', () => {
    const anyId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String)
    const fourDigits = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
    fc.assert(
      fc.property(anyId, fc.oneof(fc.constant('0'), fourDigits), (id, discriminator) => {
        const url = defaultAvatarUrl({ id, discriminator })
        expect(url).toMatch(discriminator === '0' ? /avatars\/[0-5]\.png$/ : /avatars\/[0-4]\.png$/)
      }),
    )
  })

  test.each(['', '1', '00', 'abcd', '12345', '../1', 1337, null])(
    'rejects the discriminator %j',
    async (value) => {
      const user = { id: ID, discriminator: value as string }
      const error = await failure(() => defaultAvatarUrl(user), InvalidArgumentError)
      expect(error.field).toBe('user.discriminator')
    },
  )

  it('rejects an invalid id', async () => {
    const error = await failure(() => defaultAvatarUrl({ id: 'me' }), InvalidArgumentError)
    expect(error.field).toBe('user.id')
  })

  test.each([
    ['size', 100],
    ['format', 'webp'],
    ['animated', 'yes'],
    ['cdnUrl', 'here'],
  ])('rejects an invalid %s', async (name, value) => {
    const options: object = { [name]: value }
    const error = await failure(() => defaultAvatarUrl({ id: ID }, options), InvalidArgumentError)
    expect(error.field).toBe(name)
  })
})

describe('displayAvatarUrl', () => {
  it("returns the user's own avatar, or otherwise the default one", () => {
    const user = { id: ID, avatar: STATIC_HASH, discriminator: '0' }
    const options = { size: 64, format: 'jpg', cdnUrl: 'http://images.example' } as const
    expect(displayAvatarUrl(user, options)).toBe(
      `http://images.example/avatars/${ID}/${STATIC_HASH}.jpg?size=64`,
    )
    expect(displayAvatarUrl({ ...user, avatar: null }, options)).toBe(
      'http://images.example/embed/avatars/5.png',
    )
  })

  it('returns a URL on the CDN for any input, or throws', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, anyOptions, (id, avatar, discriminator, options) => {
        const user = { id, avatar, discriminator } as { id: string; avatar: string; discriminator: string }
        expectCdnUrl(() => displayAvatarUrl(user, options as object), '/avatars/id/hash')
      }),
    )
  })
})
