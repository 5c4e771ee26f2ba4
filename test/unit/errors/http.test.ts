import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  HTTPError,
  InvalidRefreshTokenError,
  OAuth2ResponseError,
  RateLimitError,
  ValidationError,
} from '../../../src/runtime/errors/index.ts'
import { details, limit, oauth2 } from '../../support/every-error.ts'

describe('HTTPError', () => {
  const error = new HTTPError(details)

  it('redacts every text of the response', () => {
    expect(error.message).toBe(
      'PUT /guilds/{guild_id}/members/{user_id} responded with 400: [redacted] said (code 7); nick: [redacted] is too long',
    )
    expect(error.body).toEqual({ message: '[redacted] said', code: 7, nested: ['[redacted]'] })
    expect(error.fieldErrors).toEqual([{ field: 'nick', code: 'C', message: '[redacted] is too long' }])
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('THE-SECRET')
  })

  it('says that a request was not sent, and why', () => {
    const unsent = new HTTPError({ ...details, problem: 'was not sent: THE-SECRET' })
    expect(unsent.message).toBe('PUT /guilds/{guild_id}/members/{user_id} was not sent: [redacted]')
  })

  it('keeps its body out of logs and JSON', () => {
    expect(Object.keys(error)).not.toContain('body')
    expect(JSON.stringify(error)).not.toContain('nested')
    expect(inspect(error)).not.toContain('nested')
    expect({ ...error }).not.toHaveProperty('body')
  })

  it.each([
    ['OAuth2ResponseError', new OAuth2ResponseError(oauth2)],
    ['InvalidRefreshTokenError', new InvalidRefreshTokenError(oauth2)],
    ['RateLimitError', new RateLimitError(limit)],
    ['ValidationError', new ValidationError(details)],
  ])('hides the body in its subclass %s too', (_, sub) => {
    expect(Object.getOwnPropertyDescriptor(sub, 'body')).toMatchObject({ enumerable: false, writable: false })
    expect(sub.body).toMatchObject({ code: 7 })
  })

  it('converts to JSON with the properties that may be logged', () => {
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

  it('keeps the text of a body that is not JSON', () => {
    expect(new HTTPError({ ...details, body: '<p>THE-SECRET</p>' }).body).toBe('<p>[redacted]</p>')
  })

  it('has the headers of the response, without secrets', () => {
    const headers = new Headers({
      'content-type': 'application/json',
      location: 'https://example.com/?token=THE-SECRET',
      'www-authenticate': 'Bearer realm="THE-SECRET"',
      'proxy-authenticate': 'Basic realm="api"',
      authorization: 'Bearer unknown',
      'proxy-authorization': 'Basic unknown',
      cookie: 'session=unknown',
      'x-secret': 'harmless',
    })
    headers.append('set-cookie', 'a=unknown')
    headers.append('set-cookie', 'b=unknown')
    const shown = new HTTPError({ ...details, headers }).headers
    expect(shown).toBeInstanceOf(Headers)
    expect([...shown]).toEqual([
      ['content-type', 'application/json'],
      ['location', 'https://example.com/?token=[redacted]'],
      ['proxy-authenticate', 'Basic realm="api"'],
      ['x-secret', 'harmless'],
    ])
    expect(headers.get('location')).toContain('THE-SECRET')
  })

  it('has no headers without a response', () => {
    expect([...error.headers]).toEqual([])
  })

  it('keeps its headers out of logs and JSON', () => {
    const logged = new HTTPError({ ...details, headers: new Headers({ 'x-note': 'noted' }) })
    expect(logged.headers.get('x-note')).toBe('noted')
    expect(Object.getOwnPropertyDescriptor(logged, 'headers')).toMatchObject({
      enumerable: false,
      writable: false,
    })
    expect(JSON.stringify(logged)).not.toContain('noted')
    expect(inspect(logged)).not.toContain('noted')
  })
})
