import { readFileSync, writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

const BASELINE = new URL('BASELINE.md', import.meta.url)
const NAIVE = ['plain fetch', 'retry at once', 'one queue']
const HEAD = `# Baseline: results of the naive clients

\`npm run test:scenarios -- -u\` writes this file, and every complete run compares its results with it. Each row is a scenario:

- **fails**: the assertions reject the naive client.
- *passes*: the naive client behaves correctly, usually because it gives up immediately.
- –: a test with a separate process shows that the assertions can fail.

| scenario | ${NAIVE.join(' | ')} |
| --- |${NAIVE.map(() => ' --- |').join('')}
`

/** Prints the number of passed scenarios in each family, and compares the results of the naive clients with the baseline. */
export default class ScenarioReporter implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const scenarios = tests.filter((test) => !test.meta().scenario)
    for (const family of ['R', 'T', 'L']) {
      print(
        family,
        scenarios.filter(({ name }) => name.startsWith(family)),
      )
    }
    const assertions = tests.filter((test) => test.meta().scenario)
    print('assertions', assertions)
    const all = await this.#vitest?.globTestSpecifications()
    const isComplete =
      all?.length === modules.length && tests.every((test) => test.result().state !== 'skipped')
    if (isComplete) this.#checkBaseline(HEAD + assertions.map(formatRow).sort(byId).join(''))
  }

  #checkBaseline(baseline: string): void {
    if (this.#vitest?.config.snapshotOptions.updateSnapshot === 'all') {
      writeFileSync(BASELINE, baseline)
    } else if (readFileSync(BASELINE, 'utf8') !== baseline) {
      console.error(
        'test/scenarios/BASELINE.md is out of date. Run "npm run test:scenarios -- -u" and review the changes.',
      )
      process.exitCode = 1
    }
  }
}

function print(name: string, tests: readonly TestCase[]): void {
  const passed = tests.filter((test) => test.result().state === 'passed')
  if (tests.length > 0) console.log(`${name}: ${passed.length} of ${tests.length}`)
}

function formatRow(test: TestCase): string {
  const { scenario } = test.meta()
  if (!scenario) return ''
  const usesNaiveClients = scenario.rejects.some((one) => NAIVE.includes(one))
  const passes = usesNaiveClients ? '*passes*' : '–'
  const results = NAIVE.map((one) => (scenario.rejects.includes(one) ? '**fails**' : passes))
  return `| ${scenario.name} | ${results.join(' | ')} |\n`
}

/** Compares rows by family, then by number, then by letter. */
function byId(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
