import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import {
  ALICE,
  AUTHORIZATION,
  authorizationAnswer,
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
  userAnswer,
} from '../fixtures.ts'
import { expectAllOk, expectError, expectGap, expectOk } from '../judge.ts'
import { peek } from '../outcome.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/answer.ts'
import { fixedWindow } from '../server/fixed-window.ts'

/** A window that outlasts every scenario, and a delay that does. */
const LONG = 10_000
const USER = '268473310986240001'

describe('the global limit', () => {
  scenario(
    'R07 RL-10: a global 429 holds back every route of the same token',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(0.6, { global: true, headers: { 'Retry-After': '0.6' } }), LIST)
      server.route(CONNECTIONS, LIST)
      const client = connect()
      const first = settle(client.user(ALICE).guilds())
      await server.answered(1)
      await sleep(100)
      const second = settle(client.user(ALICE).connections())
      expectAllOk(await Promise.all([first, second]))
      expect(server.log).toHaveLength(3)
      for (const later of server.log.slice(1)) expectGap(server.log[0], later, 600)
    },
  )

  scenario(
    'R08 RL-10: a global 429 of one token leaves another token alone',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const global = limited(LONG / 1000, { global: true })
      server.route(GUILDS, ({ authorization }) => (authorization.endsWith(ALICE) ? global : LIST))
      const client = connect()
      const abort = new AbortController()
      const held = settle(client.user(ALICE).guilds({ signal: abort.signal }))
      await server.answered(1)
      await sleep(100)
      expectOk(await settle(client.user(BOB).guilds()))
      expect(await peek(held)).toBe('pending')
      expect(server.log).toHaveLength(2)
      abort.abort(new Error('enough'))
    },
  )

  scenario(
    'R52 RL-10: a bot sends no more than its requests per second',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(LOBBY, OBJECT)
      const client = connect({ rateLimit: { requestsPerSecond: 5 } })
      expectOk(await settle(client.lobby(LOBBY_ID)))
      const calls = Array.from({ length: 9 }, () => settle(client.lobby(LOBBY_ID)))
      expectAllOk(await Promise.all(calls))
      for (const [index, later] of server.log.slice(5).entries()) {
        expect(later.at - (server.log[index]?.at ?? Number.NaN)).toBeGreaterThanOrEqual(700)
      }
    },
  )

  scenario(
    'R53 RL-10: the token endpoint has a lane of its own, and neither side holds back the other',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(LONG / 1000, { global: true }))
      server.route(TOKEN, tokens(), limited(LONG / 1000, { global: true }))
      server.route(IDENTIFY, OBJECT)
      const client = connect()
      const abort = new AbortController()
      const { signal } = abort
      const api = settle(client.user(ALICE).guilds({ signal }))
      await server.answered(1)
      await sleep(100)
      expectOk(await settle(client.refreshToken('a-refresh-token')))
      settle(client.refreshToken('another-refresh-token', { signal }))
      await server.answered(3)
      await sleep(100)
      expectOk(await settle(client.user(BOB).identify()))
      expect(await peek(api)).toBe('pending')
      expect(server.log).toHaveLength(4)
      abort.abort(new Error('enough'))
    },
  )
})

describe('whose limit it is', () => {
  scenario(
    'R12 RL-6: a user who is exhausted leaves another user alone on the same route and hash',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: LONG })
      server.route(GUILDS, limit.answer)
      const client = connect()
      const abort = new AbortController()
      expectOk(await settle(client.user(ALICE).guilds()))
      settle(client.user(ALICE).guilds({ signal: abort.signal }))
      expectOk(await settle(client.user(BOB).guilds()))
      expectOk(await settle(client.user('token-of-carol').guilds()))
      abort.abort(new Error('enough'))
    },
  )

  scenario(
    'R33 RL-6: thirty users on one route are all in flight at the same time',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 2, window: LONG })
      const everybody = server.received(31)
      server.route(GUILDS, limit.answer, (request) => ({ ...limit.answer(request), after: everybody }))
      const client = connect()
      expectOk(await settle(client.user(ALICE).guilds()))
      const calls = Array.from({ length: 30 }, (_, number) =>
        settle(client.user(`token-of-${number}`).guilds()),
      )
      expectAllOk(await Promise.all(calls))
    },
  )

  scenario(
    'R54 RL-6: a token that is taken up again, as each web request does, meets the same limits',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.answer)
      const client = connect()
      for (let request = 0; request < 3; request++) expectOk(await settle(client.user(ALICE).guilds()))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(3)
    },
  )

  scenario(
    'R55 RL-6: a token that is refreshed while its bucket is closed meets the closed bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => 'one user' })
      server.route(GUILDS, limit.answer)
      server.route(
        TOKEN,
        tokens({ access_token: 'first', refresh_token: 'r1' }),
        tokens({ access_token: 'second', refresh_token: 'r2' }),
      )
      const session = expectOk(await settle(connect().exchangeCode('a-code')))
      expectOk(await settle(session.user.guilds()))
      const refreshed = expectOk(await settle(session.refresh()))
      expectOk(await settle(refreshed.user.guilds()))
      expect(limit.refused).toBe(0)
      expect(server.log.map(({ path, authorization }) => `${path} ${authorization}`)).toEqual([
        '/oauth2/token ',
        '/users/@me/guilds Bearer first',
        '/oauth2/token ',
        '/users/@me/guilds Bearer second',
      ])
    },
  )

  scenario(
    'R56 RL-6: two tokens share their limits once /users/@me has said that they are one user',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => USER })
      server.route(IDENTIFY, userAnswer(USER))
      server.route(GUILDS, limit.answer)
      const client = connect()
      expectOk(await settle(client.user('phone').guilds()))
      expectOk(await settle(client.user('phone').identify()))
      expectOk(await settle(client.user('laptop').identify()))
      expectOk(await settle(client.user('laptop').guilds()))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R57 RL-6: two tokens share their limits once /oauth2/@me has said that they are one user',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 1200, keyOf: () => USER })
      server.route(AUTHORIZATION, authorizationAnswer(USER))
      server.route(GUILDS, limit.answer)
      const client = connect()
      expectOk(await settle(client.user('phone').authorization()))
      expectOk(await settle(client.user('laptop').authorization()))
      expectOk(await settle(client.user('phone').guilds()))
      expectOk(await settle(client.user('laptop').guilds()))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(4)
    },
  )

  scenario(
    'R58 RL-12: that one token of a user is dead says nothing of the other',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(IDENTIFY, userAnswer(USER))
      server.route(GUILDS, ({ authorization }) => (authorization.endsWith('phone') ? refused(401) : LIST))
      const client = connect()
      expectOk(await settle(client.user('phone').identify()))
      expectOk(await settle(client.user('laptop').identify()))
      for (let call = 0; call < 2; call++) {
        expectError(await settle(client.user('phone').guilds()), 'ERR_UNAUTHORIZED')
      }
      expectOk(await settle(client.user('laptop').guilds()))
      expect(server.log).toHaveLength(4)
    },
  )
})
