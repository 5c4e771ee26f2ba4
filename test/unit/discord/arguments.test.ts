/** Every function of the data helpers rejects an argument of the wrong type with an error that names the argument. */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { ENTRY_POINTS } from '../../support/entry-points.ts'
import { failure } from '../../support/failure.ts'

type Callable = (...args: unknown[]) => unknown

/** Name of a parameter, a valid argument, and further valid ones. */
type Argument = readonly [name: string, valid: unknown, ...alsoValid: unknown[]]

const INVALID = [undefined, null, 1, 'x', []]
/** Options may be `undefined`. */
const INVALID_OPTIONS = INVALID.slice(1)

const ID = '80351110224678912'
const HASH = '8342729096ea3675442027381ff50dfe'
const USER = { id: ID, username: 'nelly', discriminator: '0', global_name: null, avatar: HASH, banner: HASH }
const MEMBER = {
  nick: null,
  roles: [],
  avatar: HASH,
  banner: HASH,
  avatar_decoration_data: { asset: HASH },
  user: USER,
}
const GUILD = { id: ID, icon: HASH, banner: HASH, splash: HASH, discovery_splash: HASH }
const APPLICATION = { id: ID, icon: HASH, cover_image: HASH }
const ROLE_ICON = {
  path: '/role-icons/{role_id}/{hash}',
  formats: ['png'],
  defaultFormat: 'png',
  animated: false,
  sized: true,
}
const ROLE = { role_id: ID, hash: HASH }

const bits: Argument = ['value', 8n, 1, []]
const id: Argument = ['id', ID]
const user: Argument = ['user', USER]
const guild: Argument = ['guild', GUILD]
const guildId: Argument = ['guildId', ID]
const member: Argument = ['member', MEMBER]
const application: Argument = ['application', APPLICATION]
const options: Argument = ['options', {}]
const date: Argument = ['date', new Date('2024-01-01T00:00:00Z')]
const grant: Argument = ['grant', 'implicit']

const TEAM = { owner_user_id: ID, members: [{ user: USER }] }

const FUNCTIONS: Readonly<Record<string, readonly Argument[]>> = {
  'applications.publicKeyBytes': [['application', { verify_key: 'ab'.repeat(32) }]],
  'applications.teamMembersById': [['team', TEAM]],
  'applications.teamOwner': [['team', TEAM]],
  'cdn.applicationCoverUrl': [application, options],
  'cdn.applicationIconUrl': [application, options],
  'cdn.avatarDecorationUrl': [['owner', { avatar_decoration_data: { asset: HASH } }], options],
  'cdn.avatarUrl': [user, options],
  'cdn.channelIconUrl': [['channel', { id: ID, icon: HASH }], options],
  'cdn.defaultAvatarIndex': [user],
  'cdn.defaultAvatarUrl': [user, options],
  'cdn.displayAvatarUrl': [user, options],
  'cdn.fetchImage': [
    ['url', `https://cdn.discordapp.com/icons/${ID}/${HASH}.png`],
    ['options', { fetch: async () => new Response('x', { headers: { 'Content-Type': 'image/png' } }) }],
  ],
  'cdn.guildBannerUrl': [guild, options],
  'cdn.guildDiscoverySplashUrl': [guild, options],
  'cdn.guildIconUrl': [guild, options],
  'cdn.guildSplashUrl': [guild, options],
  'cdn.guildTagBadgeUrl': [
    ['user', { primary_guild: { identity_guild_id: ID, identity_enabled: true, badge: HASH } }],
    options,
  ],
  'cdn.imageUrl': [['asset', ROLE_ICON], ['parameters', ROLE], options],
  'cdn.isAnimated': [['hash', HASH, ...INVALID]],
  'cdn.memberAvatarUrl': [guildId, member, options],
  'cdn.memberBannerUrl': [guildId, member, options],
  'cdn.memberDisplayAvatarUrl': [guildId, member, options],
  'cdn.memberDisplayBannerUrl': [guildId, member, options],
  'cdn.memberDisplayDecorationUrl': [member, options],
  'cdn.teamIconUrl': [['team', { id: ID, icon: HASH }], options],
  'cdn.userBannerUrl': [user, options],
  'connections.connectionUrl': [['connection', { type: 'github', id: '1', name: 'nelly' }]],
  'connections.serviceName': [['type', 'github', 'x']],
  'error-codes.errorCodeText': [['code', 10004, ...INVALID]],
  'flags.applicationFlags': [bits],
  'flags.channelFlags': [bits],
  'flags.embedFlags': [bits],
  'flags.embedMediaFlags': [bits],
  'flags.guildMemberFlags': [bits],
  'flags.lobbyMemberFlags': [bits],
  'flags.messageFlags': [bits],
  'flags.roleFlags': [bits],
  'flags.skuFlags': [bits],
  'flags.systemChannelFlags': [bits],
  'flags.userFlags': [bits],
  'permissions.effectivePermissions': [['guild', { permissions: '8' }], options],
  'permissions.permissions': [bits],
  'permissions.rolePermissions': [['guild', { id: ID, roles: [{ id: ID, permissions: '8' }] }], member],
  'permissions.timedOutUntil': [
    ['member', { communication_disabled_until: '2999-01-01T00:00:00Z' }],
    options,
  ],
  'scopes.canCarry': [grant, ['scope', 'identify']],
  'scopes.impliedScopes': [['scopes', ['bot'], []]],
  'scopes.scopesOfGrant': [grant],
  'snowflake.allChannelsId': [guildId],
  'snowflake.applicationIdOf': [['botToken', 'MTc1OTI4ODQ3Mjk5MTE3MDYz.made.up']],
  'snowflake.compareSnowflakes': [
    ['a', ID],
    ['b', ID],
  ],
  'snowflake.createdAt': [id],
  'snowflake.formatSnowflake': [
    ['parts', { timestamp: 1_420_070_400_000, workerId: 0, processId: 0, increment: 0 }],
  ],
  'snowflake.highestSnowflakeFromDate': [date],
  'snowflake.isSnowflake': [['value', ID, ...INVALID]],
  'snowflake.paginate': [['fetchPage', async () => []], options],
  'snowflake.parseSnowflake': [id],
  'snowflake.snowflakeFromDate': [date],
  'users.accentColor': [user],
  'users.displayName': [user, ['member', MEMBER, undefined]],
  'users.isMigrated': [user],
  'users.legacyTag': [user],
  'users.mention': [user],
}

const isClass = (value: unknown) => String(value).startsWith('class ')

const functions = new Map<string, Callable>()
for (const [entryPoint, source] of ENTRY_POINTS) {
  if (!source.startsWith('src/discord/')) continue
  const url = new URL(`../../../${source}`, import.meta.url)
  const exports: Record<string, unknown> = await import(url.href)
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== 'function' || isClass(value)) continue
    functions.set(`${entryPoint.replace('grantcord/', '')}.${name}`, (...args) => value(...args))
  }
}

test('every function is listed here', () => {
  expect([...functions.keys()].sort()).toEqual(Object.keys(FUNCTIONS).sort())
})

describe.each(Object.entries(FUNCTIONS))('%s', (name, parameters) => {
  const call = functions.get(name) ?? expect.fail(`There is no ${name}`)
  const valid = parameters.map(([, value]) => value)
  const cases = parameters.flatMap(([field, , ...others], position) =>
    (field === 'options' ? INVALID_OPTIONS : INVALID).map((value) => {
      const isValid = others.some((other) => isDeepStrictEqual(other, value))
      return { field, value, isValid, run: () => call(...valid.with(position, value)) }
    }),
  )

  test('accepts valid arguments', async () => {
    expect(await call(...valid)).toBeDefined()
    for (const { isValid, run } of cases) if (isValid) await run()
  })

  test.each(cases.filter(({ isValid }) => !isValid))('rejects $field: $value', async ({ field, run }) => {
    const error = await failure(run, InvalidArgumentError)
    expect(error.field).toBe(field)
  })
})
