import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { getOperation } from '../../../src/runtime/api/call.ts'
import * as errors from '../../../src/runtime/errors/index.ts'
import {
  ForbiddenError,
  HTTPError,
  InvalidAuthorizationCodeError,
  InvalidRefreshTokenError,
  IpBannedError,
  NotFoundError,
  OAuth2ResponseError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from '../../../src/runtime/errors/index.ts'
import {
  createError,
  type ErrorContext,
  listFieldErrors,
  secretsOf,
  secretsOfCall,
} from '../../../src/runtime/transport/errors.ts'
import type { ApiResponse, BearerCredential, Credential } from '../../../src/runtime/transport/types.ts'
import type { ErrorClass } from '../../support/failure.ts'
import { operationOf, type rawResponse, requestOf, responseTo } from '../../support/transport-fixtures.ts'

/** An error response, and what else its error depends on. */
interface Responded {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** The `grant_type` of a token request. */
  readonly grant?: string
  readonly attempts?: number
}

/** Returns the classified response of an operation, with the context of its error. */
function respond(key: string, changes: Responded = {}): ErrorContext & { readonly outcome: ApiResponse } {
  const [method = '', path = ''] = key.split(' ')
  const { status = 400, headers, body, grant, attempts = 1 } = changes
  const request = requestOf(getOperation(method, path), { body: grant && { grant_type: grant } })
  const outcome = responseTo(request, status, body, headers)
  return { ...request, outcome, attempts, secrets: [] }
}

/** Returns the error of an error response. */
function httpErrorOf(context: ErrorContext): HTTPError {
  const error = createError(context)
  if (!(error instanceof HTTPError)) throw error
  return error
}

const TOKEN = 'POST /oauth2/token'
const REVOKE = 'POST /oauth2/token/revoke'
const USER = 'GET /users/@me'
const JOIN = 'PUT /guilds/{guild_id}/members/{user_id}'
/** The error that Cloudflare sends in place of the API. */
const CLOUDFLARE = {
  type: 'https://developers.cloudflare.com/support/troubleshooting/',
  title: 'Error 1015: You are being rate limited',
  status: 429,
  cloudflare_error: true,
  error_code: 1015,
  retryable: true,
  retry_after: 30,
}
const LIMITED = { message: 'You are being rate limited.', retry_after: 1.5, global: false }

const code = { grant: 'authorization_code' }
const refresh = { grant: 'refresh_token' }
const credentials = { grant: 'client_credentials' }

interface Case {
  readonly what: string
  readonly response: ErrorContext
  readonly type: ErrorClass<HTTPError>
}

const CASES: readonly Case[] = [
  {
    what: '429 with retry_after',
    response: respond(USER, { status: 429, body: LIMITED }),
    type: RateLimitError,
  },
  {
    what: '429 from the token endpoint with retry_after',
    response: respond(TOKEN, { status: 429, body: LIMITED, ...refresh }),
    type: RateLimitError,
  },
  {
    what: '429 with a rate limit header and no body',
    response: respond(USER, { status: 429, headers: { 'x-ratelimit-scope': 'user' } }),
    type: RateLimitError,
  },
  { what: '429 with HTML', response: respond(USER, { status: 429, body: '<html>' }), type: IpBannedError },
  {
    what: '429 with only Retry-After',
    response: respond(USER, {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: undefined,
    }),
    type: RateLimitError,
  },
  {
    what: '429 with an OAuth2 error',
    response: respond(TOKEN, { status: 429, body: { error: 'invalid_grant' }, ...code }),
    type: IpBannedError,
  },
  {
    what: 'invalid_grant for a code',
    response: respond(TOKEN, { body: { error: 'invalid_grant' }, ...code }),
    type: InvalidAuthorizationCodeError,
  },
  {
    what: 'invalid_grant for a code with 401',
    response: respond(TOKEN, { status: 401, body: { error: 'invalid_grant' }, ...code }),
    type: InvalidAuthorizationCodeError,
  },
  {
    what: 'invalid_request that names the code',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'Invalid "code" in request.' },
      ...code,
    }),
    type: InvalidAuthorizationCodeError,
  },
  {
    what: 'invalid_request for a code that names something else',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'Invalid "redirect_uri" in request.' },
      ...code,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_request for a code without a description',
    response: respond(TOKEN, { body: { error: 'invalid_request' }, ...code }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_grant for a refresh token',
    response: respond(TOKEN, { body: { error: 'invalid_grant' }, ...refresh }),
    type: InvalidRefreshTokenError,
  },
  ...[
    'Invalid "refresh_token" in request.',
    "Invalid 'refresh_token' in request.",
    'Invalid refresh_token',
    'Unknown refresh_token',
    'refresh_token is invalid',
    'The refresh token has expired',
  ].map((error_description) => ({
    what: `invalid_request for a refresh token: ${error_description}`,
    response: respond(TOKEN, { body: { error: 'invalid_request', error_description }, ...refresh }),
    type: InvalidRefreshTokenError,
  })),
  {
    what: 'invalid_request about the grant type of a refresh',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'The grant type refresh_token is not allowed' },
      ...refresh,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_request that names the refresh token for a code',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'Invalid "refresh_token" in request.' },
      ...code,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_request that repeats the form with the refresh token',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'Cannot read refresh_token=the-refresh-token' },
      ...refresh,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_request without a description for a refresh token',
    response: respond(TOKEN, { body: { error: 'invalid_request' }, ...refresh }),
    type: OAuth2ResponseError,
  },
  {
    what: 'another error that names the refresh token',
    response: respond(TOKEN, {
      body: { error: 'unauthorized_client', error_description: 'Invalid "refresh_token" in request.' },
      ...refresh,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_request that names the code for a refresh token',
    response: respond(TOKEN, {
      body: { error: 'invalid_request', error_description: 'Invalid "code" in request.' },
      ...refresh,
    }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_grant for client credentials',
    response: respond(TOKEN, { body: { error: 'invalid_grant' }, ...credentials }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_client',
    response: respond(TOKEN, { status: 401, body: { error: 'invalid_client' }, ...code }),
    type: OAuth2ResponseError,
  },
  {
    what: 'invalid_client at the revocation endpoint',
    response: respond(REVOKE, { status: 401, body: { error: 'invalid_client' } }),
    type: OAuth2ResponseError,
  },
  {
    what: '500 from the token endpoint with an OAuth2 error',
    response: respond(TOKEN, { status: 500, body: { error: 'server_error' }, ...refresh }),
    type: ServerError,
  },
  {
    what: '500 from the token endpoint with invalid_grant for a refresh token',
    response: respond(TOKEN, { status: 500, body: { error: 'invalid_grant' }, ...refresh }),
    type: ServerError,
  },
  {
    what: '503 from the revocation endpoint with an OAuth2 error',
    response: respond(REVOKE, { status: 503, body: { error: 'temporarily_unavailable' } }),
    type: ServerError,
  },
  {
    what: '401 from the token endpoint without an OAuth2 error',
    response: respond(TOKEN, { status: 401, body: { message: '401: Unauthorized', code: 0 }, ...code }),
    type: UnauthorizedError,
  },
  {
    what: 'code 30001 with 400',
    response: respond(JOIN, { body: { code: 30001, message: 'Maximum number of guilds reached (100)' } }),
    type: UserAtGuildLimitError,
  },
  {
    what: 'code 30001 with 403',
    response: respond(JOIN, { status: 403, body: { code: 30001, message: 'm' } }),
    type: UserAtGuildLimitError,
  },
  {
    what: 'code 30001 as a string',
    response: respond(JOIN, { status: 403, body: { code: '30001', message: 'm' } }),
    type: ForbiddenError,
  },
  {
    what: '400 with a tree of errors',
    response: respond(JOIN, {
      body: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: { nick: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Too long' }] } },
      },
    }),
    type: ValidationError,
  },
  {
    what: '400 with an empty tree of errors',
    response: respond(JOIN, { body: { code: 50035, message: 'Invalid Form Body', errors: {} } }),
    type: HTTPError,
  },
  {
    what: '403 with a tree of errors',
    response: respond(JOIN, { status: 403, body: { errors: { _errors: [{ code: 'c', message: 'm' }] } } }),
    type: ForbiddenError,
  },
  {
    what: '401',
    response: respond(USER, { status: 401, body: { message: '401: Unauthorized', code: 0 } }),
    type: UnauthorizedError,
  },
  { what: '401 without a body', response: respond(USER, { status: 401 }), type: UnauthorizedError },
  {
    what: '401 from an API operation with an error of RFC 6750',
    response: respond(USER, { status: 401, body: { error: 'invalid_token' } }),
    type: UnauthorizedError,
  },
  {
    what: '403',
    response: respond(JOIN, { status: 403, body: { code: 50025, message: 'Invalid OAuth2 access token' } }),
    type: ForbiddenError,
  },
  { what: '401 with HTML', response: respond(USER, { status: 401, body: '<html>' }), type: HTTPError },
  { what: '403 with HTML', response: respond(JOIN, { status: 403, body: '<html>' }), type: HTTPError },
  { what: '404 with HTML', response: respond(JOIN, { status: 404, body: '<html>' }), type: HTTPError },
  { what: '404 with text', response: respond(JOIN, { status: 404, body: 'not found' }), type: HTTPError },
  {
    what: '403 of a firewall rule of Cloudflare',
    response: respond(JOIN, { status: 403, body: { ...CLOUDFLARE, status: 403, error_code: 1020 } }),
    type: HTTPError,
  },
  {
    what: '403 of Cloudflare that blocks the IP address',
    response: respond(JOIN, { status: 403, body: { ...CLOUDFLARE, status: 403, error_code: 1006 } }),
    type: IpBannedError,
  },
  {
    what: '429 of Cloudflare',
    response: respond(USER, { status: 429, headers: { 'retry-after': '30' }, body: CLOUDFLARE }),
    type: IpBannedError,
  },
  {
    what: '502 of Cloudflare',
    response: respond(USER, { status: 502, body: { ...CLOUDFLARE, status: 502, error_code: 1033 } }),
    type: ServerError,
  },
  {
    what: '400 with lists of texts by field',
    response: respond(JOIN, { body: { embeds: ['0'] } }),
    type: ValidationError,
  },
  {
    what: '404',
    response: respond(JOIN, { status: 404, body: { code: 10004, message: 'm' } }),
    type: NotFoundError,
  },
  {
    what: '404 with an error from a proxy',
    response: respond(JOIN, { status: 404, body: { error: 'Not Found' } }),
    type: NotFoundError,
  },
  { what: '500', response: respond(USER, { status: 500 }), type: ServerError },
  { what: '502 with HTML', response: respond(USER, { status: 502, body: '<html>' }), type: ServerError },
  { what: '599', response: respond(USER, { status: 599 }), type: ServerError },
  { what: '400 without a body', response: respond(USER), type: HTTPError },
  { what: '405', response: respond(USER, { status: 405, body: { message: 'm', code: 0 } }), type: HTTPError },
  {
    what: '400 with an array',
    response: respond(TOKEN, { body: ['invalid_grant'], ...code }),
    type: HTTPError,
  },
  { what: '400 with text', response: respond(TOKEN, { body: 'invalid_grant', ...code }), type: HTTPError },
]

describe('the error of an error response', () => {
  test.each(CASES)('is a $type.name for $what', ({ response, type }) => {
    expect(createError(response).constructor).toBe(type)
  })

  it('has a case for every class', () => {
    const tested: readonly unknown[] = CASES.map(({ type }) => type)
    const classes = Object.values(errors).filter(
      (value) => typeof value === 'function' && (value === HTTPError || value.prototype instanceof HTTPError),
    )
    expect(classes).toHaveLength(12)
    expect(classes.filter((value) => !tested.includes(value))).toEqual([])
  })

  it('names operation and status', () => {
    const error = httpErrorOf(
      respond(JOIN, { status: 403, body: { code: 50013, message: 'Missing Permissions' } }),
    )
    expect(error).toMatchObject({
      operation: 'PUT /guilds/{guild_id}/members/{user_id}',
      status: 403,
      discordCode: 50013,
    })
    expect(error.message).toBe(
      'PUT /guilds/{guild_id}/members/{user_id} responded with 403: Missing Permissions (code 50013)',
    )
  })

  it('takes over the OAuth2 error and its description', () => {
    const body = { error: 'invalid_scope', error_description: 'The requested scope is invalid' }
    const error = httpErrorOf(respond(TOKEN, { body, ...credentials }))
    expect(error).toMatchObject({
      error: 'invalid_scope',
      errorDescription: 'The requested scope is invalid',
    })
    expect(error.message).toContain('The requested scope is invalid')
  })

  it('uses the OAuth2 error as message without a description', () => {
    const error = httpErrorOf(respond(TOKEN, { body: { error: 'invalid_scope' }, ...credentials }))
    expect(error).toMatchObject({ error: 'invalid_scope', errorDescription: undefined })
    expect(error.message).toContain('400: invalid_scope')
  })

  it('ignores fields of another type', () => {
    const error = httpErrorOf(respond(USER, { status: 403, body: { code: '7', message: 7, errors: 'e' } }))
    expect(error).toMatchObject({ discordCode: undefined, fieldErrors: [] })
    expect(error.message).toBe('GET /users/@me responded with 403')
  })

  it('keeps code 0', () => {
    const error = httpErrorOf(respond(USER, { status: 401, body: { message: '401: Unauthorized', code: 0 } }))
    expect(error.discordCode).toBe(0)
  })

  it('reads Retry-After of any status', () => {
    const headers = { 'retry-after': '30' }
    expect(httpErrorOf(respond(USER, { status: 503, headers })).retryAfter).toBe(30)
    expect(httpErrorOf(respond(USER, { status: 429, headers })).retryAfter).toBe(30)
    expect(httpErrorOf(respond(USER, { status: 503 })).retryAfter).toBeUndefined()
  })

  it('names every invalid field in the message', () => {
    const errors = {
      nick: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Too long' }] },
      _errors: [{ code: 'X', message: 'All wrong' }],
    }
    const error = httpErrorOf(respond(JOIN, { body: { code: 50035, message: 'Invalid Form Body', errors } }))
    expect(error.message).toContain('400: Invalid Form Body (code 50035); nick: Too long; request: All wrong')
  })
})

describe('RateLimitError', () => {
  function limited(headers: Record<string, string>, body: unknown = LIMITED): RateLimitError {
    const error = httpErrorOf(respond(USER, { status: 429, headers, body, attempts: 3 }))
    if (!(error instanceof RateLimitError)) throw error
    return error
  }

  it('has scope, bucket, delay and number of attempts', () => {
    const headers = { 'x-ratelimit-scope': 'user', 'x-ratelimit-bucket': 'abcd', 'retry-after': '2' }
    expect(limited(headers)).toMatchObject({
      scope: 'user',
      bucket: 'abcd',
      global: false,
      retryAfter: 1.5,
      attempts: 3,
    })
  })

  it('has neither scope nor bucket without the headers', () => {
    const error = limited({})
    expect(error.scope).toBeUndefined()
    expect(error.bucket).toBeUndefined()
  })

  it.each(['SECRET', 'User', 'user, shared'])('has no scope if the header is %j', (scope) => {
    expect(limited({ 'x-ratelimit-scope': scope }).scope).toBeUndefined()
  })

  it('has a delay of one second if the response contains none', () => {
    expect(limited({ 'x-ratelimit-scope': 'user' }, '').retryAfter).toBe(1)
    expect(limited({}, { retry_after: 0 }).retryAfter).toBe(0)
  })

  test.each<[string, Record<string, string>, unknown, boolean]>([
    ['the body', {}, { retry_after: 1, global: true }, true],
    ['a header that contradicts the body', { 'x-ratelimit-global': 'true' }, LIMITED, true],
    ['a header and no property of the body', { 'x-ratelimit-global': 'true' }, { retry_after: 1 }, true],
    ['the scope and no property of the body', { 'x-ratelimit-scope': 'global' }, { retry_after: 1 }, true],
    ['another scope', { 'x-ratelimit-scope': 'shared' }, { retry_after: 1 }, false],
    ['text in the body, which is ignored', {}, { retry_after: 1, global: 'true' }, false],
  ])('decides by %s whether the limit is global', (_, headers, body, global) => {
    expect(limited(headers, body).global).toBe(global)
  })
})

describe('listFieldErrors', () => {
  const problem = (message: string) => ({ _errors: [{ code: 'C', message }] })

  it('flattens a nested tree with array indices', () => {
    const errors = {
      roles: { 0: problem('first role'), 12: problem('thirteenth role') },
      activities: { 1: { platform: { name: problem('name') } } },
      metadata: { wins: problem('wins') },
    }
    expect(listFieldErrors({ errors })).toEqual([
      { field: 'roles[0]', code: 'C', message: 'first role' },
      { field: 'roles[12]', code: 'C', message: 'thirteenth role' },
      { field: 'activities[1].platform.name', code: 'C', message: 'name' },
      { field: 'metadata.wins', code: 'C', message: 'wins' },
    ])
  })

  it('has an empty field for an error about the whole request', () => {
    expect(listFieldErrors({ errors: problem('all') })).toEqual([{ field: '', code: 'C', message: 'all' }])
  })

  it('begins with an index for a body that is an array', () => {
    expect(listFieldErrors({ errors: { 2: { key: problem('key') } } })).toMatchObject([{ field: '[2].key' }])
  })

  it('lists all errors of a field, and those of a node next to those of its members', () => {
    const errors = {
      roles: {
        _errors: [
          { code: 'A', message: 'a' },
          { code: 'B', message: 'b' },
        ],
        0: problem('c'),
      },
    }
    expect(
      listFieldErrors({ errors })
        .map(({ field, message }) => [field, message])
        .sort(),
    ).toEqual([
      ['roles', 'a'],
      ['roles', 'b'],
      ['roles[0]', 'c'],
    ])
  })

  test.each<[string, unknown]>([
    ['no body', undefined],
    ['null', null],
    ['text', 'errors'],
    ['an array', [{ errors: {} }]],
    ['no errors', { code: 1 }],
    ['errors that are text', { errors: 'all wrong' }],
    ['errors that are an array', { errors: ['all wrong'] }],
    ['a leaf that is text', { errors: { nick: 'too long' } }],
    ['_errors that are text', { errors: { nick: { _errors: 'too long' } } }],
    ['an empty tree', { errors: { nick: {} } }],
  ])('returns an empty array for %s', (_, body) => {
    expect(listFieldErrors(body)).toEqual([])
  })

  it('has empty strings for an error without code or message', () => {
    expect(listFieldErrors({ errors: { _errors: [{}, 1, null] } })).toEqual(
      Array(3).fill({ field: '', code: '', message: '' }),
    )
  })

  test.each<[object, string[]]>([
    [{ embeds: ['0'] }, ['embeds: 0']],
    [{ content: ['Must be 2000 or fewer in length.'] }, ['content: Must be 2000 or fewer in length.']],
    [{ captcha_key: ['captcha-required'], captcha_sitekey: 'x' }, ['captcha_key: captcha-required']],
    [
      { embeds: { 0: { title: ['too long', 'blank'] } } },
      ['embeds[0].title: too long', 'embeds[0].title: blank'],
    ],
    [{ errors: { nick: ['too long'] }, message: 'm' }, ['nick: too long']],
    [{ errors: { _errors: ['text'] } }, [': text']],
    [{ message: 'm', roles: ['1'] }, []],
    [{ roles: [1, null, ['x']] }, []],
  ])('reads lists of texts: %j', (body, expected) => {
    expect(listFieldErrors(body).map(({ field, message }) => `${field}: ${message}`)).toEqual(expected)
  })

  it('is part of the message', () => {
    const { message } = createError(respond(JOIN, { body: { embeds: ['0'] } }))
    expect(message).toBe(`${JOIN} responded with 400; embeds: 0`)
  })
})

const key = 'GET /a'
const respondWith = (...response: Parameters<typeof rawResponse>) => responseTo(requestOf(), ...response)

function errorOf(outcome: ErrorContext['outcome'], changes: Partial<ErrorContext> = {}): Error {
  return createError({ ...requestOf(), outcome, attempts: 2, secrets: ['THE-SECRET'], ...changes })
}

test.each<[ErrorContext['outcome'], ErrorClass, object]>([
  [respondWith(404), errors.NotFoundError, { operation: key, status: 404 }],
  [respondWith(500), errors.ServerError, { operation: key, status: 500 }],
  [
    { kind: 'network', cause: 'why', sent: true },
    errors.NetworkError,
    { operation: key, sent: true, cause: 'why' },
  ],
  [{ kind: 'network', cause: 'why', sent: false }, errors.NetworkError, { sent: false }],
  [{ kind: 'timeout', timeout: 20, sent: true }, errors.TimeoutError, { operation: key, timeout: 20 }],
  [
    respondWith(200, undefined, { 'content-type': 'text/html' }),
    errors.UnexpectedResponseError,
    { operation: key, status: 200, contentType: 'text/html' },
  ],
  [
    respondWith(200, {}),
    errors.UnexpectedResponseError,
    { operation: key, message: expect.stringContaining('the response is not an error') },
  ],
  [
    { kind: 'rateLimited', delay: 7500, bucket: 'h' },
    errors.RateLimitError,
    { operation: key, status: 429, retryAfter: 7.5, bucket: 'h', global: false, attempts: 2 },
  ],
  [
    { kind: 'rateLimited', delay: Number.POSITIVE_INFINITY, bucket: undefined },
    errors.RateLimitError,
    { retryAfter: 1, bucket: undefined },
  ],
  [{ kind: 'rateLimited', delay: -1, bucket: undefined }, errors.RateLimitError, { retryAfter: 0 }],
  [{ kind: 'ipBanned', delay: 5000 }, errors.IpBannedError, { operation: key, status: 429 }],
  [{ kind: 'rejectedToken', tokenRejected: true }, errors.UnauthorizedError, { operation: key, status: 401 }],
  [{ kind: 'unknownWebhook' }, errors.NotFoundError, { operation: key, status: 404 }],
  [
    { kind: 'missingScope', missing: ['a'], granted: ['b'] },
    errors.MissingScopeError,
    { operation: key, missing: ['a'], granted: ['b'] },
  ],
  [
    { kind: 'expired', expiresAt: 5, refreshable: true },
    errors.AccessTokenExpiredError,
    { expiredAt: 5, refreshable: true },
  ],
])('createError converts %j', (outcome, type, fields) => {
  const error = errorOf(outcome)
  expect(error.constructor).toBe(type)
  expect(error).toMatchObject(fields)
})

describe('the message of a request that was not sent', () => {
  test.each<[ErrorContext['outcome'], string]>([
    [{ kind: 'rateLimited', delay: 7500, bucket: 'h' }, 'its rate limit resets in 7.5 s; retry after that'],
    [
      { kind: 'rateLimited', delay: Number.POSITIVE_INFINITY, bucket: 'h' },
      'it is unknown when its rate limit resets; retry later',
    ],
    [{ kind: 'ipBanned', delay: 5000 }, 'blocked this IP address; retry in 5 s'],
    [{ kind: 'rejectedToken', tokenRejected: true }, 'Discord rejected this token before'],
    [{ kind: 'unknownWebhook' }, 'reported this webhook as unknown before'],
  ])('contains the reason: %j', (outcome, reason) => {
    const { message } = errorOf(outcome, { attempts: 0 })
    expect(message).toContain(`${key} was not sent: `)
    expect(message).toContain(reason)
    expect(errorOf(outcome, { attempts: 1 }).message).toContain(`${key} was not sent again: `)
  })
})

describe('secrets', () => {
  it.each<[string, Error]>([
    [
      'a message',
      errorOf(
        respondWith(404, {
          message: 'THE-SECRET',
          errors: { 'THE-SECRET': { _errors: [{ code: 'THE-SECRET' }] } },
        }),
      ),
    ],
    ['a cause', errorOf({ kind: 'network', cause: new Error('THE-SECRET'), sent: true })],
    ['a bucket', errorOf({ kind: 'rateLimited', delay: 1, bucket: 'THE-SECRET' })],
    ['a bucket of a response', errorOf(respondWith(429, {}, { 'x-ratelimit-bucket': 'THE-SECRET' }))],
    ['a content type', errorOf(respondWith(200, {}, { 'content-type': 'THE-SECRET' }))],
  ])('are not in an error: %s', (_, error) => {
    expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)).not.toContain('THE-SECRET')
  })

  it('of the call are not in an error', () => {
    const body = { grant_type: 'authorization_code', code: 'THE-CODE' }
    const call = { credential: { kind: 'bot', botToken: 'THE-BOT-TOKEN' }, body } as const
    const error = errorOf(respondWith(404, { message: 'THE-BOT-TOKEN THE-CODE THE-SECRET' }), { call })
    expect(error.message).toContain('[redacted] [redacted] [redacted]')
  })
})

test.each([
  ['refresh_token', errors.InvalidRefreshTokenError],
  ['authorization_code', errors.InvalidAuthorizationCodeError],
  [7, OAuth2ResponseError],
])('createError distinguishes invalid_grant by the grant type %s', (grant_type, type) => {
  const operation = operationOf('POST', '/a', { credentials: ['client'] })
  const request = requestOf(operation, { body: { grant_type } })
  const outcome = responseTo(request, 400, { error: 'invalid_grant' })
  expect(errorOf(outcome, request).constructor).toBe(type)
})

const bearer: BearerCredential = {
  kind: 'bearer',
  accessToken: 'abc',
  scopes: null,
  expiresAt: null,
  refreshable: false,
}

describe('secretsOf', () => {
  test.each<[Credential, string[]]>([
    [bearer, ['abc']],
    [{ kind: 'bot', botToken: 'abc' }, ['abc']],
    [{ kind: 'none' }, []],
  ])('returns the secrets of the credential $kind', (credential, secrets) => {
    expect(secretsOf(credential)).toEqual(secrets)
  })

  it('returns the secret of a client as is and as encoded in its header', () => {
    const client: Credential = { kind: 'client', clientId: '123', clientSecret: 'a:b c' }
    expect(secretsOf(client)).toEqual(['a:b c', btoa('123:a%3Ab+c')])
  })
})

describe('secretsOfCall', () => {
  const operation = operationOf('POST', '/a/{id}/{webhook_token}', { secrets: ['webhook_token'] })

  it('returns the secrets of credentials and path', () => {
    const path = { id: '1', webhook_token: 'w' }
    const call = { credential: bearer, bodyToken: { ...bearer, accessToken: 'b' }, path }
    expect(secretsOfCall(operation, call)).toEqual(['abc', 'b', 'w'])
  })

  test.each<[unknown, string[]]>([
    [
      { access_token: 'a', client_secret: 'b', code_verifier: 'd', tokens: ['e', 7], scope: 's' },
      ['a', 'b', 'd', 'e'],
    ],
    [{ grant_type: 'authorization_code', code: 'c' }, ['c']],
    [{ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'f' }, ['f']],
    [{ code: 'a word', invite_code: 'a word', country_code: 'US' }, []],
    [[{ token: 'a' }], []],
    ['token', []],
    [undefined, []],
  ])('returns the secrets of the body %j', (body, secrets) => {
    expect(secretsOfCall(operationOf('POST', '/a'), { credential: { kind: 'none' }, body })).toEqual(secrets)
  })

  it("returns the values of the caller's headers, and their long parts", () => {
    const headers = {
      'X-Api-Key': 'short-key',
      'Proxy-Authorization': 'Basic MTIzNDU2Nzg5MDEy',
      Cookie: 'a=1; session=0123456789abcdef',
      Accept: 'application/json',
      'accept-language': 'de-DE,de;q=0.9,en;q=0.8',
    }
    const call = { credential: { kind: 'none' }, headers } as const
    expect(secretsOfCall(operationOf('POST', '/a'), call)).toEqual([
      'short-key',
      'Basic MTIzNDU2Nzg5MDEy',
      'MTIzNDU2Nzg5MDEy',
      'a=1; session=0123456789abcdef',
      '0123456789abcdef',
    ])
  })
})

describe('listFieldErrors', () => {
  const node = { _errors: [{ code: 'C', message: 'm' }] }

  it('keeps at most 100 errors', () => {
    const errors = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, node]))
    expect(listFieldErrors({ errors })).toHaveLength(100)
    expect(listFieldErrors({ errors: { _errors: Array.from({ length: 500 }, () => ({})) } })).toHaveLength(
      100,
    )
  })

  it('keeps at most 200 characters of the path of a field', () => {
    expect(listFieldErrors({ errors: { ['x'.repeat(5000)]: node } })[0]?.field).toHaveLength(200)
  })

  it('reads at most 32 levels', () => {
    const nest = (levels: number): unknown => (levels === 0 ? node : { a: nest(levels - 1) })
    expect(listFieldErrors({ errors: nest(32) })).toHaveLength(1)
    expect(listFieldErrors({ errors: nest(33) })).toHaveLength(0)
  })
})
