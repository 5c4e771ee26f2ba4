import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { backendError, checkTokenStore, checkWellFormed } from '../../../src/stores/shared.ts'

test.each([
  [new Error('no'), 'Redis failed: no', undefined],
  [Object.assign(new Error('no'), { code: '42501' }), 'Redis failed: no', '42501'],
  [
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    'Redis failed: ECONNREFUSED',
    'ECONNREFUSED',
  ],
  [
    new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
    'Redis failed: fetch failed',
    'ECONNREFUSED',
  ],
  [{}, 'Redis failed: its client does not give a reason', undefined],
  [undefined, 'Redis failed: its client does not give a reason', undefined],
])('has the message and the code of %o', (thrown, message, code) => {
  expect(backendError('Redis', thrown)).toMatchObject({ message, ...(code && { code }) })
})

test('has no other property of the error', () => {
  const thrown = Object.assign(new Error('no', { cause: 'planted' }), {
    code: { planted: 1 },
    command: { args: ['planted'] },
  })
  expect(inspect(backendError('Redis', thrown), { showHidden: true })).not.toContain('planted')
})

test.each([null, undefined, 'store', {}, { get() {} }])('checkTokenStore() rejects %o', (value) => {
  expect(() => checkTokenStore('store', value)).toThrow(/^store must be a token store/)
})

test.each(['\ud800', 'a\udc00b', '\udc00\ud800', 7, null])('checkWellFormed() rejects %j', (value) => {
  expect(() => checkWellFormed('key', value)).toThrow(/^key must be a string without lone surrogates/)
})

test.each(['', 'a', '\u{1f600}', '\0'])('checkWellFormed() accepts %j', (value) => {
  expect(() => checkWellFormed('key', value)).not.toThrow()
})
