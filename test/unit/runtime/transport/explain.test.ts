import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import * as errors from '../../../../src/runtime/errors/index.ts'
import { type Ending, explain } from '../../../../src/runtime/transport/explain.ts'
import type { ErrorClass } from '../../../support/failure.ts'
import { operationOf } from '../../../support/road.ts'

const operation = operationOf('GET', '/a')
const key = 'GET /a'

function end(outcome: Ending['outcome'], changes: Partial<Ending> = {}): Error {
  return explain({
    operation,
    outcome,
    json: undefined,
    grant: undefined,
    attempts: 2,
    secrets: ['SECRET'],
    ...changes,
  })
}

function answer(status: number): Ending['outcome'] {
  return { kind: 'answer', status, ok: false, headers: new Headers(), body: '' }
}

test.each<[Ending['outcome'], ErrorClass, object]>([
  [answer(404), errors.NotFoundError, { operation: key, status: 404 }],
  [answer(500), errors.ServerError, { operation: key, status: 500 }],
  [
    { kind: 'network', cause: 'why', sent: true },
    errors.NetworkError,
    { operation: key, sent: true, cause: 'why' },
  ],
  [{ kind: 'network', cause: 'why', sent: false }, errors.NetworkError, { sent: false }],
  [{ kind: 'timeout', timeout: 20, sent: true }, errors.TimeoutError, { operation: key, timeout: 20 }],
  [
    { kind: 'unexpected', problem: 'the body is empty', status: 200, contentType: 'text/html' },
    errors.UnexpectedResponseError,
    { operation: key, status: 200, contentType: 'text/html' },
  ],
  [
    { kind: 'held', delay: 7500, bucket: 'h' },
    errors.RateLimitError,
    { operation: key, status: 429, retryAfter: 7.5, bucket: 'h', global: false, attempts: 2 },
  ],
  [
    { kind: 'held', delay: Number.POSITIVE_INFINITY, bucket: undefined },
    errors.RateLimitError,
    { retryAfter: 1, bucket: undefined },
  ],
  [{ kind: 'held', delay: -1, bucket: undefined }, errors.RateLimitError, { retryAfter: 0 }],
  [{ kind: 'banned', delay: 5000 }, errors.IpBannedError, { operation: key, status: 429 }],
  [{ kind: 'refusedToken' }, errors.UnauthorizedError, { operation: key, status: 401 }],
  [{ kind: 'unknownWebhook' }, errors.NotFoundError, { operation: key, status: 404 }],
  [
    { kind: 'missingScope', missing: ['a'], granted: ['b'] },
    errors.MissingScopeError,
    { operation: key, missing: ['a'], granted: ['b'] },
  ],
  [
    { kind: 'expired', expiresAt: 5, refreshable: true },
    errors.AccessTokenExpiredError,
    { expiredAt: 5, refreshable: true },
  ],
])('%j', (outcome, type, fields) => {
  const error = end(outcome)
  expect(error.constructor).toBe(type)
  expect(error).toMatchObject(fields)
})

describe('what was never sent', () => {
  test.each<[Ending['outcome'], string]>([
    [{ kind: 'held', delay: 7500, bucket: 'h' }, 'its limit opens in 7.5 s'],
    [{ kind: 'held', delay: Number.POSITIVE_INFINITY, bucket: 'h' }, 'nobody knows when its limit opens'],
    [{ kind: 'banned', delay: 5000 }, 'the edge refused this address'],
    [{ kind: 'refusedToken' }, 'refused this token before'],
    [{ kind: 'unknownWebhook' }, 'did not know this webhook'],
  ])('says so: %j', (outcome, why) => {
    const { message } = end(outcome)
    expect(message).toContain(`${key} was not sent: `)
    expect(message).toContain(why)
  })
})

describe('secrets', () => {
  it.each<[string, Error]>([
    [
      'a message',
      end(answer(404), {
        json: { message: 'SECRET', errors: { SECRET: { _errors: [{ code: 'SECRET' }] } } },
      }),
    ],
    ['a cause', end({ kind: 'network', cause: new Error('SECRET'), sent: true })],
    ['a bucket', end({ kind: 'held', delay: 1, bucket: 'SECRET' })],
    ['a content type', end({ kind: 'unexpected', problem: 'p', status: 200, contentType: 'SECRET' })],
  ])('are in no error: %s', (_, error) => {
    expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)).not.toContain('SECRET')
  })

  it('of a grant are told apart by its type', () => {
    const json = { error: 'invalid_grant' }
    expect(end(answer(400), { json, grant: 'refresh_token' })).toBeInstanceOf(errors.InvalidRefreshTokenError)
    expect(end(answer(400), { json, grant: 'authorization_code' })).toBeInstanceOf(
      errors.InvalidAuthorizationCodeError,
    )
  })
})
