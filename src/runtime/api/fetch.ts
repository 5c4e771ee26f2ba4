import { API_SERVER } from '../../generated/method-operations.ts'
import { OPERATIONS } from '../../generated/operations.ts'
import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import type { Call, HttpRequest, OperationDescriptor, Transport } from '../transport/types.ts'
import { type Actor, credentialFor, findOperation, toResponse } from './call.ts'

/**
 * A web-standard `fetch` for the API. It adds the credential, and applies scopes, rate limits, retries, the deadline and
 * the size limits of the client. It accepts only URLs below `baseUrl`, and the operations of the issuer. A caller's
 * `Authorization` header is ignored. Bodies are buffered.
 *
 * Returns the response for every status. Throws if there is no response, and before anything is sent:
 * `InvalidArgumentError` for a URL or an operation that is not allowed, `MissingScopeError` and
 * `AccessTokenExpiredError` as the methods do.
 */
export type ApiFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** Creates the `fetch` of a token or client. */
export function createFetch(transport: Transport, config: ClientConfig, actor: Actor): ApiFetch {
  return async (input, init) => {
    const request = toRequest(input, init)
    const { operation, values } = matchRequest(request, config)
    const credential = credentialFor(actor, operation)
    const { http, body } = await readRequest(request)
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    const call: Call = { credential, path: values, signal, http, body }
    return toResponse(await transport.call(operation, call))
  }
}

/**
 * Creates the request, which checks method, headers and body.
 *
 * @throws {@link InvalidArgumentError} with the reason that the platform names, without the URL.
 */
function toRequest(input: string | URL | Request, init: RequestInit | undefined): Request {
  if (typeof input === 'string' && hasDotSegment(input)) throw invalidUrl('must not contain dot segments')
  // Node requires `duplex` for a stream; it is not part of the DOM types.
  const duplex = { duplex: 'half' }
  try {
    return new Request(input, { ...duplex, ...init })
  } catch {
    throw new InvalidArgumentError(
      'input',
      'must be an absolute URL without credentials, or a Request, with a valid method, headers and body',
    )
  }
}

/** Checks a URL before it is parsed, which would resolve dot segments. */
function hasDotSegment(url: string): boolean {
  const path = url.replace(/[\t\n\r]/g, '').split(/[?#]/, 1)[0] ?? ''
  return path.split(/[/\\]/).some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
}

function invalidUrl(problem: string): InvalidArgumentError {
  return new InvalidArgumentError('input', problem)
}

/** Headers that the client or the platform sets. */
const OWN_HEADERS = ['authorization', 'host', 'content-length', 'cookie']

async function readRequest(request: Request): Promise<{ http: HttpRequest; body: unknown }> {
  const headers: Record<string, string> = {}
  for (const [name, value] of request.headers) if (!OWN_HEADERS.includes(name)) headers[name] = value
  const buffer = request.body === null ? null : await request.arrayBuffer()
  const isJson = /\bjson\b/i.test(headers['content-type'] ?? '')
  const url = request.url.split('#', 1)[0] ?? ''
  return { http: { url, headers, body: buffer }, body: isJson && buffer ? parseJson(buffer) : undefined }
}

/** Parses a body for its secrets, which no error may show. It is sent as received. */
function parseJson(buffer: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(buffer))
  } catch {
    return undefined
  }
}

/** An operation with the path parameters of a URL. */
interface MatchedOperation {
  readonly operation: OperationDescriptor
  readonly values: Readonly<Record<string, string>>
}

/**
 * Finds the operation of a request by its method and path. A path that the description does not contain gets an
 * operation of its own.
 *
 * @throws {@link InvalidArgumentError} for a URL that is neither below `baseUrl` nor an operation of the issuer.
 */
function matchRequest({ url, method }: Request, { baseUrl, issuer }: ClientConfig): MatchedOperation {
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && !isLoopback(parsed)) {
    throw invalidUrl('must be an https URL, or an http URL of a loopback address')
  }
  const apiPath = pathBelow(parsed, baseUrl)
  if (apiPath !== undefined) {
    const segments = readSegments(apiPath)
    return matchOperation(method, segments, true) ?? describeUnknown(method, segments)
  }
  const issuerPath = pathBelow(parsed, issuer)
  const match = issuerPath === undefined ? undefined : matchOperation(method, readSegments(issuerPath), false)
  if (match) return match
  throw invalidUrl(`must be a URL below ${baseUrl}, which is the option baseUrl`)
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Returns the path of a URL below a base URL, without the leading slash; `undefined` if it is not below it. */
function pathBelow({ origin, pathname }: URL, base: string): string | undefined {
  const root = new URL(base.endsWith('/') ? base : `${base}/`)
  const isBelow = origin === root.origin && pathname.startsWith(root.pathname)
  return isBelow ? pathname.slice(root.pathname.length) : undefined
}

/**
 * Splits and decodes a path.
 *
 * @throws {@link InvalidArgumentError} for segments that a server may read as another path.
 */
function readSegments(path: string): readonly string[] {
  return path.split('/').map((segment) => {
    const decoded = decode(segment)
    if (decoded === '') throw invalidUrl('must not contain empty path segments')
    if (decoded === undefined || /[/\\]/.test(decoded) || decoded === '.' || decoded === '..') {
      throw invalidUrl('must not contain encoded slashes, dot segments or invalid percent-encoding')
    }
    return decoded
  })
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** A path template, split into segments. */
interface Template {
  readonly method: string
  readonly isApi: boolean
  readonly segments: readonly string[]
  readonly operation: OperationDescriptor
}

let templates: readonly Template[] | undefined

function listTemplates(): readonly Template[] {
  templates ??= Object.keys(OPERATIONS).flatMap((key): Template[] => {
    const [method = '', path = ''] = key.split(' ')
    const operation = findOperation(OPERATIONS, method, path)
    if (!operation) return []
    return [{ method, operation, isApi: operation.server === API_SERVER, segments: path.slice(1).split('/') }]
  })
  return templates
}

function matchOperation(
  method: string,
  segments: readonly string[],
  isApi: boolean,
): MatchedOperation | undefined {
  const [template] = listTemplates()
    .filter(
      (one) =>
        one.method === method &&
        one.isApi === isApi &&
        one.segments.length === segments.length &&
        one.segments.every((segment, index) => isParameter(segment) || segment === segments[index]),
    )
    .sort((a, b) => rankOf(a).localeCompare(rankOf(b)))
  if (!template) return undefined
  const parameters = template.segments.flatMap((segment, index) =>
    isParameter(segment) ? [[segment.slice(1, -1), segments[index] ?? '']] : [],
  )
  return { operation: template.operation, values: Object.fromEntries(parameters) }
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{')
}

/** Returns a sort key that puts a literal segment before a parameter. */
function rankOf({ segments }: Template): string {
  return segments.map((segment) => (isParameter(segment) ? '1' : '0')).join('')
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
  const path = `/${masked.join('/')}`
  const names = Object.keys(values)
  const operation: OperationDescriptor = {
    key: `${method} ${path}`,
    isDescribed: false,
    method,
    path,
    server: API_SERVER,
    credentials: ['bearer', 'bot', 'none'],
    scopes: [],
    bodyToken: undefined,
    contentTypes: ['application/json'],
    statuses: [],
    noContent: [],
    texts: names,
    secrets: names,
    commaSeparated: [],
  }
  return { operation, values }
}
