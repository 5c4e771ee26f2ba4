/** `grantcord/stores/d1` */

import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { checkMethods } from './shared.ts'
import { DEFAULT_TABLE, runSqlite, sqliteTable, sqlTokenStore } from './sql.ts'

export { sqliteMigration } from './sql.ts'

/** Method of a binding of Cloudflare D1, a `D1Database`, that the store needs. */
export interface D1Client {
  /** Prepares one statement, which sends nothing. */
  prepare(sql: string): D1Statement
}

/** Methods of a `D1PreparedStatement` that the store needs. */
export interface D1Statement {
  /** Returns the statement with its parameters. */
  bind(...values: string[]): D1Statement
  /** Runs the statement, and resolves with its first row, or `null` without one. */
  first(): Promise<unknown>
  /** Runs the statement. `changes` is the number of rows that it changed. */
  run(): Promise<{ readonly meta: { readonly changes: number } }>
}

/** Options of {@link d1TokenStore}. */
export interface D1TokenStoreOptions {
  /**
   * Name of the table: letters, digits and `_`.
   *
   * @default 'grantcord_tokens'
   */
  readonly table?: string | undefined
}

/**
 * Creates a store in a database of Cloudflare D1. Every change is one statement and one request. The table must exist:
 * {@link sqliteMigration} returns the SQL for a file in the `migrations` folder of the Worker.
 *
 * Pass the binding itself, which always asks the primary database. A session of `withSession()` may ask a replica with older
 * tokens; they are never used for a refresh, so that calls wait until the replica has the new ones.
 *
 * In a Worker, work that a request has begun ends with that request. Therefore create the `TokenManager` for each request,
 * and let `waitUntil` wait for its `close()`, so that a refresh ends even if the user has left.
 *
 * @param database The binding, a `D1Database`.
 * @throws `InvalidArgumentError` if the binding or the name of the table is invalid. The methods of the store reject
 *   with it if a key or a value is not a string that UTF-8 can represent.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { type D1Client, d1TokenStore } from 'grantcord/stores/d1'
 * import { TokenManager } from 'grantcord/tokens'
 *
 * interface Env {
 *   readonly DB: D1Client // a D1Database
 *   readonly DISCORD_CLIENT_SECRET: string
 * }
 *
 * export default {
 *   async fetch(request: Request, env: Env, context: { waitUntil(promise: Promise<unknown>): void }) {
 *     const discord = new OAuth2Client({
 *       clientId: '159799960412356608',
 *       clientSecret: env.DISCORD_CLIENT_SECRET,
 *     })
 *     const tokens = new TokenManager(discord, { store: d1TokenStore(env.DB) })
 *     try {
 *       const token = await tokens.load('80351110224678912')
 *       return Response.json(token && (await token.fetchIdentify()))
 *     } finally {
 *       context.waitUntil(tokens.close())
 *     }
 *   },
 * }
 * ```
 * @see https://developers.cloudflare.com/d1/worker-api/
 */
export function d1TokenStore(database: D1Client, options: D1TokenStoreOptions = {}): TokenStore {
  checkMethods('database', database, ['prepare'], 'must be the binding of a D1 database, such as env.DB')
  checkOptions('options', options, ['table'])
  const { statements, ...names } = sqliteTable(options.table ?? DEFAULT_TABLE)
  const run = <Result>(sql: string, values: string[], use: (statement: D1Statement) => Promise<Result>) =>
    runSqlite('D1', names.name, () => use(database.prepare(sql).bind(...values)))
  return sqlTokenStore({
    ...names,
    select: (key) => run(statements.select, [key], (statement) => statement.first()),
    async change(name, values) {
      const { meta } = await run(statements[name], values, (statement) => statement.run())
      return meta.changes === 1
    },
  })
}
