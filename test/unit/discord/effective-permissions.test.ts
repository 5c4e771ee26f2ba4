import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { effectivePermissions, timedOutUntil } from '../../../src/discord/effective-permissions.ts'
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

describe('effectivePermissions', () => {
  test('returns the permissions that the roles of a member grant', () => {
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
  ])('returns all permissions for %s, even during a timeout', (_, guild) => {
    expect(effectivePermissions(guild).value).toBe(ALL_PERMISSIONS)
    expect(effectivePermissions(guild, timedOut(FUTURE)).value).toBe(ALL_PERMISSIONS)
  })

  test('keeps unknown bits for the owner', () => {
    expect(effectivePermissions({ owner: true, permissions: 1n << 60n }).unknown).toBe(1n << 60n)
  })

  test('returns VIEW_CHANNEL and READ_MESSAGE_HISTORY during a timeout, if the roles grant them', () => {
    const permissions = MEMBER_BITS | (1n << 60n)
    expect(effectivePermissions({ permissions }, timedOut(FUTURE)).names()).toEqual([
      'VIEW_CHANNEL',
      'READ_MESSAGE_HISTORY',
    ])
    expect(effectivePermissions({ permissions }, timedOut(FUTURE)).unknown).toBe(0n)
    expect(effectivePermissions({ permissions: PERMISSIONS.SPEAK }, timedOut(FUTURE)).value).toBe(0n)
  })

  test.each([[PAST], ['2026-01-01T00:00:00Z'], [null], [undefined]])(
    'returns the permissions of the roles for a timeout until %s',
    (until) => {
      expect(effectivePermissions({ permissions: MEMBER_BITS }, timedOut(until)).value).toBe(MEMBER_BITS)
    },
  )

  test('compares the timeout with the time of the call by default', () => {
    const inTenYears = new Date(Date.now() + 315_576_000_000).toISOString()
    const canSend = (until: string) =>
      effectivePermissions(
        { permissions: MEMBER_BITS },
        { member: { communication_disabled_until: until } },
      ).has('SEND_MESSAGES')
    expect(canSend(inTenYears)).toBe(false)
    expect(canSend('2020-01-01T00:00:00Z')).toBe(true)
  })

  test('ignores an owner that is not a boolean', () => {
    const guild = { owner: 'false', permissions: '0' }
    expect(effectivePermissions(guild as never).value).toBe(0n)
  })
})

test.each([
  ['an absent guild', [undefined], 'guild'],
  ['an array of guilds', [[{ permissions: '0' }]], 'guild'],
  ['absent permissions', [{ owner: true }], 'guild.permissions'],
  ['an unknown name of a permission', [{ permissions: ['ADMIN'] }], 'guild.permissions[0]'],
  ['options that are null', [{ permissions: 0 }, null], 'options'],
  ['a member that is an id', [{ permissions: 0 }, { member: '1' }], 'member'],
  ['a member that is null', [{ permissions: 0 }, { member: null }], 'member'],
  [
    'a timeout that is a word',
    [{ permissions: 0 }, timedOut('tomorrow')],
    'member.communication_disabled_until',
  ],
  [
    'a timeout that is a number',
    [{ permissions: 0 }, timedOut(1 as never)],
    'member.communication_disabled_until',
  ],
  ['a time that is NaN', [{ permissions: 0 }, { now: Number.NaN }], 'now'],
  ['a time that is a Date', [{ permissions: 0 }, { now: new Date(0) }], 'now'],
])('rejects %s', async (_, args, field) => {
  const [guild, options] = args
  const error = await failure(
    () => effectivePermissions(guild as never, options as never),
    InvalidArgumentError,
  )
  expect(error.field).toBe(field)
})

describe('timedOutUntil', () => {
  it('returns the end of a timeout that has not ended', () => {
    const end = timedOutUntil({ communication_disabled_until: FUTURE }, { now: NOW })
    expect(end).toEqual(new Date(NOW + 1))
    expect(timedOutUntil({ communication_disabled_until: '2999-01-01T00:00:00Z' })?.getUTCFullYear()).toBe(
      2999,
    )
  })

  test.each([PAST, '2026-01-01T00:00:00Z', null, undefined])('returns null for the time %s', (time) => {
    expect(timedOutUntil({ communication_disabled_until: time }, { now: NOW })).toBeNull()
  })

  it('rejects a value that is not a time', async () => {
    const member = { communication_disabled_until: 'soon' }
    const error = await failure(() => timedOutUntil(member), InvalidArgumentError)
    expect(error.field).toBe('member.communication_disabled_until')
    const now = await failure(() => timedOutUntil({}, { now: Number.NaN }), InvalidArgumentError)
    expect(now.field).toBe('now')
  })
})
