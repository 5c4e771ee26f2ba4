import { describe, expect } from 'vitest'
import { TOKEN, tokens } from '../fixtures.ts'
import { expectError, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { html, json } from '../server/answer.ts'

const WEEK = 604_800_000
/** Milliseconds by which the clocks before and after a call may differ from the one within it. */
const SLACK = 60_000

describe('an answer of the token endpoint', () => {
  scenario(
    'T07 TK-4: that is a page is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, html(200))
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T08 TK-4: that does not end is given up before 32 MiB',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { ...tokens(), fault: 'endless body' })
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
      await server.answered(1)
      expect(server.log[0]?.written).toBeLessThan(32 * 1024 * 1024)
    },
  )

  scenario(
    'T11 TK-4: without an access token is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ access_token: undefined }))
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T11b TK-4: that says error with a good status is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, json({ error: 'invalid_grant' }))
      const outcome = await settle(connect().exchangeCode('a-code'))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE', 'ERR_OAUTH2_RESPONSE')
    },
  )

  scenario(
    'T12 TK-4: with a type of token that nobody knows is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ token_type: 'mac' }))
      expectError(await settle(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T13 TK-4: that does not say when the token expires leaves that unknown',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ expires_in: undefined }))
      expect(expectOk(await settle(connect().exchangeCode('a-code'))).expiresAt).toBeNull()
    },
  )

  scenario(
    'T14 TK-4: that tells the seconds as text is read as a number, or refused',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ expires_in: '604800' }))
      const outcome = await settle(connect().exchangeCode('a-code'))
      if (outcome.kind !== 'ok') return void expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      const expiresIn = Number(outcome.value.expiresAt) - Date.now()
      expect(Math.abs(expiresIn - WEEK)).toBeLessThan(SLACK)
    },
  )

  scenario(
    'T24 TK-4: that is shorter than its header says is a typed error',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { ...tokens(), claimedLength: 4000 })
      const outcome = await settle(connect().exchangeCode('a-code'))
      expectError(outcome, 'ERR_NETWORK', 'ERR_UNEXPECTED_RESPONSE')
      expect(server.log).toHaveLength(1)
    },
  )
})
