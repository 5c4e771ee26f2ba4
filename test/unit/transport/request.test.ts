import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import {
  authorizationHeader,
  buildRequest,
  checkPath,
  searchOf,
  writeForm,
} from '../../../src/runtime/transport/request.ts'
import type {
  Call,
  Credential,
  HttpRequest,
  OperationDescriptor,
} from '../../../src/runtime/transport/types.ts'
import { failure } from '../../support/failure.ts'
import { operationOf } from '../../support/transport-fixtures.ts'

const FORM = 'application/x-www-form-urlencoded'
const CONFIG = { baseUrl: 'https://api.example', issuer: 'https://issuer.example', headers: {} }

function build(
  parts: Partial<Call> = {},
  changes: Partial<OperationDescriptor> = {},
  path = '/a/{name}',
  baseUrl = 'https://api.example/v10',
): Request {
  const config = {
    baseUrl,
    issuer: 'https://issuer.example',
    headers: { accept: 'application/json', 'x-a': 'a' },
  }
  const operation = operationOf('POST', path, changes)
  const call = { credential: { kind: 'none' }, path: { name: 'b' }, ...parts } as const
  const request = buildRequest(operation, config, call)
  return new Request(request.url, request.init)
}

const urlOf = (...args: Parameters<typeof build>) => build(...args).url

describe('the URL', () => {
  it('begins with the URL of the API or of the issuer', () => {
    expect(urlOf()).toBe('https://api.example/v10/a/b')
    expect(urlOf({}, { server: 'https://other.example' })).toBe('https://issuer.example/a/b')
  })

  it('ends with the query', () => {
    expect(urlOf({ query: { a: 1 } })).toBe('https://api.example/v10/a/b?a=1')
  })

  it('accepts a base URL with a trailing slash', () => {
    expect(urlOf({}, {}, '/a/{name}', 'https://api.example/v10/')).toBe('https://api.example/v10/a/b')
  })

  it('contains every path parameter percent-encoded, and treats none as a pattern', () => {
    const path = { name: 'a/b?c#d', id: '$&' }
    expect(urlOf({ path }, {}, '/a/{name}/{id}/{name}')).toBe(
      'https://api.example/v10/a/a%2Fb%3Fc%23d/%24%26/a%2Fb%3Fc%23d',
    )
  })
})

describe('the headers', () => {
  it('of a call override those of the client in any case', () => {
    const { headers } = build({ headers: { Accept: 'text/plain', 'x-b': 'b' } })
    expect([headers.get('accept'), headers.get('x-a'), headers.get('x-b')]).toEqual(['text/plain', 'a', 'b'])
  })

  it('contain the credential', () => {
    expect(build({ credential: { kind: 'bot', botToken: 't' } }).headers.get('authorization')).toBe('Bot t')
    expect(build().headers.has('authorization')).toBe(false)
  })
})

describe('the body', () => {
  it('is JSON', async () => {
    const request = build({ body: { a: undefined, b: [null, 0] } })
    expect(request.headers.get('content-type')).toBe('application/json')
    expect(await request.text()).toBe('{"b":[null,0]}')
  })

  it('keeps the content type of the call', () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect(build({ body: {}, headers }).headers.get('content-type')).toBe(headers['content-type'])
  })

  it('is absent without one', async () => {
    const request = build()
    expect(request.body).toBeNull()
    expect(request.headers.has('content-type')).toBe(false)
  })

  it('is a form without absent values', async () => {
    const request = build({ body: { a: 'x y&z', b: undefined, c: '' } }, { contentTypes: [FORM] })
    expect(request.headers.get('content-type')).toMatch(new RegExp(`^${FORM}`))
    expect(await request.text()).toBe('a=x+y%26z&c=')
  })

  it('is a multipart form for an operation that accepts only that', async () => {
    const request = build({ body: { a: 'b' } }, { contentTypes: ['multipart/form-data'] })
    expect(request.headers.get('content-type')).toContain('multipart/form-data')
    expect((await request.formData()).get('a')).toBe('b')
  })

  it('can be sent several times', async () => {
    const operation = operationOf('POST', '/a')
    const parts = { credential: { kind: 'none' }, body: { a: 1 } } as const
    const { url, init } = buildRequest(operation, CONFIG, parts)
    const read = () => new Request(url, init).text()
    expect([await read(), await read()]).toEqual(['{"a":1}', '{"a":1}'])
  })

  it('is rejected for a GET', async () => {
    const operation = operationOf('GET', '/a')
    const parts = { credential: { kind: 'none' }, body: { a: 1 } } as const
    const error = await failure(() => buildRequest(operation, CONFIG, parts), InvalidArgumentError)
    expect(error.field).toBe('body')
  })

  test.each<[string, unknown, readonly string[]]>([
    ['JSON', { a: ['half \ud83d'] }, ['application/json']],
    ['a key of JSON', { '\udc00': 1 }, ['application/json']],
    ['a form', { a: '\ud83d' }, [FORM]],
    ['a multipart form', { a: '\ud83d' }, ['multipart/form-data']],
    ['a JSON part of a multipart form', { a: { b: '\ud83d' } }, ['multipart/form-data']],
  ])('is rejected with half of a surrogate pair: %s', async (_, body, contentTypes) => {
    await failure(() => build({ body }, { contentTypes }), InvalidArgumentError)
  })

  test.each(['😀', '\\ud83d', '\\\\ud83d', '\\ud', '"\\ud83d"'])('may contain %j', async (text) => {
    expect(await build({ body: { a: text } }).json()).toEqual({ a: text })
  })

  it('is rejected if JSON cannot represent it', async () => {
    const circular: Record<string, unknown> = {}
    circular.self = circular
    for (const body of [circular, { a: 1n }]) await failure(() => build({ body }), InvalidArgumentError)
  })
})

describe('the request', () => {
  it('has its operation and its call', () => {
    const operation = operationOf('GET', '/a')
    const call: Call = { credential: { kind: 'none' } }
    expect(buildRequest(operation, CONFIG, call)).toMatchObject({ operation, call })
  })

  test.each([
    ['1 MiB for a token response', [FORM], 1024 * 1024],
    ['8 MiB for any other response', ['application/json'], 8 * 1024 * 1024],
    ['8 MiB for the response to a multipart form', ['multipart/form-data'], 8 * 1024 * 1024],
  ])('has the size limit of %s', (_, contentTypes, bodyLimit) => {
    const operation = operationOf('POST', '/a', { contentTypes })
    expect(buildRequest(operation, CONFIG, { credential: { kind: 'none' } }).bodyLimit).toBe(bodyLimit)
  })
})

describe('the request of a call of fetch', () => {
  const bytes = Uint8Array.from([0, 255]).buffer

  function buildHttp(http: Partial<HttpRequest>, call: Partial<Call> = {}): Request {
    const url = 'https://api.example/v10/users/%40me?a=%20'
    return build({ http: { url, headers: {}, body: null, ...http }, ...call })
  }

  it('keeps its URL, whatever path and query the call has', () => {
    expect(buildHttp({}, { query: { b: 1 } }).url).toBe('https://api.example/v10/users/%40me?a=%20')
  })

  it('keeps the bytes of its body, and neither parses nor replaces them', async () => {
    const request = buildHttp({ body: bytes }, { body: { parsed: true } })
    expect(new Uint8Array(await request.arrayBuffer())).toEqual(new Uint8Array(bytes))
    expect(request.headers.has('content-type')).toBe(false)
  })

  it('has no body without one, even if the call has one', () => {
    expect(buildHttp({}, { body: { parsed: true } }).body).toBeNull()
  })

  it('keeps its headers, which override those of the client', () => {
    const headers = { accept: 'text/plain', 'content-type': 'image/png' }
    const request = buildHttp({ headers, body: bytes })
    expect(request.headers.get('accept')).toBe('text/plain')
    expect(request.headers.get('content-type')).toBe('image/png')
    expect(request.headers.get('x-a')).toBe('a')
  })

  it('has the credential of the call, whatever its headers say', () => {
    const http = { headers: { authorization: 'Bearer other' } }
    const { headers } = buildHttp(http, { credential: { kind: 'bot', botToken: 't' } })
    expect(headers.get('authorization')).toBe('Bot t')
  })

  it('can be sent several times', async () => {
    const call: Call = {
      credential: { kind: 'none' },
      http: { url: CONFIG.baseUrl, headers: {}, body: bytes },
    }
    const { url, init } = buildRequest(operationOf('POST', '/a'), CONFIG, call)
    const read = async () => (await new Request(url, init).arrayBuffer()).byteLength
    expect([await read(), await read()]).toEqual([2, 2])
  })
})

describe('authorizationHeader', () => {
  const bearer = { accessToken: 'abc', scopes: null, expiresAt: null, refreshable: false }

  test.each<[Credential, string | undefined]>([
    [{ kind: 'bearer', ...bearer }, 'Bearer abc'],
    [{ kind: 'bot', botToken: 'abc' }, 'Bot abc'],
    [{ kind: 'client', clientId: '123', clientSecret: 'a:b c' }, `Basic ${btoa('123:a%3Ab+c')}`],
    [{ kind: 'none' }, undefined],
  ])('returns the header of the credential $kind', (credential, header) => {
    expect(authorizationHeader(credential)).toBe(header)
  })
})

const operation = operationOf('GET', '/a/{guild_id}/b/{name}', { credentials: ['none'], texts: ['name'] })

describe('checkPath', () => {
  test.each(['a', '...', ' ', 'a/b', '%2e%2e', '@me'])('accepts the name %j', (name) => {
    expect(() => checkPath(operation, { guild_id: '1', name })).not.toThrow()
  })

  test.each([
    ['empty', ''],
    ['.', '.'],
    ['..', '..'],
    ['absent', undefined],
    ['null', null],
    ['a number', 1],
    ['an array', ['..']],
  ])('rejects a name that is %s', async (_, name) => {
    const error = await failure(() => checkPath(operation, { guild_id: '1', name }), InvalidArgumentError)
    expect(error.message).toMatch(/^name must (not be empty, "\." or "\.\."|be a string, and is .+)$/)
  })

  test.each(['', '.', '..', 'abc', '1/2', '18446744073709551616'])('rejects the id %j', async (id) => {
    const error = await failure(() => checkPath(operation, { guild_id: id, name: 'a' }), InvalidArgumentError)
    expect(error.field).toBe('guild_id')
  })

  it('rejects a call without path parameters', async () => {
    const error = await failure(() => checkPath(operation), InvalidArgumentError)
    expect(error.field).toBe('guild_id')
  })

  it('accepts a path without parameters', () => {
    expect(() => checkPath({ ...operation, path: '/users/@me' })).not.toThrow()
  })
})

const ONLY = operationOf('POST', '/a', { contentTypes: ['multipart/form-data'] })
const EITHER = operationOf('POST', '/a', { contentTypes: ['application/json', 'multipart/form-data'] })

describe('writeForm', () => {
  it('keeps the name of a file, and writes all other values as strings or JSON', () => {
    const body = { file: new File(['x'], 'x.txt'), payload: { a: 1 }, text: 't', none: undefined }
    const form = writeForm(EITHER, body)
    expect(form?.get('file')).toMatchObject({ name: 'x.txt' })
    expect([form?.get('payload'), form?.get('text'), form?.has('none')]).toEqual(['{"a":1}', 't', false])
  })

  it('returns a form for an operation that accepts only forms', () => {
    expect(writeForm(ONLY, { a: 'b' })?.get('a')).toBe('b')
  })

  it('returns no form for an operation that accepts JSON, unless the body contains payload_json', () => {
    expect(writeForm(EITHER, { a: 'b' })).toBeUndefined()
    expect(writeForm(EITHER, null)).toBeUndefined()
    expect(writeForm(EITHER, { payload_json: '{}' })?.get('payload_json')).toBe('{}')
  })

  it('returns no form without a body', () => {
    expect(writeForm(ONLY, undefined)).toBeUndefined()
  })
})

const write = (query: Record<string, unknown>, commaSeparated: readonly string[] = []) =>
  searchOf(operationOf('GET', '/a', { commaSeparated }), query)

describe('searchOf', () => {
  it('writes nothing without a query', () => {
    expect(searchOf(operationOf('GET', '/a'))).toBe('')
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['nothing', {}, ''],
    ['a string', { a: 'x y&z' }, '?a=x%20y%26z'],
    ['a number', { a: 0 }, '?a=0'],
    ['a boolean', { a: false }, '?a=false'],
    ['an empty string', { a: '' }, '?a='],
    ['absent values', { a: undefined, b: null, c: 1 }, '?c=1'],
    ['an empty array', { a: [], b: 1 }, '?b=1'],
    ['an array', { a: ['1', '2'] }, '?a=1&a=2'],
    [
      'a name that must be encoded',
      { 'a&b=c#d': 1, 'e[]': ['f', 'g'] },
      '?a%26b%3Dc%23d=1&e%5B%5D=f&e%5B%5D=g',
    ],
    ['an array of values that must be encoded', { a: ['x&y', 'z'] }, '?a=x%26y&a=z'],
  ])('writes %s', (_, query, search) => {
    expect(write(query)).toBe(search)
  })

  it('joins an array with commas if the operation requires it', () => {
    expect(write({ a: ['1', '2'], b: ['3', '4'] }, ['a'])).toBe('?a=1,2&b=3&b=4')
  })
})
