import { type Document, knownValues, type Schema } from '../generate/document.ts'

/** From here on, meanings are left out: Redoc cuts a list of values short, but not a table of meanings. */
const MANY = 50

/**
 * The description with each open enum as a list of values and their meanings. As alternatives, the 250 error codes would
 * fill three screens of every operation. That enums are open says the overview.
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
  if (known.length > MANY) return list
  const meanings = known.map((value) => [String(value.const), `\`${value.title}\`: ${value.description}`])
  return { ...list, 'x-enumDescriptions': Object.fromEntries(meanings) }
}
