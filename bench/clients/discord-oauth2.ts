import { Agent } from 'node:http'
import { connect as connectSocket, type Socket } from 'node:net'
import DiscordOAuth2 from 'discord-oauth2'
import { type Connect, TOKEN } from './client.ts'

/** Connects to the loopback server without TLS. The package itself supports only Discord's server and only HTTPS. */
class LoopbackAgent extends Agent {
  readonly protocol = 'https:'
  readonly #port: number

  constructor(port: number) {
    super({ keepAlive: true })
    this.#port = port
  }

  override createConnection(): Socket {
    return connectSocket(this.#port, '127.0.0.1')
  }
}

export const connect: Connect = (origin) => {
  // The option `agent` is documented, but missing in its types.
  const options: object = { agent: new LoopbackAgent(Number(new URL(origin).port)) }
  const client = new DiscordOAuth2(options)
  return { 'discord-oauth2': () => client.getUser(TOKEN) }
}
