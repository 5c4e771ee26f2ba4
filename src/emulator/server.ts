/** Entry point `grantcord/emulator/server`: serves an emulator over HTTP. */

import type { Server, ServerRequest } from 'srvx'
import { serve } from 'srvx/node'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { checkNumber, checkObject, checkOptions, checkText } from '../runtime/validation/arguments.ts'
import { checkServerUrl } from '../runtime/validation/urls.ts'
import { DEFAULT_PUBLIC_URL, type Emulator } from './emulator.ts'
import { ConnectionReset } from './faults.ts'
import { type AccessOptions, checkAccess, createHttpHandler } from './http.ts'
import type { EmulatorClientConfig } from './types.ts'

export type { AccessOptions } from './http.ts'

/** Options of {@link listen}. */
export interface ListenOptions extends AccessOptions {
  /**
   * Address to listen at. Another one than loopback makes the emulator reachable from other machines.
   *
   * @default '127.0.0.1' and '::1'
   */
  readonly host?: string | undefined
  /**
   * Port; 0 for any that is free.
   *
   * @default 4020
   */
  readonly port?: number | undefined
  /**
   * Issuer, and base URL of the pages that a browser opens. By default that of the emulator if it has one, or else the URL of
   * the server.
   */
  readonly publicUrl?: string | undefined
  /**
   * Milliseconds that `close` waits for requests in progress.
   *
   * @default 1000
   */
  readonly grace?: number | undefined
}

/** An emulator that is served over HTTP. */
export interface EmulatorServer {
  /** URL of the server on its own machine. */
  readonly url: string
  readonly port: number
  /** Returns the options of a client for an application, which calls this server with the `fetch` of the platform. */
  readonly clientOptions: (application?: string) => Omit<EmulatorClientConfig, 'fetch'>
  /** Stops listening, waits for requests in progress, and closes all connections. */
  readonly close: () => Promise<void>
}

const LOOPBACK = ['127.0.0.1', '::1']
const WILDCARDS = ['0.0.0.0', '::']
const DEFAULT_PORT = 4020
const DEFAULT_GRACE = 1000
/** Maximum size of a body in bytes: a file of a webhook message, and its fields. */
const MAX_BODY = 12 * 2 ** 20
/** Host of the URL of a request whose host srvx does not accept. */
const INVALID_HOST = '_invalid_'
/** The servers of an emulator that listen. */
interface Serving {
  /** Public URL of the emulator before the first server. */
  readonly before: string
  /** Public URL that a server has set. */
  chosen: string
  readonly servers: Set<{ readonly url: string; readonly publicUrl: string | undefined }>
}
const servings = new WeakMap<Emulator, Serving>()
/** Attempts to find a port that is free on both loopback addresses. */
const MAX_ATTEMPTS = 5

/**
 * Serves an emulator over HTTP. Its control API is below `/_emulator`, and `GET /_emulator/health` responds once it listens.
 *
 * @throws `InvalidArgumentError` that names the option, `port` if it is in use.
 * @example
 * ```ts
 * import { createEmulator } from 'grantcord/emulator'
 * import { listen } from 'grantcord/emulator/server'
 *
 * const server = await listen(createEmulator(), { port: 0 })
 * console.log(server.url)
 * await server.close()
 * ```
 */
export async function listen(emulator: Emulator, options: ListenOptions = {}): Promise<EmulatorServer> {
  checkObject('options', options)
  const {
    host,
    port: requestedPort = DEFAULT_PORT,
    publicUrl,
    allowedHosts = [],
    allowedOrigins,
    grace = DEFAULT_GRACE,
    ...rest
  } = options
  checkOptions('options', rest, [])
  if (host !== undefined) checkText('host', host)
  checkNumber('port', requestedPort, 0, 65_535, 1)
  if (publicUrl !== undefined) checkServerUrl('publicUrl', publicUrl, true)
  checkNumber('grace', grace, 0)
  checkAccess({ allowedHosts, allowedOrigins })

  const requests = new RequestsInProgress()
  const starting = bind(host, requestedPort, async (received) => {
    requests.add(received)
    const request = await toRequest(received)
    if (request instanceof Response) return request
    const { respond } = await started
    return respond(request).catch((error: unknown) => fail(received, error))
  })
  const started = starting.then((servers) => {
    const port = portOf(servers[0])
    const url = `http://${toAuthority(host)}:${port}`
    const stopServing = startServing(emulator, url, publicUrl)
    const ownHosts = [...(host === undefined ? [] : [toAuthority(host)]), new URL(emulator.publicUrl()).host]
    const access = { allowedHosts: [...allowedHosts, ...ownHosts], allowedOrigins }
    return { servers, port, url, stopServing, respond: createHttpHandler(emulator, access) }
  })
  const { servers, port, url, stopServing } = await started

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    stopServing()
    const closed = Promise.all(servers.map((server) => server.close()))
    await requests.wait(grace)
    await Promise.all(servers.map((server) => server.close(true)))
    await closed
  }
  return {
    url,
    port,
    clientOptions(application) {
      const { fetch: _, ...config } = emulator.clientOptions(application)
      return { ...config, baseUrl: `${url}/api/v10`, dangerouslyAllowHttp: true }
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

/**
 * Sets the public URL of an emulator while a server listens: the last one that a server was given, that of the emulator, or
 * the URL of the first server. Returns a function that chooses again without this server. A URL that was set meanwhile stays.
 */
function startServing(emulator: Emulator, url: string, publicUrl: string | undefined): () => void {
  const current = emulator.publicUrl()
  const serving = servings.get(emulator) ?? { before: current, chosen: current, servers: new Set() }
  servings.set(emulator, serving)
  const server = { url, publicUrl }
  serving.servers.add(server)
  if (publicUrl !== undefined || current === serving.chosen) choosePublicUrl(emulator, serving)
  return () => {
    serving.servers.delete(server)
    if (emulator.publicUrl() === serving.chosen) choosePublicUrl(emulator, serving)
    if (serving.servers.size === 0) servings.delete(emulator)
  }
}

function choosePublicUrl(emulator: Emulator, serving: Serving): void {
  const { before, servers } = serving
  const [first] = servers
  const given = [...servers].flatMap(({ publicUrl }) => publicUrl ?? []).at(-1)
  emulator.setPublicUrl(given ?? (before === DEFAULT_PUBLIC_URL ? first?.url : undefined) ?? before)
  serving.chosen = emulator.publicUrl()
}

/** Requests whose response has not been sent. */
class RequestsInProgress {
  #count = 0
  #onEnd: (() => void) | undefined

  add({ runtime }: ServerRequest): void {
    const response = runtime?.node?.res
    if (!response) return
    this.#count++
    response.once('close', () => {
      this.#count--
      if (this.#count === 0) this.#onEnd?.()
    })
  }

  /** Resolves when there are none, or when the time is over. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#count === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#onEnd = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

type Handle = (request: ServerRequest) => Promise<Response>

/** Listens at an address, or at both loopback addresses with the same port. */
async function bind(host: string | undefined, port: number, handle: Handle): Promise<Server[]> {
  if (host !== undefined) return [await start(host, port, handle)]
  for (let attempt = 1; ; attempt++) {
    const [first = '', second = ''] = LOOPBACK
    const server = await start(first, port, handle)
    try {
      return [server, await start(second, portOf(server), handle)]
    } catch (error) {
      // A machine without IPv6 has one loopback address.
      if (/^(EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(String(propertyOf(error, 'code')))) return [server]
      await server.close()
      if (port !== 0 || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

async function start(hostname: string, port: number, handle: Handle): Promise<Server> {
  const server = serve({
    fetch: handle,
    hostname,
    port,
    silent: true,
    gracefulShutdown: false,
    maxRequestBodySize: MAX_BODY,
  })
  try {
    return await server.ready()
  } catch (error) {
    if (propertyOf(error, 'code') !== 'EADDRINUSE') throw error
    throw new InvalidArgumentError('port', `must be free, or 0 for any free port: ${port} is in use`)
  }
}

function portOf(server: Server | undefined): number {
  const { port } = new URL(server?.url ?? 'http://localhost')
  return port === '' ? 80 : Number(port)
}

/** Returns the host of a URL for an address to listen at. */
function toAuthority(host: string = ''): string {
  if (host === '' || WILDCARDS.includes(host)) return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** Creates a request of the platform, or the response to one that cannot be read. */
async function toRequest(received: ServerRequest): Promise<Request | Response> {
  const { method, url, headers, signal } = received
  const hasBody = method !== 'GET' && method !== 'HEAD'
  try {
    const body = hasBody ? await received.arrayBuffer() : null
    const target = new URL(url)
    // srvx does not accept a host that ends with a dot.
    if (target.host === INVALID_HOST) target.host = headers.get('host') ?? ''
    return new Request(target, { method, headers, signal, body: body?.byteLength ? body : null })
  } catch (error) {
    // Methods such as TRACE are forbidden in a `Request`.
    return new Response(null, { status: propertyOf(error, 'statusCode') === 413 ? 413 : 400 })
  }
}

/** Ends the connection of a request whose fault is a reset. Any other error is one of the functions in the options. */
function fail({ runtime }: ServerRequest, error: unknown): Response {
  if (!(error instanceof ConnectionReset)) {
    return new Response(`The emulator failed: ${propertyOf(error, 'message')}\n`, { status: 500 })
  }
  const socket = runtime?.node?.res?.socket
  if (socket && 'resetAndDestroy' in socket) socket.resetAndDestroy()
  return new Response(null, { status: 500 })
}
