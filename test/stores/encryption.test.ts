import { describe } from 'vitest'
import { encryptedTokenStore, generateEncryptionKey } from '../../src/stores/encryption.ts'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { testContract } from './opened.ts'

describe('encryptedTokenStore over memoryTokenStore', () => {
  const store = memoryTokenStore()
  const keys = [{ id: 'first', secret: generateEncryptionKey() }]

  testContract({ createStore: () => encryptedTokenStore(store, { keys }) })
})
