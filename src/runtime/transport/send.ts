import { Deadline } from '../utils/abort.ts'
import { BodyTooLarge, type Chunks, readBody, toText } from './response.ts'
import type { Answer, Failure, Outcome } from './types.ts'

/** The `fetch` of the platform, or one that behaves like it. */
export type FetchLike = (request: Request, init?: RequestInit) => Promise<Response>

/** A request that can be sent any number of times. */
export interface Sendable {
  readonly url: string
  readonly init: Pick<RequestInit, 'method' | 'headers' | 'body'>
}

/** What one attempt needs to know. */
export interface SendContext {
  /** The platform's where it is absent. */
  readonly fetch: FetchLike | undefined
  /** Milliseconds for connecting, headers and body together. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** The largest body in bytes. */
  readonly bodyLimit: number
}

/** What to make of a body, once all of it has come. */
export type MakeBody<Body> = (chunks: Chunks) => Body

/** Sends a request once and reads the whole answer as text. Throws nothing but the caller's reason. */
export function send(request: Sendable, context: SendContext): Promise<Outcome> {
  return sendAndRead(request, context, toText)
}

/** Sends a request once and reads the whole answer. Throws nothing but the caller's reason. */
export async function sendAndRead<Body>(
  request: Sendable,
  context: SendContext,
  make: MakeBody<Body>,
): Promise<Outcome<Body>> {
  const { signal, timeout } = context
  signal?.throwIfAborted()
  const deadline = new Deadline(timeout, signal)
  let refusal: Response | undefined
  const onRefusal = (response: Response) => {
    refusal = response
  }
  try {
    return await deadline.race(exchange(request, context, make, deadline.signal, onRefusal))
  } catch (cause) {
    signal?.throwIfAborted()
    if (refusal) return answer(refusal, make([]))
    return deadline.expired
      ? { kind: 'timeout', timeout, sent: true }
      : { kind: 'network', cause, sent: wasSent(cause) }
  } finally {
    deadline.clear()
  }
}

/** Bytes of an answer that is no success. */
const REFUSAL_LIMIT = 64 * 1024

/** The platform makes a `Request` by itself; a second one would take as long again. */
function start(
  { url, init }: Sendable,
  fetch: FetchLike | undefined,
  signal: AbortSignal,
): Promise<Response> {
  if (fetch) return fetch(new Request(url, init), { signal, redirect: 'manual' })
  const { method = 'GET', headers = {}, body = null } = init
  return globalThis.fetch(url, { method, headers, body, signal, redirect: 'manual' })
}

async function exchange<Body>(
  request: Sendable,
  context: SendContext,
  make: MakeBody<Body>,
  signal: AbortSignal,
  onRefusal: (response: Response) => void,
): Promise<Outcome<Body>> {
  const response = await start(request, context.fetch, signal)
  const { status, ok, type } = response
  if (type === 'error' || status > 599) return unexpected(response, 'the answer has no status of HTTP')
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {})
    return unexpected(response, 'the answer is a redirect, which is not followed')
  }
  // A refusal stands by its status and headers, whatever becomes of its body.
  if (!ok) onRefusal(response)
  try {
    return answer(response, make(await readBody(response, ok ? context.bodyLimit : REFUSAL_LIMIT)))
  } catch (error) {
    if (!ok || !(error instanceof BodyTooLarge)) throw error
    return unexpected(response, `the body is larger than ${context.bodyLimit} bytes`)
  }
}

function answer<Body>({ status, ok, headers }: Response, body: Body): Answer<Body> {
  return { kind: 'answer', status, ok, headers, body }
}

function unexpected({ status, headers }: Response, problem: string): Failure {
  return { kind: 'unexpected', problem, status, contentType: headers.get('content-type') }
}

/** What platforms say when no connection came about: name resolution, connecting, the handshake of TLS. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_(TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/

/** Whether the request of a failed `fetch` may have reached the server. Where nobody knows, it may. */
export function wasSent(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  return !causes.some((one) => one instanceof Error && 'code' in one && NOT_CONNECTED.test(String(one.code)))
}
