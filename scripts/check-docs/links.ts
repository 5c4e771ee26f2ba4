import { remark } from 'remark'
import validateLinks from 'remark-validate-links'
import { type Context, engine, type Options } from 'unified-engine'
import { type Node, type Problem, type Root, visit } from './files.ts'

type Link = Extract<Node, { type: 'link' }>
type Text = Extract<Node, { type: 'text' }>
type Html = Extract<Node, { type: 'html' }>

/** Repository in which links to `https://github.com/<repository>/blob/main/…` refer to local files. */
const REPOSITORY = 'grantcord/grantcord'
const URL_IN_TEXT = /https?:\/\/[^\s<>"'`]+/g
const END_OF_SENTENCE = /[.,:;!?)\]*_]+$/
const URL_IN_HTML = /<!--[\s\S]*?-->|\b(?:href|src)\s*=\s*["']([^"']*)["']/g

/**
 * Checks the links of Markdown files to files and headings of this repository, without requests to the network: those
 * of Markdown, URLs in text, and those of HTML.
 *
 * @param files Paths relative to the root.
 */
export async function checkLinks(
  root: string,
  files: readonly string[],
): Promise<{ readonly links: number; readonly problems: readonly Problem[] }> {
  let links = 0
  const countLinks = () => (tree: Root) =>
    visit(tree, (node) => {
      if ('url' in node) links++
    })
  const context = await run({
    cwd: root,
    files: [...files],
    processor: remark().use(addLinks).use(countLinks),
    // @ts-expect-error: unified-engine types plugins for trees of any kind, this one is for Markdown.
    plugins: [[validateLinks, { repository: REPOSITORY, root }]],
    out: false,
    output: false,
    reporter: () => '',
  })
  const problems = context.files.flatMap(({ path, messages }) =>
    messages.map(({ line = 1, reason }) => ({ file: path, line, message: reason })),
  )
  return { links, problems }
}

function run(options: Options): Promise<Context> {
  return new Promise((resolve, reject) => {
    engine(options, (error, _, context) => {
      if (context) resolve(context)
      else reject(error)
    })
  })
}

/** Plugin of remark that adds a link to the end of a document for each URL in its text and in its HTML. */
function addLinks() {
  return (tree: Root) => {
    const links = listLinks(tree)
    tree.children.push({ type: 'paragraph', children: links })
  }
}

/** Lists the URLs that Markdown does not parse as links. */
function listLinks(node: Node): Link[] {
  if (node.type === 'text') {
    return findLinks(node, URL_IN_TEXT, ([url]) => url.replace(END_OF_SENTENCE, ''))
  }
  if (node.type === 'html') return findLinks(node, URL_IN_HTML, ([, url]) => url)
  return 'children' in node && node.type !== 'link' ? node.children.flatMap(listLinks) : []
}

function findLinks(
  { value, position }: Text | Html,
  pattern: RegExp,
  urlOf: (match: RegExpExecArray) => string | undefined,
): Link[] {
  return [...value.matchAll(pattern)].flatMap((match) => {
    const url = urlOf(match)
    if (!url) return []
    const line = (position?.start.line ?? 1) + value.slice(0, match.index).split('\n').length - 1
    const point = { line, column: 1 }
    return [{ type: 'link', url, children: [], position: { start: point, end: point } }]
  })
}
