import { describe, expect, test } from 'vitest'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'

import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { tokenStoreContract } from '../../../src/testing/index.ts'
import { BROKEN_STORES, storeWithBackend } from './broken-stores.ts'

test('every check has a store that must not pass it', () => {
  expect(Object.keys(BROKEN_STORES)).toEqual(tokenStoreContract.map(({ name }) => name))
})

describe.each(tokenStoreContract)('$name', ({ name, run }) => {
  test.each(BROKEN_STORES[name] ?? [])('fails on a store that $name', async ({ harness, says }) => {
    await expect(run(harness())).rejects.toThrow(says)
  })

  test('passes on a store whose backend can be away', async () => {
    await run(storeWithBackend.harness())
  })

  test('leaves neither a value nor a client behind', async () => {
    const used = new Set<string>()
    const store = memoryTokenStore()
    const opened: TokenStore[] = []
    const closed: TokenStore[] = []
    await run({
      createStore() {
        const client: TokenStore = {
          get: store.get,
          compareAndSet(key, ...rest) {
            used.add(key)
            return store.compareAndSet(key, ...rest)
          },
        }
        opened.push(client)
        return client
      },
      closeStore(client) {
        closed.push(client)
      },
    })
    expect(closed).toEqual(opened)
    expect(opened).toHaveLength(4)
    expect(await Promise.all([...used].map((key) => store.get(key)))).toEqual(Array(used.size).fill(null))
  })
})

test('a store may refuse keys that it cannot keep apart', async () => {
  const store = memoryTokenStore()
  const refusing = (key: string) => {
    if (/[\p{Surrogate}\0]/u.test(key)) throw new Error('no such key')
  }
  const strict: TokenStore = {
    async get(key, options) {
      refusing(key)
      return store.get(key, options)
    },
    async compareAndSet(key, ...rest) {
      refusing(key)
      return store.compareAndSet(key, ...rest)
    },
  }
  for (const { run } of tokenStoreContract) await run({ createStore: () => strict })
})

test('a check that fails leaves nothing open', async () => {
  let open = 0
  for (const { name, run } of tokenStoreContract) {
    for (const { harness } of BROKEN_STORES[name] ?? []) {
      const given = harness()
      const createStore = () => {
        open += 1
        return given.createStore()
      }
      const closeStore = () => {
        open -= 1
      }
      await expect(run({ ...given, createStore, closeStore })).rejects.toThrow()
    }
  }
  expect(open).toBe(0)
})

test('a client that cannot be made fails the check, and the others are closed', async () => {
  let made = 0
  let closed = 0
  const createStore = async () => {
    made += 1
    if (made > 2) throw new Error('no more connections')
    return memoryTokenStore()
  }
  const closeStore = () => {
    closed += 1
  }
  const [first] = tokenStoreContract
  await expect(first?.run({ createStore, closeStore })).rejects.toThrow('no more connections')
  expect(closed).toBe(2)
})
