import { describe, expect } from 'vitest'
import { expectError, expectOk } from '../assertions.ts'
import { failed, TOKEN, tokenResponse } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { json, limited } from '../server/response.ts'
import { AMBIGUOUS, postsBy } from './posts.ts'

describe('a refresh', () => {
  scenario(
    'T04 TK-2: a refresh token is not sent before a limit ends, whether the client waits or throws',
    ['retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, limited(0.6, { headers: { 'Retry-After': '0.6' } }), tokenResponse())
      const outcome = await outcomeOf(connect().refreshToken('a-refresh-token'))
      const [first, second] = server.log
      if (outcome.kind !== 'ok') expectError(outcome, 'ERR_RATE_LIMIT')
      if (second) expect(second.at - (first?.respondedAt ?? Number.NaN)).toBeGreaterThanOrEqual(595)
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T05 TK-2: a refresh succeeds if the server fails once',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, failed(503), tokenResponse())
      const session = expectOk(await outcomeOf(connect().refreshToken('a-refresh-token')))
      expect(session.accessToken).toBe('new-access-token')
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'T05b TK-2: a refresh token is sent at most twice if the server always fails',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, failed(500))
      const outcome = await outcomeOf(connect().refreshToken('a-refresh-token'))
      expectError(outcome, 'ERR_REFRESH_OUTCOME_UNKNOWN')
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T06 TK-6: a rejected refresh token is sent once, and the error has a specific code',
    ['retry at once', 'plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const body = { error: 'invalid_grant', error_description: 'Invalid "refresh_token" in request' }
      server.route(TOKEN, json(body, 400), tokenResponse())
      const outcome = await outcomeOf(connect().refreshToken('a-refresh-token'))
      expectError(outcome, 'ERR_INVALID_REFRESH_TOKEN')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T21 TK-2: a refresh token is sent at most twice after every failure with an unknown outcome',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      const responses = new Map(AMBIGUOUS)
      server.route(TOKEN, ({ form }) => responses.get(form.get('refresh_token') ?? '') ?? tokenResponse())
      const client = connect({ timeout: 250 })
      for (const [token] of AMBIGUOUS) {
        expectError(await outcomeOf(client.refreshToken(token)), 'ERR_REFRESH_OUTCOME_UNKNOWN')
      }
      for (const count of Object.values(postsBy(server.log, 'refresh_token'))) {
        expect(count).toBeLessThanOrEqual(2)
      }
    },
  )

  scenario(
    'T22 TK-2: a refresh is retried if the response is lost, since some servers have a grace period',
    ['plain fetch', 'one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, { ...tokenResponse(), fault: 'reset in body' }, tokenResponse())
      const session = expectOk(await outcomeOf(connect().refreshToken('a-refresh-token')))
      expect(session.refreshToken).toBe('new-refresh-token')
      expect(postsBy(server.log, 'refresh_token')).toEqual({ 'a-refresh-token': 2 })
    },
  )

  scenario(
    'T23 TK-2: a refresh is retried if the connection was refused',
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
      expectOk(await outcomeOf(client.refreshToken('a-refresh-token')))
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T15 TK-5: the refresh token stays the same if the response contains no new one',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, outcomeOf }) => {
      server.route(TOKEN, tokenResponse({ refresh_token: undefined }))
      const session = expectOk(await outcomeOf(connect().refreshToken('a-refresh-token')))
      expect(session.refreshToken).toBe('a-refresh-token')
    },
  )

  scenario(
    'T16 TK-5: the refresh token of the response replaces the previous one, also in the next refresh',
    ['one queue'],
    async ({ server, connect, outcomeOf }) => {
      server.route(
        TOKEN,
        tokenResponse({ refresh_token: 'second' }),
        tokenResponse({ refresh_token: 'third' }),
      )
      const session = expectOk(await outcomeOf(connect().refreshToken('first')))
      expect(session.refreshToken).toBe('second')
      expect(expectOk(await outcomeOf(session.refresh())).refreshToken).toBe('third')
      expect(server.log.map(({ form }) => form.get('refresh_token'))).toEqual(['first', 'second'])
    },
  )
})
