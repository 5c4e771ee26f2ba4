import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { expectAllOk, expectGap, expectOk } from '../assertions.ts'
import {
  ALICE,
  CONNECTIONS,
  FIRST_GUILD,
  GUILDS,
  LIST,
  MEMBER,
  OBJECT,
  SECOND_GUILD,
} from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import { limited } from '../server/response.ts'

/** Window in milliseconds, longer than every scenario. */
const LONG = 10_000

describe('a bucket', () => {
  scenario(
    'R11 RL-7: the first response of a route delays the second call',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.respond)
      const client = connect()
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R13 RL-7: two routes with the same hash share one bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 2, window: 600 })
      server.route(GUILDS, limit.respond)
      server.route(CONNECTIONS, limit.respond)
      const user = connect().user(ALICE)
      expectOk(await outcomeOf(user.guilds()))
      expectOk(await outcomeOf(user.connections()))
      expectOk(await outcomeOf(user.guilds()))
      expectOk(await outcomeOf(user.guilds()))
      expectOk(await outcomeOf(user.connections()))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(5)
    },
  )

  scenario(
    'R46 RL-7: a route whose hash changes moves to the new bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const before = fixedWindow({ limit: 10, window: 600, bucket: 'before' })
      const after = fixedWindow({ limit: 2, window: 600, bucket: 'after' })
      server.route(GUILDS, before.respond, after.respond)
      server.route(CONNECTIONS, before.respond, after.respond)
      const user = connect().user(ALICE)
      for (let call = 0; call < 2; call++) expectOk(await outcomeOf(user.guilds()))
      for (let call = 0; call < 2; call++) expectOk(await outcomeOf(user.connections()))
      expectOk(await outcomeOf(user.guilds()))
      expect(before.rejected + after.rejected).toBe(0)
      expect(server.log).toHaveLength(5)
    },
  )

  scenario(
    'R14 RL-6: an exhausted limit of one guild does not delay another guild',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: LONG, keyOf: ({ path }) => path, success: OBJECT })
      server.route(MEMBER, limit.respond)
      const client = connect()
      const abort = new AbortController()
      expectOk(await outcomeOf(client.user(ALICE).member(FIRST_GUILD)))
      outcomeOf(client.user(ALICE).member(FIRST_GUILD, { signal: abort.signal }))
      expectOk(await outcomeOf(client.user(ALICE).member(SECOND_GUILD)))
      abort.abort(new Error('The scenario is complete'))
    },
  )

  scenario(
    'R29 RL-8: twenty concurrent calls to an unknown bucket receive no 429',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 5, window: 300 })
      server.route(GUILDS, limit.respond)
      const client = connect()
      const calls = Array.from({ length: 20 }, () => outcomeOf(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
      expect(limit.rejected).toBe(0)
      expect(server.log).toHaveLength(20)
    },
  )

  scenario(
    'R34 RL-9: one 429 delays all calls that wait for the same bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 10, window: LONG })
      server.route(GUILDS, limited(0.4, { headers: { 'X-RateLimit-Bucket': 'bucket' } }), limit.respond)
      const client = connect()
      const calls = Array.from({ length: 10 }, () => outcomeOf(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
      expect(server.log).toHaveLength(11)
      for (const later of server.log.slice(1)) expectGap(server.log[0], later, 400)
    },
  )

  scenario(
    'R47 RL-9: calls that wait for a bucket are sent in the order in which they were made',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 120 })
      server.route(GUILDS, limit.respond)
      const user = connect().user(ALICE)
      const ids = ['101', '102', '103', '104', '105'].map((id) => `19703843948331${id}`)
      const calls = ids.map((after) => outcomeOf(user.guilds({ after })))
      expectAllOk(await Promise.all(calls))
      expect(server.log.map(({ query }) => query.get('after'))).toEqual(ids)
      expect(limit.rejected).toBe(0)
    },
  )

  scenario(
    'R82 RL-9: a call that received a 429 keeps its position in the queue',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 120 })
      server.route(GUILDS, limited(0.2, { headers: { 'X-RateLimit-Bucket': 'bucket' } }), limit.respond)
      const user = connect().user(ALICE)
      const ids = ['101', '102', '103'].map((id) => `19703843948331${id}`)
      expectAllOk(await Promise.all(ids.map((after) => outcomeOf(user.guilds({ after })))))
      expect(server.log.map(({ query }) => query.get('after'))).toEqual([ids[0], ...ids])
    },
  )

  scenario(
    'R48 RL-9: a sublimit delays its route, not the bucket',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 20, window: LONG })
      const sublimit = limited(2, {
        headers: {
          'X-RateLimit-Limit': '20',
          'X-RateLimit-Remaining': '17',
          'X-RateLimit-Reset-After': '9.000',
          'X-RateLimit-Bucket': 'bucket',
        },
      })
      server.route(CONNECTIONS, limit.respond)
      server.route(GUILDS, limit.respond, sublimit, limit.respond)
      const user = connect().user(ALICE)
      expectOk(await outcomeOf(user.connections()))
      expectOk(await outcomeOf(user.guilds()))
      const waiting = outcomeOf(user.guilds())
      await server.responded(3)
      await sleep(100)
      expectOk(await outcomeOf(user.connections()))
      expect(server.log.map(({ path }) => path.split('/').at(-1))).toEqual([
        'connections',
        'guilds',
        'guilds',
        'connections',
      ])
      expectOk(await waiting)
    },
  )

  scenario(
    'R49 RL-9: a shared limit delays its route, not the bucket',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 20, window: LONG })
      const shared = limited(2, {
        headers: { 'X-RateLimit-Scope': 'shared', 'X-RateLimit-Bucket': 'bucket' },
      })
      server.route(CONNECTIONS, limit.respond)
      server.route(GUILDS, limit.respond, shared, limit.respond)
      const user = connect().user(ALICE)
      expectOk(await outcomeOf(user.connections()))
      expectOk(await outcomeOf(user.guilds()))
      const waiting = outcomeOf(user.guilds())
      await server.responded(3)
      await sleep(100)
      expectOk(await outcomeOf(user.connections()))
      expect(server.log.map(({ path }) => path.split('/').at(-1))).toEqual([
        'connections',
        'guilds',
        'guilds',
        'connections',
      ])
      expectOk(await waiting)
    },
  )

  scenario(
    'R50 RL-8: calls to a route without a limit are concurrent',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, LIST, { ...LIST, after: server.received(6) })
      const client = connect()
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      const calls = Array.from({ length: 5 }, () => outcomeOf(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
    },
  )

  scenario(
    'R51 RL-20: an exhausted bucket is not evicted, even if many other buckets are created',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 800 })
      server.route(GUILDS, limit.respond)
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxBuckets: 4 } })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      const others = Array.from({ length: 30 }, (_, number) =>
        outcomeOf(client.user(`token-of-${number}`).connections()),
      )
      const waiting = outcomeOf(client.user(ALICE).guilds())
      expectAllOk(await Promise.all(others))
      expectOk(await waiting)
      expect(limit.rejected).toBe(0)
    },
  )
})
