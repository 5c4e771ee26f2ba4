import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../../src/runtime/errors/index.ts'
import { readRateLimit, readRetry } from '../../../../src/runtime/transport/options.ts'
import { failure } from '../../../support/failure.ts'

describe('retry', () => {
  it('sends five times by default', () => {
    expect(readRetry()).toEqual({ attempts: 5, minDelay: 250 })
    expect(readRetry(undefined)).toEqual({ attempts: 5, minDelay: 250 })
    expect(readRetry({ attempts: undefined })).toEqual({ attempts: 5, minDelay: 250 })
  })

  it('takes what is given', () => {
    expect(readRetry({ attempts: 2 })).toEqual({ attempts: 2, minDelay: 250 })
    expect(readRetry({ minDelay: 0 })).toEqual({ attempts: 5, minDelay: 0 })
  })

  it('sends once where it is off', () => {
    expect(readRetry(false).attempts).toBe(1)
  })
})

describe('rateLimit', () => {
  const DEFAULT = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 }

  it('keeps the limits by default', () => {
    expect(readRateLimit()).toEqual(DEFAULT)
    expect(readRateLimit({ maxBuckets: 7 })).toEqual({ ...DEFAULT, maxBuckets: 7 })
  })

  it('keeps none where it is off', () => {
    expect(readRateLimit(false)).toBeUndefined()
  })
})

describe('what is wrong', () => {
  const WRONG = [Number.NaN, -1, '5', null, {}, true]

  test.each(['attempts', 'minDelay'].flatMap((name) => WRONG.map((value) => [name, value] as const)))(
    'is named: retry.%s of %j',
    async (name, value) => {
      const error = await failure(() => readRetry({ [name]: value } as object), InvalidArgumentError)
      expect(error.message).toContain(`retry.${name} must`)
    },
  )

  test.each(
    ['requestsPerSecond', 'maxInvalidRequests', 'maxBuckets'].flatMap((name) =>
      [...WRONG, 0].map((value) => [name, value] as const),
    ),
  )('is named: rateLimit.%s of %j', async (name, value) => {
    const error = await failure(() => readRateLimit({ [name]: value } as object), InvalidArgumentError)
    expect(error.message).toContain(`rateLimit.${name} must`)
  })

  it('is no attempt at all', async () => {
    await failure(() => readRetry({ attempts: 0 }), InvalidArgumentError)
  })

  test.each([[true], [null], [5], ['no'], [[]]])('is no object: %j', async (value) => {
    await failure(() => readRetry(value as never), InvalidArgumentError)
    await failure(() => readRateLimit(value as never), InvalidArgumentError)
  })

  it('is a name that is none of theirs', async () => {
    const error = await failure(() => readRetry({ atempts: 2 } as object), InvalidArgumentError)
    expect(error.message).toContain('attempts')
    await failure(() => readRateLimit({ perSecond: 2 } as object), InvalidArgumentError)
  })
})
