import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { ALICE, CREATED, failed, GUILDS, LIST, LOBBY_ID, MESSAGES } from '../fixtures.ts'
import { expectError, expectGap, expectOk, expectReason } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/answer.ts'
import { fixedWindow } from '../server/fixed-window.ts'

/** Seconds that outlast the patience of every scenario, and are within `totalTimeout`. */
const LONG = 12
const DEADLINES = { timeout: 250, totalTimeout: 1200 }

describe('deadlines', () => {
  scenario(
    'R19a RL-15: headers that never come end in a deadline',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'stall' })
      expectError(await settle(connect(DEADLINES).user(ALICE).guilds()), 'ERR_TIMEOUT')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R19b RL-15: a body that never ends ends in a deadline',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { ...LIST, fault: 'stall in body' })
      expectError(await settle(connect(DEADLINES).user(ALICE).guilds()), 'ERR_TIMEOUT')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R65 RL-15: a GET that runs into its deadline once is sent again, and a POST is not',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'stall' }, LIST)
      server.route(MESSAGES, { fault: 'stall' }, CREATED)
      const client = connect({ timeout: 800 })
      expectOk(await settle(client.user(ALICE).guilds()))
      expectError(await settle(client.user(ALICE).sendMessage(LOBBY_ID)), 'ERR_TIMEOUT')
      expect(server.log.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
    },
  )

  scenario(
    'R66 RL-15: the deadline of an attempt does not count the wait for a limit',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(1.2, { headers: { 'Retry-After': '1.2' } }), LIST)
      expectOk(await settle(connect({ timeout: 900 }).user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1200)
    },
  )
})

describe("a caller's abort", () => {
  const reason = new Error('The page was closed')

  scenario(
    'R20 RL-16: ends a wait for a limit, and nothing is sent afterwards',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const client = connect()
      for (const [index, seconds] of [LONG, 1].entries()) {
        server.route(GUILDS, limited(seconds), LIST)
        const abort = new AbortController()
        const outcome = settle(client.user(`token-for-${seconds}`).guilds({ signal: abort.signal }))
        await server.answered(index + 1)
        await sleep(100)
        abort.abort(reason)
        expectReason(await outcome, reason)
      }
      await sleep(1100)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R21 RL-16: ends a request in flight, which is not sent again',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'stall' })
      const abort = new AbortController()
      const outcome = settle(connect().user(ALICE).guilds({ signal: abort.signal }))
      await server.received(1)
      abort.abort(reason)
      expectReason(await outcome, reason)
      await sleep(200)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R67 RL-16: ends a body in flight, which is not asked for again',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { ...LIST, fault: 'stall in body' })
      const abort = new AbortController()
      const outcome = settle(connect().user(ALICE).guilds({ signal: abort.signal }))
      await server.answered(1)
      await sleep(100)
      abort.abort(reason)
      expectReason(await outcome, reason)
      await sleep(200)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R22 RL-16: takes a call out of the queue without disturbing those before and after it',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.answer)
      const user = connect().user(ALICE)
      const abort = new AbortController()
      const first = settle(user.guilds({ after: '197038439483310001' }))
      const second = settle(user.guilds({ after: '197038439483310002', signal: abort.signal }))
      const third = settle(user.guilds({ after: '197038439483310003' }))
      await server.answered(1)
      abort.abort(reason)
      expectReason(await second, reason)
      expectOk(await first)
      expectOk(await third)
      expect(server.log.map(({ query }) => query.get('after'))).toEqual([
        '197038439483310001',
        '197038439483310003',
      ])
    },
  )

  scenario(
    'R68 RL-16: gives back the slot of the request that was in flight',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { fault: 'stall' }, LIST)
      const user = connect().user(ALICE)
      const abort = new AbortController()
      const probe = settle(user.guilds({ signal: abort.signal }))
      await server.received(1)
      const next = settle(user.guilds())
      abort.abort(reason)
      expectReason(await probe, reason)
      expectOk(await next)
    },
  )

  scenario(
    'R69 RL-16: ends a wait between two attempts, and nothing is sent afterwards',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const client = connect()
      for (const [index, seconds] of [LONG, 1].entries()) {
        server.route(GUILDS, failed(503, { 'Retry-After': String(seconds) }), LIST)
        const abort = new AbortController()
        const outcome = settle(client.user(`token-for-${seconds}`).guilds({ signal: abort.signal }))
        await server.answered(index + 1)
        await sleep(100)
        abort.abort(reason)
        expectReason(await outcome, reason)
      }
      await sleep(1100)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R70 RL-16: that came before the call leaves nothing to send',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, LIST)
      const signal = AbortSignal.abort(reason)
      expectReason(await settle(connect().user(ALICE).guilds({ signal })), reason)
      expect(server.log).toHaveLength(0)
    },
  )
})
