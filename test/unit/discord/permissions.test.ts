import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as entry from '../../../src/discord/permissions.ts'
import fixture from '../../fixtures/flags.json' with { type: 'json' }

const { permissions, PERMISSIONS } = entry
type Permission = entry.Permission
const { documented, elevated, channels, all, presets } = fixture.permissions

test('the 52 permissions have the documented values', () => {
  const values = Object.entries(PERMISSIONS).map(([name, bit]) => [name, String(bit)])
  expect(values).toHaveLength(52)
  expect(Object.fromEntries(values)).toEqual(documented)
  expect(String(entry.ALL_PERMISSIONS)).toBe(all)
})

test('the permissions in a list of guilds are read', () => {
  expect(permissions('36953089').has('MANAGE_GUILD')).toBe(false)
  expect(permissions('36953121').has('MANAGE_GUILD')).toBe(true)
  expect(permissions('8').has('MANAGE_GUILD')).toBe(false)
})

test('the documented lists are those of the fixture', () => {
  const namesIn = (channel: string) =>
    Object.entries<string[]>(channels).flatMap(([name, places]) => (places.includes(channel) ? [name] : []))
  expect(entry.ELEVATED_PERMISSIONS).toEqual(elevated)
  expect(entry.CHANNEL_PERMISSIONS).toEqual(Object.keys(channels))
  expect(entry.TEXT_CHANNEL_PERMISSIONS).toEqual(namesIn('text'))
  expect(entry.VOICE_CHANNEL_PERMISSIONS).toEqual(namesIn('voice'))
  expect(entry.STAGE_CHANNEL_PERMISSIONS).toEqual(namesIn('stage'))
})

describe('a preset', () => {
  test.each<
    [name: keyof typeof presets, preset: readonly Permission[], newerThanFixture: readonly Permission[]]
  >([
    ['general', entry.GENERAL_PERMISSIONS, ['VIEW_CREATOR_MONETIZATION_ANALYTICS']],
    ['membership', entry.MEMBERSHIP_PERMISSIONS, []],
    ['text', entry.TEXT_PERMISSIONS, ['SEND_POLLS', 'USE_EXTERNAL_APPS', 'PIN_MESSAGES', 'BYPASS_SLOWMODE']],
    ['voice', entry.VOICE_PERMISSIONS, []],
    ['stage', entry.STAGE_PERMISSIONS, []],
    ['stage_moderator', entry.STAGE_MODERATOR_PERMISSIONS, []],
    ['events', entry.EVENT_PERMISSIONS, []],
    ['advanced', entry.ADVANCED_PERMISSIONS, []],
  ])('has the bits of the fixture, and the newer ones: %s', (name, preset, newer) => {
    expect(permissions(preset).has(...newer)).toBe(true)
    expect(
      permissions(preset)
        .remove(...newer)
        .toString(),
    ).toBe(presets[name])
    expect(new Set(preset).size).toBe(preset.length)
  })

  test('contains every permission', () => {
    const together = permissions([
      ...entry.GENERAL_PERMISSIONS,
      ...entry.MEMBERSHIP_PERMISSIONS,
      ...entry.TEXT_PERMISSIONS,
      ...entry.VOICE_PERMISSIONS,
      ...entry.STAGE_PERMISSIONS,
      ...entry.EVENT_PERMISSIONS,
      ...entry.ADVANCED_PERMISSIONS,
    ])
    expect(together.value).toBe(entry.ALL_PERMISSIONS)
  })
})

test('unknown permissions are preserved', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n << 53n, max: (1n << 64n) - 1n }), (bits) => {
      expect(permissions(bits).add('STREAM').remove('STREAM').unknown >> 53n).toBe(bits >> 53n)
    }),
  )
})
