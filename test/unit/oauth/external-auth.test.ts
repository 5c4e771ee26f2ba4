import { describe, expect, it } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { externalAuthFields } from '../../../src/runtime/oauth/external-auth.ts'
import { failure } from '../../support/failure.ts'

describe('externalAuthFields', () => {
  it('returns the fields of an external account', () => {
    expect(externalAuthFields({ type: 'OIDC', token: 'the-token' })).toEqual({
      external_auth_type: 'OIDC',
      external_auth_token: 'the-token',
    })
  })

  it.each<[string, unknown, string]>([
    ['a string', 'OIDC', 'externalAuth'],
    ['no type', { token: 't' }, 'externalAuth.type'],
    ['no token', { type: 'OIDC' }, 'externalAuth.token'],
    ['an empty token', { type: 'OIDC', token: '' }, 'externalAuth.token'],
    ['nothing', undefined, 'externalAuth'],
    ['a token that is not text', { type: 'OIDC', token: { jwt: 'tttt' } }, 'externalAuth.token'],
    ['another field', { type: 'OIDC', token: 't', issuer: 'x' }, 'externalAuth.issuer'],
  ])('throws for %s, without the token', async (_, auth, field) => {
    const error = await failure(() => externalAuthFields(auth as never), InvalidArgumentError)
    expect(error.field).toBe(field)
    expect(error.message).not.toContain('tttt')
  })
})
