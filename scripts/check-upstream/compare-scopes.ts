import { type Difference, differ } from './difference.ts'
import { acceptsAccessToken, type Pair, type Side } from './pair.ts'
import { listAlternatives, listDeclaredScopes } from './security.ts'

/** Which scopes an access token needs, where both accept one. */
export function compareScopes({ operation, theirs, ours }: Pair): Difference[] {
  if (!theirs || !ours || !acceptsAccessToken(theirs) || !acceptsAccessToken(ours)) return []
  return differ(
    { operation, place: operation, upstream: operation },
    'scopes',
    describe(theirs),
    describe(ours),
  )
}

function describe(side: Side): string {
  const declared = listDeclaredScopes(side.document)
  const alternatives = listAlternatives(side, 'OAuth2').map((scopes) => nameScopes(scopes, declared))
  return [...new Set(alternatives)].sort().join(' or ')
}

/** Where no particular scope is needed, an OpenAPI document lists none. Discord's lists all that it declares. */
function nameScopes(scopes: readonly string[], declared: readonly string[]): string {
  const isAll = declared.length > 0 && String(scopes.toSorted()) === String(declared.toSorted())
  return isAll || scopes.length === 0 ? 'any access token' : scopes.toSorted().join(' + ')
}
