/** `grantcord/stores/memory` */

export { memoryTokenStore } from '../runtime/tokens/memory-token-store.ts'
