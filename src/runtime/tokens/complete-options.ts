import type { TokensOptions } from './options.ts'

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
