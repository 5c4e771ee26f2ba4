import type { Document, Operation } from '../generate/document.ts'

/** What both descriptions call the credentials that are compared. */
export const SCHEMES = ['OAuth2', 'BotToken'] as const
export type Scheme = (typeof SCHEMES)[number]

/** An operation in its description, which says what is needed where the operation does not. */
interface Secured {
  readonly document: Document
  readonly operation: Operation
}

/** Each way to be let in: the credentials that are needed at once, with their scopes. */
export function listRequirements({ document, operation }: Secured): NonNullable<Operation['security']> {
  return operation.security ?? document.security ?? []
}

/** The lists of scopes with which an operation accepts a credential: one for each alternative. */
export function listAlternatives(secured: Secured, scheme: Scheme): (readonly string[])[] {
  return listRequirements(secured).flatMap((requirement) => {
    const scopes = requirement[scheme]
    return scopes ? [scopes] : []
  })
}

/** Every scope that the flows of a description declare. */
export function listDeclaredScopes({ components }: Document): string[] {
  const flows = Object.values(components.securitySchemes.OAuth2?.flows ?? {})
  return [...new Set(flows.flatMap(({ scopes }) => Object.keys(scopes)))]
}
