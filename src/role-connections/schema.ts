import type { RoleConnectionMetadataUpdate } from '../generated/models.ts'
import { updateApplicationRoleConnectionMetadataBody } from '../generated/request-schemas.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject, isTime, kindOf } from '../runtime/validation/arguments.ts'
import { checkRequest } from '../runtime/validation/request-limits.ts'

/** The comparison types of `RoleConnectionMetadataType`, by the JavaScript type of their values. */
interface ValueTypes {
  readonly number: 1 | 2 | 3 | 4
  readonly date: 5 | 6
  readonly boolean: 7 | 8
}

/** One of the eight comparison types: a value of `RoleConnectionMetadataType` of `grantcord/values`. */
export type ComparisonType = ValueTypes[keyof ValueTypes]

/** A value that an application stores for a user: how servers compare it, and what its users read about it. */
export interface RoleConnectionField extends Omit<RoleConnectionMetadataUpdate, 'key' | 'type'> {
  readonly type: ComparisonType
}

/** Fields by key. A key has 1 to 50 characters of `a` to `z`, `0` to `9` and `_`; there are at most five. */
export type RoleConnectionFields = Readonly<Record<string, RoleConnectionField>>

/** JavaScript type of the values of a comparison type. */
export type ValueOfType<Type extends ComparisonType> = Type extends ValueTypes['number']
  ? number
  : Type extends ValueTypes['date']
    ? Date
    : boolean

/** Values of a user by key, as far as they have any: whole numbers, dates and booleans. */
export type RoleConnectionValues<Fields extends RoleConnectionFields> = {
  readonly [Key in keyof Fields]?: ValueOfType<Fields[Key]['type']> | undefined
}

/** The values that an application stores for its users, as {@link defineRoleConnection} returns them. */
export interface RoleConnectionSchema<Fields extends RoleConnectionFields = RoleConnectionFields> {
  readonly fields: Fields
  /** The metadata records to register, in the order of the fields. */
  readonly records: readonly RoleConnectionMetadataUpdate[]
}

/** Conversion between a value and the string that Discord stores. */
interface Codec {
  /** Type of the values, for messages. */
  readonly expected: string
  /** Returns the string, or `undefined` for a value of another type. */
  format(value: unknown): string | undefined
  /** Returns the value, or `undefined` for a string of another form. */
  parse(text: string): number | Date | boolean | undefined
}

const INTEGER: Codec = {
  expected: 'a whole number from -(2^53 - 1) to 2^53 - 1',
  format: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  parse(text) {
    const value = Number(text)
    return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
  },
}

/** Parts of a date and time of ISO 8601: date, time, and the sign, hours and minutes of the offset. */
const ISO_8601 =
  /^((?:\d{4}|[+-]\d{6})-\d\d-(\d\d))(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-])(\d\d):?(\d\d))?)?$/

const DATETIME: Codec = {
  expected: 'a valid Date',
  format: (value) => (value instanceof Date && isTime(value.getTime()) ? value.toISOString() : undefined),
  parse(text) {
    const [, date, day, time = '00:00', sign = '+', hours = '00', minutes = '00'] = ISO_8601.exec(text) ?? []
    // Without an offset, it is UTC, as in all dates of Discord. `Date` would take it as local time.
    const value = new Date(`${date}T${time}${sign}${hours}:${minutes}`)
    // `Date` turns February 30 into March 2.
    const isDay = new Date(`${date}T00:00Z`).getUTCDate() === Number(day)
    return isDay && isTime(value.getTime()) ? value : undefined
  },
}

const BOOLEAN: Codec = {
  expected: 'a boolean',
  format: (value) => (typeof value === 'boolean' ? String(Number(value)) : undefined),
  parse: (text) => (text === '1' || text === '0' ? text === '1' : undefined),
}

const CODECS: Readonly<Record<number, Codec>> = {
  1: INTEGER,
  2: INTEGER,
  3: INTEGER,
  4: INTEGER,
  5: DATETIME,
  6: DATETIME,
  7: BOOLEAN,
  8: BOOLEAN,
}

/** Maximum number of fields. */
const MAX_FIELDS = updateApplicationRoleConnectionMetadataBody.maxItems ?? Number.POSITIVE_INFINITY

/**
 * Declares the values that an application stores for its users. The result types and converts them everywhere: in the
 * registration, in updates and in what Discord returns.
 *
 * @throws `InvalidArgumentError` for more than five fields, an invalid key, an unknown type, and a name or description that is
 *   too long.
 * @example
 * ```ts
 * import { defineRoleConnection } from 'grantcord/role-connections'
 * import { RoleConnectionMetadataType as Type } from 'grantcord/values'
 *
 * export const player = defineRoleConnection({
 *   wins: { type: Type.INTEGER_GREATER_THAN_OR_EQUAL, name: 'Wins', description: 'Games won at least' },
 *   member_since: { type: Type.DATETIME_LESS_THAN_OR_EQUAL, name: 'Member since', description: 'Days since joining' },
 *   verified: { type: Type.BOOLEAN_EQUAL, name: 'Verified', description: 'Has a verified account' },
 * })
 * ```
 * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
 */
export function defineRoleConnection<const Fields extends RoleConnectionFields>(
  fields: Fields,
): RoleConnectionSchema<Fields> {
  checkObject('fields', fields)
  const entries = Object.entries<RoleConnectionField>(fields)
  if (entries.length > MAX_FIELDS) {
    throw new InvalidArgumentError(
      'fields',
      `must have at most ${MAX_FIELDS} keys, and has ${entries.length}`,
    )
  }
  const records = entries.map(([key, field]) => {
    checkObject(`fields.${key}`, field)
    const record = { ...field, key }
    checkRequest(updateApplicationRoleConnectionMetadataBody.items ?? {}, record, `fields.${key}`)
    if (!Object.hasOwn(CODECS, field.type)) {
      throw new InvalidArgumentError(
        `fields.${key}.type`,
        'must be a value of RoleConnectionMetadataType: 1 to 8',
      )
    }
    return Object.freeze(record)
  })
  return Object.freeze({ fields, records: Object.freeze(records) })
}

/**
 * Converts values to the strings that Discord stores: numbers to decimal digits, dates to ISO 8601, `true` to `1` and
 * `false` to `0`. Values that are `undefined` are left out.
 *
 * @throws `InvalidArgumentError` for a key that the schema does not have, and for a value of another type.
 * @see https://docs.discord.com/developers/resources/user#application-role-connection-object
 */
export function formatMetadata<Fields extends RoleConnectionFields>(
  schema: RoleConnectionSchema<Fields>,
  values: RoleConnectionValues<Fields>,
): Record<string, string> {
  const fields = fieldsOf(schema)
  checkObject('metadata', values)
  const given = Object.entries<unknown>(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([key, value]) => {
      const codec = codecOf(fields, key)
      if (!codec) {
        const problem = `must be one of the keys of the schema: ${Object.keys(fields).join(', ')}`
        throw new InvalidArgumentError(`metadata.${key}`, problem)
      }
      const text = codec.format(value)
      if (text !== undefined) return [key, text]
      throw new InvalidArgumentError(`metadata.${key}`, `must be ${codec.expected}, and is ${kindOf(value)}`)
    }),
  )
}

/**
 * Converts the strings that Discord stores to values, the inverse of {@link formatMetadata}. Keys that the schema does not
 * have are left out. Dates without an offset, which other programs may have stored, are in UTC.
 *
 * @param metadata `metadata` of a role connection. A user without values has none.
 * @throws `InvalidArgumentError` for a string of another form, as one that was stored before the type of its field changed.
 * @see https://docs.discord.com/developers/resources/user#application-role-connection-object
 */
export function parseMetadata<Fields extends RoleConnectionFields>(
  schema: RoleConnectionSchema<Fields>,
  metadata: Readonly<Record<string, string>> | null | undefined,
): RoleConnectionValues<Fields> {
  const fields = fieldsOf(schema)
  if (metadata !== undefined && metadata !== null) checkObject('metadata', metadata)
  const values: [key: string, value: unknown][] = []
  for (const [key, text] of Object.entries<unknown>(metadata ?? {})) {
    const codec = codecOf(fields, key)
    if (!codec) continue
    const value = typeof text === 'string' ? codec.parse(text) : undefined
    if (value === undefined) {
      const problem = `must be the string of ${codec.expected}, and is ${kindOf(text)}`
      throw new InvalidArgumentError(`metadata.${key}`, problem)
    }
    values.push([key, value])
  }
  return Object.fromEntries(values) as RoleConnectionValues<Fields>
}

function fieldsOf(schema: RoleConnectionSchema): RoleConnectionFields {
  checkObject('schema', schema)
  checkObject('schema.fields', schema.fields)
  return schema.fields
}

function codecOf(fields: RoleConnectionFields, key: string): Codec | undefined {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  return field && CODECS[field.type]
}
