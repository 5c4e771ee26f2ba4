import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { TokenStoreError } from '../../../src/runtime/errors/token.ts'
import { Records } from '../../../src/runtime/tokens/records.ts'
import { newGrant, write } from '../../../src/runtime/tokens/stored-token.ts'
import type { StoredValue, TokenStore } from '../../../src/runtime/tokens/token-store.ts'
import { failure, thrown } from '../../support/failure.ts'
import { never, testStore, watch } from '../../support/token-fixture.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const STORED = newGrant(
  {
    accessToken: 'SENTINEL-access',
    refreshToken: 'SENTINEL-refresh',
    expiresAt: 1,
    scopes: ['a'],
    idToken: 'SENTINEL-id',
  },
  0,
)

function records(store: Partial<TokenStore> = {}) {
  const clock = virtualClock()
  return { clock, records: new Records({ ...testStore(), ...store }, clock) }
}

it('reads a token that it wrote, and writes only over the expected version', async () => {
  const { records: one, clock } = records()
  expect(await one.get('k')).toBeNull()
  expect(await one.getEvenIfUnreadable('k')).toBeNull()
  const version = await one.compareAndSet('k', null, STORED)
  expect(await one.get('k')).toEqual({ version, stored: STORED })
  expect(await one.getEvenIfUnreadable('k')).toEqual({ version, stored: STORED })
  expect(await one.compareAndSet('k', null, STORED)).toBeNull()
  expect(await one.compareAndSet('k', version, null)).toEqual(expect.any(String))
  expect(await one.get('k')).toBeNull()
  expect(clock.timers).toBe(0)
})

describe('a failing store', () => {
  test.each<[string, () => Promise<never>]>([
    ['rejects', () => Promise.reject(new Error('failed'))],
    [
      'throws',
      () => {
        throw new Error('failed')
      },
    ],
  ])('that %s leads to a TokenStoreError with the cause', async (_, fail) => {
    const { records: one } = records({ get: fail, compareAndSet: fail })
    expect(await failure(() => one.get('k'), TokenStoreError)).toMatchObject({
      action: 'get',
      key: 'k',
      cause: { message: 'failed' },
    })
    expect(await failure(() => one.compareAndSet('k', null, STORED), TokenStoreError)).toMatchObject({
      action: 'compareAndSet',
      key: 'k',
    })
  })

  it('that does not settle leads to a TokenStoreError after 5 seconds', async () => {
    const { records: one, clock } = records({ get: never })
    const call = watch(one.get('k'))
    await clock.advance(4999)
    expect(call.outcome).toBeUndefined()
    await clock.advance(1)
    expect(call.outcome).toMatchObject({ error: { code: 'ERR_TOKEN_STORE', action: 'get' } })
  })

  it('that rejects after the timeout causes no unhandled rejection', async () => {
    let reject: (error: Error) => void = () => {}
    const { records: one, clock } = records({
      get: () =>
        new Promise((_, onReject) => {
          reject = onReject
        }),
    })
    const call = watch(one.get('k'))
    await clock.advance(5000)
    reject(new Error('late'))
    await clock.advance(1)
    expect(call.outcome).toHaveProperty('error')
  })

  test.each([
    ['text that is not JSON', 'SENTINEL'],
    ['JSON of another type', '"SENTINEL"'],
    ['null', 'null'],
    ['a record of another version', JSON.stringify({ ...STORED, v: 2 })],
    ['a record without a token', JSON.stringify({ ...STORED, token: null })],
    [
      'a token that cannot be sent',
      JSON.stringify({ ...STORED, token: { ...STORED.token, accessToken: 'a b' } }),
    ],
    ['a lease without an owner', JSON.stringify({ ...STORED, lease: {} })],
    ['an unknown reason', JSON.stringify({ ...STORED, invalid: { reason: 'x', at: 0 } })],
    ['a negative generation', JSON.stringify({ ...STORED, generation: -1 })],
    ['an unknown grant type', JSON.stringify({ ...STORED, grantType: 'x' })],
    ['a negative number of attempts', JSON.stringify({ ...STORED, unconfirmedAttempts: -1 })],
    [
      'an ID token that is not a string',
      JSON.stringify({ ...STORED, token: { ...STORED.token, idToken: {} } }),
    ],
    [
      'client credentials without scopes',
      JSON.stringify({
        ...STORED,
        grantType: 'client_credentials',
        token: { ...STORED.token, scopes: null },
      }),
    ],
    ['a record without a time', JSON.stringify({ ...STORED, obtainedAt: null })],
  ])('that has %s leads to a TokenStoreError without any part of it', async (_, value) => {
    const { records: one } = records({ get: async () => ({ version: 'v', value }) })
    const error = await failure(() => one.get('k'), TokenStoreError)
    expect(error).toMatchObject({ unreadable: true, message: expect.stringContaining('cannot be read') })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SENTINEL')
    expect(await one.getEvenIfUnreadable('k')).toEqual({ version: 'v', stored: null })
  })

  it('that rejects with storedVersion allows the value to be replaced', async () => {
    const fail = () => Promise.reject(Object.assign(new Error('unreadable'), { storedVersion: 'v' }))
    const { records: one } = records({ get: fail })
    expect(await one.getEvenIfUnreadable('k')).toEqual({ version: 'v', stored: null })
    expect(await failure(() => one.get('k'), TokenStoreError)).toHaveProperty('unreadable', true)
  })

  test.each([undefined, null, 7])(
    'that rejects with storedVersion %j leads to a TokenStoreError',
    async (storedVersion) => {
      const fail = () => Promise.reject(Object.assign(new Error('unreadable'), { storedVersion }))
      const { records: one } = records({ get: fail })
      for (const call of [() => one.get('k'), () => one.getEvenIfUnreadable('k')]) {
        expect(await failure(call, TokenStoreError)).toHaveProperty('unreadable', false)
      }
    },
  )

  test.each([undefined, true, 7, '', 'SENTINEL', {}, []])(
    'that returns %j instead of a value leads to a TokenStoreError',
    async (found) => {
      const { records: one } = records({ get: async () => found as unknown as StoredValue })
      for (const call of [() => one.get('k'), () => one.getEvenIfUnreadable('k')]) {
        const error = await failure(call, TokenStoreError)
        expect(inspect(error, { depth: 9 })).not.toContain('SENTINEL')
      }
    },
  )

  test.each([undefined, 7, STORED])('that returns the value %j can replace it', async (value) => {
    const { records: one } = records({ get: async () => ({ version: 'v', value }) as unknown as StoredValue })
    await failure(() => one.get('k'), TokenStoreError)
    expect(await one.getEvenIfUnreadable('k')).toEqual({ version: 'v', stored: null })
  })

  it('that returns null as the version of a value leads to a TokenStoreError', async () => {
    const found = { version: null, value: write(STORED) } as unknown as StoredValue
    const { records: one } = records({ get: async () => found })
    await failure(() => one.get('k'), TokenStoreError)
  })

  test.each([[undefined], [true], [7], [{}]])(
    'that returns %j as a version leads to a TokenStoreError',
    async (version) => {
      const returnVersion = async () => version as unknown as string
      const value = write(STORED)
      const { records: one } = records({
        get: async () => ({ version: await returnVersion(), value }),
        compareAndSet: returnVersion,
      })
      await failure(() => one.compareAndSet('k', null, STORED), TokenStoreError)
      await failure(() => one.get('k'), TokenStoreError)
    },
  )

  it('that repeats the value to write does not reveal it', async () => {
    const fail = async (_: string, __: string | null, value: string | null) => {
      throw Object.assign(new Error(`cannot store ${value}`), { parameters: [value] })
    }
    const { records: one } = records({ compareAndSet: fail })
    const error = await failure(() => one.compareAndSet('k', null, STORED), TokenStoreError)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SENTINEL')
    expect(JSON.stringify(error)).not.toContain('SENTINEL')
  })

  test.each<[string, (row: string) => unknown]>([
    ['in a property', (row) => ({ row: { value: row } })],
    ['in a cause', (row) => ({ cause: new Error(`row ${row}`) })],
    ['in a message, as JSON', (row) => ({ message: `cannot read ${JSON.stringify({ row })}` })],
    ['in a message, as JSON in JSON', (row) => ({ message: JSON.stringify(JSON.stringify({ row })) })],
    ['in a message, truncated', (row) => ({ message: row.slice(0, row.indexOf('-refresh')) })],
    ['in a message, as shown by inspect()', (row) => ({ message: inspect(JSON.parse(row), { depth: 9 }) })],
  ])('that repeats the stored value %s does not reveal it', async (_, carry) => {
    const fail = () => Promise.reject(Object.assign(new Error('no'), carry(write(STORED))))
    const { records: one } = records({ get: fail, compareAndSet: fail })
    for (const call of [
      () => one.get('k'),
      () => one.getEvenIfUnreadable('k'),
      () => one.compareAndSet('k', 'v', null),
    ]) {
      const error = await failure(call, TokenStoreError)
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SENTINEL')
    }
  })

  it('that repeats the tokens to delete or to replace does not reveal them', async () => {
    const { accessToken, refreshToken, idToken } = STORED.token
    const fail = () => Promise.reject(new Error([accessToken, refreshToken, idToken].join()))
    const { records: one } = records({ compareAndSet: fail })
    const next = { ...STORED, token: { ...STORED.token, accessToken: 'a', refreshToken: 'r', idToken: null } }
    for (const stored of [null, next]) {
      const error = await failure(() => one.compareAndSet('k', 'v', stored, STORED), TokenStoreError)
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SENTINEL')
    }
  })
})

it('throws the reason of an aborted signal', async () => {
  const { records: one, clock } = records({ get: never })
  const controller = new AbortController()
  const call = watch(one.get('k', controller.signal))
  controller.abort('aborted')
  expect(await thrown(() => one.get('k', controller.signal))).toBe('aborted')
  await clock.advance(0)
  expect(call.outcome).toEqual({ error: 'aborted' })
})
