import { describe, expect } from 'vitest'
import type { ClientEvent } from '../../../src/index.ts'
import { BOT_TOKEN } from '../../support/client.ts'
import {
  ALICE,
  BOB,
  CONNECTIONS,
  GUILDS,
  IDENTIFY,
  LIST,
  LOBBY,
  LOBBY_ID,
  OBJECT,
  refused,
  TOKEN,
  tokens,
  UNKNOWN_WEBHOOK,
  WEBHOOK,
} from '../fixtures.ts'
import { expectAllOk, expectError, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { html, limited } from '../server/answer.ts'

describe('a 429 that does not come from the API', () => {
  scenario(
    'R06 RL-2: a page of the edge is never asked for again',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, html(429))
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R40 RL-2: plain text of the edge is never asked for again, whatever its Retry-After says',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const headers = { 'Content-Type': 'text/plain', 'Retry-After': '0.05' }
      server.route(GUILDS, { status: 429, headers, body: 'error code: 1015' }, LIST)
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R41 RL-2: nothing is sent for anybody once the address is banned, for as long as the ban says',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, html(429, { 'Retry-After': '3600' }))
      server.route(CONNECTIONS, LIST)
      server.route(LOBBY, OBJECT)
      server.route(TOKEN, tokens())
      const client = connect()
      expectError(await settle(client.user(ALICE).guilds()), 'ERR_IP_BANNED')
      const error = expectError(await settle(client.user(BOB).connections()), 'ERR_IP_BANNED')
      if (error instanceof Error && 'retryAfter' in error) expect(error.retryAfter).toBeGreaterThan(3590)
      expectError(await settle(client.lobby(LOBBY_ID)), 'ERR_IP_BANNED')
      expectError(await settle(client.refreshToken('a-refresh-token')), 'ERR_IP_BANNED')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('the budget of invalid requests', () => {
  scenario(
    'R36 RL-11: a shared 429 is no invalid request, and does not open the breaker',
    ['plain fetch'],
    async ({ server, connect, settle }) => {
      const shared = limited(0.05, { headers: { 'X-RateLimit-Scope': 'shared', 'Retry-After': '0.05' } })
      server.route(GUILDS, shared, shared, shared, shared, LIST)
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxInvalidRequests: 2 } })
      expectOk(await settle(client.user(ALICE).guilds()))
      expectOk(await settle(client.user(BOB).connections()))
      expect(server.log).toHaveLength(6)
    },
  )

  scenario(
    'R42 RL-11: the breaker opens before the budget is spent, for every credential',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, refused(403))
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxInvalidRequests: 4 } })
      for (let call = 0; call < 4; call++) {
        expectError(await settle(client.user(ALICE).guilds()), 'ERR_FORBIDDEN')
      }
      expect((await settle(client.user(ALICE).guilds())).kind).toBe('error')
      expect((await settle(client.user(BOB).connections())).kind).toBe('error')
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R43 RL-11: events say that half, four fifths and 95 % of the budget are spent',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const seenAt: number[] = []
      const onEvent = ({ type }: ClientEvent) => {
        if (type === 'invalidRequests') seenAt.push(server.log.length)
      }
      server.route(GUILDS, refused(403))
      const client = connect({ rateLimit: { maxInvalidRequests: 20 }, onEvent })
      for (let call = 0; call < 19; call++) await settle(client.user(ALICE).guilds())
      expect(seenAt).toEqual([10, 16, 19])
    },
  )

  scenario(
    'R30 RL-12: a token that is dead is not sent again, and every later call is told so',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, refused(401))
      server.route(IDENTIFY, OBJECT)
      const client = connect()
      for (let call = 0; call < 5; call++) {
        expectError(await settle(client.user(ALICE).guilds()), 'ERR_UNAUTHORIZED')
      }
      expectError(await settle(client.user(ALICE).identify()), 'ERR_UNAUTHORIZED')
      expect(server.log).toHaveLength(1)
      expectOk(await settle(client.user(BOB).identify()))
    },
  )

  scenario(
    'R44 RL-12: a webhook that is gone is not called again, and another one is',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route('POST /webhooks/{webhook_id}/gone', refused(404, UNKNOWN_WEBHOOK))
      server.route(WEBHOOK, { status: 204 })
      const client = connect()
      const id = '223704706495545344'
      for (let call = 0; call < 3; call++) {
        expectError(await settle(client.executeWebhook(id, 'gone')), 'ERR_NOT_FOUND')
      }
      expect(server.log).toHaveLength(1)
      expectAllOk([await settle(client.executeWebhook(id, 'alive'))])
    },
  )

  scenario(
    'R45 RL-12: a bot token that is dead is not sent again, and users are not held back by it',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(LOBBY, refused(401))
      server.route(GUILDS, LIST)
      const client = connect()
      expectError(await settle(client.lobby(LOBBY_ID)), 'ERR_UNAUTHORIZED')
      expectError(await settle(client.lobby('1350184413060661333')), 'ERR_UNAUTHORIZED')
      expectOk(await settle(client.user(ALICE).guilds()))
      expect(server.log.map(({ authorization }) => authorization)).toEqual([
        `Bot ${BOT_TOKEN}`,
        `Bearer ${ALICE}`,
      ])
    },
  )
})
