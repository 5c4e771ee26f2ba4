import { readFile } from 'node:fs/promises'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'

import { encryptedTokenStore } from '../../../src/stores/encryption.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { postgresMigration, postgresTokenStore } from '../../../src/stores/postgres.ts'
import { redisTokenStore } from '../../../src/stores/redis.ts'
import { type SqliteDatabase, sqliteTokenStore } from '../../../src/stores/sqlite.ts'
import type { StoreAddress } from './messages.ts'

/** Store with the operations of its backend. */
export interface OpenStore {
  readonly store: TokenStore
  /** Sets up the backend. Required once, before the first use of the store. */
  prepare(): Promise<void>
  /** Returns all stored data, as the backend stores it. */
  dump(): Promise<string>
}

/** Prints an error that a connection emits outside of an operation. */
type Print = (error: unknown) => void

/** Opens a store with the same driver as an application. */
export async function openStore(address: StoreAddress, print: Print): Promise<OpenStore> {
  const opened = await OPEN[address.kind](address, print)
  const { encryptionKey } = address
  if (encryptionKey === undefined) return opened
  return {
    ...opened,
    store: encryptedTokenStore(opened.store, { keys: [{ id: 'k', secret: encryptionKey }] }),
  }
}

const OPEN: Readonly<
  Record<StoreAddress['kind'], (address: StoreAddress, print: Print) => Promise<OpenStore>>
> = {
  memory: async () => ({ store: memoryTokenStore(), prepare: async () => {}, dump: async () => '' }),
  sqlite: openSqlite,
  postgres: openPostgres,
  redis: openRedis,
}

/** Part of `node:sqlite`, which the types of the oldest supported Node version do not include. */
interface Sqlite {
  readonly DatabaseSync: new (file: string) => SqliteDatabase
}

async function openSqlite({ url, name }: StoreAddress): Promise<OpenStore> {
  const module = 'node:sqlite'
  const { DatabaseSync }: Sqlite = await import(module)
  const file = `${url}/${name}.db`
  const database = new DatabaseSync(file)
  database.exec('PRAGMA busy_timeout = 5000')
  return {
    store: sqliteTokenStore(database),
    // Only once per file: this statement does not wait for locks, so concurrent processes fail with `database is locked`.
    prepare: async () => {
      database.exec('PRAGMA journal_mode = WAL')
    },
    async dump() {
      const files = await Promise.all([file, `${file}-wal`].map((path) => readFile(path, 'latin1')))
      return files.join('\n')
    },
  }
}

async function openPostgres({ url, name }: StoreAddress, print: Print): Promise<OpenStore> {
  const { Pool } = await import('pg')
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 10_000, max: 4 })
  pool.on('error', print)
  return {
    store: postgresTokenStore(pool, { table: name }),
    prepare: async () => {
      await pool.query(postgresMigration(name))
    },
    dump: async () => JSON.stringify((await pool.query(`SELECT * FROM "${name}"`)).rows),
  }
}

async function openRedis({ url, name }: StoreAddress, print: Print): Promise<OpenStore> {
  const { createClient } = await import('redis')
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
