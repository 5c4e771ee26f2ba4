import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { createRedactor } from '../../../src/runtime/errors/redact.ts'

const SECRET = 'S3cr3t/with+marks=&"quotes"'
const redactor = createRedactor([SECRET])
const form = new URLSearchParams([['', SECRET]]).toString().slice(1)

describe('text', () => {
  test.each([
    ['as is', SECRET],
    ['URL-encoded', encodeURIComponent(SECRET)],
    ['URL-encoded in lower case', encodeURIComponent(SECRET).replace(/%../g, (hex) => hex.toLowerCase())],
    ['form-encoded', form],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
  ])('replaces a secret %s', (_, written) => {
    expect(redactor.text(`a ${written} b ${written}`)).toBe('a [redacted] b [redacted]')
  })

  it('leaves everything else unchanged', () => {
    expect(redactor.text('nothing to see, not even S3cr3t')).toBe('nothing to see, not even S3cr3t')
  })

  it('ignores absent and empty secrets', () => {
    const lenient = createRedactor([undefined, null, '', 'x-y-z-1-2-3'])
    expect(lenient.text('a undefined null x-y-z-1-2-3')).toBe('a undefined null [redacted]')
  })

  it('replaces a secret that contains another one completely', () => {
    const nested = createRedactor(['abcdefgh', 'abcdefghijk', 'xabcdefgh'])
    expect(nested.text('abcdefghijk abcdefgh xabcdefgh')).toBe('[redacted] [redacted] [redacted]')
  })

  it('treats secrets as text, not as patterns', () => {
    expect(createRedactor(['a.c-1234']).text('abc-1234 a.c-1234')).toBe('abc-1234 [redacted]')
    expect(createRedactor(['$&$&$&$&']).text('1 $&$&$&$& 2')).toBe('1 [redacted] 2')
    expect(createRedactor(['(a|b)[c]{2}^']).text('(a|b)[c]{2}^ ac')).toBe('[redacted] ac')
  })

  it('accepts a secret that cannot be URL-encoded', () => {
    expect(createRedactor(['half \ud800 pair']).text('a half \ud800 pair')).toBe('a [redacted]')
  })

  it('replaces nothing without secrets', () => {
    expect(createRedactor([]).text('abc')).toBe('abc')
  })

  test.each(['code', 'secret', 'abc', 'token', '1234567'])('leaves words: %j is too short', (secret) => {
    const text = `Invalid "code" in request; secret abc token 1234567`
    expect(createRedactor([secret]).text(text)).toBe(text)
  })

  it.each([0, 1, 2, 3, 4])('replaces a secret in the base64 of a text, after %i bytes', (offset) => {
    const text = `${'x'.repeat(offset)}${SECRET}${'y'.repeat(4 - offset)}`
    const base64 = Buffer.from(text).toString('base64')
    const base64url = Buffer.from(text).toString('base64url')
    const alone = Buffer.from(SECRET).toString('base64')
    for (const form of [base64, base64url, encodeURIComponent(base64), JSON.stringify({ base64 })]) {
      const shown = redactor.text(form)
      expect(shown).toContain('[redacted]')
      expect(shown.length).toBeLessThan(form.length - alone.length + 24)
    }
  })

  it('replaces a secret in HTTP Basic', () => {
    const basic = btoa(`159799960412356608:${SECRET}`)
    expect(redactor.text(`Authorization: Basic ${basic}`)).toBe('Authorization: Basic [redacted]')
  })

  it('replaces a secret of other letters than ASCII in every encoding', () => {
    const secret = 'gehe1mnis-äöü-😀'
    const { text } = createRedactor([secret])
    expect(text(secret)).toBe('[redacted]')
    expect(text(encodeURIComponent(secret))).toBe('[redacted]')
    expect(text(new URLSearchParams({ a: secret }).toString())).toBe('a=[redacted]')
    expect(text(Buffer.from(secret).toString('base64'))).toContain('[redacted]')
  })

  it('replaces a secret that is escaped several times', () => {
    const twice = JSON.stringify(JSON.stringify(SECRET))
    expect(redactor.text(twice)).not.toContain('quotes')
    expect(redactor.text(SECRET.replaceAll('/', '\\/'))).toBe('[redacted]')
  })
})

const TOKEN = 'NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee'

describe('a long text', () => {
  // With nested repetitions, each of these would take minutes.
  test.each([
    ['spaces after a name', `access_token:${' '.repeat(64_000)}`],
    ['spaces and brackets after a name', `access_token:${' ['.repeat(32_000)}`],
    ['names', 'access_token: '.repeat(4_500)],
    ['backslashes after a name', `"access_token":"${'\\'.repeat(64_000)}`],
    ['webhooks', 'webhook{'.repeat(8_000)],
    ['objects in a webhook', `webhook{${'{{}}'.repeat(16_000)}`],
    ['names of a list', 'access_token,"'.repeat(4_500)],
    ['spaces around an equals sign', `access_token =${' '.repeat(64_000)}`],
    ['words after a type', `Bearer ${'a.'.repeat(32_000)}`],
    ['codes of a redirect', `state ${'code"'.repeat(12_000)}`],
  ])('of %s is read in linear time', (_, written) => {
    expect(redactor.text(`${SECRET} ${written}`)).toContain('[redacted] ')
    expect(redactor.value({ access_token: written })).toBeDefined()
  })

  it('of spaces in a value that is a secret is read in linear time', () => {
    expect(redactor.value({ access_token: `1${' '.repeat(64_000)}` })).toEqual({ access_token: '[redacted]' })
  })
})

describe('a long secret', () => {
  const secret = Array.from({ length: 100_000 }, (_, index) => index.toString(36)).join('-')

  test.each([
    ['as is', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['in base64', Buffer.from(`client:${secret}`).toString('base64')],
    ['cut off', secret.slice(0, 5000)],
  ])('is replaced with everything after it: %s', (_, written) => {
    const shown = createRedactor([secret, SECRET]).text(`a ${SECRET} ${written} b`)
    expect(shown).toMatch(/^a \[redacted\] .{0,12}\[redacted\]$/)
  })
})

describe('a platform without btoa', () => {
  it('still finds secrets in plain text', () => {
    const { btoa } = globalThis
    Reflect.deleteProperty(globalThis, 'btoa')
    try {
      expect(createRedactor([SECRET]).text(`a ${SECRET}`)).toBe('a [redacted]')
    } finally {
      globalThis.btoa = btoa
    }
  })
})

describe('a secret that is known by its name', () => {
  const { text } = createRedactor([])
  const names = ['access_token', 'refresh_token', 'id_token', 'device_code', 'code_verifier', 'client_secret']
  const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

  test.each([...names, ...names.map(camel)])('is replaced in every notation: %s', (name) => {
    const json = JSON.stringify({ [name]: TOKEN, next: 'kept' })
    const truncated = json.slice(0, json.indexOf(TOKEN) + 8)
    const texts: readonly [string, string][] = [
      [json, `{"${name}":"[redacted]","next":"kept"}`],
      [JSON.stringify(json), JSON.stringify(`{"${name}":"[redacted]","next":"kept"}`)],
      [truncated, `{"${name}":"[redacted]`],
      [`HTTP/1.1 200 OK ${json}`, `HTTP/1.1 200 OK {"${name}":"[redacted]","next":"kept"}`],
      [inspect({ [name]: TOKEN, next: 'kept' }), `{ ${name}: '[redacted]', next: 'kept' }`],
      [`{"${name}": ["${TOKEN}"]}`, `{"${name}": ["[redacted]"]}`],
      [`${name}=${TOKEN}&next=kept`, `${name}=[redacted]&next=kept`],
      [`https://a.example/#${name}=a%2Fb+c&next=kept`, `https://a.example/#${name}=[redacted]&next=kept`],
      [encodeURIComponent(`{"${name}":"${TOKEN}"}`), `%7B%22${name}%22%3A%22[redacted]`],
      [encodeURIComponent(`?${name}=${TOKEN}`), `%3F${name}%3D[redacted]`],
      [`the ${name}: ${TOKEN} was sent`, `the ${name}: [redacted] was sent`],
      [`${name} = ${TOKEN} kept`, `${name} = [redacted] kept`],
      [inspect(new Map([[name, TOKEN]])), `Map(1) { '${name}' => '[redacted]' }`],
      [inspect(new URLSearchParams({ [name]: TOKEN })), `URLSearchParams { '${name}' => '[redacted]' }`],
      [JSON.stringify([[name, TOKEN]]), `[["${name}","[redacted]"]]`],
      [inspect([[name, TOKEN]]), `[ [ '${name}', '[redacted]' ] ]`],
      [`<${name}>${TOKEN}</${name}>`, `<${name}>[redacted]</${name}>`],
      [`<a ${name}="${TOKEN}"/>`, `<a ${name}="[redacted]"/>`],
    ]
    for (const [given, expected] of texts) {
      expect(text(given)).toBe(expected)
      expect(text(text(given))).toBe(expected)
    }
  })

  test.each([
    'Invalid "code_verifier" in request.',
    'client_secret is required',
    'client_secret: This field is required; refresh_token: BASE_TYPE_REQUIRED',
    'invalid_token: The access token expired at 2026-11-28T12:00:00Z',
    '{"error":"invalid_token","valid_token":"kept"}',
    '{"client_secret":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}',
    '{"refresh_token":null,"token":"a word","code":"BASE_TYPE_REQUIRED","url":"https://a.example/1"}',
    'https://a.example/?code=50035&status_code=ok&zipcode=abc&token=a',
    'https://discord.com/api/v10/webhooks/{webhook_id}/{webhook_token}',
    'webhook: 123 is unknown, token missing',
    '["access_token","refresh_token"] and "id_token", "code_verifier" are names',
    'A Bearer token is required: Bearer authentication_required, Bot authorization, Basic realm="api"',
    '{"state":"failed","code":50035}',
    '{"webhooks":[{"id":"1"}],"token":"a word"}',
  ])('leaves the words of %j', (given) => {
    expect(text(given)).toBe(given)
  })

  it('is a code in the URL of a redirect', () => {
    expect(text(`https://a.example/cb?code=${TOKEN}&state=x`)).toBe(
      'https://a.example/cb?code=[redacted]&state=x',
    )
    expect(text(`code=${TOKEN}`)).toBe('code=[redacted]')
    expect(text(encodeURIComponent(`/cb?code=${TOKEN}`))).toBe('%2Fcb%3Fcode%3D[redacted]')
  })

  it('is a code in the text of a token request or a redirect', () => {
    expect(text(`{"grant_type":"authorization_code","code":"${TOKEN}"}`)).toBe(
      '{"grant_type":"authorization_code","code":"[redacted]"}',
    )
    expect(text(inspect(new URLSearchParams({ code: TOKEN, state: 'x' })))).toBe(
      "URLSearchParams { 'code' => '[redacted]', 'state' => 'x' }",
    )
    for (const word of ['50035', '"50035"', '"80351110224678912"', '"BASE_TYPE_REQUIRED"', '"abc123"']) {
      expect(text(`{"state":"x","code":${word}}`)).toBe(`{"state":"x","code":${word}}`)
    }
  })

  test.each(['Bearer', 'bearer', 'Bot', 'Basic'])('is the value of an Authorization header: %s', (type) => {
    expect(text(`sent Authorization: ${type} ${TOKEN}.a-b_c, then`)).toBe(
      `sent Authorization: ${type} [redacted], then`,
    )
    expect(text(`'authorization' => '${type} ${TOKEN}'`)).toBe(`'authorization' => '${type} [redacted]'`)
    expect(text(encodeURIComponent(`${type} ${TOKEN}`))).toBe(`${type}%20[redacted]`)
  })

  test.each([
    ['after its creator', { webhook: { id: '1', user: { id: '2', avatar: { a: {} } }, token: TOKEN } }],
    ['in a list', { webhooks: [{ id: '1', token: TOKEN }] }],
    ['that another one follows', { source_webhook: { token: TOKEN } }],
  ])('is the token of a webhook %s', (_, body) => {
    const json = JSON.stringify(body)
    expect(text(json)).toBe(json.replace(TOKEN, '[redacted]'))
    expect(createRedactor([]).value(body)).toEqual(JSON.parse(json.replace(TOKEN, '[redacted]')))
  })

  it('is the token of a webhook, in its URL and in its object', () => {
    expect(text(`https://discord.com/api/webhooks/12/${TOKEN}`)).toBe(
      'https://discord.com/api/webhooks/12/[redacted]',
    )
    const webhook = JSON.stringify({
      webhook: { id: '1', url: `https://a.example/webhooks/1/${TOKEN}`, token: TOKEN },
    })
    expect(text(webhook)).toBe(
      '{"webhook":{"id":"1","url":"https://a.example/webhooks/1/[redacted]","token":"[redacted]"}}',
    )
    expect(text(JSON.stringify(webhook))).not.toContain(TOKEN)
  })

  it('takes no time that grows faster than the text', () => {
    const size = 100_000
    const texts = ['client_secret:', 'webhook', 'webhook{', 'access_token"', 'code=1', '\\', 'id_token: \\"']
    for (const part of texts) expect(typeof text(part.repeat(size))).toBe('string')
  })
})

describe('value', () => {
  it('replaces what has the name of a secret, whatever its value', () => {
    const body = {
      access_token: 'a',
      refreshToken: 'b',
      id_token: 7,
      data: [{ device_code: 'c', codeVerifier: ['d', 'This field is required'] }],
      client_secret: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
      webhook: { id: '1', token: 'e', url: 'f' },
      guild: { token: 'a word', url: 'a word' },
      code: 'BASE_TYPE_REQUIRED',
    }
    expect(createRedactor([]).value(body)).toEqual({
      access_token: '[redacted]',
      refreshToken: '[redacted]',
      id_token: 7,
      data: [{ device_code: '[redacted]', codeVerifier: ['[redacted]', 'This field is required'] }],
      client_secret: body.client_secret,
      webhook: { id: '1', token: '[redacted]', url: '[redacted]' },
      guild: body.guild,
      code: 'BASE_TYPE_REQUIRED',
    })
  })

  it('replaces a code in a token request and in a redirect, unless it is a number', () => {
    const { value } = createRedactor([])
    const request = { grant_type: 'authorization_code', code: 'abc' }
    expect(value(request)).toEqual({ ...request, code: '[redacted]' })
    expect(value({ state: 's', code: 'abc' })).toEqual({ state: 's', code: '[redacted]' })
    expect(value({ state: 's', code: 50035 })).toEqual({ state: 's', code: 50035 })
    expect(value({ message: 'm', code: 'abc' })).toEqual({ message: 'm', code: 'abc' })
  })

  test.each<[string, unknown]>([
    ['an object', { access_token: { token: TOKEN, list: [TOKEN] } }],
    ['a list', { refresh_token: [TOKEN] }],
    ['entries', [['access_token', TOKEN]]],
    ['a nested entry', { headers: { form: [['client_secret', TOKEN]] } }],
    ['a request', { request: { code: TOKEN, redirect_uri: 'https://a.example' } }],
    ['a redirect with an issuer', { code: TOKEN, iss: 'https://discord.com' }],
    ['a field error', [{ field: 'request.refresh_token', code: '', message: TOKEN }]],
  ])('replaces a secret by its name in %s', (_, body) => {
    const shown = JSON.parse(JSON.stringify(body).replaceAll(TOKEN, '[redacted]'))
    expect(createRedactor([]).value(body)).toEqual(shown)
  })

  it('leaves what is said about a secret', () => {
    const body = {
      fields: ['access_token', 'refresh_token'],
      access_token: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
      list: [{ field: 'access_token', code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }],
    }
    expect(createRedactor([]).value(body)).toEqual(body)
  })

  test.each(['required', 'username', 'secret12', 'BASE_TYPE'])(
    'leaves keys, paths and codes: %s',
    (secret) => {
      const { value, name } = createRedactor([secret])
      const body = {
        [secret]: 1,
        errors: [{ field: `a.${secret}[0].b`, code: `${secret.toUpperCase()}_LENGTH`, message: 'm' }],
        code: 'BASE_TYPE_REQUIRED',
      }
      expect(value(body)).toEqual(body)
      expect(name(TOKEN)).toBe(TOKEN)
      expect(value({ message: secret })).toEqual({ message: '[redacted]' })
    },
  )

  it('leaves keys and error codes that are words, even if a secret is the same word', () => {
    const secrets = ['access_token', 'invalid_grant', 'error_description', 'redirect_uri']
    const body = {
      error: 'invalid_grant',
      error_description: 'invalid_grant',
      redirect_uri: 1,
      access_token: 2,
    }
    expect(createRedactor(secrets).value(body)).toEqual({ ...body, error_description: '[redacted]' })
    expect(createRedactor(secrets).name('invalid_grant')).toBe('invalid_grant')
    expect(createRedactor([TOKEN]).value({ error: TOKEN, [TOKEN]: 1 })).toEqual({
      error: '[redacted]',
      '[redacted]': 1,
    })
  })

  it('replaces secrets in strings and keys at any depth', () => {
    const value = { a: [SECRET, { [SECRET]: `x${SECRET}` }], b: 1, c: null, d: true, e: undefined }
    expect(redactor.value(value)).toEqual({
      a: ['[redacted]', { '[redacted]': 'x[redacted]' }],
      b: 1,
      c: null,
      d: true,
      e: undefined,
    })
  })

  it('returns a copy and does not change the value', () => {
    const value = { a: [SECRET] }
    const copy = redactor.value(value)
    expect(value).toEqual({ a: [SECRET] })
    expect(copy).not.toBe(value)
  })

  it('replaces deeply nested values as a whole, without a stack overflow', () => {
    let deep: unknown = SECRET
    for (let depth = 0; depth < 100_000; depth++) deep = { deep }
    const shown = inspect(redactor.value(deep), { depth: 50 })
    expect(shown).toContain('[redacted]')
    expect(shown).not.toContain(SECRET)
  })

  test.each([[7], [null], [undefined], [true]])('returns %j unchanged', (value) => {
    expect(redactor.value(value)).toBe(value)
  })
})

/** Returns everything of a value that a log could show. */
function show(value: unknown): string {
  const seen: unknown[] = []
  let text = ''
  for (let one = value; one instanceof Error && !seen.includes(one); one = one.cause) {
    seen.push(one)
    text += `${one.message}\n${one.stack}\n${String(one)}\n`
  }
  const json = (() => {
    try {
      return JSON.stringify(value)
    } catch (error) {
      return String(error)
    }
  })()
  return `${text}${json}\n${inspect(value, { depth: 20, showHidden: true, getters: true })}`
}

class Private {
  readonly #secret = SECRET
  get secret(): string {
    return this.#secret
  }
  toJSON(): unknown {
    return { secret: this.#secret }
  }
  [inspect.custom](): string {
    return this.#secret
  }
}

function circular(): Error {
  const error: Error & { self?: unknown } = new Error('circular')
  error.self = { error, [SECRET]: 1 }
  return error
}

const request = () =>
  new Request(`https://api.example/?a=${form}`, { headers: { authorization: 'Bearer x', 'x-a': SECRET } })

describe('cause', () => {
  it('escapes and shortens the stack, also if the message looks like a frame', () => {
    const error = new Error(`boom\n    at \u001b[31m ${'x'.repeat(100_000)}\r\n    at here`)
    const { stack } = redactor.cause(error) as Error
    for (const character of ['\u001b', '\r']) expect(stack).not.toContain(character)
    expect(stack?.length).toBeLessThan(60_000)
    expect(stack).toContain('redact.test')
  })

  test.each<[string, unknown]>([
    ['text', `a ${SECRET}`],
    ['the message', new Error(`failed with ${SECRET}`)],
    ['the message, URL-encoded', new Error(`failed at ${encodeURIComponent(SECRET)}`)],
    ['the name', Object.assign(new Error('x'), { name: SECRET })],
    ['only the stack', Object.assign(new Error('x'), { stack: `at ${SECRET}` })],
    ['a property', Object.assign(new Error('x'), { token: SECRET })],
    ['a key', Object.assign(new Error('x'), { [SECRET]: 1 })],
    ['a hidden property', Object.defineProperty(new Error('x'), 'token', { value: SECRET })],
    ['a property named by a symbol', Object.assign(new Error('x'), { [Symbol('token')]: SECRET })],
    ['the name of a symbol', Object.assign(new Error('x'), { [Symbol(SECRET)]: 1 })],
    ['a symbol', Object.assign(new Error('x'), { token: Symbol(SECRET) })],
    [
      'a getter',
      Object.defineProperty(new Error('x'), 'token', {
        get: () => SECRET,
        enumerable: true,
        configurable: true,
      }),
    ],
    ['a nested object', Object.assign(new Error('x'), { config: { data: [{ token: SECRET }] } })],
    ['its own cause', new Error('x', { cause: new Error('y', { cause: new Error(SECRET) }) })],
    ['one of several errors', new AggregateError([new Error('x'), new Error(SECRET)], 'all failed')],
    ['a circular reference', circular()],
    ['Headers', Object.assign(new Error('x'), { headers: new Headers({ 'x-a': SECRET }) })],
    ['a Request', Object.assign(new Error('x'), { request: request() })],
    [
      'the URL of a Request',
      Object.assign(new Error('x'), { request: new Request(`https://a.example/${form}`) }),
    ],
    [
      'the headers of a Response',
      Object.assign(new Error('x'), { response: new Response('', { headers: { 'x-a': SECRET } }) }),
    ],
    ['a URL', Object.assign(new Error('x'), { url: new URL(`https://api.example/?a=${form}`) })],
    ['URLSearchParams', Object.assign(new Error('x'), { form: new URLSearchParams([['a', SECRET]]) })],
    ['FormData', Object.assign(new Error('x'), { form: formData() })],
    ['a Map', Object.assign(new Error('x'), { map: new Map([['a', { b: SECRET }]]) })],
    ['the key of a Map', Object.assign(new Error('x'), { map: new Map([[SECRET, 1]]) })],
    ['a Set', Object.assign(new Error('x'), { set: new Set([SECRET]) })],
    [
      'a property of a function',
      Object.assign(new Error('x'), { adapter: Object.assign(() => 1, { token: SECRET }) }),
    ],
    ['an object with a private field', Object.assign(new Error('x'), { config: new Private() })],
    ['an error with toJSON', Object.assign(new Error('x'), { toJSON: () => ({ token: SECRET }) })],
    ['an error of a subclass', Object.assign(new TypeError('x'), { token: SECRET })],
    ['a plain object', { token: SECRET }],
    ['an array', [[SECRET]]],
  ])('contains no secret from %s', (_, cause) => {
    expect(show(cause)).toMatch(/S3cr3t/)
    expect(show(redactor.cause(cause))).not.toMatch(/S3cr3t/)
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
  ])('is the value itself if it contains no secret: %s', (_, cause) => {
    expect(redactor.cause(cause)).toBe(cause)
  })

  it('keeps name and message of an error with a secret', () => {
    const error = Object.assign(new TypeError(`no ${SECRET}`), { token: SECRET })
    expect(redactor.cause(error)).toMatchObject({ name: 'TypeError', message: 'no [redacted]' })
  })

  it('keeps code, errno, syscall and stack of an error and of its causes, and nothing else', () => {
    const inner = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
      address: '127.0.0.1',
    })
    const error = Object.assign(new TypeError('fetch failed', { cause: inner }), { data: 'HTTP/1.1 200 OK' })
    const shown = redactor.cause(error) as Error
    expect(shown.name).toBe('TypeError')
    expect(shown.stack).toMatch(/^TypeError: fetch failed\n\s+at .*redact\.test/)
    expect(Reflect.ownKeys(shown).sort()).toEqual(['cause', 'message', 'name', 'stack'])
    const cause = shown.cause as Error
    expect(cause).toMatchObject({ code: 'ECONNREFUSED', errno: -111, syscall: 'connect' })
    expect(Reflect.ownKeys(cause).sort()).toEqual(['code', 'errno', 'message', 'name', 'stack', 'syscall'])
  })

  it('is the error itself, also of another realm', () => {
    const foreign = runInNewContext(`Object.assign(new TypeError('no ${SECRET}'), { code: 'E' })`)
    expect(redactor.cause(foreign)).toMatchObject({ name: 'TypeError', message: 'no [redacted]', code: 'E' })
  })

  it('has no lines in its stack that the message contains', () => {
    const { stack } = redactor.cause(new Error('no\n2026-11-28 INFO admin signed in')) as Error
    expect(stack).not.toMatch(/^2026/m)
  })

  it('ends with causes that never end', () => {
    const error = new Error('x')
    error.cause = error
    expect(show(redactor.cause(error))).toContain('x')
  })

  it('is an error that says why another value is not shown', () => {
    expect(redactor.cause({ token: SECRET })).toMatchObject({ message: expect.stringContaining('withheld') })
  })

  test.each<[string, object]>([
    ['message is an object', { message: { token: SECRET } }],
    ['name is a number', { name: 7, token: SECRET }],
    ['message is a symbol', { message: Symbol('x'), token: SECRET }],
  ])('accepts an error whose %s', (_, properties) => {
    const error = Object.assign(new Error('x'), properties)
    expect(show(redactor.cause(error))).not.toMatch(/S3cr3t/)
  })

  it('accepts an object whose properties cannot be read', () => {
    const hostile = new Proxy(
      { token: SECRET },
      {
        ownKeys: () => {
          throw new Error('No')
        },
      },
    )
    expect(() => redactor.cause(Object.assign(new Error('x'), { hostile }))).not.toThrow()
  })
})

function formData(): FormData {
  const data = new FormData()
  data.set('token', SECRET)
  return data
}
