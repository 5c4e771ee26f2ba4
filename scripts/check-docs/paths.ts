import { posix } from 'node:path'
import { type Page, type Problem, parseMarkdown, visit } from './files.ts'
import { isPath, type NamedPath, PathIndex, wordsOf } from './path-index.ts'
import { readTree } from './tree.ts'

/** Paths of a document that belong to the project of its reader: `<!-- not in this repository: src/discord/ -->`. */
const FOREIGN = /<!--\s*not in this repository:\s*([\s\S]*?)\s*-->/

/**
 * Checks that every path that a Markdown file names exists: in prose, in code, in commands and in blocks that list
 * files. A path is relative to the root or to the folder of the document. The name of a file or a folder alone is the
 * end of any path.
 *
 * @param files Paths of the repository, relative to the root.
 */
export function checkPaths(
  pages: readonly Page[],
  files: readonly string[],
): { readonly paths: number; readonly problems: readonly Problem[] } {
  const index = new PathIndex(files)
  const named = pages.flatMap((page) => listPaths(page, index).map((path) => ({ file: page.file, ...path })))
  const problems = named
    .filter(({ exists }) => !exists)
    .map(({ file, line, path }) => ({ file, line, message: `The path ${path} does not exist` }))
  return { paths: named.length, problems }
}

function listPaths({ file, text }: Page, index: PathIndex): NamedPath[] {
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file)
  const found: NamedPath[] = []
  const foreign: string[] = []
  const add = (line: number, path: string, kind: Parameters<typeof isPath>[1]) => {
    if (isPath(path, kind, folder, index))
      found.push({ line, path, exists: index.exists(path, ['', folder]) })
  }
  visit(parseMarkdown(text), (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'html') foreign.push(...(FOREIGN.exec(node.value)?.[1]?.split(/\s+/) ?? []))
    if (node.type === 'text')
      for (const word of wordsOf(node.value)) add(line + word.line, word.text, 'prose')
    if (node.type === 'inlineCode') {
      const words = wordsOf(node.value)
      for (const word of words) add(line + word.line, word.text, words.length === 1 ? 'code' : 'command')
    }
    if (node.type === 'code' && /^(?:sh|bash|shell|console)$/.test(node.lang ?? '')) {
      for (const word of wordsOf(node.value)) add(line + 1 + word.line, word.text, 'command')
    }
    if (node.type === 'code' && /^(?:text|txt)?$/.test(node.lang ?? '')) {
      found.push(...readTree(node.value, line + 1, folder, index))
    }
  })
  return found.filter(
    ({ path }) => !foreign.some((one) => path === one || (one.endsWith('/') && path.startsWith(one))),
  )
}
