import ts from 'typescript'

/** Text that stands for prose on consecutive lines of a file. */
export interface Passage {
  /** Line of the first element, counted from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Places passages at their own lines and leaves the other lines blank. */
export function toMarkdown(passages: readonly Passage[]): string {
  const page: string[] = []
  for (const { line, lines } of passages) {
    for (const [index, text] of lines.entries()) {
      const at = line - 1 + index
      page[at] = page[at] ? `${page[at]} ${text}` : text
    }
  }
  return `${Array.from(page, (text) => (text ?? '').trimEnd()).join('\n')}\n`
}

/** Prose of one source file. */
export interface SourceProse {
  /** Doc comments and line comments, as Markdown. */
  readonly comments: string
  /** String literals of several words: error messages, help texts, templates of generated files. As Markdown. */
  readonly texts: string
  /** Titles of tests, as a Markdown list. */
  readonly titles: string
  /** Beginnings of the doc comments and of their tags. */
  readonly openings: readonly Opening[]
}

/** Beginning of a doc comment or of the description of a tag. */
export interface Opening {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
  readonly isTag: boolean
}

const NOTHING_BUT_NAMES = /^[\w$.:/@{}-]*$/
const TAG = /^\s*\/?\*+\s*@\w/
const NAMED_TAG = /^@(?:param|template|typedef|property|throws)\s+(?:\{[^}]*\}\s*)?[\w$.[\]=]*\s*(?:-\s+)?/

/** Extracts the comments and texts of a source file. */
export function readSource(file: string, text: string): SourceProse {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const comments = listComments(source)
  const passages = comments.map((range) => ({ range, passage: toPassage(source, range) }))
  return {
    comments: toMarkdown(passages.map(({ passage }) => passage)),
    texts: toMarkdown(listTexts(source)),
    titles: toMarkdown(listTitles(source)),
    openings: passages
      .filter(({ range }) => text.startsWith('/**', range.pos))
      .flatMap(({ passage }) => listOpenings(source, passage)),
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

/** Finds the first words of a doc comment and of each tag, which may be on the line below the tag. */
function listOpenings(source: ts.SourceFile, { line, lines }: Passage): Opening[] {
  const raw = source.text.split('\n').slice(line - 1)
  const tags = lines.flatMap((_, index) => (TAG.test(raw[index] ?? '') ? [index] : []))
  return [0, ...tags].flatMap((start, index) => {
    const end = tags[index] ?? lines.length
    const isTag = index > 0
    const own = lines.slice(start, end).map((text) => (isTag ? text.replace(/^- /, '') : text).trim())
    const offset = own.findIndex((text) => text !== '' && text !== '-')
    return offset < 0 ? [] : [{ line: line + start + offset, text: own[offset] ?? '', isTag }]
  })
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
    passages.push(...toTexts(source, node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return passages
}

/** Returns the passage of a string literal or template of several words; for other nodes, none. */
function toTexts(source: ts.SourceFile, node: ts.Node): Passage[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return toTextPassage(source, node, node.getText(source).slice(1, -1))
  }
  return ts.isTemplateExpression(node) ? toTextPassage(source, node, textOfTemplate(source, node)) : []
}

const TEST_FUNCTIONS = new Set(['describe', 'it', 'suite', 'test'])

/** Lists the titles of tests and groups of tests, including those in the rows of `each`. */
function listTitles(source: ts.SourceFile): Passage[] {
  const passages: Passage[] = []
  const add = (node: ts.Node | undefined): void => {
    const texts = node ? toTexts(source, node) : []
    passages.push(...texts.map(({ line, lines }) => ({ line, lines: lines.map((one) => `- ${one}`) })))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestFunction(node.expression)) {
      const [first] = node.arguments
      add(first)
      if (first && ts.isArrayLiteralExpression(first)) {
        for (const row of first.elements) if (ts.isArrayLiteralExpression(row)) add(row.elements[0])
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return passages
}

/** Checks whether an expression is `it`, or is called or read from it, such as `it.each([])`. */
function isTestFunction(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return TEST_FUNCTIONS.has(expression.text)
  if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression)) {
    return isTestFunction(expression.expression)
  }
  return ts.isTaggedTemplateExpression(expression) && isTestFunction(expression.tag)
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
