/** `grantcord/stores/postgres` */
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { backendError, checkText } from './shared.ts'

/** Options of {@link postgresTokenStore}. */
export interface PostgresTokenStoreOptions {
  /** The table, with its schema where it has one, such as `auth.tokens`. Default: `grantcord_tokens`. */
  readonly table?: string | undefined
}

const DEFAULT_TABLE = 'grantcord_tokens'
const TABLE = /^[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?$/
const UNDEFINED_TABLE = '42P01'
const SERIALIZATION_FAILURE = '40001'
/** How often a statement is run that was refused for what others did at the same time. */
const ATTEMPTS = 5

/**
 * Keeps tokens in a table of PostgreSQL, by the client that the application has. Every change is one statement and
 * one round trip. The table must be there: {@link postgresMigration} has its SQL.
 *
 * The client stays the application's: the store neither connects nor ends it. Listen to the `error` event of a
 * `pg` pool, which ends the process otherwise when an idle connection dies, and let it give up connecting in time
 * (`connectionTimeoutMillis`, with `postgres` `connect_timeout`).
 *
 * Keys and values are kept byte by byte. PostgreSQL has no place for a NUL character in them.
 *
 * @throws {@link InvalidArgumentError} when the client is none, or the name of the table cannot be one. The store
 *   itself rejects with it when a key or a value cannot be kept.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { postgresTokenStore } from 'grantcord/stores/postgres'
 * import { Pool } from 'pg'
 *
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 })
 * pool.on('error', (error) => console.error(error.message))
 *
 * export const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   tokens: { store: postgresTokenStore(pool) },
 * })
 * ```
 * @see https://www.postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED
 */
export function postgresTokenStore(
  client: PgClient | PostgresJsClient,
  options: PostgresTokenStoreOptions = {},
): TokenStore {
  const run = runnerOf(client)
  const table = quoteTable(options.table ?? DEFAULT_TABLE)

  async function rowsOf(text: string, values: string[], attempts = ATTEMPTS): Promise<readonly unknown[]> {
    try {
      return await run(text, values)
    } catch (thrown) {
      const { code } = Object(thrown)
      // In a stricter isolation than the usual one the loser of a race is refused: run again, it sees that it lost.
      if (code === SERIALIZATION_FAILURE && attempts > 1) return rowsOf(text, values, attempts - 1)
      if (code !== UNDEFINED_TABLE) throw backendError('PostgreSQL', thrown)
      throw new Error(`There is no table ${table}: run the SQL that postgresMigration() answers`)
    }
  }

  async function read(key: string): Promise<StoredValue | null> {
    const [row] = await rowsOf(`SELECT version, value FROM ${table} WHERE key = $1`, [key])
    if (row === undefined) return null
    const { version, value } = Object(row)
    if (typeof version === 'string' && typeof value === 'string') return { version, value }
    throw new Error(`The columns version and value of ${table} must be texts: see postgresMigration()`)
  }

  /** Whether a change came to pass: it answers the row then. */
  async function change(text: string, values: string[]): Promise<boolean> {
    return (await rowsOf(`${text} RETURNING version`, values)).length > 0
  }

  async function store(key: string, expected: string | null, value: string | null, version: string) {
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
    async get(key, { signal } = {}) {
      checkStorable('key', key)
      return untilAborted(signal, () => read(key))
    },
    async compareAndSet(key, expected, value) {
      checkStorable('key', key)
      if (value !== null) checkStorable('value', value)
      const version = crypto.randomUUID()
      return (await store(key, expected, value, version)) ? version : null
    },
  }
}

/**
 * The SQL of the table that {@link postgresTokenStore} needs, for your migrations or for `psql`. It does nothing where
 * the table is there already. A schema must exist.
 *
 * `updated_at` tells when a row was last changed, for the removal of those that nobody has used in a long time.
 *
 * @param table The table, with its schema where it has one. Default: `grantcord_tokens`.
 * @throws {@link InvalidArgumentError} when the name cannot be that of a table.
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
    'must be a name of letters, digits and underscores, at most 63 characters long, after that of its schema and a dot where it has one',
  )
}

/** @throws {@link InvalidArgumentError} unless PostgreSQL keeps the text as it is. */
function checkStorable(field: string, value: unknown): void {
  checkText(field, value)
  if (value.includes('\0')) {
    throw new InvalidArgumentError(field, 'must be a text without NUL characters: PostgreSQL keeps none')
  }
}

/** What the store needs of `pg`: its `Pool`, or a `Client` that is connected and in no transaction. */
export interface PgClient {
  /** Runs one statement. */
  query(text: string, values: string[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** What the store needs of `postgres`: what its function answers. */
export interface PostgresJsClient {
  /** Runs one statement, prepared where the client may prepare any: it takes a round trip more otherwise. */
  unsafe(text: string, values: string[], options: { prepare: boolean }): PromiseLike<readonly unknown[]>
}

/** Runs a statement and answers its rows. */
type Runner = (text: string, values: string[]) => PromiseLike<readonly unknown[]>

/** @throws {@link InvalidArgumentError} unless it is a client of `pg` or of `postgres`. */
export function runnerOf(client: PgClient | PostgresJsClient): Runner {
  const isGiven = (typeof client === 'object' || typeof client === 'function') && client !== null
  if (isGiven && 'unsafe' in client) {
    return (text, values) => client.unsafe(text, values, { prepare: true })
  }
  if (isGiven && 'query' in client) return async (text, values) => (await client.query(text, values)).rows
  throw new InvalidArgumentError('client', 'must be a Pool or a Client of pg, or what postgres() answers')
}
