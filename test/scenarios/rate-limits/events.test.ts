import { describe, expect } from 'vitest'
import type { ClientEvent } from '../../../src/index.ts'
import { BOT_TOKEN, CLIENT_SECRET } from '../../support/client.ts'
import { expectNoSecrets, expectOk } from '../assertions.ts'
import type { ScenarioFixture } from '../fixture.ts'
import {
  ALICE,
  BOB,
  CONNECTIONS,
  failed,
  GUILDS,
  LIST,
  LOBBY,
  LOBBY_ID,
  rejected,
  TOKEN,
  tokenResponse,
  WEBHOOK,
} from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import { limited } from '../server/response.ts'

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

/** Makes calls that cause every type of event. */
async function causeAllEvents(
  { server, connect, outcomeOf }: ScenarioFixture,
  options: Parameters<ScenarioFixture['connect']>[0],
) {
  server.route(GUILDS, limited(0.05), failed(502), LIST)
  server.route(CONNECTIONS, fixedWindow({ limit: 1, window: 300 }).respond)
  server.route(LOBBY, rejected(401))
  server.route(WEBHOOK, limited(0.05, { global: true }), rejected(404))
  server.route(TOKEN, tokenResponse(), failed(503), tokenResponse())
  const client = connect({ rateLimit: { maxInvalidRequests: 6 }, ...options })
  await outcomeOf(client.user(ALICE).guilds())
  for (let call = 0; call < 2; call++) await outcomeOf(client.user(BOB).connections())
  await outcomeOf(client.lobby(LOBBY_ID))
  await outcomeOf(client.executeWebhook('223704706495545344', WEBHOOK_TOKEN))
  await outcomeOf(client.exchangeCode('code-that-is-secret'))
  await outcomeOf(client.refreshToken('refresh-token-that-is-secret'))
}

describe('events and logs', () => {
  scenario(
    'R73 RL-22: each 429, each retry and each wait has one event',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const types: string[] = []
      const limit = fixedWindow({ limit: 1, window: 300 })
      server.route(GUILDS, limited(0.05), failed(502), LIST)
      server.route(CONNECTIONS, limit.respond)
      const client = connect({ onEvent: ({ type }) => types.push(type) })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(types.filter((type) => type === 'rateLimit')).toHaveLength(1)
      expect(types).toContain('retry')
      types.length = 0
      for (let call = 0; call < 2; call++) expectOk(await outcomeOf(client.user(BOB).connections()))
      expect(types).toEqual(['request', 'wait', 'request'])
    },
  )

  scenario(
    'R74 RL-22: a refresh has one event',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const types: string[] = []
      server.route(TOKEN, tokenResponse())
      const client = connect({ onEvent: ({ type }) => types.push(type) })
      expectOk(await outcomeOf(client.refreshToken('a-refresh-token')))
      expect(types).toEqual(['request', 'refresh'])
    },
  )

  scenario(
    'R75 RL-22: no event contains a secret',
    ['plain fetch', 'retry at once', 'one queue'],
    async (fixture) => {
      const events: ClientEvent[] = []
      await causeAllEvents(fixture, { onEvent: (event) => events.push(event) })
      const types = new Set(events.map(({ type }) => type))
      expect([...types].sort()).toEqual([
        'invalidRequests',
        'rateLimit',
        'refresh',
        'request',
        'retry',
        'wait',
      ])
      expectNoSecrets(events, SECRETS)
    },
  )

  scenario(
    'R76 RL-22: the logger receives messages without secrets',
    ['plain fetch', 'retry at once', 'one queue'],
    async (fixture) => {
      const lines: unknown[] = []
      const log = (...message: unknown[]) => lines.push(message)
      await causeAllEvents(fixture, { logger: { debug: log, info: log, warn: log, error: log } })
      expect(lines.length).toBeGreaterThan(0)
      expectNoSecrets(lines, SECRETS)
    },
  )

  scenario(
    'R77 RL-22: a listener or a logger that throws does not affect calls',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const fail = () => {
        throw new Error('The listener failed')
      }
      server.route(GUILDS, limited(0.05), failed(502), LIST)
      const client = connect({ onEvent: fail, logger: { debug: fail, info: fail, warn: fail, error: fail } })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
    },
  )
})
