import { isPair, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml'
import { type Passage, toMarkdown } from './source.ts'

const TEXT_KEYS = /^(?:summary|description|reason|scopes|x-.*)$/
const PAYLOAD_KEYS = /^(?:example|examples|value|default|const|enum|pattern)$/

/** Extracts the summaries, descriptions, reasons, `x-*` texts and descriptions of scopes of a YAML or JSON file. */
export function readSpec(text: string): string {
  const counter = new LineCounter()
  const passages: Passage[] = []
  visit(parseDocument(text, { lineCounter: counter }), {
    Pair: (_, { key }) => (isScalar(key) && PAYLOAD_KEYS.test(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string' || !/\s/.test(node.value.trim())) return
      const keys = path.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []))
      if (keys.some((one) => TEXT_KEYS.test(one))) passages.push(toPassage(text, counter, node))
    },
  })
  return toMarkdown(passages)
}

function toPassage(text: string, counter: LineCounter, node: Scalar): Passage {
  const [start = 0, end = 0] = node.range ?? []
  const { line } = counter.linePos(start)
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((one) => one.trim())
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  if (isBlock) return { line: line + 1, lines: lines.slice(1) }
  const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE'
  return { line, lines: isQuoted ? [...lines.join('\n').slice(1, -1).split('\n')] : lines }
}
