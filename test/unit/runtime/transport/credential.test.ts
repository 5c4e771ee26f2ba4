import { describe, expect, it, test } from 'vitest'
import {
  authorizationHeader,
  type Credential,
  secretsOf,
} from '../../../../src/runtime/transport/credential.ts'

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

describe('secretsOf', () => {
  test.each<[Credential, string[]]>([
    [bearer, ['abc']],
    [{ kind: 'bot', botToken: 'abc' }, ['abc']],
    [{ kind: 'none' }, []],
  ])('of $kind', (credential, secrets) => {
    expect(secretsOf(credential)).toEqual(secrets)
  })

  it('of a client holds the secret and the header in which it travels', () => {
    expect(secretsOf(client)).toEqual(['a:b c', btoa('123:a%3Ab+c')])
  })
})
