import { describe, expect } from 'vitest'
import { expectError, expectOk } from '../assertions.ts'
import { TOKEN, tokenResponse } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { html, json } from '../server/response.ts'

const WEEK = 604_800_000
/** Milliseconds by which the expiry may differ, since the test reads the clock after the call. */
const TOLERANCE = 60_000

describe('a token response', () => {
  scenario(
    'T07 TK-4: an HTML page instead of a token response is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, html(200))
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T08 TK-4: an endless token response is rejected before 32 MiB',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { ...tokenResponse(), fault: 'endless body' })
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
      await server.responded(1)
      expect(server.log[0]?.written).toBeLessThan(32 * 1024 * 1024)
    },
  )

  scenario(
    'T11 TK-4: a token response without an access token is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse({ access_token: undefined }))
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T11b TK-4: an OAuth2 error with a 2xx status is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, json({ error: 'invalid_grant' }))
      const outcome = await outcomeOf(connect().exchangeCode('a-code'))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE', 'ERR_OAUTH2_RESPONSE')
    },
  )

  scenario(
    'T12 TK-4: an unknown token type is a typed error',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse({ token_type: 'mac' }))
      expectError(await outcomeOf(connect().exchangeCode('a-code')), 'ERR_UNEXPECTED_RESPONSE')
    },
  )

  scenario(
    'T13 TK-4: the expiry of a token without expires_in is unknown',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse({ expires_in: undefined }))
      expect(expectOk(await outcomeOf(connect().exchangeCode('a-code'))).expiresAt).toBeNull()
    },
  )

  scenario(
    'T14 TK-4: a string in expires_in is read as a number or rejected',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse({ expires_in: '604800' }))
      const outcome = await outcomeOf(connect().exchangeCode('a-code'))
      if (outcome.kind !== 'ok') return void expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      const expiresIn = Number(outcome.value.expiresAt) - Date.now()
      expect(Math.abs(expiresIn - WEEK)).toBeLessThan(TOLERANCE)
    },
  )

  scenario(
    'T24 TK-4: a token response shorter than its Content-Length is a typed error',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { ...tokenResponse(), declaredLength: 4000 })
      const outcome = await outcomeOf(connect().exchangeCode('a-code'))
      expectError(outcome, 'ERR_NETWORK', 'ERR_UNEXPECTED_RESPONSE')
      expect(server.log).toHaveLength(1)
    },
  )
})
