import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { connectionUrl, serviceName } from '../../../src/discord/connections.ts'
import { PROFILE_URLS } from '../../../src/generated/connection-services.ts'
import services from '../../fixtures/connection-services.json' with { type: 'json' }

const LINKED = services.flatMap(({ type, origin }) => (origin ? [[type, origin] as const] : []))
const HOSTED = ['domain', 'mastodon']

/** Names that users could choose, and ids that a service could assign. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'./\\@:#?%&=\'"<>[]{} \n\t\0aA1-_~\u00e9\u{1f600}\ud800') }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.webUrl({ validSchemes: ['http', 'ftp', 'javascript'], authoritySettings: { withPort: true } }),
  fc.webAuthority({ withUserInfo: true, withPort: true, withIPv4: true, withIPv6: true }),
  fc.domain(),
  fc.constantFrom(
    '.',
    '..',
    '%2e%2e',
    'xn--',
    'xn--a.com',
    '1.2.3',
    '0x7f.1',
    'a.0x1',
    'javascript:alert(1)',
  ),
)

describe('connectionUrl', () => {
  test.each(services)('$type', ({ type, id, name, url }) => {
    expect(connectionUrl({ type, id, name })).toBe(url)
  })

  it('covers the services in this test and no others', () => {
    expect(Object.keys(PROFILE_URLS)).toEqual(LINKED.map(([type]) => type))
  })

  test.each(LINKED)('of %s stays at the service for any name of the account', (type, origin) => {
    fc.assert(
      fc.property(texts, texts, (id, name) => {
        const url = connectionUrl({ type, id, name })
        if (url === null) return
        expect(new URL(url).href).toBe(url)
        expect(new URL(url).protocol).toBe('https:')
        if (HOSTED.includes(type)) expect(new URL(url).hostname).toMatch(/^[a-z\d.-]+\.[a-z][a-z\d-]*$/)
        else expect(new URL(url).origin).toBe(origin)
      }),
      { numRuns: 500 },
    )
  })

  it('encodes a name as one segment or value', () => {
    const url = connectionUrl({ type: 'github', id: '1', name: "../a?b=c#d&é'%2F" })
    expect(url).toBe('https://github.com/..%2Fa%3Fb%3Dc%23d%26%C3%A9%27%252F')
    expect(connectionUrl({ type: 'xbox', id: '1', name: "Mr O'Grant & Co" })).toBe(
      'https://account.xbox.com/en-US/Profile?Gamertag=Mr%20O%27Grant%20%26%20Co',
    )
  })

  test.each(['', '.', '..', '\ud800', null, undefined])(
    'returns null for an account with the name %j',
    (name) => {
      expect(connectionUrl({ type: 'github', id: '1', name: name as string })).toBeNull()
    },
  )

  test.each(['Nelly.Example', 'xn--bcher-kva.example', 'a.b.c.example'])(
    'returns the URL of the domain %s',
    (id) => {
      expect(connectionUrl({ type: 'domain', id, name: id })).toBe(`https://${id.toLowerCase()}/`)
    },
  )

  test.each([
    'localhost',
    '127.0.0.1',
    '1.2',
    '0x7f.0x1',
    '[::1]',
    'nelly.example:8443',
    'nelly.example/path',
    'nelly@example.com',
    'nelly.example.',
    '-nelly.example',
    'nelly..example',
    'nelly example.com',
    'büch.example',
    'nelly.example\n',
    '\u212a.example',
    'xn--a.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(124)}example`,
    '',
  ])('returns null for the domain %j', (id) => {
    expect(connectionUrl({ type: 'domain', id, name: 'nelly.example' })).toBeNull()
  })

  test.each([
    'http://nelly.example/@nelly',
    'javascript:alert(1)//nelly.example',
    'data:text/html,nelly.example',
    'https://nelly@nelly.example/@nelly',
    'https://:secret@nelly.example/@nelly',
    'https://nelly.example:8443/@nelly',
    'https://127.0.0.1/@nelly',
    'https://localhost/@nelly',
    '//nelly.example/@nelly',
    '@nelly@nelly.example',
    '',
  ])('returns null for the profile %j', (id) => {
    expect(connectionUrl({ type: 'mastodon', id, name: 'nelly' })).toBeNull()
  })

  test.each(['myspace', '', 'constructor', '__proto__', 'toString'])(
    'returns null for the service %j',
    (type) => {
      expect(connectionUrl({ type, id: '1', name: 'nelly' })).toBeNull()
    },
  )
})

describe('serviceName', () => {
  test.each(services)('returns the name of $type', ({ type, service }) => {
    expect(serviceName(type)).toBe(service)
  })

  test.each(['myspace', '', 'constructor', '__proto__'])('returns %j itself', (type) => {
    expect(serviceName(type)).toBe(type)
  })
})
