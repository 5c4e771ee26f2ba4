import { describe, test } from 'vitest'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { tokenStoreContract } from '../../src/testing/index.ts'

describe('memoryTokenStore', () => {
  const store = memoryTokenStore()

  test.each(tokenStoreContract)('$name', ({ run }) => run({ createStore: () => store }))
})
