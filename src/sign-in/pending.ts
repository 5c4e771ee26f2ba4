import type { Authorization } from '../runtime/oauth/authorization.ts'
import {
  type CookieAttributes,
  type CookieSource,
  deleteCookie,
  prefixName,
  readCookies,
  Sealer,
  type SealerOptions,
  writeCookie,
} from './cookies.ts'

/** A sign-in that has started and has not returned yet. */
export interface PendingSignIn {
  readonly authorization: Authorization
  /** Path to return to. */
  readonly returnTo: string
  /** Id of the only user who may complete it, whose session requests more scopes. */
  readonly userId?: string | undefined
}

/** Lifetime of a pending sign-in in seconds, the same as that of an authorization. */
const LIFETIME = 600

/** Maximum number of pending sign-ins of a browser: a server rejects a request whose cookies are too long. */
const MAX_PENDING = 5

/** Reads and writes the cookies of pending sign-ins: one for each `state`, so that several tabs can sign in. */
export class PendingCookies {
  readonly #sealer: Sealer
  readonly #now: () => number
  readonly #prefix: string
  readonly #attributes: CookieAttributes

  /** @param name Beginning of the names of the cookies, without a prefix. */
  constructor(name: string, attributes: CookieAttributes, options: SealerOptions) {
    this.#sealer = new Sealer('pending sign-in', options)
    this.#now = options.now
    this.#attributes = attributes
    this.#prefix = prefixName(`${name}-pending-`, attributes)
  }

  /**
   * Returns the `Set-Cookie` headers that store a sign-in, and that delete those above the limit: unreadable ones first, and
   * then the oldest ones.
   */
  async add({ authorization, ...rest }: PendingSignIn, source: CookieSource): Promise<string[]> {
    // The URL can be long, and is not needed any more.
    const pending: PendingSignIn = { authorization: { ...authorization, url: '' }, ...rest }
    const jwt = await this.#sealer.seal({ pending }, Math.floor(this.#now() / 1000) + LIFETIME)
    const stored = Object.entries(readCookies(source)).filter(([name]) => this.#isName(name))
    const ages = stored.map(async ([name, value]) => {
      const claims = await this.#sealer.open<{ pending: PendingSignIn }>(value)
      return { name, createdAt: claims?.pending.authorization.createdAt ?? 0 }
    })
    const oldestFirst = (await Promise.all(ages)).sort((a, b) => a.createdAt - b.createdAt)
    const excess = Math.max(oldestFirst.length + 1 - MAX_PENDING, 0)
    return [
      writeCookie(this.#prefix + authorization.state, jwt, LIFETIME, this.#attributes),
      ...oldestFirst.slice(0, excess).map(({ name }) => deleteCookie(name, this.#attributes)),
    ]
  }

  /** Returns the pending sign-in of a state, or `undefined`. */
  async read(state: string | null, source: CookieSource): Promise<PendingSignIn | undefined> {
    const value = readCookies(source)[this.#prefix + state]
    return (await this.#sealer.open<{ pending: PendingSignIn }>(value))?.pending
  }

  /** Returns the `Set-Cookie` header that deletes a pending sign-in. */
  delete({ authorization }: PendingSignIn): string {
    return deleteCookie(this.#prefix + authorization.state, this.#attributes)
  }

  /** Checks whether a cookie is one of ours. The state has only the characters of base64url. */
  #isName(name: string): boolean {
    return name.startsWith(this.#prefix) && /^[\w-]+$/.test(name)
  }
}
