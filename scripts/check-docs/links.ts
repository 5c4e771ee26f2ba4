import { posix } from 'node:path'
import type { Problem } from './problem.ts'

/** One Markdown file. */
export interface Page {
  /** Relative to the root. */
  readonly file: string
  readonly text: string
}

interface Link {
  readonly line: number
  readonly target: string
}

const INLINE = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g
const REFERENCE = /^\s{0,3}\[[^\]]+\]:\s*(\S+)/

/**
 * Follows every relative link, to files and to headings.
 *
 * @param exists Whether the project has a file or a folder.
 */
export function checkLinks(
  pages: readonly Page[],
  exists: (file: string) => boolean,
): { readonly links: number; readonly problems: readonly Problem[] } {
  const headings = new Map(pages.map(({ file, text }) => [file, listAnchors(text)]))
  const relative = pages.flatMap((page) =>
    listLinks(page.text)
      .filter(({ target }) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
      .map((link) => ({ file: page.file, ...link })),
  )
  const problems = relative.flatMap(({ file, line, target }) => {
    const [path = '', anchor] = target.split('#')
    const goal = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path)).replace(/\/$/, '')
    if (path.startsWith('/') || goal.startsWith('..') || !exists(goal === '.' ? '' : goal)) {
      return [{ file, line, message: `Nothing is at ${target}` }]
    }
    if (anchor === undefined || headings.get(goal)?.includes(anchor) !== false) return []
    return [{ file, line, message: `No heading is at ${target}` }]
  })
  return { links: relative.length, problems }
}

function listLinks(text: string): Link[] {
  return listProse(text).flatMap(({ line, prose }) => {
    const reference = REFERENCE.exec(prose)?.[1]
    const targets = [...prose.matchAll(INLINE)].map(([, target]) => target)
    return [...targets, reference].flatMap((target) => (target === undefined ? [] : [{ line, target }]))
  })
}

/** The lines outside of fences, code in a line taken out. */
function listProse(text: string): { readonly line: number; readonly prose: string }[] {
  let fence: string | undefined
  return text.split('\n').flatMap((content, index) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(content) ?? []
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      return []
    }
    return fence === undefined ? [{ line: index + 1, prose: content.replaceAll(/`[^`]*`/g, '``') }] : []
  })
}

/** What a `#` may stand before: headings as GitHub names them. */
function listAnchors(text: string): string[] {
  const counts = new Map<string, number>()
  let isCode = false
  return text.split('\n').flatMap((line) => {
    if (/^\s*(`{3,}|~{3,})/.test(line)) isCode = !isCode
    const [, heading] = (!isCode && /^#{1,6}\s+(.+?)\s*#*$/.exec(line)) || []
    if (heading === undefined) return []
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-')
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return [count === 0 ? slug : `${slug}-${count}`]
  })
}
