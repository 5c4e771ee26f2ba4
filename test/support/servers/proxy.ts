/** Stands between a client and a server, to count what passes and to cut it. */
import { connect, createServer, type Socket } from 'node:net'

/** Something to connect to in place of a server. */
export interface Proxy {
  /** That of the server, with the address of the proxy. */
  readonly url: string
  /** How often a client has asked after it had been answered, or for the first time: its round trips. */
  readonly roundTrips: number
  /** Cuts the connection at the next answer of the server, so that nobody hears it. Resolves when that is done. */
  loseAnswer(): Promise<void>
  close(): Promise<void>
}

/** Starts a proxy to the server at a URL. */
export async function startProxy(serverUrl: string): Promise<Proxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let roundTrips = 0
  let lose: (() => void) | undefined
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    let isAsking = false
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.once('close', () => other.destroy())
    }
    client.on('data', (chunk) => {
      if (!isAsking) roundTrips += 1
      isAsking = true
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      isAsking = false
      if (lose) client.destroy()
      else client.write(chunk)
      lose?.()
      lose = undefined
    })
  })
  const url = await new Promise<string>((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const address = Object(proxy.address())
      resolve(Object.assign(new URL(serverUrl), { host: `127.0.0.1:${address.port}` }).href)
    })
  })
  return {
    url,
    get roundTrips() {
      return roundTrips
    },
    loseAnswer() {
      return new Promise((resolve) => {
        lose = resolve
      })
    },
    async close() {
      const closed = new Promise((resolve) => proxy.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
