import { follow, isNode, type Rule, type Visit } from './redocly.ts'

/**
 * Allows "Whether" at the beginning of a description for booleans only, for which Discord's documentation uses it, and "What",
 * "How" and "Who" for nothing: other descriptions are noun phrases.
 */
export const describedBooleans: Rule = () => ({ Parameter: check, Schema: check })

const check: Visit = (node, context) => {
  const { location } = context
  const [word] = /^(?:Whether|What|How|Who)\b/.exec(String(node.description)) ?? []
  if (word === undefined) return
  const schema = 'schema' in node ? follow(context, { node, location }, 'schema')?.node : node
  if (word === 'Whether' && isBoolean(schema)) return
  const message = `Only the description of a boolean may begin with "Whether": begin with a noun instead of "${word}".`
  context.report({ message, location: location.child(['description']) })
}

function isBoolean(schema: unknown): boolean {
  if (!isNode(schema)) return false
  const { type, anyOf } = schema
  return [type].flat().includes('boolean') || (Array.isArray(anyOf) && anyOf.some(isBoolean))
}
