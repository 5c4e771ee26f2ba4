import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { DESCRIBED_OPERATIONS } from '../../src/generated/description.ts'
import { OPERATION_KEYS } from '../../src/generated/operations.ts'
import { SCOPE_DETAILS } from '../../src/generated/scope-details.ts'
import { REDIRECT_URI, setUp } from './oauth-support.ts'

const RUNS = 1000
const SEED = 20_261_121
/** Beginning of an element that only an unescaped value can create. */
const ELEMENT = '<fuzz'

const HOSTILE = [
  '',
  ' ',
  '\0',
  '\r\nX-Injected: 1',
  '%',
  '%00',
  `javascript:${ELEMENT}>`,
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '-1',
  '1e309',
  '\u202e\ud800',
  'x'.repeat(5000),
  '{"a":{"a":{"a":[]}}}',
]
const VALID = [
  '1130000000000000001',
  '1130000000000000002',
  'emulator-secret',
  REDIRECT_URI,
  'http://localhost:3000/callback',
  'code',
  'token',
  'identify openid',
  'bot',
  'webhook.incoming',
  '197038439483310086',
  'none',
  'S256',
  'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'urn:ietf:params:oauth:grant-type:device_code',
  '0',
  'true',
]
const AUTHORIZE_NAMES = [
  ...['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'prompt', 'nonce', 'code_challenge'],
  ...[
    'code_challenge_method',
    'permissions',
    'integration_type',
    'guild_id',
    'channel_id',
    'disable_guild_select',
  ],
]
const TOKEN_NAMES = [
  ...['client_id', 'client_secret', 'grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'],
  ...['scope', 'device_code', 'token', 'token_type_hint', 'external_auth_type', 'external_auth_token'],
]
const OTHER_NAMES = ['__proto__', 'toString', '', '__code', '__example']
const CLIENT = { client_id: '1130000000000000001', client_secret: 'emulator-secret' }

/** A request that parameters are added to, so that the fuzzing gets past the first check. */
interface Base {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** Parameters of the endpoint. */
  readonly names: readonly string[]
}

function base(method: string, path: string, params: Base['params'], names: Base['names'] = []): Base {
  return { method, path, params, names: [...names, ...OTHER_NAMES] }
}

const { client_id } = CLIENT
const CONSENT_FORM = `/oauth2/authorize?client_id=${client_id}&response_type=code&scope=bot`
const BASES: readonly Base[] = [
  base('GET', '/oauth2/authorize', { client_id, response_type: 'code', scope: 'identify' }, AUTHORIZE_NAMES),
  base('GET', '/oauth2/authorize', { client_id, response_type: 'token', scope: 'identify' }, AUTHORIZE_NAMES),
  base('GET', '/oauth2/authorize', { client_id }, AUTHORIZE_NAMES),
  base('POST', CONSENT_FORM, { decision: 'approved' }, ['user', 'decision', 'place-80351110224678912']),
  base('GET', '/oauth2/error', {}, ['error', 'error_description']),
  base('GET', '/activate', {}, ['user_code']),
  base('POST', '/activate', {}, ['user_code', 'user', 'decision']),
  base('POST', '/api/v10/oauth2/token', CLIENT, TOKEN_NAMES),
  base('POST', '/api/v10/oauth2/token', { ...CLIENT, grant_type: 'client_credentials' }, ['scope', 'code']),
  base('POST', '/api/v10/oauth2/token/revoke', CLIENT, TOKEN_NAMES),
  base('POST', '/api/v10/oauth2/token/rpc', {}, TOKEN_NAMES),
  base('POST', '/api/oauth2/device/authorize', { ...CLIENT, scope: 'identify' }, TOKEN_NAMES),
  base('GET', '/api/oauth2/@me', {}),
  base('GET', '/api/oauth2/userinfo', {}),
  base('GET', '/.well-known/openid-configuration', {}),
]

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALID) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.constant(`"'>${ELEMENT} onload=alert(1)>`) },
  fc.string({ unit: 'binary', maxLength: 40 }),
)
/** Returns one of the values in one of ten requests. */
function rarely<Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  )
}

const request = fc.constantFrom(...BASES).chain((start) =>
  fc.record({
    start: fc.constant(start),
    method: rarely('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'),
    suffix: rarely('/', '//', '/%2e%2e', '/%00', '/<fuzz>', '/%zz'),
    params: fc.array(fc.tuple(fc.constantFrom(...start.names), value), { maxLength: 8 }),
    isReplacing: fc.boolean(),
    type: rarely(
      'application/json',
      'multipart/form-data',
      'text/plain',
      'application/x-www-form-urlencoded; x',
    ),
    authorization: rarely(
      'Basic',
      'Basic =',
      'Basic Og==',
      'Basic MTox',
      'Bearer',
      'Bearer x',
      'Bot x',
      'x',
      ' ',
    ),
    wait: fc.constantFrom(0, 0, 1000, 200_000),
  }),
)
type FuzzedRequest = typeof request extends fc.Arbitrary<infer Value> ? Value : never

function send({ fetch }: Emulator, fuzzed: FuzzedRequest): Promise<Response> {
  const { start } = fuzzed
  const method = fuzzed.method ?? start.method
  const url = new URL(`https://discord.com${start.path}${fuzzed.suffix ?? ''}`)
  const params = new URLSearchParams(start.params)
  for (const [name, one] of fuzzed.params) {
    if (fuzzed.isReplacing) params.set(name, one)
    else params.append(name, one)
  }
  const headers = new Headers()
  if (fuzzed.type !== undefined) headers.set('Content-Type', fuzzed.type)
  if (fuzzed.authorization !== undefined) headers.set('Authorization', fuzzed.authorization)
  if (method === 'POST' || method === 'PUT') return fetch(url, { method, headers, body: params })
  url.search = params.toString()
  return fetch(url, { method, headers, redirect: 'manual' })
}

/** Number of rows that requests can add without end. */
function countRows({ snapshot }: Emulator): number {
  const { codes, tokens, deviceCodes, webhooks, users, applications, guilds, members, channels } =
    snapshot().rows
  return [codes, tokens, deviceCodes, webhooks, users, applications, guilds, members, channels].flat().length
}

it(`${RUNS} random requests cause no server error, no markup, no header and no growth`, async () => {
  const { emulator, authorize } = setUp()
  const before = countRows(emulator)
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(request, async (fuzzed) => {
      const response = await send(emulator, fuzzed)
      const text = await response.text()
      seen.add(`${fuzzed.start.path} ${response.status}`)
      if (text.includes('&lt;fuzz')) seen.add('escaped')
      const type = response.headers.get('content-type') ?? ''
      // A preferred response can be an error of the server, which the request asked for.
      const isPreferred = response.headers.has('preference-applied')
      if (!isPreferred) expect(response.status).toBeLessThan(500)
      expect(response.headers.has('x-injected')).toBe(false)
      expect(response.headers.get('location') ?? '').not.toContain('<')
      if (!type.startsWith('application/')) expect(text).not.toContain(ELEMENT)
      if (text !== '') expect(type).toMatch(/^(?:application\/(?:problem\+)?json|text\/html; charset=utf-8)$/)
      emulator.advance(fuzzed.wait)
    }),
    { numRuns: RUNS, seed: SEED },
  )
  // The requests get past the first checks.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'escaped',
      '/oauth2/authorize 302',
      '/oauth2/authorize 400',
      `${CONSENT_FORM} 303`,
      `${CONSENT_FORM} 400`,
      '/activate 200',
      '/api/v10/oauth2/token 200',
      '/api/v10/oauth2/token 400',
      '/api/v10/oauth2/token 401',
      '/api/v10/oauth2/token/revoke 200',
      '/api/oauth2/device/authorize 200',
    ]),
  )
  emulator.advance(604_800_000)
  // Each request deletes some of the rows that have expired.
  for (let count = 0; count < 100; count++) await emulator.fetch('https://discord.com/unknown')
  authorize({})
  // The one code of the last request, and the bot, which joined one guild at most.
  expect(countRows(emulator) - before).toBeLessThanOrEqual(2)
})

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '',
  'id',
  'name',
  'metadata',
  'client_id',
  'content',
  'x'.repeat(101),
]
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1, 1e300, '', ELEMENT, '1130000000000000001', 'emulator-secret'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 5 }).map(toOwnProperties),
  ),
})).value

/** Creates an object, with `__proto__` as a property of its own. */
function toOwnProperties(entries: readonly (readonly [string, unknown])[]): object {
  const object: object = Object.create(null)
  for (const [name, one] of entries)
    Object.defineProperty(object, name, { value: one, enumerable: true, configurable: true })
  return object
}

const JSON_OPERATIONS = Object.entries(DESCRIBED_OPERATIONS).filter(
  ([, { body }]) => body['application/json'],
)
const PATH_VALUES: Readonly<Record<string, string>> = {
  application_id: CLIENT.client_id,
  guild_id: '197038439483310086',
  user_id: '80351110224678912',
}

it(`${RUNS / 5} random JSON bodies cause no server error, and change no prototype`, async () => {
  const { emulator } = setUp()
  const scopes = Object.keys(SCOPE_DETAILS)
  const { accessToken } = emulator.issueToken({ scopes })
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...JSON_OPERATIONS), json, fc.boolean(), async ([id], value, isBot) => {
      const key = Object.entries(OPERATION_KEYS).find(([one]) => one === id)?.[1] ?? ''
      const [method = '', template = ''] = key.split(' ')
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => PATH_VALUES[name] ?? '1')
      const Authorization = isBot ? 'Bot emulator-bot-token' : `Bearer ${accessToken}`
      const headers = { 'Content-Type': 'application/json', Authorization }
      const init = { method, headers, body: JSON.stringify(value) }
      const { status } = await emulator.fetch(`https://discord.com${path}`, init)
      seen.add(status)
      expect(status).toBeLessThan(500)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: RUNS / 5, seed: SEED },
  )
  expect([...seen]).toEqual(expect.arrayContaining([400, 403]))
})
