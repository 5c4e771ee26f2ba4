import type { Comparison } from './compare.ts'
import type { Difference, Kind } from './difference.ts'
import type { Explanation } from './explain.ts'
import { acceptsAccessToken } from './pair.ts'

/** What to print. */
export interface Report {
  /** One line for each difference without an explanation, and each explanation without a difference. */
  readonly problems: readonly string[]
  /** The differences that are explained. */
  readonly explained: readonly string[]
  /** Counts. The last line is the one to quote. */
  readonly summary: readonly string[]
}

/** Puts the outcome into words. */
export function report({ pairs, differences }: Comparison, explanation: Explanation): Report {
  const { explained, unexplained, stale } = explanation
  const theirs = pairs.filter((pair) => acceptsAccessToken(pair.theirs))
  const both = theirs.filter((pair) => acceptsAccessToken(pair.ours))
  const same = (kind: Kind): number => {
    const different = new Set(differences.filter((one) => one.kind === kind).map((one) => one.operation))
    return both.filter(({ operation }) => !different.has(operation)).length
  }
  const outcome = (...kinds: readonly Kind[]): string => {
    const count = (list: readonly Difference[]): number =>
      list.filter((one) => kinds.includes(one.kind)).length
    const counts = [`${count(explained)} explained`]
    if (count(unexplained) > 0) counts.push(`${count(unexplained)} not explained`)
    if (count(stale) > 0) counts.push(`${count(stale)} explained in vain`)
    return counts.join(', ')
  }
  return {
    problems: [
      ...unexplained.map((one) => `Not explained: ${name(one)}`),
      ...stale.map((one) => `No longer so: ${name(one)}`),
    ],
    explained: explained.map(name),
    summary: [
      `bot tokens: ${same('bot')} of ${both.length} operations the same, ${outcome('bot')}`,
      `${both.length} of ${theirs.length} operations, ${same('scopes')} with the same scopes, ${outcome('operation', 'scopes')}`,
    ],
  }
}

function name({ operation, kind, theirs, ours }: Difference): string {
  return `${operation}, ${kind}: ${theirs} (Discord), ${ours} (ours)`
}
