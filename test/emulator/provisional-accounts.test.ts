import { SignJWT } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { BOT_ISSUED } from '../../src/emulator/provisional.ts'
import { APP, type External, merge, NELLY, setUp, TEAM_APP, type World } from './api-support.ts'
import { createCheckedEmulator, NOW } from './support.ts'

const SECRET = { client_id: APP, client_secret: 'emulator-secret' }
const PLAYER: External = { external_auth_type: 'STEAM_SESSION_TICKET', external_auth_token: 'player-42' }
const WEEK = 604_800

/** Exchanges an external account for a token, and returns its body. */
async function provide({ call }: World, external: External, expected = 200) {
  const body = { ...SECRET, ...external }
  return (await call('/partner-sdk/token', undefined, { method: 'POST', body, expected })).data
}

async function provideByBot({ asBot }: World, body: object, expected = 200) {
  return (await asBot('/partner-sdk/token/bot', { method: 'POST', body, expected })).data
}

async function unmerge({ call }: World, external: External, expected: number) {
  const options = { method: 'POST', body: { ...SECRET, ...external }, expected }
  return (await call('/partner-sdk/provisional-accounts/unmerge', undefined, options)).data
}

async function userOf({ call }: World, { access_token }: { access_token: string }, expected = 200) {
  return (await call('/users/@me', `Bearer ${access_token}`, { expected })).data
}

/** Creates an id token of a provider that Discord does not ask. */
function signIdToken(claims: object, header: object = { kid: 'key-1' }): Promise<string> {
  const seconds = NOW / 1000
  return new SignJWT({
    iss: 'https://id.example.com',
    sub: 'ada',
    iat: seconds,
    exp: seconds + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(new Uint8Array(32))
}

describe('a provisional account', () => {
  it('is created for an external account, and found again', async () => {
    const world = setUp()
    const first = await provide(world, PLAYER)
    expect(first).toMatchObject({ token_type: 'Bearer', expires_in: WEEK, scope: 'sdk.social_layer' })
    expect(first).not.toHaveProperty('refresh_token')
    const user = await userOf(world, first)
    expect(user).toMatchObject({ username: `provisional_${user.id}`, global_name: null, flags: 1 << 23 })
    const second = await provide(world, PLAYER)
    expect(second.access_token).not.toBe(first.access_token)
    expect((await userOf(world, second)).id).toBe(user.id)
    const other = await provide(world, { ...PLAYER, external_auth_token: 'player-43' })
    expect((await userOf(world, other)).id).not.toBe(user.id)
  })

  it('has the name and the provider of an id token, and a refresh token', async () => {
    const world = setUp()
    const token = {
      external_auth_type: 'OIDC',
      external_auth_token: await signIdToken({ preferred_username: 'Ada' }),
    }
    const body = await provide(world, token)
    expect(body.refresh_token).toEqual(expect.any(String))
    const { id, global_name } = await userOf(world, body)
    expect(global_name).toBe('Ada')
    const { data } = await world.asBot(`/users/${id}/application-identities/${APP}`, { expected: 200 })
    const provider = { provider_type: 'OIDC', provider_id: 'https://id.example.com' }
    expect(data.identities).toEqual([{ user_id: id, ...provider, provider_issued_user_id: 'ada' }])
  })

  test.each<[string, object, object, number]>([
    ['without a key id', {}, {}, 530_027],
    ['that has expired', { exp: NOW / 1000 }, { kid: 'x' }, 530_001],
    ['that is older than a week', { iat: NOW / 1000 - WEEK - 1 }, { kid: 'x' }, 530_004],
    ['without a subject', { sub: undefined }, { kid: 'x' }, 530_020],
  ])('is not created for an id token %s', async (_, claims, header, code) => {
    const external_auth_token = await signIdToken(claims, header)
    const token = { external_auth_type: 'OIDC', external_auth_token }
    expect(await provide(setUp(), token, 400)).toMatchObject({ code })
  })

  test.each<[string, object, number]>([
    ['another secret', { client_secret: 'wrong' }, 530_007],
    ['no secret', { client_secret: null }, 530_007],
    ['an unknown application', { client_id: '1' }, 10_002],
    ['an unknown type', { external_auth_type: 'UNKNOWN' }, 50_035],
    ['a bot-issued token that does not exist', { external_auth_type: BOT_ISSUED }, 50_025],
  ])('is refused for %s', async (_, change, code) => {
    const body = { ...SECRET, ...PLAYER, ...change }
    const { data } = await setUp().call('/partner-sdk/token', undefined, {
      method: 'POST',
      body,
      expected: 400,
    })
    expect(data).toMatchObject({ code })
  })

  it('is created by a bot, which can name it and choose an existing account', async () => {
    const world = setUp()
    const body = await provideByBot(world, { external_user_id: 'player-7', preferred_global_name: 'Seven' })
    const { id, global_name } = await userOf(world, body)
    expect(global_name).toBe('Seven')
    const chosen = await provideByBot(world, { external_user_id: 'player-8', provisional_user_id: id })
    expect((await userOf(world, chosen)).id).toBe(id)
    const wrong = await provideByBot(world, { external_user_id: 'x', provisional_user_id: NELLY }, 400)
    expect(wrong.errors).toHaveProperty('provisional_user_id')
  })

  it('cannot sign in on a page', async () => {
    const world = setUp()
    const { id } = await userOf(world, await provide(world, PLAYER))
    const url = `https://discord.com/oauth2/authorize?client_id=${APP}&response_type=code&scope=identify&state=x`
    const { emulator } = setUp(world.emulator)
    const cookie = `grantcord_emulator=user=${id}`
    const response = await emulator.fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' })
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code')
    const row = emulator.snapshot().rows.codes.find((one) => one.code === code)
    expect(row?.user_id).toBe(NELLY)
  })
})

describe('a merge', () => {
  it('links the user, moves lobbies, and deletes the provisional account', async () => {
    const world = setUp()
    const provisional = await provide(world, PLAYER)
    const { id } = await userOf(world, provisional)
    const { data: lobby } = await world.asBot('/lobbies', {
      method: 'POST',
      body: { members: [{ id }] },
      expected: 201,
    })
    const merged = await merge(world, 'nelly', PLAYER, 200)
    expect((await userOf(world, merged)).id).toBe(NELLY)
    await userOf(world, provisional, 401)
    const { data } = await world.asBot(`/lobbies/${lobby.id}`, { expected: 200 })
    expect(data.members).toEqual([expect.objectContaining({ id: NELLY })])
    expect(world.emulator.snapshot().rows.users.some((user) => user.id === id)).toBe(false)
    expect(await provide(world, PLAYER, 400)).toMatchObject({
      code: 530_010,
      user_id: NELLY,
      provider_type: 'STEAM_SESSION_TICKET',
      provider_issued_user_id: 'player-42',
    })
  })

  it('links an external account without a provisional account', async () => {
    const world = setUp()
    await merge(world, 'nelly', PLAYER, 200)
    expect(await provide(world, PLAYER, 400)).toMatchObject({ code: 530_010 })
  })

  it('takes the access token that a bot issued', async () => {
    const world = setUp()
    const { access_token } = await provideByBot(world, { external_user_id: 'player-7' })
    const issued = { external_auth_type: BOT_ISSUED, external_auth_token: access_token }
    await merge(world, 'nelly', issued, 200)
    expect(await provideByBot(world, { external_user_id: 'player-7' }, 400)).toMatchObject({ code: 530_010 })
  })

  it('works for a device', async () => {
    const world = setUp()
    const post = (path: string, form: Record<string, string>) =>
      world.call(path, undefined, {
        method: 'POST',
        body: new URLSearchParams({ ...SECRET, ...form }),
        expected: 200,
      })
    const { data } = await post('/oauth2/device/authorize', { scope: 'sdk.social_layer' })
    world.emulator.approveDevice(data.user_code, { user: 'nelly' })
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
    await post('/oauth2/token', { grant_type, device_code: data.device_code, ...PLAYER })
    expect(await provide(world, PLAYER, 400)).toMatchObject({ code: 530_010, user_id: NELLY })
  })

  it.each([
    ['of an account that another user has linked', 'ines.admin', PLAYER, 400, 530_014],
    ['of a second account', 'nelly', { ...PLAYER, external_auth_token: 'player-43' }, 400, 530_023],
    ['with an invalid token', 'mika.novak', { ...PLAYER, external_auth_type: BOT_ISSUED }, 403, 50_025],
  ])('%s fails', async (_, user, external, status, code) => {
    const world = setUp()
    await merge(world, 'nelly', PLAYER, 200)
    expect(await merge(world, user, external, status)).toMatchObject({ code })
  })

  it('into a provisional account fails', async () => {
    const world = setUp()
    const { username } = await userOf(world, await provide(world, PLAYER))
    const other = { ...PLAYER, external_auth_token: 'player-43' }
    expect(await merge(world, username, other, 400)).toMatchObject({ code: 530_016 })
  })
})

describe('the end of a link', () => {
  it('ends all tokens, and gives the external account a new user with the old name', async () => {
    const world = setUp()
    const before = await userOf(world, await provide(world, PLAYER))
    const merged = await merge(world, 'nelly', PLAYER, 200)
    await unmerge(world, PLAYER, 204)
    await userOf(world, merged, 401)
    const after = await userOf(world, await provide(world, PLAYER))
    expect([NELLY, before.id]).not.toContain(after.id)
    expect(after.global_name).toBe('Nelly')
  })

  it('is refused for a provisional account, and for one that does not exist', async () => {
    const world = setUp()
    expect(await unmerge(world, PLAYER, 404)).toMatchObject({ code: 10_013 })
    await provide(world, PLAYER)
    expect(await unmerge(world, PLAYER, 400)).toMatchObject({ code: 50_229 })
  })

  it('follows from a revocation', async () => {
    const world = setUp()
    const { refresh_token: token } = await merge(world, 'nelly', PLAYER, 200)
    const body = new URLSearchParams({ ...SECRET, token })
    await world.call('/oauth2/token/revoke', undefined, { method: 'POST', body, expected: 200 })
    expect((await userOf(world, await provide(world, PLAYER))).global_name).toBe('Nelly')
  })
})

describe("the token of a publisher's game", () => {
  const exchange = async ({ call }: World, change: object, expected: number) => {
    const body = { child_application_id: TEAM_APP, parent_client_secret: 'emulator-secret', ...change }
    return (await call('/partner-sdk/child-token', undefined, { method: 'POST', body, expected })).data
  }

  it("expires with the publisher's token, and ends with its authorization", async () => {
    const world = setUp()
    const { accessToken: parent_access_token } = world.emulator.issueToken({
      scopes: ['sdk.social_layer'],
      expiresIn: 60,
    })
    const child = await exchange(world, { parent_access_token }, 200)
    expect(child).toMatchObject({ token_type: 'Bearer', expires_in: 60, scope: 'sdk.social_layer' })
    expect(child).not.toHaveProperty('refresh_token')
    const { data } = await world.call('/oauth2/@me', `Bearer ${child.access_token}`, { expected: 200 })
    expect(data.application.id).toBe(TEAM_APP)
    const body = new URLSearchParams({ ...SECRET, token: parent_access_token })
    await world.call('/oauth2/token/revoke', undefined, { method: 'POST', body, expected: 200 })
    await userOf(world, child, 401)
  })

  it("can be revoked without the publisher's token", async () => {
    const world = setUp()
    const parent_access_token = world.tokenOf('nelly', 'sdk.social_layer')
    const { access_token: token } = await exchange(world, { parent_access_token }, 200)
    const secret = { client_id: TEAM_APP, client_secret: 'emulator-team-secret' }
    const body = new URLSearchParams({ ...secret, token })
    await world.call('/oauth2/token/revoke', undefined, { method: 'POST', body, expected: 200 })
    await userOf(world, { access_token: token }, 401)
    await userOf(world, { access_token: parent_access_token })
  })

  it.each<[string, object, number]>([
    ['an unknown token', { parent_access_token: 'unknown' }, 50_025],
    ['another secret', { parent_client_secret: 'wrong' }, 530_007],
    ['an unknown game', { child_application_id: '1' }, 10_002],
  ])('is refused for %s', async (_, change, code) => {
    const world = setUp()
    const parent_access_token = world.tokenOf('nelly', 'sdk.social_layer')
    expect(await exchange(world, { parent_access_token, ...change }, 400)).toMatchObject({ code })
  })
})

describe('an identity', () => {
  const identities = (user: string) => `/users/${user}/application-identities/${APP}`
  const profile = (user: string, id: string) => `/applications/${APP}/users/${user}/identities/${id}/profile`

  it('is found by the external account', async () => {
    const world = setUp()
    await merge(world, 'nelly', PLAYER, 200)
    const list = async (type: string, query = '') => {
      const path = `/applications/${APP}/application-identities/${type}/player-42${query}`
      return (await world.asBot(path, { expected: 200 })).data.identities
    }
    expect(await list(PLAYER.external_auth_type)).toMatchObject([{ user_id: NELLY }])
    expect(await list(PLAYER.external_auth_type, '?provider_id=other')).toEqual([])
    expect(await list('OIDC')).toEqual([])
  })

  it('needs the authorization of the user, who exists, and the application of the bot', async () => {
    const world = setUp()
    const { asBot, idOf } = world
    expect((await asBot(identities(NELLY), { expected: 403 })).data).toMatchObject({ code: 50_001 })
    world.tokenOf('nelly', 'sdk.social_layer')
    expect((await asBot(identities(NELLY), { expected: 200 })).data).toEqual({ identities: [] })
    expect((await asBot(identities(idOf('mika.novak')), { expected: 403 })).data).toMatchObject({
      code: 50_001,
    })
    expect((await asBot(identities('1'), { expected: 404 })).data).toMatchObject({ code: 10_013 })
    const foreign = `/users/${NELLY}/application-identities/${TEAM_APP}`
    expect((await asBot(foreign, { expected: 403 })).data).toMatchObject({ code: 50_001 })
  })

  it('has a profile, whose game stats are replaced and whose name remains', async () => {
    const world = setUp()
    await merge(world, 'nelly', PLAYER, 200)
    const { asBot } = world
    const path = profile(NELLY, 'player-42')
    const empty = { username: null, metadata: null, data: null }
    expect((await asBot(path, { expected: 200 })).data).toEqual(empty)
    const first = { username: 'ada', data: { primary: { total_wins: 1 } } }
    const { data } = await asBot(path, { method: 'PATCH', body: first, expected: 201 })
    expect(data).toEqual({ ...empty, ...first })
    const second = { data: { primary: { total_games: 2 } } }
    await asBot(path, { method: 'PATCH', body: second, expected: 204 })
    expect((await asBot(path, { expected: 200 })).data).toEqual({ ...empty, ...first, ...second })
  })

  it('of type NONE is created by the first update, and belongs to one user', async () => {
    const world = setUp()
    const { asBot, idOf } = world
    for (const user of ['nelly', 'mika.novak']) world.tokenOf(user, 'sdk.social_layer')
    const body = { username: 'ada' }
    const patch = (path: string, expected: number) => asBot(path, { method: 'PATCH', body, expected })
    await asBot(profile(NELLY, 'stats'), { expected: 404 })
    await patch(profile(NELLY, 'stats'), 201)
    const other = await patch(profile(idOf('mika.novak'), 'stats'), 400)
    expect(other.data).toMatchObject({ message: expect.stringContaining('another user') })
    await patch(profile(NELLY, 'more-stats'), 400)
    const large = Array.from({ length: 30 }, (_, index) => ({
      type: 1,
      name: `${index}`,
      value: 'ä'.repeat(256),
    }))
    const data = { dynamic: large }
    const path = profile(NELLY, 'stats')
    await asBot(path, { method: 'PATCH', body: { data }, expected: 400 })
    await asBot(`${identities(NELLY)}/NONE/stats/delete`, { method: 'POST', expected: 204 })
    expect((await asBot(identities(NELLY), { expected: 200 })).data).toEqual({ identities: [] })
  })

  it('that is the last link of a user cannot be deleted', async () => {
    const world = setUp()
    await merge(world, 'nelly', PLAYER, 200)
    const path = `${identities(NELLY)}/${PLAYER.external_auth_type}/player-42/delete`
    await world.asBot(path, { method: 'POST', expected: 400 })
    await world.asBot(path, { method: 'POST', body: { provider_id: 'other' }, expected: 404 })
  })
})

describe('an activity', () => {
  it('has an instance, which the bot of its application sees', async () => {
    const { asBot, rows } = setUp()
    const [instance] = rows.activityInstances
    const path = `/applications/${APP}/activity-instances`
    const { data } = await asBot(`${path}/${instance?.instance_id}`, { expected: 200 })
    expect(data).toMatchObject({
      application_id: APP,
      location: { kind: 'gc' },
      users: [NELLY, expect.any(String)],
    })
    await asBot(`${path}/unknown`, { expected: 404 })
    await asBot(`/applications/${TEAM_APP}/activity-instances/${instance?.instance_id}`, { expected: 403 })
  })

  it('has links, which users of the application create', async () => {
    const { emulator, as, call } = setUp()
    const body = { title: 'High score', description: 'Beat it', image: 'AAAA' }
    const create = async () => {
      const options = { method: 'POST', body, expected: 200 }
      return (await as('nelly', 'identify', `/applications/${APP}/quick-links`, options)).data.link_id
    }
    expect(await create()).not.toBe(await create())
    const { accessToken } = emulator.issueToken({ application: TEAM_APP, scopes: ['identify'] })
    const foreign = { method: 'POST', body, expected: 403 }
    const { data } = await call(`/applications/${APP}/quick-links`, `Bearer ${accessToken}`, foreign)
    expect(data).toMatchObject({ code: 20_012 })
  })
})

describe('a DM of a game', () => {
  const seed = {
    applications: [
      {
        name: 'Demo App',
        direct_messages: [{ id: '77', content: 'Hi', author: 'nelly', recipient: 'ines.admin' }],
      },
    ],
  }
  const pathOf = (...[first, second, message]: readonly string[]) =>
    `/partner-sdk/dms/${first}/${second}/messages/${message}/moderation-metadata`

  it('has moderation metadata, whichever user is named first', async () => {
    const { emulator, asBot, idOf } = setUp()
    emulator.seed(seed)
    const ines = idOf('ines.admin')
    const put = { method: 'PUT', body: { action: 'hide' } }
    const set = (path: string, expected: number) => asBot(path, { ...put, expected })
    await set(pathOf(NELLY, ines, '77'), 204)
    await set(pathOf(ines, NELLY, '77'), 204)
    const [row] = emulator.snapshot().rows.directMessages
    expect(row?.moderation_metadata).toEqual({ action: 'hide' })
    expect((await set(pathOf(NELLY, idOf('mika.novak'), '77'), 404)).data).toMatchObject({ code: 10_008 })
    expect((await set(pathOf(NELLY, '1', '77'), 404)).data).toMatchObject({ code: 10_013 })
    expect((await set(pathOf(NELLY, ines, '78'), 404)).data).toMatchObject({ code: 10_008 })
  })

  it('sends an event', async () => {
    const received: unknown[] = []
    const event_webhooks_url = 'https://app.example/events'
    const emulator = createCheckedEmulator({
      applications: [{ name: 'Demo App', event_webhooks_url }],
      fetch: async (request) => {
        received.push(await request.json())
        return new Response(null, { status: 204 })
      },
    })
    await emulator.flush()
    emulator.seed(seed)
    await emulator.flush()
    const event = {
      type: 'GAME_DIRECT_MESSAGE_CREATE',
      data: expect.objectContaining({ id: '77', content: 'Hi' }),
    }
    expect(received.at(-1)).toMatchObject({ type: 1, application_id: APP, event })
  })
})
