import { type Change, LEVELS, type Level } from './change.ts'
import type { Verdict } from './versions.ts'

/** The outcome of the comparison. `--format json` prints it as it is. */
export interface Report {
  /** The place that was compared with. */
  readonly base: string
  /** The highest level among the changes. */
  readonly level: Level | 'none'
  readonly changes: readonly Change[]
  /** `info.version` of the description. */
  readonly description: Verdict
  /** The version of the package that the pending changesets lead to. */
  readonly package: Verdict
}

export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** Puts the report into words. Patches are counted, and listed where `all` is set. */
export function formatReport(report: Report, format: Format, all: boolean): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  const code = (text: string): string => (format === 'markdown' ? `\`${text}\`` : text)
  const groups = LEVELS.toReversed().flatMap((level) => {
    const changes = report.changes.filter((change) => change.level === level)
    if (changes.length === 0 || (level === 'patch' && !all)) return []
    const lines = changes.map(({ place, message }) => `${code(place)}: ${message}`)
    return format === 'markdown'
      ? [`### ${level}`, '', ...lines.map((line) => `- ${line}`), '']
      : group(level, lines)
  })
  const separator = format === 'markdown' ? ['## What changed', ''] : []
  const lines = summary(report).map((line) => (format === 'markdown' ? `- ${line}` : line))
  return [...separator, ...groups, ...lines].map((line) => `${line}\n`).join('')
}

function group(level: Level, lines: readonly string[]): string[] {
  return [level, ...lines.map((line) => `  ${line}`), '']
}

function summary({ base, level, changes, description, package: released }: Report): string[] {
  if (level === 'none') return [`Nothing has changed since ${base}.`]
  const count = (one: Level): string => `${changes.filter((change) => change.level === one).length} ${one}`
  return [
    `Since ${base}: ${LEVELS.toReversed().map(count).join(', ')}. As a whole ${level}.`,
    `info.version was ${description.base}, must be at least ${description.atLeast}, and is ${description.current}.`,
    `The package was ${released.base}, must become at least ${released.atLeast} (changeset: ${released.level}), and becomes ${released.current}.`,
  ]
}

/** What is wrong with the versions, one line each. */
export function problemsOf({ description, package: released }: Report): string[] {
  const problems: string[] = []
  if (!description.enough) {
    problems.push(`Set info.version in spec/openapi.yaml to ${description.atLeast} or more.`)
  }
  if (!released.enough) problems.push(`Add a changeset of the level ${released.level}: npx changeset`)
  return problems
}
