import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { isRecord } from '../../src/runtime/utils/objects.ts'

/** A payload in Discord's documentation. */
export interface Payload {
  readonly name: string
  /** Name of its schema. */
  readonly schema: string
  readonly payload: unknown
  readonly source: string
  /** JSON pointers to the parts that the documentation abbreviates. */
  readonly elided?: readonly string[] | undefined
}

/** An example in the description, with the schema beside it. */
export interface Example {
  /** JSON pointer to the value or to its reference. */
  readonly place: string
  /** JSON pointer to its schema. */
  readonly schema: string
  readonly value: unknown
}

export const root = join(import.meta.dirname, '../..')
export const description = readJson(join(root, 'src/generated/openapi.json'))
export const payloads = readJson(join(root, 'test/fixtures/documented-payloads.json')) as readonly Payload[]

/** Returns the errors of a value under the schema at a JSON pointer into the description. */
export const validate = compile(description)

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Creates a function that validates a value against the schema at a JSON pointer and returns the errors. */
export function compile(document: unknown): (schema: string, value: unknown) => ErrorObject[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addFormat('snowflake', /^\d+$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema({ $id: 'openapi.json', ...(document as object) })
  return (schema, value) => {
    const check = ajv.getSchema(`openapi.json#${schema.split('/').map(encodeURIComponent).join('/')}`)
    if (!check) throw new Error(`${schema} must be a schema`)
    check(value)
    return check.errors ?? []
  }
}

/** Returns the JSON pointer to the schema with a name. */
export function pointTo(schema: string): string {
  return `/components/schemas/${schema}`
}

/** Returns the value at a JSON pointer into the description. */
export function follow(pointer: string): unknown {
  const keys = pointer.split('/').slice(1).map(unescapeKey)
  return keys.reduce((node: unknown, key) => {
    if (Array.isArray(node)) return node[Number(key)]
    return isRecord(node) ? node[key] : undefined
  }, description)
}

/** Returns the errors of a payload, except in the parts that the documentation abbreviates. */
export function findErrors(
  check: typeof validate,
  schema: string,
  { payload, elided = [] }: Pick<Payload, 'payload' | 'elided'>,
): string[] {
  return check(schema, payload)
    .filter((error) => !elided.some((pointer) => `${locate(error)}/`.startsWith(`${pointer}/`)))
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Returns the JSON pointer to the value of an error, which is absent if a required field is missing. */
function locate({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === 'required' ? `${instancePath}/${escapeKey(params.missingProperty)}` : instancePath
}

/** Lists the examples beside schemas: of bodies, parameters and headers, webhooks included. */
export function listExamples(node: unknown = description, place = ''): Example[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => listExamples(one, `${place}/${index}`))
  if (!isRecord(node)) return []
  if (!isRecord(node.schema)) {
    return Object.entries(node).flatMap(([key, value]) => listExamples(value, `${place}/${escapeKey(key)}`))
  }
  const schema = `${place}/schema`
  const named = Object.entries(isRecord(node.examples) ? node.examples : {})
  return [
    ...named.map(([key, one]) => ({
      place: `${place}/examples/${escapeKey(key)}`,
      schema,
      value: readValue(one),
    })),
    ...('example' in node ? [{ place: `${place}/example`, schema, value: node.example }] : []),
  ]
}

/** Returns the value of a named example, with its reference resolved. */
function readValue(example: unknown): unknown {
  if (!isRecord(example)) throw new Error('A named example must be an object')
  if (typeof example.$ref !== 'string') return example.value
  return readValue(follow(example.$ref.slice('#'.length)))
}

export function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
