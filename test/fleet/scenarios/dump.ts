import { expect } from 'vitest'
import { callAll, split } from '../assertions.ts'
import { scenario } from '../scenario.ts'
import { showsSecret } from '../secrets.ts'

/** Scenarios about the data in the backend. */
export const DUMP = [
  scenario(
    'P01: a dump of an encrypted store contains no secret, and a dump of another store does',
    'shared',
    [],
    async (fixture) => {
      const processes = await fixture.start(2)
      const key = await fixture.seed()
      await fixture.withTimeout(callAll(processes, key))
      const outputs = () => processes.map(({ output }) => output).join('\n')
      await expect.poll(outputs).toContain('refreshed')
      const dump = String(await split(processes)[0].execute({ do: 'dump' }))
      expect(dump).toContain(key)
      expect(showsSecret(dump)).toBe(fixture.backend.address.encryptionKey === undefined)
    },
  ),
]
