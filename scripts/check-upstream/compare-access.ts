import type { Document, Flows } from '../generate/document.ts'
import { type Difference, differ, type Locations } from './difference.ts'
import {
  acceptsAccessToken,
  listAlternatives,
  listRequirements,
  type OperationPair,
  type OperationSide,
  SCHEMES,
} from './operations.ts'

/** Compares which operations exist, and which credentials and scopes each one accepts. */
export function compareAccess({ operation, theirs, ours }: OperationPair): Difference[] {
  const locations = { operation, location: operation, upstream: operation }
  const existence = differ(locations, 'operation', describeOperation(theirs), describeOperation(ours))
  if (!theirs || !ours) return existence
  const haveScopes = acceptsAccessToken(theirs) && acceptsAccessToken(ours)
  return [
    ...existence,
    ...(haveScopes ? differ(locations, 'scopes', describeScopes(theirs), describeScopes(ours)) : []),
    ...differ(locations, 'bot', describeBot(theirs), describeBot(ours)),
    ...differ(locations, 'credentials', describeCredentials(theirs), describeCredentials(ours)),
  ]
}

function describeOperation(side: OperationSide | undefined): string {
  if (!side) return 'absent'
  return acceptsAccessToken(side) ? 'accepts access tokens' : 'rejects access tokens'
}

function describeScopes(side: OperationSide): string {
  const declared = listDeclaredScopes(side.document)
  const alternatives = listAlternatives(side, 'OAuth2').map((scopes) => nameScopes(scopes, declared))
  return [...new Set(alternatives)].sort().join(' or ')
}

/** Names the scopes of one alternative. Without a particular scope, ours is an empty list and Discord's lists them all. */
function nameScopes(scopes: readonly string[], declared: readonly string[]): string {
  const isAll = declared.length > 0 && String(scopes.toSorted()) === String(declared.toSorted())
  return isAll || scopes.length === 0 ? 'any access token' : scopes.toSorted().join(' + ')
}

function listDeclaredScopes(document: Document): string[] {
  return [...new Set(Object.values(readFlows(document)).flatMap(({ scopes }) => Object.keys(scopes)))]
}

function describeBot(side: OperationSide): string {
  return listAlternatives(side, 'BotToken').length > 0 ? 'accepted' : 'rejected'
}

/** Describes the alternatives other than an access token or a bot token alone: no credential, several, or another one. */
function describeCredentials(side: OperationSide): string {
  const requirements = listRequirements(side).map((requirement) =>
    Object.keys(requirement).sort().join(' and '),
  )
  const unusual = requirements.filter((schemes) => !SCHEMES.some((scheme) => scheme === schemes))
  return (
    unusual
      .sort()
      .map((schemes) => schemes || 'none')
      .join(' or ') || 'one of them'
  )
}

/** Compares the OAuth2 flows that issue access tokens, and the scopes that each flow can grant. */
export function compareFlows(theirs: Document, ours: Document): Difference[] {
  const [upstream, own] = [readFlows(theirs), readFlows(ours)]
  return uniteKeys(upstream, own).flatMap((name) => {
    const [one, other] = [upstream[name], own[name]]
    if (!one || !other)
      return differ(flowLocations(name), 'flow', describePresence(one), describePresence(other))
    return uniteKeys(one.scopes, other.scopes).flatMap((scope) => {
      const locations = flowLocations(`${name} ${scope}`)
      return differ(
        locations,
        'scope',
        describePresence(one.scopes[scope]),
        describePresence(other.scopes[scope]),
      )
    })
  })
}

function readFlows({ components }: Document): Flows {
  return components.securitySchemes.OAuth2?.flows ?? {}
}

function uniteKeys(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
}

function flowLocations(path: string): Locations {
  const location = `OAuth2 ${path}`
  return { location, upstream: location, operation: 'OAuth2' }
}

function describePresence(value: unknown): string {
  return value === undefined ? 'absent' : 'present'
}
