import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import type { TokenStore } from '../../../src/runtime/tokens/token-store.ts'
import { d1TokenStore } from '../../../src/stores/d1.ts'
import { libsqlTokenStore } from '../../../src/stores/libsql.ts'
import { mysqlMigration, mysqlTokenStore } from '../../../src/stores/mysql.ts'
import { createStatements, sqliteMigration } from '../../../src/stores/sql.ts'
import { failure, thrown } from '../../support/failure.ts'

/** Runs a statement, and returns the row that it reads, or the number of rows that it changes. */
type Run = (sql: string, values: readonly string[]) => unknown

/** A store with the fake client that the real one takes. */
interface Kind {
  open(run: Run, options?: { table?: string }): TokenStore
  /** Passes a value that is not a client. */
  openInvalid(client: unknown): TokenStore
  readonly quote: string
  readonly migration: (table?: string) => string
  /** Error of the database for a table that does not exist. */
  readonly missing: Error
}

const numberOf = (result: unknown) => (typeof result === 'number' ? result : 0)

const KINDS: Readonly<Record<string, Kind>> = {
  MySQL: {
    open(run, options) {
      const execute = async (sql: string, values: string[]) => {
        const result = run(sql, values)
        return [sql.startsWith('SELECT') ? [result] : { affectedRows: numberOf(result) }, []]
      }
      return mysqlTokenStore({ execute }, options)
    },
    // @ts-expect-error not a client
    openInvalid: (client) => mysqlTokenStore(client),
    quote: '`',
    migration: mysqlMigration,
    missing: Object.assign(new Error("Table 'test.tokens' doesn't exist"), { code: 'ER_NO_SUCH_TABLE' }),
  },
  libSQL: {
    open(run, options) {
      const execute = async ({ sql, args }: { sql: string; args: string[] }) => {
        const result = run(sql, args)
        return { rows: [result], rowsAffected: numberOf(result) }
      }
      return libsqlTokenStore({ execute, batch: () => expect.unreachable(), protocol: 'http' }, options)
    },
    // @ts-expect-error not a client
    openInvalid: (client) => libsqlTokenStore(client),
    quote: '"',
    migration: sqliteMigration,
    missing: Object.assign(new Error('SQLITE_ERROR: no such table: tokens'), { code: 'SQLITE_ERROR' }),
  },
  D1: {
    open(run, options) {
      const prepare = (sql: string, values: readonly string[] = []) => ({
        bind: (...bound: string[]) => prepare(sql, bound),
        first: async () => run(sql, values),
        run: async () => ({ meta: { changes: numberOf(run(sql, values)) } }),
      })
      return d1TokenStore({ prepare }, options)
    },
    // @ts-expect-error not a binding
    openInvalid: (client) => d1TokenStore(client),
    quote: '"',
    migration: sqliteMigration,
    missing: new Error('D1_ERROR: no such table: tokens: SQLITE_ERROR'),
  },
}

describe.each(Object.entries(KINDS))('the store of %s', (name, { open, openInvalid, quote, ...kind }) => {
  it('passes every string as a parameter', async () => {
    const calls: unknown[] = []
    const store = open((sql, values) => {
      calls.push(values)
      expect(sql).not.toMatch(/user|secret/)
      return 1
    })
    const first = await store.compareAndSet('user', null, 'secret')
    const second = await store.compareAndSet('user', first, 'secret 2')
    await store.compareAndSet('user', second, null)
    expect(calls).toEqual([
      [first, 'secret', 'user'],
      [second, 'secret 2', 'user', first],
      ['user', second],
    ])
  })

  it('returns null if a statement changes no row', async () => {
    const store = open(() => 0)
    expect(await store.compareAndSet('user', null, 'value')).toBeNull()
    expect(await store.compareAndSet('user', 'version', 'value')).toBeNull()
    expect(await store.compareAndSet('user', 'version', null)).toBeNull()
  })

  it('deletes without a version only if the key has no value', async () => {
    expect(await open(() => undefined).compareAndSet('user', null, null)).not.toBeNull()
    expect(await open(() => ({ version: '1', value: '' })).compareAndSet('user', null, null)).toBeNull()
  })

  it('returns any row as a value, or rejects with an error that does not contain it', async () => {
    const columns = { version: fc.anything(), value: fc.oneof(fc.string(), fc.anything()) }
    const rows = fc.oneof(fc.anything(), fc.record(columns, { requiredKeys: [] }))
    await fc.assert(
      fc.asyncProperty(rows, async (row) => {
        const outcome = await open(() => row)
          .get('user')
          .catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome.message).toMatch(/^The columns version and value of the/)
        else if (outcome !== null)
          expect(outcome).toEqual({ version: expect.any(String), value: expect.any(String) })
        else expect(row ?? null).toBeNull()
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('names the SQL to run if the table does not exist', async () => {
    const store = open(() => {
      throw kind.missing
    })
    const message = `The table ${quote}grantcord_tokens${quote} does not exist: run the SQL that ${kind.migration.name}() returns`
    await expect(store.get('user')).rejects.toThrow(message)
    await expect(store.compareAndSet('user', null, 'value')).rejects.toThrow(message)
  })

  it('rejects with the message and the code of an error, and nothing else of it', async () => {
    const store = open((sql, values) => {
      throw Object.assign(new Error('locked'), { code: 'LOCKED', sql, values, cause: new Error('planted') })
    })
    for (const call of [() => store.get('planted'), () => store.compareAndSet('planted', '1', 'planted')]) {
      const error = await thrown(call)
      expect(error).toMatchObject({ message: `${name} failed: locked`, code: 'LOCKED' })
      expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
    }
  })

  it.each(['\ud800', 'a\udc00b'])('rejects the key or value %j, and sends nothing', async (text) => {
    const store = open(() => expect.unreachable())
    const calls = {
      key: [() => store.get(text), () => store.compareAndSet(text, null, 'value')],
      value: [() => store.compareAndSet('key', null, text)],
    }
    for (const [field, fails] of Object.entries(calls)) {
      for (const call of fails) expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    }
  })

  it('quotes the name of the table', async () => {
    const statements: string[] = []
    const run: Run = (sql) => {
      statements.push(sql)
    }
    await open(run).get('user')
    await open(run, { table: 'Tokens_2' }).get('user')
    expect(statements[0]).toContain(` FROM ${quote}grantcord_tokens${quote} WHERE `)
    expect(statements[1]).toContain(` FROM ${quote}Tokens_2${quote} WHERE `)
    expect(kind.migration()).toContain(`TABLE IF NOT EXISTS ${quote}grantcord_tokens${quote} (`)
    expect(kind.migration('t')).toBe(kind.migration().replace('grantcord_tokens', 't'))
  })

  it.each(['', 'a b', 'a"b', 'a`b', '1a', 'a;b', 'é', 'a\n', 'x'.repeat(64), 'a.b.c'])(
    'rejects the table %j',
    async (table) => {
      for (const call of [() => open(() => 1, { table }), () => kind.migration(table)]) {
        expect((await failure(call, InvalidArgumentError)).field).toBe('table')
      }
    },
  )

  it.each([null, undefined, 'https://localhost', {}, { execute: 'no', prepare: 'no' }])(
    'rejects the client %j',
    async (client) => {
      const error = await failure(() => openInvalid(client), InvalidArgumentError)
      expect(error.message).toMatch(/^(client|database) must be /)
    },
  )

  it('rejects options that it does not have', () => {
    // @ts-expect-error a misspelled option
    expect(() => open(() => 1, { tabel: 'tokens' })).toThrow('tabel')
  })
})

test('a key that has a row is not changed by the statement that creates it', () => {
  const { insert } = createStatements('"t"', 'key', ' ON CONFLICT (key) DO NOTHING')
  expect(insert).toBe('INSERT INTO "t" (version, value, key) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING')
})

test('a change in a file of libSQL is a transaction, and a read is a statement', async () => {
  const sent: string[] = []
  const store = libsqlTokenStore({
    async execute({ sql }) {
      sent.push(sql.slice(0, 6))
      return { rows: [], rowsAffected: 0 }
    },
    async batch(statements, mode) {
      sent.push(`${mode}: ${statements.map(({ sql }) => sql.slice(0, 6))}`)
      return [{ rows: [], rowsAffected: 1 }]
    },
    protocol: 'file',
  })
  const first = await store.compareAndSet('user', null, 'value')
  const second = await store.compareAndSet('user', first, 'other')
  expect(await store.get('user')).toBeNull()
  expect(await store.compareAndSet('user', second, null)).not.toBeNull()
  expect(sent).toEqual(['write: INSERT', 'write: UPDATE', 'SELECT', 'write: DELETE'])
})
