import { Cluster, Redis } from 'ioredis'
import { Client, Pool, type PoolClient } from 'pg'
import postgres from 'postgres'
import { createClient, createClientPool, createCluster, createSentinel, type RedisClientType } from 'redis'
import { expectTypeOf, test } from 'vitest'
import { type PgClient, type PostgresJsClient, postgresTokenStore } from '../../src/stores/postgres.ts'
import { type IoRedisClient, type NodeRedisClient, redisTokenStore } from '../../src/stores/redis.ts'

test('the clients of pg and postgres are what the store takes', () => {
  expectTypeOf<Pool | Client | PoolClient>().toExtend<PgClient>()
  expectTypeOf<postgres.Sql>().toExtend<PostgresJsClient>()
  expectTypeOf<postgres.Sql<{ bigint: bigint }>>().toExtend<PostgresJsClient>()
})

test('the clients of redis and ioredis are what the store takes', () => {
  expectTypeOf<Redis | Cluster>().toExtend<IoRedisClient>()
  expectTypeOf<RedisClientType>().toExtend<NodeRedisClient>()
  expectTypeOf<ReturnType<typeof createClient>>().toExtend<NodeRedisClient>()
})

test('each is taken as it is made', () => {
  const calls = [
    () => postgresTokenStore(new Pool()),
    () => postgresTokenStore(new Client(), { table: 'auth.tokens' }),
    () => postgresTokenStore(postgres()),
    () => postgresTokenStore(postgres({ types: { bigint: postgres.BigInt } })),
    () => redisTokenStore(createClient()),
    () => redisTokenStore(createClient({ RESP: 2 })),
    () => redisTokenStore(createClientPool()),
    () => redisTokenStore(createCluster({ rootNodes: [] })),
    () => redisTokenStore(createSentinel({ name: 'primary', sentinelRootNodes: [] })),
    () => redisTokenStore(new Redis(), { ttl: 60 }),
    () => redisTokenStore(new Cluster([])),
  ]
  expectTypeOf(calls).items.returns.toHaveProperty('compareAndSet')
})

test('no other is taken', () => {
  const calls = [
    // @ts-expect-error a client of Redis
    () => postgresTokenStore(new Redis()),
    // @ts-expect-error a client of PostgreSQL
    () => redisTokenStore(new Pool()),
    // @ts-expect-error answers with the commands so far
    () => redisTokenStore(new Redis().pipeline()),
    // @ts-expect-error the URL of one
    () => postgresTokenStore('postgres://localhost'),
  ]
  expectTypeOf(calls).toBeArray()
})
