import { Deadline, untilAborted } from '../utils/abort.ts'
import { BodyTooLarge, type Chunks, readBody, toText } from './response.ts'
import type { Failure, FetchLike, HttpResponse, Outcome, PreparedRequest } from './types.ts'

/** Options of one attempt. */
export interface SendOptions {
  /** By default the platform's `fetch`. */
  readonly fetch: FetchLike | undefined
  /** Milliseconds for connection, headers and body together. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** Size limit of the response body in bytes. */
  readonly bodyLimit: number
}

/** Converts the complete body of a response. */
export type MakeBody<Body> = (chunks: Chunks) => Body

/** Sends a request once and reads the whole response as text. Throws only the reason of the caller's signal. */
export function send(request: PreparedRequest, options: SendOptions): Promise<Outcome> {
  return sendAndRead(request, options, toText)
}

/** Sends a request once and reads the whole response. Throws only the reason of the caller's signal. */
export async function sendAndRead<Body>(
  request: PreparedRequest,
  options: SendOptions,
  make: MakeBody<Body>,
): Promise<Outcome<Body>> {
  const { signal, timeout } = options
  signal?.throwIfAborted()
  const deadline = new Deadline(timeout, signal)
  let errorResponse: Response | undefined
  const onErrorResponse = (response: Response) => {
    errorResponse = response
  }
  try {
    return await untilAborted(deadline.signal, () =>
      exchange(request, options, make, deadline.signal, onErrorResponse),
    )
  } catch (cause) {
    signal?.throwIfAborted()
    if (errorResponse) return toHttpResponse(errorResponse, make([]))
    return deadline.expired
      ? { kind: 'timeout', timeout, sent: true }
      : { kind: 'network', cause, sent: wasSent(cause) }
  } finally {
    deadline.clear()
  }
}

/** Size limit of the body of an error response in bytes. */
const ERROR_BODY_LIMIT = 64 * 1024

/** Calls `fetch`. The platform's own gets a URL, since creating a `Request` first would take twice the time. */
function start(
  { url, init }: PreparedRequest,
  fetch: FetchLike | undefined,
  signal: AbortSignal,
): Promise<Response> {
  if (fetch) return fetch(new Request(url, init), { signal, redirect: 'manual' })
  const { method = 'GET', headers = {}, body = null } = init
  return globalThis.fetch(url, { method, headers, body, signal, redirect: 'manual' })
}

async function exchange<Body>(
  request: PreparedRequest,
  options: SendOptions,
  make: MakeBody<Body>,
  signal: AbortSignal,
  onErrorResponse: (response: Response) => void,
): Promise<Outcome<Body>> {
  const response = await start(request, options.fetch, signal)
  const { status, ok, type } = response
  if (type === 'error' || status > 599) return unexpected(response, 'the response has no valid HTTP status')
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {})
    return unexpected(response, 'the response is a redirect, which is not followed')
  }
  // Status and headers of an error response count even if its body cannot be read.
  if (!ok) onErrorResponse(response)
  try {
    return toHttpResponse(response, make(await readBody(response, ok ? options.bodyLimit : ERROR_BODY_LIMIT)))
  } catch (error) {
    if (!ok || !(error instanceof BodyTooLarge)) throw error
    return unexpected(response, `the body is larger than ${options.bodyLimit} bytes`)
  }
}

function toHttpResponse<Body>({ status, ok, headers }: Response, body: Body): HttpResponse<Body> {
  return { kind: 'response', status, ok, headers, body }
}

function unexpected({ status, headers }: Response, problem: string): Failure {
  return { kind: 'unexpected', problem, status, contentType: headers.get('content-type') }
}

/** Error codes of the platforms if no connection was established: name resolution, connecting, TLS handshake. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_(TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/

/** Checks whether the request of a failed `fetch` may have reached the server. If that is unknown, it may have. */
export function wasSent(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  return !causes.some((one) => one instanceof Error && 'code' in one && NOT_CONNECTED.test(String(one.code)))
}
