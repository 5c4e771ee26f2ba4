import { type Change, type Level, placeOf } from './change.ts'
import type { RedoclyChange } from './redocly-diff.ts'

/** Nodes that hold words and examples alone. */
const WORDS = ['Contact', 'Example', 'ExamplesMap', 'ExternalDocs', 'Info', 'License', 'Tag', 'TagList']
/** Keys that do, in every other node. `title` names a constant only in an open enum, which is compared apart. */
const WORD_KEYS = ['description', 'summary', 'title', 'example', 'examples', 'tags']
/** What Discord sends to a webhook. No rule of Redocly speaks of what is no longer sent. */
const SENT = ['MediaType', 'Parameter', 'ParameterList', 'RequestBody']

/** Puts a change of `redocly diff` into our terms. Nothing where it is the version itself, or an extension key. */
export function rate(change: RedoclyChange): Change | undefined {
  const place = placeOfChange(change)
  if (place === 'info.version' || /\.x-/.test(place)) return undefined
  const [verdict] = change.verdicts
  if (verdict) return { level: change.impact, place, message: verdict.message }
  return { level: levelWithoutVerdict(change), place, message: describe(change) }
}

/** Of a key that is absent from the revision, Redocly gives the place of its node. */
function placeOfChange({ path, property = 'key', base, revision }: RedoclyChange): string {
  const place = placeOf((revision ?? base)?.pointer ?? path)
  return property === 'key' || place.endsWith(`.${property}`) ? place : `${place}.${property}`
}

function describe({ typeName, kind, property, base, revision }: RedoclyChange): string {
  if (!property) return `${typeName} was ${kind}.`
  const [before, after] = [base, revision].map((one) => JSON.stringify(one?.value) ?? 'nothing')
  const isShort = `${before}${after}`.length <= 100
  return isShort ? `\`${property}\` changed from ${before} to ${after}.` : `\`${property}\` changed.`
}

/** Redocly rates by the kind what no rule speaks of. Whether it can be noticed in a call is the better question. */
function levelWithoutVerdict({ path, typeName, kind, property = '', revision }: RedoclyChange): Level {
  if (WORDS.includes(typeName) || WORD_KEYS.includes(property)) return 'patch'
  if (path.startsWith('#/webhooks/')) return kind === 'removed' && SENT.includes(typeName) ? 'major' : 'minor'
  const mustBeSent =
    typeName === 'RequestBody' && kind === 'added' && Object(revision?.value).required === true
  return mustBeSent ? 'major' : 'minor'
}
