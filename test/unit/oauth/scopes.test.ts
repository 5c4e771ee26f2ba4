import { describe, expect, it, test } from 'vitest'
import { customScope, SCOPES } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { formatScopes, parseScopes } from '../../../src/runtime/oauth/scopes.ts'
import { setUp } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

describe('scopeToken', () => {
  test.each(['presences.read', 'a', '!', "urn:x:y#z'(*)+,-./", '[]^_`{|}~'])('lets %s pass', (name) => {
    expect(customScope(name)).toBe(name)
  })

  test.each([
    ['nothing', ''],
    ['a space', 'a b'],
    ['a quotation mark', 'a"b'],
    ['a backslash', 'a\\b'],
    ['a line break', 'a\n'],
    ['a control character', '\u007f'],
    ['a letter outside ASCII', 'lésen'],
    ['a number', 7],
    ['null', null],
  ])('refuses %s: RFC 6749 section 3.3', async (_, name) => {
    const error = await failure(() => customScope(name as string), InvalidArgumentError)
    expect(error.field).toBe('scope')
  })

  it('makes a scope that an authorization may ask for', async () => {
    const { client } = setUp()
    const { url } = await client.createAuthorization({ scopes: ['identify', customScope('presences.read')] })
    expect(new URL(url).searchParams.get('scope')).toBe('identify presences.read')
  })
})

describe('formatScopes', () => {
  it('joins with one space, in the order given', () => {
    expect(formatScopes(['guilds', 'identify'])).toBe('guilds identify')
  })

  it('names each scope once', () => {
    expect(formatScopes(['identify', 'guilds', 'identify'])).toBe('identify guilds')
  })

  test.each([
    ['an empty list', []],
    ['text', 'identify'],
    ['a set', new Set(['identify'])],
    ['undefined', undefined],
  ])('refuses %s', async (_, scopes) => {
    const error = await failure(() => formatScopes(scopes as never), InvalidArgumentError)
    expect(error.message).toBe('scopes must be an array of at least one scope')
  })

  it('names the place of the one that is wrong', async () => {
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
  ])('reads %j', (text, scopes) => {
    expect(parseScopes(text)).toEqual(scopes)
  })
})
