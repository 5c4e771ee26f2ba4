import { parseArgs } from 'node:util'
import { formatReadings, holds, type Reading } from './reading.ts'

/** The results of one part of the bench. */
export interface Findings {
  /** Details as Markdown tables. */
  readonly tables: readonly string[]
  readonly readings: readonly Reading[]
}

/** Runs one part of the bench and prints its results. Sets the exit code to 1 if a reading exceeds its bound. */
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
