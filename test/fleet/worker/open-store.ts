import { Pool } from 'pg'
import { createClient } from 'redis'
import type { TokenStore } from '../../../src/index.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { postgresMigration, postgresTokenStore } from '../../../src/stores/postgres.ts'
import { redisTokenStore } from '../../../src/stores/redis.ts'
import type { StoreAddress } from './messages.ts'

/** A store, with what only its backend can do. */
export interface OpenStore {
  readonly store: TokenStore
  /** Makes the table. */
  prepare(): Promise<void>
  /** Everything that is stored, as the backend has it. */
  dump(): Promise<string>
}

/** Opens a store with the client that an application would have. */
export async function openStore(address: StoreAddress, print: (error: unknown) => void): Promise<OpenStore> {
  switch (address.kind) {
    case 'memory':
      return { store: memoryTokenStore(), prepare: async () => {}, dump: async () => '' }
    case 'postgres':
      return openPostgres(address, print)
    case 'redis':
      return openRedis(address, print)
    case 'sqlite':
      throw new Error('not yet')
  }
}

async function openPostgres(
  { url, name }: StoreAddress,
  print: (error: unknown) => void,
): Promise<OpenStore> {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 2_000, max: 4 })
  pool.on('error', print)
  return {
    store: postgresTokenStore(pool, { table: name }),
    prepare: async () => {
      await pool.query(postgresMigration(name))
    },
    dump: async () => JSON.stringify((await pool.query(`SELECT * FROM "${name}"`)).rows),
  }
}

async function openRedis({ url, name }: StoreAddress, print: (error: unknown) => void): Promise<OpenStore> {
  const client = createClient({ url, disableOfflineQueue: true })
  client.on('error', print)
  await client.connect()
  return {
    store: redisTokenStore(client, { prefix: name }),
    prepare: async () => {},
    async dump() {
      const keys = await client.keys(`${name}*`)
      return keys.join('\n') + (await Promise.all(keys.map((key) => client.get(key)))).join('\n')
    },
  }
}
