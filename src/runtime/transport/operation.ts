import { OPERATIONS } from '../../generated/operations.ts'
import { API_SERVER } from '../../generated/servers.ts'

/** Kind of credential that the `Authorization` header of an operation accepts. */
export type CredentialKind = 'bearer' | 'bot' | 'client' | 'none'

/** A row of the operations table. Absent fields have the defaults that {@link findOperation} fills in. */
export interface OperationRow {
  readonly server?: string
  readonly credentials: readonly CredentialKind[]
  readonly scopes?: readonly (readonly string[])[]
  readonly bodyToken?: { readonly property: string; readonly scopes: readonly string[] }
  readonly contentTypes?: readonly string[]
  readonly statuses: readonly number[]
  readonly noContent?: readonly number[]
  readonly texts?: readonly string[]
  readonly secrets?: readonly string[]
  readonly commaSeparated?: readonly string[]
}

/** An operation of the description: a row of the table with its key and all defaults. */
export interface OperationDescriptor extends Required<Omit<OperationRow, 'bodyToken'>> {
  /** Key in the table: method and path template. */
  readonly key: string
  readonly method: string
  readonly path: string
  /** The body property that contains a user's access token, and the scopes that this token needs. */
  readonly bodyToken: OperationRow['bodyToken'] | undefined
}

/** Rows by method and path template. */
export type OperationTable = Readonly<Record<string, OperationRow>>

/**
 * Returns an operation that the client's own methods use.
 *
 * @throws An `Error` if the table does not contain it.
 */
export function getOperation(method: string, path: string): OperationDescriptor {
  const operation = findOperation(OPERATIONS, method, path)
  if (!operation) throw new Error(`The description has no method for ${method} ${path}`)
  return operation
}

/** Descriptors by row, so that each is created once. */
const descriptors = new WeakMap<OperationRow, OperationDescriptor>()

/** Returns the operation of a method and a path template, or `undefined` if the table does not contain it. */
export function findOperation(
  table: OperationTable,
  method: string,
  path: string,
): OperationDescriptor | undefined {
  const key = `${method} ${path}`
  const row = Object.hasOwn(table, key) ? table[key] : undefined
  if (!row) return undefined
  const known = descriptors.get(row)
  if (known) return known
  const descriptor: OperationDescriptor = {
    ...row,
    key,
    method,
    path,
    server: row.server ?? API_SERVER,
    scopes: row.scopes ?? [],
    bodyToken: row.bodyToken,
    contentTypes: row.contentTypes ?? ['application/json'],
    noContent: [204, ...(row.noContent ?? [])],
    texts: row.texts ?? [],
    secrets: row.secrets ?? [],
    commaSeparated: row.commaSeparated ?? [],
  }
  descriptors.set(row, descriptor)
  return descriptor
}
