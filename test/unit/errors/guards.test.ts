import { createContext, runInContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import * as errors from '../../../src/runtime/errors/index.ts'
import { createRedactor } from '../../../src/runtime/errors/redact.ts'
import { ERROR_CLASSES, EVERY_ERROR } from '../../support/every-error.ts'

const cases = EVERY_ERROR.map(([error]) => ({ name: error.constructor.name, error }))

describe('hasErrorCode', () => {
  const codes = cases.map(({ error }) => error.code as errors.ErrorCode)

  it('has a code for every class', () => {
    expect(cases.map(({ name }) => name).sort()).toEqual(ERROR_CLASSES.map(([name]) => name).sort())
    expect(new Set(codes).size).toBe(cases.length)
  })

  test.each(cases)('accepts $name by its own code only', ({ error }) => {
    expect(codes.filter((code) => errors.hasErrorCode(error, code))).toEqual([error.code])
  })

  test.each(codes)('%s rejects everything that is not an error of this package', (code) => {
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
    expect(others.filter((other) => errors.hasErrorCode(other, code))).toEqual([])
  })

  it('rejects an error of another package with the same code', () => {
    const axios = Object.assign(new Error('Network Error'), { name: 'AxiosError', code: 'ERR_NETWORK' })
    expect(errors.hasErrorCode(axios, 'ERR_NETWORK')).toBe(false)
  })

  it('accepts an error of a second copy of this package', () => {
    const copy = Object.assign(new Error('x'), { name: 'RateLimitError', code: 'ERR_RATE_LIMIT' })
    expect(errors.hasErrorCode(copy, 'ERR_RATE_LIMIT')).toBe(true)
  })
})

describe('isDiscordOAuth2Error', () => {
  test.each(cases)('accepts $name', ({ error }) => {
    expect(errors.isDiscordOAuth2Error(error)).toBe(true)
  })

  it('accepts the base class and rejects other errors', () => {
    expect(errors.isDiscordOAuth2Error(new errors.DiscordOAuth2Error('x'))).toBe(true)
    expect(errors.isDiscordOAuth2Error(new Error('x'))).toBe(false)
    expect(errors.isDiscordOAuth2Error(undefined)).toBe(false)
  })
})

describe('isReauthorizationRequired', () => {
  const REQUIRED = [
    'AccessTokenNotRefreshableError',
    'InvalidRefreshTokenError',
    'MissingScopeError',
    'ReauthorizationRequiredError',
  ]

  test.each(cases)('returns whether $name requires a sign-in', ({ name, error }) => {
    expect(errors.isReauthorizationRequired(error)).toBe(REQUIRED.includes(name))
  })

  test.each([
    [true, false],
    [false, true],
  ])('returns for an expired token with refreshable %s: %s', (refreshable, required) => {
    expect(errors.isReauthorizationRequired(new errors.AccessTokenExpiredError(0, refreshable))).toBe(
      required,
    )
  })

  const details = {
    operation: 'GET /a',
    body: undefined,
    discordCode: undefined,
    message: undefined,
    fieldErrors: [],
    retryAfter: undefined,
    redactor: createRedactor([]),
  }

  test.each([
    [true, false, true],
    [true, true, false],
    [true, undefined, false],
    [false, false, false],
    [undefined, false, false],
  ])(
    'returns for a 401 with tokenRejected %s and refreshable %s: %s',
    (tokenRejected, refreshable, required) => {
      const error = new errors.UnauthorizedError({ ...details, status: 401, tokenRejected, refreshable })
      expect(errors.isReauthorizationRequired(error)).toBe(required)
    },
  )

  test.each([
    [50026, true],
    [50001, false],
    [50013, false],
    [undefined, false],
  ])('returns for a 403 and a 401 with the code %s: %s', (discordCode, required) => {
    for (const [type, status] of [
      [errors.ForbiddenError, 403],
      [errors.UnauthorizedError, 401],
    ] as const) {
      const error = new type({ ...details, status, discordCode })
      expect(errors.isReauthorizationRequired(error)).toBe(required)
    }
  })

  test.each([[undefined], [null], ['ERR_MISSING_SCOPE'], [new Error('x')], [{ code: 'ERR_MISSING_SCOPE' }]])(
    'returns false for %j',
    (error) => {
      expect(errors.isReauthorizationRequired(error)).toBe(false)
    },
  )
})

describe('every guard', () => {
  const GUARDS: readonly [string, (error: unknown) => boolean][] = [
    ['isDiscordOAuth2Error', errors.isDiscordOAuth2Error],
    ['hasErrorCode', (error) => errors.hasErrorCode(error, 'ERR_MISSING_SCOPE')],
    ['isReauthorizationRequired', errors.isReauthorizationRequired],
  ]

  test.each(GUARDS)('%s accepts an error of another realm', (_, guard) => {
    const source = "Object.assign(new Error('m'), { name: 'MissingScopeError', code: 'ERR_MISSING_SCOPE' })"
    const error: unknown = runInContext(source, createContext())
    expect(error).not.toBeInstanceOf(Error)
    expect(guard(error)).toBe(true)
  })

  const fail = () => {
    throw new Error('must not be thrown')
  }
  const properties = ['code', 'name', 'refreshable', 'discordCode', 'tokenRejected'] as const
  const LIKE = [
    { name: 'MissingScopeError', code: 'ERR_MISSING_SCOPE' },
    { name: 'AccessTokenExpiredError', code: 'ERR_ACCESS_TOKEN_EXPIRED' },
    { name: 'ForbiddenError', code: 'ERR_FORBIDDEN' },
    { name: 'UnauthorizedError', code: 'ERR_UNAUTHORIZED', tokenRejected: true },
  ]
  const hostile = [
    ...LIKE.flatMap((like) =>
      properties.map((property) =>
        Object.defineProperty(Object.assign(new Error('m'), like), property, { get: fail }),
      ),
    ),
    new Proxy({}, { getPrototypeOf: fail }),
    new Proxy(new Error('m'), { get: fail, has: fail }),
    Object.defineProperty({}, Symbol.toStringTag, { get: fail }),
  ]

  test.each(GUARDS)('%s never throws', (_, guard) => {
    for (const error of hostile) expect(() => guard(error)).not.toThrow()
  })
})
