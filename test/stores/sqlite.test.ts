/** Runs `test/runtimes/run-sqlite.ts` on a newer Node. Each line of its output is a test. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { tokenStoreContract } from '../../src/testing/index.ts'
import { contractChecks } from '../support/contract-checks.ts'
import { findNewerNode } from '../support/newer-node.ts'

interface Result {
  readonly suite: string
  readonly name: string
  readonly error?: string
}

const run = promisify(execFile)
const folder = fileURLToPath(new URL('../runtimes', import.meta.url))
const node = await findNewerNode()
if (!node) {
  if (process.env.CI === 'true')
    throw new Error('Node 24 is not installed: run npm ci --prefix test/runtimes')
  console.info('The SQLite tests are skipped, because they need Node 24: run npm ci --prefix test/runtimes')
}

const results = node ? await runOn(node) : []
const suites = new Map<string, Result[]>()
for (const result of results) suites.set(result.suite, [...(suites.get(result.suite) ?? []), result])

async function runOn(executable: string): Promise<readonly Result[]> {
  const { stdout } = await run(executable, [`${folder}/run-sqlite.ts`], {
    timeout: 180_000,
    maxBuffer: 2 ** 26,
  })
  return stdout
    .trim()
    .split('\n')
    .map((line): Result => JSON.parse(line))
}

describe.each([...suites])('sqliteTokenStore, %s', (_, list) => {
  test.each(list)('$name', ({ error }) => {
    expect(error).toBeUndefined()
  })
})

describe.skipIf(!node)('sqliteTokenStore', () => {
  test('runs every check of the contract with both drivers', () => {
    const namesOf = (checks: readonly { readonly name: string }[] = []) => checks.map(({ name }) => name)
    for (const driver of ['node:sqlite', 'better-sqlite3']) {
      expect(namesOf(suites.get(`${driver}, many connections`))).toEqual(namesOf(tokenStoreContract))
      expect(namesOf(suites.get(`${driver}, many processes`))).toEqual(namesOf(contractChecks({})))
      expect(suites.get(driver)?.length).toBeGreaterThan(10)
    }
  })

  test('accepts the declared types of both drivers', { timeout: 60_000 }, async () => {
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error)
    expect(stdout).toBe('')
  })
})
