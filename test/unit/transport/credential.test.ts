import { describe, expect, it, test } from 'vitest'
import { secretsOf, secretsOfCall } from '../../../src/runtime/transport/errors.ts'
import { checkToken } from '../../../src/runtime/transport/pipeline.ts'
import { authorizationHeader } from '../../../src/runtime/transport/request.ts'

import type { BearerCredential, Credential } from '../../../src/runtime/transport/types.ts'
import { operationOf } from '../../support/transport-fixtures.ts'

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
  ])('returns the header of the credential $kind', (credential, header) => {
    expect(authorizationHeader(credential)).toBe(header)
  })
})

function token(changes: Partial<BearerCredential> = {}): BearerCredential {
  return { kind: 'bearer', accessToken: 't', scopes: null, expiresAt: null, refreshable: false, ...changes }
}

describe('checkToken', () => {
  test.each<[string, readonly string[] | null, readonly (readonly string[])[]]>([
    ['the required scope', ['identify'], [['identify']]],
    ['more than the required scope', ['guilds', 'identify'], [['identify']]],
    ['both required scopes', ['a', 'b'], [['a', 'b']]],
    ['the first alternative', ['a'], [['a'], ['b']]],
    ['the second alternative', ['b'], [['a'], ['b']]],
    ['no scope if any token is accepted', [], [[]]],
    ['no scope if the operation has no alternatives', [], []],
    ['unknown scopes', null, [['identify']]],
  ])('accepts a token with %s', (_, scopes, alternatives) => {
    expect(checkToken(token({ scopes }), alternatives, 0)).toBeUndefined()
  })

  test.each<[string, readonly string[], readonly (readonly string[])[], readonly string[]]>([
    ['no scope', [], [['identify']], ['identify']],
    ['another scope', ['guilds'], [['identify']], ['identify']],
    ['one of two required scopes', ['a'], [['a', 'b']], ['b']],
    ['a scope with the same beginning', ['identify.premium'], [['identify']], ['identify']],
    [
      'neither alternative, and names the one with fewer missing scopes',
      ['a'],
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
      ['b'],
    ],
  ])('rejects a token with %s', (_, scopes, alternatives, missing) => {
    expect(checkToken(token({ scopes }), alternatives, 0)).toEqual({
      kind: 'missingScope',
      missing,
      granted: scopes,
    })
  })

  test.each([
    ['in the future', 100, 99],
    ['unknown', null, Number.MAX_SAFE_INTEGER],
  ])('accepts a token whose expiry is %s', (_, expiresAt, now) => {
    expect(checkToken(token({ expiresAt }), [[]], now)).toBeUndefined()
  })

  test.each([
    ['now', 100, 100],
    ['in the past', 100, 101],
    ['in 1970', 0, 1],
  ])('rejects a token whose expiry is %s', (_, expiresAt, now) => {
    expect(checkToken(token({ expiresAt, refreshable: true }), [[]], now)).toEqual({
      kind: 'expired',
      expiresAt,
      refreshable: true,
    })
  })

  it('reports a missing scope before the expiry, because a refresh does not add scopes', () => {
    const expired = token({ scopes: [], expiresAt: 0 })
    expect(checkToken(expired, [['identify']], 1)).toMatchObject({ kind: 'missingScope' })
  })
})

describe('secretsOf', () => {
  test.each<[Credential, string[]]>([
    [bearer, ['abc']],
    [{ kind: 'bot', botToken: 'abc' }, ['abc']],
    [{ kind: 'none' }, []],
  ])('returns the secrets of the credential $kind', (credential, secrets) => {
    expect(secretsOf(credential)).toEqual(secrets)
  })

  it('returns the secret of a client as is and as encoded in its header', () => {
    expect(secretsOf(client)).toEqual(['a:b c', btoa('123:a%3Ab+c')])
  })
})

describe('secretsOfCall', () => {
  const operation = operationOf('POST', '/a/{id}/{webhook_token}', { secrets: ['webhook_token'] })

  it('returns the secrets of credentials and path', () => {
    const path = { id: '1', webhook_token: 'w' }
    const call = { credential: bearer, bodyToken: token({ accessToken: 'b' }), path }
    expect(secretsOfCall(operation, call)).toEqual(['abc', 'b', 'w'])
  })

  test.each<[unknown, string[]]>([
    [
      { access_token: 'a', client_secret: 'b', code: 'c', code_verifier: 'd', tokens: ['e', 7], scope: 's' },
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [[{ token: 'a' }], []],
    ['token', []],
    [undefined, []],
  ])('returns the secrets of the body %j', (body, secrets) => {
    expect(secretsOfCall(operationOf('POST', '/a'), { credential: { kind: 'none' }, body })).toEqual(secrets)
  })
})
