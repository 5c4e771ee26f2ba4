import { bodyTokenScopes, eachOperation, listRequirements } from './operations.ts'
import { follow, followAll, isNode, type Rule } from './redocly.ts'

/** Requires an OAuth2 flow that declares each scope of an operation with a text, and exactly those scopes in `Scope.yaml`. */
export const knownScopes: Rule = () => {
  const declared = new Set<string>()
  return {
    Root: {
      enter(node, context) {
        const components = follow(context, { node, location: context.location }, 'components')
        const schemes = components ? followAll(context, components, 'securitySchemes') : []
        for (const [, scheme] of schemes) {
          for (const [, flow] of followAll(context, scheme, 'flows')) {
            const scopes = follow(context, flow, 'scopes')
            for (const [scope, text] of Object.entries(scopes?.node ?? {})) {
              declared.add(scope)
              if (scopes && !text) {
                context.report({
                  message: `The scope \`${scope}\` must have a text.`,
                  location: scopes.location.child([scope]).key(),
                })
              }
            }
          }
        }
      },
    },
    ...eachOperation(({ node, location }, context) => {
      const required = listRequirements(node).flatMap(({ OAuth2 }) => OAuth2 ?? [])
      for (const scope of [...required, ...bodyTokenScopes(node)]) {
        if (declared.has(scope)) continue
        context.report({
          message: `An OAuth2 flow must declare the scope \`${scope}\`.`,
          location: location.key(),
        })
      }
    }),
    Schema(node, { location, report }) {
      if (!location.source.absoluteRef.endsWith('/Scope.yaml') || !Array.isArray(node.anyOf)) return
      const listed = new Set(
        node.anyOf.filter((member) => isNode(member) && 'const' in member).map((member) => member.const),
      )
      for (const scope of declared) {
        if (!listed.has(scope)) report({ message: `The schema must list the scope \`${scope}\`.`, location })
      }
      for (const scope of listed) {
        if (!declared.has(scope))
          report({ message: `An OAuth2 flow must declare the scope \`${scope}\`.`, location })
      }
    },
  }
}
