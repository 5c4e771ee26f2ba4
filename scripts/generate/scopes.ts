import { toSource } from '../../src/extend/print.ts'
import { type Document, HEADER, listFlows } from './document.ts'

/** The union and the list of the scopes that the description declares. */
export function emitScopes(document: Document): string {
  const scopes = listScopes(document)
  const implicit = listFlows(document).implicit?.scopes ?? {}
  const notImplicit = scopes.filter((scope) => !Object.hasOwn(implicit, scope))
  return `${HEADER}/**
 * Every scope that the description declares, in alphabetical order.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPES = [
${scopes.map((scope) => `  '${scope}',\n`).join('')}] as const

/** A scope that the description declares. */
export type Scope = (typeof SCOPES)[number]

/** The scopes that the implicit grant cannot carry. */
export const NOT_IMPLICIT_SCOPES: readonly string[] = ${toSource(notImplicit)}
`
}

function listScopes(document: Document): string[] {
  const flows = Object.values(listFlows(document))
  return [...new Set(flows.flatMap((flow) => Object.keys(flow.scopes)))].sort()
}
