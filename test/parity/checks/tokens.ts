/** Checks of access tokens: their properties, their methods, and how they are shown. */
import { inspect } from 'node:util'
import { expect, vi } from 'vitest'
import { AccessToken, PartialAccessToken } from '../../../src/index.ts'
import { InvalidArgumentError, UnexpectedResponseError } from '../../../src/runtime/errors/index.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { defineChecks } from '../table.ts'
import { APPLICATION, createMockedWorld, createWorld, GUILD, NELLY, type World } from '../world.ts'

const HOUR = 3_600_000
const RECORD = {
  accessToken: 'a',
  refreshToken: 'r',
  expiresAt: null,
  scopes: ['identify'],
  idToken: null,
} as const

/** Signs in with scopes, and returns the token. */
async function signIn(
  { client, emulator }: World,
  scopes: readonly ('identify' | 'bot' | 'openid' | 'webhook.incoming')[],
) {
  const authorization = await client.createAuthorization({ scopes })
  const redirect = emulator.signIn(authorization.url, { user: 'nelly', guild: GUILD })
  return client.handleCallback(redirect, authorization)
}

/** Adds mika.novak to the guild, and returns their id, the new member and the body that was sent. */
async function join(
  options: Omit<Parameters<ReturnType<World['token']>['joinGuild']>[1], 'userId'>,
  world = createWorld(),
) {
  const token = world.token('mika.novak')
  const { id } = await token.fetchIdentify()
  const member = await token.joinGuild(GUILD, { userId: id, ...options })
  return { world, id, member, token, body: JSON.parse(world.sent.at(-1)?.body ?? '') as unknown }
}

/** Updates the role connection, and returns what the emulator has stored. */
async function update(change: Parameters<ReturnType<World['token']>['updateMetadata']>[0]) {
  const world = createWorld()
  const token = world.token()
  const updated = await token.updateMetadata(change)
  expect(await token.fetchMetadata()).toEqual(updated)
  return { updated, body: JSON.parse(world.sent[0]?.body ?? '') as unknown }
}

/** Returns a role of the guild that the emulator's bot may give. */
const roleOf = ({ emulator }: World) =>
  emulator
    .snapshot()
    .rows.guilds.find(({ id }) => id === GUILD)
    ?.roles?.find(({ name }) => name === 'Verified')?.id ?? ''

export const TOKEN_CHECKS = defineChecks({
  AccessToken: async () => {
    const token = await signIn(createWorld(), ['identify'])
    expect(token).toBeInstanceOf(AccessToken)
    expect(token).toBeInstanceOf(PartialAccessToken)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  PartialAccessToken: async () => {
    const { client, emulator } = createWorld()
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const token = client.fromAccessToken(accessToken)
    expect(token).toBeInstanceOf(PartialAccessToken)
    expect(token).not.toBeInstanceOf(AccessToken)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  'token.token': async () => {
    const { client, emulator } = createWorld()
    const { accessToken } = emulator.issueToken({ scopes: [] })
    expect(client.fromAccessToken(accessToken).token).toBe(accessToken)
  },
  'token.refreshToken': () => expect(createMockedWorld([]).token.refreshToken).toBe('the-refresh-token'),
  'token.scopes': async () =>
    expect((await signIn(createWorld(), ['identify'])).scopes).toEqual(['identify']),
  'token.expiresAt': async () => {
    const world = createWorld()
    const token = await signIn(world, ['identify'])
    const first = token.expiresAt?.getTime()
    expect(first).toBeGreaterThan(world.emulator.now())
    world.emulator.advance(HOUR)
    expect(token.expiresAt?.getTime()).toBe(first)
  },
  'token.isExpired': () => {
    const world = createWorld({}, { tokenLifetime: 60 })
    const token = world.token()
    expect(token.isExpired).toBe(false)
    world.emulator.advance(60_000)
    expect(token.isExpired).toBe(true)
  },
  'token.idToken': async () => {
    expect((await signIn(createWorld(), ['openid'])).idToken?.split('.')).toHaveLength(3)
    expect((await signIn(createWorld(), ['identify'])).idToken).toBeNull()
  },
  'token.webhook': async () => {
    const world = createWorld()
    const { webhook } = await signIn(world, ['webhook.incoming'])
    expect(webhook).toMatchObject({ guild_id: GUILD, url: expect.stringContaining('/webhooks/') })
    const rows = world.emulator.snapshot().rows.webhooks
    expect(rows.map(({ token }) => token)).toContain(webhook?.token)
    expect((await signIn(world, ['identify'])).webhook).toBeNull()
  },
  'token.guild': async () => {
    const { guild } = await signIn(createWorld(), ['bot'])
    expect(guild).toMatchObject({ id: GUILD, name: 'Grantcord Testers' })
    expect((await signIn(createWorld(), ['identify'])).guild).toBeNull()
  },
  'client.fromRecord(record)': async () => {
    const world = createWorld()
    const { accessToken, refreshToken, expiresAt } = world.emulator.issueToken({ scopes: ['identify'] })
    const token = world.client.fromRecord<'identify'>({
      accessToken,
      refreshToken,
      expiresAt,
      scopes: ['identify'],
      idToken: null,
    })
    expect(token).toMatchObject({
      token: accessToken,
      refreshToken,
      expiresAt: new Date(expiresAt),
      scopes: ['identify'],
    })
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  'client.fromRecord({ expiresAt: seconds * 1000 })': async () => {
    const { client } = createMockedWorld([])
    const seconds = 1_800_000_000
    expect(client.fromRecord({ ...RECORD, expiresAt: seconds * 1000 }).expiresAt).toEqual(
      new Date('2027-01-15T08:00:00Z'),
    )
    await failure(() => client.fromRecord({ ...RECORD, expiresAt: seconds }), InvalidArgumentError)
  },
  'client.fromRecord({ expiresAt: Date.parse(text) })': () => {
    const text = '2027-01-15T08:00:00+00:00'
    const token = createMockedWorld([]).client.fromRecord({ ...RECORD, expiresAt: Date.parse(text) })
    expect(token.expiresAt?.getTime()).toBe(1_800_000_000_000)
  },
  'client.fromRecord({ expiresAt: date.getTime() })': () => {
    const date = new Date(1_800_000_000_000)
    expect(
      createMockedWorld([]).client.fromRecord({ ...RECORD, expiresAt: date.getTime() }).expiresAt,
    ).toEqual(date)
  },
  'client.fromRecord(token.toRecord())': async () => {
    const one = createWorld()
    const token = await signIn(one, ['identify'])
    const record: typeof token extends { toRecord(): infer Stored } ? Stored : never = JSON.parse(
      JSON.stringify(token.toRecord()),
    )
    const restored = createWorld().client.fromRecord(record)
    expect(restored).not.toBe(token)
    expect(restored.toRecord()).toEqual(token.toRecord())
    expect(restored.expiresAt).toEqual(token.expiresAt)
  },
  '{ ...token.toRecord(), webhookUrl: token.webhook?.url }': async () => {
    const token = await signIn(createWorld(), ['webhook.incoming'])
    const stored = { ...token.toRecord(), webhookUrl: token.webhook?.url }
    expect(JSON.parse(JSON.stringify(stored))).toMatchObject({
      accessToken: token.token,
      webhookUrl: expect.stringContaining(token.webhook?.token ?? 'none'),
    })
  },
  'a token type other than Bearer is rejected': async () => {
    const { client } = createMockedWorld([
      json({ access_token: 'a', token_type: 'MAC', expires_in: 1, scope: '' }),
    ])
    await failure(() => client.exchangeCode('code'), UnexpectedResponseError)
  },
  'util.inspect(token)': async () => {
    const { client, token } = createMockedWorld([])
    const shown = [client, token].flatMap((one) => [
      inspect(one, { depth: 9 }),
      JSON.stringify(one),
      String(one),
    ])
    expect(shown.join()).not.toMatch(/the-(access|refresh|bot)-token|the-client-secret/)
    expect(inspect(token)).toContain('identify')
  },
  'nothing is printed': async () => {
    const spies = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    try {
      const { token } = createMockedWorld([json({}, 503), json({})])
      await token.fetchIdentify().catch(() => {})
      await token.fetchIdentify()
      for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  },
  'token.fetchIdentify()': async () =>
    expect(await createWorld().token().fetchIdentify()).toMatchObject({ id: NELLY, username: 'nelly' }),
  'token.fetchIdentify() with the scope email': async () => {
    expect(await createWorld().token().fetchIdentify()).toMatchObject({
      email: 'nelly@example.com',
      verified: true,
    })
    const token = await signIn(createWorld(), ['identify'])
    expect(Object.keys(await token.fetchIdentify())).not.toContain('email')
  },
  'user.email is undefined without the scope email': async () => {
    const user = await (await signIn(createWorld(), ['identify'])).fetchIdentify()
    expect(user.email).toBeUndefined()
  },
  'token.fetchConnections()': async () =>
    expect((await createWorld().token().fetchConnections()).map(({ type }) => type)).toEqual([
      'github',
      'steam',
      'twitch',
      'spotify',
    ]),
  'token.fetchGuilds()': async () => {
    const world = createWorld()
    const guilds = await world.token('sam_collects').fetchGuilds()
    expect(guilds).toHaveLength(200)
    expect(world.sent).toHaveLength(1)
    expect((await createWorld().token().fetchGuilds()).map(({ id }) => id)).toContain(GUILD)
  },
  'token.fetchGuilds({ withCounts: true })': async () => {
    const token = createWorld().token()
    const counts = (await token.fetchGuilds({ withCounts: true })).map((one) => one.approximate_member_count)
    expect(counts.every(Number.isInteger)).toBe(true)
    expect((await token.fetchGuilds())[0]?.approximate_member_count).toBeUndefined()
  },
  'token.fetchGuilds({ after })': async () => {
    const token = createWorld().token()
    const ids = (await token.fetchGuilds()).map(({ id }) => id)
    expect((await token.fetchGuilds({ after: ids[0] })).map(({ id }) => id)).toEqual(ids.slice(1))
  },
  '(await token.fetchGuilds()).reverse()': async () => {
    const token = createWorld().token('sam_collects')
    const ids = (await token.fetchGuilds()).reverse().map(({ id }) => BigInt(id))
    expect(ids.every((id, index) => index === 0 || id < (ids[index - 1] ?? 0n))).toBe(true)
  },
  'token.fetchGuildMember(guildId)': async () => {
    const member = await createWorld().token('ines.admin').fetchGuildMember(GUILD)
    expect(member).toMatchObject({ nick: 'Inês', user: { username: 'ines.admin' } })
    expect(Object.getPrototypeOf(member)).toBe(Object.prototype)
  },
  'token.joinGuild(guildId, { userId })': async () => {
    const { member, token, id } = await join({})
    expect(member?.user?.id).toBe(id)
    expect((await token.fetchGuildMember(GUILD)).user?.id).toBe(id)
    // @ts-expect-error The user's id is required.
    await failure(() => token.joinGuild(GUILD, {}), InvalidArgumentError)
  },
  'joinGuild({ botToken })': async () => {
    const { member, world } = await join(
      { botToken: 'emulator-bot-token' },
      createWorld({ botToken: undefined }),
    )
    expect(member?.user?.username).toBe('mika.novak')
    expect(world.sent.at(-1)?.headers.get('Authorization')).toBe('Bot emulator-bot-token')
  },
  'joinGuild({ nick })': async () => expect((await join({ nick: 'Mika' })).member?.nick).toBe('Mika'),
  'joinGuild({ roles })': async () => {
    const world = createWorld()
    const roles = [roleOf(world)]
    expect((await join({ roles }, world)).member?.roles).toEqual(roles)
  },
  'joinGuild({ mute })': async () => {
    const { member, body } = await join({ mute: true })
    expect(member?.mute).toBe(true)
    expect(body).toMatchObject({ mute: true })
  },
  'joinGuild({ deaf })': async () => expect((await join({ deaf: true })).member?.deaf).toBe(true),
  'joinGuild() of a member returns null': async () => {
    const { token, id } = await join({})
    expect(await token.joinGuild(GUILD, { userId: id })).toBeNull()
  },
  'joinGuild() sends only the given fields': async () => {
    const { body, world, token } = await join({ nick: 'Mika' })
    expect(body).toEqual({ access_token: token.token, nick: 'Mika' })
    expect(world.sent.at(-1)?.headers.get('Content-Type')).toBe('application/json')
    expect(world.sent.at(-1)?.headers.get('Authorization')).toMatch(/^Bot /)
  },
  'token.fetchMetadata()': async () => {
    const world = createWorld()
    const token = world.token()
    await token.updateMetadata({ platformName: 'Game', metadata: { level: 1 } })
    expect(await token.fetchMetadata()).toMatchObject({ platform_name: 'Game', metadata: { level: '1' } })
    expect(world.sent[0]?.url).toContain(`/users/@me/applications/${APPLICATION}/role-connection`)
  },
  'token.updateMetadata(update)': async () => {
    const { updated } = await update({
      platformName: 'Game',
      platformUsername: 'nelly',
      metadata: { level: 5 },
    })
    expect(updated).toEqual({ platform_name: 'Game', platform_username: 'nelly', metadata: { level: '5' } })
  },
  'token.updateMetadata({ platformName })': async () =>
    expect((await update({ platformName: 'Game' })).updated.platform_name).toBe('Game'),
  'token.updateMetadata({ platformUsername })': async () =>
    expect((await update({ platformUsername: 'nelly' })).updated.platform_username).toBe('nelly'),
  'token.updateMetadata({ metadata })': async () => {
    const { body } = await update({ platformName: 'Game', metadata: { level: 3 } })
    expect(body).toEqual({ platform_name: 'Game', metadata: { level: '3' } })
  },
  'token.updateMetadata({ metadata }) of a boolean': async () =>
    expect((await update({ metadata: { is_moderator: true } })).updated.metadata).toEqual({
      is_moderator: '1',
    }),
  'token.updateMetadata({ metadata }) of a Date': async () => {
    const joined_on = new Date('2021-01-23T00:00:00.000Z')
    expect((await update({ metadata: { joined_on } })).updated.metadata).toEqual({
      joined_on: '2021-01-23T00:00:00.000Z',
    })
  },
  'token.updateMetadata({ metadata }) of a number': async () =>
    expect((await update({ metadata: { level: 120 } })).updated.metadata).toEqual({ level: '120' }),
  'token.updateMetadata({ metadata }) of a string': async () =>
    expect((await update({ metadata: { joined_on: '2021-01-23' } })).updated.metadata).toEqual({
      joined_on: '2021-01-23',
    }),
  'token.updateMetadata() sends only the given fields': async () =>
    expect((await update({ metadata: { level: 1 } })).body).toEqual({ metadata: { level: '1' } }),
  'token.updateMetadata() checks the limits': async () => {
    const { token, fetch } = createMockedWorld([])
    await failure(() => token.updateMetadata({ platformName: 'x'.repeat(51) }), InvalidArgumentError)
    await failure(() => token.updateMetadata({ platformUsername: 'x'.repeat(101) }), InvalidArgumentError)
    expect(fetch.sent).toEqual([])
  },
  'token.clearMetadata()': async () => {
    const token = createWorld().token()
    await token.updateMetadata({ platformName: 'Game' })
    await token.clearMetadata()
    expect((await token.fetchMetadata()).platform_name).toBeUndefined()
  },
  'clearMetadata() returns undefined': async () =>
    expect(await createWorld().token().clearMetadata()).toBeUndefined(),
  'token.fetchAuthorization()': async () => {
    const token = await signIn(createWorld(), ['identify'])
    expect(await token.fetchAuthorization()).toMatchObject({
      application: { id: APPLICATION },
      scopes: ['identify'],
      user: { id: NELLY },
    })
  },
  'authorization.user is undefined without the scope identify': async () => {
    const { client, emulator } = createWorld()
    const { accessToken } = emulator.issueToken({ scopes: ['guilds'] })
    expect((await client.fromAccessToken(accessToken).fetchAuthorization()).user).toBeUndefined()
  },
  'token.refresh()': async () => {
    const token = createWorld().token()
    const refreshed = await token.refresh()
    expect(refreshed).toBeInstanceOf(AccessToken)
    expect(refreshed.token).not.toBe(token.token)
    expect((await refreshed.fetchIdentify()).id).toBe(NELLY)
  },
  'token.isExpired ? token.refresh() : token': async () => {
    const world = createWorld({}, { tokenLifetime: 60 })
    const token = world.token()
    const refreshIfExpired = () => (token.isExpired ? token.refresh() : token)
    expect(await refreshIfExpired()).toBe(token)
    world.emulator.advance(60_000)
    expect((await (await refreshIfExpired()).fetchIdentify()).id).toBe(NELLY)
  },
  'token.refresh() keeps what the response does not contain': async () => {
    const response = json({ access_token: 'new', token_type: 'Bearer', expires_in: 60 })
    const refreshed = await createMockedWorld([response]).token.refresh()
    expect(refreshed.refreshToken).toBe('the-refresh-token')
    expect(refreshed.scopes).toContain('identify')
    const narrowed = json({
      access_token: 'new',
      token_type: 'Bearer',
      refresh_token: 'r2',
      scope: 'identify',
    })
    const other = await createMockedWorld([narrowed]).token.refresh()
    expect(other).toMatchObject({ refreshToken: 'r2', scopes: ['identify'] })
  },
  'token.revoke()': async () => {
    const token = createWorld().token()
    await token.revoke()
    await expect(token.fetchIdentify()).rejects.toMatchObject({ status: 401 })
  },
  'token.revokeRefreshToken()': async () => {
    const token = createWorld().token()
    await token.revokeRefreshToken()
    await expect(token.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
  },
})
