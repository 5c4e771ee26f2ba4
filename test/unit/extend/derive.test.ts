import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveOperations } from '../../../src/extend/derive.ts'
import openapi from '../../../src/generated/openapi.json' with { type: 'json' }
import { OPERATIONS } from '../../../src/generated/operations.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'

const SERVER = 'https://discord.com/api/v10'
const ANSWERS = { 200: { content: { 'application/json': {} } } }
const ID = { name: 'id', in: 'path', schema: { type: 'string', format: 'snowflake' } }

const derive = (document: unknown) => deriveOperations(document, SERVER)

/** A document with one operation. */
function documentOf(operation: object, path = '/users/@me/sessions', rest: object = {}) {
  return { paths: { [path]: { get: { responses: ANSWERS, ...operation } } }, ...rest }
}

/** The row of the only operation. */
function rowOf(operation: object, path?: string, rest?: object) {
  const rows = Object.values(derive(documentOf(operation, path, rest)))
  expect(rows).toHaveLength(1)
  return rows[0]
}

/** The refusal, and that it names a place. */
function refusalOf(document: unknown): { field: string; message: string } {
  try {
    derive(document)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError)
    if (error instanceof InvalidArgumentError) return { field: error.field, message: error.message }
  }
  throw new Error('Nothing was refused')
}

describe('the table of the shipped description', () => {
  it('is the generated one', () => {
    expect(derive(openapi)).toEqual(OPERATIONS)
  })

  it('keeps nothing of the document that could change later', () => {
    const scopes = ['identify']
    const table = derive(documentOf({ security: [{ OAuth2: scopes }] }))
    scopes.pop()
    expect(table['GET /users/@me/sessions']?.scopes).toEqual([['identify']])
  })
})

describe('security', () => {
  it('is that of the operation, else that of the document, else none', () => {
    const rest = { security: [{ BotToken: [] }] }
    expect(rowOf({ security: [{ OAuth2: ['identify'] }] }, undefined, rest)).toMatchObject({
      credentials: ['bearer'],
      scopes: [['identify']],
    })
    expect(rowOf({}, undefined, rest)).toMatchObject({ credentials: ['bot'] })
    expect(rowOf({})).toMatchObject({ credentials: ['none'] })
    expect(rowOf({ security: [] }, undefined, rest)).toMatchObject({ credentials: ['none'] })
  })

  it('has alternatives, each a set of scopes', () => {
    const security = [{ OAuth2: ['a', 'b'] }, { OAuth2: ['c'] }, { BotToken: [] }, {}]
    expect(rowOf({ security })).toMatchObject({
      credentials: ['bearer', 'bot', 'none'],
      scopes: [['a', 'b'], ['c']],
    })
  })

  it.each([
    ['a scheme of its own', [{ ApiKey: [] }], 'security.0'],
    ['a scheme named after what every object has', [{ constructor: [] }], 'security.0'],
    ['two schemes at a time', [{ OAuth2: ['identify'], BotToken: [] }], 'security.0'],
    ['no list', { OAuth2: [] }, 'security'],
    ['scopes that are no list', [{ OAuth2: 'identify' }], 'security.0.OAuth2'],
    ['a scope that is no text', [{ OAuth2: [1] }], 'security.0.OAuth2.0'],
  ])('is refused with %s', (_, security, place) => {
    expect(refusalOf(documentOf({ security })).field).toBe(`document.paths./users/@me/sessions.get.${place}`)
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

  it('may be left out, or be the API', () => {
    expect(rowOf(bearer)).not.toHaveProperty('server')
    expect(rowOf(bearer, undefined, { servers: [{ url: SERVER }] })).not.toHaveProperty('server')
  })

  it('may be the origin where no credential is sent', () => {
    const servers = [{ url: 'https://discord.com' }]
    expect(rowOf({ servers, security: [{}] })).toMatchObject({ server: 'https://discord.com' })
    expect(refusalOf(documentOf({ servers, ...bearer })).message).toContain(
      'must be https://discord.com/api/v10',
    )
  })

  it.each(elsewhere)('elsewhere is refused wherever it stands: %j', (url) => {
    const servers = [{ url }]
    const item = { get: { responses: ANSWERS, ...bearer }, servers }
    expect(refusalOf(documentOf(bearer, undefined, { servers })).field).toBe('document.servers.0.url')
    expect(refusalOf(documentOf({ ...bearer, servers })).field).toMatch(/get\.servers\.0\.url$/)
    expect(refusalOf({ paths: { '/a': item } }).field).toBe('document.paths./a.servers.0.url')
    expect(refusalOf(documentOf({ servers, security: [{}] })).field).toMatch(/get\.servers\.0\.url$/)
  })

  it('elsewhere is refused as the second of two', () => {
    const servers = [{ url: SERVER }, { url: 'https://evil.example' }]
    expect(refusalOf(documentOf(bearer, undefined, { servers })).field).toBe('document.servers.1.url')
  })
})

describe('a path', () => {
  it.each([
    '@evil.example/x',
    '.evil.example/x',
    ':80@evil.example/x',
    '/../users',
    '/users/./me',
    '/users/..',
    '/%2e%2e/users',
    '/users?x=1',
    '/users#x',
    '/users\\..\\x',
    '//users',
    '/users/',
    '/',
    '',
    '/users/{user-id}',
    '/users/{id',
    '/users/{.id}',
    '/users/a b',
  ])('that is none is refused: %j', (path) => {
    expect(refusalOf(documentOf({}, path)).field).toBe(`document.paths.${path}`)
  })

  it('that is let pass stays below the server, whatever it is', () => {
    const segment = fc.string({ minLength: 0, maxLength: 8, unit: fc.constantFrom(...'a./{}@:~%?#\\-_ e2') })
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join('/')
        try {
          derive(documentOf({}, path))
        } catch {
          return
        }
        for (const base of ['https://api.example', 'https://api.example/v10']) {
          const url = new URL(`${base}${path}`)
          expect(url.origin).toBe('https://api.example')
          expect(url.href).toBe(`${base}${path}`)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('has the parameters of its template, as texts', () => {
    const path = '/users/{id}'
    expect(rowOf({ parameters: [ID] }, path)).not.toHaveProperty('texts')
    const name = { ...ID, schema: { type: 'string' } }
    const secret = { ...ID, schema: { type: 'string', format: 'password' } }
    expect(rowOf({ parameters: [name] }, path)).toMatchObject({ texts: ['id'] })
    expect(rowOf({ parameters: [secret] }, path)).toMatchObject({ texts: ['id'], secrets: ['id'] })

    const number = { ...ID, schema: { type: 'integer' } }
    expect(refusalOf(documentOf({ parameters: [number] }, path)).field).toMatch(
      /parameters\.0\.schema\.type$/,
    )
    expect(refusalOf(documentOf({}, path)).message).toContain('must have the path parameter id')
    expect(refusalOf(documentOf({ parameters: [ID] })).field).toMatch(/get\.parameters\.0$/)
  })

  it('has parameters that an operation says anew', () => {
    const get = { responses: ANSWERS, parameters: [{ ...ID, schema: { type: 'string' } }] }
    const table = derive({ paths: { '/users/{id}': { parameters: [ID], get } } })
    expect(table['GET /users/{id}']).toMatchObject({ texts: ['id'] })
  })
})

describe('operations that cannot be told apart', () => {
  const get = { responses: ANSWERS }

  it('have the same id', () => {
    const document = {
      paths: { '/a': { get: { ...get, operationId: 'one' } }, '/b': { get: { ...get, operationId: 'one' } } },
    }
    expect(refusalOf(document)).toEqual({
      field: 'document.paths./b.get.operationId',
      message: expect.stringContaining('document.paths./a.get.operationId'),
    })
  })

  it('have paths that differ in the name of a parameter alone', () => {
    const other = { ...ID, name: 'user_id' }
    const document = {
      paths: {
        '/users/{id}': { get: { ...get, parameters: [ID] } },
        '/users/{user_id}': { delete: { ...get, parameters: [other] } },
      },
    }
    expect(refusalOf(document).field).toBe('document.paths./users/{user_id}')
  })
})

describe('what is sent and answered', () => {
  it('is JSON, a form or a multipart form', () => {
    const body = (...types: string[]) => ({
      requestBody: { content: Object.fromEntries(types.map((type) => [type, {}])) },
    })
    expect(rowOf(body('application/json'))).not.toHaveProperty('contentTypes')
    expect(rowOf(body('application/json', 'multipart/form-data'))).toMatchObject({
      contentTypes: ['application/json', 'multipart/form-data'],
    })
    expect(refusalOf(documentOf(body('text/xml'))).field).toMatch(/requestBody\.content$/)
    expect(refusalOf(documentOf(body())).field).toMatch(/requestBody\.content$/)
  })

  it('has numbers for statuses, and passes over ranges', () => {
    const responses = { ...ANSWERS, 204: {}, 202: {}, '4XX': {}, default: {} }
    expect(rowOf({ responses })).toEqual({
      credentials: ['none'],
      statuses: [200, 202, 204],
      noContent: [202],
    })
  })

  it.each([
    ['no answers', {}, 'responses'],
    ['ranges alone', { '2XX': {}, default: {} }, 'responses'],
    ['a success that is no JSON', { 200: { content: { 'image/png': {} } } }, 'responses.200.content'],
  ])('is refused with %s', (_, responses, place) => {
    expect(refusalOf(documentOf({ responses })).field).toBe(`document.paths./users/@me/sessions.get.${place}`)
  })

  it('joins lists in the query by commas where the description says so', () => {
    const parameters = [{ name: 'ids', in: 'query', explode: false, schema: { type: 'array' } }]
    expect(rowOf({ parameters })).toMatchObject({ commaSeparated: ['ids'] })
  })

  it('names the token in a body', () => {
    const token = { property: 'access_token', scopes: ['guilds.join'] }
    expect(rowOf({ 'x-body-token': token })).toMatchObject({ bodyToken: token })
  })
})

describe('references', () => {
  const referring = ($ref: string, components: object) =>
    documentOf({ responses: { 200: { $ref } } }, undefined, { components })

  it('are followed, as many steps as it takes', () => {
    const document = referring('#/components/responses/a~1b', {
      responses: { 'a/b': { $ref: '#/components/responses/c' }, c: ANSWERS[200] },
    })
    expect(derive(document)).toHaveProperty(['GET /users/@me/sessions', 'statuses'], [200])
  })

  it.each([
    ['to another file', './answers.json#/a', {}],
    ['to nothing', '#/components/responses/a', { responses: {} }],
    ['to what every object has', '#/components/constructor', {}],
    ['in a circle', '#/components/a', { a: { $ref: '#/components/b' }, b: { $ref: '#/components/a' } }],
  ])('are refused %s', (_, $ref, components) => {
    expect(refusalOf(referring($ref, components)).message).toMatch(/responses\.200 must (not )?refer to /)
  })
})

describe('any other value', () => {
  it.each([
    [undefined, 'document'],
    [null, 'document'],
    ['{}', 'document'],
    [[], 'document'],
    [{}, 'document.paths'],
    [{ paths: [] }, 'document.paths'],
    [{ paths: { '/a': null } }, 'document.paths./a'],
    [{ paths: { '/a': { get: 1 } } }, 'document.paths./a.get'],
    [{ paths: { '/a': { get: { responses: [] } } } }, 'document.paths./a.get.responses'],
  ])('is refused where it stands: %j', (document, field) => {
    expect(refusalOf(document).field).toBe(field)
  })

  it('ends in a table or in a typed error', () => {
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
