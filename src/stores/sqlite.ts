/** `grantcord/stores/sqlite` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { checkObject, kindOf } from '../runtime/validation/arguments.ts'
import { checkText } from './shared.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'

/** What a connection must be able to do: `DatabaseSync` of `node:sqlite` can, and `Database` of better-sqlite3. */
export interface SqliteDatabase {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
}

/** A prepared statement of a {@link SqliteDatabase}. */
export interface SqliteStatement {
  get(...values: string[]): unknown
  run(...values: string[]): { readonly changes: number | bigint }
}

/** Where {@link sqliteTokenStore} keeps its rows. */
export interface SqliteTokenStoreOptions {
  /** The name of the table: letters, digits and `_`. Default: `grantcord_tokens`. */
  readonly table?: string | undefined
  /** Whether to create the table where it is absent. Default: `true`. `sqliteMigration()` answers the SQL. */
  readonly createTable?: boolean | undefined
}

const TABLE = 'grantcord_tokens'
/** Milliseconds. What better-sqlite3 gives a connection by itself. */
const BUSY_TIMEOUT = 5_000

/**
 * Keeps tokens in a SQLite file, for any number of processes on one host. It needs Node 22.5 for `node:sqlite`, or
 * better-sqlite3.
 *
 * Give it a connection of its own: a transaction of the application on the same connection would take tokens along when
 * it is rolled back. A connection that does not wait for locks is set to wait up to 5 seconds, which blocks the
 * thread, and then the call rejects; one that waits already is left as it is. The journal belongs to the file, and so to
 * you: `journal_mode = WAL` lets processes read while one writes, and `synchronous = FULL` keeps a token that was
 * refreshed just before the power failed. A network drive is no place for the file.
 *
 * @param database An open connection. It stays open: closing it is the application's.
 * @returns A store whose methods reject with whatever error SQLite has.
 * @throws {@link InvalidArgumentError} when it is no connection, or the name of the table is none; what SQLite throws
 * when the table cannot be made or is missing. The store itself rejects with it when a key or a value is no text that
 * UTF-8 can carry.
 *
 * @example
 * ```ts
 * import { type SqliteDatabase, sqliteTokenStore } from 'grantcord/stores/sqlite'
 *
 * // For `new DatabaseSync('tokens.db')` of node:sqlite, or `new Database('tokens.db')` of better-sqlite3.
 * export function createStore(database: SqliteDatabase) {
 *   database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
 *   return sqliteTokenStore(database)
 * }
 * ```
 *
 * @see https://www.sqlite.org/wal.html
 */
export function sqliteTokenStore(
  database: SqliteDatabase,
  options: SqliteTokenStoreOptions = {},
): TokenStore {
  checkSqliteDatabase('database', database)
  checkObject('options', options)
  const { table = TABLE, createTable = true } = options
  checkTableName('table', table)
  waitForLocks(database)
  if (createTable) database.exec(sqliteMigration(table))

  const select = database.prepare(`SELECT version, value FROM "${table}" WHERE key = ?`)
  const insert = database.prepare(
    `INSERT INTO "${table}" (version, value, key) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  )
  const update = database.prepare(
    `UPDATE "${table}" SET version = ?, value = ? WHERE key = ? AND version = ?`,
  )
  const remove = database.prepare(`DELETE FROM "${table}" WHERE key = ? AND version = ?`)

  const read = (key: string) => {
    const row = select.get(key) ?? null
    if (row === null || isRow(row)) return row
    throw new Error(
      `The table ${table} has a row whose version and value are no texts: see sqliteMigration()`,
    )
  }
  const write = (key: string, expected: string | null, version: string, value: string | null) => {
    if (expected === null) {
      return value === null ? read(key) === null : isDone(insert.run(version, value, key))
    }
    return isDone(value === null ? remove.run(key, expected) : update.run(version, value, key, expected))
  }
  return {
    async get(key, { signal } = {}) {
      checkText('key', key)
      signal?.throwIfAborted()
      return read(key)
    },
    async compareAndSet(key, expected, value) {
      checkText('key', key)
      if (value !== null) checkText('value', value)
      const version = crypto.randomUUID()
      return write(key, expected, version, value) ? version : null
    },
  }
}

/**
 * The SQL that creates the table of {@link sqliteTokenStore} where it is absent, for applications that keep their
 * migrations together.
 *
 * @param table The name of the table. Default: `grantcord_tokens`.
 * @throws {@link InvalidArgumentError} when the name is none.
 *
 * @example
 * ```ts
 * import { sqliteMigration } from 'grantcord/stores/sqlite'
 *
 * console.log(sqliteMigration())
 * ```
 *
 * @see https://www.sqlite.org/lang_createtable.html
 */
export function sqliteMigration(table: string = TABLE): string {
  checkTableName('table', table)
  return `CREATE TABLE IF NOT EXISTS "${table}" (
  key TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
`
}

function isDone({ changes }: { readonly changes: number | bigint }): boolean {
  return Number(changes) === 1
}

/** The first thing that is done: whatever reads the schema may find the file locked. */
function waitForLocks(database: SqliteDatabase): void {
  const row = database.prepare('PRAGMA busy_timeout').get()
  const waits = typeof row === 'object' && row !== null && 'timeout' in row && Number(row.timeout) > 0
  if (!waits) database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
}

/** SQLite keeps names that begin like its own for itself. */
const TABLE_NAME = /^(?!sqlite_)[a-z_][a-z0-9_]{0,62}$/i

/** @throws {@link InvalidArgumentError} unless the value is a name that needs no quoting. */
export function checkTableName(field: string, value: unknown): void {
  if (typeof value === 'string' && TABLE_NAME.test(value)) return
  throw new InvalidArgumentError(
    field,
    'must be 1 to 63 letters, digits and "_", must not begin with a digit or with "sqlite_", ' +
      `and is ${kindOf(value)}`,
  )
}

/** @throws {@link InvalidArgumentError} unless it has the methods of a connection. */
export function checkSqliteDatabase(field: string, value: unknown): void {
  const isDatabase =
    typeof value === 'object' &&
    value !== null &&
    'exec' in value &&
    typeof value.exec === 'function' &&
    'prepare' in value &&
    typeof value.prepare === 'function'
  if (isDatabase) return
  throw new InvalidArgumentError(
    field,
    'must be an open connection, DatabaseSync of node:sqlite or Database of better-sqlite3',
  )
}

/** Whether a row is what the store has written. */
export function isRow(row: unknown): row is StoredValue {
  return (
    typeof row === 'object' &&
    row !== null &&
    'version' in row &&
    typeof row.version === 'string' &&
    'value' in row &&
    typeof row.value === 'string'
  )
}
