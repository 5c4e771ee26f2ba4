/** One key, one client after the other. */
import {
  create,
  defineCheck,
  judge,
  mustChange,
  mustHold,
  mustRefuse,
  type TokenStoreCheck,
} from '../context.ts'

/** How often a version has the chance to come back. */
const ROUNDS = 20

export const VALUE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('answers null for a key that holds nothing', async ({ store, newKey }) => {
    await mustHold(store, newKey(), null, 'of a key that holds nothing')
  }),

  defineCheck('answers every client what one of them created', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'created')
    for (const index of [0, 1])
      await mustHold(storeOf(index), key, { version, value: 'created' }, 'of what was created')
  }),

  defineCheck('replaces a value whose version is the expected one', async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const version = mustChange(
      await storeOf(1).compareAndSet(key, first, 'second'),
      'compareAndSet with the version that is stored',
    )
    await mustHold(storeOf(0), key, { version, value: 'second' }, 'of what was replaced')
  }),

  defineCheck('refuses to create over what is stored', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'first')
    for (const index of [0, 1]) {
      mustRefuse(
        await storeOf(index).compareAndSet(key, null, 'second'),
        'compareAndSet without a version over a value',
      )
    }
    mustRefuse(await storeOf(1).compareAndSet(key, null, null), 'a deletion without a version')
    await mustHold(storeOf(0), key, { version, value: 'first' }, 'after a refused creation')
  }),

  defineCheck('refuses a stale version', async ({ storeOf, newKey }) => {
    const key = newKey()
    const stale = await create(storeOf(0), key, 'first')
    const version = mustChange(await storeOf(1).compareAndSet(key, stale, 'second'), 'compareAndSet')
    for (const index of [0, 1]) {
      mustRefuse(
        await storeOf(index).compareAndSet(key, stale, 'third'),
        'compareAndSet with a stale version',
      )
      mustRefuse(await storeOf(index).compareAndSet(key, stale, null), 'a deletion with a stale version')
    }
    await mustHold(storeOf(0), key, { version, value: 'second' }, 'after a refused change')
  }),

  defineCheck('refuses a version where nothing is stored', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, newKey(), 'elsewhere')
    mustRefuse(
      await store.compareAndSet(key, version, 'value'),
      'compareAndSet with a version of another key',
    )
    mustRefuse(await store.compareAndSet(key, version, null), 'a deletion with a version of another key')
    await mustHold(store, key, null, 'after a refused change')
  }),

  defineCheck('deletes, once', async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'value')
    mustChange(
      await storeOf(1).compareAndSet(key, version, null),
      'a deletion with the version that is stored',
    )
    await mustHold(storeOf(0), key, null, 'after a deletion')
    mustRefuse(await storeOf(0).compareAndSet(key, version, null), 'a second deletion')
  }),

  defineCheck(
    'changes the version with every change, the same value included',
    async ({ storeOf, newKey }) => {
      const key = newKey()
      const versions = [await create(storeOf(0), key, 'value')]
      while (versions.length < ROUNDS) {
        const value = versions.length % 4 < 2 ? 'value' : 'other'
        const version = mustChange(
          await storeOf(versions.length).compareAndSet(key, versions.at(-1) ?? null, value),
          'compareAndSet',
        )
        judge(
          !versions.includes(version),
          'compareAndSet answered a version that the key has had: each must be new',
        )
        versions.push(version)
      }
    },
  ),

  defineCheck('never has a version again after deletion and creation', async ({ storeOf, newKey }) => {
    const key = newKey()
    const versions: string[] = []
    while (versions.length < ROUNDS) {
      const version = await create(storeOf(versions.length), key, 'value')
      judge(
        !versions.includes(version),
        'a key that was deleted and created again has a version that it has had: each must be new',
      )
      for (const stale of versions) {
        mustRefuse(
          await storeOf(0).compareAndSet(key, stale, 'late'),
          'compareAndSet with a version from before a deletion',
        )
      }
      versions.push(version)
      mustChange(await storeOf(1).compareAndSet(key, version, null), 'a deletion')
    }
  }),
]
