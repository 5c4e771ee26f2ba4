import { type TokenStoreCheck, type TokenStoreHarness, tokenStoreContract } from '../../src/testing/index.ts'

/**
 * Lists the checks of the token store contract for a harness. Without `disconnect`, the check of an unreachable backend could
 * not fail, so it is left out.
 */
export function contractChecks(harness: Pick<TokenStoreHarness, 'disconnect'>): readonly TokenStoreCheck[] {
  return tokenStoreContract.filter(({ name }) => harness.disconnect || !name.includes('disconnected'))
}
