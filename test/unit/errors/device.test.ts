import { expect, test } from 'vitest'
import { DeviceAuthorizationError } from '../../../src/runtime/errors/device.ts'

test.each([
  ['access_denied', 'The user declined'],
  ['expired_token', 'start a new sign-in'],
] as const)('the message of %s says what happened and what to do', (reason, text) => {
  const cause = new Error('c')
  const error = new DeviceAuthorizationError(reason, { cause })
  expect(error).toMatchObject({ reason, cause })
  expect(error.message).toContain(text)
})
