import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Prints the number of passed scenarios in each family on each store. */
export default class FleetReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const families = new Map<string, TestCase[]>()
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const store = test.parent.type === 'suite' ? test.parent.name : ''
      const family = store === 'assertions' ? store : `${test.name[0]} on ${store}`
      families.set(family, [...(families.get(family) ?? []), test])
    }
    for (const [family, tests] of families) {
      const passed = tests.filter((test) => test.result().state === 'passed')
      const isSkipped = tests.every((test) => test.result().state === 'skipped')
      console.log(isSkipped ? `${family}: skipped` : `${family}: ${passed.length} of ${tests.length}`)
    }
  }
}
