import { posix } from 'node:path'
import { isPath, type NamedPath, type PathIndex, wordsOf } from './path-index.ts'

/** Folder of a line that the lines below it are in; without a path when it does not exist. */
interface Level {
  readonly indent: number
  readonly path: string | undefined
}

const INDENT = /^[\s│├└─]*/u
const SEPARATOR = /^(?: · |, )/u

/**
 * Lists the paths of a block that lists files, one or several a line with what they are for, indented below their
 * folder. Of a line that does not begin with a path, the words that begin at the root are listed.
 */
export function readTree(text: string, firstLine: number, folder: string, index: PathIndex): NamedPath[] {
  const found: NamedPath[] = []
  let levels: Level[] = []
  for (const [offset, content] of text.split('\n').entries()) {
    const line = firstLine + offset
    const indent = INDENT.exec(content)?.[0].length ?? 0
    const { names, description } = splitLine(content.slice(indent), index)
    if (content.trim() !== '') levels = levels.filter((level) => level.indent < indent)
    const base = levels.at(-1) ?? { indent: -1, path: '' }
    const folders = base.path === '' ? ['', folder] : [base.path ?? '']
    if (base.path !== undefined) {
      for (const name of names) found.push(toNamedPath(line, name, base.path, folders, index))
    }
    const [name = ''] = names
    if (names.length === 1 && name.endsWith('/'))
      levels.push({ indent, path: locate(name, base, folders, index) })
    const inside = names.length === 1 && base.path !== undefined ? [posix.join(base.path, name)] : []
    for (const word of wordsOf(description).filter(({ text }) => isPath(text, 'prose', folder, index))) {
      found.push({ line, path: word.text, exists: index.exists(word.text, ['', ...folders, ...inside]) })
    }
  }
  return found
}

/** Takes the paths off the beginning of a line. */
function splitLine(content: string, index: PathIndex): { names: string[]; description: string } {
  const names: string[] = []
  let rest = content
  for (;;) {
    const [word = ''] = /^\S+/.exec(rest) ?? []
    const name = word.replace(/,$/, '')
    if (!isPath(name, 'code', '', index)) return { names, description: rest }
    names.push(name)
    rest = rest.slice(name.length)
    const [separator] = SEPARATOR.exec(rest) ?? []
    if (separator === undefined) return { names, description: rest }
    rest = rest.slice(separator.length)
  }
}

function toNamedPath(
  line: number,
  name: string,
  base: string,
  folders: readonly string[],
  index: PathIndex,
): NamedPath {
  if (base === '' || (name.includes('/') && !name.endsWith('/') && index.isRooted(name))) {
    return { line, path: name, exists: index.exists(name, ['', ...folders]) }
  }
  const path = posix.join(base, name)
  return { line, path, exists: index.exists(path, ['']) }
}

function locate(name: string, base: Level, folders: readonly string[], index: PathIndex): string | undefined {
  if (base.path === undefined) return undefined
  const path = posix.join(base.path, name)
  return index.exists(path, folders) || index.exists(path, ['']) ? path.replace(/\/$/, '') : undefined
}
