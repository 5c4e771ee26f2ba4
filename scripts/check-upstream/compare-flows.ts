import type { Document, Flows } from '../generate/document.ts'
import { type Difference, differ } from './difference.ts'

/** The flows by which an access token is asked for, and the scopes that each can carry. */
export function compareFlows(theirs: Document, ours: Document): Difference[] {
  const [upstream, own] = [readFlows(theirs), readFlows(ours)]
  return uniteKeys(upstream, own).flatMap((name) => {
    const [one, other] = [upstream[name], own[name]]
    if (!one || !other) return differ(at(name), 'flow', describe(one), describe(other))
    return uniteKeys(one.scopes, other.scopes).flatMap((scope) =>
      differ(at(`${name} ${scope}`), 'scope', describe(one.scopes[scope]), describe(other.scopes[scope])),
    )
  })
}

function readFlows({ components }: Document): Flows {
  return components.securitySchemes.OAuth2?.flows ?? {}
}

function uniteKeys(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
}

function at(way: string): { place: string; upstream: string; operation: string } {
  const place = `OAuth2 ${way}`
  return { place, upstream: place, operation: 'OAuth2' }
}

function describe(one: unknown): string {
  return one === undefined ? 'absent' : 'present'
}
