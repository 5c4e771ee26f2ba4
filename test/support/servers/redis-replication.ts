/** Replication between Redis servers. */
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { startProxy } from './proxy.ts'
import { startRedisServers } from './redis.ts'
import type { TestServer } from './test-server.ts'

/** Milliseconds between two questions to a server. */
const POLL = 20

export function connect({ url }: TestServer): Redis {
  return new Redis(url, { maxRetriesPerRequest: 1 }).on('error', () => {})
}

/** Resolves when servers are in a state, which they do not report by themselves. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await wait(POLL)
}

/** Checks whether a replica receives the writes of its primary. */
export async function isReplicating(replica: Redis): Promise<boolean> {
  return (await replica.info('replication')).includes('master_link_status:up')
}

/** Resolves when the replica of a primary has received all writes until now. */
export async function untilReplicated(primary: Redis): Promise<void> {
  const offset = async (pattern: RegExp) => Number(pattern.exec(await primary.info('replication'))?.[1] ?? 0)
  const written = await offset(/^master_repl_offset:(\d+)/m)
  await until(async () => (await offset(/^slave0:.*offset=(\d+)/m)) >= written)
}

/** A primary and its replica, which is connected through a proxy. */
export interface RedisPair {
  readonly primary: Redis
  readonly replica: Redis
  /** Ends the replication: the replica receives no further write. */
  endReplication(): Promise<void>
  /** Kills the primary and makes the replica a primary. */
  failOver(): Promise<void>
  close(): Promise<void>
}

/** Starts a primary and a replica. Returns `undefined` if Redis is not installed. */
export async function startRedisPair(): Promise<RedisPair | undefined> {
  const servers = await startRedisServers(2)
  const [source, target] = servers ?? []
  if (!source || !target) return undefined
  const proxy = await startProxy(source.url)
  const [primary, replica] = [connect(source), connect(target)]
  await replica.replicaof('127.0.0.1', Number(new URL(proxy.url).port))
  await until(() => isReplicating(replica))
  return {
    primary,
    replica,
    endReplication: () => proxy.close(),
    async failOver() {
      await source.power?.off()
      await replica.call('REPLICAOF', 'NO', 'ONE')
    },
    async close() {
      primary.disconnect()
      replica.disconnect()
      await proxy.close().catch(() => {})
      await Promise.all([source.close(), target.close()])
    },
  }
}
