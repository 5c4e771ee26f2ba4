/** Statements and checks of the stores in SQL databases. */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { kindOf } from '../runtime/validation/arguments.ts'
import { backendError, checkWellFormed } from './shared.ts'

/** Name of the table of every SQL store by default. */
export const DEFAULT_TABLE = 'grantcord_tokens'

/** Statements of a store that change a row, each with its parameters. */
export interface Changes {
  /** Creates the row of a key that has none. Parameters: version, value, key. */
  readonly insert: string
  /** Parameters: version, value, key, expected version. */
  readonly update: string
  /** Parameters: key, expected version. */
  readonly remove: string
}

/** Statements of a store. */
export interface Statements extends Changes {
  /** Reads the columns `version` and `value`. Parameter: key. */
  readonly select: string
}

/**
 * Creates the statements of a database whose parameters are question marks.
 *
 * @param table Name of the table, quoted.
 * @param key Name of the column with the key, quoted if it is a reserved word.
 * @param onConflict End of the statement `insert`, which makes it change nothing if the key has a row.
 */
export function createStatements(table: string, key: string, onConflict = ''): Statements {
  return {
    select: `SELECT version, value FROM ${table} WHERE ${key} = ?`,
    insert: `INSERT INTO ${table} (version, value, ${key}) VALUES (?, ?, ?)${onConflict}`,
    update: `UPDATE ${table} SET version = ?, value = ? WHERE ${key} = ? AND version = ?`,
    remove: `DELETE FROM ${table} WHERE ${key} = ? AND version = ?`,
  }
}

/** A table, and the functions that run its statements. */
export interface SqlTable {
  /** Name of the table, for the namespace of the store. */
  readonly namespace: string
  /** Name of the table as the database writes it, for messages. */
  readonly name: string
  /** Type of the columns, and the function that returns the SQL that creates them, for messages. */
  readonly columnType: string
  readonly migration: string
  /** Runs the statement `select` and returns its row, or `null` or `undefined` without one. */
  select(key: string): Promise<unknown>
  /** Runs a statement and returns whether it changed a row. */
  change(statement: keyof Changes, values: string[]): Promise<boolean>
  /** Checks a string without lone surrogates for other characters or lengths that the database cannot store. */
  checkText?(field: 'key' | 'value', text: string): void
}

/** Creates a store in a table. */
export function sqlTokenStore(table: SqlTable): TokenStore {
  function checkText(field: 'key' | 'value', text: unknown): void {
    checkWellFormed(field, text)
    table.checkText?.(field, text)
  }

  async function read(key: string): Promise<StoredValue | null> {
    const row = (await table.select(key)) ?? null
    if (row === null) return null
    const { version, value } = Object(row)
    if (typeof version === 'string' && typeof value === 'string') return { version, value }
    throw new Error(
      `The columns version and value of the table ${table.name} must have the type ${table.columnType}: see ${table.migration}()`,
    )
  }

  async function write(key: string, expected: string | null, value: string | null, version: string) {
    if (expected === null) {
      return value === null ? (await read(key)) === null : table.change('insert', [version, value, key])
    }
    return value === null
      ? table.change('remove', [key, expected])
      : table.change('update', [version, value, key, expected])
  }

  return {
    namespace: table.namespace,
    async get(key, { signal } = {}) {
      checkText('key', key)
      return untilAborted(signal, () => read(key))
    },
    async compareAndSet(key, expected, value) {
      checkText('key', key)
      if (value !== null) checkText('value', value)
      const version = crypto.randomUUID()
      return (await write(key, expected, value, version)) ? version : null
    },
  }
}

/** Creates the error of a table that does not exist. */
export function missingTable(name: string, migration: string): Error {
  return new Error(`The table ${name} does not exist: run the SQL that ${migration}() returns`)
}

const QUALIFIED_NAME = /^[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?$/

/**
 * Quotes the name of a table, and that of its schema if it has one.
 *
 * @throws {@link InvalidArgumentError} if a name would need escaping, or is too long for PostgreSQL or MySQL.
 */
export function quoteTable(table: string, quote: '"' | '`'): string {
  if (typeof table === 'string' && QUALIFIED_NAME.test(table)) {
    return `${quote}${table.replace('.', `${quote}.${quote}`)}${quote}`
  }
  throw new InvalidArgumentError(
    'table',
    'must be a name of at most 63 letters, digits and underscores that does not begin with a digit, optionally after the ' +
      'name of its schema and a dot',
  )
}

/** Name of a table. SQLite reserves names that begin with `sqlite_`. */
const SQLITE_NAME = /^(?!sqlite_)[a-z_][a-z0-9_]{0,62}$/i

/**
 * Quotes the name of a table of SQLite.
 *
 * @throws {@link InvalidArgumentError} unless it is a name that needs no escaping.
 */
function quoteSqliteTable(table: string): string {
  if (typeof table === 'string' && SQLITE_NAME.test(table)) return `"${table}"`
  throw new InvalidArgumentError(
    'table',
    'must be 1 to 63 letters, digits and "_", must not begin with a digit or with "sqlite_", ' +
      `and is ${kindOf(table)}`,
  )
}

/** Names and statements of a table of SQLite, libSQL or D1. */
export function sqliteTable(
  table: string,
): Pick<SqlTable, 'namespace' | 'name' | 'columnType' | 'migration'> & { readonly statements: Statements } {
  const name = quoteSqliteTable(table)
  return {
    // SQLite does not distinguish the case of names.
    namespace: table.toLowerCase(),
    name,
    columnType: 'TEXT',
    migration: 'sqliteMigration',
    statements: createStatements(name, 'key', ' ON CONFLICT (key) DO NOTHING'),
  }
}

/**
 * Runs a statement of libSQL or D1, and replaces its errors by errors without secrets.
 *
 * @param backend Name of the database, for messages.
 * @param name Name of the table, for messages.
 */
export async function runSqlite<Result>(
  backend: string,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (thrown) {
    const error = backendError(backend, thrown)
    throw error.message.includes('no such table') ? missingTable(name, 'sqliteMigration') : error
  }
}

/**
 * Returns the SQL that creates the table of a store in SQLite, libSQL or D1 if it does not exist, for applications with
 * migrations of their own.
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
  return `CREATE TABLE IF NOT EXISTS ${quoteSqliteTable(table)} (
  key TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
`
}
