import { describe, expect, it } from 'vitest'
import type { DiscoverOptions } from '../../../src/oidc/index.ts'
import { discover, fetchUserInfo, verifyIdToken } from '../../../src/oidc/index.ts'
import { contextOf } from '../../../src/runtime/context.ts'
import {
  InvalidArgumentError,
  NotFoundError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { createCheckedEmulator } from '../../emulator/support.ts'
import { CLIENT_ID, CLIENT_SECRET } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json, recordingFetch } from '../../support/recording-fetch.ts'

const ISSUER = 'https://discord.com'
const METADATA = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/api/oauth2/authorize`,
  token_endpoint: `${ISSUER}/api/oauth2/token`,
  userinfo_endpoint: `${ISSUER}/api/oauth2/userinfo`,
  jwks_uri: `${ISSUER}/api/oauth2/keys`,
  response_types_supported: ['code', 'token'],
  id_token_signing_alg_values_supported: ['RS256'],
}

function setUpDiscovery(changes: object = {}, options: Partial<DiscoverOptions<'identify'>> = {}) {
  const fetch = recordingFetch(() => json({ ...METADATA, ...changes }))
  const own = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, retry: false, fetch, ...options } as const
  return { fetch, run: (issuer = ISSUER) => discover(issuer, own) }
}

describe('discover', () => {
  it('creates a client with the URLs of the metadata and the version of the API', async () => {
    const { fetch, run } = setUpDiscovery()
    const { config } = contextOf(await run())
    expect(fetch.only().url).toBe('https://discord.com/.well-known/openid-configuration')
    expect(config).toMatchObject({
      issuer: ISSUER,
      baseUrl: 'https://discord.com/api/v10',
      authorizationUrl: 'https://discord.com/api/oauth2/authorize',
      clientSecret: CLIENT_SECRET,
    })
  })

  it('keeps a version that the metadata names', async () => {
    const base = `${ISSUER}/api/v9/oauth2`
    const { run } = setUpDiscovery({
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/keys`,
      userinfo_endpoint: undefined,
    })
    expect(contextOf(await run()).config.baseUrl).toBe('https://discord.com/api/v9')
  })

  it('sends the headers of the options and of the call, and no credential', async () => {
    const { fetch, run } = setUpDiscovery({}, { headers: { 'x-proxy': 'a' } })
    await run()
    expect(fetch.only().headers.get('x-proxy')).toBe('a')
    expect(fetch.only().headers.has('authorization')).toBe(false)
  })

  it('aborts with the signal of the call', async () => {
    const { fetch } = setUpDiscovery()
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(discover(ISSUER, { clientId: CLIENT_ID, fetch }, { signal })).rejects.toThrow('stopped')
    expect(fetch.sent).toHaveLength(0)
  })

  it.each<[string, object, string]>([
    ['another issuer', { issuer: 'https://evil.example' }, 'its issuer is not https://discord.com'],
    ['an issuer with a slash', { issuer: `${ISSUER}/` }, 'its issuer is not https://discord.com'],
    ['no token endpoint', { token_endpoint: undefined }, 'token_endpoint does not end with /oauth2/token'],
    ['another token endpoint', { token_endpoint: `${ISSUER}/token` }, 'does not end with /oauth2/token'],
    ['keys of another host', { jwks_uri: 'https://evil.example/oauth2/keys' }, "paths of Discord's"],
    ['userinfo elsewhere', { userinfo_endpoint: `${ISSUER}/userinfo` }, "paths of Discord's"],
    ['no authorization endpoint', { authorization_endpoint: 7 }, "paths of Discord's"],
    ['another algorithm', { id_token_signing_alg_values_supported: ['ES256'] }, 'does not list RS256'],
    ['a text of algorithms', { id_token_signing_alg_values_supported: 'RS256' }, 'does not list RS256'],
  ])('rejects metadata with %s', async (_, changes, message) => {
    const error = await failure(setUpDiscovery(changes).run, UnexpectedResponseError)
    expect(error.message).toContain(message)
  })

  it('rejects endpoints without encryption', async () => {
    const base = 'http://discord.example/api/oauth2'
    const { run } = setUpDiscovery({
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/keys`,
      userinfo_endpoint: undefined,
    })
    expect((await failure(run, InvalidArgumentError)).field).toBe('baseUrl')
  })

  it('throws for an issuer that is not a URL, before a request', async () => {
    const { fetch, run } = setUpDiscovery()
    await failure(() => run('discord.com'), InvalidArgumentError)
    expect(fetch.sent).toHaveLength(0)
  })

  it('throws the error of the response', async () => {
    const fetch = recordingFetch(() => json({ message: '404: Not Found', code: 0 }, 404))
    await failure(() => discover(ISSUER, { clientId: CLIENT_ID, retry: false, fetch }), NotFoundError)
  })

  it.each([ISSUER, 'http://127.0.0.1:4020'])('signs in at an emulator of %s', async (publicUrl) => {
    const redirectUri = 'https://app.example/callback'
    const applications = [{ name: 'A', redirect_uris: [redirectUri] }]
    const emulator = createCheckedEmulator({ publicUrl, applications })
    const { clientId, clientSecret, fetch, now } = emulator.clientOptions()
    const discord = await discover(publicUrl, {
      clientId,
      clientSecret,
      redirectUri,
      scopes: ['openid', 'identify'],
      fetch,
      now,
    })
    const authorization = await discord.createAuthorization()
    const response = await fetch(authorization.url, { redirect: 'manual' })
    const token = await discord.handleCallback(response.headers.get('location') ?? '', authorization)
    const claims = await verifyIdToken(token, authorization)
    expect(claims).toMatchObject({ iss: publicUrl, aud: [clientId], nonce: authorization.nonce })
    expect(await fetchUserInfo(token, claims)).toMatchObject({ sub: claims.sub, preferred_username: 'nelly' })
  })
})
