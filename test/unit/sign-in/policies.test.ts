import { describe, expect, it, test } from 'vitest'
import { createSignIn, memberOf } from '../../../src/sign-in/index.ts'
import { Browser, createWorld, GUILD, locationOf, ORIGIN } from './browser.ts'

function createCommunity() {
  const world = createWorld(['identify', 'guilds.members.read'])
  const { guilds } = world.emulator.snapshot().rows
  const roles = guilds.find(({ id }) => id === GUILD)?.roles ?? []
  const roleId = (name: string) => roles.find((role) => role.name === name)?.id ?? ''
  return { ...world, roleId }
}

describe('memberOf', () => {
  test.each([
    ['ines.admin', 'Moderator', undefined],
    ['ines.admin', undefined, undefined],
    ['sam_collects', undefined, undefined],
    ['sam_collects', 'Moderator', 'Your roles on our Discord server do not allow you to sign in.'],
    ['mika.novak', undefined, 'Only members of our Discord server can sign in.'],
    ['Old Timer', undefined, 'Please accept the rules of our Discord server first.'],
  ])('for %s with the role %s: %s', async (user, role, denial) => {
    const { emulator, options, failures, roleId } = createCommunity()
    const allow = memberOf(GUILD, { roles: role === undefined ? undefined : ['1', roleId(role)] })
    const browser = new Browser(createSignIn({ ...options, allow }), emulator)
    const response = await browser.signIn('/auth/login', { user })
    if (denial === undefined) expect(locationOf(response)).toBe(`${ORIGIN}/`)
    else expect(await response.text()).toContain(denial)
    expect(failures.map(({ status, text }) => [status, text])).toEqual(denial ? [[403, denial]] : [])
  })

  it('is a failure of Discord, and not a denial, if the membership cannot be read', async () => {
    const { emulator, options, failures } = createCommunity()
    const browser = new Browser(createSignIn({ ...options, allow: memberOf(GUILD) }), emulator)
    const callback = await browser.start()
    emulator.fault({ operation: 'getCurrentUserGuildMember', status: 500 })
    expect((await browser.visit(callback)).status).toBe(502)
    expect(failures).toMatchObject([{ error: { code: 'ERR_SERVER' } }])
  })

  it('needs the scope guilds.members.read', () => {
    const { options } = createWorld(['identify'])
    // @ts-expect-error the token cannot read members
    createSignIn({ ...options, allow: memberOf(GUILD) })
  })

  it('rejects ids that are not snowflakes, and an empty list of roles', () => {
    expect(() => memberOf('my-guild')).toThrow('guildId must be a snowflake')
    expect(() => memberOf(GUILD, { roles: ['admin'] })).toThrow('roles[0] must be a snowflake')
    expect(() => memberOf(GUILD, { roles: [] })).toThrow('roles must have at least one id')
    expect(() => memberOf(GUILD, { role: '1' } as object)).toThrow('role is not an option')
  })
})
