import { posix } from 'node:path'
import { PASSED_OVER } from './files.ts'

/** Path that a document names. */
export interface NamedPath {
  readonly line: number
  readonly path: string
  readonly exists: boolean
}

/** Place of a path in a document: in a sentence, alone in backticks, or among the words of a command. */
export type PathKind = 'prose' | 'code' | 'command'

const CHARACTERS = /^[\w.@*{},<>…-]+(?:\/[\w.@*{},<>…-]+)*\/?$/u
const SOURCE = /\.(?:[cm]?[jt]s|json|md|ya?ml)$/
/** Without `.js`, which ends the names of libraries too. */
const SOURCE_IN_PROSE = /\.(?:ts|json|md|ya?ml)$/
const PLACEHOLDER = /[<>…{]/u

/** Files and folders of the repository. */
export class PathIndex {
  readonly #all = new Set<string>()
  readonly #ends = new Set<string>()
  readonly #top = new Set<string>()

  constructor(files: readonly string[]) {
    for (const file of files) {
      const segments = file.split('/')
      this.#top.add(segments[0] ?? '')
      for (let end = 1; end <= segments.length; end++) {
        this.#all.add(segments.slice(0, end).join('/'))
        for (let start = 0; start < end; start++) this.#ends.add(segments.slice(start, end).join('/'))
      }
    }
  }

  /** Checks whether a path begins with a file or folder of the root. */
  isRooted(path: string): boolean {
    return this.#top.has(path.split('/')[0] ?? '')
  }

  /** Checks whether a folder contains the first segment of a path. */
  isBelow(folder: string, path: string): boolean {
    return this.#all.has(posix.join(folder, path.split('/')[0] ?? ''))
  }

  /**
   * Checks whether a path exists below one of the folders, or, unless it begins at the root, anywhere. Each
   * alternative of `{a,b}` must exist, a pattern must match, and of a path with a placeholder the part before it
   * must exist.
   */
  exists(path: string, folders: readonly string[]): boolean {
    return expand(path.replace(/\/$/, '')).every((one) => this.#find(one, folders))
  }

  #find(path: string, folders: readonly string[]): boolean {
    const candidates = folders.map((folder) => posix.join(folder, path))
    if (candidates.some((one) => this.#all.has(one))) return true
    const segments = path.split('/')
    const start = segments.findIndex((segment) => PLACEHOLDER.test(segment))
    if (start === 0) return true
    if (start > 0) return this.#find(segments.slice(0, start).join('/'), folders)
    const places = this.isRooted(path) && segments.length > 1 ? this.#all : this.#ends
    if (!path.includes('*')) return places === this.#ends && places.has(path)
    const patterns = [...candidates, path].map(toPattern)
    return [...places].some((one) => patterns.some((pattern) => pattern.test(one)))
  }
}

/** Checks whether a word looks like a path of this repository. */
export function isPath(word: string, kind: PathKind, folder: string, index: PathIndex): boolean {
  if (!CHARACTERS.test(word) || /^(?:\.{1,2}\/|\.+$|@)/.test(word)) return false
  const segments = word.split('/')
  if (segments.some((segment) => PASSED_OVER.includes(segment))) return false
  const isNested = segments.length > 1
  if (isNested && index.isRooted(word)) return true
  if (kind === 'command' || segments[0] === 'grantcord') return false
  if (kind === 'prose') return SOURCE_IN_PROSE.test(word)
  const isFolder = word.endsWith('/') && !segments[0]?.includes('.')
  return SOURCE.test(word) || isFolder || (isNested && folder !== '' && index.isBelow(folder, word))
}

/** Splits a text into words without the punctuation around them, each with its line, counted from 0. */
export function wordsOf(text: string): { readonly line: number; readonly text: string }[] {
  return text.split('\n').flatMap((content, line) =>
    content
      .split(/\s+/)
      .map((word) => ({ line, text: trim(word) }))
      .filter((word) => word.text !== ''),
  )
}

function trim(word: string): string {
  return word
    .replace(/^[("'“‘[]+/, '')
    .replace(/[)"'”’\],;:.!?]+$/, '')
    .replace(/(?::\d+){1,2}$|#.*$/, '')
}

/** Returns the alternatives of `{a,b}` in a path. */
function expand(path: string): string[] {
  const [whole, list = ''] = /\{([^{}]*,[^{}]*)\}/.exec(path) ?? []
  if (whole === undefined) return [path]
  return list.split(',').flatMap((one) => expand(path.replace(whole, one)))
}

function toPattern(glob: string): RegExp {
  const source = glob.replaceAll(/\*\*\/|\*|[^\w/]/g, (part) => {
    if (part === '**/') return '(?:.*/)?'
    return part === '*' ? '[^/]*' : `\\${part}`
  })
  return new RegExp(`^${source}$`)
}
