import type { Group, Line, Report } from './report.ts'

/** How the parts of a report look. */
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

/** The formats of the report: for a terminal, for a program, and for a comment on an issue. */
export const WRITE = {
  text: (report) => write(report, TEXT),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: (report) => write(report, MARKDOWN),
} as const satisfies Readonly<Record<string, (report: Report) => string>>
export type Format = keyof typeof WRITE

function write(report: Report, style: Style): string {
  const explained = report.explained.length > 0 ? [{ title: 'Explained', groups: report.explained }] : []
  const sections = [...explained, ...report.problems].map(({ title, groups }) =>
    [style.section(title), ...groups.map((group) => writeGroup(group, style)), ''].join('\n'),
  )
  return [...sections, writeUpstream(report, style), writeCounts(report), ''].join('\n')
}

function writeGroup({ title, lines }: Group, style: Style): string {
  const operation = lines.find((line) => line.operation && line.operation !== title)?.operation
  const heading = style.name(title) + (operation ? `, as in ${style.name(operation)}` : '')
  return [style.group(heading), ...lines.map((line) => style.line(writeLine(line, style)))].join('\n')
}

function writeLine({ place, upstream, kind, theirs, ours }: Line, { name }: Style): string {
  const there = upstream && upstream !== place ? `Discord's ${name(upstream)}` : 'Discord'
  return `${name(place)}, ${kind}: ${theirs} (${there}), ${ours} (ours)`
}

function writeUpstream(
  { upstream: { version, sha256, agreedWith, isAgreedWith } }: Report,
  { name }: Style,
): string {
  const agreement = isAgreedWith
    ? `the one last agreed with, on ${agreedWith.date}`
    : `differs from the one last agreed with, ${name(agreedWith.sha256.slice(0, 12))} on ${agreedWith.date}`
  return `Discord's description: version ${version}, sha256 ${name(sha256.slice(0, 12))}, ${agreement}.`
}

function writeCounts({ counts: { operations, differences, explained, problems }, isPassed }: Report): string {
  const outcome = isPassed ? 'Nothing to mend.' : `${problems} to mend.`
  return `${operations} operations, ${differences} differences, ${explained} explained. ${outcome}`
}
