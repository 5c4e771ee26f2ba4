/** Checks of concurrent calls, of which one succeeds. */

import {
  assert,
  assertOneWinner,
  assertStored,
  create,
  defineCheck,
  type TokenStoreCheck,
} from '../context.ts'

/** Number of concurrent calls. */
const WRITERS = 100
/** Number of increments of a counter, which are divided among the loops. */
const INCREMENTS = 100
const LOOPS = 4
/** Maximum number of attempts to increment, far above what conflicts of this number of loops can cost. */
const MAX_ATTEMPTS = 100 * INCREMENTS

const writers = Array.from({ length: WRITERS }, (_, index) => index)

export const RACE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck(`lets one of ${WRITERS} concurrent creations succeed`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const results = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, null, `writer ${index}`)),
    )
    const [winner, version] = assertOneWinner(results, `${WRITERS} concurrent creations`)
    await assertStored(storeOf(0), key, { version, value: `writer ${winner}` }, 'after concurrent creations')
  }),

  defineCheck(`lets one of ${WRITERS} concurrent changes succeed`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const results = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, first, `writer ${index}`)),
    )
    const [winner, version] = assertOneWinner(results, `${WRITERS} concurrent changes`)
    await assertStored(storeOf(0), key, { version, value: `writer ${winner}` }, 'after concurrent changes')
  }),

  defineCheck(`lets one of ${WRITERS} concurrent deletions succeed`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'value')
    const results = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, version, null)),
    )
    assertOneWinner(results, `${WRITERS} concurrent deletions`)
    await assertStored(storeOf(0), key, null, 'after concurrent deletions')
  }),

  defineCheck('lets one of several concurrent deletions and changes succeed', async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const valueBy = (index: number) => (index % 3 === 0 ? null : `writer ${index}`)
    const results = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, first, valueBy(index))),
    )
    const [winner, version] = assertOneWinner(results, 'concurrent deletions and changes')
    const value = valueBy(winner)
    const expected = value === null ? null : { version, value }
    await assertStored(storeOf(0), key, expected, 'after concurrent deletions and changes')
  }),

  defineCheck(`loses none of ${INCREMENTS} increments`, async ({ storeOf, newKey }) => {
    const key = newKey()
    await create(storeOf(0), key, '0')
    let attempts = 0
    const increment = async (index: number): Promise<void> => {
      for (let done = 0; done < INCREMENTS / LOOPS; ) {
        attempts += 1
        assert(
          attempts <= MAX_ATTEMPTS,
          `${INCREMENTS} increments took more than ${MAX_ATTEMPTS} attempts: of concurrent changes, one must succeed`,
        )
        const stored = await storeOf(index).get(key)
        assert(stored !== null, 'get between increments returned null, and must return the count')
        const next = String(Number(stored.value) + 1)
        if ((await storeOf(index).compareAndSet(key, stored.version, next)) !== null) done += 1
      }
    }
    await Promise.all(Array.from({ length: LOOPS }, (_, index) => increment(index)))
    const count = (await storeOf(0).get(key))?.value
    assert(
      count === String(INCREMENTS),
      `the count after ${INCREMENTS} increments was ${count}: each must be stored`,
    )
  }),
]
