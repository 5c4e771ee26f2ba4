import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectivePermissions } from '../../../src/discord/effective-permissions.ts'
import { ALL_PERMISSIONS, PERMISSIONS } from '../../../src/generated/permissions.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')
const FUTURE = '2026-01-01T00:00:00.001000+00:00'
const PAST = '2025-12-31T23:59:59.999000+00:00'
const MEMBER_BITS = PERMISSIONS.VIEW_CHANNEL | PERMISSIONS.SEND_MESSAGES | PERMISSIONS.READ_MESSAGE_HISTORY
const bits64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })

const timedOut = (communication_disabled_until?: string | null) => ({
  member: { communication_disabled_until },
  now: NOW,
})

describe('the effective permissions', () => {
  test('of a member are what the roles allow', () => {
    fc.assert(
      fc.property(bits64, (bits) => {
        const permissions = bits & ~PERMISSIONS.ADMINISTRATOR
        expect(effectivePermissions({ owner: false, permissions }).value).toBe(permissions)
        expect(effectivePermissions({ permissions }, timedOut(null)).value).toBe(permissions)
      }),
    )
  })

  test.each([
    ['the owner', { owner: true, permissions: '0' }],
    ['an administrator', { owner: false, permissions: '8' }],
    ['an administrator by a list of names', { permissions: ['ADMINISTRATOR'] as const }],
  ])('of %s are all, timed out or not', (_who, guild) => {
    expect(effectivePermissions(guild).value).toBe(ALL_PERMISSIONS)
    expect(effectivePermissions(guild, timedOut(FUTURE)).value).toBe(ALL_PERMISSIONS)
  })

  test('of the owner keep the bits that nobody knows yet', () => {
    expect(effectivePermissions({ owner: true, permissions: 1n << 60n }).unknown).toBe(1n << 60n)
  })

  test('of a member who is timed out are to see and to read, if the roles allow it', () => {
    const permissions = MEMBER_BITS | (1n << 60n)
    expect(effectivePermissions({ permissions }, timedOut(FUTURE)).names()).toEqual([
      'VIEW_CHANNEL',
      'READ_MESSAGE_HISTORY',
    ])
    expect(effectivePermissions({ permissions }, timedOut(FUTURE)).unknown).toBe(0n)
    expect(effectivePermissions({ permissions: PERMISSIONS.SPEAK }, timedOut(FUTURE)).value).toBe(0n)
  })

  test.each([[PAST], ['2026-01-01T00:00:00Z'], [null], [undefined]])('are whole again at %s', (until) => {
    expect(effectivePermissions({ permissions: MEMBER_BITS }, timedOut(until)).value).toBe(MEMBER_BITS)
  })

  test('are judged by the time of the call when no other is given', () => {
    const inTenYears = new Date(Date.now() + 315_576_000_000).toISOString()
    const judge = (until: string) =>
      effectivePermissions(
        { permissions: MEMBER_BITS },
        { member: { communication_disabled_until: until } },
      ).has('SEND_MESSAGES')
    expect(judge(inTenYears)).toBe(false)
    expect(judge('2020-01-01T00:00:00Z')).toBe(true)
  })

  test('of somebody who only says to be the owner are not all', () => {
    const guild = { owner: 'false', permissions: '0' }
    expect(effectivePermissions(guild as never).value).toBe(0n)
  })
})

test.each([
  ['no guild', [undefined], 'guild'],
  ['a list of guilds', [[{ permissions: '0' }]], 'guild'],
  ['no permissions', [{ owner: true }], 'guild.permissions'],
  ['a permission of no name', [{ permissions: ['ADMIN'] }], 'guild.permissions[0]'],
  ['options that are null', [{ permissions: 0 }, null], 'options'],
  ['a member that is an id', [{ permissions: 0 }, { member: '1' }], 'member'],
  ['a member that is null', [{ permissions: 0 }, { member: null }], 'member'],
  [
    'a time that is a word',
    [{ permissions: 0 }, timedOut('tomorrow')],
    'member.communication_disabled_until',
  ],
  [
    'a time that is a number',
    [{ permissions: 0 }, timedOut(1 as never)],
    'member.communication_disabled_until',
  ],
  ['a clock that stands', [{ permissions: 0 }, { now: Number.NaN }], 'now'],
  ['a clock that is a date', [{ permissions: 0 }, { now: new Date(0) }], 'now'],
])('%s is refused', async (_what, args, field) => {
  const [guild, options] = args
  const error = await failure(
    () => effectivePermissions(guild as never, options as never),
    InvalidArgumentError,
  )
  expect(error.field).toBe(field)
})
