import { inspect } from 'node:util'
import { Cluster, Redis } from 'ioredis'
import { createClient, createCluster } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RedisTokenStoreOptions, redisTokenStore } from '../../src/stores/redis.ts'
import { tokenStoreContract } from '../../src/testing/index.ts'
import { thrown } from '../support/failure.ts'
import { startProxy } from '../support/servers/proxy.ts'
import { setUpRedis, setUpRedisCluster } from '../support/servers/redis.ts'
import { harnessOf, type Opened } from './opened.ts'

const server = await setUpRedis()
const cluster = server && (await setUpRedisCluster())
const url = server?.url ?? ''
const prefix = `grantcord:${crypto.randomUUID()}:`

/** How a store is opened by each client. */
const CLIENTS = {
  async redis(url: string, options?: RedisTokenStoreOptions): Promise<Opened> {
    const client = createClient({ url, disableOfflineQueue: true })
    client.on('error', () => {})
    await client.connect()
    return {
      store: redisTokenStore(client, { prefix, ...options }),
      close: async () => client.destroy(),
    }
  },
  async ioredis(url: string, options?: RedisTokenStoreOptions): Promise<Opened> {
    const client = new Redis(url, { maxRetriesPerRequest: 1 })
    client.on('error', () => {})
    return {
      store: redisTokenStore(client, { prefix, ...options }),
      close: async () => client.disconnect(),
    }
  },
}

/** The same over a cluster. */
const CLUSTER_CLIENTS = {
  async redis(url: string): Promise<Opened> {
    const client = createCluster({ rootNodes: [{ url }], defaults: { disableOfflineQueue: true } })
    client.on('error', () => {})
    await client.connect()
    return { store: redisTokenStore(client, { prefix }), close: async () => client.destroy() }
  },
  async ioredis(url: string): Promise<Opened> {
    const client = new Cluster([url], { redisOptions: { maxRetriesPerRequest: 1 } })
    client.on('error', () => {})
    return { store: redisTokenStore(client, { prefix }), close: async () => client.disconnect() }
  },
}

describe.skipIf(!server)('in Redis', () => {
  const admin = new Redis(url, { lazyConnect: true }).on('error', () => {})
  const opened: Opened[] = []

  beforeAll(() => admin.connect())

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()))
  })

  afterAll(async () => {
    admin.disconnect()
    await server?.close()
  })

  describe.each(Object.entries(CLIENTS))('by %s', (name, client) => {
    async function open(to = url, options?: RedisTokenStoreOptions): Promise<Opened['store']> {
      const one = await client(to, options)
      opened.push(one)
      return one.store
    }

    if (server) {
      const harness = harnessOf(server, () => client(url))
      test.each(tokenStoreContract)('$name', ({ run }) => run(harness))
    }

    test('takes one round trip for a look and for each change', async () => {
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

    test('keeps a token without end unless told, and then anew with each change', async () => {
      const [endless, mortal] = [await open(), await open(url, { ttl: 1_000 })]
      const first = await endless.compareAndSet('ttl', null, '1')
      expect(await admin.ttl(`${prefix}ttl`)).toBe(-1)
      const second = await mortal.compareAndSet('ttl', first, '2')
      expect(await admin.ttl(`${prefix}ttl`)).toBeGreaterThan(900)
      await admin.expire(`${prefix}ttl`, 500)
      await mortal.get('ttl')
      expect(await mortal.compareAndSet('ttl', first, '3')).toBeNull()
      expect(await admin.ttl(`${prefix}ttl`)).toBeLessThanOrEqual(500)
      const third = await mortal.compareAndSet('ttl', second, '3')
      expect(await admin.ttl(`${prefix}ttl`)).toBeGreaterThan(900)
      const fourth = await endless.compareAndSet('ttl', third, '4')
      expect(await admin.ttl(`${prefix}ttl`)).toBe(-1)
      await endless.compareAndSet('ttl', fourth, null)
      expect(await admin.exists(`${prefix}ttl`)).toBe(0)
    })

    test('forgets a token when its time is over', async () => {
      const store = await open(url, { ttl: 1_000 })
      const first = await store.compareAndSet('over', null, 'value')
      await admin.pexpire(`${prefix}over`, 0)
      expect(await store.get('over')).toBeNull()
      expect(await store.compareAndSet('over', first, 'other')).toBeNull()
    })

    test('keeps prefixes apart', async () => {
      const [one, other] = [await open(url, { prefix: `${prefix}a:` }), await open(url, { prefix: '' })]
      const version = await one.compareAndSet('key', null, 'value')
      expect(await other.get(`${prefix}a:key`)).toEqual({ version, value: 'value' })
      expect(await (await open()).get('key')).toBeNull()
      await one.compareAndSet('key', version, null)
    })

    test('keeps NUL characters in keys and values', async () => {
      const store = await open()
      const version = await store.compareAndSet('a\0b', null, 'c\0d')
      expect(await store.get('a\0b')).toEqual({ version, value: 'c\0d' })
      expect(await store.get('a')).toBeNull()
      await store.compareAndSet('a\0b', version, null)
    })

    test('takes nothing else for a token', async () => {
      const store = await open()
      await admin.set(`${prefix}foreign`, 'something')
      await expect(store.get('foreign')).rejects.toThrow('a prefix of its own')
      expect(await store.compareAndSet('foreign', null, 'value')).toBeNull()
      await admin.del(`${prefix}foreign`)
      await admin.hset(`${prefix}foreign`, 'version', '1')
      await expect(store.get('foreign')).rejects.toThrow('Redis failed: WRONGTYPE')
      await expect(store.compareAndSet('foreign', null, 'value')).rejects.toThrow('Redis failed')
      await admin.del(`${prefix}foreign`)
    })

    test('says nothing of the value when Redis refuses it', async () => {
      await admin.rpush(`${prefix}list`, '1')
      const store = await open()
      const error = await thrown(() => store.compareAndSet('list', null, 'planted-secret'))
      expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
      await admin.del(`${prefix}list`)
    })

    test('never says that it lost when the answer is lost', async () => {
      const proxy = await startProxy(url)
      const store = await open(proxy.url)
      const first = await store.compareAndSet('lost', null, 'value')
      const lost = proxy.loseResponse()
      const second = await store.compareAndSet('lost', first, 'other').catch(() => 'rejected')
      await lost
      const stored = await (await open()).get('lost')
      expect(stored?.value).toBe('other')
      // ioredis sends again what was not answered.
      expect(second).toBe(name === 'ioredis' ? stored?.version : 'rejected')
      await (await open()).compareAndSet('lost', stored?.version ?? null, null)
      await proxy.close()
    })

    test('drops the answer of a call that was given up, and the failure too', async () => {
      const proxy = await startProxy(url)
      const store = await open(proxy.url)
      await store.get('key')
      const controller = new AbortController()
      const lost = proxy.loseResponse()
      const call = store.get('key', { signal: controller.signal })
      controller.abort(new Error('enough'))
      await expect(call).rejects.toThrow('enough')
      await lost
      await proxy.close()
    })
  })

  test('both clients see what the other one stores', async () => {
    const [one, other] = await Promise.all([CLIENTS.redis(url), CLIENTS.ioredis(url)])
    opened.push(one, other)
    const version = await one.store.compareAndSet('shared', null, 'value')
    expect(await other.store.get('shared')).toEqual({ version, value: 'value' })
    expect(await other.store.compareAndSet('shared', version, null)).not.toBeNull()
    expect(await one.store.get('shared')).toBeNull()
  })
})

describe.skipIf(!cluster)('in a cluster of Redis', () => {
  beforeAll(async () => {
    if (!cluster?.power) return
    const node = new Redis(cluster.url)
    await node.cluster('ADDSLOTSRANGE', 0, 16_383)
    while (!(await node.cluster('INFO')).includes('cluster_state:ok'));
    node.disconnect()
  })

  afterAll(() => cluster?.close())

  describe.each(Object.entries(CLUSTER_CLIENTS))('by %s', (_name, client) => {
    if (cluster) {
      const { createStore, closeStore } = harnessOf(cluster, () => client(cluster.url))
      const harness = { createStore, ...(closeStore && { closeStore }) }
      test.each(tokenStoreContract)('$name', ({ run }) => run(harness))
    }
  })
})
