/** Checks of aborted calls and of a disconnected backend. */

import type { TokenStore } from '../../runtime/tokens/token-store.ts'
import {
  assert,
  assertChanged,
  assertStored,
  create,
  defineCheck,
  type TokenStoreCheck,
  withTimeout,
} from '../context.ts'

/** Milliseconds between two attempts to reach a backend that was reconnected. */
const POLL = 50
/** Number of microtasks within which a store without a backend returns. A store with a backend takes longer. */
const MICROTASKS = 100

export const FAILURE_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('rejects with the reason of a signal that is already aborted', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, key, 'value')
    const reason = new Error('aborted before the call')
    const outcome = await outcomeOf(store.get(key, { signal: AbortSignal.abort(reason) }))
    assert(
      outcome.error === reason,
      `get with an aborted signal ${describe(outcome)}, and must reject with the reason`,
    )
    await assertStored(store, key, { version, value: 'value' }, 'after an aborted call')
    assertChanged(await store.compareAndSet(key, version, 'other'), 'compareAndSet after an aborted call')
  }),

  defineCheck(
    'rejects with the reason of a signal that is aborted during the call',
    async ({ store, newKey }) => {
      const key = newKey()
      const version = await create(store, key, 'value')
      const reason = new Error('aborted during the call')
      const controller = new AbortController()
      let isWaiting = false
      const pending = outcomeOf(store.get(key, { signal: controller.signal })).then((outcome) => ({
        ...outcome,
        isWaiting,
      }))
      controller.abort(reason)
      for (let microtask = 0; microtask < MICROTASKS; microtask += 1) await undefined
      isWaiting = true
      const outcome = await pending
      // A store that did not have to wait for a backend may return the value.
      const isImmediate = !outcome.isWaiting && outcome.value?.value === 'value'
      assert(
        outcome.error === reason || isImmediate,
        `get with a signal that was aborted during the call ${describe(outcome)}, and must reject with the reason`,
      )
      await assertStored(store, key, { version, value: 'value' }, 'after an aborted call')
      assertChanged(await store.compareAndSet(key, version, 'other'), 'compareAndSet after an aborted call')
    },
  ),

  defineCheck('ignores a signal that is aborted after the call', async ({ store, newKey }) => {
    const key = newKey()
    const version = await create(store, key, 'value')
    const controller = new AbortController()
    await store.get(key, { signal: controller.signal })
    controller.abort(new Error('aborted after the call'))
    await assertStored(
      store,
      key,
      { version, value: 'value' },
      'after a signal that was aborted after its call',
    )
  }),

  defineCheck(
    'rejects while the backend is disconnected, and works after it is reconnected',
    async ({ harness, timeout, store, newKey }) => {
      if (!harness.disconnect || !harness.reconnect) return
      const [key, absent] = [newKey(), newKey()]
      const version = await create(store, key, 'value')
      await harness.disconnect()
      try {
        await Promise.all(
          Object.entries({
            get: store.get(key),
            'compareAndSet of a new value': store.compareAndSet(key, version, 'other'),
            'compareAndSet of a new key': store.compareAndSet(absent, null, 'value'),
            'a deletion': store.compareAndSet(key, version, null),
          }).map(([call, promise]) => assertRejected(call, promise, timeout)),
        )
      } finally {
        await harness.reconnect()
      }
      await waitForBackend(store, key, timeout)
      // A rejected call must not be sent later.
      await assertStored(store, key, { version, value: 'value' }, 'after the backend was disconnected')
      await assertStored(store, absent, null, 'after the backend was disconnected')
      assertChanged(
        await store.compareAndSet(key, version, 'other'),
        'compareAndSet after the backend was disconnected',
      )
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

function describe({ isRejected, value, error }: Outcome<unknown>): string {
  return isRejected ? `rejected with "${error}"` : `returned ${JSON.stringify(value)}`
}

async function assertRejected(call: string, promise: Promise<unknown>, timeout: number): Promise<void> {
  const outcome = await withTimeout(timeout, outcomeOf(promise))
  assert(
    outcome !== undefined,
    `${call} while the backend was disconnected took more than ${timeout} ms, and must reject`,
  )
  assert(
    outcome.isRejected,
    `${call} while the backend was disconnected ${describe(outcome)}, and must reject`,
  )
}

/** Waits until the store has connected again. */
async function waitForBackend(store: TokenStore, key: string, timeout: number): Promise<void> {
  for (let waited = 0; ; waited += POLL) {
    const outcome = await withTimeout(timeout, outcomeOf(store.get(key)))
    if (outcome?.isRejected === false) return
    assert(
      outcome !== undefined && waited < timeout,
      `get after the backend was reconnected ${outcome ? describe(outcome) : 'did not settle'} for ${timeout} ms, and must succeed`,
    )
    await sleep(POLL)
  }
}

function sleep(delay: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delay)
  })
}
