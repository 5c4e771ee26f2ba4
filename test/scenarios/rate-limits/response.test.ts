import { describe, expect } from 'vitest'
import { expectError, expectOk } from '../assertions.ts'
import { ALICE, CREATED, GUILDS, LIST, LOBBY_ID, MESSAGES } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { html, limited, redirect } from '../server/response.ts'

describe('an unexpected response', () => {
  scenario(
    'R24 RL-18: an HTML page instead of JSON is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, html(200))
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'R24b RL-18: truncated JSON is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(GUILDS, { ...LIST, body: '[{"id":"1"' })
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'R71 RL-18: a body shorter than its Content-Length is a typed error',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(MESSAGES, { ...CREATED, declaredLength: 1000 })
      const outcome = await outcomeOf(connect().user(ALICE).sendMessage(LOBBY_ID))
      expectError(outcome, 'ERR_NETWORK', 'ERR_UNEXPECTED_RESPONSE')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R72 RL-18: an endless body is rejected long before it fills the memory',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(MESSAGES, { ...CREATED, fault: 'endless body' })
      const outcome = await outcomeOf(connect().user(ALICE).sendMessage(LOBBY_ID))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      await server.responded(1)
      expect(server.log[0]?.written).toBeLessThan(32 * 1024 * 1024)
    },
  )

  scenario(
    'R25 RL-19: a redirect is not followed, and the other origin receives no request',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, otherOrigin, connect, outcomeOf }) => {
      otherOrigin.route(GUILDS, LIST)
      server.route(GUILDS, redirect(302, `${otherOrigin.url}/users/@me/guilds`))
      expectError(await outcomeOf(connect().user(ALICE).guilds()), 'ERR_UNEXPECTED_RESPONSE')
      expect(otherOrigin.log).toHaveLength(0)
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'R37 RL-17: unread bodies are drained and connections are reused',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      const rateLimit = limited(0.02, { headers: { 'Retry-After': '0.02' } })
      const long = { message: 'x'.repeat(48 * 1024), retry_after: 0.02, global: false }
      const calls = Array.from({ length: 10 }, () => [{ ...rateLimit, body: JSON.stringify(long) }, LIST])
      server.route(GUILDS, ...calls.flat())
      const client = connect()
      for (const _ of calls) expectOk(await outcomeOf(client.user(ALICE).guilds()))
      expect(server.log).toHaveLength(20)
      expect(server.sockets).toBeLessThanOrEqual(2)
    },
  )
})
