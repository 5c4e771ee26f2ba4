import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveOperations } from '../../../src/extend/derive.ts'
import openapi from '../../../src/generated/openapi.json' with { type: 'json' }
import { OPERATIONS } from '../../../src/generated/operations.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'

const SERVER = 'https://discord.com/api/v10'
const RESPONSES = { 200: { content: { 'application/json': {} } } }
const ID = { name: 'id', in: 'path', schema: { type: 'string', format: 'snowflake' } }

const derive = (document: unknown) => deriveOperations(document, SERVER)

/** Creates a document with one operation. */
function documentOf(operation: object, path = '/users/@me/sessions', rest: object = {}) {
  return { paths: { [path]: { get: { responses: RESPONSES, ...operation } } }, ...rest }
}

/** Derives the row of the only operation. */
function rowOf(operation: object, path?: string, rest?: object) {
  const rows = Object.values(derive(documentOf(operation, path, rest)))
  expect(rows).toHaveLength(1)
  return rows[0]
}

/** Returns the error of a document. */
function errorOf(document: unknown): { field: string; message: string } {
  try {
    derive(document)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError)
    if (error instanceof InvalidArgumentError) return { field: error.field, message: error.message }
  }
  throw new Error('Nothing was thrown')
}

describe('the table of the shipped description', () => {
  it('is the generated table', () => {
    expect(derive(openapi)).toEqual(OPERATIONS)
  })

  it('does not change with the document', () => {
    const scopes = ['identify']
    const table = derive(documentOf({ security: [{ OAuth2: scopes }] }))
    scopes.pop()
    expect(table['GET /users/@me/sessions']?.scopes).toEqual([['identify']])
  })
})

describe('security', () => {
  it('is that of the operation, or otherwise that of the document, or otherwise none', () => {
    const rest = { security: [{ BotToken: [] }] }
    expect(rowOf({ security: [{ OAuth2: ['identify'] }] }, undefined, rest)).toMatchObject({
      credentials: ['bearer'],
      scopes: [['identify']],
    })
    expect(rowOf({}, undefined, rest)).toMatchObject({ credentials: ['bot'] })
    expect(rowOf({})).toMatchObject({ credentials: ['none'] })
    expect(rowOf({ security: [] }, undefined, rest)).toMatchObject({ credentials: ['none'] })
  })

  it('may have alternatives, each with its set of scopes', () => {
    const security = [{ OAuth2: ['a', 'b'] }, { OAuth2: ['c'] }, { BotToken: [] }, {}]
    expect(rowOf({ security })).toMatchObject({
      credentials: ['bearer', 'bot', 'none'],
      scopes: [['a', 'b'], ['c']],
    })
  })

  it.each([
    ['an unknown scheme', [{ ApiKey: [] }], 'security.0'],
    ['a scheme named like a property of every object', [{ constructor: [] }], 'security.0'],
    ['two schemes in one alternative', [{ OAuth2: ['identify'], BotToken: [] }], 'security.0'],
    ['an object', { OAuth2: [] }, 'security'],
    ['scopes that are not an array', [{ OAuth2: 'identify' }], 'security.0.OAuth2'],
    ['a scope that is not a string', [{ OAuth2: [1] }], 'security.0.OAuth2.0'],
  ])('is rejected with %s', (_, security, place) => {
    expect(errorOf(documentOf({ security })).field).toBe(`document.paths./users/@me/sessions.get.${place}`)
  })
})

describe('a server', () => {
  const bearer = { security: [{ OAuth2: ['identify'] }] }
  const elsewhere = [
    'https://evil.example/api/v10',
    'https://discord.com.evil.example/api/v10',
    'https://discord.com@evil.example/api/v10',
    'http://discord.com/api/v10',
    'https://discord.com/api/v9',
    'https://{host}/api/v10',
    '//evil.example',
    '/',
    '',
  ]

  it('may be absent or the API', () => {
    expect(rowOf(bearer)).not.toHaveProperty('server')
    expect(rowOf(bearer, undefined, { servers: [{ url: SERVER }] })).not.toHaveProperty('server')
  })

  it('may be the origin if no credential is needed', () => {
    const servers = [{ url: 'https://discord.com' }]
    expect(rowOf({ servers, security: [{}] })).toMatchObject({ server: 'https://discord.com' })
    expect(errorOf(documentOf({ servers, ...bearer })).message).toContain(
      'must be https://discord.com/api/v10',
    )
  })

  it.each(elsewhere)('elsewhere is rejected at every level: %j', (url) => {
    const servers = [{ url }]
    const item = { get: { responses: RESPONSES, ...bearer }, servers }
    expect(errorOf(documentOf(bearer, undefined, { servers })).field).toBe('document.servers.0.url')
    expect(errorOf(documentOf({ ...bearer, servers })).field).toMatch(/get\.servers\.0\.url$/)
    expect(errorOf({ paths: { '/a': item } }).field).toBe('document.paths./a.servers.0.url')
    expect(errorOf(documentOf({ servers, security: [{}] })).field).toMatch(/get\.servers\.0\.url$/)
  })

  it('elsewhere is rejected as the second of two', () => {
    const servers = [{ url: SERVER }, { url: 'https://evil.example' }]
    expect(errorOf(documentOf(bearer, undefined, { servers })).field).toBe('document.servers.1.url')
  })
})

describe('a path', () => {
  it('declares the parameters of its template, which are strings', () => {
    const path = '/users/{id}'
    expect(rowOf({ parameters: [ID] }, path)).not.toHaveProperty('texts')
    const name = { ...ID, schema: { type: 'string' } }
    const secret = { ...ID, schema: { type: 'string', format: 'password' } }
    expect(rowOf({ parameters: [name] }, path)).toMatchObject({ texts: ['id'] })
    expect(rowOf({ parameters: [secret] }, path)).toMatchObject({ texts: ['id'], secrets: ['id'] })

    const number = { ...ID, schema: { type: 'integer' } }
    expect(errorOf(documentOf({ parameters: [number] }, path)).field).toMatch(/parameters\.0\.schema\.type$/)
    expect(errorOf(documentOf({}, path)).message).toContain('must have the path parameter id')
    expect(errorOf(documentOf({ parameters: [ID] })).field).toMatch(/get\.parameters\.0$/)
  })

  it('has parameters that an operation may redefine', () => {
    const get = { responses: RESPONSES, parameters: [{ ...ID, schema: { type: 'string' } }] }
    const table = derive({ paths: { '/users/{id}': { parameters: [ID], get } } })
    expect(table['GET /users/{id}']).toMatchObject({ texts: ['id'] })
  })
})

describe('bodies', () => {
  it('are sent as JSON, a form or a multipart form', () => {
    const body = (...types: string[]) => ({
      requestBody: { content: Object.fromEntries(types.map((type) => [type, {}])) },
    })
    expect(rowOf(body('application/json'))).not.toHaveProperty('contentTypes')
    expect(rowOf(body('application/json', 'multipart/form-data'))).toMatchObject({
      contentTypes: ['application/json', 'multipart/form-data'],
    })
    expect(errorOf(documentOf(body('text/xml'))).field).toMatch(/requestBody\.content$/)
    expect(errorOf(documentOf(body())).field).toMatch(/requestBody\.content$/)
  })

  it('are received for numeric statuses, not for ranges', () => {
    const responses = { ...RESPONSES, 204: {}, 202: {}, '4XX': {}, default: {} }
    expect(rowOf({ responses })).toEqual({
      credentials: ['none'],
      statuses: [200, 202, 204],
      noContent: [202],
    })
  })

  it.each([
    ['no responses', {}, 'responses'],
    ['ranges only', { '2XX': {}, default: {} }, 'responses'],
    ['a 2xx response that is not JSON', { 200: { content: { 'image/png': {} } } }, 'responses.200.content'],
  ])('are rejected with %s', (_, responses, place) => {
    expect(errorOf(documentOf({ responses })).field).toBe(`document.paths./users/@me/sessions.get.${place}`)
  })

  it('may contain an access token', () => {
    const token = { property: 'access_token', scopes: ['guilds.join'] }
    expect(rowOf({ 'x-body-token': token })).toMatchObject({ bodyToken: token })
  })
})

describe('arrays in the query', () => {
  it('are joined by commas if the description says so', () => {
    const parameters = [{ name: 'ids', in: 'query', explode: false, schema: { type: 'array' } }]
    expect(rowOf({ parameters })).toMatchObject({ commaSeparated: ['ids'] })
  })
})

describe('references', () => {
  it('are resolved', () => {
    const responses = { 200: { $ref: '#/components/responses/a' } }
    const rest = { components: { responses: { a: RESPONSES[200] } } }
    expect(rowOf({ responses }, undefined, rest)).toMatchObject({ statuses: [200] })
  })
})

describe('an invalid document', () => {
  it.each([
    [undefined, 'document'],
    [null, 'document'],
    ['{}', 'document'],
    [[], 'document'],
    [{}, 'document.paths'],
    [{ paths: [] }, 'document.paths'],
    [{ paths: { '/a?b': {} } }, 'document.paths./a?b'],
    [{ paths: { '/a': null } }, 'document.paths./a'],
    [{ paths: { '/a': { get: 1 } } }, 'document.paths./a.get'],
    [{ paths: { '/a': { get: { responses: [] } } } }, 'document.paths./a.get.responses'],
  ])('is rejected with the path of the problem: %j', (document, field) => {
    expect(errorOf(document).field).toBe(field)
  })

  it('yields a table or a typed error for any value', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('paths', '/a', 'get', 'responses', '200', '$ref', 'servers') }),
        (value) => {
          try {
            derive(value)
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidArgumentError)
          }
        },
      ),
    )
  })
})
