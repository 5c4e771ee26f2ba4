import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** A module that a file of the package imports: another file of the package, or another package. */
export interface Import {
  /** Path relative to the package, or name of the other package. */
  readonly path: string
  readonly isPackage: boolean
}

/** A target of `exports`: a file, or targets by condition. */
type Target = string | { readonly [condition: string]: Target }

/** Lists the files that `exports` of the unpacked package names, such as `dist/errors.js` and `dist/errors.d.ts`. */
export async function listEntryPoints(folder: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return [...new Set(listFiles(exports).map((path) => path.replace(/^\.\//, '')))]
}

function listFiles(target: Target): string[] {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(listFiles)
}

/** Lists the programs that `bin` of the unpacked package names. */
export async function listPrograms(folder: string): Promise<string[]> {
  const { bin = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return Object.values<string>(bin).map((path) => path.replace(/^\.\//, ''))
}

/** Lists all direct and indirect imports of a file, `import()` and `require()` included. */
export async function listImports(folder: string, file: string): Promise<Import[]> {
  const found = new Map<string, Import>()
  const queue = [file]
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
  return /\.d\.c?ts$/.test(from) ? path.replace(/\.(c?)js$/, '.d.$1ts') : path
}
