import { readLimitHeaders } from '../rate-limits/headers.ts'
import { propertyOf } from '../utils/objects.ts'
import type { OperationDescriptor } from './operation.ts'
import type { HttpResponse } from './types.ts'

/** The JSON of a body, else its text; `undefined` where it is empty. */
export function parseBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Whether a 429 comes from the API itself and not from the edge in front of it, which answers HTML or plain text. */
export function isFromApi(headers: Headers, body: unknown): boolean {
  if (typeof propertyOf(body, 'retry_after') === 'number' || typeof propertyOf(body, 'message') === 'string')
    return true
  if (body === undefined && headers.has('retry-after')) return true
  return ['scope', 'global', 'bucket', 'limit'].some((name) => headers.has(`x-ratelimit-${name}`))
}

/** Whether a limit holds for every operation: one place that says so is enough. */
export function isGlobal(headers: Headers, body: unknown): boolean {
  if (propertyOf(body, 'global') === true) return true
  return headers.get('x-ratelimit-global') === 'true' || headers.get('x-ratelimit-scope') === 'global'
}

/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/** What a body has come in. */
export type Chunks = readonly Uint8Array[]

/**
 * Reads a body as it is, and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
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

/** A body as text. Most come as one, which need not be copied. */
export function toText(chunks: Chunks): string {
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : toBytes(chunks))
}

/** A body as bytes of its own. */
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
 * What is wrong with a success that is not what the description promises; absent where nothing is. Repeats nothing
 * of the body: it may be a token response.
 *
 * @param json The parsed body, else its text.
 * @param isEmpty Whether the success says everything, whatever its body holds.
 */
export function findProblem(
  operation: OperationDescriptor,
  { status, headers, body }: HttpResponse,
  json: unknown,
  isEmpty: boolean,
): string | undefined {
  if (!operation.statuses.includes(status)) return 'the description does not know this success'
  if (isEmpty) return undefined
  if (body === '') return 'the body is empty'
  const contentType = headers.get('content-type')
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  if (typeof json === 'object' && json !== null) return undefined
  return 'the body is not the JSON that the description promises'
}

/** Whether status and body of an answer that is no success are what the description promises. */
export function isDescribed(
  operation: OperationDescriptor,
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  json: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, json)) return false
  return operation.noContent.includes(status) || (typeof json === 'object' && json !== null)
}

/**
 * How long the server asks to wait, in seconds. The body's number is finer than the header's; where the two
 * contradict each other the longer one counts. Where neither says it, the end of an exhausted window does, unless
 * the limit is one that all share: its window is not the one that was met.
 *
 * @param body The parsed body of a 429.
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
  if (typeof body !== 'object' || body === null || !('retry_after' in body)) return undefined
  const { retry_after: seconds } = body
  return typeof seconds === 'number' && seconds >= 0 && seconds < 1e12 ? seconds : undefined
}

/** Seconds, fractions included, or a date, which is compared with the server's own. */
function parseHeader(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value)
  const until = Date.parse(value)
  const now = date === null ? Number.NaN : Date.parse(date)
  return until >= now ? (until - now) / 1000 : undefined
}
