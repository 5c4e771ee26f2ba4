import { describe, expect, inject, test } from 'vitest'
import { AccessToken } from '../../src/index.ts'
import {
  ForbiddenError,
  HTTPError,
  InvalidAuthorizationCodeError,
  MissingScopeError,
  NotFoundError,
  OAuth2ResponseError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from '../../src/runtime/errors/index.ts'
import type { RequestOptions } from '../../src/runtime/transport/types.ts'
import { failure, thrown } from '../support/failure.ts'
import {
  ACCESS_TOKEN,
  type Actors,
  BOT_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  createActors,
  violations,
} from './actors.ts'
import { type DocumentedResponse, describedOperations, listStatuses, prefer } from './description.ts'

const url = inject('prismUrl')
const GUILD_ID = '290926798626357250'
const USER_ID = '80351110224678912'

/** A call of an operation by its method, and a change that makes Prism reject it. */
interface Case {
  call(actors: Actors, options: RequestOptions): Promise<unknown>
  violate(request: Request): Promise<Request> | Request
}

const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'
const METADATA = '/applications/{application_id}/role-connections/metadata'

const CASES: Readonly<Record<string, Case>> = {
  'POST /oauth2/token': {
    call: ({ discord }, options) => discord.exchangeCode('the-code', options),
    violate: violations.body((body) => body.replace('grant_type=authorization_code', 'grant_type=password')),
  },
  'POST /oauth2/token/revoke': {
    call: ({ token }, options) => token.revoke(options),
    violate: violations.body((body) => body.replace('token=', 'access_token=')),
  },
  'POST /oauth2/device/authorize': {
    call: ({ discord }, options) => discord.createDeviceAuthorization(['identify'], options),
    violate: violations.body((body) => body.replace('scope=', 'scopes=')),
  },
  'GET /oauth2/@me': {
    call: ({ token }, options) => token.fetchAuthorization(options),
    violate: violations.format,
  },
  'GET /users/@me': {
    call: ({ token }, options) => token.fetchIdentify(options),
    violate: violations.format,
  },
  'GET /users/@me/guilds': {
    call: ({ token }, options) => token.fetchGuilds({ ...options, limit: 200, withCounts: false }),
    violate: violations.url('limit=200', 'limit=201'),
  },
  'GET /users/@me/guilds/{guild_id}/member': {
    call: ({ token }, options) => token.fetchGuildMember(GUILD_ID, options),
    violate: violations.url(GUILD_ID, 'no-id'),
  },
  'GET /users/@me/connections': {
    call: ({ token }, options) => token.fetchConnections(options),
    violate: violations.format,
  },
  [`GET ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) => token.fetchMetadata(options),
    violate: violations.url(CLIENT_ID, 'no-id'),
  },
  [`PUT ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) =>
      token.updateMetadata({ platformName: 'Game', metadata: { wins: 3, since: new Date(0) } }, options),
    violate: violations.body((body) => body.replace('"Game"', `"${'x'.repeat(51)}"`)),
  },
  [`DELETE ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) => token.clearMetadata(options),
    violate: violations.url(CLIENT_ID, 'no-id'),
  },
  'PUT /guilds/{guild_id}/members/{user_id}': {
    call: ({ token }, options) =>
      token.joinGuild(GUILD_ID, { ...options, userId: USER_ID, nick: 'Nelly', roles: [], mute: false }),
    violate: violations.body((body) => body.replace('"access_token"', '"token"')),
  },
  [`GET ${METADATA}`]: {
    call: ({ discord }, options) => discord.fetchLinkedRolesMetadata(options),
    violate: violations.url(CLIENT_ID, 'no-id'),
  },
  [`PUT ${METADATA}`]: {
    call: ({ discord }, options) =>
      discord.updateLinkedRolesMetadata(
        [{ type: 2, key: 'wins', name: 'Wins', description: 'Games won' }],
        options,
      ),
    violate: violations.body((body) => body.replace('"wins"', '"Wins"')),
  },
}

/** Error classes of documented error responses, by the name of their example. */
const ERRORS: Readonly<Record<string, new (...args: never[]) => Error>> = {
  global: RateLimitError,
  invalidApplicationId: ValidationError,
  invalidClient: OAuth2ResponseError,
  invalidCode: InvalidAuthorizationCodeError,
  invalidRefreshToken: InvalidAuthorizationCodeError,
  missingAccess: ForbiddenError,
  missingPermissions: ForbiddenError,
  missingScope: ForbiddenError,
  shared: RateLimitError,
  unauthorized: UnauthorizedError,
  user: RateLimitError,
  userAtGuildLimit: UserAtGuildLimitError,
}

/** Returns the error class of a documented error response. Without a named one, its shape and status decide. */
function expectedError({ status, example = '', value }: DocumentedResponse): new (...args: never[]) => Error {
  const named = ERRORS[example]
  if (named) return named
  const body = value as Readonly<Record<string, unknown>>
  if ('error' in body) return OAuth2ResponseError
  if (status === 400 && 'errors' in body) return ValidationError
  return { 403: ForbiddenError, 404: NotFoundError, 500: ServerError }[status] ?? HTTPError
}

const exercised = new Set<string>()
const withMethods = describedOperations.filter(({ methods }) => methods.length > 0)

test('every operation with a method has a case, and every case has such an operation', () => {
  expect(Object.keys(CASES).sort()).toEqual(withMethods.map(({ key }) => key).sort())
})

describe.each(withMethods)('$key by $methods.0', ({ key, credential, scopes, responses }) => {
  const testCase = CASES[key]
  if (!testCase) throw new Error(`${key} has no case`)

  const successes = responses.filter(({ status }) => status < 300)
  const failures = responses.filter(({ status }) => status >= 400)

  test.each(successes)('returns the body of $status $example', async (response) => {
    const result = await testCase.call(createActors(url), { headers: prefer(response) })
    if (result instanceof AccessToken) expectToken(result, response)
    else expect(result).toEqual(expectedResult(key, response))
    exercised.add(`${key} ${response.status}`)
  })

  test.each(failures)('throws on $status $example', async (response) => {
    const { status, value } = response
    const call = () => testCase.call(createActors(url), { headers: prefer(response) })
    const error = await failure(call, expectedError(response))
    expect(error).toMatchObject({ operation: key, status, body: value })
    expect(error.message).toContain(key)
    exercised.add(`${key} ${status}`)
  })

  test('sends the documented credential and no other', async () => {
    const sent: Request[] = []
    const actors = createActors(url, {
      fetch: (request, init) => {
        sent.push(request.clone())
        return fetch(request, init)
      },
    })
    await testCase.call(actors, {})
    expect(sent).toHaveLength(1)
    const [request] = sent
    const header = { bearer: `Bearer ${ACCESS_TOKEN}`, bot: `Bot ${BOT_TOKEN}`, client: null, none: null }
    expect(request?.headers.get('authorization')).toBe(header[credential])
    const text = (await request?.text()) ?? ''
    expect(text.includes(CLIENT_SECRET)).toBe(credential === 'client')
    expect(text.includes(`client_id=${CLIENT_ID}`)).toBe(credential === 'client')
    expect(text.includes(BOT_TOKEN)).toBe(false)
  })

  test('is rejected by Prism if the request violates the description', async () => {
    const actors = createActors(url, {
      fetch: async (request, init) => fetch(await testCase.violate(request), init),
    })
    const error = await thrown(() => testCase.call(actors, {}))
    expect(error).toBeInstanceOf(HTTPError)
    expect(error).toHaveProperty('status', testCase.violate === violations.format ? 406 : 400)
  })

  if (credential !== 'client') {
    test('is rejected by Prism without credentials', async () => {
      const withoutCredentials = (request: Request, init?: RequestInit) => {
        const headers = new Headers(request.headers)
        headers.delete('authorization')
        return fetch(new Request(request, { headers }), init)
      }
      const call = testCase.call(createActors(url, { fetch: withoutCredentials }), {})
      await expect(call).rejects.toThrow(UnauthorizedError)
    })
  }

  if (scopes.length > 0) {
    test('is not sent with a token that lacks its scopes', async () => {
      const neverFetch = () => Promise.reject(new Error('No request was expected'))
      const actors = createActors(url, { fetch: neverFetch }, ['email'])
      const error = await failure(() => testCase.call(actors, {}), MissingScopeError)
      expect(error).toMatchObject({ missing: scopes, granted: ['email'] })
    })
  }
})

test('every documented status of every method was received', () => {
  const statuses = listStatuses(withMethods)
  expect(statuses.filter((status) => !exercised.has(status))).toEqual([])
  process.stdout.write(`Contract: ${withMethods.length} operations × ${statuses.length} statuses by method\n`)
})

/** Returns the expected result of a method: the body, or `null` or `undefined` if there is none. */
function expectedResult(key: string, { status, value }: DocumentedResponse): unknown {
  if (key.endsWith('/revoke')) return undefined
  return key.startsWith('PUT /guilds/') && status === 204 ? null : value
}

function expectToken(token: AccessToken, { value }: DocumentedResponse): void {
  const fields = value as Readonly<Record<string, unknown>>
  expect(token.token).toBe(fields.access_token)
  expect(token.refreshToken).toBe(fields.refresh_token ?? null)
  expect(token.scopes?.join(' ')).toBe(fields.scope)
  expect(token.webhook).toEqual(fields.webhook ?? null)
  expect(token.guild).toEqual(fields.guild ?? null)
}
