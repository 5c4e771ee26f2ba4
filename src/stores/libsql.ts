/** `grantcord/stores/libsql` */

import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { checkMethods } from './shared.ts'
import { DEFAULT_TABLE, runSqlite, sqliteTable, sqlTokenStore } from './sql.ts'

export { sqliteMigration } from './sql.ts'

/** Methods of `@libsql/client` that the store needs: those of the result of `createClient()`. */
export interface LibsqlClient {
  /** Runs one statement. */
  execute(statement: { sql: string; args: string[] }): Promise<LibsqlResult>
  /** Runs statements in one transaction. */
  batch(statements: { sql: string; args: string[] }[], mode: 'write'): Promise<readonly LibsqlResult[]>
  /** `file` if the database is a file that this process has open. */
  readonly protocol: string
}

/** Result of a statement of libSQL. */
export interface LibsqlResult {
  readonly rows: readonly unknown[]
  readonly rowsAffected: number
}

/** Options of {@link libsqlTokenStore}. */
export interface LibsqlTokenStoreOptions {
  /**
   * Name of the table: letters, digits and `_`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
}

/**
 * Creates a store in a database of libSQL or Turso, with the client of the application. Every change is one statement and
 * one request. The table must exist: {@link sqliteMigration} returns the SQL that creates it.
 *
 * Use the URL of the server, and not an embedded replica (`syncUrl`), which may return older tokens. They are never used for
 * a refresh, so that calls wait until the replica has the new ones. With `offline: true` writes would be lost.
 *
 * With a `file:` URL, a change rejects with `SQLITE_BUSY` while another connection writes, unless the client has a
 * `timeout`. The client then keeps the statement until the garbage collector closes it. Until then, the store rejects all
 * changes, and changes of the application with the same client can be lost:
 * https://github.com/tursodatabase/libsql-client-ts/issues/352. For a file that several processes use, choose
 * `grantcord/stores/sqlite`.
 *
 * @param client The result of `createClient()`, or of `createClient()` of `@libsql/client/web`. The application closes it.
 * @throws `InvalidArgumentError` if the client or the name of the table is invalid. The methods of the store reject
 *   with it if a key or a value is not a string that UTF-8 can represent.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { type LibsqlClient, libsqlTokenStore } from 'grantcord/stores/libsql'
 * import { TokenManager } from 'grantcord/tokens'
 *
 * const discord = new OAuth2Client({ clientId: '159799960412356608', clientSecret: 'the client secret' })
 *
 * // For `createClient({ url: process.env.TURSO_DATABASE_URL, authToken: process.env.TURSO_AUTH_TOKEN })` of @libsql/client.
 * export function createTokens(client: LibsqlClient) {
 *   return new TokenManager(discord, { store: libsqlTokenStore(client) })
 * }
 * ```
 * @see https://docs.turso.tech/sdk/ts/reference
 */
export function libsqlTokenStore(client: LibsqlClient, options: LibsqlTokenStoreOptions = {}): TokenStore {
  checkMethods(
    'client',
    client,
    ['execute', 'batch'],
    'must be the result of createClient() of @libsql/client',
  )
  checkOptions('options', options, ['table'])
  const { statements, ...names } = sqliteTable(options.table ?? DEFAULT_TABLE)
  // While the client of a file keeps a rejected statement, single statements succeed and are never committed. A transaction
  // rejects.
  const change =
    client.protocol === 'file'
      ? async (sql: string, args: string[]) => (await client.batch([{ sql, args }], 'write'))[0]
      : (sql: string, args: string[]) => client.execute({ sql, args })
  const run = <Result>(call: () => Promise<Result>) => runSqlite('libSQL', names.name, call)
  return sqlTokenStore({
    ...names,
    async select(key) {
      const { rows } = await run(() => client.execute({ sql: statements.select, args: [key] }))
      return rows[0]
    },
    change: async (name, args) => (await run(() => change(statements[name], args)))?.rowsAffected === 1,
  })
}
