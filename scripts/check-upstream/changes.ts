import type { Document } from '../generate/document.ts'
import { compareOperation } from './compare.ts'
import { compareFlows } from './compare-access.ts'
import type { Difference } from './difference.ts'
import { acceptsAccessToken, nameOf, pairOperations, readSides } from './operations.ts'
import { rootOf } from './report.ts'

/** Files of `spec/` by path template, as `spec/openapi.yaml` lists them. */
export type PathFiles = Readonly<Record<string, string>>

/** A change between two versions of Discord's description. In the difference, `ours` is the earlier value. */
export interface Change extends Difference {
  /** Operations that the change concerns, in our spelling if we describe them. */
  readonly operations: readonly string[]
  /** Files of `spec/` that describe the changed part, or that a new operation needs. */
  readonly files: readonly string[]
}

const FLOWS = ['spec/components/securitySchemes/OAuth2.yaml', 'spec/components/schemas/Scope.yaml']

/**
 * Lists the changes between two versions of Discord's description that concern our description: those of the operations
 * that it has or that accept an access token, of the schemas that these operations contain, and of the flows.
 */
export function listChanges(
  before: Document,
  after: Document,
  ours: Document,
  pathFiles: PathFiles,
): Change[] {
  const files = createFileFinder([before, after], ours, pathFiles)
  const flows = compareFlows(after, before).map((one) => ({ ...one, operations: [], files: FLOWS }))
  return [...flows, ...mergeChanges(compareVersions(before, after, ours), files)]
}

/** Compares each operation by itself, so that a difference in a schema is found for every operation that contains it. */
function compareVersions(before: Document, after: Document, ours: Document): Difference[] {
  const [earlier, later, own] = [readSides(before), readSides(after), readSides(ours)]
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((key) => {
    const sides = { theirs: later.get(key), ours: earlier.get(key) }
    const side = own.get(key) ?? sides.theirs ?? sides.ours
    const isOfInterest = own.has(key) || acceptsAccessToken(sides.theirs) || acceptsAccessToken(sides.ours)
    if (!side || !isOfInterest) return []
    return compareOperation({ ...sides, operation: nameOf(side.located), compared: new Set() })
  })
}

function mergeChanges(
  differences: readonly Difference[],
  findFiles: (difference: Difference) => readonly string[],
): Change[] {
  const changes = new Map<string, Change>()
  for (const difference of differences) {
    const { location, kind, theirs, ours, operation } = difference
    const key = JSON.stringify([location, kind, theirs, ours])
    const { operations = [], files = [] } = changes.get(key) ?? {}
    changes.set(key, {
      ...difference,
      operations: [...new Set([...operations, operation])],
      files: [...new Set([...files, ...findFiles(difference)])].sort(),
    })
  }
  return [...changes.values()]
}

/** Creates a function that returns the files which describe the location of a change. */
function createFileFinder(
  versions: readonly Document[],
  ours: Document,
  pathFiles: PathFiles,
): (difference: Difference) => string[] {
  const pairs = versions.flatMap((theirs) => pairLocations(theirs, ours))
  return ({ location, operation }) => {
    const nearest = pairs.filter(([upstream]) => contains(upstream, location))
    const length = Math.max(...nearest.map(([upstream]) => upstream.length))
    const names = nearest.filter(([upstream]) => upstream.length === length).map(([, own]) => rootOf(own))
    const schemas = [...new Set(names)].filter((name) => Object.hasOwn(ours.components.schemas, name))
    if (schemas.length > 0) return schemas.map((name) => `spec/components/schemas/${name}.yaml`)
    const path = operation.replace(/^[A-Z]+ /, '')
    return [pathFiles[path] ?? `spec/paths/${path.slice(1).replaceAll('/', '_')}.yaml (new)`]
  }
}

/** Pairs the locations in Discord's description with those in ours that were compared with them. */
function pairLocations(theirs: Document, ours: Document): (readonly [upstream: string, own: string])[] {
  const compared = new Set<string>()
  for (const pair of pairOperations(theirs, ours)) compareOperation({ ...pair, compared })
  return [...compared].map((key) => {
    const [, own = '', upstream = '']: readonly string[] = JSON.parse(key)
    return [upstream, own]
  })
}

/** Checks whether a location is another one or a part of it. */
function contains(whole: string, location: string): boolean {
  return location.startsWith(whole) && /^($|[. [{])/.test(location.slice(whole.length))
}

/** Formats changes as text: each operation and each schema with its files, and its changes below. */
export function formatChanges(changes: readonly Change[]): string {
  const titles = [...new Set(changes.map(({ location }) => rootOf(location)))]
  const groups = titles.map((title) =>
    formatGroup(
      title,
      changes.filter(({ location }) => rootOf(location) === title),
    ),
  )
  const files = new Set(changes.flatMap((one) => one.files)).size
  return `${groups.map((group) => `${group}\n\n`).join('')}Changes: ${changes.length}. Files of spec/ to edit: ${files}.\n`
}

function formatGroup(title: string, changes: readonly Change[]): string {
  const operations = [...new Set(changes.flatMap((one) => one.operations))].filter((one) => one !== title)
  const files = [...new Set(changes.flatMap((one) => one.files))].sort()
  const [first, ...others] = operations
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return [
    title + (first === undefined ? '' : `, used by ${first}${more}`),
    ...files.map((file) => `  in ${file}`),
    ...changes.map((change) => `    ${formatChange(title, change)}`),
  ].join('\n')
}

function formatChange(title: string, { location, kind, theirs: after, ours: before }: Change): string {
  const part = location.slice(title.length).trim()
  const subject = part === '' ? kind : `${part}, ${kind}`
  if (before === 'absent') return `+ ${subject}${after === 'present' ? '' : `: ${after}`}`
  if (after === 'absent') return `- ${subject}`
  return `  ${subject}: ${before || 'none'} -> ${after || 'none'}`
}
