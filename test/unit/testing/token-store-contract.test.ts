import { describe, expect, test } from 'vitest'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { tokenStoreContract } from '../../../src/testing/index.ts'
import { contractChecks } from '../../support/contract-checks.ts'
import { BROKEN_STORES, storeWithBackend } from './broken-stores.ts'

test('each check has a store that fails it', () => {
  expect(Object.keys(BROKEN_STORES)).toEqual(tokenStoreContract.map(({ name }) => name))
})

test('the suites of stores leave out the check that cannot fail without an outage', () => {
  const remaining = contractChecks({})
  expect(tokenStoreContract.filter((check) => !remaining.includes(check)).map(({ name }) => name)).toEqual([
    'rejects while the backend is disconnected, and works after it is reconnected',
  ])
})

describe.each(tokenStoreContract)('$name', ({ name, run }) => {
  test.each(BROKEN_STORES[name] ?? [])('fails for a store that $name', async ({ harness, message }) => {
    await expect(run(harness())).rejects.toThrow(message)
  })

  test('passes for a store whose backend can be disconnected', async () => {
    await run(storeWithBackend.harness())
  })

  test('deletes its values and closes its stores', async () => {
    const used = new Set<string>()
    const store = memoryTokenStore()
    const opened: TokenStore[] = []
    const closed: TokenStore[] = []
    await run({
      createStore() {
        const opening: TokenStore = {
          get: store.get,
          compareAndSet(key, ...rest) {
            used.add(key)
            return store.compareAndSet(key, ...rest)
          },
        }
        opened.push(opening)
        return opening
      },
      closeStore(given) {
        closed.push(given)
      },
    })
    expect(closed).toEqual(opened)
    expect(opened).toHaveLength(4)
    expect(await Promise.all([...used].map((key) => store.get(key)))).toEqual(Array(used.size).fill(null))
  })
})

test('a store may reject keys that it cannot distinguish', async () => {
  const store = memoryTokenStore()
  const rejectUnsupported = (key: string) => {
    if (/[\p{Surrogate}\0]/u.test(key)) throw new Error('no such key')
  }
  const strict: TokenStore = {
    async get(key, options) {
      rejectUnsupported(key)
      return store.get(key, options)
    },
    async compareAndSet(key, ...rest) {
      rejectUnsupported(key)
      return store.compareAndSet(key, ...rest)
    },
  }
  for (const { run } of tokenStoreContract) await run({ createStore: () => strict })
})

test('a failed check closes its stores', async () => {
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

test('a store that cannot be created fails the check, and the other stores are closed', async () => {
  let created = 0
  let closed = 0
  const createStore = async () => {
    created += 1
    if (created > 2) throw new Error('no more connections')
    return memoryTokenStore()
  }
  const closeStore = () => {
    closed += 1
  }
  const [first] = tokenStoreContract
  await expect(first?.run({ createStore, closeStore })).rejects.toThrow('no more connections')
  expect(closed).toBe(2)
})
