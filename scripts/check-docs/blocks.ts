/** An example of the documentation. */
export interface Block {
  /** Relative to the root. */
  readonly file: string
  /** Line of the first line of code, counted from 1. */
  readonly line: number
  readonly code: string
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*(\S*)/

/**
 * Lists the blocks of a Markdown text that are fenced as `ts`.
 *
 * @param firstLine Line of the file at which the text begins.
 */
export function blocksOfMarkdown(file: string, text: string, firstLine = 1): Block[] {
  const blocks: Block[] = []
  let open:
    | { readonly fence: string; readonly indent: number; readonly start: number; isTs: boolean }
    | undefined
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, indent = '', fence = '', language = ''] = FENCE.exec(line) ?? []
    if (!open) {
      if (fence) open = { fence, indent: indent.length, start: index + 1, isTs: language === 'ts' }
    } else if (fence.startsWith(open.fence) && language === '') {
      const { indent, start, isTs } = open
      const code = lines.slice(start, index).map((one) => one.slice(indent))
      if (isTs) blocks.push({ file, line: firstLine + start, code: code.join('\n') })
      open = undefined
    }
  }
  return blocks
}

/** Lists the blocks in the doc comments of a source file that are fenced as `ts`. */
export function blocksOfSource(file: string, text: string): Block[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const prose = comment.replaceAll(/^\s*\/?\*+\/? ?/gm, '')
    return blocksOfMarkdown(file, prose, text.slice(0, index).split('\n').length)
  })
}
