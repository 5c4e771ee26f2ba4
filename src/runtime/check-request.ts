import type { RequestSchema } from '../generated/request-schemas.ts'
import { checkSnowflake, kindOf } from './check.ts'
import { InvalidArgumentError } from './errors/argument.ts'

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
  else if (typeof value === 'number') checkNumber(schema, value, field)
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
  const {
    minLength = Number.NEGATIVE_INFINITY,
    maxLength = Number.POSITIVE_INFINITY,
    pattern,
    format,
  } = schema
  if (format === 'snowflake') checkSnowflake(field, value)
  const length = [...value].length
  if (length < minLength || length > maxLength) {
    throw new InvalidArgumentError(
      field,
      `must be ${range(minLength, maxLength)} characters long, and has ${length}`,
    )
  }
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    throw new InvalidArgumentError(field, `must match ${pattern}`)
  }
}

function checkNumber(schema: RequestSchema, value: number, field: string): void {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
  if (value < minimum || value > maximum) {
    throw new InvalidArgumentError(field, `must be ${range(minimum, maximum)}`)
  }
}

function checkArray(schema: RequestSchema, value: readonly unknown[], field: string): void {
  const { minItems = Number.NEGATIVE_INFINITY, maxItems = Number.POSITIVE_INFINITY, items } = schema
  if (value.length < minItems || value.length > maxItems) {
    throw new InvalidArgumentError(
      field,
      `must have ${range(minItems, maxItems)} items, and has ${value.length}`,
    )
  }
  if (items) value.forEach((item, index) => void checkRequest(items, item, `${field}[${index}]`))
}

function checkObject(schema: RequestSchema, value: Readonly<Record<string, unknown>>, field: string): void {
  const { properties = {}, additionalProperties = true, required = [] } = schema
  const { maxProperties = Number.POSITIVE_INFINITY } = schema
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  const absent = required.find((name) => !names.includes(name))
  if (absent !== undefined) throw new InvalidArgumentError(join(field, absent), 'is required')
  if (names.length > maxProperties) {
    throw new InvalidArgumentError(field, `must have at most ${maxProperties} keys, and has ${names.length}`)
  }
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

function range(minimum: number, maximum: number): string {
  if (!Number.isFinite(maximum)) return `at least ${minimum}`
  return Number.isFinite(minimum) ? `${minimum} to ${maximum}` : `at most ${maximum}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
