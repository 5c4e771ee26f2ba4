import { InvalidArgumentError } from '../errors/arguments.ts'
import type { TokenRecord } from '../oauth/token-response.ts'
import { checkFunction, checkNumber, checkObject, checkRest } from '../validation/arguments.ts'
import type { TokenStore } from './token-store.ts'

/** How `client.tokens` keeps and refreshes tokens. */
export interface TokensOptions {
  /** Where tokens are kept; this process's memory by default. */
  readonly store?: TokenStore | undefined
  /**
   * Told of every token that this client has refreshed, and awaited before any caller gets it: for applications that keep
   * tokens in a table of their own. When it fails, the token stays in memory and it is tried again.
   */
  readonly onTokens?: ((record: TokenRecord, key: string) => void | Promise<void>) | undefined
  /**
   * Milliseconds after which a process that refreshes a token counts as dead when nothing has been heard of it: 20 000.
   * Three quarters of it are the time for the refresh itself.
   */
  readonly leaseTtl?: number | undefined
  /**
   * Milliseconds for which a refusal is not believed when the token may have been refreshed by somebody who is about to
   * store it: 5 000.
   */
  readonly settle?: number | undefined
  /** How many refreshes are under way at a time, a whole number: 10. */
  readonly maxRefreshes?: number | undefined
  /**
   * Whether a call that finds its token about to expire is made with it at once while it is refreshed; by default the call
   * waits for the new one.
   */
  readonly background?: boolean | undefined
  /**
   * Refreshes even while the store cannot be reached: two processes may then spend the same refresh token, which signs the
   * user out.
   */
  readonly dangerouslyRefreshWithoutStore?: boolean | undefined
}

/** Milliseconds: who waits for a process that may be dead wants to know it within the hour. */
const LONGEST = 3_600_000

/** @throws `InvalidArgumentError` that names the option. */
export function checkTokens(options: TokensOptions): void {
  checkObject('tokens', options)
  const { store, onTokens, leaseTtl = 1000, settle = 0, maxRefreshes = 1, ...others } = options
  const { background: _, dangerouslyRefreshWithoutStore: __, ...rest } = others
  checkRest('tokens.', rest)
  if (store !== undefined) {
    checkObject('tokens.store', store)
    if (typeof store.get !== 'function' || typeof store.compareAndSet !== 'function') {
      throw new InvalidArgumentError('tokens.store', 'must have the methods get and compareAndSet')
    }
  }
  checkFunction('tokens.onTokens', onTokens)
  checkNumber('tokens.leaseTtl', leaseTtl, 1000, LONGEST)
  checkNumber('tokens.settle', settle, 0, LONGEST)
  checkNumber('tokens.maxRefreshes', maxRefreshes, 1, 1000, 1)
}

/** The options, completed. */
export interface TokensConfig extends Pick<TokensOptions, 'store' | 'onTokens'> {
  readonly leaseTtl: number
  readonly settle: number
  readonly maxRefreshes: number
  readonly background: boolean
  readonly dangerouslyRefreshWithoutStore: boolean
}

/** Fills in what was left out. */
export function completeOptions(options: TokensOptions): TokensConfig {
  const { store, onTokens, leaseTtl = 20_000, settle = 5_000, maxRefreshes = 10 } = options
  const { background = false, dangerouslyRefreshWithoutStore = false } = options
  return { store, onTokens, leaseTtl, settle, maxRefreshes, background, dangerouslyRefreshWithoutStore }
}
