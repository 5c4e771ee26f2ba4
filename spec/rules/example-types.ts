import { type Context, deref, type Found, follow, type Rule, type Visit } from './redocly.ts'

/** Requires an `example` of each header and parameter, of the type that its schema names. */
export const exampleTypes: Rule = () => ({ Header: check, Parameter: check })

const check: Visit = (node, context) => {
  const location = context.location
  if (!('example' in node)) {
    context.report({ message: 'A header or parameter must have an `example`.', location })
    return
  }
  const schema = follow(context, { node, location }, 'schema')
  if (!schema || accepts(schema, node.example, context)) return
  const message = `The example ${JSON.stringify(node.example)} must have the type of its schema.`
  context.report({ message, location: location.child(['example']) })
}

function accepts(schema: Found, value: unknown, context: Context): boolean {
  const members = schema.node.anyOf ?? schema.node.oneOf
  if (Array.isArray(members)) {
    return members.some((one: unknown) => {
      const member = deref(context, one, schema.location)
      return member !== undefined && accepts(member, value, context)
    })
  }
  if ('const' in schema.node) return schema.node.const === value
  if (Array.isArray(schema.node.enum)) return schema.node.enum.includes(value)
  return [schema.node.type ?? []].flat().some((type) => isOfType(value, type))
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}
