import type { TokenFields } from '../../src/runtime/oauth/token-response.ts'
import { createSecret } from './secrets.ts'

/** Grant of one user with its current tokens. */
export interface Grant {
  isRevoked: boolean
  accessToken: string
  /** Milliseconds since the Unix epoch. */
  expiresAt: number
  refreshToken: string
}

/** Result of a request with a refresh token. `repeated` means that it was already used, within the grace period. */
export type RefreshResult = 'refreshed' | 'repeated' | 'reused' | 'unknown'

/** Policy of the server for refresh tokens. */
export interface RefreshTokenPolicy {
  /** Issues a new refresh token with each refresh and invalidates the old one. */
  rotate: boolean
  /** Grace period in milliseconds for which a used refresh token returns the current tokens. */
  grace: number
  /** Revokes the whole grant if a refresh token is reused. */
  revokeOnReuse: boolean
  /** Lifetime of an access token in seconds. */
  lifetime: number
}

/** All grants of a server. A refresh token can be used once. A refresh invalidates the previous access token. */
export class Grants {
  readonly #policy: RefreshTokenPolicy
  readonly #byAccessToken = new Map<string, Grant>()
  readonly #byRefreshToken = new Map<string, Grant>()
  /** Milliseconds of the monotonic clock at which each refresh token was used. */
  readonly #usedAt = new Map<string, number>()

  constructor(policy: RefreshTokenPolicy) {
    this.#policy = policy
  }

  /**
   * Creates a grant.
   *
   * @param lifetime Lifetime of the access token in seconds. Negative for an expired token.
   */
  create(lifetime: number): Grant {
    const grant = { isRevoked: false, accessToken: '', refreshToken: createSecret('rt'), expiresAt: 0 }
    this.#byRefreshToken.set(grant.refreshToken, grant)
    this.#issueAccessToken(grant, lifetime)
    return grant
  }

  /** Exchanges a refresh token. Returns the grant if the exchange succeeds. */
  refresh(refreshToken: string): { readonly result: RefreshResult; readonly grant?: Grant } {
    const { rotate, grace, revokeOnReuse, lifetime } = this.#policy
    const grant = this.#byRefreshToken.get(refreshToken)
    if (!grant || grant.isRevoked) return { result: 'unknown' }
    const usedAt = this.#usedAt.get(refreshToken)
    if (usedAt !== undefined) {
      if (performance.now() - usedAt < grace) return { result: 'repeated', grant }
      if (revokeOnReuse) grant.isRevoked = true
      return { result: 'reused' }
    }
    if (rotate) {
      this.#usedAt.set(refreshToken, performance.now())
      grant.refreshToken = createSecret('rt')
      this.#byRefreshToken.set(grant.refreshToken, grant)
    }
    this.#issueAccessToken(grant, lifetime)
    return { result: 'refreshed', grant }
  }

  /** Revokes the grant of an access or refresh token. Ignores unknown tokens. */
  revoke(token: string): void {
    const grant = this.#byRefreshToken.get(token) ?? this.#byAccessToken.get(token)
    if (grant) grant.isRevoked = true
  }

  /** Checks whether an access token is the current one of a valid grant, and has not expired. */
  accepts(accessToken: string): boolean {
    const grant = this.#byAccessToken.get(accessToken)
    if (!grant || grant.isRevoked || grant.accessToken !== accessToken) return false
    return Date.now() < grant.expiresAt
  }

  /** Checks whether both tokens are the current ones of a valid grant. */
  isCurrent({ accessToken, refreshToken }: Pick<TokenFields, 'accessToken' | 'refreshToken'>): boolean {
    const grant = this.#byRefreshToken.get(refreshToken ?? '')
    return this.accepts(accessToken) && grant?.refreshToken === refreshToken
  }

  #issueAccessToken(grant: Grant, lifetime: number): void {
    grant.accessToken = createSecret('at')
    grant.expiresAt = Date.now() + lifetime * 1000
    this.#byAccessToken.set(grant.accessToken, grant)
  }
}
