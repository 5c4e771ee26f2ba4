import type { Connection, PartialGuild, User } from '../../generated/models.ts'
import { OF_THIS_COPY } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import type { OpenScope } from '../oauth/scopes.ts'
import { contextOfToken, type PartialAccessToken } from '../partial-access-token.ts'
import { untilAborted } from '../utils/time.ts'
import { checkNumber, checkOptions, checkSignal } from '../validation/arguments.ts'

/** Options of {@link UserData}. */
export interface UserDataOptions {
  /**
   * Milliseconds after which data is fetched again.
   *
   * @default Infinity
   */
  readonly maxAge?: number | undefined
}

/** Options of a call for data. */
export interface FetchUserDataOptions {
  /** Aborts the call; it then rejects with the signal's reason. The request continues for other callers. */
  readonly signal?: AbortSignal | undefined
}

/** Data that has been requested. */
interface Entry<Value> {
  readonly request: Promise<Value>
  /** Time of the request, in milliseconds of the monotonic clock. */
  readonly at: number
  value?: Value
}

/**
 * Fetches the data of a user once and keeps it, for as long as the application keeps this object: in a request of a web
 * server, or in a session. Concurrent calls share one request. A request that fails is not kept.
 *
 * The methods return the same objects each time. Do not change them.
 *
 * @example
 * ```ts
 * import type { AccessToken } from 'grantcord'
 * import { UserData } from 'grantcord/tokens'
 *
 * export async function page(token: AccessToken<'identify' | 'guilds'>) {
 *   const data = new UserData(token, { maxAge: 60_000 })
 *   const [user, guilds] = await Promise.all([data.fetchIdentify(), data.fetchGuilds()])
 *   return { user, guilds, sameGuilds: await data.fetchGuilds() }
 * }
 * ```
 */
export class UserData<in Scopes extends string = OpenScope> {
  readonly #token: PartialAccessToken<Scopes>
  readonly #maxAge: number
  readonly #now: () => number
  #user: Entry<User> | undefined
  #guilds: Entry<PartialGuild[]> | undefined
  #connections: Entry<Connection[]> | undefined

  /** @throws `InvalidArgumentError` */
  constructor(token: PartialAccessToken<Scopes>, options: UserDataOptions = {}) {
    const context = contextOfToken(Object(token))
    if (!context) {
      throw new InvalidArgumentError('token', `must be a token ${OF_THIS_COPY}`)
    }
    checkOptions('options', options, ['maxAge'])
    const { maxAge = Number.POSITIVE_INFINITY } = options
    checkNumber('maxAge', maxAge, 0, Number.POSITIVE_INFINITY)
    this.#token = token
    this.#maxAge = maxAge
    this.#now = () => context.clock.now()
  }

  /** User that has been fetched; `undefined` before, and after `maxAge`. */
  get user(): User | undefined {
    return this.#current(this.#user)?.value
  }

  /** Guilds that have been fetched; `undefined` before, and after `maxAge`. */
  get guilds(): PartialGuild[] | undefined {
    return this.#current(this.#guilds)?.value
  }

  /** Connections that have been fetched; `undefined` before, and after `maxAge`. */
  get connections(): Connection[] | undefined {
    return this.#current(this.#connections)?.value
  }

  /** Fetches the user like `token.fetchIdentify()`, unless they are kept. Needs the scope `identify`. */
  async fetchIdentify(this: UserData<'identify'>, options: FetchUserDataOptions = {}): Promise<User> {
    const token = this.#token
    this.#user = this.#current(this.#user) ?? this.#request(() => token.fetchIdentify())
    return this.#wait(this.#user, options)
  }

  /** Fetches the guilds like `token.fetchGuilds()`, unless they are kept. Needs the scope `guilds`. */
  async fetchGuilds(this: UserData<'guilds'>, options: FetchUserDataOptions = {}): Promise<PartialGuild[]> {
    const token = this.#token
    this.#guilds = this.#current(this.#guilds) ?? this.#request(() => token.fetchGuilds())
    return this.#wait(this.#guilds, options)
  }

  /** Fetches the connections like `token.fetchConnections()`, unless they are kept. Needs the scope `connections`. */
  async fetchConnections(
    this: UserData<'connections'>,
    options: FetchUserDataOptions = {},
  ): Promise<Connection[]> {
    const token = this.#token
    this.#connections = this.#current(this.#connections) ?? this.#request(() => token.fetchConnections())
    return this.#wait(this.#connections, options)
  }

  /** Discards everything, so that the next calls send requests. */
  clear(): void {
    this.#user = undefined
    this.#guilds = undefined
    this.#connections = undefined
  }

  /** Returns data that is not too old. */
  #current<Value>(entry: Entry<Value> | undefined): Entry<Value> | undefined {
    return entry && this.#now() - entry.at < this.#maxAge ? entry : undefined
  }

  #request<Value>(send: () => Promise<Value>): Entry<Value> {
    const entry: Entry<Value> = { request: send(), at: this.#now() }
    entry.request.then(
      (value) => {
        entry.value = value
      },
      () => this.#discard(entry),
    )
    return entry
  }

  #discard(entry: object): void {
    if (this.#user === entry) this.#user = undefined
    if (this.#guilds === entry) this.#guilds = undefined
    if (this.#connections === entry) this.#connections = undefined
  }

  async #wait<Value>({ request }: Entry<Value>, options: FetchUserDataOptions): Promise<Value> {
    checkOptions('options', options, ['signal'])
    checkSignal(options.signal)
    return untilAborted(options.signal, () => request)
  }
}
