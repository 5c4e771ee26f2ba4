import { expect, test } from 'vitest'
import { OPERATIONS } from '../../../../src/index.ts'
import { findOperation } from '../../../../src/runtime/transport/operation.ts'

test.each(Object.entries(OPERATIONS))('%s is found by method and path template', (key, row) => {
  const [method = '', path = ''] = key.split(' ')
  expect(findOperation(method, path)).toMatchObject({
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
  expect(findOperation(method, path)).toBeUndefined()
})

test('what the row leaves out is as usual', () => {
  expect(findOperation('GET', '/users/@me')).toEqual({
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

test('a path parameter that does not end in _id is no id', () => {
  for (const [key, row] of Object.entries(OPERATIONS)) {
    const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const texts = names.filter((name) => !name.endsWith('_id') || name === 'instance_id')
    expect('texts' in row ? row.texts : []).toEqual(texts)
  }
})
