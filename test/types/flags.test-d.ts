import { expectTypeOf, test } from 'vitest'
import { type BitSet, type UserFlag, userFlags } from '../../src/discord/flags.ts'
import {
  ELEVATED_PERMISSIONS,
  effectivePermissions,
  type Permission,
  permissions,
  TEXT_PERMISSIONS,
} from '../../src/discord/permissions.ts'
import type { GuildMember, PartialGuild, User } from '../../src/index.ts'

declare const guild: PartialGuild
declare const member: GuildMember
declare const user: User

test('the functions accept the values of Discord unchanged', () => {
  expectTypeOf(permissions(guild.permissions)).toEqualTypeOf<BitSet<Permission>>()
  expectTypeOf(effectivePermissions(guild, { member })).toEqualTypeOf<BitSet<Permission>>()
  expectTypeOf(userFlags(user.flags ?? 0).names()).toEqualTypeOf<UserFlag[]>()
})

test('presets are lists of names', () => {
  expectTypeOf(permissions(TEXT_PERMISSIONS).has(...ELEVATED_PERMISSIONS)).toEqualTypeOf<boolean>()
  expectTypeOf(permissions(ELEVATED_PERMISSIONS).missing(...TEXT_PERMISSIONS)).toEqualTypeOf<Permission[]>()
})

test('a name of another set and a value that may be absent do not compile', () => {
  // @ts-expect-error: a user flag is not a permission
  permissions(guild.permissions).has('STAFF')
  // @ts-expect-error: a list contains names of permissions
  permissions(guild.permissions).equals(['STAFF'])
  // @ts-expect-error: a set of user flags is not a set of permissions
  permissions(userFlags(0))
  // @ts-expect-error: the flags may be absent
  userFlags(user.flags)
})
