/** Checks of one key, without concurrent calls. */

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

export const VALUE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('returns null for a key without a value', async ({ store, newKey }) => {
    await assertStored(store, newKey(), null, 'of a key without a value')
  }),

  defineCheck('returns a created value to every client', async ({ storeOf, newKey }) => {
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
    for (const index of [0, 1]) {
      assertUnchanged(
        await storeOf(index).compareAndSet(key, stale, 'third'),
        'compareAndSet with a stale version',
      )
      assertUnchanged(await storeOf(index).compareAndSet(key, stale, null), 'a deletion with a stale version')
    }
    await assertStored(storeOf(0), key, { version, value: 'second' }, 'after a change that must not succeed')
  }),

  defineCheck(
    'changes nothing if the key has no value and a version is expected',
    async ({ store, newKey }) => {
      const key = newKey()
      const version = await create(store, newKey(), 'value of another key')
      assertUnchanged(
        await store.compareAndSet(key, version, 'value'),
        'compareAndSet with a version of another key',
      )
      assertUnchanged(
        await store.compareAndSet(key, version, null),
        'a deletion with a version of another key',
      )
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
