import { Session } from 'node:inspector'
import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import type { AccessToken } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { ReauthorizationRequiredError, TokenStoreError } from '../../../src/runtime/errors/token.ts'
import type { RequestableScope } from '../../../src/runtime/oauth/scopes.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { encryptedTokenStore, generateEncryptionKey } from '../../../src/stores/encryption.ts'
import { NOW, setUp, TOKEN_RESPONSE } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import {
  ending,
  HOUR,
  KEY,
  MINUTE,
  refused,
  Stage,
  testStore,
  unauthorized,
  watch,
} from '../../support/token-fixture.ts'
import { settle } from '../../support/virtual-clock.ts'

/** A refresh whose answer comes when the test says so. */
async function refreshing(stage: Stage) {
  const live = await stage.expired()
  let answer = () => {}
  stage.onToken = () =>
    new Promise((resolve) => {
      answer = () => resolve(stage.pair())
    })
  const call = watch(live.fetchIdentify())
  await settle()
  expect(stage.posts).toHaveLength(1)
  return { live, call, answer: () => answer() }
}

describe('a new login', () => {
  it('wins over a refresh that is under way, whose caller gets it', async () => {
    const stage = new Stage()
    const { call, answer } = await refreshing(stage)
    await stage.live(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    answer()
    await stage.clock.advance(MINUTE)
    expect(await stage.store.stored()).toMatchObject({
      token: { refreshToken: 'refresh-new' },
      generation: 0,
    })
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(stage.used).toEqual(['access-new'])
  })

  it('wins over a pair that could not be stored yet', async () => {
    const told: string[] = []
    const onTokens = ({ accessToken }: { accessToken: string }) => void told.push(accessToken)
    const stage = new Stage({ tokens: { onTokens } })
    const live = await stage.expired()
    stage.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('down')) : undefined
    await ending(stage.clock, 6000, live.fetchIdentify())
    await stage.live(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    const loaded = await stage.manager.load(KEY, undefined)
    expect(loaded?.token).toBe('access-new')
    stage.store.before = () => {}
    await stage.clock.runAll()
    expect(await stage.store.stored()).toMatchObject({ token: { refreshToken: 'refresh-new' } })
    expect(told).toEqual([])
  })

  test.each([
    ['garbage', 'garbage'],
    ['the record of another version', '{"v":2}'],
  ])('takes the place of %s, which nobody can load', async (_, text) => {
    const stage = new Stage()
    await stage.store.put(text)
    await failure(() => stage.manager.load(KEY, undefined), TokenStoreError)
    await stage.live()
    expect(await stage.store.stored()).toMatchObject({ token: { accessToken: 'access-0' } })
    await stage.store.put(text)
    await stage.manager.delete(KEY)
    expect(await stage.store.stored()).toBeNull()
  })

  it('is not asked of anybody with a signal that is none', async () => {
    const stage = new Stage()
    const live = await stage.live()
    stage.store.before = () => Promise.reject(new Error('nobody was to ask'))
    const signal = new AbortController() as unknown as AbortSignal
    for (const call of [
      () => stage.manager.load(KEY, { signal }),
      () => stage.manager.clientCredentials(['identify'], { signal }),
      () => stage.manager.revoke(KEY, { signal }),
      () => live.fetchIdentify({ signal }),
      () => live.refresh({ signal }),
    ]) {
      expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'signal' })
    }
  })

  it('takes the place of what is encrypted with a key that is gone', async () => {
    const inner = testStore()
    const storeWith = (id: string) =>
      encryptedTokenStore(inner, { keys: [{ id, secret: generateEncryptionKey() }] })
    await new Stage({ tokens: { store: storeWith('gone') } }).live()
    const lost = await inner.get(KEY)
    const stage = new Stage({ tokens: { store: storeWith('new') } })
    await failure(() => stage.manager.load(KEY, undefined), TokenStoreError)
    await failure(() => stage.manager.revoke(KEY, {}), TokenStoreError)
    expect(await inner.get(KEY)).toEqual(lost)
    await stage.live()
    expect((await stage.manager.load(KEY, undefined))?.token).toBe('access-0')
    await inner.put(lost?.value ?? '')
    await stage.manager.delete(KEY)
    expect(await inner.get(KEY)).toBeNull()
  })

  it('must be a token, and one that is not kept yet', async () => {
    const stage = new Stage()
    const live = await stage.live()
    for (const wrong of [undefined, null, {}, live.toRecord(), stage.token().token, live]) {
      await failure(() => stage.manager.save('other', wrong as AccessToken), InvalidArgumentError)
    }
    expect(await stage.store.stored('other')).toBeNull()
  })

  it('gives up where the store never takes what it reads', async () => {
    const stage = new Stage()
    stage.store.compareAndSet = async () => null
    const call = watch(stage.live())
    await stage.clock.runAll()
    expect(call.outcome).toMatchObject({ error: { code: 'ERR_TOKEN_STORE', key: KEY } })
  })
})

describe('a record from a table of the application', () => {
  it('is saved by many callers at a time and refreshed once', async () => {
    const stage = new Stage()
    const call = async () => {
      const known = await stage.manager.load(KEY)
      const live = known ?? (await stage.manager.save(KEY, stage.token(0), { ifAbsent: true }))
      return live.fetchIdentify()
    }
    const calls = Array.from({ length: 10 }, call)
    expect(await ending(stage.clock, MINUTE, Promise.all(calls))).toHaveLength(10)
    expect(stage.posts).toEqual(['refresh-0'])
  })

  it('does not bring back what is dead', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.onToken = refused
    await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    const saved = await stage.manager.save(KEY, stage.token(), { ifAbsent: true })
    await failure(() => saved.fetchIdentify(), ReauthorizationRequiredError)
    expect(stage.posts).toHaveLength(1)
  })
})

describe('a pair that only this process has', () => {
  /** The store takes nothing that has the first pair, until the test lets it. */
  async function pending(stage: Stage) {
    const live = await stage.expired()
    stage.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('down')) : undefined
    await ending(stage.clock, 6000, live.fetchIdentify())
    return live
  }

  it('is what a revocation here ends', async () => {
    const stage = new Stage()
    await pending(stage)
    stage.store.before = () => {}
    await ending(stage.clock, 1000, stage.manager.revoke(KEY, {}))
    expect(stage.revoked).toEqual(['refresh-1'])
    expect(await stage.store.stored()).toBeNull()
    await stage.clock.runAll()
    expect(await stage.store.stored()).toBeNull()
  })

  it('is revoked too when another process revokes what is stored, in the time that one waits', async () => {
    const stage = new Stage()
    await pending(stage)
    const other = new Stage({ clock: stage.clock, store: stage.store })
    stage.store.before = () => {}
    const end = watch(other.manager.revoke(KEY, {}))
    await settle()
    const loaded = await stage.manager.load(KEY)
    await failure(
      () => ending(stage.clock, 6000, Promise.resolve(loaded?.fetchIdentify())),
      ReauthorizationRequiredError,
    )
    await stage.clock.advance(14_000)
    expect(end.outcome).toEqual({ value: undefined })
    expect(stage.revoked).toContain('access-1')
    expect(await stage.store.stored()).toBeNull()
  })

  it('gives way to a login that another process has stored', async () => {
    const stage = new Stage()
    await pending(stage)
    const other = new Stage({ clock: stage.clock, store: stage.store })
    await other.live(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    expect((await stage.manager.load(KEY))?.token).toBe('access-new')
  })

  it('is loaded from here as long as the store has its predecessor, or nothing to say', async () => {
    const stage = new Stage()
    await pending(stage)
    expect((await stage.manager.load(KEY))?.token).toBe('access-1')
    stage.store.before = () => Promise.reject(new Error('down'))
    expect((await stage.manager.load(KEY))?.token).toBe('access-1')
  })
})

describe('revoke', () => {
  it('revokes by the refresh token and deletes', async () => {
    const stage = new Stage()
    const live = await stage.live()
    await live.revoke()
    expect(stage.revoked).toEqual(['refresh-0'])
    expect(await stage.store.stored()).toBeNull()
    expect(await failure(() => live.refresh(), ReauthorizationRequiredError)).toMatchObject({
      reason: 'not_stored',
    })
    await stage.manager.revoke(KEY, {})
    expect(stage.revoked).toHaveLength(1)
  })

  it('during a refresh ends revoked, with what the refresh brought', async () => {
    const stage = new Stage()
    const { call, answer } = await refreshing(stage)
    const end = watch(stage.manager.revoke(KEY, {}))
    await settle()
    expect(await stage.store.stored()).toMatchObject({ invalid: { reason: 'revoked' } })
    answer()
    await stage.clock.advance(1000)
    expect(end.outcome).toEqual({ value: undefined })
    expect(call.outcome).toMatchObject({ error: { reason: 'revoked' } })
    expect(stage.revoked[0]).toBe('refresh-0')
    expect(stage.revoked).toContain('access-1')
    expect(await stage.store.stored()).toBeNull()
    expect(stage.clock.timers).toBe(0)
  })

  it('during a refresh that fails need not wait for the end of the lease', async () => {
    const stage = new Stage({ client: { retry: false } })
    const live = await stage.expired()
    let fail = () => {}
    stage.onToken = () =>
      new Promise((resolve) => {
        fail = () => resolve(json({ error: 'invalid_client' }, 401))
      })
    watch(live.fetchIdentify())
    await settle()
    const end = watch(stage.manager.revoke(KEY, {}))
    await settle()
    fail()
    await stage.clock.advance(1000)
    expect(end.outcome).toEqual({ value: undefined })
  })

  it('during a refresh that is refused need not wait either', async () => {
    const other = new Stage()
    const live = await other.expired()
    let refuse = () => {}
    other.onToken = () =>
      new Promise((resolve) => {
        refuse = () => resolve(refused())
      })
    const call = watch(live.fetchIdentify())
    await settle()
    const end = watch(other.manager.revoke(KEY, {}))
    await settle()
    refuse()
    await other.clock.advance(1000)
    expect(end.outcome).toEqual({ value: undefined })
    expect(call.outcome).toMatchObject({ error: { reason: 'revoked' } })
  })

  it('that Discord does not answer leaves nothing that can be used, and may be called again', async () => {
    const stage = new Stage({ client: { retry: false } })
    const live = await stage.live()
    stage.onRevoke = () => json({}, 503)
    expect(await thrown(() => live.revoke())).toMatchObject({ code: 'ERR_SERVER' })
    const loaded = await stage.manager.load(KEY, undefined)
    expect(await failure(async () => loaded?.fetchIdentify(), ReauthorizationRequiredError)).toMatchObject({
      reason: 'revoked',
    })
    stage.onRevoke = () => new Response()
    await stage.manager.revoke(KEY, {})
    expect(await stage.store.stored()).toBeNull()
  })

  it('that Discord does not answer for what a refresh brought keeps that, to be revoked again', async () => {
    const stage = new Stage({ client: { retry: false } })
    const { answer } = await refreshing(stage)
    const end = watch(stage.manager.revoke(KEY, {}))
    await settle()
    stage.onRevoke = () => json({}, 503)
    answer()
    await stage.clock.advance(1000)
    expect(end.outcome).toMatchObject({ error: { code: 'ERR_SERVER' } })
    expect(await stage.store.stored()).toMatchObject({
      generation: 1,
      lease: null,
      invalid: { reason: 'revoked' },
    })
    stage.onRevoke = () => new Response()
    await stage.manager.revoke(KEY, {})
    expect(stage.revoked.at(-1)).toBe('refresh-1')
    expect(await stage.store.stored()).toBeNull()
  })

  it('deletes no login that came in the meantime', async () => {
    const stage = new Stage()
    await stage.live()
    stage.onRevoke = async () => {
      await stage.live(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
      return new Response()
    }
    await stage.manager.revoke(KEY, {})
    expect(await stage.store.stored()).toMatchObject({
      token: { refreshToken: 'refresh-new' },
      invalid: null,
    })
  })

  test.each([
    ['a signal that has ended', { signal: AbortSignal.abort('enough') }],
    ['a header of the client', { headers: { Authorization: 'x' } }],
  ])('with %s does nothing at all', async (_, options) => {
    const stage = new Stage()
    await stage.live()
    await thrown(() => stage.manager.revoke(KEY, options))
    expect(await stage.store.stored()).toMatchObject({ invalid: null })
    expect(stage.revoked).toEqual([])
  })

  it('waits no longer for a holder than its signal allows', async () => {
    const stage = new Stage()
    await refreshing(stage)
    const controller = new AbortController()
    const end = watch(stage.manager.revoke(KEY, { signal: controller.signal }))
    await stage.clock.advance(500)
    controller.abort('enough')
    await settle()
    expect(end.outcome).toEqual({ error: 'enough' })
  })

  it('waits for a holder that is dead until its lease is over', async () => {
    const stage = new Stage()
    await refreshing(stage)
    const end = watch(new Stage({ clock: stage.clock, store: stage.store }).manager.revoke(KEY, {}))
    await stage.clock.advance(19_000)
    expect(end.outcome).toBeUndefined()
    await stage.clock.advance(2000)
    expect(end.outcome).toEqual({ value: undefined })
  })
})

describe('forget', () => {
  it('during a refresh ends with nothing, and Discord hears of nothing', async () => {
    const stage = new Stage()
    const { call, answer } = await refreshing(stage)
    await stage.manager.delete(KEY)
    answer()
    await stage.clock.advance(MINUTE)
    expect(call.outcome).toMatchObject({ error: { reason: 'not_stored' } })
    expect(await stage.store.stored()).toBeNull()
    expect(stage.revoked).toEqual([])
  })

  it('forgets a pair that could not be stored too', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.before = (_, value) =>
      value?.includes('access-1') ? Promise.reject(new Error('down')) : undefined
    await ending(stage.clock, 6000, live.fetchIdentify())
    await stage.manager.delete(KEY)
    expect(await stage.manager.load(KEY, undefined)).toBeNull()
    stage.store.before = () => {}
    await stage.clock.runAll()
    expect(await stage.store.stored()).toBeNull()
  })

  it('shows nothing of what it deletes when the store fails', async () => {
    const stage = new Stage()
    await stage.live()
    const { token } = (await stage.store.stored()) ?? {}
    stage.store.before = (method) =>
      method === 'compareAndSet' && Promise.reject(new Error(`cannot touch ${Object.values(token ?? {})}`))
    const calls = [() => stage.manager.delete(KEY), () => stage.live(), () => stage.manager.revoke(KEY, {})]
    for (const call of calls) {
      const error = await failure(call, TokenStoreError)
      expect(String(error.cause)).toContain('cannot touch [redacted]')
      expect(inspect(error)).not.toMatch(/access-0|refresh-0/)
    }
  })

  it('of nothing asks for nothing', async () => {
    const stage = new Stage()
    let writes = 0
    stage.store.before = (method) => {
      if (method === 'compareAndSet') writes += 1
    }
    await stage.manager.delete(KEY)
    expect(writes).toBe(0)
  })
})

describe('the token of the application', () => {
  const granted = (stage: Stage) => () => stage.pair({ refresh_token: undefined, scope: 'identify' })

  it('is asked for once by many processes that start together, before anybody gets it', async () => {
    const first = new Stage()
    const { clock, store } = first
    const stages = [first, ...Array.from({ length: 3 }, () => new Stage({ clock, store }))]
    for (const stage of stages) stage.onToken = granted(stage)
    const loaded = stages.map((stage) => stage.manager.clientCredentials(['identify'], undefined))
    const lives = await ending(clock, MINUTE, Promise.all(loaded))
    expect(new Set(lives.map(({ token }) => token))).toEqual(new Set(['access-1']))
    await ending(clock, MINUTE, Promise.all(lives.map((live) => live.fetchIdentify())))
    const sent = stages.flatMap(({ fetch }) => fetch.sent).filter(({ url }) => url.endsWith('/token'))
    expect(sent.map(formOf)).toMatchObject([{ grant_type: 'client_credentials', scope: 'identify' }])
  })

  it('is renewed before it expires and when it is refused', async () => {
    const stage = new Stage()
    stage.onToken = granted(stage)
    const live = await stage.manager.clientCredentials(['identify'], undefined)
    await live.fetchIdentify()
    await stage.clock.advance(7 * 24 * HOUR - MINUTE)
    await live.fetchIdentify()
    await stage.clock.advance(2 * MINUTE)
    stage.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer access-3' ? json({ id: '1' }) : unauthorized()
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-1', 'access-2', 'access-2', 'access-3'])
  })

  it('is the same whatever the order of its scopes, and comes back after it was revoked', async () => {
    const stage = new Stage()
    stage.onToken = granted(stage)
    const live = await stage.manager.clientCredentials(['identify', 'guilds'], undefined)
    await live.fetchIdentify()
    const again = await stage.manager.clientCredentials(['guilds', 'identify'], undefined)
    expect(again.token).toBe(live.token)
    stage.onRevoke = () => json({}, 503)
    await thrown(() => ending(stage.clock, MINUTE, live.revoke()))
    const next = await stage.manager.clientCredentials(['identify', 'guilds'], undefined)
    await next.fetchIdentify()
    expect(next.token).toBe('access-2')
  })

  test.each([[undefined], ['identify'], [[]], [['a b']], [[1]]])(
    'needs scopes, and %j are none',
    async (scopes) => {
      const stage = new Stage()
      const call = () => stage.manager.clientCredentials(scopes as RequestableScope[], undefined)
      await failure(call, InvalidArgumentError)
    },
  )

  it('needs a client secret, and says so before anything is stored', async () => {
    const stage = new Stage({ client: { clientSecret: undefined } })
    stage.store.before = () => Promise.reject(new Error('nobody was to ask'))
    const error = await failure(
      () => stage.manager.clientCredentials(['identify'], undefined),
      InvalidArgumentError,
    )
    expect(error.field).toBe('clientSecret')
  })
})

it('answers a pair that could not be stored yet, unless the caller has left', async () => {
  const stage = new Stage()
  const live = await stage.expired()
  stage.store.before = (_, value) =>
    value?.includes('access-1') ? Promise.reject(new Error('down')) : undefined
  await ending(stage.clock, 6000, live.fetchIdentify())
  expect((await stage.manager.load(KEY, undefined))?.token).toBe('access-1')
  expect(await thrown(() => stage.manager.load(KEY, { signal: AbortSignal.abort('enough') }))).toBe('enough')
  stage.store.before = () => {}
  await stage.clock.runAll()
  expect(stage.clock.timers).toBe(0)
})

/** How many entries the maps hold that are private to an object and to what is private to it. */
function entriesBelow(root: object): number {
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
        const isOurs = ['Refresher', 'Handover', 'Slots', 'Records', 'Object'].includes(value.className ?? '')
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

it('keeps nothing of tokens that are at rest', async () => {
  const stage = new Stage()
  const before = entriesBelow(stage.manager)
  const { call, answer } = await refreshing(stage)
  expect(entriesBelow(stage.manager)).toBe(before + 1)
  answer()
  await stage.clock.advance(1000)
  expect(call.outcome).toEqual({ value: { id: '1' } })
  expect(entriesBelow(stage.manager)).toBe(before)
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

describe('the tokens of a client', () => {
  it('are saved, loaded, and used', async () => {
    const { client, fetch } = setUp([() => Response.json({ id: '1' })])
    const tokens = new TokenManager(client)
    const saved = await tokens.save('u', client.fromRecord(RECORD))
    expect(saved.toRecord()).toEqual(RECORD)
    const loaded = await tokens.load('u')
    expect(await loaded?.fetchIdentify()).toEqual({ id: '1' })
    expect(fetch.only().headers.get('authorization')).toBe('Bearer a')
  })

  it('are shared by two clients on one store', async () => {
    const store = testStore()
    const { client } = setUp()
    const one = new TokenManager(client, { store })
    const two = new TokenManager(setUp([() => Response.json(TOKEN_RESPONSE)]).client, { store })
    await one.save('u', client.fromRecord(RECORD))
    await (await two.load('u'))?.refresh()
    expect((await one.load('u'))?.token).toBe(TOKEN_RESPONSE.access_token)
  })

  it('are forgotten without a request', async () => {
    const { client, fetch } = setUp()
    const tokens = new TokenManager(client)
    await tokens.save('u', client.fromRecord(RECORD))
    await tokens.delete('u')
    expect(await tokens.load('u')).toBeNull()
    expect(fetch.sent).toHaveLength(0)
  })

  test.each(['a b', '\u{1f511}', "'; drop table", '__proto__', 'x'.repeat(10_000)])(
    'may have any key',
    async (key) => {
      const { client } = setUp()
      const tokens = new TokenManager(client)
      await tokens.save(key, client.fromRecord(RECORD))
      expect((await tokens.load(key))?.token).toBe('a')
      expect(await tokens.load(`${key}.`)).toBeNull()
    },
  )
})

describe('many tokens', () => {
  it('are loaded in the order of their keys, with null where there is none', async () => {
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

  it('end at one that cannot be read, whose key is known, and go on behind it', async () => {
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

  it('are answered while the source of the keys waits for them', async () => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    for (const key of ['a', 'b']) await tokens.save(key, client.fromRecord(RECORD))
    let go = () => {}
    async function* keys() {
      for (const key of ['a', 'b']) {
        const seen = new Promise<void>((resolve) => {
          go = resolve
        })
        yield key
        await seen
      }
    }
    const loaded: string[] = []
    for await (const [key] of tokens.loadMany(keys())) {
      loaded.push(key)
      go()
    }
    expect(loaded).toEqual(['a', 'b'])
  })

  it('end with the reason of their signal', async () => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => all(tokens.loadMany(['a'], { signal })))).toBe('enough')
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
  ])('refuse wrong %s: %j, %j', async (field, keys, options) => {
    const { client } = setUp()
    const tokens = new TokenManager(client)
    const call = () => all(tokens.loadMany(keys as string[], options as object))
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field })
  })
})

test.each([undefined, null, '', 7, {}])('%j is no key', async (key) => {
  const { client, fetch } = setUp()
  const tokens = new TokenManager(client)
  const wrong = key as string
  const calls = [
    () => tokens.save(wrong, client.fromRecord(RECORD)),
    () => tokens.load(wrong),
    () => tokens.revoke(wrong),
    () => tokens.delete(wrong),
  ]
  for (const call of calls) expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'key' })
  expect(fetch.sent).toHaveLength(0)
})

test.each([null, 'x', 7, []])('%j are no options', async (options) => {
  const { client, fetch } = setUp()
  const tokens = new TokenManager(client)
  const wrong = options as object
  const calls = [
    () => tokens.load('u', wrong),
    () => tokens.revoke('u', wrong),
    () => tokens.clientCredentials(['identify'], wrong),
  ]
  for (const call of calls)
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'options' })
  expect(fetch.sent).toHaveLength(0)
})
