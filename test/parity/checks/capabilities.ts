/** Checks of what grantcord has beyond the public names of the other libraries. */
import { expect, vi } from 'vitest'
import { pollDeviceToken } from '../../../src/device/index.ts'
import * as cdn from '../../../src/discord/cdn.ts'
import { SCOPES } from '../../../src/discord/scopes.ts'
import { ConnectionType } from '../../../src/discord/values.ts'
import { calculateCodeChallenge, OAuth2Client, orThrow } from '../../../src/index.ts'
import { fetchUserInfo, verifyIdToken } from '../../../src/oidc/index.ts'
import { createFetchClient } from '../../../src/openapi-fetch/index.ts'
import {
  AuthorizationCallbackError,
  IdTokenError,
  InvalidArgumentError,
} from '../../../src/runtime/errors/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { createWebhookHandler } from '../../../src/webhook-events/index.ts'
import { NOW } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { inBrowser } from '../../support/in-browser.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import { eventOf, PUBLIC_KEY, signedRequest } from '../../support/signed-events.ts'
import { defineChecks } from '../table.ts'
import { ANIMATED_HASH, APPLICATION, createMockedWorld, createWorld, NELLY } from '../world.ts'

export const CAPABILITY_CHECKS = defineChecks({
  'PKCE: a challenge in the URL, its verifier in the exchange': async () => {
    const { client, emulator, sent } = createWorld()
    const authorization = await client.createAuthorization()
    const { searchParams } = new URL(authorization.url)
    const verifier = authorization.codeVerifier ?? ''
    expect(searchParams.get('code_challenge')).toBe(await calculateCodeChallenge(verifier))
    await client.handleCallback(emulator.signIn(authorization.url), authorization)
    const [request] = sent
    expect(request && formOf(request).code_verifier).toBe(verifier)
  },
  "tokenEndpointAuthMethod: 'none'": async () => {
    const emulatorOptions = { applications: [{ id: APPLICATION, name: 'Demo App', is_public: true }] }
    const world = createWorld({ clientSecret: undefined, tokenEndpointAuthMethod: 'none' }, emulatorOptions)
    const authorization = await world.client.createAuthorization()
    const token = await world.client.handleCallback(world.emulator.signIn(authorization.url), authorization)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
    const [request] = world.sent
    expect(request && Object.keys(formOf(request))).not.toContain('client_secret')
  },
  'a state is used once': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization()
    const redirect = emulator.signIn(authorization.url)
    await client.handleCallback(redirect, authorization)
    const error = await failure(
      () => client.handleCallback(redirect, authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('used_authorization')
  },
  'client.readCallback(request, authorization)': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['bot'], permissions: 8n })
    const result = await client.readCallback(emulator.signIn(authorization.url), authorization)
    expect(result).toMatchObject({
      code: expect.any(String),
      guildId: expect.stringMatching(/^\d+$/),
      permissions: 8n,
    })
  },
  'a refreshed token is stored before a call uses it': async () => {
    const world = createWorld({}, { tokenLifetime: 60 })
    const order: string[] = []
    const tokens = new TokenManager(world.client, { onTokens: () => void order.push('stored') })
    const token = await tokens.save(NELLY, world.token())
    world.emulator.fault({ operation: 'getCurrentUser', expireToken: true })
    await token.fetchIdentify()
    order.push('returned')
    expect(order).toEqual(['stored', 'returned'])
  },
  'tokens.revoke(key) deletes the record': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    await tokens.save(NELLY, world.token())
    await tokens.revoke(NELLY)
    expect(await tokens.load(NELLY)).toBeNull()
  },
  'client.updateLinkedRolesMetadata() checks the limits': async () => {
    const { client, fetch } = createMockedWorld([])
    const record = { type: 1 as const, key: 'wins', name: 'Wins', description: 'Wins' }
    await failure(
      () => client.updateLinkedRolesMetadata(Array.from({ length: 6 }, () => record)),
      InvalidArgumentError,
    )
    expect(fetch.sent).toEqual([])
  },
  'verifyIdToken(token, authorization)': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['openid', 'identify'] })
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    expect((await verifyIdToken(token, authorization)).sub).toBe(NELLY)
    await failure(() => verifyIdToken(token, { nonce: 'another' }), IdTokenError)
  },
  'fetchUserInfo(token, claims)': async () => {
    const token = createWorld().token()
    expect((await fetchUserInfo(token, { sub: NELLY })).sub).toBe(NELLY)
    await failure(() => fetchUserInfo(token, { sub: '1' }), IdTokenError)
  },
  'createInstallUrl({ integrationType })': () => {
    const { client } = createWorld()
    const url = client.createInstallUrl({ scopes: ['applications.commands'], integrationType: 1 })
    expect(new URL(url).searchParams.get('integration_type')).toBe('1')
    expect([...new URL(client.createInstallUrl()).searchParams.keys()]).toEqual(['client_id'])
  },
  'scopes in the types of tokens': async () => {
    const { client, fetch } = createMockedWorld([])
    const token = client.fromAccessToken('a', { scopes: ['guilds'] })
    // @ts-expect-error The token does not have the scope identify.
    const error = await token.fetchIdentify().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'MissingScopeError', message: expect.stringContaining('identify') })
    expect(fetch.sent).toEqual([])
  },
  'newer scopes, services and fields': async () => {
    expect(SCOPES).toEqual(
      expect.arrayContaining(['identify.premium', 'openid', 'activities.invites.write', 'sdk.social_layer']),
    )
    expect(Object.values(ConnectionType)).toEqual(
      expect.arrayContaining(['amazon-music', 'bluesky', 'bungie', 'domain', 'mastodon', 'roblox']),
    )
    const [connection] = await createWorld().token().fetchConnections()
    expect(connection).toHaveProperty('two_way_link')
  },
  'calls by path of entitlements, lobbies and group DMs': async () => {
    const world = createWorld()
    const { api } = world.client
    const [nelly, sam] = [world.token(), world.token('sam_collects')]
    const params = { path: { application_id: APPLICATION } }
    const entitlements = await nelly.api.GET('/users/@me/applications/{application_id}/entitlements', {
      params,
    })
    expect(orThrow(entitlements)).not.toEqual([])
    expect(orThrow(await nelly.api.PUT('/lobbies', { body: { secret: 'room' } })).id).toMatch(/^\d+$/)
    const body = { access_tokens: [nelly.token], nicks: {} }
    const { id } = orThrow(await api.POST('/users/@me/channels', { body }))
    const path = { channel_id: id, user_id: (await sam.fetchIdentify()).id }
    const added = await api.PUT('/channels/{channel_id}/recipients/{user_id}', {
      params: { path },
      body: { access_token: sam.token, nick: 'Sam' },
    })
    expect(added.status).toBe(201)
  },
  'pollDeviceToken(client, authorization)': async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      const { client, emulator } = createWorld()
      const authorization = await client.createDeviceAuthorization(['identify'])
      const polling = pollDeviceToken<'identify'>(client, authorization)
      emulator.approveDevice(authorization.user_code, { user: 'nelly' })
      emulator.advance(5_000)
      await vi.advanceTimersByTimeAsync(5_000)
      expect((await (await polling).fetchIdentify()).id).toBe(NELLY)
    } finally {
      vi.useRealTimers()
    }
  },
  'rateLimit: { maxInvalidRequests }': async () => {
    const { client, fetch } = createMockedWorld([() => json({ message: '403', code: 50_001 }, 403)], {
      rateLimit: { maxInvalidRequests: 2 },
    })
    const token = client.fromAccessToken('a', { scopes: ['identify'] })
    for (let call = 0; call < 4; call++) await token.fetchIdentify().catch(() => {})
    expect(fetch.sent).toHaveLength(2)
  },
  'signal of a call': async () => {
    const { token } = createMockedWorld([() => new Promise(() => {})])
    const controller = new AbortController()
    const call = token.fetchIdentify({ signal: controller.signal })
    controller.abort(new Error('no longer needed'))
    await expect(call).rejects.toThrow('no longer needed')
  },
  'a secret in a browser is rejected': () =>
    inBrowser(async () => {
      const error = await failure(() => createMockedWorld([]), InvalidArgumentError)
      expect(error.message).toContain('dangerouslyAllowBrowser')
      expect(createMockedWorld([], { dangerouslyAllowBrowser: true }).client).toBeInstanceOf(OAuth2Client)
    }),
  'createWebhookHandler({ publicKey, tokens, on })': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    await tokens.save(NELLY, world.token())
    const handler = createWebhookHandler({ publicKey: PUBLIC_KEY, now: () => NOW, tokens })
    const event = eventOf('APPLICATION_DEAUTHORIZED', {
      user: { id: NELLY, username: 'nelly', avatar: null },
    })
    const forged = await handler(signedRequest(event, { 'x-signature-ed25519': '0'.repeat(128) }))
    expect(forged.status).toBe(401)
    expect(await tokens.load(NELLY)).not.toBeNull()
    expect((await handler(signedRequest(event))).status).toBe(204)
    expect(await tokens.load(NELLY)).toBeNull()
  },
  'createEmulator()': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization()
    expect(emulator.signIn(authorization.url)).toContain('code=')
    expect(emulator.publicUrl()).toBe('https://discord.com')
  },
  'createFetchClient(token)': async () => {
    const api = createFetchClient(createWorld().token())
    const { data, response } = await api.GET('/users/@me')
    expect(data?.id).toBe(NELLY)
    expect(response.status).toBe(200)
  },
  'animated images as WebP': () => {
    const url = cdn.avatarUrl({ id: NELLY, avatar: ANIMATED_HASH })
    expect(url).toBe(`https://cdn.discordapp.com/avatars/${NELLY}/${ANIMATED_HASH}.webp?animated=true`)
    expect(cdn.applicationCoverUrl({ id: '1', cover_image: 'b' })).toBe(
      'https://cdn.discordapp.com/app-icons/1/b.webp',
    )
  },
})
