import { readFile } from 'node:fs/promises'
import { describe, expect, it, test } from 'vitest'
import { generateState } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { checkState, isSameState, UsedStates } from '../../../src/runtime/oauth/state.ts'
import { failure } from '../../support/failure.ts'

describe('generateState', () => {
  it('answers 43 characters of the base64url alphabet, which are 256 bits', () => {
    expect(generateState()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('answers another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, generateState)).size).toBe(100)
  })

  it('answers one that may be used as a state', () => {
    expect(() => checkState(generateState())).not.toThrow()
  })
})

describe('checkState', () => {
  it('accepts 22 characters, which hold 128 bits', () => {
    expect(() => checkState('x'.repeat(22))).not.toThrow()
  })

  test.each([
    ['21 characters', 'x'.repeat(21)],
    ['nothing', ''],
    ['a number', 10 ** 30],
    ['null', null],
    ['an array', Array(30).fill('x')],
  ])('refuses %s', async (_, state) => {
    const error = await failure(() => checkState(state), InvalidArgumentError)
    expect(error.message).toBe('state must be a random string of at least 22 characters')
  })
})

describe('S07: isSameState', () => {
  test.each(['x', generateState(), 'ä😀', ' '])('%j is the same as itself', async (state) => {
    expect(await isSameState(state, `${state}`)).toBe(true)
  })

  test.each([
    ['another first character', 'abcdef', 'Xbcdef'],
    ['another last character', 'abcdef', 'abcdeX'],
    ['a prefix', 'abcdef', 'abcde'],
    ['a longer text', 'abcdef', 'abcdefg'],
    ['another case', 'abcdef', 'ABCDEF'],
    ['nothing', 'abcdef', ''],
    ['another normal form', 'é', 'e\u0301'],
  ])('%s is not the same', async (_, expected, received) => {
    expect(await isSameState(expected, received)).toBe(false)
    expect(await isSameState(received, expected)).toBe(false)
  })

  it('compares digests of one length, byte by byte to the end', async () => {
    const source = await readFile(new URL('../../../src/runtime/oauth/state.ts', import.meta.url), 'utf8')
    const body = /function isSameState[\s\S]*?\n}/.exec(source)?.[0] ?? ''
    expect(body).toContain('digest(expected), digest(received)')
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
  it('lets a state pass once', () => {
    const states = new UsedStates()
    expect(states.use('a', 100, 0)).toBe(true)
    expect(states.use('a', 100, 1)).toBe(false)
    expect(states.use('b', 100, 1)).toBe(true)
  })

  it('still knows a state one millisecond before it expires', () => {
    const states = new UsedStates()
    states.use('a', 100, 0)
    expect(states.use('a', 100, 99)).toBe(false)
  })

  it('forgets a state when it has expired, since it can be used no more', () => {
    const states = new UsedStates()
    states.use('a', 100, 0)
    expect(states.use('a', 200, 100)).toBe(true)
  })

  it('forgets every expired state at once and keeps the others', () => {
    const states = new UsedStates()
    states.use('a', 100, 0)
    states.use('b', 110, 0)
    states.use('c', 200, 0)
    expect(states.use('c', 200, 150)).toBe(false)
    expect(states.use('a', 300, 150)).toBe(true)
    expect(states.use('b', 300, 150)).toBe(true)
  })

  it('keeps no more than its limit, and drops the oldest first', () => {
    const states = new UsedStates(2)
    states.use('a', 100, 0)
    states.use('b', 100, 0)
    states.use('c', 100, 0)
    expect(states.use('c', 100, 0)).toBe(false)
    expect(states.use('a', 100, 0)).toBe(true)
  })

  it('does not let a replay push another state out', () => {
    const states = new UsedStates(2)
    states.use('a', 100, 0)
    states.use('b', 100, 0)
    expect(states.use('b', 100, 0)).toBe(false)
    expect(states.use('a', 100, 0)).toBe(false)
  })

  it('refuses a replay even when it is full', () => {
    const states = new UsedStates(2)
    states.use('a', 100, 0)
    states.use('b', 100, 0)
    expect(states.use('a', 100, 0)).toBe(false)
  })
})
