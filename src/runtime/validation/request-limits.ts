import type { RequestSchema } from '../../generated/request-schemas.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { isRecord } from '../utils/objects.ts'
import { checkSnowflake, kindOf } from './arguments.ts'

/**
 * Holds what is about to be sent against the limits of the description.
 *
 * @param field How the caller knows it; empty for the whole of the arguments.
 * @throws {@link InvalidArgumentError} that names the first field that is wrong, and its limit.
 */
export function checkRequest(schema: RequestSchema, value: unknown, field = ''): void {
  checkType(schema, value, field)
  if (schema.enum && !schema.enum.includes(value)) {
    throw new InvalidArgumentError(field, `must be one of ${schema.enum.join(', ')}`)
  }
  if (typeof value === 'string') checkString(schema, value, field)
  else if (typeof value === 'number') checkRange(field, value, schema.minimum, schema.maximum)
  else if (Array.isArray(value)) checkArray(schema, value, field)
  else if (isRecord(value)) checkObject(schema, value, field)
}

function checkType({ type }: RequestSchema, value: unknown, field: string): void {
  if (type === undefined) return
  const types = typeof type === 'string' ? [type] : type
  if (!types.some((one) => hasType(value, one))) {
    throw new InvalidArgumentError(field, `must be ${types.join(' or ')}, and is ${kindOf(value)}`)
  }
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

/** @param unit Of what is counted; a number itself is never repeated. */
function checkRange(
  field: string,
  size: number,
  minimum = Number.NEGATIVE_INFINITY,
  maximum = Number.POSITIVE_INFINITY,
  unit?: string,
): void {
  if (size >= minimum && size <= maximum) return
  const [least, most] = [Number.isFinite(minimum), Number.isFinite(maximum)]
  const range =
    least && most ? `${minimum} to ${maximum}` : most ? `at most ${maximum}` : `at least ${minimum}`
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

/** The name as the caller wrote it: our options are in camelCase where the wire has underscores. */
function join(field: string, name: string): string {
  if (field !== '') return `${field}.${name}`
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
