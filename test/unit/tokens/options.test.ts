import { expect, it, test } from 'vitest'
import { OAuth2Client, type TokensOptions } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { completeOptions } from '../../../src/runtime/tokens/options.ts'
import { CLIENT_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

test.each<[string, unknown]>([
  ['tokens', null],
  ['tokens', 'x'],
  ['tokens', []],
  ['tokens.store', { store: null }],
  ['tokens.store', { store: {} }],
  ['tokens.store', { store: { get() {} } }],
  ['tokens.store', { store: new Map() }],
  ['tokens.onTokens', { onTokens: 'x' }],
  ['tokens.leaseTtl', { leaseTtl: 999 }],
  ['tokens.leaseTtl', { leaseTtl: Number.NaN }],
  ['tokens.leaseTtl', { leaseTtl: '20000' }],
  ['tokens.leaseTtl', { leaseTtl: Number.POSITIVE_INFINITY }],
  ['tokens.settle', { settle: -1 }],
  ['tokens.settle', { settle: Number.POSITIVE_INFINITY }],
  ['tokens.maxRefreshes', { maxRefreshes: 0 }],
  ['tokens.maxrefreshes', { maxrefreshes: 5 }],
  ['tokens.maxRefreshes', { maxRefreshes: 1.5 }],
  ['tokens.maxRefreshes', { maxRefreshes: Number.POSITIVE_INFINITY }],
  ['tokens.maxRefreshes', { maxRefreshes: '10' }],
])('%s is named when it is wrong: %j', async (field, tokens) => {
  const create = () => new OAuth2Client({ clientId: CLIENT_ID, tokens: tokens as TokensOptions })
  expect(await failure(create, InvalidArgumentError)).toMatchObject({ field })
})

test('all of them may be given', () => {
  const tokens: Required<TokensOptions> = {
    store: { get: async () => null, compareAndSet: async () => null },
    onTokens() {},
    leaseTtl: 1000,
    settle: 0,
    maxRefreshes: 1,
    background: true,
    dangerouslyRefreshWithoutStore: true,
  }
  expect(() => new OAuth2Client({ clientId: CLIENT_ID, tokens })).not.toThrow()
})

it('has a value for each that was left out', () => {
  expect(completeOptions({})).toEqual({
    leaseTtl: 20_000,
    settle: 5000,
    maxRefreshes: 10,
    background: false,
    dangerouslyRefreshWithoutStore: false,
  })
})
