import { readFileSync, writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

const TABLE = new URL('VERDICTS.md', import.meta.url)
const NAIVE = ['plain fetch', 'retry at once', 'one queue']
const HEAD = `# Who is refused

One line a scenario, written by \`npm run test:scenarios -- -u\` and checked by every whole run: **fails** is what the judge
says of a client that does not know the field, *passes* stands where that client is right, most often because it gives up at once,
and – where a program of its own shows that the judge can refuse.

| scenario | ${NAIVE.join(' | ')} |
| --- |${NAIVE.map(() => ' --- |').join('')}
`

/** Says how many scenarios of each family passed, and holds the table of verdicts against what was found. */
export default class ScenarioReporter implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const scenarios = tests.filter((test) => !test.meta().scenario)
    for (const family of ['R', 'T']) {
      print(
        family,
        scenarios.filter(({ name }) => name.startsWith(family)),
      )
    }
    const judges = tests.filter((test) => test.meta().scenario)
    print('judges', judges)
    const all = await this.#vitest?.globTestSpecifications()
    const isWhole = all?.length === modules.length && tests.every((test) => test.result().state !== 'skipped')
    if (isWhole) this.#checkTable(HEAD + judges.map(lineOf).sort(byRow).join(''))
  }

  #checkTable(table: string): void {
    if (this.#vitest?.config.snapshotOptions.updateSnapshot === 'all') {
      writeFileSync(TABLE, table)
    } else if (readFileSync(TABLE, 'utf8') !== table) {
      console.error('test/scenarios/VERDICTS.md is not current: run npm run test:scenarios -- -u')
      process.exitCode = 1
    }
  }
}

function print(name: string, tests: readonly TestCase[]): void {
  const passed = tests.filter((test) => test.result().state === 'passed')
  if (tests.length > 0) console.log(`${name}: ${passed.length} of ${tests.length}`)
}

function lineOf(test: TestCase): string {
  const { scenario } = test.meta()
  if (!scenario) return ''
  const isAsked = scenario.refuses.some((one) => NAIVE.includes(one))
  const passes = isAsked ? '*passes*' : '–'
  const verdicts = NAIVE.map((one) => (scenario.refuses.includes(one) ? '**fails**' : passes))
  return `| ${scenario.name} | ${verdicts.join(' | ')} |\n`
}

/** By family, then by number, then by letter. */
function byRow(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
