import { describe, expect, it, test } from 'vitest'
import { UnexpectedResponseError } from '../../../../src/runtime/errors/index.ts'
import { NOTHING_TO_REDACT } from '../../../../src/runtime/errors/redact.ts'
import { checkSuccess, isDescribed } from '../../../../src/runtime/transport/decode.ts'
import { getOperation, type OperationDescriptor } from '../../../../src/runtime/transport/operation.ts'
import type { Received } from '../../../../src/runtime/transport/send.ts'
import { failure } from '../../../support/failure.ts'

const user = getOperation('GET', '/users/@me') as OperationDescriptor
const join = getOperation('PUT', '/guilds/{guild_id}/members/{user_id}') as OperationDescriptor

function received(status: number, text: string, headers: Record<string, string> = {}): Received {
  return { status, ok: status >= 200 && status < 300, headers: new Headers(headers), text }
}

const redactor = () => NOTHING_TO_REDACT

describe('checkSuccess', () => {
  test.each<[string, OperationDescriptor, Received, string]>([
    ['JSON', user, received(200, '{}', { 'content-type': 'application/json' }), '{}'],
    ['JSON without a type', user, received(200, '{}'), '{}'],
    ['204', join, received(204, ''), ''],
    ['an error without a body', user, received(401, ''), ''],
    ['an error of HTML', user, received(401, '<html>', { 'content-type': 'text/html' }), '<html>'],
    ['an error that nobody knows', user, received(418, 'teapot'), 'teapot'],
  ])('hands on %s', async (_, operation, answer, text) => {
    const response = checkSuccess(operation, answer, false, redactor)
    expect(response.status).toBe(answer.status)
    expect(await response.text()).toBe(text)
  })

  it('hands the headers on, save a length that may lie', () => {
    const headers = { 'x-ratelimit-limit': '5', 'content-length': '0' }
    const response = checkSuccess(user, received(200, '{}', headers), false, redactor)
    expect(response.headers.get('x-ratelimit-limit')).toBe('5')
    expect(response.headers.has('content-length')).toBe(false)
  })

  it('drops a body that nobody promised', async () => {
    expect(await checkSuccess(join, received(204, 'x'), false, redactor).text()).toBe('')
    expect(await checkSuccess(user, received(200, 'x'), true, redactor).text()).toBe('')
  })

  test.each<[string, Received, string]>([
    ['a status that nobody knows', received(202, '{}'), 'does not know this success'],
    ['204 where content is promised', received(204, ''), 'does not know this success'],
    ['an empty body', received(200, ''), 'the body is empty'],
    ['HTML', received(200, '{}', { 'content-type': 'text/html; charset=utf-8' }), 'the body is not JSON'],
    [
      'a type that only sounds like JSON',
      received(200, '{}', { 'content-type': 'text/jsonish' }),
      'not JSON',
    ],
  ])('refuses a success with %s', async (_, answer, says) => {
    const error = await failure(() => checkSuccess(user, answer, false, redactor), UnexpectedResponseError)
    expect(error.message).toContain(says)
    expect(error).toMatchObject({ operation: 'GET /users/@me', status: answer.status })
  })

  it('refuses a status that nobody knows although its body is passed over', async () => {
    await failure(() => checkSuccess(user, received(202, ''), true, redactor), UnexpectedResponseError)
  })
})

describe('isDescribed', () => {
  test.each<[string, OperationDescriptor, number, Record<string, string>, unknown, boolean]>([
    ['a success with an object', user, 200, {}, {}, true],
    ['a success with a list', user, 200, {}, [], true],
    ['a success with null', user, 200, {}, null, false],
    ['a success with text', user, 200, {}, 'a', false],
    ['a success without a body', user, 200, {}, undefined, false],
    ['no content where none is promised', join, 204, {}, undefined, true],
    ['an error with an object', user, 401, {}, { code: 0 }, true],
    ['an error with text', user, 401, {}, '<html>', false],
    ['an error that nobody knows', user, 500, {}, { code: 0 }, false],
    ['429 of the API', user, 429, {}, { retry_after: 1 }, true],
    ['429 of the edge', user, 429, {}, { error: 'limited' }, false],
    ['429 with headers of a limit and text', user, 429, { 'x-ratelimit-scope': 'user' }, 'limited', false],
  ])('%s', (_, operation, status, headers, body, described) => {
    expect(isDescribed(operation, status, new Headers(headers), body)).toBe(described)
  })
})
