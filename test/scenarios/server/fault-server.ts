import { EventEmitter, once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { type LoggedRequest, toLogged } from './log.ts'
import { readRequests } from './read-requests.ts'
import { json } from './response.ts'
import { createRoute, type Route, responseFor, type Step } from './route.ts'
import { writeResponse } from './write-response.ts'

/** HTTP server on top of plain TCP sockets, which can violate every rule of the protocol. */
export interface FaultServer {
  readonly url: string
  /** All requests, in the order in which the server received them. */
  readonly log: readonly LoggedRequest[]
  /** Number of connections that received a request. */
  readonly sockets: number
  /**
   * Sets the script of a route, and replaces an earlier script.
   *
   * @param key Method and path template, such as `GET /users/@me`.
   */
  route(key: string, ...steps: readonly Step[]): void
  /** Resolves when the server has received this number of requests. */
  received(count: number): Promise<void>
  /** Resolves when the server has sent this number of responses. */
  responded(count: number): Promise<void>
  /** Closes all connections and refuses new ones until {@link FaultServer.listen}. */
  pause(): Promise<void>
  /** Accepts connections again, on the same port. */
  listen(): Promise<void>
  close(): Promise<void>
}

const NO_ROUTE = json({ message: 'The scenario does not define this route', code: 0 }, 404)

/** Starts a server on a free port. */
export async function startFaultServer(): Promise<FaultServer> {
  const log: LoggedRequest[] = []
  const routes = new Map<string, { route: Route; count: number }>()
  const sockets = new Set<Socket>()
  const used = new Set<number>()
  const changes = new EventEmitter().setMaxListeners(0)
  let connections = 0

  const server = createServer((socket) => {
    const number = ++connections
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    readRequests(socket, (raw) => {
      const request = toLogged(raw, number)
      used.add(number)
      log.push(request)
      changes.emit('change')
      const scripted = [...routes.values()].find(
        ({ route }) => route.method === request.method && route.pattern.test(request.path),
      )
      const response = scripted ? responseFor(scripted.route, request, scripted.count++) : NO_ROUTE
      writeResponse(socket, response).then((written) => {
        request.written = written
        request.respondedAt = performance.now()
        changes.emit('change')
      })
    })
  })

  async function listen(port = 0): Promise<number> {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string')
      throw new Error('The server does not listen on a port')
    return address.port
  }

  async function pause(): Promise<void> {
    if (!server.listening) return
    server.close()
    for (const socket of sockets) socket.destroy()
    await once(server, 'close')
  }

  async function until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await once(changes, 'change')
  }

  const port = await listen()
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    get sockets() {
      return used.size
    },
    route: (key, ...steps) => {
      routes.set(key, { route: createRoute(key, steps), count: 0 })
    },
    received: (count) => until(() => log.length >= count),
    responded: (count) =>
      until(() => log.filter(({ respondedAt }) => respondedAt !== undefined).length >= count),
    pause,
    listen: async () => {
      await listen(port)
    },
    close: pause,
  }
}
