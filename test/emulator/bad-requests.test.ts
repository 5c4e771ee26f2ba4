import { describe, expect, it, test } from 'vitest'
import { type Form, REDIRECT_URI, setUp, toParams, type World } from './oauth-support.ts'

const TESTERS = '197038439483310086'
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const MARKUP = '"><script>alert(1)</script>'
const OVERSIZED = '9'.repeat(20_000)

/** Defect of a parameter. An empty parameter is an absent one (RFC 6749 sections 3.1 and 3.2). */
const KINDS = ['missing', 'empty', 'duplicate', 'oversized', 'wrong type', 'markup'] as const
type Kind = (typeof KINDS)[number]

/** Expected result for each kind; those of `missing` and `empty` are the same. */
interface Row {
  readonly name: string
  /** Section of the RFC that the result follows, or the source if Discord differs. */
  readonly rule: string
  readonly wrongValue: string
  readonly missing: string
  readonly duplicate: string
  readonly oversized: string
  readonly wrongType: string
  readonly markup: string
}

function row(
  name: string,
  rule: string,
  wrongValue: string,
  [missing, duplicate, oversized, wrongType, markup]: readonly [string, string, string, string, string],
): Row {
  return { name, rule, wrongValue, missing, duplicate, oversized, wrongType, markup }
}

function cellsOf(
  rows: readonly Row[],
): [name: string, kind: Kind, expected: string, rule: string, row: Row][] {
  return rows.flatMap((one) =>
    KINDS.map((kind): [string, Kind, string, string, Row] => {
      const expected = {
        missing: one.missing,
        empty: one.missing,
        duplicate: one.duplicate,
        oversized: one.oversized,
        'wrong type': one.wrongType,
        markup: one.markup,
      }[kind]
      return [one.name, kind, expected, one.rule, one]
    }),
  )
}

/** Returns the value of a parameter that is wrong in one way. */
function spoil(kind: Kind, value: string | readonly string[] | undefined, wrongValue: string): Form[string] {
  switch (kind) {
    case 'missing':
      return undefined
    case 'empty':
      return ''
    case 'duplicate':
      return [String(value), String(value)]
    case 'oversized':
      return OVERSIZED
    case 'wrong type':
      return wrongValue
    case 'markup':
      return MARKUP
  }
}

/** `page` is an error page with 400 and without a redirect; other errors are redirected with 302, like a success. */
const AUTHORIZE: readonly Row[] = [
  row('client_id', 'RFC 6749 section 4.1.2.1', 'abc', ['page', 'page', 'page', 'page', 'page']),
  row('redirect_uri', 'RFC 6749 section 3.1.2.4', 'x', ['ok', 'page', 'page', 'page', 'page']),
  row('response_type', 'RFC 6749 section 3.1.1', '1', [
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'unsupported_response_type',
    'unsupported_response_type',
  ]),
  row('scope', 'RFC 6749 section 3.3', '["identify"]', [
    'invalid_scope',
    'invalid_request',
    'invalid_request',
    'invalid_scope',
    'invalid_scope',
  ]),
  row('state', 'RFC 6749 section 4.1.1', '{}', ['ok', 'invalid_request', 'invalid_request', 'ok', 'ok']),
  row('nonce', 'OpenID Connect Core section 3.1.2.1', '{}', [
    'ok',
    'invalid_request',
    'invalid_request',
    'ok',
    'ok',
  ]),
  ...['prompt', 'integration_type', 'permissions', 'guild_id', 'channel_id', 'disable_guild_select'].map(
    (name) =>
      row(name, 'RFC 6749 section 4.1.2.1', 'x', [
        'ok',
        'invalid_request',
        'invalid_request',
        'invalid_request',
        'invalid_request',
      ]),
  ),
  row('code_challenge', 'RFC 7636 section 4.2', 'short', [
    'ok',
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'invalid_request',
  ]),
  row('code_challenge_method', 'RFC 7636 section 4.4.1', 'plain', [
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'invalid_request',
  ]),
]

const VALID_AUTHORIZE: Form = {
  client_id: '1130000000000000001',
  response_type: 'code',
  redirect_uri: REDIRECT_URI,
  scope: 'identify openid bot applications.commands',
  state: 'the-state',
  nonce: 'the-nonce',
  prompt: 'consent',
  integration_type: '0',
  permissions: '8',
  guild_id: TESTERS,
  channel_id: '1',
  disable_guild_select: 'true',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
}

describe('the authorization endpoint', () => {
  it('accepts the request that the table changes', async () => {
    expect((await setUp().open(VALID_AUTHORIZE)).location?.searchParams.get('code')).toBeTruthy()
  })

  test.each(cellsOf(AUTHORIZE))('%s %s: %s (%s)', async (name, kind, expected, _, { wrongValue }) => {
    const { open } = setUp()
    const value = spoil(kind, VALID_AUTHORIZE[name], wrongValue)
    const { status, location, text } = await open({ ...VALID_AUTHORIZE, [name]: value })
    expect(status).toBe(expected === 'page' ? 400 : 302)
    expect(text + (location?.href ?? '')).not.toContain('<script')
    if (expected === 'page') {
      expect(location).toBeUndefined()
      return
    }
    const isDefault = name === 'redirect_uri'
    const target = isDefault ? 'http://localhost:3000/callback' : REDIRECT_URI
    expect(location?.href.startsWith(`${target}?`)).toBe(true)
    expect(location?.searchParams.get('error') ?? 'ok').toBe(expected)
    expect(location?.searchParams.get('iss')).toBe('https://discord.com')
    const state = [name === 'state' ? (value ?? '') : 'the-state'].flat()[0] || null
    expect(location?.searchParams.get('state')).toBe(state)
  })
})

const CLIENT_ERROR = '401 invalid_client'
const INVALID_REQUEST = '400 invalid_request'
const INVALID_GRANT = '400 invalid_grant'
const INVALID_SCOPE = '400 invalid_scope'
const UNSUPPORTED = '400 unsupported_grant_type'

function tokenRow(name: string, rule: string, missing: string, wrong: string): Row {
  return row(name, rule, 'x', [missing, INVALID_REQUEST, wrong, wrong, wrong])
}

/** Rows by the grant, or by the endpoint, whose valid request they change. */
const TOKEN: Readonly<Record<string, readonly Row[]>> = {
  authorization_code: [
    // RFC 6749 section 5.2 has invalid_request for a request without a grant type.
    tokenRow('grant_type', 'observed at Discord', UNSUPPORTED, UNSUPPORTED),
    tokenRow('code', 'RFC 6749 section 4.1.3', INVALID_REQUEST, INVALID_GRANT),
    tokenRow('redirect_uri', 'RFC 6749 section 4.1.3', INVALID_GRANT, INVALID_GRANT),
    tokenRow('code_verifier', 'RFC 7636 section 4.6', INVALID_GRANT, INVALID_GRANT),
    tokenRow('client_id', 'RFC 6749 section 5.2', CLIENT_ERROR, CLIENT_ERROR),
    tokenRow('client_secret', 'RFC 6749 section 2.3.1', CLIENT_ERROR, CLIENT_ERROR),
    tokenRow('external_auth_type', "Discord's documentation", INVALID_REQUEST, 'ok'),
    row('external_auth_token', "Discord's documentation", 'x', [
      INVALID_REQUEST,
      INVALID_REQUEST,
      INVALID_REQUEST,
      'ok',
      'ok',
    ]),
  ],
  refresh_token: [tokenRow('refresh_token', 'RFC 6749 section 6', INVALID_REQUEST, INVALID_GRANT)],
  client_credentials: [tokenRow('scope', 'RFC 6749 section 3.3', INVALID_SCOPE, INVALID_SCOPE)],
  'urn:ietf:params:oauth:grant-type:device_code': [
    tokenRow('device_code', 'RFC 8628 section 3.5', INVALID_REQUEST, INVALID_GRANT),
  ],
  revoke: [
    tokenRow('token', 'RFC 7009 section 2.2', INVALID_REQUEST, 'ok'),
    tokenRow('token_type_hint', 'RFC 7009 section 2.1', 'ok', 'ok'),
  ],
}

/** Returns a valid request of a grant. */
async function createForm({ authorize, emulator, post }: World, grant: string): Promise<Form> {
  const client = { client_id: '1130000000000000001', client_secret: 'emulator-secret' }
  const form = { ...client, grant_type: grant }
  switch (grant) {
    case 'authorization_code': {
      const location = authorize({ code_challenge: CHALLENGE, code_challenge_method: 'S256' })
      return {
        ...form,
        code: location.searchParams.get('code') ?? '',
        redirect_uri: REDIRECT_URI,
        code_verifier: VERIFIER,
        external_auth_type: 'OIDC',
        external_auth_token: 'the-token',
      }
    }
    case 'refresh_token':
      return { ...form, refresh_token: emulator.issueToken({ scopes: ['identify'] }).refreshToken }
    case 'client_credentials':
      return { ...form, scope: 'identify' }
    case 'revoke':
      return {
        ...client,
        token: emulator.issueToken({ scopes: ['identify'] }).accessToken,
        token_type_hint: 'access_token',
      }
    default: {
      const { body } = await post('/oauth2/device/authorize', { scope: 'identify' })
      emulator.approveDevice(String(body.user_code))
      return { ...form, device_code: String(body.device_code) }
    }
  }
}

describe.each(Object.entries(TOKEN))('the token endpoint, %s', (grant, rows) => {
  const path = grant === 'revoke' ? '/oauth2/token/revoke' : '/oauth2/token'

  it('accepts the request that the table changes', async () => {
    const world = setUp()
    expect((await world.post(path, await createForm(world, grant))).status).toBe(200)
  })

  test.each(cellsOf(rows))('%s %s: %s (%s)', async (name, kind, expected, _, { wrongValue }) => {
    const world = setUp()
    const form = await createForm(world, grant)
    const { status, body } = await world.post(path, { ...form, [name]: spoil(kind, form[name], wrongValue) })
    expect(status === 200 ? 'ok' : `${status} ${body.error}`).toBe(expected)
    expect(JSON.stringify(body)).not.toContain('<script')
  })
})

it('the tables have at least twelve parameters for each endpoint', () => {
  expect(new Set(AUTHORIZE.map(({ name }) => name)).size).toBeGreaterThanOrEqual(12)
  expect(
    new Set(Object.values(TOKEN).flatMap((rows) => rows.map(({ name }) => name))).size,
  ).toBeGreaterThanOrEqual(12)
  expect(toParams({ a: ['1', '2'], b: undefined }).toString()).toBe('a=1&a=2')
})
