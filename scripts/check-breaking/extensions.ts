import type { Document } from '../generate/document.ts'
import type { Change } from './change.ts'

type Mapping = Readonly<Record<string, unknown>>

/** Keys that decide which calls are possible, and with which token. */
const ACCESS = ['x-body-token', 'x-browser-page']
/** Keys that only describe. */
const PROSE = ['description', 'status', 'summary', 'x-status']

/**
 * Compares the extension keys of each node that both descriptions have. `redocly diff` ignores them, but the client takes
 * names from them. Removing or changing one is major, adding one is minor, and a change of prose is a patch.
 */
export function compareExtensions(base: Document, revision: Document): Change[] {
  return compareNodes(toMapping(base), toMapping(revision), '')
}

function compareNodes(before: Mapping, after: Mapping, parent: string): Change[] {
  return keysOf(before, after).flatMap((key): Change[] => {
    const location = parent ? `${parent}.${key}` : key
    if (!key.startsWith('x-')) {
      const [old, now] = [before[key], after[key]]
      if (Array.isArray(old) && Array.isArray(now)) return compareAlternatives(old, now, location)
      return isMapping(old) && isMapping(now) ? compareNodes(old, now, location) : []
    }
    if (!ACCESS.includes(key)) return compareValues(before[key], after[key], location)
    const same = JSON.stringify(before[key]) === JSON.stringify(after[key])
    return same ? [] : [{ level: 'major', location, message: `\`${key}\` changed.` }]
  })
}

/** Compares the values of an enum. They match by `const`, in any order. */
function compareAlternatives(
  before: readonly unknown[],
  after: readonly unknown[],
  parent: string,
): Change[] {
  const revised = byConstant(after)
  return [...byConstant(before)].flatMap(([value, old]) => {
    const now = revised.get(value)
    return now ? compareNodes(old, now, `${parent}.${value}`) : []
  })
}

function byConstant(members: readonly unknown[]): ReadonlyMap<unknown, Mapping> {
  const constants = members.filter(isMapping).filter((one) => one.const !== undefined)
  return new Map(constants.map((one) => [one.const, one]))
}

function compareValues(before: unknown, after: unknown, location: string): Change[] {
  const isProse = PROSE.some((key) => location.endsWith(`.${key}`))
  if (before === undefined) {
    const message = 'An extension key or an entry of it was added.'
    return [{ level: isProse ? 'patch' : 'minor', location, message }]
  }
  if (after === undefined) {
    const message = 'An extension key or an entry of it was removed.'
    return [{ level: isProse ? 'patch' : 'major', location, message }]
  }
  if (typeof before === 'object' && typeof after === 'object') {
    const [old, now] = [toMapping(before), toMapping(after)]
    return keysOf(old, now).flatMap((key) => compareValues(old[key], now[key], `${location}.${key}`))
  }
  if (before === after) return []
  return [
    {
      level: isProse ? 'patch' : 'major',
      location,
      message: `The value changed from ${before} to ${after}.`,
    },
  ]
}

function keysOf(...mappings: readonly Mapping[]): string[] {
  return [...new Set(mappings.flatMap((one) => Object.keys(one)))]
}

/** Converts a list to a mapping, so that it is compared as a set. Entries with a `name` match by name. */
function toMapping(value: object | null): Mapping {
  if (!Array.isArray(value)) return { ...value }
  return Object.fromEntries(value.map((one) => [nameOf(one), one]))
}

function nameOf(entry: unknown): string {
  if (isMapping(entry) && typeof entry.name === 'string') return entry.name
  return typeof entry === 'string' ? entry : JSON.stringify(entry)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
