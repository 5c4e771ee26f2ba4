import type { Comparison } from './compare.ts'
import type { Difference } from './difference.ts'
import type { Explanation, KnownLocation } from './explain.ts'
import type { Agreement } from './known.ts'

/** Result of the check, independent of the output format. */
export interface Report {
  readonly isPassed: boolean
  readonly upstream: Omit<Agreement, 'date'> & {
    readonly agreedWith: Agreement
    readonly isAgreedWith: boolean
  }
  readonly counts: Readonly<Record<'operations' | 'differences' | 'explained' | 'problems', number>>
  readonly problems: readonly Section[]
  /** Differences that have an explanation. */
  readonly explained: readonly Group[]
}

interface Section {
  readonly title: string
  readonly groups: readonly Group[]
}

/** Lines about one operation or one schema. */
interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

interface Line {
  readonly location: string
  readonly upstream?: string
  readonly kind: string
  readonly theirs: string
  readonly ours: string
  readonly operation?: string
}

/** Formatting of the parts of a report. */
interface Style {
  readonly section: (title: string) => string
  readonly group: (text: string) => string
  readonly line: (text: string) => string
  readonly name: (name: string) => string
}

const TEXT: Style = {
  section: (title) => title,
  group: (text) => `  ${text}`,
  line: (text) => `    ${text}`,
  name: (name) => name,
}

const MARKDOWN: Style = {
  section: (title) => `## ${title}\n`,
  group: (text) => `- ${text}`,
  line: (text) => `  - ${text}`,
  name: (name) => `\`${name}\``,
}

/** Output formats of the report: for a terminal, for a program, and for a comment on an issue. */
export const FORMAT = {
  text: (report) => formatReport(report, TEXT),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: (report) => formatReport(report, MARKDOWN),
} as const satisfies Readonly<Record<string, (report: Report) => string>>
export type Format = keyof typeof FORMAT

/** Creates the report of a comparison. */
export function createReport(
  { pairs, differences }: Comparison,
  { explained, unexplained, stale, ambiguous, repeated }: Explanation,
  upstream: Omit<Agreement, 'date'>,
  agreedWith: Agreement,
): Report {
  const problems = [
    { title: 'Differences without an explanation', lines: unexplained },
    { title: 'Explanations without a difference', lines: stale.map(toLine) },
    { title: 'Locations that match several differences', lines: ambiguous.map(toLine) },
    { title: 'Differences with several explanations', lines: repeated },
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

function toLine({ at, known: { kind, theirs, ours } }: KnownLocation): Line {
  const [location = '', upstream] = at.split(' = ')
  return { location, ...(upstream && { upstream }), kind, theirs, ours }
}

function groupLines(lines: readonly (Line | Difference)[]): Group[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const title = rootOf(line.location)
    groups.set(title, [...(groups.get(title) ?? []), line])
  }
  return [...groups]
    .map(([title, members]) => ({ title, lines: members }))
    .sort((one, other) => (one.title < other.title ? -1 : 1))
}

/** Returns the operation or the schema that contains a location. */
export function rootOf(location: string): string {
  return /^[A-Z]+ \/\S*|^\w+(?: \| …)?/.exec(location)?.[0] ?? location
}

function formatReport(report: Report, style: Style): string {
  const explained =
    report.explained.length > 0 ? [{ title: 'Explained differences', groups: report.explained }] : []
  const sections = [...explained, ...report.problems].map(({ title, groups }) =>
    [style.section(title), ...groups.map((group) => formatGroup(group, style)), ''].join('\n'),
  )
  return [...sections, formatUpstream(report, style), formatCounts(report), ''].join('\n')
}

function formatGroup({ title, lines }: Group, style: Style): string {
  const operation = lines.find((line) => line.operation && line.operation !== title)?.operation
  const heading = style.name(title) + (operation ? `, used by ${style.name(operation)}` : '')
  return [style.group(heading), ...lines.map((line) => style.line(formatLine(line, style)))].join('\n')
}

function formatLine({ location, upstream, kind, theirs, ours }: Line, { name }: Style): string {
  const source = upstream && upstream !== location ? `Discord's ${name(upstream)}` : 'Discord'
  return `${name(location)}, ${kind}: ${theirs} (${source}), ${ours} (ours)`
}

function formatUpstream(
  { upstream: { version, sha256, agreedWith, isAgreedWith } }: Report,
  { name }: Style,
): string {
  const agreement = isAgreedWith
    ? `the accepted description of ${agreedWith.date}`
    : `differs from the accepted description ${name(agreedWith.sha256.slice(0, 12))} of ${agreedWith.date}`
  return `Discord's description: version ${version}, sha256 ${name(sha256.slice(0, 12))}, ${agreement}.`
}

function formatCounts({ counts: { operations, differences, explained, problems } }: Report): string {
  const outcome = problems === 1 ? '1 problem' : `${problems} problems`
  return `${operations} operations, ${differences} differences, ${explained} explained, ${outcome}.`
}
