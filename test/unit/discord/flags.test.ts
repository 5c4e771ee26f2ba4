import { describe, expect, test } from 'vitest'
import * as flags from '../../../src/discord/flags.ts'
import fixture from '../../fixtures/flags.json' with { type: 'json' }

/** A function of the entry point, with the types that the tests need. */
type ToSet = (value: string | bigint) => { names(): readonly string[]; readonly unknown: bigint }

const CASES: readonly (readonly [keyof typeof fixture, ToSet, Readonly<Record<string, bigint>>])[] = [
  ['userFlags', flags.userFlags, flags.USER_FLAGS],
  ['applicationFlags', flags.applicationFlags, flags.APPLICATION_FLAGS],
  ['guildMemberFlags', flags.guildMemberFlags, flags.GUILD_MEMBER_FLAGS],
  ['systemChannelFlags', flags.systemChannelFlags, flags.SYSTEM_CHANNEL_FLAGS],
  ['channelFlags', flags.channelFlags, flags.CHANNEL_FLAGS],
  ['skuFlags', flags.skuFlags, flags.SKU_FLAGS],
  ['lobbyMemberFlags', flags.lobbyMemberFlags, flags.LOBBY_MEMBER_FLAGS],
  ['messageFlags', flags.messageFlags, flags.MESSAGE_FLAGS],
  ['roleFlags', flags.roleFlags, flags.ROLE_FLAGS],
  ['embedFlags', flags.embedFlags, flags.EMBED_FLAGS],
  ['embedMediaFlags', flags.embedMediaFlags, flags.EMBED_MEDIA_FLAGS],
]

describe.each(CASES)('%s', (name, toSet, table) => {
  const expected: Record<string, string> = { ...fixture[name].documented, ...fixture[name].observed }

  test('has the table of the fixture', () => {
    const values = Object.entries<bigint>(table).map(([key, bit]) => [key, String(bit)])
    expect(Object.fromEntries(values)).toEqual(expected)
  })

  test('names every bit, and no other', () => {
    for (const [key, value] of Object.entries(expected)) {
      expect(toSet(value).names()).toEqual([key])
      expect(toSet(BigInt(value)).unknown).toBe(0n)
    }
  })
})

test('the editable flags are listed', () => {
  expect(flags.EDITABLE_APPLICATION_FLAGS).toEqual(fixture.applicationFlags.editable)
  expect(flags.EDITABLE_GUILD_MEMBER_FLAGS).toEqual(fixture.guildMemberFlags.editable)
})

test('flags past 31 bits are read from a string and from a number', () => {
  expect(flags.applicationFlags('8589934592').names()).toEqual(['PARENT'])
  expect(flags.userFlags(2 ** 44).names()).toEqual(['QUARANTINED'])
})
