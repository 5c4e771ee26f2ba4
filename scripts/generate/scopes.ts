import { type Document, HEADER } from './document.ts'

/** The union and the list of the scopes that the description declares. */
export function emitScopes(document: Document): string {
  const scopes = listScopes(document)
  return `${HEADER}/**
 * Every scope that the description declares, in alphabetical order.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPES = [
${scopes.map((scope) => `  '${scope}',\n`).join('')}] as const

/** A scope that the description declares. */
export type Scope = (typeof SCOPES)[number]
`
}

function listScopes(document: Document): string[] {
  const flows = Object.values(document.components.securitySchemes).flatMap((scheme) =>
    Object.values(scheme.flows ?? {}),
  )
  return [...new Set(flows.flatMap((flow) => Object.keys(flow.scopes)))].sort()
}
