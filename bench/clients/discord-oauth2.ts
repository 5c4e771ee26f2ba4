import { Agent } from 'node:http'
import { connect as connectSocket, type Socket } from 'node:net'
import DiscordOAuth2 from 'discord-oauth2'
import { type Connect, TOKEN } from './client.ts'

/** It knows one server only, and that by HTTPS: this leads it to the one of the bench, without TLS like the others. */
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
  // Its types leave the option out that its documentation has.
  const options: object = { agent: new LoopbackAgent(Number(new URL(origin).port)) }
  const client = new DiscordOAuth2(options)
  return { 'discord-oauth2': () => client.getUser(TOKEN) }
}
