import { describe, test } from 'vitest'
import { encryptedTokenStore, generateEncryptionKey } from '../../src/stores/encryption.ts'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { tokenStoreContract } from '../../src/testing/index.ts'

describe('encryptedTokenStore over memoryTokenStore', () => {
  const store = memoryTokenStore()
  const keys = [{ id: 'first', secret: generateEncryptionKey() }]

  test.each(tokenStoreContract)('$name', ({ run }) =>
    run({ createStore: () => encryptedTokenStore(store, { keys }) }),
  )
})
