import { API_SERVER } from '../generated/servers.ts'
import type { OperationTable } from '../runtime/transport/types.ts'
import { deriveOperations } from './derive.ts'

/**
 * Returns the source of a TypeScript module that exports the operations of an OpenAPI document as `OPERATIONS`. With
 * `typeof OPERATIONS` as the second type argument of `extendApi`, the compiler checks credentials and scopes. Write
 * the source to a file next to the types of openapi-typescript.
 *
 * @param document A bundled OpenAPI 3.1 description, such as `grantcord/openapi.json`.
 * @throws {@link InvalidArgumentError} that names the path in the document when the description is invalid.
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
  return `/** Operations of the OpenAPI description, by method and path template. */
export const OPERATIONS = {
${printRows(deriveOperations(document, API_SERVER))}} as const
`
}

/** Returns the rows of a table as TypeScript source, one per line. */
export function printRows(table: OperationTable): string {
  return Object.entries(table)
    .map(([key, row]) => `  ${toSource(key)}: ${toSource(row)},\n`)
    .join('')
}

/** Returns the TypeScript source of a JSON value, with single quotes. */
export function toSource(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${toSource(member)}`)
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
  }
  return String(value)
}

/** Quotes a string. TypeScript has the escape sequences of JSON; only the quotation marks differ. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : toSource(key)
}
