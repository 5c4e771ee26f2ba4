import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Authorization, CallbackInput, OAuth2Client } from '../../../src/index.ts'
import { AuthorizationCallbackError, InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { NOW, REDIRECT_URI, setUp, tokenResponse } from '../../support/client.ts'
import type { RecordingFetch } from '../../support/recording-fetch.ts'

const SEED = { seed: 14 }
const ISSUER = 'https://discord.com'

let client: OAuth2Client<'identify' | 'guilds'>
let fetch: RecordingFetch

beforeEach(() => {
  ;({ client, fetch } = setUp([() => tokenResponse()]))
})

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withUnicodeString: true,
})

/** Creates an object that throws at one kind of access, some of which fast-check makes itself. */
const hostile = fc
  .constantFrom('get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor')
  .map((trap) => {
    const fail = () => {
      throw new TypeError(trap)
    }
    return () => new Proxy({ state: 'a' }, { [trap]: fail })
  })

const NAMES = [
  'code',
  'state',
  'iss',
  'error',
  'access_token',
  'guild_id',
  'permissions',
  'error_description',
]

/** Parameters of a redirect: valid ones, changed, missing and repeated. */
const parameters = fc.record({
  dropped: fc.subarray(['code', 'state', 'iss'], { maxLength: 2 }),
  added: fc.array(
    fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.string(), fc.constantFrom(ISSUER, '1', 'x'.repeat(43)))),
    { maxLength: 3 },
  ),
})

const toRecord = (query: URLSearchParams) => Object.fromEntries(query)

/** Forms of a redirect that frameworks pass to a handler. */
const FORMS: readonly ((query: URLSearchParams) => unknown)[] = [
  (query) => query,
  (query) => `${query}`,
  (query) => `?${query}`,
  (query) => new URL(`${REDIRECT_URI}?${query}`),
  (query) => new Request(`${REDIRECT_URI}?${query}`),
  (query) => ({ url: `/callback?${query}`, method: 'GET' }),
  (query) => ({ href: `${REDIRECT_URI}?${query}#` }),
  toRecord,
]

/** Values that are not redirects, or broken ones. */
const input = fc.oneof(
  anything,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.record({ url: anything, method: anything, href: anything }, { requiredKeys: [] }),
  fc.dictionary(fc.constantFrom(...NAMES, 'url', '__proto__'), fc.oneof(fc.string(), anything)),
  fc.array(fc.tuple(fc.string(), fc.string())).map((entries) => new URLSearchParams(entries)),
  fc.array(fc.tuple(fc.string(), fc.string())).map((entries) => new Map(entries)),
  anything.map((value) => Promise.resolve(value)),
)

function expectTyped(error: unknown): void {
  if (error instanceof InvalidArgumentError)
    expect(error.message).toMatch(/^input must be the request itself/)
  else expect(error).toBeInstanceOf(AuthorizationCallbackError)
}

describe('any input and any authorization', () => {
  test('lead to a typed error, and no request is sent', async () => {
    const valid = await client.createAuthorization()
    const authorization = fc.oneof(
      anything,
      fc.constant(valid),
      fc
        .tuple(fc.constantFrom(...Object.keys(valid)), anything)
        .map(([name, value]) => ({ ...valid, [name]: value })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 9, arbitrary: input.map((given) => () => given) }, hostile),
        authorization,
        async (create, session) => {
          const [one, other] = [create() as CallbackInput, session as Authorization]
          expectTyped(await client.handleCallback(one, other).catch((error: unknown) => error))
          expectTyped(await client.readCallback(one, other).catch((error: unknown) => error))
          expectTyped(await client.handleImplicitCallback(one, other).catch((error: unknown) => error))
        },
      ),
      { ...SEED, numRuns: 1000 },
    )
    expect(fetch.sent).toEqual([])
    await client.readCallback(
      `?${new URLSearchParams({ code: 'a', state: valid.state, iss: ISSUER })}`,
      valid,
    )
  })
})

test('a redirect is accepted exactly if it has one matching state, one iss, a code and no error', async () => {
  await fc.assert(
    fc.asyncProperty(parameters, fc.constantFrom(...FORMS), async ({ dropped, added }, form) => {
      const authorization = await client.createAuthorization()
      const query = new URLSearchParams({ code: 'a-code', state: authorization.state, iss: ISSUER })
      for (const name of dropped) query.delete(name)
      for (const [name, value] of added) query.append(name, value)
      const given = form(query)
      // An object has one value for each name, the last one.
      const seen = form === toRecord ? new URLSearchParams(toRecord(query)) : query
      const isOnce = (name: string) => seen.getAll(name).length <= 1
      const isValid =
        ['state', 'code', 'access_token', 'error', 'iss'].every(isOnce) &&
        seen.get('state') === authorization.state &&
        seen.get('iss') === ISSUER &&
        !seen.has('error') &&
        /^[!-~]+$/.test(seen.get('code') ?? '')
      const result = await client
        .readCallback(given as CallbackInput, authorization)
        .catch((error: unknown) => error)
      if (isValid) {
        expect(result).toMatchObject({ code: seen.get('code') })
        const { guildId } = result as { guildId?: string }
        if (guildId !== undefined) expect(guildId).toMatch(/^\d{1,20}$/)
      } else expectTyped(result)
    }),
    { ...SEED, numRuns: 500 },
  )
})

test('sign-ins of one browser do not end each other: each is completed by its own first GET', async () => {
  const callback = fc.record({
    session: fc.nat({ max: 2 }),
    state: fc.nat({ max: 3 }),
    method: fc.constantFrom('GET', 'HEAD', 'OPTIONS'),
    iss: fc.constantFrom(ISSUER, ISSUER, undefined),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(callback, { maxLength: 12 }), async (callbacks) => {
      const begun = await Promise.all([0, 1, 2].map(() => client.createAuthorization()))
      const used = new Set<number>()
      for (const { session, state, method, iss } of callbacks) {
        const query = new URLSearchParams({ code: 'a', state: begun[state]?.state ?? 'x'.repeat(43) })
        if (iss !== undefined) query.set('iss', iss)
        const request = { method, url: `/callback?${query}` }
        const result = await client.readCallback(request, begun[session]).catch((error: unknown) => error)
        const isFirst = method === 'GET' && session === state && !used.has(session)
        if (isFirst) used.add(session)
        if (isFirst && iss !== undefined) expect(result).toMatchObject({ code: 'a' })
        else expect(result).toBeInstanceOf(AuthorizationCallbackError)
      }
    }),
    { ...SEED, numRuns: 200 },
  )
})

test('an authorization is accepted during its ten minutes, and with a clock that is a minute behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -1_200_000, max: 1_200_000 }), async (age) => {
      let now = NOW
      const setup = setUp([], { now: () => now })
      const authorization = await setup.client.createAuthorization()
      now = NOW + age
      const query = `?${new URLSearchParams({ code: 'a', state: authorization.state, iss: ISSUER })}`
      const result = await setup.client.readCallback(query, authorization).catch((error: unknown) => error)
      if (age >= -60_000 && age < 600_000) expect(result).toMatchObject({ code: 'a' })
      else expect(result).toMatchObject({ reason: 'expired_authorization' })
    }),
    { ...SEED, numRuns: 200 },
  )
})
