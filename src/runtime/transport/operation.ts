import { OPERATIONS } from '../../generated/operations.ts'

/** `'GET /users/@me'`: the name of an operation in the table. */
export type OperationKey = keyof typeof OPERATIONS

/** What may stand in the `Authorization` header of an operation. */
export type CredentialKind = 'bearer' | 'bot' | 'client' | 'none'

/** One row of the table: what the description says of an operation beyond its types. */
export interface OperationDescriptor {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly server: string
  readonly credentials: readonly CredentialKind[]
  readonly scopes: readonly (readonly string[])[]
  readonly bodyToken?: { readonly property: string; readonly scopes: readonly string[] }
  readonly contentType?: string
  readonly statuses: readonly number[]
  readonly noContent: readonly number[]
  readonly snowflakes: readonly string[]
}

/** The row of a method and a path template; absent where the description has none. */
export function findOperation(method: string, path: string): OperationDescriptor | undefined {
  const table: Readonly<Record<string, OperationDescriptor>> = OPERATIONS
  const key = `${method} ${path}`
  return Object.hasOwn(table, key) ? table[key] : undefined
}
