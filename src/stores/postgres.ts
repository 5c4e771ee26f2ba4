/** `grantcord/stores/postgres` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { backendError } from './shared.ts'
import { DEFAULT_TABLE, missingTable, quoteTable, type Statements, sqlTokenStore } from './sql.ts'

/** Options of {@link postgresTokenStore}. */
export interface PostgresTokenStoreOptions {
  /**
   * Name of the table, with its schema if it has one, such as `auth.tokens`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
}

const UNDEFINED_TABLE = '42P01'
const SERIALIZATION_FAILURE = '40001'
/** Number of attempts for a statement that fails because of concurrent transactions. */
const MAX_ATTEMPTS = 5

/**
 * Creates a store in a table of PostgreSQL, with the client of the application. Every change is one statement and one round
 * trip. The table must exist: {@link postgresMigration} returns the SQL that creates it.
 *
 * The application connects and closes the client. Listen to the `error` event of a `pg` pool, because the process ends
 * otherwise when an idle connection fails. Set a timeout for connecting: `connectionTimeoutMillis` of `pg`,
 * `connect_timeout` of `postgres`.
 *
 * Keys and values are stored byte by byte. PostgreSQL cannot store a NUL character in them.
 *
 * @throws {@link InvalidArgumentError} if the client or the name of the table is invalid. The methods of the store reject
 *   with it if a key or a value cannot be stored.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { postgresTokenStore } from 'grantcord/stores/postgres'
 * import { TokenManager } from 'grantcord/tokens'
 * import { Pool } from 'pg'
 *
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 })
 * pool.on('error', (error) => console.error(error.message))
 *
 * const discord = new OAuth2Client({ clientId: '159799960412356608', clientSecret: 'the client secret' })
 *
 * export const tokens = new TokenManager(discord, { store: postgresTokenStore(pool) })
 * ```
 * @see https://www.postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED
 */
export function postgresTokenStore(
  client: PgClient | PostgresJsClient,
  options: PostgresTokenStoreOptions = {},
): TokenStore {
  const run = runnerOf(client)
  checkOptions('options', options, ['table'])
  const namespace = options.table ?? DEFAULT_TABLE
  const name = quoteTable(namespace, '"')
  const statements: Statements = {
    select: `SELECT version, value FROM ${name} WHERE key = $1`,
    insert: `INSERT INTO ${name} (version, value, key) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING RETURNING version`,
    update: `UPDATE ${name} SET version = $1, value = $2, updated_at = now() WHERE key = $3 AND version = $4 RETURNING version`,
    remove: `DELETE FROM ${name} WHERE key = $1 AND version = $2 RETURNING version`,
  }

  async function query(text: string, values: string[], attempts = MAX_ATTEMPTS): Promise<readonly unknown[]> {
    try {
      return await run(text, values)
    } catch (thrown) {
      const { code } = Object(thrown)
      // An isolation level above READ COMMITTED rejects the loser of a race. The next attempt sees the other change.
      if (code === SERIALIZATION_FAILURE && attempts > 1) return query(text, values, attempts - 1)
      throw code === UNDEFINED_TABLE
        ? missingTable(name, 'postgresMigration')
        : backendError('PostgreSQL', thrown)
    }
  }

  return sqlTokenStore({
    namespace,
    name,
    columnType: 'text',
    migration: 'postgresMigration',
    select: async (key) => (await query(statements.select, [key]))[0],
    change: async (statement, values) => (await query(statements[statement], values)).length > 0,
    checkText: checkStorable,
  })
}

/**
 * Returns the SQL that creates the table of {@link postgresTokenStore} if it does not exist, for your migrations or for
 * `psql`. The schema must exist.
 *
 * The column `updated_at` has the time of the last change of a row, so that you can delete the tokens of users who have not
 * returned for a long time.
 *
 * @param table Name of the table, with its schema if it has one. `grantcord_tokens` by default.
 * @throws {@link InvalidArgumentError} if the name is invalid.
 * @example
 * ```ts
 * // node --input-type=module --eval "…" | psql "$DATABASE_URL"
 * import { postgresMigration } from 'grantcord/stores/postgres'
 *
 * console.log(postgresMigration())
 * ```
 * @see https://www.postgresql.org/docs/current/sql-createtable.html
 */
export function postgresMigration(table: string = DEFAULT_TABLE): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteTable(table, '"')} (
  key text COLLATE "C" PRIMARY KEY,
  version text NOT NULL,
  value text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);`
}

/** @throws {@link InvalidArgumentError} if the string contains a character that PostgreSQL cannot store. */
function checkStorable(field: string, text: string): void {
  if (text.includes('\0')) {
    throw new InvalidArgumentError(
      field,
      'must be a string without NUL characters, which PostgreSQL cannot store',
    )
  }
}

/** Methods of `pg` that the store needs: those of a `Pool`, or of a connected `Client` outside a transaction. */
export interface PgClient {
  /** Runs one statement. */
  query(text: string, values: string[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** Methods of `postgres` that the store needs: those of the result of `postgres()`. */
export interface PostgresJsClient {
  /** Runs one statement. If the client may not prepare statements, each takes one more round trip. */
  unsafe(text: string, values: string[], options: { prepare: boolean }): PromiseLike<readonly unknown[]>
}

/** Runs a statement and returns its rows. */
type Runner = (text: string, values: string[]) => PromiseLike<readonly unknown[]>

/** @throws {@link InvalidArgumentError} unless it is a client of `pg` or of `postgres`. */
function runnerOf(client: PgClient | PostgresJsClient): Runner {
  const isGiven = (typeof client === 'object' || typeof client === 'function') && client !== null
  if (isGiven && 'unsafe' in client) {
    return (text, values) => client.unsafe(text, values, { prepare: true })
  }
  if (isGiven && 'query' in client) return async (text, values) => (await client.query(text, values)).rows
  throw new InvalidArgumentError('client', 'must be a Pool or a Client of pg, or the result of postgres()')
}
