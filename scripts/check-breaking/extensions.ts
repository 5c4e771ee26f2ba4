import type { Document } from '../generate/document.ts'
import type { Change } from './change.ts'

type Mapping = Readonly<Record<string, unknown>>

/** They say which call is possible at all, with which token. */
const ACCESS = ['x-any-scope', 'x-body-token', 'x-browser-page']
const WORDS = ['description', 'status', 'summary']

/**
 * Compares the extension keys wherever both descriptions have the node they stand on: `redocly diff` does not look at
 * them, and names in the client come from them. What goes or becomes another is major, what comes is minor.
 */
export function compareExtensions(base: Document, revision: Document): Change[] {
  return compareNodes(toMapping(base), toMapping(revision), '')
}

function compareNodes(before: Mapping, after: Mapping, parent: string): Change[] {
  return keysOf(before, after).flatMap((key): Change[] => {
    const place = parent ? `${parent}.${key}` : key
    if (!key.startsWith('x-')) {
      return isMapping(before[key]) && isMapping(after[key])
        ? compareNodes(before[key], after[key], place)
        : []
    }
    if (!ACCESS.includes(key)) return compareValues(before[key], after[key], place)
    const same = JSON.stringify(before[key]) === JSON.stringify(after[key])
    return same ? [] : [{ level: 'major', place, message: `\`${key}\` changed.` }]
  })
}

function compareValues(before: unknown, after: unknown, place: string): Change[] {
  if (before === undefined)
    return [{ level: 'minor', place, message: 'An extension key or an entry of it was added.' }]
  if (after === undefined)
    return [{ level: 'major', place, message: 'An extension key or an entry of it was removed.' }]
  if (typeof before === 'object' && typeof after === 'object') {
    const [old, now] = [toMapping(before), toMapping(after)]
    return keysOf(old, now).flatMap((key) => compareValues(old[key], now[key], `${place}.${key}`))
  }
  if (before === after) return []
  const isWord = WORDS.some((word) => place.endsWith(`.${word}`))
  return [{ level: isWord ? 'patch' : 'major', place, message: `${before} became ${after}.` }]
}

function keysOf(...mappings: readonly Mapping[]): string[] {
  return [...new Set(mappings.flatMap((one) => Object.keys(one)))]
}

/** A list is compared as a set. An entry is known by its `name` where it has one. */
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
