import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDiscordOAuth2Error } from '../../../src/runtime/errors/guards.ts'
import { TokenStoreError } from '../../../src/runtime/errors/token.ts'
import { newGrant, read, type StoredToken, write } from '../../../src/runtime/tokens/stored-token.ts'
import type { StoredValue } from '../../../src/runtime/tokens/token-store.ts'
import { NOW, SCOPES } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { HOUR, KEY, MINUTE, resultWithin, TokenFixture, unauthorized } from '../../support/token-fixture.ts'

const RECORD: StoredToken = {
  ...newGrant(
    {
      accessToken: 'SENTINEL-access',
      refreshToken: 'SENTINEL-refresh',
      expiresAt: NOW + HOUR,
      scopes: SCOPES,
      idToken: 'SENTINEL-id',
    },
    NOW,
  ),
  lease: { owner: 'another process' },
  invalid: { reason: 'revoked', at: NOW },
}
const WRITTEN = write(RECORD)

const PATHS = Object.entries(RECORD).flatMap(([name, value]): readonly (readonly [string, string?])[] => [
  [name],
  ...Object.keys(Object(value)).map((inner) => [name, inner] as const),
])

const numbers = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(-1, 0, 1e16, 8.64e15, 2 ** 53 - 1, 1e308, NOW - HOUR, NOW + HOUR),
)
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', 'client_credentials', 'refresh_token', 'invalid_grant', 'a b', 'x'.repeat(300_000)),
)
const member = fc.oneof(fc.constant(null), fc.boolean(), numbers, strings, fc.jsonValue({ maxDepth: 3 }))

/** Records with up to four members that are missing or have any value. */
const changed = fc
  .array(fc.tuple(fc.constantFrom(...PATHS), fc.option(member, { nil: undefined })), { maxLength: 4 })
  .map((changes) => {
    const token = { ...RECORD.token, expiresAt: NOW }
    const record: Record<string, unknown> = { ...RECORD, token, lease: null, invalid: null }
    for (const [[name, inner], value] of changes) {
      if (inner === undefined) record[name] = value
      else record[name] = { ...Object(record[name]), [inner]: value }
    }
    return JSON.stringify(record)
  })

const NESTED = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
/** Values as a damaged, a foreign or a hostile backend returns them. */
const texts = fc.oneof(
  { weight: 6, arbitrary: changed },
  fc.nat(WRITTEN.length).map((length) => WRITTEN.slice(0, length)),
  fc.nat(WRITTEN.length).map((start) => WRITTEN.slice(start)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    NESTED,
    WRITTEN.replace('{', `{"more":${NESTED},`),
    WRITTEN.replace('{', '{"__proto__":{"v":1},'),
  ),
  fc.nat(2_000_000).map((length) => ' '.repeat(length) + WRITTEN),
)

function readIfValid(text: string): StoredToken | undefined {
  try {
    return read(text)
  } catch {
    return undefined
  }
}

/** Loads a token and calls the API with it. Returns the error, if there is one. */
async function call(fixture: TokenFixture): Promise<unknown> {
  const work = fixture.manager.load(KEY).then((token) => token?.fetchIdentify())
  return resultWithin(fixture.clock, 2 * MINUTE, work).then(
    () => undefined,
    (error: unknown) => error,
  )
}

function expectTypedWithoutSecrets(error: unknown): void {
  if (error === undefined) return
  expect(isDiscordOAuth2Error(error), inspect(error)).toBe(true)
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SENTINEL')
  expect(error).not.toMatchObject({ code: 'ERR_INVALID_ARGUMENT' })
}

test('any text in the store is used, refreshed, or leads to a typed error, and is never lost', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.boolean(), async (text, isRejected) => {
      const fixture = new TokenFixture({ client: { retry: false } })
      await fixture.store.put(text)
      const before = readIfValid(text)
      if (isRejected) fixture.onApi = () => (fixture.sentRefreshTokens.length > 0 ? json({}) : unauthorized())
      const error = await call(fixture)
      expectTypedWithoutSecrets(error)
      const after = (await fixture.store.get(KEY))?.value ?? ''
      if (before) {
        const { token } = read(after)
        const isRefreshed = fixture.fetch.sent.some(({ url }) => url.endsWith('/oauth2/token'))
        expect(token.accessToken).toBe(isRefreshed ? 'access-1' : before.token.accessToken)
        expect(token.idToken === null || typeof token.idToken === 'string').toBe(true)
      } else {
        expect(error).toBeInstanceOf(TokenStoreError)
        expect(after).toBe(text)
        expect(fixture.fetch.sent).toEqual([])
      }
      await fixture.saveToken()
      expect((await fixture.manager.load(KEY))?.token).toBe('access-0')
    }),
    { seed: 1, numRuns: 400 },
  )
}, 60_000)

test('anything that the store returns is a value or leads to a typed error, and changes nothing', async () => {
  const versions = fc.oneof(fc.constant('v'), fc.anything())
  const values = fc.oneof(fc.constant(WRITTEN), fc.constant(RECORD), fc.anything())
  const results = fc.oneof(
    fc.anything(),
    fc.record({ version: versions, value: values }, { requiredKeys: [] }),
  )
  await fc.assert(
    fc.asyncProperty(results, async (result) => {
      const fixture = new TokenFixture()
      const changes: unknown[] = []
      fixture.store.get = async () => result as StoredValue | null
      fixture.store.compareAndSet = async (...change) => void changes.push(change) as never
      const error = await call(fixture)
      if (result === null) expect(error).toBeUndefined()
      else expectTypedWithoutSecrets(error)
      expect(error === undefined).toBe(result === null)
      expect(changes).toEqual([])
    }),
    { seed: 1, numRuns: 1000 },
  )
}, 60_000)

test('a record that cannot be written again leads to a typed error, and the refresh token is not sent', async () => {
  const fixture = new TokenFixture()
  const record = { ...RECORD, lease: null, invalid: null, token: { ...RECORD.token, expiresAt: NOW } }
  await fixture.store.put(write(record).replace('{', `{"more":${NESTED},`))
  const token = await fixture.manager.load(KEY)
  await failure(async () => token?.fetchIdentify(), TokenStoreError)
  expect(fixture.fetch.sent).toEqual([])
})
