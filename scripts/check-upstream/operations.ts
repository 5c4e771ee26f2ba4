import { type Document, type LocatedOperation, listOperations, type Operation } from '../generate/document.ts'

/** Security schemes that both descriptions name alike, and that are compared in detail. */
export const SCHEMES = ['OAuth2', 'BotToken'] as const
export type Scheme = (typeof SCHEMES)[number]

/** An operation as one of the two descriptions has it. */
export interface OperationSide {
  readonly document: Document
  readonly located: LocatedOperation
  readonly operation: Operation
}

/** An operation in both descriptions, or in the only one that has it. */
export interface OperationPair {
  /** Method and path, in our spelling if we describe the operation. */
  readonly operation: string
  readonly theirs: OperationSide | undefined
  readonly ours: OperationSide | undefined
  /** Keys of the pairs of schemas that were compared already, shared by all operations. */
  readonly compared: Set<string>
}

/**
 * Lists the operations that we describe and those of Discord's that accept an access token. Operations match if method and
 * path are equal apart from the names of path parameters.
 */
export function pairOperations(theirs: Document, ours: Document): OperationPair[] {
  const upstream = readSides(theirs)
  const own = readSides(ours)
  const compared = new Set<string>()
  return [...new Set([...upstream.keys(), ...own.keys()])].sort().flatMap((key) => {
    const [one, other] = [upstream.get(key), own.get(key)]
    const side = other ?? one
    if (!side || (!other && !acceptsAccessToken(one))) return []
    return [{ operation: nameOf(side.located), theirs: one, ours: other, compared }]
  })
}

/** Removes the names of the parameters from a path: `/guilds/{guild_id}` becomes `/guilds/{}`. */
export function withoutParameterNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}

/** Lists the alternative security requirements: each names the schemes that are needed together, with their scopes. */
export function listRequirements({ document, operation }: OperationSide): NonNullable<Operation['security']> {
  return operation.security ?? document.security ?? []
}

/** Lists the scopes that a scheme requires, once for each alternative that includes the scheme. */
export function listAlternatives(side: OperationSide, scheme: Scheme): (readonly string[])[] {
  return listRequirements(side).flatMap((requirement) => {
    const scopes = requirement[scheme]
    return scopes ? [scopes] : []
  })
}

/** Checks whether an operation accepts an access token, with whatever scopes. */
export function acceptsAccessToken(side: OperationSide | undefined): boolean {
  return side !== undefined && listAlternatives(side, 'OAuth2').length > 0
}

/** Returns the operations of a description by method and path, without the names of path parameters. */
export function readSides(document: Document): Map<string, OperationSide> {
  return new Map(
    listOperations(document).map((located) => [
      withoutParameterNames(nameOf(located)),
      { document, located, operation: located.operation },
    ]),
  )
}

/** Returns the method and path of an operation. */
export function nameOf({ method, path }: LocatedOperation): string {
  return `${method.toUpperCase()} ${path}`
}
