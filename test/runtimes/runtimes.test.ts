/**
 * Runs the suite with the packed package in every runtime, and prints runtimes × checks. Each check in a runtime is a test.
 * `npm run test:runtimes -- -u` writes `results.json`, from which `npm run generate` writes the table of the README.
 */
import { afterAll, describe, expect, inject, it, test } from 'vitest'
import { mapOrdered } from '../../src/runtime/tokens/concurrency.ts'
import { PLATFORM_CLOCK, withTimeout } from '../../src/runtime/utils/time.ts'
import { createProject } from './project.ts'
import { formatMatrix, toResults } from './report.ts'
import { RUNTIMES, type Runtime } from './runtimes.ts'
import { startServers } from './servers.ts'
import type { Outcome } from './suite/index.ts'

/** Number of runtimes that run at the same time. */
const CONCURRENCY = 2
/** Milliseconds that end a runtime which hangs. */
const TIMEOUT = 600_000

const installed = await findInstalled()
const project = await createProject(inject('tarball'))
const servers = await startServers(`${project?.folder}/web`)
/** Outcomes by the name of the runtime. */
const outcomes = new Map<string, readonly Outcome[]>()
for await (const [{ name }, list] of mapOrdered(project ? installed : [], CONCURRENCY, runIn)) {
  outcomes.set(name, list)
}

/** Returns the runtimes whose programs are installed. In CI, all of them must be. */
async function findInstalled(): Promise<readonly Runtime[]> {
  const found: Runtime[] = []
  for (const runtime of RUNTIMES) {
    const problem = await runtime.findProblem()
    if (problem === undefined) found.push(runtime)
    else if (process.env.CI === 'true') throw new Error(`${runtime.name} is not installed: ${problem}`)
    else console.info(`${runtime.name} is skipped, because it is not installed: ${problem}`)
  }
  return found
}

/** Runs the suite in a runtime. If that fails as a whole, the result is one failed check. */
async function runIn({ name, abilities, run }: Runtime): Promise<readonly Outcome[]> {
  const environment = { ...servers.environment, abilities }
  const running = run({ folder: project?.folder ?? '', pageUrl: servers.pageUrl, environment })
  const onTimeout = () => new Error(`${name} did not end within ${TIMEOUT} ms`)
  const options = { clock: PLATFORM_CLOCK, delay: TIMEOUT, signal: undefined, onTimeout }
  return withTimeout(running, options).catch((error: unknown) => [
    { check: 'runs the suite', status: 'failed', detail: String(error) },
  ])
}

describe.each([...outcomes])('%s', (_, list) => {
  test.each(list.map((outcome) => [outcome.check, outcome] as const))('%s', (_, { status, detail }) => {
    expect(status === 'failed' ? detail : '').toBe('')
  })
})

describe.skipIf(outcomes.size < RUNTIMES.length)('all runtimes', () => {
  it('run the same checks', () => {
    const [first = [], ...others] = [...outcomes.values()].map((list) => list.map(({ check }) => check))
    for (const checks of others) expect(checks).toEqual(first)
    expect(first.length).toBeGreaterThan(70)
  })

  it('have the results that the README shows', () =>
    expect(`${JSON.stringify(toResults(outcomes), null, 2)}\n`).toMatchFileSnapshot('results.json'))
})

describe.skipIf(outcomes.size === 0)('a check', () => {
  it('fails in a runtime that does what it should refuse', async () => {
    const [node] = RUNTIMES
    const list = node ? await runIn({ ...node, abilities: [] }) : []
    const needed = list.filter(({ needs }) => needs !== undefined)
    expect(needed.length).toBeGreaterThan(4)
    expect(list.filter(({ status }) => status === 'failed')).toEqual(needed)
    for (const { detail } of needed) expect(detail).toMatch(/^nothing was thrown instead of /)
  })
})

afterAll(async () => {
  console.log(formatMatrix(outcomes))
  await servers.close()
  await project?.close()
})
