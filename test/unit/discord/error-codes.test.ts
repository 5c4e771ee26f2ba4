import { describe, expect, it } from 'vitest'
import { ERROR_CODE_TEXTS, ERROR_CODES, errorCodeText } from '../../../src/discord/error-codes.ts'
import facts from '../../fixtures/error-codes.json' with { type: 'json' }

describe('the error codes', () => {
  it('are those of the documentation and of the pages of the Social SDK, with their texts', () => {
    expect(Object.keys(facts.table)).toHaveLength(240)
    expect(ERROR_CODE_TEXTS).toEqual({ ...facts.table, ...facts.socialSdk })
  })

  it('have a name each', () => {
    expect(Object.values(ERROR_CODES).toSorted((one, other) => one - other)).toEqual(
      Object.keys(ERROR_CODE_TEXTS).map(Number),
    )
  })

  it('are those that the classes of errors name', () => {
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
  it('says what Discord says', () => {
    expect(errorCodeText(ERROR_CODES.UNKNOWN_GUILD)).toBe('Unknown guild')
    expect(errorCodeText(0)).toMatch(/^General error/)
  })

  it.each([undefined, -1, 1.5, Number.NaN, 99_999_999])('knows nothing of %s', (code) => {
    expect(errorCodeText(code)).toBeUndefined()
  })

  it('takes no name of an object for a code', () => {
    expect(errorCodeText('constructor' as never)).toBeUndefined()
  })
})
