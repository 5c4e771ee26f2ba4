import { dereference, type OutputUnit, validate } from '@cfworker/json-schema'
import { type JsonSchema, SCHEMAS } from '../generated/description.ts'
import type { APIError } from '../generated/models.ts'
import { isRecord, propertyOf } from '../runtime/utils/objects.ts'

const DRAFT = '2020-12'

/** Schemas by their URIs. Created by the first validation, because it takes a few milliseconds. */
let lookup: ReturnType<typeof dereference> | undefined

/** A value that does not match its schema, in Discord's words. */
export interface Problem {
  readonly path: readonly string[]
  readonly code: string
  readonly message: string
}

/** Returns why a value does not match a schema of the description. Unknown properties are not a problem to Discord. */
export function findProblems(schemaName: string, value: unknown): Problem[] {
  const schema = SCHEMAS[schemaName]
  if (!schema) throw new TypeError(`The description has no schema ${schemaName}`)
  lookup ??= dereference({ ...SCHEMAS })
  const { errors } = validate(value, schema, DRAFT, lookup, false)
  const problems = new Map<string, Problem>()
  for (const error of errors) {
    for (const problem of describe(schema, value, error)) {
      const key = problem.path.join('/')
      // The alternatives of an `anyOf` have one error each, of which the first names the expected value.
      if (!problems.has(key)) problems.set(key, problem)
    }
  }
  return [...problems.values()]
}

/** Creates the body of Discord's error for an invalid request. */
export function toFormError(problems: readonly Problem[]): APIError {
  const errors = createNode()
  for (const { path, code, message } of problems) {
    let node = errors
    for (const key of path) node = childOf(node, key)
    node._errors = [...(node._errors ?? []), { code, message }]
  }
  return { code: 50035, errors, message: 'Invalid Form Body' }
}

/** The body of a request that lacks one. */
export const MISSING_BODY: readonly Problem[] = [
  { path: [], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
]

/** Returns the schema of a property of an object, with its reference resolved. */
export function propertySchema(schemaName: string, property: string): JsonSchema | undefined {
  return resolve(propertyOf(SCHEMAS[schemaName]?.properties, property))
}

/** Lists the types that a property of an object can have. */
export function propertyTypes(schemaName: string, property: string): unknown[] {
  const schema = propertySchema(schemaName, property)
  const alternatives = Array.isArray(schema?.anyOf) ? schema.anyOf.map(resolve) : []
  return [schema, ...alternatives].flatMap((one) => one?.type)
}

/** Lists the properties of an object that have a default, each with it. */
export function listDefaults(schemaName: string): [name: string, value: unknown][] {
  const properties = SCHEMAS[schemaName]?.properties
  return Object.keys(isRecord(properties) ? properties : {}).flatMap((name): [string, unknown][] => {
    const value = propertySchema(schemaName, name)?.default
    return value === undefined ? [] : [[name, value]]
  })
}

/** Lists the properties of an object that its schema does not have. */
export function unknownProperties(schemaName: string, value: object): string[] {
  const known = propertiesOf(SCHEMAS[schemaName])
  return Object.keys(value).filter((name) => !known.has(name))
}

/** Returns a value without the properties that its schema does not allow, which Discord ignores. */
export function withoutUnknown(schemaName: string, value: unknown): unknown {
  return strip(SCHEMAS[schemaName], value)
}

function strip(schema: JsonSchema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(resolve(schema?.items), item))
  if (!isRecord(value)) return value
  const known = propertiesOf(schema)
  const isClosed = schema?.additionalProperties === false
  const kept = Object.entries(value).filter(([name]) => !isClosed || known.has(name))
  return Object.fromEntries(kept.map(([name, one]) => [name, strip(resolve(known.get(name)), one)]))
}

/** Returns the schemas of the properties of an object, those of its parts included. */
function propertiesOf(schema: JsonSchema | undefined): ReadonlyMap<string, unknown> {
  const parts = Array.isArray(schema?.allOf) ? schema.allOf.map(resolve) : []
  return new Map([
    ...Object.entries(isRecord(schema?.properties) ? schema.properties : {}),
    ...parts.flatMap((part) => [...propertiesOf(part)]),
  ])
}

type ErrorNode = NonNullable<APIError['errors']>

function childOf(node: ErrorNode, key: string): ErrorNode {
  const child = node[key]
  if (isNode(child)) return child
  const created = createNode()
  node[key] = created
  return created
}

/** Creates an object without a prototype, because a key is any text of the request, such as `__proto__`. */
function createNode(): ErrorNode {
  return Object.create(null)
}

function isNode(value: ErrorNode[string] | undefined): value is ErrorNode {
  return typeof value === 'object' && !Array.isArray(value)
}

function resolve(schema: unknown): JsonSchema | undefined {
  if (!isRecord(schema)) return undefined
  const reference = typeof schema.$ref === 'string' ? SCHEMAS[schema.$ref.slice('#/'.length)] : undefined
  return reference ? { ...resolve(reference), ...schema } : schema
}

function describe(root: JsonSchema, value: unknown, error: OutputUnit): Problem[] {
  const path = splitPointer(error.instanceLocation)
  const instance = path.reduce<unknown>(propertyOf, value)
  const schema = splitPointer(error.keywordLocation)
    .slice(0, -1)
    .reduce<unknown>((parent, key) => (key === '$ref' ? resolve(parent) : propertyOf(parent, key)), root)
  const limit = propertyOf(schema, error.keyword)
  const problem = (code: string, message: string): Problem[] => [{ path, code, message }]
  switch (error.keyword) {
    case 'required':
      return listMissing(limit, instance).map((name) => ({
        path: [...path, name],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      }))
    case 'dependentRequired':
      return problem('BASE_TYPE_REQUIRED', 'This field is required')
    case 'type':
      return isSnowflake(schema) ? problem(...notSnowflake(instance)) : problem(...wrongType(limit))
    case 'enum':
      return isBoolean(limit)
        ? problem('BOOLEAN_TYPE_COERCE', 'Must be either true or false.')
        : problem('BASE_TYPE_CHOICES', `Value must be one of (${[limit].flat().map(show).join(', ')}).`)
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return problem(...wrongLength(schema))
    case 'minimum':
      return problem('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${limit}.`)
    case 'maximum':
      return problem('NUMBER_TYPE_MAX', `int value should be less than or equal to ${limit}.`)
    case 'maxProperties':
      return problem('BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`)
    case 'pattern':
      return isSnowflake(schema)
        ? problem(...notSnowflake(instance))
        : problem('STRING_TYPE_REGEX', 'String value did not match validation regex.')
    case 'uniqueItems':
      return problem('SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value')
    case 'format':
      return problem('STRING_TYPE_INVALID', 'The value has an invalid format.')
    default:
      return []
  }
}

/** Splits a JSON pointer in a URI fragment. */
function splitPointer(fragment: string): string[] {
  return fragment
    .split('/')
    .slice(1)
    .map((key) => decodeURI(key).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function listMissing(required: unknown, instance: unknown): string[] {
  const names = Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []
  return names.filter((name) => !Object.hasOwn(Object(instance), name))
}

function isSnowflake(schema: unknown): boolean {
  return propertyOf(schema, 'format') === 'snowflake'
}

function isBoolean(values: unknown): boolean {
  return Array.isArray(values) && values.includes(true) && values.includes(false)
}

function notSnowflake(value: unknown): [code: string, message: string] {
  return [
    'NUMBER_TYPE_COERCE',
    `Value "${typeof value === 'string' ? value : JSON.stringify(value)}" is not snowflake.`,
  ]
}

/** Discord's errors for a value of another type, by the expected type. */
const TYPE_ERRORS: Readonly<Record<string, [code: string, message: string]>> = {
  integer: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not float.'],
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
}

function wrongType(type: unknown): [code: string, message: string] {
  const [expected] = [type].flat()
  return TYPE_ERRORS[String(expected)] ?? ['BASE_TYPE_INVALID', 'This value is invalid.']
}

function wrongLength(schema: unknown): [code: string, message: string] {
  const minimum = propertyOf(schema, 'minLength') ?? propertyOf(schema, 'minItems')
  const maximum = propertyOf(schema, 'maxLength') ?? propertyOf(schema, 'maxItems')
  if (minimum === undefined) return ['BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`]
  if (maximum === undefined) return ['BASE_TYPE_MIN_LENGTH', `Must be ${minimum} or more in length.`]
  return ['BASE_TYPE_BAD_LENGTH', `Must be between ${minimum} and ${maximum} in length.`]
}

function show(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}
