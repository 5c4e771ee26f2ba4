import { describe, expect } from 'vitest'
import { expectAllOk, expectError, expectGap, expectOk, gap, TOLERANCE } from '../assertions.ts'
import { ALICE, CREATED, failed, GUILDS, LIST, LOBBY_ID, MESSAGES, METADATA } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import type { Fault } from '../server/response.ts'

describe('server errors', () => {
  scenario(
    'R16a RL-13: GETs that fail with 502 together are retried at different times, with growing delays',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const users = Array.from({ length: 30 }, (_, number) => `token-of-${number}`)
      const seen = (user: string) =>
        server.log.filter(({ authorization }) => authorization === `Bearer ${user}`)
      server.route(GUILDS, ({ authorization = '' }) =>
        seen(authorization.slice('Bearer '.length)).length <= 3 ? failed(502) : LIST,
      )
      const client = connect({ retry: { minDelay: 100 } })
      expectAllOk(await Promise.all(users.map((user) => outcomeOf(client.user(user).guilds()))))
      expect(server.log).toHaveLength(4 * users.length)
      const first = users.map((user) => gap(seen(user)[0], seen(user)[1]))
      const third = users.map((user) => gap(seen(user)[2], seen(user)[3]))
      expect(Math.min(...first, ...third)).toBeGreaterThanOrEqual(100 - TOLERANCE)
      // Delays are random: 100 to 200 ms for the first retry, and up to 800 ms for the third. Thirty delays always differ this much.
      expect(Math.max(...first) - Math.min(...first)).toBeGreaterThanOrEqual(40)
      expect(Math.max(...third)).toBeGreaterThanOrEqual(400)
    },
  )

  scenario(
    'R16b RL-13: a GET that always receives 500 fails after at most five attempts',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, failed(500))
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R16c RL-13: a GET that always receives 502 fails after at most five attempts',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, failed(502))
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R17 RL-13: a POST that receives 500 is not sent again',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(MESSAGES, failed(500), CREATED)
      expectError(await outcomeOf(connect().user(ALICE).sendMessage(LOBBY_ID)), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R59 RL-13: a POST is retried if the caller declares it idempotent',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(MESSAGES, failed(502), CREATED)
      expectOk(await outcomeOf(connect().user(ALICE).sendMessage(LOBBY_ID, { idempotent: true })))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R60 RL-13: a DELETE is retried',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(METADATA, failed(503), { status: 204 })
      expectOk(await outcomeOf(connect().user(ALICE).clearMetadata()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R61 RL-13: the Retry-After of a 503 is respected',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, failed(503, { 'Retry-After': '1' }), LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    'R81 RL-3: a call fails immediately if the Retry-After of a 503 exceeds its totalTimeout',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, failed(503, { 'Retry-After': '3600' }), LIST)
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R62 RL-13: no request is retried if retries are disabled',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, failed(502), LIST)
      expectError(await outcomeOf(connect({ retry: false }).user(ALICE).guilds()), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('failed connections', () => {
  scenario(
    'R18a RL-14: a GET whose connection is always reset fails',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'reset' })
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_NETWORK')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R18b RL-14: a GET whose connection is reset once succeeds',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'reset' }, LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R18c RL-14: a GET whose connection is reset once in the middle of the body succeeds',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { ...LIST, fault: 'reset in body' }, LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R18d RL-14: the next call of a route succeeds after a failed connection',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const faults: readonly Fault[] = ['reset', 'reset in body']
      for (const fault of faults) {
        server.route(MESSAGES, { ...CREATED, fault }, CREATED)
        const user = connect().user(ALICE)
        await outcomeOf(user.sendMessage(LOBBY_ID))
        expectOk(await outcomeOf(user.sendMessage(LOBBY_ID)))
      }
    },
  )

  scenario(
    'R63 RL-14: a POST whose connection is reset is not sent again',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const faults: readonly Fault[] = ['reset', 'reset in body']
      for (const fault of faults) {
        server.route(MESSAGES, { ...CREATED, fault }, CREATED)
        expectError(await outcomeOf(connect().user(ALICE).sendMessage(LOBBY_ID)), 'ERR_NETWORK')
      }
      expect(server.log).toHaveLength(faults.length)
    },
  )

  scenario(
    'R64 RL-14: a POST is retried if the connection was refused',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(MESSAGES, CREATED)
      await server.pause()
      const client = connect({
        fetch: (request, init) =>
          fetch(request, init).catch(async (error) => {
            await server.listen()
            throw error
          }),
      })
      expectOk(await outcomeOf(client.user(ALICE).sendMessage(LOBBY_ID)))
      expect(server.log).toHaveLength(1)
    },
  )
})
