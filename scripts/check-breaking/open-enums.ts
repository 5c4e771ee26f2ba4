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

/** Compares the known values of open enums: constants, their names and their meanings are what the client exports. */
export function compareOpenEnums(base: Document, revision: Document): Change[] {
  return Object.entries(base.components.schemas).flatMap(([name, schema]) => {
    const successor = revision.components.schemas[name]
    if (!successor) return []
    const [before, after] = [membersOf(schema), membersOf(successor)]
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((value) =>
      compareMembers(before.get(value), after.get(value), `components.schemas.${name}.${value}`),
    )
  })
}

function compareMembers(before: Schema | undefined, after: Schema | undefined, place: string): Change[] {
  const [old, now] = [before?.title, after?.title]
  if (!after) return [{ level: 'major', place, message: `Known value \`${old}\` was removed.` }]
  if (!before) return [{ level: 'minor', place, message: `Known value \`${now}\` was added.` }]
  const changes: Change[] = []
  if (old !== now)
    changes.push({ level: 'major', place, message: `Known value \`${old}\` is called \`${now}\`.` })
  if (before.description !== after.description)
    changes.push({ level: 'patch', place: `${place}.description`, message: `\`${now}\` has other words.` })
  return changes
}

function membersOf(schema: Schema): ReadonlyMap<string, Schema> {
  return new Map(knownValues(schema)?.map((member) => [String(member.const), member]))
}
