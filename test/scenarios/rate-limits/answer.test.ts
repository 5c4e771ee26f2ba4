import { describe, expect } from 'vitest'
import { ALICE, CREATED, GUILDS, LIST, LOBBY_ID, MESSAGES } from '../fixtures.ts'
import { expectError, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { html, limited, redirect } from '../server/answer.ts'

describe('an answer that was not promised', () => {
  scenario(
    'R24 RL-18: a page where JSON was promised is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, html(200))
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'R24b RL-18: JSON that is cut off is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(GUILDS, { ...LIST, body: '[{"id":"1"' })
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'R71 RL-18: a body that is shorter than its header says is a typed error',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(MESSAGES, { ...CREATED, claimedLength: 1000 })
      const outcome = await settle(connect().user(ALICE).sendMessage(LOBBY_ID))
      expectError(outcome, 'ERR_NETWORK', 'ERR_UNEXPECTED_RESPONSE')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R72 RL-18: a body without end is given up long before it fills the memory',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(MESSAGES, { ...CREATED, fault: 'endless body' })
      const outcome = await settle(connect().user(ALICE).sendMessage(LOBBY_ID))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      await server.answered(1)
      expect(server.log[0]?.written).toBeLessThan(32 * 1024 * 1024)
    },
  )

  scenario(
    'R25 RL-19: a redirect is not followed, and nothing reaches the other origin',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, elsewhere, connect, settle }) => {
      elsewhere.route(GUILDS, LIST)
      server.route(GUILDS, redirect(302, `${elsewhere.url}/users/@me/guilds`))
      expectError(await settle(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
      expect(elsewhere.log).toHaveLength(0)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R37 RL-17: bodies that nobody reads are drained, and connections used again',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      const refusal = limited(0.02, { headers: { 'Retry-After': '0.02' } })
      const long = { message: 'x'.repeat(48 * 1024), retry_after: 0.02, global: false }
      const calls = Array.from({ length: 10 }, () => [{ ...refusal, body: JSON.stringify(long) }, LIST])
      server.route(GUILDS, ...calls.flat())
      const client = connect()
      for (const _ of calls) expectOk(await settle(client.user(ALICE).guilds()))
      expect(server.log).toHaveLength(20)
      expect(server.sockets).toBeLessThanOrEqual(2)
    },
  )
})
