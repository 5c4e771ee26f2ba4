import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import {
  createServer as createHttp2Server,
  createSecureServer as createSecureHttp2Server,
  type Http2ServerRequest,
} from 'node:http2'
import { createServer as createSecureServer } from 'node:https'
import type { Server, Socket } from 'node:net'
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

/** Self-signed certificate of 127.0.0.1, and its key, which protects nothing. Valid until 2126. */
const CERTIFICATE = readFileSync(new URL('certificate.pem', import.meta.url), 'utf8')

const TLS = { cert: CERTIFICATE, key: CERTIFICATE }

/** Options of an `Agent` or `Pool` of undici that offers HTTP/2, and trusts the certificate. */
export const HTTP2 = { allowH2: true, connect: { ca: CERTIFICATE } } as const

/** Functions that create a server, by its protocol. */
const SERVERS = {
  /** HTTP/1.1. */
  http: (listener: Respond): Server => createServer(listener),
  /** HTTP/1.1 over TLS. */
  https: (listener: Respond): Server => createSecureServer(TLS, listener),
  /** HTTP/2 without TLS. */
  h2c: (listener: Respond): Server => createHttp2Server(listener),
  /** HTTP/2 over TLS, or HTTP/1.1 with a client that does not offer HTTP/2. */
  h2: (listener: Respond): Server => createSecureHttp2Server({ ...TLS, allowHTTP1: true }, listener),
} as const

/** Protocol of a server. */
export type Protocol = keyof typeof SERVERS

/** Returns the origin of a server on this machine. */
export function originOf(protocol: Protocol, port: number): string {
  return `${protocol === 'https' || protocol === 'h2' ? 'https' : 'http'}://127.0.0.1:${port}`
}

/** Starts a server. */
export async function startHttpServer(protocol: Protocol = 'http'): Promise<HttpServer> {
  let current: Respond = (_, response) => response.end()
  let connections = 0
  let requests = 0
  const sockets = new Set<Socket>()
  const listener: Respond = (request, response) => {
    requests += 1
    current(request, response)
  }
  const server = SERVERS[protocol](listener)
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(Object(server.address()).port))
  })
  return {
    origin: originOf(protocol, port),
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
