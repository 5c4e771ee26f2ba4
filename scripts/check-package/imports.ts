import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { type Import, listEntryPoints, listImports, listPrograms } from './modules.ts'
import type { CheckResult } from './pack.ts'

/**
 * Packages that an entry point may import. Others, the core included, import none: another package makes an import slower,
 * and a module of Node does not exist on every platform.
 */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'dist/emulator/server.js': /^node:[\w/]+$/,
  'dist/emulator/server.cjs': /^node:[\w/]+$/,
  'dist/emulator/server.d.ts': /^node:[\w/]+$/,
  'dist/emulator/server.d.cts': /^node:[\w/]+$/,
  'dist/openapi-fetch.js': /^openapi-fetch$/,
  'dist/openapi-fetch.d.ts': /^openapi-fetch$/,
  'dist/openapi-fetch.d.cts': /^openapi-fetch$/,
  'dist/opentelemetry.js': /^@opentelemetry\/api$/,
  'dist/opentelemetry.cjs': /^@opentelemetry\/api$/,
  'dist/opentelemetry.d.ts': /^@opentelemetry\/api$/,
  'dist/opentelemetry.d.cts': /^@opentelemetry\/api$/,
  'dist/undici.js': /^undici$/,
  'dist/undici.cjs': /^undici$/,
}
/**
 * Entry points whose code the core must not contain, each with the text that its code has: the path of a source, in a comment
 * of the bundler, or the name of a cookie.
 */
const SEPARATE: Readonly<Record<string, RegExp>> = {
  'dist/emulator.js': /grantcord_emulator/,
  'dist/sign-in.js': /^\/\/#region src\/sign-in\//m,
  'dist/tokens.js': /^\/\/#region src\/runtime\/tokens\//m,
}
/** Types of explicit resource management, which the `lib` of a project may lack. */
const DISPOSABLE = /\b(?:Async)?Disposable\b|\bSymbol\.(?:asyncD|d)ispose\b/
const DISPOSABLE_LIB = '/// <reference lib="esnext.disposable" />'

/**
 * Checks the modules of the package: entry points import only allowed packages and no program, modules use no
 * `import()`, those of `grantcord` do not contain the token manager, the emulator or the sign-in, and declarations name the library
 * that they need. Programs import only modules of Node, and packages when they run.
 */
export async function checkImports(folder: string): Promise<CheckResult> {
  const entryPoints = (await listEntryPoints(folder)).filter((path) => !path.endsWith('.json'))
  const imports = new Map<string, Import>()
  const problems: string[] = []
  for (const entryPoint of entryPoints) {
    imports.set(entryPoint, { path: entryPoint, isPackage: false })
    for (const one of await listImports(folder, entryPoint)) {
      imports.set(one.path, one)
      if (one.isPackage && !ALLOWED[entryPoint]?.test(one.path)) {
        problems.push(`${entryPoint} must not import ${one.path}`)
      }
    }
  }
  const packages = [...imports.values()].filter(({ isPackage }) => isPackage).map(({ path }) => path)
  const files = [...imports.values()].filter(({ isPackage }) => !isPackage).map(({ path }) => path)
  for (const path of files) {
    const text = await readFile(join(folder, path), 'utf8')
    if (/\.c?js$/.test(path) && hasDynamicImport(path, text)) problems.push(`${path} must not use import()`)
    if (/\.d\.c?ts$/.test(path) && DISPOSABLE.test(text) && !text.startsWith(DISPOSABLE_LIB)) {
      problems.push(`${path} must begin with ${DISPOSABLE_LIB}`)
    }
  }
  const programs = await listPrograms(folder)
  problems.push(
    ...programs.filter((path) => imports.has(path)).map((path) => `no entry point may import ${path}`),
  )
  for (const program of programs) {
    const others = (await listImports(folder, program)).filter(
      ({ path, isPackage }) => isPackage && !path.startsWith('node:') && !imports.has(path),
    )
    problems.push(...others.map(({ path }) => `${program} must not import ${path}`))
  }
  for (const [entryPoint, mark] of Object.entries(SEPARATE)) {
    problems.push(...(await checkSeparation(folder, entryPoint, mark)))
  }
  return {
    summary: `${files.length} modules, which import ${packages.sort().join(', ') || 'no package'}`,
    problems,
  }
}

/** Checks that the core does not contain the code of an entry point. Without that code there, the check could not fail. */
async function checkSeparation(folder: string, entryPoint: string, mark: RegExp): Promise<string[]> {
  const core = await listFilesWith(mark, folder, 'dist/index.js')
  const own = await listFilesWith(mark, folder, entryPoint)
  return [
    ...core.map((path) => `dist/index.js must not import ${path}, which contains ${mark}`),
    ...(own.length > 0 ? [] : [`${entryPoint} must contain ${mark}`]),
  ]
}

/** Lists the files of an entry point that contain a text. */
async function listFilesWith(mark: RegExp, folder: string, entryPoint: string): Promise<string[]> {
  const imports = await listImports(folder, entryPoint)
  const paths = [entryPoint, ...imports.filter(({ isPackage }) => !isPackage).map(({ path }) => path)]
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return paths.filter((_, index) => mark.test(texts[index] ?? ''))
}

function hasDynamicImport(path: string, text: string): boolean {
  const isDynamicImport = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) ||
    (ts.forEachChild(node, isDynamicImport) ?? false)
  return isDynamicImport(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
}
