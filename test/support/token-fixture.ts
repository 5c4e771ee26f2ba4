import { AccessToken, type ClientEvent, OAuth2Client } from '../../src/index.ts'
import { type OAuth2ClientOptions, readOptions } from '../../src/runtime/config.ts'
import { bindContext, type ClientContext } from '../../src/runtime/context.ts'
import { RequestGate } from '../../src/runtime/rate-limits/gate.ts'
import type { TokenManagerOptions } from '../../src/runtime/tokens/index.ts'
import { memoryTokenStore } from '../../src/runtime/tokens/memory-token-store.ts'
import { read, type StoredToken, write } from '../../src/runtime/tokens/stored-token.ts'
import { TokenManager } from '../../src/runtime/tokens/token-manager.ts'
import type { TokenStore } from '../../src/runtime/tokens/token-store.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import { BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, NOW, SCOPES, tokenResponse } from './client.ts'
import { formOf, json, type RecordingFetch, recordingFetch, type Sent } from './recording-fetch.ts'
import { flushPromises, type VirtualClock, virtualClock } from './virtual-clock.ts'

export const KEY = 'the-user'
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A store in memory that calls hooks. */
export interface TestStore extends TokenStore {
  /** Called and awaited before each call of the store, which fails if the hook throws. */
  before: (method: 'get' | 'compareAndSet', value?: string | null) => unknown
  /** Called and awaited after each call of the store. If the hook throws, the result of the call is lost. */
  after: (method: 'get' | 'compareAndSet', value?: string | null) => unknown
  /** Returns the stored token of a key without calling the hooks. */
  stored(key?: string): Promise<StoredToken | null>
  /** Replaces the value of a key without calling the hooks. */
  put(stored: StoredToken | string, key?: string): Promise<void>
}

/** Creates a store in memory. */
export function testStore(): TestStore {
  const inner = memoryTokenStore()
  const store: TestStore = {
    before: () => {},
    after: () => {},
    async get(key, options) {
      await store.before('get')
      const found = await inner.get(key, options)
      await store.after('get')
      return found
    },
    async compareAndSet(key, expected, value) {
      await store.before('compareAndSet', value)
      const version = await inner.compareAndSet(key, expected, value)
      await store.after('compareAndSet', value)
      return version
    },
    async stored(key = KEY) {
      const found = await inner.get(key)
      return found && read(found.value)
    },
    async put(stored, key = KEY) {
      const found = await inner.get(key)
      const text = typeof stored === 'string' ? stored : write(stored)
      await inner.compareAndSet(key, found?.version ?? null, text)
    },
  }
  return store
}

/** Options of a {@link TokenFixture}. */
export interface TokenFixtureOptions {
  readonly client?: Partial<OAuth2ClientOptions<never>>
  readonly tokens?: TokenManagerOptions
  /** Store that is shared with another fixture. */
  readonly store?: TestStore
  /** Clock that is shared with another fixture. */
  readonly clock?: VirtualClock
  /** Applies rate limits. */
  readonly limited?: boolean
  readonly random?: () => number
}

/** Creates a client with a context of the test. */
export function clientOf(context: ClientContext): OAuth2Client {
  const client: OAuth2Client = Object.create(OAuth2Client.prototype)
  bindContext(client, context)
  return client
}

/** A process with a client and a token manager, whose clock and whose responses the test controls. */
export class TokenFixture {
  readonly clock: VirtualClock
  readonly store: TestStore
  readonly fetch: RecordingFetch
  readonly manager: TokenManager
  readonly events: ClientEvent[] = []
  readonly context: ClientContext
  /** Milliseconds by which the wall clock is ahead. */
  skew = 0
  /** Returns the response of the token endpoint. */
  onToken: (sent: Sent) => Response | Promise<Response>
  /** Returns the response of the revocation endpoint. */
  onRevoke: (sent: Sent) => Response | Promise<Response> = () => new Response()
  /** Returns the response of every other operation. */
  onApi: (sent: Sent) => Response | Promise<Response> = () => json({ id: '1' })
  #generation = 0

  constructor({ client, tokens, store, clock, limited, random }: TokenFixtureOptions = {}) {
    this.clock = clock ?? virtualClock()
    this.store = store ?? testStore()
    this.onToken = () => this.nextPair()
    this.fetch = recordingFetch((sent) => {
      if (sent.url.endsWith('/oauth2/token')) return this.onToken(sent)
      return sent.url.endsWith('/revoke') ? this.onRevoke(sent) : this.onApi(sent)
    })
    const now = () => NOW + this.clock.now() + this.skew
    const config = readOptions({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      botToken: BOT_TOKEN,
      fetch: this.fetch,
      now,
      onEvent: (event) => this.events.push(event),
      ...client,
    })
    const gate =
      limited && config.rateLimit
        ? new RequestGate(this.clock, config.rateLimit, config.emit, [], config.clientId)
        : undefined
    const platform = { clock: this.clock, random: random ?? (() => 0.5) }
    const transport = createTransport({
      ...config,
      ...config.retry,
      ...platform,
      gate,
      secrets: [CLIENT_SECRET],
    })
    this.context = { config, transport, ...platform }
    this.manager = new TokenManager(clientOf(this.context), { store: this.store, ...tokens })
  }

  /** Creates a token response with the next pair of tokens: `access-1` and `refresh-1`, and so on. */
  nextPair(changes: Readonly<Record<string, unknown>> = {}): Response {
    this.#generation += 1
    return tokenResponse({
      access_token: `access-${this.#generation}`,
      refresh_token: `refresh-${this.#generation}`,
      expires_in: 7 * 24 * 3600,
      scope: SCOPES.join(' '),
      ...changes,
    })
  }

  /** Creates the token of a sign-in: `access-0` and `refresh-0`. */
  createToken(lifetime: number | null = HOUR, changes: Readonly<Record<string, unknown>> = {}): AccessToken {
    const expiresAt = lifetime === null ? null : this.context.config.now() + lifetime
    const record = { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAt, idToken: null }
    const grant = { record: { ...record, scopes: SCOPES, ...changes }, webhook: null, guild: null }
    return new AccessToken(this.context, grant)
  }

  /** Saves the token of a sign-in and returns it as an auto-refreshing token. */
  async saveToken(
    lifetime: number | null = HOUR,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<AccessToken> {
    return this.manager.save(KEY, this.createToken(lifetime, changes))
  }

  /** Saves the token of a sign-in and lets it expire. */
  async saveExpired(): Promise<AccessToken> {
    const token = await this.saveToken()
    await this.clock.advance(HOUR)
    return token
  }

  /** The refresh tokens that were sent to the token endpoint. */
  get sentRefreshTokens(): readonly (string | undefined)[] {
    return this.#sentTo('/oauth2/token').map((sent) => formOf(sent).refresh_token)
  }

  /** The tokens that were sent to the revocation endpoint. */
  get revokedTokens(): readonly (string | undefined)[] {
    return this.#sentTo('/revoke').map((sent) => formOf(sent).token)
  }

  /** The access tokens of the other requests. */
  get usedAccessTokens(): readonly (string | undefined)[] {
    const rest = this.fetch.sent.filter(({ url }) => !url.includes('/oauth2/token'))
    return rest.map(({ headers }) => headers.get('authorization')?.replace('Bearer ', ''))
  }

  #sentTo(end: string): readonly Sent[] {
    return this.fetch.sent.filter(({ url }) => url.endsWith(end))
  }
}

/** A call whose result a test reads later. */
export interface Watched<Value> {
  /** Value or error of the call; `undefined` until it settles. */
  readonly outcome: { readonly value: Value } | { readonly error: unknown } | undefined
}

/** Watches a call until it settles. */
export function watch<Value>(call: Promise<Value>): Watched<Value> {
  const watched: { outcome: Watched<Value>['outcome'] } = { outcome: undefined }
  call.then(
    (value) => {
      watched.outcome = { value }
    },
    (error: unknown) => {
      watched.outcome = { error }
    },
  )
  return watched
}

/** Advances the clock by a number of milliseconds, and returns or throws the result of a call that must settle by then. */
export async function resultWithin<Value>(
  clock: VirtualClock,
  delay: number,
  call: Promise<Value>,
): Promise<Value> {
  const watched = watch(call)
  await clock.advance(delay)
  for (let turn = 0; turn < 20 && !watched.outcome; turn += 1) await flushPromises()
  if (!watched.outcome) throw new Error(`The call did not settle within ${delay} ms`)
  if ('error' in watched.outcome) throw watched.outcome.error
  return watched.outcome.value
}

/** Refreshes a token whose `onTokens` throws until `recover()` is called, and collects the access tokens that it accepts. */
export async function refreshWithFailingOnTokens() {
  const received: string[] = []
  let isFailing = true
  const onTokens = ({ accessToken }: { readonly accessToken: string }) => {
    if (isFailing) throw new Error('failed')
    received.push(accessToken)
  }
  const fixture = new TokenFixture({ tokens: { onTokens } })
  const token = await fixture.saveExpired()
  await resultWithin(fixture.clock, 6000, token.fetchIdentify())
  const recover = () => {
    isFailing = false
  }
  return { fixture, token, received, recover }
}

/** Returns a promise that never settles. */
export const never = (): Promise<never> => new Promise(() => {})
/** Creates the response to an invalid refresh token. */
export const invalidGrant = (): Response => json({ error: 'invalid_grant' }, 400)
/** Rejects like a connection that is lost before the response. */
export const lostResponse = (): Promise<Response> =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }))
/** Creates the response to an invalid access token. */
export const unauthorized = (): Response => json({ message: '401: Unauthorized', code: 0 }, 401)
