/** `grantcord/stores/mysql` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { backendError, checkMethods } from './shared.ts'
import { createStatements, DEFAULT_TABLE, missingTable, quoteTable, sqlTokenStore } from './sql.ts'

/** Methods of `mysql2/promise` that the store needs: those of a `Pool`, or of a `Connection` outside a transaction. */
export interface MysqlClient {
  /** Prepares and runs one statement. Resolves with its rows or its result, and more. */
  execute(sql: string, values: string[]): Promise<readonly unknown[]>
}

/** Options of {@link mysqlTokenStore}. */
export interface MysqlTokenStoreOptions {
  /**
   * Name of the table, with its database if it is another one, such as `auth.tokens`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
}

/** Maximum number of bytes of a key: 512 characters of any kind. The index of a table has a limit of 3072 bytes. */
const MAX_KEY_BYTES = 1536
/** Errors of a statement that another one has overtaken. The next attempt sees the change of the other one. */
const CONFLICTS: readonly unknown[] = ['ER_LOCK_DEADLOCK', 'ER_CHECKREAD']
/** Number of attempts for a statement that fails because of concurrent transactions. */
const MAX_ATTEMPTS = 5

/**
 * Creates a store in a table of MySQL or MariaDB, with the `mysql2/promise` client of the application. Every change is one
 * statement and one round trip, after each connection has prepared the statement. The table must exist:
 * {@link mysqlMigration} returns the SQL that creates it.
 *
 * The application connects and closes the client. Keep `autocommit` on and the `charset` at its default, `utf8mb4`: with
 * another one, MySQL replaces characters that it does not have. `connectTimeout`, 10 seconds by default, limits how long a
 * call waits for a server that does not respond.
 *
 * Connect to the primary server. A replica may return older tokens, which are never used for a refresh, so that calls wait
 * for it. When a replica that lacks the last writes becomes the primary server, the users of those writes must sign in again.
 *
 * @throws {@link InvalidArgumentError} if the client or the name of the table is invalid. The methods of the store reject
 *   with it if a key or a value is not a string that UTF-8 can represent, or if a key is longer than 1536 bytes.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { type MysqlClient, mysqlTokenStore } from 'grantcord/stores/mysql'
 * import { TokenManager } from 'grantcord/tokens'
 *
 * const discord = new OAuth2Client({ clientId: '159799960412356608', clientSecret: 'the client secret' })
 *
 * // For `createPool(process.env.DATABASE_URL)` of mysql2/promise.
 * export function createTokens(pool: MysqlClient) {
 *   return new TokenManager(discord, { store: mysqlTokenStore(pool) })
 * }
 * ```
 * @see https://sidorares.github.io/node-mysql2/docs/documentation/prepared-statements
 */
export function mysqlTokenStore(client: MysqlClient, options: MysqlTokenStoreOptions = {}): TokenStore {
  checkMethods('client', client, ['execute'], 'must be a Pool or a Connection of mysql2/promise')
  checkOptions('options', options, ['table'])
  const namespace = options.table ?? DEFAULT_TABLE
  const name = quoteTable(namespace, '`')
  const statements = createStatements(name, '`key`')

  /** Runs a statement and returns its rows or its result; `null` if the key of a new row exists. */
  async function run(sql: string, values: string[], attempts = MAX_ATTEMPTS): Promise<unknown> {
    try {
      return (await client.execute(sql, values))[0]
    } catch (thrown) {
      const { code } = Object(thrown)
      if (code === 'ER_DUP_ENTRY') return null
      if (CONFLICTS.includes(code) && attempts > 1) return run(sql, values, attempts - 1)
      throw code === 'ER_NO_SUCH_TABLE' ? missingTable(name, 'mysqlMigration') : backendError('MySQL', thrown)
    }
  }

  return sqlTokenStore({
    namespace,
    name,
    columnType: 'char or mediumtext',
    migration: 'mysqlMigration',
    select: async (key) => Object(await run(statements.select, [key]))[0],
    change: async (statement, values) => Object(await run(statements[statement], values)).affectedRows === 1,
    checkText: checkLength,
  })
}

/**
 * Returns the SQL that creates the table of {@link mysqlTokenStore} if it does not exist, for your migrations or for
 * `mysql`. The database must exist.
 *
 * The column `updated_at` has the time of the last change of a row, so that you can delete the tokens of users who have not
 * returned for a long time. The column `key` has bytes, because text of MySQL is compared without trailing spaces.
 *
 * @param table Name of the table, with its database if it is another one. `grantcord_tokens` by default.
 * @throws {@link InvalidArgumentError} if the name is invalid.
 * @example
 * ```ts
 * // node --input-type=module --eval "…" | mysql "$DATABASE"
 * import { mysqlMigration } from 'grantcord/stores/mysql'
 *
 * console.log(mysqlMigration())
 * ```
 * @see https://dev.mysql.com/doc/refman/8.4/en/charset-binary-collations.html
 */
export function mysqlMigration(table: string = DEFAULT_TABLE): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteTable(table, '`')} (
  \`key\` varbinary(${MAX_KEY_BYTES}) NOT NULL PRIMARY KEY,
  version char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  updated_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
) ENGINE = InnoDB;`
}

/** @throws {@link InvalidArgumentError} if the text is a key that is too long: MySQL may cut it. */
function checkLength(field: 'key' | 'value', text: string): void {
  if (field === 'value' || new TextEncoder().encode(text).length <= MAX_KEY_BYTES) return
  throw new InvalidArgumentError(field, `must be at most ${MAX_KEY_BYTES} bytes of UTF-8`)
}
