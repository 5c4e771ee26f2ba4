import type { RoleConnectionUpdate } from '../generated/models.ts'
import { kindOf } from './check.ts'
import { InvalidArgumentError } from './errors/argument.ts'

/** A value of a linked role: Discord stores text, so numbers, booleans and dates are written as it reads them. */
export type MetadataValue = string | number | bigint | boolean | Date

/** What an application says of its user, for linked roles. An absent part is left out of the request. */
export interface MetadataUpdate {
  /** The name of the platform, at most 50 characters. */
  readonly platformName?: string | null | undefined
  /** The user's name on the platform, at most 100 characters. */
  readonly platformUsername?: string | null | undefined
  /** At most five values, by the keys that `updateLinkedRolesMetadata` has registered. */
  readonly metadata?: Readonly<Record<string, MetadataValue>> | null | undefined
}

/** The update as it travels: `true` becomes `"1"`, a date its ISO 8601 form. */
export function formatMetadata(update: MetadataUpdate): RoleConnectionUpdate {
  if (typeof update !== 'object' || update === null) {
    throw new InvalidArgumentError('update', `must be an object, and is ${kindOf(update)}`)
  }
  const { platformName, platformUsername, metadata } = update
  return {
    ...(platformName !== undefined && { platform_name: platformName }),
    ...(platformUsername !== undefined && { platform_username: platformUsername }),
    ...(metadata !== undefined && { metadata: metadata === null ? null : formatValues(metadata) }),
  }
}

function formatValues(metadata: Readonly<Record<string, MetadataValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, formatValue(key, value)]))
}

function formatValue(key: string, value: MetadataValue): string {
  const field = `metadata.${key}`
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value)
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
  throw new InvalidArgumentError(field, 'must be a string, a whole number, a boolean or a valid Date')
}
