import { inspect } from 'node:util'
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { fetchUserInfo, type IdTokenClaims, verifyIdToken } from '../../../src/oidc/index.ts'
import { AccessToken } from '../../../src/runtime/access-token.ts'
import { contextOf } from '../../../src/runtime/context.ts'
import {
  IdTokenError,
  type IdTokenReason,
  InvalidArgumentError,
  ServerError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, NOW, setUp, USER_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import {
  createClaims,
  createKey,
  createOidcClient,
  ISSUER,
  NONCE,
  signClaims,
} from '../../support/id-tokens.ts'
import { json } from '../../support/recording-fetch.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const key = await createKey('one')
const other = await createKey('two')
const CLAIMS = await createClaims()
const AUTHORIZATION = { nonce: NONCE }
const WEEK = 7 * 24 * 3600

/** Changes of the claims of a valid id token. `undefined` removes a claim. */
type Changes = Readonly<Record<string, unknown>>

const claimsWith = (changes: Changes): JWTPayload => JSON.parse(JSON.stringify({ ...CLAIMS, ...changes }))

/** Verifies an id token with one key, and the nonce of its authorization. */
function verify(idToken: string, keys: readonly unknown[] = [key.publicKey]): Promise<IdTokenClaims> {
  return verifyIdToken(createOidcClient(() => keys).tokenOf(idToken), AUTHORIZATION)
}

async function accept(changes: Changes): Promise<void> {
  expect(await verify(await signClaims(key, claimsWith(changes)))).toMatchObject({ sub: USER_ID })
}

async function reject(idToken: string, reason: IdTokenReason, keys?: readonly unknown[]): Promise<void> {
  const error = await failure(() => verify(idToken, keys), IdTokenError)
  expect(error.reason).toBe(reason)
}

async function rejectClaims(changes: Changes, reason: IdTokenReason): Promise<void> {
  await reject(await signClaims(key, claimsWith(changes)), reason)
}

/** Replaces the header of a signed id token. */
function withHeader(idToken: string, header: unknown): string {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
  return [encoded, ...idToken.split('.').slice(1)].join('.')
}

describe('verifyIdToken', () => {
  test('J01: rejects another issuer', async () => {
    await rejectClaims({ iss: 'https://discord.com.evil.example' }, 'issuer_mismatch')
    await rejectClaims({ iss: `${ISSUER}/` }, 'issuer_mismatch')
  })

  test('J02: rejects a missing issuer', () => rejectClaims({ iss: undefined }, 'invalid_claim'))

  test('J03: rejects another audience', async () => {
    await rejectClaims({ aud: ['1'] }, 'audience_mismatch')
    await rejectClaims({ aud: '1' }, 'audience_mismatch')
    await rejectClaims({ aud: [] }, 'audience_mismatch')
  })

  test('J04: rejects a missing audience', () => rejectClaims({ aud: undefined }, 'invalid_claim'))

  test('J05: rejects a second audience, unless azp names this application', async () => {
    const aud = [CLIENT_ID, '1']
    await rejectClaims({ aud }, 'audience_mismatch')
    await rejectClaims({ aud, azp: '1' }, 'audience_mismatch')
    await accept({ aud, azp: CLIENT_ID })
  })

  test('J05: rejects another authorized party', () => rejectClaims({ azp: '1' }, 'audience_mismatch'))

  test('J06: accepts an audience as an array, and as a string', async () => {
    await accept({ aud: [CLIENT_ID] })
    await accept({ aud: CLIENT_ID })
  })

  test('J07: rejects a missing expiry, and one that is not a number', async () => {
    await rejectClaims({ exp: undefined }, 'invalid_claim')
    await rejectClaims({ exp: String(CLAIMS.exp) }, 'invalid_claim')
  })

  test('J08: rejects an expired id token, with a tolerance of 30 seconds', async () => {
    await rejectClaims({ exp: NOW / 1000 - 30 }, 'expired')
    await accept({ exp: NOW / 1000 - 29 })
  })

  test('J08: applies the clock tolerance of the caller', async () => {
    const token = createOidcClient(() => [key.publicKey]).tokenOf(
      await signClaims(key, claimsWith({ exp: NOW / 1000 - 1 })),
    )
    await verifyIdToken(token, AUTHORIZATION, { clockTolerance: 2000 })
    const error = await failure(
      () => verifyIdToken(token, AUTHORIZATION, { clockTolerance: 0 }),
      IdTokenError,
    )
    expect(error.reason).toBe('expired')
  })

  test('J09: rejects a missing time of issue', () => rejectClaims({ iat: undefined }, 'invalid_claim'))

  test('J10: rejects a time of issue that is a week old, or more than ten minutes', async () => {
    await rejectClaims({ iat: NOW / 1000 - WEEK }, 'untimely')
    await rejectClaims({ iat: NOW / 1000 - 631 }, 'untimely')
    await accept({ iat: NOW / 1000 - 630 })
  })

  test('J10: rejects a time of issue and a beginning in the future', async () => {
    await rejectClaims({ iat: NOW / 1000 + 31 }, 'untimely')
    await rejectClaims({ nbf: NOW / 1000 + 31 }, 'untimely')
    await accept({ iat: NOW / 1000 + 30, nbf: NOW / 1000 + 30 })
  })

  test('J11: rejects a missing subject', async () => {
    await rejectClaims({ sub: undefined }, 'invalid_claim')
    await rejectClaims({ sub: '' }, 'invalid_claim')
    await rejectClaims({ sub: 7 }, 'invalid_claim')
  })

  test('J12: fetchUserInfo rejects another subject than that of the id token', async () => {
    const { client } = setUp([() => json({ sub: '1' })])
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['openid'] })
    const error = await failure(() => fetchUserInfo(token, { sub: USER_ID }), IdTokenError)
    expect(error.reason).toBe('subject_mismatch')
  })

  test('J13: rejects another nonce, and a missing one', async () => {
    await rejectClaims({ nonce: 'the-nonce-of-another-session' }, 'nonce_mismatch')
    await rejectClaims({ nonce: undefined }, 'nonce_mismatch')
    await rejectClaims({ nonce: 7 }, 'invalid_claim')
  })

  test('J13: rejects a nonce that was not sent', async () => {
    const { tokenOf } = createOidcClient(() => [key.publicKey])
    const withNonce = tokenOf(await signClaims(key, CLAIMS))
    for (const authorization of [null, { nonce: null }]) {
      const error = await failure(() => verifyIdToken(withNonce, authorization), IdTokenError)
      expect(error.reason).toBe('nonce_mismatch')
    }
    await verifyIdToken(tokenOf(await signClaims(key, claimsWith({ nonce: undefined }))), null)
  })

  test('J14: rejects an id token without a signature', async () => {
    const signed = await signClaims(key, CLAIMS)
    const unsigned = withHeader(signed, { alg: 'none' }).replace(/[^.]*$/, '')
    await reject(unsigned, 'algorithm_mismatch')
    await reject(unsigned.slice(0, -1), 'malformed')
  })

  test('J15: accepts a signature with RS256', () => accept({}))

  test('J16: rejects a signature that is not of the key', async () => {
    await reject(await signClaims(other, CLAIMS, { kid: 'one' }), 'invalid_signature')
    const [header = '', , signature = ''] = (await signClaims(key, CLAIMS)).split('.')
    const changed = Buffer.from(JSON.stringify({ ...CLAIMS, sub: '1' })).toString('base64url')
    await reject(`${header}.${changed}.${signature}`, 'invalid_signature')
    await reject(`${await signClaims(key, CLAIMS)}`.replace(/.{4}$/, 'AAAA'), 'invalid_signature')
  })

  test('J17: rejects ES256, and HS256 with the public key or the client secret as the key', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true })
    const es256 = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'ES256' }).sign(pair.privateKey)
    await reject(es256, 'algorithm_mismatch')
    for (const secret of [JSON.stringify(key.publicKey), 'the-client-secret'.repeat(2)]) {
      const hs256 = await new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(secret))
      await reject(hs256, 'algorithm_mismatch')
    }
  })

  test.each([
    ['RS384', 'algorithm_mismatch'],
    ['PS256', 'algorithm_mismatch'],
    ['rs256', 'algorithm_mismatch'],
    [null, 'malformed'],
    [['RS256'], 'malformed'],
    [undefined, 'malformed'],
  ] as const)('J18: rejects the algorithm %j', async (alg, reason) => {
    await reject(withHeader(await signClaims(key, CLAIMS), { alg, kid: 'one' }), reason)
  })

  test('J19: accepts an id token without kid if there is one key, and rejects it if there are several', async () => {
    const withoutKid = await signClaims(key, CLAIMS, { kid: undefined })
    await verify(withoutKid)
    await reject(withoutKid, 'unknown_key', [key.publicKey, other.publicKey])
  })

  test('J20: rejects another at_hash, and a missing one', async () => {
    const { at_hash } = await createClaims('another-access-token')
    await rejectClaims({ at_hash }, 'access_token_mismatch')
    await rejectClaims({ at_hash: undefined }, 'invalid_claim')
  })

  it('returns the claims of a valid id token', async () => {
    expect(await verify(await signClaims(key, CLAIMS))).toEqual(CLAIMS)
  })

  it.each([
    ['no JWT', 'id-token'],
    ['two parts', 'e30.e30'],
    ['five parts, which an encrypted one has', 'e30.e30.e30.e30.e30'],
    ['invalid base64url', '%.%.%'],
    ['16 385 characters', 'a'.repeat(16_385)],
  ])('rejects %s', (_, idToken) => reject(idToken, 'malformed'))

  it('rejects a critical extension that it does not know', async () => {
    await reject(
      withHeader(await signClaims(key, CLAIMS), { alg: 'RS256', kid: 'one', crit: ['x'], x: 1 }),
      'malformed',
    )
  })

  it('rejects a token response without an id token, and says which scope it needs', async () => {
    const { tokenOf, fetch } = createOidcClient(() => [key.publicKey])
    const error = await failure(() => verifyIdToken(tokenOf(null), AUTHORIZATION), IdTokenError)
    expect(error.reason).toBe('missing_id_token')
    expect(error.message).toContain('request the scope openid')
    expect(fetch.sent).toHaveLength(0)
  })

  it('shows neither the id token nor its claims in an error', async () => {
    const idToken = await signClaims(key, claimsWith({ email: 'nelly@example.com', exp: 1 }))
    const error = await failure(() => verify(idToken), IdTokenError)
    const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)
    expect(shown).not.toContain('nelly@example.com')
    expect(shown).not.toContain(idToken.slice(20, 60))
  })

  it.each<[string, unknown, unknown, unknown, string]>([
    ['a token of another kind', {}, AUTHORIZATION, {}, 'token'],
    ['no authorization', undefined, undefined, {}, 'authorization'],
    ['an authorization without a nonce', undefined, {}, {}, 'authorization.nonce'],
    ['another option', undefined, AUTHORIZATION, { clockSkew: 1 }, 'clockSkew'],
    [
      'a tolerance of more than ten minutes',
      undefined,
      AUTHORIZATION,
      { clockTolerance: 1e9 },
      'clockTolerance',
    ],
    ['a signal of another kind', undefined, AUTHORIZATION, { signal: 1 }, 'signal'],
  ])('throws for %s', async (_, token, authorization, options, field) => {
    const own = createOidcClient(() => [key.publicKey]).tokenOf(await signClaims(key, CLAIMS))
    const error = await failure(
      () => verifyIdToken((token ?? own) as never, authorization as never, options as never),
      InvalidArgumentError,
    )
    expect(error.field).toBe(field)
  })

  it('rejects with the reason of the signal', async () => {
    const token = createOidcClient(() => [key.publicKey]).tokenOf(await signClaims(key, CLAIMS))
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(verifyIdToken(token, AUTHORIZATION, { signal })).rejects.toThrow('stopped')
  })
})

describe('the keys', () => {
  /** Creates a client with a clock that does not advance by itself. */
  function setUpKeys(initial: readonly unknown[]) {
    let keys: readonly unknown[] | Response = initial
    const { client, fetch } = createOidcClient(() => keys)
    const clock = virtualClock()
    const context = { ...contextOf(client), clock }
    return {
      clock,
      fetch,
      setKeys(next: readonly unknown[] | Response) {
        keys = next
      },
      verify(idToken: string) {
        const scopes = ['openid']
        const record = { accessToken: ACCESS_TOKEN, refreshToken: null, expiresAt: null, scopes, idToken }
        const token = new AccessToken<'openid'>(context, { record, webhook: null, guild: null })
        return verifyIdToken(token, AUTHORIZATION)
      },
    }
  }

  it('are fetched once for concurrent and later calls, without a credential', async () => {
    const { fetch, verify: verifyWith } = setUpKeys([key.publicKey])
    const idToken = await signClaims(key, CLAIMS)
    await Promise.all([verifyWith(idToken), verifyWith(idToken)])
    await verifyWith(idToken)
    const { url, headers } = fetch.only()
    expect(url).toBe('https://discord.com/api/v10/oauth2/keys')
    expect(headers.has('authorization')).toBe(false)
  })

  it('are fetched again after ten minutes, so that a withdrawn one is rejected', async () => {
    const { clock, fetch, setKeys, verify: verifyWith } = setUpKeys([key.publicKey])
    const idToken = await signClaims(key, CLAIMS)
    await verifyWith(idToken)
    setKeys([other.publicKey])
    await clock.advance(599_999)
    await verifyWith(idToken)
    await clock.advance(1)
    expect((await failure(() => verifyWith(idToken), IdTokenError)).reason).toBe('unknown_key')
    expect(fetch.sent).toHaveLength(2)
  })

  it('are fetched again for a new key, at most every 30 seconds', async () => {
    const { clock, fetch, setKeys, verify: verifyWith } = setUpKeys([key.publicKey])
    await verifyWith(await signClaims(key, CLAIMS))
    const rotated = await signClaims(other, CLAIMS)
    await failure(() => verifyWith(rotated), IdTokenError)
    expect(fetch.sent).toHaveLength(1)
    setKeys([key.publicKey, other.publicKey])
    await clock.advance(30_000)
    await Promise.all([verifyWith(rotated), verifyWith(rotated)])
    expect(fetch.sent).toHaveLength(2)
    const unknown = await signClaims(other, CLAIMS, { kid: 'made-up' })
    for (let count = 0; count < 100; count++) await failure(() => verifyWith(unknown), IdTokenError)
    expect(fetch.sent).toHaveLength(2)
  })

  it('are fetched again for a new key at most every 30 seconds, also while requests fail', async () => {
    const { clock, fetch, setKeys, verify: verifyWith } = setUpKeys([key.publicKey])
    await verifyWith(await signClaims(key, CLAIMS))
    const rotated = await signClaims(other, CLAIMS)
    setKeys(json({}, 500))
    await clock.advance(30_000)
    await Promise.all([0, 1].map(() => failure(() => verifyWith(rotated), ServerError)))
    for (let count = 0; count < 100; count++) await failure(() => verifyWith(rotated), IdTokenError)
    expect(fetch.sent).toHaveLength(2)
    setKeys([key.publicKey, other.publicKey])
    await clock.advance(30_000)
    await verifyWith(rotated)
    expect(fetch.sent).toHaveLength(3)
  })

  it('are fetched again after a failure, whose error is that of the request', async () => {
    const { setKeys, verify: verifyWith } = setUpKeys([])
    const idToken = await signClaims(key, CLAIMS)
    setKeys(json({}, 500))
    await failure(() => verifyWith(idToken), ServerError)
    setKeys([key.publicKey])
    await verifyWith(idToken)
  })

  it.each<[string, unknown]>([
    ['no set', { keys: 'x' }],
    ['an array', []],
    ['more than 100 keys', { keys: Array(101).fill(key.publicKey) }],
  ])('are rejected if the body is %s', async (_, body) => {
    const { setKeys, verify: verifyWith } = setUpKeys([])
    setKeys(json(body))
    const idToken = await signClaims(key, CLAIMS)
    const error = await failure(() => verifyWith(idToken), UnexpectedResponseError)
    expect(error.message).toContain('JSON Web Key Set')
  })

  it.each<[string, object]>([
    ['for encryption', { use: 'enc' }],
    ['of another algorithm', { alg: 'PS256' }],
    ['of another type', { kty: 'EC' }],
    ['that cannot be imported', { n: 'AQAB' }],
  ])('are not used if they are %s', async (_, changes) => {
    await reject(await signClaims(key, CLAIMS), 'unknown_key', [{ ...key.publicKey, ...changes }])
  })
})

describe('fetchUserInfo', () => {
  it('returns the claims of the user', async () => {
    const { client, fetch } = setUp([() => json({ sub: USER_ID, nickname: 'Nelly' })])
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['openid'] })
    expect(await fetchUserInfo(token, { sub: USER_ID })).toEqual({ sub: USER_ID, nickname: 'Nelly' })
    expect(fetch.only().url).toBe('https://discord.com/api/v10/oauth2/userinfo')
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('throws the error of a response, and for missing claims', async () => {
    const { client } = setUp([() => json({}, 500)])
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['openid'] })
    await failure(() => fetchUserInfo(token, { sub: USER_ID }), ServerError)
    await failure(() => fetchUserInfo(token, undefined as never), InvalidArgumentError)
  })
})
