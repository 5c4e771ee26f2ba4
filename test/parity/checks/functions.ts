/** Checks of functions over tokens, linked roles and webhooks. */
import { expect } from 'vitest'
import { AccessToken } from '../../../src/index.ts'
import { defineRoleConnection, updateRoleConnection } from '../../../src/role-connections/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import {
  clientOf,
  expiresIn,
  fromTokenResponse,
  fromTokenSource,
  isRefreshable,
  isSameAccessToken,
  TokenManager,
  UserData,
} from '../../../src/runtime/tokens/index.ts'
import { parseWebhookUrl, WebhookClient } from '../../../src/webhook/index.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import { defineChecks } from '../table.ts'
import { createMockedWorld, createWorld, GUILD, NELLY } from '../world.ts'

const EXPIRED = { accessToken: 'a', expiresAt: null, scopes: null, idToken: null }

/** Creates a client for the webhook of a sign-in with `webhook.incoming`. */
async function createWebhook() {
  const { client, emulator } = createWorld()
  const authorization = await client.createAuthorization({ scopes: ['webhook.incoming'] })
  const redirect = emulator.signIn(authorization.url, { user: 'nelly', guild: GUILD })
  const { webhook } = await client.handleCallback(redirect, authorization)
  if (!webhook) throw new Error('The token must have a webhook')
  return { webhook, messages: new WebhookClient(client, webhook) }
}

export const FUNCTION_CHECKS = defineChecks({
  'clientOf(token)': async () => {
    const { client, token } = createWorld()
    expect(clientOf(token())).toBe(client)
    expect(clientOf(client.fromAccessToken('a'))).toBe(client)
    await failure(() => clientOf(createMockedWorld([]).client as never), InvalidArgumentError)
  },
  'expiresIn(token)': () => {
    const world = createWorld({}, { now: () => Date.UTC(2026, 0, 1), tokenLifetime: 3_600 })
    const token = world.token()
    expect(expiresIn(token)).toBe(3_600)
    world.emulator.advance(3_601_000)
    expect(expiresIn(token)).toBe(-1)
  },
  'isRefreshable(token)': () => {
    const { client } = createMockedWorld([])
    const tokens = ['r', null].map((refreshToken) => client.fromRecord({ ...EXPIRED, refreshToken }))
    expect([...tokens, client.fromAccessToken('a')].map(isRefreshable)).toEqual([true, false, false])
  },
  'isSameAccessToken(a, b)': () => {
    const world = createWorld()
    const token = world.token()
    expect(isSameAccessToken(token, world.client.fromAccessToken(token.token))).toBe(true)
    expect(isSameAccessToken(token, world.token())).toBe(false)
  },
  'fromTokenResponse(client, response)': async () => {
    const { client } = createMockedWorld([])
    const webhook = { id: '1', type: 1, token: 'secret', name: 'Hook' }
    const response = {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 60,
      refresh_token: 'r',
      scope: 'identify',
      webhook,
      guild: { id: GUILD, name: 'Guild' },
    }
    const token = fromTokenResponse(client, response)
    expect(token).toBeInstanceOf(AccessToken)
    expect(token).toMatchObject({
      token: 'a',
      refreshToken: 'r',
      scopes: ['identify'],
      webhook,
      guild: { id: GUILD },
    })
    expect(expiresIn(token)).toBe(60)
    await failure(() => fromTokenResponse(client, { ...response, access_token: 1 }), InvalidArgumentError)
  },
  'fromTokenSource(client, source)': async () => {
    const { client, emulator } = createWorld()
    const issue = () => emulator.issueToken({ scopes: ['identify'] }).accessToken
    let current = issue()
    const token = await fromTokenSource(client, { get: () => current }, { scopes: ['identify'] })
    expect((await token.fetchIdentify()).id).toBe(NELLY)
    current = issue()
    await token.fetchIdentify()
    expect(token.token).toBe(current)
  },
  'source.get()': async () => {
    const { client, emulator, sent } = createWorld()
    const given: string[] = []
    const get = () => {
      given.push(emulator.issueToken({ scopes: ['identify'] }).accessToken)
      return given.at(-1) ?? ''
    }
    const token = await fromTokenSource(client, { get }, { scopes: ['identify'] })
    await token.fetchIdentify()
    expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${given.at(-1)}`)
  },
  'source.invalidate(accessToken)': async () => {
    const { client, emulator, sent } = createWorld()
    const rejected: string[] = []
    const first = emulator.issueToken({ scopes: ['identify'] }).accessToken
    const second = emulator.issueToken({ scopes: ['identify'] }).accessToken
    const source = {
      get: () => (rejected.length === 0 ? first : second),
      invalidate: (accessToken: string) => void rejected.push(accessToken),
    }
    const token = await fromTokenSource(client, source, { scopes: ['identify'] })
    emulator.fault({ operation: 'getCurrentUser', expireToken: true })
    expect((await token.fetchIdentify()).id).toBe(NELLY)
    expect(rejected).toEqual([first])
    expect(sent.at(-1)?.headers.get('Authorization')).toBe(`Bearer ${second}`)
  },
  'tokens.save(key, token, { data })': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    await tokens.save(NELLY, world.token(), { data: { theme: 'dark' } })
    const token = await tokens.load(NELLY)
    await token?.refresh()
    expect((await tokens.load(NELLY))?.data).toEqual({ theme: 'dark' })
  },
  'token.data': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    expect((await tokens.save('a', world.token(), { data: [1] })).data).toEqual([1])
    expect((await tokens.save('b', world.token())).data).toBeUndefined()
  },
  'client.refreshToken(refreshToken, { scopes })': async () => {
    const { client, fetch } = createMockedWorld([
      json({ access_token: 'a', token_type: 'Bearer', scope: 'identify' }),
    ])
    const token = await client.refreshToken('r', { scopes: ['identify'] })
    expect(token.scopes).toEqual(['identify'])
    expect(formOf(fetch.only())).toMatchObject({ refresh_token: 'r', scope: 'identify' })
  },
  'updateRoleConnection(token, schema, update, { applicationId })': async () => {
    const { token, sent } = createWorld()
    const player = defineRoleConnection({
      wins: { type: 2, name: 'Wins', description: 'Wins' },
      since: { type: 6, name: 'Since', description: 'Since' },
      is_admin: { type: 7, name: 'Admin', description: 'Admin' },
    })
    const metadata = { wins: 5, since: new Date('2026-01-01T00:00:00Z'), is_admin: true }
    const update = { platformName: 'Game', metadata }
    await updateRoleConnection(token(), player, update, { applicationId: '5' }).catch(() => {})
    expect(sent[0]?.url).toContain('/users/@me/applications/5/role-connection')
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      platform_name: 'Game',
      metadata: { wins: '5', since: '2026-01-01T00:00:00.000Z', is_admin: '1' },
    })
  },
  'data.guilds': async () => {
    const { token, sent } = createWorld()
    const data = new UserData(token())
    expect(data.guilds).toBeUndefined()
    const guilds = await data.fetchGuilds()
    expect(data.guilds).toEqual(guilds)
    expect(await data.fetchGuilds()).toBe(guilds)
    expect(sent).toHaveLength(1)
  },
  'data.connections': async () => {
    const { token, sent } = createWorld()
    const data = new UserData(token())
    expect(data.connections).toBeUndefined()
    const [one, other] = await Promise.all([data.fetchConnections(), data.fetchConnections()])
    expect(data.connections).toBe(one)
    expect(other).toBe(one)
    expect(sent).toHaveLength(1)
  },
  'webhook.send(message)': async () => {
    const { messages, webhook } = await createWebhook()
    expect(await messages.send({ content: 'Hello' })).toMatchObject({
      content: 'Hello',
      webhook_id: webhook.id,
    })
  },
  'webhook.send({ files })': async () => {
    const { messages } = await createWebhook()
    const { attachments } = await messages.send({
      content: 'Hello',
      files: [{ name: 'a.txt', data: 'text' }],
    })
    expect(attachments).toMatchObject([{ filename: 'a.txt' }])
  },
  'webhook.fetchMessage(messageId)': async () => {
    const { messages } = await createWebhook()
    const { id } = await messages.send({ content: 'Hello' })
    expect((await messages.fetchMessage(id)).content).toBe('Hello')
  },
  'webhook.edit(messageId, changes)': async () => {
    const { messages } = await createWebhook()
    const { id } = await messages.send({ content: 'Hello' })
    await messages.edit(id, { content: 'Bye' })
    expect((await messages.fetchMessage(id)).content).toBe('Bye')
  },
  'webhook.delete(messageId)': async () => {
    const { messages } = await createWebhook()
    const { id } = await messages.send({ content: 'Hello' })
    await messages.delete(id)
    await expect(messages.fetchMessage(id)).rejects.toMatchObject({ status: 404 })
  },
  'parseWebhookUrl(url)': async () => {
    const { webhook } = await createWebhook()
    expect(parseWebhookUrl(webhook.url ?? '')).toEqual({ id: webhook.id, token: webhook.token })
    await failure(() => parseWebhookUrl('https://discord.com/api/webhooks/'), InvalidArgumentError)
  },
})
