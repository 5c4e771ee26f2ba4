import { knownValues } from '../../src/cli/generate/schema.ts'
import { toSource } from '../../src/extend/print.ts'
import {
  type Document,
  HEADER,
  type LocatedOperation,
  listOperations,
  listParameters,
  type RequestBody,
  resolve,
  type Schema,
} from './document.ts'

const CONSTRAINTS = [
  'type',
  'format',
  'pattern',
  'enum',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
  'required',
] as const

/**
 * Generates the limits of all requests of the client's methods, one constant for each JSON body and each query, so that an
 * application bundles only those of the methods that it calls.
 */
export function emitRequestSchemas(document: Document): string {
  const constants = listOperations(document)
    .filter(({ operation }) => operation['x-client-methods'] && !operation['x-browser-page'])
    .flatMap((located) => [querySchema(document, located), bodySchema(document, located)])
    .filter((constant) => constant !== undefined)
  return `${HEADER}/** The part of JSON Schema that limits the values of a request. */
export interface RequestSchema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, RequestSchema>>
  readonly additionalProperties?: boolean | RequestSchema
  readonly items?: RequestSchema
}
${constants.join('')}`
}

function querySchema(document: Document, located: LocatedOperation): string | undefined {
  const parameters = listParameters(document, located).filter((one) => one.in === 'query')
  if (parameters.length === 0) return undefined
  const schema: Schema = {
    type: 'object',
    required: parameters.filter((one) => one.required).map((one) => one.name),
    properties: Object.fromEntries(parameters.map((one) => [one.name, one.schema])),
    additionalProperties: false,
  }
  return constant(`${located.operation.operationId}Query`, reduce(document, schema))
}

function bodySchema(document: Document, { operation }: LocatedOperation): string | undefined {
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
  const schema = body?.content['application/json']?.schema
  return schema && constant(`${operation.operationId}Body`, reduce(document, schema))
}

function constant(name: string, value: unknown): string {
  return `\nexport const ${name}: RequestSchema = ${toSource(value)}\n`
}

/** Resolves references and keeps only the keywords that limit a value. */
function reduce(document: Document, unresolved: Schema): Record<string, unknown> {
  const schema = resolve<Schema>(document, unresolved)
  if (schema.anyOf) return reduceAlternatives(document, schema.anyOf)
  const reduced: Record<string, unknown> = {}
  for (const key of CONSTRAINTS) {
    const value = schema[key]
    const isImplied = key === 'pattern' && schema.format === 'snowflake'
    if (value !== undefined && !isImplied && !(key === 'required' && schema.required?.length === 0)) {
      reduced[key] = value
    }
  }
  if (schema.properties) {
    reduced.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => [name, reduce(document, member)]),
    )
  }
  if (schema.items) reduced.items = reduce(document, schema.items)
  if (schema.additionalProperties !== undefined) {
    reduced.additionalProperties =
      typeof schema.additionalProperties === 'object'
        ? reduce(document, schema.additionalProperties)
        : schema.additionalProperties
  }
  return reduced
}

/**
 * Reduces alternatives: an open enum allows what its last member allows, lists of values become one list, and all others
 * are one value or `null`.
 */
function reduceAlternatives(document: Document, members: readonly Schema[]): Record<string, unknown> {
  const lists = members.flatMap((one) =>
    one.type === 'boolean' ? [[true, false]] : one.enum ? [one.enum] : [],
  )
  if (lists.length === members.length) return { type: members.map(({ type }) => type), enum: lists.flat() }
  const known = knownValues({ anyOf: members })
  const [value, ...others] = known ? members.slice(-1) : members.filter(({ type }) => type !== 'null')
  if (!value || others.length > 0)
    throw new Error('A value in a request must have one alternative, apart from null')
  const reduced = reduce(document, value)
  return known ? reduced : { ...reduced, type: [reduced.type, 'null'].flat() }
}
