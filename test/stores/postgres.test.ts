import { inspect } from 'node:util'
import { Client, Pool } from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PgClient, postgresMigration, postgresTokenStore } from '../../src/stores/postgres.ts'
import { thrown } from '../support/failure.ts'
import { setUpPostgres } from '../support/servers/postgres.ts'
import { startProxy } from '../support/servers/proxy.ts'
import { countRoundTrips, harnessOf, type OpenedStore, testContract, withStore } from './opened.ts'

const server = await setUpPostgres()
const url = server?.url ?? ''
const schema = `grantcord_${crypto.randomUUID().replaceAll('-', '')}`
const table = `${schema}.Tokens`

/** Functions that open a store with each client. */
const CLIENTS = {
  async pg(url: string, name: string = table): Promise<OpenedStore> {
    const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 2_000, max: 4 })
    pool.on('error', () => {})
    return { store: postgresTokenStore(pool, { table: name }), close: () => pool.end() }
  },
  async postgres(url: string, name: string = table): Promise<OpenedStore> {
    const sql = postgres(url, { connect_timeout: 2, max: 4, debug: true, backoff: () => 0, onnotice() {} })
    return { store: postgresTokenStore(sql, { table: name }), close: () => sql.end({ timeout: 0 }) }
  },
}

/** Runs SQL without a store. */
async function query(text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

describe.skipIf(!server)('postgresTokenStore', () => {
  beforeAll(async () => {
    await query(`CREATE SCHEMA ${schema}; ${postgresMigration(table)}`)
  })

  afterAll(async () => {
    if (!server) return
    await query(`DROP SCHEMA ${schema} CASCADE`).finally(server.close)
  })

  test('the migration can run twice, compares keys byte by byte, and has the time of the last change', async () => {
    await query(postgresMigration(table))
    const columns = `SELECT column_name AS name, collation_name AS collation FROM information_schema.columns`
    expect(await query(`${columns} WHERE table_schema = '${schema}' AND table_name = 'Tokens'`)).toEqual([
      { name: 'key', collation: 'C' },
      { name: 'version', collation: null },
      { name: 'value', collation: null },
      { name: 'updated_at', collation: null },
    ])
  })

  describe.each(Object.entries(CLIENTS))('with %s', (_name, open) => {
    testContract(harnessOf(() => open(url), server?.power))

    test('takes one round trip for each read and each change', async () => {
      const proxy = await startProxy(url)
      await withStore(open(proxy.url), async (store) => {
        expect(await countRoundTrips(store, proxy)).toEqual([1, 1, 1, 1])
      })
      await proxy.close()
    })

    test('names the SQL to run if the table does not exist', async () => {
      await withStore(open(url, 'missing.tokens'), async (store) => {
        const message =
          'The table "missing"."tokens" does not exist: run the SQL that postgresMigration() returns'
        await expect(store.get('key')).rejects.toThrow(message)
        await expect(store.compareAndSet('key', null, 'value')).rejects.toThrow(message)
      })
    })

    test('names the type of the columns if it is another one', async () => {
      await query(
        `CREATE TABLE ${schema}.bytes (key text PRIMARY KEY, version text, value bytea);
         INSERT INTO ${schema}.bytes VALUES ('key', 'version', 'value')`,
      )
      await withStore(open(url, `${schema}.bytes`), async (store) => {
        await expect(store.get('key')).rejects.toThrow('must have the type text: see postgresMigration()')
      })
      await query(`DROP TABLE ${schema}.bytes`)
    })

    test('does not repeat the value of a row that PostgreSQL rejects', async () => {
      await query(
        `${postgresMigration(`${schema}.strict`)} ALTER TABLE ${schema}.strict ADD more int NOT NULL`,
      )
      await withStore(open(url, `${schema}.strict`), async (store) => {
        const error = await thrown(() => store.compareAndSet('key', null, 'planted-secret'))
        expect(error).toMatchObject({ message: expect.stringContaining('"more"'), code: '23502' })
        expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
      })
      await query(`DROP TABLE ${schema}.strict`)
    })

    test('does not execute SQL in a key or a version', async () => {
      await withStore(open(url), async (store) => {
        const key = `'; DROP TABLE ${schema}."Tokens"; --`
        const version = await store.compareAndSet(key, null, key)
        expect(await store.get(key)).toEqual({ version, value: key })
        expect(await store.compareAndSet(key, `' OR version <> '`, null)).toBeNull()
        expect(await store.compareAndSet(key, version, null)).not.toBeNull()
      })
    })

    test('records the time of the last change of a row', async () => {
      await withStore(open(url), async (store) => {
        const key = `dated ${crypto.randomUUID()}`
        const version = await store.compareAndSet(key, null, 'value')
        await query(`UPDATE ${schema}."Tokens" SET updated_at = '2000-01-01'`)
        await store.compareAndSet(key, version, 'other')
        const rows = await query(`SELECT key FROM ${schema}."Tokens" WHERE updated_at > '2000-01-02'`)
        expect(rows).toEqual([{ key }])
      })
    })

    test('rejects if the connection is lost before the response, and connects again', async () => {
      const proxy = await startProxy(url)
      await withStore(open(proxy.url), async (store) => {
        const key = `lost ${crypto.randomUUID()}`
        const first = await store.compareAndSet(key, null, 'first')
        const second = await store.compareAndSet(key, first, 'second')
        const lost = proxy.loseResponse()
        await expect(store.compareAndSet(key, second, 'third')).rejects.toThrow('PostgreSQL failed')
        await lost
        expect(await store.get(key)).toMatchObject({ value: 'third' })
      })
      await proxy.close()
    })

    test('ignores the failure of an aborted call', async () => {
      const proxy = await startProxy(url)
      await withStore(open(proxy.url), async (store) => {
        await store.get('key')
        const controller = new AbortController()
        const lost = proxy.loseResponse()
        const call = store.get('key', { signal: controller.signal })
        controller.abort(new Error('aborted'))
        await expect(call).rejects.toThrow('aborted')
        await lost
        expect(await store.get('key')).toBeNull()
      })
      await proxy.close()
    })

    test.each(['repeatable read', 'serializable'])(
      'lets one of 100 concurrent writes succeed with isolation level %s',
      async (isolation) => {
        const strict = new URL(url)
        const setting = `-c default_transaction_isolation=${isolation.replace(' ', '\\ ')}`
        strict.search = `options=${encodeURIComponent(setting)}`
        const stores = await Promise.all(Array.from({ length: 4 }, () => open(strict.href)))
        const key = `strict ${crypto.randomUUID()}`
        const write = async (expected: string | null) => {
          const calls = Array.from({ length: 100 }, (_, index) =>
            stores[index % stores.length]?.store.compareAndSet(key, expected, String(index)),
          )
          return (await Promise.all(calls)).flatMap((version) => version ?? [])
        }
        const [first = '', ...others] = await write(null)
        expect(others).toEqual([])
        expect(await write(first)).toHaveLength(1)
        await Promise.all(stores.map(({ close }) => close()))
      },
    )
  })

  test('both clients read the values of the other one', async () => {
    const [one, other] = await Promise.all([CLIENTS.pg(url), CLIENTS.postgres(url)])
    const version = await one.store.compareAndSet('shared', null, 'value')
    expect(await other.store.get('shared')).toEqual({ version, value: 'value' })
    expect(await other.store.compareAndSet('shared', version, null)).not.toBeNull()
    expect(await one.store.get('shared')).toBeNull()
    await Promise.all([one.close(), other.close()])
  })

  test('a client without a pool is accepted', async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    const store = postgresTokenStore(client satisfies PgClient, { table })
    const version = await store.compareAndSet('single', null, 'value')
    expect(await store.compareAndSet('single', version, null)).not.toBeNull()
    await client.end()
  })
})
