import { createLinter, loadTextlintrc } from 'textlint'
import terminology from 'textlint-rule-terminology'
import type { Opening } from './source.ts'
import { readTerms, toPattern } from './terms.ts'

type Descriptor = Parameters<typeof createLinter>[0]['descriptor']
type Rule = Descriptor['rule']['descriptors'][number]['rule']

/** Location in a text where a rejected word or sentence begins. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly rule: 'term' | 'sentence' | 'opening'
}

/** Reports the rejected words and sentences of a Markdown text, in order. */
export type Lint = (markdown: string) => Promise<Finding[]>

const SENTENCE =
  /(?<=^|[.!?]['")\]]?\s+)(What|Whatever|Who|Whoever|Whose|No one)\s+[^\s|][\s\S]*?(?:[.!?](?=\s|$)|$)/g
const OPENING = /^(?:What|Whatever|Whether|How|Who|Whoever|Whom|Whose|That|No one)\b/
const OPENING_OF_TAG = new RegExp(OPENING.source, 'i')

/** Reports the doc comments and tags that begin with a clause in place of a verb or a noun. */
export function checkOpenings(openings: readonly Opening[]): Finding[] {
  return openings.flatMap(({ line, text, isTag }) => {
    const [opening] = (isTag ? OPENING_OF_TAG : OPENING).exec(text) ?? []
    if (opening === undefined) return []
    const message = isTag
      ? `The description of a tag begins with a noun or a verb, not with “${opening}”`
      : `A doc comment begins with a third-person verb or a noun, not with “${opening}”`
    return [{ line, message, rule: 'opening' }]
  })
}

/**
 * Rule of textlint that reports sentences of paragraphs, lists, tables and headings that begin with a relative clause
 * in place of a subject, such as "What failed is …". Questions pass.
 */
const headlessSentences: Rule = (context) => {
  const check = (node: Parameters<typeof context.getSource>[0]) => {
    if (!node) return
    const start = /^[\s|#]*/
    const source = context.getSource(node)
    const [indent = ''] = start.exec(source) ?? []
    for (const { 0: sentence, 1: opening, index } of source.slice(indent.length).matchAll(SENTENCE)) {
      if (sentence.trimEnd().endsWith('?')) continue
      const message = `A sentence begins with its subject, not with “${opening}”: name the caller, the value or the request`
      const padding = context.locator.at(indent.length + index)
      context.report(node, new context.RuleError(message, { padding }))
    }
  }
  const { Paragraph, Header, TableCell } = context.Syntax
  return { [Paragraph]: check, [Header]: check, [TableCell]: check }
}

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
