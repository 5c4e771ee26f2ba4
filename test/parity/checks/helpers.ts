/** Checks of functions over Discord's data: images, names, ids, permissions and flags. */
import { inspect } from 'node:util'
import { expect } from 'vitest'
import { publicKeyBytes, teamMembersById, teamOwner } from '../../../src/discord/applications.ts'
import * as cdn from '../../../src/discord/cdn.ts'
import { connectionUrl } from '../../../src/discord/connections.ts'
import { applicationFlags, guildMemberFlags, userFlags } from '../../../src/discord/flags.ts'
import * as sets from '../../../src/discord/permissions.ts'
import * as snowflakes from '../../../src/discord/snowflake.ts'
import * as users from '../../../src/discord/users.ts'
import {
  type Application,
  type GuildMember,
  orThrow,
  type PartialGuild,
  type Team,
  type User,
} from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import flagFacts from '../../fixtures/flags.json' with { type: 'json' }
import { failure } from '../../support/failure.ts'
import { recordingFetch } from '../../support/recording-fetch.ts'
import { defineChecks } from '../table.ts'
import { ANIMATED_HASH, APPLICATION, createMockedWorld, createWorld, GUILD, HASH, NELLY } from '../world.ts'

const CDN = 'https://cdn.discordapp.com'
const { permissions } = sets

const USER: User = {
  id: NELLY,
  username: 'nelly',
  discriminator: '0',
  global_name: 'Nelly',
  avatar: HASH,
  banner: ANIMATED_HASH,
  accent_color: 0xff8800,
  flags: 64,
  public_flags: 64,
  avatar_decoration_data: { asset: HASH, sku_id: '1144058844004233369' },
  primary_guild: { identity_guild_id: GUILD, identity_enabled: true, tag: 'TEST', badge: HASH },
}
const MEMBER: GuildMember = {
  user: USER,
  nick: 'Nel',
  avatar: HASH,
  roles: ['41771983423143936'],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 1,
}
const GUILD_ROW: PartialGuild = {
  id: GUILD,
  name: 'Guild',
  icon: ANIMATED_HASH,
  banner: null,
  owner: false,
  permissions: '3072',
  features: [],
}
const PLAIN: User = {
  ...USER,
  avatar: null,
  banner: null,
  avatar_decoration_data: null,
  accent_color: null,
  primary_guild: null,
}

/** Fetches the application of the team, as the emulator sends it. */
async function fetchTeam(): Promise<Team> {
  const { emulator } = createWorld(
    {},
    { applications: [{ id: APPLICATION, name: 'Demo App', team: ['ines.admin', 'nelly'] }] },
  )
  const response = await emulator.fetch('https://discord.com/api/v10/applications/@me', {
    headers: { Authorization: 'Bot emulator-bot-token' },
  })
  const { team }: Application = await response.json()
  if (!team) throw new Error('The application must have a team')
  return team
}

/** Checks the sizes and the formats of a function for an image, with a hash that is not animated. */
async function expectLimits(call: (options: never) => unknown): Promise<void> {
  const untyped = (options: unknown) => Reflect.apply(call, undefined, [options])
  for (const size of [-16, 0, 8, 100, 8192]) {
    const { field } = await failure(() => untyped({ size }), InvalidArgumentError)
    expect(field).toBe('size')
  }
  const { field } = await failure(() => untyped({ format: 'bmp' }), InvalidArgumentError)
  expect(field).toBe('format')
  expect(untyped({ size: 64, format: 'png' })).toMatch(/\.png\?size=64$/)
}

/** Checks the bits of a list of permissions, except those that are newer than the fixture. */
function expectBits(
  names: readonly sets.Permission[],
  expected: string,
  newer: readonly sets.Permission[] = [],
): void {
  expect(permissions(names).has(...newer)).toBe(true)
  expect(permissions(names).remove(...newer).value).toBe(BigInt(expected))
}

const { presets } = flagFacts.permissions

export const HELPER_CHECKS = defineChecks({
  'avatarUrl(user)': () => {
    expect(cdn.avatarUrl(USER)).toBe(`${CDN}/avatars/${NELLY}/${HASH}.webp`)
    expect(cdn.avatarUrl({ ...USER, avatar: ANIMATED_HASH })).toBe(
      `${CDN}/avatars/${NELLY}/${ANIMATED_HASH}.webp?animated=true`,
    )
  },
  'avatarUrl() of a user without an avatar returns null': () => expect(cdn.avatarUrl(PLAIN)).toBeNull(),
  'avatarUrl(user, { format, size })': () =>
    expect(cdn.avatarUrl(USER, { format: 'png', size: 64 })).toBe(
      `${CDN}/avatars/${NELLY}/${HASH}.png?size=64`,
    ),
  "avatarUrl(user, { format: isAnimated(user.avatar) ? 'gif' : 'jpg' })": () => {
    const url = (user: User) => cdn.avatarUrl(user, { format: cdn.isAnimated(user.avatar) ? 'gif' : 'jpg' })
    expect(url(USER)).toBe(`${CDN}/avatars/${NELLY}/${HASH}.jpg`)
    expect(url({ ...USER, avatar: ANIMATED_HASH })).toBe(`${CDN}/avatars/${NELLY}/${ANIMATED_HASH}.gif`)
  },
  'avatarUrl() rejects formats and sizes': () => expectLimits((options) => cdn.avatarUrl(USER, options)),
  'avatarUrl() rejects GIF for a still image': () =>
    failure(() => cdn.avatarUrl(USER, { format: 'gif' }), InvalidArgumentError),
  'imageUrl() rejects a hash that is a path': async () => {
    for (const hash of ['../../x', 'a/b', '..', 'a?b', '']) {
      await failure(() => cdn.imageUrl(cdn.USER_AVATAR, { user_id: NELLY, hash }), InvalidArgumentError)
    }
  },
  "imageUrl(STICKER, …, { format: 'gif' })": () =>
    expect(cdn.imageUrl(cdn.STICKER, { sticker_id: '5' }, { format: 'gif' })).toBe(
      'https://media.discordapp.net/stickers/5.gif',
    ),
  'isAnimated(hash)': () => {
    expect([USER.avatar, ANIMATED_HASH, PLAIN.avatar].map(cdn.isAnimated)).toEqual([false, true, false])
    expect([USER.banner, GUILD_ROW.icon, MEMBER.avatar].map(cdn.isAnimated)).toEqual([true, true, false])
  },
  'defaultAvatarUrl(user)': () => {
    expect(cdn.defaultAvatarUrl(PLAIN)).toBe(`${CDN}/embed/avatars/${(BigInt(NELLY) >> 22n) % 6n}.png`)
    expect(cdn.defaultAvatarUrl({ id: '0' })).toBe(`${CDN}/embed/avatars/0.png`)
  },
  'defaultAvatarUrl(user) of a discriminator': () =>
    expect(cdn.defaultAvatarUrl({ id: NELLY, discriminator: '1337' })).toBe(`${CDN}/embed/avatars/2.png`),
  'displayAvatarUrl(user)': () => {
    expect(cdn.displayAvatarUrl(USER)).toBe(cdn.avatarUrl(USER))
    expect(cdn.displayAvatarUrl(PLAIN)).toBe(cdn.defaultAvatarUrl(PLAIN))
  },
  'userBannerUrl(user)': () =>
    expect([cdn.userBannerUrl(USER), cdn.userBannerUrl(PLAIN)]).toEqual([
      `${CDN}/banners/${NELLY}/${ANIMATED_HASH}.webp?animated=true`,
      null,
    ]),
  'userBannerUrl(user, { format, size })': () =>
    expect(cdn.userBannerUrl(USER, { format: 'png', size: 512 })).toBe(
      `${CDN}/banners/${NELLY}/${ANIMATED_HASH}.png?size=512`,
    ),
  "userBannerUrl(user, { format: isAnimated(user.banner) ? 'gif' : 'jpg' })": () => {
    const url = (user: User) =>
      cdn.userBannerUrl(user, { format: cdn.isAnimated(user.banner) ? 'gif' : 'jpg' })
    expect([url(USER), url({ ...USER, banner: HASH })]).toEqual([
      `${CDN}/banners/${NELLY}/${ANIMATED_HASH}.gif`,
      `${CDN}/banners/${NELLY}/${HASH}.jpg`,
    ])
  },
  'avatarDecorationUrl(user)': () =>
    expect([cdn.avatarDecorationUrl(USER), cdn.avatarDecorationUrl(PLAIN)]).toEqual([
      `${CDN}/avatar-decoration-presets/${HASH}.png`,
      null,
    ]),
  'avatarDecorationUrl(user, { size })': () =>
    expect(cdn.avatarDecorationUrl(USER, { size: 128 })).toBe(
      `${CDN}/avatar-decoration-presets/${HASH}.png?size=128`,
    ),
  "avatarDecorationUrl(user, { format: 'png' })": async () => {
    expect(cdn.avatarDecorationUrl(USER, { format: 'png' })).toBe(cdn.avatarDecorationUrl(USER))
    // @ts-expect-error Discord documents PNG alone.
    await failure(() => cdn.avatarDecorationUrl(USER, { format: 'webp' }), InvalidArgumentError)
  },
  'guildTagBadgeUrl(user, { format, size })': () =>
    expect(cdn.guildTagBadgeUrl(USER, { format: 'png', size: 16 })).toBe(
      `${CDN}/guild-tag-badges/${GUILD}/${HASH}.png?size=16`,
    ),
  'guildIconUrl(guild)': () =>
    expect([cdn.guildIconUrl(GUILD_ROW), cdn.guildIconUrl({ ...GUILD_ROW, icon: null })]).toEqual([
      `${CDN}/icons/${GUILD}/${ANIMATED_HASH}.webp?animated=true`,
      null,
    ]),
  'guildIconUrl(guild, { format, size })': () =>
    expect(cdn.guildIconUrl(GUILD_ROW, { format: 'png', size: 32 })).toBe(
      `${CDN}/icons/${GUILD}/${ANIMATED_HASH}.png?size=32`,
    ),
  "guildIconUrl(guild, { format: isAnimated(guild.icon) ? 'gif' : 'jpg' })": () => {
    const url = (guild: PartialGuild) =>
      cdn.guildIconUrl(guild, { format: cdn.isAnimated(guild.icon) ? 'gif' : 'jpg' })
    expect([url(GUILD_ROW), url({ ...GUILD_ROW, icon: HASH })]).toEqual([
      `${CDN}/icons/${GUILD}/${ANIMATED_HASH}.gif`,
      `${CDN}/icons/${GUILD}/${HASH}.jpg`,
    ])
  },
  'memberAvatarUrl(guildId, member)': () =>
    expect([
      cdn.memberAvatarUrl(GUILD, MEMBER),
      cdn.memberAvatarUrl(GUILD, { ...MEMBER, avatar: null }),
    ]).toEqual([`${CDN}/guilds/${GUILD}/users/${NELLY}/avatars/${HASH}.webp`, null]),
  'memberAvatarUrl(guildId, member, { format, size })': () =>
    expect(cdn.memberAvatarUrl(GUILD, MEMBER, { format: 'jpg', size: 16 })).toBe(
      `${CDN}/guilds/${GUILD}/users/${NELLY}/avatars/${HASH}.jpg?size=16`,
    ),
  'memberDisplayAvatarUrl(guildId, member)': () => {
    expect(cdn.memberDisplayAvatarUrl(GUILD, MEMBER)).toBe(cdn.memberAvatarUrl(GUILD, MEMBER))
    expect(cdn.memberDisplayAvatarUrl(GUILD, { ...MEMBER, avatar: null })).toBe(cdn.avatarUrl(USER))
    expect(cdn.memberDisplayAvatarUrl(GUILD, { ...MEMBER, avatar: null, user: PLAIN })).toBe(
      cdn.defaultAvatarUrl(PLAIN),
    )
  },
  'memberDisplayAvatarUrl(guildId, member, { format, size })': () =>
    expect(cdn.memberDisplayAvatarUrl(GUILD, MEMBER, { format: 'png', size: 64 })).toBe(
      `${CDN}/guilds/${GUILD}/users/${NELLY}/avatars/${HASH}.png?size=64`,
    ),
  'memberBannerUrl(guildId, member, { format, size })': () =>
    expect(cdn.memberBannerUrl(GUILD, { ...MEMBER, banner: HASH }, { format: 'png', size: 64 })).toBe(
      `${CDN}/guilds/${GUILD}/users/${NELLY}/banners/${HASH}.png?size=64`,
    ),
  'memberDisplayBannerUrl(guildId, member)': () => {
    const member = { ...MEMBER, user: USER }
    const members = [member, { ...member, banner: HASH }, { ...member, user: PLAIN }]
    expect(members.map((one) => cdn.memberDisplayBannerUrl(GUILD, one))).toEqual([
      `${CDN}/banners/${NELLY}/${ANIMATED_HASH}.webp?animated=true`,
      `${CDN}/guilds/${GUILD}/users/${NELLY}/banners/${HASH}.webp`,
      null,
    ])
  },
  'memberDisplayDecorationUrl(member)': () => {
    const member = { ...MEMBER, user: USER, avatar_decoration_data: { asset: ANIMATED_HASH, sku_id: '1' } }
    const members = [member, { ...member, avatar_decoration_data: null }]
    expect(members.map((one) => cdn.memberDisplayDecorationUrl(one))).toEqual([
      `${CDN}/avatar-decoration-presets/${ANIMATED_HASH}.png`,
      `${CDN}/avatar-decoration-presets/${HASH}.png`,
    ])
  },
  "avatarDecorationUrl(user, { format: 'png', animated: false })": () => {
    const user = { ...USER, avatar_decoration_data: { asset: ANIMATED_HASH, sku_id: '1' } }
    const url = `${CDN}/avatar-decoration-presets/${ANIMATED_HASH}.png`
    expect(cdn.avatarDecorationUrl(user, { format: 'png', animated: false })).toBe(`${url}?passthrough=false`)
    expect(cdn.avatarDecorationUrl(user)).toBe(url)
  },
  'avatarUrl(user, { lossless })': () => {
    const url = `${CDN}/avatars/${NELLY}/${HASH}.webp`
    expect(cdn.avatarUrl(USER, { lossless: true })).toBe(`${url}?lossless=true`)
    expect(cdn.userBannerUrl(USER, { lossless: false })).toContain('lossless=false')
    expect(cdn.avatarUrl(USER)).toBe(url)
  },
  'defaultAvatarIndex(user)': () => {
    expect(cdn.defaultAvatarIndex(PLAIN)).toBe(Number((BigInt(NELLY) >> 22n) % 6n))
    expect(cdn.defaultAvatarIndex({ id: NELLY, discriminator: '1337' })).toBe(2)
  },
  'the functions over member.user': () => {
    expect(users.mention(USER)).toBe(`<@${NELLY}>`)
    expect(users.legacyTag(USER)).toBe('nelly')
    expect(snowflakes.createdAt(USER.id).getTime()).toBeLessThan(Date.now())
    expect(
      [cdn.defaultAvatarUrl(USER), cdn.avatarUrl(USER), cdn.userBannerUrl(USER)].every((url) =>
        url?.startsWith(CDN),
      ),
    ).toBe(true)
    expect(cdn.guildTagBadgeUrl(USER)).toContain(`/guild-tag-badges/${GUILD}/`)
  },
  'applicationIconUrl(application)': () =>
    expect([
      cdn.applicationIconUrl({ id: APPLICATION, icon: HASH }),
      cdn.applicationIconUrl({ id: APPLICATION, icon: null }),
    ]).toEqual([`${CDN}/app-icons/${APPLICATION}/${HASH}.webp`, null]),
  'applicationIconUrl(application, { format, size })': () =>
    expect(cdn.applicationIconUrl({ id: APPLICATION, icon: HASH }, { format: 'png', size: 32 })).toBe(
      `${CDN}/app-icons/${APPLICATION}/${HASH}.png?size=32`,
    ),
  'applicationCoverUrl(application)': () =>
    expect(cdn.applicationCoverUrl({ id: APPLICATION, cover_image: HASH })).toBe(
      `${CDN}/app-icons/${APPLICATION}/${HASH}.webp`,
    ),
  'applicationCoverUrl(application, { format, size })': () =>
    expect(cdn.applicationCoverUrl({ id: APPLICATION, cover_image: HASH }, { format: 'jpg', size: 32 })).toBe(
      `${CDN}/app-icons/${APPLICATION}/${HASH}.jpg?size=32`,
    ),
  'applicationCoverUrl() rejects formats and sizes': () =>
    expectLimits((options) => cdn.applicationCoverUrl({ id: APPLICATION, cover_image: HASH }, options)),
  'teamIconUrl(team)': () =>
    expect([cdn.teamIconUrl({ id: '5', icon: HASH }), cdn.teamIconUrl({ id: '5', icon: null })]).toEqual([
      `${CDN}/team-icons/5/${HASH}.webp`,
      null,
    ]),
  'teamIconUrl(team, { format, size })': () =>
    expect(cdn.teamIconUrl({ id: '5', icon: HASH }, { format: 'png', size: 32 })).toBe(
      `${CDN}/team-icons/5/${HASH}.png?size=32`,
    ),
  'teamIconUrl() rejects formats and sizes': () =>
    expectLimits((options) => cdn.teamIconUrl({ id: '5', icon: HASH }, options)),
  'fetchImage(url)': async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const fetch = recordingFetch(new Response(bytes, { headers: { 'Content-Type': 'image/png' } }))
    const image = await cdn.fetchImage(`${CDN}/avatars/${NELLY}/${HASH}.png`, { fetch })
    expect(image).toEqual({ data: bytes, contentType: 'image/png' })
    expect(fetch.only().url).toBe(`${CDN}/avatars/${NELLY}/${HASH}.png`)
  },
  'connectionUrl(connection)': () => {
    expect(connectionUrl({ type: 'github', id: '1', name: 'nelly codes' })).toBe(
      'https://github.com/nelly%20codes',
    )
    expect(connectionUrl({ type: 'unknown', id: '1', name: 'n' })).toBeNull()
  },
  'displayName(user)': () =>
    expect([users.displayName(USER), users.displayName({ ...USER, global_name: null })]).toEqual([
      'Nelly',
      'nelly',
    ]),
  'displayName(member.user, member)': () => {
    expect(users.displayName(USER, MEMBER)).toBe('Nel')
    expect(users.displayName(USER, { nick: null })).toBe('Nelly')
  },
  'mention(user)': () => expect(users.mention({ id: NELLY })).toBe(`<@${NELLY}>`),
  'isMigrated(user)': () =>
    expect([users.isMigrated(USER), users.isMigrated({ discriminator: '1337' })]).toEqual([true, false]),
  'legacyTag(user)': () =>
    expect([users.legacyTag(USER), users.legacyTag({ username: 'Old', discriminator: '1337' })]).toEqual([
      'nelly',
      'Old#1337',
    ]),
  'accentColor(user)': () => expect(users.accentColor(USER)).toBe('#ff8800'),
  'accentColor(user) without a color returns null': () => expect(users.accentColor(PLAIN)).toBeNull(),
  'a.id === b.id': async () => {
    const world = createWorld()
    const [one, same, other] = await Promise.all(
      [world.token(), world.token(), world.token('sam_collects')].map((token) => token.fetchIdentify()),
    )
    expect([one?.id === same?.id, one?.id === other?.id]).toEqual([true, false])
  },
  'a.user?.id === b.user?.id': async () => {
    const world = createWorld()
    const members = await Promise.all(
      ['nelly', 'nelly', 'ines.admin'].map((user) => world.token(user).fetchGuildMember(GUILD)),
    )
    const [one, same, other] = members.map(({ user }) => user?.id)
    expect([one === same, one === other]).toEqual([true, false])
  },
  '[...member.roles, guildId]': async () => {
    const { roles } = await createWorld().token('ines.admin').fetchGuildMember(GUILD)
    expect([...roles, GUILD]).toHaveLength(2)
    expect(roles).not.toContain(GUILD)
  },
  'timedOutUntil(member)': async () => {
    const world = createWorld()
    const until = async (user: string) => {
      const member = await world.token(user).fetchGuildMember(GUILD)
      return sets.timedOutUntil(member, { now: world.emulator.now() })
    }
    expect(await until('Old Timer')).toEqual(new Date('2099-01-01T00:00:00.000Z'))
    expect(await until('ines.admin')).toBeNull()
  },
  'teamOwner(team)': async () => {
    const team = await fetchTeam()
    expect(teamOwner(team)?.user.username).toBe('ines.admin')
    expect(team.members.every(({ role }) => role !== 'owner')).toBe(true)
  },
  'teamMembersById(team)': async () =>
    expect(teamMembersById(await fetchTeam()).get(NELLY)?.user.username).toBe('nelly'),
  'publicKeyBytes(application)': async () => {
    const application = orThrow(await createWorld().client.api.GET('/applications/@me'))
    const bytes = publicKeyBytes(application)
    expect(bytes).toHaveLength(32)
    expect(Buffer.from(bytes).toString('hex')).toBe(application.verify_key)
  },
  'allChannelsId(guildId)': () => expect(snowflakes.allChannelsId(GUILD)).toBe('197038439483310085'),
  'paginate(fetchPage)': async () => {
    const { client, sent } = createWorld()
    const fetchPage = async (cursor: snowflakes.PageCursor) =>
      orThrow(await client.api.GET('/users/@me/guilds', { params: { query: { ...cursor, limit: 1 } } }))
    const ids: string[] = []
    for await (const { id } of snowflakes.paginate(fetchPage)) ids.push(id)
    expect(ids).toEqual(orThrow(await client.api.GET('/users/@me/guilds')).map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(1)
    expect(sent).toHaveLength(ids.length + 2)
  },
  'team.name, team.id': async () => {
    const { name, id } = await fetchTeam()
    expect(`Team ${name} (${id})`).toMatch(/^Team .+ \(\d+\)$/)
  },
  'unknown values are returned unchanged': async () => {
    const body = [{ id: 'not-a-number', type: 'new-service', name: 'n', visibility: 7 }]
    const { token } = createMockedWorld([Response.json(body)])
    expect(await token.fetchConnections()).toEqual(body)
  },
  'createdAt(id)': () =>
    expect(snowflakes.createdAt('175928847299117063')).toEqual(new Date('2016-04-30T11:18:25.796Z')),
  'BigInt(id)': () => expect(BigInt(USER.id)).toBe(80351110224678912n),
  'compareSnowflakes(a, b)': () => {
    const ids = ['9223372036854775807', '0', '90', '9']
    expect([...ids].sort(snowflakes.compareSnowflakes)).toEqual(['0', '9', '90', '9223372036854775807'])
    expect(snowflakes.compareSnowflakes(NELLY, NELLY)).toBe(0)
  },
  'snowflakeFromDate(date)': () => {
    const date = new Date('2016-04-30T11:18:25.796Z')
    expect(snowflakes.snowflakeFromDate(date)).toBe(String((175928847299117063n >> 22n) << 22n))
  },
  'highestSnowflakeFromDate(date)': () => {
    const date = new Date('2016-04-30T11:18:25.796Z')
    expect(snowflakes.highestSnowflakeFromDate(date)).toBe(
      String(((175928847299117063n >> 22n) << 22n) + 0x3fffffn),
    )
  },
  DISCORD_EPOCH: () => expect(new Date(snowflakes.DISCORD_EPOCH)).toEqual(new Date('2015-01-01T00:00:00Z')),
  'parseSnowflake(id).workerId': () =>
    expect(snowflakes.parseSnowflake('175928847299117063').workerId).toBe(1),
  'parseSnowflake(id).processId': () =>
    expect(snowflakes.parseSnowflake('175928847299117063').processId).toBe(0),
  'parseSnowflake(id).increment': () =>
    expect(snowflakes.parseSnowflake('175928847299117063').increment).toBe(7),
  'formatSnowflake(parts)': () =>
    expect(
      snowflakes.formatSnowflake({ timestamp: 1_462_015_105_796, workerId: 1, processId: 0, increment: 7 }),
    ).toBe('175928847299117063'),
  'applicationIdOf(botToken)': () =>
    expect(snowflakes.applicationIdOf(`${btoa(APPLICATION).replaceAll('=', '')}.G1abcd.secret`)).toBe(
      APPLICATION,
    ),
  'applicationIdOf() rejects other texts': async () => {
    for (const text of ['', 'token', 'a.b', 'bm8.b.c'])
      await failure(() => snowflakes.applicationIdOf(text), InvalidArgumentError)
  },
  'permissions(value)': () => expect(permissions('8').has('ADMINISTRATOR')).toBe(true),
  "permissions(['MANAGE_GUILD'])": () => expect(permissions(['MANAGE_GUILD', 'STREAM']).value).toBe(0x220n),
  'permissions(0)': () => {
    expect(permissions(0).names()).toEqual([])
    expect([userFlags(0).value, guildMemberFlags(0).value]).toEqual([0n, 0n])
  },
  'permissions(ALL_PERMISSIONS)': () => {
    const all = permissions(sets.ALL_PERMISSIONS)
    const documented = Object.keys(flagFacts.permissions.documented)
    expect(all.names()).toEqual(expect.arrayContaining(documented))
    expect(all.value).toBe(BigInt(flagFacts.permissions.all))
    expect(Symbol.iterator in all).toBe(false)
  },
  'permissions(guild.permissions)': async () => {
    const [guild] = await createWorld().token().fetchGuilds()
    expect(permissions(guild?.permissions ?? '').has('VIEW_CHANNEL')).toBe(true)
    expect(permissions(GUILD_ROW.permissions).names()).toEqual(['VIEW_CHANNEL', 'SEND_MESSAGES'])
  },
  'permissions(CHANNEL_PERMISSIONS)': () =>
    expect([...sets.CHANNEL_PERMISSIONS].sort()).toEqual(Object.keys(flagFacts.permissions.channels).sort()),
  'permissions(GENERAL_PERMISSIONS)': () =>
    expectBits(sets.GENERAL_PERMISSIONS, presets.general, ['VIEW_CREATOR_MONETIZATION_ANALYTICS']),
  'permissions(MEMBERSHIP_PERMISSIONS)': () => expectBits(sets.MEMBERSHIP_PERMISSIONS, presets.membership),
  'permissions(TEXT_PERMISSIONS)': () =>
    expectBits(sets.TEXT_PERMISSIONS, presets.text, [
      'SEND_POLLS',
      'USE_EXTERNAL_APPS',
      'PIN_MESSAGES',
      'BYPASS_SLOWMODE',
    ]),
  'permissions(VOICE_PERMISSIONS)': () => expectBits(sets.VOICE_PERMISSIONS, presets.voice),
  'permissions(STAGE_PERMISSIONS)': () => expectBits(sets.STAGE_PERMISSIONS, presets.stage),
  'permissions(STAGE_MODERATOR_PERMISSIONS)': () =>
    expectBits(sets.STAGE_MODERATOR_PERMISSIONS, presets.stage_moderator),
  'permissions(EVENT_PERMISSIONS)': () => expectBits(sets.EVENT_PERMISSIONS, presets.events),
  'permissions(ADVANCED_PERMISSIONS)': () => expectBits(sets.ADVANCED_PERMISSIONS, presets.advanced),
  'set.value': () => expect(permissions('1099511627776').value).toBe(1n << 40n),
  'set.names()': () => expect(permissions(0x408).names()).toEqual(['ADMINISTRATOR', 'VIEW_CHANNEL']),
  'set.unknown': () => {
    const set = permissions((1n << 63n) | 8n)
    expect(set.unknown).toBe(1n << 63n)
    expect(set.add('STREAM').value).toBe((1n << 63n) | 0x208n)
  },
  'set.add(…).remove(…)': () =>
    expect(permissions(8).add('STREAM').remove('ADMINISTRATOR').names()).toEqual(['STREAM']),
  'set.has(...names)': () =>
    expect([
      permissions(0x408).has('ADMINISTRATOR', 'VIEW_CHANNEL'),
      permissions(8).has('ADMINISTRATOR', 'STREAM'),
    ]).toEqual([true, false]),
  'a.equals(b)': () => expect([permissions(8).equals('8'), permissions(8).equals(9)]).toEqual([true, false]),
  'a.isSubsetOf(b)': () => {
    const isSubset = (a: number, b: number) => permissions(a).isSubsetOf(b)
    expect([isSubset(8, 0x408), isSubset(0x408, 8), isSubset(8, 8)]).toEqual([true, false, true])
  },
  'a.isSupersetOf(b)': () => {
    const isSuperset = (a: number, b: number) => permissions(a).isSupersetOf(b)
    expect([isSuperset(8, 0x408), isSuperset(0x408, 8), isSuperset(8, 8)]).toEqual([false, true, true])
  },
  'a.isDisjointFrom(b)': () =>
    expect([permissions(8).isDisjointFrom(1), permissions(8).isDisjointFrom(9)]).toEqual([true, false]),
  'a.isSubsetOf(b) && !a.equals(b)': () => {
    const isStrictSubset = (a: number, b: number) => permissions(a).isSubsetOf(b) && !permissions(a).equals(b)
    expect([isStrictSubset(8, 0x408), isStrictSubset(8, 8)]).toEqual([true, false])
  },
  'a.isSupersetOf(b) && !a.equals(b)': () => {
    const isStrictSuperset = (a: number, b: number) =>
      permissions(a).isSupersetOf(b) && !permissions(a).equals(b)
    expect([isStrictSuperset(0x408, 8), isStrictSuperset(8, 8)]).toEqual([true, false])
  },
  'permissions((set.value & ~deny) | allow)': () => {
    const [allow, deny] = [permissions(['STREAM']).value, permissions(['ADMINISTRATOR']).value]
    expect(permissions((permissions(0x408).value & ~deny) | allow).names()).toEqual([
      'STREAM',
      'VIEW_CHANNEL',
    ])
  },
  'set.any(...names)': () =>
    expect([8, 1].map((value) => permissions(value).any('STREAM', 'ADMINISTRATOR'))).toEqual([true, false]),
  'a.intersection(b)': () => expect(permissions(0x408).intersection(9).names()).toEqual(['ADMINISTRATOR']),
  'a.invert()': () => {
    const inverted = permissions(8).invert()
    expect([inverted.has('ADMINISTRATOR'), inverted.has('STREAM')]).toEqual([false, true])
  },
  'a.difference(b)': () => expect(permissions(0x408).difference(8).names()).toEqual(['VIEW_CHANNEL']),
  'a.toggle(...b.names())': () =>
    expect(permissions(0x408).toggle(...permissions(9).names()).value).toBe(0x401n),
  'a.union(b)': () => expect(permissions(0x400).union(9).value).toBe(0x409n),
  'util.inspect(set)': () =>
    expect(inspect(permissions(0x408))).toBe('BitSet(1032) ADMINISTRATOR | VIEW_CHANNEL'),
  'effectivePermissions(guild, { member })': () => {
    const muted = { ...MEMBER, communication_disabled_until: '2099-01-01T00:00:00.000000+00:00' }
    expect(sets.effectivePermissions(GUILD_ROW, { member: MEMBER }).names()).toEqual([
      'VIEW_CHANNEL',
      'SEND_MESSAGES',
    ])
    expect(sets.effectivePermissions(GUILD_ROW, { member: muted }).names()).toEqual(['VIEW_CHANNEL'])
    expect(sets.effectivePermissions({ owner: true, permissions: '0' }).has('BAN_MEMBERS')).toBe(true)
  },
  'userFlags(value).names()': () =>
    expect(userFlags(0x41).names()).toEqual(['STAFF', 'HYPESQUAD_ONLINE_HOUSE_1']),
  'userFlags(user.flags)': async () => {
    const { flags } = await createWorld().token().fetchIdentify()
    expect(userFlags(flags ?? 0).names()).toEqual(['HYPESQUAD_ONLINE_HOUSE_1'])
  },
  'userFlags(user.public_flags)': async () => {
    const { public_flags } = await createWorld().token().fetchIdentify()
    expect(userFlags(public_flags ?? 0).has('HYPESQUAD_ONLINE_HOUSE_1')).toBe(true)
  },
  'applicationFlags(application.flags)': () => {
    const flags = (application: Pick<Application, 'flags' | 'flags_new'>) =>
      applicationFlags(application.flags_new ?? application.flags ?? 0).names()
    expect(flags({ flags: 8192, flags_new: '8192' })).toEqual(['GATEWAY_PRESENCE_LIMITED'])
    expect(flags({ flags: 8192 })).toEqual(['GATEWAY_PRESENCE_LIMITED'])
  },
  'guildMemberFlags(member.flags)': () =>
    expect(guildMemberFlags(MEMBER.flags ?? 0).names()).toEqual(['DID_REJOIN']),
})
