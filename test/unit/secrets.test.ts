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
import { CLIENT_ID, GUILD_ID, NOW, REDIRECT_URI, SCOPES, type TestScope, USER_ID } from '../support/client.ts'
import { json, type RecordingFetch, recordingFetch, type Sent } from '../support/recording-fetch.ts'

/** Each has marks that every encoding writes in its own way, and letters that none of them changes. */
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
}

const formEncode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
const basicOf = (secret: string) => btoa(`${CLIENT_ID}:${secret}`)

/** Every form in which a secret could be seen. */
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

function seenIn(text: string): string[] {
  return NEEDLES.filter((needle) => text.includes(needle))
}

/** Everything that a log could make of a value, the whole chain of causes included. */
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

/** The request as a careless server or proxy repeats it, as it travelled and decoded. */
function echo({ method, url, headers, body }: Sent): string {
  const isForm = headers.get('content-type')?.includes('urlencoded')
  const decoded = isForm ? [...new URLSearchParams(body)].map((pair) => pair.join('=')).join('\n') : ''
  return `${method} ${url}\n${[...headers].map((pair) => pair.join(': ')).join('\n')}\n\n${body}\n${decoded}`
}

/** What of it may stand in a header. */
const line = ({ headers, body }: Sent) => `${headers.get('authorization') ?? 'none'} ${body}`

/** A body that repeats the text until it is larger than any may be. */
function repeated(text: string): ReadableStream<Uint8Array> {
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
  readonly answer: (sent: Sent, status: number) => Response
}

const SERVERS: readonly Server[] = [
  {
    name: 'an error of the API',
    statuses: STATUSES,
    answer: (sent, status) =>
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
    name: 'an error of the API whose keys repeat it',
    statuses: STATUSES,
    answer: (sent, status) =>
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
    name: 'an error of the protocol',
    statuses: STATUSES,
    answer: (sent, status) => json({ error: echo(sent), error_description: echo(sent) }, status),
  },
  {
    name: 'invalid_grant',
    statuses: STATUSES,
    answer: (sent, status) => json({ error: 'invalid_grant', error_description: echo(sent) }, status),
  },
  {
    name: 'a rate limit',
    statuses: [429],
    answer: (sent, status) =>
      json({ message: echo(sent), retry_after: 1, global: false, more: { deep: [echo(sent)] } }, status),
  },
  {
    name: 'HTML',
    statuses: [...STATUSES, ...SUCCESSES],
    answer: (sent, status) =>
      new Response(`<html><pre>${echo(sent)}</pre></html>`, {
        status,
        headers: { 'content-type': 'text/html' },
      }),
  },
  {
    name: 'truncated JSON',
    statuses: [...STATUSES, ...SUCCESSES],
    answer: (sent, status) =>
      new Response(JSON.stringify({ message: echo(sent) }).slice(0, -2), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  },
  {
    name: 'a list',
    statuses: STATUSES,
    answer: (sent, status) => json([echo(sent), { deep: { deeper: echo(sent) } }], status),
  },
  {
    name: 'text in JSON',
    statuses: STATUSES,
    answer: (sent, status) => json(echo(sent), status),
  },
  {
    name: 'headers',
    statuses: [...STATUSES, ...SUCCESSES],
    answer: (sent, status) =>
      new Response('<html>', {
        status,
        headers: {
          'content-type': `text/html; request="${line(sent)}"`,
          location: line(sent),
          'retry-after': line(sent),
          'x-ratelimit-scope': line(sent),
          'x-ratelimit-bucket': line(sent),
        },
      }),
  },
  {
    name: 'a body past every limit',
    statuses: [200, 500],
    answer: (sent, status) => new Response(repeated(echo(sent)), { status }),
  },
]

/** What a `fetch` throws that was instrumented without care. */
const THROWN: readonly (readonly [string, (sent: Sent, request: () => Request) => unknown])[] = [
  ['text', echo],
  ['a message', (sent) => new TypeError(`fetch failed: ${echo(sent)}`)],
  ['a name', (sent) => Object.assign(new Error('x'), { name: echo(sent) })],
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
  ['no Error', (sent) => ({ request: sent })],
]

interface Stage {
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

async function stage(
  fetch: RecordingFetch | ((request: Request) => Promise<Response>),
  tokenEndpointAuthMethod: TokenEndpointAuthMethod = 'client_secret_post',
  options: Partial<OAuth2ClientOptions<TestScope>> = {},
): Promise<Stage> {
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
  const query = new URLSearchParams({ code: SECRETS.code, state: begun.state })
  return { client, token: client.fromRecord(RECORD), authorization, callback: `/cb?${query}` }
}

type Method = (stage: Stage) => Promise<unknown>

const PROTOCOL: readonly (readonly [string, Method])[] = [
  ['handleCallback', ({ client, callback, authorization }) => client.handleCallback(callback, authorization)],
  ['exchangeCode', ({ client }) => client.exchangeCode(SECRETS.code, { codeVerifier: SECRETS.codeVerifier })],
  ['refreshToken', ({ client }) => client.refreshToken(SECRETS.refreshToken)],
  ['clientCredentialsGrant', ({ client }) => client.clientCredentialsGrant(['identify'])],
  ['POST /oauth2/token/revoke', ({ client }) => client.revokeToken(SECRETS.refreshToken)],
  ['token.refresh', ({ token }) => token.refresh()],
  ['token.revoke', ({ token }) => token.revoke()],
  ['token.revokeRefreshToken', ({ token }) => token.revokeRefreshToken()],
]

const MEMBER = { params: { path: { guild_id: GUILD_ID, user_id: USER_ID } } }
const APPLICATION = { params: { path: { application_id: CLIENT_ID } } }
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

/** The error of a call; undefined where it is an answer. */
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

describe('the search', () => {
  test.each(Object.entries(SECRETS))('finds the %s in each form', (_, secret) => {
    const forms = [
      secret,
      encodeURIComponent(secret),
      formEncode(secret),
      btoa(secret),
      basicOf(formEncode(secret)),
    ]
    for (const form of forms) {
      expect(seenIn(show(new Error(`x ${form} y`)))).not.toEqual([])
      expect(seenIn(show(new Error('x', { cause: Object.assign(new Error('y'), { form }) })))).not.toEqual([])
      expect(seenIn(show(Object.defineProperty(new Error('x'), 'body', { value: [form] })))).not.toEqual([])
    }
  })

  async function sent(): Promise<Sent> {
    const fetch = recordingFetch(() => json({}))
    await (await stage(fetch)).client.revokeToken(SECRETS.refreshToken)
    return fetch.only()
  }

  test.each(THROWN)('finds what a careless fetch throws: %s', async (_, build) => {
    const one = await sent()
    const headers = { 'x-secret': SECRETS.accessToken }
    const thrown = build(one, () => new Request(one.url, { headers }))
    expect(seenIn(show(thrown))).not.toEqual([])
  })

  test.each(SERVERS)('finds what a server repeats: $name', async ({ answer, statuses }) => {
    const response = answer(await sent(), statuses[0] ?? 400)
    expect(seenIn((await response.text()) + inspect(response.headers))).not.toEqual([])
  })
})

describe('no error shows a secret', () => {
  const table = METHODS.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(table)('$name, when a server answers $echoes', async ({ call, server }) => {
    for (const status of server.statuses) {
      const fetch = recordingFetch((sent) => server.answer(sent, status))
      const error = await errorOf(call(await stage(fetch)))
      expect(fetch.sent).toHaveLength(1)
      expect(error === undefined ? [] : seenIn(show(error))).toEqual([])
    }
  })

  const basic = PROTOCOL.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(basic)('$name with Basic, when a server answers $echoes', async ({ call, server }) => {
    for (const status of server.statuses) {
      const fetch = recordingFetch((sent) => server.answer(sent, status))
      const error = await errorOf(call(await stage(fetch, 'client_secret_basic')))
      expect(fetch.only().headers.get('authorization')).toBe(
        `Basic ${basicOf(formEncode(SECRETS.clientSecret))}`,
      )
      expect(error === undefined ? [] : seenIn(show(error))).toEqual([])
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
      const error = await errorOf(call(await stage(careless, method)))
      expect(error).toBeDefined()
      expect(seenIn(show(error))).toEqual([])
    }
  })

  test.each(METHODS)('%s, after a timeout', async (_, call) => {
    const fetch = recordingFetch(() => new Promise<Response>(() => {}))
    const error = await errorOf(call(await stage(fetch, 'client_secret_post', { timeout: 5 })))
    expect(error).toBeDefined()
    expect(seenIn(show(error))).toEqual([])
  })

  test.each([
    [
      'access_token',
      { access_token: SECRETS.accessToken, refresh_token: SECRETS.refreshToken, token_type: 'mac' },
    ],
    ['id_token', { id_token: SECRETS.idToken, webhook: { token: SECRETS.webhookToken } }],
    ['scope', { access_token: SECRETS.accessToken, token_type: 'Bearer', scope: [SECRETS.refreshToken] }],
  ])('handleCallback, when the token response has a wrong %s', async (_, body) => {
    const { client, callback, authorization } = await stage(recordingFetch(() => json(body)))
    const error = await errorOf(client.handleCallback(callback, authorization))
    expect(error).toBeDefined()
    expect(seenIn(show(error))).toEqual([])
  })

  test.each(['a\nb', 'tökén'])(
    'a method, when the token endpoint answered a token that no header takes: %j',
    async (mark) => {
      const body = { access_token: SECRETS.accessToken + mark, token_type: 'Bearer', scope: SCOPES.join(' ') }
      const { client } = await stage(recordingFetch(() => json(body)))
      const error = await errorOf(client.exchangeCode(SECRETS.code).then((token) => token.fetchIdentify()))
      expect(error).toBeDefined()
      expect(seenIn(show(error))).toEqual([])
    },
  )

  test.each<[string, (stage: Stage) => unknown]>([
    ['fromAccessToken', ({ client }) => client.fromAccessToken(`Bearer ${SECRETS.accessToken}`)],
    ['fromRecord', ({ client }) => client.fromRecord({ ...RECORD, accessToken: `${SECRETS.accessToken} ` })],
    ['refreshToken', ({ client }) => client.refreshToken(`${SECRETS.refreshToken}\n`)],
    ['POST /oauth2/token/revoke', ({ client }) => client.revokeToken(` ${SECRETS.refreshToken}`)],
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
  ])('%s, when the secret stands in the wrong place', async (_, call) => {
    const fetch = recordingFetch()
    const staged = await stage(fetch)
    const error = await errorOf((async () => call(staged))())
    expect(error).toBeDefined()
    expect(fetch.sent).toEqual([])
    expect(seenIn(show(error))).toEqual([])
  })

  test.each<[string, (staged: Stage) => Promise<unknown>]>([
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
        client.handleCallback(`${callback}&iss=https%3A%2F%2Fevil.example`, authorization),
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
    const error = await errorOf(call(await stage(recordingFetch())))
    expect(error).toBeDefined()
    expect(seenIn(show(error))).toEqual([])
  })

  test.each<[string, Record<string, string>]>([
    ['another state', { state: 'x' }],
    ['another type of token', { token_type: 'mac' }],
    ['an error that repeats the token', { error: 'server_error', error_description: SECRETS.accessToken }],
  ])('handleImplicitCallback, when the fragment has %s', async (_, changes) => {
    const { client } = await stage(recordingFetch())
    const authorization = await client.createAuthorization({ responseType: 'token', scopes: ['identify'] })
    const fields = {
      access_token: SECRETS.accessToken,
      token_type: 'Bearer',
      state: authorization.state,
      id_token: SECRETS.idToken,
      refresh_token: SECRETS.refreshToken,
      ...changes,
    }
    const error = await errorOf(
      client.handleImplicitCallback(`#${new URLSearchParams(fields)}`, authorization),
    )
    expect(error).toBeDefined()
    expect(seenIn(show(error))).toEqual([])
  })
})

describe('no event shows a secret, nor does the error behind it', () => {
  /** Everything that a call tells while it is sent again and again, and how it ends. */
  async function watch(call: Method, fetch: (request: Request) => Promise<Response>): Promise<string> {
    const told: unknown[] = []
    const log = (...line: unknown[]) => told.push(line)
    const staged = await stage(fetch, 'client_secret_post', {
      retry: { maxAttempts: 3, minDelay: 0 },
      rateLimit: {},
      totalTimeout: 500,
      onEvent: log,
      logger: { debug: log, info: log, warn: log, error: log },
    })
    const first = await errorOf(call(staged))
    // What was met before now stands in the way.
    const second = await errorOf(call(staged))
    return show([told, told.map((one) => show(one)), first, second].map((one) => show(one)))
  }

  const table = METHODS.flatMap(([name, call]) =>
    SERVERS.map((server) => ({ name, call, server, echoes: server.name })),
  )

  test.each(table)('$name, when a server answers $echoes', async ({ call, server }) => {
    for (const status of server.statuses.filter((one) => one >= 300)) {
      const fetch = recordingFetch((sent) => server.answer(sent, status))
      expect(seenIn(await watch(call, fetch))).toEqual([])
      expect(fetch.sent.length).toBeGreaterThan(0)
    }
  })

  test.each(METHODS)('%s, when fetch throws what repeats it', async (_, call) => {
    const fetch = recordingFetch((sent) => Promise.reject(new TypeError(echo(sent))))
    expect(seenIn(await watch(call, fetch))).toEqual([])
  })
})

describe('no object shows a secret', () => {
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

  const OBJECTS: readonly (readonly [string, (staged: Stage) => unknown])[] = [
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
    ['JSON.stringify of what holds it', (value) => JSON.stringify({ value, list: [value] })],
    ['inspect', (value) => inspect(value, { depth: 20 })],
    ['inspect with hidden properties', (value) => inspect(value, { depth: 20, showHidden: true })],
    ['inspect with getters', (value) => inspect(value, { depth: 20, getters: true })],
    [
      'inspect with hidden properties and getters',
      (value) => inspect(value, { depth: 20, showHidden: true, getters: true }),
    ],
    ['inspect of what holds it', (value) => inspect({ value }, { depth: 20, showHidden: true })],
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
    expect(seenIn(of(await make(await stage(fetch))))).toEqual([])
  })

  it('save the record and the authorization, which must be stored', async () => {
    const { token, authorization } = await stage(recordingFetch())
    expect(JSON.stringify(token.toRecord())).toContain(SECRETS.accessToken)
    expect(JSON.stringify(token.toRecord())).toContain(SECRETS.refreshToken)
    expect(JSON.stringify(authorization)).toContain(SECRETS.codeVerifier)
  })

  it('save what is asked for by name', async () => {
    const { client, token } = await stage(recordingFetch(() => json(TOKEN_RESPONSE)))
    expect(token.token).toBe(SECRETS.accessToken)
    expect(token.refreshToken).toBe(SECRETS.refreshToken)
    expect(token.idToken).toBe(SECRETS.idToken)
    expect((await client.exchangeCode('c')).webhook?.token).toBe(SECRETS.webhookToken)
  })

  it('and no URL holds one', async () => {
    for (const [, call] of METHODS) {
      const fetch = recordingFetch(() => json({}, 500))
      await errorOf(call(await stage(fetch)))
      expect(seenIn(fetch.only().url)).toEqual([])
    }
  })
})
