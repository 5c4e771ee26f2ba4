import type { Difference } from './difference.ts'
import type { KnownDifference } from './known.ts'
import { withoutParameterNames } from './operations.ts'

/** One place of a known difference. */
export interface KnownPlace {
  readonly at: string
  readonly known: KnownDifference
}

/** Differences and known differences, matched. */
export interface Explanation {
  readonly explained: readonly Difference[]
  readonly unexplained: readonly Difference[]
  /** Places without the difference that they explain. */
  readonly stale: readonly KnownPlace[]
  /** Places without `*` that match several differences. Each difference needs its own explanation. */
  readonly ambiguous: readonly KnownPlace[]
  /** Differences with several explanations, of which one is enough. */
  readonly repeated: readonly Difference[]
}

/** Matches differences with their explanations. */
export function explain(differences: readonly Difference[], known: readonly KnownDifference[]): Explanation {
  const places = known.flatMap((one) => one.at.map((at) => ({ at, known: one })))
  const matches = places.map((place) => ({ place, differences: findExplained(place, differences) }))
  const counts = new Map<Difference, number>()
  for (const one of matches.flatMap((match) => match.differences)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const filterByCount = (predicate: (count: number) => boolean): Difference[] =>
    differences.filter((difference) => predicate(counts.get(difference) ?? 0))
  return {
    explained: filterByCount((count) => count > 0),
    unexplained: filterByCount((count) => count === 0),
    repeated: filterByCount((count) => count > 1),
    stale: matches.filter((match) => match.differences.length === 0).map(({ place }) => place),
    ambiguous: matches
      .filter((match) => match.differences.length > 1 && !match.place.at.includes('*'))
      .map(({ place }) => place),
  }
}

/** Returns the differences that match a known difference exactly, in one of its places. */
function findExplained({ at, known }: KnownPlace, differences: readonly Difference[]): Difference[] {
  const [place = '', upstream = '*'] = at.split(' = ').map(withoutParameterNames)
  const [isPlace, isUpstream] = [createMatcher(place), createMatcher(upstream)]
  return differences.filter(
    (one) =>
      one.kind === known.kind &&
      one.theirs === known.theirs &&
      one.ours === known.ours &&
      (known.use === undefined || known.use === one.use) &&
      isPlace(withoutParameterNames(one.place)) &&
      isUpstream(withoutParameterNames(one.upstream)),
  )
}

/** Creates a function that checks a text against a pattern in which `*` stands for any text. */
function createMatcher(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return (text) => expression.test(text)
}
