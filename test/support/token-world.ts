import { AccessToken } from '../../src/runtime/access-token.ts'
import { readOptions } from '../../src/runtime/config.ts'
import type { ClientContext } from '../../src/runtime/context.ts'
import { NetworkError, TimeoutError } from '../../src/runtime/errors/network.ts'
import { InvalidRefreshTokenError } from '../../src/runtime/errors/oauth2.ts'
import { read } from '../../src/runtime/tokens/stored-token.ts'
import { TokenManager } from '../../src/runtime/tokens/token-manager.ts'
import type { StoredValue } from '../../src/runtime/tokens/token-store.ts'
import type { ApiResult, Call, OperationDescriptor, Transport } from '../../src/runtime/transport/types.ts'
import { type Clock, withTimeout } from '../../src/runtime/utils/time.ts'
import { CLIENT_ID, CLIENT_SECRET, NOW } from './client.ts'
import { details } from './every-error.ts'
import { clientOf } from './token-fixture.ts'

/** Key of the only token of a world. */
export const KEY = 'the-user'
/** Lifetime of an access token in milliseconds. */
export const LIFETIME = 600_000

/** Faults that may happen in a run. */
export interface Faults {
  /** Messages take any time. */
  readonly slow: boolean
  /** Calls of the store fail, do not settle, or lose their response. */
  readonly store: boolean
  /** Requests of the token endpoint fail or lose their response. */
  readonly tokenEndpoint: boolean
  /** The server responds to a used refresh token with the current pair of its grant, instead of an error. */
  readonly reuseAccepted: boolean
}

/** Decides the order of events. */
export interface Scheduler {
  /** Returns a promise that settles when the run decides so. */
  schedule(label: string): Promise<unknown>
  /** Returns the number of those promises that have not settled. */
  pending(): number
  /** Settles one of them. */
  settleNext(): Promise<void>
  /** Returns a random integer from 0 to 99. */
  randomPercent(): number
}

interface Grant {
  readonly id: number
  isValid: boolean
  /** Refresh token that has not been used. */
  current: string
}

/** Use of one refresh token. */
export interface TokenUsage {
  /** Number of requests that reached the server. */
  requests: number
  /** Number of requests after the token had been used. */
  reuses: number
  /** Number of requests with a lost response. */
  lost: number
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** A call of a process. */
export interface StartedCall {
  readonly name: string
  readonly process: Process
  /** Maximum duration in milliseconds, without the time for which its process was frozen. */
  readonly limit: number
  /** Actual duration; `undefined` until it settles. */
  duration: number | undefined
  error: unknown
}

const TOTAL_TIMEOUT = 30_000
/** Timeout of a call of the store, as in `records.ts`. */
const STORE_TIMEOUT = 5_000
const RESPONSE_LOST = new Error('the response was lost')
const REQUEST_LOST = new Error('the request was lost')

/** Processes, a store and an authorization server on one timeline. */
export class World {
  readonly enabledFaults: Faults
  readonly scheduler: Scheduler
  time = 0
  /** Disables faults and slow messages. */
  isFaultFree = false
  /** Number of faults after which a refresh token may be used twice. */
  faults = 0
  /** Number of those faults after which a grant may be lost. */
  losses = 0
  /** Changes of the store that must never happen. */
  readonly violations: string[] = []
  readonly calls: StartedCall[] = []
  readonly usages = new Map<string, TokenUsage>()
  readonly timers = new Set<Timer>()
  value: StoredValue | null = null
  readonly #grants: Grant[] = []
  /** Grants by their tokens. */
  readonly #owners = new Map<string, Grant>()
  /** Expiry of the access tokens. */
  readonly #expiries = new Map<string, number>()
  readonly #replacedGrants = new Set<string>()
  readonly #revokedGrants = new Set<string>()
  #lastNumber = 0

  constructor(enabledFaults: Faults, scheduler: Scheduler) {
    this.enabledFaults = enabledFaults
    this.scheduler = scheduler
  }

  /** Creates the pair of a new sign-in at the authorization server. */
  signIn() {
    const grant: Grant = { id: this.#nextNumber(), isValid: true, current: '' }
    this.#grants.push(grant)
    return this.#issue(grant)
  }

  /** Revokes all grants at the server, as the user can in Discord's settings. */
  revokeByUser(): void {
    this.losses += 1
    this.faults += 1
    for (const grant of this.#grants) grant.isValid = false
  }

  /** Checks whether the server accepts a refresh token. */
  isRefreshTokenValid(refreshToken: string | null): boolean {
    const grant = refreshToken === null ? undefined : this.#owners.get(refreshToken)
    return grant?.isValid === true && grant.current === refreshToken
  }

  get stored() {
    return this.value && read(this.value.value)
  }

  get(): StoredValue | null {
    return this.value
  }

  compareAndSet(expected: string | null, value: string | null): string | null {
    if ((this.value?.version ?? null) !== expected) return null
    this.#checkChange(value)
    const version = `v${this.#nextNumber()}`
    this.value = value === null ? null : { version, value }
    return version
  }

  /** Reports a change that restores a replaced, deleted or revoked grant, or an older pair. */
  #checkChange(value: string | null): void {
    const before = this.stored
    const after = value === null ? null : read(value)
    if (before && before.grantId !== after?.grantId) this.#replacedGrants.add(before.grantId)
    const mayBeDeleted = this.calls.some(({ name }) => name === 'delete')
    if (before && !before.invalid && !after && !mayBeDeleted) {
      this.violations.push('a valid token was deleted')
    }
    if (after && this.#replacedGrants.has(after.grantId)) {
      this.violations.push('a replaced grant was stored again')
    }
    if (after && this.#revokedGrants.has(after.grantId) && after.invalid?.reason !== 'revoked') {
      this.violations.push('a revoked grant was stored as valid')
    }
    if (after?.invalid?.reason === 'revoked') this.#revokedGrants.add(after.grantId)
    if (before && after?.grantId === before.grantId && after.generation < before.generation) {
      this.violations.push('an older pair replaced a newer one')
    }
  }

  /** Returns the response to a refresh, or `undefined` if the refresh token is rejected. */
  refresh(refreshToken: string) {
    const pair = this.#exchange(refreshToken)
    if (!pair) return undefined
    const { accessToken: access_token, refreshToken: refresh_token } = pair
    return { access_token, refresh_token, token_type: 'Bearer', expires_in: LIFETIME / 1000 }
  }

  #exchange(refreshToken: string) {
    const usage = this.#usageOf(refreshToken)
    usage.requests += 1
    const grant = this.#owners.get(refreshToken)
    if (!grant?.isValid) return undefined
    if (grant.current === refreshToken) return this.#issue(grant)
    usage.reuses += 1
    return this.enabledFaults.reuseAccepted ? this.#issue(grant, grant.current) : undefined
  }

  #usageOf(refreshToken: string): TokenUsage {
    const found = this.usages.get(refreshToken) ?? { requests: 0, reuses: 0, lost: 0 }
    this.usages.set(refreshToken, found)
    return found
  }

  /** Counts a refresh whose outcome the process does not know. */
  countLostRefresh(refreshToken: string): void {
    this.#usageOf(refreshToken).lost += 1
    this.losses += 1
    this.faults += 1
  }

  revoke(token: string): void {
    const grant = this.#owners.get(token)
    if (grant) grant.isValid = false
  }

  accepts(accessToken: string): boolean {
    const isValid = this.#owners.get(accessToken)?.isValid === true
    return isValid && this.time < (this.#expiries.get(accessToken) ?? 0)
  }

  #issue(grant: Grant, refreshToken = `rt${this.#nextNumber()}`) {
    const accessToken = `at${this.#nextNumber()}`
    grant.current = refreshToken
    this.#owners.set(refreshToken, grant).set(accessToken, grant)
    this.#expiries.set(accessToken, this.time + LIFETIME)
    return { accessToken, refreshToken }
  }

  #nextNumber(): number {
    this.#lastNumber += 1
    return this.#lastNumber
  }

  /** Delivers a message, or advances to the next timer. */
  async step(): Promise<void> {
    await settleAll()
    await this.#move(15)
  }

  /** @param timerPercent Probability in percent that a timer runs before the pending messages. */
  async #move(timerPercent: number): Promise<void> {
    const isTimerFirst = this.timers.size > 0 && this.scheduler.randomPercent() < timerPercent
    const isMessageFirst = this.isFaultFree || !this.enabledFaults.slow || !isTimerFirst
    if (this.scheduler.pending() > 0 && isMessageFirst) await this.scheduler.settleNext()
    else this.#runTimer()
    await settleAll()
  }

  /** Advances by a number of milliseconds. */
  async advance(delay: number): Promise<void> {
    const until = this.time + delay
    await settleAll()
    for (let next = this.#nextTimer(); next && next.at <= until; next = this.#nextTimer()) {
      await this.#move(30)
    }
    this.time = Math.max(this.time, until)
  }

  /** Continues until no message and no timer is pending. */
  async finish(): Promise<void> {
    await settleAll()
    for (let steps = 0; this.scheduler.pending() > 0 || this.timers.size > 0; steps += 1) {
      if (steps > 20_000) throw new Error('The world is still active after 20,000 steps')
      await this.step()
    }
  }

  #nextTimer(): Timer | undefined {
    let next: Timer | undefined
    for (const timer of this.timers) if (!next || timer.at < next.at) next = timer
    return next
  }

  #runTimer(): void {
    const next = this.#nextTimer()
    if (!next) return
    this.timers.delete(next)
    this.time = Math.max(this.time, next.at)
    next.run()
  }
}

/** Waits until every promise that can settle has settled. */
function settleAll(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A process of the application. */
export class Process {
  readonly #world: World
  readonly #manager: TokenManager
  readonly #context: ClientContext
  /** Continuations that wait until the process is no longer frozen. */
  readonly #backlog: (() => void)[] = []
  #hasEnded = false
  #isFrozen = false
  #frozenDuration = 0
  #frozenAt = 0
  #token: AccessToken | null = null

  /** @param skew Milliseconds by which its wall clock is ahead. */
  constructor(world: World, skew = 0) {
    this.#world = world
    const store = {
      get: () => this.#send('get', 'store', () => world.get()),
      compareAndSet: (_: string, expected: string | null, value: string | null) =>
        this.#send('compareAndSet', 'store', () => world.compareAndSet(expected, value)),
    }
    const config = readOptions({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      now: () => NOW + world.time + skew,
    })
    // The monotonic clocks of two processes have different origins.
    const offset = world.scheduler.randomPercent() * 1_000_000
    const clock: Clock = {
      now: () => world.time + offset,
      after: (delay, run) => {
        const timer = { at: world.time + delay, run: () => this.#runWhenAwake(run) }
        if (!this.#hasEnded) world.timers.add(timer)
        return () => world.timers.delete(timer)
      },
    }
    const transport = createTransport(world, clock, (label, run) => this.#send(label, 'tokenEndpoint', run))
    this.#context = { config, transport, clock, random: () => world.scheduler.randomPercent() / 100 }
    this.#manager = new TokenManager(clientOf(this.#context), { store })
  }

  /** Number of milliseconds for which it has been frozen. */
  get frozenDuration(): number {
    return this.#frozenDuration + (this.#isFrozen ? this.#world.time - this.#frozenAt : 0)
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Ends the process in the middle of its calls. */
  crash(): void {
    this.#hasEnded = true
    this.#world.faults += 1
    this.#world.losses += 1
  }

  freeze(): void {
    if (this.#isFrozen) return
    this.#world.faults += 1
    this.#isFrozen = true
    this.#frozenAt = this.#world.time
  }

  unfreeze(): void {
    if (!this.#isFrozen) return
    this.#frozenDuration = this.frozenDuration
    this.#isFrozen = false
    for (const run of this.#backlog.splice(0)) run()
  }

  /**
   * Sends a request of the application.
   *
   * @param isLoaded Loads the token instead of using the one from before.
   */
  call(isLoaded: boolean): StartedCall {
    return this.#start('call', 38_000, async () => {
      if (isLoaded || !this.#token) this.#token = await this.#manager.load(KEY)
      if (this.#token) await this.#token.fetchIdentify()
    })
  }

  refresh(): StartedCall {
    return this.#start('refresh', 38_000, async () => {
      this.#token ??= await this.#manager.load(KEY)
      await this.#token?.refresh()
    })
  }

  signIn(): StartedCall {
    return this.#start('signIn', 40_000, async () => {
      const pair = this.#world.signIn()
      const record = { ...pair, expiresAt: NOW + this.#world.time + LIFETIME, scopes: null, idToken: null }
      const token = new AccessToken(this.#context, { record, webhook: null, guild: null })
      this.#token = await this.#manager.save(KEY, token)
    })
  }

  revoke(): StartedCall {
    return this.#start('revoke', 120_000, () => this.#manager.revoke(KEY))
  }

  delete(): StartedCall {
    return this.#start('delete', 40_000, () => this.#manager.delete(KEY))
  }

  /** Closes the token manager, then ends the process. Counts as a crash if the manager cannot be closed. */
  shutDown(): StartedCall {
    return this.#start('shutDown', 150_000, () =>
      this.#manager.close().then(
        () => {
          this.#hasEnded = true
        },
        () => this.crash(),
      ),
    )
  }

  #start(name: string, limit: number, run: () => Promise<unknown>): StartedCall {
    const { time } = this.#world
    const frozenBefore = this.frozenDuration
    const call: StartedCall = { name, process: this, limit, duration: undefined, error: undefined }
    this.#world.calls.push(call)
    const flushPromises = (error?: unknown) => {
      call.duration = this.#world.time - time - (this.frozenDuration - frozenBefore)
      call.error = error
    }
    this.#runWhenAwake(() => void run().then(() => flushPromises(), flushPromises))
    return call
  }

  /** Runs a continuation unless the process has ended, and not before it is awake. */
  #runWhenAwake(run: () => void): void {
    if (this.#hasEnded) return
    if (this.#isFrozen) this.#backlog.push(run)
    else run()
  }

  /** Sends a request, runs it at its recipient, and returns the response. Each message may be late or lost. */
  #send<Value>(label: string, recipient: 'store' | 'tokenEndpoint', run: () => Value): Promise<Value> {
    const world = this.#world
    const isFaultFree = world.isFaultFree || !world.enabledFaults[recipient]
    const percent = isFaultFree ? 99 : world.scheduler.randomPercent()
    if (percent < 12) world.faults += 1
    const startedAt = world.time
    return new Promise((resolve, reject) => {
      const deliver = async () => {
        await world.scheduler.schedule(`request: ${label}`)
        if (percent < 4) return this.#runWhenAwake(() => reject(REQUEST_LOST))
        const value = run()
        await world.scheduler.schedule(`response: ${label}`)
        // The process has given up by then: a mark that it wrote may be missing, so that another process asks Discord again.
        if (label === 'compareAndSet' && world.time - startedAt >= STORE_TIMEOUT) world.faults += 1
        if (percent < 8) return this.#runWhenAwake(() => reject(RESPONSE_LOST))
        if (percent < 12 && recipient === 'store') return
        this.#runWhenAwake(() => resolve(value))
      }
      deliver().catch((error: unknown) => world.violations.push(String(error)))
    })
  }
}

type Send = <Value>(label: string, run: () => Value) => Promise<Value>

/** Creates a minimal transport, which handles lost and late responses like the request pipeline. */
function createTransport(world: World, clock: Clock, send: Send): Transport {
  /** @param onUnknown Called for each request whose outcome is unknown. */
  async function post({ key }: OperationDescriptor, call: Call, run: () => ApiResult, onUnknown = () => {}) {
    const totalTimeout = Math.min(call.totalTimeout ?? TOTAL_TIMEOUT, TOTAL_TIMEOUT)
    const until = clock.now() + totalTimeout
    const onTimeout = () => new TimeoutError(key, totalTimeout, true)
    for (let replays = call.replays ?? (call.idempotent ? 3 : 0); ; replays -= 1) {
      try {
        const options = { clock, delay: until - clock.now(), signal: call.signal, onTimeout }
        return await withTimeout(send(key, run), options)
      } catch (error) {
        if (error === REQUEST_LOST) throw new NetworkError(key, { sent: false, cause: error })
        onUnknown()
        if (error instanceof TimeoutError) throw error
        if (replays <= 0) throw new NetworkError(key, { sent: true, cause: error })
        call.onReplay?.()
      }
    }
  }

  async function refresh(operation: OperationDescriptor, call: Call, refreshToken: string) {
    const run = () => {
      const pair = world.refresh(refreshToken)
      return pair
        ? createResult(200, pair)
        : createResult(400, undefined, new InvalidRefreshTokenError(INVALID_GRANT))
    }
    return post(operation, call, run, () => world.countLostRefresh(refreshToken))
  }

  async function revoke(operation: OperationDescriptor, call: Call, token: string) {
    return post(operation, call, () => {
      world.revoke(token)
      return createResult(200)
    })
  }

  return {
    async call(operation, call) {
      const body: Readonly<Record<string, unknown>> = Object(call.body)
      if (operation.key === 'POST /oauth2/token') return refresh(operation, call, String(body.refresh_token))
      if (operation.key === 'POST /oauth2/token/revoke') return revoke(operation, call, String(body.token))
      const isAccepted = call.credential.kind === 'bearer' && world.accepts(call.credential.accessToken)
      return isAccepted ? createResult(200, { id: '1' }) : createResult(401)
    },
    replaceToken() {},
  }
}

const INVALID_GRANT = { ...details, error: 'invalid_grant', errorDescription: undefined }

function createResult(status: number, body?: unknown, error: Error = new Error('unexpected')): ApiResult {
  const ok = status < 300
  const kind = ok ? 'success' : 'apiError'
  return {
    response: {
      kind,
      status,
      headers: new Headers(),
      chunks: [],
      body,
      isForeign: false,
      retryAfter: undefined,
    },
    ok,
    described: true,
    toError: (problem) => (problem === undefined ? error : new Error(problem)),
  }
}
