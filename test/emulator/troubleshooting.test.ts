/** Tries the advice of docs/guides/troubleshooting.md. */
import { readFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { displayAvatarUrl } from '../../src/discord/cdn.ts'
import { effectivePermissions, permissions } from '../../src/discord/permissions.ts'
import { displayName } from '../../src/discord/users.ts'
import type { Decision, Emulator } from '../../src/emulator/index.ts'
import { OAuth2Client, type RequestableScope } from '../../src/index.ts'
import { verifyIdToken } from '../../src/oidc/index.ts'
import { isReauthorizationRequired } from '../../src/runtime/errors/index.ts'
import { TokenManager, type TokenStore } from '../../src/runtime/tokens/index.ts'
import { createSignIn } from '../../src/sign-in/index.ts'
import { encryptedTokenStore, generateEncryptionKey } from '../../src/stores/encryption.ts'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { verifyWebhookEvent } from '../../src/webhook-events/index.ts'
import { inBrowser } from '../support/in-browser.ts'
import { Browser, createSite, createWorld, GUILD, locationOf, ORIGIN } from '../unit/sign-in/browser.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const WEEK = 7 * 24 * 60 * MINUTE
const NELLY = '80351110224678912'

/** Creates an emulator and a client with scopes. Nothing is retried, and the clock moves only with `emulator.advance()`. */
function setUp<const Scopes extends RequestableScope>(...scopes: readonly Scopes[]) {
  const world = createWorld(scopes)
  const { emulator, client } = world
  /** Starts a sign-in and decides at Discord. */
  const start = async (decision?: Decision) => {
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, decision)
    return { authorization, callback, code: new URL(callback).searchParams.get('code') ?? '' }
  }
  const signIn = async (decision?: Decision) => {
    const { authorization, callback } = await start(decision)
    return client.handleCallback(callback, authorization)
  }
  /** Creates another client of the same application. */
  const createClient = (options: Partial<ConstructorParameters<typeof OAuth2Client<Scopes>>[0]>) =>
    new OAuth2Client({
      ...emulator.clientOptions(),
      redirectUri: client.redirectUri,
      scopes,
      retry: false,
      ...options,
    })
  return { ...world, start, signIn, createClient }
}

/** Expects that a promise rejects with an error that has these properties. */
const rejects = (work: Promise<unknown>, properties: object) => expect(work).rejects.toMatchObject(properties)

const countRequests = (emulator: Emulator, name: string) =>
  emulator.journal().filter(({ operation }) => operation === name).length

/** Signs in with the code of the Embedded App SDK. */
async function signInActivity() {
  const { emulator, client, options } = createWorld(['identify'])
  const browser = new Browser(createSignIn({ ...options, activity: true }), emulator)
  const query = new URLSearchParams({
    client_id: client.clientId,
    response_type: 'code',
    scope: 'identify',
  })
  const { authorizationUrl } = emulator.clientOptions()
  const code = new URL(emulator.signIn(`${authorizationUrl}?${query}`)).searchParams.get('code')
  const response = await browser.visit('/auth/activity', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: `https://${client.clientId}.discordsays.com` },
    body: JSON.stringify({ code }),
  })
  return { browser, client, response }
}

/** Headings of the guide, each with a function that tries its advice, or with the reason why that is not possible here. */
const ADVICE: Readonly<Record<string, (() => Promise<unknown>) | string>> = {
  async 'Discord says "Invalid OAuth2 redirect_uri"'() {
    const { emulator, client } = setUp('identify')
    const { url } = await client.createAuthorization()
    for (const redirectUri of [
      `${ORIGIN}/auth/callback/`,
      'http://app.example/auth/callback',
      'https://app.example:8443/auth/callback',
      'https://preview.app.example/auth/callback',
    ]) {
      const changed = new URL(url)
      changed.searchParams.set('redirect_uri', redirectUri)
      const page = await emulator.fetch(changed, { redirect: 'manual' })
      expect([redirectUri, page.status]).toEqual([redirectUri, 400])
      expect(await page.text()).toContain('redirect_uri must be a registered redirect URI')
    }
  },

  async 'Discord says that a scope is invalid'() {
    const { emulator, client } = setUp('identify')
    const authorization = await client.createAuthorization({ scopes: ['rpc'] })
    const invalid = { reason: 'error_response', error: 'invalid_scope' }
    await rejects(client.handleCallback(emulator.signIn(authorization.url), authorization), invalid)
    const misspelled = new URL((await client.createAuthorization()).url)
    misspelled.searchParams.set('scope', 'identfy')
    expect(emulator.signIn(misspelled)).toContain('error=invalid_scope')
  },

  async 'Can the user skip the consent page?'() {
    const { emulator, client } = setUp('identify', 'webhook.incoming')
    /** Checks whether a sign-in succeeds of a user who would cancel. */
    const isSkipped = async (...scopes: ('identify' | 'webhook.incoming')[]) => {
      const { url } = await client.createAuthorization({ scopes, prompt: 'none' })
      return new URL(emulator.signIn(url, { approve: false })).searchParams.has('code')
    }
    expect(await isSkipped('identify')).toBe(false)
    emulator.issueToken({ scopes: ['identify', 'webhook.incoming'] })
    expect(await isSkipped('identify')).toBe(true)
    expect(await isSkipped('identify', 'webhook.incoming')).toBe(false)
  },

  async 'The user cancelled. What do I get?'() {
    const { client, start } = setUp('identify')
    const { callback, authorization } = await start({ approve: false })
    const denied = { reason: 'error_response', error: 'access_denied' }
    await rejects(client.handleCallback(callback, authorization), denied)
    const page = await createSite().browser.signIn('/auth/login', { approve: false })
    expect(await page.text()).toContain('You cancelled the sign-in at Discord.')
  },

  async 'On a phone the wrong account signs in'() {
    const { browser } = createSite()
    await browser.signIn('/auth/login', { user: 'sam_collects' })
    expect(await (await browser.session()).text()).toContain('Sam')
    await browser.signOut()
    await browser.signIn('/auth/login', { user: 'nelly' })
    expect(await (await browser.session()).text()).toContain('Nelly')
  },

  async 'Can I open the consent page in an iframe or with `fetch`?'() {
    const { emulator, client } = createWorld(['identify'], { consent: 'page' })
    const page = await emulator.fetch((await client.createAuthorization()).url)
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.has('Access-Control-Allow-Origin')).toBe(false)
  },

  async 'Can a user sign in with a QR code or a password in my page?'() {
    const { emulator, client } = setUp('identify')
    const device = await client.createDeviceAuthorization(['identify'])
    emulator.approveDevice(device.user_code)
    expect((await client.exchangeDeviceCode(device.device_code)).scopes).toEqual(['identify'])
  },

  async '`missing_authorization`, or the state is not found'() {
    const { client, start } = setUp('identify')
    const { callback } = await start()
    await rejects(client.handleCallback(callback, undefined), { reason: 'missing_authorization' })
    const { browser, failures } = createSite()
    const path = await browser.start()
    browser.cookies.clear()
    await browser.visit(path)
    expect(failures).toMatchObject([{ error: { reason: 'missing_authorization' } }])
  },

  async 'The cookie is lost between sign-in and callback'() {
    const attributesOf = async (redirectUri: string) => {
      const { emulator, options } = createWorld(['identify'], { redirectUri })
      const browser = new Browser(createSignIn(options), emulator)
      await browser.start()
      await browser.start()
      return [...browser.cookies.values()].map(({ sameSite, secure = false }) => ({ sameSite, secure }))
    }
    const secure = { sameSite: 'lax', secure: true }
    expect(await attributesOf(`${ORIGIN}/auth/callback`)).toEqual([secure, secure])
    const local = { sameSite: 'lax', secure: false }
    expect(await attributesOf('http://localhost:3000/auth/callback')).toEqual([local, local])
  },

  async 'It works locally and fails behind a proxy'() {
    const { client, start } = setUp('identify')
    const { callback, authorization } = await start()
    const request = new Request(callback.replace(ORIGIN, 'http://10.0.0.7:3000'))
    expect((await client.handleCallback(request, authorization)).scopes).toEqual(['identify'])
  },

  async '`state_mismatch`'() {
    const { client, start } = setUp('identify')
    const [first, second] = [await start(), await start()]
    await rejects(client.handleCallback(first.callback, second.authorization), { reason: 'state_mismatch' })
    const stored = new Map([first, second].map(({ authorization }) => [authorization.state, authorization]))
    for (const { callback } of [first, second]) {
      const authorization = stored.get(new URL(callback).searchParams.get('state') ?? '')
      expect((await client.handleCallback(callback, authorization)).scopes).toEqual(['identify'])
    }
  },

  async '`missing_issuer`'() {
    const { emulator, client, createClient } = setUp('identify')
    /** Signs in with a redirect that has only `code` and `state`. */
    const signInWithout = async (one: typeof client) => {
      const authorization = await one.createAuthorization()
      const callback = new URL(emulator.signIn(authorization.url))
      callback.searchParams.delete('iss')
      return one.handleCallback(callback, authorization)
    }
    await rejects(signInWithout(client), { reason: 'missing_issuer' })
    expect((await signInWithout(createClient({ requireIssuer: false }))).scopes).toEqual(['identify'])
  },

  async '`used_authorization`, or a failure after a reload'() {
    const { client, start } = setUp('identify')
    const { callback, authorization } = await start()
    await client.handleCallback(callback, authorization)
    await rejects(client.handleCallback(callback, authorization), { reason: 'used_authorization' })
    const { browser } = createSite()
    const path = await browser.start()
    await browser.visit(path)
    expect(locationOf(await browser.visit(path))).toBe(`${ORIGIN}/`)
  },

  async 'The callback is called twice'() {
    const { client, start } = setUp('identify')
    const { callback, authorization } = await start()
    const head = new Request(callback, { method: 'HEAD' })
    await rejects(client.handleCallback(head, authorization), { reason: 'wrong_method' })
    expect((await client.handleCallback(callback, authorization)).scopes).toEqual(['identify'])
  },

  async '`expired_authorization`'() {
    const { emulator, client, start } = setUp('identify')
    const { callback, authorization } = await start()
    emulator.advance(10 * MINUTE + SECOND)
    await rejects(client.handleCallback(callback, authorization), { reason: 'expired_authorization' })
  },

  async 'A user is signed in as another user'() {
    const { browser, emulator } = createSite()
    const login = await browser.visit('/auth/login')
    const callback = await browser.visit(emulator.signIn(locationOf(login)))
    expect([login, callback].map(({ headers }) => headers.get('Cache-Control'))).toEqual([
      'no-store',
      'no-store',
    ])
  },

  async '`invalid_grant`: Invalid "code" in request'() {
    const { emulator, client, start } = setUp('identify')
    emulator.seed({
      applications: [
        { name: 'Demo App', redirect_uris: [`${ORIGIN}/auth/callback`, `${ORIGIN}/other`] },
        { name: 'Other', redirect_uris: [`${ORIGIN}/auth/callback`] },
      ],
    })
    const other = new OAuth2Client({ ...emulator.clientOptions('Other'), scopes: ['identify'], retry: false })
    const redirectUri = `${ORIGIN}/other`
    for (const exchange of [
      (code: string, codeVerifier: string | null) =>
        client.exchangeCode(code, { codeVerifier }).then(() => client.exchangeCode(code, { codeVerifier })),
      (code: string, codeVerifier: string | null) => {
        emulator.advance(101 * SECOND)
        return client.exchangeCode(code, { codeVerifier })
      },
      (code: string, codeVerifier: string | null) => client.exchangeCode(code, { codeVerifier, redirectUri }),
      (code: string, codeVerifier: string | null) => other.exchangeCode(code, { codeVerifier }),
      (code: string) => client.exchangeCode(code, { codeVerifier: 'x'.repeat(43) }),
    ]) {
      const { code, authorization } = await start()
      await rejects(exchange(code, authorization.codeVerifier), {
        name: 'InvalidAuthorizationCodeError',
        error: 'invalid_grant',
        errorDescription: 'Invalid "code" in request.',
      })
    }
  },

  async '`invalid_client`'() {
    const { start, createClient } = setUp('identify')
    const { callback, authorization } = await start()
    const client = createClient({ clientSecret: 'of-another-application' })
    const invalid = { name: 'OAuth2ResponseError', error: 'invalid_client' }
    await rejects(client.handleCallback(callback, authorization), invalid)
  },

  async '`unsupported_grant_type`'() {
    const { emulator, start, createClient } = setUp('identify')
    const { callback, authorization } = await start()
    const client = createClient({
      fetch: async (input, init) => {
        const form = new URLSearchParams(await new Request(input, init).text())
        return emulator.fetch(input, {
          ...init,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(Object.fromEntries(form)),
        })
      },
    })
    await rejects(client.handleCallback(callback, authorization), { error: 'unsupported_grant_type' })
  },

  async '429 when users sign in'() {
    const limited = setUp('identify')
    limited.emulator.fault({ operation: 'requestToken', rateLimit: { retryAfter: 60 } })
    await rejects(limited.signIn(), { name: 'RateLimitError', retryAfter: 60 })
    const { emulator, client, signIn } = setUp('identify')
    emulator.fault({ operation: 'requestToken', edge: 'html', status: 429 })
    await rejects(signIn(), { name: 'IpBannedError' })
    await rejects(client.clientCredentialsGrant(['identify']), { name: 'IpBannedError' })
    expect(countRequests(emulator, 'requestToken')).toBe(1)
  },

  async 'The exchange works on my machine and fails on the server'() {
    const { emulator, start, createClient } = setUp('identify')
    const { clientSecret } = emulator.clientOptions()
    const { callback, authorization } = await start()
    const quoted = createClient({ clientSecret: `"${clientSecret}"` })
    await rejects(quoted.handleCallback(callback, authorization), { error: 'invalid_client' })
    expect(() => createClient({ clientSecret: `${clientSecret}\n` })).toThrow('clientSecret must be')
  },

  async 'PKCE is missing, or `invalid_request` names the code verifier'() {
    const { emulator, client, start } = setUp('identify')
    const { code } = await start()
    await rejects(client.exchangeCode(code, { codeVerifier: null }), { error: 'invalid_grant' })
    const plain = await client.createAuthorization({ pkce: false })
    const withoutChallenge = new URL(emulator.signIn(plain.url)).searchParams.get('code') ?? ''
    const stray = { codeVerifier: 'x'.repeat(43) }
    await rejects(client.exchangeCode(withoutChallenge, stray), { error: 'invalid_request' })
    const again = await client.createAuthorization({ pkce: false })
    expect((await client.handleCallback(emulator.signIn(again.url), again)).scopes).toEqual(['identify'])
  },

  async '`email` is missing or `null`'() {
    expect((await (await setUp('identify').signIn()).fetchIdentify()).email).toBeUndefined()
    const { signIn } = setUp('identify', 'email')
    expect((await (await signIn({ user: 'mika.novak' })).fetchIdentify()).email).toBeNull()
    const unverified = await (await signIn({ user: 'robert__tables' })).fetchIdentify()
    expect(unverified).toMatchObject({ email: 'robert+tables@example.com', verified: false })
  },

  async '`token.scopes` differs from what I requested'() {
    const { signIn } = setUp('identify', 'webhook.incoming')
    const token = await signIn({ guild: GUILD })
    expect(token.scopes).toEqual(['identify', 'webhook.incoming'])
    expect(token.webhook).toMatchObject({ guild_id: GUILD })
  },

  async '`MissingScopeError`, although the scope is in the options'() {
    const { emulator, client, signIn } = setUp('identify', 'connections')
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const stored = client.fromAccessToken<RequestableScope>(accessToken, { scopes: ['identify'] })
    const missing = { name: 'MissingScopeError', missing: ['connections'] }
    await rejects(stored.fetchConnections(), missing)
    expect(countRequests(emulator, 'listCurrentUserConnections')).toBe(0)
    expect((await (await signIn()).fetchConnections()).length).toBeGreaterThan(0)
  },

  async '`fetchGuilds` does not return roles or members'() {
    const token = await setUp('guilds', 'guilds.members.read').signIn({ user: 'ines.admin' })
    const guild = (await token.fetchGuilds()).find(({ id }) => id === GUILD)
    expect(guild?.permissions).toMatch(/^\d+$/)
    expect(guild).not.toHaveProperty('roles')
    expect((await token.fetchGuildMember(GUILD)).roles).toHaveLength(1)
  },

  async 'Is the user an administrator of a guild?'() {
    const { signIn } = setUp('guilds')
    /** Checks whether a user has all permissions in the guild, according to the bits and to the owner. */
    const isAdministrator = async (user: string) => {
      const guild = (await (await signIn({ user })).fetchGuilds()).find(({ id }) => id === GUILD)
      if (!guild) throw new Error(`${user} is not a member`)
      const sets = [permissions(guild.permissions), effectivePermissions(guild)]
      return sets.map((set) => set.has('ADMINISTRATOR'))
    }
    expect(await isAdministrator('nelly')).toEqual([false, true])
    expect(await isAdministrator('ines.admin')).toEqual([false, false])
  },

  async 'An id is wrong in its last digits'() {
    const { id } = await (await setUp('identify').signIn()).fetchIdentify()
    expect(id).toBe(NELLY)
    expect(JSON.stringify(JSON.parse(`{"id":${id}}`))).not.toContain(id)
  },

  async 'The avatar is `null`, or its URL is broken'() {
    const { emulator, signIn } = setUp('identify')
    const user = await (await signIn({ user: 'mika.novak' })).fetchIdentify()
    expect(user.avatar).toBeNull()
    expect((await emulator.fetch(displayAvatarUrl(user))).headers.get('Content-Type')).toBe('image/png')
  },

  async '`username#0` or `discriminator` is `0`'() {
    const user = await (await setUp('identify').signIn({ user: 'mika.novak' })).fetchIdentify()
    expect([user.discriminator, displayName(user)]).toEqual(['0', 'mika.novak'])
  },

  async "Can I read messages, friends or DMs with a user's token?"() {
    const { emulator, client } = setUp('identify')
    for (const scope of ['dm_channels.read', 'dm_channels.messages.read', 'relationships.write'] as const) {
      const { url } = await client.createAuthorization({ scopes: [scope] })
      expect(emulator.signIn(url)).toContain('error=invalid_scope')
    }
  },

  async '`joinGuild` fails with 403'() {
    const { signIn } = setUp('identify', 'guilds', 'guilds.join')
    const token = await signIn()
    const withoutBot = (await token.fetchGuilds()).find(({ name }) => name.startsWith('<img'))?.id ?? ''
    const forbidden = { name: 'ForbiddenError', status: 403 }
    await rejects(token.joinGuild(withoutBot, { userId: NELLY }), forbidden)
    expect(await token.joinGuild(GUILD, { userId: NELLY })).toBeNull()
    const newcomer = await signIn({ user: 'mika.novak' })
    const { id } = await newcomer.fetchIdentify()
    expect(await newcomer.joinGuild(GUILD, { userId: id })).toMatchObject({ user: { id } })
  },

  async 'Does the sign-in add my bot to a guild?'() {
    const { emulator, client, signIn } = setUp('identify', 'bot')
    expect((await signIn({ guild: GUILD })).guild).toMatchObject({ id: GUILD })
    expect(emulator.signIn(client.createInstallUrl(), { guild: GUILD })).toContain(`guild_id=${GUILD}`)
  },

  async 'Users are signed out after a week'() {
    const { emulator, client, signIn } = setUp('identify')
    const token = await signIn()
    const stored = await new TokenManager(client).save('sam', await signIn({ user: 'sam_collects' }))
    emulator.advance(WEEK)
    await rejects(token.fetchIdentify(), { name: 'AccessTokenExpiredError' })
    expect((await (await token.refresh()).fetchIdentify()).id).toBe(NELLY)
    expect((await stored.fetchIdentify()).username).toBe('sam_collects')
  },

  async '`invalid_grant` at the refresh'() {
    const { emulator, client, signIn } = setUp('identify')
    const used = await signIn()
    await used.refresh()
    const removed = await signIn({ user: 'sam_collects' })
    emulator.deauthorize({ user: 'sam_collects' })
    const revoked = await signIn({ user: 'ines.admin' })
    await revoked.revoke()
    for (const token of [used, removed, revoked]) {
      await rejects(client.refreshToken(token.refreshToken ?? ''), {
        name: 'InvalidRefreshTokenError',
        error: 'invalid_grant',
      })
    }
    const stored = await new TokenManager(client).save('nelly', await signIn())
    emulator.deauthorize()
    const error = await stored.fetchIdentify().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ReauthorizationRequiredError' })
    expect(isReauthorizationRequired(error)).toBe(true)
  },

  async 'Users are signed out at random'() {
    const { emulator, client, createClient, signIn } = setUp('identify')
    const token = await signIn()
    const results = await Promise.allSettled([token.refresh(), token.refresh()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

    const store = memoryTokenStore()
    const processes = [client, createClient({})].map((one) => new TokenManager(one, { store }))
    await processes[0]?.save('nelly', await signIn())
    emulator.advance(WEEK)
    const before = countRequests(emulator, 'requestToken')
    await Promise.all(
      [...processes, ...processes].map(async (one) => (await one.load('nelly'))?.fetchIdentify()),
    )
    expect(countRequests(emulator, 'requestToken') - before).toBe(1)
  },

  async 'The process crashed during a refresh'() {
    const { emulator, client, createClient, signIn } = setUp('identify')
    const store = memoryTokenStore()
    const crashed = await new TokenManager(client, { store }).save('nelly', await signIn())
    emulator.advance(WEEK)
    emulator.fault({ operation: 'requestToken', reset: true, phase: 'after' })
    await rejects(crashed.fetchIdentify(), { name: 'RefreshOutcomeUnknownError' })
    emulator.advance(MINUTE)
    const next = await new TokenManager(createClient({}), { store, rejectionGrace: 0 }).load('nelly')
    await rejects(next?.fetchIdentify() ?? Promise.resolve(), {
      name: 'ReauthorizationRequiredError',
      reason: 'invalid_grant_after_lost_response',
    })
  },

  async '`revoke()` signed the user out everywhere'() {
    const { signIn } = setUp('identify')
    const [first, second] = [await signIn(), await signIn()]
    await first.revoke()
    await rejects(second.fetchIdentify(), { tokenRejected: true })
  },

  async 'How do I learn that a user removed my application?'() {
    const received: Request[] = []
    const { emulator, client } = createWorld(['identify'], {
      applications: [{ name: 'Demo App', event_webhooks_url: `${ORIGIN}/events` }],
      fetch: async (request) => {
        received.push(request)
        return new Response(null, { status: 204 })
      },
    })
    const issued = emulator.issueToken({ scopes: ['identify'] })
    emulator.deauthorize()
    await emulator.flush()
    const publicKey = emulator.snapshot().rows.applications[0]?.application.verify_key ?? ''
    const last = received.at(-1) ?? new Request(ORIGIN)
    expect(await verifyWebhookEvent(last, { publicKey, now: emulator.now })).toMatchObject({
      event: { type: 'APPLICATION_DEAUTHORIZED', data: { user: { id: NELLY } } },
    })
    const token = client.fromAccessToken<'identify'>(issued.accessToken, { scopes: ['identify'] })
    await rejects(token.fetchIdentify(), { name: 'UnauthorizedError', tokenRejected: true })
  },

  async 'Where do I store tokens?'() {
    const { client, signIn } = setUp('identify')
    const written: string[] = []
    const inner = memoryTokenStore()
    const compareAndSet: TokenStore['compareAndSet'] = (key, expected, value) => {
      if (value !== null) written.push(value)
      return inner.compareAndSet(key, expected, value)
    }
    const keys = [{ id: 'a', secret: generateEncryptionKey() }]
    const store = encryptedTokenStore({ ...inner, compareAndSet }, { keys })
    const token = await new TokenManager(client, { store }).save(NELLY, await signIn())
    expect(written).toHaveLength(1)
    expect(written[0]).not.toContain(token.token)
    expect((await new TokenManager(client, { store }).load(NELLY))?.token).toBe(token.token)
  },

  async 'Can the browser call Discord with the token?'() {
    const { createClient } = setUp('identify')
    await rejects(
      inBrowser(() => createClient({})),
      { name: 'InvalidArgumentError', field: 'clientSecret' },
    )
  },

  async 'Every request fails with `IpBannedError`'() {
    const { emulator, signIn } = setUp('identify')
    const token = await signIn()
    emulator.fault({ operation: 'getCurrentUser', edge: 'text' })
    await rejects(token.fetchIdentify(), { name: 'IpBannedError' })
    await rejects(token.fetchIdentify(), { name: 'IpBannedError' })
    expect(countRequests(emulator, 'getCurrentUser')).toBe(1)
  },

  async "One user's limit slows all users down"() {
    const { emulator, signIn } = setUp('identify')
    const [nelly, sam] = [await signIn(), await signIn({ user: 'sam_collects' })]
    emulator.fault({ operation: 'getCurrentUser', user: 'nelly', rateLimit: { retryAfter: 60 } })
    await rejects(nelly.fetchIdentify(), { name: 'RateLimitError' })
    expect((await sam.fetchIdentify()).username).toBe('sam_collects')
    await rejects(nelly.fetchIdentify(), { name: 'RateLimitError' })
    expect(countRequests(emulator, 'getCurrentUser')).toBe(2)
  },

  async '`fetchGuilds` is limited after a few calls'() {
    const { emulator, client } = createWorld(['guilds'], {
      limits: { user: { requests: 2, window: MINUTE } },
    })
    const issued = emulator.issueToken({ scopes: ['guilds'] })
    const token = client.fromAccessToken<'guilds'>(issued.accessToken, { scopes: ['guilds'] })
    expect(await token.fetchGuilds()).toEqual(await token.fetchGuilds())
    await rejects(token.fetchGuilds(), { name: 'RateLimitError' })
    expect(countRequests(emulator, 'listCurrentUserGuilds')).toBe(2)
  },

  async 'A call takes 30 seconds and fails'() {
    const { emulator, createClient } = setUp('identify')
    const lines: unknown[] = []
    const log = (line: unknown) => void lines.push(line)
    const logger = { debug: log, info: log, warn: log, error: log }
    const client = createClient({ logger, totalTimeout: 5 * SECOND })
    emulator.fault({ operation: 'requestToken', rateLimit: { retryAfter: 6 } })
    await rejects(client.clientCredentialsGrant(['identify']), { name: 'RateLimitError', retryAfter: 6 })
    expect(lines).not.toEqual([])
  },

  async '401 with a token that is new'() {
    const { emulator, signIn } = setUp('identify')
    const token = await signIn()
    emulator.fault({ operation: 'getCurrentUser', status: 401 })
    await rejects(token.fetchIdentify(), { name: 'UnauthorizedError', tokenRejected: false })
    expect((await token.fetchAuthorization()).user?.id).toBe(NELLY)
  },

  async 'HTML instead of JSON'() {
    const { emulator, createClient, signIn } = setUp('identify')
    const token = await signIn()
    for (const [status, name] of [
      [404, 'HTTPError'],
      [502, 'ServerError'],
    ] as const) {
      emulator.fault({ operation: 'getCurrentUser', edge: 'html', status })
      const error = await token.fetchIdentify().catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name, status })
      expect(error).not.toHaveProperty('contentType')
    }
    const headers = { 'Content-Type': 'text/html' }
    const proxied = createClient({
      fetch: async () => new Response('<p>Sign in to the Wi-Fi</p>', { headers }),
    })
    await rejects(
      proxied.fromAccessToken<'identify'>(token.token, { scopes: ['identify'] }).fetchIdentify(),
      {
        name: 'UnexpectedResponseError',
        status: 200,
        contentType: 'text/html',
      },
    )
  },

  async 'Linked roles: `invalid_scope` although the scope is correct'() {
    const { emulator, client } = setUp('role_connections.write')
    const authorization = await client.createAuthorization()
    const url = new URL(authorization.url)
    expect(url.searchParams.has('code_challenge')).toBe(false)
    url.searchParams.set('code_challenge', 'x'.repeat(43))
    url.searchParams.set('code_challenge_method', 'S256')
    expect(emulator.signIn(url)).toContain('error=invalid_scope')
    const callback = emulator.signIn(authorization.url)
    expect((await client.handleCallback(callback, authorization)).scopes).toEqual(['role_connections.write'])
  },

  async 'Linked roles: the connection does not appear in the role'() {
    const { client, signIn } = setUp('role_connections.write')
    await client.updateLinkedRolesMetadata([
      { key: 'level', name: 'Level', description: 'Level or higher', type: 2 },
      { key: 'joined_on', name: 'Joined', description: 'Days since joining', type: 6 },
      { key: 'is_moderator', name: 'Moderator', description: 'Is a moderator', type: 7 },
    ])
    const token = await signIn()
    const joined = new Date('2026-01-01T00:00:00.000Z')
    await token.updateMetadata({ metadata: { level: 42, joined_on: joined, is_moderator: true } })
    expect((await token.fetchMetadata()).metadata).toEqual({
      level: '42',
      joined_on: joined.toISOString(),
      is_moderator: '1',
    })
  },

  async 'How do I sign in the user of an Activity?'() {
    const { client, response } = await signInActivity()
    const { access_token } = await response.json()
    const token = client.fromAccessToken<'identify'>(access_token, { scopes: ['identify'] })
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },

  async 'The session of an Activity is lost'() {
    const { browser } = await signInActivity()
    const [cookie] = browser.cookies.values()
    expect(cookie).toMatchObject({ partitioned: true, secure: true, sameSite: 'none' })
  },

  async 'An ID token fails with the wrong issuer'() {
    const { emulator, client, createClient } = setUp('identify', 'openid')
    const issuers = { 'https://discord.com': true, 'https://discordapp.com': false }
    for (const [issuer, isValid] of Object.entries(issuers)) {
      const authorization = await client.createAuthorization()
      const callback = new URL(emulator.signIn(authorization.url))
      const other = createClient({ issuer })
      const code = callback.searchParams.get('code') ?? ''
      const token = await other.exchangeCode(code, { codeVerifier: authorization.codeVerifier })
      const claims = verifyIdToken(token, authorization)
      if (isValid) expect((await claims).sub).toBe(NELLY)
      else await rejects(claims, { name: 'IdTokenError', reason: 'issuer_mismatch' })
    }
  },

  async 'Do I need https on my machine?'() {
    const { emulator, options } = createWorld(['identify'], {
      redirectUri: 'http://localhost:3000/auth/callback',
    })
    const browser = new Browser(createSignIn(options), emulator)
    expect((await browser.signIn()).status).toBe(303)
    expect([...browser.cookies.values()].map(({ secure }) => secure ?? false)).toEqual([false])
  },

  async 'How do I test without Discord?'() {
    const { emulator, signIn } = setUp('identify')
    const token = await signIn({ user: 'sam_collects' })
    expect((await token.fetchIdentify()).username).toBe('sam_collects')
    emulator.fault({ operation: 'getCurrentUser', status: 403 })
    await rejects(token.fetchIdentify(), { status: 403 })
    emulator.advance(WEEK)
    expect(token.isExpired).toBe(true)
  },

  '`require()` of the package fails':
    'Only the packed package can be required: test/package/commonjs.test.ts does it.',

  'TypeScript does not find `grantcord/tokens`':
    'Only the packed package has declarations: test/package/package.test.ts compiles with each moduleResolution.',

  async 'What may I paste into a bug report?'() {
    const { emulator, client, start } = setUp('identify')
    const { callback, authorization, code } = await start()
    emulator.advance(2 * MINUTE)
    const error: unknown = await client.handleCallback(callback, authorization).catch((reason) => reason)
    expect(error).toMatchObject({ operation: 'POST /oauth2/token', status: 400 })
    const { clientSecret } = emulator.clientOptions()
    for (const secret of [code, clientSecret, authorization.codeVerifier ?? '']) {
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
      expect(JSON.stringify(error)).not.toContain(secret)
    }
  },
}

test('the guide has these headings, in this order', async () => {
  const guide = await readFile(new URL('../../docs/guides/troubleshooting.md', import.meta.url), 'utf8')
  const headings = [...guide.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  expect(Object.keys(ADVICE)).toEqual(headings)
})

for (const [heading, advice] of Object.entries(ADVICE)) {
  if (typeof advice === 'function') test(heading, advice)
}
