import type { Snowflake } from '../generated/schema.ts'
import { parseScopes } from '../runtime/oauth/scopes.ts'
import { randomText } from '../runtime/utils/crypto.ts'
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

/** Data about the user in a session, without the option `session`. */
export interface SessionUser {
  /** Discord id, which never changes. */
  readonly id: Snowflake
  /** Username, which can be released and taken by another user. */
  readonly username: string
  /** Display name. */
  readonly name: string
  /** Hash of the avatar; `null` without one. */
  readonly avatar: string | null
}

/** A signed-in user of one browser. */
export interface Session<User = SessionUser> {
  /** Random id. Each sign-in has a new one. */
  readonly id: string
  /** Discord id of the user: link accounts by it, and never by an e-mail address. */
  readonly userId: Snowflake
  /** Value that the option `session` returned. */
  readonly user: User
  /** Scopes that the user has granted: those of the stored token, or without the option `tokens` those of this sign-in. */
  readonly scopes: readonly string[]
  /** Time of the sign-in in milliseconds since the Unix epoch. */
  readonly signedInAt: number
  /** Expiry in milliseconds since the Unix epoch, unless the session is extended before. */
  readonly expiresAt: number
}

/** The properties of a type that survive JSON unchanged. Any other one, such as a `Date` or a `bigint`, has the type `never`. */
export type JsonOf<Value> = { readonly [Key in keyof Value]: JsonValueOf<Value[Key]> }

type JsonValueOf<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends bigint | symbol | Date | ((...args: never) => unknown)
    ? never
    : JsonOf<Value>

/** A session with what only this package needs. */
export interface StoredSession<User> {
  readonly session: Session<User>
  /** Id of the stored grant; `null` without the option `tokens`. */
  readonly grantId: string | null
  /** True if the session belongs to the page of an Activity. */
  readonly isEmbedded: boolean
  /** Time at which the cookie was written, in seconds since the Unix epoch. */
  readonly writtenAt: number
}

/** Lifetimes in seconds. */
export interface SessionLifetime {
  readonly maxAge: number
  readonly absoluteMaxAge: number
}

/** Claims of the JWT. The subject is the user, and the id is that of the session. */
interface Claims<User> {
  readonly sub: string
  readonly jti: string
  readonly iat: number
  readonly exp: number
  readonly auth_time: number
  readonly scope: string
  readonly user: User
  readonly grant: string | null
  readonly embedded: boolean
}

/** A session is extended when its cookie is older than this share of `maxAge`. */
const EXTEND_AFTER = 0.1

/** Reads and writes the cookies of sessions. */
export class SessionCookies<User> {
  readonly #sealer: Sealer
  readonly #now: () => number
  readonly #lifetime: SessionLifetime
  readonly #plain: NamedCookie
  readonly #embedded: NamedCookie

  /** @param name Name of the cookie without a prefix. */
  constructor(name: string, attributes: CookieAttributes, lifetime: SessionLifetime, options: SealerOptions) {
    // A browser sends the cookie of an embedded page only if it is secure, whatever the redirect URI is, and the page has the
    // host of Discord's proxy.
    const embedded = {
      ...attributes,
      domain: undefined,
      secure: true,
      sameSite: 'none',
      partitioned: true,
    } as const
    this.#sealer = new Sealer('session', options)
    this.#now = options.now
    this.#lifetime = lifetime
    this.#plain = { name: prefixName(name, attributes), attributes }
    this.#embedded = { name: prefixName(name, embedded), attributes: embedded }
  }

  /** Returns the session of a request, or `undefined`. */
  async read(source: CookieSource): Promise<StoredSession<User> | undefined> {
    const cookies = readCookies(source)
    for (const name of new Set([this.#plain.name, this.#embedded.name])) {
      const claims = await this.#sealer.open<Claims<User>>(cookies[name])
      if (claims) return this.#toSession(claims)
    }
    return undefined
  }

  /** Creates a session that begins now. */
  create(
    content: Pick<Session<User>, 'userId' | 'user' | 'scopes'>,
    grantId: string | null,
    isEmbedded: boolean,
  ): StoredSession<User> {
    const now = Math.floor(this.#now() / 1000)
    const session = {
      id: randomText(),
      ...content,
      signedInAt: now * 1000,
      expiresAt: this.#expiryOf(now) * 1000,
    }
    return { session, grantId, isEmbedded, writtenAt: now }
  }

  /**
   * Returns the `Set-Cookie` header of a session.
   *
   * @throws `InvalidArgumentError` if the session is too large.
   */
  async write({ session, grantId, isEmbedded }: StoredSession<User>): Promise<string> {
    const { id, userId, user, scopes, signedInAt } = session
    const startedAt = signedInAt / 1000
    const claims = {
      sub: userId,
      jti: id,
      auth_time: startedAt,
      scope: scopes.join(' '),
      user,
      grant: grantId,
      embedded: isEmbedded,
    }
    const expiresAt = this.#expiryOf(startedAt)
    const { name, attributes } = isEmbedded ? this.#embedded : this.#plain
    const maxAge = Math.max(expiresAt - Math.floor(this.#now() / 1000), 0)
    return writeCookie(name, await this.#sealer.seal(claims, expiresAt), maxAge, attributes)
  }

  /** Returns the `Set-Cookie` header that extends a session, or `undefined` if it is too early for that. */
  async extend(stored: StoredSession<User>): Promise<string | undefined> {
    const { session, writtenAt } = stored
    const age = this.#now() / 1000 - writtenAt
    const isLast = session.expiresAt / 1000 >= session.signedInAt / 1000 + this.#lifetime.absoluteMaxAge
    return age < this.#lifetime.maxAge * EXTEND_AFTER || isLast ? undefined : this.write(stored)
  }

  /** Returns the `Set-Cookie` header that deletes a session. */
  delete(isEmbedded: boolean): string {
    const { name, attributes } = isEmbedded ? this.#embedded : this.#plain
    return deleteCookie(name, attributes)
  }

  /** Returns the expiry of a cookie that is written now, in seconds since the Unix epoch. */
  #expiryOf(startedAt: number): number {
    const { maxAge, absoluteMaxAge } = this.#lifetime
    return Math.min(Math.floor(this.#now() / 1000) + maxAge, startedAt + absoluteMaxAge)
  }

  #toSession({ sub, jti, iat, exp, auth_time, scope, user, grant, embedded }: Claims<User>) {
    const session: Session<User> = {
      id: jti,
      userId: sub,
      user,
      scopes: parseScopes(scope),
      signedInAt: auth_time * 1000,
      expiresAt: exp * 1000,
    }
    return { session, grantId: grant, isEmbedded: embedded, writtenAt: iat }
  }
}

interface NamedCookie {
  readonly name: string
  readonly attributes: CookieAttributes
}
