/** Compares the verification of id tokens with that of openid-client. */
import { type JWTPayload, SignJWT } from 'jose'
import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { verifyIdToken } from '../../src/oidc/index.ts'
import { hasErrorCode } from '../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, NOW, TOKEN_RESPONSE } from '../support/client.ts'
import { createClaims, createKey, createOidcClient, ISSUER, NONCE, signClaims } from '../support/id-tokens.ts'

const ENDPOINT = `${ISSUER}/api/oauth2`
const key = await createKey('one')
const other = await createKey('two')
const keys = [key.publicKey]
const CLAIMS = await createClaims()

/** Verifies an id token as `verifyIdToken` of this package does. */
async function isAccepted(idToken: string): Promise<boolean> {
  const token = createOidcClient(() => keys).tokenOf(idToken)
  try {
    return (await verifyIdToken(token, { nonce: NONCE })).sub !== undefined
  } catch (error) {
    if (hasErrorCode(error, 'ERR_ID_TOKEN')) return false
    throw error
  }
}

/** Verifies an id token as openid-client does, with its signature and at the same time. */
async function isAcceptedByPeer(idToken: string): Promise<boolean> {
  const server = { issuer: ISSUER, token_endpoint: `${ENDPOINT}/token`, jwks_uri: `${ENDPOINT}/keys` }
  const skew = Math.round((NOW - Date.now()) / 1000)
  const client = {
    [openid.clockSkew]: skew,
    [openid.clockTolerance]: 30,
    id_token_signed_response_alg: 'RS256',
  }
  const config = new openid.Configuration(server, CLIENT_ID, { ...client }, openid.ClientSecretPost('secret'))
  openid.enableNonRepudiationChecks(config)
  config[openid.customFetch] = async (url) =>
    Response.json(url.endsWith('/keys') ? { keys } : { ...TOKEN_RESPONSE, id_token: idToken })
  const callback = new URL('https://app.example/callback?code=the-code')
  const checks = { expectedNonce: NONCE, idTokenExpected: true }
  return openid.authorizationCodeGrant(config, callback, checks).then(
    () => true,
    () => false,
  )
}

/** Returns a generator of numbers from 0 to 1 that always returns the same ones. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const random = createRandom(18)

function pick<Member>(members: readonly Member[]): Member {
  const member = members[Math.floor(random() * members.length)]
  if (member === undefined) throw new Error('There is nothing to pick')
  return member
}

/** A value that JSON leaves out. */
const ABSENT = Symbol('absent')
const seconds = NOW / 1000
const FOREIGN = [null, true, 0, -1, '', 'https://evil.example', '1', [], ['1'], {}, CLIENT_ID, [CLIENT_ID]]
/** Values of claims, none within a few seconds of a limit, because the clock of openid-client runs. Other numbers for `iat` and an empty `sub` are in the test of the differences. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  iss: [ABSENT, ISSUER, `${ISSUER}/`, 'http://discord.com', ...FOREIGN],
  aud: [ABSENT, [CLIENT_ID, '1'], [CLIENT_ID, CLIENT_ID], ['1', CLIENT_ID, 7], ...FOREIGN],
  sub: [ABSENT, '7', null, 7, [], {}],
  exp: [ABSENT, seconds, seconds - 20, seconds - 40, seconds + 0.5, 1e99, null, '9', [], {}],
  iat: [ABSENT, null, String(seconds), [], {}, seconds - 60, seconds + 0.5],
  nbf: [ABSENT, seconds, seconds + 20, seconds + 40, null, '1', [], -1],
  nonce: [ABSENT, NONCE, `${NONCE} `, NONCE.toUpperCase(), ...FOREIGN],
  auth_time: [ABSENT, 0, -1, seconds, null, '1', [], 1.5],
  email: ['nelly@example.com', null, { nested: [1] }],
}

function changeClaims(): JWTPayload {
  const names = Object.keys(VALUES)
  const changed = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(names))
  const changes = changed.map((name) => [name, pick(VALUES[name] ?? [])])
  return JSON.parse(JSON.stringify({ ...CLAIMS, ...Object.fromEntries(changes) }))
}

const HEADERS: readonly Readonly<Record<string, unknown>>[] = [
  ...['none', 'HS256', 'RS384', 'PS256', 'ES256', 'rs256', '', null, 7, ['RS256'], {}].map((alg) => ({
    alg,
  })),
  ...['two', '', undefined].map((kid) => ({ kid })),
  ...['at+jwt', 'x', undefined].map((typ) => ({ typ })),
  { crit: ['exp'] },
  { alg: undefined },
  { jwk: other.publicKey },
  { jku: 'https://evil.example/keys' },
]

/** Replaces the header of an id token, whose signature is then that of another one. */
function replaceHeader(idToken: string): string {
  const header = { alg: 'RS256', typ: 'JWT', kid: 'one', ...pick(HEADERS) }
  const [, ...rest] = idToken.split('.')
  return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.')
}

/** Replaces, removes or adds a character. Those of base64 are in the test of the differences. */
function changeText(idToken: string): string {
  const at = Math.floor(random() * idToken.length)
  const text = pick(['', 'A', '.', '=', 'é', '\n', `${idToken[at]}${idToken[at]}`])
  return idToken.slice(0, at) + text + idToken.slice(at + 1)
}

function signWithSecret(claims: JWTPayload): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(key.publicKey))
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)
}

const MUTATIONS: readonly (() => Promise<string>)[] = [
  async () => signClaims(key, changeClaims()),
  async () => signClaims(key, changeClaims()),
  async () =>
    signClaims(key, changeClaims(), pick(HEADERS.filter((one) => !('alg' in one) && !('crit' in one)))),
  async () => replaceHeader(await signClaims(key, CLAIMS)),
  async () => changeText(await signClaims(key, CLAIMS)),
  async () =>
    pick([signClaims(other, CLAIMS), signClaims(other, CLAIMS, { kid: 'one' }), signWithSecret(CLAIMS)]),
]

test('openid-client and verifyIdToken agree on 200 changed id tokens', async () => {
  const count = 200
  const results = { accepted: 0, rejected: 0 }
  const differences: unknown[] = []
  for (let index = 0; index < count; index++) {
    const mutate = pick(MUTATIONS)
    const idToken = await mutate()
    const [own, peer] = [await isAccepted(idToken), await isAcceptedByPeer(idToken)]
    results[own ? 'accepted' : 'rejected'] += 1
    const [header = '', payload = ''] = idToken
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString())
    if (own !== peer) differences.push({ own, peer, header, payload })
  }
  expect(differences).toEqual([])
  // Neither verification may accept or reject everything.
  expect(Math.min(results.accepted, results.rejected)).toBeGreaterThan(count / 10)
})

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['is older than ten minutes', { iat: seconds - 3600 }],
  ['is from the future', { iat: seconds + 3600 }],
  ['has the at_hash of another access token', { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['has no at_hash', { at_hash: undefined }],
  ['names another authorized party', { azp: '1' }],
  ['has an empty subject', { sub: '' }],
])('verifyIdToken alone rejects an id token that %s', async (_, changes) => {
  const idToken = await signClaims(key, JSON.parse(JSON.stringify({ ...CLAIMS, ...changes })))
  expect(await isAcceptedByPeer(idToken)).toBe(true)
  expect(await isAccepted(idToken)).toBe(false)
})

test('verifyIdToken alone rejects an id token in the alphabet of base64', async () => {
  const [header, payload, signature = ''] = (await signClaims(key, CLAIMS)).split('.')
  const idToken = [header, payload, signature.replaceAll('-', '+').replaceAll('_', '/')].join('.')
  expect(await isAcceptedByPeer(idToken)).toBe(true)
  expect(await isAccepted(idToken)).toBe(false)
})

test('both accept an unchanged id token', async () => {
  const idToken = await signClaims(key, CLAIMS)
  expect(await createClaims(ACCESS_TOKEN)).toEqual(CLAIMS)
  expect([await isAccepted(idToken), await isAcceptedByPeer(idToken)]).toEqual([true, true])
})
