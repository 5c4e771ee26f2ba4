import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it, test } from 'vitest'
import { HANDLERS } from '../../src/emulator/handlers/index.ts'
import { BOT_ISSUED } from '../../src/emulator/provisional.ts'
import { OPERATION_KEYS } from '../../src/generated/operations.ts'
import { APP, GUILD, merge, NELLY, setUp, TEAM_APP, type World } from './api-support.ts'
import { createCheckedEmulator } from './support.ts'

const UNKNOWN = '1'
const HOOK_TOKEN = 'emulator-webhook-token'

/** Runs each operation once so that it succeeds. A step can use what the steps before it created. */
async function callEverything(world: World): Promise<void> {
  const { asBot, as, call, tokenOf, rows, idOf, guildOf } = world
  const mika = idOf('mika.novak')
  const sku = rows.skus.find(({ name }) => name === 'Premium')?.id
  const consumable = rows.entitlements.find(({ sku_id }) => sku_id !== sku)?.id
  const subscription = rows.subscriptions[0]?.id
  const [webhook] = rows.webhooks
  const command = { name: 'blep', description: 'Sends a picture' }

  await as('nelly', 'identify', '/users/@me', { expected: 200 })
  await asBot('/users/@me', { method: 'PATCH', body: { username: 'Demo' }, expected: 200 })
  await as('sam_collects', 'guilds', '/users/@me/guilds?with_counts=true', { expected: 200 })
  await as('nelly', 'guilds.members.read', `/users/@me/guilds/${GUILD}/member`, { expected: 200 })
  await as('nelly', 'connections', '/users/@me/connections', { expected: 200 })
  const roleConnection = `/users/@me/applications/${APP}/role-connection`
  await as('nelly', 'role_connections.write', roleConnection, { expected: 200 })
  const linked = { platform_name: 'Game', metadata: { level: '5' } }
  await as('nelly', 'role_connections.write', roleConnection, { method: 'PUT', body: linked, expected: 200 })
  await as('nelly', 'role_connections.write', roleConnection, { method: 'DELETE', expected: 204 })

  const join = { access_token: tokenOf('mika.novak', 'guilds.join'), nick: 'Mika' }
  await asBot(`/guilds/${GUILD}/members/${mika}`, { method: 'PUT', body: join, expected: 201 })
  await asBot(`/guilds/${GUILD}/members/${mika}`, { method: 'PUT', body: join, expected: 204 })
  await asBot(`/guilds/${GUILD}/channels`, { expected: 200 })
  await asBot(`/users/@me/guilds/${guildOf('The Official')}`, { method: 'DELETE', expected: 204 })
  await asBot('/users/@me/channels', { method: 'POST', body: { recipient_id: NELLY }, expected: 200 })
  const group = { access_tokens: [tokenOf('nelly', 'gdm.join')], nicks: {} }
  const { data: groupDM } = await asBot('/users/@me/channels', { method: 'POST', body: group, expected: 200 })
  const recipient = `/channels/${groupDM.id}/recipients/${mika}`
  const add = { access_token: tokenOf('mika.novak', 'gdm.join'), nick: 'Mika' }
  await asBot(recipient, { method: 'PUT', body: add, expected: 201 })
  await asBot(recipient, { method: 'DELETE', expected: 204 })

  await asBot('/applications/@me', { expected: 200 })
  await asBot('/applications/@me', { method: 'PATCH', body: { description: 'New' }, expected: 200 })
  await asBot('/oauth2/applications/@me', { expected: 200 })
  const metadata = `/applications/${APP}/role-connections/metadata`
  await asBot(metadata, { expected: 200 })
  const record = { type: 2, key: 'level', name: 'Level', description: 'Level' }
  await asBot(metadata, { method: 'PUT', body: [record], expected: 200 })
  const file = new FormData()
  file.set('file', new File(['GIF89a'], 'a.gif', { type: 'image/gif' }))
  await as('nelly', 'identify', `/applications/${APP}/attachment`, {
    method: 'POST',
    body: file,
    expected: 200,
  })

  for (const place of [`/applications/${APP}`, `/applications/${APP}/guilds/${GUILD}`]) {
    const { data } = await asBot(`${place}/commands`, { method: 'POST', body: command, expected: 201 })
    await asBot(`${place}/commands`, { method: 'POST', body: command, expected: 200 })
    await asBot(`${place}/commands/${data.id}`, { expected: 200 })
    await asBot(`${place}/commands/${data.id}`, { method: 'PATCH', body: { nsfw: true }, expected: 200 })
    await asBot(`${place}/commands`, { expected: 200 })
    if (place.includes('guilds')) {
      const permissions = [{ id: mika, type: 2, permission: false }]
      const path = `${place}/commands/${data.id}/permissions`
      const scope = 'applications.commands.permissions.update'
      await as('nelly', scope, path, { method: 'PUT', body: { permissions }, expected: 200 })
      await asBot(path, { expected: 200 })
      await asBot(`${place}/commands/permissions`, { expected: 200 })
    }
    await asBot(`${place}/commands/${data.id}`, { method: 'DELETE', expected: 204 })
    await asBot(`${place}/commands`, { method: 'PUT', body: [command], expected: 200 })
  }

  await asBot(`/applications/${APP}/skus`, { expected: 200 })
  await asBot(`/applications/${APP}/entitlements?user_id=${NELLY}`, { expected: 200 })
  const test = { sku_id: sku, owner_id: GUILD, owner_type: 1 }
  const created = await asBot(`/applications/${APP}/entitlements`, {
    method: 'POST',
    body: test,
    expected: 200,
  })
  const entitlement = `/applications/${APP}/entitlements/${created.data.id}`
  await asBot(entitlement, { expected: 200 })
  await asBot(entitlement, { method: 'DELETE', expected: 204 })
  await asBot(`/applications/${APP}/entitlements/${consumable}/consume`, { method: 'POST', expected: 204 })
  await as('nelly', 'identify', `/users/@me/applications/${APP}/entitlements`, { expected: 200 })
  await as('nelly', 'identify', `/skus/${sku}/subscriptions`, { expected: 200 })
  await asBot(`/skus/${sku}/subscriptions/${subscription}`, { expected: 200 })

  const hook = `/webhooks/${webhook?.id}/${webhook?.token}`
  await call(hook, undefined, { expected: 200 })
  await call(hook, undefined, { method: 'PATCH', body: { name: 'News' }, expected: 200 })
  await call(hook, undefined, { method: 'POST', body: { content: 'Hello' }, expected: 204 })
  const post = { content: `Hello <@${NELLY}>`, embeds: [{ title: 'News', url: 'https://app.example' }] }
  const { data: message } = await call(`${hook}?wait=true`, undefined, {
    method: 'POST',
    body: post,
    expected: 200,
  })
  await call(`${hook}/messages/${message.id}`, undefined, { expected: 200 })
  const edit = { method: 'PATCH', body: { content: 'Bye' }, expected: 200 }
  await call(`${hook}/messages/${message.id}`, undefined, edit)
  await call(`${hook}/messages/${message.id}`, undefined, { method: 'DELETE', expected: 204 })
  await call(`${hook}/slack`, undefined, { method: 'POST', body: { text: 'Hello' }, expected: 200 })
  await call(`${hook}/github`, undefined, { method: 'POST', body: { zen: 'Hello' }, expected: 204 })
  await call(hook, undefined, { method: 'DELETE', expected: 204 })

  const social = 'sdk.social_layer'
  const { data: lobby } = await asBot('/lobbies', { method: 'POST', body: {}, expected: 201 })
  const path = `/lobbies/${lobby.id}`
  await asBot(path, { expected: 200 })
  await asBot(path, { method: 'PATCH', body: { metadata: { topic: 'redstone' } }, expected: 200 })
  await asBot(`${path}/members/${NELLY}`, { method: 'PUT', body: { flags: 1 }, expected: 200 })
  await asBot(`${path}/members/bulk`, { method: 'POST', body: [{ id: mika }], expected: 200 })
  const said = await as('nelly', social, `${path}/messages`, {
    method: 'POST',
    body: { content: 'Hi' },
    expected: 201,
  })
  await as('nelly', social, `${path}/messages`, { expected: 200 })
  const moderation = { method: 'PUT', body: { action: 'none' }, expected: 204 }
  await asBot(`${path}/messages/${said.data.id}/moderation-metadata`, moderation)
  const channel = rows.channels.find(({ name, guild_id }) => name === 'general' && guild_id === GUILD)?.id
  const link = { method: 'PATCH', body: { channel_id: channel }, expected: 200 }
  await as('nelly', social, `${path}/channel-linking`, link)
  await as('nelly', social, `${path}/members/@me/invites`, { method: 'POST', expected: 200 })
  await asBot(`${path}/members/${mika}/invites`, { method: 'POST', expected: 200 })
  await as('mika.novak', social, `${path}/members/@me`, { method: 'DELETE', expected: 204 })
  await asBot(`${path}/members/${NELLY}`, { method: 'DELETE', expected: 204 })
  await asBot(path, { method: 'DELETE', expected: 204 })
  await as('nelly', social, '/lobbies', { method: 'PUT', body: { secret: 'x' }, expected: 200 })

  const instance = rows.activityInstances[0]?.instance_id
  await asBot(`/applications/${APP}/activity-instances/${instance}`, { expected: 200 })
  const quickLink = { title: 'High score', description: 'Beat it', image: 'data:image/png;base64,AAAA' }
  const quickLinks = `/applications/${APP}/quick-links`
  await as('nelly', 'identify', quickLinks, { method: 'POST', body: quickLink, expected: 200 })

  world.emulator.seed({
    applications: [
      { name: 'Demo App', direct_messages: [{ content: 'Hi', author: 'nelly', recipient: 'mika.novak' }] },
    ],
  })
  const [direct] = world.emulator.snapshot().rows.directMessages
  const directPath = `/partner-sdk/dms/${NELLY}/${mika}/messages/${direct?.message.id}/moderation-metadata`
  await asBot(directPath, moderation)

  const external = { external_auth_type: 'OIDC', external_auth_token: 'player-42' }
  const credentials = { client_id: APP, client_secret: 'emulator-secret', ...external }
  const byCredentials = (expected: number) => ({ method: 'POST', body: credentials, expected })
  await call('/partner-sdk/token', undefined, byCredentials(200))
  await merge(world, 'nelly', external, 200)
  await call('/partner-sdk/provisional-accounts/unmerge', undefined, byCredentials(204))
  const byBot = (expected: number) => ({ method: 'POST', body: { external_user_id: 'player-7' }, expected })
  const { data: player } = await asBot('/partner-sdk/token/bot', byBot(200))
  const issued = { external_auth_type: BOT_ISSUED, external_auth_token: player.access_token }
  const { access_token: parent } = await merge(world, 'nelly', issued, 200)
  const child = {
    parent_access_token: parent,
    parent_client_secret: 'emulator-secret',
    child_application_id: TEAM_APP,
  }
  await call('/partner-sdk/child-token', undefined, { method: 'POST', body: child, expected: 200 })
  await asBot('/partner-sdk/provisional-accounts/unmerge/bot', byBot(204))
  await merge(world, 'nelly', external, 200)
  const profile = `/applications/${APP}/users/${NELLY}/identities/player-42/profile`
  const stats = { data: { primary: { total_wins: 57 } } }
  await asBot(profile, { method: 'PATCH', body: stats, expected: 201 })
  await asBot(profile, { method: 'PATCH', body: stats, expected: 204 })
  await asBot(profile, { expected: 200 })
  await asBot(`/users/${NELLY}/application-identities/${APP}`, { expected: 200 })
  await asBot(`/applications/${APP}/application-identities/OIDC/player-42`, { expected: 200 })
  await as('mika.novak', social, '/users/@me', { expected: 200 })
  const other = `/applications/${APP}/users/${mika}/identities/only-stats/profile`
  await asBot(other, { method: 'PATCH', body: stats, expected: 201 })
  const own = `/users/${mika}/application-identities/${APP}/NONE/only-stats/delete`
  await asBot(own, { method: 'POST', expected: 204 })
}

describe('every operation', () => {
  it('that has a handler responds as described', async () => {
    const called = new Set<string>()
    const emulator = createCheckedEmulator({ onOperation: (id) => called.add(id) })
    await callEverything(setUp(emulator))
    const isOAuth2 = new Set(
      Object.entries(OPERATION_KEYS)
        .filter(([, key]) => /^[A-Z]+ \/(oauth2\/(?!applications)|\.well-known)/.test(key))
        .map(([id]) => id),
    )
    expect(Object.keys(HANDLERS).filter((id) => !called.has(id) && !isOAuth2.has(id))).toEqual([])
  })

  it('has at most one handler', async () => {
    const folder = new URL('../../src/emulator/handlers/', import.meta.url)
    const files = (await readdir(folder)).filter((name) => name !== 'index.ts')
    const modules = await Promise.all(
      files.map((name): Promise<object> => import(new URL(name, folder).href)),
    )
    const groups = modules.flatMap((module) => Object.values(module))
    const ids = groups.flatMap((group) => Object.keys(group))
    expect(ids.toSorted()).toEqual(Object.keys(HANDLERS).toSorted())
  })

  it('is listed in the reference with what it responds with', async () => {
    const page = await readFile(new URL('../../docs/reference/emulator.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `([A-Z]+ .+)` \| as Discord \|$/gm)].map(([, key]) => key)
    const handled = Object.entries(OPERATION_KEYS).filter(([id]) => Object.hasOwn(HANDLERS, id))
    expect(listed).toEqual(['GET /oauth2/authorize', ...handled.map(([, key]) => key)])
  })
})

it('ignores fields of a body that the operation does not have', async () => {
  const { asBot, rows } = setUp()
  const before = rows.applications[0]?.application
  const body = {
    description: 'New',
    name: 'Other',
    id: '1',
    verify_key: 'x',
    redirect_uris: ['https://evil.example'],
  }
  const { data } = await asBot('/applications/@me', { method: 'PATCH', body, expected: 200 })
  const { id, name, verify_key, redirect_uris } = before ?? {}
  expect(data).toMatchObject({ description: 'New', id, name, verify_key, redirect_uris })
  const command = {
    name: 'blep',
    description: 'x',
    id: '1',
    options: [{ type: 3, name: 'a', description: 'b', z: 1 }],
  }
  const created = await asBot(`/applications/${APP}/commands`, {
    method: 'POST',
    body: command,
    expected: 201,
  })
  expect(created.data.id).not.toBe('1')
  expect(created.data.options[0]).not.toHaveProperty('z')
})

describe('guilds', () => {
  it('are listed in pages, in the order of their ids', async () => {
    const { as } = setUp()
    const list = async (query: string): Promise<string[]> => {
      const { data } = await as('sam_collects', 'guilds', `/users/@me/guilds${query}`, { expected: 200 })
      return data.map(({ id }: { id: string }) => id)
    }
    const all = await list('')
    expect(all).toHaveLength(200)
    expect(all).toEqual(all.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)))
    expect(await list('?limit=3')).toEqual(all.slice(0, 3))
    expect(await list(`?limit=3&after=${all[2]}`)).toEqual(all.slice(3, 6))
    expect(await list(`?limit=3&before=${all[6]}`)).toEqual(all.slice(3, 6))
  })

  it('have owner, permissions, and counts on request', async () => {
    const { as } = setUp()
    const { data } = await as('nelly', 'guilds', '/users/@me/guilds?with_counts=true')
    const guild = data.find(({ id }: { id: string }) => id === GUILD)
    expect(guild).toMatchObject({ owner: true, permissions: '2248473465835073', approximate_member_count: 6 })
    const without = await as('nelly', 'guilds', '/users/@me/guilds')
    expect(without.data[0]).not.toHaveProperty('approximate_member_count')
  })

  test.each([
    ['that does not exist', UNKNOWN, 10004],
    ['without the user', GUILD, 10007],
  ])('have no member in a guild %s', async (_, guild, code) => {
    const { as } = setUp()
    const path = `/users/@me/guilds/${guild}/member`
    const { data } = await as('mika.novak', 'guilds.members.read', path, { expected: 404 })
    expect(data).toMatchObject({ code })
  })
})

describe('adding a member', () => {
  test.each<[string, (world: World) => [guild: string, user: string, body: object], number, number]>([
    ['of a guild that does not exist', ({ idOf }) => [UNKNOWN, idOf('mika.novak'), {}], 404, 10004],
    [
      'of a guild without the bot',
      ({ idOf, guildOf }) => [guildOf('<img'), idOf('mika.novak'), {}],
      403,
      50001,
    ],
    [
      'with a token of another user',
      ({ tokenOf }) => [GUILD, NELLY, { access_token: tokenOf('mika.novak', 'guilds.join') }],
      403,
      50025,
    ],
    [
      'with a token that does not exist',
      ({ idOf }) => [GUILD, idOf('mika.novak'), { access_token: 'x' }],
      403,
      50025,
    ],
    [
      'without the scope',
      ({ idOf, tokenOf }) => [GUILD, idOf('mika.novak'), { access_token: tokenOf('mika.novak', 'identify') }],
      403,
      50026,
    ],
    ['who does not exist', () => [GUILD, UNKNOWN, {}], 404, 10013],
    [
      'with a role that does not exist',
      ({ idOf }) => [GUILD, idOf('mika.novak'), { roles: [UNKNOWN] }],
      404,
      10011,
    ],
    [
      'with a nickname, without that permission',
      ({ idOf, guildOf }) => [guildOf('The Official'), idOf('mika.novak'), { nick: 'x' }],
      403,
      50013,
    ],
    [
      'who is a member of 200 guilds',
      ({ idOf, guildOf, tokenOf }) => [
        guildOf('The Official'),
        idOf('sam_collects'),
        { access_token: tokenOf('sam_collects', 'guilds.join') },
      ],
      400,
      30001,
    ],
  ])('%s is refused', async (_, prepare, status, code) => {
    const world = setUp()
    const [guild, user, body] = prepare(world)
    const full = { access_token: world.tokenOf('mika.novak', 'guilds.join'), ...body }
    const { data } = await world.asBot(`/guilds/${guild}/members/${user}`, {
      method: 'PUT',
      body: full,
      expected: status,
    })
    expect(data).toMatchObject({ code })
  })

  it('with a token of another application is refused', async () => {
    const { emulator, asBot, idOf } = setUp()
    const { accessToken } = emulator.issueToken({
      user: 'mika.novak',
      application: TEAM_APP,
      scopes: ['guilds.join'],
    })
    const body = { access_token: accessToken }
    const path = `/guilds/${GUILD}/members/${idOf('mika.novak')}`
    expect((await asBot(path, { method: 'PUT', body, expected: 403 })).data).toMatchObject({ code: 50025 })
  })

  it('is seen by the user, who is pending where the rules must be accepted', async () => {
    const { asBot, as, idOf, guildOf, tokenOf } = setUp()
    const guild = guildOf('The Official')
    const body = { access_token: tokenOf('mika.novak', 'guilds.join') }
    await asBot(`/guilds/${guild}/members/${idOf('mika.novak')}`, { method: 'PUT', body, expected: 201 })
    const { data } = await as('mika.novak', 'guilds.members.read', `/users/@me/guilds/${guild}/member`)
    expect(data).toMatchObject({ pending: true, joined_at: '2026-11-21T12:00:00.000000+00:00' })
    await asBot(`/users/@me/guilds/${guild}`, { method: 'DELETE', expected: 204 })
    const again = await asBot(`/users/@me/guilds/${guild}`, { method: 'DELETE', expected: 403 })
    expect(again.data).toMatchObject({ code: 50001 })
  })
})

describe('linked roles', () => {
  const path = `/users/@me/applications/${APP}/role-connection`
  const scope = 'role_connections.write'

  it('are empty, updated, fetched and deleted', async () => {
    const { as } = setUp()
    expect((await as('nelly', scope, path)).data).toEqual({})
    const body = { platform_name: 'Game', platform_username: 'nelly', metadata: { level: '5' } }
    expect((await as('nelly', scope, path, { method: 'PUT', body })).data).toEqual(body)
    expect((await as('nelly', scope, path)).data).toEqual(body)
    expect((await as('sam_collects', scope, path)).data).toEqual({})
    await as('nelly', scope, path, { method: 'DELETE' })
    expect((await as('nelly', scope, path)).data).toEqual({})
  })

  test.each([
    ['a long platform name', { platform_name: 'x'.repeat(51) }],
    ['a long username', { platform_username: 'x'.repeat(101) }],
    ['a number', { metadata: { level: 5 } }],
    ['a long value', { metadata: { level: 'x'.repeat(101) } }],
    ['six values', { metadata: Object.fromEntries([...'abcdef'].map((key) => [key, '1'])) }],
  ])('refuse %s', async (_, body) => {
    const { as } = setUp()
    expect((await as('nelly', scope, path, { method: 'PUT', body, expected: 400 })).data.code).toBe(50035)
  })

  test.each([
    ['that does not exist', UNKNOWN, 404, 10002],
    ['of another owner', TEAM_APP, 403, 50001],
  ])('refuse an application %s', async (_, application, status, code) => {
    const { as } = setUp()
    const other = `/users/@me/applications/${application}/role-connection`
    expect((await as('nelly', scope, other, { expected: status })).data).toMatchObject({ code })
  })

  test.each([
    ['six records', [...'abcdef'].map((key) => ({ key, type: 1, name: 'x', description: 'x' }))],
    ['a key in upper case', [{ key: 'Level', type: 1, name: 'x', description: 'x' }]],
    ['a long key', [{ key: 'x'.repeat(51), type: 1, name: 'x', description: 'x' }]],
    ['a long name', [{ key: 'x', type: 1, name: 'x'.repeat(101), description: 'x' }]],
    ['a long description', [{ key: 'x', type: 1, name: 'x', description: 'x'.repeat(201) }]],
    ['an unknown type', [{ key: 'x', type: 9, name: 'x', description: 'x' }]],
  ])('refuse %s as metadata', async (_, body) => {
    const { asBot } = setUp()
    const metadata = `/applications/${APP}/role-connections/metadata`
    const before = await asBot(metadata)
    expect((await asBot(metadata, { method: 'PUT', body, expected: 400 })).data.code).toBe(50035)
    expect((await asBot(metadata)).data).toEqual(before.data)
  })
})

describe('direct messages', () => {
  it('are one channel for each user and bot, without the bot as a recipient', async () => {
    const { asBot } = setUp()
    const open = () => asBot('/users/@me/channels', { method: 'POST', body: { recipient_id: NELLY } })
    const [first, second] = [await open(), await open()]
    expect(second.data.id).toBe(first.data.id)
    expect(first.data.recipients).toMatchObject([{ id: NELLY }])
  })

  test.each([
    ['does not exist', () => UNKNOWN, 400, 50033],
    ['is a bot', () => APP, 400, 50033],
    ['shares no guild with the bot', ({ idOf }: World) => idOf('mika.novak'), 403, 50278],
  ])('are refused to a user who %s', async (_, recipient, status, code) => {
    const world = setUp()
    const body = { recipient_id: recipient(world) }
    const { data } = await world.asBot('/users/@me/channels', { method: 'POST', body, expected: status })
    expect(data).toMatchObject({ code })
  })

  it('of groups are limited to ten', async () => {
    const { asBot, tokenOf } = setUp()
    const body = { access_tokens: [tokenOf('nelly', 'gdm.join')] }
    for (let count = 0; count < 10; count++) await asBot('/users/@me/channels', { method: 'POST', body })
    const { data } = await asBot('/users/@me/channels', { method: 'POST', body, expected: 400 })
    expect(data).toMatchObject({ code: 30011 })
  })
})

describe('commands', () => {
  const commands = `/applications/${APP}/commands`
  const body = { name: 'birthday', description: 'Wishes', name_localizations: { de: 'geburtstag' } }

  it('have localizations on request, or the one of a locale', async () => {
    const { asBot } = setUp()
    await asBot(commands, { method: 'POST', body })
    const headers = { 'X-Discord-Locale': 'de' }
    const [localized] = (await asBot(commands, { headers })).data
    expect(localized).toMatchObject({ name: 'birthday', name_localized: 'geburtstag' })
    expect(localized).not.toHaveProperty('name_localizations')
    const [full] = (await asBot(`${commands}?with_localizations=true`)).data
    expect(full).toMatchObject({ name_localizations: { de: 'geburtstag' } })
  })

  it('replace a command with the same name, and keep its id when they replace all', async () => {
    const { asBot } = setUp()
    const { data } = await asBot(commands, { method: 'POST', body })
    const other = { ...body, description: 'Other' }
    expect((await asBot(commands, { method: 'POST', body: other, expected: 200 })).data.id).toBe(data.id)
    const all = await asBot(commands, { method: 'PUT', body: [other, { ...body, name: 'new' }] })
    expect(all.data).toMatchObject([{ id: data.id, description: 'Other' }, { name: 'new' }])
  })

  it('are limited in number and size', async () => {
    const { asBot } = setUp()
    const many = Array.from({ length: 101 }, (_, index) => ({ ...body, name: `n${index}` }))
    const tooMany = await asBot(commands, { method: 'PUT', body: many, expected: 400 })
    expect(tooMany.data).toMatchObject({ code: 30032 })
    const choices = Array.from({ length: 25 }, (_, index) => ({ name: `${index}`, value: 'x'.repeat(100) }))
    const options = [1, 2, 3, 4].map((index) => ({ type: 3, name: `o${index}`, description: 'x', choices }))
    const tooLarge = await asBot(commands, { method: 'POST', body: { ...body, options }, expected: 400 })
    expect(tooLarge.data.errors._errors[0].code).toBe('APPLICATION_COMMAND_TOO_LARGE')
  })

  it('accept the token of client credentials, and no other application', async () => {
    const { as } = setUp()
    const scope = 'applications.commands.update'
    await as('nelly', scope, commands, { expected: 200 })
    const { data } = await as('nelly', scope, `/applications/${TEAM_APP}/commands`, { expected: 403 })
    expect(data).toMatchObject({ code: 20012 })
  })

  it('have permissions that a user without Manage Guild cannot change', async () => {
    const { asBot, as } = setUp()
    const path = `/applications/${APP}/guilds/${GUILD}/commands`
    const { data } = await asBot(path, { method: 'POST', body: { name: 'x', description: 'x' } })
    const scope = 'applications.commands.permissions.update'
    const change = { method: 'PUT', body: { permissions: [] }, expected: 403 }
    const refused = await as('sam_collects', scope, `${path}/${data.id}/permissions`, change)
    expect(refused.data).toMatchObject({ code: 50013 })
    const missing = await asBot(`${path}/${data.id}/permissions`, { expected: 404 })
    expect(missing.data).toMatchObject({ code: 10066 })
  })
})

describe('entitlements', () => {
  const entitlements = `/applications/${APP}/entitlements`

  it('are filtered by SKU, user, end and deletion', async () => {
    const { asBot, rows } = setUp()
    const premium = rows.skus.find(({ name }) => name === 'Premium')?.id
    const count = async (query: string) => (await asBot(`${entitlements}?${query}`)).data.length
    expect(await count('')).toBe(3)
    expect(await count(`sku_ids=${premium}`)).toBe(2)
    expect(await count(`user_id=${NELLY}`)).toBe(2)
    expect(await count('exclude_ended=true')).toBe(2)
    const body = { sku_id: premium, owner_id: GUILD, owner_type: 1 }
    const { data } = await asBot(entitlements, { method: 'POST', body })
    expect((await asBot(entitlements, { method: 'POST', body, expected: 400 })).data).toMatchObject({
      code: 40074,
    })
    await asBot(`${entitlements}/${data.id}`, { method: 'DELETE' })
    expect(await count('')).toBe(3)
    expect(await count('exclude_deleted=false')).toBe(4)
  })

  it('that were purchased cannot be deleted, and only consumables are consumed', async () => {
    const { asBot, rows } = setUp()
    const [durable, consumable] = rows.entitlements
    const deleted = await asBot(`${entitlements}/${durable?.id}`, { method: 'DELETE', expected: 400 })
    expect(deleted.data).toMatchObject({ code: 40019 })
    const consumed = await asBot(`${entitlements}/${durable?.id}/consume`, { method: 'POST', expected: 400 })
    expect(consumed.data).toMatchObject({ code: 40018 })
    await asBot(`${entitlements}/${consumable?.id}/consume`, { method: 'POST', expected: 204 })
    expect((await asBot(`${entitlements}/${consumable?.id}`)).data.consumed).toBe(true)
  })

  it('and subscriptions of other users are hidden from a user', async () => {
    const { as, asBot, rows } = setUp()
    const [own, other] = rows.subscriptions
    const list = `/skus/${own?.sku_ids[0]}/subscriptions`
    expect((await as('nelly', 'identify', list)).data).toMatchObject([{ id: own?.id }])
    await as('nelly', 'identify', `${list}/${other?.id}`, { expected: 404 })
    const missing = await asBot(list, { expected: 400 })
    expect(missing.data.errors.user_id._errors[0].code).toBe('BASE_TYPE_REQUIRED')
  })
})

describe('webhooks', () => {
  const hookOf = ({ rows }: World) => `/webhooks/${rows.webhooks[0]?.id}/${HOOK_TOKEN}`

  test.each([
    ['that does not exist', () => `/webhooks/${UNKNOWN}/${HOOK_TOKEN}`, 404, 10015],
    ['with another token', ({ rows }: World) => `/webhooks/${rows.webhooks[0]?.id}/other`, 401, 50027],
  ])('%s are refused', async (_, path, status, code) => {
    const world = setUp()
    const { data } = await world.call(path(world), undefined, { expected: status })
    expect(data).toMatchObject({ code })
  })

  it('send files, in the fields of a form or beside JSON', async () => {
    const world = setUp()
    const form = new FormData()
    form.set('content', 'A file')
    form.set('tts', 'true')
    form.set('files[0]', new File(['hello'], 'a b.txt', { type: 'text/plain' }))
    const path = `${hookOf(world)}?wait=true`
    const { data } = await world.call(path, undefined, { method: 'POST', body: form, expected: 200 })
    expect(data).toMatchObject({
      content: 'A file',
      tts: true,
      attachments: [{ filename: 'a b.txt', size: 5 }],
    })
    form.set('payload_json', JSON.stringify({ attachments: [{ id: 0, description: 'Greeting' }] }))
    const described = await world.call(path, undefined, { method: 'POST', body: form, expected: 200 })
    expect(described.data).toMatchObject({ content: '', attachments: [{ description: 'Greeting' }] })
  })

  it('send to threads of their channel, where the messages are found', async () => {
    const world = setUp()
    const hook = hookOf(world)
    const thread = world.rows.channels.find(({ name }) => name === 'Version 2')?.id
    const elsewhere = world.rows.channels.find(({ name }) => name === 'How do I link a role?')?.id
    const post = { method: 'POST', body: { content: 'Hi' } }
    const { data } = await world.call(`${hook}?wait=true&thread_id=${thread}`, undefined, {
      ...post,
      expected: 200,
    })
    expect(data.channel_id).toBe(thread)
    const message = `${hook}/messages/${data.id}`
    await world.call(`${message}?thread_id=${thread}`, undefined, { expected: 200 })
    expect((await world.call(message, undefined, { expected: 404 })).data).toMatchObject({ code: 10008 })
    const refused = await world.call(`${hook}?thread_id=${elsewhere}`, undefined, { ...post, expected: 404 })
    expect(refused.data).toMatchObject({ code: 10003 })
  })

  it('refuse an empty message, and mention only allowed users', async () => {
    const world = setUp()
    const path = `${hookOf(world)}?wait=true`
    const empty = await world.call(path, undefined, { method: 'POST', body: { content: '' }, expected: 400 })
    expect(empty.data).toMatchObject({ code: 50006 })
    const content = `<@${NELLY}>`
    const mention = async (allowed?: object) => {
      const body = { content, ...(allowed && { allowed_mentions: allowed }) }
      return (await world.call(path, undefined, { method: 'POST', body })).data.mentions.length
    }
    expect(await mention()).toBe(1)
    expect(await mention({ parse: [] })).toBe(0)
    expect(await mention({ users: [NELLY] })).toBe(1)
  })
})

describe('lobbies', () => {
  const scope = 'sdk.social_layer'

  it('are joined by their secret', async () => {
    const { as } = setUp()
    const join = (user: string) => as(user, scope, '/lobbies', { method: 'PUT', body: { secret: 's' } })
    const [first, second] = [await join('nelly'), await join('mika.novak')]
    expect(second.data.id).toBe(first.data.id)
    expect(second.data.members).toHaveLength(2)
    expect(JSON.stringify(second.data)).not.toContain('"s"')
    const other = await as('sam_collects', scope, `/lobbies/${first.data.id}/messages`, { expected: 403 })
    expect(other.data).toMatchObject({ code: 50001 })
  })

  it('are linked to a channel by a member with the flag and the permissions', async () => {
    const { as, asBot, rows, idOf } = setUp()
    const channelOf = (name: string) =>
      rows.channels.find((one) => one.name === name && one.guild_id === GUILD)?.id
    const members = [NELLY, idOf('sam_collects')].map((id) => ({ id, flags: 1 }))
    const { data } = await asBot('/lobbies', { method: 'POST', body: { members } })
    const link = (user: string, channel?: string, expected = 200) => {
      const body = { channel_id: channel }
      return as(user, scope, `/lobbies/${data.id}/channel-linking`, { method: 'PATCH', body, expected })
    }
    await link('sam_collects', channelOf('general'), 403)
    await link('nelly', UNKNOWN, 404)
    await link('nelly', channelOf('off-topic'), 400)
    expect((await link('nelly', channelOf('general'))).data.linked_channel.name).toBe('general')
    expect((await link('nelly')).data).not.toHaveProperty('linked_channel')
  })
})

it('gives a bot what its own application is, and takes a change', async () => {
  const { asBot } = setUp()
  const icon = 'data:image/png;base64,iVBORw0KGgo='
  const change = { icon, custom_install_url: 'https://app.example/install' }
  await asBot('/applications/@me', { method: 'PATCH', body: change, expected: 200 })
  const { data } = await asBot('/applications/@me')
  expect(data).toMatchObject({
    bot: { id: APP },
    approximate_guild_count: 2,
    custom_install_url: change.custom_install_url,
  })
  expect(data.icon).toMatch(/^[0-9a-f]{32}$/)
  await asBot('/applications/@me', { method: 'PATCH', body: { custom_install_url: null }, expected: 200 })
  expect((await asBot('/applications/@me')).data).not.toHaveProperty('custom_install_url')
})

it('refuses a body that is nested deeply', async () => {
  const { emulator } = setUp()
  const { botToken } = emulator.clientOptions()
  const depth = 20_000
  const open = '{"type":2,"name":"x","description":"x","options":['
  const response = await emulator.fetch(`https://discord.com/api/v10/applications/${APP}/commands`, {
    method: 'POST',
    headers: { Authorization: `Bot ${botToken}` },
    body: open.repeat(depth) + ']}'.repeat(depth),
  })
  expect(response.status).toBe(400)
})

describe('data to add', () => {
  it('can have SKUs, entitlements, subscriptions, metadata and webhooks', async () => {
    const { emulator, call, asBot } = setUp()
    const skus = [{ name: 'Gold' }]
    emulator.seed({
      users: [{ username: 'ada' }],
      guilds: [
        { name: 'Analysts', owner: 'ada', channels: ['general'], webhooks: [{ name: 'News', token: 't' }] },
      ],
      applications: [
        {
          name: 'Demo App',
          skus,
          entitlements: [{ sku: 'Gold', user: 'ada' }],
          subscriptions: [{ sku: 'Gold', user: 'ada' }],
        },
      ],
    })
    const { rows } = emulator.snapshot()
    const ada = rows.users.find(({ username }) => username === 'ada')?.id
    const { data } = await asBot(`/applications/${APP}/entitlements?user_id=${ada}`)
    expect(data).toHaveLength(1)
    expect(rows.subscriptions.at(-1)?.entitlement_ids).toEqual([data[0].id])
    await call(`/webhooks/${rows.webhooks.at(-1)?.id}/t`, undefined, { expected: 200 })
  })

  test.each([
    [
      'an SKU that does not exist',
      { applications: [{ name: 'Demo App', entitlements: [{ sku: 'x' }] }] },
      'applications[0].entitlements[0].sku',
    ],
    [
      'a channel that does not exist',
      { guilds: [{ name: 'x', webhooks: [{ name: 'x', channel: 'y' }] }] },
      'guilds[0].webhooks[0].channel',
    ],
    [
      'another field',
      { applications: [{ name: 'x', skus: [{ name: 'x', price: 1 }] }] },
      'applications[0].skus[0].price',
    ],
  ])('with %s names the field', (_, data, field) => {
    expect(() => setUp().emulator.seed(data)).toThrow(field)
  })
})
