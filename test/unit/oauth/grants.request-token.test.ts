import { describe, expect, test } from 'vitest'
import type { OAuth2Client } from '../../../src/index.ts'
import { NetworkError, ServerError, TimeoutError } from '../../../src/runtime/errors/index.ts'
import { setUp, tokenResponse } from '../../support/client.ts'
import { type ErrorClass, failure } from '../../support/failure.ts'
import { type Answer, json } from '../../support/recording-fetch.ts'

const HANGS: Answer = () => new Promise(() => {})
const LOST: Answer = () => Promise.reject(new TypeError('fetch failed'))
const NOT_SENT: Answer = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }))
const LIMITED: Answer = () => json({ retry_after: 0, global: false }, 429)
const server =
  (status: number, headers = {}): Answer =>
  () =>
    json({}, status, headers)

const OPTIONS = { timeout: 20, retry: { minDelay: 0 }, rateLimit: {} }

type Method = (client: OAuth2Client<'identify' | 'guilds'>) => Promise<unknown>

const exchange: Method = (client) => client.exchangeCode('the-code')

describe('an authorization code', () => {
  test.each<[string, Answer, ErrorClass]>([
    ['the connection broke', LOST, NetworkError],
    ['no answer came in time', HANGS, TimeoutError],
    ['500', server(500), ServerError],
    ['502', server(502), ServerError],
    ['503 without a delay', server(503), ServerError],
    ['504', server(504), ServerError],
  ])('is posted once where it may be spent: %s', async (_, answer, type) => {
    const { client, fetch } = setUp([answer], OPTIONS)
    await failure(() => exchange(client), type)
    expect(fetch.sent).toHaveLength(1)
  })

  test.each<[string, Answer]>([
    ['no connection came about', NOT_SENT],
    ['503 with a delay', server(503, { 'retry-after': '0' })],
    ['429', LIMITED],
  ])('is posted again where it is not: %s', async (_, answer) => {
    const { client, fetch } = setUp([answer, () => tokenResponse()], OPTIONS)
    await exchange(client)
    expect(fetch.sent).toHaveLength(2)
  })
})

describe('what does no harm twice', () => {
  test.each<[string, Method, () => Response]>([
    ['revocation', (client) => client.revokeToken('token'), () => json({})],
    [
      'the client credentials grant',
      (client) => client.clientCredentialsGrant(['identify']),
      () => tokenResponse(),
    ],
  ])('is posted again: %s', async (_, call, answer) => {
    const { client, fetch } = setUp([server(500), LOST, answer], OPTIONS)
    await call(client)
    expect(fetch.sent).toHaveLength(3)
  })
})
