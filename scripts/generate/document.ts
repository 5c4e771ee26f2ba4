/** What the emitters read of the bundled description: OpenAPI 3.1 with our extension keys. */

export interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
  /** What an operation needs that does not say so itself. */
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
  readonly 'x-any-scope'?: boolean
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
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

export interface SecurityScheme {
  readonly type: string
  readonly flows?: Flows
}

/** The flows of OAuth2 by name, with the scopes that each can carry. */
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

/** What one bit of a bit set means. */
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

/** One operation with what its place in the document says of it. */
export interface Placed {
  readonly path: string
  readonly method: Method
  readonly item: PathItem
  readonly operation: Operation
}

/** All operations, in the order of path and method. */
export function listOperations(document: Document): Placed[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, item, operation }] : []
    }),
  )
}

/** The flows of the one security scheme that has any. */
export function listFlows(document: Document): Flows {
  return Object.values(document.components.securitySchemes).find(({ flows }) => flows)?.flows ?? {}
}

/** Follows a local `$ref`, as many steps as it takes. */
export function resolve<T extends object>(document: Document, value: T | Reference): T {
  let current: object = value
  const followed = new Set<string>()
  while ('$ref' in current && typeof current.$ref === 'string') {
    const pointer = current.$ref
    if (followed.has(pointer)) throw new Error(`Reference to itself ${pointer}`)
    followed.add(pointer)
    let target: unknown = document
    for (const key of pointer.replace(/^#\//, '').split('/')) {
      target = (target as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')]
    }
    if (typeof target !== 'object' || target === null) throw new Error(`Unresolvable reference ${pointer}`)
    current = target
  }
  return current as T
}

/** Parameters of the path item and of the operation, references followed. */
export function listParameters(document: Document, { item, operation }: Placed): Parameter[] {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
    resolve<Parameter>(document, one),
  )
}

/** An enum that Discord may extend: `anyOf` of constants whose last member is the bare base type. */
export function knownValues(schema: Schema): readonly Schema[] | undefined {
  const members = schema.anyOf
  if (!members || members.length < 2) return undefined
  const known = members.slice(0, -1)
  const base = members.at(-1)
  const isOpen = base?.type !== undefined && base.const === undefined && base.enum === undefined
  return isOpen && known.every((member) => member.const !== undefined) ? known : undefined
}

/** The known values of an open enum that an emitter cannot do without. */
export function valuesOf({ components }: Document, name: string): readonly Schema[] {
  const known = knownValues(components.schemas[name] ?? {})
  if (!known) throw new Error(`The description has no open enum "${name}"`)
  return known
}

/** A doc comment of one line or more. */
export function docComment(text: string | undefined, indent = ''): string {
  if (!text) return ''
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n')
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}

/** First line of each generated file. */
export const HEADER = '// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.\n\n'
