import { describe, expect, it } from 'vitest'
import {
  defineRoleConnection,
  fetchRoleConnection,
  registerRoleConnection,
  updateRoleConnection,
} from '../../../src/role-connections/index.ts'
import {
  ForbiddenError,
  InvalidArgumentError,
  MissingBotTokenError,
  MissingScopeError,
} from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, BOT_TOKEN, CLIENT_ID, setUp, setUpToken } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

const OTHER_ID = '223704706495545344'
const API = 'https://discord.com/api/v10'
const player = defineRoleConnection({
  wins: { type: 2, name: 'Wins', description: 'Games won at least' },
  verified: { type: 7, name: 'Verified', description: 'Has a verified account' },
})

describe('registerRoleConnection', () => {
  it('registers the records of the schema as the bot', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    await registerRoleConnection(client, player)
    const { method, url, headers, body } = fetch.only()
    expect([method, url]).toEqual(['PUT', `${API}/applications/${CLIENT_ID}/role-connections/metadata`])
    expect(headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
    expect(JSON.parse(body)).toEqual([
      { key: 'wins', type: 2, name: 'Wins', description: 'Games won at least' },
      { key: 'verified', type: 7, name: 'Verified', description: 'Has a verified account' },
    ])
  })

  it('needs a bot token', async () => {
    await failure(() => registerRoleConnection(setUp().client, player), MissingBotTokenError)
  })
})

describe('updateRoleConnection', () => {
  it.each([
    [undefined, CLIENT_ID],
    [OTHER_ID, OTHER_ID],
  ])('converts the values, for the application %s', async (applicationId, sentTo) => {
    const stored = { platform_name: 'Game', platform_username: null, metadata: { wins: '12', verified: '1' } }
    const { token, fetch } = setUpToken([json(stored)])
    const update = { platformName: 'Game', platformUsername: null, metadata: { wins: 12, verified: true } }
    expect(await updateRoleConnection(token, player, update, { applicationId })).toEqual(stored)
    const { method, url, headers, body } = fetch.only()
    expect([method, url]).toEqual(['PUT', `${API}/users/@me/applications/${sentTo}/role-connection`])
    expect(headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
    expect(JSON.parse(body)).toEqual(stored)
  })

  it.each<[field: string, update: object, applicationId?: string]>([
    ['metadata', {}],
    ['metadata.losses', { metadata: { losses: 1 } }],
    ['metadata.wins', { metadata: { wins: '1' } }],
    ['platformName', { metadata: {}, platformName: 'x'.repeat(51) }],
    ['platformUsername', { metadata: {}, platformUsername: 'x'.repeat(101) }],
    ['platform', { metadata: {}, platform: 'x' }],
    ['applicationId', { metadata: {} }, 'me'],
  ])('checks %s before a request is sent', async (field, update, applicationId) => {
    const { token, fetch } = setUpToken()
    const call = () => updateRoleConnection(token, player, update as { metadata: object }, { applicationId })
    expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    expect(fetch.sent).toEqual([])
  })

  it('throws the error of a method', async () => {
    const { token } = setUpToken([json({ message: 'Missing Access', code: 50001 }, 403)])
    const error = await failure(() => updateRoleConnection(token, player, { metadata: {} }), ForbiddenError)
    expect(error.discordCode).toBe(50001)
    const other = setUp().client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
    await failure(() => updateRoleConnection(other as never, player, { metadata: {} }), MissingScopeError)
    const foreign = await failure(
      () => updateRoleConnection({} as never, player, { metadata: {} }),
      InvalidArgumentError,
    )
    expect(foreign.field).toBe('token')
  })
})

describe('fetchRoleConnection', () => {
  it.each([undefined, OTHER_ID])('returns the values of the application %s', async (applicationId) => {
    const { token, fetch } = setUpToken([json({ platform_name: 'Game', metadata: { wins: '12', old: 'x' } })])
    const connection = await fetchRoleConnection(token, player, { applicationId })
    expect(connection).toEqual({ platform_name: 'Game', metadata: { wins: 12 } })
    expect(fetch.only().url).toContain(`/applications/${applicationId ?? CLIENT_ID}/role-connection`)
  })

  it('returns no values for a user without any', async () => {
    const { token } = setUpToken([json({ platform_name: null, platform_username: null, metadata: {} })])
    expect((await fetchRoleConnection(token, player)).metadata).toEqual({})
  })
})
