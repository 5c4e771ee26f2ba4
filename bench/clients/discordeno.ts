import { createRestManager } from '@discordeno/rest'
import { type Connect, TOKEN } from './client.ts'

/** Pointed elsewhere by its option, it would leave the limits to a proxy; so the address is put in afterwards. */
export const connect: Connect = (origin) => {
  const rest = createRestManager({ token: 'unused', applicationId: '159799960412356608' })
  rest.baseUrl = `${origin}/api`
  rest.logger = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} }
  return { '@discordeno/rest': () => rest.getCurrentUser(TOKEN) }
}
