import ts from 'typescript'

/** The doc comment of a declaration or a member. */
export interface Documentation {
  /** Its paragraphs, without its tags. */
  readonly text: string
  /** Returns the text of the first tag with a name, such as `default`. */
  readonly tag: (name: string) => string | undefined
}

/** Reads the doc comment of a node; its text is empty when there is none. */
export function readDocumentation(node: ts.Node): Documentation {
  const comment = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)
  const tag = (name: string) => {
    const found = comment?.tags?.find((one) => one.tagName.text === name)
    return found && plain(found.getText().replace(/^@\w+\s*/, ''))
  }
  return { text: plain(ts.getTextOfJSDocComment(comment?.comment) ?? ''), tag }
}

/** Returns the text of a comment as Markdown, with one line for each paragraph. */
export function plain(comment: string): string {
  return comment
    .replaceAll(/^\s*\*+\/? ?/gm, '')
    .replaceAll(/\{@link\s+([^}\s|]+)[^}]*\}/g, '`$1`')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .join('\n\n')
    .trim()
}

/** Returns a row of a table. */
export function toRow(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |\n`
}

/** Returns a type on one line. */
export function typeText(type: ts.Node | undefined): string {
  const text = type?.getText() ?? 'unknown'
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('< ', '<')
    .replaceAll(' >', '>')
}

/** Returns the table of the properties of a class or an interface. */
export function propertyTable(members: readonly (ts.PropertyDeclaration | ts.PropertySignature)[]): string {
  const rows = members.map((member) =>
    toRow(`\`${member.name.getText()}\``, `\`${typeText(member.type)}\``, readDocumentation(member).text),
  )
  return `| property | type | meaning |\n| --- | --- | --- |\n${rows.join('')}`
}
