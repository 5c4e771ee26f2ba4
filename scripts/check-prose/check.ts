import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksOfMarkdown, blocksOfSource } from '../check-docs/blocks.ts'
import { listFiles, type Problem } from '../check-docs/files.ts'
import { checkOpenings, createProseLinter, type Finding, type Lint } from './lint.ts'
import { readSource } from './source.ts'
import { readSpec } from './spec.ts'

/** Result of a check. */
export interface ProseReport {
  /** Number of files that were read. */
  readonly files: number
  /** Findings, by file and line. */
  readonly problems: readonly Problem[]
}

const SOURCE =
  /^(?!src\/generated\/|test\/generators\/output\/)(?:(?:src|scripts|bench|examples|test|spec\/rules)\/.*|[^/]+)\.(?:ts|js)$/
/** Sources whose string literals are shown to users. Those of tests imitate platforms and servers, except for titles. */
const HAS_TEXTS = /^(?:src|scripts|bench|examples)\//
const HAS_TITLES = /^test\//
const SPEC = /^spec\/.*\.yaml$/

/**
 * Checks the prose of the files below a root.
 *
 * @param only Paths relative to the root to which the check is limited: files, or folders. All files by default.
 */
export async function checkProse(root: string, only: readonly string[] = []): Promise<ProseReport> {
  const lint = await createProseLinter()
  const files = (await listFiles(root))
    .filter((file) => isProse(file) && file !== 'CHANGELOG.md')
    .filter((file) => only.length === 0 || only.some((path) => file === path || file.startsWith(`${path}/`)))
  const problems: Problem[] = []
  for (const file of files) {
    const findings = await checkFile(lint, file, await readFile(join(root, file), 'utf8'))
    problems.push(...findings.map(({ line, message }) => ({ file, line, message })))
  }
  return { files: files.length, problems }
}

function isProse(file: string): boolean {
  return file.endsWith('.md') || file === 'package.json' || SOURCE.test(file) || SPEC.test(file)
}

async function checkFile(lint: Lint, file: string, text: string): Promise<Finding[]> {
  const findings = await findIn(lint, file, text)
  const unique = new Map(findings.map((finding) => [`${finding.line} ${finding.message}`, finding]))
  return [...unique.values()].sort((one, other) => one.line - other.line)
}

async function findIn(lint: Lint, file: string, text: string): Promise<Finding[]> {
  if (SPEC.test(file) || file === 'package.json') return lint(readSpec(text))
  const isMarkdown = file.endsWith('.md')
  const blocks = isMarkdown ? blocksOfMarkdown(file, text) : blocksOfSource(file, text)
  const examples = await Promise.all(
    blocks.map(async ({ line, code }) => {
      const found = await lint(readSource('example.ts', code).comments)
      return found.map((finding) => ({ ...finding, line: finding.line + line - 1 }))
    }),
  )
  if (isMarkdown) return [...(await lint(text)), ...examples.flat()]
  const prose = readSource(file, text)
  const openings = checkOpenings(prose.openings)
  const inComments = (await lint(prose.comments)).filter(
    ({ line, rule }) => rule === 'term' || openings.every((opening) => opening.line !== line),
  )
  const inTexts = HAS_TEXTS.test(file) ? await lint(prose.texts) : []
  const inTitles = HAS_TITLES.test(file) ? await lint(prose.titles) : []
  return [...openings, ...inComments, ...inTexts, ...inTitles, ...examples.flat()]
}

/** Formats the findings, one a line: `file:line: message`. */
export function listProblems({ problems }: ProseReport): string {
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`).join('')
}

/** Formats the number of findings for each file, most first, and for each top-level folder. */
export function summarize({ files, problems }: ProseReport): string {
  const byFile = count(problems.map(({ file }) => file))
  const byFolder = count(problems.map(({ file }) => (file.includes('/') ? `${file.split('/')[0]}/` : file)))
  const total = `${problems.length} findings in ${byFile.length} of ${files} files.\n`
  return [...byFile.map(toLine), '\n', ...byFolder.map(toLine), '\n', total].join('')
}

function count(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
}

function toLine([name, found]: [string, number]): string {
  return `${String(found).padStart(5)}  ${name}\n`
}
