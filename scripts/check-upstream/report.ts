import type { Comparison } from './compare.ts'
import type { Difference } from './difference.ts'
import type { Claim, Explanation } from './explain.ts'
import type { Agreement } from './known.ts'

/** The outcome, ready to be written in any of the formats. */
export interface Report {
  readonly isPassed: boolean
  readonly upstream: Agreement & { readonly agreedWith: Agreement; readonly isAgreedWith: boolean }
  readonly counts: Readonly<Record<'operations' | 'differences' | 'explained' | 'problems', number>>
  /** What has to be mended. */
  readonly problems: readonly Section[]
  /** The differences that are explained. */
  readonly explained: readonly Group[]
}

export interface Section {
  readonly title: string
  readonly groups: readonly Group[]
}

/** Everything about one operation or one schema. */
export interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

export interface Line {
  readonly place: string
  readonly upstream?: string
  readonly kind: string
  readonly theirs: string
  readonly ours: string
  readonly operation?: string
}

/** Puts together what is to be said. */
export function report(
  { pairs, differences }: Comparison,
  explanation: Explanation,
  upstream: Agreement,
  agreedWith: Agreement,
): Report {
  const { explained, unexplained, stale, vague, repeated } = explanation
  const problems = [
    { title: 'Not explained', lines: unexplained },
    { title: 'Explained, but no longer so', lines: stale.map(describeClaim) },
    { title: 'Explained by one place, but met in several', lines: vague.map(describeClaim) },
    { title: 'Explained more than once', lines: repeated },
  ].filter(({ lines }) => lines.length > 0)
  const count = problems.reduce((sum, { lines }) => sum + lines.length, 0)
  return {
    isPassed: count === 0,
    upstream: { ...upstream, agreedWith, isAgreedWith: upstream.sha256 === agreedWith.sha256 },
    counts: {
      operations: pairs.length,
      differences: differences.length,
      explained: explained.length,
      problems: count,
    },
    problems: problems.map(({ title, lines }) => ({ title, groups: groupLines(lines) })),
    explained: groupLines(explained),
  }
}

function describeClaim({ at, known: { kind, theirs, ours } }: Claim): Line {
  const [place = '', upstream] = at.split(' = ')
  return { place, ...(upstream && { upstream }), kind, theirs, ours }
}

function groupLines(lines: readonly (Line | Difference)[]): Group[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const title = rootOf(line.place)
    groups.set(title, [...(groups.get(title) ?? []), line])
  }
  return [...groups]
    .map(([title, members]) => ({ title, lines: members }))
    .sort((one, other) => (one.title < other.title ? -1 : 1))
}

/** The operation or the schema that a place is in. */
function rootOf(place: string): string {
  return /^[A-Z]+ \/\S*|^\w+(?: \| …)?/.exec(place)?.[0] ?? place
}
