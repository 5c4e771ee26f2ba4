import { describe, expect, it, test } from 'vitest'
import { customScope, SCOPES } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { formatScopes, parseScopes } from '../../../src/runtime/oauth/scopes.ts'
import { setUp } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

describe('customScope', () => {
  test.each(['presences.read', 'a', '!', "urn:x:y#z'(*)+,-./", '[]^_`{|}~'])('accepts %s', (name) => {
    expect(customScope(name)).toBe(name)
  })

  test.each([
    ['an empty string', ''],
    ['a space', 'a b'],
    ['a quotation mark', 'a"b'],
    ['a backslash', 'a\\b'],
    ['a line break', 'a\n'],
    ['a control character', '\u007f'],
    ['a letter outside ASCII', 'lésen'],
    ['a number', 7],
    ['null', null],
  ])('throws for %s: RFC 6749 section 3.3', async (_, name) => {
    const error = await failure(() => customScope(name as string), InvalidArgumentError)
    expect(error.field).toBe('scope')
  })

  it('returns a scope that an authorization can request', async () => {
    const { client } = setUp()
    const { url } = await client.createAuthorization({ scopes: ['identify', customScope('presences.read')] })
    expect(new URL(url).searchParams.get('scope')).toBe('identify presences.read')
  })
})

describe('formatScopes', () => {
  it('joins scopes with one space, in the given order', () => {
    expect(formatScopes(['guilds', 'identify'])).toBe('guilds identify')
  })

  it('removes duplicates', () => {
    expect(formatScopes(['identify', 'guilds', 'identify'])).toBe('identify guilds')
  })

  test.each([
    ['an empty array', []],
    ['a string', 'identify'],
    ['a set', new Set(['identify'])],
    ['undefined', undefined],
  ])('throws for %s', async (_, scopes) => {
    const error = await failure(() => formatScopes(scopes as never), InvalidArgumentError)
    expect(error.message).toBe('scopes must be an array of at least one scope')
  })

  it('throws with the index of an invalid scope', async () => {
    const error = await failure(() => formatScopes(['identify', 'a b']), InvalidArgumentError)
    expect(error.field).toBe('scopes[1]')
  })

  it('accepts every scope of the description', () => {
    expect(formatScopes(SCOPES).split(' ')).toEqual([...SCOPES])
  })
})

describe('parseScopes', () => {
  test.each([
    ['identify guilds', ['identify', 'guilds']],
    ['identify', ['identify']],
    ['', []],
    ['  identify   guilds ', ['identify', 'guilds']],
  ])('splits %j', (text, scopes) => {
    expect(parseScopes(text)).toEqual(scopes)
  })
})
