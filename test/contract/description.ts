import { readFile } from 'node:fs/promises'
import {
  type ApiResponse,
  type Document,
  type LocatedOperation,
  listOperations,
  listParameters,
  type RequestBody,
  resolve,
  type Schema,
} from '../../scripts/generate/document.ts'

/** A response that an example of the description documents. */
export interface DocumentedResponse {
  /** Status; 500 for `default`, which describes all of 5xx. */
  readonly status: number
  /** Indicates a range of statuses, for which `api` throws an error. */
  readonly isRange: boolean
  /** Name of the example; `undefined` if the response has no body. */
  readonly example: string | undefined
  readonly value: unknown
}

/** A request body that an example of the description documents. */
export interface DocumentedBody {
  readonly contentType: string
  readonly example: string
  readonly value: unknown
}

/** An operation that a client can call, with all its examples. */
export interface DescribedOperation {
  /** Method and path template, such as `GET /users/@me`. */
  readonly key: string
  readonly method: string
  readonly path: string
  /** Credential in the `Authorization` header. Those of `client` are sent in the body. */
  readonly credential: 'bearer' | 'bot' | 'client' | 'none'
  /** `true` if a bot can call it as well. */
  readonly acceptsBot: boolean
  /** First alternative of its scopes. */
  readonly scopes: readonly string[]
  readonly pathParameters: Readonly<Record<string, string>>
  readonly queryParameters: Readonly<Record<string, unknown>>
  readonly bodies: readonly DocumentedBody[]
  readonly responses: readonly DocumentedResponse[]
  readonly methods: readonly string[]
}

interface Examples {
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | { readonly $ref: string }>>
}

const description: Document = JSON.parse(
  await readFile(new URL('../../src/generated/openapi.json', import.meta.url), 'utf8'),
)

/** Operations of the description, without the pages for browsers. */
export const describedOperations: readonly DescribedOperation[] = listOperations(description)
  .filter(({ operation }) => !operation['x-browser-page'])
  .map(describeOperation)

function describeOperation(located: LocatedOperation): DescribedOperation {
  const { method, path, operation } = located
  const security = operation.security ?? []
  const body = operation.requestBody && resolve<RequestBody>(description, operation.requestBody)
  return {
    key: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    credential: credentialOf(security),
    acceptsBot: security.some((one) => one.OAuth2) && security.some((one) => one.BotToken),
    scopes: operation['x-body-token']?.scopes ?? security.find(({ OAuth2 }) => OAuth2)?.OAuth2 ?? [],
    pathParameters: examplesOf(located, 'path') as Readonly<Record<string, string>>,
    queryParameters: examplesOf(located, 'query'),
    bodies: Object.entries(body?.content ?? {}).flatMap(([contentType, content]) =>
      listExamples(content).map((one) => ({ contentType, ...one })),
    ),
    responses: Object.entries(operation.responses).flatMap(([status, response]) =>
      listResponses(status, resolve<ApiResponse>(description, response)),
    ),
    methods: operation['x-client-methods'] ?? [],
  }
}

function credentialOf(
  security: readonly Readonly<Record<string, unknown>>[],
): DescribedOperation['credential'] {
  if (security.some((one) => one.ClientBasic)) return 'client'
  if (security.some((one) => one.OAuth2)) return 'bearer'
  return security.some((one) => one.BotToken) ? 'bot' : 'none'
}

function examplesOf(
  located: LocatedOperation,
  location: 'path' | 'query',
): Readonly<Record<string, unknown>> {
  const parameters = listParameters(description, located).filter((one) => one.in === location)
  return Object.fromEntries(parameters.map((one) => [one.name, one.example]))
}

function listResponses(key: string, { content }: ApiResponse): DocumentedResponse[] {
  const isRange = key === 'default'
  const described = { status: isRange ? 500 : Number(key), isRange }
  if (!content) return [{ ...described, example: undefined, value: undefined }]
  return Object.values(content).flatMap((one) =>
    listExamples(one).map((example) => ({ ...described, ...example })),
  )
}

function listExamples(
  content: { readonly schema: Schema } & Examples,
): { example: string; value: unknown }[] {
  return Object.entries(content.examples ?? {}).map(([example, one]) => ({
    example,
    value: resolve<{ readonly value: unknown }>(description, one).value,
  }))
}

/** Returns every documented status of the operations, such as `GET /users/@me 200`. */
export function listStatuses(operations: readonly DescribedOperation[]): string[] {
  return [
    ...new Set(operations.flatMap(({ key, responses }) => responses.map(({ status }) => `${key} ${status}`))),
  ]
}

/** Returns the `Prefer` header that makes Prism send a documented response. */
export function prefer({ status, example }: DocumentedResponse): Readonly<Record<string, string>> {
  return { Prefer: example === undefined ? `code=${status}` : `code=${status}, example=${example}` }
}
