/** `grantcord/stores/sqlite` */

import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { checkMethods } from './shared.ts'
import { type Changes, DEFAULT_TABLE, sqliteMigration, sqliteTable, sqlTokenStore } from './sql.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'
export { sqliteMigration } from './sql.ts'

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
 * @throws `InvalidArgumentError` if the connection or the name of the table is invalid · the error of SQLite if the
 *   table is missing or cannot be created. The methods of the store reject with `InvalidArgumentError` if a key or a
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
  checkMethods(
    'database',
    database,
    ['exec', 'prepare'],
    'must be an open connection: a DatabaseSync of node:sqlite or a Database of better-sqlite3',
  )
  checkOptions('options', options, ['table', 'createTable'])
  const { table = DEFAULT_TABLE, createTable = true } = options
  const { statements, ...names } = sqliteTable(table)
  setBusyTimeout(database)
  if (createTable) database.exec(sqliteMigration(table))

  const select = database.prepare(statements.select)
  const changes: Readonly<Record<keyof Changes, SqliteStatement>> = {
    insert: database.prepare(statements.insert),
    update: database.prepare(statements.update),
    remove: database.prepare(statements.remove),
  }
  return sqlTokenStore({
    ...names,
    select: async (key) => select.get(key),
    change: async (statement, values) => Number(changes[statement].run(...values).changes) === 1,
  })
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
