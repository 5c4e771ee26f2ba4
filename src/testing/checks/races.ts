/** Many clients, and one of them wins. */
import { create, defineCheck, judge, mustBeOne, mustHold, type TokenStoreCheck } from '../context.ts'

/** Callers at once. */
const WRITERS = 100
/** Changes of a counter, by as many loops as there are clients. */
const INCREMENTS = 100
const LOOPS = 4
/** Far beyond what that many loops can lose against each other. */
const ATTEMPTS = 100 * INCREMENTS

const writers = Array.from({ length: WRITERS }, (_, index) => index)

export const RACE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck(`has one winner of ${WRITERS} creations at once`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const answers = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, null, `writer ${index}`)),
    )
    const [winner, version] = mustBeOne(answers, `${WRITERS} creations at once`)
    await mustHold(storeOf(0), key, { version, value: `writer ${winner}` }, 'after many creations at once')
  }),

  defineCheck(`has one winner of ${WRITERS} changes at once`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const answers = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, first, `writer ${index}`)),
    )
    const [winner, version] = mustBeOne(answers, `${WRITERS} changes at once`)
    await mustHold(storeOf(0), key, { version, value: `writer ${winner}` }, 'after many changes at once')
  }),

  defineCheck(`has one winner of ${WRITERS} deletions at once`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const version = await create(storeOf(0), key, 'value')
    const answers = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, version, null)),
    )
    mustBeOne(answers, `${WRITERS} deletions at once`)
    await mustHold(storeOf(0), key, null, 'after many deletions at once')
  }),

  defineCheck('has one winner of deletions and changes at once', async ({ storeOf, newKey }) => {
    const key = newKey()
    const first = await create(storeOf(0), key, 'first')
    const written = (index: number) => (index % 3 === 0 ? null : `writer ${index}`)
    const answers = await Promise.all(
      writers.map((index) => storeOf(index).compareAndSet(key, first, written(index))),
    )
    const [winner, version] = mustBeOne(answers, 'deletions and changes at once')
    const value = written(winner)
    const expected = value === null ? null : { version, value }
    await mustHold(storeOf(0), key, expected, 'after deletions and changes at once')
  }),

  defineCheck(`loses none of ${INCREMENTS} increments`, async ({ storeOf, newKey }) => {
    const key = newKey()
    await create(storeOf(0), key, '0')
    let attempts = 0
    const increment = async (index: number): Promise<void> => {
      for (let done = 0; done < INCREMENTS / LOOPS; ) {
        attempts += 1
        judge(
          attempts <= ATTEMPTS,
          `${INCREMENTS} increments took more than ${ATTEMPTS} attempts: one must always win`,
        )
        const stored = await storeOf(index).get(key)
        judge(stored !== null, 'get between increments answered null, and must answer the count')
        const next = String(Number(stored.value) + 1)
        if ((await storeOf(index).compareAndSet(key, stored.version, next)) !== null) done += 1
      }
    }
    await Promise.all(Array.from({ length: LOOPS }, (_, index) => increment(index)))
    const count = (await storeOf(0).get(key))?.value
    judge(count === String(INCREMENTS), `${INCREMENTS} increments made ${count}: each must count`)
  }),
]
