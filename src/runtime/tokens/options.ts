import { InvalidArgumentError } from '../errors/arguments.ts'
import type { TokenRecord } from '../oauth/token-response.ts'
import { checkFunction, checkNumber, checkObject, checkOneOf, checkOptions } from '../validation/arguments.ts'
import type { TokenStore } from './token-store.ts'

/** Options of a `TokenManager`. */
export interface TokenManagerOptions {
  /**
   * Store of the tokens.
   *
   * @default the memory of this process
   */
  readonly store?: TokenStore | undefined
  /**
   * Called with every token that this manager has refreshed, after the store has it. Use it to update tokens in a table of
   * your own. Callers receive the token when the store and this function have it, or after a quarter of `leaseTtl` for both
   * together. If the function throws, the token stays in memory and the call is retried.
   */
  readonly onTokens?: ((record: TokenRecord, key: string) => void | Promise<void>) | undefined
  /**
   * Duration of a lease, the right of one process to refresh a token, in milliseconds from 1 000 to 3 600 000. If the
   * record of a token has not changed for that long, another process takes the refresh over. Must be the same in all
   * processes that share a store. A refresh request may take up to three quarters of it, and not more than the
   * `totalTimeout` of the client. Below 15 000, that is less than the connect timeout of Node.js: a connection that never
   * opens then leaves the outcome of a refresh unknown.
   *
   * @default 20_000
   */
  readonly leaseTtl?: number | undefined
  /**
   * Grace period in milliseconds, from 0 to 3 600 000, after Discord has rejected a refresh token that another request may
   * have used before. The grant is marked as invalid at its end, unless the new tokens of that request were stored.
   * Also the longest wait after a 401 response for the token that another process is refreshing.
   *
   * @default 5_000
   */
  readonly rejectionGrace?: number | undefined
  /**
   * Maximum number of concurrent refreshes of this manager, from 1 to 1 000. Further ones wait.
   *
   * @default 10
   */
  readonly maxConcurrentRefreshes?: number | undefined
  /**
   * Uses a token that is about to expire for the call and refreshes it in the background. By default the call waits for
   * the new token.
   *
   * @default false
   */
  readonly refreshInBackground?: boolean | undefined
  /**
   * Refreshes tokens even if the store fails. Two processes may then send the same refresh token, which signs the user out.
   *
   * @default false
   */
  readonly dangerouslyRefreshWithoutStore?: boolean | undefined
}

/** Upper bound of durations in milliseconds: one hour. */
const MAX_DURATION = 3_600_000

/** Options of a `TokenManager` with their defaults. */
export interface TokenManagerConfig extends Pick<TokenManagerOptions, 'store' | 'onTokens'> {
  readonly leaseTtl: number
  readonly rejectionGrace: number
  readonly maxConcurrentRefreshes: number
  readonly refreshInBackground: boolean
  readonly dangerouslyRefreshWithoutStore: boolean
}

/**
 * Checks the options and adds the defaults.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function readTokenManagerOptions(options: TokenManagerOptions): TokenManagerConfig {
  checkObject('options', options)
  const {
    store,
    onTokens,
    leaseTtl = 20_000,
    rejectionGrace = 5_000,
    maxConcurrentRefreshes = 10,
    refreshInBackground = false,
    dangerouslyRefreshWithoutStore = false,
    ...rest
  } = options
  checkOptions('options', rest, [])
  if (store !== undefined) {
    checkObject('store', store)
    if (typeof store.get !== 'function' || typeof store.compareAndSet !== 'function') {
      throw new InvalidArgumentError('store', 'must have the methods get and compareAndSet')
    }
  }
  checkFunction('onTokens', onTokens)
  checkNumber('leaseTtl', leaseTtl, 1000, MAX_DURATION)
  checkNumber('rejectionGrace', rejectionGrace, 0, MAX_DURATION)
  checkNumber('maxConcurrentRefreshes', maxConcurrentRefreshes, 1, 1000, 1)
  checkOneOf('refreshInBackground', refreshInBackground, [true, false])
  checkOneOf('dangerouslyRefreshWithoutStore', dangerouslyRefreshWithoutStore, [true, false])
  return {
    store,
    onTokens,
    leaseTtl,
    rejectionGrace,
    maxConcurrentRefreshes,
    refreshInBackground,
    dangerouslyRefreshWithoutStore,
  }
}
