import { describe, expect } from 'vitest'
import { ALICE, CREATED, failed, GUILDS, LIST, LOBBY_ID, MESSAGES, METADATA } from '../fixtures.ts'
import { expectAllOk, expectError, expectGap, expectOk, gap, TOLERANCE } from '../judge.ts'
import { scenario } from '../scenario.ts'
import type { Fault } from '../server/answer.ts'

describe('a server that fails', () => {
  scenario(
    'R16a RL-13: GETs that met 502 together are sent again apart from each other, and later each time',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const users = Array.from({ length: 30 }, (_, number) => `token-of-${number}`)
      const seen = (user: string) =>
        server.log.filter(({ authorization }) => authorization === `Bearer ${user}`)
      server.route(GUILDS, ({ authorization = '' }) =>
        seen(authorization.slice('Bearer '.length)).length <= 3 ? failed(502) : LIST,
      )
      const client = connect({ retry: { minDelay: 100 } })
      expectAllOk(await Promise.all(users.map((user) => settle(client.user(user).guilds()))))
      expect(server.log).toHaveLength(4 * users.length)
      const first = users.map((user) => gap(seen(user)[0], seen(user)[1]))
      const third = users.map((user) => gap(seen(user)[2], seen(user)[3]))
      expect(Math.min(...first, ...third)).toBeGreaterThanOrEqual(100 - TOLERANCE)
      // By chance, from 100 ms to 200 ms at first, and to 800 ms in the end: thirty at once are never closer than this.
      expect(Math.max(...first) - Math.min(...first)).toBeGreaterThanOrEqual(40)
      expect(Math.max(...third)).toBeGreaterThanOrEqual(400)
    },
  )

  scenario(
    'R16b RL-13: a GET that meets 500 again and again is given up after five attempts at most',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, failed(500))
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R16c RL-13: a GET that meets 502 again and again is given up after five attempts at most',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, failed(502))
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R17 RL-13: a POST that meets 500 is not sent again',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(MESSAGES, failed(500), CREATED)
      expectError(await settle(connect().user(ALICE).sendMessage(LOBBY_ID)), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R59 RL-13: a POST that its caller calls idempotent is sent again',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(MESSAGES, failed(502), CREATED)
      expectOk(await settle(connect().user(ALICE).sendMessage(LOBBY_ID, { idempotent: true })))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R60 RL-13: a DELETE is sent again',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(METADATA, failed(503), { status: 204 })
      expectOk(await settle(connect().user(ALICE).clearMetadata()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R61 RL-13: the Retry-After of a 503 is kept',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, failed(503, { 'Retry-After': '1' }), LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    'R81 RL-3: a Retry-After of a 503 that is longer than the call may take is not waited for',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, failed(503, { 'Retry-After': '3600' }), LIST)
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R62 RL-13: nothing is sent again where retries are switched off',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, failed(502), LIST)
      expectError(await settle(connect({ retry: false }).user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('a connection that breaks', () => {
  scenario(
    'R18a RL-14: a GET whose connection is always reset ends in an error',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'reset' })
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_NETWORK')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R18b RL-14: a GET whose connection is reset once is recovered',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'reset' }, LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R18c RL-14: a GET whose connection is reset in the middle of the body is recovered',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { ...LIST, fault: 'reset in body' }, LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R18d RL-14: the next call of a route works after a connection has failed',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const faults: readonly Fault[] = ['reset', 'reset in body']
      for (const fault of faults) {
        server.route(MESSAGES, { ...CREATED, fault }, CREATED)
        const user = connect().user(ALICE)
        await settle(user.sendMessage(LOBBY_ID))
        expectOk(await settle(user.sendMessage(LOBBY_ID)))
      }
    },
  )

  scenario(
    'R63 RL-14: a POST whose connection is reset is not sent again',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      const faults: readonly Fault[] = ['reset', 'reset in body']
      for (const fault of faults) {
        server.route(MESSAGES, { ...CREATED, fault }, CREATED)
        expectError(await settle(connect().user(ALICE).sendMessage(LOBBY_ID)), 'ERR_NETWORK')
      }
      expect(server.log).toHaveLength(faults.length)
    },
  )

  scenario(
    'R64 RL-14: a POST that never left is sent once the server is there',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(MESSAGES, CREATED)
      await server.pause()
      const client = connect({
        fetch: (request, init) =>
          fetch(request, init).catch(async (error) => {
            await server.listen()
            throw error
          }),
      })
      expectOk(await settle(client.user(ALICE).sendMessage(LOBBY_ID)))
      expect(server.log).toHaveLength(1)
    },
  )
})
