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
  ['@everyone by name', ['1'], ['VIEW_CHANNEL']],
  ['a role that is gone', ['4', '3'], ['MANAGE_GUILD', 'VIEW_CHANNEL']],
])('a member with %s has what it allows, and what everyone may', (_what, roles, expected) => {
  expect(rolePermissions(GUILD, { roles }).names()).toEqual(expected)
})

test('bits that nobody knows yet are kept', () => {
  const bits64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
  fc.assert(
    fc.property(bits64, bits64, (everyone, own) => {
      const roles = [
        { id: '1', permissions: everyone },
        { id: '2', permissions: String(own) },
      ]
      expect(rolePermissions({ id: '1', roles }, { roles: ['2'] }).value).toBe(everyone | own)
      expect(rolePermissions({ id: '1', roles }, { roles: [] }).value).toBe(everyone)
    }),
  )
})

test.each([
  ['no guild', null, { roles: [] }, 'guild'],
  ['no member', GUILD, undefined, 'member'],
  ['a guild without a list of roles', { id: '1' }, { roles: [] }, 'guild.roles'],
  ['a guild without @everyone', { id: '9', roles: GUILD.roles }, { roles: ['2'] }, 'guild.roles'],
  ['a role that is an id', { id: '1', roles: ['1'] }, { roles: [] }, 'guild.roles[0]'],
  [
    'a role without permissions',
    { id: '1', roles: [{ id: '1' }] },
    { roles: [] },
    'guild.roles[0].permissions',
  ],
  ['roles of a member that are one id', GUILD, { roles: '123' }, 'member.roles'],
])('%s is refused', async (_what, guild, member, field) => {
  const error = await failure(() => rolePermissions(guild as never, member as never), InvalidArgumentError)
  expect(error.field).toBe(field)
})
