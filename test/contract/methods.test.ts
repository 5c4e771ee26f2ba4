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
  breaks,
  CLIENT_ID,
  CLIENT_SECRET,
  createActors,
} from './actors.ts'
import { type DocumentedAnswer, describedOperations, listStatuses, prefer } from './description.ts'

const url = inject('prismUrl')
const GUILD_ID = '290926798626357250'
const USER_ID = '80351110224678912'

/** How a user calls an operation by its method, and what makes Prism refuse it. */
interface Case {
  call(actors: Actors, options: RequestOptions): Promise<unknown>
  breaks(request: Request): Promise<Request> | Request
}

const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'
const METADATA = '/applications/{application_id}/role-connections/metadata'

const CASES: Readonly<Record<string, Case>> = {
  'POST /oauth2/token': {
    call: ({ discord }, options) => discord.exchangeCode('the-code', options),
    breaks: breaks.body((body) => body.replace('grant_type=authorization_code', 'grant_type=password')),
  },
  'POST /oauth2/token/revoke': {
    call: ({ token }, options) => token.revoke(options),
    breaks: breaks.body((body) => body.replace('token=', 'access_token=')),
  },
  'POST /oauth2/device/authorize': {
    call: ({ discord }, options) => discord.createDeviceAuthorization(['identify'], options),
    breaks: breaks.body((body) => body.replace('scope=', 'scopes=')),
  },
  'GET /oauth2/@me': {
    call: ({ token }, options) => token.fetchAuthorization(options),
    breaks: breaks.format,
  },
  'GET /users/@me': {
    call: ({ token }, options) => token.fetchIdentify(options),
    breaks: breaks.format,
  },
  'GET /users/@me/guilds': {
    call: ({ token }, options) => token.fetchGuilds({ ...options, limit: 200, withCounts: false }),
    breaks: breaks.address('limit=200', 'limit=201'),
  },
  'GET /users/@me/guilds/{guild_id}/member': {
    call: ({ token }, options) => token.fetchGuildMember(GUILD_ID, options),
    breaks: breaks.address(GUILD_ID, 'no-id'),
  },
  'GET /users/@me/connections': {
    call: ({ token }, options) => token.fetchConnections(options),
    breaks: breaks.format,
  },
  [`GET ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) => token.fetchMetadata(options),
    breaks: breaks.address(CLIENT_ID, 'no-id'),
  },
  [`PUT ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) =>
      token.updateMetadata({ platformName: 'Game', metadata: { wins: 3, since: new Date(0) } }, options),
    breaks: breaks.body((body) => body.replace('"Game"', `"${'x'.repeat(51)}"`)),
  },
  [`DELETE ${ROLE_CONNECTION}`]: {
    call: ({ token }, options) => token.clearMetadata(options),
    breaks: breaks.address(CLIENT_ID, 'no-id'),
  },
  'PUT /guilds/{guild_id}/members/{user_id}': {
    call: ({ token }, options) =>
      token.joinGuild(GUILD_ID, { ...options, userId: USER_ID, nick: 'Nelly', roles: [], mute: false }),
    breaks: breaks.body((body) => body.replace('"access_token"', '"token"')),
  },
  [`GET ${METADATA}`]: {
    call: ({ discord }, options) => discord.fetchLinkedRolesMetadata(options),
    breaks: breaks.address(CLIENT_ID, 'no-id'),
  },
  [`PUT ${METADATA}`]: {
    call: ({ discord }, options) =>
      discord.updateLinkedRolesMetadata(
        [{ type: 2, key: 'wins', name: 'Wins', description: 'Games won' }],
        options,
      ),
    breaks: breaks.body((body) => body.replace('"wins"', '"Wins"')),
  },
}

/** What a documented refusal becomes, by the name of its example. */
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

/** What any other refusal becomes, by its shape and status. */
function expectedError({ status, example = '', value }: DocumentedAnswer): new (...args: never[]) => Error {
  const named = ERRORS[example]
  if (named) return named
  const body = value as Readonly<Record<string, unknown>>
  if ('error' in body) return OAuth2ResponseError
  if (status === 400 && 'errors' in body) return ValidationError
  return { 403: ForbiddenError, 404: NotFoundError }[status] ?? HTTPError
}

const exercised = new Set<string>()
const withMethods = describedOperations.filter(({ methods }) => methods.length > 0)

test('every operation that has methods has a contract test, and no test is left of one that has none', () => {
  expect(Object.keys(CASES).sort()).toEqual(withMethods.map(({ key }) => key).sort())
})

describe.each(withMethods)('$key by $methods.0', ({ key, credential, scopes, answers }) => {
  const one = CASES[key]
  if (!one) throw new Error(`${key} has no case`)

  test.each(answers.filter(({ status }) => status < 300))('answers $status $example', async (answer) => {
    const result = await one.call(createActors(url), { headers: prefer(answer) })
    if (result instanceof AccessToken) expectToken(result, answer)
    else expect(result).toEqual(expectedResult(key, answer))
    exercised.add(`${key} ${answer.status}`)
  })

  test.each(answers.filter(({ status }) => status >= 400))('throws for $status $example', async (answer) => {
    const call = () => one.call(createActors(url), { headers: prefer(answer) })
    const error = await failure(call, expectedError(answer))
    expect(error).toMatchObject({ operation: key, status: answer.status, body: answer.value })
    expect(error.message).toContain(key)
    exercised.add(`${key} ${answer.status}`)
  })

  test('acts with the credential that it should, and no other', async () => {
    const sent: Request[] = []
    const actors = createActors(url, {
      fetch: (request, init) => {
        sent.push(request.clone())
        return fetch(request, init)
      },
    })
    await one.call(actors, {})
    expect(sent).toHaveLength(1)
    const [request] = sent
    const header = { bearer: `Bearer ${ACCESS_TOKEN}`, bot: `Bot ${BOT_TOKEN}`, client: null, none: null }
    expect(request?.headers.get('authorization')).toBe(header[credential])
    const text = (await request?.text()) ?? ''
    expect(text.includes(CLIENT_SECRET)).toBe(credential === 'client')
    expect(text.includes(`client_id=${CLIENT_ID}`)).toBe(credential === 'client')
    expect(text.includes(BOT_TOKEN)).toBe(false)
  })

  test('is refused by Prism when it breaks the description', async () => {
    const actors = createActors(url, {
      fetch: async (request, init) => fetch(await one.breaks(request), init),
    })
    const error = await thrown(() => one.call(actors, {}))
    expect(error).toBeInstanceOf(HTTPError)
    expect(error).toHaveProperty('status', one.breaks === breaks.format ? 406 : 400)
  })

  if (credential !== 'client') {
    test('is refused by Prism without credentials', async () => {
      const withoutCredentials = (request: Request, init?: RequestInit) => {
        const headers = new Headers(request.headers)
        headers.delete('authorization')
        return fetch(new Request(request, { headers }), init)
      }
      const call = one.call(createActors(url, { fetch: withoutCredentials }), {})
      await expect(call).rejects.toThrow(UnauthorizedError)
    })
  }

  if (scopes.length > 0) {
    test('is not sent by a token that lacks its scopes', async () => {
      const nothing = () => Promise.reject(new Error('nothing should be sent'))
      const actors = createActors(url, { fetch: nothing }, ['email'])
      const error = await failure(() => one.call(actors, {}), MissingScopeError)
      expect(error).toMatchObject({ missing: scopes, granted: ['email'] })
    })
  }
})

test('every documented status of every method was met', () => {
  const statuses = listStatuses(withMethods)
  expect(statuses.filter((status) => !exercised.has(status))).toEqual([])
  process.stdout.write(`Contract: ${withMethods.length} operations × ${statuses.length} statuses by method\n`)
})

/** What a method answers: the body, and `null` or nothing where there is none. */
function expectedResult(key: string, { status, value }: DocumentedAnswer): unknown {
  if (key.endsWith('/revoke')) return undefined
  return key.startsWith('PUT /guilds/') && status === 204 ? null : value
}

function expectToken(token: AccessToken, { value }: DocumentedAnswer): void {
  const fields = value as Readonly<Record<string, unknown>>
  expect(token.token).toBe(fields.access_token)
  expect(token.refreshToken).toBe(fields.refresh_token ?? null)
  expect(token.scopes?.join(' ')).toBe(fields.scope)
  expect(token.webhook).toEqual(fields.webhook ?? null)
  expect(token.guild).toEqual(fields.guild ?? null)
}
