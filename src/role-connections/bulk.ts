import type { AccessToken } from '../runtime/access-token.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { DiscordOAuth2Error } from '../runtime/errors/base.ts'
import { HTTPError } from '../runtime/errors/http.ts'
import { RateLimitError } from '../runtime/errors/rate-limit.ts'
import { TokenStoreError } from '../runtime/errors/token.ts'
import { contextOfToken } from '../runtime/partial-access-token.ts'
import { mapOrdered } from '../runtime/tokens/concurrency.ts'
import type { LoadOptions } from '../runtime/tokens/token-manager.ts'
import { sleep } from '../runtime/utils/time.ts'
import { checkFunction, checkNumber, checkOptions, checkSignal } from '../runtime/validation/arguments.ts'
import { type LinkedToken, type RoleConnectionUpdateOf, toBody, updateRoleConnection } from './requests.ts'
import type { RoleConnectionFields, RoleConnectionSchema } from './schema.ts'

/** The part of a `TokenManager` that updates need. */
export interface LinkedTokens {
  load(key: string, options?: LoadOptions): Promise<AccessToken<'role_connections.write'> | null>
}

/** Options of {@link updateRoleConnections}. */
export interface UpdateRoleConnectionsOptions {
  /**
   * Number of users that are updated at the same time, from 1 to 1 000.
   *
   * @default 10
   */
  readonly concurrency?: number | undefined
  /**
   * Key of the last user that an earlier run has completed. The users up to this one are skipped. They must be in the same
   * order.
   */
  readonly after?: string | undefined
  /** Aborts the run; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Result of the update of one user. */
export type RoleConnectionResult = {
  /** Key of the user's token. Store it to continue after this user with `after`. */
  readonly key: string
  /** Number of users that this run has completed, including this one. */
  readonly count: number
} & (
  | { readonly status: 'updated' }
  /** No token is stored under the key. */
  | { readonly status: 'notStored' }
  /** The user cannot be updated, because their grant, values, key or stored record are invalid. */
  | { readonly status: 'failed'; readonly error: DiscordOAuth2Error }
)

/** Codes of errors that are thrown before a request is sent, and that concern one user. */
const ERRORS_OF_USER: readonly string[] = [
  'ERR_REAUTHORIZATION_REQUIRED',
  'ERR_ACCESS_TOKEN_NOT_REFRESHABLE',
  'ERR_ACCESS_TOKEN_EXPIRED',
  'ERR_MISSING_SCOPE',
]
/** Statuses of responses that concern one user: Discord rejects the values or the token. */
const STATUSES_OF_USER: readonly number[] = [400, 401, 403]
/** Number of times that a user is updated whose rate limit is used up. */
const MAX_ATTEMPTS = 3

/**
 * Updates the role connections of many users with the tokens of a `TokenManager`, which refreshes them. Yields the result of
 * each user in their order, as soon as this user and all before are done. Only as many users as are updated at the same time
 * are in memory.
 *
 * The rate limits of the client apply. If the limit of a user resets later than `totalTimeout`, the run waits for it.
 *
 * A run ends with the first error that does not concern one user only, such as `NetworkError`, `IpBannedError`, or a
 * `TokenStoreError` whose record is not `unreadable`, for the user after the last result. To continue, also after the process was killed, pass the key of the
 * last stored result as `after`. A user may then be updated twice, which changes nothing.
 *
 * @param users Keys of tokens with the role connection to set: an array, a map, or an async iterable, such as the rows of a
 *   database.
 * @throws `InvalidArgumentError` if an argument is invalid or `after` is not among the keys · the errors described above
 * @example
 * ```ts
 * import { defineRoleConnection, updateRoleConnections } from 'grantcord/role-connections'
 * import type { TokenManager } from 'grantcord/tokens'
 *
 * const player = defineRoleConnection({ wins: { type: 2, name: 'Wins', description: 'Games won at least' } })
 *
 * export async function updateAll(
 *   tokens: TokenManager,
 *   wins: Map<string, number>,
 *   progress: { load(): Promise<string | undefined>; save(key: string): Promise<void> },
 * ) {
 *   const users = [...wins].map(([key, value]) => [key, { metadata: { wins: value } }] as const)
 *   const after = await progress.load()
 *   for await (const { key, count, status } of updateRoleConnections(tokens, player, users, { after })) {
 *     if (status === 'failed') console.warn(`${key} could not be updated`)
 *     if (count % 100 === 0) await progress.save(key)
 *   }
 * }
 * ```
 * @see https://docs.discord.com/developers/tutorials/configuring-app-metadata-for-linked-roles
 */
export function updateRoleConnections<Fields extends RoleConnectionFields>(
  tokens: LinkedTokens,
  schema: RoleConnectionSchema<Fields>,
  users: Users<Fields>,
  options: UpdateRoleConnectionsOptions = {},
): AsyncGenerator<RoleConnectionResult, void, undefined> {
  checkOptions('options', options, ['concurrency', 'after', 'signal'])
  const { concurrency = 10, after, signal } = options
  checkNumber('concurrency', concurrency, 1, 1000, 1)
  if (after !== undefined && typeof after !== 'string') {
    throw new InvalidArgumentError('after', 'must be the key of one of the users, a string')
  }
  checkSignal(signal)
  checkFunction('tokens.load', Object(tokens).load ?? null)
  if (
    !(Symbol.iterator in Object(users) || Symbol.asyncIterator in Object(users)) ||
    typeof users === 'string'
  ) {
    throw new InvalidArgumentError('users', 'must be an iterable of pairs of a key and a role connection')
  }
  const update = ([key, change]: readonly [string, RoleConnectionUpdateOf<Fields>]) =>
    updateUser(tokens, schema, key, change, signal)
  return run(mapOrdered(skipUntil(users, after), concurrency, update))
}

/** Keys of tokens with the role connections to set. */
type Users<Fields extends RoleConnectionFields> =
  | Iterable<readonly [string, RoleConnectionUpdateOf<Fields>]>
  | AsyncIterable<readonly [string, RoleConnectionUpdateOf<Fields>]>

type Status =
  | Omit<Extract<RoleConnectionResult, { status: 'failed' }>, 'key' | 'count'>
  | { status: 'updated' | 'notStored' }

async function* run(
  results: AsyncGenerator<[readonly [string, unknown], Status]>,
): AsyncGenerator<RoleConnectionResult, void, undefined> {
  let count = 0
  for await (const [[key], status] of results) {
    count += 1
    yield { key, count, ...status }
  }
}

/** Yields the users after the one with the key. */
async function* skipUntil<Fields extends RoleConnectionFields>(
  users: Users<Fields>,
  after: string | undefined,
): AsyncGenerator<readonly [string, RoleConnectionUpdateOf<Fields>]> {
  let isFound = after === undefined
  for await (const user of users) {
    if (isFound) yield user
    else isFound = user[0] === after
  }
  if (isFound) return
  throw new InvalidArgumentError(
    'after',
    'must be the key of one of the users, which must be in the same order as before',
  )
}

async function updateUser<Fields extends RoleConnectionFields>(
  tokens: LinkedTokens,
  schema: RoleConnectionSchema<Fields>,
  key: string,
  update: RoleConnectionUpdateOf<Fields>,
  signal: AbortSignal | undefined,
): Promise<Status> {
  let token: LinkedToken | null
  try {
    toBody(schema, update)
    token = await tokens.load(key, { signal })
  } catch (error) {
    if (error instanceof InvalidArgumentError || concernsUser(error)) return { status: 'failed', error }
    throw error
  }
  if (!token) return { status: 'notStored' }
  try {
    await retryAfterLimit(token, signal, () => updateRoleConnection(token, schema, update, { signal }))
    return { status: 'updated' }
  } catch (error) {
    if (concernsUser(error)) return { status: 'failed', error }
    throw error
  }
}

function concernsUser(error: unknown): error is DiscordOAuth2Error {
  if (error instanceof RateLimitError) return error.scope === 'user' && !error.global
  if (error instanceof HTTPError) return STATUSES_OF_USER.includes(error.status)
  if (error instanceof TokenStoreError) return error.unreadable
  return error instanceof DiscordOAuth2Error && ERRORS_OF_USER.includes(error.code)
}

/** Repeats a call that throws a `RateLimitError`, after the delay that it names. */
async function retryAfterLimit<Value>(
  token: LinkedToken,
  signal: AbortSignal | undefined,
  call: () => Promise<Value>,
): Promise<Value> {
  const clock = contextOfToken(token)?.clock
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      if (!clock || !(error instanceof RateLimitError) || attempt === MAX_ATTEMPTS) throw error
      await sleep(clock, error.retryAfter * 1000, signal)
    }
  }
}
