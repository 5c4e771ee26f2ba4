/** `grantcord/stores/redis` */
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { backendError, checkText } from './shared.ts'

/** Options of {@link redisTokenStore}. */
export interface RedisTokenStoreOptions {
  /** Stands before every key. Default: `grantcord:tokens:`. */
  readonly prefix?: string | undefined
  /** Seconds after its last change until Redis forgets a token, a whole number. Default: it never does. */
  readonly ttl?: number | undefined
}

/** The length of a version, a UUID. A text is stored as its version, a space and the value; the script knows it too. */
const VERSION = 36

/** A script, so that a cluster asks the primary and no replica, which may know an older version. */
const GET = "return redis.call('GET', KEYS[1])"

/**
 * Arguments: the new text or nothing to delete, the seconds or nothing, and the expected version if there is one.
 * A client that sends a script again after a lost connection must not hear that it lost against itself.
 */
const COMPARE_AND_SET = `
local stored = redis.call('GET', KEYS[1])
local version = stored and stored:sub(1, 36) or nil
if version == ARGV[1]:sub(1, 36) then return 1 end
if version ~= ARGV[3] then return 0 end
if ARGV[1] == '' then redis.call('DEL', KEYS[1])
elseif ARGV[2] == '' then redis.call('SET', KEYS[1], ARGV[1])
else redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) end
return 1`

/**
 * Keeps tokens in Redis, or in what speaks its protocol and runs its scripts, by the client that the application has.
 * Every change is one script over one key, so it is indivisible on a cluster too, and one round trip.
 *
 * A refresh token that is lost signs its user out. The server must not throw keys away (`maxmemory-policy
 * noeviction`) and must write them down (`appendonly yes`; with `appendfsync everysec` a crash can take the last
 * second). A failover loses what the replica had not received yet; `min-replicas-to-write` narrows that and does not
 * end it. Where that is too much, keep tokens in PostgreSQL.
 *
 * With `ttl`, each change of a token starts its time anew: give it more time than a user may stay away, since who
 * comes later must sign in again.
 *
 * The client stays the application's: the store neither connects nor closes it. Both clients hold calls back while
 * the server is away, `redis` without end. Give `redis` `disableOfflineQueue: true` and `ioredis` a small
 * `maxRetriesPerRequest`, so that a call fails in time, and listen to their `error` event.
 *
 * @throws {@link InvalidArgumentError} when the client is none, or an option cannot be used. The store itself
 *   rejects with it when a key or a value is no text that UTF-8 can carry.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { redisTokenStore } from 'grantcord/stores/redis'
 * import { createClient } from 'redis'
 *
 * const redis = createClient({ url: 'redis://localhost:6379', disableOfflineQueue: true })
 * redis.on('error', (error) => console.error(error.message))
 * await redis.connect()
 *
 * export const discord = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   tokens: { store: redisTokenStore(redis) },
 * })
 * ```
 * @see https://redis.io/docs/latest/develop/programmability/eval-intro/
 */
export function redisTokenStore(
  client: NodeRedisClient | IoRedisClient,
  options: RedisTokenStoreOptions = {},
): TokenStore {
  const run = runnerOf(client)
  const { prefix = 'grantcord:tokens:', ttl } = options
  checkText('prefix', prefix)
  if (ttl !== undefined) checkSeconds('ttl', ttl)

  async function answerOf(script: string, key: string, args: string[]): Promise<unknown> {
    try {
      return await run(script, prefix + key, args)
    } catch (thrown) {
      throw backendError('Redis', thrown)
    }
  }

  async function read(key: string): Promise<StoredValue | null> {
    const stored = await answerOf(GET, key, [])
    if (stored === null) return null
    if (typeof stored === 'string' && stored[VERSION] === ' ') {
      return { version: stored.slice(0, VERSION), value: stored.slice(VERSION + 1) }
    }
    throw new Error('Redis holds something else under this key: give the store a prefix of its own')
  }

  return {
    async get(key, { signal } = {}) {
      checkText('key', key)
      return untilAborted(signal, () => read(key))
    },
    async compareAndSet(key, expected, value) {
      checkText('key', key)
      if (value !== null) checkText('value', value)
      const version = crypto.randomUUID()
      const text = value === null ? '' : `${version} ${value}`
      const args = [text, ttl === undefined ? '' : String(ttl), ...(expected === null ? [] : [expected])]
      return Number(await answerOf(COMPARE_AND_SET, key, args)) === 1 ? version : null
    },
  }
}

function checkSeconds(field: string, value: unknown): void {
  if (Number.isSafeInteger(value) && Number(value) > 0) return
  throw new InvalidArgumentError(field, 'must be a whole number of seconds, at least 1')
}

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
