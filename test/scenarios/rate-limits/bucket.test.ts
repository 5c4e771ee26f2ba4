import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { ALICE, CONNECTIONS, FIRST_GUILD, GUILDS, LIST, MEMBER, OBJECT, SECOND_GUILD } from '../fixtures.ts'
import { expectAllOk, expectGap, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/answer.ts'
import { fixedWindow } from '../server/fixed-window.ts'

/** A window that outlasts every scenario. */
const LONG = 10_000

describe('a bucket', () => {
  scenario(
    'R11 RL-7: the first answer of a route already holds back the second call',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.answer)
      const client = connect()
      expectOk(await settle(client.user(ALICE).guilds()))
      expectOk(await settle(client.user(ALICE).guilds()))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R13 RL-7: two routes with the same hash share one bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 2, window: 600 })
      server.route(GUILDS, limit.answer)
      server.route(CONNECTIONS, limit.answer)
      const user = connect().user(ALICE)
      expectOk(await settle(user.guilds()))
      expectOk(await settle(user.connections()))
      expectOk(await settle(user.guilds()))
      expectOk(await settle(user.guilds()))
      expectOk(await settle(user.connections()))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(5)
    },
  )

  scenario(
    'R46 RL-7: a route whose hash changes follows its new bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const before = fixedWindow({ limit: 10, window: 600, bucket: 'before' })
      const after = fixedWindow({ limit: 2, window: 600, bucket: 'after' })
      server.route(GUILDS, before.answer, after.answer)
      server.route(CONNECTIONS, before.answer, after.answer)
      const user = connect().user(ALICE)
      for (let call = 0; call < 2; call++) expectOk(await settle(user.guilds()))
      for (let call = 0; call < 2; call++) expectOk(await settle(user.connections()))
      expectOk(await settle(user.guilds()))
      expect(before.refused + after.refused).toBe(0)
      expect(server.log).toHaveLength(5)
    },
  )

  scenario(
    'R14 RL-6: a guild that is exhausted leaves another guild alone',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: LONG, keyOf: ({ path }) => path, success: OBJECT })
      server.route(MEMBER, limit.answer)
      const client = connect()
      const abort = new AbortController()
      expectOk(await settle(client.user(ALICE).member(FIRST_GUILD)))
      settle(client.user(ALICE).member(FIRST_GUILD, { signal: abort.signal }))
      expectOk(await settle(client.user(ALICE).member(SECOND_GUILD)))
      abort.abort(new Error('enough'))
    },
  )

  scenario(
    'R29 RL-8: twenty calls at once into an unknown bucket meet no 429',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 5, window: 300 })
      server.route(GUILDS, limit.answer)
      const client = connect()
      const calls = Array.from({ length: 20 }, () => settle(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
      expect(limit.refused).toBe(0)
      expect(server.log).toHaveLength(20)
    },
  )

  scenario(
    'R34 RL-9: one 429 holds back all who wait for the same bucket',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 10, window: LONG })
      server.route(GUILDS, limited(0.4, { headers: { 'X-RateLimit-Bucket': 'bucket' } }), limit.answer)
      const client = connect()
      const calls = Array.from({ length: 10 }, () => settle(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
      expect(server.log).toHaveLength(11)
      for (const later of server.log.slice(1)) expectGap(server.log[0], later, 400)
    },
  )

  scenario(
    'R47 RL-9: calls that wait for a bucket are sent in the order in which they were made',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 120 })
      server.route(GUILDS, limit.answer)
      const user = connect().user(ALICE)
      const ids = ['101', '102', '103', '104', '105'].map((id) => `19703843948331${id}`)
      const calls = ids.map((after) => settle(user.guilds({ after })))
      expectAllOk(await Promise.all(calls))
      expect(server.log.map(({ query }) => query.get('after'))).toEqual(ids)
      expect(limit.refused).toBe(0)
    },
  )

  scenario(
    'R82 RL-9: a call that met a 429 keeps its place before those that came after it',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 120 })
      server.route(GUILDS, limited(0.2, { headers: { 'X-RateLimit-Bucket': 'bucket' } }), limit.answer)
      const user = connect().user(ALICE)
      const ids = ['101', '102', '103'].map((id) => `19703843948331${id}`)
      expectAllOk(await Promise.all(ids.map((after) => settle(user.guilds({ after })))))
      expect(server.log.map(({ query }) => query.get('after'))).toEqual([ids[0], ...ids])
    },
  )

  scenario(
    'R48 RL-9: a sublimit closes its own route, and not the bucket',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 20, window: LONG })
      const sublimit = limited(2, {
        headers: {
          'X-RateLimit-Limit': '20',
          'X-RateLimit-Remaining': '17',
          'X-RateLimit-Reset-After': '9.000',
          'X-RateLimit-Bucket': 'bucket',
        },
      })
      server.route(CONNECTIONS, limit.answer)
      server.route(GUILDS, limit.answer, sublimit, limit.answer)
      const user = connect().user(ALICE)
      expectOk(await settle(user.connections()))
      expectOk(await settle(user.guilds()))
      const held = settle(user.guilds())
      await server.answered(3)
      await sleep(100)
      expectOk(await settle(user.connections()))
      expect(server.log.map(({ path }) => path.split('/').at(-1))).toEqual([
        'connections',
        'guilds',
        'guilds',
        'connections',
      ])
      expectOk(await held)
    },
  )

  scenario(
    'R49 RL-9: a shared limit closes its own route, and not the bucket',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 20, window: LONG })
      const shared = limited(2, {
        headers: { 'X-RateLimit-Scope': 'shared', 'X-RateLimit-Bucket': 'bucket' },
      })
      server.route(CONNECTIONS, limit.answer)
      server.route(GUILDS, limit.answer, shared, limit.answer)
      const user = connect().user(ALICE)
      expectOk(await settle(user.connections()))
      expectOk(await settle(user.guilds()))
      const held = settle(user.guilds())
      await server.answered(3)
      await sleep(100)
      expectOk(await settle(user.connections()))
      expect(server.log.map(({ path }) => path.split('/').at(-1))).toEqual([
        'connections',
        'guilds',
        'guilds',
        'connections',
      ])
      expectOk(await held)
    },
  )

  scenario(
    'R50 RL-8: a route that is known to have no limit is not called one by one',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, LIST, { ...LIST, after: server.received(6) })
      const client = connect()
      expectOk(await settle(client.user(ALICE).guilds()))
      const calls = Array.from({ length: 5 }, () => settle(client.user(ALICE).guilds()))
      expectAllOk(await Promise.all(calls))
    },
  )

  scenario(
    'R51 RL-20: a closed bucket is remembered however many others come and go',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 800 })
      server.route(GUILDS, limit.answer)
      server.route(CONNECTIONS, LIST)
      const client = connect({ rateLimit: { maxBuckets: 4 } })
      expectOk(await settle(client.user(ALICE).guilds()))
      const others = Array.from({ length: 30 }, (_, number) =>
        settle(client.user(`token-of-${number}`).connections()),
      )
      const held = settle(client.user(ALICE).guilds())
      expectAllOk(await Promise.all(others))
      expectOk(await held)
      expect(limit.refused).toBe(0)
    },
  )
})
