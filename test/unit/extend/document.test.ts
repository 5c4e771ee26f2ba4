import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentNode, listOperations, listTemplateNames } from '../../../src/extend/document.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const nodeOf = (document: unknown) => new DocumentNode('document', document)
const list = (document: unknown) => listOperations(nodeOf(document))
const errorOf = (call: () => unknown) => failure(call, InvalidArgumentError)

describe('listOperations', () => {
  it('lists operations in the order of paths and methods', () => {
    const paths = { '/b': { post: {}, get: {}, summary: 'b', options: {} }, '/a': { delete: {} } }
    expect(list({ paths }).map(({ key, path }) => [key, path])).toEqual([
      ['GET /b', '/b'],
      ['POST /b', '/b'],
      ['DELETE /a', '/a'],
    ])
  })

  it('omits pages for the browser', () => {
    const paths = { '/a': { get: { 'x-browser-page': true }, post: { 'x-browser-page': false } } }
    expect(list({ paths }).map(({ key }) => key)).toEqual(['POST /a'])
  })

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
  ])('rejects the path %j', async (path) => {
    const error = await errorOf(() => list({ paths: { [path]: { get: {} } } }))
    expect(error.field).toBe(`document.paths.${path}`)
  })

  it('accepts only paths that a URL parser leaves unchanged below the server', () => {
    const segment = fc.string({ minLength: 0, maxLength: 8, unit: fc.constantFrom(...'a./{}@:~%?#\\-_ e2') })
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const template = segments.join('/')
        try {
          list({ paths: { [template]: { get: {} } } })
        } catch {
          return
        }
        const path = template.replaceAll(/\{\w+\}/g, '1')
        for (const base of ['https://api.example', 'https://api.example/v10']) {
          const url = new URL(`${base}${path}`)
          expect(url.origin).toBe('https://api.example')
          expect(url.href).toBe(`${base}${path}`)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('rejects operations with the same id', async () => {
    const get = { operationId: 'one' }
    const error = await errorOf(() => list({ paths: { '/a': { get }, '/b': { get } } }))
    expect(error.message).toBe(
      'document.paths./b.get.operationId must not be the same as document.paths./a.get.operationId',
    )
  })

  it('rejects paths that differ only in the name of a parameter', async () => {
    const paths = { '/users/{id}': { get: {} }, '/users/{user_id}': { delete: {} } }
    const error = await errorOf(() => list({ paths }))
    expect(error.field).toBe('document.paths./users/{user_id}')
  })
})

describe('listTemplateNames', () => {
  it('lists the names of the parameters in a path template', () => {
    expect(listTemplateNames('/guilds/{guild_id}/badges/{key}:{version}')).toEqual([
      'guild_id',
      'key',
      'version',
    ])
    expect(listTemplateNames('/users/@me')).toEqual([])
  })
})

describe('DocumentNode', () => {
  it('reads strings, arrays and objects with their path', () => {
    const node = nodeOf({ texts: ['a'], object: { b: null } })
    expect(node.at('texts').items()[0]).toMatchObject({ field: 'document.texts.0', value: 'a' })
    expect(node.at('texts').items()[0]?.text()).toBe('a')
    expect(node.at('object').members()).toMatchObject([['b', { field: 'document.object.b', value: null }]])
  })

  it('has no members and no items when it is absent', () => {
    const absent = nodeOf({}).at('a')
    expect(absent.isAbsent).toBe(true)
    expect(absent.members()).toEqual([])
    expect(absent.items()).toEqual([])
    expect(nodeOf({}).at('constructor').isAbsent).toBe(true)
  })

  it.each<[problem: string, read: (node: DocumentNode) => unknown]>([
    ['document.number must be a string', (node) => node.at('number').text()],
    ['document.number must be an array', (node) => node.at('number').items()],
    ['document.number must be an object', (node) => node.at('number').members()],
    ['document.number must be an object', (node) => node.at('number').at('a')],
    ['document.array must be an object', (node) => node.at('array').at('0')],
    ['document.absent must be an object', (node) => node.at('absent').at('a')],
    ['document.absent must be a string', (node) => node.at('absent').text()],
  ])('throws that %s', async (problem, read) => {
    const error = await errorOf(() => read(nodeOf({ number: 1, array: [] })))
    expect(error.message).toBe(problem)
  })

  it('resolves a reference in any number of steps', () => {
    const node = nodeOf({
      value: { $ref: '#/components/responses/a~1b' },
      components: {
        responses: { 'a/b': { $ref: '#/components/responses/c~0d' }, 'c~d': { description: 'It' } },
      },
    })
    const description = node.at('value').at('description')
    expect(description).toMatchObject({ field: 'document.value.description', value: 'It' })
  })

  it.each([
    ['to another file', './responses.json#/a', {}, 'must refer to this document: bundle it first'],
    [
      'to a missing value',
      '#/components/responses/a',
      { responses: {} },
      'must refer to a value that the document contains',
    ],
    [
      'to a property of every object',
      '#/components/constructor',
      {},
      'must refer to a value that the document contains',
    ],
    [
      'in a circle',
      '#/components/a',
      { a: { $ref: '#/components/b' }, b: { $ref: '#/components/a' } },
      'must not refer to itself',
    ],
  ])('rejects a reference %s', async (_, $ref, components, problem) => {
    const error = await errorOf(() => nodeOf({ value: { $ref }, components }).at('value'))
    expect(error.message).toBe(`document.value ${problem}`)
  })
})
