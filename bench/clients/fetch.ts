import { type Connect, TOKEN } from './client.ts'

/** The baseline: the platform without a client. */
export const connect: Connect = (origin) => {
  const url = `${origin}/api/v10/users/@me`
  const headers = { authorization: `Bearer ${TOKEN}` }
  return { fetch: async () => (await fetch(url, { headers })).json() }
}
