import { describe, expect, it, test } from 'vitest'
import { findProblem, isDescribed } from '../../../../src/runtime/transport/decode.ts'
import { getOperation, type OperationDescriptor } from '../../../../src/runtime/transport/operation.ts'
import type { Answer } from '../../../../src/runtime/transport/outcome.ts'

const user = getOperation('GET', '/users/@me')
const join = getOperation('PUT', '/guilds/{guild_id}/members/{user_id}')

function answer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { kind: 'answer', status, ok: true, headers: new Headers(headers), body }
}

describe('findProblem', () => {
  test.each<[string, OperationDescriptor, Answer, unknown, boolean]>([
    ['JSON', user, answer(200, '{}', { 'content-type': 'application/json' }), {}, false],
    ['JSON without a type', user, answer(200, '{}'), {}, false],
    ['a list', user, answer(200, '[]'), [], false],
    ['204', join, answer(204, ''), undefined, true],
    ['whatever is passed over', user, answer(200, 'x'), undefined, true],
  ])('has nothing against %s', (_, operation, received, json, isEmpty) => {
    expect(findProblem(operation, received, json, isEmpty)).toBeUndefined()
  })

  test.each<[string, Answer, unknown, string]>([
    ['a status that nobody knows', answer(202, '{}'), {}, 'does not know this success'],
    ['204 where content is promised', answer(204, ''), undefined, 'does not know this success'],
    ['an empty body', answer(200, ''), undefined, 'the body is empty'],
    ['HTML', answer(200, '{}', { 'content-type': 'text/html; charset=utf-8' }), {}, 'the body is not JSON'],
    [
      'a type that only sounds like JSON',
      answer(200, '{}', { 'content-type': 'text/jsonish' }),
      {},
      'not JSON',
    ],
    ['text', answer(200, 'SENTINEL'), 'SENTINEL', 'not the JSON that the description promises'],
    ['null', answer(200, 'null'), null, 'not the JSON that the description promises'],
    ['a number', answer(200, '7'), 7, 'not the JSON that the description promises'],
  ])('names what is wrong with a success with %s', (_, received, json, says) => {
    const problem = findProblem(user, received, json, false)
    expect(problem).toContain(says)
    expect(problem).not.toContain('SENTINEL')
  })

  it('refuses a status that nobody knows although its body is passed over', () => {
    expect(findProblem(user, answer(202, ''), undefined, true)).toContain('does not know')
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
    expect(isDescribed(operation, { status, headers: new Headers(headers) }, body)).toBe(described)
  })
})
