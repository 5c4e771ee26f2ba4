import { describe, expect, it } from 'vitest'
import { ERROR_CODE_TEXTS, ERROR_CODES, errorCodeText } from '../../../src/discord/error-codes.ts'
import facts from '../../fixtures/error-codes.json' with { type: 'json' }

describe('the error codes', () => {
  it('are those of the documentation, of the Social SDK pages and observed ones, with their texts', () => {
    expect(Object.keys(facts.table)).toHaveLength(240)
    expect(ERROR_CODE_TEXTS).toEqual({ ...facts.table, ...facts.socialSdk, ...facts.observed })
  })

  it('each have a name', () => {
    expect(Object.values(ERROR_CODES).toSorted((one, other) => one - other)).toEqual(
      Object.keys(ERROR_CODE_TEXTS).map(Number),
    )
  })

  it('include those that the error classes name', () => {
    expect(ERROR_CODES).toMatchObject({
      GENERAL_ERROR: 0,
      UNKNOWN_APPLICATION: 10002,
      UNKNOWN_GUILD: 10004,
      UNKNOWN_MEMBER: 10007,
      UNKNOWN_USER: 10013,
      MAXIMUM_GUILDS: 30001,
      USER_BANNED_FROM_GUILD: 40007,
      MISSING_ACCESS: 50001,
      MISSING_PERMISSIONS: 50013,
      INVALID_OAUTH2_ACCESS_TOKEN: 50025,
      MISSING_OAUTH2_SCOPE: 50026,
    })
  })
})

describe('errorCodeText', () => {
  it('returns the documented text', () => {
    expect(errorCodeText(ERROR_CODES.UNKNOWN_GUILD)).toBe('Unknown guild')
    expect(errorCodeText(0)).toMatch(/^General error/)
  })

  it.each([undefined, -1, 1.5, Number.NaN, 99_999_999])('returns undefined for %s', (code) => {
    expect(errorCodeText(code)).toBeUndefined()
  })

  it('returns undefined for a property of every object', () => {
    expect(errorCodeText('constructor' as never)).toBeUndefined()
  })
})
