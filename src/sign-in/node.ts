/** Entry point `grantcord/sign-in/node`: the sign-in for Node's `http`, Express and Fastify. */

import { isRecord } from '../runtime/utils/objects.ts'
import type { SignIn } from './sign-in.ts'

/** Request of Node's `http`, which Express extends. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  /** URL before a router of Express removed its own path. */
  readonly originalUrl?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Body that a parser has read before; `undefined` if it was not read. */
  readonly body?: unknown
}

/** Response of Node's `http`, which Express extends. */
export interface NodeResponse {
  statusCode: number
  setHeader(name: string, value: string): unknown
  appendHeader(name: string, value: string): unknown
  end(body?: Uint8Array): unknown
}

/**
 * Handles a request of Node. Returns whether it has responded; if not, the request is unchanged, and `next` is called if it is
 * given.
 */
export type NodeHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => Promise<boolean>

/**
 * Returns a handler for Node's `http`, a middleware for Express, and a part of a hook for Fastify. It works before and after
 * parsers of bodies, and below any mounted path. Errors are passed to `next` if it is given, and thrown otherwise.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import type { SignIn } from 'grantcord/sign-in'
 * import { toNodeHandler } from 'grantcord/sign-in/node'
 *
 * export function serve(signIn: SignIn) {
 *   const handle = toNodeHandler(signIn)
 *   return createServer(async (request, response) => {
 *     if (await handle(request, response)) return
 *     const session = await signIn.getSession(request)
 *     response.end(session ? `Hello ${session.user.name}` : 'Not signed in')
 *   })
 * }
 * ```
 */
export function toNodeHandler({ handler }: { readonly handler: SignIn['handler'] }): NodeHandler {
  return async (request, response, next) => {
    try {
      const { method = 'GET' } = request
      const result = FORBIDDEN_METHODS.test(method) ? undefined : await handler(toRequest(request, method))
      if (result) await send(result, response)
      else next?.()
      return result !== undefined
    } catch (error) {
      if (!next) throw error
      next(error)
      return false
    }
  }
}

/** Methods that a `Request` of the platform cannot have. */
const FORBIDDEN_METHODS = /^(connect|trace|track)$/i

/** Creates a request of the platform. Its origin is not that of the server, which no route needs. */
function toRequest(received: NodeRequest, method: string): Request {
  const { originalUrl, url = '/' } = received
  const headers = new Headers()
  for (const [name, value] of Object.entries(received.headers)) {
    // HTTP/2 has headers such as `:path`.
    if (name.startsWith(':')) continue
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init = { method, headers, ...(hasBody && { body: toBody(received), duplex: 'half' }) }
  return new Request(toUrl(originalUrl ?? url), init)
}

/** Returns a URL for the target of a request, which a proxy may send as a whole URL. */
function toUrl(target: string): URL {
  const path = target.startsWith('/') ? target : target.replace(/^[^/]*\/\/[^/]*/, '')
  const url = new URL('http://localhost')
  const [pathname = '', ...query] = path.split('?')
  url.pathname = pathname
  url.search = query.join('?')
  return url
}

/** Returns the body that a parser has read, or a stream that reads nothing from the request until it is read itself. */
function toBody(received: NodeRequest): ReadableStream<Uint8Array> | string | Uint8Array<ArrayBuffer> {
  const { body } = received
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return new Uint8Array(body)
  if (isRecord(body)) return JSON.stringify(body)
  let chunks: AsyncIterator<unknown> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= received[Symbol.asyncIterator]()
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value instanceof Uint8Array ? value : new TextEncoder().encode(String(value)))
      },
      async cancel() {
        await chunks?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Sends a response. Headers that other middleware has set stay, unless the response has them too. */
async function send(result: Response, response: NodeResponse): Promise<void> {
  response.statusCode = result.status
  for (const [name, value] of result.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value)
  }
  for (const cookie of result.headers.getSetCookie()) response.appendHeader('Set-Cookie', cookie)
  const body = new Uint8Array(await result.arrayBuffer())
  response.end(body.byteLength > 0 ? body : undefined)
}
