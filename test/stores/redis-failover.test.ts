/** Servers that fail while others replace them: a cluster of three primaries with replicas, and one primary with a replica. */
import { setTimeout as wait } from 'node:timers/promises'
import { Cluster } from 'ioredis'
import { createCluster } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { redisTokenStore } from '../../src/stores/redis.ts'
import { clusterSettings, startRedisServers } from '../support/servers/redis.ts'
import {
  connect,
  isReplicating,
  type RedisPair,
  startRedisPair,
  until,
  untilReplicated,
} from '../support/servers/redis-replication.ts'
import type { TestServer } from '../support/servers/test-server.ts'
import { harnessOf, type OpenedStore, testContract } from './opened.ts'

const PRIMARIES = 3
const SLOTS = 16_384
/** Milliseconds between two attempts to reach a cluster. */
const POLL = 20

const nodes = await startRedisServers(2 * PRIMARIES, clusterSettings)

/** Functions that open a store in a cluster with each client. */
const CLIENTS = {
  async redis(urls: readonly string[]): Promise<OpenedStore> {
    const client = createCluster({
      rootNodes: urls.map((url) => ({ url })),
      defaults: { disableOfflineQueue: true },
    })
    client.on('error', () => {})
    await client.connect()
    return { store: redisTokenStore(client), close: async () => client.destroy() }
  },
  async ioredis(urls: readonly string[]): Promise<OpenedStore> {
    const client = new Cluster([...urls], { redisOptions: { maxRetriesPerRequest: 1 } })
    client.on('error', () => {})
    return { store: redisTokenStore(client), close: async () => client.disconnect() }
  },
}

/** Joins the nodes of a cluster. The first half are primaries, and each of the others is the replica of one of them. */
async function createRedisCluster(servers: readonly TestServer[]): Promise<void> {
  const admins = servers.map(connect)
  const knows = (text: string) => async () =>
    (await Promise.all(admins.map((admin) => admin.cluster('INFO')))).every((info) => info.includes(text))
  for (const [index, admin] of admins.entries()) {
    await admin.cluster('SET-CONFIG-EPOCH', index + 1)
    if (index >= PRIMARIES) continue
    const [start, end] = [index, index + 1].map((part) => Math.floor((part * SLOTS) / PRIMARIES))
    await admin.call('CLUSTER', 'ADDSLOTSRANGE', String(start), String(Number(end) - 1))
  }
  const [first] = admins
  for (const admin of admins.slice(1)) {
    const [, port = ''] = await admin.config('GET', 'port')
    const [, busPort = ''] = await admin.config('GET', 'cluster-port')
    await first?.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort)
  }
  await until(knows(`cluster_known_nodes:${servers.length}`))
  await until(knows('cluster_state:ok'))
  const ids = await Promise.all(admins.map((admin) => admin.cluster('MYID')))
  const replicas = admins.slice(PRIMARIES)
  for (const [index, replica] of replicas.entries()) await replica.cluster('REPLICATE', String(ids[index]))
  await until(async () => (await Promise.all(replicas.map(isReplicating))).every(Boolean))
  for (const admin of admins) admin.disconnect()
}

describe.skipIf(!nodes)('redisTokenStore in a cluster of several nodes', { timeout: 30_000 }, () => {
  if (!nodes) return
  const urls = nodes.map(({ url }) => url)

  beforeAll(() => createRedisCluster(nodes))
  afterAll(() => Promise.all(nodes.map(({ close }) => close())))

  describe.each(Object.entries(CLIENTS))('with %s', (name, open) => {
    // Not disconnected: the next test kills a primary, which is the outage of a cluster, and the other client finds it replaced.
    testContract(harnessOf(() => open(urls), undefined))

    test('keeps every value when a primary is killed, and works when its replica has replaced it', async () => {
      const { store, close } = await open(urls)
      const keys = Array.from({ length: 60 }, (_, index) => `${name} ${index}`)
      const versions = await Promise.all(keys.map((key) => store.compareAndSet(key, null, 'before')))
      const victim = nodes[Object.keys(CLIENTS).indexOf(name)]
      if (!victim) return expect.unreachable()
      const primary = connect(victim)
      await untilReplicated(primary)
      await victim.power?.off()
      primary.disconnect()
      const rejected = new Set<string>()
      await Promise.all(
        keys.map(async (key, index) => {
          const change = () =>
            store.compareAndSet(key, versions[index] ?? null, 'after').catch(() => {
              rejected.add(key)
              return undefined
            })
          let version = await change()
          while (version === undefined) {
            await wait(POLL)
            version = await change()
          }
          // A rejected change may have been stored, and then the next one finds another version.
          if (version === null) expect(rejected).toContain(key)
          expect((await store.get(key))?.value).toBe('after')
        }),
      )
      expect(rejected.size).toBeGreaterThan(0)
      await close()
    })
  })
})

describe.skipIf(!nodes)('redisTokenStore with a primary and a replica', () => {
  const pairs: RedisPair[] = []

  async function startPair(): Promise<RedisPair> {
    const pair = await startRedisPair()
    if (!pair) return expect.unreachable()
    pairs.push(pair)
    return pair
  }

  afterEach(() => Promise.all(pairs.splice(0).map(({ close }) => close())))

  const keys = Array.from({ length: 100 }, (_, index) => `user ${index}`)

  test('loses exactly the writes that the replica has not received, and accepts no version of them', async () => {
    const { primary, replica, endReplication, failOver } = await startPair()
    const [store, other] = [redisTokenStore(primary), redisTokenStore(replica)]
    const received = await Promise.all(keys.map((key) => store.compareAndSet(key, null, 'received')))
    await untilReplicated(primary)
    await endReplication()
    const lost = await Promise.all(
      received.map((version, index) => store.compareAndSet(`user ${index}`, version, 'lost')),
    )
    await failOver()
    const stored = await Promise.all(keys.map((key) => other.get(key)))
    expect(stored).toEqual(received.map((version) => ({ version, value: 'received' })))
    for (const [index, version] of lost.entries()) {
      expect(await other.compareAndSet(`user ${index}`, version, 'stale')).toBeNull()
    }
  })

  test('loses nothing when the replica takes over on request', async () => {
    const { primary, replica } = await startPair()
    const [store, other] = [redisTokenStore(primary), redisTokenStore(replica)]
    let confirmed = 0
    /** Writes increasing numbers until the server is a replica, and returns the last confirmed one. */
    const write = async (key: string): Promise<number> => {
      let version: string | null = null
      for (let number = 1; ; number += 1) {
        version = await store.compareAndSet(key, version, String(number)).catch(() => null)
        if (version === null) return number - 1
        confirmed += 1
        if (confirmed === 500) await primary.failover('TO', '127.0.0.1', Number(replica.options.port))
      }
    }
    const numbers = await Promise.all(keys.slice(0, 8).map(write))
    await until(async () => (await replica.info('replication')).includes('role:master'))
    const stored = await Promise.all(keys.slice(0, 8).map((key) => other.get(key)))
    expect(stored.map((found) => Number(found?.value))).toEqual(numbers)
  })

  test('loses nothing with min-replicas-to-write, which rejects writes without a replica', async () => {
    const { primary, replica, endReplication, failOver } = await startPair()
    const [store, other] = [redisTokenStore(primary), redisTokenStore(replica)]
    await primary.config('SET', 'min-replicas-to-write', 1)
    const versions = await Promise.all(keys.map((key) => store.compareAndSet(key, null, 'received')))
    await untilReplicated(primary)
    await endReplication()
    await until(async () => (await primary.info('replication')).includes('connected_slaves:0'))
    for (const [index, version] of versions.entries()) {
      const key = `user ${index}`
      await expect(store.compareAndSet(key, version, 'rejected')).rejects.toThrow('Redis failed: NOREPLICAS')
      expect(await store.get(key)).toEqual({ version, value: 'received' })
    }
    await failOver()
    const stored = await Promise.all(keys.map((key) => other.get(key)))
    expect(stored).toEqual(versions.map((version) => ({ version, value: 'received' })))
  })
})
