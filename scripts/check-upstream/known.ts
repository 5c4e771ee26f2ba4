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
  /** Limits the explanation to one edition of Discord's description. */
  readonly edition?: Edition
  readonly reason: string
  /** Page of Discord's documentation that supports the reason. */
  readonly link: string
}

/** Editions of Discord's description: the stable one, and the preview of what is not released yet. */
export const EDITIONS = ['stable', 'preview'] as const
export type Edition = (typeof EDITIONS)[number]

/** Version of Discord's description that passed the check. */
export interface Agreement {
  readonly version: string
  readonly sha256: string
  /** Date on which Discord published it, as `YYYY-MM-DD`. */
  readonly date: string
}

/** Documentation and editions that our description was last compared with. */
export type Agreements = Readonly<Record<Edition, Agreement>> & {
  /** Date of the snapshot of Discord's documentation, as `YYYY-MM-DD`. */
  readonly documentation: string
  /** Pages of the documentation that the snapshot lacks, each with the date on which a copy was read, as `YYYY-MM-DD`. */
  readonly laterPages?: Readonly<Record<string, string>>
}

/** Content of the file of known differences. */
export interface Known {
  /** The versions that passed last. */
  readonly agreedWith: Agreements
  readonly differences: readonly KnownDifference[]
}

type Mapping = Readonly<Record<string, unknown>>

const TEXTS = ['kind', 'theirs', 'ours', 'reason', 'link'] as const
const KEYS: readonly string[] = ['at', 'edition', 'use', ...TEXTS]
const AGREEMENT = ['version', 'sha256', 'date'] as const
const DOCUMENTATION = 'https://docs.discord.com/developers/'

/**
 * Parses the file of known differences.
 *
 * @throws Error with one line for each problem.
 */
export function parseKnown(text: string): Known {
  const file: unknown = parse(text)
  if (!isMapping(file)) throw new Error('The file of known differences must be a mapping')
  const { agreedWith, differences } = file
  if (!Array.isArray(differences)) {
    throw new Error('The file of known differences must have a list of differences')
  }
  const entries: readonly unknown[] = differences
  const problems = entries.flatMap((entry, index) =>
    findProblems(entry).map((problem) => `Known difference ${index + 1}: ${problem}`),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (!isAgreements(agreedWith)) {
    const editions = EDITIONS.map((edition) => `${edition} with the strings ${AGREEMENT.join(', ')}`)
    const pages = `laterPages, if present, with dates of pages below ${DOCUMENTATION}`
    throw new Error(`agreedWith must have the string documentation, ${[...editions, pages].join(', and ')}`)
  }
  return { agreedWith, differences: entries.filter(isKnown).map((one) => ({ ...one, at: [one.at].flat() })) }
}

/** Selects the explanations that apply to an edition of Discord's description. */
export function selectEdition(known: readonly KnownDifference[], edition: Edition): KnownDifference[] {
  return known.filter((one) => one.edition === undefined || one.edition === edition)
}

/** Replaces the agreement of an edition in the text of the file. Everything else stays the same, comments included. */
export function replaceAgreement(
  text: string,
  edition: Edition,
  { version, sha256, date }: Agreement,
): string {
  const lines = [`    version: '${version}'`, `    sha256: ${sha256}`, `    date: '${date}'`]
  return text.replace(
    new RegExp(`^ {2}${edition}:\\n(?: {4}.*\\n)*`, 'm'),
    `  ${edition}:\n${lines.join('\n')}\n`,
  )
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
  if (entry.edition !== undefined && !EDITIONS.some((edition) => edition === entry.edition)) {
    problems.push(`edition must be one of ${EDITIONS.join(', ')}`)
  }
  if (!String(entry.link).startsWith(DOCUMENTATION)) problems.push(`link must begin with ${DOCUMENTATION}`)
  if (new Set(locations).size < locations.length) problems.push('at must not contain a location twice')
  return problems
}

function isKnown(entry: unknown): entry is Omit<KnownDifference, 'at'> & { at: string | readonly string[] } {
  return findProblems(entry).length === 0
}

function isAgreements(value: unknown): value is Agreements {
  return (
    isMapping(value) &&
    isText(value.documentation) &&
    (value.laterPages === undefined || isDatesOfPages(value.laterPages)) &&
    EDITIONS.every((edition) => isAgreement(value[edition]))
  )
}

function isDatesOfPages(value: unknown): boolean {
  return (
    isMapping(value) &&
    Object.entries(value).every(([page, date]) => page.startsWith(DOCUMENTATION) && isText(date))
  )
}

function isAgreement(value: unknown): value is Agreement {
  return isMapping(value) && AGREEMENT.every((key) => isText(value[key]))
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
