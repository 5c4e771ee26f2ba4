import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { accentColor, displayName, isMigrated, legacyTag, mention } from '../../../src/discord/users.ts'
import type { User } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const USER: User = {
  id: '80351110224678912',
  username: 'nelly',
  discriminator: '0',
  global_name: 'Nelly',
  avatar: null,
}
const BOT: User = { ...USER, username: 'Elephant', discriminator: '0042', global_name: null, bot: true }

describe('displayName', () => {
  it('returns the nickname if there is one', () => {
    expect(displayName(USER, { nick: 'Nell' })).toBe('Nell')
  })

  test.each([{ nick: null }, {}, undefined])('returns the display name for the member %j', (member) => {
    expect(displayName(USER, member)).toBe('Nelly')
  })

  it('returns the username without a display name', () => {
    expect(displayName(BOT)).toBe('Elephant')
    expect(displayName(BOT, { nick: null })).toBe('Elephant')
  })
})

describe('mention', () => {
  it('contains the id', () => {
    expect(mention(USER)).toBe('<@80351110224678912>')
  })

  test.each(['', '1> <@2', '@everyone', '&1', undefined])('rejects the id %o', async (id) => {
    const error = await failure(() => mention({ id: id as string }), InvalidArgumentError)
    expect(error.field).toBe('user.id')
  })
})

describe('legacyTag and isMigrated', () => {
  test.each([
    [USER, 'nelly', true],
    [BOT, 'Elephant#0042', false],
    [{ ...BOT, discriminator: '0000' }, 'Elephant#0000', false],
  ])('contains the discriminator of a user who has one: %#', (user, tag, migrated) => {
    expect(legacyTag(user)).toBe(tag)
    expect(isMigrated(user)).toBe(migrated)
  })
})

describe('accentColor', () => {
  test.each([
    [0, '#000000'],
    [1, '#000001'],
    [0xff, '#0000ff'],
    [16711680, '#ff0000'],
    [0xffffff, '#ffffff'],
  ])('returns %i as %s', (color, text) => {
    expect(accentColor({ accent_color: color })).toBe(text)
  })

  test.each([{ accent_color: null }, {}])('returns null for %j', (user) => {
    expect(accentColor(user)).toBeNull()
  })

  it('preserves every color', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), (color) => {
        const text = accentColor({ accent_color: color })
        expect(text).toMatch(/^#[0-9a-f]{6}$/)
        expect(Number(text?.replace('#', '0x'))).toBe(color)
      }),
    )
  })

  test.each([-1, 0x1000000, 1.5, Number.NaN, '#ff0000'])('rejects %o', async (color) => {
    const error = await failure(() => accentColor({ accent_color: color as number }), InvalidArgumentError)
    expect(error.field).toBe('user.accent_color')
  })
})
