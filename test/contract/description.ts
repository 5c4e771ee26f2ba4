import { readFile } from 'node:fs/promises'
import {
  type ApiResponse,
  type Document,
  listOperations,
  listParameters,
  type Placed,
  type RequestBody,
  resolve,
  type Schema,
} from '../../scripts/generate/document.ts'

/** One answer that the description documents by example. */
export interface DocumentedAnswer {
  readonly status: number
  /** The name of the example; absent where the answer has no body. */
  readonly example: string | undefined
  readonly value: unknown
}

/** One request body that the description documents by example. */
export interface DocumentedBody {
  readonly contentType: string
  readonly example: string
  readonly value: unknown
}

/** One operation that a client may call, with all its examples. */
export interface DescribedOperation {
  /** `'GET /users/@me'`. */
  readonly key: string
  readonly method: string
  readonly path: string
  /** What must stand in its header; the credentials of `client` travel in the body. */
  readonly credential: 'bearer' | 'bot' | 'client' | 'none'
  /** Whether the bot may call it as well. */
  readonly isForBotsToo: boolean
  /** The first alternative of its scopes. */
  readonly scopes: readonly string[]
  readonly pathParameters: Readonly<Record<string, string>>
  readonly queryParameters: Readonly<Record<string, unknown>>
  readonly bodies: readonly DocumentedBody[]
  readonly answers: readonly DocumentedAnswer[]
  readonly methods: readonly string[]
  readonly isOnOtherHost: boolean
}

interface Examples {
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | { readonly $ref: string }>>
}

const description: Document = JSON.parse(
  await readFile(new URL('../../src/generated/openapi.json', import.meta.url), 'utf8'),
)

export const describedOperations: readonly DescribedOperation[] = listOperations(description)
  .filter(({ operation }) => !operation['x-browser-page'])
  .map(describeOperation)

function describeOperation(placed: Placed): DescribedOperation {
  const { method, path, item, operation } = placed
  const security = operation.security ?? []
  const body = operation.requestBody && resolve<RequestBody>(description, operation.requestBody)
  return {
    key: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    credential: credentialOf(security),
    isForBotsToo: security.some((one) => one.OAuth2) && security.some((one) => one.BotToken),
    scopes: operation['x-body-token']?.scopes ?? security.find(({ OAuth2 }) => OAuth2)?.OAuth2 ?? [],
    pathParameters: examplesOf(placed, 'path') as Readonly<Record<string, string>>,
    queryParameters: examplesOf(placed, 'query'),
    bodies: Object.entries(body?.content ?? {}).flatMap(([contentType, content]) =>
      listExamples(content).map((one) => ({ contentType, ...one })),
    ),
    answers: Object.entries(operation.responses).flatMap(([status, response]) =>
      listAnswers(Number(status), resolve<ApiResponse>(description, response)),
    ),
    methods: operation['x-client-methods'] ?? [],
    isOnOtherHost: item.servers !== undefined,
  }
}

function credentialOf(
  security: readonly Readonly<Record<string, unknown>>[],
): DescribedOperation['credential'] {
  if (security.some((one) => one.ClientBasic)) return 'client'
  if (security.some((one) => one.OAuth2)) return 'bearer'
  return security.some((one) => one.BotToken) ? 'bot' : 'none'
}

function examplesOf(placed: Placed, place: 'path' | 'query'): Readonly<Record<string, unknown>> {
  const parameters = listParameters(description, placed).filter((one) => one.in === place)
  return Object.fromEntries(parameters.map((one) => [one.name, one.example]))
}

function listAnswers(status: number, { content }: ApiResponse): DocumentedAnswer[] {
  if (!content) return [{ status, example: undefined, value: undefined }]
  return Object.values(content).flatMap((one) => listExamples(one).map((example) => ({ status, ...example })))
}

function listExamples(
  content: { readonly schema: Schema } & Examples,
): { example: string; value: unknown }[] {
  return Object.entries(content.examples ?? {}).map(([example, one]) => ({
    example,
    value: resolve<{ readonly value: unknown }>(description, one).value,
  }))
}

/** `'GET /users/@me 200'`: every documented status of every operation. */
export function listStatuses(operations: readonly DescribedOperation[]): string[] {
  return [
    ...new Set(operations.flatMap(({ key, answers }) => answers.map(({ status }) => `${key} ${status}`))),
  ]
}

/** The `Prefer` header that makes Prism give one answer. */
export function prefer({ status, example }: DocumentedAnswer): Readonly<Record<string, string>> {
  return { Prefer: example === undefined ? `code=${status}` : `code=${status}, example=${example}` }
}
