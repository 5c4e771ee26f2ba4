import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { ALICE, GUILDS, LIST } from '../fixtures.ts'
import { expectAllOk, expectError, expectGap, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { type Answer, json, limited } from '../server/answer.ts'
import { fixedWindow } from '../server/fixed-window.ts'

/** A 429 of the API whose body says nothing of the delay, and whose headers nothing of the limit. */
function vague(headers: Readonly<Record<string, string>>): Answer {
  return json({ message: 'You are being rate limited.' }, 429, headers)
}

describe('how long to wait after a 429', () => {
  scenario(
    'R01 RL-1: the finer number of the body counts where the header is rounded up',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(0.64), LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 640)
    },
  )

  scenario(
    'R02 RL-1: a delay that only the body tells is kept',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const { headers: _, ...withoutHeaders } = limited(0.5)
      server.route(GUILDS, { ...withoutHeaders, headers: { 'Content-Type': 'application/json' } }, LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 500)
    },
  )

  scenario(
    'R03 RL-1: a header with a fraction is kept where the body is empty',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { status: 429, headers: { 'Retry-After': '0.75' } }, LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 750)
    },
  )

  scenario(
    "R04 RL-1: a date is compared with the server's own clock, however wrong that is",
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const date = Date.UTC(2001, 0, 1)
      const headers = {
        Date: new Date(date).toUTCString(),
        'Retry-After': new Date(date + 1000).toUTCString(),
      }
      server.route(GUILDS, vague(headers), LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    'R05 RL-2: without a usable delay no attempt follows within a second, and few follow at all',
    ['retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, vague({}), vague({ 'Retry-After': 'soon' }), vague({ 'Retry-After': '-1' }))
      const outcome = await settle(connect({ totalTimeout: 2500 }).user(ALICE).guilds())
      expectError(outcome, 'ERR_RATE_LIMIT')
      expect(server.log.length).toBeLessThanOrEqual(3)
      for (const [index, later] of server.log.slice(1).entries()) expectGap(server.log[index], later, 1000)
    },
  )

  scenario(
    'R78 RL-2: a call that met no usable delay is sent again after a second or more',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, vague({ 'Retry-After': 'NaN' }), LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    'R09 RL-1: a shared limit waits for Retry-After, and not for the reset of a bucket that is not its own',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const headers = {
        'Retry-After': '0.9',
        'X-RateLimit-Scope': 'shared',
        'X-RateLimit-Bucket': 'bucket',
        'X-RateLimit-Limit': '10',
        'X-RateLimit-Remaining': '9',
        'X-RateLimit-Reset-After': '0.050',
      }
      server.route(GUILDS, limited(0.9, { headers }), LIST)
      expectOk(await settle(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 900)
    },
  )

  scenario(
    'R31 RL-21: malformed headers neither stop nor slow a client',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const names = ['Limit', 'Remaining', 'Reset', 'Reset-After', 'Bucket']
      const rows = [
        ['NaN', 'NaN', 'NaN', 'NaN', ''],
        ['-5', '-1', '-1', '-1', '   '],
        ['five', '0x10', 'never', '1e309', 'a'],
        ['0', '', '', '', 'a'],
        ['5', '0', '99999999999', 'Infinity', 'a'],
        ['5, 5', '1.5', '1, 2', '0.1, 0.2', 'a, b'],
      ]
      const answers = rows.map((row) => {
        const headers = row.map((value, index) => [`X-RateLimit-${names[index]}`, value])
        return { ...LIST, headers: { ...LIST.headers, ...Object.fromEntries(headers) } }
      })
      server.route(GUILDS, ...answers, LIST)
      const client = connect()
      for (const _ of [...rows, 'the last']) expectOk(await settle(client.user(ALICE).guilds()))
      expect(server.log).toHaveLength(rows.length + 1)
    },
  )
})

describe('how long to wait at most', () => {
  scenario(
    'R15 RL-3: a call that is limited again and again is sent five times at most',
    ['retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(0.05))
      const error = expectError(await settle(connect().user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log.length).toBeLessThanOrEqual(5)
      for (const [index, later] of server.log.slice(1).entries()) expectGap(server.log[index], later, 50)
      if (error instanceof Error && 'attempts' in error) expect(error.attempts).toBe(server.log.length)
    },
  )

  scenario(
    'R23 RL-3: who would have to wait for an hour is told so at once',
    ['retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(3600, { headers: { 'X-RateLimit-Bucket': 'bucket' } }))
      const error = expectError(await settle(connect().user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log).toHaveLength(1)
      if (error instanceof Error && 'retryAfter' in error) {
        expect(error).toMatchObject({ scope: 'user', global: false, bucket: 'bucket', attempts: 1 })
        expect(error.retryAfter).toBeGreaterThan(3590)
      }
    },
  )

  scenario(
    'R35 RL-4: a delay beyond what a timer can hold does not end at once',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(2_200_000))
      const warnings: string[] = []
      const warn = ({ name }: Error) => warnings.push(name)
      process.on('warning', warn)
      const abort = new AbortController()
      const client = connect({ totalTimeout: Number.POSITIVE_INFINITY })
      const outcome = settle(client.user(ALICE).guilds({ signal: abort.signal }))
      await server.answered(1)
      await sleep(600)
      process.off('warning', warn)
      expect(server.log).toHaveLength(1)
      expect(warnings).not.toContain('TimeoutOverflowWarning')
      expect(await Promise.race([outcome, 'pending'])).toBe('pending')
      abort.abort(new Error('enough'))
    },
  )

  scenario(
    'R38 RL-3: totalTimeout covers the whole call, and not each wait of it',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, limited(0.5))
      expectError(await settle(connect({ totalTimeout: 1300 }).user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect([2, 3]).toContain(server.log.length)
    },
  )

  scenario(
    'R39 RL-3: a call that would wait too long in the queue is refused, and never sent',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, fixedWindow({ limit: 1, window: 60_000 }).answer)
      const client = connect({ totalTimeout: 2000 })
      expectOk(await settle(client.user(ALICE).guilds()))
      expectError(await settle(client.user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('clocks that jump', () => {
  const HOUR = 3_600_000

  scenario(
    'R26 RL-5: a wall clock that falls back by an hour does not lengthen a limit',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      let now = Date.now()
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.answer)
      const client = connect({ now: () => now })
      const first = await settle(client.user(ALICE).guilds())
      now -= HOUR
      expectAllOk([first, await settle(client.user(ALICE).guilds())])
      expect(limit.refused).toBe(0)
    },
  )

  scenario(
    'R26b RL-5: a wall clock that jumps ahead by an hour does not shorten a limit',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      let now = Date.now()
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.answer)
      const client = connect({ now: () => now })
      const first = await settle(client.user(ALICE).guilds())
      now += HOUR
      expectAllOk([first, await settle(client.user(ALICE).guilds())])
      expect(limit.refused).toBe(0)
    },
  )
})
