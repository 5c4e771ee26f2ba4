/** Checks of errors, of rate limits and retries, and of aborted calls. */
import { type ClientEvent, OAuth2Client, orThrow } from 'grantcord'
import { pollDeviceToken } from 'grantcord/device'
import * as errors from 'grantcord/errors'
import { verifyIdToken } from 'grantcord/oidc'
import { TokenManager } from 'grantcord/tokens'
import { verifyWebhookEvent } from 'grantcord/webhook-events'
import { assert, type Checks, createWorld, equal, thrown, type World } from './world.ts'

const OTHER_USER = '1130000000000000009'

/** Calls that fail, one for each error. */
const EXAMPLES: Readonly<Record<errors.ErrorCode, (world: World) => unknown>> = {
  ERR_ACCESS_TOKEN_EXPIRED: ({ client }) =>
    client.fromAccessToken('an-access-token', { expiresAt: new Date(0) }).fetchIdentify(),
  ERR_ACCESS_TOKEN_MISMATCH({ client, emulator }) {
    const issued = emulator.issueToken({ application: 'Team <i>App</i>', scopes: ['identify'] })
    return client.verifyAccessToken(issued.accessToken)
  },
  ERR_ACCESS_TOKEN_NOT_REFRESHABLE: ({ client, issue }) =>
    client.fromRecord({ ...issue('identify').toRecord(), refreshToken: null }).refresh(),
  async ERR_AUTHORIZATION_CALLBACK({ client }) {
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    return client.handleCallback('/callback?code=a-code&state=another-state', authorization)
  },
  async ERR_DEVICE_AUTHORIZATION({ client }) {
    const authorization = await client.createDeviceAuthorization(['identify'])
    return pollDeviceToken(client, { ...authorization, expires_in: 0 })
  },
  ERR_FORBIDDEN({ emulator, issue }) {
    emulator.fault({ status: 403 })
    return issue('role_connections.write').fetchMetadata()
  },
  ERR_HTTP: ({ clientWith }) =>
    respondWith(clientWith, 409, { code: 40_000, message: 'Conflict' }).joinGuild(),
  ERR_ID_TOKEN: async ({ signIn }) =>
    verifyIdToken(await signIn('openid'), { nonce: 'the nonce of another sign-in' }),
  ERR_INVALID_ARGUMENT: ({ issue }) => issue('guilds').fetchGuilds({ limit: 500 }),
  ERR_INVALID_AUTHORIZATION_CODE: ({ client }) => client.exchangeCode('an-unknown-code'),
  ERR_INVALID_REFRESH_TOKEN: ({ client }) => client.refreshToken('an-unknown-token'),
  ERR_IP_BANNED({ emulator, issue }) {
    emulator.fault({ edge: 'text', status: 429 })
    return issue('identify').fetchIdentify()
  },
  ERR_MISSING_BOT_TOKEN: ({ client }) => client.fetchLinkedRolesMetadata(),
  ERR_MISSING_SCOPE: ({ client }) =>
    client.fromAccessToken<'guilds' | 'identify'>('an-access-token', { scopes: ['guilds'] }).fetchIdentify(),
  ERR_NETWORK({ emulator, issue }) {
    emulator.fault({ reset: true })
    return issue('identify').fetchIdentify()
  },
  ERR_NOT_FOUND: ({ issue }) => issue('guilds.members.read').fetchGuildMember('1'),
  ERR_OAUTH2_RESPONSE: async ({ client }) =>
    client.exchangeDeviceCode((await client.createDeviceAuthorization(['identify'])).device_code),
  ERR_RATE_LIMIT({ clientWith, emulator, issue }) {
    emulator.fault({ rateLimit: { retryAfter: 60 } })
    const client = clientWith({ totalTimeout: 10_000 })
    return client.fromAccessToken(issue('identify').token).fetchIdentify()
  },
  async ERR_REAUTHORIZATION_REQUIRED({ client, emulator, issue }) {
    const token = await new TokenManager(client).save('nelly', issue('identify'))
    emulator.deauthorize({ user: 'nelly' })
    return token.refresh()
  },
  ERR_REFRESH_OUTCOME_UNKNOWN({ emulator, issue }) {
    emulator.fault({ operation: 'requestToken', reset: true, phase: 'after' })
    return issue('identify').refresh()
  },
  ERR_SERVER({ emulator, issue }) {
    emulator.fault({ edge: 'html', status: 503 })
    return issue('identify').fetchIdentify()
  },
  ERR_TIMEOUT({ clientWith, emulator, issue }) {
    emulator.fault({ latency: 20_000 })
    return clientWith({ timeout: 20 }).fromAccessToken(issue('identify').token).fetchIdentify()
  },
  ERR_TOKEN_STORE({ client, issue }) {
    const fail = () => Promise.reject(new Error('The disk is full'))
    return new TokenManager(client, { store: { get: fail, compareAndSet: fail } }).save(
      '1',
      issue('identify'),
    )
  },
  ERR_UNAUTHORIZED: ({ client }) => client.fromAccessToken('an-unknown-token').fetchIdentify(),
  ERR_UNEXPECTED_RESPONSE: ({ clientWith }) => respondWith(clientWith, 200, '<html></html>').joinGuild(),
  ERR_USER_AT_GUILD_LIMIT: ({ clientWith }) =>
    respondWith(clientWith, 400, { code: 30_001, message: 'Maximum number of guilds' }).joinGuild(),
  async ERR_VALIDATION({ client, issue }) {
    const path = '/users/@me/applications/{application_id}/role-connection'
    const params = { path: { application_id: client.clientId } }
    const body = { platform_name: 'x'.repeat(51) }
    return orThrow(await issue('role_connections.write').api.PUT(path, { params, body }))
  },
  ERR_WEBHOOK_EVENT: () =>
    verifyWebhookEvent(new Request('https://app.example/', { method: 'POST', body: '{}' }), {
      publicKey: '0'.repeat(64),
    }),
}

/** Returns a call of a client whose server always responds with one body. */
function respondWith(clientWith: World['clientWith'], status: number, body: unknown) {
  const client = clientWith({
    fetch: async () => Response.json(body, { status }),
    // The check of secrets in browsers has its own tests.
    botToken: 'a-bot-token',
    dangerouslyAllowBrowser: true,
  })
  const token = client.fromAccessToken<'guilds.join'>('an-access-token')
  return { joinGuild: () => token.joinGuild('1', { userId: OTHER_USER }) }
}

/** Returns the name of the class of an error code: `NotFoundError` for `ERR_NOT_FOUND`. */
function classNameOf(code: string): string {
  const words = code.split('_').slice(1)
  const name = words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join('')
  return `${name.replace('Oauth2', 'OAuth2').replace('Http', 'HTTP')}Error`
}

const CLASSES: Readonly<Record<string, unknown>> = errors
const SECRETS = /an-(?:access-token|unknown-token|unknown-code)|a-bot-token/

/** A check for each error: its code, its class, and that no secret is in it. */
export const ERROR_CHECKS: Checks = Object.fromEntries(
  Object.entries(EXAMPLES).map(([code, example]) => [
    `throws ${code}`,
    async () => {
      const error = await thrown(() => example(createWorld()))
      if (!errors.isDiscordOAuth2Error(error)) throw error
      equal(error.code, code)
      const name = classNameOf(code)
      equal(error.name, name)
      assert(error.constructor === CLASSES[name], `The class is not ${name}`)
      assert(!SECRETS.test(`${error} ${JSON.stringify(error)} ${error.cause}`), 'A secret is in the error')
    },
  ]),
)

/** Checks of calls that wait. */
export const WAITING_CHECKS: Checks = {
  async 'waits for a rate limit'() {
    const events: ClientEvent['type'][] = []
    const { clientWith, emulator, issue } = createWorld()
    emulator.fault({ rateLimit: { retryAfter: 0.05 } })
    const client = clientWith({ retry: {}, onEvent: ({ type }) => events.push(type) })
    const token = client.fromAccessToken(issue('identify').token)
    equal((await token.fetchIdentify()).username, 'nelly')
    for (const type of ['rateLimit', 'retry'] as const) assert(events.includes(type), `No ${type} event`)
    equal(
      emulator.journal().map(({ response }) => response?.status),
      [429, 200],
    )
  },

  async 'waits before a limit is exceeded'() {
    const { client, emulator, issue } = createWorld({ limits: { user: { requests: 1, window: 100 } } })
    const token = client.fromAccessToken(issue('identify').token)
    await Promise.all([token.fetchIdentify(), token.fetchIdentify()])
    equal(
      emulator.journal().map(({ response }) => response?.status),
      [200, 200],
    )
  },

  async 'retries after an error of the server'() {
    const { clientWith, emulator, issue } = createWorld()
    emulator.fault({ edge: 'html', status: 502, times: 2 })
    const client = clientWith({ retry: { minDelay: 1 } })
    equal((await client.fromAccessToken(issue('identify').token).fetchIdentify()).username, 'nelly')
    equal(emulator.journal().length, 3)
  },

  async 'aborts a call'() {
    const { emulator, issue } = createWorld()
    emulator.fault({ latency: 20_000 })
    const controller = new AbortController()
    const reason = new Error('The user left the page')
    const call = thrown(() => issue('identify').fetchIdentify({ signal: controller.signal }))
    controller.abort(reason)
    assert((await call) === reason, 'The reason of the signal was not thrown')
  },

  async 'aborts a call without a reason'() {
    const { emulator, issue } = createWorld()
    emulator.fault({ latency: 20_000 })
    const controller = new AbortController()
    const call = thrown(() => issue('identify').fetchIdentify({ signal: controller.signal }))
    controller.abort()
    const { name, code } = Object(await call)
    equal([name, code], ['AbortError', DOMException.ABORT_ERR])
  },

  async 'aborts a call that waits for a rate limit'() {
    const { clientWith, emulator, issue } = createWorld()
    emulator.fault({ rateLimit: { retryAfter: 20 } })
    const controller = new AbortController()
    const client = clientWith({
      retry: {},
      onEvent: ({ type }) => type === 'retry' && controller.abort('enough'),
    })
    const token = client.fromAccessToken(issue('identify').token)
    equal(await thrown(() => token.fetchIdentify({ signal: controller.signal })), 'enough')
  },

  async 'shows no secret in JSON'() {
    const { client, issue } = createWorld()
    const { token, refreshToken } = issue('identify')
    const manager = new TokenManager(client)
    const stored = await manager.save('nelly', client.fromRecord({ ...issue('identify').toRecord() }))
    const confidential = new OAuth2Client({
      clientId: '1130000000000000001',
      clientSecret: 'the-client-secret',
      dangerouslyAllowBrowser: true,
    })
    const text = JSON.stringify([issue('identify'), stored, manager, client, confidential])
    for (const secret of [token, refreshToken ?? '', stored.token, 'the-client-secret']) {
      assert(!text.includes(secret), 'A secret is in the JSON')
    }
  },
}
