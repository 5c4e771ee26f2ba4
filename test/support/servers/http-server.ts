import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createHttp2Server, type Http2ServerRequest } from 'node:http2'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'

/** A response of both versions of HTTP. */
export interface ServerReply extends Writable {
  statusCode: number
  setHeader(name: string, value: string | readonly string[]): unknown
  writeEarlyHints(hints: Record<string, string>): unknown
}

/** Responds to a request. */
export type Respond = (request: IncomingMessage | Http2ServerRequest, response: ServerReply) => void

/** A server on this machine that responds as a test decides. */
export interface HttpServer {
  readonly origin: string
  /** Number of connections so far. */
  readonly connections: number
  /** Number of requests so far. */
  readonly requests: number
  /** Sets the response to all further requests. */
  respond(respond: Respond): void
  close(): Promise<void>
}

/** Starts a server for HTTP/1.1, or for HTTP/2 without TLS. */
export async function startHttpServer(version: 1 | 2 = 1): Promise<HttpServer> {
  let current: Respond = (_, response) => response.end()
  let connections = 0
  let requests = 0
  const sockets = new Set<Socket>()
  const listener: Respond = (request, response) => {
    requests += 1
    current(request, response)
  }
  const server = version === 2 ? createHttp2Server(listener) : createServer(listener)
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(Object(server.address()).port))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    get connections() {
      return connections
    },
    get requests() {
      return requests
    },
    respond(respond) {
      current = respond
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Closes the connection of a request. */
export function disconnect(request: IncomingMessage | Http2ServerRequest): void {
  if ('stream' in request) request.stream.session?.destroy()
  else request.socket.destroy()
}
