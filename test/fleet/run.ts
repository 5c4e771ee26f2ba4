import { afterAll, describe, expect, it } from 'vitest'
import type { Backend } from './backends.ts'
import { createFixture } from './fixture.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/all.ts'
import { showsSecret } from './secrets.ts'
import type { ClientName } from './worker/messages.ts'

/** Runs all scenarios that a store supports. */
export function runAll(
  name: string,
  backend: Backend | undefined,
  scenarios: readonly Scenario[] = SCENARIOS,
): void {
  describe.skipIf(!backend)(name, () => {
    afterAll(() => backend?.close())
    for (const scenario of scenarios.filter(({ needs }) => !backend || supports(backend, needs))) {
      it(scenario.name, () => run(scenario, backend, 'grantcord'))
    }
  })
}

/** Checks whether a store meets the needs of a scenario. */
export function supports({ isShared, power }: Backend, needs: Scenario['needs']): boolean {
  return needs === 'any' || (needs === 'shared' ? isShared : power !== undefined)
}

/** Runs a scenario, and asserts that the output of its processes contains no secret. */
export async function run(
  scenario: Scenario,
  backend: Backend | undefined,
  client: ClientName,
): Promise<void> {
  if (!backend) throw new Error('The store is not available')
  const { fixture, close } = await createFixture(backend, client)
  let output = ''
  try {
    await scenario.run(fixture)
  } finally {
    output = await close()
  }
  expect(output.split('\n').filter(showsSecret)).toEqual([])
}
