import { InvalidArgumentError } from '../../runtime/errors/argument.ts'

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
