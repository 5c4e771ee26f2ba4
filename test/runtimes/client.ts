/** A process with one connection: does what its parent says, and answers. */
import { DRIVERS, openStore } from './drivers.ts'
import type { Answer, Call } from './processes.ts'

const [driver = '', file = ''] = process.argv.slice(2)
const open = DRIVERS[driver]
if (!open) throw new Error(`There is no driver ${driver}`)
const store = openStore(open(file))

process.on('message', async ({ id, key, change }: Call) => {
  const work = change ? store.compareAndSet(key, change.expected, change.value) : store.get(key)
  const answer = await work.then(
    (value): Answer => ({ id, value }),
    (error: unknown): Answer => ({ id, error: String(error) }),
  )
  process.send?.(answer)
})
process.send?.('ready')
