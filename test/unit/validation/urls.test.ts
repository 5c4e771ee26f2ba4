import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { checkRedirectUri, checkServerUrl, checkUrl, parseUrl } from '../../../src/runtime/validation/urls.ts'
import { failure } from '../../support/failure.ts'

describe('checkUrl', () => {
  test.each(['https://app.example/callback', 'http://127.0.0.1:3000', 'myapp://callback'])(
    'accepts %s',
    (url) => {
      expect(() => checkUrl('redirectUri', url)).not.toThrow()
    },
  )

  test.each([
    ['a path', '/callback'],
    ['a host', 'app.example'],
    ['an empty string', ''],
    ['a URL object', new URL('https://app.example')],
    ['null', null],
  ])('rejects %s', async (_, url) => {
    const error = await failure(() => checkUrl('redirectUri', url), InvalidArgumentError)
    expect(error.field).toBe('redirectUri')
    expect(error.message).toContain('must be an absolute URL')
  })

  test.each(['https://a.example/#x', 'https://a.example/#'])('rejects the fragment of %s', async (url) => {
    const error = await failure(() => checkUrl('redirectUri', url), InvalidArgumentError)
    expect(error.message).toBe('redirectUri must be a URL without a user name, a password or a fragment')
  })

  test.each([' https://a.example', 'https://a.example\n', 'https://a.ex\tample', 'https://a.example/\ud800'])(
    'rejects %j, which a parser of URLs would change',
    async (url) => {
      await failure(() => checkUrl('redirectUri', url), InvalidArgumentError)
    },
  )
})

describe('without URL.canParse, as in React Native,', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('parses URLs', () => {
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override canParse = undefined as never
      },
    )
    expect(parseUrl('https://a.example/b')?.pathname).toBe('/b')
    expect(parseUrl('/b')).toBeUndefined()
    expect(() => checkServerUrl('baseUrl', 'https://a.example', false)).not.toThrow()
  })
})

describe('a message', () => {
  const SENTINEL = 'SENTINEL-4f1c'

  test.each([
    ['a URL', () => checkUrl('field', SENTINEL)],
    ['a URL with a fragment', () => checkUrl('field', `https://a.example/${SENTINEL}#${SENTINEL}`)],
    ['a protocol', () => checkServerUrl('field', `${SENTINEL}://a.example`, true)],
    ['a server', () => checkServerUrl('field', `http://${SENTINEL}.example`, false)],
    ['a redirect URI', () => checkRedirectUri(`javascript:${SENTINEL}`)],
  ])('does not contain the value of %s', async (_, check) => {
    const error = await failure(check, InvalidArgumentError)
    expect(error.message).not.toContain(SENTINEL)
    expect(error.message).toMatch(/^(field|redirectUri) must/)
  })
})
