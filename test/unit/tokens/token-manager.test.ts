import { Session } from 'node:inspector'
import { inspect } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { AccessToken, type Guild, type Webhook } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { UnauthorizedError } from '../../../src/runtime/errors/http.ts'
import { ReauthorizationRequiredError, TokenStoreError } from '../../../src/runtime/errors/token.ts'
import type { RequestableScope } from '../../../src/runtime/oauth/scopes.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { encryptedTokenStore, generateEncryptionKey } from '../../../src/stores/encryption.ts'
import { bundle } from '../../support/bundle.ts'
import { CLIENT_ID, NOW, setUp, TOKEN_RESPONSE } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import {
  clientOf,
  HOUR,
  invalidGrant,
  KEY,
  MINUTE,
  never,
  refreshWithFailingOnTokens,
  resultWithin,
  TokenFixture,
  testStore,
  unauthorized,
  watch,
} from '../../support/token-fixture.ts'
import { flushPromises } from '../../support/virtual-clock.ts'

/** Starts a refresh whose response the test sends with `respond()`. */
async function startRefresh(fixture: TokenFixture, createResponse = () => fixture.nextPair()) {
  const token = await fixture.saveExpired()
  let respond = () => {}
  fixture.onToken = () =>
    new Promise((resolve) => {
      respond = () => resolve(createResponse())
    })
  const call = watch(token.fetchIdentify())
  await flushPromises()
  expect(fixture.sentRefreshTokens).toHaveLength(1)
  return { token, call, respond: () => respond() }
}

describe('save', () => {
  it('replaces a token that is being refreshed, whose caller receives the new sign-in', async () => {
    const fixture = new TokenFixture()
    const { call, respond } = await startRefresh(fixture)
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    respond()
    await fixture.clock.advance(MINUTE)
    expect(await fixture.store.stored()).toMatchObject({
      token: { refreshToken: 'refresh-new' },
      generation: 0,
    })
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.usedAccessTokens).toEqual(['access-new'])
  })

  it('stores data beside the token, which refreshed tokens keep', async () => {
    const fixture = new TokenFixture()
    const data = { name: 'Nelly', since: new Date(NOW), roles: ['admin'], none: undefined }
    const copy = { name: 'Nelly', since: new Date(NOW).toJSON(), roles: ['admin'] }
    const saved = await fixture.manager.save(KEY, fixture.createToken(), { data })
    data.roles.push('changed later')
    expect(saved.data).toStrictEqual(copy)
    expect(inspect(saved) + JSON.stringify(saved)).not.toContain('Nelly')
    await saved.refresh()
    const loaded = await fixture.manager.load(KEY)
    expect(loaded).toMatchObject({ token: 'access-1', data: copy })
    for await (const [, token] of fixture.manager.loadMany([KEY])) expect(token?.data).toStrictEqual(copy)
    const kept = await fixture.manager.save(KEY, fixture.createToken(), { ifAbsent: true, data: 'other' })
    expect(kept.data).toStrictEqual(copy)
    const replaced = await fixture.manager.save(KEY, fixture.createToken())
    expect(replaced.data).toBeUndefined()
    expect('data' in ((await fixture.store.stored()) ?? {})).toBe(false)
  })

  test.each([null, 0, '', false, [], {}])('stores the data %j', async (data) => {
    const fixture = new TokenFixture()
    await fixture.manager.save(KEY, fixture.createToken(), { data })
    expect((await fixture.manager.load(KEY))?.data).toStrictEqual(data)
  })

  test.each([
    ['a function', () => {}],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a cycle', Object.assign([] as unknown[], { 0: globalThis })],
    ['more than 65 536 characters', 'x'.repeat(65_535)],
  ])('rejects data that is %s', async (_, data) => {
    const fixture = new TokenFixture()
    const call = () => fixture.manager.save(KEY, fixture.createToken(), { data })
    expect((await failure(call, InvalidArgumentError)).field).toBe('data')
    expect(await fixture.store.stored()).toBeNull()
  })

  it('returns a token with the webhook and the guild of the sign-in, which are not stored', async () => {
    const fixture = new TokenFixture()
    const webhook = { id: '1', type: 1, token: 'SENTINEL' } as Webhook
    const guild = { id: '2', name: 'Guild' } as Guild
    const signIn = (accessToken: string) => {
      const record = { ...fixture.createToken().toRecord(), accessToken }
      return new AccessToken(fixture.context, { record, webhook, guild })
    }
    const saved = await fixture.manager.save(KEY, signIn('access-0'))
    expect(saved).toMatchObject({ webhook, guild })
    await saved.refresh()
    expect(saved).toMatchObject({ token: 'access-1', webhook, guild })
    expect(inspect(saved) + JSON.stringify(saved)).not.toContain('SENTINEL')
    expect(await fixture.manager.load(KEY)).toMatchObject({ webhook: null, guild: null })
    expect((await fixture.store.get(KEY))?.value).not.toContain('SENTINEL')
    const options = { ifAbsent: true }
    expect(await fixture.manager.save('other', signIn('access-2'), options)).toMatchObject({ webhook, guild })
    const kept = await fixture.manager.save(KEY, signIn('access-3'), options)
    expect(kept).toMatchObject({ token: 'access-1', webhook: null, guild: null })
  })

  it('replaces a pending token', async () => {
    const received: string[] = []
    const onTokens = ({ accessToken }: { accessToken: string }) => void received.push(accessToken)
    const fixture = new TokenFixture({ tokens: { onTokens } })
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('store failed')) : undefined
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    const loaded = await fixture.manager.load(KEY, undefined)
    expect(loaded?.token).toBe('access-new')
    fixture.store.before = () => {}
    await fixture.clock.runAll()
    expect(await fixture.store.stored()).toMatchObject({ token: { refreshToken: 'refresh-new' } })
    expect(received).toEqual([])
  })

  test.each([
    ['garbage', 'garbage'],
    ['a record of another version', '{"v":2}'],
  ])('replaces %s, which cannot be loaded', async (_, text) => {
    const fixture = new TokenFixture()
    await fixture.store.put(text)
    await failure(() => fixture.manager.load(KEY, undefined), TokenStoreError)
    await fixture.saveToken()
    expect(await fixture.store.stored()).toMatchObject({ token: { accessToken: 'access-0' } })
    await fixture.store.put(text)
    await fixture.manager.delete(KEY)
    expect(await fixture.store.stored()).toBeNull()
  })

  it('replaces a value that is encrypted with a removed key', async () => {
    const inner = testStore()
    const storeWith = (id: string) =>
      encryptedTokenStore(inner, { keys: [{ id, secret: generateEncryptionKey() }] })
    await new TokenFixture({ tokens: { store: storeWith('removed') } }).saveToken()
    const unreadable = await inner.get(KEY)
    const fixture = new TokenFixture({ tokens: { store: storeWith('new') } })
    await failure(() => fixture.manager.load(KEY, undefined), TokenStoreError)
    await failure(() => fixture.manager.revoke(KEY, {}), TokenStoreError)
    expect(await inner.get(KEY)).toEqual(unreadable)
    await fixture.saveToken()
    expect((await fixture.manager.load(KEY, undefined))?.token).toBe('access-0')
    await inner.put(unreadable?.value ?? '')
    await fixture.manager.delete(KEY)
    expect(await inner.get(KEY)).toBeNull()
  })

  it('throws unless it is given a token that is not stored yet', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    for (const invalid of [undefined, null, {}, token.toRecord(), fixture.createToken().token, token]) {
      await failure(() => fixture.manager.save('other', invalid as AccessToken), InvalidArgumentError)
    }
    expect(await fixture.store.stored('other')).toBeNull()
  })

  it('throws a TokenStoreError if the stored value keeps changing', async () => {
    const fixture = new TokenFixture()
    fixture.store.compareAndSet = async () => null
    const call = watch(fixture.saveToken())
    await fixture.clock.runAll()
    expect(call.outcome).toMatchObject({ error: { code: 'ERR_TOKEN_STORE', key: KEY } })
  })
})

describe('save with ifAbsent', () => {
  it('lets concurrent callers save one token, which is refreshed once', async () => {
    const fixture = new TokenFixture()
    const call = async () => {
      const known = await fixture.manager.load(KEY)
      const token = known ?? (await fixture.manager.save(KEY, fixture.createToken(0), { ifAbsent: true }))
      return token.fetchIdentify()
    }
    const calls = Array.from({ length: 10 }, call)
    expect(await resultWithin(fixture.clock, MINUTE, Promise.all(calls))).toHaveLength(10)
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
  })

  it('does not replace an invalid grant', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = invalidGrant
    await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    const saved = await fixture.manager.save(KEY, fixture.createToken(), { ifAbsent: true })
    await failure(() => saved.fetchIdentify(), ReauthorizationRequiredError)
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })
})

describe('a pending token', () => {
  /** Refreshes a token that the store does not accept until the test changes `before`. */
  async function refreshPending(fixture: TokenFixture) {
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('store failed')) : undefined
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    return token
  }

  it('is revoked by this process', async () => {
    const fixture = new TokenFixture()
    await refreshPending(fixture)
    fixture.store.before = () => {}
    await resultWithin(fixture.clock, 1000, fixture.manager.revoke(KEY, {}))
    expect(fixture.revokedTokens).toEqual(['refresh-1'])
    expect(await fixture.store.stored()).toBeNull()
    await fixture.clock.runAll()
    expect(await fixture.store.stored()).toBeNull()
  })

  it('is revoked while another process that revokes the stored token waits', async () => {
    const fixture = new TokenFixture()
    await refreshPending(fixture)
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    fixture.store.before = () => {}
    const revocation = watch(other.manager.revoke(KEY, {}))
    await flushPromises()
    const loaded = await fixture.manager.load(KEY)
    await failure(
      () => resultWithin(fixture.clock, 6000, Promise.resolve(loaded?.fetchIdentify())),
      ReauthorizationRequiredError,
    )
    await fixture.clock.advance(14_000)
    expect(revocation.outcome).toEqual({ value: undefined })
    expect(fixture.revokedTokens).toContain('access-1')
    expect(await fixture.store.stored()).toBeNull()
  })

  it('is replaced by a sign-in that another process has stored', async () => {
    const fixture = new TokenFixture()
    await refreshPending(fixture)
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    await other.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    expect((await fixture.manager.load(KEY))?.token).toBe('access-new')
  })

  it('is loaded from memory while the store has the token before it, or fails', async () => {
    const fixture = new TokenFixture()
    await refreshPending(fixture)
    expect((await fixture.manager.load(KEY))?.token).toBe('access-1')
    fixture.store.before = () => Promise.reject(new Error('store failed'))
    expect((await fixture.manager.load(KEY))?.token).toBe('access-1')
  })

  it('is loaded from memory unless the signal is aborted', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('store failed')) : undefined
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    expect((await fixture.manager.load(KEY, undefined))?.token).toBe('access-1')
    expect(await thrown(() => fixture.manager.load(KEY, { signal: AbortSignal.abort('aborted') }))).toBe(
      'aborted',
    )
    fixture.store.before = () => {}
    await fixture.clock.runAll()
    expect(fixture.clock.timers).toBe(0)
  })
})

describe('revoke', () => {
  it('revokes the refresh token and deletes the stored token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await token.revoke()
    expect(fixture.revokedTokens).toEqual(['refresh-0'])
    expect(await fixture.store.stored()).toBeNull()
    expect(await failure(() => token.refresh(), ReauthorizationRequiredError)).toMatchObject({
      reason: 'not_stored',
    })
    await fixture.manager.revoke(KEY, {})
    expect(fixture.revokedTokens).toHaveLength(1)
  })

  it('during a refresh revokes the refreshed token too', async () => {
    const fixture = new TokenFixture()
    const { call, respond } = await startRefresh(fixture)
    const revocation = watch(fixture.manager.revoke(KEY, {}))
    await flushPromises()
    expect(await fixture.store.stored()).toMatchObject({ invalid: { reason: 'revoked' } })
    respond()
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toEqual({ value: undefined })
    expect(call.outcome).toMatchObject({ error: { reason: 'revoked' } })
    expect(fixture.revokedTokens[0]).toBe('refresh-0')
    expect(fixture.revokedTokens).toContain('access-1')
    expect(await fixture.store.stored()).toBeNull()
    expect(fixture.clock.timers).toBe(0)
  })

  it('during a refresh that fails does not wait for the end of the lease', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const token = await fixture.saveExpired()
    let fail = () => {}
    fixture.onToken = () =>
      new Promise((resolve) => {
        fail = () => resolve(json({ error: 'invalid_client' }, 401))
      })
    watch(token.fetchIdentify())
    await flushPromises()
    const revocation = watch(fixture.manager.revoke(KEY, {}))
    await flushPromises()
    fail()
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toEqual({ value: undefined })
  })

  it('during a refresh that is rejected does not wait for the end of the lease', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    let reject = () => {}
    fixture.onToken = () =>
      new Promise((resolve) => {
        reject = () => resolve(invalidGrant())
      })
    const call = watch(token.fetchIdentify())
    await flushPromises()
    const revocation = watch(fixture.manager.revoke(KEY, {}))
    await flushPromises()
    reject()
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toEqual({ value: undefined })
    expect(call.outcome).toMatchObject({ error: { reason: 'revoked' } })
  })

  it('that fails at Discord leaves a token that is marked as revoked, and can be called again', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const token = await fixture.saveToken()
    fixture.onRevoke = () => json({}, 503)
    expect(await thrown(() => token.revoke())).toMatchObject({ code: 'ERR_SERVER' })
    const loaded = await fixture.manager.load(KEY, undefined)
    expect(await failure(async () => loaded?.fetchIdentify(), ReauthorizationRequiredError)).toMatchObject({
      reason: 'revoked',
    })
    fixture.onRevoke = () => new Response()
    await fixture.manager.revoke(KEY, {})
    expect(await fixture.store.stored()).toBeNull()
  })

  it('that fails at Discord for a refreshed token leaves that token, marked as revoked', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const { respond } = await startRefresh(fixture)
    const revocation = watch(fixture.manager.revoke(KEY, {}))
    await flushPromises()
    fixture.onRevoke = () => json({}, 503)
    respond()
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toMatchObject({ error: { code: 'ERR_SERVER' } })
    expect(await fixture.store.stored()).toMatchObject({
      generation: 1,
      lease: null,
      invalid: { reason: 'revoked' },
    })
    fixture.onRevoke = () => new Response()
    await fixture.manager.revoke(KEY, {})
    expect(fixture.revokedTokens.at(-1)).toBe('refresh-1')
    expect(await fixture.store.stored()).toBeNull()
  })

  it('does not delete a new sign-in', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    fixture.onRevoke = async () => {
      await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
      return new Response()
    }
    await fixture.manager.revoke(KEY, {})
    expect(await fixture.store.stored()).toMatchObject({
      token: { refreshToken: 'refresh-new' },
      invalid: null,
    })
  })

  test.each([
    ['an aborted signal', { signal: AbortSignal.abort('aborted') }],
    ['a reserved header', { headers: { Authorization: 'x' } }],
  ])('with %s changes nothing', async (_, options) => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    await thrown(() => fixture.manager.revoke(KEY, options))
    expect(await fixture.store.stored()).toMatchObject({ invalid: null })
    expect(fixture.revokedTokens).toEqual([])
  })

  it('stops waiting for the holder of the lease if its signal is aborted', async () => {
    const fixture = new TokenFixture()
    await startRefresh(fixture)
    const controller = new AbortController()
    const revocation = watch(fixture.manager.revoke(KEY, { signal: controller.signal }))
    await fixture.clock.advance(500)
    controller.abort('aborted')
    await flushPromises()
    expect(revocation.outcome).toEqual({ error: 'aborted' })
  })

  it('waits for a crashed holder of the lease until the lease ends', async () => {
    const fixture = new TokenFixture()
    await startRefresh(fixture)
    const revocation = watch(
      new TokenFixture({ clock: fixture.clock, store: fixture.store }).manager.revoke(KEY, {}),
    )
    await fixture.clock.advance(19_000)
    expect(revocation.outcome).toBeUndefined()
    await fixture.clock.advance(2000)
    expect(revocation.outcome).toEqual({ value: undefined })
  })
})

describe('grantId', () => {
  it('stays the same through refreshes and further sign-ins', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    const id = await fixture.manager.grantId(KEY)
    expect(id).toEqual(expect.any(String))
    await token.refresh()
    expect(await fixture.manager.grantId(KEY)).toBe(id)
    for (const accessToken of ['second', 'third']) {
      await fixture.saveToken(HOUR, { accessToken, refreshToken: `refresh-${accessToken}` })
      expect(await fixture.manager.grantId(KEY)).toBe(id)
    }
  })

  it('is another one after the grant was deleted', async () => {
    const fixture = new TokenFixture()
    expect(await fixture.manager.grantId(KEY)).toBeNull()
    await fixture.saveToken()
    const id = await fixture.manager.grantId(KEY)
    await fixture.manager.delete(KEY)
    expect(await fixture.manager.grantId(KEY)).toBeNull()
    await fixture.saveToken()
    expect(await fixture.manager.grantId(KEY)).not.toBe(id)
  })

  it('is null for a grant that is no longer valid, and then another one', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    const id = await fixture.manager.grantId(KEY)
    fixture.onToken = () => invalidGrant()
    await expect(token.fetchIdentify()).rejects.toThrow(ReauthorizationRequiredError)
    expect(await fixture.manager.grantId(KEY)).toBeNull()
    await fixture.saveToken()
    expect(await fixture.manager.grantId(KEY)).not.toBe(id)
  })

  it('rejects an invalid key', async () => {
    const { manager } = new TokenFixture()
    await expect(manager.grantId('')).rejects.toThrow('key must be a string that is not empty')
  })
})

describe('delete', () => {
  it('during a refresh deletes the token without revoking it', async () => {
    const fixture = new TokenFixture()
    const { call, respond } = await startRefresh(fixture)
    await fixture.manager.delete(KEY)
    respond()
    await fixture.clock.advance(MINUTE)
    expect(call.outcome).toMatchObject({ error: { reason: 'not_stored' } })
    expect(await fixture.store.stored()).toBeNull()
    expect(fixture.revokedTokens).toEqual([])
  })

  it('drops a pending token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('store failed')) : undefined
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    await fixture.manager.delete(KEY)
    expect(await fixture.manager.load(KEY, undefined)).toBeNull()
    fixture.store.before = () => {}
    await fixture.clock.runAll()
    expect(await fixture.store.stored()).toBeNull()
  })

  it('does not reveal the stored token in errors of the store', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    const { token } = (await fixture.store.stored()) ?? {}
    fixture.store.before = (method) =>
      method === 'compareAndSet' && Promise.reject(new Error(`cannot write ${Object.values(token ?? {})}`))
    const calls = [
      () => fixture.manager.delete(KEY),
      () => fixture.saveToken(),
      () => fixture.manager.revoke(KEY, {}),
    ]
    for (const call of calls) {
      const error = await failure(call, TokenStoreError)
      expect(String(error.cause)).toContain('cannot write [redacted]')
      expect(inspect(error)).not.toMatch(/access-0|refresh-0/)
    }
  })

  it('without a stored token does not write', async () => {
    const fixture = new TokenFixture()
    let writes = 0
    fixture.store.before = (method) => {
      if (method === 'compareAndSet') writes += 1
    }
    await fixture.manager.delete(KEY)
    expect(writes).toBe(0)
  })
})

describe('close', () => {
  const rejectWith = (text: string) => (_: string, value?: string | null) =>
    value?.includes(text) ? Promise.reject(new Error('store failed')) : undefined

  it('resolves immediately without a refresh', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    expect(fixture.manager.isClosed).toBe(false)
    await fixture.manager.close()
    expect(fixture.manager.isClosed).toBe(true)
    expect(fixture.clock.timers).toBe(0)
  })

  it('waits for a refresh in progress, whose caller receives the new token', async () => {
    const fixture = new TokenFixture()
    const { call, respond } = await startRefresh(fixture)
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(5000)
    expect(closing.outcome).toBeUndefined()
    respond()
    await flushPromises()
    expect(closing.outcome).toEqual({ value: undefined })
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(await fixture.store.stored()).toMatchObject({ generation: 1, lease: null })
    expect(fixture.clock.timers).toBe(0)
  })

  it('lets further callers wait for a refresh in progress', async () => {
    const fixture = new TokenFixture()
    const { token, respond } = await startRefresh(fixture)
    const closing = watch(fixture.manager.close())
    const call = watch(token.fetchIdentify())
    await flushPromises()
    respond()
    await flushPromises()
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(closing.outcome).toEqual({ value: undefined })
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
  })

  it('does not reject if a refresh in progress fails', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const { call, respond } = await startRefresh(fixture, () => json({ error: 'invalid_client' }, 401))
    const closing = watch(fixture.manager.close())
    respond()
    await flushPromises()
    expect(call.outcome).toHaveProperty('error')
    expect(closing.outcome).toEqual({ value: undefined })
    expect(await fixture.store.stored()).toMatchObject({ lease: null })
  })

  it('waits for a refresh that waits for the lease of another process', async () => {
    const other = new TokenFixture()
    const { respond } = await startRefresh(other)
    const fixture = new TokenFixture({ clock: other.clock, store: other.store })
    const token = await fixture.manager.load(KEY)
    const call = watch(Promise.resolve(token?.fetchIdentify()))
    await fixture.clock.advance(1000)
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(1000)
    expect(closing.outcome).toBeUndefined()
    respond()
    await fixture.clock.advance(1000)
    expect(closing.outcome).toEqual({ value: undefined })
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.usedAccessTokens).toEqual(['access-1'])
  })

  it('waits for refreshes that wait for others because of maxConcurrentRefreshes', async () => {
    const fixture = new TokenFixture({ tokens: { maxConcurrentRefreshes: 1 } })
    const keys = ['a', 'b']
    const tokens = await Promise.all(keys.map((key) => fixture.manager.save(key, fixture.createToken())))
    await fixture.clock.advance(HOUR)
    let respond = () => {}
    fixture.onToken = () =>
      new Promise((resolve) => {
        respond = () => resolve(fixture.nextPair())
      })
    const calls = tokens.map((token) => watch(token.fetchIdentify()))
    await flushPromises()
    const closing = watch(fixture.manager.close())
    respond()
    await flushPromises()
    expect(closing.outcome).toBeUndefined()
    respond()
    await flushPromises()
    expect(closing.outcome).toEqual({ value: undefined })
    for (const { outcome } of calls) expect(outcome).toEqual({ value: { id: '1' } })
    for (const key of keys) expect(await fixture.store.stored(key)).toMatchObject({ generation: 1 })
  })

  it('waits for a refresh in the background', async () => {
    const fixture = new TokenFixture({ tokens: { refreshInBackground: true } })
    const token = await fixture.saveToken()
    await fixture.clock.advance(HOUR - MINUTE)
    let respond = () => {}
    fixture.onToken = () =>
      new Promise((resolve) => {
        respond = () => resolve(fixture.nextPair())
      })
    await token.fetchIdentify()
    const closing = watch(fixture.manager.close())
    await flushPromises()
    expect(closing.outcome).toBeUndefined()
    respond()
    await flushPromises()
    expect(closing.outcome).toEqual({ value: undefined })
    expect(await fixture.store.stored()).toMatchObject({ generation: 1 })
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-1'])
  })

  it('waits until the store has a pending token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = rejectWith('access-1')
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(15_000)
    expect(closing.outcome).toBeUndefined()
    fixture.store.before = () => {}
    await fixture.clock.advance(5000)
    expect(closing.outcome).toEqual({ value: undefined })
    expect(await fixture.store.stored()).toMatchObject({ generation: 1 })
    expect(fixture.clock.timers).toBe(0)
  })

  it('rejects if the store does not accept a token within leaseTtl, and can be called again', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = rejectWith('access-1')
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(19_999)
    expect(closing.outcome).toBeUndefined()
    await fixture.clock.advance(1)
    const error = await failure(async () => {
      if (closing.outcome && 'error' in closing.outcome) throw closing.outcome.error
    }, TokenStoreError)
    expect(error).toMatchObject({ action: 'compareAndSet', key: KEY })
    expect(String(error.cause)).toContain('the store did not accept a refreshed token within 20000 ms')
    expect(inspect(error)).not.toMatch(/access-|refresh-/)
    fixture.store.before = () => {}
    await resultWithin(fixture.clock, 6000, fixture.manager.close())
    expect(await fixture.store.stored()).toMatchObject({ generation: 1 })
    expect(fixture.clock.timers).toBe(0)
  })

  it('waits for leaseTtl in total, not for each token', async () => {
    const fixture = new TokenFixture()
    const keys = ['a', 'b', 'c']
    const tokens = await Promise.all(keys.map((key) => fixture.manager.save(key, fixture.createToken())))
    await fixture.clock.advance(HOUR)
    fixture.store.before = rejectWith('"generation":1')
    await resultWithin(fixture.clock, 6000, Promise.all(tokens.map((token) => token.fetchIdentify())))
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(10_000)
    fixture.store.before = rejectWith('access-3')
    await fixture.clock.advance(10_000)
    expect(closing.outcome).toMatchObject({ error: { code: 'ERR_TOKEN_STORE', key: expect.any(String) } })
    const stored = await Promise.all(keys.map((key) => fixture.store.stored(key)))
    expect(stored.filter((record) => record?.generation === 1)).toHaveLength(2)
    fixture.store.before = () => {}
    await fixture.clock.runAll()
  })

  it('waits until onTokens has a token', async () => {
    const { fixture, received, recover } = await refreshWithFailingOnTokens()
    const closing = watch(fixture.manager.close())
    await fixture.clock.advance(10_000)
    expect(closing.outcome).toBeUndefined()
    recover()
    await fixture.clock.advance(5000)
    expect(closing.outcome).toEqual({ value: undefined })
    expect(received).toEqual(['access-1'])
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('access-1'))],
    ['does not settle', never],
  ])('rejects if onTokens %s for leaseTtl', async (_, onTokens) => {
    const fixture = new TokenFixture({ tokens: { onTokens } })
    const token = await fixture.saveExpired()
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    const error = await failure(
      () => resultWithin(fixture.clock, 20_000, fixture.manager.close()),
      TokenStoreError,
    )
    expect(error.key).toBe(KEY)
    expect(String(error.cause)).toContain('onTokens did not accept a refreshed token within 20000 ms')
    expect(inspect(error)).not.toMatch(/access-|refresh-/)
    expect(await fixture.store.stored()).toMatchObject({ generation: 1 })
  })

  it('does not reject because of a token that a newer one and a new sign-in have replaced', async () => {
    const fixture = new TokenFixture({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const token = await fixture.saveExpired()
    fixture.store.before = () => Promise.reject(new Error('store failed'))
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    await resultWithin(fixture.clock, 12_000, token.refresh())
    fixture.store.before = () => {}
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    await resultWithin(fixture.clock, 5000, fixture.manager.close())
    expect(await fixture.store.stored()).toMatchObject({ token: { refreshToken: 'refresh-new' } })
  })

  it('can be called twice', async () => {
    const fixture = new TokenFixture()
    const { respond } = await startRefresh(fixture)
    const closings = [watch(fixture.manager.close()), watch(fixture.manager.close())]
    await flushPromises()
    respond()
    await flushPromises()
    for (const { outcome } of closings) expect(outcome).toEqual({ value: undefined })
    await fixture.manager.close()
    expect(fixture.clock.timers).toBe(0)
  })

  it('waits until the token of a refresh whose grant is being revoked is revoked too', async () => {
    const fixture = new TokenFixture()
    const { respond } = await startRefresh(fixture)
    const revocation = watch(fixture.manager.revoke(KEY))
    await flushPromises()
    let revoke = () => {}
    fixture.onRevoke = () =>
      new Promise((resolve) => {
        revoke = () => resolve(new Response())
      })
    const closing = watch(fixture.manager.close())
    respond()
    await flushPromises()
    expect(fixture.revokedTokens).toEqual(['refresh-0', 'access-1'])
    expect(closing.outcome).toBeUndefined()
    fixture.onRevoke = () => new Response()
    revoke()
    await flushPromises()
    expect(closing.outcome).toEqual({ value: undefined })
    expect(await fixture.store.stored()).toBeNull()
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toEqual({ value: undefined })
    expect(fixture.clock.timers).toBe(0)
  })

  it('waits for the revocation of a pending token by another process', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = rejectWith('access-1')
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    fixture.store.before = () => {}
    const other = new TokenFixture({ clock: fixture.clock, store: fixture.store })
    const revocation = watch(other.manager.revoke(KEY))
    await flushPromises()
    const closing = fixture.manager.close().then(() => fixture.revokedTokens)
    expect(await resultWithin(fixture.clock, 5000, closing)).toEqual(['access-1'])
    await fixture.clock.advance(1000)
    expect(revocation.outcome).toEqual({ value: undefined })
    expect(await fixture.store.stored()).toBeNull()
  })

  it('makes further calls throw, except for revoke and delete', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    await fixture.manager.save('other', fixture.createToken())
    await fixture.manager.close()
    const calls = [
      () => fixture.manager.save(KEY, fixture.createToken()),
      () => fixture.manager.load(KEY),
      () => fixture.manager.loadMany([]),
      () => fixture.manager.clientCredentials(['identify']),
    ]
    for (const call of calls) {
      const error = await failure(call, InvalidArgumentError)
      expect(error).toMatchObject({ field: 'tokens', message: expect.stringContaining('is closed') })
    }
    await fixture.manager.revoke(KEY)
    expect(fixture.revokedTokens).toEqual(['refresh-0'])
    await fixture.manager.delete('other')
    for (const key of [KEY, 'other']) expect(await fixture.store.stored(key)).toBeNull()
  })

  it('ends loadMany', async () => {
    const fixture = new TokenFixture()
    await fixture.saveToken()
    const loading = fixture.manager.loadMany([KEY, KEY, KEY], { concurrency: 1 })
    expect((await loading.next()).value?.[0]).toBe(KEY)
    await fixture.manager.close()
    expect(await failure(() => all(loading), InvalidArgumentError)).toMatchObject({ field: 'tokens' })
  })

  it('leaves loaded tokens usable until they expire, without a refresh', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.manager.close()
    expect(await failure(() => token.refresh(), InvalidArgumentError)).toMatchObject({ field: 'tokens' })
    await token.fetchIdentify()
    await fixture.clock.advance(HOUR - MINUTE)
    await token.fetchIdentify()
    await fixture.clock.advance(MINUTE - 1)
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-0', 'access-0'])
    await fixture.clock.advance(1)
    expect(await failure(() => token.fetchIdentify(), InvalidArgumentError)).toMatchObject({
      field: 'tokens',
    })
    expect(fixture.sentRefreshTokens).toEqual([])
    expect(fixture.clock.timers).toBe(0)
  })

  it('leaves loaded tokens usable with refreshInBackground', async () => {
    const fixture = new TokenFixture({ tokens: { refreshInBackground: true } })
    const token = await fixture.saveToken()
    await fixture.manager.close()
    await fixture.clock.advance(HOUR - 1)
    await token.fetchIdentify()
    await flushPromises()
    expect(fixture.usedAccessTokens).toEqual(['access-0'])
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('prevents the refresh of a token that Discord rejects', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    await fixture.manager.close()
    fixture.onApi = unauthorized
    await failure(() => token.fetchIdentify(), UnauthorizedError)
    expect(fixture.sentRefreshTokens).toEqual([])
    expect(await fixture.store.stored()).toMatchObject({ invalid: null, lease: null })
  })

  it('does not affect another manager with the same client and store', async () => {
    const fixture = new TokenFixture()
    const other = new TokenManager(clientOf(fixture.context), { store: fixture.store })
    await fixture.saveExpired()
    await fixture.manager.close()
    const token = await other.load(KEY)
    await token?.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-1'])
  })
})

describe('await using', () => {
  it('closes the manager at the end of the block', async () => {
    const fixture = new TokenFixture()
    let leaked: TokenManager | undefined
    {
      await using tokens = new TokenManager(clientOf(fixture.context), { store: fixture.store })
      await tokens.save(KEY, fixture.createToken())
      leaked = tokens
    }
    expect(await failure(() => leaked.load(KEY), InvalidArgumentError)).toMatchObject({ field: 'tokens' })
  })

  it('defines no enumerable member', () => {
    const property = Object.getOwnPropertyDescriptor(TokenManager.prototype, Symbol.asyncDispose)
    expect(property).toMatchObject({ enumerable: false, value: expect.any(Function) })
  })

  const realm = createContext({ URL, crypto, AbortController, TextEncoder, performance, setTimeout })
  const isMissing = runInContext('Symbol.asyncDispose === undefined', realm) === true
  it.skipIf(!isMissing)('defines no member on runtimes without Symbol.asyncDispose', async () => {
    const { code } = await bundle(
      `import { TokenManager } from 'grantcord/tokens'; globalThis.result = TokenManager.prototype`,
    )
    runInContext(code, realm)
    const members = Reflect.ownKeys(realm.result as object)
    expect(members).toContain('close')
    expect(members).not.toContain('undefined')
    expect(members.filter((member) => typeof member === 'symbol')).toEqual([])
  })
})

describe('clientCredentials', () => {
  const applicationPair = (fixture: TokenFixture) => () =>
    fixture.nextPair({ refresh_token: undefined, scope: 'identify' })

  it('requests a token once for several processes that start together', async () => {
    const first = new TokenFixture()
    const { clock, store } = first
    const fixtures = [first, ...Array.from({ length: 3 }, () => new TokenFixture({ clock, store }))]
    for (const fixture of fixtures) fixture.onToken = applicationPair(fixture)
    const loaded = fixtures.map((fixture) => fixture.manager.clientCredentials(['identify'], undefined))
    const tokens = await resultWithin(clock, MINUTE, Promise.all(loaded))
    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(['access-1']))
    await resultWithin(clock, MINUTE, Promise.all(tokens.map((token) => token.fetchIdentify())))
    const sent = fixtures.flatMap(({ fetch }) => fetch.sent).filter(({ url }) => url.endsWith('/token'))
    expect(sent.map(formOf)).toMatchObject([{ grant_type: 'client_credentials', scope: 'identify' }])
  })

  it('refreshes the token before it expires and when Discord rejects it', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    const token = await fixture.manager.clientCredentials(['identify'], undefined)
    await token.fetchIdentify()
    await fixture.clock.advance(7 * 24 * HOUR - MINUTE)
    await token.fetchIdentify()
    await fixture.clock.advance(2 * MINUTE)
    fixture.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer access-3' ? json({ id: '1' }) : unauthorized()
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-1', 'access-2', 'access-2', 'access-2', 'access-3'])
  })

  it('refreshes the token once if Discord rejects it soon after it was issued', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    const token = await fixture.manager.clientCredentials(['identify'])
    fixture.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer access-2' ? json({ id: '1' }) : unauthorized()
    const calls = Promise.all(Array.from({ length: 5 }, () => token.fetchIdentify()))
    expect(await resultWithin(fixture.clock, MINUTE, calls)).toHaveLength(5)
    expect(fixture.fetch.sent.filter(({ url }) => url.endsWith('/token'))).toHaveLength(2)
  })

  it('refreshes the token at most once a minute if Discord keeps rejecting it, even if it is loaded for each call', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    fixture.onApi = unauthorized
    const call = async () => (await fixture.manager.clientCredentials(['identify'])).fetchIdentify()
    const requests = () => fixture.fetch.sent.filter(({ url }) => url.endsWith('/token')).length
    for (let index = 0; index < 5; index += 1) await failure(call, UnauthorizedError)
    expect(requests()).toBe(2)
    await fixture.clock.advance(MINUTE)
    for (let index = 0; index < 5; index += 1) await failure(call, UnauthorizedError)
    expect(requests()).toBe(3)
  })

  it('replaces a stored token that cannot be read', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    await fixture.manager.clientCredentials(['identify'])
    const key = `client_credentials ${CLIENT_ID} identify`
    for (const text of ['garbage', '{"v":2}']) {
      await fixture.store.put(text, key)
      const token = await fixture.manager.clientCredentials(['identify'])
      expect(await fixture.store.stored(key)).toMatchObject({ token: { accessToken: token.token } })
    }
  })

  it('stores the token under a key that no application can choose', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    const token = await fixture.manager.clientCredentials(['identify'])
    const key = `client_credentials ${CLIENT_ID} identify`
    const stored = await fixture.store.stored(key)
    expect(stored).toMatchObject({ token: { accessToken: 'access-1' } })
    const { manager } = fixture
    for (const call of [
      () => manager.save(key, fixture.createToken()),
      () => manager.save(key, fixture.createToken(), { ifAbsent: true }),
      () => manager.load(key),
      () => manager.loadMany([key]).next(),
      () => manager.revoke(key),
      () => manager.delete(key),
    ]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.message).toContain('key must not begin with "client_credentials "')
    }
    expect(await fixture.store.stored(key)).toEqual(stored)
    for (const free of ['client_credentials', 'Client_credentials 1', ' client_credentials 1']) {
      await manager.save(free, fixture.createToken())
      expect((await manager.load(free))?.token).toBe('access-0')
    }
    await token.revoke()
    expect(fixture.revokedTokens).toEqual(['access-1'])
    expect(await fixture.store.stored(key)).toBeNull()
  })

  it('ignores the order of the scopes, and requests a new token after a revocation', async () => {
    const fixture = new TokenFixture()
    fixture.onToken = applicationPair(fixture)
    const token = await fixture.manager.clientCredentials(['identify', 'guilds'], undefined)
    await token.fetchIdentify()
    const again = await fixture.manager.clientCredentials(['guilds', 'identify'], undefined)
    expect(again.token).toBe(token.token)
    fixture.onRevoke = () => json({}, 503)
    await thrown(() => resultWithin(fixture.clock, MINUTE, token.revoke()))
    const next = await fixture.manager.clientCredentials(['identify', 'guilds'], undefined)
    await next.fetchIdentify()
    expect(next.token).toBe('access-2')
  })

  test.each([[undefined], ['identify'], [[]], [['a b']], [[1]], [['bot']], [['webhook.incoming']]])(
    'throws for the scopes %j before it calls the store',
    async (scopes) => {
      const fixture = new TokenFixture()
      fixture.store.before = () => Promise.reject(new Error('the store must not be called'))
      const call = () => fixture.manager.clientCredentials(scopes as RequestableScope[], undefined)
      await failure(call, InvalidArgumentError)
    },
  )

  it('throws without a client secret before it calls the store', async () => {
    const fixture = new TokenFixture({ client: { clientSecret: undefined } })
    fixture.store.before = () => Promise.reject(new Error('the store must not be called'))
    const error = await failure(
      () => fixture.manager.clientCredentials(['identify'], undefined),
      InvalidArgumentError,
    )
    expect(error.field).toBe('clientSecret')
  })
})

/** Counts the entries of all maps in private members of an object and, recursively, of their private members. */
function countEntries(root: object): number {
  const session = new Session()
  session.connect()
  Object.assign(globalThis, { grantcordRoot: root })
  let count = 0
  const seen = new Set<string>()
  const visit = (objectId: string, depth: number) => {
    session.post('Runtime.getProperties', { objectId, ownProperties: true }, (_, found) => {
      const { privateProperties = [], result = [] } = found as typeof found & {
        privateProperties?: {
          name: string
          value?: { objectId?: string; description?: string; className?: string }
        }[]
      }
      const parts = [...privateProperties.map(({ value }) => value), ...result.map(({ value }) => value)]
      for (const value of parts) {
        if (!value?.objectId) continue
        const size = /^Map\((\d+)\)$/.exec(value.description ?? '')?.[1]
        if (size) count += Number(size)
        const name = `${value.className} ${value.description}`
        const isOurs = ['Refresher', 'TokenPersister', 'Semaphore', 'Records', 'Object'].includes(
          value.className ?? '',
        )
        if (isOurs && depth < 4 && !(value.className !== 'Object' && seen.has(name))) {
          seen.add(name)
          visit(value.objectId, depth + 1)
        }
      }
    })
  }
  session.post('Runtime.evaluate', { expression: 'grantcordRoot' }, (_, found) => {
    if (found.result.objectId) visit(found.result.objectId, 0)
  })
  Object.assign(globalThis, { grantcordRoot: undefined })
  session.disconnect()
  return count
}

it('has no state for a token that is not being refreshed', async () => {
  const fixture = new TokenFixture()
  const before = countEntries(fixture.manager)
  const { call, respond } = await startRefresh(fixture)
  expect(countEntries(fixture.manager)).toBe(before + 1)
  respond()
  await fixture.clock.advance(1000)
  expect(call.outcome).toEqual({ value: { id: '1' } })
  expect(countEntries(fixture.manager)).toBe(before)
})

const RECORD = {
  accessToken: 'a',
  refreshToken: 'r',
  expiresAt: NOW + 3_600_000,
  scopes: ['identify'],
  idToken: null,
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}

describe('TokenManager', () => {
  it('saves and loads tokens', async () => {
    const { client, fetch } = setUp([() => Response.json({ id: '1' })])
    const tokens = new TokenManager(client)
    const saved = await tokens.save('u', client.fromRecord(RECORD))
    expect(saved.toRecord()).toEqual(RECORD)
    const loaded = await tokens.load('u')
    expect(await loaded?.fetchIdentify()).toEqual({ id: '1' })
    expect(fetch.only().headers.get('authorization')).toBe('Bearer a')
  })

  it('shares a store with another manager', async () => {
    const store = testStore()
    const { client } = setUp()
    const one = new TokenManager(client, { store })
    const two = new TokenManager(setUp([() => Response.json(TOKEN_RESPONSE)]).client, { store })
    await one.save('u', client.fromRecord(RECORD))
    await (await two.load('u'))?.refresh()
    expect((await one.load('u'))?.token).toBe(TOKEN_RESPONSE.access_token)
  })

  it('deletes a token without a request', async () => {
    const { client, fetch } = setUp()
    const tokens = new TokenManager(client)
    await tokens.save('u', client.fromRecord(RECORD))
    await tokens.delete('u')
    expect(await tokens.load('u')).toBeNull()
    expect(fetch.sent).toHaveLength(0)
  })

  test.each(['a b', '\u{1f511}', "'; drop table", '__proto__', 'x'.repeat(10_000)])(
    'accepts any key: %#',
    async (key) => {
      const { client } = setUp()
      const tokens = new TokenManager(client)
      await tokens.save(key, client.fromRecord(RECORD))
      expect((await tokens.load(key))?.token).toBe('a')
      expect(await tokens.load(`${key}.`)).toBeNull()
    },
  )
})

describe('loadMany', () => {
  it('yields tokens in the order of the keys, and null for a key without a token', async () => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    for (const key of ['b', 'a']) await tokens.save(key, client.fromRecord({ ...RECORD, accessToken: key }))
    const loaded = await all(tokens.loadMany(new Set(['a', 'none', 'b']), { concurrency: 2 }))
    expect(loaded.map(([key, token]) => [key, token?.token])).toEqual([
      ['a', 'a'],
      ['none', undefined],
      ['b', 'b'],
    ])
  })

  it('ends at a token that cannot be loaded, whose key is in the error, and can continue after it', async () => {
    const store = testStore()
    const { client } = setUp()
    const tokens = new TokenManager(client, { store })
    const keys = ['a', 'b', 'c', 'd']
    for (const key of keys) await tokens.save(key, client.fromRecord({ ...RECORD, accessToken: key }))
    for (const key of ['b', 'd']) await store.put('garbage', key)
    const loaded: string[] = []
    const unreadable: (string | undefined)[] = []
    for (let rest = keys; rest.length > 0; rest = keys.slice(keys.indexOf(unreadable.at(-1) ?? '') + 1)) {
      const error = await failure(async () => {
        for await (const [key] of tokens.loadMany(rest)) loaded.push(key)
      }, TokenStoreError)
      unreadable.push(error.key)
    }
    expect(loaded).toEqual(['a', 'c'])
    expect(unreadable).toEqual(['b', 'd'])
  })

  it('yields a token while the source of the keys waits for it', async () => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    for (const key of ['a', 'b']) await tokens.save(key, client.fromRecord(RECORD))
    let proceed = () => {}
    async function* keys() {
      for (const key of ['a', 'b']) {
        const received = new Promise<void>((resolve) => {
          proceed = resolve
        })
        yield key
        await received
      }
    }
    const loaded: string[] = []
    for await (const [key] of tokens.loadMany(keys())) {
      loaded.push(key)
      proceed()
    }
    expect(loaded).toEqual(['a', 'b'])
  })

  it('throws the reason of its signal', async () => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    const signal = AbortSignal.abort('aborted')
    expect(await thrown(() => all(tokens.loadMany(['a'], { signal })))).toBe('aborted')
  })

  test.each<[string, unknown, unknown]>([
    ['keys', 'abc', {}],
    ['keys', null, {}],
    ['keys', 7, {}],
    ['keys', {}, {}],
    ['concurrency', [], { concurrency: 0 }],
    ['concurrency', [], { concurrency: Number.NaN }],
    ['concurrency', [], { concurrency: 1.5 }],
    ['options', [], null],
    ['key', ['a', ''], {}],
    ['key', [7], {}],
  ])('throws for an invalid argument %s: %j, %j', async (field, keys, options) => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    const call = () => all(tokens.loadMany(keys as string[], options as object))
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field })
  })
})

it('throws for an invalid signal before it calls the store', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken()
  fixture.store.before = () => Promise.reject(new Error('the store must not be called'))
  const signal = new AbortController() as unknown as AbortSignal
  for (const call of [
    () => fixture.manager.load(KEY, { signal }),
    () => fixture.manager.clientCredentials(['identify'], { signal }),
    () => fixture.manager.revoke(KEY, { signal }),
    () => token.fetchIdentify({ signal }),
    () => token.refresh({ signal }),
  ]) {
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'signal' })
  }
})

test.each([undefined, null, '', 7, {}])('throws for the key %j', async (key) => {
  const { client, fetch } = setUp()
  const tokens = new TokenManager(client)
  const invalid = key as string
  const calls = [
    () => tokens.save(invalid, client.fromRecord(RECORD)),
    () => tokens.load(invalid),
    () => tokens.revoke(invalid),
    () => tokens.delete(invalid),
  ]
  for (const call of calls) expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'key' })
  expect(fetch.sent).toHaveLength(0)
})

test.each([null, 'x', 7, []])('throws for the options %j', async (options) => {
  const { client, fetch } = setUp()
  const tokens = new TokenManager(client)
  const invalid = options as object
  const calls = [
    () => tokens.load('u', invalid),
    () => tokens.revoke('u', invalid),
    () => tokens.clientCredentials(['identify'], invalid),
  ]
  for (const call of calls)
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'options' })
  expect(fetch.sent).toHaveLength(0)
})

test.each(['concurency', 'ignoreBody', 'if_absent'])('throws for the unknown option %s', async (name) => {
  const fixture = new TokenFixture()
  const token = await fixture.saveToken()
  const { client } = setUp()
  const unknown = { [name]: true }
  const calls = [
    () => fixture.manager.save('u', client.fromRecord(RECORD), unknown),
    () => fixture.manager.load('u', unknown),
    () => fixture.manager.loadMany(['u'], unknown),
    () => fixture.manager.clientCredentials(['identify'], unknown),
    () => fixture.manager.revoke('u', unknown),
    () => token.refresh(unknown),
    () => token.revoke(unknown),
    () => token.revokeRefreshToken(unknown),
  ]
  for (const call of calls) {
    const error = await failure(call, InvalidArgumentError)
    expect(error.field).toBe(name)
    expect(error.message).toContain('is not an option: use ')
  }
})

test.each(['true', 1, null])('throws for ifAbsent of %j', async (ifAbsent) => {
  const { client } = setUp()
  const save = () =>
    new TokenManager(client).save('u', client.fromRecord(RECORD), { ifAbsent: ifAbsent as never })
  expect(await failure(save, InvalidArgumentError)).toMatchObject({ field: 'ifAbsent' })
})
