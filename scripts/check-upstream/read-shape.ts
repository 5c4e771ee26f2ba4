import { type Document, resolve, type Schema } from '../generate/document.ts'
import { intersect } from './intersect.ts'
import { readUnread } from './read-unread.ts'
import {
  ANYTHING,
  LIMITS,
  type Limit,
  type LimitValue,
  NOTHING,
  type Property,
  type Shape,
  TYPES,
} from './shape.ts'
import { unite } from './unite.ts'

/** The formats that only say how a number is stored. */
const STORAGE = ['int32', 'int64', 'double']

/** Brings a schema into the form in which it is compared. */
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

/** What a schema says itself, without the schemas that it is made of. */
function readOwn(document: Document, schema: Schema): Shape {
  const { additionalProperties, items } = schema
  const values = schema.const === undefined ? schema.enum : [schema.const]
  const types = readTypes(schema, values)
  const limits = readLimits(schema)
  const unread = readUnread(schema)
  const properties = readProperties(document, schema)
  const isSilent = !items && unread.size === 0 && (additionalProperties ?? true) === true
  if (!types && limits.size === 0 && properties.size === 0 && isSilent) return ANYTHING
  const known = values?.filter((value) => value !== null).map(String)
  return {
    types: types ? new Set(TYPES.filter((type) => types.includes(type))) : ANYTHING.types,
    isNullable: types?.includes('null') ?? true,
    ...(known && { values: new Set(known) }),
    isOpen: !known,
    limits,
    unread,
    properties,
    others: readOthers(document, additionalProperties),
    ...(items && { items: () => readShape(document, items) }),
  }
}

/** The types that a schema names, or that follow from its values. */
function readTypes({ type }: Schema, values: readonly unknown[] | undefined): readonly string[] | undefined {
  if (type !== undefined) return [type].flat()
  return values?.map((value) => {
    if (value === null) return 'null'
    return Number.isInteger(value) ? 'integer' : typeof value
  })
}

/** The limits that exclude something. Numbers of JSON are exact up to 2⁵³ anyway. */
function readLimits(schema: Schema): Map<Limit, LimitValue> {
  const said = { ...schema, format: schema.format ?? schema.contentEncoding }
  const limits = new Map<Limit, LimitValue>()
  for (const limit of LIMITS) {
    const value = said[limit]
    if (value !== undefined && !meansNothing(limit, value)) limits.set(limit, value)
  }
  return limits
}

function meansNothing(limit: Limit, value: LimitValue): boolean {
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

function readOthers(document: Document, schema: Schema['additionalProperties']): Shape['others'] {
  if (schema === undefined || schema === true) return 'anything'
  return schema === false ? 'nothing' : () => readShape(document, schema)
}
