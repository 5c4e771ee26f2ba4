import { describe, expect } from 'vitest'
import type { ClientEvent } from '../../../src/index.ts'
import { BOT_TOKEN } from '../../support/client.ts'
import { expectAllOk, expectError, expectOk } from '../assertions.ts'
import {
  ALICE,
  AUTHORIZATION,
  BOB,
  CONNECTIONS,
  GUILDS,
  IDENTIFY,
  LIST,
  LOBBY,
  LOBBY_ID,
  OBJECT,
  rejected,
  TOKEN,
  tokenResponse,
  UNKNOWN_WEBHOOK,
  WEBHOOK,
} from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { html, limited } from '../server/response.ts'

describe('a 429 from the edge', () => {
  scenario(
    'R06 RL-2: a request that receives an HTML page from the edge is never retried',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, html(429))
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R40 RL-2: a request that receives plain text from the edge is never retried, even with Retry-After',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const headers = { 'Content-Type': 'text/plain', 'Retry-After': '0.05' }
      server.route(GUILDS, { status: 429, headers, body: 'error code: 1015' }, LIST)
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R41 RL-2: after an IP ban, no request of any user is sent until the ban ends',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, html(429, { 'Retry-After': '3600' }))
      server.route(CONNECTIONS, LIST)
      server.route(LOBBY, OBJECT)
      server.route(TOKEN, tokenResponse())
      const client = connect()
      expectError(await outcomeOf(client.user(ALICE).guilds()), 'ERR_IP_BANNED')
      const error = expectError(await outcomeOf(client.user(BOB).connections()), 'ERR_IP_BANNED')
      if (error instanceof Error && 'retryAfter' in error) expect(error.retryAfter).toBeGreaterThan(3590)
      expectError(await outcomeOf(client.lobby(LOBBY_ID)), 'ERR_IP_BANNED')
      expectError(await outcomeOf(client.refreshToken('a-refresh-token')), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('the budget of invalid requests', () => {
  scenario(
    'R36 RL-11: a shared 429 does not count as an invalid request',
    ['plain fetch'],
    async ({ server, connect, outcomeOf }) => {
      const shared = limited(0.05, { headers: { 'X-RateLimit-Scope': 'shared', 'Retry-After': '0.05' } })
      server.route(GUILDS, shared, shared, shared, shared, LIST)
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxInvalidRequests: 2 } })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expectOk(await outcomeOf(client.user(BOB).connections()))
      expect(server.log).toHaveLength(6)
    },
  )

  scenario(
    'R42 RL-11: requests of all credentials are blocked before the budget is spent',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, rejected(403))
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxInvalidRequests: 4 } })
      for (let call = 0; call < 4; call++) {
        expectError(await outcomeOf(client.user(ALICE).guilds()), 'ERR_FORBIDDEN')
      }
      expect((await outcomeOf(client.user(ALICE).guilds())).kind).toBe('error')
      expect((await outcomeOf(client.user(BOB).connections())).kind).toBe('error')
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R43 RL-11: events report that 50 %, 80 % and 95 % of the budget are spent',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const seenAt: number[] = []
      const onEvent = ({ type }: ClientEvent) => {
        if (type === 'invalidRequests') seenAt.push(server.log.length)
      }
      server.route(GUILDS, rejected(403))
      const client = connect({ rateLimit: { maxInvalidRequests: 20 }, onEvent })
      for (let call = 0; call < 19; call++) await outcomeOf(client.user(ALICE).guilds())
      expect(seenAt).toEqual([10, 16, 19])
    },
  )

  scenario(
    'R30 RL-12: a token that received a 401 is not sent again, and every later call throws the same error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, rejected(401))
      server.route(IDENTIFY, OBJECT)
      server.route(AUTHORIZATION, rejected(401))
      const client = connect()
      for (let call = 0; call < 5; call++) {
        expectError(await outcomeOf(client.user(ALICE).guilds()), 'ERR_UNAUTHORIZED')
      }
      expectError(await outcomeOf(client.user(ALICE).identify()), 'ERR_UNAUTHORIZED')
      // The second request finds out whether the token is valid.
      expect(server.log).toHaveLength(2)
      expectOk(await outcomeOf(client.user(BOB).identify()))
    },
  )

  scenario(
    'R30b RL-12: a valid token that received a 401 is not sent to that operation again, and to all others',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, rejected(401))
      server.route(IDENTIFY, OBJECT)
      server.route(AUTHORIZATION, OBJECT)
      const client = connect()
      for (let call = 0; call < 5; call++) {
        expectError(await outcomeOf(client.user(ALICE).guilds()), 'ERR_UNAUTHORIZED')
      }
      expect(server.log).toHaveLength(2)
      expectOk(await outcomeOf(client.user(ALICE).identify()))
    },
  )

  scenario(
    'R44 RL-12: a deleted webhook is not called again, and other webhooks are not affected',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route('POST /webhooks/{webhook_id}/deleted', rejected(404, UNKNOWN_WEBHOOK))
      server.route(WEBHOOK, { status: 204 })
      const client = connect()
      const id = '223704706495545344'
      for (let call = 0; call < 3; call++) {
        expectError(await outcomeOf(client.executeWebhook(id, 'deleted')), 'ERR_NOT_FOUND')
      }
      expect(server.log).toHaveLength(1)
      expectAllOk([await outcomeOf(client.executeWebhook(id, 'other'))])
    },
  )

  scenario(
    'R45 RL-12: an invalid bot token is not sent again, and users are not affected',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(LOBBY, rejected(401))
      server.route(IDENTIFY, rejected(401))
      server.route(GUILDS, LIST)
      const client = connect()
      expectError(await outcomeOf(client.lobby(LOBBY_ID)), 'ERR_UNAUTHORIZED')
      expectError(await outcomeOf(client.lobby('1350184413060661333')), 'ERR_UNAUTHORIZED')
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(
        server.log.map(({ authorization, path }) => [authorization, path.replace('/api/v10', '')]),
      ).toEqual([
        [`Bot ${BOT_TOKEN}`, `/lobbies/${LOBBY_ID}`],
        [`Bot ${BOT_TOKEN}`, '/users/@me'],
        [`Bearer ${ALICE}`, '/users/@me/guilds'],
      ])
    },
  )
})
