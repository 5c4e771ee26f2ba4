import { describe, expect, it, test } from 'vitest'
import { RateLimitError } from '../../../src/runtime/errors/rate-limit.ts'
import { limit } from '../../support/every-error.ts'

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
    const error = new RateLimitError({ ...limit, scope: 'SECRET', bucket: 'a SECRET' })
    expect(error).toMatchObject({ scope: '[redacted]', bucket: 'a [redacted]' })
  })

  test.each([
    [undefined, 1],
    [0, 0],
  ])('has for a delay of %j the retryAfter %j', (retryAfter, expected) => {
    expect(new RateLimitError({ ...limit, retryAfter }).retryAfter).toBe(expected)
  })
})
