import { describe, expect, it, test } from 'vitest'
import { secretsOf } from '../../../src/runtime/transport/credential.ts'
import type { Credential } from '../../../src/runtime/transport/types.ts'

const bearer: Credential = {
  kind: 'bearer',
  accessToken: 'abc',
  scopes: null,
  expiresAt: null,
  refreshable: false,
}
const client: Credential = { kind: 'client', clientId: '123', clientSecret: 'a:b c' }

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
