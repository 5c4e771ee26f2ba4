import type { Difference } from './difference.ts'
import type { KnownDifference } from './known.ts'
import { withoutParameterNames } from './operations.ts'

/** One location of a known difference. */
export interface KnownLocation {
  readonly at: string
  readonly known: KnownDifference
}

/** Differences and known differences, matched. */
export interface Explanation {
  readonly explained: readonly Difference[]
  readonly unexplained: readonly Difference[]
  /** Locations without the difference that they explain. */
  readonly stale: readonly KnownLocation[]
  /** Locations without `*` that match several differences. Each difference needs its own explanation. */
  readonly ambiguous: readonly KnownLocation[]
  /** Differences with several explanations, of which one is enough. */
  readonly repeated: readonly Difference[]
}

/** Matches differences with their explanations. */
export function explain(differences: readonly Difference[], known: readonly KnownDifference[]): Explanation {
  const locations = known.flatMap((one) => one.at.map((at) => ({ at, known: one })))
  const matches = locations.map((location) => ({
    location,
    differences: findExplained(location, differences),
  }))
  const counts = new Map<Difference, number>()
  for (const one of matches.flatMap((match) => match.differences)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const filterByCount = (predicate: (count: number) => boolean): Difference[] =>
    differences.filter((difference) => predicate(counts.get(difference) ?? 0))
  return {
    explained: filterByCount((count) => count > 0),
    unexplained: filterByCount((count) => count === 0),
    repeated: filterByCount((count) => count > 1),
    stale: matches.filter((match) => match.differences.length === 0).map(({ location }) => location),
    ambiguous: matches
      .filter((match) => match.differences.length > 1 && !match.location.at.includes('*'))
      .map(({ location }) => location),
  }
}

/** Returns the differences that match a known difference exactly, in one of its locations. */
function findExplained({ at, known }: KnownLocation, differences: readonly Difference[]): Difference[] {
  const [location = '', upstream = '*'] = at.split(' = ').map(withoutParameterNames)
  const [isLocation, isUpstream] = [createMatcher(location), createMatcher(upstream)]
  return differences.filter(
    (one) =>
      one.kind === known.kind &&
      one.theirs === known.theirs &&
      one.ours === known.ours &&
      (known.use === undefined || known.use === one.use) &&
      isLocation(withoutParameterNames(one.location)) &&
      isUpstream(withoutParameterNames(one.upstream)),
  )
}

/** Creates a function that checks a text against a pattern in which `*` stands for any text. */
function createMatcher(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return (text) => expression.test(text)
}
