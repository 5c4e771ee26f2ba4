import type { Document } from '../generate/document.ts'
import { type Change, LEVELS } from './change.ts'
import { compareExtensions } from './extensions.ts'
import { compareGeneratedClient } from './generated-client.ts'
import { compareOpenEnums, withoutOpenEnums } from './open-enums.ts'
import { compareWithRedocly } from './redocly-diff.ts'

/** Returns all changes between two bundled descriptions, the highest level first. */
export async function compare(base: Document, revision: Document): Promise<Change[]> {
  const ours = [
    ...compareGeneratedClient(base, revision),
    ...compareOpenEnums(base, revision),
    ...compareExtensions(base, revision),
  ]
  const rated = new Set(ours.map(({ location }) => location))
  const theirs = await compareWithRedocly(withoutOpenEnums(base), withoutOpenEnums(revision))
  return [...ours, ...theirs.filter(({ location }) => !rated.has(location))].sort(
    (a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level),
  )
}
