import { describe, expect } from 'vitest'
import { expectError, expectOk, expectReason } from '../assertions.ts'
import { failed, TOKEN, tokenResponse } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/response.ts'
import { AMBIGUOUS, postsBy } from './posts.ts'

describe('the exchange of a code', () => {
  scenario(
    'T01 TK-1: a code is sent once if the server fails',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, failed(500), tokenResponse())
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T02 TK-1: a code is sent once if the connection is reset',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { fault: 'reset' }, tokenResponse())
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_NETWORK')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T03 TK-3: the exchange of a code times out if the token endpoint hangs',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { fault: 'stall' }, tokenResponse())
      expectError(await outcomeOf(connect({ timeout: 300 }).exchangeCode('a-code')), 'ERR_TIMEOUT')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T17 TK-1: a code is sent once after every failure with an unknown outcome',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const responses = new Map(AMBIGUOUS)
      server.route(TOKEN, ({ form }) => responses.get(form.get('code') ?? '') ?? tokenResponse())
      const client = connect({ timeout: 250 })
      for (const [code] of AMBIGUOUS) expect((await outcomeOf(client.exchangeCode(code))).kind).toBe('error')
      expect(postsBy(server.log, 'code')).toEqual(Object.fromEntries(AMBIGUOUS.map(([code]) => [code, 1])))
    },
  )

  scenario(
    'T18 TK-1: the exchange of a code is retried if the connection was refused',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse())
      await server.pause()
      const client = connect({
        fetch: (request, init) =>
          fetch(request, init).catch(async (error) => {
            await server.listen()
            throw error
          }),
      })
      expectOk(await outcomeOf(client.exchangeCode('a-code')))
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T19 TK-1: a code is not sent before a limit ends, whether the client waits or throws',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, limited(0.5, { headers: { 'Retry-After': '0.5' } }), tokenResponse())
      const outcome = await outcomeOf(connect().exchangeCode('a-code'))
      const [first, second] = server.log
      if (outcome.kind !== 'ok') expectError(outcome, 'ERR_RATE_LIMIT')
      if (second) expect(second.at - (first?.respondedAt ?? Number.NaN)).toBeGreaterThanOrEqual(495)
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T20 RL-16: a code is sent once if the caller aborts',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      const reason = new Error('The page was closed')
      const abort = new AbortController()
      server.route(TOKEN, { fault: 'stall' }, tokenResponse())
      const outcome = outcomeOf(connect().exchangeCode('a-code', { signal: abort.signal }))
      await server.received(1)
      abort.abort(reason)
      expectReason(await outcome, reason)
      expect(server.log).toHaveLength(1)
    },
  )
})
