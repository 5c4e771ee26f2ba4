import type { createLinter } from 'textlint'

type Descriptor = Parameters<typeof createLinter>[0]['descriptor']
type Rule = Descriptor['rule']['descriptors'][number]['rule']

const SENTENCE = /(?<=^|[.!?]['")\]]?\s+)(What|Who|Whoever|Whose)\s[\s\S]*?(?:[.!?](?=\s|$)|$)/g

/**
 * Rule of textlint that reports sentences of paragraphs and lists that begin with a relative clause in place of a
 * subject, such as "What failed is …". Questions pass.
 */
export const headlessSentences: Rule = (context) => ({
  [context.Syntax.Paragraph](node) {
    for (const { 0: sentence, 1: opening, index } of context.getSource(node).matchAll(SENTENCE)) {
      if (sentence.endsWith('?')) continue
      const message = `A sentence begins with its subject, not with “${opening}”: name the caller, the value or the request`
      context.report(node, new context.RuleError(message, { padding: context.locator.at(index) }))
    }
  },
})
