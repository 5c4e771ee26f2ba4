import { serializeArrayParam, serializePrimitiveParam } from 'openapi-fetch'
import type { OperationDescriptor } from './operation.ts'

/**
 * A query as it stands in the URL, written by openapi-fetch as the description says. Absent values stay absent; a list
 * repeats its name, or stands behind it with commas. Loaded with the first query.
 */
export function writeQuery(
  { commaSeparated }: OperationDescriptor,
  query: Readonly<Record<string, unknown>>,
): string {
  const parts = Object.entries(query)
    .filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => {
      if (!Array.isArray(value)) return serializePrimitiveParam(name, String(value))
      return serializeArrayParam(name, value, { style: 'form', explode: !commaSeparated.includes(name) })
    })
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
