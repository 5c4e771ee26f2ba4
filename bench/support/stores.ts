import {
  type Backend,
  encrypted,
  memoryBackend,
  postgresBackend,
  redisBackend,
  sqliteBackend,
} from '../../test/fleet/backends.ts'

/** Runs a function with every store by name, and closes the stores afterwards. Unavailable stores are `undefined`. */
export async function withStores<Result>(
  work: (stores: ReadonlyMap<string, Backend | undefined>) => Promise<Result>,
): Promise<Result> {
  const sqlite = await sqliteBackend()
  const postgres = await postgresBackend()
  const redis = await redisBackend()
  const stores = new Map([
    ['memory', memoryBackend()],
    ['SQLite', sqlite],
    ['PostgreSQL', postgres],
    ['PostgreSQL, encrypted', encrypted(postgres)],
    ['Redis', redis],
  ])
  try {
    return await work(stores)
  } finally {
    await Promise.all([sqlite, postgres, redis].map((backend) => backend?.close()))
  }
}
