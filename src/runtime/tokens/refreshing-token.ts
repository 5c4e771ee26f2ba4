import { AccessToken } from '../access-token.ts'
import type { RequestOptions } from '../api/types.ts'
import { TimeoutError } from '../errors/network.ts'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  TokenStoreError,
} from '../errors/token.ts'
import type { GrantContext } from '../oauth/grants.ts'
import { type BearerCredential, checkToken } from '../transport/credential.ts'
import type { OperationDescriptor } from '../transport/operation.ts'
import type { Answered, Call, Transport } from '../transport/pipeline.ts'
import { fieldOf } from '../transport/response.ts'
import { within } from '../utils/abort.ts'
import { checkSignal } from '../validation/arguments.ts'
import { type Held, hold, isFresh, isUsable, type Times } from './cached-token.ts'
import type { TokensConfig } from './options.ts'
import type { IsStale, Refresher } from './refresher.ts'
import { isSameToken, type StoredToken } from './stored-token.ts'

/** What all live tokens of a client share. */
export interface LiveContext {
  readonly context: GrantContext
  readonly config: TokensConfig
  readonly times: Times
  readonly refresher: Refresher
  revoke(key: string, options: RequestOptions): Promise<void>
}

/** Who waits for a refresh, and until when. */
interface Waiting {
  readonly operation: string
  readonly signal: AbortSignal | undefined
  /** Milliseconds of the clock. */
  readonly until: number
}

/** Milliseconds: a token that was refused so soon after its refresh is not what is wrong. */
const TOO_SOON = 60_000
/** Milliseconds after which a refresh that failed is tried again, as long as the token still works. */
const NEXT_TRY = 30_000

/** The road of one live token: every request goes out with the token of the moment. */
class LiveTransport implements Transport {
  readonly #live: LiveContext
  readonly #key: string
  held: Held

  constructor(live: LiveContext, key: string, held: Held) {
    this.#live = live
    this.#key = key
    this.held = held
  }

  get credential(): BearerCredential {
    const { accessToken, scopes } = this.held.stored.token
    return { kind: 'bearer', accessToken, scopes, expiresAt: null, refreshable: true }
  }

  async call(operation: OperationDescriptor, call: Call): Promise<Answered> {
    const { transport, config } = this.#live.context
    const isOwn = call.credential.kind === 'bearer'
    const needed = isOwn ? operation.scopes : [operation.bodyToken?.scopes ?? []]
    if (!isOwn && !call.bodyToken) return transport.call(operation, call)
    // What cannot succeed with any token is refused as it always is.
    if (checkToken(this.credential, needed, 0)) return transport.call(operation, this.#sign(operation, call))
    const until = this.#live.times.clock.now() + Math.min(call.maxWait ?? config.maxWait, config.maxWait)
    const waiting = { operation: operation.key, signal: call.signal, until }
    await this.#freshen(waiting)
    const used = this.held.stored
    const send = () => {
      const maxWait = Math.max(until - this.#live.times.clock.now(), 1)
      return transport.call(operation, { ...this.#sign(operation, call), maxWait })
    }
    let refusal: unknown
    const answered = await send().catch((error: unknown) => {
      if (!isOwn || fieldOf(error, 'code') !== 'ERR_UNAUTHORIZED') throw error
      refusal = error
    })
    if (answered && !(isOwn && answered.status === 401)) return answered
    if (await this.#replace(used, waiting)) return send()
    if (answered) return answered
    throw refusal
  }

  follow(): void {}

  /** Renews the token although it still works. */
  async refresh(signal: AbortSignal | undefined): Promise<void> {
    const { held } = this
    const until = this.#live.times.clock.now() + this.#live.context.config.maxWait
    checkSignal(signal)
    signal?.throwIfAborted()
    const isStale: IsStale = (stored) => isSameToken(stored, held.stored)
    return this.#renew(isStale, { operation: 'POST /oauth2/token', signal, until })
  }

  /** Puts the token of the moment into a call. */
  #sign({ bodyToken }: OperationDescriptor, call: Call): Call {
    const { credential } = this
    if (call.credential.kind === 'bearer') return { ...call, credential }
    const property = bodyToken?.property ?? ''
    const body = { ...(call.body as object), [property]: credential.accessToken }
    return { ...call, body, bodyToken: credential }
  }

  /** Sees to it that the token has not expired. */
  async #freshen(waiting: Waiting): Promise<void> {
    const { times, config, context } = this.#live
    const now = times.clock.now()
    checkSignal(waiting.signal)
    waiting.signal?.throwIfAborted()
    if (isFresh(this.held, times)) return
    const { held } = this
    const isStale: IsStale = (stored) =>
      stored.dead !== null ||
      (isSameToken(stored, held.stored) ? true : !isUsable(hold(stored, times), times))
    if (!isUsable(held, times)) return this.#renew(isStale, waiting)
    if (config.background) {
      const alone = { ...waiting, signal: undefined, until: now + context.config.maxWait }
      this.#renew(isStale, alone).catch(() => this.#postpone(held))
      return
    }
    // The call can do without a new token, so it keeps half of its time for itself.
    const patient = { ...waiting, until: now + (waiting.until - now) / 2 }
    return this.#renew(isStale, patient).catch((error: unknown) => {
      waiting.signal?.throwIfAborted()
      if (error instanceof ReauthorizationRequiredError || !isUsable(held, times)) throw error
      this.#postpone(held)
    })
  }

  /** A token was refused: whether there is another one now. */
  async #replace(used: StoredToken, waiting: Waiting): Promise<boolean> {
    const { clock } = this.#live.times
    const { stored, since } = this.held
    if (!isSameToken(stored, used)) return true
    const isNew = since !== null && clock.now() - since < TOO_SOON
    if (isNew || this.#isJustIssued(stored)) return this.#adopt(used, waiting.signal)
    try {
      await this.#renew((current) => current.dead !== null || isSameToken(current, used), waiting)
    } catch (error) {
      if (error instanceof AccessTokenNotRefreshableError) return false
      throw error
    }
    return true
  }

  /** Whether a refresh brought it a moment ago, by the wall clock: it may have been loaded anew since. */
  #isJustIssued({ generation, obtainedAt }: StoredToken): boolean {
    const age = this.#live.times.now() - obtainedAt
    return generation > 0 && age >= 0 && age < TOO_SOON
  }

  /** Takes over what somebody else has stored in place of a token. Where the store fails, the token is kept. */
  async #adopt(used: StoredToken, signal: AbortSignal | undefined): Promise<boolean> {
    const { refresher, context } = this.#live
    const found = await refresher.find(this.#key, signal).catch((error: unknown) => {
      if (!(error instanceof TokenStoreError)) throw error
    })
    if (!found || isSameToken(found.stored, used)) return false
    context.transport.follow(used.token.accessToken, found.stored.token.accessToken)
    this.held = found
    return true
  }

  async #renew(isStale: IsStale, { operation, signal, until }: Waiting): Promise<void> {
    const { refresher, times, context } = this.#live
    const old = this.held
    const { clock } = times
    const delay = Math.max(until - clock.now(), 0)
    const late = () => new TimeoutError(operation, context.config.maxWait, false)
    const work = refresher.renew(this.#key, isStale, old.stored)
    const held = await within(work, { clock, delay, signal, late }).catch((error: unknown) => {
      this.#bury(old, error)
      throw error
    })
    context.transport.follow(old.stored.token.accessToken, held.stored.token.accessToken)
    this.held = held
  }

  /** Remembers a dead grant, for when the store cannot tell. */
  #bury(held: Held, error: unknown): void {
    if (!(error instanceof ReauthorizationRequiredError) || error.reason === 'not_stored') return
    const dead = { reason: error.reason, at: this.#live.times.now() }
    if (this.held === held) this.held = { ...held, stored: { ...held.stored, dead } }
  }

  #postpone(held: Held): void {
    const refreshAt = this.#live.times.clock.now() + NEXT_TRY
    if (this.held === held) this.held = { ...held, refreshAt }
  }
}

/** A token that was stored: it renews itself, for whoever uses it. */
export class LiveToken extends AccessToken<string> {
  readonly #transport: LiveTransport
  readonly #live: LiveContext
  readonly #key: string

  constructor(live: LiveContext, key: string, held: Held) {
    const transport = new LiveTransport(live, key, held)
    const grant = {
      get record() {
        return transport.held.stored.token
      },
      webhook: null,
      guild: null,
    }
    super({ config: live.context.config, transport }, grant)
    this.#transport = transport
    this.#live = live
    this.#key = key
  }

  override async refresh({ signal }: RequestOptions = {}): Promise<this> {
    await this.#transport.refresh(signal)
    return this
  }

  override revoke(options: RequestOptions = {}): Promise<void> {
    return this.#live.revoke(this.#key, options)
  }

  override revokeRefreshToken(options: RequestOptions = {}): Promise<void> {
    return this.#live.revoke(this.#key, options)
  }
}
