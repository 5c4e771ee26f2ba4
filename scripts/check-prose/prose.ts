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
