import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { type AnyResult, orThrow } from '../../../src/index.ts'
import {
  ForbiddenError,
  HTTPError,
  InvalidArgumentError,
  NotFoundError,
  RateLimitError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from '../../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_SECRET,
  GUILD_ID,
  setUp,
  setUpToken,
  USER_ID,
} from '../../support/client.ts'
import { type ErrorClass, failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { unauthorized } from '../../support/token-fixture.ts'
import { limitHeaders } from '../../support/transport-fixtures.ts'
import { untyped } from '../../support/untyped-api.ts'

const MEMBER = '/users/@me/guilds/{guild_id}/member'
const params = { path: { guild_id: GUILD_ID } }

describe('orThrow', () => {
  it('returns the data of a success', async () => {
    const { token } = setUpToken([json({ id: USER_ID })])
    const user = orThrow(await token.api.GET('/users/@me'))
    expect(user).toEqual({ id: USER_ID })
  })

  it('returns the data of a client too', async () => {
    const { client } = setUp([json([{ key: 'a' }])], { botToken: BOT_TOKEN })
    const path = { application_id: '1' }
    const records = await client.api.GET('/applications/{application_id}/role-connections/metadata', {
      params: { path },
    })
    expect(orThrow(records)).toEqual([{ key: 'a' }])
  })

  it('returns undefined for a success without a body', async () => {
    const { token } = setUpToken([new Response(null, { status: 204 })])
    const path = { application_id: '1' }
    const result = await token.api.DELETE('/users/@me/applications/{application_id}/role-connection', {
      params: { path },
    })
    expect(orThrow(result)).toBeUndefined()
  })

  test.each<[string, Response, ErrorClass<HTTPError>]>([
    ['a 400', json({ message: 'm', code: 1 }, 400), HTTPError],
    [
      'a 400 with field errors',
      json({ message: 'm', code: 50035, errors: { a: { _errors: [{ code: 'c', message: 'm' }] } } }, 400),
      ValidationError,
    ],
    ['the code of a full user', json({ message: 'm', code: 30001 }, 400), UserAtGuildLimitError],
    ['a 401', unauthorized(), UnauthorizedError],
    ['a 403', json({ message: 'm', code: 50001 }, 403), ForbiddenError],
    ['a 404', json({ message: 'm', code: 10004 }, 404), NotFoundError],
    ['a 429', json({ message: 'm', retry_after: 1, global: false }, 429), RateLimitError],
  ])('throws the error that a method throws for %s', async (_, response, type) => {
    const { token } = setUpToken([() => response.clone()])
    const expected = await failure(() => token.fetchGuildMember(GUILD_ID), type)
    const result = await token.api.GET(MEMBER, { params })
    const error = await failure(() => orThrow(result), type)
    expect({ ...error }).toEqual({ ...expected })
    expect([error.message, error.body]).toEqual([expected.message, expected.body])
  })

  it('throws an error with the headers of the response', async () => {
    const headers = limitHeaders(5, 0, 2)
    const { token } = setUpToken([json({ message: 'm', retry_after: 1, global: false }, 429, headers)])
    const result = await token.api.GET('/users/@me')
    const error = await failure(() => orThrow(result), RateLimitError)
    expect(error).toMatchObject({ limit: 5, resetAfter: 2 })
    expect(error.headers.get('x-ratelimit-limit')).toBe('5')
  })

  it('throws a new error each time', async () => {
    const { token } = setUpToken([unauthorized()])
    const result = await token.api.GET('/users/@me')
    const one = await failure(() => orThrow(result), UnauthorizedError)
    expect(await failure(() => orThrow(result), UnauthorizedError)).not.toBe(one)
  })

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'result'],
    ['an object', {}],
    ['a Response', new Response('{}', { status: 200 })],
    ['a Response with an error status', new Response(null, { status: 404 })],
    ['an object with the status of a success', { status: 200 }],
    ['an object with data and the status of an error', { status: 404, data: {} }],
    ['an object with the properties of a result', { status: 404, error: { message: 'm' } }],
  ])('throws an InvalidArgumentError for %s', async (_, value) => {
    const error = await failure(() => orThrow(value as AnyResult), InvalidArgumentError)
    expect(error.field).toBe('result')
  })

  it('throws an InvalidArgumentError for a copy of a failed result, and not for a promise alone', async () => {
    const { token } = setUpToken([() => unauthorized()])
    const result = await token.api.GET('/users/@me')
    await failure(() => orThrow({ ...result }), InvalidArgumentError)
    const promise = token.api.GET('/users/@me')
    await failure(() => orThrow(promise as never), InvalidArgumentError)
    await promise
  })
})

describe('a failed result', () => {
  it('does not show the secrets of its error', async () => {
    const { token } = setUpToken([unauthorized()])
    const result = await token.api.GET('/users/@me')
    expect(Reflect.ownKeys(result)).toEqual(['status', 'error', 'response'])
    const shown = inspect(result, { showHidden: true, depth: 20, getters: true, maxStringLength: null })
    for (const text of [shown, JSON.stringify(result), inspect(orThrow, { showHidden: true })]) {
      for (const secret of [ACCESS_TOKEN, CLIENT_SECRET, BOT_TOKEN]) expect(text).not.toContain(secret)
    }
  })

  it('that the description does not contain is thrown by the call', async () => {
    const { token } = setUpToken([json({ message: 'm' }, 404)])
    await failure(() => untyped(token.api).GET('/users/@me'), NotFoundError)
  })
})
