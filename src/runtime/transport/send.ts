import { isError, propertyOf } from '../utils/objects.ts'
import { PLATFORM_CLOCK, throwIfAborted, withTimeout } from '../utils/time.ts'
import { readBody } from './response.ts'
import type { ApiRequest, DirectFetch, Failure, FetchLike, RawResponse, ResponseParts } from './types.ts'

/** Options of one attempt. */
export interface SendOptions {
  /** By default the platform's `fetch`. */
  readonly fetch: FetchLike | undefined
  /** Milliseconds for connection, headers and body together. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

const directFetches = new WeakMap<FetchLike, DirectFetch>()

/** Binds a faster way to send a request to a `fetch`, in place of which {@link send} uses it. */
export function bindDirectFetch(fetch: FetchLike, direct: DirectFetch): void {
  directFetches.set(fetch, direct)
}

/** Size limit of the body of an error response in bytes. */
const ERROR_BODY_LIMIT = 64 * 1024

/** Sends a request once and reads the whole response. Throws only the reason of the caller's signal. */
export async function send(
  { url, init, bodyLimit }: Pick<ApiRequest, 'url' | 'init' | 'bodyLimit'>,
  { fetch, timeout, signal }: SendOptions,
): Promise<RawResponse | Failure> {
  throwIfAborted(signal)
  const controller = new AbortController()
  let response: ResponseParts | undefined
  let isExpired = false
  const exchange = async () => {
    const options = { signal: controller.signal, redirect: 'manual' } as const
    const all = { ...init, ...options }
    const direct = fetch && directFetches.get(fetch)
    // The platform's own gets a URL, since creating a `Request` first would take twice the time.
    response =
      fetch && !direct
        ? await fetch(new Request(url, all), options)
        : await (direct ?? globalThis.fetch)(url, all)
    const { ok, redirected, status } = response
    if (redirected || (status < 400 && !ok)) {
      response.body?.cancel().catch(() => {})
      return toRawResponse(response, [])
    }
    const chunks = await readBody(response, ok ? bodyLimit : ERROR_BODY_LIMIT)
    return toRawResponse(response, ok ? chunks : (chunks ?? []))
  }
  const onTimeout = () => {
    isExpired = true
    return Object.assign(new Error('The deadline passed'), { name: 'TimeoutError' })
  }
  try {
    return await withTimeout(exchange(), { clock: PLATFORM_CLOCK, delay: timeout, signal, onTimeout })
  } catch (cause) {
    controller.abort(cause)
    throwIfAborted(signal)
    // Status and headers of an error response count even if its body cannot be read.
    if (response?.ok === false) return toRawResponse(response, [])
    return isExpired
      ? { kind: 'timeout', timeout, sent: true }
      : { kind: 'network', cause, sent: wasSent(cause) }
  }
}

/** @param chunks `undefined` if the body is too large. */
function toRawResponse(
  { status, type, redirected, headers }: ResponseParts,
  chunks: RawResponse['chunks'] | undefined,
): RawResponse {
  return { kind: 'response', status, type, redirected, headers, chunks: chunks ?? [], isTooLarge: !chunks }
}

/** Error codes of the platforms if no connection was established: name resolution, connecting, TLS handshake. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EMFILE|ENFILE|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNS\w*|ERR_TLS_CERT_\w+|ERR_SSL_(NO_\w+|\w*(HANDSHAKE|PROTOCOL|WRONG_VERSION|UNRECOGNIZED_NAME)\w*)|\w*CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/
/** System calls of connecting and of name resolution. */
const CONNECTING = /^(connect|socket|bind|getaddrinfo|query\w*)$/
/** Messages of Node and Deno for which the platform has no code of its own. */
const CONNECT_FAILED =
  /before secure TLS connection was established|client error \(Connect\)|error trying to connect|dns error|^bad port$/

/** Maximum depth of causes, and maximum number of errors of one `AggregateError`, that are read. */
const MAX_CAUSES = 16

/** Checks whether the request of a failed `fetch` may have reached the server. If that is unknown, it may have. */
export function wasSent(error: unknown, depth = 0): boolean {
  if (!isError(error) || depth > MAX_CAUSES) return true
  if (isConnectFailure(error)) return false
  // One error for each address of the host.
  const found = propertyOf(error, 'errors')
  const errors: readonly unknown[] = Array.isArray(found) ? found : []
  const isEachUnsent = errors.length <= MAX_CAUSES && errors.every((each) => !wasSent(each, depth + 1))
  return !(errors.length > 0 && isEachUnsent) && wasSent(error.cause, depth + 1)
}

function isConnectFailure(error: Error): boolean {
  const syscall = propertyOf(error, 'syscall')
  // The same code can come from a connection that was established.
  if (typeof syscall === 'string') return CONNECTING.test(syscall)
  const code = propertyOf(error, 'code')
  return (typeof code === 'string' && NOT_CONNECTED.test(code)) || CONNECT_FAILED.test(error.message)
}
