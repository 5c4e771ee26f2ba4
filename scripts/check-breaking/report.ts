import { type Change, LEVELS, type Level } from './change.ts'
import type { VersionCheck } from './versions.ts'

/** Result of the comparison. `--format json` prints it unchanged. */
export interface Report {
  /** File or Git reference of the earlier description. */
  readonly base: string
  /** The highest level among the changes. */
  readonly level: Level | 'none'
  readonly changes: readonly Change[]
  /** `info.version` of the description. */
  readonly description: VersionCheck
  /** Version of the package after the pending changesets. */
  readonly package: VersionCheck
}

export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** Formats the report. Patches are counted, and listed only if `all` is `true`. */
export function formatReport(report: Report, format: Format, all: boolean): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  const code = (text: string): string => (format === 'markdown' ? `\`${text}\`` : text)
  const groups = LEVELS.toReversed().flatMap((level) => {
    const changes = report.changes.filter((change) => change.level === level)
    if (changes.length === 0 || (level === 'patch' && !all)) return []
    const lines = changes.map(({ location, message }) => `${code(location)}: ${message}`)
    return format === 'markdown'
      ? [`### ${level}`, '', ...lines.map((line) => `- ${line}`), '']
      : group(level, lines)
  })
  const separator = format === 'markdown' ? ['## Changes', ''] : []
  const lines = summary(report).map((line) => (format === 'markdown' ? `- ${line}` : line))
  return [...separator, ...groups, ...lines].map((line) => `${line}\n`).join('')
}

function group(level: Level, lines: readonly string[]): string[] {
  return [level, ...lines.map((line) => `  ${line}`), '']
}

function summary({ base, level, changes, description, package: released }: Report): string[] {
  if (level === 'none') return [`No changes since ${base}.`]
  const count = (one: Level): string => `${changes.filter((change) => change.level === one).length} ${one}`
  return [
    `Since ${base}: ${LEVELS.toReversed().map(count).join(', ')}; overall ${level}.`,
    `info.version: ${description.base} before, ${description.current} now, at least ${description.atLeast} required.`,
    `Package version: ${released.base} before, ${released.current} with the pending changesets, at least ${released.atLeast} required (changeset: ${released.level}).`,
  ]
}

/** Returns one line for each version that is too low. */
export function problemsOf({ description, package: released }: Report): string[] {
  const problems: string[] = []
  if (!description.enough) {
    problems.push(`Set info.version in spec/openapi.yaml to ${description.atLeast} or higher.`)
  }
  if (!released.enough) problems.push(`Add a ${released.level} changeset with: npx changeset`)
  return problems
}
