/** Stores that each work in a process of their own. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { StoredValue, TokenStore } from '../../src/runtime/tokens/index.ts'

export interface Call {
  readonly id: number
  readonly key: string
  /** Absent for `get`. */
  readonly change?: { readonly expected: string | null; readonly value: string | null }
}

export interface Answer {
  readonly id: number
  readonly value?: StoredValue | string | null
  readonly error?: string
}

export interface RemoteStore extends TokenStore {
  stop(): Promise<void>
}

/** Starts a process with a connection of its own, and resolves when its table stands. */
export async function startStore(driver: string, file: string): Promise<RemoteStore> {
  const child = fork(fileURLToPath(new URL('client.ts', import.meta.url)), [driver, file])
  const ended = once(child, 'exit')
  const [first] = await Promise.race([once(child, 'message'), ended])
  if (first !== 'ready') throw new Error(`A process with a store ended with ${first}`)

  const waiting = new Map<number, (answer: Answer) => void>()
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  ended.then(() => {
    for (const [id, settle] of waiting) settle({ id, error: 'The process ended' })
  })
  let calls = 0
  const ask = (call: Omit<Call, 'id'>) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++calls
      waiting.set(id, ({ error, ...answer }) => (error ? reject(new Error(error)) : resolve({ ...answer })))
      child.send({ ...call, id })
    })
  return {
    async get(key, { signal } = {}) {
      signal?.throwIfAborted()
      const { value = null } = await untilAborted(ask({ key }), signal)
      return typeof value === 'string' ? null : value
    },
    async compareAndSet(key, expected, value) {
      const answer = await ask({ key, change: { expected, value } })
      return typeof answer.value === 'string' ? answer.value : null
    },
    async stop() {
      child.kill()
      await ended
    },
  }
}

function untilAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}
