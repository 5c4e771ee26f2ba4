import { expect } from 'vitest'
import { callAll, split } from '../judge.ts'
import { scenario } from '../scenario.ts'
import { showsSecret } from '../secrets.ts'

/** What lies in the backend. */
export const DUMP = [
  scenario(
    'P01: nothing in a dump of an encrypted store is secret, and everything in that of another one',
    'shared',
    [],
    async (world) => {
      const processes = await world.start(2)
      const key = await world.seed()
      await world.settle(callAll(processes, key))
      const outputs = () => processes.map(({ output }) => output).join('\n')
      await expect.poll(outputs).toContain('refreshed')
      const dump = String(await split(processes)[0].ask({ do: 'dump' }))
      expect(dump).toContain(key)
      expect(showsSecret(dump)).toBe(world.backend.address.encryptionKey === undefined)
    },
  ),
]
