import { describe, expect, test } from 'vitest'
import { authorizationHeader, type Credential } from '../../../../src/runtime/transport/credential.ts'

const bearer: Credential = {
  kind: 'bearer',
  accessToken: 'abc',
  scopes: null,
  expiresAt: null,
  refreshable: false,
}
const client: Credential = { kind: 'client', clientId: '123', clientSecret: 'a:b c' }

describe('authorizationHeader', () => {
  test.each<[Credential, string | undefined]>([
    [bearer, 'Bearer abc'],
    [{ kind: 'bot', botToken: 'abc' }, 'Bot abc'],
    [client, `Basic ${btoa('123:a%3Ab+c')}`],
    [{ kind: 'none' }, undefined],
  ])('of $kind', (credential, header) => {
    expect(authorizationHeader(credential)).toBe(header)
  })
})
