import { Client } from 'oceanic.js'
import { type Connect, TOKEN } from './client.ts'

export const connect: Connect = (origin) => {
  const client = new Client({ rest: { baseURL: `${origin}/api/v10` } })
  const helper = client.rest.oauth.getHelper(`Bearer ${TOKEN}`)
  return { 'oceanic.js': () => helper.getCurrentUser() }
}
