/** Reports of a run: the table of runtimes and checks, and the results that the README shows. */
import type { RuntimeResults } from '../../scripts/generate/reference/runtimes.ts'
import type { Assessment } from './restrictions.ts'

type Assessments = ReadonlyMap<string, readonly Assessment[]>

/** Returns a table with a row for each check and a column for each runtime. A rejection is the name of the error. */
export function formatMatrix(assessments: Assessments): string {
  const names = [...assessments.keys()]
  const checks = new Set([...assessments.values()].flatMap((list) => list.map(({ check }) => check)))
  const rows = [...checks].map((check) => [
    check,
    ...names.map((name) => cellOf(assessments.get(name)?.find((assessment) => assessment.check === check))),
  ])
  const table = [['', ...names], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' │ ')
        .trimEnd(),
    )
    .join('\n')
}

function cellOf(assessment: Assessment | undefined): string {
  if (!assessment) return '–'
  return assessment.problem === '' ? (assessment.rejection?.error ?? '✓') : '✗'
}

/** Returns the results without what differs from one run to the next. */
export function toResults(assessments: Assessments): RuntimeResults {
  const lists = [...assessments]
  return {
    checks: lists[0]?.[1].length ?? 0,
    rejections: Object.fromEntries(
      lists.map(([name, list]) => [
        name,
        list.flatMap(({ problem, rejection }) => (problem === '' && rejection ? [rejection] : [])),
      ]),
    ),
  }
}
