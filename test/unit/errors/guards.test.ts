import { describe, expect, it, test } from 'vitest'
import * as errors from '../../../src/runtime/errors/index.ts'
import { ERROR_CLASSES, EVERY_ERROR } from '../../support/every-error.ts'

const cases = EVERY_ERROR.map(([error]) => ({ name: error.constructor.name, error }))

describe('every guard', () => {
  const guards = Object.entries(errors).filter(
    ([name]) =>
      name.startsWith('is') && name !== 'isReauthorizationRequired' && name !== 'isDiscordOAuth2Error',
  ) as [string, (error: unknown) => boolean][]

  const HTTP = [
    'ForbiddenError',
    'HTTPError',
    'InvalidAuthorizationCodeError',
    'InvalidRefreshTokenError',
    'IpBannedError',
    'NotFoundError',
    'OAuth2ResponseError',
    'RateLimitError',
    'ServerError',
    'UnauthorizedError',
    'UserAtGuildLimitError',
    'ValidationError',
  ]
  const FAMILIES: Readonly<Record<string, readonly string[]>> = {
    isHTTPError: HTTP,
    isOAuth2ResponseError: [
      'InvalidAuthorizationCodeError',
      'InvalidRefreshTokenError',
      'OAuth2ResponseError',
    ],
  }

  it('belongs to a class, and every class has one', () => {
    expect(guards.map(([name]) => name.slice(2)).sort()).toEqual(ERROR_CLASSES.map(([name]) => name).sort())
  })

  test.each(guards)('%s accepts its class, the classes below it, and no other', (name, guard) => {
    const accepted = cases.filter(({ error }) => guard(error)).map((one) => one.name)
    expect(accepted).toEqual(FAMILIES[name] ?? [name.slice(2)])
  })

  test.each(guards)('%s agrees with instanceof', (name, guard) => {
    const type = Object.fromEntries(ERROR_CLASSES)[name.slice(2)]
    for (const { error } of cases)
      expect(guard(error)).toBe(error instanceof (type as typeof errors.HTTPError))
  })

  test.each(guards)('%s accepts nothing that is no error of this package', (_, guard) => {
    const others = [
      undefined,
      null,
      'ERR_HTTP',
      {},
      new Error('x'),
      { code: 'ERR_HTTP', name: 'HTTPError', message: 'plain' },
      Object.assign(new Error('x'), { code: 'ENOENT' }),
      Object.assign(new Error('x'), { code: 7 }),
      new errors.DiscordOAuth2Error('x'),
    ]
    expect(others.filter(guard)).toEqual([])
  })

  it('is not taken in by the same code of another package', () => {
    const axios = Object.assign(new Error('Network Error'), { name: 'AxiosError', code: 'ERR_NETWORK' })
    expect(errors.isNetworkError(axios)).toBe(false)
  })

  it('accepts an error of a second copy of this package', () => {
    const copy = Object.assign(new Error('x'), { name: 'RateLimitError', code: 'ERR_RATE_LIMIT' })
    expect(errors.isRateLimitError(copy)).toBe(true)
    expect(errors.isHTTPError(copy)).toBe(true)
  })

  it('knows its own base only by class', () => {
    expect(errors.isDiscordOAuth2Error(new errors.DiscordOAuth2Error('x'))).toBe(true)
    expect(errors.isDiscordOAuth2Error(new Error('x'))).toBe(false)
    expect(errors.isDiscordOAuth2Error(undefined)).toBe(false)
  })
})

describe('isReauthorizationRequired', () => {
  const REQUIRED = [
    'AccessTokenNotRefreshableError',
    'InvalidAuthorizationCodeError',
    'InvalidRefreshTokenError',
    'MissingScopeError',
    'ReauthorizationRequiredError',
  ]

  test.each(cases)('answers for $name', ({ name, error }) => {
    expect(errors.isReauthorizationRequired(error)).toBe(REQUIRED.includes(name))
  })

  test.each([
    [true, false],
    [false, true],
  ])('answers for an expired token whose being refreshable is %s: %s', (refreshable, required) => {
    expect(errors.isReauthorizationRequired(new errors.AccessTokenExpiredError(0, refreshable))).toBe(
      required,
    )
  })

  test.each([[undefined], [null], ['ERR_MISSING_SCOPE'], [new Error('x')], [{ code: 'ERR_MISSING_SCOPE' }]])(
    'answers false for %j',
    (error) => {
      expect(errors.isReauthorizationRequired(error)).toBe(false)
    },
  )
})
