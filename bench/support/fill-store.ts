/** Runs in its own process: saves tokens in a store and sends the number of bytes that they occupy. */
import { randomBytes } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import type { TokenStore } from '../../src/runtime/tokens/index.ts'

import { newGrant, write } from '../../src/runtime/tokens/stored-token.ts'
import { encryptedTokenStore } from '../../src/stores/encryption.ts'
import { postgresMigration, postgresTokenStore } from '../../src/stores/postgres.ts'
import { redisTokenStore } from '../../src/stores/redis.ts'
import { type SqliteDatabase, sqliteTokenStore } from '../../src/stores/sqlite.ts'
import type { StoreAddress } from '../../test/fleet/worker/messages.ts'

/** Total bytes of all rows. */
export interface Filled {
  /** Length of the values that the store receives. */
  readonly values: number
  /** Growth of the store. */
  readonly stored: number
}

/** A store whose size can be measured. */
interface Measurable {
  readonly store: TokenStore
  /** Returns the size of the store in bytes. */
  size(): Promise<number>
  /** Removes the data of this run. */
  remove(): Promise<unknown>
}

type Opener = (address: StoreAddress) => Promise<Measurable>

const OPEN: Readonly<Partial<Record<StoreAddress['kind'], Opener>>> = {
  async sqlite({ url, name }) {
    const module = 'node:sqlite'
    const sqlite: { readonly DatabaseSync: new (file: string) => SqliteDatabase } = await import(module)
    const file = `${url}/${name}.db`
    const database = new sqlite.DatabaseSync(file)
    // Faster writes without crash safety do not change the size of the file.
    database.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY')
    return {
      store: sqliteTokenStore(database),
      size: async () => (await stat(file)).size,
      remove: () => rm(file),
    }
  },
  async postgres({ url, name }) {
    const { Pool } = await import('pg')
    const pool = new Pool({ connectionString: url })
    await pool.query(postgresMigration(name))
    return {
      store: postgresTokenStore(pool, { table: name }),
      async size() {
        const { rows } = await pool.query('SELECT pg_total_relation_size($1) AS size', [name])
        return Number(rows[0].size)
      },
      remove: () => pool.query(`DROP TABLE ${name}`),
    }
  },
  async redis({ url, name }) {
    const { createClient } = await import('redis')
    const client = createClient({ url })
    await client.connect()
    return {
      store: redisTokenStore(client, { prefix: `${name}:` }),
      size: async () => Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]),
      remove: async () => client.unlink(await client.keys(`${name}:*`)),
    }
  },
}

const WRITERS = 50
const WEEK = 604_800_000
const FIRST_USER = 80_351_110_224_678_912n

function writeToken(): string {
  const random = () => randomBytes(22).toString('base64url')
  const token = {
    accessToken: random(),
    refreshToken: random(),
    scopes: ['identify', 'guilds'],
    idToken: null,
  }
  return write(newGrant({ ...token, expiresAt: Date.now() + WEEK }, Date.now()))
}

async function fill(address: StoreAddress, rows: number): Promise<Filled> {
  const opened = await OPEN[address.kind]?.(address)
  if (!opened) throw new Error(`The size of the store ${address.kind} cannot be measured`)
  const { encryptionKey } = address
  let values = 0
  const counted: TokenStore = {
    ...opened.store,
    compareAndSet(key, expected, value) {
      values += value?.length ?? 0
      return opened.store.compareAndSet(key, expected, value)
    },
  }
  const store =
    encryptionKey === undefined
      ? counted
      : encryptedTokenStore(counted, { keys: [{ id: '2026-11', secret: encryptionKey }] })
  const before = await opened.size()
  let next = 0
  const writer = async () => {
    while (next < rows) {
      const user = FIRST_USER + BigInt(next++)
      await store.compareAndSet(String(user), null, writeToken())
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  const stored = (await opened.size()) - before
  await opened.remove()
  return { values, stored }
}

const [address = '', rows] = process.argv.slice(2)
process.send?.(await fill(JSON.parse(address), Number(rows)), () => process.exit())
