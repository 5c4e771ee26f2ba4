import { describe, expect, it, test } from 'vitest'
import { OAuth2Client } from '../../../src/index.ts'
import { createSignIn } from '../../../src/sign-in/index.ts'
import { createWorld, SECRET } from './browser.ts'

const SECRET_MESSAGE =
  'secret must be a random string of at least 32 characters, such as the output of "openssl rand -base64 32", and is '
const base = { clientId: '159799960412356608', clientSecret: 'secret', scopes: ['identify'] } as const
const client = (options: object) =>
  new OAuth2Client({ ...base, redirectUri: 'https://a.example/auth/callback', ...options })

describe('createSignIn', () => {
  test.each<[object, string]>([
    [
      { client: {} },
      'client must be an OAuth2Client of the same copy of grantcord: install it once, and either import or require it everywhere',
    ],
    [
      { client: client({ redirectUri: undefined }) },
      'client must have the option redirectUri, with https or http',
    ],
    [
      { client: client({ redirectUri: 'myapp:/callback' }) },
      'client must have the option redirectUri, with https or http',
    ],
    [
      { client: client({ scopes: ['guilds'] }) },
      'client must have the option scopes, which contains identify',
    ],
    [
      { client: client({ redirectUri: 'https://a.example/auth/login' }) },
      'redirectUri must have a path other than those of login, logout, session and activity',
    ],
    [
      { client: client({ redirectUri: 'https://a.example' }) },
      'client must have a redirectUri with a path of its own, such as https://a.example/auth/callback: the callback would be the start page',
    ],
    [
      { client: client({ redirectUri: 'https://a.example/?from=discord' }), basePath: '/auth' },
      'client must have a redirectUri with a path of its own, such as https://a.example/auth/callback: the callback would be the start page',
    ],
    [{ checkGrant: true }, 'tokens is required: pass a TokenManager to createSignIn()'],
    [{ checkGrant: 1 }, 'checkGrant must be one of true, false'],
    [{ secret: undefined }, `${SECRET_MESSAGE}undefined`],
    [{ secret: '' }, `${SECRET_MESSAGE}an empty string`],
    [{ secret: [SECRET, 'short'] }, `${SECRET_MESSAGE}a string of 5 characters`],
    [{ secret: [] }, 'secret must be a string, or a list of 1 to 10 strings'],
    [{ secret: Array(11).fill(SECRET) }, 'secret must be a string, or a list of 1 to 10 strings'],
    [{ tokens: 'store' }, 'tokens must be an object, and is a string of 5 characters'],
    [
      { optionalScopes: ['a b'] },
      'optionalScopes[0] must be a scope: visible ASCII characters without " and \\',
    ],
    [{ basePath: 'auth' }, 'basePath must be a path such as /auth, without a slash at its end'],
    [{ basePath: '/auth/' }, 'basePath must be a path such as /auth, without a slash at its end'],
    [{ basePath: '//auth' }, 'basePath must be a path such as /auth, without a slash at its end'],
    [{ prompt: 'login' }, 'prompt must be one of consent, none'],
    [{ allow: true }, 'allow must be a function'],
    [{ verifyIdToken: async () => {} }, 'client must have the scope openid for the option verifyIdToken'],
    [{ session: {} }, 'session must be a function'],
    [{ maxAge: 0 }, 'maxAge must be a whole number from 1 to 34560000'],
    [{ maxAge: 1.5 }, 'maxAge must be a whole number from 1 to 34560000'],
    [
      { maxAge: 100, absoluteMaxAge: 99 },
      'absoluteMaxAge must be a whole number from 100 to 9007199254740991',
    ],
    [{ cookie: { name: 'a;b' } }, 'cookie.name must have 1 to 64 letters, digits, "-" and "_"'],
    [{ cookie: { path: '/app' } }, 'cookie.path must include /auth/login and /auth/callback'],
    [{ cookie: { domain: 'a b' } }, 'cookie.domain must be a host name, such as example.com'],
    [{ cookie: { secure: false } }, 'cookie.secure is not an option: use name, path, domain'],
    [{ activity: 1 }, 'activity must be one of true, false'],
    [{ secrets: [] }, 'secrets is not an option: use another one'],
  ])('rejects %o', (options, message) => {
    const valid = createWorld(['identify']).options
    let error: unknown
    try {
      createSignIn({ ...valid, ...options })
    } catch (one) {
      error = one
    }
    expect(error).toMatchObject({ code: 'ERR_INVALID_ARGUMENT', message })
    expect(String(error)).not.toContain(SECRET)
  })

  test.each([
    ['https://a.example/auth/callback', undefined, '/auth/login'],
    ['https://a.example/callback', undefined, '/login'],
    ['https://a.example/callback?from=discord', undefined, '/login'],
    ['https://a.example/api/auth/callback/discord', '/api/auth', '/api/auth/login'],
  ])('with the redirect URI %s and the base path %s signs in at %s', (redirectUri, basePath, url) => {
    const signIn = createSignIn({ client: client({ redirectUri }), secret: SECRET, basePath })
    expect(signIn.signInUrl()).toBe(url)
  })

  it('accepts the longest lifetime', () => {
    expect(() => createSignIn({ client: client({}), secret: SECRET, maxAge: 34_560_000 })).not.toThrow()
  })
})
