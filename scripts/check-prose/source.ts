import ts from 'typescript'
import { type Passage, toMarkdown } from './prose.ts'

/** Prose of one source file. */
export interface SourceProse {
  /** Doc comments and line comments, as Markdown. */
  readonly comments: string
  /** String literals of several words: error messages, help texts, templates of generated files. As Markdown. */
  readonly texts: string
  /** Doc comments alone. */
  readonly docComments: readonly Passage[]
}

const NOTHING_BUT_NAMES = /^[\w$.:/@{}-]*$/
const NAMED_TAG = /^@(?:param|template|typedef|property|throws)\s+(?:\{[^}]*\}\s*)?[\w$.[\]=]*\s*(?:-\s+)?/

/** Extracts the comments and texts of a source file. */
export function readSource(file: string, text: string): SourceProse {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const comments = listComments(source)
  const passages = comments.map((range) => ({ range, passage: toPassage(source, range) }))
  return {
    comments: toMarkdown(passages.map(({ passage }) => passage)),
    texts: toMarkdown(listTexts(source)),
    docComments: passages
      .filter(({ range }) => text.startsWith('/**', range.pos))
      .map(({ passage }) => passage),
  }
}

function listComments(source: ts.SourceFile): ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>()
  const visit = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return
    const ranges = [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
    ]
    for (const range of ranges) found.set(range.pos, range)
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  return [...found.values()].sort((one, other) => one.pos - other.pos)
}

function toPassage(source: ts.SourceFile, { pos, end, kind }: ts.CommentRange): Passage {
  const raw = source.text.slice(pos, end)
  const line = source.getLineAndCharacterOfPosition(pos).line + 1
  if (kind === ts.SyntaxKind.SingleLineCommentTrivia) {
    return { line, lines: [neutralize(raw.replace(/^\/+ ?/, ''))] }
  }
  const body = raw.replace(/\*\/$/, '').replaceAll(/\{@(?:link|linkcode|see)\s+([^}\s|]+)[^}]*\}/g, asCode)
  return { line, lines: leaveOutCode(body.split('\n').map((one) => one.replace(/^\s*\/?\*+ ?/, ''))) }
}

/** Replaces an inline tag by its name in code, on as many lines. */
function asCode(tag: string, name: string): string {
  return `\`${name}\`${'\n'.repeat(tag.split('\n').length - 1)}`
}

/** Blanks fenced code, examples, defaults and the names that tags take. */
function leaveOutCode(lines: readonly string[]): string[] {
  let fence = ''
  let isExample = false
  return lines.map((line) => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence) {
      if (mark.startsWith(fence)) fence = ''
      return ''
    }
    if (mark) {
      fence = mark
      return ''
    }
    if (line.startsWith('@')) isExample = /^@(?:example|default|import|type)\b/.test(line)
    if (isExample) return ''
    if (!line.startsWith('@')) return neutralize(line)
    return `- ${neutralize(line.replace(NAMED_TAG, '').replace(/^@\w+\s*/, ''))}`
  })
}

/** Removes the marks that begin HTML or a fence, which would hide the lines below from the linter. */
function neutralize(line: string): string {
  return line.replace(/^(\s*)(?:<(?!https?:)|`{3,}|~{3,})/, '$1').replaceAll('<!--', '')
}

function listTexts(source: ts.SourceFile): Passage[] {
  const passages: Passage[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      passages.push(...toTextPassage(source, node, node.getText(source).slice(1, -1)))
    } else if (ts.isTemplateExpression(node)) {
      passages.push(...toTextPassage(source, node, textOfTemplate(source, node)))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return passages
}

/** Joins the texts of a template, with code in place of each expression. */
function textOfTemplate(source: ts.SourceFile, node: ts.TemplateExpression): string {
  const pieces = [node.head, ...node.templateSpans.map((span) => span.literal)].map((literal) =>
    literal
      .getText(source)
      .replace(/^[`}]/, '')
      .replace(/(?:\$\{|`)$/, ''),
  )
  const gaps = node.templateSpans.map(({ expression }) => {
    const breaks = source.text.slice(expression.getFullStart(), expression.getEnd()).split('\n').length - 1
    return `\`value\`${'\n'.repeat(breaks)}`
  })
  return pieces.map((piece, index) => `${piece}${gaps[index] ?? ''}`).join('')
}

function toTextPassage(source: ts.SourceFile, node: ts.Node, text: string): Passage[] {
  if (NOTHING_BUT_NAMES.test(text)) return []
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
  const lines = text
    .replaceAll(/\\n|\\`\\`\\`/g, ' ')
    .replaceAll('\\`', '`')
    .split('\n')
    .map((one) => neutralize(one.trim()))
  return [{ line: line + 1, lines }]
}
