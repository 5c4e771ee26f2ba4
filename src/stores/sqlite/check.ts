import { kindOf } from '../../runtime/check.ts'
import { InvalidArgumentError } from '../../runtime/errors/argument.ts'
import type { StoredValue } from '../../runtime/tokens/token-store.ts'

/** SQLite keeps names that begin like its own for itself. */
const TABLE_NAME = /^(?!sqlite_)[a-z_][a-z0-9_]{0,62}$/i

/** @throws {@link InvalidArgumentError} unless the value is a name that needs no quoting. */
export function checkTableName(field: string, value: unknown): void {
  if (typeof value === 'string' && TABLE_NAME.test(value)) return
  throw new InvalidArgumentError(
    field,
    'must be 1 to 63 letters, digits and "_", must not begin with a digit or with "sqlite_", ' +
      `and is ${kindOf(value)}`,
  )
}

/** @throws {@link InvalidArgumentError} unless it has the methods of a connection. */
export function checkSqliteDatabase(field: string, value: unknown): void {
  const isDatabase =
    typeof value === 'object' &&
    value !== null &&
    'exec' in value &&
    typeof value.exec === 'function' &&
    'prepare' in value &&
    typeof value.prepare === 'function'
  if (isDatabase) return
  throw new InvalidArgumentError(
    field,
    'must be an open connection, DatabaseSync of node:sqlite or Database of better-sqlite3',
  )
}

/** Whether a row is what the store has written. */
export function isRow(row: unknown): row is StoredValue {
  return (
    typeof row === 'object' &&
    row !== null &&
    'version' in row &&
    typeof row.version === 'string' &&
    'value' in row &&
    typeof row.value === 'string'
  )
}
