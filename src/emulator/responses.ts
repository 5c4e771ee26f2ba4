import { DESCRIBED_OPERATIONS, EXAMPLES, type ExampleName } from '../generated/description.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import type { OperationId } from './context.ts'

/** Header that says what a response is, unless a handler created it. */
export const SOURCE_HEADER = 'X-Emulator'

/** Headers of a response with a secret. */
export const NO_STORE = { 'Cache-Control': 'no-store' } as const

/** A response before it becomes a `Response`. */
export interface PlainResponse {
  readonly status: number
  /** A text as it is, or a value that becomes JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Thrown to end a request with a response. The body is that of a named example of the description, unless it is given.
 */
export class ErrorResponse extends Error {
  override readonly name = 'ErrorResponse'
  readonly response: PlainResponse

  constructor(
    status: number,
    example: ExampleName,
    { body = EXAMPLES[example], headers = {} }: Omit<PlainResponse, 'status'> = {},
  ) {
    super(example)
    this.response = { status, body, headers }
  }
}

/** Creates a response, whose body is JSON unless it is a text. */
export function toResponse({ status, body, headers = {} }: PlainResponse): Response {
  if (body === undefined) return new Response(null, { status, headers })
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

/** Returns the first documented success of an operation that no handler exists for. */
export function exampleOf(id: OperationId): PlainResponse {
  const [status = '204'] = Object.keys(DESCRIBED_OPERATIONS[id]?.responses ?? {})
  return findExample(id, status) ?? { status: 204, headers: { [SOURCE_HEADER]: 'example' } }
}

/**
 * Returns the response that a request prefers, with the names and the syntax of Prism: a header
 * `Prefer: code=429, example=global`, or the query parameters `__code` and `__example`. Returns `undefined` if it prefers
 * none.
 */
export function preferredOf(
  id: OperationId,
  { headers, searchParams }: PreferenceSource,
): PlainResponse | undefined {
  const given = parsePreferences(headers.get('prefer') ?? '')
  const code = searchParams.get('__code') ?? given.get('code')
  const example = searchParams.get('__example') ?? given.get('example')
  if (code === undefined && example === undefined) return undefined
  const responses = DESCRIBED_OPERATIONS[id]?.responses ?? {}
  const statuses = Object.keys(responses)
  const status = code ?? statuses.find((one) => nameExamples(id, one).includes(example ?? ''))
  const found = status === undefined ? undefined : findExample(id, status, example)
  if (found) {
    const applied = [code && `code=${code}`, example && `example=${example}`].filter(Boolean).join(', ')
    return { ...found, headers: { ...found.headers, 'Preference-Applied': applied } }
  }
  return {
    status: 404,
    headers: { 'Content-Type': 'application/problem+json', [SOURCE_HEADER]: 'preference' },
    body: {
      title: 'The preferred response is not described',
      status: 404,
      detail: `Prefer a status of ${id}, and one of the examples after it: ${listExamples(id)}`,
    },
  }
}

/** Parses the value of `Prefer`: names with values, of which some are quoted, and names without a value. */
export function parsePreferences(text: string): Map<string, string> {
  return new Map(
    text.split(/[,;]/).map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2).map((side) => side.trim())
      return [name, value.replace(/^"(.*)"$/, '$1')]
    }),
  )
}

/** Lists the described statuses of an operation, each with its examples. */
export function listExamples(id: OperationId): string {
  const statuses = Object.keys(DESCRIBED_OPERATIONS[id]?.responses ?? {})
  return statuses.map((status) => [status, ...nameExamples(id, status)].join(' ')).join(' · ')
}

/** The parts of a request that can contain a preference. */
export interface PreferenceSource {
  readonly headers: Headers
  readonly searchParams: URLSearchParams
}

function nameExamples(id: OperationId, status: string): string[] {
  return Object.values(DESCRIBED_OPERATIONS[id]?.responses[status] ?? {}).flatMap((named) =>
    Object.keys(named),
  )
}

/**
 * Returns an example of a response, by default the first one. The status of `default` is 500. Returns `undefined` if the
 * description does not have it.
 */
export function findExample(id: OperationId, status: string, example?: string): PlainResponse | undefined {
  const responses = DESCRIBED_OPERATIONS[id]?.responses ?? {}
  const key = Object.hasOwn(responses, status) ? status : /^5\d\d$/.test(status) ? 'default' : status
  const media = Object.hasOwn(responses, key) ? responses[key] : undefined
  if (!media) return undefined
  const code = key === 'default' ? Number(/^5\d\d$/.exec(status)?.[0] ?? 500) : Number(key)
  const headers = { [SOURCE_HEADER]: 'example' }
  const [[type, named] = []] = Object.entries(media)
  if (type === undefined || named === undefined) {
    return example === undefined ? { status: code, headers } : undefined
  }
  const [, name] = Object.entries(named).find(([one]) => example === undefined || one === example) ?? []
  if (name === undefined) return undefined
  const limit = code === 429 ? rateLimitHeaders(EXAMPLES[name], example) : {}
  return { status: code, body: EXAMPLES[name], headers: { 'Content-Type': type, ...headers, ...limit } }
}

/** Returns the headers that belong to the body of a 429. */
function rateLimitHeaders(body: unknown, example: string | undefined): Record<string, string> {
  const isGlobal = propertyOf(body, 'global') === true
  return {
    'Retry-After': String(Math.ceil(Number(propertyOf(body, 'retry_after')))),
    'X-RateLimit-Scope': isGlobal ? 'global' : example === 'shared' ? 'shared' : 'user',
    ...(isGlobal && { 'X-RateLimit-Global': 'true' }),
  }
}
