import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rolePermissions } from '../../../src/discord/role-permissions.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const GUILD = {
  id: '1',
  roles: [
    { id: '2', permissions: '2' },
    { id: '1', permissions: '1024' },
    { id: '3', permissions: 32n },
  ],
}

test.each([
  ['no role', [], ['VIEW_CHANNEL']],
  ['one role', ['2'], ['KICK_MEMBERS', 'VIEW_CHANNEL']],
  ['two roles', ['2', '3'], ['KICK_MEMBERS', 'MANAGE_GUILD', 'VIEW_CHANNEL']],
  ['@everyone listed', ['1'], ['VIEW_CHANNEL']],
  ['a deleted role', ['4', '3'], ['MANAGE_GUILD', 'VIEW_CHANNEL']],
])('a member with %s has its permissions and those of @everyone', (_, roles, expected) => {
  expect(rolePermissions(GUILD, { roles }).names()).toEqual(expected)
})

test('unknown bits are preserved', () => {
  const bits64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
  fc.assert(
    fc.property(bits64, bits64, (everyone, member) => {
      const roles = [
        { id: '1', permissions: everyone },
        { id: '2', permissions: String(member) },
      ]
      expect(rolePermissions({ id: '1', roles }, { roles: ['2'] }).value).toBe(everyone | member)
      expect(rolePermissions({ id: '1', roles }, { roles: [] }).value).toBe(everyone)
    }),
  )
})

test.each([
  ['an absent guild', null, { roles: [] }, 'guild'],
  ['an absent member', GUILD, undefined, 'member'],
  ['a guild without roles', { id: '1' }, { roles: [] }, 'guild.roles'],
  ['a guild without @everyone', { id: '9', roles: GUILD.roles }, { roles: ['2'] }, 'guild.roles'],
  ['a role that is an id', { id: '1', roles: ['1'] }, { roles: [] }, 'guild.roles[0]'],
  [
    'a role without permissions',
    { id: '1', roles: [{ id: '1' }] },
    { roles: [] },
    'guild.roles[0].permissions',
  ],
  ['roles of a member that are one id', GUILD, { roles: '123' }, 'member.roles'],
])('%s is rejected', async (_, guild, member, field) => {
  const error = await failure(() => rolePermissions(guild as never, member as never), InvalidArgumentError)
  expect(error.field).toBe(field)
})
