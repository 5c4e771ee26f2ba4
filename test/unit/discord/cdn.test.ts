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

const ID = '80351110224678912'
const HASH = '8342729096ea3675442027381ff50dfe'

/** Normalizes a path: every parameter, in Discord's notation or in ours, becomes `*`. */
function normalizePath(path: string): string[] {
  return path
    .replace(/^\/|\.png$/g, '')
    .split('/')
    .map((part) =>
      part.includes('_') || part.startsWith('{') || ['index', 'icon'].includes(part) ? '*' : part,
    )
}

describe('the table of images', () => {
  const assets = new Map(
    Object.entries(cdn).flatMap(([name, value]): [string, ImageAsset][] =>
      typeof value === 'object' && 'path' in value ? [[name.toLowerCase(), value]] : [],
    ),
  )
  const expected = [...fixture.endpoints, ...fixture.observed] as [string, string, string[]][]
  const elsewhere: Record<string, string[]> = fixture.elsewhere
  const extensions: Record<string, string[]> = fixture.extensions

  it('contains the documented images and the observed ones, and no others', () => {
    expect([...assets.keys()].sort()).toEqual(expected.map(([name]) => name).sort())
    expect(`${cdn.CDN_SERVER}/`).toBe(fixture.base)
    expect(cdn.MEDIA_SERVER).toBe('https://media.discordapp.net')
    expect(cdn.IMAGE_SIZES[0]).toBe(fixture.sizes.minimum)
    expect(cdn.IMAGE_SIZES.at(-1)).toBe(fixture.sizes.maximum)
    expect(cdn.IMAGE_SIZES.map((size) => Math.log2(size))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test.each(expected)('describes %s as documented', (name, path, formats) => {
    const asset = assets.get(name)
    expect(asset && normalizePath(asset.path)).toEqual(normalizePath(path))
    expect([...(asset?.formats ?? [])].sort()).toEqual(
      formats.flatMap((format) => extensions[format] ?? []).sort(),
    )
    expect(asset?.mediaFormats ?? []).toEqual(
      (elsewhere[name] ?? []).flatMap((format) => extensions[format] ?? []),
    )
    expect(asset?.animated).toBe(fixture.animated.includes(name))
    expect(asset?.sized).toBe(!fixture.withoutSize.includes(name))
  })
})

describe('the types', () => {
  it('accept the objects that the API returns', () => {
    const all = (
      user: User,
      partialUser: PartialUser,
      guild: Guild,
      partialGuild: PartialGuild,
      member: GuildMember,
      application: Application,
      team: Team,
      channel: Channel,
    ) => [
      cdn.displayAvatarUrl(user),
      cdn.displayAvatarUrl(partialUser),
      cdn.userBannerUrl(user),
      cdn.avatarDecorationUrl(member),
      cdn.guildTagBadgeUrl(partialUser),
      cdn.memberDisplayAvatarUrl(ID, member),
      cdn.memberBannerUrl(ID, member),
      cdn.guildIconUrl(guild),
      cdn.guildIconUrl(partialGuild),
      cdn.guildSplashUrl(guild),
      cdn.applicationIconUrl(application),
      cdn.applicationCoverUrl(application),
      cdn.teamIconUrl(team),
      cdn.channelIconUrl(channel),
    ]
    expect(all).toBeTypeOf('function')
  })

  it('reject parameters, formats and sizes that an image does not have', () => {
    // @ts-expect-error The path of a role icon has no guild id.
    const invalidParameters = () => cdn.imageUrl(cdn.ROLE_ICON, { guild_id: ID, hash: HASH })
    // @ts-expect-error A splash is never animated.
    const invalidFormat = () => cdn.guildSplashUrl({ id: ID, splash: HASH }, { format: 'gif' })
    // @ts-expect-error 100 is not a power of two.
    const invalidSize = () => cdn.guildIconUrl({ id: ID, icon: HASH }, { size: 100 })
    for (const call of [invalidParameters, invalidFormat, invalidSize]) {
      expect(call).toThrow(InvalidArgumentError)
    }
  })
})
