/** Stores in separate processes. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { StoredValue, TokenStore } from '../../src/runtime/tokens/index.ts'

/** Operation of a store. */
export interface Operation {
  readonly id: number
  readonly key: string
  /** Arguments of `compareAndSet`. Absent for `get`. */
  readonly change?: { readonly expected: string | null; readonly value: string | null }
}

/** Result of an operation. */
export interface OperationResult {
  readonly id: number
  readonly value?: StoredValue | string | null
  readonly error?: string
}

/** Store in another process. */
export interface RemoteStore extends TokenStore {
  stop(): Promise<void>
}

/** Starts a process with a separate connection, and resolves when the process has created the table. */
export async function startStore(driver: string, file: string): Promise<RemoteStore> {
  const child = fork(fileURLToPath(new URL('client.ts', import.meta.url)), [driver, file])
  const exited = once(child, 'exit')
  const [first] = await Promise.race([once(child, 'message'), exited])
  if (first !== 'ready') throw new Error(`The process of a store exited with ${first}`)

  const pending = new Map<number, (result: OperationResult) => void>()
  child.on('message', (result: OperationResult) => {
    pending.get(result.id)?.(result)
    pending.delete(result.id)
  })
  exited.then(() => {
    for (const [id, onResult] of pending) onResult({ id, error: 'The process exited' })
  })
  let operations = 0
  const execute = (operation: Omit<Operation, 'id'>) =>
    new Promise<OperationResult>((resolve, reject) => {
      const id = ++operations
      pending.set(id, ({ error, ...result }) => (error ? reject(new Error(error)) : resolve({ ...result })))
      child.send({ ...operation, id })
    })
  return {
    async get(key, { signal } = {}) {
      signal?.throwIfAborted()
      const { value = null } = await untilAborted(execute({ key }), signal)
      return typeof value === 'string' ? null : value
    },
    async compareAndSet(key, expected, value) {
      const result = await execute({ key, change: { expected, value } })
      return typeof result.value === 'string' ? result.value : null
    },
    async stop() {
      child.kill()
      await exited
    },
  }
}

function untilAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}
