import { knownValues } from '../../src/cli/generate/schema.ts'
import { toSource } from '../../src/extend/print.ts'
import {
  type ApiResponse,
  type Document,
  type Example,
  HEADER,
  type LocatedOperation,
  listOperations,
  listParameters,
  type RequestBody,
  resolve,
  type Schema,
  valuesOf,
} from './document.ts'

/** Keywords of a schema that do not decide whether a value is valid. */
const ANNOTATIONS = [
  'description',
  'title',
  'summary',
  'externalDocs',
  'discriminator',
  'example',
  'examples',
]

/** Schemas of Discord's objects that the emulator's data is checked against. */
const DATA = [
  'ActivityInstance',
  'Application',
  'Channel',
  'Connection',
  'Entitlement',
  'GameDirectMessage',
  'Guild',
  'GuildMember',
  'Role',
  'RoleConnectionMetadata',
  'SKU',
  'Subscription',
  'User',
  'Webhook',
]

/** Generates what the emulator needs of the description: schemas of requests, examples of responses, and texts of scopes. */
export function emitDescription(document: Document): string {
  const located = listOperations(document).filter(({ operation }) => !operation['x-browser-page'])
  const schemas: Record<string, unknown> = {}
  const examples: Record<string, unknown> = {}
  const responses: Record<string, unknown> = {}
  const addSchema = (name: string, schema: unknown): string => {
    if (!(name in schemas)) {
      schemas[name] = {}
      schemas[name] = reduce(schema, (target) => addSchema(target, document.components.schemas[target]))
    }
    return name
  }
  for (const name of DATA) addSchema(name, document.components.schemas[name])
  const rows = located.map((one) => describe(document, one, addSchema, examples, responses))
  const scopes = valuesOf(document, 'Scope').map((scope) => [String(scope.const), scope.description ?? ''])
  return `${HEADER}import type { Scope } from './scopes.ts'

/** A JSON Schema. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Names of the examples of a response by media type, each by its name in the response. */
export type DescribedExamples = Readonly<Record<string, Readonly<Record<string, ExampleName>>>>

/** Requests and responses of an operation. Schemas and examples are names. */
export interface DescribedOperation {
  readonly path?: string
  readonly query?: string
  /** Indicates that the request must have a body. */
  readonly isBodyRequired: boolean
  /** Schemas of the body by media type. */
  readonly body: Readonly<Record<string, string>>
  /** Examples by status, or \`default\`. */
  readonly responses: Readonly<Record<string, DescribedExamples>>
}

/** Responses that several operations have. */
const RESPONSES = {
${printEntries(Object.fromEntries(Object.entries(responses).sort()))}} satisfies Readonly<Record<string, DescribedExamples>>

/** Every operation that a client may call, by \`operationId\`. */
export const DESCRIBED_OPERATIONS: Readonly<Record<string, DescribedOperation>> = {
${rows.join('')}}

/** Schemas of requests, and of the objects that they refer to. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
${printEntries(schemas)}}

/** Name of an example. */
export type ExampleName =
${Object.keys(examples)
  .sort()
  .map((name) => `  | ${toSource(name)}\n`)
  .join('')}
/** Bodies of responses. */
export const EXAMPLES: Readonly<Record<ExampleName, unknown>> = {
${printEntries(examples)}}

/** What each scope allows, in words. Restrictions follow a semicolon. */
export const SCOPE_DESCRIPTIONS: Readonly<Record<Scope, string>> = {
${printEntries(Object.fromEntries(scopes))}}
`
}

function describe(
  document: Document,
  located: LocatedOperation,
  addSchema: (name: string, schema: unknown) => string,
  examples: Record<string, unknown>,
  responses: Record<string, unknown>,
): string {
  const { operation } = located
  const id = operation.operationId
  const parameters = listParameters(document, located)
  const schemaOf = (place: string) => {
    const listed = parameters.filter((one) => one.in === place)
    if (listed.length === 0) return {}
    const schema = {
      type: 'object',
      required: listed.filter((one) => one.required).map((one) => one.name),
      properties: Object.fromEntries(listed.map((one) => [one.name, one.schema])),
    }
    return { [place]: addSchema(`${id}.${place}`, schema) }
  }
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
  const media = Object.entries(body?.content ?? {}).map(([type, { schema }]) => {
    const reference = schema.$ref?.split('/').at(-1)
    return [
      type,
      reference ? addSchema(reference, resolve(document, schema)) : addSchema(`${id}.${type}`, schema),
    ]
  })
  const listExamples = (status: string, response: ApiResponse) =>
    Object.fromEntries(
      Object.entries(response.content ?? {}).map(([type, { examples: named = {} }]) => [
        type,
        Object.fromEntries(
          Object.entries(named).map(([key, example]) => {
            const shared = '$ref' in example ? example.$ref.split('/').at(-1) : undefined
            const name = shared ?? `${id}.${status}.${key}`
            examples[name] = resolve<Example>(document, example).value
            return [key, name]
          }),
        ),
      ]),
    )
  const rows = Object.entries(operation.responses).map(([status, response]) => {
    const named = listExamples(status, resolve<ApiResponse>(document, response))
    if (!('$ref' in response)) return `${toSource(status)}: ${toSource(named)}`
    const name = response.$ref.split('/').at(-1) ?? ''
    responses[name] = named
    return `${toSource(status)}: RESPONSES.${name}`
  })
  const fields = Object.entries({
    ...schemaOf('path'),
    ...schemaOf('query'),
    isBodyRequired: body?.required ?? false,
    body: Object.fromEntries(media),
  }).map(([name, value]) => `${name}: ${toSource(value)}`)
  return `  ${id}: { ${fields.join(', ')}, responses: { ${rows.join(', ')} } },\n`
}

/** Removes annotations from a schema, and adds the schemas that it refers to. */
function reduce(value: unknown, addReferenced: (name: string) => void, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((member) => reduce(member, addReferenced))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(isMap ? value : reduceAlternatives(value)).filter(
    ([key]) => isMap || !(ANNOTATIONS.includes(key) || key.startsWith('x-')),
  )
  return Object.fromEntries(
    kept.map(([key, member]) => {
      if (key !== '$ref' || isMap) return [key, reduce(member, addReferenced, !isMap && key === 'properties')]
      const name = String(member).split('/').at(-1) ?? ''
      addReferenced(name)
      return [key, `#/${name}`]
    }),
  )
}

/** Replaces alternatives that are constants: an open enum allows what its last member allows, and any other is a list of values. */
function reduceAlternatives(schema: { readonly anyOf?: readonly Schema[] }): object {
  const { anyOf, ...rest } = schema
  if (knownValues(schema)) return { ...rest, type: anyOf?.at(-1)?.type }
  if (!anyOf?.every((member) => member.const !== undefined)) return schema
  return { ...rest, enum: anyOf.map((member) => member.const) }
}

function printEntries(entries: Readonly<Record<string, unknown>>): string {
  return Object.entries(entries)
    .map(([name, value]) => `  ${toSource(name)}: ${toSource(value)},\n`)
    .join('')
}
