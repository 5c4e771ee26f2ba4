import { type Difference, identify } from './difference.ts'
import type { KnownDifference } from './known.ts'

/** Differences and explanations, matched. */
export interface Explanation {
  readonly explained: readonly Difference[]
  readonly unexplained: readonly Difference[]
  /** Explanations whose difference has gone, or is another one now. */
  readonly stale: readonly KnownDifference[]
}

/** Finds the explanation of each difference. */
export function explain(differences: readonly Difference[], known: readonly KnownDifference[]): Explanation {
  const explains = (one: KnownDifference, difference: Difference): boolean =>
    identify(one) === identify(difference) && one.theirs === difference.theirs && one.ours === difference.ours
  const isExplained = (difference: Difference): boolean => known.some((one) => explains(one, difference))
  return {
    explained: differences.filter(isExplained),
    unexplained: differences.filter((difference) => !isExplained(difference)),
    stale: known.filter((one) => !differences.some((difference) => explains(one, difference))),
  }
}
