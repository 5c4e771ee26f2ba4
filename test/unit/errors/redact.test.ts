import { inspect } from 'node:util'
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
    const lenient = createRedactor([undefined, null, '', 'x-y-z'])
    expect(lenient.text('a undefined null x-y-z')).toBe('a undefined null [redacted]')
  })

  it('replaces a secret that contains another one completely', () => {
    expect(createRedactor(['abc', 'abcdef']).text('abcdef abc')).toBe('[redacted] [redacted]')
  })

  it('treats secrets as text, not as patterns', () => {
    expect(createRedactor(['a.c']).text('abc a.c')).toBe('abc [redacted]')
    expect(createRedactor(['$&']).text('1 $& 2')).toBe('1 [redacted] 2')
  })

  it('accepts a secret that cannot be URL-encoded', () => {
    expect(createRedactor(['half \ud800 pair']).text('a half \ud800 pair')).toBe('a [redacted]')
  })

  it('replaces nothing without secrets', () => {
    expect(createRedactor([]).text('abc')).toBe('abc')
  })

  it('replaces an unknown secret after a known text', () => {
    expect(createRedactor(['abc'], /(token=)\w+/g).text('abc token=xyz&a=1')).toBe(
      '[redacted] token=[redacted]&a=1',
    )
  })
})

describe('value', () => {
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
