/** The part of a bundled OpenAPI 3.1 description that the scripts read, with our extension keys. */
import { knownValues } from '../../src/cli/generate/schema.ts'

export interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
  /** Security requirements of the operations without requirements of their own. */
  readonly security?: Operation['security']
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters?: Readonly<Record<string, Parameter>>
    readonly responses?: Readonly<Record<string, ApiResponse>>
    readonly requestBodies?: Readonly<Record<string, RequestBody>>
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>
  }
  readonly 'x-cdn'?: {
    readonly server: string
    readonly mediaServer: string
    readonly sizes: readonly number[]
    readonly assets: Readonly<Record<string, CdnAsset>>
  }
}

export interface CdnAsset {
  readonly description: string
  readonly path: string
  readonly formats: readonly string[]
  readonly default: string
  readonly animated?: boolean
  readonly sized?: boolean
  readonly mediaFormats?: readonly string[]
  readonly animatedPng?: boolean
  readonly status: 'documented' | 'observed'
}

export type PathItem = { readonly [M in Method]?: Operation } & {
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly servers?: readonly { readonly url: string }[]
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: RequestBody | Reference
  readonly responses: Readonly<Record<string, ApiResponse | Reference>>
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly 'x-body-token'?: { readonly property: string; readonly scopes: readonly string[] }
  readonly 'x-browser-page'?: boolean
  readonly 'x-client-methods'?: readonly string[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly explode?: boolean
  readonly example?: unknown
  readonly schema: Schema
}

export interface RequestBody {
  readonly required?: boolean
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>
}

export interface ApiResponse {
  readonly content?: Readonly<
    Record<
      string,
      { readonly schema: Schema; readonly examples?: Readonly<Record<string, Example | Reference>> }
    >
  >
}

export interface Example {
  readonly value: unknown
}

export interface SecurityScheme {
  readonly type: string
  readonly flows?: Flows
}

/** The flows of OAuth2 by name, with the scopes that each can grant. */
export type Flows = Readonly<Record<string, { readonly scopes: Readonly<Record<string, string>> }>>

export interface Reference {
  readonly $ref: string
}

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly contentEncoding?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly externalDocs?: { readonly url: string }
  readonly 'x-enumDescriptions'?: Readonly<Record<string, string>>
  readonly 'x-flags'?: readonly Flag[]
  readonly 'x-access'?: string
  readonly 'x-implies'?: Readonly<Record<string, string>>
  readonly 'x-status'?: string
  readonly 'x-name'?: string
  readonly 'x-url'?: string
}

/** A bit of a bit set. */
export interface Flag {
  readonly name: string
  readonly bit: number
  readonly status: 'documented' | 'observed'
  readonly description: string
  readonly elevated?: boolean
  readonly editable?: boolean
  readonly channels?: readonly string[]
}

export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const
export type Method = (typeof METHODS)[number]

/** An operation with its location in the document. */
export interface LocatedOperation {
  readonly path: string
  readonly method: Method
  readonly item: PathItem
  readonly operation: Operation
}

/** Lists all operations, by path and method. */
export function listOperations(document: Document): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, item, operation }] : []
    }),
  )
}

/** Returns the flows of the only security scheme that has flows. */
export function listFlows(document: Document): Flows {
  return Object.values(document.components.securitySchemes).find(({ flows }) => flows)?.flows ?? {}
}

/**
 * Resolves a local `$ref`, and those that it leads to.
 *
 * @throws Error for a reference to itself, or to a value that does not exist.
 */
export function resolve<T extends object>(document: Document, value: T | Reference): T {
  let current: object = value
  const followed = new Set<string>()
  while ('$ref' in current && typeof current.$ref === 'string') {
    const pointer = current.$ref
    if (followed.has(pointer)) throw new Error(`The reference ${pointer} must not lead to itself`)
    followed.add(pointer)
    let target: unknown = document
    for (const key of pointer.replace(/^#\//, '').split('/')) {
      target = (target as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')]
    }
    if (typeof target !== 'object' || target === null)
      throw new Error(`The reference ${pointer} must lead to an object`)
    current = target
  }
  return current as T
}

/** Lists the parameters of the path item and of the operation, with references resolved. */
export function listParameters(document: Document, { item, operation }: LocatedOperation): Parameter[] {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
    resolve<Parameter>(document, one),
  )
}

/**
 * Returns the known values of an open enum.
 *
 * @throws Error if the description does not have it.
 */
export function valuesOf({ components }: Document, name: string): readonly Schema[] {
  const known = knownValues(components.schemas[name] ?? {})
  if (!known) throw new Error(`The description must have the open enum ${name}`)
  return known
}

/** Formats a doc comment. Returns an empty string without a text. */
export function docComment(text: string | undefined, indent = ''): string {
  if (!text) return ''
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n')
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}

/** First line of each generated file. */
export const HEADER = '// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.\n\n'
