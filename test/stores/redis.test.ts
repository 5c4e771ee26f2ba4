import { inspect } from 'node:util'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RedisTokenStoreOptions, redisTokenStore } from '../../src/stores/redis.ts'
import { thrown } from '../support/failure.ts'
import { startProxy } from '../support/servers/proxy.ts'
import { setUpRedis } from '../support/servers/redis.ts'
import { harnessOf, type OpenedStore, testContract } from './opened.ts'

const server = await setUpRedis()
const url = server?.url ?? ''
const prefix = `grantcord:${crypto.randomUUID()}:`

/** Functions that open a store with each client. */
const CLIENTS = {
  async redis(url: string, options?: RedisTokenStoreOptions): Promise<OpenedStore> {
    const client = createClient({ url, disableOfflineQueue: true })
    client.on('error', () => {})
    await client.connect()
    return {
      store: redisTokenStore(client, { prefix, ...options }),
      close: async () => client.destroy(),
    }
  },
  async ioredis(url: string, options?: RedisTokenStoreOptions): Promise<OpenedStore> {
    const client = new Redis(url, { maxRetriesPerRequest: 1 })
    client.on('error', () => {})
    return {
      store: redisTokenStore(client, { prefix, ...options }),
      close: async () => client.disconnect(),
    }
  },
}

describe.skipIf(!server)('redisTokenStore', () => {
  const admin = new Redis(url, { lazyConnect: true }).on('error', () => {})
  const opened: OpenedStore[] = []

  beforeAll(() => admin.connect())

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()))
  })

  afterAll(async () => {
    admin.disconnect()
    await server?.close()
  })

  describe.each(Object.entries(CLIENTS))('with %s', (name, client) => {
    async function open(address = url, options?: RedisTokenStoreOptions): Promise<OpenedStore['store']> {
      const one = await client(address, options)
      opened.push(one)
      return one.store
    }

    testContract(harnessOf(() => client(url), server?.power))

    test('takes one round trip for each read and each change', async () => {
      const proxy = await startProxy(url)
      const store = await open(proxy.url)
      await store.get('key')
      const before = proxy.roundTrips
      const first = await store.compareAndSet('key', null, 'value')
      const second = await store.compareAndSet('key', first, 'other')
      expect(await store.get('key')).toEqual({ version: second, value: 'other' })
      await store.compareAndSet('key', second, null)
      expect(proxy.roundTrips - before).toBe(4)
      await proxy.close()
    })

    test('does not expire a token without ttl, and restarts the expiry with each change otherwise', async () => {
      const [permanent, expiring] = [await open(), await open(url, { ttl: 1_000 })]
      const first = await permanent.compareAndSet('ttl', null, '1')
      expect(await admin.ttl(`${prefix}ttl`)).toBe(-1)
      const second = await expiring.compareAndSet('ttl', first, '2')
      expect(await admin.ttl(`${prefix}ttl`)).toBeGreaterThan(900)
      await admin.expire(`${prefix}ttl`, 500)
      await expiring.get('ttl')
      expect(await expiring.compareAndSet('ttl', first, '3')).toBeNull()
      expect(await admin.ttl(`${prefix}ttl`)).toBeLessThanOrEqual(500)
      const third = await expiring.compareAndSet('ttl', second, '3')
      expect(await admin.ttl(`${prefix}ttl`)).toBeGreaterThan(900)
      const fourth = await permanent.compareAndSet('ttl', third, '4')
      expect(await admin.ttl(`${prefix}ttl`)).toBe(-1)
      await permanent.compareAndSet('ttl', fourth, null)
      expect(await admin.exists(`${prefix}ttl`)).toBe(0)
    })

    test('returns null for an expired token', async () => {
      const store = await open(url, { ttl: 1_000 })
      const first = await store.compareAndSet('expired', null, 'value')
      await admin.pexpire(`${prefix}expired`, 0)
      expect(await store.get('expired')).toBeNull()
      expect(await store.compareAndSet('expired', first, 'other')).toBeNull()
    })

    test('separates prefixes', async () => {
      const [one, other] = [await open(url, { prefix: `${prefix}a:` }), await open(url, { prefix: '' })]
      const version = await one.compareAndSet('key', null, 'value')
      expect(await other.get(`${prefix}a:key`)).toEqual({ version, value: 'value' })
      expect(await (await open()).get('key')).toBeNull()
      await one.compareAndSet('key', version, null)
    })

    test('stores NUL characters in keys and values', async () => {
      const store = await open()
      const version = await store.compareAndSet('a\0b', null, 'c\0d')
      expect(await store.get('a\0b')).toEqual({ version, value: 'c\0d' })
      expect(await store.get('a')).toBeNull()
      await store.compareAndSet('a\0b', version, null)
    })

    test('rejects values of other programs', async () => {
      const store = await open()
      await admin.set(`${prefix}foreign`, 'something')
      await expect(store.get('foreign')).rejects.toThrow('set the option prefix')
      expect(await store.compareAndSet('foreign', null, 'value')).toBeNull()
      await admin.del(`${prefix}foreign`)
      await admin.hset(`${prefix}foreign`, 'version', '1')
      await expect(store.get('foreign')).rejects.toThrow('Redis failed: WRONGTYPE')
      await expect(store.compareAndSet('foreign', null, 'value')).rejects.toThrow('Redis failed')
      await admin.del(`${prefix}foreign`)
    })

    test('does not repeat a value that Redis rejects', async () => {
      await admin.rpush(`${prefix}list`, '1')
      const store = await open()
      const error = await thrown(() => store.compareAndSet('list', null, 'planted-secret'))
      expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
      await admin.del(`${prefix}list`)
    })

    test('does not return null if the response to a successful write is lost', async () => {
      const proxy = await startProxy(url)
      const store = await open(proxy.url)
      const first = await store.compareAndSet('lost', null, 'value')
      const lost = proxy.loseResponse()
      const second = await store.compareAndSet('lost', first, 'other').catch(() => 'rejected')
      await lost
      const stored = await (await open()).get('lost')
      expect(stored?.value).toBe('other')
      // ioredis sends a script again if it has received no response.
      expect(second).toBe(name === 'ioredis' ? stored?.version : 'rejected')
      await (await open()).compareAndSet('lost', stored?.version ?? null, null)
      await proxy.close()
    })

    test('ignores the failure of an aborted call', async () => {
      const proxy = await startProxy(url)
      const store = await open(proxy.url)
      await store.get('key')
      const controller = new AbortController()
      const lost = proxy.loseResponse()
      const call = store.get('key', { signal: controller.signal })
      controller.abort(new Error('aborted'))
      await expect(call).rejects.toThrow('aborted')
      await lost
      await proxy.close()
    })
  })

  test('both clients read the values of the other one', async () => {
    const [one, other] = await Promise.all([CLIENTS.redis(url), CLIENTS.ioredis(url)])
    opened.push(one, other)
    const version = await one.store.compareAndSet('shared', null, 'value')
    expect(await other.store.get('shared')).toEqual({ version, value: 'value' })
    expect(await other.store.compareAndSet('shared', version, null)).not.toBeNull()
    expect(await one.store.get('shared')).toBeNull()
  })
})
