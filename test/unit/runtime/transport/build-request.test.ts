import { describe, expect, it } from 'vitest'
import { InvalidArgumentError } from '../../../../src/runtime/errors/index.ts'
import { buildRequest, FORM, type RequestParts } from '../../../../src/runtime/transport/build-request.ts'
import type { OperationDescriptor } from '../../../../src/runtime/transport/operation.ts'
import { failure } from '../../../support/failure.ts'
import { operationOf } from '../../../support/road.ts'

function build(
  parts: Partial<RequestParts> = {},
  changes: Partial<OperationDescriptor> = {},
  path = '/a/{name}',
  baseUrl = 'https://api.example/v10',
  search = '',
): Request {
  const config = {
    baseUrl,
    issuer: 'https://issuer.example',
    headers: { accept: 'application/json', 'x-a': 'a' },
  }
  const operation = operationOf('POST', path, changes)
  const call = { credential: { kind: 'none' }, path: { name: 'b' }, ...parts } as const
  const request = buildRequest(operation, config, call, search)
  return new Request(request.url, request.init)
}

const urlOf = (...args: Parameters<typeof build>) => build(...args).url

describe('the URL', () => {
  it('is that of the API, or of the issuer', () => {
    expect(urlOf()).toBe('https://api.example/v10/a/b')
    expect(urlOf({}, { server: 'https://other.example' })).toBe('https://issuer.example/a/b')
  })

  it('ends with the query', () => {
    expect(urlOf({}, {}, '/a/{name}', 'https://api.example/v10', '?a=1')).toBe(
      'https://api.example/v10/a/b?a=1',
    )
  })

  it('may be given with a slash at its end', () => {
    expect(urlOf({}, {}, '/a/{name}', 'https://api.example/v10/')).toBe('https://api.example/v10/a/b')
  })

  it('fills in every parameter, encoded, and takes none for a pattern', () => {
    const path = { name: 'a/b?c#d', id: '$&' }
    expect(urlOf({ path }, {}, '/a/{name}/{id}/{name}')).toBe(
      'https://api.example/v10/a/a%2Fb%3Fc%23d/%24%26/a%2Fb%3Fc%23d',
    )
  })
})

describe('the headers', () => {
  it('of a call win, whatever their case', () => {
    const { headers } = build({ headers: { Accept: 'text/plain', 'x-b': 'b' } })
    expect([headers.get('accept'), headers.get('x-a'), headers.get('x-b')]).toEqual(['text/plain', 'a', 'b'])
  })

  it('carry the credential', () => {
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

  it('keeps a content type that the call names', () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect(build({ body: {}, headers }).headers.get('content-type')).toBe(headers['content-type'])
  })

  it('is none where there is none', async () => {
    const request = build()
    expect(request.body).toBeNull()
    expect(request.headers.has('content-type')).toBe(false)
  })

  it('is a form, without what is absent', async () => {
    const request = build({ body: { a: 'x y&z', b: undefined, c: '' } }, { contentTypes: [FORM] })
    expect(request.headers.get('content-type')).toMatch(new RegExp(`^${FORM}`))
    expect(await request.text()).toBe('a=x+y%26z&c=')
  })

  it('is the form with files that was written of it', async () => {
    const form = new FormData()
    form.set('a', 'b')
    const operation = operationOf('POST', '/a')
    const config = { baseUrl: 'https://api.example', issuer: 'https://issuer.example', headers: {} }
    const parts = { credential: { kind: 'none' }, body: { a: 1 } } as const
    const { url, init } = buildRequest(operation, config, parts, '', form)
    const request = new Request(url, init)
    expect(request.headers.get('content-type')).toContain('multipart/form-data')
    expect((await request.formData()).get('a')).toBe('b')
  })

  it('can be sent again: each attempt has a request of its own', async () => {
    const operation = operationOf('POST', '/a')
    const config = { baseUrl: 'https://api.example', issuer: 'https://issuer.example', headers: {} }
    const parts = { credential: { kind: 'none' }, body: { a: 1 } } as const
    const { url, init } = buildRequest(operation, config, parts, '')
    const read = () => new Request(url, init).text()
    expect([await read(), await read()]).toEqual(['{"a":1}', '{"a":1}'])
  })

  it('is refused where there can be none', async () => {
    const operation = operationOf('GET', '/a')
    const config = { baseUrl: 'https://api.example', issuer: 'https://issuer.example', headers: {} }
    const parts = { credential: { kind: 'none' }, body: { a: 1 } } as const
    const error = await failure(() => buildRequest(operation, config, parts, ''), InvalidArgumentError)
    expect(error.field).toBe('body')
  })

  it('that JSON cannot write is refused', async () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    for (const body of [circle, { a: 1n }]) await failure(() => build({ body }), InvalidArgumentError)
  })
})
