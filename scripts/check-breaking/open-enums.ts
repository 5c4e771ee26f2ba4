import { knownValues } from '../../src/cli/generate/schema.ts'
import type { Document, Schema } from '../generate/document.ts'
import type { Change } from './change.ts'

/**
 * Replaces each open enum by its base type. `redocly diff` treats the values as alternatives and rates a new one as a
 * breaking change, although clients of an open enum accept unknown values.
 */
export function withoutOpenEnums(document: Document): Document {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
    name,
    baseType(schema),
  ])
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } }
}

function baseType(schema: Schema): Schema {
  if (!knownValues(schema)) return schema
  const { anyOf, ...rest } = schema
  return { ...rest, ...anyOf?.at(-1) }
}

/** Compares the known values of open enums, which the client exports as constants with a name and a description. */
export function compareOpenEnums(base: Document, revision: Document): Change[] {
  return Object.entries(base.components.schemas).flatMap(([name, schema]) => {
    const revised = revision.components.schemas[name]
    if (!revised) return []
    const [before, after] = [membersOf(schema), membersOf(revised)]
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((value) =>
      compareMembers(before.get(value), after.get(value), `components.schemas.${name}.${value}`),
    )
  })
}

function compareMembers(before: Schema | undefined, after: Schema | undefined, location: string): Change[] {
  const [old, now] = [before?.title, after?.title]
  if (!after) return [{ level: 'major', location, message: `Known value \`${old}\` was removed.` }]
  if (!before) return [{ level: 'minor', location, message: `Known value \`${now}\` was added.` }]
  const changes: Change[] = []
  if (old !== now)
    changes.push({ level: 'major', location, message: `Known value \`${old}\` was renamed to \`${now}\`.` })
  if (before.description !== after.description)
    changes.push({
      level: 'patch',
      location: `${location}.description`,
      message: `The description of \`${now}\` changed.`,
    })
  return changes
}

function membersOf(schema: Schema): ReadonlyMap<string, Schema> {
  return new Map(knownValues(schema)?.map((member) => [String(member.const), member]))
}
