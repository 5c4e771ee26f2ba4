import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { DiscordOAuth2Error, isDiscordOAuth2Error } from '../../../src/runtime/errors/index.ts'
import { ERROR_CLASSES, EVERY_ERROR, redactor } from '../../support/every-error.ts'

const cases = EVERY_ERROR.map(([error, code]) => ({ name: error.constructor.name, error, code }))

describe('every error class', () => {
  it('is tested here', () => {
    expect(cases.map(({ name }) => name)).toEqual(ERROR_CLASSES.map(([name]) => name).sort())
  })

  test.each(cases)('$name has its name and its code', ({ name, error, code }) => {
    expect(error.name).toBe(name)
    expect(error.code).toBe(code)
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toContain(error.message)
  })

  test.each(cases)('$name extends Error and DiscordOAuth2Error', ({ error }) => {
    expect(error).toBeInstanceOf(Error)
    expect(error).toBeInstanceOf(DiscordOAuth2Error)
    expect(isDiscordOAuth2Error(error)).toBe(true)
  })

  it('has a unique code', () => {
    expect(new Set(EVERY_ERROR.map(([, code]) => code)).size).toBe(EVERY_ERROR.length)
  })

  test.each(cases)('$name is inspected with its name and message', ({ name, error }) => {
    expect(inspect(error)).toContain(`${name}: ${error.message.split('\n')[0]}`)
  })
})

describe('DiscordOAuth2Error', () => {
  it('keeps its cause', () => {
    const cause = new Error('why')
    expect(new DiscordOAuth2Error('m', { cause }).cause).toBe(cause)
  })

  it('has no property cause without one', () => {
    expect(Object.hasOwn(new DiscordOAuth2Error('m'), 'cause')).toBe(false)
  })

  it('redacts its message and its cause', () => {
    const error = new DiscordOAuth2Error('THE-SECRET', { cause: new Error('THE-SECRET too'), redactor })
    expect(error.message).toBe('[redacted]')
    expect(error.cause).toMatchObject({ message: '[redacted] too' })
    expect(inspect(error, { showHidden: true })).not.toContain('THE-SECRET')
  })
})
