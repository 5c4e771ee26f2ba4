/** `grantcord/stores/redis` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import { backendError, checkWellFormed } from './shared.ts'

/** Options of {@link redisTokenStore}. */
export interface RedisTokenStoreOptions {
  /**
   * Prefix of every key.
   *
   * @default 'grantcord:tokens:'
   */
  readonly prefix?: string | undefined
  /** Whole number of seconds after its last change until Redis expires a token. By default tokens do not expire. */
  readonly ttl?: number | undefined
}

/**
 * Length of a version, which is a UUID. A stored string is the version, a space and the value. The script below relies on
 * it too.
 */
const VERSION_LENGTH = 36

/** Reads with a script, so that a cluster asks the primary and not a replica, which may have an older version. */
const GET = "return redis.call('GET', KEYS[1])"

/**
 * Arguments: the new string, empty to delete; the seconds until it expires, empty for none; the expected version, absent if
 * the key must not exist. A client may send the script again after it has lost the connection, so a script whose new version
 * is stored already succeeds.
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
 * Creates a store in Redis, or in a server that supports its protocol and its scripts, with the client of the application.
 * Every change is one script for one key: it is atomic, on a cluster too, and takes one round trip.
 *
 * A user whose refresh token is lost must sign in again. Configure the server so that it does not evict keys
 * (`maxmemory-policy noeviction`) and persists writes (`appendonly yes`; with `appendfsync everysec` a crash can lose the
 * last second). A failover loses the writes that the replica has not received. `min-replicas-to-write` limits that loss and
 * does not rule it out. If you cannot accept it, use PostgreSQL.
 *
 * With `ttl`, every change of a token restarts its expiry. Make it longer than a user may be away, because a user who
 * returns later must sign in again.
 *
 * The application connects and closes the client. While the server is not reachable, both clients queue calls, `redis`
 * without limit. Set `disableOfflineQueue: true` for `redis` and a small `maxRetriesPerRequest` for `ioredis`, so that calls
 * fail in time, and listen to their `error` event.
 *
 * @throws {@link InvalidArgumentError} if the client or an option is invalid. The methods of the store reject with it if a
 *   key or a value is not a string that UTF-8 can represent.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { redisTokenStore } from 'grantcord/stores/redis'
 * import { TokenManager } from 'grantcord/tokens'
 * import { createClient } from 'redis'
 *
 * const redis = createClient({ url: 'redis://localhost:6379', disableOfflineQueue: true })
 * redis.on('error', (error) => console.error(error.message))
 * await redis.connect()
 *
 * const discord = new OAuth2Client({ clientId: '159799960412356608', clientSecret: 'the client secret' })
 *
 * export const tokens = new TokenManager(discord, { store: redisTokenStore(redis) })
 * ```
 * @see https://redis.io/docs/latest/develop/programmability/eval-intro/
 */
export function redisTokenStore(
  client: NodeRedisClient | IoRedisClient,
  options: RedisTokenStoreOptions = {},
): TokenStore {
  const run = runnerOf(client)
  checkOptions('options', options, ['prefix', 'ttl'])
  const { prefix = 'grantcord:tokens:', ttl } = options
  checkWellFormed('prefix', prefix)
  if (ttl !== undefined) checkSeconds('ttl', ttl)

  async function runScript(script: string, key: string, args: string[]): Promise<unknown> {
    try {
      return await run(script, prefix + key, args)
    } catch (thrown) {
      throw backendError('Redis', thrown)
    }
  }

  async function read(key: string): Promise<StoredValue | null> {
    const stored = await runScript(GET, key, [])
    if (stored === null) return null
    if (typeof stored === 'string' && stored[VERSION_LENGTH] === ' ') {
      return { version: stored.slice(0, VERSION_LENGTH), value: stored.slice(VERSION_LENGTH + 1) }
    }
    throw new Error('Redis has a value of another program under this key: set the option prefix')
  }

  return {
    namespace: prefix,
    async get(key, { signal } = {}) {
      checkWellFormed('key', key)
      return untilAborted(signal, () => read(key))
    },
    async compareAndSet(key, expected, value) {
      checkWellFormed('key', key)
      if (value !== null) checkWellFormed('value', value)
      const version = crypto.randomUUID()
      const text = value === null ? '' : `${version} ${value}`
      const args = [text, ttl === undefined ? '' : String(ttl), ...(expected === null ? [] : [expected])]
      return Number(await runScript(COMPARE_AND_SET, key, args)) === 1 ? version : null
    },
  }
}

function checkSeconds(field: string, value: unknown): void {
  if (Number.isSafeInteger(value) && Number(value) > 0) return
  throw new InvalidArgumentError(field, 'must be a whole number of seconds, at least 1')
}

/** Methods of `redis` that the store needs: those of its client, its pool or its cluster. */
export interface NodeRedisClient {
  /** Runs a script. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  /** Identifies a client of `redis`, and is not called. */
  evalSha: unknown
}

/** Methods of `ioredis` that the store needs: those of its client or its cluster. */
export interface IoRedisClient {
  /** Runs a script. */
  eval(script: string, numkeys: number, ...args: string[]): Promise<unknown>
  /** Identifies a client of `ioredis`, and is not called. */
  evalsha: unknown
}

/** Runs a script for one key. */
type Runner = (script: string, key: string, args: string[]) => Promise<unknown>

/**
 * Adapts `eval`, whose arguments differ between the two clients. The spelling of another method identifies the client.
 *
 * @throws {@link InvalidArgumentError} unless it is a client of `redis` or of `ioredis`.
 */
function runnerOf(client: NodeRedisClient | IoRedisClient): Runner {
  if (typeof client === 'object' && client !== null) {
    if ('evalSha' in client)
      return (script, key, args) => client.eval(script, { keys: [key], arguments: args })
    if ('evalsha' in client) return (script, key, args) => client.eval(script, 1, key, ...args)
  }
  throw new InvalidArgumentError('client', 'must be a client of redis or of ioredis')
}
