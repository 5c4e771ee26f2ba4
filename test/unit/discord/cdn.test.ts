import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as cdn from '../../../src/discord/cdn.ts'
import type { ImageAsset } from '../../../src/generated/cdn.ts'
import type {
  Application,
  Channel,
  Guild,
  GuildMember,
  PartialGuild,
  PartialUser,
  Team,
  User,
} from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import fixture from '../../fixtures/cdn.json' with { type: 'json' }
import { failure } from '../../support/failure.ts'

const BASE = 'https://cdn.discordapp.com'
const ID = '80351110224678912'
const GUILD = '197038439483310086'
const STILL = '8342729096ea3675442027381ff50dfe'
const MOVING = `a_${STILL}`

const assets = new Map(
  Object.entries(cdn).flatMap(([name, value]): [string, ImageAsset][] =>
    typeof value === 'object' && 'path' in value ? [[name.toLowerCase(), value]] : [],
  ),
)

/** A path with each parameter, documented or ours, as the same mark. */
function shapeOf(path: string): string[] {
  return path
    .replace(/^\/|\.png$/g, '')
    .split('/')
    .map((part) =>
      part.includes('_') || part.startsWith('{') || ['index', 'icon'].includes(part) ? '*' : part,
    )
}

describe('the table', () => {
  const documented = [...fixture.endpoints, ...fixture.observed] as [string, string, string[]][]
  const elsewhere: Record<string, string[]> = fixture.elsewhere
  const extensions: Record<string, string[]> = fixture.extensions

  it('has the images of the documentation and those observed, and no others', () => {
    expect([...assets.keys()].sort()).toEqual(documented.map(([name]) => name).sort())
    expect(`${cdn.CDN_SERVER}/`).toBe(fixture.base)
    expect(cdn.IMAGE_SIZES[0]).toBe(fixture.sizes.minimum)
    expect(cdn.IMAGE_SIZES.at(-1)).toBe(fixture.sizes.maximum)
    expect(cdn.IMAGE_SIZES.map((size) => Math.log2(size))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test.each(documented)('%s is as documented', (name, path, formats) => {
    const asset = assets.get(name)
    const served = formats.filter((one) => !elsewhere[name]?.includes(one))
    expect(asset && shapeOf(asset.path)).toEqual(shapeOf(path))
    expect([...(asset?.formats ?? [])].sort()).toEqual(served.flatMap((one) => extensions[one] ?? []).sort())
    expect(asset?.animated).toBe(fixture.animated.includes(name))
    expect(asset?.sized).toBe(!fixture.withoutSize.includes(name))
  })
})

/** Every function that takes an object of the API: what it is called with, and the path of its image. */
type Case = readonly [
  name: string,
  call: (hash: string | null, options?: object, id?: string) => string | null,
  path: string,
  animated: boolean,
  formats: readonly string[],
]

const STATIC = ['png', 'jpg', 'jpeg', 'webp']
const ANIMATED = [...STATIC, 'gif']
const member = (id: string) => ({ user: { id, avatar: null } })
const CASES: readonly Case[] = [
  ['avatarUrl', (avatar, o, id = ID) => cdn.avatarUrl({ id, avatar }, o), `/avatars/${ID}/`, true, ANIMATED],
  [
    'userBannerUrl',
    (banner, o, id = ID) => cdn.userBannerUrl({ id, banner }, o),
    `/banners/${ID}/`,
    true,
    ANIMATED,
  ],
  [
    'avatarDecorationUrl',
    (asset, o) => cdn.avatarDecorationUrl({ avatar_decoration_data: asset === null ? null : { asset } }, o),
    '/avatar-decoration-presets/',
    false,
    ['png'],
  ],
  [
    'guildTagBadgeUrl',
    (badge, o, id = ID) =>
      cdn.guildTagBadgeUrl({ primary_guild: { identity_guild_id: id, identity_enabled: true, badge } }, o),
    `/guild-tag-badges/${ID}/`,
    false,
    STATIC,
  ],
  [
    'memberAvatarUrl',
    (avatar, o, id = ID) => cdn.memberAvatarUrl(GUILD, { ...member(id), avatar }, o),
    `/guilds/${GUILD}/users/${ID}/avatars/`,
    true,
    ANIMATED,
  ],
  [
    'memberBannerUrl',
    (banner, o, id = ID) => cdn.memberBannerUrl(GUILD, { ...member(id), banner }, o),
    `/guilds/${GUILD}/users/${ID}/banners/`,
    true,
    ANIMATED,
  ],
  ['guildIconUrl', (icon, o, id = ID) => cdn.guildIconUrl({ id, icon }, o), `/icons/${ID}/`, true, ANIMATED],
  [
    'guildBannerUrl',
    (banner, o, id = ID) => cdn.guildBannerUrl({ id, banner }, o),
    `/banners/${ID}/`,
    true,
    ANIMATED,
  ],
  [
    'guildSplashUrl',
    (splash, o, id = ID) => cdn.guildSplashUrl({ id, splash }, o),
    `/splashes/${ID}/`,
    false,
    STATIC,
  ],
  [
    'guildDiscoverySplashUrl',
    (discovery_splash, o, id = ID) => cdn.guildDiscoverySplashUrl({ id, discovery_splash }, o),
    `/discovery-splashes/${ID}/`,
    false,
    STATIC,
  ],
  [
    'applicationIconUrl',
    (icon, o, id = ID) => cdn.applicationIconUrl({ id, icon }, o),
    `/app-icons/${ID}/`,
    false,
    STATIC,
  ],
  [
    'applicationCoverUrl',
    (hash, o, id = ID) => cdn.applicationCoverUrl(hash === null ? { id } : { id, cover_image: hash }, o),
    `/app-icons/${ID}/`,
    false,
    STATIC,
  ],
  [
    'teamIconUrl',
    (icon, o, id = ID) => cdn.teamIconUrl({ id, icon }, o),
    `/team-icons/${ID}/`,
    false,
    STATIC,
  ],
  [
    'channelIconUrl',
    (icon, o, id = ID) => cdn.channelIconUrl({ id, icon }, o),
    `/channel-icons/${ID}/`,
    false,
    STATIC,
  ],
]

describe.each(CASES)('%s', (name, call, path, animated, formats) => {
  const preferred = name === 'avatarDecorationUrl' ? 'png' : 'webp'

  it('writes the path, and WebP where there is any', () => {
    expect(call(STILL)).toBe(`${BASE}${path}${STILL}.${preferred}`)
  })

  it('has nothing to show without a hash, and looks at the options all the same', async () => {
    expect(call(null)).toBeNull()
    await failure(() => call(null, { size: 100 }), InvalidArgumentError)
  })

  test.each(cdn.IMAGE_SIZES)('has the size %i', (size) => {
    expect(call(STILL, { size })).toBe(`${BASE}${path}${STILL}.${preferred}?size=${size}`)
  })

  test.each([0, 8, 17, 100, 8192, -16, 16.5, Number.NaN, Infinity, '128', null])(
    'refuses the size %s',
    async (size) => {
      const error = await failure(() => call(STILL, { size }), InvalidArgumentError)
      expect(error.field).toBe('size')
      expect(error.message).toContain('16, 32, 64, 128, 256, 512, 1024, 2048, 4096')
    },
  )

  it('has its formats and no others', async () => {
    for (const format of ANIMATED) {
      const hash = animated ? MOVING : STILL
      if (formats.includes(format)) {
        expect(call(hash, { format, animated: false === (format === 'gif') ? false : undefined })).toBe(
          `${BASE}${path}${hash}.${format}`,
        )
      } else {
        const error = await failure(() => call(hash, { format }), InvalidArgumentError)
        expect(error.message).toBe(`format must be one of ${formats.join(', ')}`)
      }
    }
    await failure(() => call(STILL, { format: 'json' }), InvalidArgumentError)
    await failure(() => call(STILL, { format: 'PNG' }), InvalidArgumentError)
  })

  it('lets a hash that moves move, where it can', () => {
    const query = animated ? '?animated=true' : ''
    expect(call(MOVING)).toBe(`${BASE}${path}${MOVING}.${preferred}${query}`)
    expect(call(MOVING, { animated: false })).toBe(`${BASE}${path}${MOVING}.${preferred}`)
    expect(call(MOVING, { format: 'png', animated: true })).toBe(`${BASE}${path}${MOVING}.png`)
    expect(call(STILL, { animated: true })).toBe(`${BASE}${path}${STILL}.${preferred}`)
  })

  it('has no GIF of an image that stands', async () => {
    if (!animated) return
    for (const [hash, options] of [
      [STILL, { format: 'gif' }],
      [MOVING, { format: 'gif', animated: false }],
    ] as const) {
      const error = await failure(() => call(hash, options), InvalidArgumentError)
      expect(error.message).toBe('format must be one of png, jpg, jpeg, webp for an image that stands')
    }
  })

  test.each(['', '.', '..', 'a/b', 'a?b', 'a#b', 'a%2fb', 'a b', 'ä', '\n', 'a\n', 'x'.repeat(129)])(
    'refuses the hash %j',
    async (hash) => {
      const { message } = await failure(() => call(hash), InvalidArgumentError)
      expect(message).toContain('must be a hash, a string of 1 to 128 letters, digits')
    },
  )

  test.each(['', '.', '..', 'a', '1/2', '1'.repeat(21)])('refuses the id %j', async (id) => {
    if (name === 'avatarDecorationUrl') return
    const { message } = await failure(() => call(STILL, {}, id), InvalidArgumentError)
    expect(message).toContain('must be a snowflake')
  })

  it('says so when it is called with something else', async () => {
    const untyped = new Map<string, unknown>(Object.entries(cdn)).get(name) as (...args: unknown[]) => unknown
    const before = name.startsWith('member') ? [GUILD] : []
    for (const value of [undefined, null, 'text', 1]) {
      await failure(() => untyped(...before, value), InvalidArgumentError)
    }
    for (const options of [null, 'text', 1, { animated: 1 }] as unknown[]) {
      await failure(() => call(STILL, options as object), InvalidArgumentError)
    }
  })
})

describe('the base', () => {
  test.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://images.example/cdn', 'https://images.example/cdn'],
    ['https://images.example/cdn/', 'https://images.example/cdn'],
    ['HTTPS://Images.Example', 'https://images.example'],
  ])('%s is put before the path', (cdnUrl, base) => {
    expect(cdn.avatarUrl({ id: ID, avatar: STILL }, { cdnUrl })).toBe(`${base}/avatars/${ID}/${STILL}.webp`)
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
  ])('%s is refused', async (cdnUrl) => {
    const error = await failure(
      () => cdn.avatarUrl({ id: ID, avatar: null }, { cdnUrl: cdnUrl as string }),
      InvalidArgumentError,
    )
    expect(error.field).toBe('cdnUrl')
  })
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
  ])('of discriminator %s and id %s is number %i', (discriminator, id, index) => {
    const user = discriminator === undefined ? { id } : { id, discriminator }
    expect(cdn.defaultAvatarUrl(user)).toBe(`${BASE}/embed/avatars/${index}.png`)
  })

  test.each(['', '1', '00', 'abcd', '12345', '../1', 1337, null])(
    'refuses the discriminator %j',
    async (value) => {
      const user = { id: ID, discriminator: value as string }
      const error = await failure(() => cdn.defaultAvatarUrl(user), InvalidArgumentError)
      expect(error.field).toBe('user.discriminator')
    },
  )

  it('refuses an id that is none', async () => {
    const error = await failure(() => cdn.defaultAvatarUrl({ id: 'me' }), InvalidArgumentError)
    expect(error.field).toBe('user.id')
  })

  test.each([
    ['size', 100],
    ['format', 'webp'],
    ['animated', 'yes'],
    ['cdnUrl', 'here'],
  ])('refuses a wrong %s', async (name, value) => {
    const options: object = { [name]: value }
    const error = await failure(() => cdn.defaultAvatarUrl({ id: ID }, options), InvalidArgumentError)
    expect(error.field).toBe(name)
  })
})

describe('what Discord shows', () => {
  const user = { id: ID, avatar: STILL, discriminator: '0' }
  const options = { size: 64, format: 'jpg', cdnUrl: 'http://images.example' } as const
  const base = options.cdnUrl

  it('for a user is the own avatar, else a default one', () => {
    expect(cdn.displayAvatarUrl(user, options)).toBe(`${base}/avatars/${ID}/${STILL}.jpg?size=64`)
    expect(cdn.displayAvatarUrl({ ...user, avatar: null }, options)).toBe(`${base}/embed/avatars/5.png`)
  })

  it('for a member is the avatar of the guild, else that of the user', () => {
    expect(cdn.memberDisplayAvatarUrl(GUILD, { user, avatar: MOVING }, options)).toBe(
      `${base}/guilds/${GUILD}/users/${ID}/avatars/${MOVING}.jpg?size=64`,
    )
    expect(cdn.memberDisplayAvatarUrl(GUILD, { user, avatar: null }, options)).toBe(
      cdn.displayAvatarUrl(user, options),
    )
    expect(cdn.memberDisplayAvatarUrl(GUILD, { user: { ...user, avatar: null } }, options)).toBe(
      `${base}/embed/avatars/5.png`,
    )
  })

  it('for a member needs the user', async () => {
    const error = await failure(() => cdn.memberDisplayAvatarUrl(GUILD, {}), InvalidArgumentError)
    expect(error.field).toBe('member.user')
    const own = await failure(() => cdn.memberAvatarUrl(GUILD, { avatar: STILL }), InvalidArgumentError)
    expect(own.field).toBe('member.user.id')
  })

  test.each([false, null])('is no badge when identity_enabled is %s', (identity_enabled) => {
    const primary_guild = { identity_guild_id: ID, identity_enabled, badge: STILL }
    expect(cdn.guildTagBadgeUrl({ primary_guild })).toBeNull()
  })

  it('is nothing where the field is absent', () => {
    expect(cdn.guildTagBadgeUrl({})).toBeNull()
    expect(cdn.avatarDecorationUrl({})).toBeNull()
  })
})

describe('imageUrl', () => {
  it('writes images without a function of their own', () => {
    expect(cdn.imageUrl(cdn.ROLE_ICON, { role_id: ID, hash: STILL }, { size: 64 })).toBe(
      `${BASE}/role-icons/${ID}/${STILL}.webp?size=64`,
    )
    const achievement = { application_id: ID, achievement_id: GUILD, hash: STILL }
    expect(cdn.imageUrl(cdn.ACHIEVEMENT_ICON, achievement)).toBe(
      `${BASE}/app-assets/${ID}/achievements/${GUILD}/icons/${STILL}.webp`,
    )
    expect(cdn.imageUrl(cdn.STICKER_PACK_BANNER, { asset_id: ID }, { format: 'jpeg' })).toBe(
      `${BASE}/app-assets/710982414301790216/store/${ID}.jpeg`,
    )
    expect(cdn.imageUrl(cdn.STICKER, { sticker_id: ID }, { format: 'json', size: 64 })).toBe(
      `${BASE}/stickers/${ID}.json`,
    )
  })

  it('takes the word of the caller where there is no hash', async () => {
    const emoji = { emoji_id: ID }
    expect(cdn.imageUrl(cdn.EMOJI, emoji)).toBe(`${BASE}/emojis/${ID}.webp`)
    expect(cdn.imageUrl(cdn.EMOJI, emoji, { animated: true })).toBe(`${BASE}/emojis/${ID}.webp?animated=true`)
    expect(cdn.imageUrl(cdn.EMOJI, emoji, { animated: true, format: 'gif' })).toBe(`${BASE}/emojis/${ID}.gif`)
    await failure(() => cdn.imageUrl(cdn.EMOJI, emoji, { format: 'gif' }), InvalidArgumentError)
  })

  test.each([-1, 6, 0.5, Number.NaN, '0', undefined])('refuses the default avatar %s', async (index) => {
    const parameters = { index: index as number }
    const error = await failure(() => cdn.imageUrl(cdn.DEFAULT_USER_AVATAR, parameters), InvalidArgumentError)
    expect(error.message).toBe('index must be an integer from 0 to 5')
  })

  it('refuses what is no image, and parts that are missing', async () => {
    const untyped = cdn.imageUrl as (...args: unknown[]) => unknown
    for (const args of [[], [null], ['user_avatar'], [{}], [{ path: '/' }], [cdn.EMOJI], [cdn.EMOJI, {}]]) {
      await failure(() => untyped(...args), InvalidArgumentError)
    }
  })

  test.each<readonly [change: string, part: object]>([
    ['a port', { path: ':abc/{hash}' }],
    ['another host', { path: '.evil.example/{hash}' }],
    ['another user', { path: '@evil.example/{hash}' }],
    ['a way out', { path: '/../{hash}' }],
    ['a disguised way out', { path: '/%2e%2e/{hash}' }],
    ['an empty segment', { path: '//evil.example/{hash}' }],
    ['a query', { path: '/icons/{hash}?' }],
    ['a line of its own', { path: '/icons/{hash}\n' }],
    ['a parameter that none has', { path: '/icons/{constructor}' }],
    ['a parameter that every object has', { path: '/icons/{__proto__}' }],
    ['a path that is none', { path: ['/icons/{hash}'] }],
    ['no default format', { defaultFormat: undefined }],
    ['a default format that is not listed', { defaultFormat: 'json' }],
    ['an unknown format', { formats: ['webp', 'svg'] }],
    ['formats that lead elsewhere', { formats: ['/../x'], defaultFormat: '/../x' }],
    ['no formats', { formats: [] }],
    ['a text for the formats', { formats: 'webp' }],
    ['no word on whether it moves', { animated: undefined }],
    ['no word on its size', { sized: 1 }],
  ])('refuses an image with %s', async (_, part) => {
    const asset = { ...cdn.ROLE_ICON, ...part }
    const parameters: object = { role_id: ID, hash: STILL }
    const untyped = cdn.imageUrl as (...args: unknown[]) => unknown
    const error = await failure(() => untyped(asset, parameters), InvalidArgumentError)
    expect(error.message).toBe('asset must be one of the constants of this entry, such as ROLE_ICON')
  })

  it('takes no part from the prototype', async () => {
    const parameters = Object.create({ role_id: ID }, { hash: { value: STILL, enumerable: true } })
    const error = await failure(() => cdn.imageUrl(cdn.ROLE_ICON, parameters), InvalidArgumentError)
    expect(error.field).toBe('role_id')
  })

  it('reads each part of the image and each option once', () => {
    const changing = <T extends object>(parts: T): T =>
      new Proxy(parts, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          Reflect.set(target, key, '/../x')
          return value
        },
      })
    const asset: cdn.ImageAsset = changing({ ...cdn.ROLE_ICON })
    const parameters: object = { role_id: ID, hash: STILL }
    const options = changing({ size: 64, format: 'png', animated: true, cdnUrl: BASE } as const)
    expect(cdn.imageUrl(asset, parameters, options)).toBe(`${BASE}/role-icons/${ID}/${STILL}.png?size=64`)
  })
})

describe('whatever comes in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(STILL, MOVING, ID, '..', '.', 'a/..', '%2e%2e', '?', '#', '\\', '//', '@', ''),
  )
  const value = fc.oneof(text, fc.anything())
  const size = fc.oneof(fc.constantFrom(...cdn.IMAGE_SIZES, undefined), value)
  const format = fc.oneof(fc.constantFrom('png', 'jpg', 'webp', 'gif', 'json', undefined), value)
  const options = fc.oneof(
    fc.record({ size, format, animated: fc.oneof(fc.boolean(), value) }, { requiredKeys: [] }),
    value,
  )

  test.each([...assets])('imageUrl of %s writes a URL of the CDN or throws', (_, asset) => {
    const names = [...asset.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const good = (name: string) => (name === 'index' ? 3 : name === 'hash' ? STILL : ID)
    const parameters = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(good(name)), value)])),
    )
    fc.assert(
      fc.property(parameters, options, (given, how) => {
        expectValid(() => (cdn.imageUrl as (...args: unknown[]) => string)(asset, given, how), asset.path)
      }),
    )
  })

  it('imageUrl of any image writes a URL of the CDN or throws', () => {
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
      value,
    )
    const formats = fc.oneof(fc.array(format), value)
    const { animated, sized } = {
      animated: fc.oneof(fc.boolean(), value),
      sized: fc.oneof(fc.boolean(), value),
    }
    const any = fc.record({ path, formats, defaultFormat: format, animated, sized }, { requiredKeys: [] })
    const sound = fc.record({
      path,
      formats: fc.constant(cdn.USER_AVATAR.formats),
      defaultFormat: format,
      animated: fc.boolean(),
      sized: fc.boolean(),
    })
    const parameters = { hash: STILL, user_id: ID }
    fc.assert(
      fc.property(fc.oneof(any, sound, value), options, (asset, how) => {
        const write = cdn.imageUrl as (...args: unknown[]) => string
        const { path } = Object(asset)
        expectValid(() => write(asset, parameters, how), typeof path === 'string' ? path : '')
      }),
      { numRuns: 1000 },
    )
  })

  test.each(CASES)('%s writes a URL of the CDN or throws', (_, call, path) => {
    fc.assert(
      fc.property(value, options, fc.oneof(fc.constant(ID), value), (hash, how, id) => {
        expectValid(() => call(hash as string, how as object, id as string), `${path}hash`)
      }),
    )
  })

  it('defaultAvatarUrl has a picture for every user', () => {
    const id = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String)
    const discriminator = fc.integer({ min: 0, max: 9999 }).map((one) => String(one).padStart(4, '0'))
    fc.assert(
      fc.property(id, fc.oneof(fc.constant('0'), discriminator), (one, digits) => {
        const url = cdn.defaultAvatarUrl({ id: one, discriminator: digits })
        expect(url).toMatch(digits === '0' ? /avatars\/[0-5]\.png$/ : /avatars\/[0-4]\.png$/)
      }),
    )
  })

  it('displayAvatarUrl writes a URL of the CDN or throws', () => {
    fc.assert(
      fc.property(value, value, value, options, (id, avatar, discriminator, how) => {
        const user = { id, avatar, discriminator } as { id: string; avatar: string; discriminator: string }
        expectValid(() => cdn.displayAvatarUrl(user, how as object), '/avatars/id/hash')
      }),
    )
  })

  it('any base gives a URL below it, or an error', () => {
    const base = fc.oneof(fc.webUrl(), fc.webUrl({ withQueryParameters: true, withFragments: true }), value)
    fc.assert(
      fc.property(base, (cdnUrl) => {
        let url: string
        try {
          url = cdn.guildIconUrl({ id: ID, icon: STILL }, { cdnUrl: cdnUrl as string }) ?? ''
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError)
          return
        }
        expect(new URL(url).href).toBe(url)
        expect(new URL(url).origin).toBe(new URL(String(cdnUrl ?? BASE)).origin)
        expect(url.endsWith(`/icons/${ID}/${STILL}.webp`)).toBe(true)
      }),
    )
  })

  /** Either an InvalidArgumentError, or nothing, or a URL that reads back as itself. */
  function expectValid(call: () => string | null, path: string): void {
    let url: string | null
    try {
      url = call()
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidArgumentError)
      return
    }
    if (url === null) return
    const { href, origin, pathname, searchParams } = new URL(url)
    expect(href).toBe(url)
    expect(origin).toBe(BASE)
    expect(pathname.split('/')).toHaveLength(path.split('/').length)
    expect(pathname).toMatch(/^(\/[\w-]+)+\.(png|jpe?g|webp|gif|json)$/)
    expect([...searchParams.keys()].filter((key) => key !== 'size' && key !== 'animated')).toEqual([])
  }
})

it('takes the objects of the API as they come', () => {
  const all = (
    user: User,
    other: PartialUser,
    guild: Guild,
    listed: PartialGuild,
    one: GuildMember,
    application: Application,
    team: Team,
    channel: Channel,
  ) => [
    cdn.displayAvatarUrl(user),
    cdn.displayAvatarUrl(other),
    cdn.userBannerUrl(user),
    cdn.avatarDecorationUrl(one),
    cdn.guildTagBadgeUrl(other),
    cdn.memberDisplayAvatarUrl(ID, one),
    cdn.memberBannerUrl(ID, one),
    cdn.guildIconUrl(guild),
    cdn.guildIconUrl(listed),
    cdn.guildSplashUrl(guild),
    cdn.applicationIconUrl(application),
    cdn.applicationCoverUrl(application),
    cdn.teamIconUrl(team),
    cdn.channelIconUrl(channel),
  ]
  // @ts-expect-error A role has no hash of a guild.
  const wrongParts = () => cdn.imageUrl(cdn.ROLE_ICON, { guild_id: ID, hash: STILL })
  // @ts-expect-error A splash does not move.
  const wrongFormat = () => cdn.guildSplashUrl({ id: ID, splash: STILL }, { format: 'gif' })
  // @ts-expect-error 100 is no power of two.
  const wrongSize = () => cdn.guildIconUrl({ id: ID, icon: STILL }, { size: 100 })
  expect(all).toBeTypeOf('function')
  for (const wrong of [wrongParts, wrongFormat, wrongSize]) expect(wrong).toThrow(InvalidArgumentError)
})
