import { createLinter, loadTextlintrc } from 'textlint'
import terminology from 'textlint-rule-terminology'
import { headlessSentences } from './headless-sentences.ts'
import { readTerms, toPattern } from './terms.ts'

/** Place in a text where a rejected word or sentence begins. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly rule: 'term' | 'sentence' | 'opening'
}

/** Reports the rejected words and sentences of a Markdown text, in order. */
export type Lint = (markdown: string) => Promise<Finding[]>

/** Creates a linter for Markdown from the list of terms. */
export async function createProseLinter(): Promise<Lint> {
  const terms = readTerms().flatMap((group) => group.terms)
  const options = { defaultTerms: false, terms: terms.map((term) => [toPattern(term), term.write]) }
  const written = new Map(terms.map(({ write }) => [write.toLowerCase(), write]))
  const descriptor = (await loadTextlintrc()).shallowMerge({
    filterRules: [],
    rules: [
      { ruleId: 'terminology', rule: terminology, options },
      { ruleId: 'headless-sentences', rule: headlessSentences },
    ],
  })
  const linter = createLinter({ descriptor })
  return async (markdown) => {
    const { messages } = await linter.lintText(markdown, 'prose.md')
    const found = messages.map(({ line, message, range, fix }) => {
      if (!fix) return { line, message, rule: 'sentence' as const, range }
      const write = written.get(fix.text.toLowerCase()) ?? fix.text
      const text = describe(markdown.slice(...fix.range), write)
      return { line, message: text, rule: 'term' as const, range: fix.range }
    })
    return leaveOutOverlaps(found).map(({ line, message, rule }) => ({ line, message, rule }))
  }
}

/** Keeps the first, longest one of findings that share characters. */
function leaveOutOverlaps<Found extends { readonly range: readonly [number, number] }>(
  found: readonly Found[],
): Found[] {
  let end = 0
  return [...found]
    .sort((one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1])
    .filter(({ range: [from, to] }) => {
      if (from < end) return false
      end = to
      return true
    })
}

function describe(found: string, write: string): string {
  const quoted = found
    .replaceAll(/\s+/g, ' ')
    .replace(/^[;:] /, '')
    .replace(/[.;,]$/, '')
  return `“${quoted}”: write “${write}”`
}
