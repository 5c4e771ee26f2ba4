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

/** The key under which everything happens. */
export const KEY = 'the-user'
/** Milliseconds for which an access token lives. */
export const LIFETIME = 600_000

/** What may go wrong in a run. */
export interface Trouble {
  /** Messages may take any time. */
  readonly slow: boolean
  /** The store fails, gives no answer, or loses one. */
  readonly store: boolean
  /** A request of the token endpoint does not arrive, or its answer is lost. */
  readonly post: boolean
  /** The server answers a spent refresh token with the pair that it brought. */
  readonly grace: boolean
}

/** What decides the order in which things happen. */
export interface Dice {
  /** A promise that settles when the run decides so. */
  schedule(label: string): Promise<unknown>
  /** How many such promises wait. */
  waiting(): number
  /** Lets one of them settle. */
  next(): Promise<void>
  /** A number from 0 to 99. */
  roll(): number
}

interface Grant {
  readonly id: number
  isLive: boolean
  current: string
}

/** What was done with one refresh token. */
export interface Spending {
  posts: number
  /** How often it was refused after it had been spent. */
  reuses: number
  /** How many requests or answers of it were lost. */
  lost: number
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** A call that somebody made. */
export interface Started {
  readonly what: string
  readonly by: Process
  readonly at: number
  /** Milliseconds that it may take, while its process is awake. */
  readonly bound: number
  readonly frozenBefore: number
  took: number | undefined
  error: unknown
}

const MAX_WAIT = 15_000
const LOST = new Error('nobody knows what came of it')
const UNSENT = new Error('it never arrived')

/** Some processes, one store and one authorization server, on one time line. */
export class World {
  readonly trouble: Trouble
  readonly dice: Dice
  time = 0
  isCalm = false
  /** How often something went wrong that may cost a refresh token. */
  faults = 0
  /** The same, without what is only slow or fails openly. */
  losses = 0
  /** What the store did that no store of this key may ever see. */
  readonly violations: string[] = []
  readonly started: Started[] = []
  readonly spendings = new Map<string, Spending>()
  readonly timers = new Set<Timer>()
  value: StoredValue | null = null
  readonly #grants: Grant[] = []
  readonly #owners = new Map<string, Grant>()
  readonly #access = new Map<string, number>()
  readonly #gone = new Set<string>()
  readonly #revoked = new Set<string>()
  #numbers = 0

  constructor(trouble: Trouble, dice: Dice) {
    this.trouble = trouble
    this.dice = dice
  }

  /** A pair of a new login at the authorization server. */
  login() {
    const grant: Grant = { id: this.#number(), isLive: true, current: '' }
    this.#grants.push(grant)
    return this.#issue(grant)
  }

  /** The user takes back what was granted, at the server. */
  withdraw(): void {
    this.losses += 1
    this.faults += 1
    for (const grant of this.#grants) grant.isLive = false
  }

  /** Whether a refresh token works. */
  isSpendable(refreshToken: string | null): boolean {
    const grant = refreshToken === null ? undefined : this.#owners.get(refreshToken)
    return grant?.isLive === true && grant.current === refreshToken
  }

  get stored() {
    return this.value && read(this.value.value)
  }

  get(): StoredValue | null {
    return this.value
  }

  compareAndSet(expected: string | null, value: string | null): string | null {
    if ((this.value?.version ?? null) !== expected) return null
    this.#judge(value)
    const version = `v${this.#number()}`
    this.value = value === null ? null : { version, value }
    return version
  }

  /** What was replaced or deleted never comes back, and what was revoked stays so. */
  #judge(value: string | null): void {
    const before = this.stored
    const after = value === null ? null : read(value)
    if (before && before.grantId !== after?.grantId) this.#gone.add(before.grantId)
    const isForgotten = this.started.some(({ what }) => what === 'forget')
    if (before && !before.invalid && !after && !isForgotten)
      this.violations.push('a living token was deleted')
    if (after && this.#gone.has(after.grantId)) this.violations.push('a login came back')
    if (after && this.#revoked.has(after.grantId) && after.invalid?.reason !== 'revoked') {
      this.violations.push('a revoked grant came back')
    }
    if (after?.invalid?.reason === 'revoked') this.#revoked.add(after.grantId)
    if (before && after?.grantId === before.grantId && after.generation < before.generation) {
      this.violations.push('an older pair took the place of a newer one')
    }
  }

  /** The answer to a refresh; nothing where it is refused. */
  refresh(refreshToken: string) {
    const pair = this.#spend(refreshToken)
    if (!pair) return undefined
    const { accessToken: access_token, refreshToken: refresh_token } = pair
    return { access_token, refresh_token, token_type: 'Bearer', expires_in: LIFETIME / 1000 }
  }

  #spend(refreshToken: string) {
    const spending = this.spendingOf(refreshToken)
    spending.posts += 1
    const grant = this.#owners.get(refreshToken)
    if (!grant?.isLive) return undefined
    if (grant.current === refreshToken) return this.#issue(grant)
    spending.reuses += 1
    return this.trouble.grace ? this.#issue(grant, grant.current) : undefined
  }

  spendingOf(refreshToken: string): Spending {
    const found = this.spendings.get(refreshToken) ?? { posts: 0, reuses: 0, lost: 0 }
    this.spendings.set(refreshToken, found)
    return found
  }

  /** Nobody knows what came of a request with this refresh token. */
  lose(refreshToken: string): void {
    this.spendingOf(refreshToken).lost += 1
    this.losses += 1
    this.faults += 1
  }

  revoke(token: string): void {
    const grant = this.#owners.get(token)
    if (grant) grant.isLive = false
  }

  accepts(accessToken: string): boolean {
    const isLive = this.#owners.get(accessToken)?.isLive === true
    return isLive && this.time < (this.#access.get(accessToken) ?? 0)
  }

  #issue(grant: Grant, refreshToken = `rt${this.#number()}`) {
    const accessToken = `at${this.#number()}`
    grant.current = refreshToken
    this.#owners.set(refreshToken, grant).set(accessToken, grant)
    this.#access.set(accessToken, this.time + LIFETIME)
    return { accessToken, refreshToken }
  }

  #number(): number {
    this.#numbers += 1
    return this.#numbers
  }

  /** One step: a message arrives somewhere, or time passes until the next timer. */
  async step(): Promise<void> {
    await turn()
    await this.#move(15)
  }

  /** @param slowness How often of a hundred times a timer is faster than the messages. */
  async #move(slowness: number): Promise<void> {
    const isSlow = this.timers.size > 0 && this.dice.roll() < slowness
    const isQuick = this.isCalm || !this.trouble.slow || !isSlow
    if (this.dice.waiting() > 0 && isQuick) await this.dice.next()
    else this.#runTimer()
    await turn()
  }

  /** Lets so many milliseconds pass. */
  async pass(delay: number): Promise<void> {
    const until = this.time + delay
    await turn()
    for (let next = this.#nextTimer(); next && next.at <= until; next = this.#nextTimer()) {
      await this.#move(30)
    }
    this.time = Math.max(this.time, until)
  }

  /** Until nothing is under way any more. */
  async rest(): Promise<void> {
    await turn()
    for (let steps = 0; this.dice.waiting() > 0 || this.timers.size > 0; steps += 1) {
      if (steps > 20_000) throw new Error('it does not come to rest')
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

/** Until everything has run that can. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** One process of the application. */
export class Process {
  readonly #world: World
  readonly #manager: TokenManager
  readonly #context: ClientContext
  readonly #backlog: (() => void)[] = []
  #isDead = false
  #isFrozen = false
  #frozen = 0
  #frozenAt = 0
  #live: AccessToken | null = null

  constructor(world: World, wallClock = 0) {
    this.#world = world
    const store = {
      get: () => this.#reach('get', 'store', () => world.get()),
      compareAndSet: (_: string, expected: string | null, value: string | null) =>
        this.#reach('set', 'store', () => world.compareAndSet(expected, value)),
    }
    const config = readOptions({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      now: () => NOW + world.time + wallClock,
    })
    // A process that starts later has another zero.
    const offset = world.dice.roll() * 1_000_000
    const clock: Clock = {
      now: () => world.time + offset,
      after: (delay, run) => {
        const timer = { at: world.time + delay, run: () => this.#deliver(run) }
        if (!this.#isDead) world.timers.add(timer)
        return () => world.timers.delete(timer)
      },
    }
    const transport = createTransport(world, clock, (what, run) => this.#reach(what, 'post', run))
    this.#context = { config, transport, clock, random: () => world.dice.roll() / 100 }
    this.#manager = new TokenManager(clientOf(this.#context), { store })
  }

  /** Milliseconds that it has slept. */
  get frozen(): number {
    return this.#frozen + (this.#isFrozen ? this.#world.time - this.#frozenAt : 0)
  }

  get isDead(): boolean {
    return this.#isDead
  }

  /** Nothing of it ever goes on. */
  kill(): void {
    this.#isDead = true
    this.#world.faults += 1
    this.#world.losses += 1
  }

  freeze(): void {
    if (this.#isFrozen) return
    this.#world.faults += 1
    this.#isFrozen = true
    this.#frozenAt = this.#world.time
  }

  thaw(): void {
    if (!this.#isFrozen) return
    this.#frozen = this.frozen
    this.#isFrozen = false
    for (const run of this.#backlog.splice(0)) run()
  }

  /** A request of the application: with the token of before, or with one that is loaded now. */
  call(isLoaded: boolean): Started {
    return this.#start('call', 21_000, async () => {
      if (isLoaded || !this.#live) this.#live = await this.#manager.load(KEY, {})
      if (this.#live) await this.#live.fetchIdentify()
    })
  }

  refresh(): Started {
    return this.#start('refresh', 21_000, async () => {
      this.#live ??= await this.#manager.load(KEY, {})
      await this.#live?.refresh()
    })
  }

  login(): Started {
    return this.#start('login', 40_000, async () => {
      const pair = this.#world.login()
      const record = { ...pair, expiresAt: NOW + this.#world.time + LIFETIME, scopes: null, idToken: null }
      const token = new AccessToken(this.#context, { record, webhook: null, guild: null })
      this.#live = await this.#manager.save(KEY, token)
    })
  }

  revoke(): Started {
    return this.#start('revoke', 90_000, () => this.#manager.revoke(KEY, {}))
  }

  forget(): Started {
    return this.#start('forget', 40_000, () => this.#manager.delete(KEY))
  }

  #start(what: string, bound: number, run: () => Promise<unknown>): Started {
    const { time } = this.#world
    const started: Started = {
      what,
      by: this,
      at: time,
      bound,
      frozenBefore: this.frozen,
      took: undefined,
      error: undefined,
    }
    this.#world.started.push(started)
    const end = (error?: unknown) => {
      started.took = this.#world.time - time - (this.frozen - started.frozenBefore)
      started.error = error
    }
    this.#deliver(() => void run().then(() => end(), end))
    return started
  }

  /** Runs when it is awake, and never once it is dead. */
  #deliver(run: () => void): void {
    if (this.#isDead) return
    if (this.#isFrozen) this.#backlog.push(run)
    else run()
  }

  /** Asks somebody outside: the request travels, something is done, and the answer travels back. */
  #reach<Value>(what: string, kind: 'store' | 'post', run: () => Value): Promise<Value> {
    const world = this.#world
    const roll = world.isCalm || !world.trouble[kind] ? 99 : world.dice.roll()
    if (roll < 12) world.faults += 1
    return new Promise((resolve, reject) => {
      const travel = async () => {
        await world.dice.schedule(`${what} goes`)
        if (roll < 4) return this.#deliver(() => reject(UNSENT))
        const value = run()
        await world.dice.schedule(`${what} comes back`)
        if (roll < 8) return this.#deliver(() => reject(LOST))
        if (roll < 12 && kind === 'store') return
        this.#deliver(() => resolve(value))
      }
      travel().catch((error: unknown) => world.violations.push(String(error)))
    })
  }
}

type Reach = <Value>(what: string, run: () => Value) => Promise<Value>

/** The road, as short as it can be: what it does with lost answers and late ones is what the real one does. */
function createTransport(world: World, clock: Clock, reach: Reach): Transport {
  /** @param onLost Told of each request of which nobody knows what came. */
  async function post({ key }: OperationDescriptor, call: Call, run: () => ApiResult, onLost = () => {}) {
    const totalTimeout = Math.min(call.totalTimeout ?? MAX_WAIT, MAX_WAIT)
    const until = clock.now() + totalTimeout
    const onTimeout = () => new TimeoutError(key, totalTimeout, true)
    for (let replays = call.replays ?? (call.idempotent ? 3 : 0); ; replays -= 1) {
      try {
        const patience = { clock, delay: until - clock.now(), signal: call.signal, onTimeout }
        return await withTimeout(reach(key, run), patience)
      } catch (error) {
        if (error === UNSENT) throw new NetworkError(key, { sent: false, cause: error })
        onLost()
        if (error instanceof TimeoutError) throw error
        if (replays <= 0) throw new NetworkError(key, { sent: true, cause: error })
        call.onReplay?.()
      }
    }
  }

  async function refresh(operation: OperationDescriptor, call: Call, refreshToken: string) {
    const run = () => {
      const pair = world.refresh(refreshToken)
      return pair ? answered(200, pair) : answered(400, undefined, new InvalidRefreshTokenError(REFUSAL))
    }
    return post(operation, call, run, () => world.lose(refreshToken))
  }

  async function revoke(operation: OperationDescriptor, call: Call, token: string) {
    return post(operation, call, () => {
      world.revoke(token)
      return answered(200)
    })
  }

  return {
    async call(operation, call) {
      const body: Readonly<Record<string, unknown>> = Object(call.body)
      if (operation.key === 'POST /oauth2/token') return refresh(operation, call, String(body.refresh_token))
      if (operation.key === 'POST /oauth2/token/revoke') return revoke(operation, call, String(body.token))
      const isAccepted = call.credential.kind === 'bearer' && world.accepts(call.credential.accessToken)
      return isAccepted ? answered(200, { id: '1' }) : answered(401)
    },
    replaceToken() {},
  }
}

const REFUSAL = { ...details, error: 'invalid_grant', errorDescription: undefined }

function answered(status: number, body?: unknown, error: Error = new Error('unexpected')): ApiResult {
  const ok = status < 300
  const kind = ok ? 'success' : 'apiError'
  return {
    response: { kind, status, headers: new Headers(), chunks: [], body, retryAfter: undefined },
    ok,
    described: true,
    toError: (problem) => (problem === undefined ? error : new Error(problem)),
  }
}
