import { parseArgs } from 'node:util'
import { formatReadings, holds, type Reading } from './reading.ts'

/** What one program of the bench has found out. */
export interface Findings {
  /** What was measured in detail: tables of Markdown. */
  readonly tables: readonly string[]
  readonly readings: readonly Reading[]
}

/** Runs one program of the bench: prints its tables, and fails where a number does not hold. */
export async function runPart(help: string, measure: () => Promise<Findings>): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const findings = await measure()
  const bounds = findings.readings.length > 0 ? [formatReadings(findings.readings)] : []
  const text = [...findings.tables, ...bounds].join('\n')
  process.stdout.write(values.json ? JSON.stringify(findings) : text)
  if (!values.json && !findings.readings.every(holds)) process.exitCode = 1
}
