import { parse } from 'yaml'
import { KINDS, type Kind, USES, type Use } from './difference.ts'

/** Why Discord's description and ours say something differently, in one place or in several. */
export interface KnownDifference {
  /**
   * Where. `*` stands for any text. Where one of our schemas is several of Discord's, ` = ` and the place in Discord's
   * description follow.
   */
  readonly at: readonly string[]
  readonly kind: Kind
  readonly theirs: string
  readonly ours: string
  /** Given where it matters whether it is sent or answered. */
  readonly use?: Use
  readonly reason: string
  /** Where Discord documents it. */
  readonly link: string
}

/** Discord's description that ours was last compared with, and agreed. */
export interface Agreement {
  readonly version: string
  readonly sha256: string
  readonly date: string
}

/** The file of known differences. */
export interface Known {
  readonly agreedWith: Agreement
  readonly differences: readonly KnownDifference[]
}

type Mapping = Readonly<Record<string, unknown>>

const TEXTS = ['kind', 'theirs', 'ours', 'reason', 'link'] as const
const KEYS: readonly string[] = ['at', 'use', ...TEXTS]
const AGREEMENT = ['version', 'sha256', 'date'] as const
const DOCUMENTATION = 'https://docs.discord.com/developers/'

/**
 * Reads the file of known differences.
 *
 * @throws Error with a line for everything that is wrong with it.
 */
export function parseKnown(text: string): Known {
  const file: unknown = parse(text)
  if (!isMapping(file)) throw new Error('The known differences are not a mapping')
  const { agreedWith, differences } = file
  if (!Array.isArray(differences)) throw new Error('The known differences have no list of differences')
  const entries: readonly unknown[] = differences
  const problems = entries.flatMap((entry, index) =>
    findProblems(entry).map((problem) => `Known difference ${index + 1}: ${problem}`),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (!isAgreement(agreedWith)) throw new Error(`agreedWith is not ${AGREEMENT.join(', ')}`)
  return { agreedWith, differences: entries.filter(isKnown).map((one) => ({ ...one, at: [one.at].flat() })) }
}

function findProblems(entry: unknown): string[] {
  if (!isMapping(entry)) return ['not a mapping']
  const problems = [
    ...TEXTS.filter((key) => !isText(entry[key])).map((key) => `${key} is not a text`),
    ...Object.keys(entry)
      .filter((key) => !KEYS.includes(key))
      .map((key) => `there is no key ${key}`),
  ]
  const places: readonly unknown[] = [entry.at].flat()
  if (places.length === 0 || !places.every(isText)) problems.push('at is not a place, nor a list of places')
  if (problems.length > 0) return problems
  if (!KINDS.some((kind) => kind === entry.kind)) problems.push(`kind is not ${KINDS.join(', ')}`)
  if (entry.use !== undefined && !USES.some((use) => use === entry.use)) {
    problems.push(`use is not ${USES.join(', ')}`)
  }
  if (!String(entry.link).startsWith(DOCUMENTATION)) problems.push(`link is not ${DOCUMENTATION}…`)
  if (new Set(places).size < places.length) problems.push('at names a place twice')
  return problems
}

function isKnown(entry: unknown): entry is Omit<KnownDifference, 'at'> & { at: string | readonly string[] } {
  return findProblems(entry).length === 0
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
