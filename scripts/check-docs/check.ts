import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Block, blocksOfMarkdown, blocksOfSource } from './blocks.ts'
import { compile } from './compile.ts'
import { listFiles, type Page, type Problem } from './files.ts'
import { checkLinks } from './links.ts'
import { checkPaths } from './paths.ts'

/** Result of a check. */
export interface Report {
  /** Number of blocks that were compiled. */
  readonly blocks: number
  /** Number of links in Markdown files. */
  readonly links: number
  /** Number of paths that Markdown files name. */
  readonly paths: number
  readonly problems: readonly Problem[]
}

/** Compiles the examples of the documentation, follows its links and looks up the paths that it names. */
export async function checkDocs(root: string): Promise<Report> {
  const files = await listFiles(root)
  const read = async (file: string): Promise<Page> => ({
    file,
    text: await readFile(join(root, file), 'utf8'),
  })
  const pages = await Promise.all(files.filter((file) => file.endsWith('.md')).map(read))
  const sources = await Promise.all(files.filter(isHandWrittenSource).map(read))
  const blocks: Block[] = [
    ...pages.flatMap(({ file, text }) => blocksOfMarkdown(file, text)),
    ...sources.flatMap(({ file, text }) => blocksOfSource(file, text)),
  ]
  const followed = await checkLinks(
    root,
    pages.map(({ file }) => file),
  )
  const named = checkPaths(pages, files)
  return {
    blocks: blocks.length,
    links: followed.links,
    paths: named.paths,
    problems: [
      ...followed.problems,
      ...named.problems,
      ...checkPlaceholders(pages),
      ...compile(root, blocks),
    ].sort(byLine),
  }
}

/** Reports the placeholders, such as `@@SIZE@@`, that no value has replaced. */
export function checkPlaceholders(pages: readonly Page[]): Problem[] {
  return pages.flatMap(({ file, text }) =>
    text.split('\n').flatMap((content, index) =>
      [...content.matchAll(/@@\w+@@/g)].map(([placeholder]) => ({
        file,
        line: index + 1,
        message: `The placeholder ${placeholder} has no value`,
      })),
    ),
  )
}

function byLine(one: Problem, other: Problem): number {
  if (one.file === other.file) return one.line - other.line
  return one.file < other.file ? -1 : 1
}

function isHandWrittenSource(file: string): boolean {
  return file.startsWith('src/') && !file.startsWith('src/generated/') && file.endsWith('.ts')
}
