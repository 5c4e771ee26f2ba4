import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { EXAMPLES } from '../../src/generated/description.ts'
import { type Form, REDIRECT_URI, setUp, type World } from './oauth-support.ts'
import { NOW } from './support.ts'

const signingKey = await createKey()

async function createKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return exportJWK(privateKey)
}

async function signIn(world: World, params: Form = {}, wait = 0) {
  const code = world.authorize({ scope: 'openid', ...params }).searchParams.get('code') ?? ''
  world.emulator.advance(wait)
  const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI }
  return (await world.post('/oauth2/token', form)).body
}

async function keysOf({ emulator }: World): Promise<JSONWebKeySet> {
  return (await emulator.fetch('https://discord.com/api/oauth2/keys')).json()
}

describe('an id token', () => {
  it('has the claims of Discord, and the signature of the key in the set', async () => {
    const world = setUp({ signingKey })
    const body = await signIn(world, { nonce: 'n-1' }, 2000)
    const { payload, protectedHeader } = await jwtVerify(
      String(body.id_token),
      createLocalJWKSet(await keysOf(world)),
      {
        issuer: 'https://discord.com',
        audience: world.clientId,
        currentDate: new Date(world.emulator.now()),
      },
    )
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(String(body.access_token)))
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: (await keysOf(world)).keys[0]?.kid })
    expect(payload).toEqual({
      iss: 'https://discord.com',
      aud: [world.clientId],
      sub: '80351110224678912',
      iat: NOW / 1000 + 2,
      exp: NOW / 1000 + 2 + 604_800,
      auth_time: NOW / 1000,
      at_hash: Buffer.from(digest).subarray(0, 16).toString('base64url'),
      nonce: 'n-1',
    })
  })

  it('is returned with openid only, and not for a refresh or the implicit grant', async () => {
    const world = setUp({ signingKey })
    const body = await signIn(world)
    expect(decodeJwt(String(body.id_token))).not.toHaveProperty('nonce')
    const refresh = { grant_type: 'refresh_token', refresh_token: String(body.refresh_token) }
    expect((await world.post('/oauth2/token', refresh)).body).not.toHaveProperty('id_token')
    expect(await signIn(world, { scope: 'identify' })).not.toHaveProperty('id_token')
    expect(world.authorize({ response_type: 'token', scope: 'openid' }).hash).not.toContain('id_token')
  })

  it('is returned to a device', async () => {
    const world = setUp({ signingKey })
    const { body } = await world.post('/oauth2/device/authorize', { scope: 'openid' })
    world.emulator.approveDevice(String(body.user_code))
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: String(body.device_code),
    }
    const token = await world.post('/oauth2/token', form)
    expect(decodeJwt(String(token.body.id_token))).toMatchObject({ sub: '80351110224678912' })
  })
})

describe('the key', () => {
  it('is created for each emulator, and stays the same', async () => {
    const [first, second] = [setUp(), setUp()]
    const keys = await keysOf(first)
    expect(keys.keys).toEqual([
      {
        kty: 'RSA',
        use: 'sig',
        alg: 'RS256',
        e: 'AQAB',
        kid: expect.stringMatching(/^[\w-]{43}$/),
        n: expect.stringMatching(/^[\w-]{342}$/),
      },
    ])
    first.emulator.reset()
    expect(await keysOf(first)).toEqual(keys)
    expect(await keysOf(second)).not.toEqual(keys)
  })

  it('can be given', async () => {
    const { keys } = await keysOf(setUp({ signingKey }))
    expect(keys).toMatchObject([{ n: signingKey.n }])
    expect(keys[0]).not.toHaveProperty('d')
  })

  test.each([
    ['a public key', { kty: 'RSA', n: 'x', e: 'AQAB' }],
    ['another type', { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }],
    ['a text', 'key'],
  ])('must not be %s', (_, key) => {
    expect(() => setUp({ signingKey: key as never })).toThrow('signingKey')
  })
})

describe('the metadata', () => {
  test.each(['', '/api', '/api/v10'])('is at the issuer%s', async (base) => {
    const publicUrl = 'http://127.0.0.1:4020'
    const { emulator } = setUp({ publicUrl })
    const get = async (name: string) =>
      (await emulator.fetch(`${publicUrl}${base}/.well-known/${name}`)).json()
    expect(await get('openid-configuration')).toEqual({
      issuer: publicUrl,
      authorization_endpoint: `${publicUrl}/api/oauth2/authorize`,
      token_endpoint: `${publicUrl}/api/oauth2/token`,
      userinfo_endpoint: `${publicUrl}/api/oauth2/userinfo`,
      jwks_uri: `${publicUrl}/api/oauth2/keys`,
      response_types_supported: ['code', 'token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
    expect(await get('oauth-authorization-server')).toMatchObject({
      issuer: publicUrl,
      revocation_endpoint: `${publicUrl}/api/oauth2/token/revoke`,
      code_challenge_methods_supported: ['S256'],
    })
  })

  test.each([
    ['openid-configuration', 'OpenIDConfiguration'],
    ['oauth-authorization-server', 'AuthorizationServerMetadata'],
  ] as const)('%s is the document of Discord', async (path, example) => {
    const { get } = setUp()
    expect((await get(`/.well-known/${path}`)).body).toEqual(EXAMPLES[example])
  })
})

describe('the claims of userinfo', () => {
  async function claims(scope: string, user: string) {
    const { emulator, get } = setUp()
    const { accessToken } = emulator.issueToken({ user, scopes: scope.split(' ') })
    return get('/oauth2/userinfo', accessToken)
  }

  it('are those of the scopes', async () => {
    expect((await claims('openid', 'nelly')).body).toEqual({ sub: '80351110224678912' })
    expect((await claims('openid email', 'nelly')).body).toEqual({
      sub: '80351110224678912',
      email: 'nelly@example.com',
      email_verified: true,
    })
    expect((await claims('openid identify', 'nelly')).body).toEqual({
      sub: '80351110224678912',
      preferred_username: 'nelly',
      nickname: 'Nelly',
      picture: 'https://cdn.discordapp.com/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png',
      locale: 'en-US',
    })
  })

  it('of a user without an avatar and an email address lack them', async () => {
    expect((await claims('openid identify email', 'mika.novak')).body).toEqual({
      sub: expect.any(String),
      preferred_username: 'mika.novak',
      nickname: null,
      locale: 'de',
      email: null,
      email_verified: false,
    })
  })

  it('need openid', async () => {
    expect((await claims('identify', 'nelly')).status).toBe(403)
  })
})
