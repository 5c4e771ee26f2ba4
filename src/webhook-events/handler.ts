import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { WebhookEventError } from '../runtime/errors/webhook-event.ts'
import { checkFunction, checkObject, checkOptions } from '../runtime/validation/arguments.ts'
import {
  BODY_LIMIT,
  createVerifier,
  VERIFY_OPTIONS,
  type VerifyWebhookEventOptions,
  type WebhookEvent,
  type WebhookEventName,
} from './verify.ts'

/** Listeners by the name of the event. A listener that throws, or returns a promise that rejects, makes Discord retry. */
export type WebhookListeners = {
  readonly [Name in WebhookEventName]?: ((event: WebhookEvent<Name>) => unknown) | undefined
}

/** Tokens that are stored under the ids of their users, such as a `TokenManager`. */
export interface DeletableTokens {
  /** Deletes the token of a user. */
  delete(userId: string): Promise<unknown>
}

/** Options of {@link createWebhookHandler}. */
export interface WebhookHandlerOptions extends VerifyWebhookEventOptions {
  /** Listeners by the name of the event, which are awaited. Events without one are acknowledged and ignored. */
  readonly events?: WebhookListeners | undefined
  /**
   * Deletes the token of a user who deauthorizes the application, before the listener is called: a `TokenManager` whose keys
   * are the ids of users, or an object that translates the id to the key.
   */
  readonly tokens?: DeletableTokens | undefined
}

/** Handles a request of Discord. */
export type WebhookHandler = (request: Request) => Promise<Response>

/**
 * Creates a handler of webhook events: it verifies each request, acknowledges pings, and calls the listener of the event. It responds
 * with 204, or with the status of the `WebhookEventError` for a request that Discord did not sign. If a listener or the
 * token store fails, it rejects with that error: respond with 500 then, and Discord retries for up to ten minutes.
 *
 * Discord waits 3 seconds for the response. A listener that needs longer should put its work into a queue. An event can
 * arrive twice.
 *
 * @throws `InvalidArgumentError`
 * @example
 * ```ts
 * import type { TokenManager } from 'grantcord/tokens'
 * import { createWebhookHandler } from 'grantcord/webhook-events'
 *
 * export const createHandler = (publicKey: string, tokens: TokenManager) =>
 *   createWebhookHandler({
 *     publicKey,
 *     tokens,
 *     events: {
 *       APPLICATION_DEAUTHORIZED: ({ data }) => console.log(`${data.user.id} removed the application`),
 *     },
 *   })
 * ```
 * @see https://docs.discord.com/developers/events/webhook-events
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  checkOptions('options', options, [...VERIFY_OPTIONS, 'events', 'tokens'])
  const { events = {}, tokens } = options
  checkObject('events', events)
  for (const [name, listener] of Object.entries(events)) checkFunction(`events.${name}`, listener)
  if (tokens !== undefined && typeof tokens?.delete !== 'function') {
    throw new InvalidArgumentError('tokens', 'must be a TokenManager, or have a method delete(userId)')
  }
  const verify = createVerifier(options)

  function callListener<Name extends WebhookEventName>(name: Name, event: WebhookEvent<Name>): unknown {
    const listener = Object.hasOwn(events, name) ? events[name] : undefined
    return listener?.(event)
  }

  return async (request) => {
    try {
      const message = await verify(request)
      if (message.type === 1) {
        const { event } = message
        if (event.type === 'APPLICATION_DEAUTHORIZED') await tokens?.delete(event.data.user.id)
        await callListener(event.type, event)
      }
      return new Response(null, { status: 204 })
    } catch (error) {
      if (!(error instanceof WebhookEventError)) throw error
      const headers = new Headers(error.reason === 'wrong_method' ? { allow: 'POST' } : {})
      return new Response(null, { status: error.status, headers })
    }
  }
}

/** The parts of a request of Node, Express, Fastify (`request.raw`) or Koa (`ctx.req`) that are read. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The raw body, if a parser such as `express.raw()` has read it. */
  readonly body?: unknown
  readonly readableEnded?: boolean | undefined
}

/** The parts of a response of Node that are written. */
export interface NodeResponse {
  statusCode: number
  setHeader(name: string, value: string): unknown
  end(): unknown
}

/** Handles a request of Node, and of frameworks with the same objects. */
export type NodeHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error: unknown) => void,
) => Promise<void>

/**
 * Adapts a handler to `http.createServer()`, Express and other frameworks of Node. The body must not have been parsed before:
 * register the handler before `express.json()`, or behind `express.raw({ type: 'application/json' })`.
 *
 * If the handler rejects, the error goes to `next`. Without `next`, the status is 500 and the returned promise rejects.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { createWebhookHandler, toNodeHandler } from 'grantcord/webhook-events'
 *
 * const handle = toNodeHandler(createWebhookHandler({ publicKey: process.env.DISCORD_PUBLIC_KEY ?? '' }))
 *
 * createServer((request, response) => {
 *   handle(request, response).catch(console.error)
 * }).listen(3000)
 * ```
 */
export function toNodeHandler(handler: WebhookHandler): NodeHandler {
  return async (request, response, next) => {
    try {
      const { status, headers } = await handler(await toWebRequest(request))
      response.statusCode = status
      for (const [name, value] of headers) response.setHeader(name, value)
      response.end()
    } catch (error) {
      if (next) return next(error)
      response.statusCode = 500
      response.end()
      throw error
    }
  }
}

/** Headers of a signed request. */
const HEADERS = ['x-signature-ed25519', 'x-signature-timestamp']

/**
 * Creates the web-standard request of a request of Node. A body that is too large is cut off one byte later.
 *
 * @throws {@link InvalidArgumentError} if the raw body is lost.
 */
async function toWebRequest(request: NodeRequest): Promise<Request> {
  const headers = new Headers()
  for (const name of HEADERS) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const isPost = request.method === 'POST'
  const init = isPost ? { method: 'POST', body: await readRawBody(request) } : { method: 'GET' }
  return new Request('http://localhost/', { ...init, headers })
}

async function readRawBody(request: NodeRequest): Promise<BodyInit> {
  const { body } = request
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return Uint8Array.from(body)
  if (request.readableEnded) {
    const problem = 'must have an unparsed body: handle it before express.json(), or with express.raw()'
    throw new InvalidArgumentError('request', problem)
  }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of request) {
    chunks.push(Uint8Array.from(chunk))
    size += chunk.byteLength
    if (size > BODY_LIMIT) break
  }
  return new Blob(chunks)
}
