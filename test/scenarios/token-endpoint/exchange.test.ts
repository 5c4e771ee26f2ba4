import { describe, expect } from 'vitest'
import { failed, TOKEN, tokens } from '../fixtures.ts'
import { expectError, expectOk, expectReason } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { limited } from '../server/answer.ts'
import { AMBIGUOUS, postsBy } from './posts.ts'

describe('a code', () => {
  scenario(
    'T01 TK-1: is posted once when the server fails',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, failed(500), tokens())
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_SERVER')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T02 TK-1: is posted once when the connection is reset',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { fault: 'reset' }, tokens())
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_NETWORK')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T03 TK-3: is given up at the deadline when the token endpoint hangs',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { fault: 'stall' }, tokens())
      expectError(await settle(connect({ timeout: 300 }).exchangeCode('a-code')), 'ERR_TIMEOUT')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T17 TK-1: is posted once whichever way the outcome is unknown',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const answers = new Map(AMBIGUOUS)
      server.route(TOKEN, ({ form }) => answers.get(form.get('code') ?? '') ?? tokens())
      const client = connect({ timeout: 250 })
      for (const [code] of AMBIGUOUS) expect((await settle(client.exchangeCode(code))).kind).toBe('error')
      expect(postsBy(server.log, 'code')).toEqual(Object.fromEntries(AMBIGUOUS.map(([code]) => [code, 1])))
    },
  )

  scenario(
    'T18 TK-1: is posted again when it never left',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens())
      await server.pause()
      const client = connect({
        fetch: (request, init) =>
          fetch(request, init).catch(async (error) => {
            await server.listen()
            throw error
          }),
      })
      expectOk(await settle(client.exchangeCode('a-code')))
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T19 TK-1: is not posted before a limit is over, whether the client waits or says so',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, limited(0.5, { headers: { 'Retry-After': '0.5' } }), tokens())
      const outcome = await settle(connect().exchangeCode('a-code'))
      const [first, second] = server.log
      if (outcome.kind !== 'ok') expectError(outcome, 'ERR_RATE_LIMIT')
      if (second) expect(second.at - (first?.answeredAt ?? Number.NaN)).toBeGreaterThanOrEqual(495)
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T20 RL-16: is posted once when its caller aborts',
    ['one queue'],
    async ({ server, connect, settle }) => {
      const reason = new Error('The page was closed')
      const abort = new AbortController()
      server.route(TOKEN, { fault: 'stall' }, tokens())
      const outcome = settle(connect().exchangeCode('a-code', { signal: abort.signal }))
      await server.received(1)
      abort.abort(reason)
      expectReason(await outcome, reason)
      expect(server.log).toHaveLength(1)
    },
  )
})
