import type { OperationTable } from '../runtime/transport/operation.ts'
import { literal } from './literal.ts'

/** Rows of a table as TypeScript source, one a line. */
export function printRows(table: OperationTable): string {
  return Object.entries(table)
    .map(([key, row]) => `  ${literal(key)}: ${literal(row)},\n`)
    .join('')
}
