import { describe, expect, it } from 'vitest'
import { CODE_LIFETIME } from '../../src/emulator/grants.ts'
import type { Emulator, EmulatorSnapshot } from '../../src/emulator/index.ts'
import { createCheckedEmulator } from './support.ts'

const AUTHORIZE = 'https://discord.com/oauth2/authorize?client_id=1130000000000000001&scope=identify&state=x'
const WEEK = 604_800_000

function sizes({ rows }: EmulatorSnapshot): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]))
}

/** Signs in for a code, or with the implicit grant, whose token cannot be refreshed. */
function signIn(emulator: Emulator, type: 'code' | 'token'): void {
  emulator.signIn(`${AUTHORIZE}&response_type=${type}`)
}

async function startDevice(emulator: Emulator): Promise<void> {
  const { clientId, clientSecret = '' } = emulator.clientOptions()
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, scope: 'identify' })
  await emulator.fetch('https://discord.com/oauth2/device/authorize', { method: 'POST', body })
}

describe('the memory of an emulator', () => {
  it('is that of a new one after 1,000 sign-ins and a reset', () => {
    const emulator = createCheckedEmulator()
    const before = emulator.snapshot()
    for (let count = 0; count < 1000; count++) {
      signIn(emulator, 'code')
      emulator.issueToken({ scopes: ['identify'] })
    }
    emulator.reset()
    expect(emulator.snapshot()).toEqual(before)
    expect(emulator.journal()).toEqual([])
  })

  it('loses expired codes and tokens after any requests', async () => {
    const emulator = createCheckedEmulator()
    for (let count = 0; count < 100; count++) {
      signIn(emulator, 'code')
      signIn(emulator, 'token')
      await startDevice(emulator)
    }
    expect(sizes(emulator.snapshot())).toMatchObject({ codes: 100, tokens: 100, deviceCodes: 100 })
    emulator.advance(WEEK)
    for (let count = 0; count < 10; count++) await emulator.fetch('https://discord.com/unknown')
    expect(sizes(emulator.snapshot())).toMatchObject({ codes: 0, tokens: 0, deviceCodes: 0 })
  })

  it('has expired codes that a device can still poll, and tokens that can still be refreshed', async () => {
    const emulator = createCheckedEmulator()
    await startDevice(emulator)
    emulator.issueToken({ scopes: ['identify'] })
    emulator.advance(300_000 + CODE_LIFETIME - 1)
    await emulator.fetch('https://discord.com/unknown')
    expect(sizes(emulator.snapshot())).toMatchObject({ tokens: 1, deviceCodes: 1 })
    emulator.advance(WEEK)
    await emulator.fetch('https://discord.com/unknown')
    expect(sizes(emulator.snapshot())).toMatchObject({ tokens: 1, deviceCodes: 0 })
  })

  it('has at most 10,000 tokens, of which the oldest are deleted', () => {
    const emulator = createCheckedEmulator()
    const issue = () => emulator.issueToken({ scopes: ['identify'] }).accessToken
    const [first, second] = [issue(), issue()]
    for (let count = 2; count < 10_001; count++) issue()
    const tokens = emulator.snapshot().rows.tokens.map(({ access_token }) => access_token)
    expect(tokens).toHaveLength(10_000)
    expect(tokens).not.toContain(first)
    expect(tokens[0]).toBe(second)
  })
})
