import { expect, it } from 'vitest'
import { completeOptions } from '../../../../src/runtime/tokens/complete-options.ts'

it('has a value for each that was left out', () => {
  expect(completeOptions({})).toEqual({
    leaseTtl: 20_000,
    settle: 5000,
    maxRefreshes: 10,
    background: false,
    dangerouslyRefreshWithoutStore: false,
  })
})
