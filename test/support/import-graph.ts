import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { ENTRY_POINTS } from './entry-points.ts'

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url))

/** Imports of each file by its path below the project root, type imports included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** A TypeScript file with what it imports and exports. */
export interface SourceFile {
  /** Path below the project root, with `/`. */
  readonly path: string
  /**
   * Imported files below the project root, by relative specifier or by the name of an entry point. Type imports are
   * included.
   */
  readonly imports: readonly string[]
  /** True if it contains an `import()` expression. */
  readonly hasDynamicImport: boolean
  readonly hasExports: boolean
}

/** Lists the TypeScript files below a folder, except declaration files. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?ts$/.test(file) && !/\.d\.[cm]?ts$/.test(file))
    .map((file) => join(folder, file).split(sep).join('/'))
    .sort()
}

/** Parses a file of the project. */
export function readSourceFile(path: string): SourceFile {
  return parseSourceFile(path, readFileSync(join(ROOT, path), 'utf8'))
}

/** Parses the text of a file. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports = new Set<string>()
  let hasDynamicImport = false
  const add = (specifier: ts.Node | undefined) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const entryPoint = ENTRY_POINTS.get(specifier.text)
    if (entryPoint) imports.add(entryPoint)
    if (specifier.text.startsWith('.'))
      imports.add(
        relative(ROOT, resolve(ROOT, dirname(path), specifier.text))
          .split(sep)
          .join('/'),
      )
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      hasDynamicImport = true
      add(node.arguments[0])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const hasExports = file.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  )
  return { path, imports: [...imports], hasDynamicImport, hasExports }
}

/** Returns one import cycle as a list of paths that ends where it begins, or `undefined`. */
export function findCycle(graph: ImportGraph): readonly string[] | undefined {
  const finished = new Set<string>()
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (finished.has(path)) return undefined
    for (const next of graph.get(path) ?? []) {
      const cycle = walk(next, [...trail, path])
      if (cycle) return cycle
    }
    finished.add(path)
    return undefined
  }
  for (const path of graph.keys()) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return undefined
}

/** Returns every file that a file imports, directly or through others, itself included. */
export function reachableFrom(graph: ImportGraph, path: string): ReadonlySet<string> {
  const found = new Set<string>()
  const queue = [path]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue
    found.add(next)
    queue.push(...(graph.get(next) ?? []))
  }
  return found
}
