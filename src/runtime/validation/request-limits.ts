import type { RequestSchema } from '../../generated/request-schemas.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { isRecord } from '../utils/objects.ts'
import { checkOneOf, checkSnowflake, invalidType } from './arguments.ts'

/**
 * Validates a request against the limits of the description.
 *
 * @param field Path of the value within the arguments; empty for all arguments together.
 * @throws {@link InvalidArgumentError} that names the first invalid field and its limit.
 */
export function checkRequest(schema: RequestSchema, value: unknown, field = ''): void {
  checkType(schema, value, field)
  if (schema.enum) checkOneOf(field, value, schema.enum)
  if (typeof value === 'string') checkString(schema, value, field)
  else if (typeof value === 'number') checkRange(field, value, schema.minimum, schema.maximum)
  else if (Array.isArray(value)) checkArray(schema, value, field)
  else if (isRecord(value)) checkObject(schema, value, field)
}

function checkType({ type }: RequestSchema, value: unknown, field: string): void {
  if (type === undefined) return
  const types = [type].flat()
  if (!types.some((one) => hasType(value, one))) throw invalidType(field, types.join(' or '), value)
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isRecord(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    default:
      return typeof value === type
  }
}

function checkString(schema: RequestSchema, value: string, field: string): void {
  const { minLength, maxLength, pattern, format } = schema
  if (format === 'snowflake') checkSnowflake(field, value)
  checkRange(field, [...value].length, minLength, maxLength, 'characters')
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    throw new InvalidArgumentError(field, `must match ${pattern}`)
  }
}

function checkArray(
  { minItems, maxItems, items }: RequestSchema,
  value: readonly unknown[],
  field: string,
): void {
  checkRange(field, value.length, minItems, maxItems, 'items')
  if (items) value.forEach((item, index) => void checkRequest(items, item, `${field}[${index}]`))
}

/**
 * Checks a number, or a count of characters, items or keys.
 *
 * @param unit Unit of a count. Without it, the number is a value and not repeated in the message.
 */
function checkRange(
  field: string,
  size: number,
  minimum = Number.NEGATIVE_INFINITY,
  maximum = Number.POSITIVE_INFINITY,
  unit?: string,
): void {
  if (size >= minimum && size <= maximum) return
  const [hasMinimum, hasMaximum] = [Number.isFinite(minimum), Number.isFinite(maximum)]
  const bound = hasMaximum ? `at most ${maximum}` : `at least ${minimum}`
  const range = hasMinimum && hasMaximum ? `${minimum} to ${maximum}` : bound
  throw new InvalidArgumentError(
    field,
    unit ? `must have ${range} ${unit}, and has ${size}` : `must be ${range}`,
  )
}

function checkObject(schema: RequestSchema, value: Readonly<Record<string, unknown>>, field: string): void {
  const { properties = {}, additionalProperties = true, required = [] } = schema
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  const absent = required.find((name) => !names.includes(name))
  if (absent !== undefined) throw new InvalidArgumentError(join(field, absent), 'is required')
  checkRange(field, names.length, undefined, schema.maxProperties, 'keys')
  for (const name of names) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined
    const member = known ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
    if (member) checkRequest(member, value[name], join(field, name))
    else if (additionalProperties === false) throw new InvalidArgumentError(join(field, name), 'is not known')
  }
}

/** Returns the path of a field as the caller writes it: options of a method are in camelCase, wire names are not. */
function join(field: string, name: string): string {
  if (field !== '') return `${field}.${name}`
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
