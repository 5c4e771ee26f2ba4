import { inspect } from 'node:util'
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Authorization, CallbackInput, OAuth2Client } from '../../../src/index.ts'
import {
  AuthorizationCallbackError,
  type AuthorizationCallbackReason,
} from '../../../src/runtime/errors/callback.ts'
import { OAuth2ResponseError } from '../../../src/runtime/errors/oauth2.ts'
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

async function begin(options: Parameters<typeof setUp>[1] = {}): Promise<void> {
  now = NOW
  ;({ client, fetch } = setUp([() => tokenResponse()], { now: () => now, ...options }))
  authorization = await client.createAuthorization()
}

beforeEach(() => begin())

/** The query of a redirect, good unless changed; null leaves a parameter out. */
function query(changes: Readonly<Record<string, string | null>> = {}): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ code: CODE, state: authorization.state, ...changes })) {
    if (value !== null) parameters.set(name, value)
  }
  return parameters
}

const url = (changes?: Readonly<Record<string, string | null>>) => `${REDIRECT_URI}?${query(changes)}`

/** The reason for which a callback is refused, when it was refused without a request. */
async function refusal(
  input: CallbackInput,
  session: Authorization | null | undefined = authorization,
): Promise<AuthorizationCallbackReason> {
  const before = fetch.sent.length
  const error = await failure(() => client.handleCallback(input, session), AuthorizationCallbackError)
  expect(fetch.sent).toHaveLength(before)
  return error.reason
}

/** The code went out, so the callback was accepted. */
async function accept(input: CallbackInput, session: Authorization = authorization): Promise<void> {
  const token = await client.handleCallback(input, session)
  expect(token.token).toBe(ACCESS_TOKEN)
}

describe('the forms of a callback', () => {
  const PATH = '/callback'
  test.each<[string, () => CallbackInput]>([
    ['a Request', () => new Request(url())],
    ["Node's IncomingMessage, whose url is relative", () => ({ url: `${PATH}?${query()}` })],
    ['a URL', () => new URL(url())],
    ['window.location', () => ({ href: url() })],
    ['a whole URL as text', () => url()],
    ['a whole URL of another protocol', () => `myapp://callback?${query()}`],
    ['a URL with an empty fragment', () => `${url()}#`],
    ['a URL with a fragment that a provider appended', () => `${url()}#_=_`],
    ['a URL whose path holds a colon', () => `https://app.example:8443/a:b?${query()}`],
    ['a path with a query', () => `${PATH}?${query()}`],
    ['a query with its question mark', () => `?${query()}`],
    ['a bare query', () => query().toString()],
    ['URLSearchParams', () => query()],
  ])('%s is read', async (_, input) => {
    await accept(input())
    expect(formOf(fetch.only()).code).toBe(CODE)
  })

  test.each<[string, () => CallbackInput]>([
    ['an empty string', () => ''],
    ['a URL without a query', () => REDIRECT_URI],
    ['a path without a query', () => '/callback'],
    ['an IncomingMessage without a url', () => ({})],
    ['a query that stands in the fragment', () => `${REDIRECT_URI}#${query()}`],
    ['empty URLSearchParams', () => new URLSearchParams()],
  ])('%s holds no state', async (_, input) => {
    expect(await refusal(input())).toBe('missing_state')
  })

  it('takes a code and a state that are encoded', async () => {
    const state = 'a state/with+reserved&characters=%'
    authorization = await client.createAuthorization({ state })
    await accept(url({ code: 'a/b+c=' }))
    expect(formOf(fetch.only()).code).toBe('a/b+c=')
  })
})

describe('state', () => {
  it('S01: a wrong one is refused, and the code is not sent', async () => {
    expect(await refusal(url({ state: 'x'.repeat(43) }))).toBe('state_mismatch')
  })

  test.each([
    ['its beginning', (state: string) => state.slice(0, -1)],
    ['it and more', (state: string) => `${state}x`],
    ['it in capitals', (state: string) => state.toUpperCase()],
    ['it after white space', (state: string) => ` ${state}`],
  ])('S01: %s is a wrong one', async (_, change) => {
    expect(await refusal(url({ state: change(authorization.state) }))).toBe('state_mismatch')
  })

  test.each([
    ['missing', null],
    ['empty', ''],
  ])('S02: one that is %s is refused', async (_, state) => {
    expect(await refusal(url({ state }))).toBe('missing_state')
  })

  it('S02: a missing one is refused although the authorization lost its own', async () => {
    expect(await refusal(url({ state: null }), { ...authorization, state: '' })).toBe('missing_authorization')
    expect(await refusal(url({ state: '' }), { ...authorization, state: '' })).toBe('missing_authorization')
  })

  it('S03: one that stands there twice is refused, even if both are right', async () => {
    expect(await refusal(`${url()}&state=${authorization.state}`)).toBe('duplicate_parameter')
    expect(await refusal(`${url()}&state=other`)).toBe('duplicate_parameter')
    expect(await refusal(`${REDIRECT_URI}?state=other&${query()}`)).toBe('duplicate_parameter')
  })

  test.each(['code', 'error', 'iss', 'access_token'])('S03: %s twice is refused too', async (name) => {
    const error = await failure(
      () => client.handleCallback(`${url()}&${name}=a&${name}=b`, authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('duplicate_parameter')
    expect(error.message).toContain(name)
    expect(fetch.sent).toEqual([])
  })

  it('S03: one written as an array is none', async () => {
    const input = `${REDIRECT_URI}?code=${CODE}&state[]=${authorization.state}`
    expect(await refusal(input)).toBe('missing_state')
  })

  it('S04: one that is replayed is refused, and there is no second POST', async () => {
    await accept(url())
    expect(await refusal(url())).toBe('used_authorization')
    expect(await refusal(url({ code: 'another-code' }))).toBe('used_authorization')
    expect(fetch.sent).toHaveLength(1)
  })

  it('S04: of two callbacks at the same time one is refused', async () => {
    const outcomes = await Promise.allSettled([
      client.handleCallback(url(), authorization),
      client.handleCallback(url(), authorization),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(fetch.sent).toHaveLength(1)
  })

  it('S04: one whose code was refused works no more either', async () => {
    const setup = setUp([() => json({ error: 'invalid_client' }, 401)], { now: () => now })
    client = setup.client
    fetch = setup.fetch
    await failure(() => client.handleCallback(url(), authorization), OAuth2ResponseError)
    expect(await refusal(url())).toBe('used_authorization')
  })

  it('S04: one that was read by readCallback is used', async () => {
    await client.readCallback(url(), authorization)
    expect(await refusal(url())).toBe('used_authorization')
  })

  it('S04: one that went through JSON in between is still the same', async () => {
    await accept(url(), JSON.parse(JSON.stringify(authorization)))
    expect(await refusal(url())).toBe('used_authorization')
  })

  it('S05: one that is ten minutes old is refused', async () => {
    now = NOW + 10 * MINUTE
    expect(await refusal(url())).toBe('expired_authorization')
  })

  it('S05: one that is a millisecond younger is accepted', async () => {
    now = NOW + 10 * MINUTE - 1
    await accept(url())
  })

  it('S05: one that was used and has expired is refused for good', async () => {
    await accept(url())
    now = NOW + 10 * MINUTE
    expect(await refusal(url())).toBe('expired_authorization')
  })

  it("S06: another session's is refused", async () => {
    const other = await client.createAuthorization()
    expect(await refusal(url(), other)).toBe('state_mismatch')
  })

  test.each([
    ['undefined', undefined],
    ['null', null],
  ])('S06: a session that has none (%s) is refused', async (_, session) => {
    const error = await failure(() => client.handleCallback(url(), session), AuthorizationCallbackError)
    expect(error.reason).toBe('missing_authorization')
    expect(error.message).toContain('createAuthorization()')
    expect(fetch.sent).toEqual([])
  })

  it('a callback with a wrong state does not use the authorization up', async () => {
    expect(await refusal(url({ state: 'x'.repeat(43) }))).toBe('state_mismatch')
    expect(await refusal(url({ state: null }))).toBe('missing_state')
    expect(await refusal(`${url()}&state=x`)).toBe('duplicate_parameter')
    await accept(url())
  })

  it('two authorizations of one client are used apart from each other', async () => {
    const other = await client.createAuthorization()
    await accept(url())
    await accept(url({ state: other.state }), other)
    expect(fetch.sent).toHaveLength(2)
  })

  it('a state of your own is checked as ours is', async () => {
    authorization = await client.createAuthorization({ state: 'my-own-state-with-enough-characters' })
    expect(await refusal(url({ state: 'my-own-state-with-enough-characterS' }))).toBe('state_mismatch')
    await accept(url())
  })

  it('no error repeats a state', async () => {
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

describe('an authorization that came back from a store as something else', () => {
  test.each<[string, (good: Authorization) => unknown]>([
    ['text', (good) => JSON.stringify(good)],
    ['a list', (good) => [good]],
    ['true', () => true],
    ['an empty object', () => ({})],
    ['without a state', ({ state: _, ...rest }) => rest],
    ['with a state that is a number', (good) => ({ ...good, state: 1 })],
    ['with an empty state', (good) => ({ ...good, state: '' })],
    ['without a redirect URI', ({ redirectUri: _, ...rest }) => rest],
    ['without createdAt', ({ createdAt: _, ...rest }) => rest],
    ['with createdAt as text', (good) => ({ ...good, createdAt: String(good.createdAt) })],
    ['with createdAt of NaN', (good) => ({ ...good, createdAt: Number.NaN })],
    ['with createdAt of Infinity', (good) => ({ ...good, createdAt: Number.POSITIVE_INFINITY })],
    ['with createdAt as a Date', (good) => ({ ...good, createdAt: new Date(good.createdAt) })],
    ['without a code verifier', ({ codeVerifier: _, ...rest }) => rest],
    ['with a code verifier that is a number', (good) => ({ ...good, codeVerifier: 1 })],
    ['without scopes', ({ scopes: _, ...rest }) => rest],
    ['with scopes as text', (good) => ({ ...good, scopes: 'identify guilds' })],
  ])('%s is refused as missing', async (_, change) => {
    expect(await refusal(url(), change(authorization) as Authorization)).toBe('missing_authorization')
  })

  it('of the implicit grant is refused for a code', async () => {
    const implicit = await client.createAuthorization({ responseType: 'token' })
    expect(await refusal(url({ state: implicit.state }), implicit)).toBe('wrong_response_type')
  })
})

describe('iss', () => {
  it('S11: the right one is accepted', async () => {
    await accept(url({ iss: 'https://discord.com' }))
  })

  it('S11: a missing one is accepted, since Discord promises none', async () => {
    await accept(url())
  })

  test.each([
    'https://evil.example',
    'https://discord.com/',
    'http://discord.com',
    'https://DISCORD.com',
    '',
  ])('S11: %j is refused, and the code is not sent', async (iss) => {
    expect(await refusal(url({ iss }))).toBe('issuer_mismatch')
  })

  it('S11: a missing one is refused with requireIssuer', async () => {
    await begin({ requireIssuer: true })
    expect(await refusal(url())).toBe('missing_issuer')
  })

  it('S11: the right one is accepted with requireIssuer', async () => {
    await begin({ requireIssuer: true })
    await accept(url({ iss: 'https://discord.com' }))
  })

  it('S11: is compared with the issuer of the options', async () => {
    await begin({ issuer: 'http://127.0.0.1:4010' })
    expect(await refusal(url({ iss: 'https://discord.com' }))).toBe('issuer_mismatch')
    await begin({ issuer: 'http://127.0.0.1:4010' })
    await accept(url({ iss: 'http://127.0.0.1:4010' }))
  })

  it('S11: is checked before an error is believed', async () => {
    expect(await refusal(url({ error: 'access_denied', iss: 'https://evil.example' }))).toBe(
      'issuer_mismatch',
    )
  })
})

describe('error=', () => {
  const denied = { code: null, error: 'access_denied', error_description: 'The user said no' }

  it('S12: with a valid state is thrown with its code and description', async () => {
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
      message: 'Discord answered access_denied: The user said no',
    })
    expect(fetch.sent).toEqual([])
  })

  it('S12: without a description has none', async () => {
    const error = await failure(
      () => client.handleCallback(url({ code: null, error: 'server_error' }), authorization),
      AuthorizationCallbackError,
    )
    expect(error.errorDescription).toBeUndefined()
    expect(error.message).toBe('Discord answered server_error')
  })

  test.each([
    ['wrong', 'x'.repeat(43), 'state_mismatch'],
    ['missing', null, 'missing_state'],
  ])('S12: with a %s state is refused and not believed', async (_, state, reason) => {
    const error = await failure(
      () => client.handleCallback(url({ ...denied, state }), authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe(reason)
    expect(error.error).toBeUndefined()
    expect(error.message).not.toContain('The user said no')
  })

  it('S12: counts more than a code beside it, and the code is not sent', async () => {
    expect(await refusal(url({ error: 'access_denied' }))).toBe('error_response')
  })

  it('S12: uses the authorization up', async () => {
    expect(await refusal(url(denied))).toBe('error_response')
    expect(await refusal(url())).toBe('used_authorization')
  })

  it('repeats neither the code nor the verifier, wherever they stand', async () => {
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

describe('the result', () => {
  test.each([
    ['no code', null],
    ['an empty code', ''],
  ])('%s and no error is refused', async (_, code) => {
    expect(await refusal(url({ code }))).toBe('missing_result')
  })

  it('of readCallback is the code, with no guild and no permissions', async () => {
    expect(await client.readCallback(url(), authorization)).toEqual({
      code: CODE,
      guildId: undefined,
      permissions: undefined,
    })
    expect(fetch.sent).toEqual([])
  })

  it("of readCallback has the bot's guild and its permissions as a bigint", async () => {
    const input = url({ guild_id: '80351110224678912', permissions: '9007199254740993' })
    expect(await client.readCallback(input, authorization)).toEqual({
      code: CODE,
      guildId: '80351110224678912',
      permissions: 9007199254740993n,
    })
  })

  it('keeps permissions of 0 apart from none', async () => {
    const { permissions } = await client.readCallback(url({ permissions: '0' }), authorization)
    expect(permissions).toBe(0n)
  })

  test.each(['', '-1', '0x8', 'all', '1.5'])('drops permissions that are %j', async (permissions) => {
    const result = await client.readCallback(url({ permissions }), authorization)
    expect(result.permissions).toBeUndefined()
  })
})

describe('the exchange of a callback', () => {
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

  it('sends no verifier where the authorization has none', async () => {
    authorization = await client.createAuthorization({ pkce: false })
    await accept(url())
    expect(formOf(fetch.only())).not.toHaveProperty('code_verifier')
  })

  it('counts the scopes of the authorization as granted where the answer does not say', async () => {
    const setup = setUp([() => tokenResponse({ scope: undefined })], { now: () => now })
    authorization = await setup.client.createAuthorization({ scopes: ['identify'] })
    const token = await setup.client.handleCallback(url(), authorization)
    expect(token.scopes).toEqual(['identify'])
  })

  it('S10: no error and no URL shows the verifier when the server sends it back', async () => {
    const setup = setUp([({ body }) => json({ error: 'invalid_request', error_description: body }, 400)])
    authorization = await setup.client.createAuthorization()
    const error = await failure(() => setup.client.handleCallback(url(), authorization), OAuth2ResponseError)
    const shown = inspect(error, { showHidden: true, depth: 9 })
    expect(shown).toContain('[redacted]')
    expect(shown).not.toContain(authorization.codeVerifier)
    expect(shown).not.toContain(CODE)
    expect(setup.fetch.only().url).not.toContain(authorization.codeVerifier)
  })

  it('is given the signal and the headers of the caller', async () => {
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
    const good = {
      token_type: 'Bearer',
      access_token: ACCESS_TOKEN,
      expires_in: '604800',
      scope: 'identify',
      state: implicit.state,
    }
    for (const [name, value] of Object.entries({ ...good, ...changes })) {
      if (value !== null) parameters.set(name, value)
    }
    return parameters.toString()
  }

  async function refused(
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
    ['a fragment with its mark', () => `#${fragment()}`],
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

  it('ignores a refresh token, which this grant never brings', async () => {
    const token = await client.handleImplicitCallback(fragment({ refresh_token: REFRESH_TOKEN }), implicit)
    expect(token.refreshToken).toBeNull()
    expect(JSON.stringify(token.toRecord())).not.toContain(REFRESH_TOKEN)
  })

  it('takes no text for a webhook or a guild', async () => {
    const token = await client.handleImplicitCallback(fragment({ webhook: 'x', guild: 'y' }), implicit)
    expect(token.webhook).toBeNull()
    expect(token.guild).toBeNull()
  })

  test.each([
    ['missing', null, 'missing_state'],
    ['empty', '', 'missing_state'],
    ['wrong', 'x'.repeat(43), 'state_mismatch'],
  ])('refuses a state that is %s', async (_, state, reason) => {
    expect(await refused(fragment({ state }))).toBe(reason)
  })

  it('refuses a token that stands there twice', async () => {
    expect(await refused(`${fragment()}&access_token=other`)).toBe('duplicate_parameter')
  })

  it('refuses what was used', async () => {
    await client.handleImplicitCallback(fragment(), implicit)
    expect(await refused(fragment())).toBe('used_authorization')
  })

  it('refuses what is ten minutes old', async () => {
    now = NOW + 10 * MINUTE
    expect(await refused(fragment())).toBe('expired_authorization')
  })

  it('refuses a session that has none', async () => {
    expect(await refused(fragment(), null)).toBe('missing_authorization')
  })

  it('refuses an authorization that asked for a code', async () => {
    const code = await client.createAuthorization()
    expect(await refused(fragment({ state: code.state }), code)).toBe('wrong_response_type')
  })

  it('refuses the wrong issuer', async () => {
    expect(await refused(fragment({ iss: 'https://evil.example' }))).toBe('issuer_mismatch')
  })

  it('finds no state where there is no fragment', async () => {
    expect(await refused(`${REDIRECT_URI}?${fragment()}`)).toBe('missing_state')
  })

  test.each([
    ['missing', null],
    ['empty', ''],
  ])('refuses an access token that is %s', async (_, value) => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ access_token: value }), implicit),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_result')
    expect(error.message).toBe('The redirect carries neither a token nor an error')
  })

  it('throws the error that the fragment carries', async () => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ access_token: null, error: 'access_denied' }), implicit),
      AuthorizationCallbackError,
    )
    expect(error).toMatchObject({ reason: 'error_response', error: 'access_denied' })
  })

  it('refuses another type of token, and repeats nothing of it', async () => {
    const error = await failure(
      () => client.handleImplicitCallback(fragment({ token_type: 'mac' }), implicit),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_result')
    expect(error.message).toContain('token_type is not Bearer')
    expect(inspect(error)).not.toContain(ACCESS_TOKEN)
  })

  it('refuses a token that could not be sent', async () => {
    expect(await refused(fragment({ access_token: 'a\r\nb' }))).toBe('missing_result')
  })

  it('repeats no token in an error that the fragment carries', async () => {
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

  it('does not know the expiry where the fragment does not say', async () => {
    const token = await client.handleImplicitCallback(fragment({ expires_in: null }), implicit)
    expect(token.expiresAt).toBeNull()
    expect(token.isExpired).toBe(false)
  })

  it('counts the requested scopes as granted where the fragment does not say', async () => {
    const token = await client.handleImplicitCallback(fragment({ scope: null }), implicit)
    expect(token.scopes).toEqual(['identify', 'guilds'])
  })
})
