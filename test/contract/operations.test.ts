import { describe, expect, inject, test } from 'vitest'
import { AccessToken, OPERATIONS } from '../../src/index.ts'
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
import { rejection } from '../support/rejection.ts'
import {
  ACCESS_TOKEN,
  asHtml,
  BOT_TOKEN,
  CASES,
  type Case,
  CLIENT_ID,
  CLIENT_SECRET,
  createActors,
} from './cases.ts'
import { type DocumentedAnswer, documentedAnswers, operationKeys, prefer } from './description.ts'

const url = inject('prismUrl')

/** What a documented refusal becomes, by the name of its example. */
const ERRORS: Readonly<Record<string, new (...args: never[]) => Error>> = {
  global: RateLimitError,
  invalidAccessToken: ForbiddenError,
  invalidApplicationId: ValidationError,
  invalidClient: OAuth2ResponseError,
  invalidCode: InvalidAuthorizationCodeError,
  invalidFormBody: ValidationError,
  invalidGuildId: ValidationError,
  invalidLimit: ValidationError,
  invalidPlatformName: ValidationError,
  invalidRecord: ValidationError,
  invalidRefreshToken: InvalidAuthorizationCodeError,
  invalidRequest: OAuth2ResponseError,
  invalidScope: OAuth2ResponseError,
  missingAccess: ForbiddenError,
  missingPermissions: ForbiddenError,
  missingScope: ForbiddenError,
  shared: RateLimitError,
  unauthorized: UnauthorizedError,
  unknownApplication: NotFoundError,
  unknownGuild: NotFoundError,
  unknownMember: NotFoundError,
  unknownUser: NotFoundError,
  unsupportedGrantType: OAuth2ResponseError,
  user: RateLimitError,
  userAtGuildLimit: UserAtGuildLimitError,
  userBanned: ForbiddenError,
}

test('every operation of the description has a contract test, and no test is left of one that went', () => {
  expect(Object.keys(CASES).sort()).toEqual([...operationKeys].sort())
  expect(Object.keys(OPERATIONS).sort()).toEqual([...operationKeys].sort())
})

describe.each(Object.entries(CASES))('%s', (key, one) => {
  const answers = documentedAnswers.filter((answer) => answer.key === key)
  const successes = answers.filter(({ status }) => status < 300)
  const refusals = answers.filter(({ status }) => status >= 400)

  test.each(successes)('answers $status $example', async (answer) => {
    const result = await one.call(createActors(url), { headers: prefer(answer) })
    if (result instanceof AccessToken) expectToken(result, answer)
    else expect(result).toEqual(expectedResult(key, answer))
  })

  test.each(refusals)('throws for $status $example', async (answer) => {
    const error = await rejection(one.call(createActors(url), { headers: prefer(answer) }))
    const expected = ERRORS[answer.example ?? '']
    expect(expected, `no error is expected for the example ${answer.example}`).toBeDefined()
    expect(error.constructor).toBe(expected)
    expect(error).toMatchObject({ status: answer.status, body: answer.value })
    expect(error.message).toContain(`(${key})`)
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
    expect(request?.headers.get('authorization')).toBe(
      { bearer: `Bearer ${ACCESS_TOKEN}`, bot: `Bot ${BOT_TOKEN}`, body: null }[one.credential],
    )
    const text = (await request?.text()) ?? ''
    expect(text.includes(CLIENT_SECRET)).toBe(one.credential === 'body')
    expect(text.includes(`client_id=${CLIENT_ID}`)).toBe(one.credential === 'body')
    expect(text.includes(BOT_TOKEN)).toBe(false)
  })

  test('is refused by Prism when it breaks the description', async () => {
    const actors = createActors(url, {
      fetch: async (request, init) => fetch(await one.breaks(request), init),
    })
    const error = await rejection(one.call(actors, {}))
    expect(error).toBeInstanceOf(HTTPError)
    expect(error).toHaveProperty('status', key.startsWith('GET') && one.breaks === asHtml ? 406 : 400)
  })

  if (one.credential !== 'body') describeResource(key, one, answers)
})

/** What only operations with a credential in the header have. */
function describeResource(key: string, one: Case, answers: readonly DocumentedAnswer[]): void {
  test('is refused by Prism without credentials', async () => {
    const withoutCredentials = (request: Request, init?: RequestInit) => {
      const headers = new Headers(request.headers)
      headers.delete('authorization')
      return fetch(new Request(request, { headers }), init)
    }
    const call = one.call(createActors(url, { fetch: withoutCredentials }), {})
    await expect(call).rejects.toThrow(UnauthorizedError)
  })

  test.each(one.scopes)('is not sent by a token without the scope %s', async (scope) => {
    let sent = 0
    const { discord } = createActors(url, {
      fetch: () => {
        sent += 1
        return Promise.reject(new Error('nothing should be sent'))
      },
    })
    const fields = { accessToken: ACCESS_TOKEN, refreshToken: null, expiresAt: null, idToken: null }
    const token = discord.fromRecord({ ...fields, scopes: ['email'] })
    const error = await rejection(one.call({ discord, token }, {}))
    expect(error).toBeInstanceOf(MissingScopeError)
    expect(error).toMatchObject({ missing: [scope], granted: ['email'] })
    expect(sent).toBe(0)
  })

  test('can be called by its path template', () => {
    expect(one.api, `${key} has no call through the api`).toBeDefined()
  })

  test.each(answers)('answers $status $example by its path template', async (answer) => {
    const result = await one.api?.(createActors(url), { headers: prefer(answer) })
    const { status, value } = answer
    expect(result).toMatchObject(status < 300 ? { status, data: value } : { status, error: value })
    expect(result).toHaveProperty('response.status', status)
  })
}

/** What a method answers: the body, and `null` or nothing where there is none. */
function expectedResult(key: string, { status, value }: DocumentedAnswer): unknown {
  if (key.endsWith('/revoke')) return undefined
  return key.startsWith('PUT /guilds/') && status === 204 ? null : value
}

function expectToken(token: AccessToken, { value }: DocumentedAnswer): void {
  const {
    access_token,
    refresh_token = null,
    scope,
    webhook = null,
    guild = null,
  } = value as Record<string, unknown>
  expect(token.token).toBe(access_token)
  expect(token.refreshToken).toBe(refresh_token)
  expect(token.scopes?.join(' ')).toBe(scope)
  expect(token.webhook).toEqual(webhook)
  expect(token.guild).toEqual(guild)
}
