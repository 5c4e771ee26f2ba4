import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { expectAllOk, expectError, expectGap, expectOk } from '../assertions.ts'
import { peek } from '../outcome.ts'
import {
  ALICE,
  AUTHORIZATION,
  authorizationResponse,
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
  userResponse,
} from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import { limited } from '../server/response.ts'

/** Window or delay in milliseconds, longer than every scenario. */
const LONG = 10_000
const USER = '268473310986240001'

describe('the global limit', () => {
  scenario(
    'R07 RL-10: a global 429 delays every route of the same token',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(0.6, { global: true, headers: { 'Retry-After': '0.6' } }), LIST)
      server.route(CONNECTIONS, LIST)
      const client = connect()
      const first = outcomeOf(client.user(ALICE).guilds())
      await server.responded(1)
      await sleep(100)
      const second = outcomeOf(client.user(ALICE).connections())
      expectAllOk(await Promise.all([first, second]))
      expect(server.log).toHaveLength(3)
      for (const later of server.log.slice(1)) expectGap(server.log[0], later, 600)
    },
  )

  scenario(
    'R08 RL-10: a global 429 of one token does not delay another token',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const global = limited(LONG / 1000, { global: true })
      server.route(GUILDS, ({ authorization }) => (authorization.endsWith(ALICE) ? global : LIST))
      const client = connect()
      const abort = new AbortController()
      const waiting = outcomeOf(client.user(ALICE).guilds({ signal: abort.signal }))
      await server.responded(1)
      await sleep(100)
      expectOk(await outcomeOf(client.user(BOB).guilds()))
      expect(await peek(waiting)).toBe('pending')
      expect(server.log).toHaveLength(2)
      abort.abort(new Error('The scenario is complete'))
    },
  )

  scenario(
    'R52 RL-10: a bot does not exceed its requests per second',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(LOBBY, OBJECT)
      const client = connect({ rateLimit: { requestsPerSecond: 5 } })
      expectOk(await outcomeOf(client.lobby(LOBBY_ID)))
      const calls = Array.from({ length: 9 }, () => outcomeOf(client.lobby(LOBBY_ID)))
      expectAllOk(await Promise.all(calls))
      for (const [index, later] of server.log.slice(5).entries()) {
        expect(later.at - (server.log[index]?.at ?? Number.NaN)).toBeGreaterThanOrEqual(700)
      }
    },
  )

  scenario(
    'R53 RL-10: a global 429 of the API does not delay the token endpoint, and vice versa',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(LONG / 1000, { global: true }))
      server.route(TOKEN, tokenResponse(), limited(LONG / 1000, { global: true }))
      server.route(IDENTIFY, OBJECT)
      const client = connect()
      const abort = new AbortController()
      const { signal } = abort
      const api = outcomeOf(client.user(ALICE).guilds({ signal }))
      await server.responded(1)
      await sleep(100)
      expectOk(await outcomeOf(client.refreshToken('a-refresh-token')))
      outcomeOf(client.refreshToken('another-refresh-token', { signal }))
      await server.responded(3)
      await sleep(100)
      expectOk(await outcomeOf(client.user(BOB).identify()))
      expect(await peek(api)).toBe('pending')
      expect(server.log).toHaveLength(4)
      abort.abort(new Error('The scenario is complete'))
    },
  )
})

describe('limits of users and tokens', () => {
  scenario(
    'R12 RL-6: an exhausted limit of one user does not delay another user on the same route and hash',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: LONG })
      server.route(GUILDS, limit.respond)
      const client = connect()
      const abort = new AbortController()
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      outcomeOf(client.user(ALICE).guilds({ signal: abort.signal }))
      expectOk(await outcomeOf(client.user(BOB).guilds()))
      expectOk(await outcomeOf(client.user('token-of-carol').guilds()))
      abort.abort(new Error('The scenario is complete'))
    },
  )

  scenario(
    'R33 RL-6: requests of thirty users to one route are in flight at the same time',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 2, window: LONG })
      const allReceived = server.received(31)
      server.route(GUILDS, limit.respond, (request) => ({ ...limit.respond(request), after: allReceived }))
      const client = connect()
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      const calls = Array.from({ length: 30 }, (_, number) =>
        outcomeOf(client.user(`token-of-${number}`).guilds()),
      )
      expectAllOk(await Promise.all(calls))
    },
  )

  scenario(
    'R54 RL-6: a token that is created again, as in each web request, has the same limits',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.respond)
      const client = connect()
      for (let request = 0; request < 3; request++) expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(3)
    },
  )

  scenario(
    'R55 RL-6: a refreshed token has the exhausted bucket of the previous token',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => 'one user' })
      server.route(GUILDS, limit.respond)
      server.route(
        TOKEN,
        tokenResponse({ access_token: 'first', refresh_token: 'r1' }),
        tokenResponse({ access_token: 'second', refresh_token: 'r2' }),
      )
      const session = expectOk(await outcomeOf(connect().exchangeCode('a-code')))
      expectOk(await outcomeOf(session.user.guilds()))
      const refreshed = expectOk(await outcomeOf(session.refresh()))
      expectOk(await outcomeOf(refreshed.user.guilds()))
      expect(limit.rejected).toBe(0)
      expect(server.log.map(({ path, authorization }) => `${path} ${authorization}`)).toEqual([
        '/oauth2/token ',
        '/users/@me/guilds Bearer first',
        '/oauth2/token ',
        '/users/@me/guilds Bearer second',
      ])
    },
  )

  scenario(
    'R56 RL-6: two tokens share their limits after /users/@me returned the same user',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => USER })
      server.route(IDENTIFY, userResponse(USER))
      server.route(GUILDS, limit.respond)
      const client = connect()
      expectOk(await outcomeOf(client.user('phone').guilds()))
      expectOk(await outcomeOf(client.user('phone').identify()))
      expectOk(await outcomeOf(client.user('laptop').identify()))
      expectOk(await outcomeOf(client.user('laptop').guilds()))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R57 RL-6: two tokens share their limits after /oauth2/@me returned the same user',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => USER })
      server.route(AUTHORIZATION, authorizationResponse(USER))
      server.route(GUILDS, limit.respond)
      const client = connect()
      expectOk(await outcomeOf(client.user('phone').authorization()))
      expectOk(await outcomeOf(client.user('laptop').authorization()))
      expectOk(await outcomeOf(client.user('phone').guilds()))
      expectOk(await outcomeOf(client.user('laptop').guilds()))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R58 RL-12: an invalid token of a user does not affect another token of the same user',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(IDENTIFY, userResponse(USER))
      server.route(GUILDS, ({ authorization }) => (authorization.endsWith('phone') ? rejected(401) : LIST))
      server.route(AUTHORIZATION, rejected(401))
      const client = connect()
      expectOk(await outcomeOf(client.user('phone').identify()))
      expectOk(await outcomeOf(client.user('laptop').identify()))
      for (let call = 0; call < 2; call++) {
        expectError(await outcomeOf(client.user('phone').guilds()), 'ERR_UNAUTHORIZED')
      }
      expectOk(await outcomeOf(client.user('laptop').guilds()))
      expect(server.log.filter(({ path }) => path.endsWith('/guilds'))).toHaveLength(2)
    },
  )
})
