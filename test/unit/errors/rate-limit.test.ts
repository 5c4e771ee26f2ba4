import { describe, expect, it, test } from 'vitest'
import { RateLimitError } from '../../../src/runtime/errors/rate-limit.ts'
import { setUp, setUpToken } from '../../support/client.ts'
import { limit } from '../../support/every-error.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { limitHeaders } from '../../support/transport-fixtures.ts'

describe('RateLimitError', () => {
  it('has the properties of the limit', () => {
    expect(new RateLimitError(limit)).toMatchObject({
      scope: 'user',
      global: false,
      bucket: 'b',
      attempts: 2,
      retryAfter: 1.5,
    })
  })

  it('redacts scope and bucket', () => {
    const error = new RateLimitError({ ...limit, scope: 'THE-SECRET', bucket: 'a THE-SECRET' })
    expect(error).toMatchObject({ scope: '[redacted]', bucket: 'a [redacted]' })
  })

  test.each([
    [undefined, 1],
    [0, 0],
  ])('has for a delay of %j the retryAfter %j', (retryAfter, expected) => {
    expect(new RateLimitError({ ...limit, retryAfter }).retryAfter).toBe(expected)
  })

  it('has the limit and the seconds to the end of its window', () => {
    const error = new RateLimitError({ ...limit, limit: 5, resetAfter: 1.25 })
    expect(error).toMatchObject({ limit: 5, resetAfter: 1.25, retryAfter: 1.5 })
  })

  it('has neither without the headers', () => {
    expect(new RateLimitError(limit)).toMatchObject({ limit: undefined, resetAfter: undefined })
  })

  describe('of a response', () => {
    const BODY = { message: 'm', retry_after: 2.5, global: false }

    async function errorOf(headers: Record<string, string>): Promise<RateLimitError> {
      const { token } = setUpToken([json(BODY, 429, headers)])
      return failure(() => token.fetchIdentify(), RateLimitError)
    }

    it('reads limit and resetAfter from its headers', async () => {
      const error = await errorOf(limitHeaders(5, 0, 2.25, 'h'))
      expect(error).toMatchObject({ limit: 5, resetAfter: 2.25, retryAfter: 2.5, bucket: 'h' })
      expect(error.headers.get('x-ratelimit-remaining')).toBe('0')
    })

    test.each<[string, Record<string, string>, number | undefined, number | undefined]>([
      ['neither', {}, undefined, undefined],
      ['a limit', { 'x-ratelimit-limit': '5' }, 5, undefined],
      ['an end', { 'x-ratelimit-reset-after': '0.5' }, undefined, 0.5],
      [
        'other values',
        { 'x-ratelimit-limit': 'many', 'x-ratelimit-reset-after': '-1' },
        undefined,
        undefined,
      ],
    ])('has with %s what its headers contain', async (_, headers, expected, resetAfter) => {
      const error = await errorOf(headers)
      expect([error.limit, error.resetAfter]).toEqual([expected, resetAfter])
    })

    it('has neither if the request was not sent', async () => {
      const headers = limitHeaders(1, 0, 60, 'h')
      const { client, fetch } = setUp([json({ id: '1' }, 200, headers)], { rateLimit: {} })
      const token = client.fromAccessToken('t')
      await token.fetchIdentify()
      const error = await failure(() => token.fetchIdentify(), RateLimitError)
      expect(error).toMatchObject({ attempts: 0, limit: undefined, resetAfter: undefined, bucket: 'h' })
      expect([...error.headers]).toEqual([])
      expect(fetch.sent).toHaveLength(1)
    })
  })
})
