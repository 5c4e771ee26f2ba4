import { type Document, resolve, type Schema } from '../generate/document.ts'
import { canonical } from './fingerprint.ts'
import { intersect } from './intersect.ts'
import {
  ANYTHING,
  type Keywords,
  LIMITS,
  type Limit,
  type LimitValue,
  NOTHING,
  type Property,
  type Shape,
  TYPES,
} from './shape.ts'
import { unite } from './unite.ts'

/** Formats that only specify how a number is stored. */
const STORAGE = ['int32', 'int64', 'double']
/** Keywords that a shape is read from. */
const INTERPRETED: readonly string[] = [
  ...LIMITS,
  '$ref',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'contentEncoding',
  'enum',
  'items',
  'oneOf',
  'properties',
  'required',
  'type',
]
/** Keywords that exclude no value. For a `discriminator`, the union beside it is read. */
const ANNOTATIONS: readonly string[] = [
  '$comment',
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'title',
]

/** Converts a schema to the form in which it is compared. */
export function readShape(document: Document, schema: Schema): Shape {
  return [
    readReference(document, schema),
    readOwn(document, schema),
    ...(schema.allOf ?? []).map((one) => readShape(document, one)),
    readUnion(document, schema.oneOf),
    readUnion(document, schema.anyOf),
  ].reduce(intersect)
}

function readReference(document: Document, { $ref }: Schema): Shape {
  if ($ref === undefined) return ANYTHING
  const name = $ref.slice($ref.lastIndexOf('/') + 1)
  return { ...readShape(document, resolve<Schema>(document, { $ref })), name }
}

function readUnion(document: Document, members: readonly Schema[] | undefined): Shape {
  if (!members) return ANYTHING
  return members.map((one) => readShape(document, one)).reduce(unite, NOTHING)
}

/** Reads the keywords of a schema itself, without the schemas that it refers to or combines. */
function readOwn(document: Document, schema: Schema): Shape {
  const { additionalProperties, items } = schema
  const values = schema.const === undefined ? schema.enum : [schema.const]
  const types = readTypes(schema, values)
  const limits = readLimits(schema)
  const keywords = readKeywords(schema)
  const properties = readProperties(document, schema)
  const isOpen = !items && keywords.size === 0 && (additionalProperties ?? true) === true
  if (!types && limits.size === 0 && properties.size === 0 && isOpen) return ANYTHING
  const known = values?.filter((value) => value !== null).map(String)
  return {
    types: types ? new Set(TYPES.filter((type) => types.includes(type))) : ANYTHING.types,
    isNullable: types?.includes('null') ?? true,
    ...(known && { values: new Set(known) }),
    isOpen: !known,
    limits,
    keywords,
    properties,
    additionalProperties: readAdditional(document, additionalProperties),
    ...(items && { items: () => readShape(document, items) }),
  }
}

/** Returns the types that a schema names, or else those of its values. */
function readTypes({ type }: Schema, values: readonly unknown[] | undefined): readonly string[] | undefined {
  if (type !== undefined) return [type].flat()
  return values?.map((value) => {
    if (value === null) return 'null'
    return Number.isInteger(value) ? 'integer' : typeof value
  })
}

/** Returns the limits that exclude values. Numbers in JSON are exact up to 2⁵³ in any case. */
function readLimits(schema: Schema): Map<Limit, LimitValue> {
  const named = { ...schema, format: schema.format ?? schema.contentEncoding }
  const limits = new Map<Limit, LimitValue>()
  for (const limit of LIMITS) {
    const value = named[limit]
    if (value !== undefined && !isRedundant(limit, value)) limits.set(limit, value)
  }
  return limits
}

function isRedundant(limit: Limit, value: LimitValue): boolean {
  if (limit === 'minimum' || limit === 'maximum') return Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
  if (limit.startsWith('min') && value === 0) return true
  return value === false || STORAGE.some((format) => format === value)
}

function readProperties(
  document: Document,
  { properties = {}, required = [] }: Schema,
): Map<string, Property> {
  const names = new Set([...Object.keys(properties), ...required])
  return new Map(
    [...names].map((name) => {
      const schema = properties[name]
      const shape = (): Shape => (schema ? readShape(document, schema) : ANYTHING)
      return [name, { isRequired: required.includes(name), shape }]
    }),
  )
}

function readAdditional(
  document: Document,
  schema: Schema['additionalProperties'],
): Shape['additionalProperties'] {
  if (schema === undefined || schema === true) return 'anything'
  return schema === false ? 'nothing' : () => readShape(document, schema)
}

/** Returns the keywords that no other field of a shape covers, with their values. */
function readKeywords(schema: Schema): Keywords {
  const keywords = Object.entries(schema).filter(
    ([key]) => !INTERPRETED.includes(key) && !ANNOTATIONS.includes(key) && !key.startsWith('x-'),
  )
  return new Map(keywords.map(([key, value]) => [key, new Set([canonical(value)])]))
}
