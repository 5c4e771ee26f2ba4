import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Block, blocksOfMarkdown, blocksOfSource } from './blocks.ts'
import { compile } from './compile.ts'
import { listFiles } from './files.ts'
import { checkLinks, type Page } from './links.ts'
import type { Problem } from './problem.ts'

/** What was looked at, and what is wrong with it. */
export interface Report {
  /** How many blocks were compiled. */
  readonly blocks: number
  /** How many relative links were followed. */
  readonly links: number
  readonly problems: readonly Problem[]
}

/** Compiles the examples of the documentation and follows its links. */
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
  const { links, problems } = checkLinks(pages, (file) => files.some((one) => contains(file, one)))
  return { blocks: blocks.length, links, problems: [...problems, ...compile(root, blocks)] }
}

function isHandWrittenSource(file: string): boolean {
  return file.startsWith('src/') && !file.startsWith('src/generated/') && file.endsWith('.ts')
}

/** Whether a path is a file, or a folder with this file in it. */
function contains(path: string, file: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`)
}
