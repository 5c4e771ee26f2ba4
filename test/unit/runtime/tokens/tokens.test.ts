import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../../src/runtime/errors/argument.ts'
import { TokenStoreError } from '../../../../src/runtime/errors/token-store.ts'
import { NOW, setUp, TOKEN_RESPONSE } from '../../../support/client.ts'
import { failure, thrown } from '../../../support/failure.ts'
import { testStore } from '../../../support/token-stage.ts'

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
    const saved = await client.tokens.save('u', client.fromRecord(RECORD))
    expect(saved.toRecord()).toEqual(RECORD)
    const loaded = await client.tokens.load('u')
    expect(await loaded?.fetchIdentify()).toEqual({ id: '1' })
    expect(fetch.only().headers.get('authorization')).toBe('Bearer a')
    expect(client.tokens).toBe(client.tokens)
  })

  it('are shared by two clients on one store', async () => {
    const store = testStore()
    const { client: one } = setUp([], { tokens: { store } })
    const { client: two } = setUp([() => Response.json(TOKEN_RESPONSE)], { tokens: { store } })
    await one.tokens.save('u', one.fromRecord(RECORD))
    await (await two.tokens.load('u'))?.refresh()
    expect((await one.tokens.load('u'))?.token).toBe(TOKEN_RESPONSE.access_token)
  })

  it('are forgotten without a request', async () => {
    const { client, fetch } = setUp()
    await client.tokens.save('u', client.fromRecord(RECORD))
    await client.tokens.forget('u')
    expect(await client.tokens.load('u')).toBeNull()
    expect(fetch.sent).toHaveLength(0)
  })

  test.each(['a b', '\u{1f511}', "'; drop table", '__proto__', 'x'.repeat(10_000)])(
    'may have any key',
    async (key) => {
      const { client } = setUp()
      await client.tokens.save(key, client.fromRecord(RECORD))
      expect((await client.tokens.load(key))?.token).toBe('a')
      expect(await client.tokens.load(`${key}.`)).toBeNull()
    },
  )
})

describe('many tokens', () => {
  it('are loaded in the order of their keys, with null where there is none', async () => {
    const { client } = setUp()
    for (const key of ['b', 'a'])
      await client.tokens.save(key, client.fromRecord({ ...RECORD, accessToken: key }))
    const loaded = await all(client.tokens.loadMany(new Set(['a', 'none', 'b']), { concurrency: 2 }))
    expect(loaded.map(([key, token]) => [key, token?.token])).toEqual([
      ['a', 'a'],
      ['none', undefined],
      ['b', 'b'],
    ])
  })

  it('end at one that cannot be read, whose key is known, and go on behind it', async () => {
    const store = testStore()
    const { client } = setUp([], { tokens: { store } })
    const keys = ['a', 'b', 'c', 'd']
    for (const key of keys) await client.tokens.save(key, client.fromRecord({ ...RECORD, accessToken: key }))
    for (const key of ['b', 'd']) await store.put('garbage', key)
    const loaded: string[] = []
    const unreadable: (string | undefined)[] = []
    for (let rest = keys; rest.length > 0; rest = keys.slice(keys.indexOf(unreadable.at(-1) ?? '') + 1)) {
      const error = await failure(async () => {
        for await (const [key] of client.tokens.loadMany(rest)) loaded.push(key)
      }, TokenStoreError)
      unreadable.push(error.key)
    }
    expect(loaded).toEqual(['a', 'c'])
    expect(unreadable).toEqual(['b', 'd'])
  })

  it('are answered while the source of the keys waits for them', async () => {
    const { client } = setUp()
    for (const key of ['a', 'b']) await client.tokens.save(key, client.fromRecord(RECORD))
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
    for await (const [key] of client.tokens.loadMany(keys())) {
      loaded.push(key)
      go()
    }
    expect(loaded).toEqual(['a', 'b'])
  })

  it('end with the reason of their signal', async () => {
    const { client } = setUp()
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => all(client.tokens.loadMany(['a'], { signal })))).toBe('enough')
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
    const call = () => all(client.tokens.loadMany(keys as string[], options as object))
    expect(await failure(call, InvalidArgumentError)).toMatchObject({ field })
  })
})

test.each([undefined, null, '', 7, {}])('%j is no key', async (key) => {
  const { client, fetch } = setUp()
  const { tokens } = client
  const wrong = key as string
  const calls = [
    () => tokens.save(wrong, client.fromRecord(RECORD)),
    () => tokens.load(wrong),
    () => tokens.revoke(wrong),
    () => tokens.forget(wrong),
  ]
  for (const call of calls) expect(await failure(call, InvalidArgumentError)).toMatchObject({ field: 'key' })
  expect(fetch.sent).toHaveLength(0)
})

test.each([null, 'x', 7, []])('%j are no options', async (options) => {
  const { client, fetch } = setUp()
  const { tokens } = client
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
