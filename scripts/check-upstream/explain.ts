import { type Difference, shapeOf } from './difference.ts'
import type { KnownDifference } from './known.ts'

/** One place of an explanation. */
export interface Claim {
  readonly at: string
  readonly known: KnownDifference
}

/** Differences and explanations, matched. */
export interface Explanation {
  readonly explained: readonly Difference[]
  readonly unexplained: readonly Difference[]
  /** What is explained where nothing, or something else, is different now. */
  readonly stale: readonly Claim[]
  /** Places without `*` that several differences fit, each of which needs its own explanation. */
  readonly vague: readonly Claim[]
  /** Differences that several explanations fit, of which one is superfluous. */
  readonly repeated: readonly Difference[]
}

/** Finds the explanation of each difference. */
export function explain(differences: readonly Difference[], known: readonly KnownDifference[]): Explanation {
  const claims = known.flatMap((one) => one.at.map((at) => ({ at, known: one })))
  const matches = claims.map((claim) => ({ claim, differences: findExplained(claim, differences) }))
  const counts = new Map<Difference, number>()
  for (const one of matches.flatMap((match) => match.differences)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const where = (hits: (count: number) => boolean): Difference[] =>
    differences.filter((difference) => hits(counts.get(difference) ?? 0))
  return {
    explained: where((count) => count > 0),
    unexplained: where((count) => count === 0),
    repeated: where((count) => count > 1),
    stale: matches.filter((match) => match.differences.length === 0).map(({ claim }) => claim),
    vague: matches
      .filter((match) => match.differences.length > 1 && !match.claim.at.includes('*'))
      .map(({ claim }) => claim),
  }
}

/** The differences that are exactly what the explanation says, in its place. */
function findExplained({ at, known }: Claim, differences: readonly Difference[]): Difference[] {
  const [place = '', upstream = '*'] = at.split(' = ').map(shapeOf)
  const [isPlace, isUpstream] = [matcher(place), matcher(upstream)]
  return differences.filter(
    (one) =>
      one.kind === known.kind &&
      one.theirs === known.theirs &&
      one.ours === known.ours &&
      (known.use === undefined || known.use === one.use) &&
      isPlace(shapeOf(one.place)) &&
      isUpstream(shapeOf(one.upstream)),
  )
}

/** Whether a text fits a pattern in which `*` stands for any text. */
function matcher(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return (text) => expression.test(text)
}
