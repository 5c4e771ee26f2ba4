import type { CredentialKind, OperationRow } from '../runtime/transport/operation.ts'
import type { Place } from './place.ts'

/** How the security schemes of the description are called at run time. */
const CREDENTIALS: ReadonlyMap<string, CredentialKind> = new Map([
  ['OAuth2', 'bearer'],
  ['BotToken', 'bot'],
  ['ClientBasic', 'client'],
])

/**
 * Which credentials an operation takes, and which scopes an access token needs.
 *
 * @param security Alternatives, each with one security scheme, or none where no credential is needed.
 * @throws {@link InvalidArgumentError}
 */
export function readSecurity(security: Place): Pick<OperationRow, 'credentials' | 'scopes'> {
  const credentials = new Set<CredentialKind>()
  const scopes: string[][] = []
  for (const requirement of security.items()) {
    const [scheme, ...more] = requirement.members()
    if (more.length > 0)
      throw requirement.refuse('must have one security scheme: a request carries one credential')
    const kind = scheme ? CREDENTIALS.get(scheme[0]) : 'none'
    if (!kind) throw requirement.refuse(`must be one of ${[...CREDENTIALS.keys()].join(', ')}`)
    credentials.add(kind)
    if (scheme && kind === 'bearer') scopes.push(scheme[1].items().map((scope) => scope.text()))
  }
  if (credentials.size === 0) credentials.add('none')
  return { credentials: [...credentials], ...(scopes.length > 0 && { scopes }) }
}
