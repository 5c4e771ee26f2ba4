import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readFile } from 'node:fs/promises'
import { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createSocket, Socket } from 'node:net'
import type * as PrismCore from '@stoplight/prism-core'
import type * as PrismHttp from '@stoplight/prism-http'
import type { PrismHttpComponents } from '@stoplight/prism-http'
import type * as PrismHttpServer from '@stoplight/prism-http-server'
import { isRecord } from '../../runtime/utils/objects.ts'
import { findPeers, type Peer, specsOf } from '../peers.ts'
import { CommandError } from '../program.ts'
import { findGenerated, toAddressError } from '../support.ts'
import { createDynamicOperations } from './dynamic-values.ts'
import { nameInvalidFields } from './invalid-fields.ts'
import { correctLimitHeaders, correctServerError, type MockOptions, selectResponse } from './responses.ts'

/** Running Prism mock server of the OpenAPI description. */
export interface PrismServer {
  readonly url: string
  close(): Promise<void>
}

/** A request with the status of its response. */
export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly status: number
  /** Milliseconds until the response was sent. */
  readonly duration: number
  /** Violations of the description in the request, each as one text. */
  readonly violations: readonly string[]
}

export interface PrismOptions {
  /** Port to listen on. 0 selects a free port. @default 0 */
  readonly port?: number
  /** @default '127.0.0.1' */
  readonly host?: string
  readonly cors?: boolean
  /** Generates values for requests that do not select an example. */
  readonly dynamic?: boolean
  /** Receives each request. */
  readonly onRequest?: (request: LoggedRequest) => void
}

const PRISM: readonly Peer[] = [
  { name: '@stoplight/prism-core', version: '5.8.0', accepts: '5.' },
  { name: '@stoplight/prism-http', version: '5.12.0', accepts: '5.' },
  { name: '@stoplight/prism-http-server', version: '5.12.2', accepts: '5.' },
]

/**
 * Starts a Prism mock server of the description, at the root and at the path of the API's base URL. Responses differ
 * from those of Prism alone in five ways: the headers of a 429 match its body, the body of a 5xx matches its status, a 400
 * names the invalid fields, a page that redirects does so without being asked to, and dynamic values have the form of
 * Discord's values.
 *
 * @throws {@link CommandError} if Prism is not installed or the address cannot be used.
 */
export async function startPrism(options: PrismOptions = {}): Promise<PrismServer> {
  const { port = 0, host = '127.0.0.1', cors = false, dynamic = false, onRequest } = options
  const { core, http, server: servers, mock } = loadPrism()
  await checkAddress(port, host)
  const document = JSON.parse(await readFile(findGenerated('openapi.json'), 'utf8'))
  const operations = await http.getHttpOperationsFromSpec(document)
  const snowflake = String(document.components.schemas.Snowflake?.pattern ?? '')
  const server = servers.createServer(operations.flatMap(withBasePath), {
    cors,
    components: {
      logger: core.createLogger('prism', { enabled: false }),
      ...createComponents(mock, snowflake),
    },
    config: {
      isProxy: false,
      mock: { dynamic },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: true,
      upstreamProxy: undefined,
    },
  })
  const address = await server.listen(port, host)
  const usedPort = address.slice(address.lastIndexOf(':') + 1)
  const stop = observe(Number(usedPort), onRequest)
  return {
    url: `http://${nameOfHost(host)}:${usedPort}`,
    close: () => {
      const closed = server.close()
      stop()
      return closed
    },
  }
}

/** Returns the host of a URL that reaches an address from this machine. */
function nameOfHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

/** Loads Prism when the server starts: the package does not depend on it. */
function loadPrism() {
  const found = findPeers(PRISM, { cwd: process.cwd(), env: process.env })
  if ('problem' in found) {
    throw new CommandError(
      `The mock server needs Prism: ${found.problem}. Add it to your project:\n\n  npm install --save-dev ${specsOf(PRISM).join(' ')}\n`,
    )
  }
  // The types are those of the versions in `PRISM`, which `findPeers` has checked.
  return {
    core: found.load('@stoplight/prism-core') as typeof PrismCore,
    http: found.load('@stoplight/prism-http') as typeof PrismHttp,
    server: found.load('@stoplight/prism-http-server') as typeof PrismHttpServer,
    // Prism does not export this part.
    mock: (
      found.load('@stoplight/prism-http/dist/mocker/index.js') as { default: PrismHttpComponents['mock'] }
    ).default,
  }
}

/** Checks that the server can listen on an address. Prism reports only the text of a failure. */
function checkAddress(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket()
    socket.once('error', (error: NodeJS.ErrnoException) => reject(toAddressError(error, port, host)))
    socket.listen(port, host, () => socket.close(() => resolve()))
  })
}

type Operation = MockOptions['resource']

/** Returns an operation twice: at its path, and below the path of its server, such as `/api/v10`. */
function withBasePath(operation: Operation): Operation[] {
  const [server] = operation.servers ?? []
  const base = server ? new URL(server.url).pathname : '/'
  if (base === '/') return [operation]
  return [operation, { ...operation, path: base + operation.path }]
}

/**
 * Observes the connections and requests to a port: Prism reports neither statuses nor connections.
 *
 * @returns Function that ends it, and closes the connections. An idle one would keep the server open.
 */
function observe(port: number, onRequest: PrismOptions['onRequest']): () => void {
  const sockets = new Set<Socket>()
  const starts = new WeakMap<object, number>()
  const onSocket = (message: unknown) => {
    const socket = isRecord(message) && message.socket
    if (!(socket instanceof Socket) || socket.localPort !== port) return
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const onStart = (message: unknown) => {
    if (isRecord(message) && message.request instanceof IncomingMessage) {
      starts.set(message.request, performance.now())
    }
  }
  const onFinish = (message: unknown) => {
    if (!isRecord(message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (request.socket.localPort !== port) return
    onRequest?.({
      method: request.method ?? '',
      path: request.url ?? '',
      status: response.statusCode,
      duration: performance.now() - (starts.get(request) ?? performance.now()),
      violations: readViolations(response.getHeader('sl-violations')),
    })
  }
  const channels = {
    'net.server.socket': onSocket,
    'http.server.request.start': onStart,
    'http.server.response.finish': onFinish,
  }
  for (const [name, listener] of Object.entries(channels)) subscribe(name, listener)
  return () => {
    for (const [name, listener] of Object.entries(channels)) unsubscribe(name, listener)
    for (const socket of sockets) socket.destroy()
  }
}

/** Reads what Prism found: a list of objects with a location and a message, or a shortened text of them. */
function readViolations(header: unknown): string[] {
  if (typeof header !== 'string') return []
  try {
    const violations: readonly { location: readonly string[]; message: string }[] = JSON.parse(header)
    return violations.map(({ location, message }) => `${location.join('.')}: ${message}`)
  } catch {
    return ['more violations than fit into a header']
  }
}

/** Wraps the part of Prism that creates a response. */
function createComponents(
  mock: PrismHttpComponents['mock'],
  snowflake: string,
): Pick<PrismHttpComponents, 'mock'> {
  const toDynamic = createDynamicOperations()
  return {
    mock: (options) => (logger) => {
      const { resource, input, config } = options
      const isDynamic = config.dynamic && config.exampleKey === undefined
      const used = isDynamic ? { ...options, resource: toDynamic(resource) } : options
      const result = mock(selectResponse(used))(logger)
      if (result._tag === 'Left') return result
      const named = nameInvalidFields(result.right, { resource, input, config }, snowflake)
      return { ...result, right: correctServerError(correctLimitHeaders(named, config.exampleKey)) }
    },
  }
}
