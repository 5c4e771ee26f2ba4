import { type Context, deref, type Found, isNode, type Rule } from './redocly.ts'

/** Requires that a reference to a recursive schema has no other keys: resolvers cannot merge them without an end. */
export const plainRecursion: Rule = () => ({
  ref: {
    enter(node, context, target) {
      if (Object.keys(node).length === 1) return
      const found = deref(context, node, context.location)
      if (!found || !isNode(found.node) || !target?.location) return
      if (!reaches(context, found, target.location.source.absoluteRef)) return
      context.report({
        message: 'A reference to a recursive schema must have no other keys.',
        location: context.location,
      })
    },
  },
})

/** Checks whether a schema refers to a file, directly or indirectly. */
function reaches(context: Context, found: Found, file: string, seen: Set<string> = new Set()): boolean {
  return listReferences(found.node).some((reference) => {
    const target = deref(context, reference, found.location)
    const name = target?.location.source.absoluteRef
    if (!target || !name || name === file) return name === file
    if (seen.has(name)) return false
    seen.add(name)
    return reaches(context, target, file, seen)
  })
}

function listReferences(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listReferences)
  if (!isNode(value)) return []
  return typeof value.$ref === 'string' ? [value] : Object.values(value).flatMap(listReferences)
}
