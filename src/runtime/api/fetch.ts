import { OPERATIONS } from '../../generated/operations.ts'
import { API_SERVER } from '../../generated/servers.ts'
import type { ClientContext } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { TimeoutError } from '../errors/network.ts'
import type { Call, Credential, OperationDescriptor, OperationRow } from '../transport/types.ts'
import { type TimeoutOptions, withTimeout } from '../utils/time.ts'
import {
  type Actor,
  credentialFor,
  describeOperation,
  findOperation,
  getOperation,
  toResponse,
} from './call.ts'

/**
 * A web-standard `fetch` for the API. It adds the credential, and applies scopes, rate limits, retries, the deadline and
 * the size limits of the client. It accepts only absolute URLs below `baseUrl`, and the operations of the issuer. A
 * caller's `Authorization` header is ignored, like every option that is not about method, headers, body or signal.
 * Bodies are buffered, and redirects are not followed.
 *
 * Returns the response for every status, without the body of a redirect or of an error that is larger than 64 KiB.
 * Throws if there is no response, and before anything is sent: `InvalidArgumentError` for a URL or an operation that is
 * not allowed, `MissingScopeError` and `AccessTokenExpiredError` as the methods do.
 */
export type ApiFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

type FetchContext = Pick<ClientContext, 'transport' | 'config' | 'clock'>

/** Creates the `fetch` of a token or client. */
export function createFetch({ transport, config, clock }: FetchContext, actor: Actor): ApiFetch {
  const servers: Servers = { api: parseBase(config.baseUrl), issuer: parseBase(config.issuer) }
  return async (input, init) => {
    const request = toRequest(input, init)
    const url = request.url.split('#', 1)[0] ?? ''
    const { operation, values } = matchRequest(request.method, url, servers)
    const isOpen = operation.credentials.every((kind) => kind === 'none')
    const credential: Credential = isOpen ? { kind: 'none' } : credentialFor(actor, operation)
    const source = init?.signal === undefined && input instanceof Request ? input : init
    const signal = source?.signal ?? undefined
    const headers = readHeaders(request)
    const delay = config.totalTimeout
    const onTimeout = () => new TimeoutError(operation.key, delay, false)
    let body: ArrayBuffer | null = null
    let fields: unknown
    let totalTimeout: number | undefined
    if (request.body !== null) {
      const until = clock.now() + delay
      body = await readBytes(request, { clock, delay, signal, onTimeout })
      fields = body && (await parseFields(body, headers['content-type']))
      totalTimeout = Math.ceil(until - clock.now())
    }
    const http = { url, headers, body }
    const call: Call = { credential, path: values, signal, http, body: fields, totalTimeout }
    return toResponse(await transport.call(operation, call), request.method)
  }
}

/** Options for a request without a signal of the caller. The platform gives it one, and listening to it takes time. */
export const NO_SIGNAL: RequestInit = { signal: null }

/**
 * Creates the request, which checks method, headers and body.
 *
 * @throws {@link InvalidArgumentError} with the reason that the platform names, without the URL.
 */
function toRequest(input: string | URL | Request, init: RequestInit | undefined): Request {
  const isRequest = input instanceof Request
  // Like the platform's `fetch`, it reads the body of the request itself and not of a copy, which would cost time.
  if (isRequest && (init === undefined || init === NO_SIGNAL)) return input
  if (!isRequest && hasDotSegment(String(input))) throw invalidUrl(INVALID_SEGMENTS)
  // Node requires `duplex` for a stream; it is not part of the DOM types.
  const duplex = { duplex: 'half' }
  try {
    // A browser would resolve a relative URL, and `URL` does not.
    const target = isRequest ? input : new URL(input)
    // A copy of a request would have none of its properties.
    return new Request(target, init instanceof Request ? init : { ...duplex, ...init })
  } catch {
    throw invalidUrl(
      'must be an absolute URL without user information, or a Request, with a valid method, headers and body',
    )
  }
}

const INVALID_SEGMENTS =
  'must not contain empty, dot or braced segments, encoded slashes or control characters, or invalid percent-encoding'

/** Checks a URL before it is parsed, which would resolve dot segments. */
export function hasDotSegment(url: string): boolean {
  return /^[^?#]*[/\\](\.|%2e){1,2}([/\\?#]|$)/i.test(url.replace(/[\t\n\r]/g, ''))
}

function invalidUrl(problem: string): InvalidArgumentError {
  return new InvalidArgumentError('input', problem)
}

/** Headers that the client or the platform sets. */
const OWN_HEADERS = ['authorization', 'host', 'content-length', 'cookie']

function readHeaders(request: Request): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of request.headers) if (!OWN_HEADERS.includes(name)) headers[name] = value
  return headers
}

/** Buffers the body, and cancels it at the timeout or an abort. Returns `null` if it is empty. */
async function readBytes(request: Request, options: TimeoutOptions): Promise<ArrayBuffer | null> {
  const controller = new AbortController()
  const read = async () => {
    const { body, bodyUsed } = request
    // Some platforms lack the property `body`, and reject a body that was used.
    if (!body || bodyUsed) return request.arrayBuffer()
    const { signal } = controller
    return new Response(body.pipeThrough(new TransformStream(), { signal })).arrayBuffer()
  }
  const readable = read().catch(() => {
    throw new InvalidArgumentError('body', 'must be a stream that can be read to its end')
  })
  const bytes = await withTimeout(readable, options).catch((reason: unknown) => {
    controller.abort(reason)
    throw reason
  })
  return bytes.byteLength === 0 ? null : bytes
}

/** Parses a JSON body or a form for its secrets, which no error may show. The body is sent as received. */
async function parseFields(body: ArrayBuffer, contentType = ''): Promise<unknown> {
  const response = new Response(body, { headers: { 'content-type': contentType } })
  try {
    if (/\bjson\b/i.test(contentType)) return await response.json()
    return /\bform\b/i.test(contentType) ? Object.fromEntries(await response.formData()) : undefined
  } catch {
    return undefined
  }
}

/** An operation with the path parameters of a URL. */
export interface MatchedOperation {
  readonly operation: OperationDescriptor
  readonly values: Readonly<Record<string, string>>
}

/** Base URLs of the servers, in the form of `URL`, with a slash at the end. */
interface Servers {
  readonly api: string
  readonly issuer: string
}

/**
 * Finds the operation of a request by its method and path. A path that the description does not contain gets an
 * operation of its own.
 *
 * @throws {@link InvalidArgumentError} for a URL that is neither below `baseUrl` nor an operation of the issuer.
 */
function matchRequest(givenMethod: string, url: string, { api, issuer }: Servers): MatchedOperation {
  // The platform does not normalize PATCH.
  const method = givenMethod.toUpperCase()
  if (method === 'HEAD') {
    const { operation, values } = matchRequest('GET', url, { api, issuer })
    return { operation: { ...operation, method, key: `${method} ${operation.path}` }, values }
  }
  const apiPath = pathBelow(url, api)
  // A path without parameters is its own template.
  const literal = apiPath === undefined ? undefined : findOperation(OPERATIONS, method, `/${apiPath}`)
  if (literal?.server === API_SERVER) return { operation: literal, values: {} }
  let unknown: readonly string[] | undefined
  for (const [path, isApi] of [[apiPath, true] as const, [pathBelow(url, issuer), false] as const]) {
    if (path === undefined) continue
    const segments = readSegments(path)
    const match = matchOperation(method, segments, isApi)
    if (match) return match
    // By no method is the credential of a call sent to the token and device endpoints.
    const post = matchOperation('POST', segments, isApi)
    if (post?.operation.credentials.includes('client')) return post
    // With a base URL without a version, another one would address described operations without their checks.
    if (isApi && !/^v\d+$/.test(segments[0] ?? '')) unknown = segments
  }
  if (unknown) return describeUnknown(method, unknown)
  throw invalidUrl(`must be a URL below ${api}, which is the option baseUrl, without a further version`)
}

function parseBase(base: string): string {
  return new URL(base.endsWith('/') ? base : `${base}/`).href
}

/**
 * Returns the path of a URL below a base URL, without the leading slash; `undefined` if it is not below it. Both have the
 * form of `URL`, in which equal origins and paths are equal strings.
 */
function pathBelow(url: string, base: string): string | undefined {
  return url.startsWith(base) ? url.slice(base.length).split('?', 1)[0] : undefined
}

/**
 * Splits and decodes a path.
 *
 * @throws {@link InvalidArgumentError} for segments that a server may read as another path.
 */
function readSegments(path: string): readonly string[] {
  return path.split('/').map((segment) => {
    // In a parsed URL, dot segments are resolved, and braces and backslashes encoded.
    if (segment !== '' && !segment.includes('%')) return segment
    let decoded = ''
    try {
      decoded = decodeURIComponent(segment)
    } catch {}
    if (/^(\.{0,2}|\{.*\}|.*[/\\\p{Cc}].*)$/su.test(decoded)) throw invalidUrl(INVALID_SEGMENTS)
    return decoded
  })
}

/** An operation with the pattern of its decoded path, whose named groups are the path parameters. */
interface PathPattern {
  readonly operation: OperationDescriptor
  readonly pattern: RegExp
}

/** Patterns of all operations. Those with literal segments come first. */
let patterns: readonly PathPattern[] | undefined

function listPatterns(): readonly PathPattern[] {
  patterns ??= Object.keys(OPERATIONS)
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
    .map((key) => {
      const [method = '', path = ''] = key.split(' ')
      const operation = getOperation(method, path)
      // A word such as `@original` is never an id.
      const source = path
        .replaceAll('.', '\\.')
        .replace(
          /\{(\w+)\}/g,
          (_, name) => `(?<${name}>${operation.texts.includes(name) ? '' : '(?!@)'}[^/]+)`,
        )
      return { operation, pattern: new RegExp(`^${source}$`) }
    })
  return patterns
}

/** Returns a sort key that puts a literal segment before a parameter. */
function rankOf(key: string): string {
  return key.replace(/\{\w+\}/g, '~')
}

/**
 * Finds the operation of a method and decoded path segments, which contain no slash. Literal segments win over parameters.
 */
export function matchOperation(
  method: string,
  segments: readonly string[],
  isApi: boolean,
): MatchedOperation | undefined {
  const path = `/${segments.join('/')}`
  for (const { operation, pattern } of listPatterns()) {
    if (operation.method !== method || (operation.server === API_SERVER) !== isApi) continue
    const match = pattern.exec(path)
    if (match) return { operation, values: { ...match.groups } }
  }
  return undefined
}

/** A path segment that is a word of the API and not an id, a token or a name. */
const WORD = /^(@me|@original|[a-z][a-z_-]{0,31})$/
const SNOWFLAKE = /^\d{1,20}$/

/**
 * Creates the operation of a path that the description does not contain. Its key has every id masked, except that of the
 * first resource, because Discord limits each top-level resource separately.
 */
function describeUnknown(method: string, segments: readonly string[]): MatchedOperation {
  const first = segments.findIndex((segment) => SNOWFLAKE.test(segment))
  const values: Record<string, string> = {}
  const masked = segments.map((segment, index) => {
    if (WORD.test(segment) || index === first) return segment
    const count = Object.keys(values).length
    const name = count === 0 ? 'id' : `id${count + 1}`
    values[name] = segment
    return `{${name}}`
  })
  const names = Object.keys(values)
  const row: OperationRow = {
    credentials: ['bearer', 'bot', 'none'],
    statuses: [],
    texts: names,
    secrets: names.filter((name) => !SNOWFLAKE.test(values[name] ?? '')),
  }
  return { operation: describeOperation(method, `/${masked.join('/')}`, row, false), values }
}
