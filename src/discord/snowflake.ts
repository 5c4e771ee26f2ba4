/** `grantcord/snowflake`: what an id tells, and ids made of a time. */
import type { Snowflake } from '../generated/schema.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkCredential } from '../runtime/validation/arguments.ts'
import { checkId } from './check-id.ts'
import { checkObject } from './check-shape.ts'

export type { Snowflake } from '../generated/schema.ts'

/**
 * Milliseconds since the Unix epoch at which the ids of Discord begin: the start of 2015, UTC.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export const DISCORD_EPOCH = 1_420_070_400_000

/** The latest millisecond that the 42 bits of an id can hold, written out: a bundler could not drop a sum that nothing uses. */
const LAST_TIMESTAMP = 5_818_116_911_103

/** What an id is made of, the upper bits first. */
export interface SnowflakeParts {
  /** When it was made, in milliseconds since the Unix epoch; 42 bits, counted from {@link DISCORD_EPOCH}. */
  readonly timestamp: number
  /** The worker that made it, 0 to 31. */
  readonly workerId: number
  /** The process of the worker, 0 to 31. */
  readonly processId: number
  /** How many ids the process had made before, 0 to 4095 and then from 0 again. */
  readonly increment: number
}

/**
 * Whether a value is an id: a string of decimal digits whose number fits 64 bits.
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
    checkId('value', value)
    return true
  } catch {
    return false
  }
}

/**
 * Takes an id apart.
 *
 * @throws {@link InvalidArgumentError} unless it is an id.
 * @example
 * ```ts
 * import { parseSnowflake } from 'grantcord/snowflake'
 *
 * export const { timestamp, workerId, processId, increment } = parseSnowflake('175928847299117063')
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function parseSnowflake(id: Snowflake): SnowflakeParts {
  checkId('id', id)
  const bits = BigInt(id)
  return {
    timestamp: Number(bits >> 22n) + DISCORD_EPOCH,
    workerId: Number((bits >> 17n) & 0x1fn),
    processId: Number((bits >> 12n) & 0x1fn),
    increment: Number(bits & 0xfffn),
  }
}

/**
 * Puts an id together: what {@link parseSnowflake} takes apart.
 *
 * @throws {@link InvalidArgumentError} when a part is no whole number or does not fit its bits.
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
  checkWhole('timestamp', timestamp, DISCORD_EPOCH, LAST_TIMESTAMP)
  checkWhole('workerId', workerId, 0, 31)
  checkWhole('processId', processId, 0, 31)
  checkWhole('increment', increment, 0, 4095)
  const time = BigInt(timestamp - DISCORD_EPOCH) << 22n
  return String(time | (BigInt(workerId) << 17n) | (BigInt(processId) << 12n) | BigInt(increment))
}

/**
 * When an id was made, and with it, as a rule, what it stands for.
 *
 * @throws {@link InvalidArgumentError} unless it is an id.
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
 * The lowest id of a date's millisecond. As `before` of a list, it asks for what is older than the date.
 *
 * @throws {@link InvalidArgumentError} unless it is a valid `Date` from 2015 to May 2154, which an id can hold.
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
 * The highest id of a date's millisecond. As `after` of a list, it asks for what is newer than the date.
 *
 * @throws {@link InvalidArgumentError} unless it is a valid `Date` from 2015 to May 2154, which an id can hold.
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
 * Compares two ids as numbers, for `sort`: negative when the first is the older one. As text, `'9'` would come
 * after `'10'`.
 *
 * @throws {@link InvalidArgumentError} unless both are ids.
 * @example
 * ```ts
 * import { compareSnowflakes } from 'grantcord/snowflake'
 *
 * export const oldestFirst = (ids: readonly string[]) => ids.toSorted(compareSnowflakes)
 * ```
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function compareSnowflakes(a: Snowflake, b: Snowflake): -1 | 0 | 1 {
  checkId('a', a)
  checkId('b', b)
  const [left, right] = [BigInt(a), BigInt(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/**
 * The id that a bot token begins with. It is the bot user's own, and that of its application as well, except for
 * some of the oldest applications, whose bot has another one.
 *
 * @throws {@link InvalidArgumentError} unless it has the form of a bot token. The token is not repeated.
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
  const id = decodeBase64(parts[0])
  if (parts.length === 3 && parts.every((part) => part !== '') && isSnowflake(id)) return id
  throw new InvalidArgumentError(
    'botToken',
    'must be a bot token: three parts with dots between them, of which the first is an id in base64',
  )
}

/** The text of the usual alphabet: the digits of an id are written alike in that of URLs. */
function decodeBase64(text = ''): string | undefined {
  try {
    return atob(text)
  } catch {
    return undefined
  }
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

function checkWhole(field: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new InvalidArgumentError(field, `must be a whole number from ${least} to ${most}`)
}
