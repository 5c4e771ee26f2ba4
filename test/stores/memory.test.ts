import { describe } from 'vitest'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { testContract } from './opened.ts'

describe('memoryTokenStore', () => {
  const store = memoryTokenStore()

  testContract({ createStore: () => store })
})
