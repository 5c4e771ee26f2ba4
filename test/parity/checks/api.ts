/** Checks of calls by path, against the emulator. */
import { expect } from 'vitest'
import { allChannelsId } from '../../../src/discord/snowflake.ts'
import { orThrow } from '../../../src/index.ts'
import { type Check, defineChecks, sharedCheck } from '../table.ts'
import { APPLICATION, createWorld, GUILD, NELLY, type World } from '../world.ts'

const PNG = `data:image/png;base64,${btoa('\u0089PNG\r\n\u001A\n')}`
const APP = { application_id: APPLICATION }
const IN_GUILD = { ...APP, guild_id: GUILD }
const COMMANDS = '/applications/{application_id}/commands'
const COMMAND = `${COMMANDS}/{command_id}` as const
const GUILD_COMMANDS = '/applications/{application_id}/guilds/{guild_id}/commands'
const GUILD_COMMAND = `${GUILD_COMMANDS}/{command_id}` as const
const PERMISSIONS = `${GUILD_COMMAND}/permissions` as const
const ENTITLEMENTS = '/applications/{application_id}/entitlements'
const ENTITLEMENT = `${ENTITLEMENTS}/{entitlement_id}` as const
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}'
const MESSAGE = `${WEBHOOK}/messages/{message_id}` as const
const BLEP = { name: 'blep', description: 'Sends a picture' }
const BLOP = { name: 'blop', description: 'Sends another picture' }

/** Changes of the application, by field. */
const CHANGES = {
  description: 'A new description',
  custom_install_url: 'https://app.example/install',
  role_connections_verification_url: 'https://app.example/verify',
  install_params: { scopes: ['bot'], permissions: '8' },
  integration_types_config: {
    1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
  },
  flags: 1 << 15,
  icon: PNG,
  cover_image: PNG,
  interactions_endpoint_url: 'https://app.example/interactions',
  tags: ['game', 'music'],
  event_webhooks_url: 'https://app.example/events',
  event_webhooks_status: 2,
  event_webhooks_types: ['APPLICATION_AUTHORIZED'],
} as const

/** Checks that a field of the application can be changed. */
export function edits(field: keyof typeof CHANGES): Check {
  return sharedCheck(`client.api.PATCH('/applications/@me', { body: { ${field} } })`, async () => {
    const { client } = createWorld()
    const before = orThrow(await client.api.GET('/applications/@me'))
    // The emulator fetches no URL of the application.
    const changed = orThrow(
      await client.api.PATCH('/applications/@me', { body: { [field]: CHANGES[field] } }),
    )
    const value: unknown = changed[field]
    if (CHANGES[field] === PNG) expect(value).toMatch(/^[\da-f]{32}$/)
    else if (field === 'flags') expect(Number(value) & CHANGES.flags).toBe(CHANGES.flags)
    else expect(value).toEqual(CHANGES[field])
    expect(value).not.toEqual(before[field])
    expect(orThrow(await client.api.GET('/applications/@me'))[field]).toEqual(value)
  })
}

/** Checks that a field of the bot's user can be changed. */
export function editsBot(field: 'username' | 'avatar' | 'banner'): Check {
  return sharedCheck(`client.api.PATCH('/users/@me', { body: { ${field} } })`, async () => {
    const { client } = createWorld()
    const before = orThrow(await client.api.GET('/users/@me'))
    const body = { [field]: field === 'username' ? 'New Name' : PNG }
    const changed = orThrow(await client.api.PATCH('/users/@me', { body }))
    expect(changed[field]).not.toEqual(before[field])
    if (field === 'username') expect(changed.username).toBe('New Name')
    expect(orThrow(await client.api.GET('/users/@me'))).toEqual(changed)
  })
}

/** Lists entitlements as the bot. */
async function list({ client }: World, query: object = {}) {
  return orThrow(await client.api.GET(ENTITLEMENTS, { params: { path: APP, query } }))
}

/** Creates an entitlement of a guild as the bot. */
async function createEntitlement(world: World) {
  const [first] = await list(world)
  const body = { sku_id: first?.sku_id ?? '', owner_id: GUILD, owner_type: 1 as const }
  return orThrow(await world.client.api.POST(ENTITLEMENTS, { params: { path: APP }, body }))
}

/** Checks that a query parameter of the list of entitlements filters it. */
export function queries(
  name:
    | 'user_id'
    | 'guild_id'
    | 'sku_ids'
    | 'before'
    | 'after'
    | 'limit'
    | 'exclude_ended'
    | 'exclude_deleted',
): Check {
  return sharedCheck(`client.api.GET('${ENTITLEMENTS}', { params: { query: { ${name} } } })`, async () => {
    const entitlements = [{ sku: 'Premium', user: 'ines.admin', deleted: true }]
    const world = createWorld({}, { applications: [{ id: APPLICATION, name: 'Demo App', entitlements }] })
    const inGuild = await createEntitlement(world)
    // By default, Discord excludes deleted ones.
    const all = await list(world, { exclude_deleted: false })
    const [first, ...rest] = all
    const last = all.at(-1)
    if (!first || !last) throw new Error('The emulator must have entitlements')
    const isEnded = (time: string | null | undefined) =>
      Boolean(time) && Date.parse(time ?? '') <= world.emulator.now()
    const cases = {
      user_id: [NELLY, all.filter(({ user_id }) => user_id === NELLY)],
      guild_id: [GUILD, all.filter(({ guild_id }) => guild_id === GUILD)],
      sku_ids: [[first.sku_id], all.filter(({ sku_id }) => sku_id === first.sku_id)],
      before: [last.id, all.slice(0, -1)],
      after: [first.id, rest],
      limit: [1, [expect.anything()]],
      exclude_ended: [true, all.filter(({ ends_at }) => !isEnded(ends_at))],
      exclude_deleted: [true, all.filter((one) => !one.deleted)],
    } as const
    expect(all.map(({ id }) => id)).toContain(inGuild.id)
    const [value, expected] = cases[name]
    expect(expected.length).toBeLessThan(all.length)
    expect(await list(world, { exclude_deleted: false, [name]: value })).toEqual(expected)
    expect(new URL(world.sent.at(-1)?.url ?? '').searchParams.get(name)).toBe(String(value))
  })
}

/** Creates a command as the bot, and returns its id. */
async function createCommand({ client }: World, inGuild: boolean): Promise<string> {
  const created = inGuild
    ? await client.api.POST(GUILD_COMMANDS, { params: { path: IN_GUILD }, body: BLEP })
    : await client.api.POST(COMMANDS, { params: { path: APP }, body: BLEP })
  return orThrow(created).id
}

/** Creates a world with a command, a token that may change commands, and the path of the command. */
async function withCommand(inGuild: boolean) {
  const world = createWorld()
  const command_id = await createCommand(world, inGuild)
  return {
    world,
    token: world.token(),
    command_id,
    path: { ...IN_GUILD, command_id },
    global: { ...APP, command_id },
  }
}

/** Signs in with `webhook.incoming`, and returns the client and the path of the webhook. */
async function withWebhook() {
  const world = createWorld()
  const authorization = await world.client.createAuthorization({ scopes: ['webhook.incoming'] })
  const { webhook } = await world.client.handleCallback(
    world.emulator.signIn(authorization.url, { user: 'nelly', guild: GUILD }),
    authorization,
  )
  if (!webhook?.token) throw new Error('The token must have a webhook')
  const path = { webhook_id: webhook.id, webhook_token: webhook.token }
  const send = async (content: string) => {
    const params = { path, query: { wait: true } }
    const message = orThrow(await world.client.api.POST(WEBHOOK, { params, body: { content } }))
    if (!message) throw new Error('The response must have the message')
    return { path: { ...path, message_id: message.id }, message }
  }
  return { api: world.client.api, path, send, world }
}

export const API_CHECKS = defineChecks({
  "client.api.GET('/oauth2/applications/@me')": async () => {
    const { client } = createWorld()
    expect(orThrow(await client.api.GET('/oauth2/applications/@me'))).toMatchObject({
      id: APPLICATION,
      name: 'Demo App',
    })
  },
  "client.api.DELETE('/users/@me/guilds/{guild_id}', …)": async () => {
    const { client } = createWorld()
    const guilds = orThrow(await client.api.GET('/users/@me/guilds'))
    const guild_id = guilds.map(({ id }) => id).find((id) => id !== GUILD) ?? ''
    expect(
      (await client.api.DELETE('/users/@me/guilds/{guild_id}', { params: { path: { guild_id } } })).status,
    ).toBe(204)
    expect(orThrow(await client.api.GET('/users/@me/guilds')).map(({ id }) => id)).not.toContain(guild_id)
  },
  "token.api.PUT('/users/@me/applications/{application_id}/role-connection', …)": async () => {
    const { world } = await withWebhook()
    const body = { platform_name: 'Game', metadata: { level: '5' } }
    const params = { path: APP }
    const token = world.token()
    const path = '/users/@me/applications/{application_id}/role-connection'
    expect(orThrow(await token.api.PUT(path, { params, body }))).toMatchObject(body)
    expect(orThrow(await token.api.GET(path, { params }))).toMatchObject(body)
  },
  "token.api.GET('/applications/{application_id}/commands', …)": async () => {
    const { token, command_id } = await withCommand(false)
    const found = orThrow(await token.api.GET(COMMANDS, { params: { path: APP } }))
    expect(found.map(({ id }) => id)).toEqual([command_id])
  },
  "token.api.GET('/applications/{application_id}/commands/{command_id}', …)": async () => {
    const { token, global: path } = await withCommand(false)
    expect(orThrow(await token.api.GET(COMMAND, { params: { path } }))).toMatchObject(BLEP)
  },
  "token.api.POST('/applications/{application_id}/commands', …)": async () => {
    const created = await createWorld()
      .token()
      .api.POST(COMMANDS, { params: { path: APP }, body: BLEP })
    expect(created).toMatchObject({ status: 201, data: BLEP })
  },
  "token.api.PUT('/applications/{application_id}/commands', …)": async () => {
    const { token } = await withCommand(false)
    const replaced = orThrow(await token.api.PUT(COMMANDS, { params: { path: APP }, body: [BLOP] }))
    expect(replaced.map(({ name }) => name)).toEqual(['blop'])
  },
  "token.api.PATCH('/applications/{application_id}/commands/{command_id}', …)": async () => {
    const { token, global: path } = await withCommand(false)
    const changed = orThrow(await token.api.PATCH(COMMAND, { params: { path }, body: { nsfw: true } }))
    expect(changed).toMatchObject({ ...BLEP, nsfw: true })
  },
  "token.api.DELETE('/applications/{application_id}/commands/{command_id}', …)": async () => {
    const { token, global: path } = await withCommand(false)
    expect((await token.api.DELETE(COMMAND, { params: { path } })).status).toBe(204)
    expect((await token.api.GET(COMMAND, { params: { path } })).status).toBe(404)
  },
  "token.api.GET('/applications/{application_id}/guilds/{guild_id}/commands', …)": async () => {
    const { token, command_id } = await withCommand(true)
    const found = orThrow(await token.api.GET(GUILD_COMMANDS, { params: { path: IN_GUILD } }))
    expect(found).toMatchObject([{ id: command_id, guild_id: GUILD }])
  },
  "token.api.GET('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}', …)": async () => {
    const { token, path } = await withCommand(true)
    expect(orThrow(await token.api.GET(GUILD_COMMAND, { params: { path } }))).toMatchObject(BLEP)
  },
  "token.api.POST('/applications/{application_id}/guilds/{guild_id}/commands', …)": async () => {
    const created = await createWorld()
      .token()
      .api.POST(GUILD_COMMANDS, { params: { path: IN_GUILD }, body: BLEP })
    expect(created).toMatchObject({ status: 201, data: { ...BLEP, guild_id: GUILD } })
  },
  "token.api.PUT('/applications/{application_id}/guilds/{guild_id}/commands', …)": async () => {
    const { token } = await withCommand(true)
    const replaced = orThrow(
      await token.api.PUT(GUILD_COMMANDS, { params: { path: IN_GUILD }, body: [BLOP] }),
    )
    expect(replaced.map(({ name }) => name)).toEqual(['blop'])
  },
  "token.api.PATCH('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}', …)":
    async () => {
      const { token, path } = await withCommand(true)
      const changed = orThrow(
        await token.api.PATCH(GUILD_COMMAND, { params: { path }, body: { nsfw: true } }),
      )
      expect(changed).toMatchObject({ ...BLEP, nsfw: true })
    },
  "token.api.DELETE('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}', …)":
    async () => {
      const { token, path } = await withCommand(true)
      expect((await token.api.DELETE(GUILD_COMMAND, { params: { path } })).status).toBe(204)
      expect((await token.api.GET(GUILD_COMMAND, { params: { path } })).status).toBe(404)
    },
  "token.api.GET('/applications/{application_id}/guilds/{guild_id}/commands/permissions', …)": async () => {
    const { token, path, command_id } = await withCommand(true)
    const permissions = [{ id: NELLY, type: 2 as const, permission: false }]
    orThrow(await token.api.PUT(PERMISSIONS, { params: { path }, body: { permissions } }))
    const found = orThrow(
      await token.api.GET(`${GUILD_COMMANDS}/permissions`, { params: { path: IN_GUILD } }),
    )
    expect(found).toMatchObject([
      { id: command_id, guild_id: GUILD, application_id: APPLICATION, permissions },
    ])
  },
  "token.api.GET('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions', …)":
    async () => {
      const { token, path } = await withCommand(true)
      const permissions = [{ id: NELLY, type: 2 as const, permission: true }]
      orThrow(await token.api.PUT(PERMISSIONS, { params: { path }, body: { permissions } }))
      expect(orThrow(await token.api.GET(PERMISSIONS, { params: { path } })).permissions).toEqual(permissions)
    },
  "token.api.PUT('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions', …)":
    async () => {
      const { token, path, command_id } = await withCommand(true)
      const permissions = [{ id: GUILD, type: 1 as const, permission: false }]
      const changed = orThrow(await token.api.PUT(PERMISSIONS, { params: { path }, body: { permissions } }))
      expect(changed).toMatchObject({ id: command_id, permissions })
    },
  '{ id: allChannelsId(guildId), type: 3, permission }': async () => {
    const { token, path } = await withCommand(true)
    const permissions = [{ id: allChannelsId(GUILD), type: 3 as const, permission: false }]
    const changed = orThrow(await token.api.PUT(PERMISSIONS, { params: { path }, body: { permissions } }))
    expect(changed.permissions).toEqual(permissions)
  },
  "token.api.GET('/applications/{application_id}/entitlements')": async () => {
    const { data } = await createWorld()
      .token()
      .api.GET(ENTITLEMENTS, { params: { path: APP } })
    expect(data?.every(({ application_id }) => application_id === APPLICATION)).toBe(true)
    expect(data).not.toEqual([])
  },
  "client.api.GET('/applications/{application_id}/entitlements/{entitlement_id}')": async () => {
    const world = createWorld()
    const [first] = await list(world)
    const path = { ...APP, entitlement_id: first?.id ?? '' }
    expect(orThrow(await world.client.api.GET(ENTITLEMENT, { params: { path } }))).toEqual(first)
  },
  "client.api.POST('/applications/{application_id}/entitlements/{entitlement_id}/consume')": async () => {
    const world = createWorld()
    const skus = orThrow(
      await world.client.api.GET('/applications/{application_id}/skus', { params: { path: APP } }),
    )
    const extra = skus.find(({ name }) => name === 'Extra Life')?.id
    const found = (await list(world)).find(({ sku_id }) => sku_id === extra)
    const path = { ...APP, entitlement_id: found?.id ?? '' }
    expect((await world.client.api.POST(`${ENTITLEMENT}/consume`, { params: { path } })).status).toBe(204)
    expect(orThrow(await world.client.api.GET(ENTITLEMENT, { params: { path } })).consumed).toBe(true)
  },
  "client.api.POST('/applications/{application_id}/entitlements')": async () => {
    const world = createWorld()
    const [first] = await list(world)
    const body = { sku_id: first?.sku_id ?? '', owner_id: GUILD, owner_type: 1 as const }
    const created = orThrow(await world.client.api.POST(ENTITLEMENTS, { params: { path: APP }, body }))
    expect(created).toMatchObject({ sku_id: body.sku_id, guild_id: GUILD })
    expect((await list(world, { guild_id: GUILD })).map(({ id }) => id)).toEqual([created.id])
  },
  "client.api.DELETE('/applications/{application_id}/entitlements/{entitlement_id}')": async () => {
    const world = createWorld()
    const [first] = await list(world)
    const body = { sku_id: first?.sku_id ?? '', owner_id: GUILD, owner_type: 1 as const }
    const { id } = orThrow(await world.client.api.POST(ENTITLEMENTS, { params: { path: APP }, body }))
    const params = { path: { ...APP, entitlement_id: id } }
    expect((await world.client.api.DELETE(ENTITLEMENT, { params })).status).toBe(204)
    expect((await list(world)).filter(({ deleted }) => !deleted).map((one) => one.id)).not.toContain(id)
  },
  "client.api.GET('/applications/{application_id}/skus')": async () => {
    const { client } = createWorld()
    const skus = orThrow(
      await client.api.GET('/applications/{application_id}/skus', { params: { path: APP } }),
    )
    expect(skus.map(({ name }) => name)).toEqual(['Premium', 'Extra Life'])
  },
  "client.api.GET('/applications/{application_id}/activity-instances/{instance_id}')": async () => {
    const activities = [{ application: 'Demo App', users: ['nelly'], instance_id: 'i-1-gc-2-3' }]
    const { client } = createWorld({}, { guilds: [{ id: GUILD, name: 'Grantcord Testers', activities }] })
    const path = { ...APP, instance_id: 'i-1-gc-2-3' }
    const result = await client.api.GET('/applications/{application_id}/activity-instances/{instance_id}', {
      params: { path },
    })
    expect(orThrow(result)).toMatchObject({ instance_id: 'i-1-gc-2-3', users: [NELLY] })
  },
  "client.api.POST('/webhooks/{webhook_id}/{webhook_token}', …)": async () => {
    const { send, world, path } = await withWebhook()
    expect((await send('Hello')).message).toMatchObject({ content: 'Hello', webhook_id: path.webhook_id })
    expect(world.sent.at(-1)?.headers.has('Authorization')).toBe(false)
  },
  "client.api.POST('/webhooks/{webhook_id}/{webhook_token}', …) with a file": async () => {
    const { api, path } = await withWebhook()
    const body = {
      payload_json: JSON.stringify({ content: 'With a file' }),
      'files[0]': new File(['text'], 'a.txt'),
    }
    const params = { path, query: { wait: true } }
    const message = orThrow(await api.POST(WEBHOOK, { params, body }))
    expect(message).toMatchObject({ content: 'With a file', attachments: [{ filename: 'a.txt' }] })
  },
  "client.api.PATCH('/webhooks/{webhook_id}/{webhook_token}', …)": async () => {
    const { api, path } = await withWebhook()
    const changed = orThrow(
      await api.PATCH(WEBHOOK, { params: { path }, body: { name: 'News', avatar: PNG } }),
    )
    expect(changed).toMatchObject({ name: 'News', avatar: expect.stringMatching(/^[\da-f]{32}$/) })
  },
  "client.api.DELETE('/webhooks/{webhook_id}/{webhook_token}', …)": async () => {
    const { api, path } = await withWebhook()
    expect((await api.DELETE(WEBHOOK, { params: { path } })).status).toBe(204)
    expect((await api.GET(WEBHOOK, { params: { path } })).status).toBe(404)
  },
  "client.api.GET('/webhooks/{webhook_id}/{webhook_token}', …)": async () => {
    const { api, path } = await withWebhook()
    expect(orThrow(await api.GET(WEBHOOK, { params: { path } })).id).toBe(path.webhook_id)
  },
  "client.api.GET('/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', …)": async () => {
    const { api, send } = await withWebhook()
    const { path } = await send('Hello')
    expect(orThrow(await api.GET(MESSAGE, { params: { path } })).content).toBe('Hello')
  },
  "client.api.PATCH('/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', …)": async () => {
    const { api, send } = await withWebhook()
    const { path } = await send('Hello')
    orThrow(await api.PATCH(MESSAGE, { params: { path }, body: { content: 'Bye' } }))
    expect(orThrow(await api.GET(MESSAGE, { params: { path } })).content).toBe('Bye')
  },
  "client.api.DELETE('/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', …)": async () => {
    const { api, send } = await withWebhook()
    const { path } = await send('Hello')
    expect((await api.DELETE(MESSAGE, { params: { path } })).status).toBe(204)
    expect((await api.GET(MESSAGE, { params: { path } })).status).toBe(404)
  },
})
