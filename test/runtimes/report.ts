/** Reports of a run: the table of runtimes and checks, and the results that the README shows. */
import type { RuntimeResults } from '../../scripts/generate/reference/runtimes.ts'
import type { Outcome } from './suite/index.ts'

type Outcomes = ReadonlyMap<string, readonly Outcome[]>

const SYMBOLS = { passed: '✓', failed: '✗' } as const

/** Returns a table with a row for each check and a column for each runtime. A rejection is the name of the error. */
export function formatMatrix(outcomes: Outcomes): string {
  const names = [...outcomes.keys()]
  const checks = new Set([...outcomes.values()].flatMap((list) => list.map(({ check }) => check)))
  const rows = [...checks].map((check) => [
    check,
    ...names.map((name) => cellOf(outcomes.get(name)?.find((outcome) => outcome.check === check))),
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

function cellOf(outcome: Outcome | undefined): string {
  if (!outcome) return '–'
  return outcome.status === 'rejected' ? outcome.detail : SYMBOLS[outcome.status]
}

/** Returns the results without what differs from one run to the next. */
export function toResults(outcomes: Outcomes): RuntimeResults {
  const lists = [...outcomes]
  return {
    checks: lists[0]?.[1].length ?? 0,
    rejections: Object.fromEntries(
      lists.map(([name, list]) => [
        name,
        list.flatMap(({ status, check, needs, detail }) =>
          status === 'rejected' && needs ? [{ check, needs, error: detail }] : [],
        ),
      ]),
    ),
  }
}
