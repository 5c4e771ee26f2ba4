import { expect, test } from 'vitest'
import { InvalidArgumentError, MissingBotTokenError } from '../../../src/runtime/errors/arguments.ts'

test('InvalidArgumentError names the field and the problem', () => {
  const error = new InvalidArgumentError('roles[3]', 'must be a snowflake')
  expect(error.message).toBe('roles[3] must be a snowflake')
  expect(error.field).toBe('roles[3]')
})

test('MissingBotTokenError names the operation and the option', () => {
  const operation = 'PUT /guilds/{guild_id}/members/{user_id}'
  const error = new MissingBotTokenError(operation)
  expect(error.message).toContain(
    `${operation} needs a bot token: pass botToken to the client or to this call`,
  )
  expect(error.operation).toBe(operation)
})
