import { readLimitHeaders } from '../rate-limits/headers.ts'
import { isRecord, propertyOf } from '../utils/objects.ts'
import type { OperationDescriptor } from './operation.ts'
import type { HttpResponse } from './types.ts'

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
 * Checks whether a 429 comes from the API itself. The edge in front of the API responds with HTML or plain text.
 *
 * @param body The parsed body.
 */
export function isFromApi(headers: Headers, body: unknown): boolean {
  if (typeof propertyOf(body, 'retry_after') === 'number' || typeof propertyOf(body, 'message') === 'string')
    return true
  if (body === undefined && headers.has('retry-after')) return true
  return ['scope', 'global', 'bucket', 'limit'].some((name) => headers.has(`x-ratelimit-${name}`))
}

/** Checks whether a 429 is about the global limit. One header or the body is enough to say so. */
export function isGlobal(headers: Headers, body: unknown): boolean {
  if (propertyOf(body, 'global') === true) return true
  return headers.get('x-ratelimit-global') === 'true' || headers.get('x-ratelimit-scope') === 'global'
}

/** Thrown when a body exceeds its size limit. */
export class BodyTooLarge extends Error {}

/** The chunks of a body as received. */
export type Chunks = readonly Uint8Array[]

/**
 * Reads a body. Counts the received bytes and does not rely on `Content-Length`.
 *
 * @param limit Size limit in bytes.
 * @throws {@link BodyTooLarge} as soon as the body exceeds the limit. The rest of it is cancelled.
 */
export async function readBody({ body }: Response, limit: number): Promise<Chunks> {
  const reader = body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw new BodyTooLarge()
    }
    chunks.push(value)
  }
  return chunks
}

/** Decodes a body as UTF-8. A single chunk, the usual case, is not copied first. */
export function toText(chunks: Chunks): string {
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : toBytes(chunks))
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

/**
 * Returns why a 2xx response does not match the description, or `undefined` if it does. The reason quotes no part of
 * the body, which may be a token response.
 *
 * @param json The parsed body, or its text if it is not JSON.
 * @param isEmpty True if the body does not matter because the status says everything.
 */
export function findProblem(
  operation: OperationDescriptor,
  { status, headers, body }: HttpResponse,
  json: unknown,
  isEmpty: boolean,
): string | undefined {
  if (!operation.statuses.includes(status)) return 'the description does not list this status'
  if (isEmpty) return undefined
  if (body === '') return 'the body is empty'
  const contentType = headers.get('content-type')
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  return isObjectOrArray(json) ? undefined : 'the body is neither a JSON object nor an array'
}

/** Checks whether status and body of a response match the description. */
export function isDescribed(
  operation: OperationDescriptor,
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  json: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, json)) return false
  return operation.noContent.includes(status) || isObjectOrArray(json)
}

function isObjectOrArray(json: unknown): boolean {
  return isRecord(json) || Array.isArray(json)
}

/**
 * Returns the delay in seconds that the server asks for, or `undefined`. The body is more precise than the header; if
 * the two contradict each other, the longer delay counts. If both are absent, the end of an exhausted window counts,
 * except for a shared limit: the window in its headers belongs to another limit.
 *
 * @param body The parsed body.
 */
export function readRetryAfter(headers: Headers, body: unknown): number | undefined {
  const fromHeader = parseHeader(headers.get('retry-after'), headers.get('date'))
  const fromBody = secondsOfBody(body)
  if (fromBody === undefined || fromHeader === undefined)
    return fromBody ?? fromHeader ?? endOfWindow(headers)
  return fromBody <= fromHeader && fromBody > fromHeader - 1 ? fromBody : Math.max(fromBody, fromHeader)
}

function endOfWindow(headers: Headers): number | undefined {
  if (headers.get('x-ratelimit-scope') === 'shared') return undefined
  const limit = readLimitHeaders(headers)
  return limit?.remaining === 0 ? limit.resetAfter / 1000 : undefined
}

function secondsOfBody(body: unknown): number | undefined {
  const seconds = propertyOf(body, 'retry_after')
  return typeof seconds === 'number' && seconds >= 0 && seconds < 1e12 ? seconds : undefined
}

/** Parses `Retry-After`: seconds with or without a fraction, or a date relative to the server's `Date` header. */
function parseHeader(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value)
  const until = Date.parse(value)
  const now = date === null ? Number.NaN : Date.parse(date)
  return until >= now ? (until - now) / 1000 : undefined
}
