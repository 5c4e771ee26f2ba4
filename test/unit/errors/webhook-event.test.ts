import { expect, test } from 'vitest'
import { WebhookEventError } from '../../../src/runtime/errors/webhook-event.ts'

test.each([
  ['wrong_method', 405],
  ['too_large', 413],
  ['missing_signature', 401],
  ['invalid_signature', 401],
  ['untimely', 401],
  ['malformed', 400],
] as const)('the status of %s is %i', (reason, status) => {
  expect(new WebhookEventError(reason, 'm')).toMatchObject({ reason, status, message: 'm' })
})
