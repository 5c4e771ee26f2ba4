import { describe, expect, it, test } from 'vitest'
import type { ClientEvent } from '../../../../src/index.ts'
import {
  InvalidRefreshTokenError,
  NetworkError,
  OAuth2ResponseError,
  RateLimitError,
  RefreshOutcomeUnknownError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../../src/runtime/errors/index.ts'
import { REFRESH_TOKEN, setUp, tokenResponse } from '../../../support/client.ts'
import { type ErrorClass, failure, thrown } from '../../../support/failure.ts'
import { type Answer, formOf, json } from '../../../support/recording-fetch.ts'

const LOST: Answer = () => Promise.reject(new TypeError('fetch failed'))
const NOT_SENT: Answer = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
const OK: Answer = () => tokenResponse()
const REFUSED: Answer = () => json({ error: 'invalid_grant' }, 400)
const server =
  (status: number, headers = {}): Answer =>
  () =>
    json({}, status, headers)
const LIMITED: Answer = () => json({ retry_after: 0, global: false }, 429)

function refreshing(answers: readonly Answer[]) {
  const events: ClientEvent[] = []
  const { client, fetch } = setUp(answers, {
    retry: { minDelay: 0 },
    rateLimit: {},
    onEvent: (event) => events.push(event),
  })
  const outcomes = () => events.flatMap((event) => (event.type === 'refresh' ? [event.outcome] : []))
  return { fetch, outcomes, refresh: (options = {}) => client.refreshToken(REFRESH_TOKEN, options) }
}

describe('a refresh whose answer was lost', () => {
  test.each<[string, Answer]>([
    ['the connection broke', LOST],
    ['500', server(500)],
    ['502', server(502)],
    ['503 without a delay', server(503)],
    ['504', server(504)],
  ])('is sent once more: %s', async (_, lost) => {
    const { fetch, outcomes, refresh } = refreshing([lost, OK])
    await refresh()
    expect(fetch.sent.map(formOf)).toMatchObject([
      { refresh_token: REFRESH_TOKEN },
      { refresh_token: REFRESH_TOKEN },
    ])
    expect(outcomes()).toEqual(['refreshed'])
  })

  test.each<[string, Answer, ErrorClass]>([
    ['the connection broke', LOST, NetworkError],
    ['500', server(500), ServerError],
  ])('twice is not sent a third time, and says what is open: %s', async (_, lost, cause) => {
    const { fetch, outcomes, refresh } = refreshing([lost, lost, OK])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(cause)
    expect(fetch.sent).toHaveLength(2)
    expect(outcomes()).toEqual(['unknown'])
  })

  it('and is then refused may have been spent by the first one', async () => {
    const { fetch, outcomes, refresh } = refreshing([LOST, REFUSED])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(InvalidRefreshTokenError)
    expect(fetch.sent).toHaveLength(2)
    expect(outcomes()).toEqual(['unknown'])
  })

  it('by a timeout says so too', async () => {
    const { client, fetch } = setUp([() => new Promise<Response>(() => {})], {
      timeout: 5,
      retry: { minDelay: 0 },
    })
    const error = await failure(() => client.refreshToken(REFRESH_TOKEN), RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(TimeoutError)
    expect(fetch.sent).toHaveLength(2)
  })

  it('by an answer that cannot be read is not sent again', async () => {
    const { fetch, outcomes, refresh } = refreshing([
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(UnexpectedResponseError)
    expect(fetch.sent).toHaveLength(1)
    expect(outcomes()).toEqual(['unknown'])
  })
})

describe('a refresh that was not carried out', () => {
  test.each<[string, Answer]>([
    ['no connection came about', NOT_SENT],
    ['503 with a delay', server(503, { 'retry-after': '0' })],
    ['429', LIMITED],
  ])('is sent again, as often as any request: %s', async (_, answer) => {
    const { fetch, outcomes, refresh } = refreshing([answer, answer, answer, OK])
    await refresh()
    expect(fetch.sent).toHaveLength(4)
    expect(outcomes()).toEqual(['refreshed'])
  })

  test.each<[string, Answer, ErrorClass]>([
    ['no connection came about', NOT_SENT, NetworkError],
    ['429', LIMITED, RateLimitError],
  ])('five times has failed, and nothing is open: %s', async (_, answer, type) => {
    const { fetch, outcomes, refresh } = refreshing([answer])
    await failure(refresh, type)
    expect(fetch.sent).toHaveLength(5)
    expect(outcomes()).toEqual(['failed'])
  })
})

describe('a refresh that is refused', () => {
  test.each<[string, ErrorClass, string]>([
    ['invalid_grant', InvalidRefreshTokenError, 'refused'],
    ['invalid_client', OAuth2ResponseError, 'failed'],
  ])('by %s is sent once', async (error, type, outcome) => {
    const { fetch, outcomes, refresh } = refreshing([() => json({ error }, 400)])
    await failure(refresh, type)
    expect(fetch.sent).toHaveLength(1)
    expect(outcomes()).toEqual([outcome])
  })

  it('by the caller throws the reason, and nothing follows', async () => {
    const controller = new AbortController()
    const { fetch, refresh } = refreshing([
      () => {
        controller.abort('enough')
        return new Promise<Response>(() => {})
      },
    ])
    expect(await thrown(() => refresh({ signal: controller.signal }))).toBe('enough')
    expect(fetch.sent).toHaveLength(1)
  })
})
