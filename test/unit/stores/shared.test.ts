import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { backendError } from '../../../src/stores/shared.ts'

test.each([
  [new Error('no'), 'Redis failed: no', undefined],
  [Object.assign(new Error('no'), { code: '42501' }), 'Redis failed: no', '42501'],
  [
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    'Redis failed: ECONNREFUSED',
    'ECONNREFUSED',
  ],
  [{}, 'Redis failed: its client does not say why', undefined],
  [undefined, 'Redis failed: its client does not say why', undefined],
])('says of %o what it says itself', (thrown, message, code) => {
  expect(backendError('Redis', thrown)).toMatchObject({ message, ...(code && { code }) })
})

test('says nothing else of it', () => {
  const thrown = Object.assign(new Error('no', { cause: 'planted' }), {
    code: { planted: 1 },
    command: { args: ['planted'] },
  })
  expect(inspect(backendError('Redis', thrown), { showHidden: true })).not.toContain('planted')
})
