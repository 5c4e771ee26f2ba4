import { AccessToken } from '../access-token.ts'
import { checkRequestOptions } from '../api/call.ts'
import type { ClientContext } from '../context.ts'
import { hasErrorCode } from '../errors/guards.ts'
import { TimeoutError } from '../errors/network.ts'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  TokenStoreError,
} from '../errors/token.ts'
import type { Grant } from '../oauth/token-response.ts'
import { checkScopes, scopesOf } from '../transport/pipeline.ts'
import type {
  ApiResult,
  BearerCredential,
  Call,
  OperationDescriptor,
  RequestOptions,
  Transport,
} from '../transport/types.ts'
import { propertyOf } from '../utils/objects.ts'
import { sleep, throwIfAborted, withTimeout } from '../utils/time.ts'
import { checkSignal } from '../validation/arguments.ts'
import { type CachedToken, type Clocks, isFresh, isUsable, toCached } from './cached-token.ts'
import type { TokenManagerConfig } from './options.ts'
import { type IsStale, MIN_POLL, POLL_JITTER, type Refresher } from './refresher.ts'
import { isSameToken, type StoredToken } from './stored-token.ts'

/** Everything that the auto-refreshing tokens of a token manager share. */
export interface RefreshContext {
  readonly context: ClientContext
  readonly config: TokenManagerConfig
  readonly clocks: Clocks
  readonly refresher: Refresher
  /** Last token of each client credentials grant that was refreshed because Discord rejected it, by key. */
  readonly rejected: Map<string, RejectedToken>
  /** Revokes the grant of a key and deletes its token. */
  revoke(key: string, options: RequestOptions): Promise<void>
}

/** A token that Discord rejected. */
interface RejectedToken {
  readonly stored: StoredToken
  /** Time of its rejection, in milliseconds of the monotonic clock. */
  readonly at: number
}

/** Limits of a call that waits for a refresh. */
interface WaitOptions {
  /** Operation of the call: method and path template. */
  readonly operation: string
  readonly signal: AbortSignal | undefined
  /** Time until which the call waits, in milliseconds of the monotonic clock. */
  readonly until: number
}

/** Discord's JSON error code of an access token in a body that is not valid, or not of the user that the request is about. */
const INVALID_BODY_TOKEN = 50025
/** Milliseconds after a refresh during which a 401 response does not lead to another refresh. */
const RECENT = 60_000
/** Milliseconds until a token object that is still usable is refreshed again after a failed refresh. */
const BACK_OFF = 30_000

/** Transport of an auto-refreshing token, which sends every request with the current token. */
class RefreshingTransport implements Transport {
  readonly #context: RefreshContext
  readonly #key: string
  cached: CachedToken

  constructor(context: RefreshContext, key: string, cached: CachedToken) {
    this.#context = context
    this.#key = key
    this.cached = cached
  }

  get credential(): BearerCredential {
    const { token, grantType } = this.cached.stored
    const { accessToken, scopes, refreshToken } = token
    const refreshable = refreshToken !== null || grantType === 'client_credentials'
    return { kind: 'bearer', accessToken, scopes, expiresAt: null, refreshable }
  }

  async call(operation: OperationDescriptor, call: Call): Promise<ApiResult> {
    const { transport, config } = this.#context.context
    const isOwn = call.credential.kind === 'bearer'
    if (!isOwn && !call.bodyToken) return transport.call(operation, call)
    // A call whose scopes are missing fails before the token is refreshed.
    if (checkScopes(this.credential, scopesOf(operation, call)))
      return transport.call(operation, this.#sign(operation, call))
    const until =
      this.#context.clocks.clock.now() +
      Math.min(call.totalTimeout ?? config.totalTimeout, config.totalTimeout)
    const wait = { operation: operation.key, signal: call.signal, until }
    await this.#ensureFresh(wait)
    const used = this.cached.stored
    const send = () => {
      const totalTimeout = Math.max(until - this.#context.clocks.clock.now(), 1)
      const { stored } = this.cached
      const isReplaced = () => this.#isReplaced(stored)
      return transport.call(operation, { ...this.#sign(operation, call), totalTimeout, isReplaced })
    }
    let unauthorized: unknown
    const result = await send().catch((error: unknown) => {
      if (!isOwn || !hasErrorCode(error, 'ERR_UNAUTHORIZED') || error.tokenRejected === false) throw error
      unauthorized = error
    })
    if (result && isBodyTokenRejected(result)) {
      return (await this.#loadNewer(used, wait)) ? send() : result
    }
    if (result && !(isOwn && result.response.status === 401 && result.tokenRejected !== false)) return result
    if (await this.#replace(used, wait)) return send()
    if (result) return result
    throw unauthorized
  }

  replaceToken(): void {}

  /** Refreshes the token even if it is still usable. */
  async refresh(signal: AbortSignal | undefined): Promise<void> {
    const { cached } = this
    const until = this.#context.clocks.clock.now() + this.#context.context.config.totalTimeout
    checkSignal(signal)
    throwIfAborted(signal)
    const isStale: IsStale = (stored) => isSameToken(stored, cached.stored)
    return this.#refresh(isStale, { operation: 'POST /oauth2/token', signal, until })
  }

  #sign(operation: OperationDescriptor, call: Call): Call {
    return signCall(operation, call, this.credential)
  }

  /** Refreshes the token if it has expired or is about to expire. */
  async #ensureFresh(wait: WaitOptions): Promise<void> {
    const { clocks, config, context } = this.#context
    const now = clocks.clock.now()
    checkSignal(wait.signal)
    throwIfAborted(wait.signal)
    if (isFresh(this.cached, clocks)) return
    const { cached } = this
    const isStale: IsStale = (stored) =>
      isSameToken(stored, cached.stored) || !isUsable(toCached(stored, clocks), clocks)
    if (!isUsable(cached, clocks)) return this.#refresh(isStale, wait)
    if (config.refreshInBackground) {
      const background = { ...wait, signal: undefined, until: now + context.config.totalTimeout }
      this.#refresh(isStale, background).catch(() => this.#backOff(cached))
      return
    }
    // The token is still usable, so the refresh may take at most half of the call's time.
    const until = now + (wait.until - now) / 2
    return this.#refresh(isStale, { ...wait, until }).catch((error: unknown) => {
      throwIfAborted(wait.signal)
      if (error instanceof ReauthorizationRequiredError || !isUsable(cached, clocks)) throw error
      this.#backOff(cached)
    })
  }

  /**
   * Replaces a token that Discord rejected, by a refresh or by a newer token of the store. Soon after a refresh, when the
   * token is not the problem, and after `close()` it only looks for a newer one. A token of client credentials, which no
   * user has to grant again, may be refreshed even then, but at most once a minute. Returns whether there is another token
   * now.
   */
  async #replace(used: StoredToken, wait: WaitOptions): Promise<boolean> {
    const { clock } = this.#context.clocks
    const { stored, refreshedAt } = this.cached
    if (!isSameToken(stored, used)) return true
    const isRecent =
      stored.grantType === 'client_credentials'
        ? this.#isRecentlyRejected(stored)
        : (refreshedAt !== null && clock.now() - refreshedAt < RECENT) || this.#isRecentlyIssued(stored)
    if (isRecent || this.#context.refresher.isClosed) return this.#loadNewer(used, wait)
    try {
      await this.#refresh((current) => current.invalid !== null || isSameToken(current, used), wait)
    } catch (error) {
      if (error instanceof AccessTokenNotRefreshableError) return false
      throw error
    }
    return true
  }

  /** Checks whether Discord recently rejected another token of the same client credentials, and remembers this one if not. */
  #isRecentlyRejected(stored: StoredToken): boolean {
    const { rejected, clocks } = this.#context
    const at = clocks.clock.now()
    const last = rejected.get(this.#key)
    if (last && at - last.at < RECENT) return !isSameToken(last.stored, stored)
    rejected.set(this.#key, { stored, at })
    return false
  }

  /** Checks whether this process has another token now, or the store. */
  async #isReplaced(used: StoredToken): Promise<boolean> {
    if (!isSameToken(this.cached.stored, used)) return true
    const found = await this.#context.refresher.find(this.#key, undefined)
    return found !== undefined && !isSameToken(found.stored, used)
  }

  /** Checks by the wall clock whether the token was refreshed recently. It may have been loaded again since. */
  #isRecentlyIssued({ generation, obtainedAt }: StoredToken): boolean {
    const age = this.#context.clocks.now() - obtainedAt
    return generation > 0 && age >= 0 && age < RECENT
  }

  /**
   * Loads the token that another process has stored in the meantime. While another process is refreshing the token, waits
   * up to `rejectionGrace` for it. If the store fails, the current token stays.
   */
  async #loadNewer(used: StoredToken, { signal, until }: WaitOptions): Promise<boolean> {
    const { refresher, context, config, clocks } = this.#context
    const { clock, random } = clocks
    const graceEndsAt = Math.min(until, clock.now() + config.rejectionGrace)
    for (;;) {
      const found = await refresher.find(this.#key, signal).catch((error: unknown) => {
        if (!(error instanceof TokenStoreError)) throw error
      })
      if (!found) return false
      if (!isSameToken(found.stored, used)) {
        context.transport.replaceToken(used.token.accessToken, found.stored.token.accessToken)
        this.cached = found
        return true
      }
      const left = graceEndsAt - clock.now()
      if (!found.stored.lease || left <= 0) return false
      await sleep(clock, Math.min(MIN_POLL + POLL_JITTER * random(), left), signal)
    }
  }

  async #refresh(isStale: IsStale, { operation, signal, until }: WaitOptions): Promise<void> {
    const { refresher, clocks, context } = this.#context
    const old = this.cached
    const { clock } = clocks
    const delay = Math.max(until - clock.now(), 0)
    const onTimeout = () => new TimeoutError(operation, context.config.totalTimeout, false)
    const work = refresher.refresh(this.#key, isStale, old.stored)
    const cached = await withTimeout(work, { clock, delay, signal, onTimeout }).catch((error: unknown) => {
      this.#rememberInvalid(old, error)
      throw error
    })
    context.transport.replaceToken(old.stored.token.accessToken, cached.stored.token.accessToken)
    this.cached = cached
  }

  /** Remembers that the grant is invalid, for the case that the store fails later. */
  #rememberInvalid(cached: CachedToken, error: unknown): void {
    if (!(error instanceof ReauthorizationRequiredError) || error.reason === 'not_stored') return
    const invalid = { reason: error.reason, at: this.#context.clocks.now() }
    if (this.cached === cached) this.cached = { ...cached, stored: { ...cached.stored, invalid } }
  }

  #backOff(cached: CachedToken): void {
    const refreshAt = this.#context.clocks.clock.now() + BACK_OFF
    if (this.cached === cached) this.cached = { ...cached, refreshAt }
  }
}

/** Returns a call with a token in place of the one that it was made with, in its header or in its body. */
export function signCall({ bodyToken }: OperationDescriptor, call: Call, credential: BearerCredential): Call {
  if (call.credential.kind === 'bearer') return { ...call, credential }
  const property = bodyToken?.property ?? ''
  const body = { ...(call.body as object), [property]: credential.accessToken }
  return { ...call, body, bodyToken: credential }
}

/** Checks whether Discord rejected the access token in the body of a request of the bot. */
function isBodyTokenRejected({ response: { status, body } }: ApiResult): boolean {
  return status === 403 && propertyOf(body, 'code') === INVALID_BODY_TOKEN
}

/** A stored token, which is refreshed when it is used. */
export class RefreshingToken extends AccessToken<string> {
  readonly #transport: RefreshingTransport
  readonly #context: RefreshContext
  readonly #key: string

  /** @param origin Webhook and guild of the sign-in, if the token was just saved: they are not stored. */
  constructor(
    context: RefreshContext,
    key: string,
    cached: CachedToken,
    origin: Partial<Omit<Grant, 'record'>> = {},
  ) {
    const transport = new RefreshingTransport(context, key, cached)
    const grant: Grant = {
      get record() {
        return transport.cached.stored.token
      },
      webhook: origin.webhook ?? null,
      guild: origin.guild ?? null,
    }
    super({ ...context.context, transport }, grant, new GrantCredential(grant))
    this.#transport = transport
    this.#context = context
    this.#key = key
  }

  /** Data that was saved beside the token; `undefined` if there is none. */
  get data(): unknown {
    return this.#transport.cached.stored.data
  }

  override async refresh(options: RequestOptions = {}): Promise<this> {
    const { signal } = checkRequestOptions(options)
    await this.#transport.refresh(signal)
    return this
  }

  override async revoke(options: RequestOptions = {}): Promise<void> {
    await this.#context.revoke(this.#key, checkRequestOptions(options))
  }

  override async revokeRefreshToken(options: RequestOptions = {}): Promise<void> {
    await this.#context.revoke(this.#key, checkRequestOptions(options))
  }
}

/** Credential of a grant, always with the current values of its record. */
class GrantCredential implements BearerCredential {
  readonly kind = 'bearer'
  readonly #grant: Grant

  constructor(grant: Grant) {
    this.#grant = grant
  }

  get accessToken(): string {
    return this.#grant.record.accessToken
  }

  get scopes(): readonly string[] | null {
    return this.#grant.record.scopes
  }

  get expiresAt(): number | null {
    return this.#grant.record.expiresAt
  }

  get refreshable(): boolean {
    return this.#grant.record.refreshToken !== null
  }
}
