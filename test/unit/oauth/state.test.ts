import { readFile } from 'node:fs/promises'
import { describe, expect, it, test } from 'vitest'
import { generateState } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { checkState, isSameState, UsedStates } from '../../../src/runtime/oauth/state.ts'
import { failure } from '../../support/failure.ts'

describe('generateState', () => {
  it('returns 43 characters of the base64url alphabet, which are 256 bits', () => {
    expect(generateState()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('returns a different state each time', () => {
    expect(new Set(Array.from({ length: 100 }, generateState)).size).toBe(100)
  })

  it('returns a state that checkState accepts', () => {
    expect(() => checkState(generateState())).not.toThrow()
  })
})

describe('checkState', () => {
  it('accepts 22 characters, which hold 128 bits', () => {
    expect(() => checkState('x'.repeat(22))).not.toThrow()
  })

  test.each([
    ['21 characters', 'x'.repeat(21)],
    ['an empty string', ''],
    ['a number', 10 ** 30],
    ['null', null],
    ['an array', Array(30).fill('x')],
  ])('throws for %s', async (_, state) => {
    const error = await failure(() => checkState(state), InvalidArgumentError)
    expect(error.message).toBe('state must be a random string of at least 22 characters')
  })
})

describe('S07: isSameState', () => {
  test.each(['x', generateState(), 'ä😀', ' '])('returns true for %j and itself', async (state) => {
    expect(await isSameState(state, `${state}`)).toBe(true)
  })

  test.each([
    ['another first character', 'abcdef', 'Xbcdef'],
    ['another last character', 'abcdef', 'abcdeX'],
    ['a prefix', 'abcdef', 'abcde'],
    ['a longer string', 'abcdef', 'abcdefg'],
    ['another case', 'abcdef', 'ABCDEF'],
    ['an empty string', 'abcdef', ''],
    ['another Unicode normal form', 'é', 'e\u0301'],
  ])('returns false for %s', async (_, expected, received) => {
    expect(await isSameState(expected, received)).toBe(false)
    expect(await isSameState(received, expected)).toBe(false)
  })

  it('compares digests of the same length, byte by byte to the end', async () => {
    const source = await readFile(new URL('../../../src/runtime/oauth/state.ts', import.meta.url), 'utf8')
    const body = /function isSameState[\s\S]*?\n}/.exec(source)?.[0] ?? ''
    expect(body).toContain('sha256(expected), sha256(received)')
    expect(body).toContain('difference |=')
    expect(body).not.toMatch(/expected\s*[!=]==|received\s*[!=]==|\.length\b/)
    expect(body.match(/return/g)).toHaveLength(1)
  })

  it('is the only comparison of a state in the callback', async () => {
    const source = await readFile(new URL('../../../src/runtime/oauth/callback.ts', import.meta.url), 'utf8')
    expect(source).toContain('isSameState(authorization.state, state)')
    expect(source).not.toMatch(/\bstate\s*[!=]==?\s*(authorization|expected)/)
    expect(source).not.toMatch(/authorization\.state\s*[!=]==?\s*\w*[sS]tate/)
  })
})

describe('UsedStates', () => {
  const MINUTE = 60_000

  /** Creates used states with a clock that a test can move. */
  function setUp(limit?: number) {
    const clock = { time: 0, now: () => clock.time }
    return { clock, states: new UsedStates(limit, clock) }
  }

  it('accepts a state once', () => {
    const { states } = setUp()
    expect(states.use('a')).toBeUndefined()
    expect(states.use('a')).toBe('used_authorization')
    expect(states.use('b')).toBeUndefined()
  })

  it('rejects a used state for the lifetime of an authorization and the skew of the clocks', () => {
    const { clock, states } = setUp()
    clock.time = MINUTE - 1
    states.use('a')
    clock.time += 11 * MINUTE
    expect(states.use('a')).toBe('used_authorization')
  })

  it('deletes states within 12 minutes, and keeps the others', () => {
    const { clock, states } = setUp(3)
    states.use('a')
    clock.time = MINUTE - 1
    states.use('b')
    clock.time = MINUTE
    states.use('c')
    clock.time = 12 * MINUTE - 1
    expect(states.use('d')).toBe('too_many_authorizations')
    clock.time = 12 * MINUTE
    expect(states.use('d')).toBeUndefined()
    expect(states.use('c')).toBe('used_authorization')
    expect(states.use('e')).toBeUndefined()
    expect(states.use('f')).toBe('too_many_authorizations')
  })

  it('evicts no state that has not expired: it rejects new ones at its limit', () => {
    const { states } = setUp(2)
    states.use('a')
    states.use('b')
    expect(states.use('c')).toBe('too_many_authorizations')
    expect(states.use('a')).toBe('used_authorization')
    expect(states.use('b')).toBe('used_authorization')
  })

  it('looks at no more than one set for each minute of a lifetime, however many states it has', () => {
    const { clock, states } = setUp()
    const { has } = Set.prototype
    let calls = 0
    for (let count = 0; count < 20_000; count++) {
      clock.time = count * 60
      states.use(`${count}`)
    }
    Set.prototype.has = function (value) {
      calls += 1
      return has.call(this, value)
    }
    try {
      states.use('another')
    } finally {
      Set.prototype.has = has
    }
    expect(calls).toBeLessThanOrEqual(13)
  })
})
