import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { listEntries } from './entries.ts'
import type { Finding } from './finding.ts'

/** A file of the package, or another package, that is imported. */
interface Import {
  readonly path: string
  readonly isPackage: boolean
}

/** The core runs everywhere, and stands on one dependency. */
const ALLOWED = ['openapi-fetch']

export async function checkImports(folder: string): Promise<Finding> {
  const imports = new Set<string>()
  for (const entry of (await listEntries(folder)).filter((path) => path.endsWith('.js'))) {
    for (const { path, isPackage } of await listImports(folder, entry)) if (isPackage) imports.add(path)
  }
  const found = [...imports].sort()
  return {
    summary: `the core imports ${found.join(', ') || 'nothing'}`,
    problems: found.filter((name) => !ALLOWED.includes(name)).map((name) => `it must not import ${name}`),
  }
}

/** Everything that a file imports, `import()` and `require()` included, and whatever these import in turn. */
export async function listImports(folder: string, entry: string): Promise<Import[]> {
  const found = new Map<string, Import>()
  const queue = [entry]
  for (const path of queue) {
    const { importedFiles } = ts.preProcessFile(await readFile(join(folder, path), 'utf8'), true, true)
    for (const { fileName } of importedFiles) {
      const isPackage = !fileName.startsWith('.')
      const target = isPackage ? fileName : resolveFile(path, fileName)
      if (found.has(target)) continue
      found.set(target, { path: target, isPackage })
      if (!isPackage) queue.push(target)
    }
  }
  return [...found.values()]
}

function resolveFile(from: string, to: string): string {
  const path = posix.join(posix.dirname(from), to)
  return from.endsWith('.d.ts') ? path.replace(/\.js$/, '.d.ts') : path
}
