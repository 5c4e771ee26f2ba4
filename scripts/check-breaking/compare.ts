import type { Document } from '../generate/document.ts'
import { type Change, LEVELS } from './change.ts'
import { compareExtensions } from './extensions.ts'
import { compareNames } from './names.ts'
import { compareOpenEnums, withoutOpenEnums } from './open-enums.ts'
import { rate } from './rate.ts'
import { redoclyDiff } from './redocly-diff.ts'
import { compareStatuses } from './statuses.ts'

/** Finds every change between two bundled descriptions, the breaking ones first. */
export async function compare(base: Document, revision: Document): Promise<Change[]> {
  const ours = [
    ...compareNames(base, revision),
    ...compareStatuses(base, revision),
    ...compareOpenEnums(base, revision),
    ...compareExtensions(base, revision),
  ]
  const judged = new Set(ours.map(({ place }) => place))
  const theirs = (await redoclyDiff(withoutOpenEnums(base), withoutOpenEnums(revision)))
    .flatMap((change) => rate(change) ?? [])
    .filter(({ place }) => !judged.has(place))
  return [...ours, ...theirs].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
}
