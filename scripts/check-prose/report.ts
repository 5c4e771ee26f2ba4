import type { ProseReport } from './check.ts'

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
