import { describe, expect } from 'vitest'
import { CLIENT_SECRET } from '../../support/client.ts'
import { expectError, expectNoSecrets } from '../assertions.ts'
import { REVOKE, TOKEN, tokenResponse } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { json, redirect } from '../server/response.ts'

const SECRETS = [CLIENT_SECRET, 'code-that-is-secret', 'refresh-token-that-is-secret']

describe('secrets of the token endpoint', () => {
  scenario(
    'T09 RL-19: a 307 does not send secrets to another origin',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, otherOrigin, connect, outcomeOf }) => {
      otherOrigin.route(TOKEN, tokenResponse())
      server.route(TOKEN, redirect(307, `${otherOrigin.url}/oauth2/token`))
      const outcome = await outcomeOf(connect().exchangeCode('code-that-is-secret'))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      expect(otherOrigin.log).toHaveLength(0)
    },
  )

  scenario(
    'T25 RL-19: no redirect of a form is followed',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, otherOrigin, connect, outcomeOf }) => {
      for (const status of [301, 302, 303, 307, 308]) {
        server.route(TOKEN, redirect(status, `${otherOrigin.url}/oauth2/token`))
        server.route(REVOKE, redirect(status, `${otherOrigin.url}/oauth2/token/revoke`))
        const client = connect()
        expect((await outcomeOf(client.refreshToken('refresh-token-that-is-secret'))).kind).toBe('error')
        expect((await outcomeOf(client.revokeToken('refresh-token-that-is-secret'))).kind).toBe('error')
      }
      expect(otherOrigin.log).toHaveLength(0)
    },
  )

  scenario(
    'T10a TK-7: the error of a rejected request contains no secret',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, ({ body }) =>
        json({ error: 'invalid_request', error_description: `Cannot read ${body}` }, 400),
      )
      const client = connect()
      const calls = [
        outcomeOf(client.exchangeCode('code-that-is-secret')),
        outcomeOf(client.refreshToken('refresh-token-that-is-secret')),
      ]
      for (const call of calls) expectNoSecrets(expectError(await call, 'ERR_OAUTH2_RESPONSE'), SECRETS)
    },
  )

  scenario(
    'T10b TK-7: the error of a failed connection contains no secret',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { fault: 'reset' })
      const client = connect()
      const calls = [
        outcomeOf(client.exchangeCode('code-that-is-secret')),
        outcomeOf(client.refreshToken('refresh-token-that-is-secret')),
      ]
      for (const call of calls) {
        const error = expectError(await call, 'ERR_NETWORK', 'ERR_REFRESH_OUTCOME_UNKNOWN')
        expectNoSecrets(error, SECRETS)
      }
    },
  )
})
