import { parse } from 'yaml'
import { type Difference, identify, KINDS } from './difference.ts'

/** A difference that is meant, and why. */
export interface KnownDifference extends Difference {
  readonly reason: string
  /** Where Discord documents it. */
  readonly link: string
}

const KEYS = ['operation', 'kind', 'theirs', 'ours', 'reason', 'link'] as const
const DOCUMENTATION = 'https://docs.discord.com/developers/'

/**
 * Reads the file of known differences.
 *
 * @throws Error with a line for everything that is wrong with it.
 */
export function parseKnown(text: string): KnownDifference[] {
  const parsed: unknown = parse(text)
  if (!Array.isArray(parsed)) throw new Error('The known differences are not a list')
  const entries: readonly unknown[] = parsed
  const problems = entries.flatMap((entry, index) =>
    findProblems(entry).map((problem) => `Known difference ${index + 1}: ${problem}`),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const known = entries.filter(isKnown)
  const repeated = known.find((one, index) => known.slice(0, index).some((other) => isSame(one, other)))
  if (repeated) throw new Error(`Explained twice: ${repeated.operation}, ${repeated.kind}`)
  return known
}

function findProblems(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return ['not a mapping']
  const values = new Map<string, unknown>(Object.entries(entry))
  const wrong = KEYS.filter((key) => typeof values.get(key) !== 'string' || values.get(key) === '')
  const unknown = [...values.keys()].filter((key) => !KEYS.some((one) => one === key))
  const problems = [
    ...wrong.map((key) => `${key} is not a text`),
    ...unknown.map((key) => `there is no key ${key}`),
  ]
  if (problems.length > 0) return problems
  if (!KINDS.some((kind) => kind === values.get('kind'))) problems.push(`kind is not ${KINDS.join(', ')}`)
  if (!String(values.get('link')).startsWith(DOCUMENTATION)) problems.push(`link is not ${DOCUMENTATION}…`)
  return problems
}

function isKnown(entry: unknown): entry is KnownDifference {
  return findProblems(entry).length === 0
}

function isSame(one: Difference, other: Difference): boolean {
  return identify(one) === identify(other)
}
