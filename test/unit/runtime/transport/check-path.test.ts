import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../../src/runtime/errors/index.ts'
import { checkPath } from '../../../../src/runtime/transport/check-path.ts'
import type { OperationDescriptor } from '../../../../src/runtime/transport/operation.ts'
import { failure } from '../../../support/failure.ts'

const operation: OperationDescriptor = {
  key: 'GET /a/{guild_id}/b/{name}',
  method: 'GET',
  path: '/a/{guild_id}/b/{name}',
  server: 'https://api.example',
  credentials: ['none'],
  scopes: [],
  bodyToken: undefined,
  contentTypes: ['application/json'],
  statuses: [200],
  noContent: [204],
  texts: ['name'],
  secrets: [],
  commaSeparated: [],
}

describe('checkPath', () => {
  test.each(['a', '...', ' ', 'a/b', '%2e%2e', '@me'])('lets the name %j pass, which is escaped', (name) => {
    expect(() => checkPath(operation, { guild_id: '1', name })).not.toThrow()
  })

  test.each([
    ['empty', ''],
    ['.', '.'],
    ['..', '..'],
    ['absent', undefined],
    ['null', null],
    ['a number', 1],
    ['a list', ['..']],
  ])('refuses a name that is %s', async (_, name) => {
    const error = await failure(() => checkPath(operation, { guild_id: '1', name }), InvalidArgumentError)
    expect(error.message).toBe('name must be a string that is not empty, "." or ".."')
  })

  test.each(['', '.', '..', 'abc', '1/2', '18446744073709551616'])('refuses the id %j', async (id) => {
    const error = await failure(() => checkPath(operation, { guild_id: id, name: 'a' }), InvalidArgumentError)
    expect(error.field).toBe('guild_id')
  })

  it('refuses a path without any values', async () => {
    const error = await failure(() => checkPath(operation), InvalidArgumentError)
    expect(error.field).toBe('guild_id')
  })

  it('has nothing to say of a path without parameters', () => {
    expect(() => checkPath({ ...operation, path: '/users/@me' })).not.toThrow()
  })
})
