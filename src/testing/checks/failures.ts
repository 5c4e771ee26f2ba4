/** Calls that are given up, and a backend that is away. */
import type { TokenStore } from '../../runtime/tokens/token-store.ts'
import { create, defineCheck, judge, mustChange, mustHold, type TokenStoreCheck } from '../context.ts'
import { within } from '../within.ts'

/** Milliseconds between two looks for a backend that comes back. */
const PAUSE = 50
/** A store that never waits has answered after fewer turns of the microtask queue, and no backend has. */
const TURNS = 100

export const FAILURE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('rejects with the reason of a signal that is aborted already', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, key, 'value')
    const reason = new Error('given up before the call')
    const outcome = await outcomeOf(store.get(key, { signal: AbortSignal.abort(reason) }))
    judge(
      outcome.error === reason,
      `get with an aborted signal ${tell(outcome)}, and must reject with the reason`,
    )
    await mustHold(store, key, { version, value: 'value' }, 'after an aborted call')
    mustChange(await store.compareAndSet(key, version, 'other'), 'compareAndSet after an aborted call')
  }),

  defineCheck('rejects with the reason of a signal that is aborted under way', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, key, 'value')
    const reason = new Error('given up during the call')
    const controller = new AbortController()
    let isWaiting = false
    const pending = outcomeOf(store.get(key, { signal: controller.signal })).then((outcome) => ({
      ...outcome,
      isWaiting,
    }))
    controller.abort(reason)
    for (let turn = 0; turn < TURNS; turn += 1) await undefined
    isWaiting = true
    const outcome = await pending
    // What a store had at hand it may answer: it was never under way.
    const isAtHand = !outcome.isWaiting && outcome.value?.value === 'value'
    judge(
      outcome.error === reason || isAtHand,
      `get that was aborted under way ${tell(outcome)}, and must reject with the reason`,
    )
    await mustHold(store, key, { version, value: 'value' }, 'after an aborted call')
    mustChange(await store.compareAndSet(key, version, 'other'), 'compareAndSet after an aborted call')
  }),

  defineCheck('is not harmed by a signal that is aborted after the call', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, key, 'value')
    const controller = new AbortController()
    await store.get(key, { signal: controller.signal })
    controller.abort(new Error('given up after the call'))
    await mustHold(store, key, { version, value: 'value' }, 'after a signal that came too late')
  }),

  defineCheck(
    'rejects while the backend is down, and works again after (where the harness can take it down)',
    async ({ harness, patience, store, newKey }) => {
      if (!harness.takeDown || !harness.bringUp) return
      const [key, absent] = [newKey(), newKey()]
      const version = await create(store, key, 'value')
      await harness.takeDown()
      try {
        await Promise.all(
          Object.entries({
            get: store.get(key),
            'compareAndSet of a new value': store.compareAndSet(key, version, 'other'),
            'compareAndSet of a new key': store.compareAndSet(absent, null, 'value'),
            'a deletion': store.compareAndSet(key, version, null),
          }).map(([call, promise]) => mustReject(call, promise, patience)),
        )
      } finally {
        await harness.bringUp()
      }
      await untilReached(store, key, patience)
      // A call that was rejected must not be done later.
      await mustHold(store, key, { version, value: 'value' }, 'after the backend was down')
      await mustHold(store, absent, null, 'after the backend was down')
      mustChange(await store.compareAndSet(key, version, 'other'), 'compareAndSet after the backend was down')
    },
  ),
]

interface Outcome<Value> {
  readonly value?: Value
  readonly error?: unknown
  readonly isRejected: boolean
}

function outcomeOf<Value>(promise: Promise<Value>): Promise<Outcome<Value>> {
  return promise.then(
    (value) => ({ value, isRejected: false }),
    (error: unknown) => ({ error, isRejected: true }),
  )
}

function tell({ isRejected, value, error }: Outcome<unknown>): string {
  return isRejected ? `rejected with "${error}"` : `answered ${JSON.stringify(value)}`
}

async function mustReject(call: string, promise: Promise<unknown>, patience: number): Promise<void> {
  const outcome = await within(patience, outcomeOf(promise))
  judge(
    outcome !== undefined,
    `${call} while the backend was down took more than ${patience} ms, and must reject`,
  )
  judge(outcome.isRejected, `${call} while the backend was down ${tell(outcome)}, and must reject`)
}

/** A client may need some time to connect again. */
async function untilReached(store: TokenStore, key: string, patience: number): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    const outcome = await within(patience, outcomeOf(store.get(key)))
    if (outcome?.isRejected === false) return
    judge(
      outcome !== undefined && waited < patience,
      `get after the backend was down ${outcome ? tell(outcome) : 'hung'} for ${patience} ms, and must work again`,
    )
    await pause(PAUSE)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
