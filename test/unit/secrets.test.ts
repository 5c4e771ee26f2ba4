import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, test, vi } from 'vitest'
import {
  type AccessToken,
  type Authorization,
  OAuth2Client,
  type OAuth2ClientOptions,
  type TokenEndpointAuthMethod,
} from '../../src/index.ts'
import { TokenManager } from '../../src/runtime/tokens/index.ts'
import {
  createBotProvisionalToken,
  createProvisionalToken,
  createQuickLink,
  createRpcToken,
  exchangeForChildToken,
  mergeProvisionalAccount,
  unmergeProvisionalAccount,
} from '../../src/social-sdk/index.ts'
import {
  CLIENT_ID,
  GUILD_ID,
  NOW,
  REDIRECT_URI,
  REQUEST_METHODS,
  SCOPES,
  type TestScope,
  USER_ID,
} from '../support/client.ts'
import { json, type RecordingFetch, recordingFetch, type Sent } from '../support/recording-fetch.ts'

/** Secrets with characters that every encoding changes, and letters that none of them changes. */
const SECRETS = {
  clientSecret: 'cs/+&=%:SENTINELclient',
  botToken: 'bt/+&=%:SENTINELbot',
  callBotToken: 'cb/+&=%:SENTINELcallbot',
  accessToken: 'at/+&=%:SENTINELaccess',
  refreshToken: 'rt/+&=%:SENTINELrefresh',
  idToken: 'it/+&=%:SENTINELid',
  code: 'co/+&=%:SENTINELcode',
  codeVerifier: `ve-._~-SENTINELverifier-${'v'.repeat(30)}`,
  webhookToken: 'wh/+&=%:SENTINELwebhook',
  externalToken: 'et/+&=%:SENTINELexternal',
}

const formEncode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
const basicOf = (secret: string) => btoa(`${CLIENT_ID}:${secret}`)

/** All encodings of the secrets. */
const NEEDLES: readonly string[] = [
  'SENTINEL',
  ...Object.values(SECRETS).flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    formEncode(secret),
    btoa(secret),
    basicOf(secret),
    basicOf(formEncode(secret)),
  ]),
]

function findSecrets(text: string): string[] {
  return NEEDLES.filter((needle) => text.includes(needle))
}

/** Returns everything that a log could show of a value, with the whole chain of its causes. */
function show(value: unknown, seen = new Set<unknown>()): string {
  if (seen.has(value)) return ''
  seen.add(value)
  const shown = [
    String(value),
    JSON.stringify(value) ?? '',
    inspect(value),
    inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null }),
  ]
  if (value instanceof Error) {
    shown.push(value.message, value.stack ?? '', show(value.cause, seen))
    if (value instanceof AggregateError) shown.push(...value.errors.map((one) => show(one, seen)))
  }
  return shown.join('\n')
}

/** Returns a request as a careless server or proxy repeats it, as sent and decoded. */
function echo({ method, url, headers, body }: Sent): string {
  const isForm = headers.get('content-type')?.includes('urlencoded')
  const decoded = isForm ? [...new URLSearchParams(body)].map((pair) => pair.join('=')).join('\n') : ''
  return `${method} ${url}\n${[...headers].map((pair) => pair.join(': ')).join('\n')}\n\n${body}\n${decoded}`
}

/** Returns the parts of a request that a header can contain. */
const toHeaderValue = ({ headers, body }: Sent) => `${headers.get('authorization') ?? 'none'} ${body}`

/** Creates a body that repeats a text until it exceeds every size limit. */
function createLargeBody(text: string): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode(text.repeat(1000))
  let left = 9 * 1024 * 1024
  return new ReadableStream({
    pull(controller) {
      left -= chunk.byteLength
      controller.enqueue(chunk)
      if (left < 0) controller.close()
    },
  })
}

const STATUSES = [400, 401, 403, 404, 429, 500, 502]
const SUCCESSES = [200, 201, 202, 302]

interface Server {
  readonly name: string
  readonly statuses: readonly number[]
  readonly respond: (sent: Sent, status: number) => Response
}

const SERVERS: readonly Server[] = [
  {
    name: 'an API error',
    statuses: STATUSES,
    respond: (sent, status) =>
      json(
        {
          code: 50035,
          message: echo(sent),
          errors: { nick: { _errors: [{ code: echo(sent), message: echo(sent) }] } },
        },
        status,
      ),
  },
  {
    name: 'an API error that repeats the request in its keys',
    statuses: STATUSES,
    respond: (sent, status) =>
      json(
        {
          code: 0,
          message: 'm',
          [echo(sent)]: 1,
          errors: { [echo(sent)]: { _errors: [{ code: 'c', message: 'm' }] } },
        },
        status,
      ),
  },
  {
    name: 'an OAuth error',
    statuses: STATUSES,
    respond: (sent, status) => json({ error: echo(sent), error_description: echo(sent) }, status),
  },
  {
    name: 'invalid_grant',
    statuses: STATUSES,
    respond: (sent, status) => json({ error: 'invalid_grant', error_description: echo(sent) }, status),
  },
  {
    name: 'a rate limit',
    statuses: [429],
    respond: (sent, status) =>
      json({ message: echo(sent), retry_after: 1, global: false, more: { deep: [echo(sent)] } }, status),
  },
  {
    name: 'HTML',
    statuses: [...STATUSES, ...SUCCESSES],
    respond: (sent, status) =>
      new Response(`<html><pre>${echo(sent)}</pre></html>`, {
        status,
        headers: { 'content-type': 'text/html' },
      }),
  },
  {
    name: 'truncated JSON',
    statuses: [...STATUSES, ...SUCCESSES],
    respond: (sent, status) =>
      new Response(JSON.stringify({ message: echo(sent) }).slice(0, -2), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  },
  {
    name: 'a JSON array',
    statuses: STATUSES,
    respond: (sent, status) => json([echo(sent), { deep: { deeper: echo(sent) } }], status),
  },
  {
    name: 'a JSON string',
    statuses: STATUSES,
    respond: (sent, status) => json(echo(sent), status),
  },
  {
    name: 'headers',
    statuses: [...STATUSES, ...SUCCESSES],
    respond: (sent, status) =>
      new Response('<html>', {
        status,
        headers: {
          'content-type': `text/html; request="${toHeaderValue(sent)}"`,
          location: toHeaderValue(sent),
          'retry-after': toHeaderValue(sent),
          'x-ratelimit-scope': toHeaderValue(sent),
          'x-ratelimit-bucket': toHeaderValue(sent),
        },
      }),
  },
  {
    name: 'a body that exceeds every size limit',
    statuses: [200, 500],
    respond: (sent, status) => new Response(createLargeBody(echo(sent)), { status }),
  },
]

/** Values that a carelessly instrumented `fetch` throws. */
const THROWN: readonly (readonly [string, (sent: Sent, request: () => Request) => unknown])[] = [
  ['a string', echo],
  ['an Error message', (sent) => new TypeError(`fetch failed: ${echo(sent)}`)],
  ['an Error name', (sent) => Object.assign(new Error('x'), { name: echo(sent) })],
  [
    'properties',
    (sent) =>
      Object.assign(new Error('x'), {
        config: { url: sent.url, data: sent.body, headers: [...sent.headers] },
      }),
  ],
  ['a hidden property', (sent) => Object.defineProperty(new Error('x'), 'config', { value: echo(sent) })],
  ['a cause', (sent) => new Error('x', { cause: new Error('y', { cause: new Error(echo(sent)) }) })],
  ['several errors', (sent) => new AggregateError([new Error(echo(sent))], 'all failed')],
  [
    'Headers',
    (sent) => Object.assign(new Error('x'), { headers: sent.headers, form: new URLSearchParams(sent.body) }),
  ],
  ['a Request', (_, request) => Object.assign(new Error('x'), { request: request() })],
  ['a Request in a cause', (_, request) => new Error('x', { cause: { options: { request: request() } } })],
  [
    'bytes',
    (sent) => Object.assign(new Error('x'), { body: new TextEncoder().encode(sent.body), text: sent.body }),
  ],
  ['an object that is not an Error', (sent) => ({ request: sent })],
]

interface Fixture {
  readonly client: OAuth2Client<TestScope>
  readonly token: AccessToken<TestScope>
  readonly authorization: Authorization<TestScope>
  readonly callback: string
}

const RECORD = {
  accessToken: SECRETS.accessToken,
  refreshToken: SECRETS.refreshToken,
  expiresAt: NOW + 1000,
  scopes: SCOPES,
  idToken: SECRETS.idToken,
}

async function setUpSecrets(
  fetch: RecordingFetch | ((request: Request) => Promise<Response>),
  tokenEndpointAuthMethod: TokenEndpointAuthMethod = 'client_secret_post',
  options: Partial<OAuth2ClientOptions<TestScope>> = {},
): Promise<Fixture> {
  const client = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: SECRETS.clientSecret,
    botToken: SECRETS.botToken,
    redirectUri: REDIRECT_URI,
    scopes: SCOPES,
    now: () => NOW,
    tokenEndpointAuthMethod,
    retry: false,
    rateLimit: false,
    fetch,
    ...options,
  })
  const begun = await client.createAuthorization({ scopes: ['identify'] })
  const authorization = { ...begun, codeVerifier: SECRETS.codeVerifier }
  const query = new URLSearchParams({ code: SECRETS.code, state: begun.state, iss: 'https://discord.com' })
  return { client, token: client.fromRecord(RECORD), authorization, callback: `/cb?${query}` }
}

type Method = (fixture: Fixture) => Promise<unknown>

const PROTOCOL: readonly (readonly [string, Method])[] = [
  ['handleCallback', ({ client, callback, authorization }) => client.handleCallback(callback, authorization)],
  [
    'mergeProvisionalAccount',
    ({ client, authorization }) => mergeProvisionalAccount(client, SECRETS.code, authorization, EXTERNAL),
  ],
  ['exchangeCode', ({ client }) => client.exchangeCode(SECRETS.code, { codeVerifier: SECRETS.codeVerifier })],
  ['refreshToken', ({ client }) => client.refreshToken(SECRETS.refreshToken)],
  ['clientCredentialsGrant', ({ client }) => client.clientCredentialsGrant(['identify'])],
  ['revokeToken', ({ client }) => client.revokeToken(SECRETS.refreshToken)],
  ['token.refresh', ({ token }) => token.refresh()],
  ['token.revoke', ({ token }) => token.revoke()],
  ['token.revokeRefreshToken', ({ token }) => token.revokeRefreshToken()],
]

const MEMBER = { params: { path: { guild_id: GUILD_ID, user_id: USER_ID } } }
const APPLICATION = { params: { path: { application_id: CLIENT_ID } } }
const EXTERNAL = { type: 'OIDC', token: SECRETS.externalToken } as const

const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'

const RESOURCES: readonly (readonly [string, Method])[] = [
  ['fetchIdentify', ({ token }) => token.fetchIdentify()],
  ['fetchConnections', ({ token }) => token.fetchConnections()],
  ['fetchGuilds', ({ token }) => token.fetchGuilds({ withCounts: true })],
  ['fetchGuildMember', ({ token }) => token.fetchGuildMember(GUILD_ID)],
  ['joinGuild', ({ token }) => token.joinGuild(GUILD_ID, { userId: USER_ID })],
  [
    'joinGuild with a bot of its own',
    ({ token }) => token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: SECRETS.callBotToken }),
  ],
  ['fetchMetadata', ({ token }) => token.fetchMetadata()],
  ['updateMetadata', ({ token }) => token.updateMetadata({ metadata: { wins: 1 } })],
  ['clearMetadata', ({ token }) => token.clearMetadata()],
  ['fetchAuthorization', ({ token }) => token.fetchAuthorization()],
  ['verifyAccessToken', ({ client }) => client.verifyAccessToken(SECRETS.accessToken)],
  ['fetchLinkedRolesMetadata', ({ client }) => client.fetchLinkedRolesMetadata()],
  [
    'fetchLinkedRolesMetadata with a bot of its own',
    ({ client }) => client.fetchLinkedRolesMetadata({ botToken: SECRETS.callBotToken }),
  ],
  ['updateLinkedRolesMetadata', ({ client }) => client.updateLinkedRolesMetadata([])],
  ['createProvisionalToken', ({ client }) => createProvisionalToken(client, EXTERNAL)],
  ['createBotProvisionalToken', ({ client }) => createBotProvisionalToken(client, { externalUserId: 'p' })],
  ['unmergeProvisionalAccount', ({ client }) => unmergeProvisionalAccount(client, EXTERNAL)],
  ['exchangeForChildToken', ({ client, token }) => exchangeForChildToken(client, token, client)],
  ['createRpcToken', ({ client }) => createRpcToken(client)],
  ['createQuickLink', ({ token }) => createQuickLink(token, { title: 't', description: 'd', image: 'i' })],
  ['token.api.GET', ({ token }) => token.api.GET('/users/@me')],
  ['token.api.PUT', ({ token }) => token.api.PUT(ROLE_CONNECTION, { ...APPLICATION, body: {} })],
  ['client.api.GET', ({ client }) => client.api.GET('/users/@me')],
  [
    "client.api.PUT with a user's token in its body",
    ({ client }) =>
      client.api.PUT('/guilds/{guild_id}/members/{user_id}', {
        ...MEMBER,
        body: { access_token: SECRETS.accessToken },
      }),
  ],
]

/** Methods of a stored token. */
const STORED: readonly (readonly [string, Method])[] = [
  [
    'a stored token, refreshed',
    async ({ client, token }) => (await new TokenManager(client).save('u', token)).refresh(),
  ],
  [
    'a stored token, revoked',
    async ({ client, token }) => (await new TokenManager(client).save('u', token)).revoke(),
  ],
]

const METHODS = [...PROTOCOL, ...RESOURCES, ...STORED]

it('has a case for every method of a token that sends a request', () => {
  const cases = METHODS.map(([name]) => name.replace('token.', ''))
  expect(REQUEST_METHODS.filter((name) => !cases.includes(name))).toEqual([])
})

/** Returns the error of a call; `undefined` if it succeeds. */
async function errorOf(call: Promise<unknown>): Promise<Error | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    return error as Error
  }
}

let spies: MockInstance[]

beforeEach(() => {
  const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const
  spies = [
    ...methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {})),
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true),
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true),
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {}),
  ]
})

afterEach(() => {
  const calls = spies.map((spy) => spy.mock.calls.length)
  for (const spy of spies) spy.mockRestore()
  expect(calls.filter((count) => count > 0)).toEqual([])
})

describe('findSecrets', () => {
  test.each(Object.entries(SECRETS))('finds the %s in every encoding', (_, secret) => {
    const forms = [
      secret,
      encodeURIComponent(secret),
      formEncode(secret),
      btoa(secret),
      basicOf(formEncode(secret)),
    ]
    for (const form of forms) {
      expect(findSecrets(show(new Error(`x ${form} y`)))).not.toEqual([])
      expect(
        findSecrets(show(new Error('x', { cause: Object.assign(new Error('y'), { form }) }))),
      ).not.toEqual([])
      expect(findSecrets(show(Object.defineProperty(new Error('x'), 'body', { value: [form] })))).not.toEqual(
        [],
      )
    }
  })

  async function sendRequest(): Promise<Sent> {
    const fetch = recordingFetch(() => json({}))
    await (await setUpSecrets(fetch)).client.revokeToken(SECRETS.refreshToken)
    return fetch.only()
  }

  test.each(THROWN)('finds the secrets in what a careless fetch throws: %s', async (_, build) => {
    const one = await sendRequest()
    const headers = { 'x-secret': SECRETS.accessToken }
    const thrown = build(one, () => new Request(one.url, { headers }))
    expect(findSecrets(show(thrown))).not.toEqual([])
  })

  test.each(SERVERS)('finds the secrets in what a server repeats: $name', async ({ respond, statuses }) => {
    const response = respond(await sendRequest(), statuses[0] ?? 400)
    expect(findSecrets((await response.text()) + inspect(response.headers))).not.toEqual([])
  })
})

describe('L01: an error shows no secret', () => {
  const table = METHODS.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(table)('$name, when a server responds with $echoes', async ({ call, server }) => {
    for (const status of server.statuses) {
      const fetch = recordingFetch((sent) => server.respond(sent, status))
      const error = await errorOf(call(await setUpSecrets(fetch)))
      // After a 401 the client may ask whether the token is valid.
      const urls = fetch.sent.map(({ url }) => url)
      expect(urls.slice(1).filter((url) => !/\/(oauth2|users)\/@me$/.test(url))).toEqual([])
      expect(urls.length).toBeLessThanOrEqual(status === 401 ? 2 : 1)
      expect(error === undefined ? [] : findSecrets(show(error))).toEqual([])
    }
  })

  const basic = PROTOCOL.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(basic)('$name with Basic, when a server responds with $echoes', async ({ call, server }) => {
    for (const status of server.statuses) {
      const fetch = recordingFetch((sent) => server.respond(sent, status))
      const error = await errorOf(call(await setUpSecrets(fetch, 'client_secret_basic')))
      expect(fetch.only().headers.get('authorization')).toBe(
        `Basic ${basicOf(formEncode(SECRETS.clientSecret))}`,
      )
      expect(error === undefined ? [] : findSecrets(show(error))).toEqual([])
    }
  })

  const failing = METHODS.flatMap(([name, call]) =>
    THROWN.map(([what, build]) => ({ name, call, what, build })),
  )

  test.each(failing)('$name, when fetch throws $what', async ({ call, build }) => {
    const methods = ['client_secret_post', 'client_secret_basic'] as const
    for (const method of methods) {
      const careless = async (request: Request) => {
        const copy = request.clone()
        const body = await request.text()
        const sent: Sent = {
          method: request.method,
          url: request.url,
          headers: request.headers,
          body,
          init: {},
        }
        throw build(sent, () => copy)
      }
      const error = await errorOf(call(await setUpSecrets(careless, method)))
      expect(error).toBeDefined()
      expect(findSecrets(show(error))).toEqual([])
    }
  })

  test.each(METHODS)('%s, after a timeout', async (_, call) => {
    const fetch = recordingFetch(() => new Promise<Response>(() => {}))
    const error = await errorOf(call(await setUpSecrets(fetch, 'client_secret_post', { timeout: 5 })))
    expect(error).toBeDefined()
    expect(findSecrets(show(error))).toEqual([])
  })

  test.each([
    [
      'access_token',
      { access_token: SECRETS.accessToken, refresh_token: SECRETS.refreshToken, token_type: 'mac' },
    ],
    ['id_token', { id_token: SECRETS.idToken, webhook: { token: SECRETS.webhookToken } }],
    ['scope', { access_token: SECRETS.accessToken, token_type: 'Bearer', scope: [SECRETS.refreshToken] }],
  ])('handleCallback, when the token response has an invalid %s', async (_, body) => {
    const { client, callback, authorization } = await setUpSecrets(recordingFetch(() => json(body)))
    const error = await errorOf(client.handleCallback(callback, authorization))
    expect(error).toBeDefined()
    expect(findSecrets(show(error))).toEqual([])
  })

  test.each(['a\nb', 'tökén'])(
    'a method, when the token endpoint returned a token that cannot be sent in a header: %j',
    async (mark) => {
      const body = { access_token: SECRETS.accessToken + mark, token_type: 'Bearer', scope: SCOPES.join(' ') }
      const { client } = await setUpSecrets(recordingFetch(() => json(body)))
      const error = await errorOf(client.exchangeCode(SECRETS.code).then((token) => token.fetchIdentify()))
      expect(error).toBeDefined()
      expect(findSecrets(show(error))).toEqual([])
    },
  )

  test.each<[string, (fixture: Fixture) => unknown]>([
    ['fromAccessToken', ({ client }) => client.fromAccessToken(`Bearer ${SECRETS.accessToken}`)],
    ['fromRecord', ({ client }) => client.fromRecord({ ...RECORD, accessToken: `${SECRETS.accessToken} ` })],
    ['refreshToken', ({ client }) => client.refreshToken(`${SECRETS.refreshToken}\n`)],
    ['revokeToken', ({ client }) => client.revokeToken(` ${SECRETS.refreshToken}`)],
    ['exchangeCode', ({ client }) => client.exchangeCode(`${SECRETS.code} `)],
    [
      'exchangeCode with a verifier',
      ({ client }) => client.exchangeCode('c', { codeVerifier: SECRETS.code }),
    ],
    ['exchangeCode with a URL', ({ client }) => client.exchangeCode('c', { redirectUri: SECRETS.code })],
    ['joinGuild with an id', ({ token }) => token.joinGuild(SECRETS.code, { userId: USER_ID })],
    [
      'joinGuild with a prefix',
      ({ token }) => token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: `Bot ${SECRETS.botToken}` }),
    ],
    [
      'joinGuild with a nick',
      ({ token }) => token.joinGuild(GUILD_ID, { userId: USER_ID, nick: SECRETS.botToken.repeat(9) }),
    ],
    [
      'fetchIdentify with a header',
      ({ token }) => token.fetchIdentify({ headers: { 'X-A': `${SECRETS.code}\n` } }),
    ],
    [
      'createAuthorization with a state',
      ({ client }) => client.createAuthorization({ state: SECRETS.code.slice(0, 20) }),
    ],
    [
      'a client with a secret',
      () => new OAuth2Client({ clientId: CLIENT_ID, clientSecret: `${SECRETS.clientSecret} ` }),
    ],
    ['a client with an id', () => new OAuth2Client({ clientId: SECRETS.clientSecret })],
    [
      'a client with a prefix',
      () => new OAuth2Client({ clientId: CLIENT_ID, botToken: `Bot ${SECRETS.botToken}` }),
    ],
  ])('%s, when a secret is passed as another argument', async (_, call) => {
    const fetch = recordingFetch()
    const fixture = await setUpSecrets(fetch)
    const error = await errorOf((async () => call(fixture))())
    expect(error).toBeDefined()
    expect(fetch.sent).toEqual([])
    expect(findSecrets(show(error))).toEqual([])
  })

  test.each<[string, (fixture: Fixture) => Promise<unknown>]>([
    [
      'another state',
      ({ client, authorization }) =>
        client.handleCallback(`/cb?code=${encodeURIComponent(SECRETS.code)}&state=x`, authorization),
    ],
    [
      'no state',
      ({ client, authorization }) =>
        client.handleCallback(`/cb?code=${encodeURIComponent(SECRETS.code)}`, authorization),
    ],
    ['no authorization', ({ client, callback }) => client.handleCallback(callback, undefined)],
    [
      'a broken authorization',
      ({ client, callback, authorization }) =>
        client.handleCallback(callback, { ...authorization, createdAt: Number.NaN }),
    ],
    [
      'another issuer',
      ({ client, callback, authorization }) =>
        client.handleCallback(callback.replace('discord.com', 'evil.example'), authorization),
    ],
    [
      'the code twice',
      ({ client, callback, authorization }) => client.handleCallback(`${callback}&code=x`, authorization),
    ],
    [
      'an error that repeats code and verifier',
      ({ client, callback, authorization }) =>
        client.handleCallback(
          `${callback}&${new URLSearchParams({ error: SECRETS.code, error_description: `${SECRETS.code} ${SECRETS.codeVerifier}` })}`,
          authorization,
        ),
    ],
  ])('handleCallback, when the redirect has %s', async (_, call) => {
    const error = await errorOf(call(await setUpSecrets(recordingFetch())))
    expect(error).toBeDefined()
    expect(findSecrets(show(error))).toEqual([])
  })

  test.each<[string, Record<string, string>]>([
    ['another state', { state: 'x' }],
    ['another type of token', { token_type: 'mac' }],
    ['an error that repeats the token', { error: 'server_error', error_description: SECRETS.accessToken }],
  ])('handleImplicitCallback, when the fragment has %s', async (_, changes) => {
    const { client } = await setUpSecrets(recordingFetch())
    const authorization = await client.createAuthorization({ responseType: 'token', scopes: ['identify'] })
    const fields = {
      access_token: SECRETS.accessToken,
      token_type: 'Bearer',
      state: authorization.state,
      iss: 'https://discord.com',
      id_token: SECRETS.idToken,
      refresh_token: SECRETS.refreshToken,
      ...changes,
    }
    const error = await errorOf(
      client.handleImplicitCallback(`#${new URLSearchParams(fields)}`, authorization),
    )
    expect(error).toBeDefined()
    expect(findSecrets(show(error))).toEqual([])
  })
})

describe('L01: an event and the error after it show no secret', () => {
  /** Returns all events of a call and its retries, and its error. */
  async function watch(call: Method, fetch: (request: Request) => Promise<Response>): Promise<string> {
    const events: unknown[] = []
    const log = (...line: unknown[]) => events.push(line)
    const fixture = await setUpSecrets(fetch, 'client_secret_post', {
      retry: { maxAttempts: 3, minDelay: 0 },
      rateLimit: {},
      totalTimeout: 500,
      onEvent: log,
      logger: { debug: log, info: log, warn: log, error: log },
    })
    const first = await errorOf(call(fixture))
    // The limits of the first call now reject the second one.
    const second = await errorOf(call(fixture))
    return show([events, events.map((one) => show(one)), first, second].map((one) => show(one)))
  }

  const table = METHODS.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(table)('$name, when a server responds with $echoes', async ({ call, server }) => {
    for (const status of server.statuses.filter((one) => one >= 300)) {
      const fetch = recordingFetch((sent) => server.respond(sent, status))
      expect(findSecrets(await watch(call, fetch))).toEqual([])
      expect(fetch.sent.length).toBeGreaterThan(0)
    }
  })

  test.each(METHODS)('%s, when fetch throws an error that repeats the request', async (_, call) => {
    const fetch = recordingFetch((sent) => Promise.reject(new TypeError(echo(sent))))
    expect(findSecrets(await watch(call, fetch))).toEqual([])
  })
})

describe('L01: an object shows no secret', () => {
  const TOKEN_RESPONSE = {
    access_token: SECRETS.accessToken,
    refresh_token: SECRETS.refreshToken,
    id_token: SECRETS.idToken,
    token_type: 'Bearer',
    expires_in: 1000,
    webhook: {
      id: '1',
      type: 1,
      token: SECRETS.webhookToken,
      url: `https://discord.com/api/webhooks/1/${SECRETS.webhookToken}`,
    },
  }

  const OBJECTS: readonly (readonly [string, (fixture: Fixture) => unknown])[] = [
    ['a client', ({ client }) => client],
    ['the api of a client', ({ client }) => client.api],
    ['a partial token', ({ client }) => client.fromAccessToken(SECRETS.accessToken)],
    ['the api of a partial token', ({ client }) => client.fromAccessToken(SECRETS.accessToken).api],
    ['a restored token', ({ token }) => token],
    ['the api of a restored token', ({ token }) => token.api],
    ['a token manager', ({ client }) => new TokenManager(client)],
    ['a stored token', ({ client, token }) => new TokenManager(client).save('u', token)],
    [
      'the api of a stored token',
      async ({ client, token }) => (await new TokenManager(client).save('u', token)).api,
    ],
    ['an exchanged token', ({ client }) => client.exchangeCode(SECRETS.code)],
    ['a refreshed token', ({ token }) => token.refresh()],
    ['a verified token', async ({ client }) => client.verifyAccessToken(SECRETS.accessToken)],
  ]

  const VIEWS: readonly (readonly [string, (value: unknown) => string])[] = [
    ['String', (value) => String(value)],
    ['JSON.stringify', (value) => JSON.stringify(value) ?? ''],
    ['JSON.stringify of a parent', (value) => JSON.stringify({ value, list: [value] })],
    ['inspect', (value) => inspect(value, { depth: 20 })],
    ['inspect with hidden properties', (value) => inspect(value, { depth: 20, showHidden: true })],
    ['inspect with getters', (value) => inspect(value, { depth: 20, getters: true })],
    [
      'inspect with hidden properties and getters',
      (value) => inspect(value, { depth: 20, showHidden: true, getters: true }),
    ],
    ['inspect of a parent', (value) => inspect({ value }, { depth: 20, showHidden: true })],
    ['a spread', (value) => inspect({ ...(value as object) }, { depth: 20, showHidden: true })],
    [
      'its own keys',
      (value) =>
        Reflect.ownKeys(value as object)
          .map(String)
          .join(),
    ],
  ]

  const table = OBJECTS.flatMap(([what, make]) => VIEWS.map(([view, of]) => ({ what, make, view, of })))

  test.each(table)('$what in $view', async ({ make, of }) => {
    const fetch = recordingFetch(({ url }) =>
      url.endsWith('/oauth2/@me')
        ? json({ application: { id: CLIENT_ID }, scopes: [], expires: '2030-01-01T00:00:00Z' })
        : json(TOKEN_RESPONSE),
    )
    expect(findSecrets(of(await make(await setUpSecrets(fetch))))).toEqual([])
  })

  it('except the record and the authorization, which must be stored', async () => {
    const { token, authorization } = await setUpSecrets(recordingFetch())
    expect(JSON.stringify(token.toRecord())).toContain(SECRETS.accessToken)
    expect(JSON.stringify(token.toRecord())).toContain(SECRETS.refreshToken)
    expect(JSON.stringify(authorization)).toContain(SECRETS.codeVerifier)
  })

  it('except in the properties that return it', async () => {
    const { client, token } = await setUpSecrets(recordingFetch(() => json(TOKEN_RESPONSE)))
    expect(token.token).toBe(SECRETS.accessToken)
    expect(token.refreshToken).toBe(SECRETS.refreshToken)
    expect(token.idToken).toBe(SECRETS.idToken)
    expect((await client.exchangeCode('c')).webhook?.token).toBe(SECRETS.webhookToken)
  })

  it('and neither does a URL', async () => {
    for (const [, call] of METHODS) {
      const fetch = recordingFetch(() => json({}, 500))
      await errorOf(call(await setUpSecrets(fetch)))
      expect(findSecrets(fetch.only().url)).toEqual([])
    }
  })
})
