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
import { settle, type VirtualClock, virtualClock } from './virtual-clock.ts'

export const KEY = 'the-user'
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A store in memory of which a test may take every call into its own hands. */
export interface TestStore extends TokenStore {
  before: (method: 'get' | 'compareAndSet', value?: string | null) => unknown
  after: (method: 'get' | 'compareAndSet', value?: string | null) => unknown
  /** What stands under the key. */
  stored(key?: string): Promise<StoredToken | null>
  put(stored: StoredToken | string, key?: string): Promise<void>
}

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

/** What a test decides of the stage. */
export interface StageOptions {
  readonly client?: Partial<OAuth2ClientOptions<never>>
  readonly tokens?: TokenManagerOptions
  readonly store?: TestStore
  readonly clock?: VirtualClock
  readonly limited?: boolean
  readonly random?: () => number
}

/** Returns a client with a context that a test composed. */
export function clientOf(context: ClientContext): OAuth2Client {
  const client: OAuth2Client = Object.create(OAuth2Client.prototype)
  bindContext(client, context)
  return client
}

/** A process with everything that it needs, on a clock that a test moves. */
export class Stage {
  readonly clock: VirtualClock
  readonly store: TestStore
  readonly fetch: RecordingFetch
  readonly manager: TokenManager
  readonly events: ClientEvent[] = []
  readonly context: ClientContext
  /** Milliseconds by which the wall clock is wrong. */
  skew = 0
  /** What the token endpoint, the revocation endpoint and the API answer. */
  onToken: (sent: Sent) => Response | Promise<Response>
  onRevoke: (sent: Sent) => Response | Promise<Response> = () => new Response()
  onApi: (sent: Sent) => Response | Promise<Response> = () => json({ id: '1' })
  #generation = 0

  constructor({ client, tokens, store, clock, limited, random }: StageOptions = {}) {
    this.clock = clock ?? virtualClock()
    this.store = store ?? testStore()
    this.onToken = () => this.pair()
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
    const pick = random ?? (() => 0.5)
    const gate =
      limited && config.rateLimit ? new RequestGate(this.clock, config.rateLimit, config.emit, []) : undefined
    const platform = { clock: this.clock, random: pick }
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

  /** The next pair. */
  pair(changes: Readonly<Record<string, unknown>> = {}): Response {
    this.#generation += 1
    return tokenResponse({
      access_token: `access-${this.#generation}`,
      refresh_token: `refresh-${this.#generation}`,
      expires_in: 7 * 24 * 3600,
      scope: SCOPES.join(' '),
      ...changes,
    })
  }

  /** A token as it comes from a sign-in. */
  token(lifetime: number | null = HOUR, changes: Readonly<Record<string, unknown>> = {}): AccessToken {
    const expiresAt = lifetime === null ? null : this.context.config.now() + lifetime
    const record = { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAt, idToken: null }
    const grant = { record: { ...record, scopes: SCOPES, ...changes }, webhook: null, guild: null }
    return new AccessToken(this.context, grant)
  }

  async live(
    lifetime: number | null = HOUR,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<AccessToken> {
    return this.manager.save(KEY, this.token(lifetime, changes))
  }

  /** One whose hour is over. */
  async expired(): Promise<AccessToken> {
    const live = await this.live()
    await this.clock.advance(HOUR)
    return live
  }

  /** The refresh tokens that were sent. */
  get posts(): readonly (string | undefined)[] {
    return this.#to('/oauth2/token').map((sent) => formOf(sent).refresh_token)
  }

  /** The tokens that were revoked. */
  get revoked(): readonly (string | undefined)[] {
    return this.#to('/revoke').map((sent) => formOf(sent).token)
  }

  /** The access tokens with which the API was asked. */
  get used(): readonly (string | undefined)[] {
    const rest = this.fetch.sent.filter(({ url }) => !url.includes('/oauth2/token'))
    return rest.map(({ headers }) => headers.get('authorization')?.replace('Bearer ', ''))
  }

  #to(end: string): readonly Sent[] {
    return this.fetch.sent.filter(({ url }) => url.endsWith(end))
  }
}

/** How a call ends, without anybody having to wait for it now. */
export interface Watched<Value> {
  readonly outcome: { readonly value: Value } | { readonly error: unknown } | undefined
}

/** Watches a call until it ends. */
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

/** What a call answers, or throws, once so much time has passed. */
export async function ending<Value>(
  clock: VirtualClock,
  delay: number,
  call: Promise<Value>,
): Promise<Value> {
  const watched = watch(call)
  await clock.advance(delay)
  for (let turn = 0; turn < 20 && !watched.outcome; turn += 1) await settle()
  if (!watched.outcome) throw new Error(`it has not ended within ${delay} ms`)
  if ('error' in watched.outcome) throw watched.outcome.error
  return watched.outcome.value
}

/** Never. */
export const never = (): Promise<never> => new Promise(() => {})
/** The token endpoint refuses. */
export const refused = (): Response => json({ error: 'invalid_grant' }, 400)
/** A connection that broke when the request was under way. */
export const lost = (): Promise<Response> =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }))
/** The API refuses the access token. */
export const unauthorized = (): Response => json({ message: '401: Unauthorized', code: 0 }, 401)
