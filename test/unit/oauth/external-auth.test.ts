import { describe, expect, it } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { externalAuthFields } from '../../../src/runtime/oauth/external-auth.ts'
import { failure } from '../../support/failure.ts'

describe('externalAuthFields', () => {
  it('returns the fields of an external account', () => {
    const token = 't'.repeat(10_240)
    expect(externalAuthFields({ type: 'OIDC', token })).toEqual({
      external_auth_type: 'OIDC',
      external_auth_token: token,
    })
    expect(externalAuthFields(undefined)).toBeUndefined()
  })

  it.each<[string, unknown, string]>([
    ['a string', 'OIDC', 'externalAuth'],
    ['no type', { token: 't' }, 'externalAuth.type'],
    ['no token', { type: 'OIDC' }, 'externalAuth.token'],
    ['an empty token', { type: 'OIDC', token: '' }, 'externalAuth.token'],
    ['a token of 10 241 characters', { type: 'OIDC', token: 't'.repeat(10_241) }, 'externalAuth.token'],
    ['another field', { type: 'OIDC', token: 't', issuer: 'x' }, 'externalAuth.issuer'],
  ])('throws for %s, without the token', async (_, auth, field) => {
    const error = await failure(() => externalAuthFields(auth as never), InvalidArgumentError)
    expect(error.field).toBe(field)
    expect(error.message).not.toContain('tttt')
  })
})
