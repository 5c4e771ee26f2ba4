/** Runs all parts of the bench: `npm run bench`. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { isInstalled } from './support/installed.ts'
import type { Findings } from './support/part.ts'
import { formatReadings, holds, type Reading } from './support/reading.ts'

const PARTS = [
  'calls',
  'limits',
  'many',
  'stuck',
  'memory',
  'tokens',
  'linked-roles',
  'emulator',
  'fleet',
  'rows',
  'failover',
  'size',
  'types',
]

const HELP = `Usage: npm run bench [-- calls limits …]

Measures time, memory and size of grantcord and of its peers. Prints the results of each part and then one table of
all numbers with their bounds. Fails if a number exceeds its bound. Installs missing peers into bench/. Times are only
comparable within one run.

  Parts: ${PARTS.join(', ')}. The default is all parts. \`npx tsx bench/calls.ts\` runs one part.

  --help   print this text
`

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

async function install(): Promise<void> {
  if (await isInstalled()) return
  await run('npm', ['ci'], { cwd: here, shell: process.platform === 'win32' })
}

/** Runs a part in its own process, so that it does not share memory and compiled code with other parts. */
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
  process.stderr.write(`Unknown part ${unknown}, expected one of ${PARTS.join(', ')}\n`)
  process.exitCode = 1
} else {
  const readings = await measureAll(positionals.length > 0 ? positionals : PARTS)
  if (readings.length > 0) process.stdout.write(`## numbers\n\n${formatReadings(readings)}`)
  if (!readings.every(holds)) process.exitCode = 1
}
