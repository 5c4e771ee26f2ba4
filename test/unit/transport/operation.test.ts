import { expect, test } from 'vitest'
import { OPERATIONS } from '../../../src/generated/operations.ts'
import { findOperation, getOperation } from '../../../src/runtime/transport/operation.ts'

test.each(Object.entries(OPERATIONS))('%s is found by method and path template', (key, row) => {
  const [method = '', path = ''] = key.split(' ')
  expect(findOperation(OPERATIONS, method, path)).toMatchObject({
    ...row,
    noContent: expect.anything(),
    key,
    method,
    path,
  })
})

test.each([
  ['GET', '/users/@you'],
  ['POST', '/users/@me'],
  ['get', '/users/@me'],
  ['GET', '/users/@me/'],
  ['GET', ''],
])('%s %j is not found', (method, path) => {
  expect(findOperation(OPERATIONS, method, path)).toBeUndefined()
})

test('getOperation throws for an operation that no method uses', () => {
  expect(getOperation('GET', '/users/@me').key).toBe('GET /users/@me')
  expect(() => getOperation('GET', '/users/@you')).toThrow(
    'The description has no method for GET /users/@you',
  )
})

test('absent fields of a row have their defaults', () => {
  expect(findOperation(OPERATIONS, 'GET', '/users/@me')).toEqual({
    key: 'GET /users/@me',
    method: 'GET',
    path: '/users/@me',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer', 'bot'],
    scopes: [['identify']],
    bodyToken: undefined,
    contentTypes: ['application/json'],
    statuses: [200, 401, 403, 429],
    noContent: [204],
    texts: [],
    secrets: [],
    commaSeparated: [],
  })
})

test('a path parameter that does not end in _id is not an id', () => {
  for (const [key, row] of Object.entries(OPERATIONS)) {
    const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const texts = names.filter((name) => !name.endsWith('_id') || name === 'instance_id')
    expect('texts' in row ? row.texts : []).toEqual(texts)
  }
})
