import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as entry from '../../../src/discord/permissions.ts'
import fixture from '../../fixtures/flags.json' with { type: 'json' }

const { permissions, PERMISSIONS } = entry
type Permission = entry.Permission
const { documented, elevated, channels, all, presets } = fixture.permissions

test('has all 52 permissions, with their values', () => {
  const values = Object.entries(PERMISSIONS).map(([name, bit]) => [name, String(bit)])
  expect(values).toHaveLength(52)
  expect(Object.fromEntries(values)).toEqual(documented)
  expect(String(entry.ALL_PERMISSIONS)).toBe(all)
})

test('reads what the list of guilds says', () => {
  expect(permissions('36953089').has('MANAGE_GUILD')).toBe(false)
  expect(permissions('36953121').has('MANAGE_GUILD')).toBe(true)
  expect(permissions('8').has('MANAGE_GUILD')).toBe(false)
})

test('the lists that the documentation knows are those of the facts', () => {
  const namesIn = (channel: string) =>
    Object.entries<string[]>(channels).flatMap(([name, places]) => (places.includes(channel) ? [name] : []))
  expect(entry.ELEVATED_PERMISSIONS).toEqual(elevated)
  expect(entry.CHANNEL_PERMISSIONS).toEqual(Object.keys(channels))
  expect(entry.TEXT_CHANNEL_PERMISSIONS).toEqual(namesIn('text'))
  expect(entry.VOICE_CHANNEL_PERMISSIONS).toEqual(namesIn('voice'))
  expect(entry.STAGE_CHANNEL_PERMISSIONS).toEqual(namesIn('stage'))
})

describe('a preset', () => {
  /** What the presets of the facts lack, because they are older than these permissions. */
  test.each<[keyof typeof presets, readonly Permission[], readonly Permission[]]>([
    ['general', entry.GENERAL_PERMISSIONS, ['VIEW_CREATOR_MONETIZATION_ANALYTICS']],
    ['membership', entry.MEMBERSHIP_PERMISSIONS, []],
    ['text', entry.TEXT_PERMISSIONS, ['SEND_POLLS', 'USE_EXTERNAL_APPS', 'PIN_MESSAGES', 'BYPASS_SLOWMODE']],
    ['voice', entry.VOICE_PERMISSIONS, []],
    ['stage', entry.STAGE_PERMISSIONS, []],
    ['stage_moderator', entry.STAGE_MODERATOR_PERMISSIONS, []],
    ['events', entry.EVENT_PERMISSIONS, []],
    ['advanced', entry.ADVANCED_PERMISSIONS, []],
  ])('has the bits of the facts, and the newer ones: %s', (name, preset, newer) => {
    expect(permissions(preset).has(...newer)).toBe(true)
    expect(
      permissions(preset)
        .remove(...newer)
        .toString(),
    ).toBe(presets[name])
    expect(new Set(preset).size).toBe(preset.length)
  })

  test('has a place for every permission', () => {
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

test('unknown permissions survive', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n << 53n, max: (1n << 64n) - 1n }), (bits) => {
      expect(permissions(bits).add('STREAM').remove('STREAM').unknown >> 53n).toBe(bits >> 53n)
    }),
  )
})
