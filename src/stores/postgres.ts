/** `grantcord/stores/postgres` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { backendError, checkWellFormed } from './shared.ts'

/** Options of {@link postgresTokenStore}. */
export interface PostgresTokenStoreOptions {
  /**
   * Name of the table, with its schema if it has one, such as `auth.tokens`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
}

const DEFAULT_TABLE = 'grantcord_tokens'
const TABLE = /^[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?$/
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
  const table = quoteTable(namespace)

  async function query(text: string, values: string[], attempts = MAX_ATTEMPTS): Promise<readonly unknown[]> {
    try {
      return await run(text, values)
    } catch (thrown) {
      const { code } = Object(thrown)
      // An isolation level above READ COMMITTED rejects the loser of a race. The next attempt sees the other change.
      if (code === SERIALIZATION_FAILURE && attempts > 1) return query(text, values, attempts - 1)
      if (code !== UNDEFINED_TABLE) throw backendError('PostgreSQL', thrown)
      throw new Error(`The table ${table} does not exist: run the SQL that postgresMigration() returns`)
    }
  }

  async function read(key: string): Promise<StoredValue | null> {
    const [row] = await query(`SELECT version, value FROM ${table} WHERE key = $1`, [key])
    if (row === undefined) return null
    const { version, value } = Object(row)
    if (typeof version === 'string' && typeof value === 'string') return { version, value }
    throw new Error(
      `The columns version and value of ${table} must have the type text: see postgresMigration()`,
    )
  }

  /** Runs a statement and returns whether it changed a row. */
  async function change(text: string, values: string[]): Promise<boolean> {
    return (await query(`${text} RETURNING version`, values)).length > 0
  }

  async function write(key: string, expected: string | null, value: string | null, version: string) {
    if (value === null) {
      if (expected === null) return (await read(key)) === null
      return change(`DELETE FROM ${table} WHERE key = $1 AND version = $2`, [key, expected])
    }
    if (expected === null) {
      const insert = `INSERT INTO ${table} (key, version, value) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`
      return change(insert, [key, version, value])
    }
    const set = 'version = $3, value = $4, updated_at = now()'
    return change(`UPDATE ${table} SET ${set} WHERE key = $1 AND version = $2`, [
      key,
      expected,
      version,
      value,
    ])
  }

  return {
    namespace,
    async get(key, { signal } = {}) {
      checkStorable('key', key)
      return untilAborted(signal, () => read(key))
    },
    async compareAndSet(key, expected, value) {
      checkStorable('key', key)
      if (value !== null) checkStorable('value', value)
      const version = crypto.randomUUID()
      return (await write(key, expected, value, version)) ? version : null
    },
  }
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
  return `CREATE TABLE IF NOT EXISTS ${quoteTable(table)} (
  key text COLLATE "C" PRIMARY KEY,
  version text NOT NULL,
  value text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);`
}

function quoteTable(table: string): string {
  if (typeof table === 'string' && TABLE.test(table)) return `"${table.replace('.', '"."')}"`
  throw new InvalidArgumentError(
    'table',
    'must be a name of at most 63 letters, digits and underscores that does not begin with a digit, optionally after the ' +
      'name of its schema and a dot',
  )
}

/** @throws {@link InvalidArgumentError} unless PostgreSQL can store the string unchanged. */
function checkStorable(field: string, value: unknown): void {
  checkWellFormed(field, value)
  if (value.includes('\0')) {
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
