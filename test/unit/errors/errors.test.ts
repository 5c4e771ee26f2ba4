import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import * as errors from '../../../src/runtime/errors/index.ts'
import { details, ERROR_CLASSES, EVERY_ERROR, limit, oauth2, redactor } from '../../support/every-error.ts'

const cases = EVERY_ERROR.map(([error, code]) => ({ name: error.constructor.name, error, code }))

describe('every error', () => {
  it('is looked at here', () => {
    expect(cases.map(({ name }) => name)).toEqual(ERROR_CLASSES.map(([name]) => name).sort())
  })

  test.each(cases)('$name has its name and its code', ({ name, error, code }) => {
    expect(error.name).toBe(name)
    expect(error.code).toBe(code)
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toContain(error.message)
  })

  test.each(cases)('$name is an Error of this package', ({ error }) => {
    expect(error).toBeInstanceOf(Error)
    expect(error).toBeInstanceOf(errors.DiscordOAuth2Error)
    expect(errors.isDiscordOAuth2Error(error)).toBe(true)
  })

  it('has a code of its own', () => {
    expect(new Set(EVERY_ERROR.map(([, code]) => code)).size).toBe(EVERY_ERROR.length)
  })

  test.each(cases)('$name is inspected with its name and message', ({ name, error }) => {
    expect(inspect(error)).toContain(`${name}: ${error.message.split('\n')[0]}`)
  })
})

describe('DiscordOAuth2Error', () => {
  it('keeps its cause', () => {
    const cause = new Error('why')
    expect(new errors.DiscordOAuth2Error('m', { cause }).cause).toBe(cause)
    expect(new errors.NetworkError('op', { cause, sent: true }).cause).toBe(cause)
    expect(new errors.RefreshOutcomeUnknownError({ cause }).cause).toBe(cause)
    expect(new errors.UnexpectedResponseError('op', 'p', { status: 200, cause }).cause).toBe(cause)
  })

  it('has no cause where there is none', () => {
    expect(Object.hasOwn(new errors.DiscordOAuth2Error('m'), 'cause')).toBe(false)
  })

  it('takes secrets out of its message and its cause', () => {
    const error = new errors.DiscordOAuth2Error('SECRET', { cause: new Error('SECRET too'), redactor })
    expect(error.message).toBe('[redacted]')
    expect(error.cause).toMatchObject({ message: '[redacted] too' })
    expect(inspect(error, { showHidden: true })).not.toContain('SECRET')
  })
})

describe('HTTPError', () => {
  const error = new errors.HTTPError(details)

  it('takes secrets out of everything that the server said', () => {
    expect(error.message).toBe(
      'PUT /guilds/{guild_id}/members/{user_id} was answered with 400: [redacted] said (code 7); nick: [redacted] is too long',
    )
    expect(error.body).toEqual({ message: '[redacted] said', code: 7, nested: ['[redacted]'] })
    expect(error.fieldErrors).toEqual([{ field: 'nick', code: 'C', message: '[redacted] is too long' }])
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('SECRET')
  })

  it('keeps its body out of logs and of JSON', () => {
    expect(Object.keys(error)).not.toContain('body')
    expect(JSON.stringify(error)).not.toContain('nested')
    expect(inspect(error)).not.toContain('nested')
    expect({ ...error }).not.toHaveProperty('body')
  })

  it.each([
    ['OAuth2ResponseError', new errors.OAuth2ResponseError(oauth2)],
    ['InvalidRefreshTokenError', new errors.InvalidRefreshTokenError(oauth2)],
    ['RateLimitError', new errors.RateLimitError(limit)],
    ['ValidationError', new errors.ValidationError(details)],
  ])('has a body that %s inherits, hidden as well', (_, sub) => {
    expect(Object.getOwnPropertyDescriptor(sub, 'body')).toMatchObject({ enumerable: false, writable: false })
    expect(sub.body).toMatchObject({ code: 7 })
  })

  it('says in JSON what may be logged', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'HTTPError',
      code: 'ERR_HTTP',
      status: 400,
      operation: 'PUT /guilds/{guild_id}/members/{user_id}',
      discordCode: 7,
      fieldErrors: [{ field: 'nick', code: 'C', message: '[redacted] is too long' }],
      retryAfter: 1.5,
    })
  })

  it('keeps text that a server sent instead of JSON', () => {
    expect(new errors.HTTPError({ ...details, body: '<p>SECRET</p>' }).body).toBe('<p>[redacted]</p>')
  })
})

describe('OAuth2ResponseError', () => {
  it('takes secrets out of error and description', () => {
    const error = new errors.OAuth2ResponseError({ ...oauth2, error: 'SECRET', errorDescription: 'a SECRET' })
    expect(error.error).toBe('[redacted]')
    expect(error.errorDescription).toBe('a [redacted]')
  })

  it('keeps an absent description apart from an empty one', () => {
    expect(
      new errors.OAuth2ResponseError({ ...oauth2, errorDescription: undefined }).errorDescription,
    ).toBeUndefined()
    expect(new errors.OAuth2ResponseError({ ...oauth2, errorDescription: '' }).errorDescription).toBe('')
  })
})

describe('AuthorizationCallbackError', () => {
  it('takes secrets out of error and description', () => {
    const error = new errors.AuthorizationCallbackError('error_response', 'SECRET', {
      error: 'SECRET',
      errorDescription: 'a SECRET',
      redactor,
    })
    expect(error).toMatchObject({
      error: '[redacted]',
      errorDescription: 'a [redacted]',
      message: '[redacted]',
    })
  })

  it('keeps both as they are where nothing is secret', () => {
    const options = { error: 'access_denied', errorDescription: 'no' }
    expect(new errors.AuthorizationCallbackError('error_response', 'm', options)).toMatchObject(options)
  })

  it('has neither where the redirect brought none', () => {
    const error = new errors.AuthorizationCallbackError('missing_state', 'm')
    expect(error.error).toBeUndefined()
    expect(error.errorDescription).toBeUndefined()
  })
})

describe('what an error advises', () => {
  test.each<[errors.DiscordOAuth2Error, string]>([
    [new errors.AccessTokenExpiredError(0, true), 'expired at 1970-01-01T00:00:00.000Z: call refresh()'],
    [new errors.AccessTokenExpiredError(0, false), 'the user must sign in again'],
    [new errors.AccessTokenNotRefreshableError(), 'ask for a new grant'],
    [new errors.AccessTokenMismatchError('1'), 'do not sign anybody in with it'],
    [
      new errors.MissingBotTokenError('PUT /guilds/{guild_id}/members/{user_id}'),
      'PUT /guilds/{guild_id}/members/{user_id} acts as the bot: give the client a botToken',
    ],
    [
      new errors.MissingScopeError('GET /users/@me/guilds', ['guilds', 'email'], ['identify']),
      'GET /users/@me/guilds needs the scope guilds, email, and was granted identify',
    ],
    [new errors.MissingScopeError('GET /users/@me', ['identify'], []), 'was granted none'],
    [
      new errors.ReauthorizationRequiredError('revoked'),
      'The grant is gone (revoked): the user must sign in again',
    ],
    [new errors.RefreshOutcomeUnknownError({}), 'the refresh token may be spent'],
    [new errors.TokenStoreError('get', {}), 'The token store failed in get()'],
    [new errors.TimeoutError('GET /users/@me', 20, true), 'GET /users/@me: no whole answer within 20 ms'],
    [
      new errors.UnexpectedResponseError('op', 'the body is empty', { status: 200 }),
      'op: the body is empty (status 200)',
    ],
    [new errors.InvalidArgumentError('roles[3]', 'must be a snowflake'), 'roles[3] must be a snowflake'],
  ])('%s', (error, advice) => {
    expect(error.message).toContain(advice)
  })

  it('of a store that fails knows the key, and the message does not', () => {
    const error = new errors.TokenStoreError('get', { key: 'user-1' })
    expect(error).toMatchObject({ action: 'get', key: 'user-1' })
    expect(error.message).not.toContain('user-1')
    expect(new errors.TokenStoreError('get', {}).key).toBeUndefined()
  })

  it('of a timeout and of a network failure says which operation it was', () => {
    expect(new errors.TimeoutError('a', 1, false)).toMatchObject({ operation: 'a', timeout: 1, sent: false })
    expect(new errors.NetworkError('b', { sent: false })).toMatchObject({ operation: 'b', sent: false })
    expect(new errors.NetworkError('b', { sent: true }).message).toMatch(/^b: /)
  })

  it('of an answer that was not promised says its type where it has one', () => {
    const status = 200
    expect(
      new errors.UnexpectedResponseError('a', 'p', { status, contentType: 'text/html' }).contentType,
    ).toBe('text/html')
    expect(
      new errors.UnexpectedResponseError('a', 'p', { status, contentType: null }).contentType,
    ).toBeUndefined()
  })
})
