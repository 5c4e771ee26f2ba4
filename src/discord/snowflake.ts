/** Entry point `grantcord/snowflake`: the parts of an id, and ids for a point in time. */
import type { Snowflake } from '../generated/schema.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { decodeBase64 } from '../runtime/utils/base64.ts'
import {
  checkArray,
  checkCredential,
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkSnowflake,
} from '../runtime/validation/arguments.ts'

export type { Snowflake } from '../generated/schema.ts'

/**
 * Start of the timestamps in Discord's ids, in milliseconds since the Unix epoch: the start of 2015, UTC.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export const DISCORD_EPOCH = 1_420_070_400_000

/** Last timestamp that the 42 bits of an id can represent, as a literal: bundlers do not remove an unused sum. */
const LAST_TIMESTAMP = 5_818_116_911_103

/** Parts of an id, upper bits first. */
export interface SnowflakeParts {
  /**
   * Time of creation in milliseconds since the Unix epoch. The id has 42 bits for it, from {@link DISCORD_EPOCH} on.
   */
  readonly timestamp: number
  /** Worker that created the id, 0 to 31. */
  readonly workerId: number
  /** Process of the worker, 0 to 31. */
  readonly processId: number
  /** Number of ids that the process created before, 0 to 4095, after which it restarts at 0. */
  readonly increment: number
}

/**
 * Checks whether a value is an id: a string of decimal digits whose value fits 64 bits.
 *
 * @example
 * ```ts
 * import { isSnowflake } from 'grantcord/snowflake'
 *
 * export const guildIdOf = (url: URL) => url.pathname.split('/').find(isSnowflake)
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function isSnowflake(value: unknown): value is Snowflake {
  try {
    checkSnowflake('value', value)
    return true
  } catch {
    return false
  }
}

/**
 * Splits an id into its parts.
 *
 * @throws {@link InvalidArgumentError} unless the argument is an id.
 * @example
 * ```ts
 * import { parseSnowflake } from 'grantcord/snowflake'
 *
 * export const { timestamp, workerId, processId, increment } = parseSnowflake('175928847299117063')
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function parseSnowflake(id: Snowflake): SnowflakeParts {
  checkSnowflake('id', id)
  const bits = BigInt(id)
  return {
    timestamp: Number(bits >> 22n) + DISCORD_EPOCH,
    workerId: Number((bits >> 17n) & 0x1fn),
    processId: Number((bits >> 12n) & 0x1fn),
    increment: Number(bits & 0xfffn),
  }
}

/**
 * Returns the id with the given parts, the inverse of {@link parseSnowflake}.
 *
 * @throws {@link InvalidArgumentError} when a part is not a whole number or does not fit its bits.
 * @example
 * ```ts
 * import { formatSnowflake } from 'grantcord/snowflake'
 *
 * export const id = formatSnowflake({ timestamp: 1462015105796, workerId: 1, processId: 0, increment: 7 })
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function formatSnowflake(parts: SnowflakeParts): Snowflake {
  checkObject('parts', parts)
  const { timestamp, workerId, processId, increment } = parts
  checkNumber('timestamp', timestamp, DISCORD_EPOCH, LAST_TIMESTAMP, 1)
  checkNumber('workerId', workerId, 0, 31, 1)
  checkNumber('processId', processId, 0, 31, 1)
  checkNumber('increment', increment, 0, 4095, 1)
  const time = BigInt(timestamp - DISCORD_EPOCH) << 22n
  return String(time | (BigInt(workerId) << 17n) | (BigInt(processId) << 12n) | BigInt(increment))
}

/**
 * Returns the time at which an id was created, which is usually when the object with this id was created.
 *
 * @throws {@link InvalidArgumentError} unless the argument is an id.
 * @example
 * ```ts
 * import { createdAt } from 'grantcord/snowflake'
 *
 * export const year = (user: { id: string }) => createdAt(user.id).getUTCFullYear()
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function createdAt(id: Snowflake): Date {
  return new Date(parseSnowflake(id).timestamp)
}

/**
 * Returns the lowest id of a date's millisecond. As the parameter `before` of a list, it selects the items that are
 * older than the date.
 *
 * @throws {@link InvalidArgumentError} unless the date is a valid `Date` from 2015 to May 2154, the range of ids.
 * @example
 * ```ts
 * import { snowflakeFromDate } from 'grantcord/snowflake'
 *
 * export const query = { before: snowflakeFromDate(new Date('2024-01-01T00:00:00Z')) }
 * ```
 * @see https://docs.discord.com/developers/reference#snowflake-ids-in-pagination
 */
export function snowflakeFromDate(date: Date): Snowflake {
  return formatSnowflake({ timestamp: timestampOf(date), workerId: 0, processId: 0, increment: 0 })
}

/**
 * Returns the highest id of a date's millisecond. As the parameter `after` of a list, it selects the items that are
 * newer than the date.
 *
 * @throws {@link InvalidArgumentError} unless the date is a valid `Date` from 2015 to May 2154, the range of ids.
 * @example
 * ```ts
 * import { highestSnowflakeFromDate } from 'grantcord/snowflake'
 *
 * export const query = { after: highestSnowflakeFromDate(new Date('2024-01-01T00:00:00Z')) }
 * ```
 * @see https://docs.discord.com/developers/reference#snowflake-ids-in-pagination
 */
export function highestSnowflakeFromDate(date: Date): Snowflake {
  return formatSnowflake({ timestamp: timestampOf(date), workerId: 31, processId: 31, increment: 4095 })
}

/**
 * Compares two ids by value, for `sort`. The result is negative when the first id is older. Compared as strings,
 * `'9'` would sort after `'10'`.
 *
 * @throws {@link InvalidArgumentError} unless both arguments are ids.
 * @example
 * ```ts
 * import { compareSnowflakes } from 'grantcord/snowflake'
 *
 * export const oldestFirst = (ids: readonly string[]) => ids.toSorted(compareSnowflakes)
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function compareSnowflakes(a: Snowflake, b: Snowflake): -1 | 0 | 1 {
  checkSnowflake('a', a)
  checkSnowflake('b', b)
  const [left, right] = [BigInt(a), BigInt(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/**
 * Query parameters that select a page: none for the first page, `after` for the next ones, and with `newestFirst` `before`
 * instead.
 */
export interface PageCursor {
  readonly after?: Snowflake
  readonly before?: Snowflake
}

/** Options of {@link paginate}. */
export interface PaginateOptions {
  /**
   * Maximum number of items of a page, as `fetchPage` requests it. A shorter page is the last one. Without it, the last
   * page is one without items.
   */
  readonly pageSize?: number | undefined
  /**
   * Begins with the newest item. The cursor is then the parameter `before` of the list instead of `after`.
   *
   * @default false
   */
  readonly newestFirst?: boolean | undefined
}

/**
 * Iterates over all items of a list that Discord divides into pages by the ids of its items, such as the guilds of a bot in
 * more than 200 of them. A page is fetched when its first item is needed. The items are in the order of their ids.
 *
 * @param fetchPage Returns the page of a cursor, which contains the id of the last item so far.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or a page contains items of another page, which means
 *   that `fetchPage` ignores the cursor. An error of `fetchPage` is thrown unchanged.
 * @example
 * ```ts
 * import { type OAuth2Client, orThrow } from 'grantcord'
 * import { paginate } from 'grantcord/snowflake'
 *
 * export const guildsOfBot = (client: OAuth2Client) =>
 *   paginate(
 *     async (cursor) =>
 *       orThrow(await client.api.GET('/users/@me/guilds', { params: { query: { ...cursor, limit: 200 } } })),
 *     { pageSize: 200 },
 *   )
 * ```
 * @see https://docs.discord.com/developers/reference#snowflake-ids-in-pagination
 */
export function paginate<Item extends { readonly id: Snowflake }>(
  fetchPage: (cursor: PageCursor) => Promise<readonly Item[]>,
  options: PaginateOptions = {},
): AsyncGenerator<Item, void, undefined> {
  checkOptions('options', options, ['pageSize', 'newestFirst'])
  const { pageSize = 1, newestFirst = false } = options
  if (typeof fetchPage !== 'function') throw new InvalidArgumentError('fetchPage', 'must be a function')
  checkNumber('pageSize', pageSize, 1, 1000, 1)
  checkOneOf('newestFirst', newestFirst, [true, false])
  return iteratePages(fetchPage, pageSize, newestFirst)
}

async function* iteratePages<Item extends { readonly id: Snowflake }>(
  fetchPage: (cursor: PageCursor) => Promise<readonly Item[]>,
  pageSize: number,
  newestFirst: boolean,
): AsyncGenerator<Item, void, undefined> {
  const compare = (a: Snowflake, b: Snowflake) =>
    newestFirst ? compareSnowflakes(b, a) : compareSnowflakes(a, b)
  const parameter = newestFirst ? 'before' : 'after'
  let last: Snowflake | undefined
  for (;;) {
    const page = await fetchPage(last === undefined ? {} : { [parameter]: last })
    checkArray('fetchPage()', page)
    for (const [index, item] of page.entries()) {
      checkObject(`fetchPage()[${index}]`, item)
      checkSnowflake(`fetchPage()[${index}].id`, item.id)
    }
    const items = [...page].sort((a, b) => compare(a.id, b.id))
    for (const item of items) {
      if (last !== undefined && compare(item.id, last) <= 0) {
        const problem = `must return each item once: pass the parameter ${parameter} of its argument to the list`
        throw new InvalidArgumentError('fetchPage', problem)
      }
      last = item.id
      yield item
    }
    if (items.length < pageSize) return
  }
}

/**
 * Returns the id that stands for all channels of a guild in the permissions of an application command: the id of the guild
 * minus 1.
 *
 * @throws {@link InvalidArgumentError} unless the argument is an id of at least 1.
 * @example
 * ```ts
 * import { allChannelsId } from 'grantcord/snowflake'
 * import { ApplicationCommandPermissionType } from 'grantcord/values'
 *
 * export const nowhere = (guildId: string) => ({
 *   id: allChannelsId(guildId),
 *   type: ApplicationCommandPermissionType.CHANNEL,
 *   permission: false,
 * })
 * ```
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-constants
 */
export function allChannelsId(guildId: Snowflake): Snowflake {
  checkSnowflake('guildId', guildId)
  const id = BigInt(guildId)
  if (id > 0n) return String(id - 1n)
  throw new InvalidArgumentError('guildId', 'must be the id of a guild, which is at least 1')
}

/**
 * Returns the id at the start of a bot token. It is the id of the bot user and also of its application, except for
 * some of the oldest applications, whose bot has a different id.
 *
 * @throws {@link InvalidArgumentError} unless the argument has the form of a bot token. The error does not contain
 *   it.
 * @example
 * ```ts
 * import { applicationIdOf } from 'grantcord/snowflake'
 *
 * export const clientId = applicationIdOf('MTc1OTI4ODQ3Mjk5MTE3MDYz.made.up')
 * ```
 * @see https://docs.discord.com/developers/reference#authentication
 */
export function applicationIdOf(botToken: string): Snowflake {
  checkCredential('botToken', botToken)
  const parts = botToken.split('.')
  const id = decodeText(parts[0] ?? '')
  if (parts.length === 3 && parts.every((part) => part !== '') && isSnowflake(id)) return id
  throw new InvalidArgumentError(
    'botToken',
    'must be a bot token: three parts separated by dots, of which the first is an id in base64',
  )
}

/** Decodes base64 without padding, as in a bot token. The digits of an id are encoded identically in base64url. */
function decodeText(text: string): string {
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(decodeBase64(padded))
}

function timestampOf(date: Date): number {
  const timestamp = date instanceof Date ? date.getTime() : Number.NaN
  if (timestamp >= DISCORD_EPOCH && timestamp <= LAST_TIMESTAMP) return timestamp
  const [first, last] = [new Date(DISCORD_EPOCH), new Date(LAST_TIMESTAMP)]
  throw new InvalidArgumentError(
    'date',
    `must be a valid Date from ${first.toISOString()} to ${last.toISOString()}`,
  )
}
