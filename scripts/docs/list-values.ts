import { knownValues } from '../../src/cli/generate/schema.ts'
import type { Document, Schema } from '../generate/document.ts'

/** Number of values above which their meanings are omitted: Redoc shortens a list of values, but not a table of meanings. */
const MAX_MEANINGS = 50

/**
 * Replaces each open enum by a list of its values and their meanings. As alternatives, the 250 error codes would fill
 * three screens of every operation. The overview of the page explains that enums are open.
 */
export function listValues(document: Document): Document {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, toList(schema)])
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } }
}

function toList(schema: Schema): Schema {
  const known = knownValues(schema)
  if (!known) return schema
  const { anyOf, ...others } = schema
  const list = { ...others, ...anyOf?.at(-1), enum: known.map((value) => value.const) }
  if (known.length > MAX_MEANINGS) return list
  const meanings = known.map((value) => [String(value.const), `\`${value.title}\`: ${value.description}`])
  return { ...list, 'x-enumDescriptions': Object.fromEntries(meanings) }
}
