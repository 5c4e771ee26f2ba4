/** Tries the advice of docs/guides/troubleshooting.md on the emulator. */
import { describe, expect, it, test } from 'vitest'
import { displayAvatarUrl } from '../../src/discord/cdn.ts'
import { displayName } from '../../src/discord/users.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { OAuth2Client, type RequestableScope } from '../../src/index.ts'
import { hasErrorCode, isReauthorizationRequired } from '../../src/runtime/errors/index.ts'
import { TokenManager } from '../../src/runtime/tokens/index.ts'

const APP = 'Demo App'
const WEEK = 7 * 24 * 3600 * 1000

function setUp() {
  const emulator = createEmulator()
  const client = new OAuth2Client({
    ...emulator.clientOptions(APP),
    scopes: ['identify', 'guilds'],
    retry: false,
  })
  const signIn = async () => {
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    return { authorization, callback, token: await client.handleCallback(callback, authorization) }
  }
  return { emulator, client, signIn }
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the callback', () => {
  test('a user who cancels is an error_response with access_denied', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly', approve: false })
    expect(await failure(client.handleCallback(callback, authorization))).toMatchObject({
      reason: 'error_response',
      error: 'access_denied',
    })
  })

  test('a scope that needs an approval is an error_response with invalid_scope', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization({ scopes: ['rpc'] })
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    expect(await failure(client.handleCallback(callback, authorization))).toMatchObject({
      reason: 'error_response',
      error: 'invalid_scope',
    })
  })

  it.each([
    ['missing_authorization', 'a lost session', (url: URL) => url, false],
    [
      'missing_issuer',
      'code and state alone',
      (url: URL) => {
        url.searchParams.delete('iss')
        return url
      },
      true,
    ],
  ] as const)('%s is the reason for %s', async (reason, _, change, isKept) => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = change(new URL(emulator.signIn(authorization.url, { user: 'nelly' })))
    const stored = isKept ? authorization : undefined
    expect(await failure(client.handleCallback(callback, stored))).toMatchObject({ reason })
  })

  test('the authorization of a second tab is a state_mismatch', async () => {
    const { emulator, client } = setUp()
    const first = await client.createAuthorization()
    const second = await client.createAuthorization()
    const callback = emulator.signIn(first.url, { user: 'nelly' })
    expect(await failure(client.handleCallback(callback, second))).toMatchObject({ reason: 'state_mismatch' })
  })

  test('a reload is a used_authorization', async () => {
    const { client, signIn } = setUp()
    const { authorization, callback } = await signIn()
    expect(await failure(client.handleCallback(callback, authorization))).toMatchObject({
      reason: 'used_authorization',
    })
  })

  test('a HEAD request uses nothing up', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    const head = new Request(callback, { method: 'HEAD' })
    expect(await failure(client.handleCallback(head, authorization))).toMatchObject({
      reason: 'wrong_method',
    })
    expect((await client.handleCallback(callback, authorization)).scopes).toContain('identify')
  })

  test('eleven minutes at the consent page are an expired_authorization', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    emulator.advance(11 * 60 * 1000)
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    expect(await failure(client.handleCallback(callback, authorization))).toMatchObject({
      reason: 'expired_authorization',
    })
  })
})

describe('the exchange', () => {
  test('a code that is too old is an InvalidAuthorizationCodeError', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    emulator.advance(101_000)
    const error = await failure(client.handleCallback(callback, authorization))
    expect(hasErrorCode(error, 'ERR_INVALID_AUTHORIZATION_CODE')).toBe(true)
    expect(isReauthorizationRequired(error)).toBe(false)
  })

  test('a wrong secret is invalid_client', async () => {
    const { emulator } = setUp()
    const client = new OAuth2Client({
      ...emulator.clientOptions(APP),
      clientSecret: 'wrong',
      scopes: ['identify'],
    })
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    expect(await failure(client.handleCallback(callback, authorization))).toMatchObject({
      code: 'ERR_OAUTH2_RESPONSE',
      error: 'invalid_client',
    })
  })

  test('a block by the edge is an IpBannedError, and the next sign-in is not sent', async () => {
    const { emulator, client, signIn } = setUp()
    emulator.fault({ operation: 'requestToken', edge: 'html', status: 429 })
    expect(await failure(signIn())).toMatchObject({ code: 'ERR_IP_BANNED' })
    const sent = emulator.journal().length
    expect(await failure(client.clientCredentialsGrant(['identify']))).toMatchObject({
      code: 'ERR_IP_BANNED',
    })
    expect(emulator.journal()).toHaveLength(sent)
  })
})

describe('scopes and data', () => {
  test('the email is absent without its scope', async () => {
    const { token } = await setUp().signIn()
    expect((await token.fetchIdentify()).email).toBeUndefined()
  })

  test('a token without a scope throws a MissingScopeError that lists it, and sends nothing', async () => {
    const { emulator, client, signIn } = setUp()
    const { token } = await signIn()
    const scopes: RequestableScope[] = ['identify', 'guilds']
    const stored = client.fromAccessToken<RequestableScope>(token.token, { scopes })
    const sent = emulator.journal().length
    expect(await failure(stored.fetchConnections())).toMatchObject({ missing: ['connections'] })
    expect(emulator.journal()).toHaveLength(sent)
  })

  test('a user without an avatar has a URL and a name', async () => {
    const user = {
      id: '80351110224678912',
      username: 'nelly',
      discriminator: '0',
      avatar: null,
      global_name: null,
    }
    expect(displayAvatarUrl(user)).toMatch(/^https:\/\//)
    expect(displayName(user)).toBe('nelly')
  })
})

describe('tokens', () => {
  test('ten calls after a week send one refresh', async () => {
    const { emulator, client, signIn } = setUp()
    const tokens = new TokenManager(client)
    const token = await tokens.save('nelly', (await signIn()).token)
    emulator.advance(WEEK)
    const before = refreshes(emulator)
    await Promise.all(Array.from({ length: 10 }, () => token.fetchIdentify()))
    expect(refreshes(emulator) - before).toBe(1)
  })

  test('a user who removes the application must sign in again', async () => {
    const { emulator, client, signIn } = setUp()
    const tokens = new TokenManager(client)
    const token = await tokens.save('nelly', (await signIn()).token)
    emulator.deauthorize({ user: 'nelly' })
    const error = await failure(token.fetchIdentify())
    expect(isReauthorizationRequired(error)).toBe(true)
  })

  test('revoke() ends the other tokens of the user', async () => {
    const { signIn } = setUp()
    const first = await signIn()
    const second = await signIn()
    await first.token.revoke()
    expect(await failure(second.token.fetchIdentify())).toMatchObject({ tokenRejected: true })
  })
})

describe('linked roles', () => {
  test('role_connections.write is requested without PKCE', async () => {
    const authorization = await setUp().client.createAuthorization({ scopes: ['role_connections.write'] })
    expect(new URL(authorization.url).searchParams.has('code_challenge')).toBe(false)
  })
})

const refreshes = (emulator: ReturnType<typeof createEmulator>) =>
  emulator.journal().filter(({ operation }) => operation === 'requestToken').length
