import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorClientConfig } from '../../src/emulator/index.ts'
import { listen } from '../../src/emulator/server.ts'
import { type Authorization, OAuth2Client, type OAuth2ClientOptions } from '../../src/index.ts'
import { WebhookClient } from '../../src/webhook/index.ts'
import { CLIENT_ID, CLIENT_SECRET } from '../contract/actors.ts'
import { startPrism } from '../support/prism.ts'
import { checking } from './support.ts'

/** A server that the flow runs against, after its start. */
interface Discord {
  readonly options: OAuth2ClientOptions<never>
  /** Opens the page of an authorization request as a browser does. Returns the URL of the redirect. */
  readonly visit: (authorization: Pick<Authorization, 'url' | 'state' | 'responseType'>) => Promise<string>
  /** The emulator; `undefined` for a server without state, of which only the form of the responses is checked. */
  readonly emulator: Emulator | undefined
  readonly close: () => Promise<void>
}

/** Way to reach an emulator: the options of its client, and the `fetch` of the client and of the browser. */
type Transport = (emulator: Emulator) => Promise<{
  readonly options: Omit<EmulatorClientConfig, 'fetch'>
  readonly fetch: Emulator['fetch']
  readonly close: () => Promise<void>
}>

const inProcess: Transport = async ({ fetch, clientOptions }) => ({
  options: clientOptions(),
  fetch,
  close: async () => {},
})

const overHttp: Transport = async (emulator) => {
  const { clientOptions, close } = await listen(emulator, { port: 0 })
  return { options: clientOptions(), fetch, close }
}

const SERVERS: readonly (readonly [string, () => Promise<Discord>])[] = [
  ['Prism', startStateless],
  ['the emulator in process', () => startEmulator(inProcess)],
  ['the emulator over HTTP', () => startEmulator(overHttp)],
]

async function startEmulator(transport: Transport): Promise<Discord> {
  const emulator = createEmulator({ consent: () => ({ user: 'nelly' }) })
  const { options, fetch, close } = await transport(emulator)
  return {
    options: { ...options, fetch: checking(fetch) },
    emulator,
    close,
    async visit({ url }) {
      const response = await fetch(url, { redirect: 'manual' })
      expect(response.status).toBe(302)
      return response.headers.get('location') ?? ''
    },
  }
}

async function startStateless(): Promise<Discord> {
  const { url, close } = await startPrism()
  const redirectUri = 'https://app.example/callback'
  const issuer = url
  return {
    options: {
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      botToken: 'the.bot.token',
      redirectUri,
      baseUrl: url,
      issuer,
      authorizationUrl: `${url}/oauth2/authorize`,
    },
    emulator: undefined,
    close,
    async visit(authorization) {
      expect((await fetch(authorization.url, { redirect: 'manual' })).status).toBe(302)
      // Prism redirects to the example, which is about another request.
      const { state } = authorization
      if (authorization.responseType === 'code') {
        return `${redirectUri}?${new URLSearchParams({ code: 'the-code', state, iss: issuer })}`
      }
      const token = {
        access_token: 'the-token',
        token_type: 'Bearer',
        expires_in: '604800',
        scope: 'identify',
      }
      return `${redirectUri}#${new URLSearchParams({ ...token, state, iss: issuer })}`
    },
  }
}

describe.each(SERVERS)('against %s', (_, start) => {
  let server: Discord
  let client: OAuth2Client

  beforeAll(async () => {
    server = await start()
    client = new OAuth2Client({ ...server.options, requireIssuer: true, retry: false })
  })
  afterAll(() => server.close())

  /** Checks what only a server with state can do. */
  const ifStateful = async (check: (emulator: Emulator) => unknown) => {
    if (server.emulator) await check(server.emulator)
  }

  test('a user signs in, is read, stays signed in and signs out', async () => {
    const authorization = await client.createAuthorization({ scopes: ['identify', 'email'] })
    const token = await client.handleCallback(await server.visit(authorization), authorization)
    const user = await token.fetchIdentify()
    expect(user.id).toMatch(/^\d+$/)
    await ifStateful(() => expect(user.email).toBe('nelly@example.com'))

    const refreshed = await token.refresh()
    expect(refreshed.refreshToken).toBeTruthy()
    await ifStateful(async () => {
      await expect(token.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
      await expect(token.fetchIdentify()).rejects.toMatchObject({ status: 401 })
      expect(await refreshed.fetchIdentify()).toEqual(user)
    })

    await refreshed.revoke()
    await ifStateful(() => expect(refreshed.fetchIdentify()).rejects.toMatchObject({ status: 401 }))
  })

  test('a code is exchanged once', async () => {
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    const redirect = await server.visit(authorization)
    const code = new URL(redirect).searchParams.get('code') ?? ''
    const { codeVerifier } = authorization
    expect((await client.exchangeCode(code, { codeVerifier })).refreshToken).toBeTruthy()
    await ifStateful(() =>
      expect(client.exchangeCode(code, { codeVerifier })).rejects.toMatchObject({ error: 'invalid_grant' }),
    )
  })

  test('the implicit grant returns a token in the fragment', async () => {
    const authorization = await client.createAuthorization({ scopes: ['identify'], responseType: 'token' })
    const token = await client.handleImplicitCallback(await server.visit(authorization), authorization)
    expect(token.scopes).toEqual(['identify'])
    expect((await token.fetchIdentify()).id).toMatch(/^\d+$/)
  })

  test('client credentials return a token without a refresh token', async () => {
    const headers = { Prefer: 'example=clientCredentials' }
    const token = await client.clientCredentialsGrant(['identify', 'connections'], {
      headers: server.emulator ? {} : headers,
    })
    expect([token.scopes, token.refreshToken]).toEqual([['identify', 'connections'], null])
  })

  test('a device receives a token after the approval', async () => {
    const device = await client.createDeviceAuthorization(['identify'])
    expect(device.verification_uri).toMatch(/\/activate$/)
    await ifStateful(async (emulator) => {
      await expect(client.exchangeDeviceCode(device.device_code)).rejects.toMatchObject({
        error: 'authorization_pending',
      })
      emulator.approveDevice(device.user_code)
    })
    expect((await client.exchangeDeviceCode(device.device_code)).refreshToken).toBeTruthy()
  })

  test('a token of another source is verified', async () => {
    const accessToken = server.emulator?.issueToken({ scopes: ['identify'] }).accessToken ?? 'the-token'
    const { userId } = await client.verifyAccessToken(accessToken)
    expect(userId).toMatch(/^\d+$/)
  })

  test('the webhook of a sign-in sends, edits and deletes messages', async () => {
    const authorization = await client.createAuthorization({ scopes: ['identify', 'webhook.incoming'] })
    const redirect = await server.visit(authorization)
    // Prism returns a webhook only if the request asks for that example.
    const headers: Record<string, string> = server.emulator ? {} : { Prefer: 'example=webhook' }
    const token = await client.handleCallback(redirect, authorization, { headers })
    const webhook = new WebhookClient(client, token.webhook ?? expect.fail('The token has no webhook'))
    expect(webhook.id).toBe(token.webhook?.id)

    const components = [
      { type: 1, components: [{ type: 2, style: 5, label: 'Open', url: 'https://app.example' }] },
    ]
    const files = [{ name: 'report.txt', data: 'all is well', description: 'The report' }]
    const sent = await webhook.send({ content: 'Hello', embeds: [{ title: 'News' }], components, files })
    expect(sent.id).toMatch(/^\d+$/)
    await ifStateful(async () => {
      expect(sent).toMatchObject({ content: 'Hello', embeds: [{ title: 'News' }], webhook_id: webhook.id })
      expect(sent.attachments).toMatchObject([
        { filename: 'report.txt', description: 'The report', size: 11 },
      ])
      expect(await webhook.fetchMessage(sent.id)).toEqual(sent)
    })

    const attachments = sent.attachments.map(({ id }) => ({ id }))
    const more = [new File(['more'], 'more.txt', { type: 'text/plain' })]
    const edited = await webhook.edit(sent.id, { content: 'Bye', embeds: null, attachments, files: more })
    await ifStateful(() => {
      expect(edited).toMatchObject({ id: sent.id, content: 'Bye', embeds: [] })
      expect(edited.attachments.map(({ filename }) => filename)).toEqual(['report.txt', 'more.txt'])
    })

    await webhook.delete(sent.id)
    await ifStateful(() =>
      expect(webhook.fetchMessage(sent.id)).rejects.toMatchObject({ status: 404, discordCode: 10008 }),
    )
  })

  test('an installation adds the bot', async () => {
    const url = client.createInstallUrl({ scopes: ['bot'], permissions: 8n })
    expect(await server.visit({ url, state: '', responseType: 'code' })).toMatch(/^https?:/)
    await ifStateful(({ snapshot }) => {
      const { members } = snapshot().rows
      expect(members.some(({ user_id }) => user_id === server.options.clientId)).toBe(true)
    })
  })
})
