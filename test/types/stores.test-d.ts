import { Cluster, Redis } from 'ioredis'
import { Client, Pool, type PoolClient } from 'pg'
import postgres from 'postgres'
import { createClient, createClientPool, createCluster, createSentinel, type RedisClientType } from 'redis'
import { expectTypeOf, test } from 'vitest'
import { type PgClient, type PostgresJsClient, postgresTokenStore } from '../../src/stores/postgres.ts'
import { type IoRedisClient, type NodeRedisClient, redisTokenStore } from '../../src/stores/redis.ts'

test('postgresTokenStore accepts the clients of pg and postgres', () => {
  expectTypeOf<Pool | Client | PoolClient>().toExtend<PgClient>()
  expectTypeOf<postgres.Sql>().toExtend<PostgresJsClient>()
  expectTypeOf<postgres.Sql<{ bigint: bigint }>>().toExtend<PostgresJsClient>()
})

test('redisTokenStore accepts the clients of redis and ioredis', () => {
  expectTypeOf<Redis | Cluster>().toExtend<IoRedisClient>()
  expectTypeOf<RedisClientType>().toExtend<NodeRedisClient>()
  expectTypeOf<ReturnType<typeof createClient>>().toExtend<NodeRedisClient>()
})

test('the stores accept each client as its library creates it', () => {
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

test('the stores reject other clients', () => {
  const calls = [
    // @ts-expect-error a Redis client
    () => postgresTokenStore(new Redis()),
    // @ts-expect-error a PostgreSQL client
    () => redisTokenStore(new Pool()),
    // @ts-expect-error its methods return the pipeline
    () => redisTokenStore(new Redis().pipeline()),
    // @ts-expect-error a URL
    () => postgresTokenStore('postgres://localhost'),
  ]
  expectTypeOf(calls).toBeArray()
})
