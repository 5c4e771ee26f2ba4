/** TCP proxy between a client and a server, which counts round trips and can close connections. */
import { connect, createServer, type Socket } from 'node:net'
import type { Power } from './test-server.ts'

/** Proxy of one server. */
export interface Proxy {
  /** URL of the server with the address of the proxy. */
  readonly url: string
  /** Number of round trips: requests that a client sends first, or after a response. */
  readonly roundTrips: number
  /** Closes the client's connection at the next response of the server, which is lost. Resolves when it is closed. */
  loseResponse(): Promise<void>
  /** Closes all connections and refuses new ones, and accepts connections again. */
  readonly power: Power
  close(): Promise<void>
}

/** Starts a proxy of the server at a URL. */
export async function startProxy(serverUrl: string): Promise<Proxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let roundTrips = 0
  let onLost: (() => void) | undefined
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    let isWaiting = false
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.once('close', () => other.destroy())
    }
    client.on('data', (chunk) => {
      if (!isWaiting) roundTrips += 1
      isWaiting = true
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      isWaiting = false
      if (onLost) client.destroy()
      else client.write(chunk)
      onLost?.()
      onLost = undefined
    })
  })
  const listen = (port: number) => new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  const close = async () => {
    const closed = new Promise((resolve) => proxy.close(resolve))
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await closed
  }
  await listen(0)
  const address = Object(proxy.address())
  return {
    url: Object.assign(new URL(serverUrl), { host: `127.0.0.1:${address.port}` }).href,
    get roundTrips() {
      return roundTrips
    },
    loseResponse() {
      return new Promise((resolve) => {
        onLost = resolve
      })
    },
    power: { off: close, on: () => listen(address.port) },
    close,
  }
}
