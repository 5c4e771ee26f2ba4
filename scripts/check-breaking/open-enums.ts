import { type Document, knownValues, type Schema } from '../generate/document.ts'
import type { Change } from './change.ts'

/**
 * The description with each open enum replaced by its bare type. `redocly diff` takes them for alternatives, and
 * would call a new known value a breaking change, which is what an open enum is there to prevent.
 */
export function withoutOpenEnums(document: Document): Document {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
    name,
    bareType(schema),
  ])
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } }
}

function bareType(schema: Schema): Schema {
  if (!knownValues(schema)) return schema
  const { anyOf, ...rest } = schema
  return { ...rest, ...anyOf?.at(-1) }
}

/** Compares the known values of open enums: constants and their names are what the client exports. */
export function compareOpenEnums(base: Document, revision: Document): Change[] {
  return Object.entries(base.components.schemas).flatMap(([name, schema]) => {
    const successor = revision.components.schemas[name]
    if (!successor) return []
    const [before, after] = [titlesOf(schema), titlesOf(successor)]
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((value): Change[] => {
      const place = `components.schemas.${name}.${value}`
      const [old, now] = [before.get(value), after.get(value)]
      if (old === now) return []
      if (now === undefined)
        return [{ level: 'major', place, message: `Known value \`${old}\` was removed.` }]
      if (old === undefined) return [{ level: 'minor', place, message: `Known value \`${now}\` was added.` }]
      return [{ level: 'major', place, message: `Known value \`${old}\` is called \`${now}\`.` }]
    })
  })
}

function titlesOf(schema: Schema): ReadonlyMap<string, string> {
  return new Map(knownValues(schema)?.map(({ const: value, title = '' }) => [String(value), title]))
}
