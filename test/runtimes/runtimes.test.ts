/**
 * Runs the suite with the packed package in every runtime, and prints runtimes × checks. Each check in a runtime is a test.
 * `npm run test:runtimes -- -u` writes `results.json`, from which `npm run generate` writes the table of the README.
 */
import { afterAll, describe, expect, inject, it, test } from 'vitest'
import { mapOrdered } from '../../src/runtime/tokens/concurrency.ts'
import { PLATFORM_CLOCK, withTimeout } from '../../src/runtime/utils/time.ts'
import { createProject } from './project.ts'
import { formatMatrix, toResults } from './report.ts'
import { type Assessment, assess } from './restrictions.ts'
import { PROGRAMS, RUNTIMES, type Runtime } from './runtimes.ts'
import { startServers } from './servers.ts'

/** Number of runtimes that run at the same time. */
const CONCURRENCY = 2
/** Milliseconds that end a runtime which hangs. */
const TIMEOUT = 600_000

const installed = await findInstalled()
const project = await createProject(inject('tarball'))
const servers = await startServers(`${project?.folder}/web`)
/** Assessments by the name of the runtime. */
const assessments = new Map<string, readonly Assessment[]>()
for await (const [{ name }, list] of mapOrdered(project ? installed : [], CONCURRENCY, runIn)) {
  assessments.set(name, list)
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

/** Runs the suite in a runtime. If that fails as a whole, the result is one problem. */
async function runIn({ name, restrictions, run }: Runtime): Promise<readonly Assessment[]> {
  const running = run({ folder: project?.folder ?? '', ...servers })
  const onTimeout = () => new Error(`${name} did not end within ${TIMEOUT} ms`)
  const options = { clock: PLATFORM_CLOCK, delay: TIMEOUT, signal: undefined, onTimeout }
  return withTimeout(running, options).then(
    (outcomes) => assess(outcomes, restrictions),
    (error: unknown) => [{ check: 'runs the suite', problem: String(error) }],
  )
}

describe.each([...assessments])('%s', (_, list) => {
  test.each(list)('$check', ({ problem }) => expect(problem).toBe(''))
})

describe.skipIf(assessments.size < RUNTIMES.length)('all runtimes', () => {
  it('run the same checks', () => {
    const [first = [], ...others] = [...assessments.values()].map((list) => list.map(({ check }) => check))
    for (const checks of others) expect(checks).toEqual(first)
    expect(first.length).toBeGreaterThan(70)
  })

  it('have the results that the README shows', () =>
    expect(`${JSON.stringify(toResults(assessments), null, 2)}\n`).toMatchFileSnapshot('results.json'))
})

describe.each(PROGRAMS)('$name', ({ findProblem, requireError, runModule }) => {
  /** Runs a program that imports all entry points and requires them, in one order or the other. */
  async function compare(program: string): Promise<unknown> {
    const output = await runModule(project?.folder ?? '', program)
    const exports: [name: string, isSame: boolean][] = JSON.parse(output)
    expect(exports.length).toBeGreaterThan(100)
    return exports.filter(([, isSame]) => !isSame)
  }

  it('has one instance of each imported export that is required too', async (context) => {
    context.skip(!project || (await findProblem()) !== undefined, 'the runtime is not installed')
    expect(await compare('import-first.mjs')).toEqual([])
  })

  it('has one instance of each required export that is imported too', async (context) => {
    context.skip(!project || (await findProblem()) !== undefined, 'the runtime is not installed')
    const result = compare('require-first.mjs')
    if (requireError === undefined) expect(await result).toEqual([])
    else await expect(result).rejects.toThrow(requireError)
  })
})

describe('a check', () => {
  const expected = { name: 'TypeError', code: null, message: 'no such module' }
  const restriction = { subject: 'a module', reason: 'there is none', errors: { imports: expected } }
  const details = 'TypeError: no such module\n    at suite.js:1'

  it('is rejected with the expected error', () => {
    const rejection = {
      check: 'imports',
      subject: 'a module',
      reason: 'there is none',
      error: 'TypeError',
      code: null,
    }
    expect(assess([{ check: 'imports', error: { ...expected, details } }], [restriction])).toEqual([
      { check: 'imports', problem: '', rejection },
    ])
  })

  it.each([
    ['another name', { name: 'Error' }, 'Error: no such module was thrown'],
    ['another code', { code: 'ERR_X' }, 'TypeError (ERR_X): no such module was thrown'],
    ['another message', { message: 'no' }, 'TypeError: no was thrown'],
  ])('fails with %s', (_, difference, problem) => {
    const outcome = { check: 'imports', error: { ...expected, ...difference, details } }
    expect(assess([outcome], [restriction])).toMatchObject([
      { problem: `${problem} instead of TypeError: no such module` },
    ])
  })

  it('fails if the runtime does what it should refuse', () => {
    expect(assess([{ check: 'imports' }], [restriction])).toMatchObject([
      { problem: 'Nothing was thrown instead of TypeError: no such module' },
    ])
  })

  it('fails if it throws and the runtime lacks nothing', () => {
    const outcomes = [{ check: 'imports', error: { ...expected, details } }, { check: 'calls' }]
    expect(assess(outcomes, [])).toEqual([
      { check: 'imports', problem: details },
      { check: 'calls', problem: '' },
    ])
  })

  it('fails if a restriction names it, but it does not exist', () => {
    expect(assess([], [restriction])).toEqual([{ check: 'imports', problem: 'There is no such check' }])
  })
})

afterAll(async () => {
  console.log(formatMatrix(assessments))
  await servers.close()
  await project?.close()
})
