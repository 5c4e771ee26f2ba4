/** `grantcord/testing` */

export type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
export type { TokenStoreCheck, TokenStoreHarness } from './context.ts'
export { tokenStoreContract } from './token-store-contract.ts'
