/** The whole bench: `npm run bench`. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { isInstalled } from './support/installed.ts'
import type { Findings } from './support/part.ts'
import { formatReadings, holds, type Reading } from './support/reading.ts'

const PARTS = ['calls', 'limits', 'stuck', 'memory', 'tokens', 'fleet', 'rows', 'size', 'types']

const HELP = `Usage: npm run bench [-- calls limits …]

Measures what grantcord costs, beside its peers, and prints what each part has found and then one table: every number
with what it must hold and where it is to go. Fails where one does not hold. Installs the peers into bench/ first where
they are missing. Times are compared within one run only.

  Parts: ${PARTS.join(', ')}; all of them by default. \`npx tsx bench/calls.ts\` runs one alone.

  --help   print this text
`

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

async function install(): Promise<void> {
  if (await isInstalled()) return
  await run('npm', ['ci'], { cwd: here, shell: process.platform === 'win32' })
}

/** Each part in a process of its own, so that none finds the memory and the compiled code of another one. */
async function measure(part: string): Promise<Findings> {
  const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url))
  const { stdout } = await run(process.execPath, [...process.execArgv, file, '--json'], {
    maxBuffer: 2 ** 24,
  })
  return JSON.parse(stdout)
}

async function measureAll(parts: readonly string[]): Promise<Reading[]> {
  await install()
  const readings: Reading[] = []
  for (const part of parts) {
    const findings = await measure(part)
    process.stdout.write(`## ${part}\n\n${findings.tables.join('\n')}\n`)
    readings.push(...findings.readings)
  }
  return readings
}

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
const unknown = positionals.find((part) => !PARTS.includes(part))
if (values.help) {
  process.stdout.write(HELP)
} else if (unknown !== undefined) {
  process.stderr.write(`There is no part ${unknown}: ${PARTS.join(', ')}\n`)
  process.exitCode = 1
} else {
  const readings = await measureAll(positionals.length > 0 ? positionals : PARTS)
  if (readings.length > 0) process.stdout.write(`## numbers\n\n${formatReadings(readings)}`)
  if (!readings.every(holds)) process.exitCode = 1
}
