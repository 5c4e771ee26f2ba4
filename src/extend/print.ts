import { API_SERVER } from '../generated/method-operations.ts'
import type { OperationTable } from '../runtime/transport/types.ts'

import { deriveOperations } from './derive.ts'

/**
 * The table of the operations of an OpenAPI document as a module of TypeScript that exports `OPERATIONS`. Written
 * to a file beside the types, it lets the compiler check credentials and scopes: `typeof OPERATIONS` is the second
 * type argument of `extendApi`.
 *
 * @param document A bundled OpenAPI 3.1 description, as `grantcord/openapi.json` is one.
 * @throws {@link InvalidArgumentError} that names the place in the document.
 * @example
 * ```ts
 * import { printOperations } from 'grantcord/extend'
 * import openapi from 'grantcord/openapi.json' with { type: 'json' }
 *
 * export const source = printOperations(openapi)
 * ```
 * @see https://spec.openapis.org/oas/v3.1.0#security-requirement-object
 */
export function printOperations(document: unknown): string {
  return `/** Every operation of the description, by method and path template. */
export const OPERATIONS = {
${printRows(deriveOperations(document, API_SERVER))}} as const
`
}

/** Rows of a table as TypeScript source, one a line. */
export function printRows(table: OperationTable): string {
  return Object.entries(table)
    .map(([key, row]) => `  ${toSource(key)}: ${toSource(row)},\n`)
    .join('')
}

/** A value as TypeScript source, single-quoted. */
export function toSource(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${toSource(member)}`)
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
  }
  return String(value)
}

/** JSON's escapes are those of TypeScript; only the quotes differ. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : toSource(key)
}
