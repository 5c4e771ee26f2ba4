/** `grantcord/tokens`: token storage and refresh, and functions over tokens. */

export {
  clientOf,
  expiresIn,
  type FromTokenResponseOptions,
  fromTokenResponse,
  isRefreshable,
  isSameAccessToken,
} from './access-tokens.ts'
export type { TokenManagerOptions } from './options.ts'
export {
  type LoadManyOptions,
  type LoadOptions,
  type SaveOptions,
  type StoredAccessToken,
  TokenManager,
} from './token-manager.ts'
export { type FromTokenSourceOptions, fromTokenSource, type TokenSource } from './token-source.ts'
export type { StoredValue, TokenStore } from './token-store.ts'
export { type FetchUserDataOptions, UserData, type UserDataOptions } from './user-data.ts'
