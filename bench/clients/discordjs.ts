import { REST, type RESTOptions } from '@discordjs/rest'
import { type Connect, TOKEN } from './client.ts'

/** The documented use of `fetch`. The type of the option expects the streams of undici instead of the platform's. */
const makeRequest = fetch as unknown as RESTOptions['makeRequest']

/** Measures it with its default, `request()` of undici, and with the `fetch` that the other clients use. */
export const connect: Connect = (origin) => {
  const options = {
    api: `${origin}/api`,
    authPrefix: 'Bearer',
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
  } as const
  const rest = new REST(options).setToken(TOKEN)
  const onFetch = new REST({ ...options, makeRequest }).setToken(TOKEN)
  return {
    '@discordjs/rest': () => rest.get('/users/@me'),
    '@discordjs/rest on fetch': () => onFetch.get('/users/@me'),
  }
}
