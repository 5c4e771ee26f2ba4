import { describe, expect, it } from 'vitest'
import { OAuth2ResponseError } from '../../../src/runtime/errors/oauth2.ts'
import { oauth2 } from '../../support/every-error.ts'

describe('OAuth2ResponseError', () => {
  it('redacts error and description', () => {
    const error = new OAuth2ResponseError({
      ...oauth2,
      error: 'THE-SECRET',
      errorDescription: 'a THE-SECRET',
    })
    expect(error.error).toBe('[redacted]')
    expect(error.errorDescription).toBe('a [redacted]')
  })

  it('distinguishes an absent description from an empty one', () => {
    expect(
      new OAuth2ResponseError({ ...oauth2, errorDescription: undefined }).errorDescription,
    ).toBeUndefined()
    expect(new OAuth2ResponseError({ ...oauth2, errorDescription: '' }).errorDescription).toBe('')
  })
})
