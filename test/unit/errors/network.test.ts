import { describe, expect, it, test } from 'vitest'
import { NetworkError, TimeoutError, UnexpectedResponseError } from '../../../src/runtime/errors/network.ts'
import { redactor } from '../../support/every-error.ts'

const cause = new Error('why')

describe('NetworkError', () => {
  test.each([
    [true, 'b: the connection failed before the response was complete'],
    [false, 'b: no connection was established'],
  ])('names the operation and the problem if sent is %s', (sent, message) => {
    const error = new NetworkError('b', { sent })
    expect(error).toMatchObject({ operation: 'b', sent, message })
  })

  it('keeps its cause', () => {
    expect(new NetworkError('b', { cause, sent: true }).cause).toBe(cause)
  })
})

describe('TimeoutError', () => {
  test.each([
    [true, 'GET /users/@me: the response was not complete within 20 ms'],
    [false, 'GET /users/@me: the request was not sent within 20 ms'],
  ])('names the operation, the problem and the timeout if sent is %s', (sent, message) => {
    const error = new TimeoutError('GET /users/@me', 20, sent)
    expect(error).toMatchObject({ operation: 'GET /users/@me', timeout: 20, sent, message })
  })
})

describe('UnexpectedResponseError', () => {
  const status = 200

  it('names the operation, the problem and the status', () => {
    const error = new UnexpectedResponseError('op', 'the body is empty', { status, cause })
    expect(error).toMatchObject({ operation: 'op', status, message: 'op: the body is empty (status 200)' })
    expect(error.cause).toBe(cause)
  })

  test.each([
    ['text/html', 'text/html'],
    ['THE-SECRET', '[redacted]'],
    [null, undefined],
    [undefined, undefined],
  ])('has for the content type %j the value %j', (contentType, expected) => {
    const options = contentType === undefined ? { status } : { status, contentType, redactor }
    expect(new UnexpectedResponseError('a', 'p', options).contentType).toBe(expected)
  })

  it('keeps the content type unchanged without a redactor', () => {
    expect(new UnexpectedResponseError('a', 'p', { status, contentType: 'text/html' }).contentType).toBe(
      'text/html',
    )
  })
})
