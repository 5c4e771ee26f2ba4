import { API_SERVER } from '../generated/method-operations.ts'
import { deriveOperations } from './derive-operations.ts'
import { printRows } from './print-rows.ts'

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
