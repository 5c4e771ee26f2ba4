/** Checks of calls: on the emulator in process, and with the `fetch` of the runtime. */
import { OAuth2Client, orThrow } from 'grantcord'
import { displayAvatarUrl, fetchImage } from 'grantcord/cdn'
import { createFetchClient } from 'grantcord/openapi-fetch'
import { PERMISSIONS, permissions } from 'grantcord/permissions'
import { createdAt } from 'grantcord/snowflake'
import { WebhookClient } from 'grantcord/webhook'
import { assert, type Checks, createWorld, type Environment, equal, failure, thrown } from './world.ts'

/** Checks of calls in process. */
export const CALL_CHECKS: Checks = {
  async 'calls by method'() {
    const token = createWorld().issue('identify', 'guilds', 'connections')
    equal((await token.fetchIdentify()).username, 'nelly')
    equal((await token.fetchGuilds({ limit: 2 })).length, 2)
    assert((await token.fetchConnections()).length > 0, 'The user has no connections')
  },

  async 'calls by path'() {
    const token = createWorld().issue('guilds', 'guilds.members.read')
    const result = await token.api.GET('/users/@me/guilds', { params: { query: { limit: 3 } } })
    equal([result.status, orThrow(result).length], [200, 3])
    const params = { path: { guild_id: '1' } }
    equal((await token.api.GET('/users/@me/guilds/{guild_id}/member', { params })).status, 404)
  },

  async 'calls with fetch'() {
    const { emulator, issue } = createWorld()
    const response = await issue('identify').fetch(`${emulator.clientOptions().baseUrl}/users/@me`)
    equal([response.status, (await response.json()).username], [200, 'nelly'])
  },

  async 'calls with openapi-fetch'() {
    const api = createFetchClient(createWorld().issue('guilds'))
    const paths: string[] = []
    api.use({ onRequest: ({ schemaPath }) => void paths.push(schemaPath) })
    const { data, response } = await api.GET('/users/@me/guilds', { params: { query: { limit: 1 } } })
    equal([response.status, data?.length, paths], [200, 1, ['/users/@me/guilds']])
    const member = '/users/@me/guilds/{guild_id}/member'
    const pathSerializer = () => `${member}/../..`
    const call = { params: { path: { guild_id: '1' } }, pathSerializer }
    await failure(() => api.GET(member, call), 'ERR_INVALID_ARGUMENT')
  },

  async 'sends a body of JSON'() {
    const token = createWorld().issue('role_connections.write')
    const metadata = { level: 7, joined_on: new Date('2026-11-01T00:00:00Z'), is_moderator: true }
    await token.updateMetadata({ platformName: 'A game – 游戏 👾', metadata })
    const stored = await token.fetchMetadata()
    equal(stored.platform_name, 'A game – 游戏 👾')
    equal(stored.metadata, { level: '7', joined_on: '2026-11-01T00:00:00.000Z', is_moderator: '1' })
  },

  async 'sends files in a form'() {
    const { client, emulator, signIn } = createWorld()
    const { webhook } = await signIn('webhook.incoming')
    const target = { id: webhook?.id ?? '', token: webhook?.token ?? '' }
    const files = [
      { name: 'one.txt', data: new Blob(['one']) },
      { name: 'two.bin', data: new Uint8Array([0, 255]) },
    ]
    const message = await new WebhookClient(client, target).send({ content: 'Files', files })
    equal(
      message.attachments.map(({ filename, size }) => [filename, size]),
      [
        ['one.txt', 3],
        ['two.bin', 2],
      ],
    )
    const type = emulator.journal().at(-1)?.request.headers['content-type'] ?? ''
    assert(type.startsWith('multipart/form-data; boundary='), `The body has the type ${type}`)
  },

  async 'fetches an image'() {
    const { emulator, issue } = createWorld()
    const options = { cdnUrl: emulator.publicUrl() }
    const url = displayAvatarUrl(await issue('identify').fetchIdentify(), options)
    const { contentType, data } = await fetchImage(url, { ...options, fetch: emulator.fetch })
    equal([contentType, String.fromCharCode(...data.subarray(1, 4))], ['image/png', 'PNG'])
  },

  async 'refuses a URL of another server'() {
    const token = createWorld().issue('identify')
    await failure(() => token.fetch('https://example.com/users/@me'), 'ERR_INVALID_ARGUMENT')
  },

  async "reads Discord's numbers of 64 bits"() {
    const all = permissions((1n << 50n) | PERMISSIONS.VIEW_CHANNEL)
    equal([all.has('VIEW_CHANNEL'), all.toString()], [true, '1125899906843648'])
    equal(createdAt('175928847299117063').toISOString(), '2016-04-30T11:18:25.796Z')
  },
}

/** Checks over HTTP, with the `fetch` of the runtime. */
export const HTTP_CHECKS: Checks = {
  async 'signs in over HTTP'(environment) {
    const client = createHttpClient(environment)
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    const { consentUrl } = environment
    const response = await fetch(`${consentUrl}?${new URLSearchParams({ url: authorization.url })}`)
    const token = await client.handleCallback(await response.text(), authorization)
    equal((await token.fetchIdentify()).username, 'nelly')
    const refreshed = await token.refresh()
    equal((await refreshed.api.GET('/users/@me')).data?.username, 'nelly')
    equal((await refreshed.fetch(`${environment.clientOptions.baseUrl}/users/@me`)).status, 200)
  },

  async 'reads the headers of a rate limit over HTTP'(environment) {
    const client = createHttpClient(environment, 'rateLimit, scope=shared, retryAfter=77')
    const error = await failure(() => call(client), 'ERR_RATE_LIMIT')
    equal([error.retryAfter, error.scope], [77, 'shared'])
  },

  async 'does not follow a redirect'({ clientOptions, redirectUrl }) {
    const { clientId, issuer } = clientOptions
    const client = new OAuth2Client({ clientId, issuer, baseUrl: redirectUrl, retry: false })
    await failure(() => call(client), 'ERR_UNEXPECTED_RESPONSE')
  },

  async 'aborts a request over HTTP'(environment) {
    const client = createHttpClient(environment, 'latency=20000')
    const controller = new AbortController()
    const aborted = thrown(() => call(client, controller.signal))
    setTimeout(() => controller.abort('the reason'), 50)
    equal(await aborted, 'the reason')
  },

  async 'ends a request over HTTP at its timeout'(environment) {
    const client = createHttpClient(environment, 'latency=20000', 50)
    const error = await failure(() => call(client), 'ERR_TIMEOUT')
    equal(error.timeout, 50)
  },

  async 'reports a connection that was reset'(environment) {
    const client = createHttpClient(environment, 'reset')
    const error = await failure(() => call(client), 'ERR_NETWORK')
    equal(error.sent, true)
  },

  async 'reports a connection that was refused'({ closedUrl, clientOptions }) {
    const { clientId } = clientOptions
    const client = new OAuth2Client({ clientId, baseUrl: `${closedUrl}/api/v10`, retry: false })
    await failure(() => call(client), 'ERR_NETWORK')
  },
}

/** Checks of servers. */
export const SERVER_CHECKS: Checks = {
  async 'serves the emulator over HTTP'() {
    const { listen } = await import('grantcord/emulator/server')
    const { emulator, issue } = createWorld()
    const server = await listen(emulator, { port: 0 })
    try {
      const { clientId, baseUrl } = server.clientOptions()
      const client = new OAuth2Client({ clientId, baseUrl, tokenEndpointAuthMethod: 'none' })
      const token = client.fromAccessToken(issue('identify').token, { scopes: ['identify'] })
      equal((await token.fetchIdentify()).username, 'nelly')
    } finally {
      await server.close()
    }
  },
}

/** Checks with undici. */
export const UNDICI_CHECKS: Checks = {
  async 'calls with the fetch of undici'(environment) {
    const { createUndiciFetch } = await import('grantcord/undici')
    const { clientSecret: _, botToken: __, ...options } = environment.clientOptions
    const client = new OAuth2Client({ ...options, fetch: createUndiciFetch(), retry: false })
    await failure(() => call(client), 'ERR_UNAUTHORIZED')
  },
}

/** Creates a client of the emulator over HTTP. `fault` makes each of its requests fail. */
function createHttpClient({ clientOptions }: Environment, fault?: string, timeout?: number): OAuth2Client {
  const { clientSecret: _, botToken: __, ...options } = clientOptions
  return new OAuth2Client({
    ...options,
    tokenEndpointAuthMethod: 'none',
    retry: false,
    timeout,
    headers: fault === undefined ? {} : { 'X-Emulator-Fault': fault },
  })
}

/** Calls an operation that needs no scope. */
function call(client: OAuth2Client, signal?: AbortSignal): Promise<unknown> {
  return client.fromAccessToken('an-access-token').fetchAuthorization({ signal })
}
