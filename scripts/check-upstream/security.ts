import type { Document, Operation } from '../generate/document.ts'

/** What both descriptions call the credentials that are compared. */
export type Scheme = 'OAuth2' | 'BotToken'

/** The lists of scopes with which an operation accepts a credential: one for each alternative. */
export function listAlternatives(
  { operation }: { readonly operation: Operation },
  scheme: Scheme,
): (readonly string[])[] {
  return (operation.security ?? []).flatMap((requirement) => {
    const scopes = requirement[scheme]
    return scopes ? [scopes] : []
  })
}

/** Every scope that the flows of a description declare. */
export function listDeclaredScopes({ components }: Document): string[] {
  const flows = Object.values(components.securitySchemes.OAuth2?.flows ?? {})
  return [...new Set(flows.flatMap(({ scopes }) => Object.keys(scopes)))]
}
