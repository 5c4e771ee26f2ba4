import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { expectAllOk, expectError, expectGap, expectOk } from '../assertions.ts'
import { ALICE, GUILDS, LIST } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { fixedWindow } from '../server/fixed-window.ts'
import { json, limited, type ScriptedResponse } from '../server/response.ts'

/** Returns a 429 of the API without a delay in the body and without headers of the limit. */
function withoutDelay(headers: Readonly<Record<string, string>>): ScriptedResponse {
  return json({ message: 'You are being rate limited.' }, 429, headers)
}

describe('the delay after a 429', () => {
  scenario(
    'R01 RL-1: the exact delay of the body takes precedence over the rounded header',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(0.64), LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 640)
    },
  )

  scenario(
    'R02 RL-1: a delay that is only in the body is respected',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const { headers: _, ...withoutHeaders } = limited(0.5)
      server.route(GUILDS, { ...withoutHeaders, headers: { 'Content-Type': 'application/json' } }, LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 500)
    },
  )

  scenario(
    'R03 RL-1: a fractional delay in the header is respected if the body is empty',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { status: 429, headers: { 'Retry-After': '0.75' } }, LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 750)
    },
  )

  scenario(
    'R04 RL-1: a date is compared with the clock of the server, even if that clock is wrong',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const date = Date.UTC(2001, 0, 1)
      const headers = {
        Date: new Date(date).toUTCString(),
        'Retry-After': new Date(date + 1000).toUTCString(),
      }
      server.route(GUILDS, withoutDelay(headers), LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    'R05 RL-2: without a usable delay, attempts are at least a second apart and few in number',
    ['retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(
        GUILDS,
        withoutDelay({}),
        withoutDelay({ 'Retry-After': 'soon' }),
        withoutDelay({ 'Retry-After': '-1' }),
      )
      const outcome = await outcomeOf(connect({ totalTimeout: 2500 }).user(ALICE).guilds())
      expectError(outcome, 'ERR_RATE_LIMIT')
      expect(server.log.length).toBeLessThanOrEqual(3)
      for (const [index, later] of server.log.slice(1).entries()) expectGap(server.log[index], later, 1000)
    },
  )

  scenario(
    'R78 RL-2: a call without a usable delay is retried after at least a second',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, withoutDelay({ 'Retry-After': 'NaN' }), LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 1000)
    },
  )

  scenario(
    "R09 RL-1: the delay of a shared limit is Retry-After, not the reset of the user's bucket",
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const headers = {
        'Retry-After': '0.9',
        'X-RateLimit-Scope': 'shared',
        'X-RateLimit-Bucket': 'bucket',
        'X-RateLimit-Limit': '10',
        'X-RateLimit-Remaining': '9',
        'X-RateLimit-Reset-After': '0.050',
      }
      server.route(GUILDS, limited(0.9, { headers }), LIST)
      expectOk(await outcomeOf(connect().user(ALICE).guilds()))
      expect(server.log).toHaveLength(2)
      expectGap(server.log[0], server.log[1], 900)
    },
  )

  scenario(
    'R31 RL-21: malformed headers neither block nor delay calls',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const names = ['Limit', 'Remaining', 'Reset', 'Reset-After', 'Bucket']
      const values = [
        ['NaN', 'NaN', 'NaN', 'NaN', ''],
        ['-5', '-1', '-1', '-1', '   '],
        ['five', '0x10', 'never', '1e309', 'a'],
        ['0', '', '', '', 'a'],
        ['5', '0', '99999999999', 'Infinity', 'a'],
        ['5, 5', '1.5', '1, 2', '0.1, 0.2', 'a, b'],
      ]
      const responses = values.map((row) => {
        const headers = row.map((value, index) => [`X-RateLimit-${names[index]}`, value])
        return { ...LIST, headers: { ...LIST.headers, ...Object.fromEntries(headers) } }
      })
      server.route(GUILDS, ...responses, LIST)
      const client = connect()
      for (const _ of [...values, 'the last']) expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(server.log).toHaveLength(values.length + 1)
    },
  )
})

describe('the maximum wait', () => {
  scenario(
    'R15 RL-3: a call that always receives a 429 is sent at most five times',
    ['retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(0.05))
      const error = expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log.length).toBeLessThanOrEqual(5)
      for (const [index, later] of server.log.slice(1).entries()) expectGap(server.log[index], later, 50)
      if (error instanceof Error && 'attempts' in error) expect(error.attempts).toBe(server.log.length)
    },
  )

  scenario(
    'R23 RL-3: a call that would wait an hour for a limit fails immediately',
    ['retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(3600, { headers: { 'X-RateLimit-Bucket': 'bucket' } }))
      const error = expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log).toHaveLength(1)
      if (error instanceof Error && 'retryAfter' in error) {
        expect(error).toMatchObject({ scope: 'user', global: false, bucket: 'bucket', attempts: 1 })
        expect(error.retryAfter).toBeGreaterThan(3590)
      }
    },
  )

  scenario(
    'R35 RL-4: a delay longer than the maximum of a timer does not end immediately',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(2_200_000))
      const warnings: string[] = []
      const warn = ({ name }: Error) => warnings.push(name)
      process.on('warning', warn)
      const abort = new AbortController()
      const client = connect({ totalTimeout: Number.POSITIVE_INFINITY })
      const outcome = outcomeOf(client.user(ALICE).guilds({ signal: abort.signal }))
      await server.responded(1)
      await sleep(600)
      process.off('warning', warn)
      expect(server.log).toHaveLength(1)
      expect(warnings).not.toContain('TimeoutOverflowWarning')
      expect(await Promise.race([outcome, 'pending'])).toBe('pending')
      abort.abort(new Error('The scenario is complete'))
    },
  )

  scenario(
    'R38 RL-3: totalTimeout covers the whole call, not each wait',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, limited(0.5))
      expectError(await outcomeOf(connect({ totalTimeout: 1300 }).user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect([2, 3]).toContain(server.log.length)
    },
  )

  scenario(
    'R39 RL-3: a call that would wait too long in the queue fails without a request',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, fixedWindow({ limit: 1, window: 60_000 }).respond)
      const client = connect({ totalTimeout: 2000 })
      expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expectError(await outcomeOf(client.user(ALICE).guilds()), 'ERR_RATE_LIMIT')
      expect(server.log).toHaveLength(1)
    },
  )
})

describe('clock jumps', () => {
  const HOUR = 3_600_000

  scenario(
    'R26 RL-5: a limit is not longer if the wall clock jumps back by an hour',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      let now = Date.now()
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.respond)
      const client = connect({ now: () => now })
      const first = await outcomeOf(client.user(ALICE).guilds())
      now -= HOUR
      expectAllOk([first, await outcomeOf(client.user(ALICE).guilds())])
      expect(limit.rejected).toBe(0)
    },
  )

  scenario(
    'R26b RL-5: a limit is not shorter if the wall clock jumps ahead by an hour',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      let now = Date.now()
      const limit = fixedWindow({ limit: 1, window: 500 })
      server.route(GUILDS, limit.respond)
      const client = connect({ now: () => now })
      const first = await outcomeOf(client.user(ALICE).guilds())
      now += HOUR
      expectAllOk([first, await outcomeOf(client.user(ALICE).guilds())])
      expect(limit.rejected).toBe(0)
    },
  )
})
