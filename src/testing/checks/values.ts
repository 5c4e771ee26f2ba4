/** Checks of one key, without concurrent calls. */

import type { TokenStore } from '../../runtime/tokens/token-store.ts'
import {
  assert,
  assertChanged,
  assertStored,
  assertUnchanged,
  create,
  defineCheck,
  type TokenStoreCheck,
} from '../context.ts'

/** Number of writes among which a version must not occur twice. */
const ROUNDS = 20
/** Versions that no store has returned. */
const UNKNOWN_VERSIONS = ['', 'not a version']

export const VALUE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('returns null for a key without a value', async ({ store, newKey }) => {
    await assertStored(store, newKey(), null, 'of a key without a value')
  }),

  defineCheck('returns a created value through every connection', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'created')
    for (const index of [0, 1])
      await assertStored(storeOf(index), key, { version, value: 'created' }, 'of a created value')
  }),

  defineCheck('replaces a value if its version is the expected one', async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const version = assertChanged(
      await storeOf(1).compareAndSet(key, first, 'second'),
      'compareAndSet with the stored version',
    )
    await assertStored(storeOf(0), key, { version, value: 'second' }, 'of a replaced value')
  }),

  defineCheck('does not create a value if the key has one', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'first')
    for (const index of [0, 1]) {
      assertUnchanged(
        await storeOf(index).compareAndSet(key, null, 'second'),
        'compareAndSet without a version of a key with a value',
      )
    }
    assertUnchanged(
      await storeOf(1).compareAndSet(key, null, null),
      'a deletion without a version of a key with a value',
    )
    await assertStored(storeOf(0), key, { version, value: 'first' }, 'after a creation that must not succeed')
  }),

  defineCheck('changes nothing if the version is stale', async ({ storeOf, newKey }) => {
    const key = newKey()
    const stale = await create(storeOf(0), key, 'first')
    const version = assertChanged(await storeOf(1).compareAndSet(key, stale, 'second'), 'compareAndSet')
    for (const [index, expected] of [stale, stale, ...UNKNOWN_VERSIONS].entries()) {
      const which = expected === stale ? 'a stale version' : `the unknown version "${expected}"`
      await assertMismatch(storeOf(index), key, expected, which)
    }
    await assertStored(storeOf(0), key, { version, value: 'second' }, 'after a change that must not succeed')
  }),

  defineCheck(
    'changes nothing if the key has no value and a version is expected',
    async ({ store, newKey }) => {
      const key = newKey()
      const version = await create(store, newKey(), 'value of another key')
      await assertMismatch(store, key, version, 'a version of another key')
      for (const unknown of UNKNOWN_VERSIONS) {
        await assertMismatch(store, key, unknown, `the unknown version "${unknown}"`)
      }
      await assertStored(store, key, null, 'after a change that must not succeed')
    },
  ),

  defineCheck('deletes a value once', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'value')
    assertChanged(await storeOf(1).compareAndSet(key, version, null), 'a deletion with the stored version')
    await assertStored(storeOf(0), key, null, 'after a deletion')
    assertUnchanged(await storeOf(0).compareAndSet(key, version, null), 'a second deletion')
  }),

  defineCheck(
    'accepts the deletion of a key without a value, and changes nothing',
    async ({ storeOf, newKey }) => {
      const key = newKey()
      const call = 'a deletion without a version of a key without a value'
      const result = await storeOf(0).compareAndSet(key, null, null)
      assert(typeof result === 'string', `${call} returned ${result}, and must return a string`)
      await assertStored(storeOf(1), key, null, `after ${call}`)
      await create(storeOf(1), key, 'value')
    },
  ),

  defineCheck('changes the version with every write, even of the same value', async ({ storeOf, newKey }) => {
    const key = newKey()
    const versions = [await create(storeOf(0), key, 'value')]
    while (versions.length < ROUNDS) {
      const value = versions.length % 4 < 2 ? 'value' : 'other'
      const version = assertChanged(
        await storeOf(versions.length).compareAndSet(key, versions.at(-1) ?? null, value),
        'compareAndSet',
      )
      assert(
        !versions.includes(version),
        'compareAndSet returned a version that the key has had before, and must return a new one',
      )
      versions.push(version)
    }
  }),

  defineCheck('never reuses a version after a deletion', async ({ storeOf, newKey }) => {
    const key = newKey()
    const versions: string[] = []
    while (versions.length < ROUNDS) {
      const version = await create(storeOf(versions.length), key, 'value')
      assert(
        !versions.includes(version),
        'a key that was deleted and created again has a version that it has had before, and must have a new one',
      )
      for (const stale of versions) {
        assertUnchanged(
          await storeOf(0).compareAndSet(key, stale, 'late'),
          'compareAndSet with a version from before a deletion',
        )
      }
      versions.push(version)
      assertChanged(await storeOf(1).compareAndSet(key, version, null), 'a deletion')
    }
  }),
]

/**
 * Asserts that a write and a deletion with a version that is not the stored one change nothing.
 *
 * @param which Description of the version, for the message.
 */
async function assertMismatch(store: TokenStore, key: string, version: string, which: string): Promise<void> {
  for (const [value, call] of [
    ['late', 'compareAndSet'],
    [null, 'a deletion'],
  ] as const) {
    const result = await store.compareAndSet(key, version, value).catch((error: unknown) => {
      throw new Error(
        `${call} with ${which} rejected with "${error}", and must return null and change nothing`,
      )
    })
    assertUnchanged(result, `${call} with ${which}`)
  }
}
