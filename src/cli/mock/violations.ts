import type { PrismHttpComponents } from '@stoplight/prism-http'

/** A violation of the description that Prism found in a request. */
export type Violation = Parameters<PrismHttpComponents['mock']>[0]['input']['validations'][number]

/** An error of a field, as in `_errors` of `APIErrorFields`. */
export interface FieldError {
  readonly code: string
  readonly message: string
}

/** An error with the path of its field, as Discord names it: without the part of the request that contains it. */
export interface InvalidField {
  readonly path: readonly string[]
  readonly error: FieldError
}

/** Creates the error for a violation. `limit` is the end of Prism's message, `value` the value that was sent. */
type CreateError = (limit: string, value: unknown) => FieldError

const COERCIONS: Readonly<Record<string, CreateError>> = {
  integer: (_, value) => ({ code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not int.` }),
  number: (_, value) => ({ code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not float.` }),
  boolean: () => ({ code: 'BOOLEAN_TYPE_COERCE', message: 'Must be either true or false.' }),
  array: () => ({ code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }),
  object: () => ({ code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' }),
  string: (_, value) => ({
    code: 'STRING_TYPE_CONVERT',
    message: `Could not interpret "${JSON.stringify(value)}" as string.`,
  }),
}

const tooShort: CreateError = (limit) => ({
  code: 'BASE_TYPE_MIN_LENGTH',
  message: `Must be ${limit} or more in length.`,
})
const tooLong: CreateError = (limit) => ({
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${limit} or fewer in length.`,
})

/** Errors by the keyword of the schema that is violated. */
const ERRORS: Readonly<Record<string, CreateError>> = {
  required: () => ({ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }),
  minLength: tooShort,
  minItems: tooShort,
  maxLength: tooLong,
  maxItems: tooLong,
  maxProperties: (limit) => ({
    code: 'DICT_TYPE_MAX_LENGTH',
    message: `Must be ${limit} or fewer in length.`,
  }),
  minimum: (limit) => ({
    code: 'NUMBER_TYPE_MIN',
    message: `int value should be greater than or equal to ${limit}.`,
  }),
  maximum: (limit) => ({
    code: 'NUMBER_TYPE_MAX',
    message: `int value should be less than or equal to ${limit}.`,
  }),
  enum: (limit) => ({ code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${limit}).` }),
  type: (limit, value) =>
    COERCIONS[limit]?.(limit, value) ?? { code: 'BASE_TYPE_INVALID', message: `Must be ${limit}.` },
}

/** Returns the property that a violation of an object names: one that is missing, or one that is not described. */
export function namedProperty({ code, message }: Violation): string | undefined {
  if (code !== 'required' && code !== 'additionalProperties') return undefined
  return /'([^']+)'$/.exec(message)?.[1]
}

/**
 * Converts a violation to the error of a field.
 *
 * @param value Value that was sent.
 * @param snowflake Pattern of an id.
 */
export function toInvalidField(violation: Violation, value: unknown, snowflake: string): InvalidField {
  const { code, message, path = [] } = violation
  const property = namedProperty(violation)
  return {
    path: [...path.slice(1), ...(property === undefined ? [] : [property])],
    error: createError(String(code), message, value, snowflake),
  }
}

function createError(code: string, message: string, value: unknown, snowflake: string): FieldError {
  if (code === 'pattern' && message.endsWith(`"${snowflake}"`)) {
    return { code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not snowflake.` }
  }
  const create = ERRORS[code]
  return create ? create(readLimit(message), value) : { code: 'BASE_TYPE_INVALID', message }
}

/** Returns the number, the list of values or the type at the end of a message of Prism. */
function readLimit(message: string): string {
  const [, values] = /allowed values: (.+)$/.exec(message) ?? []
  const [, limit, type] = /(-?[\d.]+)(?: \w+)?$|must be (\w+)/.exec(message) ?? []
  return values ?? limit ?? type ?? ''
}
