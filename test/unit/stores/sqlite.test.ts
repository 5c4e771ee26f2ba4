import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type SqliteDatabase, sqliteMigration, sqliteTokenStore } from '../../../src/stores/sqlite.ts'

/** Creates a connection that records its statements. By default no row exists. */
function setUp(row: unknown = undefined, changes: number | bigint = 1, timeout: number | bigint = 0) {
  const statements: string[] = []
  const database: SqliteDatabase = {
    exec: (sql) => statements.push(sql),
    prepare(sql) {
      statements.push(sql)
      return { get: () => (sql.includes('busy_timeout') ? { timeout } : row), run: () => ({ changes }) }
    },
  }
  return { statements, database }
}

const INVALID_TABLES: readonly [name: string, table: unknown][] = [
  ['empty', ''],
  ['with a quote', 'tokens"; DROP TABLE users; --'],
  ['with a dot', 'main.tokens'],
  ['with a space', 'my tokens'],
  ['with a line break at its end', 'tokens\n'],
  ['with a digit first', '1tokens'],
  ['long', 't'.repeat(64)],
  ['not ASCII', 'jetöns'],
  ['reserved by SQLite', 'SQLite_tokens'],
  ['null', null],
]

describe.each(INVALID_TABLES)('the table name that is %s', (_, table) => {
  test('is rejected', () => {
    const { database, statements } = setUp()
    for (const attempt of [
      () => sqliteTokenStore(database, { table: table as string }),
      () => sqliteMigration(table as string),
    ]) {
      expect(attempt).toThrow(InvalidArgumentError)
      expect(attempt).toThrow(/^table must be 1 to 63 letters, digits and "_"/)
      expect(attempt).not.toThrow('DROP')
    }
    expect(statements).toEqual([])
  })
})

test.each([undefined, null, 'tokens.db', {}, { exec() {} }])('%j is not a connection', (database) => {
  const attempt = () => sqliteTokenStore(database as unknown as SqliteDatabase)
  expect(attempt).toThrow(InvalidArgumentError)
  expect(attempt).toThrow(/^database must be an open connection/)
})

test.each([
  [undefined, 'grantcord_tokens'],
  ['Tokens', 'tokens'],
])('the namespace of the table %s is %s, because SQLite ignores case', (table, namespace) => {
  expect(sqliteTokenStore(setUp().database, { table }).namespace).toBe(namespace)
})

test('options must be an object', () => {
  const attempt = () => sqliteTokenStore(setUp().database, 'tokens' as unknown as { table: string })
  expect(attempt).toThrow(InvalidArgumentError)
  expect(attempt).toThrow('options must be an object')
})

test('the migration creates the table under its name', () => {
  expect(sqliteMigration()).toMatch(/^CREATE TABLE IF NOT EXISTS "grantcord_tokens" \(/)
  expect(sqliteMigration('tokens')).toBe(sqliteMigration().replace('grantcord_tokens', 'tokens'))
})

test('the store creates the table unless createTable is false', () => {
  const [created, existing] = [setUp(), setUp()]
  sqliteTokenStore(created.database, { table: 'tokens' })
  sqliteTokenStore(existing.database, { table: 'tokens', createTable: false })
  expect(created.statements).toContain(sqliteMigration('tokens'))
  expect(existing.statements.join()).not.toContain('CREATE')
})

test('any row is a value or leads to an error that does not contain it', async () => {
  const columns = { version: fc.anything(), value: fc.oneof(fc.string(), fc.anything()) }
  const rows = fc.oneof(fc.anything(), fc.record(columns, { requiredKeys: [] }))
  await fc.assert(
    fc.asyncProperty(rows, async (row) => {
      const outcome = await sqliteTokenStore(setUp(row).database)
        .get('user')
        .catch((error: unknown) => error)
      if (outcome instanceof Error)
        expect(outcome.message).toMatch(/^The columns version and value of the table/)
      else if (outcome !== null)
        expect(outcome).toEqual({ ...Object(row), version: expect.any(String), value: expect.any(String) })
      else expect(row ?? null).toBeNull()
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('null, which one driver returns for a missing row, is not a row', async () => {
  expect(await sqliteTokenStore(setUp(null).database).get('user')).toBeNull()
})

test('the number of changes may be a bigint', async () => {
  expect(await sqliteTokenStore(setUp(null, 1n).database).compareAndSet('user', null, 'value')).not.toBeNull()
  expect(await sqliteTokenStore(setUp(null, 0n).database).compareAndSet('user', null, 'value')).toBeNull()
})

test.each([0, 0n])('sets the busy timeout before any other statement if it is %s', (timeout) => {
  const { database, statements } = setUp(null, 1, timeout)
  sqliteTokenStore(database)
  expect(statements.slice(0, 3)).toEqual([
    'PRAGMA busy_timeout',
    'PRAGMA busy_timeout = 5000',
    sqliteMigration(),
  ])
})

test.each([1, 60_000n])('keeps a busy timeout of %s', (timeout) => {
  const { database, statements } = setUp(null, 1, timeout)
  sqliteTokenStore(database)
  expect(statements.slice(0, 2)).toEqual(['PRAGMA busy_timeout', sqliteMigration()])
})

test('rejects strings that SQLite would change', async () => {
  const store = sqliteTokenStore(setUp(null).database)
  const calls = [
    () => store.get('user\ud800'),
    () => store.compareAndSet('user\ud800', null, 'value'),
    () => store.compareAndSet('user\ud800', 'version', null),
    () => store.compareAndSet('user', null, 'value\udc00'),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow(/must be a string without lone surrogates/)
})
