import type { TokenFields } from '../../src/runtime/oauth/token-response.ts'
import { createSecret } from './secrets.ts'

/** What one login has at present. */
export interface Login {
  isRevoked: boolean
  accessToken: string
  /** Milliseconds since the Unix epoch. */
  expiresAt: number
  refreshToken: string
}

/** What a refresh token was good for. */
interface Spent {
  readonly login: Login
  /** When, by a clock that is never set. */
  readonly at: number
}

/** What becomes of a refresh token that is sent. `again` is a spent one within its grace. */
export type Redeemed = 'refreshed' | 'again' | 'reused' | 'unknown'

/** How refresh tokens are treated. */
export interface Rules {
  /** Whether a refresh spends the refresh token. */
  rotate: boolean
  /** Milliseconds for which a spent refresh token answers its successor once more. */
  grace: number
  /** Whether a reuse ends the whole login. */
  revokeOnReuse: boolean
  /** Seconds that an access token lives. */
  lifetime: number
}

/** The logins of a server: every refresh token works once, and ends the access token that came with it. */
export class Logins {
  readonly #rules: Rules
  readonly #byAccess = new Map<string, Login>()
  readonly #byRefresh = new Map<string, Login>()
  readonly #spent = new Map<string, Spent>()

  constructor(rules: Rules) {
    this.#rules = rules
  }

  /** @param lifetime Seconds; a negative number for a token that has expired. */
  start(lifetime: number): Login {
    const login = { isRevoked: false, accessToken: '', refreshToken: createSecret('rt'), expiresAt: 0 }
    this.#byRefresh.set(login.refreshToken, login)
    this.#issue(login, lifetime)
    return login
  }

  redeem(refreshToken: string): { readonly redeemed: Redeemed; readonly login?: Login } {
    const { rotate, grace, revokeOnReuse, lifetime } = this.#rules
    const login = this.#byRefresh.get(refreshToken)
    if (!login || login.isRevoked) return { redeemed: 'unknown' }
    const spent = this.#spent.get(refreshToken)
    if (spent) {
      if (performance.now() - spent.at < grace) return { redeemed: 'again', login }
      if (revokeOnReuse) login.isRevoked = true
      return { redeemed: 'reused' }
    }
    if (rotate) {
      this.#spent.set(refreshToken, { login, at: performance.now() })
      login.refreshToken = createSecret('rt')
      this.#byRefresh.set(login.refreshToken, login)
    }
    this.#issue(login, lifetime)
    return { redeemed: 'refreshed', login }
  }

  /** Ends the login of any token, and says nothing of one that is unknown. */
  revoke(token: string): void {
    const login = this.#byRefresh.get(token) ?? this.#byAccess.get(token)
    if (login) login.isRevoked = true
  }

  /** Whether it is the access token that a login has at present. */
  accepts(accessToken: string): boolean {
    const login = this.#byAccess.get(accessToken)
    return login !== undefined && isCurrent(login, { accessToken }) && Date.now() < login.expiresAt
  }

  /** Whether both tokens are what their login has at present. */
  isLive({ accessToken, refreshToken }: Pick<TokenFields, 'accessToken' | 'refreshToken'>): boolean {
    const login = this.#byRefresh.get(refreshToken ?? '')
    return this.accepts(accessToken) && login?.refreshToken === refreshToken
  }

  #issue(login: Login, lifetime: number): void {
    login.accessToken = createSecret('at')
    login.expiresAt = Date.now() + lifetime * 1000
    this.#byAccess.set(login.accessToken, login)
  }
}

function isCurrent(login: Login, { accessToken }: { readonly accessToken: string }): boolean {
  return !login.isRevoked && login.accessToken === accessToken
}
