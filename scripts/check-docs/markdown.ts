import { remark } from 'remark'

/** Root of a Markdown document. */
export type Root = ReturnType<ReturnType<typeof remark>['parse']>
/** Node of a Markdown document. */
export type Node = Root | Root['children'][number]

/** One Markdown file. */
export interface Page {
  /** Relative to the root. */
  readonly file: string
  readonly text: string
}

/** Parses a Markdown text. */
export function parseMarkdown(text: string): Root {
  return remark().parse(text)
}

/** Calls a function with a node and all nodes below it, in the order of the document. */
export function visit(node: Node, visitor: (node: Node) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) visit(child, visitor)
}
