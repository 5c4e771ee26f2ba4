import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import type { AccessToken } from '../../../src/index.ts'
import { isReauthorizationRequired } from '../../../src/runtime/errors/guards.ts'
import { UnauthorizedError } from '../../../src/runtime/errors/http.ts'
import { TimeoutError } from '../../../src/runtime/errors/network.ts'
import {
  MissingScopeError,
  ReauthorizationRequiredError,
  TokenStoreError,
} from '../../../src/runtime/errors/token.ts'
import { GUILD_ID, SCOPES, USER_ID } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json, type Sent } from '../../support/recording-fetch.ts'
import {
  HOUR,
  KEY,
  MINUTE,
  never,
  resultWithin,
  TokenFixture,
  unauthorized,
  watch,
} from '../../support/token-fixture.ts'
import { flushPromises } from '../../support/virtual-clock.ts'

const acceptOnly =
  (...tokens: string[]) =>
  ({ headers }: Sent) =>
    tokens.includes(headers.get('authorization')?.replace('Bearer ', '') ?? '')
      ? json({ id: '1' })
      : unauthorized()

describe('a token that is about to expire', () => {
  it('is refreshed 5 minutes before its expiry, and not before', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.clock.advance(HOUR - 5 * MINUTE - 1)
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual([])
    await fixture.clock.advance(1)
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-1'])
  })

  it('is used while it is usable if the refresh fails, which is retried after 30 seconds', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const token = await fixture.saveToken()
    await fixture.clock.advance(HOUR - MINUTE)
    fixture.onToken = () => json({}, 500)
    await token.fetchIdentify()
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-0'])
    expect(fixture.sentRefreshTokens).toHaveLength(1)
    fixture.onToken = () => fixture.nextPair()
    await fixture.clock.advance(30_000)
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens.at(-1)).toBe('access-1')
  })

  it('leaves half of the time to the call if the refresh does not settle', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.clock.advance(HOUR - MINUTE)
    fixture.store.before = never
    expect(await resultWithin(fixture.clock, 10_000, token.fetchIdentify())).toEqual({ id: '1' })
    expect(fixture.usedAccessTokens).toEqual(['access-0'])
  })

  it('is used immediately with refreshInBackground, and refreshed even if the caller aborts', async () => {
    const fixture = new TokenFixture({ tokens: { refreshInBackground: true } })
    const token = await fixture.saveToken()
    await fixture.clock.advance(HOUR - MINUTE)
    let respond = () => {}
    fixture.onToken = () =>
      new Promise((resolve) => {
        respond = () => resolve(fixture.nextPair())
      })
    const controller = new AbortController()
    await token.fetchIdentify({ signal: controller.signal })
    controller.abort()
    await flushPromises()
    respond()
    await flushPromises()
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-1'])
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })
})

describe('a token that Discord accepts elsewhere', () => {
  const rejectOne = ({ url }: Sent) => (url.endsWith('/oauth2/@me') ? json({ user: {} }) : unauthorized())

  it.each([true, false])('is not refreshed after a 401, with rate limits: %s', async (limited) => {
    const fixture = new TokenFixture({ limited })
    const token = await fixture.saveToken(null)
    fixture.onApi = rejectOne
    const errors = [await thrown(() => token.fetchIdentify()), await thrown(() => token.fetchIdentify())]
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'ERR_UNAUTHORIZED', tokenRejected: false })
      expect(isReauthorizationRequired(error)).toBe(false)
    }
    expect(fixture.sentRefreshTokens).toEqual([])
    fixture.onApi = () => json([])
    await token.fetchGuilds()
  })

  it('is not refreshed after the HTML of a proxy', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = () => new Response('<html>', { status: 401 })
    expect(await thrown(() => token.fetchIdentify())).toMatchObject({ code: 'ERR_HTTP', status: 401 })
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('is refreshed if it is unknown whether Discord accepts it', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = (sent) =>
      sent.url.endsWith('/oauth2/@me') ? json({}, 404) : acceptOnly('access-1')(sent)
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
  })
})

describe('a token that Discord rejects', () => {
  it('requires a sign-in if it has no refresh token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null, { refreshToken: null })
    fixture.onApi = unauthorized
    const error = await thrown(() => token.fetchIdentify())
    expect(error).toMatchObject({ code: 'ERR_UNAUTHORIZED', tokenRejected: true, refreshable: false })
    expect(isReauthorizationRequired(error)).toBe(true)
  })

  it('is refreshed once for 50 calls, each of which is retried once', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = acceptOnly('access-1')
    await Promise.all(Array.from({ length: 50 }, () => token.fetchIdentify()))
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
    // One more request finds out whether the token is valid.
    expect(fixture.usedAccessTokens).toHaveLength(101)
  })

  it('is refreshed once, and the call is sent twice, if Discord rejects the new token too', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = unauthorized
    expect(await thrown(() => token.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
    expect(await thrown(() => token.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
    expect(fixture.usedAccessTokens).toEqual([...Array(2).fill('access-0'), ...Array(4).fill('access-1')])
  })

  it('is refreshed at most once a minute, even if it is loaded for each call', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    fixture.onApi = unauthorized
    for (let request = 0; request < 10; request += 1) {
      const token = await fixture.manager.load(KEY)
      await failure(async () => token?.fetchIdentify(), UnauthorizedError)
    }
    expect(fixture.sentRefreshTokens).toHaveLength(1)
    await fixture.clock.advance(MINUTE)
    const token = await fixture.manager.load(KEY)
    await failure(async () => token?.fetchIdentify(), UnauthorizedError)
    expect(fixture.sentRefreshTokens).toHaveLength(2)
  })

  it('leads to ReauthorizationRequiredError soon after its refresh if another process has revoked it', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    await token.fetchIdentify()
    fixture.onApi = unauthorized
    await new TokenFixture({ clock: fixture.clock, store: fixture.store }).manager.revoke(KEY, {})
    const error = await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('not_stored')
  })

  it('is not refreshed again for a late 401 response', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    let respond = () => {}
    fixture.onApi = (sent) =>
      fixture.usedAccessTokens.length === 1
        ? new Promise((resolve) => {
            respond = () => resolve(unauthorized())
          })
        : acceptOnly('access-1')(sent)
    const slow = watch(token.fetchIdentify())
    await flushPromises()
    await token.fetchIdentify()
    respond()
    await flushPromises()
    expect(slow.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })

  it('is replaced immediately by every call, even if the rate limits remember rejected tokens', async () => {
    const fixture = new TokenFixture({ limited: true })
    const token = await fixture.saveToken(null)
    const other = await fixture.manager.load(KEY, undefined)
    fixture.onApi = acceptOnly('access-1')
    await token.fetchIdentify()
    await other?.fetchIdentify()
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-0', 'access-1', 'access-1', 'access-1'])
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })

  it('is replaced by a token that another process has stored', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    await (await other.manager.load(KEY, undefined))?.refresh()
    fixture.onApi = acceptOnly('access-1')
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual([])
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-1'])
  })

  it('is replaced soon after its refresh by the token of a refresh in progress', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    await token.fetchIdentify()
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    let respond = () => {}
    other.onToken = () =>
      new Promise((resolve) => {
        respond = () => resolve(other.nextPair({ access_token: 'access-2' }))
      })
    const refresh = (await other.manager.load(KEY))?.refresh()
    await flushPromises()
    fixture.onApi = acceptOnly('access-2')
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(4000)
    expect(call.outcome).toBeUndefined()
    respond()
    await refresh
    expect(await resultWithin(fixture.clock, 250, token.fetchIdentify())).toEqual({ id: '1' })
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })

  it('leads to UnauthorizedError after rejectionGrace if a refresh in progress does not end', async () => {
    const fixture = new TokenFixture({ tokens: { rejectionGrace: 1000 } })
    const token = await fixture.saveExpired()
    await token.fetchIdentify()
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    other.onToken = never
    watch((await other.manager.load(KEY))?.refresh() ?? never())
    await flushPromises()
    fixture.onApi = unauthorized
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(999)
    expect(call.outcome).toBeUndefined()
    await fixture.clock.advance(1)
    await flushPromises()
    expect(call.outcome).toMatchObject({ error: { code: 'ERR_UNAUTHORIZED' } })
  })

  it('leads to UnauthorizedError if it cannot be refreshed', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null, { refreshToken: null })
    fixture.onApi = unauthorized
    expect(await thrown(() => token.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
  })

  it('is refreshed for token.api too, which returns 401 responses', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = acceptOnly('access-1')
    expect(await token.api.GET('/users/@me')).toMatchObject({ status: 200 })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })
})

it('throws MissingScopeError before it refreshes', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken(HOUR, { scopes: ['guilds'] })
  await fixture.clock.advance(HOUR)
  await failure(() => token.fetchIdentify(), MissingScopeError)
  await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), MissingScopeError)
  expect(fixture.fetch.sent).toHaveLength(0)
})

it('refreshes the token in a body, and sends it nowhere else', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveExpired()
  fixture.onApi = () => new Response(null, { status: 204 })
  await token.joinGuild(GUILD_ID, { userId: USER_ID, nick: 'n' })
  const sent = fixture.fetch.sent.at(-1)
  expect(JSON.parse(sent?.body ?? '')).toEqual({ access_token: 'access-1', nick: 'n' })
  expect(sent?.headers.get('authorization')).toBe('Bot the-bot-token')
})

describe('a token in a body that Discord rejects', () => {
  const rejected = () => json({ message: 'Invalid OAuth2 access token provided', code: 50025 }, 403)
  const bodyTokens = (fixture: TokenFixture) =>
    fixture.fetch.sent
      .filter(({ method }) => method === 'PUT')
      .map(({ body }) => JSON.parse(body).access_token)
  const join = (token: AccessToken) => token.joinGuild(GUILD_ID, { userId: USER_ID })
  const acceptInBody = (accessToken: string) => (sent: Sent) =>
    sent.body.includes(accessToken) ? new Response(null, { status: 204 }) : rejected()

  it('is replaced by a token that another process has stored', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    await (await other.manager.load(KEY))?.refresh()
    fixture.onApi = acceptInBody('access-1')
    expect(await join(token)).toBeNull()
    expect(bodyTokens(fixture)).toEqual(['access-0', 'access-1'])
    expect(token.token).toBe('access-1')
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('is replaced by the token of a refresh in progress', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    other.onToken = async () => {
      await new Promise<void>((resolve) => void fixture.clock.after(2000, resolve))
      return other.nextPair()
    }
    const refreshing = (await other.manager.load(KEY))?.refresh()
    await flushPromises()
    fixture.onApi = acceptInBody('access-1')
    expect(await resultWithin(fixture.clock, 5000, join(token))).toBeNull()
    expect(bodyTokens(fixture)).toEqual(['access-0', 'access-1'])
    await refreshing
  })

  it('is sent twice at most, if Discord rejects the new token too', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    fixture.onApi = rejected
    await expect(join(token)).rejects.toMatchObject({ code: 'ERR_FORBIDDEN', discordCode: 50025 })
    expect(bodyTokens(fixture)).toEqual(['access-0', 'access-new'])
  })

  it('is neither sent again nor refreshed if it is the stored one: the user may be another one', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    fixture.onApi = rejected
    await expect(join(token)).rejects.toMatchObject({ code: 'ERR_FORBIDDEN', discordCode: 50025 })
    expect(bodyTokens(fixture)).toEqual(['access-0'])
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('leads to ReauthorizationRequiredError if another process has revoked it', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    fixture.onApi = rejected
    await new TokenFixture({ clock: fixture.clock, store: fixture.store }).manager.revoke(KEY)
    await failure(() => join(token), ReauthorizationRequiredError)
  })

  test.each([
    ['another code', () => json({ message: 'Missing Permissions', code: 50013 }, 403)],
    ['another status', () => json({ message: 'no', code: 50025 }, 400)],
    ['no JSON', () => new Response('<html>50025</html>', { status: 403 })],
  ])('is not replaced after %s', async (_, respond) => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    fixture.onApi = respond
    await thrown(() => join(token))
    expect(bodyTokens(fixture)).toEqual(['access-0'])
  })
})

it('sends metadata of linked roles', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveExpired()
  fixture.onApi = () => json({ platform_name: null, platform_username: null, metadata: {} })
  await token.updateMetadata({ metadata: { wins: 1 } })
  expect(fixture.usedAccessTokens).toEqual(['access-1'])
})

describe('a caller that aborts', () => {
  test.each(['before the call', 'during the refresh'])(
    '%s receives its reason, and the other callers continue',
    async (when) => {
      const fixture = new TokenFixture()
      const token = await fixture.saveExpired()
      let respond = () => {}
      fixture.onToken = () =>
        new Promise((resolve) => {
          respond = () => resolve(fixture.nextPair())
        })
      const controller = new AbortController()
      if (when === 'before the call') controller.abort('aborted')
      const aborted = watch(token.fetchIdentify({ signal: controller.signal }))
      const others = Array.from({ length: 9 }, () => watch(token.fetchIdentify()))
      await flushPromises()
      controller.abort('aborted')
      await flushPromises()
      expect(aborted.outcome).toEqual({ error: 'aborted' })
      respond()
      await flushPromises()
      for (const { outcome } of others) expect(outcome).toEqual({ value: { id: '1' } })
      expect(fixture.clock.timers).toBe(0)
    },
  )

  it('during the second attempt receives its reason', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    const controller = new AbortController()
    fixture.onApi = () => {
      if (fixture.usedAccessTokens.length === 1) return unauthorized()
      controller.abort('aborted')
      return never()
    }
    expect(await thrown(() => token.fetchIdentify({ signal: controller.signal }))).toBe('aborted')
  })

  it('before refresh() does not start a refresh', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    expect(await thrown(() => token.refresh({ signal: AbortSignal.abort('aborted') }))).toBe('aborted')
    await flushPromises()
    expect(fixture.sentRefreshTokens).toEqual([])
  })
})

it('waits for a refresh for at most totalTimeout', async () => {
  const fixture = new TokenFixture({ client: { totalTimeout: 3000 } })
  const token = await fixture.saveExpired()
  fixture.store.before = never
  const call = watch(token.fetchIdentify())
  await fixture.clock.advance(2999)
  expect(call.outcome).toBeUndefined()
  await fixture.clock.advance(1)
  expect(call.outcome).toMatchObject({ error: { code: 'ERR_TIMEOUT', sent: false } })
  expect(call.outcome).toHaveProperty('error', expect.any(TimeoutError))
  await fixture.clock.runAll()
})

it('does not need the store while it is fresh', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken()
  fixture.store.before = () => Promise.reject(new Error('store failed'))
  await token.fetchIdentify()
  expect(fixture.usedAccessTokens).toEqual(['access-0'])
  await fixture.clock.advance(HOUR)
  await failure(() => token.fetchIdentify(), TokenStoreError)
})

it('is the same object after a refresh, with the new token', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken()
  expect(await token.refresh()).toBe(token)
  expect(token.token).toBe('access-1')
  expect(token.refreshToken).toBe('refresh-1')
  expect(token.scopes).toEqual(SCOPES)
})

it('does not show secrets', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken()
  const shown = [
    inspect(token, { showHidden: true, depth: 9, getters: true }),
    JSON.stringify(token),
    inspect(fixture.manager),
  ]
  for (const text of shown) expect(text).not.toMatch(/access-0|refresh-0/)
})
