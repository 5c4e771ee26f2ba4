import type { OperationRow, OperationTable } from '../runtime/transport/operation.ts'
import { deriveRow } from './derive-row.ts'
import { listOperations } from './list-operations.ts'
import { Place } from './place.ts'

/**
 * The table of the operations of an OpenAPI document, by method and path template.
 *
 * @param apiServer Where the API lives, by the description.
 * @throws {@link InvalidArgumentError} that names the place in the document.
 */
export function deriveOperations(document: unknown, apiServer: string): OperationTable {
  const rows: [string, OperationRow][] = listOperations(new Place('document', document)).map((placed) => [
    placed.key,
    deriveRow(placed, apiServer),
  ])
  return Object.fromEntries(rows)
}
