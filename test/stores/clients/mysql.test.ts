import { inspect } from 'node:util'
import type { Pool, PoolOptions } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mysqlMigration, mysqlTokenStore } from '../../../src/stores/mysql.ts'
import { thrown } from '../../support/failure.ts'
import { setUpMariadb } from '../../support/servers/mariadb.ts'
import { startProxy } from '../../support/servers/proxy.ts'
import { countRoundTrips, harnessOf, type OpenedStore, testContract, withStore } from '../opened.ts'
import { importInstalled } from './installed.ts'

const mysql = await importInstalled('mysql2', () => import('mysql2/promise'))
const server = mysql && (await setUpMariadb())
const url = server?.url ?? ''
const database = `grantcord_${crypto.randomUUID().replaceAll('-', '')}`
const table = `${database}.Tokens`

/** Statements that change how a session reads statements and strings, and isolates its transactions. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'the default settings': [],
  'other settings': [
    'SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE',
    // Not strict: strings that are too long are cut.
    "SET SESSION sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES'",
  ],
}

function createPool(uri: string, options: PoolOptions = {}): Pool {
  if (!mysql) throw new Error('mysql2 is not installed')
  return mysql.createPool({ uri, connectTimeout: 2_000, connectionLimit: 4, ...options })
}

/** Opens a store whose connections begin with these statements. */
async function open(uri = url, name = table, settings: readonly string[] = []): Promise<OpenedStore> {
  const pool = createPool(uri)
  pool.pool.on('connection', (connection) => {
    for (const setting of settings) connection.query(setting)
  })
  return { store: mysqlTokenStore(pool, { table: name }), close: () => pool.end() }
}

/** Runs SQL without a store. */
async function query(sql: string): Promise<unknown> {
  const pool = createPool(url, { multipleStatements: true })
  try {
    return (await pool.query(sql))[0]
  } finally {
    await pool.end()
  }
}

describe.skipIf(!server)('mysqlTokenStore', () => {
  beforeAll(() => query(`CREATE DATABASE ${database}; ${mysqlMigration(table)}`))

  afterAll(async () => {
    if (!server) return
    await query(`DROP DATABASE ${database}`).finally(server.close)
  })

  describe.each(Object.entries(SETTINGS))('with %s', (_name, settings) => {
    testContract(harnessOf(() => open(url, table, settings), server?.power))
  })

  test('the migration can run twice', async () => {
    await query(mysqlMigration(table))
  })

  test('a connection without a pool is accepted', async () => {
    const connection = await mysql?.createConnection(url)
    if (!connection) return expect.unreachable()
    const store = mysqlTokenStore(connection, { table })
    const version = await store.compareAndSet('single', null, 'value')
    expect(await store.compareAndSet('single', version, null)).not.toBeNull()
    await connection.end()
  })

  test('takes one round trip for each read and each change', async () => {
    const proxy = await startProxy(url)
    await withStore(open(proxy.url), async (store) => {
      expect(await countRoundTrips(store, proxy)).toEqual([1, 1, 1, 1])
    })
    await proxy.close()
  })

  test('names the SQL to run if the table does not exist', async () => {
    await withStore(open(url, `${database}.missing`), async (store) => {
      const message = `The table \`${database}\`.\`missing\` does not exist: run the SQL that mysqlMigration() returns`
      await expect(store.get('key')).rejects.toThrow(message)
      await expect(store.compareAndSet('key', null, 'value')).rejects.toThrow(message)
    })
  })

  test('names the type of the columns if it is another one', async () => {
    await query(
      `CREATE TABLE ${database}.bytes (\`key\` varbinary(9) PRIMARY KEY, version char(9), value blob);
       INSERT INTO ${database}.bytes VALUES ('key', 'version', 'value')`,
    )
    await withStore(open(url, `${database}.bytes`), async (store) => {
      await expect(store.get('key')).rejects.toThrow('must have the type char or mediumtext')
    })
  })

  test('does not repeat the value of a row that the server rejects', async () => {
    await query(
      `${mysqlMigration(`${database}.strict`)} ALTER TABLE ${database}.strict ADD more int NOT NULL, ADD CHECK (value = '')`,
    )
    await withStore(open(url, `${database}.strict`), async (store) => {
      const error = await thrown(() => store.compareAndSet('key', null, 'planted-secret'))
      expect(error).toMatchObject({ message: expect.stringContaining('MySQL failed: '), code: /^ER_/ })
      expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
    })
  })

  test('does not execute SQL in a key or a version', async () => {
    await withStore(open(), async (store) => {
      const key = `'; DROP TABLE ${table}; -- `
      const version = await store.compareAndSet(key, null, key)
      expect(await store.get(key)).toEqual({ version, value: key })
      expect(await store.compareAndSet(key, `' OR version <> '`, null)).toBeNull()
      expect(await store.compareAndSet(key, version, null)).not.toBeNull()
    })
  })

  test('records the time of the last change of a row', async () => {
    await withStore(open(), async (store) => {
      const key = `dated ${crypto.randomUUID()}`
      const version = await store.compareAndSet(key, null, 'value')
      await query(`UPDATE ${table} SET updated_at = '2000-01-01'`)
      await store.compareAndSet(key, version, 'other')
      const recent = `SELECT CONVERT(\`key\` USING utf8mb4) AS name FROM ${table} WHERE updated_at > '2000-01-02'`
      expect(await query(recent)).toEqual([{ name: key }])
    })
  })

  test('rejects if the connection is lost before the response, and connects again', async () => {
    const proxy = await startProxy(url)
    await withStore(open(proxy.url), async (store) => {
      const key = `lost ${crypto.randomUUID()}`
      const first = await store.compareAndSet(key, null, 'first')
      const second = await store.compareAndSet(key, first, 'second')
      const lost = proxy.loseResponse()
      await expect(store.compareAndSet(key, second, 'third')).rejects.toThrow('MySQL failed')
      await lost
      expect(await store.get(key)).toMatchObject({ value: 'third' })
    })
    await proxy.close()
  })

  test.each(['REPEATABLE READ', 'SERIALIZABLE'])(
    'lets one of 100 concurrent writes succeed with isolation level %s',
    async (isolation) => {
      const setting = `SET SESSION TRANSACTION ISOLATION LEVEL ${isolation}`
      const stores = await Promise.all(Array.from({ length: 4 }, () => open(url, table, [setting])))
      const key = `strict ${crypto.randomUUID()}`
      const write = async (expected: string | null, value: (index: number) => string | null) => {
        const calls = Array.from({ length: 100 }, (_, index) =>
          stores[index % stores.length]?.store.compareAndSet(key, expected, value(index)),
        )
        return (await Promise.all(calls)).flatMap((version) => version ?? [])
      }
      const [first = '', ...others] = await write(null, String)
      expect(others).toEqual([])
      const [second = '', ...more] = await write(first, String)
      expect(more).toEqual([])
      expect(await write(second, () => null)).toHaveLength(1)
      await Promise.all(stores.map(({ close }) => close()))
    },
  )
})
