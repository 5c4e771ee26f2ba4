/** `grantcord/tokens`: token storage and refresh. */

export type { TokenManagerOptions } from './options.ts'
export { type LoadManyOptions, type LoadOptions, type SaveOptions, TokenManager } from './token-manager.ts'
export type { StoredValue, TokenStore } from './token-store.ts'
