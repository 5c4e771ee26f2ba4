/** `grantcord/undici`: a `fetch` over the dispatchers of undici, which takes less time than that of Node. */
import * as undici from 'undici'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { bindDirectFetch } from '../runtime/transport/send.ts'
import type { DirectFetch, FetchLike, RequestParts, ResponseParts } from '../runtime/transport/types.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { reasonOf, throwIfAborted } from '../runtime/utils/time.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'

/** Controls a request that a dispatcher sends: `Dispatcher.DispatchController` of undici. */
interface UndiciController {
  abort(reason: Error): void
  pause(): void
  resume(): void
}

/** Receives the parts of a response: `Dispatcher.DispatchHandler` of undici. */
interface UndiciHandler {
  onRequestStart(controller: UndiciController): void
  onResponseStart(controller: UndiciController, status: number, headers: UndiciHeaders): void
  onResponseData(controller: UndiciController, chunk: Uint8Array): void
  onResponseEnd(): void
  onResponseError(controller: UndiciController, error: Error): void
}

/** Headers of a response by lower-case name. */
type UndiciHeaders = Readonly<Record<string, string | string[] | undefined>>

/** A request as a dispatcher sends it: `Dispatcher.DispatchOptions` of undici. */
interface UndiciRequest {
  readonly origin: string
  /** Path with query. */
  readonly path: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array | null
  /** Turns off the redirects that an interceptor of undici would follow. */
  readonly maxRedirections: 0
}

/** A `Dispatcher` of undici: an `Agent`, `Pool`, `Client`, `ProxyAgent` or `MockAgent`, with or without interceptors. */
export interface UndiciDispatcher {
  dispatch(request: UndiciRequest, handler: UndiciHandler): boolean
}

/** Options of {@link createUndiciFetch}. */
export interface UndiciFetchOptions {
  /**
   * Dispatcher of the installed package undici that sends the requests, such as an `Agent` with options or a `ProxyAgent`.
   * The application closes it. Interceptors that follow redirects have no effect.
   *
   * @default a new `Agent` with the defaults of undici
   */
  readonly dispatcher?: UndiciDispatcher | undefined
}

/**
 * Creates a `fetch` that sends requests with undici, for the option `fetch` of `OAuth2Client`. A call then takes less time
 * than with the platform's `fetch`, and all limits of the client stay. Connections are kept alive, and do not keep the process
 * running.
 *
 * Redirects are returned and never followed, and `Accept-Encoding` is always `gzip`. A function that calls the result, such as
 * one that logs requests, works too, but takes as much time as the platform's `fetch`.
 *
 * Requires the package undici in version 7, and Node.js.
 *
 * @throws `InvalidArgumentError` if `dispatcher` is not a dispatcher, or if another version of undici is installed.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { createUndiciFetch } from 'grantcord/undici'
 *
 * export const client = new OAuth2Client({ clientId: '159799960412356608', fetch: createUndiciFetch() })
 * ```
 * @see https://undici.nodejs.org
 */
export function createUndiciFetch(options: UndiciFetchOptions = {}): FetchLike {
  checkOptions('options', options, ['dispatcher'])
  // Version 7 added cacheStores, with the handlers that this module uses, and version 8 the wrapper.
  if (!('cacheStores' in undici) || 'Dispatcher1Wrapper' in undici) {
    throw new InvalidArgumentError(
      'undici',
      'must be version 7 of the package, not another one or that of Bun',
    )
  }
  const { dispatcher = new undici.Agent() } = options
  // Dispatchers of other versions, such as the global one of Node, can call handlers in another way.
  if (!(dispatcher instanceof undici.Dispatcher)) {
    const problem = 'must be a dispatcher of the installed undici, such as an Agent'
    const isGlobal = typeof propertyOf(dispatcher, 'dispatch') === 'function'
    const advice = '; getGlobalDispatcher() is that of Node until setGlobalDispatcher() is called'
    throw new InvalidArgumentError('dispatcher', isGlobal ? problem + advice : problem)
  }
  const direct: DirectFetch = (url, init) => dispatch(dispatcher, url, init)
  const fetch: FetchLike = async (input, init) => {
    const request = new Request(input, init)
    const { url, method, signal } = request
    const body = request.body && (await request.arrayBuffer())
    return toResponse(
      await dispatch(dispatcher, url, { method, headers: Object.fromEntries(request.headers), body, signal }),
    )
  }
  bindDirectFetch(fetch, direct)
  return fetch
}

/** Sends a request. Returns its response as soon as the headers are received. */
async function dispatch(
  dispatcher: UndiciDispatcher,
  url: string,
  { method = 'GET', headers, body = null, signal }: RequestParts & { readonly signal: AbortSignal },
): Promise<ResponseParts> {
  const { origin, pathname, search } = new URL(url)
  const content = typeof body === 'string' || body === null ? { body, headers: {} } : await serialize(body)
  throwIfAborted(signal)
  const request: UndiciRequest = {
    origin,
    path: pathname + search,
    method,
    headers: { ...content.headers, ...headers, 'accept-encoding': 'gzip' },
    body: content.body,
    maxRedirections: 0,
  }
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(method, resolve, reject)
    signal.addEventListener('abort', () => receiver.abort(reasonOf(signal)), { once: true })
    try {
      dispatcher.dispatch(request, receiver)
    } catch (error) {
      reject(toFetchError(error, false))
    }
  })
}

/**
 * Creates the error of a `fetch` that failed.
 *
 * @param isStarted False if the request had no connection yet, or if the dispatcher is closed: nothing was sent.
 */
function toFetchError(cause: unknown, isStarted: boolean): TypeError {
  return Object.assign(new TypeError('fetch failed', { cause }), isStarted ? {} : { syscall: 'connect' })
}

/** Serializes a body as the platform does, which also determines its type. */
async function serialize(body: BodyInit): Promise<Pick<UndiciRequest, 'body' | 'headers'>> {
  const response = new Response(body)
  const type = response.headers.get('content-type')
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { body: bytes, headers: type === null ? {} : { 'content-type': type } }
}

/** Reads the chunks of a body. */
type ByteReader = Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'>

/** Size in bytes of the chunks that may wait until they are read. */
const MAX_QUEUED = 64 * 1024

/** Reason with which undici closes a connection. Callers receive that of their own signal. */
const ABORTED = new Error('The request was aborted')

/** Receives a response. The chunks of its body wait here until they are read. */
class Receiver implements UndiciHandler, ByteReader {
  readonly #method: string
  readonly #resolve: (response: ResponseParts) => void
  readonly #reject: (error: unknown) => void
  readonly #chunks: Uint8Array[] = []
  #queued = 0
  #controller: UndiciController | undefined
  #isPaused = false
  /** `undefined` until the response is complete or has failed. */
  #end: { readonly error?: unknown } | undefined
  /** Continues a read that waits for a chunk or for the end. */
  #wake = (): void => {}

  constructor(method: string, resolve: (response: ResponseParts) => void, reject: (error: unknown) => void) {
    this.#method = method
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(controller: UndiciController): void {
    this.#controller = controller
    // It was aborted before it had a connection.
    if (this.#end) controller.abort(ABORTED)
  }

  onResponseStart(_: UndiciController, status: number, headers: UndiciHeaders): void {
    // Informational responses precede the response.
    if (status < 200) return
    const isEmpty = this.#method === 'HEAD' || NO_BODY.includes(status) || headers['content-length'] === '0'
    this.#resolve(new ReceivedResponse(status, toHeaders(headers), isEmpty ? null : this))
  }

  onResponseData(controller: UndiciController, chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#queued += chunk.byteLength
    this.#isPaused = this.#queued > MAX_QUEUED
    if (this.#isPaused) controller.pause()
    this.#wake()
  }

  onResponseEnd(): void {
    this.#close({})
  }

  onResponseError(_: UndiciController, cause: Error): void {
    this.#close({ error: toFetchError(cause, this.#controller !== undefined) })
  }

  /** Fails with the reason and closes the connection, unless the response is complete. */
  abort(reason: unknown): void {
    if (this.#end) return
    this.#close({ error: reason })
    this.#controller?.abort(ABORTED)
  }

  #close(end: { readonly error?: unknown }): void {
    this.#end ??= end
    if ('error' in this.#end) this.#reject(this.#end.error)
    this.#wake()
  }

  /** Returns the next chunk. Only one read may wait at a time. */
  async read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    if (this.#chunks.length === 0 && !this.#end) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const value = this.#chunks.shift()
    if (!value) {
      if (this.#end && 'error' in this.#end) throw this.#end.error
      return { done: true, value }
    }
    this.#queued -= value.byteLength
    if (this.#isPaused && this.#queued <= MAX_QUEUED) {
      this.#isPaused = false
      this.#controller?.resume()
    }
    return { done: false, value }
  }

  async cancel(): Promise<void> {
    this.abort(ABORTED)
  }

  getReader(): ByteReader {
    return this
  }
}

/** Statuses of responses without a body. */
const NO_BODY: readonly number[] = [204, 205, 304]

/** A response whose body is read from its {@link Receiver}. */
class ReceivedResponse implements ResponseParts {
  readonly status: number
  readonly ok: boolean
  readonly type = 'default'
  readonly redirected = false
  readonly headers: Headers
  readonly body: ResponseParts['body']

  constructor(status: number, headers: Headers, receiver: Receiver | null) {
    this.status = status
    this.ok = status < 300
    this.headers = headers
    this.body = receiver && decompress(receiver, headers.get('content-encoding'))
  }
}

function decompress(receiver: Receiver, encoding: string | null): Receiver | ReadableStream<Uint8Array> {
  if (encoding === null || !/^(x-)?gzip$/i.test(encoding)) return receiver
  return toStream(receiver).pipeThrough(new DecompressionStream('gzip'))
}

function toHeaders(fields: UndiciHeaders): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one)
  }
  return headers
}

/** Creates a response of the platform. */
function toResponse({ status, headers, body }: ResponseParts): Response {
  if (status > 599) {
    body?.cancel()
    return Response.error()
  }
  return new Response(body && toStream(body.getReader()), { status, headers })
}

function toStream(reader: ByteReader): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      cancel: () => reader.cancel(),
    },
    { highWaterMark: 0 },
  )
}
