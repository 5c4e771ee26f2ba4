import { describe, expect } from 'vitest'
import { CLIENT_SECRET } from '../../support/client.ts'
import { REVOKE, TOKEN, tokens } from '../fixtures.ts'
import { expectError, expectNoSecrets } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { json, redirect } from '../server/answer.ts'

const SECRETS = [CLIENT_SECRET, 'code-that-is-secret', 'refresh-token-that-is-secret']

describe('secrets', () => {
  scenario(
    'T09 RL-19: do not follow a 307 to another origin',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, elsewhere, connect, settle }) => {
      elsewhere.route(TOKEN, tokens())
      server.route(TOKEN, redirect(307, `${elsewhere.url}/oauth2/token`))
      const outcome = await settle(connect().exchangeCode('code-that-is-secret'))
      expectError(outcome, 'ERR_UNEXPECTED_RESPONSE')
      expect(elsewhere.log).toHaveLength(0)
    },
  )

  scenario(
    'T25 RL-19: follow no redirect of a form, whichever it is',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, elsewhere, connect, settle }) => {
      for (const status of [301, 302, 303, 307, 308]) {
        server.route(TOKEN, redirect(status, `${elsewhere.url}/oauth2/token`))
        server.route(REVOKE, redirect(status, `${elsewhere.url}/oauth2/token/revoke`))
        const client = connect()
        expect((await settle(client.refreshToken('refresh-token-that-is-secret'))).kind).toBe('error')
        expect((await settle(client.revokeToken('refresh-token-that-is-secret'))).kind).toBe('error')
      }
      expect(elsewhere.log).toHaveLength(0)
    },
  )

  scenario(
    'T10a TK-7: do not stand in the error of a refusal',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, ({ body }) =>
        json({ error: 'invalid_request', error_description: `Cannot read ${body}` }, 400),
      )
      const client = connect()
      const calls = [
        settle(client.exchangeCode('code-that-is-secret')),
        settle(client.refreshToken('refresh-token-that-is-secret')),
      ]
      for (const call of calls) expectNoSecrets(expectError(await call, 'ERR_OAUTH2_RESPONSE'), SECRETS)
    },
  )

  scenario(
    'T10b TK-7: do not stand in the error of a connection that broke',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { fault: 'reset' })
      const client = connect()
      const calls = [
        settle(client.exchangeCode('code-that-is-secret')),
        settle(client.refreshToken('refresh-token-that-is-secret')),
      ]
      for (const call of calls) {
        const error = expectError(await call, 'ERR_NETWORK', 'ERR_REFRESH_OUTCOME_UNKNOWN')
        expectNoSecrets(error, SECRETS)
      }
    },
  )
})
