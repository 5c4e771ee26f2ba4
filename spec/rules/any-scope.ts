import { eachOperation, listRequirements } from './operations.ts'
import type { Rule } from './redocly.ts'

/** An empty list of scopes means any access token, and `x-any-scope` beside it says that it is no slip. */
export const anyScope: Rule = () =>
  eachOperation(({ node, location }, context) => {
    const isEmpty = listRequirements(node).some(({ OAuth2 }) => OAuth2?.length === 0)
    const isMarked = node['x-any-scope'] === true
    if (isEmpty === isMarked) return
    const message = isEmpty
      ? 'An empty list of scopes must be confirmed by `x-any-scope: true`.'
      : '`x-any-scope: true` must stand beside an empty list of scopes.'
    context.report({ message, location: location.key() })
  })
