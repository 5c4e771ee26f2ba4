import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type SqliteDatabase, sqliteMigration, sqliteTokenStore } from '../../../src/stores/sqlite.ts'

/** Remembers what it is told, and answers as if nothing were stored. */
function setUp(answer: unknown = undefined, changes: number | bigint = 1, timeout: number | bigint = 0) {
  const told: string[] = []
  const database: SqliteDatabase = {
    exec: (sql) => told.push(sql),
    prepare(sql) {
      told.push(sql)
      return { get: () => (sql.includes('busy_timeout') ? { timeout } : answer), run: () => ({ changes }) }
    },
  }
  return { told, database }
}

const TABLES: readonly [name: string, table: unknown][] = [
  ['empty', ''],
  ['with a quote', 'tokens"; DROP TABLE users; --'],
  ['with a dot', 'main.tokens'],
  ['with a space', 'my tokens'],
  ['with a line break at its end', 'tokens\n'],
  ['with a digit first', '1tokens'],
  ['long', 't'.repeat(64)],
  ['not ASCII', 'jetöns'],
  ["SQLite's own", 'SQLite_tokens'],
  ['null', null],
]

describe.each(TABLES)('a name that is %s', (_, table) => {
  test('is no table', () => {
    const { database, told } = setUp()
    for (const attempt of [
      () => sqliteTokenStore(database, { table: table as string }),
      () => sqliteMigration(table as string),
    ]) {
      expect(attempt).toThrow(InvalidArgumentError)
      expect(attempt).toThrow(/^table must be 1 to 63 letters, digits and "_"/)
      expect(attempt).not.toThrow('DROP')
    }
    expect(told).toEqual([])
  })
})

test.each([undefined, null, 'tokens.db', {}, { exec() {} }])('%j is no connection', (database) => {
  const attempt = () => sqliteTokenStore(database as unknown as SqliteDatabase)
  expect(attempt).toThrow(InvalidArgumentError)
  expect(attempt).toThrow(/^database must be an open connection/)
})

test('options are an object', () => {
  const attempt = () => sqliteTokenStore(setUp().database, 'tokens' as unknown as { table: string })
  expect(attempt).toThrow(InvalidArgumentError)
  expect(attempt).toThrow('options must be an object')
})

test('the migration creates the table under its name', () => {
  expect(sqliteMigration()).toMatch(/^CREATE TABLE IF NOT EXISTS "grantcord_tokens" \(/)
  expect(sqliteMigration('tokens')).toBe(sqliteMigration().replace('grantcord_tokens', 'tokens'))
})

test('the store does what the migration says, unless it is told not to', () => {
  const [made, left] = [setUp(), setUp()]
  sqliteTokenStore(made.database, { table: 'tokens' })
  sqliteTokenStore(left.database, { table: 'tokens', createTable: false })
  expect(made.told).toContain(sqliteMigration('tokens'))
  expect(left.told.join()).not.toContain('CREATE')
})

test('null for a row, as one driver answers, is none', async () => {
  expect(await sqliteTokenStore(setUp(null).database).get('user')).toBeNull()
})

test('counts of changes may be bigints', async () => {
  expect(await sqliteTokenStore(setUp(null, 1n).database).compareAndSet('user', null, 'value')).not.toBeNull()
  expect(await sqliteTokenStore(setUp(null, 0n).database).compareAndSet('user', null, 'value')).toBeNull()
})

test.each([0, 0n])('waits for locks before anything else, where the timeout is %s', (timeout) => {
  const { database, told } = setUp(null, 1, timeout)
  sqliteTokenStore(database)
  expect(told.slice(0, 3)).toEqual(['PRAGMA busy_timeout', 'PRAGMA busy_timeout = 5000', sqliteMigration()])
})

test.each([1, 60_000n])('leaves a timeout of %s as it is', (timeout) => {
  const { database, told } = setUp(null, 1, timeout)
  sqliteTokenStore(database)
  expect(told.slice(0, 2)).toEqual(['PRAGMA busy_timeout', sqliteMigration()])
})

test('refuses what SQLite would take for something else', async () => {
  const store = sqliteTokenStore(setUp(null).database)
  const calls = [
    () => store.get('user\ud800'),
    () => store.compareAndSet('user\ud800', null, 'value'),
    () => store.compareAndSet('user\ud800', 'version', null),
    () => store.compareAndSet('user', null, 'value\udc00'),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow(/must be a text without lone surrogates/)
})
