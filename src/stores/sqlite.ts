/** `grantcord/stores/sqlite` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { throwIfAborted } from '../runtime/utils/time.ts'
import { checkOptions, kindOf } from '../runtime/validation/arguments.ts'
import { checkWellFormed } from './shared.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'

/** Methods of a connection that the store needs: those of `DatabaseSync` of `node:sqlite`, or `Database` of better-sqlite3. */
export interface SqliteDatabase {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
}

/** A prepared statement of a {@link SqliteDatabase}. */
export interface SqliteStatement {
  get(...values: string[]): unknown
  run(...values: string[]): { readonly changes: number | bigint }
}

/** Options of {@link sqliteTokenStore}. */
export interface SqliteTokenStoreOptions {
  /**
   * Name of the table: letters, digits and `_`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
  /**
   * Creates the table if it does not exist. `sqliteMigration()` returns the SQL.
   *
   * @default true
   */
  readonly createTable?: boolean | undefined
}

const DEFAULT_TABLE = 'grantcord_tokens'
/** Milliseconds for which a connection waits for a lock, as better-sqlite3 does by default. */
const BUSY_TIMEOUT = 5_000

/**
 * Creates a store in a SQLite file, for any number of processes on one host. Needs Node 22.5 for `node:sqlite`, or
 * better-sqlite3.
 *
 * Use a separate connection: if the application rolls back a transaction on the same connection, tokens are lost. A
 * connection that does not wait for locks is set to wait up to 5 seconds, which blocks the thread, and then the call
 * rejects. A connection that already waits keeps its timeout. The journal mode belongs to the file, so the application sets
 * it: `journal_mode = WAL` lets processes read while one writes, and `synchronous = FULL` keeps a token that was refreshed
 * just before a power failure. Do not put the file on a network drive.
 *
 * @param database An open connection. The application closes it.
 * @returns A store whose methods reject with the errors of SQLite.
 * @throws {@link InvalidArgumentError} if the connection or the name of the table is invalid · the error of SQLite if the
 *   table is missing or cannot be created. The methods of the store reject with {@link InvalidArgumentError} if a key or a
 *   value is not a string that UTF-8 can represent.
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
  checkDatabase('database', database)
  checkOptions('options', options, ['table', 'createTable'])
  const { table = DEFAULT_TABLE, createTable = true } = options
  checkTableName('table', table)
  setBusyTimeout(database)
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
    if (row === null || isStoredValue(row)) return row
    throw new Error(
      `The columns version and value of the table ${table} must have the type TEXT: see sqliteMigration()`,
    )
  }
  const write = (key: string, expected: string | null, version: string, value: string | null) => {
    if (expected === null) {
      return value === null ? read(key) === null : isChanged(insert.run(version, value, key))
    }
    return isChanged(value === null ? remove.run(key, expected) : update.run(version, value, key, expected))
  }
  return {
    // SQLite does not distinguish the case of names.
    namespace: table.toLowerCase(),
    async get(key, { signal } = {}) {
      checkWellFormed('key', key)
      throwIfAborted(signal)
      return read(key)
    },
    async compareAndSet(key, expected, value) {
      checkWellFormed('key', key)
      if (value !== null) checkWellFormed('value', value)
      const version = crypto.randomUUID()
      return write(key, expected, version, value) ? version : null
    },
  }
}

/**
 * Returns the SQL that creates the table of {@link sqliteTokenStore} if it does not exist, for applications with migrations
 * of their own.
 *
 * @param table Name of the table. `grantcord_tokens` by default.
 * @throws {@link InvalidArgumentError} if the name is invalid.
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
export function sqliteMigration(table: string = DEFAULT_TABLE): string {
  checkTableName('table', table)
  return `CREATE TABLE IF NOT EXISTS "${table}" (
  key TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
`
}

function isChanged({ changes }: { readonly changes: number | bigint }): boolean {
  return Number(changes) === 1
}

/**
 * Makes the connection wait for locks, unless it already does. Must come first, because any statement that reads the schema
 * may meet a lock.
 */
function setBusyTimeout(database: SqliteDatabase): void {
  const row = database.prepare('PRAGMA busy_timeout').get()
  const waits = typeof row === 'object' && row !== null && 'timeout' in row && Number(row.timeout) > 0
  if (!waits) database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
}

/** Name of a table. SQLite reserves names that begin with `sqlite_`. */
const TABLE_NAME = /^(?!sqlite_)[a-z_][a-z0-9_]{0,62}$/i

/** @throws {@link InvalidArgumentError} unless the value is a name of a table that needs no escaping. */
function checkTableName(field: string, value: unknown): void {
  if (typeof value === 'string' && TABLE_NAME.test(value)) return
  throw new InvalidArgumentError(
    field,
    'must be 1 to 63 letters, digits and "_", must not begin with a digit or with "sqlite_", ' +
      `and is ${kindOf(value)}`,
  )
}

/** @throws {@link InvalidArgumentError} unless the value has the methods of a connection. */
function checkDatabase(field: string, value: unknown): void {
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
    'must be an open connection: a DatabaseSync of node:sqlite or a Database of better-sqlite3',
  )
}

/** Checks whether a row has the types that the store writes. */
function isStoredValue(row: unknown): row is StoredValue {
  return (
    typeof row === 'object' &&
    row !== null &&
    'version' in row &&
    typeof row.version === 'string' &&
    'value' in row &&
    typeof row.value === 'string'
  )
}
