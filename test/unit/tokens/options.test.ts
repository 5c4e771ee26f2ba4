import { expect, it, test } from 'vitest'
import { OAuth2Client } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { TokenManager, type TokenManagerOptions } from '../../../src/runtime/tokens/index.ts'
import { readTokenManagerOptions } from '../../../src/runtime/tokens/options.ts'
import { CLIENT_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

test.each<[string, unknown]>([
  ['options', null],
  ['options', 'x'],
  ['options', []],
  ['store', { store: null }],
  ['store', { store: {} }],
  ['store', { store: { get() {} } }],
  ['store', { store: new Map() }],
  ['onTokens', { onTokens: 'x' }],
  ['leaseTtl', { leaseTtl: 999 }],
  ['leaseTtl', { leaseTtl: Number.NaN }],
  ['leaseTtl', { leaseTtl: '20000' }],
  ['leaseTtl', { leaseTtl: Number.POSITIVE_INFINITY }],
  ['rejectionGrace', { rejectionGrace: -1 }],
  ['rejectionGrace', { rejectionGrace: Number.POSITIVE_INFINITY }],
  ['maxConcurrentRefreshes', { maxConcurrentRefreshes: 0 }],
  ['maxconcurrentrefreshes', { maxconcurrentrefreshes: 5 }],
  ['maxConcurrentRefreshes', { maxConcurrentRefreshes: 1.5 }],
  ['maxConcurrentRefreshes', { maxConcurrentRefreshes: Number.POSITIVE_INFINITY }],
  ['maxConcurrentRefreshes', { maxConcurrentRefreshes: '10' }],
  ['refreshInBackground', { refreshInBackground: 'yes' }],
  ['dangerouslyRefreshWithoutStore', { dangerouslyRefreshWithoutStore: 1 }],
])('%s is named in the error for %j', async (field, tokens) => {
  const create = () =>
    new TokenManager(new OAuth2Client({ clientId: CLIENT_ID }), tokens as TokenManagerOptions)
  expect(await failure(create, InvalidArgumentError)).toMatchObject({ field })
})

test('all options are accepted', () => {
  const tokens: Required<TokenManagerOptions> = {
    store: { get: async () => null, compareAndSet: async () => null },
    onTokens() {},
    leaseTtl: 1000,
    rejectionGrace: 0,
    maxConcurrentRefreshes: 1,
    refreshInBackground: true,
    dangerouslyRefreshWithoutStore: true,
  }
  expect(() => new TokenManager(new OAuth2Client({ clientId: CLIENT_ID }), tokens)).not.toThrow()
})

it('has defaults', () => {
  expect(readTokenManagerOptions({})).toEqual({
    leaseTtl: 20_000,
    rejectionGrace: 5000,
    maxConcurrentRefreshes: 10,
    refreshInBackground: false,
    dangerouslyRefreshWithoutStore: false,
  })
})
