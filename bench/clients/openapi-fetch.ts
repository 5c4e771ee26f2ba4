import createClient from 'openapi-fetch'
import type { paths } from '../../src/generated/schema.ts'
import { type Connect, TOKEN } from './client.ts'

export const connect: Connect = (origin) => {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const client = createClient<paths>({ baseUrl: `${origin}/api/v10`, headers })
  return { 'openapi-fetch': async () => (await client.GET('/users/@me')).data }
}
