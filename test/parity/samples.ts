/** Objects of Discord by schema: those of its documentation, and those that the emulator sends. */
import { isRecord } from '../../src/runtime/utils/objects.ts'
import { escapeKey, follow, payloads, pointTo, validate } from '../support/description.ts'
import { findSentObjects } from './sent-objects.ts'

type Samples = ReadonlyMap<string, readonly unknown[]>

let samples: Promise<Samples> | undefined

/** Returns the objects of a schema, wherever they occur. */
export async function samplesOf(schema: string): Promise<readonly unknown[]> {
  samples ??= collect()
  return (await samples).get(schema) ?? []
}

async function collect(): Promise<Samples> {
  const found = new Map<string, unknown[]>()
  const documented = payloads
    .filter(({ elided }) => !elided)
    .map(({ schema, payload }) => [schema, payload] as const)
  for (const [schema, value] of [...documented, ...(await findSentObjects())])
    visit(found, pointTo(schema), value)
  return found
}

/** Adds a value, and everything in it that has a schema with a name. */
function visit(found: Map<string, unknown[]>, pointer: string, value: unknown): void {
  const name = /^\/components\/schemas\/(\w+)$/.exec(pointer)?.[1]
  if (name !== undefined) {
    const known = found.get(name) ?? []
    found.set(name, [...known, value])
  }
  for (const part of partsOf(pointer)) {
    if (validate(part, value).length === 0) visit(found, part, value)
  }
  if (Array.isArray(value)) {
    const items = `${pointer}/items`
    if (isRecord(follow(items))) for (const item of value) visit(found, items, item)
  } else if (isRecord(value)) {
    for (const [key, child] of Object.entries(value)) {
      const property = `${pointer}/properties/${escapeKey(key)}`
      if (isRecord(follow(property))) visit(found, property, child)
    }
  }
}

/** Returns the pointers to the schemas that a schema refers to or consists of. */
function partsOf(pointer: string): string[] {
  const node = follow(pointer)
  if (!isRecord(node)) return []
  const reference = typeof node.$ref === 'string' ? [node.$ref.slice('#'.length)] : []
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const list = node[key]
    return Array.isArray(list) ? list.map((_, index) => `${pointer}/${key}/${index}`) : []
  })
  return [...reference, ...parts]
}

/**
 * Returns the pointer to the schema of a property.
 *
 * @throws `Error` if the description does not have it.
 */
export function findProperty(schema: string, path: readonly string[]): string {
  let pointers = [pointTo(schema)]
  for (const key of path) {
    pointers = pointers.flatMap(expand).flatMap((pointer) => {
      const property = `${pointer}/properties/${escapeKey(key)}`
      return isRecord(follow(property)) ? [property] : []
    })
  }
  const [found] = pointers
  if (found === undefined) throw new Error(`${schema} does not have ${path.join('.')}`)
  return found
}

/** Returns a schema with its parts, references and items. */
function expand(pointer: string): string[] {
  const items = isRecord(follow(`${pointer}/items`)) ? [`${pointer}/items`] : []
  return [pointer, ...[...partsOf(pointer), ...items].flatMap(expand)]
}
