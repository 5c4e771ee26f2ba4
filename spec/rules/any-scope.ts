import { eachOperation, listRequirements } from './operations.ts'
import type { Rule } from './redocly.ts'

/** Requires `x-any-scope` beside an empty list of scopes, which accepts any access token, and nowhere else. */
export const anyScope: Rule = () =>
  eachOperation(({ node, location }, context) => {
    const isEmpty = listRequirements(node).some(({ OAuth2 }) => OAuth2?.length === 0)
    const isMarked = node['x-any-scope'] === true
    if (isEmpty === isMarked) return
    const message = isEmpty
      ? 'An operation with an empty list of scopes must have `x-any-scope: true`.'
      : 'An operation with `x-any-scope: true` must have an empty list of scopes.'
    context.report({ message, location: location.key() })
  })
