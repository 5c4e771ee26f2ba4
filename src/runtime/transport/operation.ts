import { API_SERVER, METHOD_OPERATIONS } from '../../generated/method-operations.ts'

/** What may stand in the `Authorization` header of an operation. */
export type CredentialKind = 'bearer' | 'bot' | 'client' | 'none'

/** One row of the table. */
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

/** What the description says of an operation beyond its types: a row of the table, completed. */
export interface OperationDescriptor extends Required<Omit<OperationRow, 'bodyToken'>> {
  /** Its key in the table: method and path template. */
  readonly key: string
  readonly method: string
  readonly path: string
  /** The property of the body that carries a user's access token, and the scopes it needs. */
  readonly bodyToken: OperationRow['bodyToken'] | undefined
}

/** Rows by method and path template. */
export type OperationTable = Readonly<Record<string, OperationRow>>

/** The operation of one of the client's own methods. */
export function getOperation(method: string, path: string): OperationDescriptor {
  const operation = findOperation(METHOD_OPERATIONS, method, path)
  if (!operation) throw new Error(`The description has no method for ${method} ${path}`)
  return operation
}

/** What has been made of a row, so that it is made once. */
const descriptors = new WeakMap<OperationRow, OperationDescriptor>()

/** The operation of a method and a path template; absent where the table has none. */
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
  const made: OperationDescriptor = {
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
  descriptors.set(row, made)
  return made
}
