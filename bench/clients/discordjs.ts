import { REST, type RESTOptions } from '@discordjs/rest'
import { type Connect, TOKEN } from './client.ts'

/** As its documentation says it; its type knows the streams of another package than the platform's. */
const makeRequest = fetch as unknown as RESTOptions['makeRequest']

/** As it comes, on the lower layer of undici, and on the `fetch` that the others use. */
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
