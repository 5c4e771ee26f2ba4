import { propertyOf } from '../utils/objects.ts'
import type {
  ApiRequest,
  ApiResponse,
  Chunks,
  OperationDescriptor,
  RawResponse,
  ResponseParts,
} from './types.ts'

/**
 * Reads a body. Counts the received bytes and does not rely on `Content-Length`. Without streams, as in React Native, it
 * checks the size after the whole body was received.
 *
 * @param limit Size limit in bytes.
 * @returns `undefined` as soon as the body exceeds the limit. The rest of it is cancelled.
 */
export async function readBody(response: ResponseParts, limit: number): Promise<Chunks | undefined> {
  const { body } = response
  if (body === undefined && response.arrayBuffer) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    return bytes.byteLength > limit ? undefined : [bytes]
  }
  const reader = body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  return chunks
}

/** Created with the first body, because creating a decoder takes longer than decoding a usual body. */
let decoder: TextDecoder | undefined

/** Decodes a body as UTF-8. A single chunk, the usual case, is not copied first. */
export function toText(chunks: Chunks): string {
  decoder ??= new TextDecoder()
  return decoder.decode(chunks.length === 1 ? chunks[0] : toBytes(chunks))
}

/** Copies a body into one array. */
export function toBytes(chunks: Chunks): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** Classifies a response. The rate limits, the retries, the errors and the callers all read the result. */
export function classify(
  { operation, call, bodyLimit }: Pick<ApiRequest, 'operation' | 'call' | 'bodyLimit'>,
  response: RawResponse,
): ApiResponse {
  const { status, type, redirected, headers, chunks, isTooLarge } = response
  const isSuccess = status >= 200 && status < 300
  const isEmpty = isSuccess && (call.ignoreBody === true || operation.noContent.includes(status))
  // The caller of `fetch` reads a success and a redirect itself.
  const isOpaque = call.http !== undefined && status >= 200 && status < 400
  const text = isEmpty || isOpaque ? '' : toText(chunks)
  const body = parseBody(text)
  const retryAfter = isSuccess ? undefined : readRetryAfter(headers, body)
  // The API has no errors that are text.
  const isForeign = !isSuccess && (typeof body === 'string' || propertyOf(body, 'cloudflare_error') === true)
  const base = { status, headers, chunks, body, isForeign, retryAfter }
  const unusable = (problem: string): ApiResponse => ({ ...base, kind: 'unusable', problem })
  if (type === 'error' || status > 599) return unusable('the response has no valid HTTP status')
  if (redirected) return unusable('fetch followed a redirect, which is not allowed')
  if (isTooLarge) return unusable(`the body is larger than ${bodyLimit} bytes`)
  if (isOpaque) return { ...base, kind: isSuccess ? 'success' : 'apiError' }
  if (isSuccess) {
    const problem = findProblem(operation, response, text, body, isEmpty)
    return problem === undefined ? { ...base, kind: 'success' } : unusable(problem)
  }
  if (status < 400) return unusable('the response is a redirect, which is not followed')
  if (isEdgeBlock(base)) return { ...base, kind: 'edge' }
  if (status === 429) {
    const named = headers.get('x-ratelimit-scope')
    const scope = SCOPES.find((known) => known === named)
    return { ...base, kind: 'rateLimit', scope, global: isGlobal(headers, body) }
  }
  const isOAuth2 = operation.credentials.includes('client') && typeof propertyOf(body, 'error') === 'string'
  return { ...base, kind: isOAuth2 && status < 500 ? 'oauth2Error' : 'apiError' }
}

const SCOPES = ['user', 'global', 'shared']

/** Parses a body. Returns its JSON, its text if it is not JSON, or `undefined` if it is empty. */
export function parseBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Returns why a 2xx response does not match the description, or `undefined` if it does. The reason quotes no part of the
 * body, which may be a token response.
 */
function findProblem(
  operation: OperationDescriptor,
  { status, headers }: RawResponse,
  text: string,
  body: unknown,
  isIgnored: boolean,
): string | undefined {
  if (!operation.statuses.includes(status)) return 'the description does not list this status'
  if (isIgnored) return undefined
  if (text === '') return 'the body is empty'
  const contentType = headers.get('content-type')
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  return isObjectOrArray(body) ? undefined : 'the body is neither a JSON object nor an array'
}

/** Checks whether status and body of an error response match the description. */
export function isDescribed(
  operation: OperationDescriptor,
  { kind, status, body, isForeign }: ApiResponse,
): boolean {
  if (kind === 'edge' || isForeign || !operation.statuses.includes(status)) return false
  return operation.noContent.includes(status) || isObjectOrArray(body)
}

/** Cloudflare's codes of a blocked IP address or country; 1015 is a 429. */
const BLOCKED: readonly unknown[] = [1006, 1007, 1008, 1009, 1015]

/** Checks whether the edge blocks this IP address. Its 429 is HTML, plain text, or JSON of Cloudflare. */
function isEdgeBlock({ status, headers, body }: Omit<ApiResponse, 'kind'>): boolean {
  if (propertyOf(body, 'cloudflare_error') !== true) return status === 429 && !isFromApi(headers, body)
  return status === 429 || BLOCKED.includes(propertyOf(body, 'error_code'))
}

function isObjectOrArray(json: unknown): boolean {
  return typeof json === 'object' && json !== null
}

/** Checks whether a 429 without a mark of Cloudflare comes from the API itself. */
function isFromApi(headers: Headers, body: unknown): boolean {
  if (typeof propertyOf(body, 'retry_after') === 'number' || typeof propertyOf(body, 'message') === 'string')
    return true
  if (body === undefined && headers.has('retry-after')) return true
  return ['scope', 'global', 'bucket', 'limit'].some((name) => headers.has(`x-ratelimit-${name}`))
}

/** Checks whether a 429 is about the global limit. One header or the body is enough to say so. */
function isGlobal(headers: Headers, body: unknown): boolean {
  if (propertyOf(body, 'global') === true) return true
  return headers.get('x-ratelimit-global') === 'true' || headers.get('x-ratelimit-scope') === 'global'
}

/**
 * Longest delay in seconds that is accepted. A longer one may be a mistake, so a request finds out after this time whether
 * it still holds.
 */
export const MAX_DELAY = 3600

/** Rate limit that a response counted against. */
export interface LimitHeaders {
  /** Discord's opaque name of the limit. */
  readonly hash: string | undefined
  /** Requests in one window. */
  readonly limit: number
  readonly remaining: number
  /** Milliseconds until the window ends. */
  readonly resetAfter: number
}

/**
 * Reads the rate limit headers. Returns `undefined` if one is missing or not a number. `X-RateLimit-Reset` is not used,
 * because it is a time of the server's clock.
 */
export function readLimitHeaders(headers: Headers): LimitHeaders | undefined {
  const limit = readNumber(headers, 'x-ratelimit-limit')
  const remaining = readNumber(headers, 'x-ratelimit-remaining')
  const resetAfter = readNumber(headers, 'x-ratelimit-reset-after')
  if (!limit || remaining === undefined || resetAfter === undefined) return undefined
  return {
    hash: readBucketName(headers),
    limit,
    remaining,
    resetAfter: Math.min(resetAfter, MAX_DELAY) * 1000,
  }
}

/** Reads Discord's name of a limit: a short word. Any other value may be a secret and is ignored. */
export function readBucketName(headers: Headers): string | undefined {
  const value = headers.get('x-ratelimit-bucket') ?? ''
  return /^\w{1,32}$/.test(value) ? value : undefined
}

/** Reads a number that is not negative. Returns `undefined` if the header is missing or is not such a number. */
export function readNumber(headers: Headers, name: string): number | undefined {
  const value = headers.get(name) ?? ''
  return /^\d{1,12}(\.\d+)?$/.test(value) ? Number(value) : undefined
}

/**
 * Returns the delay in seconds that the server asks for, or `undefined`. The body is more precise than the header; if
 * the two contradict each other, the longer delay counts. If both are absent, the end of an exhausted window counts,
 * except for a shared limit: the window in its headers belongs to another limit. No delay exceeds {@link MAX_DELAY}.
 *
 * @param body The parsed body.
 */
export function readRetryAfter(headers: Headers, body: unknown): number | undefined {
  const fromHeader = parseHeader(headers.get('retry-after'), headers.get('date'))
  const fromBody = secondsOfBody(body)
  let delay = fromBody ?? fromHeader ?? endOfWindow(headers)
  if (delay === undefined) return undefined
  // The header is the body rounded up, unless they contradict each other.
  if (fromHeader !== undefined && !(delay <= fromHeader && delay > fromHeader - 1))
    delay = Math.max(delay, fromHeader)
  return Math.min(delay, MAX_DELAY)
}

function endOfWindow(headers: Headers): number | undefined {
  if (headers.get('x-ratelimit-scope') === 'shared') return undefined
  const limit = readLimitHeaders(headers)
  return limit?.remaining === 0 ? limit.resetAfter / 1000 : undefined
}

function secondsOfBody(body: unknown): number | undefined {
  const seconds = propertyOf(body, 'retry_after')
  return typeof seconds === 'number' && seconds >= 0 && Number.isFinite(seconds) ? seconds : undefined
}

/**
 * Parses `Retry-After`: seconds with or without a fraction, or a date relative to the server's `Date` header. Of several
 * numbers, which proxies can leave, the largest counts.
 */
function parseHeader(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined
  if (/^ *\d+(\.\d+)?( *, *\d+(\.\d+)?)* *$/.test(value)) return Math.max(...value.split(',').map(Number))
  const until = Date.parse(value)
  const now = date === null ? Date.now() : Date.parse(date)
  return until >= now ? (until - now) / 1000 : undefined
}
