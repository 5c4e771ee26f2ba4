import { InvalidArgumentError } from '../../runtime/errors/argument.ts'

/** What the store needs of `redis`: its client, its pool or its cluster. */
export interface NodeRedisClient {
  /** Runs a script. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  /** Tells it apart, and is not called. */
  evalSha: unknown
}

/** What the store needs of `ioredis`: its client or its cluster. */
export interface IoRedisClient {
  /** Runs a script. */
  eval(script: string, numkeys: number, ...args: string[]): Promise<unknown>
  /** Tells it apart, and is not called. */
  evalsha: unknown
}

/** Runs a script over one key. */
type Runner = (script: string, key: string, args: string[]) => Promise<unknown>

/**
 * The spelling of one method tells the two clients apart, which give `eval` its arguments differently.
 *
 * @throws {@link InvalidArgumentError} unless it is a client of `redis` or of `ioredis`.
 */
export function runnerOf(client: NodeRedisClient | IoRedisClient): Runner {
  if (typeof client === 'object' && client !== null) {
    if ('evalSha' in client)
      return (script, key, args) => client.eval(script, { keys: [key], arguments: args })
    if ('evalsha' in client) return (script, key, args) => client.eval(script, 1, key, ...args)
  }
  throw new InvalidArgumentError('client', 'must be a client of redis or of ioredis')
}
