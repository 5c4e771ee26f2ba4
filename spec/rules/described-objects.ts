import { isDeepStrictEqual } from 'node:util'
import { isNode, type Rule } from './redocly.ts'

/** Keywords that do not affect which values are valid. */
const PROSE = ['deprecated', 'description', 'externalDocs', 'title']

/**
 * Requires `properties` or `additionalProperties` of each object, because generators otherwise create a type without
 * fields, and that no property contradicts a schema in `additionalProperties`, which is the type of all keys in TypeScript.
 */
export const describedObjects: Rule = () => ({
  Schema(node, { location, report }) {
    const { properties, additionalProperties } = node
    if ([node.type].flat().includes('object') && !properties && additionalProperties === undefined) {
      report({ message: 'An object must have `properties` or `additionalProperties`.', location })
    }
    if (!isNode(properties) || !isNode(additionalProperties)) return
    const others = withoutProse(additionalProperties)
    for (const [name, property] of Object.entries(properties)) {
      if (isDeepStrictEqual(withoutProse(property), others)) continue
      report({
        message: `\`${name}\` must have the schema in \`additionalProperties\`, or that must be \`true\`.`,
        location: location.child(['properties', name]),
      })
    }
  },
})

function withoutProse(schema: unknown): unknown {
  if (!isNode(schema)) return schema
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !PROSE.includes(key)))
}
