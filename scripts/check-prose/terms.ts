import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Word or phrase that is rejected. */
export interface Term {
  /** Regular expression in which a space stands for any white space. */
  readonly term: string
  /** Text to write instead. */
  readonly write: string
  /** Sentence that is reported. */
  readonly bad: string
  /** Sentence that is not reported. */
  readonly good: string
}

/** Terms that are rejected for the same reason. */
export interface TermGroup {
  readonly reason: string
  readonly terms: readonly Term[]
}

/** Reads the rejected terms from `terms.yaml`. */
export function readTerms(): readonly TermGroup[] {
  return parse(readFileSync(new URL('terms.yaml', import.meta.url), 'utf8'))
}

/**
 * Returns the expression of a term as textlint-rule-terminology takes it. With a lookahead in it, the rule adds no
 * boundaries of its own, which would miss a word before a line break or a dash.
 */
export function toPattern({ term }: Term): string {
  const start = /^[[(]?[;:]/.test(term) ? '' : '(?<![\\w-])'
  return `${start}(?:${term.replaceAll(' ', '\\s+')})(?!\\w|-\\w)`
}
