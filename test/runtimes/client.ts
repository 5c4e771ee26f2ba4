/** Process with one connection. Executes the operations of its parent. */
import { DRIVERS, openStore } from './drivers.ts'
import type { Operation, OperationResult } from './processes.ts'

const [driver = '', file = ''] = process.argv.slice(2)
const open = DRIVERS[driver]
if (!open) throw new Error(`Unknown driver: ${driver}`)
const store = openStore(open(file))

process.on('message', async ({ id, key, change }: Operation) => {
  const work = change ? store.compareAndSet(key, change.expected, change.value) : store.get(key)
  const result = await work.then(
    (value): OperationResult => ({ id, value }),
    (error: unknown): OperationResult => ({ id, error: String(error) }),
  )
  process.send?.(result)
})
process.send?.('ready')
