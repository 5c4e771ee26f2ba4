import { EventEmitter, once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { json } from './answer.ts'
import { type LoggedRequest, toLogged } from './log.ts'
import { readRequests } from './read-requests.ts'
import { answerOf, createRoute, type Route, type Step } from './route.ts'
import { writeAnswer } from './write-answer.ts'

/** An HTTP server made of bare TCP, which can do everything that a server must not do. */
export interface FaultServer {
  /** Where it listens. */
  readonly url: string
  /** Every request, in the order in which they came. */
  readonly log: readonly LoggedRequest[]
  /** How many connections brought a request. */
  readonly sockets: number
  /** Scripts a route, by method and path template. Scripting it again replaces the script. */
  route(key: string, ...steps: readonly Step[]): void
  /** Settles when so many requests have come. */
  received(count: number): Promise<void>
  /** Settles when so many answers have been written. */
  answered(count: number): Promise<void>
  /** Refuses connections until `listen`. */
  pause(): Promise<void>
  /** Takes connections again, at the same place. */
  listen(): Promise<void>
  close(): Promise<void>
}

const NO_ROUTE = json({ message: 'The scenario has no such route', code: 0 }, 404)

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
      const answer = scripted ? answerOf(scripted.route, request, scripted.count++) : NO_ROUTE
      writeAnswer(socket, answer).then((written) => {
        request.written = written
        request.answeredAt = performance.now()
        changes.emit('change')
      })
    })
  })

  async function listen(port = 0): Promise<number> {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
    return address.port
  }

  async function pause(): Promise<void> {
    if (!server.listening) return
    server.close()
    for (const socket of sockets) socket.destroy()
    await once(server, 'close')
  }

  async function until(reached: () => boolean): Promise<void> {
    while (!reached()) await once(changes, 'change')
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
    answered: (count) =>
      until(() => log.filter(({ answeredAt }) => answeredAt !== undefined).length >= count),
    pause,
    listen: async () => {
      await listen(port)
    },
    close: pause,
  }
}
