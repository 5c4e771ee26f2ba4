import { inspect } from 'node:util'
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Authorization, CallbackInput, OAuth2Client } from '../../../src/index.ts'
import { contextOf } from '../../../src/runtime/context.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import {
  AuthorizationCallbackError,
  type AuthorizationCallbackReason,
} from '../../../src/runtime/errors/callback.ts'
import { OAuth2ResponseError } from '../../../src/runtime/errors/oauth2.ts'
import { readCallback } from '../../../src/runtime/oauth/callback.ts'
import { UsedStates } from '../../../src/runtime/oauth/state.ts'
import {
  ACCESS_TOKEN,
  NOW,
  REDIRECT_URI,
  REFRESH_TOKEN,
  setUp,
  setUpPublic,
  tokenResponse,
} from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json, type RecordingFetch } from '../../support/recording-fetch.ts'

const CODE = 'NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee'
const MINUTE = 60_000

let now = NOW
let client: OAuth2Client<'identify' | 'guilds'>
let fetch: RecordingFetch
let authorization: Authorization<'identify' | 'guilds'>

async function start(options: Parameters<typeof setUp>[1] = {}): Promise<void> {
  now = NOW
  ;({ client, fetch } = setUp([() => tokenResponse()], { now: () => now, ...options }))
  authorization = await client.createAuthorization()
}

beforeEach(() => start())

/** Returns the query of a redirect, valid unless changed. A change to null removes a parameter. */
function query(changes: Readonly<Record<string, string | null>> = {}): URLSearchParams {
  const parameters = new URLSearchParams()
  const valid = { code: CODE, state: authorization.state, iss: 'https://discord.com' }
  for (const [name, value] of Object.entries({ ...valid, ...changes })) {
    if (value !== null) parameters.set(name, value)
  }
  return parameters
}

const url = (changes?: Readonly<Record<string, string | null>>) => `${REDIRECT_URI}?${query(changes)}`

/** Returns the reason for which a callback is rejected, and asserts that no request was sent. */
async function rejectionOf(
  input: CallbackInput,
  session: Authorization | null | undefined = authorization,
): Promise<AuthorizationCallbackReason> {
  const before = fetch.sent.length
  const error = await failure(() => client.handleCallback(input, session), AuthorizationCallbackError)
  expect(fetch.sent).toHaveLength(before)
  return error.reason
}

/** Asserts that a callback is accepted and its code is exchanged. */
async function accept(input: CallbackInput, session: Authorization = authorization): Promise<void> {
  const token = await client.handleCallback(input, session)
  expect(token.token).toBe(ACCESS_TOKEN)
}

describe('the input of a callback', () => {
  const PATH = '/callback'
  test.each<[string, () => CallbackInput]>([
    ['a Request', () => new Request(url())],
    ["Node's IncomingMessage, whose url is relative", () => ({ url: `${PATH}?${query()}` })],
    ['a URL', () => new URL(url())],
    ['window.location', () => ({ href: url() })],
    ['a whole URL as a string', () => url()],
    ['a whole URL of another protocol', () => `myapp://callback?${query()}`],
    ['a URL with an empty fragment', () => `${url()}#`],
    ['a URL with a fragment that the provider appended', () => `${url()}#_=_`],
    ['a URL whose path contains a colon', () => `https://app.example:8443/a:b?${query()}`],
    ['a path with a query', () => `${PATH}?${query()}`],
    ['a query with its question mark', () => `?${query()}`],
    ['a bare query', () => query().toString()],
    ['URLSearchParams', () => query()],
    ['the query of Express or the searchParams of Next.js', () => Object.fromEntries(query())],
    ['an object without a prototype', () => Object.assign(Object.create(null), Object.fromEntries(query()))],
    [
      'an object with a parameter named url',
      () => ({ ...Object.fromEntries(query()), url: 'https://a.example' }),
    ],
    ['an object with a parameter named href', () => ({ ...Object.fromEntries(query()), href: 'x' })],
    ['an object with an absent parameter', () => ({ ...Object.fromEntries(query()), error: undefined })],
  ])('can be %s', async (_, input) => {
    await accept(input())
    expect(formOf(fetch.only()).code).toBe(CODE)
  })

  test.each<[string, () => CallbackInput]>([
    ['an empty string', () => ''],
    ['a URL without a query', () => REDIRECT_URI],
    ['a path without a query', () => '/callback'],
    ['a request with an empty url', () => ({ url: '' })],
    ['an object of strings without a state', () => ({ code: CODE })],
    ['a query in the fragment', () => `${REDIRECT_URI}#${query()}`],
    ['empty URLSearchParams', () => new URLSearchParams()],
  ])('has no state if it is %s', async (_, input) => {
    expect(await rejectionOf(input())).toBe('missing_state')
  })

  test.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a number', () => 7],
    ['a function', () => () => url()],
    ['an array', () => [url()]],
    ['an empty object', () => ({})],
    ['the event of SvelteKit', () => ({ url: new URL(url()), request: new Request(url()), params: {} })],
    [
      'the request of Hapi',
      () => ({ url: new URL(url()), method: 'get', query: Object.fromEntries(query()) }),
    ],
    [
      'the event of AWS Lambda',
      () => ({ rawPath: PATH, queryStringParameters: Object.fromEntries(query()) }),
    ],
    ['the event of CloudFront', () => ({ method: 'GET', uri: PATH, querystring: `${query()}` })],
    ['the event of h3', () => ({ path: `${PATH}?${query()}`, node: { req: { url: PATH } } })],
    ['the context of Hono', () => ({ req: { url: url(), raw: new Request(url()) } })],
    ['a promise of the parameters', () => Promise.resolve(Object.fromEntries(query()))],
    ['parameters as arrays', () => ({ code: [CODE], state: [authorization.state] })],
    ['nested parameters', () => ({ ...Object.fromEntries(query()), state: { a: authorization.state } })],
    ['a Map', () => new Map(query())],
    ['Headers', () => new Headers({ state: authorization.state })],
    ['FormData', () => new FormData()],
    [
      'an object whose properties cannot be read',
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new TypeError()
            },
          },
        ),
    ],
  ])('cannot be %s', async (_, input) => {
    const error = await failure(
      () => client.handleCallback(input() as CallbackInput, authorization),
      InvalidArgumentError,
    )
    expect(error.field).toBe('input')
    expect(error.message).toMatch(/^input must be the request itself/)
    expect(fetch.sent).toEqual([])
    await accept(url())
  })

  test.each<[string, () => CallbackInput]>([
    ['a HEAD Request', () => new Request(url(), { method: 'HEAD' })],
    ["Node's HEAD request", () => ({ method: 'HEAD', url: `${PATH}?${query()}` }) as CallbackInput],
    ['a head request in lower case', () => ({ method: 'head', url: url() }) as CallbackInput],
    ['an OPTIONS Request', () => new Request(url(), { method: 'OPTIONS' })],
    ['a TRACE request', () => ({ method: 'TRACE', url: url() }) as CallbackInput],
  ])('uses nothing up if it is %s', async (_, input) => {
    expect(await rejectionOf(input())).toBe('wrong_method')
    expect(await rejectionOf(input(), null)).toBe('wrong_method')
    await accept(new Request(url()))
  })

  it('can be a POST, which a page sends that has received the redirect', async () => {
    await accept(new Request(url(), { method: 'POST' }))
  })

  it('can contain an encoded code and an encoded state', async () => {
    const state = 'a state/with+reserved&characters=%'
    authorization = await client.createAuthorization({ state })
    await accept(url({ code: 'a/b+c=' }))
    expect(formOf(fetch.only()).code).toBe('a/b+c=')
  })
})

describe('state', () => {
  it('S01: is rejected if it does not match, and the code is not sent', async () => {
    expect(await rejectionOf(url({ state: 'x'.repeat(43) }))).toBe('state_mismatch')
  })

  test.each([
    ['a prefix of it', (state: string) => state.slice(0, -1)],
    ['it with a suffix', (state: string) => `${state}x`],
    ['it in upper case', (state: string) => state.toUpperCase()],
    ['it after white space', (state: string) => ` ${state}`],
  ])('S01: does not match %s', async (_, change) => {
    expect(await rejectionOf(url({ state: change(authorization.state) }))).toBe('state_mismatch')
  })

  test.each([
    ['missing', null],
    ['empty', ''],
  ])('S02: is rejected if it is %s', async (_, state) => {
    expect(await rejectionOf(url({ state }))).toBe('missing_state')
  })

  it('S02: is rejected if it is missing in the redirect and in the authorization', async () => {
    expect(await rejectionOf(url({ state: null }), { ...authorization, state: '' })).toBe(
      'missing_authorization',
    )
    expect(await rejectionOf(url({ state: '' }), { ...authorization, state: '' })).toBe(
      'missing_authorization',
    )
  })

  it('S03: is rejected if it occurs twice, even if both match', async () => {
    expect(await rejectionOf(`${url()}&state=${authorization.state}`)).toBe('duplicate_parameter')
    expect(await rejectionOf(`${url()}&state=other`)).toBe('duplicate_parameter')
    expect(await rejectionOf(`${REDIRECT_URI}?state=other&${query()}`)).toBe('duplicate_parameter')
  })

  test.each(['code', 'error', 'iss', 'access_token'])(
    'S03: does not make up for a duplicate %s',
    async (name) => {
      const error = await failure(
        () => client.handleCallback(`${url()}&${name}=a&${name}=b`, authorization),
        AuthorizationCallbackError,
      )
      expect(error.reason).toBe('duplicate_parameter')
      expect(error.message).toContain(name)
      expect(fetch.sent).toEqual([])
    },
  )

  it('S03: is missing if it is written as an array', async () => {
    const input = `${REDIRECT_URI}?code=${CODE}&state[]=${authorization.state}`
    expect(await rejectionOf(input)).toBe('missing_state')
  })

  it('S04: is rejected if it is replayed, and there is no second POST', async () => {
    await accept(url())
    expect(await rejectionOf(url())).toBe('used_authorization')
    expect(await rejectionOf(url({ code: 'another-code' }))).toBe('used_authorization')
    expect(fetch.sent).toHaveLength(1)
  })

  it('S04 and S14: is accepted in only one of two callbacks at the same time, which sends one POST', async () => {
    const outcomes = await Promise.allSettled([
      client.handleCallback(url(), authorization),
      client.handleCallback(url(), authorization),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(fetch.sent).toHaveLength(1)
  })

  it('S04: cannot be reused if the exchange of its code failed', async () => {
    const setup = setUp([() => json({ error: 'invalid_client' }, 401)], { now: () => now })
    client = setup.client
    fetch = setup.fetch
    await failure(() => client.handleCallback(url(), authorization), OAuth2ResponseError)
    expect(await rejectionOf(url())).toBe('used_authorization')
  })

  it('S04: cannot be reused after readCallback', async () => {
    await client.readCallback(url(), authorization)
    expect(await rejectionOf(url())).toBe('used_authorization')
  })

  it('S04: cannot be reused if its authorization was serialised in between', async () => {
    await accept(url(), JSON.parse(JSON.stringify(authorization)))
    expect(await rejectionOf(url())).toBe('used_authorization')
  })

  it('S04: cannot be reused after the clock was set forward by an hour and back', async () => {
    await accept(url())
    now = NOW + 60 * MINUTE
    const other = await client.createAuthorization()
    await accept(url({ state: other.state }), other)
    now = NOW
    expect(await rejectionOf(url())).toBe('used_authorization')
  })

  it('S05: is rejected when it is ten minutes old', async () => {
    now = NOW + 10 * MINUTE
    expect(await rejectionOf(url())).toBe('expired_authorization')
  })

  it('S05: is accepted when it is a millisecond younger', async () => {
    now = NOW + 10 * MINUTE - 1
    await accept(url())
  })

  it('S05: is rejected if it was created more than a minute in the future', async () => {
    now = NOW - MINUTE - 1
    expect(await rejectionOf(url())).toBe('expired_authorization')
    now = NOW - MINUTE
    await accept(url())
  })

  it('S05: is rejected if its session says that it never expires', async () => {
    expect(await rejectionOf(url(), { ...authorization, createdAt: Number.MAX_SAFE_INTEGER })).toBe(
      'expired_authorization',
    )
  })

  it('S05: is rejected as expired after it was used', async () => {
    await accept(url())
    now = NOW + 10 * MINUTE
    expect(await rejectionOf(url())).toBe('expired_authorization')
  })

  it('S06: is rejected if it belongs to another session', async () => {
    const other = await client.createAuthorization()
    expect(await rejectionOf(url(), other)).toBe('state_mismatch')
  })

  test.each([
    ['undefined', undefined],
    ['null', null],
  ])('S06: is rejected if the session has no authorization: %s', async (_, session) => {
    const error = await failure(() => client.handleCallback(url(), session), AuthorizationCallbackError)
    expect(error.reason).toBe('missing_authorization')
    expect(error.message).toContain('createAuthorization()')
    expect(fetch.sent).toEqual([])
  })

  it('is rejected, and not used up, if a client has used too many of them', async () => {
    const { config } = contextOf(client)
    const error = await failure(
      () => readCallback(config, new UsedStates(0), url(), authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('too_many_authorizations')
    await accept(url())
  })

  it('does not use up the authorization if it does not match', async () => {
    expect(await rejectionOf(url({ state: 'x'.repeat(43) }))).toBe('state_mismatch')
    expect(await rejectionOf(url({ state: null }))).toBe('missing_state')
    expect(await rejectionOf(`${url()}&state=x`)).toBe('duplicate_parameter')
    await accept(url())
  })

  it('is used independently of another authorization of the client', async () => {
    const other = await client.createAuthorization()
    await accept(url())
    await accept(url({ state: other.state }), other)
    expect(fetch.sent).toHaveLength(2)
  })

  it('is checked in the same way if the caller generated it', async () => {
    authorization = await client.createAuthorization({ state: 'my-own-state-with-enough-characters' })
    expect(await rejectionOf(url({ state: 'my-own-state-with-enough-characterS' }))).toBe('state_mismatch')
    await accept(url())
  })

  it('is not repeated in an error', async () => {
    for (const input of [url({ state: 'x'.repeat(43) }), `${url()}&state=y`]) {
      const error = await failure(
        () => client.handleCallback(input, authorization),
        AuthorizationCallbackError,
      )
      expect(inspect(error)).not.toContain(authorization.state)
      expect(inspect(error)).not.toContain('x'.repeat(43))
    }
  })
})

describe('an authorization that a session store has changed', () => {
  test.each<[string, (valid: Authorization) => unknown]>([
    ['a string', (valid) => JSON.stringify(valid)],
    ['an array', (valid) => [valid]],
    ['true', () => true],
    ['an empty object', () => ({})],
    ['an object without a state', ({ state: _, ...rest }) => rest],
    ['an object with a state that is a number', (valid) => ({ ...valid, state: 1 })],
    ['an object with an empty state', (valid) => ({ ...valid, state: '' })],
    ['an object without a redirect URI', ({ redirectUri: _, ...rest }) => rest],
    ['an object without createdAt', ({ createdAt: _, ...rest }) => rest],
    ['an object with createdAt as a string', (valid) => ({ ...valid, createdAt: String(valid.createdAt) })],
    ['an object with createdAt of NaN', (valid) => ({ ...valid, createdAt: Number.NaN })],
    ['an object with createdAt of Infinity', (valid) => ({ ...valid, createdAt: Number.POSITIVE_INFINITY })],
    ['an object with createdAt as a Date', (valid) => ({ ...valid, createdAt: new Date(valid.createdAt) })],
    ['an object without a code verifier', ({ codeVerifier: _, ...rest }) => rest],
    ['an object with a code verifier that is a number', (valid) => ({ ...valid, codeVerifier: 1 })],
    ['an object without scopes', ({ scopes: _, ...rest }) => rest],
    ['an object with scopes as a string', (valid) => ({ ...valid, scopes: 'identify guilds' })],
  ])('is rejected as missing if it is %s', async (_, change) => {
    expect(await rejectionOf(url(), change(authorization) as Authorization)).toBe('missing_authorization')
  })

  it('is rejected if it names no client, no issuer or no response type', async () => {
    const { clientId, issuer, responseType, ...rest } = authorization
    const without = (named: Partial<Authorization>) =>
      rejectionOf(url(), { ...rest, ...named } as Authorization)
    expect(await without({ issuer, responseType })).toBe('wrong_client')
    expect(await without({ clientId, responseType })).toBe('wrong_client')
    expect(await without({ clientId, issuer })).toBe('wrong_response_type')
  })

  test.each([
    ['another client id', { clientId: '41771983423143936' }],
    ['another issuer', { issuer: 'https://other.example' }],
    ['another client id, without requireIssuer', { clientId: '41771983423143936', requireIssuer: false }],
  ])('is rejected by a client with %s, and its code and verifier are not sent', async (_, options) => {
    const begun = authorization
    const first = client
    await start(options)
    expect(await rejectionOf(url({ state: begun.state }), begun)).toBe('wrong_client')
    await first.readCallback(url({ state: begun.state }), begun)
  })

  it('is rejected for a code if it is one of the implicit grant', async () => {
    const implicit = await client.createAuthorization({ responseType: 'token' })
    const error = await failure(
      () => client.handleCallback(url({ state: implicit.state }), implicit),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('wrong_response_type')
    expect(error.message).toContain('has another response type than code')
    expect(fetch.sent).toEqual([])
  })
})

describe('iss', () => {
  it('S11: is accepted if it is the issuer', async () => {
    await accept(url({ iss: 'https://discord.com' }))
  })

  test.each([
    'https://evil.example',
    'https://discord.com/',
    'http://discord.com',
    'https://DISCORD.com',
    '',
  ])('S11: is rejected if it is %j, and the code is not sent', async (iss) => {
    expect(await rejectionOf(url({ iss }))).toBe('issuer_mismatch')
  })

  it('S11: is required, because Discord announces it, and the message says what to do', async () => {
    const error = await failure(
      () => client.handleCallback(url({ iss: null }), authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_issuer')
    expect(error.message).toBe('The redirect has no iss: pass its whole query, or set requireIssuer: false')
    expect(fetch.sent).toEqual([])
  })

  it('S11: is optional without requireIssuer, and still compared', async () => {
    await start({ requireIssuer: false })
    expect(await rejectionOf(url({ iss: 'https://evil.example' }))).toBe('issuer_mismatch')
    await start({ requireIssuer: false })
    await accept(url({ iss: null }))
  })

  it('S11: is not required in the redirect of an error', async () => {
    expect(await rejectionOf(url({ code: null, error: 'access_denied', iss: null }))).toBe('error_response')
  })

  it('S11: is compared with the issuer of the options', async () => {
    await start({ issuer: 'http://127.0.0.1:4010' })
    expect(await rejectionOf(url({ iss: 'https://discord.com' }))).toBe('issuer_mismatch')
    await start({ issuer: 'http://127.0.0.1:4010' })
    await accept(url({ iss: 'http://127.0.0.1:4010' }))
  })

  it('S11: is checked before an error is accepted', async () => {
    expect(await rejectionOf(url({ error: 'access_denied', iss: 'https://evil.example' }))).toBe(
      'issuer_mismatch',
    )
  })
})

describe('error=', () => {
  const denied = { code: null, error: 'access_denied', error_description: 'The user said no' }

  it('S12: is thrown with its code and description if the state matches', async () => {
    const error = await failure(
      () => client.handleCallback(url(denied), authorization),
      AuthorizationCallbackError,
    )
    expect(error).toMatchObject({
      name: 'AuthorizationCallbackError',
      code: 'ERR_AUTHORIZATION_CALLBACK',
      reason: 'error_response',
      error: 'access_denied',
      errorDescription: 'The user said no',
      message: 'Discord responded with access_denied: The user said no',
    })
    expect(fetch.sent).toEqual([])
  })

  it('S12: is thrown without a description if there is none', async () => {
    const error = await failure(
      () => client.handleCallback(url({ code: null, error: 'server_error' }), authorization),
      AuthorizationCallbackError,
    )
    expect(error.errorDescription).toBeUndefined()
    expect(error.message).toBe('Discord responded with server_error')
  })

  test.each([
    ['wrong', 'x'.repeat(43), 'state_mismatch'],
    ['missing', null, 'missing_state'],
  ])('S12: is ignored if the state is %s', async (_, state, reason) => {
    const error = await failure(
      () => client.handleCallback(url({ ...denied, state }), authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe(reason)
    expect(error.error).toBeUndefined()
    expect(error.message).not.toContain('The user said no')
  })

  it('S12: takes precedence over a code, which is not sent', async () => {
    expect(await rejectionOf(url({ error: 'access_denied' }))).toBe('error_response')
  })

  it('S12: uses up the authorization', async () => {
    expect(await rejectionOf(url(denied))).toBe('error_response')
    expect(await rejectionOf(url())).toBe('used_authorization')
  })

  it('repeats neither the code nor the verifier', async () => {
    const description = `code ${CODE}, verifier ${authorization.codeVerifier}`
    const error = await failure(
      () => client.handleCallback(url({ error: CODE, error_description: description }), authorization),
      AuthorizationCallbackError,
    )
    const shown = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)
    expect(shown).not.toContain(CODE)
    expect(shown).not.toContain(authorization.codeVerifier)
    expect(error.errorDescription).toBe('code [redacted], verifier [redacted]')
  })
})

describe('readCallback', () => {
  test.each([
    ['no code', null],
    ['an empty code', ''],
    ['a code that cannot be sent', 'a b\n'],
  ])('throws for a redirect with %s and no error', async (_, code) => {
    expect(await rejectionOf(url({ code }))).toBe('missing_result')
  })

  it('returns the code, without guild and permissions', async () => {
    expect(await client.readCallback(url(), authorization)).toEqual({
      code: CODE,
      guildId: undefined,
      permissions: undefined,
    })
    expect(fetch.sent).toEqual([])
  })

  it("returns the bot's guild and its permissions as a bigint", async () => {
    const input = url({ guild_id: '80351110224678912', permissions: '9007199254740993' })
    expect(await client.readCallback(input, authorization)).toEqual({
      code: CODE,
      guildId: '80351110224678912',
      permissions: 9007199254740993n,
    })
  })

  it('distinguishes permissions of 0 from none', async () => {
    const { permissions } = await client.readCallback(url({ permissions: '0' }), authorization)
    expect(permissions).toBe(0n)
  })

  test.each(['', '-1', '0x8', 'all', '1.5', '9'.repeat(100)])(
    'ignores permissions that are %j',
    async (permissions) => {
      const result = await client.readCallback(url({ permissions }), authorization)
      expect(result.permissions).toBeUndefined()
    },
  )

  test.each(['', 'x', '-1', '../../users/@me', '1 or 1', '18446744073709551616', '1'.repeat(21)])(
    'ignores a guild id that is %j',
    async (guild_id) => {
      expect((await client.readCallback(url({ guild_id }), authorization)).guildId).toBeUndefined()
    },
  )
})

describe('the exchange of handleCallback', () => {
  it('uses the redirect URI and the verifier of the authorization', async () => {
    authorization = await client.createAuthorization({ redirectUri: 'https://b.example/other' })
    await accept(url())
    expect(formOf(fetch.only())).toMatchObject({
      grant_type: 'authorization_code',
      code: CODE,
      redirect_uri: 'https://b.example/other',
      code_verifier: authorization.codeVerifier,
    })
  })

  it('sends no verifier if the authorization has none', async () => {
    authorization = await client.createAuthorization({ pkce: false })
    await accept(url())
    expect(formOf(fetch.only())).not.toHaveProperty('code_verifier')
  })

  it('returns the scopes of the authorization if the response names none', async () => {
    const setup = setUp([() => tokenResponse({ scope: undefined })], { now: () => now })
    authorization = await setup.client.createAuthorization({ scopes: ['identify'] })
    const token = await setup.client.handleCallback(url(), authorization)
    expect(token.scopes).toEqual(['identify'])
  })

  it('S10: shows the verifier in no error and no URL if the server echoes it', async () => {
    const setup = setUp([({ body }) => json({ error: 'invalid_request', error_description: body }, 400)])
    authorization = await setup.client.createAuthorization()
    const error = await failure(() => setup.client.handleCallback(url(), authorization), OAuth2ResponseError)
    const shown = inspect(error, { showHidden: true, depth: 9 })
    expect(shown).toContain('[redacted]')
    expect(shown).not.toContain(authorization.codeVerifier)
    expect(shown).not.toContain(CODE)
    expect(setup.fetch.only().url).not.toContain(authorization.codeVerifier)
  })

  it('sends the headers of the caller', async () => {
    await client.handleCallback(url(), authorization, { headers: { 'X-Trace': 'abc' } })
    expect(fetch.only().headers.get('x-trace')).toBe('abc')
  })
})

describe('handleImplicitCallback', () => {
  let implicit: Authorization<'identify' | 'guilds'>

  beforeEach(async () => {
    ;({ client, fetch } = setUpPublic([], { now: () => now }))
    implicit = await client.createAuthorization({ responseType: 'token' })
  })

  function fragment(changes: Readonly<Record<string, string | null>> = {}): string {
    const parameters = new URLSearchParams()
    const valid = {
      token_type: 'Bearer',
      access_token: ACCESS_TOKEN,
      expires_in: '604800',
      scope: 'identify',
      state: implicit.state,
      iss: 'https://discord.com',
    }
    for (const [name, value] of Object.entries({ ...valid, ...changes })) {
      if (value !== null) parameters.set(name, value)
    }
    return parameters.toString()
  }

  async function implicitRejectionOf(
    input: CallbackInput,
    session: Authorization | null | undefined = implicit,
  ): Promise<AuthorizationCallbackReason> {
    const error = await failure(
      () => client.handleImplicitCallback(input, session),
      AuthorizationCallbackError,
    )
    expect(fetch.sent).toEqual([])
    return error.reason
  }

  test.each<[string, () => CallbackInput]>([
    ['window.location', () => ({ href: `${REDIRECT_URI}#${fragment()}` })],
    ['a URL', () => new URL(`${REDIRECT_URI}#${fragment()}`)],
    ['a URL with a query as well', () => `${REDIRECT_URI}?a=b#${fragment()}`],
    ['a path', () => `/callback#${fragment()}`],
    ['a fragment with its number sign', () => `#${fragment()}`],
    ['a bare fragment', () => fragment()],
    ['URLSearchParams', () => new URLSearchParams(fragment())],
  ])('reads the token from %s, without a request', async (_, input) => {
    const token = await client.handleImplicitCallback(input(), implicit)
    expect(token.toRecord()).toEqual({
      accessToken: ACCESS_TOKEN,
      refreshToken: null,
      expiresAt: NOW + 604_800_000,
      scopes: ['identify'],
      idToken: null,
    })
    expect(fetch.sent).toEqual([])
  })

  it('ignores a refresh token, which this grant does not have', async () => {
    const token = await client.handleImplicitCallback(fragment({ refresh_token: REFRESH_TOKEN }), implicit)
    expect(token.refreshToken).toBeNull()
    expect(JSON.stringify(token.toRecord())).not.toContain(REFRESH_TOKEN)
  })

  it('ignores a string for the webhook or the guild', async () => {
    const token = await client.handleImplicitCallback(fragment({ webhook: 'x', guild: 'y' }), implicit)
    expect(token.webhook).toBeNull()
    expect(token.guild).toBeNull()
  })

  test.each([
    ['missing', null, 'missing_state'],
    ['empty', '', 'missing_state'],
    ['another one', 'x'.repeat(43), 'state_mismatch'],
  ])('rejects a state that is %s', async (_, state, reason) => {
    expect(await implicitRejectionOf(fragment({ state }))).toBe(reason)
  })

  it('rejects a token that occurs twice', async () => {
    expect(await implicitRejectionOf(`${fragment()}&access_token=other`)).toBe('duplicate_parameter')
  })

  it('rejects a used authorization', async () => {
    await client.handleImplicitCallback(fragment(), implicit)
    expect(await implicitRejectionOf(fragment())).toBe('used_authorization')
  })

  it('rejects an authorization that is ten minutes old', async () => {
    now = NOW + 10 * MINUTE
    expect(await implicitRejectionOf(fragment())).toBe('expired_authorization')
  })

  it('rejects a session without an authorization', async () => {
    expect(await implicitRejectionOf(fragment(), null)).toBe('missing_authorization')
  })

  it('rejects an authorization with the response type code', async () => {
    const code = await client.createAuthorization()
    expect(await implicitRejectionOf(fragment({ state: code.state }), code)).toBe('wrong_response_type')
  })

  it('rejects another issuer', async () => {
    expect(await implicitRejectionOf(fragment({ iss: 'https://evil.example' }))).toBe('issuer_mismatch')
  })

  it('rejects a token without iss', async () => {
    expect(await implicitRejectionOf(fragment({ iss: null }))).toBe('missing_issuer')
  })

  it('finds no state without a fragment', async () => {
    expect(await implicitRejectionOf(`${REDIRECT_URI}?${fragment()}`)).toBe('missing_state')
  })

  test.each([
    ['missing', null],
    ['empty', ''],
  ])('rejects an access token that is %s', async (_, value) => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ access_token: value }), implicit),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_result')
    expect(error.message).toBe('The redirect has no valid token response: access_token is missing or invalid')
  })

  it('throws the error of the fragment', async () => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ access_token: null, error: 'access_denied' }), implicit),
      AuthorizationCallbackError,
    )
    expect(error).toMatchObject({ reason: 'error_response', error: 'access_denied' })
  })

  it('rejects another token type, without the token in the error', async () => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ token_type: 'mac' }), implicit),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_result')
    expect(error.message).toContain('token_type is not Bearer')
    expect(inspect(error)).not.toContain(ACCESS_TOKEN)
  })

  it('rejects a token that cannot be sent in a header', async () => {
    expect(await implicitRejectionOf(fragment({ access_token: 'a\r\nb' }))).toBe('missing_result')
  })

  it('redacts the token in the error of the fragment', async () => {
    const error = await failure(
      () =>
        client.handleImplicitCallback(
          fragment({ error: 'server_error', error_description: `token ${ACCESS_TOKEN}` }),
          implicit,
        ),
      AuthorizationCallbackError,
    )
    expect(inspect(error, { showHidden: true })).not.toContain(ACCESS_TOKEN)
  })

  it('returns no expiry if the fragment has none', async () => {
    const token = await client.handleImplicitCallback(fragment({ expires_in: null }), implicit)
    expect(token.expiresAt).toBeNull()
    expect(token.isExpired).toBe(false)
  })

  it('returns the requested scopes if the fragment names none', async () => {
    const token = await client.handleImplicitCallback(fragment({ scope: null }), implicit)
    expect(token.scopes).toEqual(['identify', 'guilds'])
  })
})
