import { toSource } from '../../src/extend/print.ts'
import { type Document, type Flows, HEADER, listFlows, type Schema, valuesOf } from './document.ts'

/** Who may ask for each scope, which grants can carry it, and what comes with it. */
export function emitScopeDetails(document: Document): string {
  const flows = listFlows(document)
  const scopes = valuesOf(document, 'Scope')
  return `${HEADER}import type { Scope } from './scopes.ts'

/**
 * The grants that begin with a list of scopes.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-urls
 */
export const GRANTS = ${toSource(Object.keys(flows))} as const

/** A grant that begins with a list of scopes. */
export type Grant = (typeof GRANTS)[number]

/**
 * Who may ask for a scope: every application (\`open\`), one that Discord approved for it, a partner of Discord,
 * one that is set up for the Social SDK, or none at present.
 */
export type ScopeAccess = 'open' | 'approval' | 'partner' | 'social-sdk' | 'unavailable'

/** Whether Discord documents something, or it was only seen. */
export type ScopeStatus = 'documented' | 'observed'

/** What is known of a scope. */
export interface ScopeDetails {
  /** Who may ask for it. */
  readonly access: ScopeAccess
  /** The grants that can carry it. */
  readonly grants: readonly Grant[]
  /** The scopes that come with it, and whether Discord documents that. */
  readonly implies: Readonly<Partial<Record<Scope, ScopeStatus>>>
  /** Whether Discord documents the scope. */
  readonly status: ScopeStatus
}

/**
 * What is known of each scope.
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
