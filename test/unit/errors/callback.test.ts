import { describe, expect, it } from 'vitest'
import { AuthorizationCallbackError } from '../../../src/runtime/errors/callback.ts'
import { redactor } from '../../support/every-error.ts'

describe('AuthorizationCallbackError', () => {
  it('redacts error and description', () => {
    const error = new AuthorizationCallbackError('error_response', 'THE-SECRET', {
      error: 'THE-SECRET',
      errorDescription: 'a THE-SECRET',
      redactor,
    })
    expect(error).toMatchObject({
      reason: 'error_response',
      error: '[redacted]',
      errorDescription: 'a [redacted]',
      message: '[redacted]',
    })
  })

  it('keeps both unchanged without a redactor', () => {
    const options = { error: 'access_denied', errorDescription: 'no' }
    expect(new AuthorizationCallbackError('error_response', 'm', options)).toMatchObject(options)
  })

  it('has neither if the redirect has none', () => {
    const error = new AuthorizationCallbackError('missing_state', 'm')
    expect(error.error).toBeUndefined()
    expect(error.errorDescription).toBeUndefined()
  })
})
