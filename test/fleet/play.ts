import { afterAll, describe, expect, it } from 'vitest'
import type { Backend } from './backends.ts'
import { ROWS } from './rows/rows.ts'
import type { Scenario } from './scenario.ts'
import { showsSecret } from './secrets.ts'
import type { ClientName } from './worker/messages.ts'
import { openWorld } from './world.ts'

/** Plays every scenario that a store can have. */
export function playAll(name: string, backend: Backend | undefined, rows: readonly Scenario[] = ROWS): void {
  describe.skipIf(!backend)(name, () => {
    afterAll(() => backend?.close())
    for (const row of rows.filter(({ needs }) => !backend || isFit(backend, needs))) {
      it(row.name, () => play(row, backend, 'grantcord'))
    }
  })
}

/** Whether a store can have a scenario. */
export function isFit({ isShared, power }: Backend, needs: Scenario['needs']): boolean {
  return needs === 'any' || (needs === 'shared' ? isShared : power !== undefined)
}

/** Plays a scenario, and looks for secrets in what its processes have printed. */
export async function play(row: Scenario, backend: Backend | undefined, client: ClientName): Promise<void> {
  if (!backend) throw new Error('There is no such store')
  const { world, close } = await openWorld(backend, client)
  let output = ''
  try {
    await row.run(world)
  } finally {
    output = await close()
  }
  expect(output.split('\n').filter(showsSecret)).toEqual([])
}
