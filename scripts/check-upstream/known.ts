import { parse } from 'yaml'
import { KINDS, type Kind, USES, type Use } from './difference.ts'

/** Explanation of a difference between Discord's description and ours, for one location or several. */
export interface KnownDifference {
  /**
   * Locations, in which `*` stands for any text. If several of Discord's schemas correspond to one of ours, ` = ` and
   * the location in Discord's description follow.
   */
  readonly at: readonly string[]
  readonly kind: Kind
  readonly theirs: string
  readonly ours: string
  /** Limits the explanation to differences with this use. */
  readonly use?: Use
  /** `true` if only some of Discord's descriptions, such as the preview, contain the difference. */
  readonly optional?: true
  readonly reason: string
  /** Page of Discord's documentation that supports the reason. */
  readonly link: string
}

/** Version of Discord's description that passed the check. */
export interface Agreement {
  readonly version: string
  readonly sha256: string
  /** Date of the check, as `YYYY-MM-DD`. */
  readonly date: string
}

/** Dates of the sources that the known differences were last compared with, as `YYYY-MM-DD`. */
export interface Sources {
  /** Discord's documentation. */
  readonly documentation: string
  /** Discord's stable description. */
  readonly stable: string
  /** Discord's preview description. */
  readonly preview: string
}

/** Content of the file of known differences. */
export interface Known {
  readonly comparedWith: Sources
  /** The version that passed last. */
  readonly agreedWith: Agreement
  readonly differences: readonly KnownDifference[]
}

type Mapping = Readonly<Record<string, unknown>>

const TEXTS = ['kind', 'theirs', 'ours', 'reason', 'link'] as const
const KEYS: readonly string[] = ['at', 'use', 'optional', ...TEXTS]
const AGREEMENT = ['version', 'sha256', 'date'] as const
const SOURCES = ['documentation', 'stable', 'preview'] as const
const AGREEMENT_BLOCK = /^agreedWith:\n(?: {2}.*\n)*/m
const DOCUMENTATION = 'https://docs.discord.com/developers/'

/**
 * Parses the file of known differences.
 *
 * @throws Error with one line for each problem.
 */
export function parseKnown(text: string): Known {
  const file: unknown = parse(text)
  if (!isMapping(file)) throw new Error('The file of known differences must be a mapping')
  const { agreedWith, comparedWith, differences } = file
  if (!Array.isArray(differences)) {
    throw new Error('The file of known differences must have a list of differences')
  }
  const entries: readonly unknown[] = differences
  const problems = entries.flatMap((entry, index) =>
    findProblems(entry).map((problem) => `Known difference ${index + 1}: ${problem}`),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (!isAgreement(agreedWith)) throw new Error(`agreedWith must have the strings ${AGREEMENT.join(', ')}`)
  if (!isSources(comparedWith)) {
    throw new Error(`comparedWith must have the dates ${SOURCES.join(', ')}, each as 'YYYY-MM-DD'`)
  }
  return {
    comparedWith,
    agreedWith,
    differences: entries.filter(isKnown).map((one) => ({ ...one, at: [one.at].flat() })),
  }
}

/** Replaces the agreement in the text of the file. Everything else stays the same, comments included. */
export function replaceAgreement(text: string, { version, sha256, date }: Agreement): string {
  const lines = [`  version: '${version}'`, `  sha256: ${sha256}`, `  date: '${date}'`]
  return text.replace(AGREEMENT_BLOCK, `agreedWith:\n${lines.join('\n')}\n`)
}

function findProblems(entry: unknown): string[] {
  if (!isMapping(entry)) return ['it must be a mapping']
  const problems = [
    ...TEXTS.filter((key) => !isText(entry[key])).map((key) => `${key} must be a string that is not empty`),
    ...Object.keys(entry)
      .filter((key) => !KEYS.includes(key))
      .map((key) => `unknown key ${key}`),
  ]
  const locations: readonly unknown[] = [entry.at].flat()
  if (locations.length === 0 || !locations.every(isText))
    problems.push('at must be a location or a list of locations')
  if (problems.length > 0) return problems
  if (!KINDS.some((kind) => kind === entry.kind)) problems.push(`kind must be one of ${KINDS.join(', ')}`)
  if (entry.use !== undefined && !USES.some((use) => use === entry.use)) {
    problems.push(`use must be one of ${USES.join(', ')}`)
  }
  if (entry.optional !== undefined && entry.optional !== true) problems.push('optional must be true')
  if (!String(entry.link).startsWith(DOCUMENTATION)) problems.push(`link must begin with ${DOCUMENTATION}`)
  if (new Set(locations).size < locations.length) problems.push('at must not contain a location twice')
  return problems
}

function isKnown(entry: unknown): entry is Omit<KnownDifference, 'at'> & { at: string | readonly string[] } {
  return findProblems(entry).length === 0
}

function isAgreement(value: unknown): value is Agreement {
  return isMapping(value) && AGREEMENT.every((key) => isText(value[key]))
}

function isSources(value: unknown): value is Sources {
  return isMapping(value) && SOURCES.every((key) => isDate(value[key]))
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
