import { createRestManager } from '@discordeno/rest'
import { type Connect, TOKEN } from './client.ts'

/** Sets `baseUrl` after creation, because with the option `proxy` the package leaves rate limits to the proxy. */
export const connect: Connect = (origin) => {
  const rest = createRestManager({ token: 'unused', applicationId: '159799960412356608' })
  rest.baseUrl = `${origin}/api`
  rest.logger = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} }
  return { '@discordeno/rest': () => rest.getCurrentUser(TOKEN) }
}
