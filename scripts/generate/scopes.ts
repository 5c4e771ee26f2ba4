import { toSource } from '../../src/extend/print.ts'
import { type Document, type Flows, HEADER, listFlows, type Schema, valuesOf } from './document.ts'

/** Generates the list and the union of the scopes that the description declares. */
export function emitScopes(document: Document): string {
  const flows = listFlows(document)
  const scopes = [...new Set(Object.values(flows).flatMap((flow) => Object.keys(flow.scopes)))].sort()
  const missingFrom = (flow: keyof Flows) =>
    scopes.filter((scope) => !Object.hasOwn(flows[flow]?.scopes ?? {}, scope))
  const implied = listImplied(document)
  return `${HEADER}/**
 * All scopes that the description declares, in alphabetical order.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPES = [
${scopes.map((scope) => `  '${scope}',\n`).join('')}] as const

/** A scope that the description declares. */
export type Scope = (typeof SCOPES)[number]

/** Scopes that a grant cannot request, by the name of the grant. */
export const UNSUPPORTED_SCOPES: Readonly<
  Record<'authorization code' | 'implicit' | 'client credentials', readonly string[]>
> = {
  'authorization code': ${toSource(missingFrom('authorizationCode'))},
  implicit: ${toSource(missingFrom('implicit'))},
  'client credentials': ${toSource(missingFrom('clientCredentials'))},
}

/** All scopes that are granted with a scope, directly or indirectly. */
export const IMPLIED_SCOPES: Readonly<Record<string, readonly string[]>> = {
${implied.map(([scope, others]) => `  ${toSource(scope)}: ${toSource(others)},\n`).join('')}}

/** The scopes that a scope is granted with: the inverse of {@link IMPLIED_SCOPES}, for the compiler. */
export interface ImplyingScopes {
${invert(implied)
  .map(([scope, others]) => `  readonly ${toSource(scope)}: ${others.map(toSource).join(' | ')}\n`)
  .join('')}}
`
}

type ScopeLists = readonly (readonly [scope: string, others: readonly string[]])[]

/** Lists the scopes that are granted with each scope, without those that imply none. */
function listImplied(document: Document): ScopeLists {
  const direct = new Map(
    valuesOf(document, 'Scope').map((scope) => [String(scope.const), Object.keys(scope['x-implies'] ?? {})]),
  )
  return [...direct.keys()]
    .map((scope) => {
      const found = new Set([scope])
      for (const one of found) for (const implied of direct.get(one) ?? []) found.add(implied)
      found.delete(scope)
      return [scope, [...found].sort()] as const
    })
    .filter(([, implied]) => implied.length > 0)
}

/** Lists the scopes that name each scope. */
function invert(lists: ScopeLists): ScopeLists {
  const others = [...new Set(lists.flatMap(([, named]) => named))].sort()
  return others.map((other) => [
    other,
    lists.filter(([, named]) => named.includes(other)).map(([scope]) => scope),
  ])
}

/** Generates the properties of each scope: access, grants and implied scopes. */
export function emitScopeDetails(document: Document): string {
  const flows = listFlows(document)
  const scopes = valuesOf(document, 'Scope')
  return `${HEADER}import type { Scope } from './scopes.ts'

/**
 * Grants that request a list of scopes.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-urls
 */
export const GRANTS = ${toSource(Object.keys(flows))} as const

/** A grant that requests a list of scopes. */
export type Grant = (typeof GRANTS)[number]

/**
 * Applications that may request a scope: all (\`open\`), those that Discord approved for it (\`approval\`), partners of
 * Discord (\`partner\`), those that are set up for the Social SDK (\`social-sdk\`), or none at present
 * (\`unavailable\`).
 */
export type ScopeAccess = 'open' | 'approval' | 'partner' | 'social-sdk' | 'unavailable'

/** Source of a fact: Discord's documentation (\`documented\`), or observed behavior (\`observed\`). */
export type ScopeStatus = 'documented' | 'observed'

/** Properties of a scope. */
export interface ScopeDetails {
  /** Applications that may request it. */
  readonly access: ScopeAccess
  /** Grants that can request it. */
  readonly grants: readonly Grant[]
  /** Scopes that are granted with it, each with the source of that fact. */
  readonly implies: Readonly<Partial<Record<Scope, ScopeStatus>>>
  /** Source of the scope itself. */
  readonly status: ScopeStatus
}

/**
 * The properties of each scope.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPE_DETAILS: Readonly<Record<Scope, ScopeDetails>> = {
${scopes.map((scope) => row(scope, flows)).join('')}}
`
}

function row(scope: Schema, flows: Flows): string {
  const name = String(scope.const)
  const details = {
    access: scope['x-access'],
    grants: Object.keys(flows).filter((flow) => Object.hasOwn(flows[flow]?.scopes ?? {}, name)),
    implies: scope['x-implies'] ?? {},
    status: scope['x-status'] ?? 'documented',
  }
  return `  ${toSource(name)}: ${toSource(details)},\n`
}
