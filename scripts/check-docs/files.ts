import { readdir } from 'node:fs/promises'
import { remark } from 'remark'

/** Problem at a line of a file. */
export interface Problem {
  /** Relative to the root. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** One Markdown file. */
export interface Page {
  /** Relative to the root. */
  readonly file: string
  readonly text: string
}

/** Folders that are not part of the sources. */
export const PASSED_OVER = ['.git', 'coverage', 'dist', 'node_modules', 'site', 'typedoc']

/** Lists the files of the project, as paths relative to the root, separated by `/`. */
export async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(`${root}/${folder}`, { withFileTypes: true })
  const lists = entries
    .filter(({ name }) => !PASSED_OVER.includes(name))
    .map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(root, path) : [path]
    })
  return (await Promise.all(lists)).flat().sort()
}

/** Root of a Markdown document. */
export type Root = ReturnType<ReturnType<typeof remark>['parse']>
/** Node of a Markdown document. */
export type Node = Root | Root['children'][number]

/** Parses a Markdown text. */
export function parseMarkdown(text: string): Root {
  return remark().parse(text)
}

/** Calls a function with a node and all nodes below it, in the order of the document. */
export function visit(node: Node, visitor: (node: Node) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) visit(child, visitor)
}
