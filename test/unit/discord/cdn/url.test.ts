import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as cdn from '../../../../src/discord/cdn.ts'
import type { ImageAsset } from '../../../../src/generated/cdn.ts'
import { InvalidArgumentError } from '../../../../src/runtime/errors/arguments.ts'
import { failure } from '../../../support/failure.ts'
import {
  ANIMATED_HASH,
  anyFormat,
  anyOptions,
  anyValue,
  BASE,
  expectCdnUrl,
  GUILD_ID,
  ID,
  STATIC_HASH,
} from './image-functions.ts'

const assets = Object.entries(cdn).flatMap(([name, value]): [string, ImageAsset][] =>
  typeof value === 'object' && 'path' in value ? [[name, value]] : [],
)
test.each([
  [ANIMATED_HASH, true],
  [STATIC_HASH, false],
  ['A_1', false],
  ['', false],
  [null, false],
  [undefined, false],
])('isAnimated recognizes the prefix of %j', (hash, animated) => {
  expect(cdn.isAnimated(hash)).toBe(animated)
})

const untypedImageUrl = cdn.imageUrl as (...args: unknown[]) => string

describe('cdnUrl', () => {
  test.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://images.example/cdn', 'https://images.example/cdn'],
    ['https://images.example/cdn/', 'https://images.example/cdn'],
    ['HTTPS://Images.Example', 'https://images.example'],
  ])('%s is prepended to the path', (cdnUrl, base) => {
    expect(cdn.avatarUrl({ id: ID, avatar: STATIC_HASH }, { cdnUrl })).toBe(
      `${base}/avatars/${ID}/${STATIC_HASH}.webp`,
    )
  })

  test.each([
    '',
    'images.example',
    '/cdn',
    'ftp://images.example',
    'data:,x',
    'http://a.example?b',
    'http://a.example#b',
    'http://a:b@c.example',
    1,
    null,
  ])('%s is rejected', async (cdnUrl) => {
    const error = await failure(
      () => cdn.avatarUrl({ id: ID, avatar: null }, { cdnUrl: cdnUrl as string }),
      InvalidArgumentError,
    )
    expect(error.field).toBe('cdnUrl')
  })

  it('of any value yields a URL below it, or an error', () => {
    const anyBase = fc.oneof(
      fc.webUrl(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      anyValue,
    )
    fc.assert(
      fc.property(anyBase, (cdnUrl) => {
        let url: string
        try {
          url = cdn.guildIconUrl({ id: ID, icon: STATIC_HASH }, { cdnUrl: cdnUrl as string }) ?? ''
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError)
          return
        }
        expect(new URL(url).href).toBe(url)
        expect(new URL(url).origin).toBe(new URL(String(cdnUrl ?? BASE)).origin)
        expect(url.endsWith(`/icons/${ID}/${STATIC_HASH}.webp`)).toBe(true)
      }),
    )
  })
})

describe('imageUrl', () => {
  it('returns images that have no function of their own', () => {
    expect(cdn.imageUrl(cdn.ROLE_ICON, { role_id: ID, hash: STATIC_HASH }, { size: 64 })).toBe(
      `${BASE}/role-icons/${ID}/${STATIC_HASH}.webp?size=64`,
    )
    const achievement = { application_id: ID, achievement_id: GUILD_ID, hash: STATIC_HASH }
    expect(cdn.imageUrl(cdn.ACHIEVEMENT_ICON, achievement)).toBe(
      `${BASE}/app-assets/${ID}/achievements/${GUILD_ID}/icons/${STATIC_HASH}.webp`,
    )
    expect(cdn.imageUrl(cdn.STICKER_PACK_BANNER, { asset_id: ID }, { format: 'jpeg' })).toBe(
      `${BASE}/app-assets/710982414301790216/store/${ID}.jpeg`,
    )
    expect(cdn.imageUrl(cdn.STICKER, { sticker_id: ID }, { format: 'json', size: 64 })).toBe(
      `${BASE}/stickers/${ID}.json`,
    )
  })

  it('returns the GIF of a sticker on the media server, unless another server is given', () => {
    const sticker = { sticker_id: ID }
    expect(cdn.imageUrl(cdn.STICKER, sticker)).toBe(`${BASE}/stickers/${ID}.png`)
    expect(cdn.imageUrl(cdn.STICKER, sticker, { format: 'gif', size: 64 })).toBe(
      `https://media.discordapp.net/stickers/${ID}.gif`,
    )
    expect(cdn.imageUrl(cdn.STICKER, sticker, { format: 'gif', cdnUrl: 'https://cache.example' })).toBe(
      `https://cache.example/stickers/${ID}.gif`,
    )
  })

  it('returns the still PNG of a sticker if the option says so', () => {
    const sticker = { sticker_id: ID }
    expect(cdn.imageUrl(cdn.STICKER, sticker, { animated: false })).toBe(
      `${BASE}/stickers/${ID}.png?passthrough=false`,
    )
    expect(cdn.imageUrl(cdn.STICKER, sticker, { animated: false, format: 'gif' })).toBe(
      `https://media.discordapp.net/stickers/${ID}.gif`,
    )
  })

  it('animates an image without a hash only if the option says so', async () => {
    const emoji = { emoji_id: ID }
    expect(cdn.imageUrl(cdn.EMOJI, emoji)).toBe(`${BASE}/emojis/${ID}.webp`)
    expect(cdn.imageUrl(cdn.EMOJI, emoji, { animated: true })).toBe(`${BASE}/emojis/${ID}.webp?animated=true`)
    expect(cdn.imageUrl(cdn.EMOJI, emoji, { animated: true, format: 'gif' })).toBe(`${BASE}/emojis/${ID}.gif`)
    await failure(() => cdn.imageUrl(cdn.EMOJI, emoji, { format: 'gif' }), InvalidArgumentError)
  })

  test.each([-1, 6, 0.5, Number.NaN, '0', undefined])('rejects the default avatar %s', async (index) => {
    const parameters = { index: index as number }
    const error = await failure(() => cdn.imageUrl(cdn.DEFAULT_USER_AVATAR, parameters), InvalidArgumentError)
    expect(error.message).toBe('index must be a whole number from 0 to 5')
  })

  it('rejects a value that is not an image, and missing parameters', async () => {
    for (const args of [[], [null], ['user_avatar'], [{}], [{ path: '/' }], [cdn.EMOJI], [cdn.EMOJI, {}]]) {
      await failure(() => untypedImageUrl(...args), InvalidArgumentError)
    }
  })

  test.each<readonly [change: string, part: object]>([
    ['a port', { path: ':abc/{hash}' }],
    ['another host', { path: '.evil.example/{hash}' }],
    ['another user', { path: '@evil.example/{hash}' }],
    ['a path traversal', { path: '/../{hash}' }],
    ['an encoded path traversal', { path: '/%2e%2e/{hash}' }],
    ['an empty segment', { path: '//evil.example/{hash}' }],
    ['a query', { path: '/icons/{hash}?' }],
    ['a line break', { path: '/icons/{hash}\n' }],
    ['an unknown parameter', { path: '/icons/{constructor}' }],
    ['a parameter on the prototype', { path: '/icons/{__proto__}' }],
    ['a path that is not a string', { path: ['/icons/{hash}'] }],
    ['no default format', { defaultFormat: undefined }],
    ['a default format that is not listed', { defaultFormat: 'json' }],
    ['an unknown format', { formats: ['webp', 'svg'] }],
    ['an unknown format on the media server', { mediaFormats: ['svg'] }],
    ['a path traversal in the formats', { formats: ['/../x'], defaultFormat: '/../x' }],
    ['no formats', { formats: [] }],
    ['formats that are a string', { formats: 'webp' }],
    ['no value for animated', { animated: undefined }],
    ['a number for sized', { sized: 1 }],
  ])('rejects an image with %s', async (_, part) => {
    const asset = { ...cdn.ROLE_ICON, ...part }
    const parameters: object = { role_id: ID, hash: STATIC_HASH }
    const error = await failure(() => untypedImageUrl(asset, parameters), InvalidArgumentError)
    expect(error.message).toBe('asset must be one of the constants of grantcord/cdn, such as ROLE_ICON')
  })

  it('reads no parameter from the prototype', async () => {
    const parameters = Object.create({ role_id: ID }, { hash: { value: STATIC_HASH, enumerable: true } })
    const error = await failure(() => cdn.imageUrl(cdn.ROLE_ICON, parameters), InvalidArgumentError)
    expect(error.field).toBe('role_id')
  })

  it('reads each property of the image and each option once', () => {
    const changing = <T extends object>(properties: T): T =>
      new Proxy(properties, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          Reflect.set(target, key, '/../x')
          return value
        },
      })
    const asset: cdn.ImageAsset = changing({ ...cdn.ROLE_ICON })
    const parameters: object = { role_id: ID, hash: STATIC_HASH }
    const options = changing({ size: 64, format: 'png', animated: true, cdnUrl: BASE } as const)
    expect(cdn.imageUrl(asset, parameters, options)).toBe(
      `${BASE}/role-icons/${ID}/${STATIC_HASH}.png?size=64`,
    )
  })

  test.each(assets)('returns for %s and any input a URL on the CDN, or throws', (_, asset) => {
    const names = [...asset.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const valid = (name: string) => (name === 'index' ? 3 : name === 'hash' ? STATIC_HASH : ID)
    const anyParameters = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(valid(name)), anyValue)])),
    )
    fc.assert(
      fc.property(anyParameters, anyOptions, (parameters, options) => {
        expectCdnUrl(() => untypedImageUrl(asset, parameters, options), asset.path)
      }),
    )
  })

  it('returns for any image a URL on the CDN, or throws', () => {
    const parts = [
      '/',
      '/icons',
      '{hash}',
      '{user_id}',
      '{constructor}',
      '.evil.example',
      ':1',
      '@',
      '..',
      '?',
      '#',
    ]
    const path = fc.oneof(
      fc.array(fc.constantFrom(...parts)).map((all) => all.join('')),
      anyValue,
    )
    const anyAsset = fc.record(
      {
        path,
        formats: fc.oneof(fc.array(anyFormat), anyValue),
        defaultFormat: anyFormat,
        animated: fc.oneof(fc.boolean(), anyValue),
        sized: fc.oneof(fc.boolean(), anyValue),
      },
      { requiredKeys: [] },
    )
    const plausibleAsset = fc.record({
      path,
      formats: fc.constant(cdn.USER_AVATAR.formats),
      defaultFormat: anyFormat,
      animated: fc.boolean(),
      sized: fc.boolean(),
    })
    const parameters = { hash: STATIC_HASH, user_id: ID }
    fc.assert(
      fc.property(fc.oneof(anyAsset, plausibleAsset, anyValue), anyOptions, (asset, options) => {
        const { path } = Object(asset)
        expectCdnUrl(() => untypedImageUrl(asset, parameters, options), typeof path === 'string' ? path : '')
      }),
      { numRuns: 1000 },
    )
  })
})
