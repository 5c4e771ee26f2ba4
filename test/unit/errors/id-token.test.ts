import { expect, test } from 'vitest'
import { IdTokenError } from '../../../src/runtime/errors/id-token.ts'

test('an IdTokenError has its reason and its message, and no cause', () => {
  const error = new IdTokenError('nonce_mismatch', 'the message')
  expect(error).toMatchObject({ reason: 'nonce_mismatch', message: 'the message' })
  expect(error).not.toHaveProperty('cause')
})
