import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { expectError, expectGap, expectOk, expectReason } from '../assertions.ts'
import { ALICE, CREATED, failed, GUILDS, LIST, LOBBY_ID, MESSAGES } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import { limited } from '../server/response.ts'

/** Seconds, longer than the timeout of every scenario and shorter than `totalTimeout`. */
const LONG = 12
const TIMEOUTS = { timeout: 250, totalTimeout: 1200 }

describe('timeouts', () => {
  scenario(
    'R19a RL-15: a call times out if the server never sends headers',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'stall' })
      expectError(await outcomeOf(connect(TIMEOUTS).user(ALICE).guilds()), 'ERR_TIMEOUT')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R19b RL-15: a call times out if the body never ends',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { ...LIST, fault: 'stall in body' })
      expectError(await outcomeOf(connect(TIMEOUTS).user(ALICE).guilds()), 'ERR_TIMEOUT')
      expect(server.log.length).toBeLessThanOrEqual(5)
    },
  )

  scenario(
    'R65 RL-15: a GET that times out is retried, and a POST is not',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'stall' }, LIST)
      server.route(MESSAGES, { fault: 'stall' }, CREATED)
      const client = connect({ timeout: 800 })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expectError(await outcomeOf(client.user(ALICE).sendMessage(LOBBY_ID)), 'ERR_TIMEOUT')
      expect(server.log.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
    },
  )

  scenario(
    'R66 RL-15: the timeout of an attempt does not include the wait for a limit',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(1.2, { headers: { 'Retry-After': '1.2' } }), LIST)
      expectOk(await outcomeOf(connect({ timeout: 900 }).user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1200)
    },
  )
})

describe('an abort', () => {
  const reason = new Error('The page was closed')

  scenario(
    'R20 RL-16: an abort ends the wait for a limit, and the request is not sent afterwards',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const client = connect()
      for (const [index, seconds] of [LONG, 1].entries()) {
        server.route(GUILDS, limited(seconds), LIST)
        const abort = new AbortController()
        const outcome = outcomeOf(client.user(`token-for-${seconds}`).guilds({ signal: abort.signal }))
        await server.responded(index + 1)
        await sleep(100)
        abort.abort(reason)
        expectReason(await outcome, reason)
      }
      await sleep(1100)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R21 RL-16: an abort ends a request in flight, which is not sent again',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'stall' })
      const abort = new AbortController()
      const outcome = outcomeOf(connect().user(ALICE).guilds({ signal: abort.signal }))
      await server.received(1)
      abort.abort(reason)
      expectReason(await outcome, reason)
      await sleep(200)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R67 RL-16: an abort ends the transfer of a body, and the request is not sent again',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { ...LIST, fault: 'stall in body' })
      const abort = new AbortController()
      const outcome = outcomeOf(connect().user(ALICE).guilds({ signal: abort.signal }))
      await server.responded(1)
      await sleep(100)
      abort.abort(reason)
      expectReason(await outcome, reason)
      await sleep(200)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R22 RL-16: an abort removes a call from the queue without affecting the calls before and after it',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.respond)
      const user = connect().user(ALICE)
      const abort = new AbortController()
      const first = outcomeOf(user.guilds({ after: '197038439483310001' }))
      const second = outcomeOf(user.guilds({ after: '197038439483310002', signal: abort.signal }))
      const third = outcomeOf(user.guilds({ after: '197038439483310003' }))
      await server.responded(1)
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
    'R68 RL-16: an abort releases the permit of the request in flight',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { fault: 'stall' }, LIST)
      const user = connect().user(ALICE)
      const abort = new AbortController()
      const probe = outcomeOf(user.guilds({ signal: abort.signal }))
      await server.received(1)
      const next = outcomeOf(user.guilds())
      abort.abort(reason)
      expectReason(await probe, reason)
      expectOk(await next)
    },
  )

  scenario(
    'R69 RL-16: an abort ends the wait between two attempts, and the request is not sent afterwards',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const client = connect()
      for (const [index, seconds] of [LONG, 1].entries()) {
        server.route(GUILDS, failed(503, { 'Retry-After': String(seconds) }), LIST)
        const abort = new AbortController()
        const outcome = outcomeOf(client.user(`token-for-${seconds}`).guilds({ signal: abort.signal }))
        await server.responded(index + 1)
        await sleep(100)
        abort.abort(reason)
        expectReason(await outcome, reason)
      }
      await sleep(1100)
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'R70 RL-16: an abort before the call prevents the request',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, LIST)
      const signal = AbortSignal.abort(reason)
      expectReason(await outcomeOf(connect().user(ALICE).guilds({ signal })), reason)
      expect(server.log).toHaveLength(0)
    },
  )
})
