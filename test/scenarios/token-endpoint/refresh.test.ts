import { describe, expect } from 'vitest'
import { failed, TOKEN, tokens } from '../fixtures.ts'
import { expectError, expectOk } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { json, limited } from '../server/answer.ts'
import { AMBIGUOUS, postsBy } from './posts.ts'

describe('a refresh token', () => {
  scenario(
    'T04 TK-2: is not posted before a limit is over, whether the client waits or says so',
    ['retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, limited(0.6, { headers: { 'Retry-After': '0.6' } }), tokens())
      const outcome = await settle(connect().refreshToken('a-refresh-token'))
      const [first, second] = server.log
      if (outcome.kind !== 'ok') expectError(outcome, 'ERR_RATE_LIMIT')
      if (second) expect(second.at - (first?.answeredAt ?? Number.NaN)).toBeGreaterThanOrEqual(595)
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T05 TK-2: survives a server that fails once',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, failed(503), tokens())
      const session = expectOk(await settle(connect().refreshToken('a-refresh-token')))
      expect(session.accessToken).toBe('new-access-token')
      expect(server.log).toHaveLength(2)
    },
  )

  scenario(
    'T05b TK-2: is posted twice at most when the server always fails',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, failed(500))
      const outcome = await settle(connect().refreshToken('a-refresh-token'))
      expectError(outcome, 'ERR_REFRESH_OUTCOME_UNKNOWN')
      expect(server.log.length).toBeLessThanOrEqual(2)
    },
  )

  scenario(
    'T06 TK-6: that is refused is posted once, and the refusal can be told by its code',
    ['retry at once', 'plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      const refusal = { error: 'invalid_grant', error_description: 'Invalid "refresh_token" in request' }
      server.route(TOKEN, json(refusal, 400), tokens())
      const outcome = await settle(connect().refreshToken('a-refresh-token'))
      expectError(outcome, 'ERR_INVALID_REFRESH_TOKEN')
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T21 TK-2: is posted twice at most whichever way the outcome is unknown',
    ['plain fetch', 'retry at once', 'one queue'],
    async ({ server, connect, settle }) => {
      const answers = new Map(AMBIGUOUS)
      server.route(TOKEN, ({ form }) => answers.get(form.get('refresh_token') ?? '') ?? tokens())
      const client = connect({ timeout: 250 })
      for (const [token] of AMBIGUOUS) {
        expectError(await settle(client.refreshToken(token)), 'ERR_REFRESH_OUTCOME_UNKNOWN')
      }
      for (const count of Object.values(postsBy(server.log, 'refresh_token'))) {
        expect(count).toBeLessThanOrEqual(2)
      }
    },
  )

  scenario(
    'T22 TK-2: is posted a second time when the first answer is lost, since some servers grant grace',
    ['plain fetch', 'one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, { ...tokens(), fault: 'reset in body' }, tokens())
      const session = expectOk(await settle(connect().refreshToken('a-refresh-token')))
      expect(session.refreshToken).toBe('new-refresh-token')
      expect(postsBy(server.log, 'refresh_token')).toEqual({ 'a-refresh-token': 2 })
    },
  )

  scenario(
    'T23 TK-2: is posted when the server is there again, if it never left',
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
      expectOk(await settle(client.refreshToken('a-refresh-token')))
      expect(server.log).toHaveLength(1)
    },
  )

  scenario(
    'T15 TK-5: is kept where the answer brings no new one',
    ['plain fetch', 'retry at once'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ refresh_token: undefined }))
      const session = expectOk(await settle(connect().refreshToken('a-refresh-token')))
      expect(session.refreshToken).toBe('a-refresh-token')
    },
  )

  scenario(
    'T16 TK-5: gives way to the one that the answer brings, in the next refresh too',
    ['one queue'],
    async ({ server, connect, settle }) => {
      server.route(TOKEN, tokens({ refresh_token: 'second' }), tokens({ refresh_token: 'third' }))
      const session = expectOk(await settle(connect().refreshToken('first')))
      expect(session.refreshToken).toBe('second')
      expect(expectOk(await settle(session.refresh())).refreshToken).toBe('third')
      expect(server.log.map(({ form }) => form.get('refresh_token'))).toEqual(['first', 'second'])
    },
  )
})
