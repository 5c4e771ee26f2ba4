import { describe, expect } from 'vitest'
import type { ClientEvent } from '../../../src/index.ts'
import { BOT_TOKEN, CLIENT_SECRET } from '../../support/client.ts'
import {
  ALICE,
  BOB,
  CONNECTIONS,
  failed,
  GUILDS,
  LIST,
  LOBBY,
  LOBBY_ID,
  refused,
  TOKEN,
  tokens,
  WEBHOOK,
} from '../fixtures.ts'
import { expectNoSecrets, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/answer.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import type { World } from '../world.ts'

const WEBHOOK_TOKEN = 'webhook-token-that-is-secret'
const SECRETS = [
  ALICE,
  BOB,
  BOT_TOKEN,
  CLIENT_SECRET,
  WEBHOOK_TOKEN,
  'code-that-is-secret',
  'refresh-token-that-is-secret',
  'new-access-token',
  'new-refresh-token',
]

/** A day on which everything happens that a client tells of. */
async function eventfulDay({ server, connect, settle }: World, watch: Parameters<World['connect']>[0]) {
  server.route(GUILDS, limited(0.05), failed(502), LIST)
  server.route(CONNECTIONS, fixedWindow({ limit: 1, window: 300 }).answer)
  server.route(LOBBY, refused(401))
  server.route(WEBHOOK, limited(0.05, { global: true }), refused(404))
  server.route(TOKEN, tokens(), failed(503), tokens())
  const client = connect({ rateLimit: { maxInvalidRequests: 6 }, ...watch })
  await settle(client.user(ALICE).guilds())
  for (let call = 0; call < 2; call++) await settle(client.user(BOB).connections())
  await settle(client.lobby(LOBBY_ID))
  await settle(client.executeWebhook('223704706495545344', WEBHOOK_TOKEN))
  await settle(client.exchangeCode('code-that-is-secret'))
  await settle(client.refreshToken('refresh-token-that-is-secret'))
}

describe('what can be watched', () => {
  scenario(
    'R73 RL-22: there is one event for each 429, for each retry and for each wait',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const types: string[] = []
      const limit = fixedWindow({ limit: 1, window: 300 })
      server.route(GUILDS, limited(0.05), failed(502), LIST)
      server.route(CONNECTIONS, limit.answer)
      const client = connect({ onEvent: ({ type }) => types.push(type) })
      expectOk(await settle(client.user(ALICE).guilds()))
      expect(types.filter((type) => type === 'rateLimit')).toHaveLength(1)
      expect(types).toContain('retry')
      types.length = 0
      for (let call = 0; call < 2; call++) expectOk(await settle(client.user(BOB).connections()))
      expect(types).toEqual(['wait'])
    },
  )

  scenario(
    'R74 RL-22: a refresh is told of',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const types: string[] = []
      server.route(TOKEN, tokens())
      const client = connect({ onEvent: ({ type }) => types.push(type) })
      expectOk(await settle(client.refreshToken('a-refresh-token')))
      expect(types).toEqual(['refresh'])
    },
  )

  scenario(
    'R75 RL-22: no event carries a secret',
    ['plain fetch', 'retry at once', 'one queue'],
    async (world) => {
      const events: ClientEvent[] = []
      await eventfulDay(world, { onEvent: (event) => events.push(event) })
      const types = new Set(events.map(({ type }) => type))
      expect([...types].sort()).toEqual(['invalidRequests', 'rateLimit', 'refresh', 'retry', 'wait'])
      expectNoSecrets(events, SECRETS)
    },
  )

  scenario(
    'R76 RL-22: a log is written, and no line of it carries a secret',
    ['plain fetch', 'retry at once', 'one queue'],
    async (world) => {
      const lines: unknown[] = []
      const log = (...message: unknown[]) => lines.push(message)
      await eventfulDay(world, { logger: { debug: log, info: log, warn: log, error: log } })
      expect(lines.length).toBeGreaterThan(0)
      expectNoSecrets(lines, SECRETS)
    },
  )

  scenario(
    'R77 RL-22: a listener and a log that throw disturb no call',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      const fail = () => {
        throw new Error('The listener failed')
      }
      server.route(GUILDS, limited(0.05), failed(502), LIST)
      const client = connect({ onEvent: fail, logger: { debug: fail, info: fail, warn: fail, error: fail } })
      expectOk(await settle(client.user(ALICE).guilds()))
    },
  )
})
