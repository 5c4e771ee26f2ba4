import { dirname, join } from 'node:path'
import ts from 'typescript'
import type { Block } from './blocks.ts'
import type { Problem } from './files.ts'

/** Path of the only entry point that is not a module. Those of the modules are in `tsconfig.json`. */
const DESCRIPTION = { 'grantcord/openapi.json': ['./src/generated/openapi.json'] }

/**
 * Compiles each block as a separate module, and returns the errors of the compiler. The first line of a block can name its
 * file, such as `// sign-in.ts`, so that other blocks of the page can import it.
 */
export function compile(root: string, blocks: readonly Block[]): Problem[] {
  const options = readOptions(root)
  const host = ts.createCompilerHost(options)
  const modules = new Map(blocks.map((block) => [pathOf(root, block), block]))
  const folders = new Set([...modules.keys()].map(dirname))
  const { fileExists, directoryExists, readFile } = host
  host.fileExists = (path) => modules.has(path) || fileExists(path)
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? true)
  host.readFile = (path) => modules.get(path)?.code ?? readFile(path)
  const program = ts.createProgram([...modules.keys()], options, host)
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
  return [
    ...general.map((one) => ({ file: 'tsconfig.json', line: 1, message: textOf(one) })),
    ...[...modules].flatMap(([path, block]) => problemsOf(program, path, block)),
  ]
}

function problemsOf(program: ts.Program, path: string, { file, line }: Block): Problem[] {
  const source = program.getSourceFile(path)
  if (!source) return [{ file, line, message: 'The compiler does not find this block' }]
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    (one) => ({
      file,
      line: line + source.getLineAndCharacterOfPosition(one.start ?? 0).line,
      message: textOf(one),
    }),
  )
}

function pathOf(root: string, { file, line, code }: Block): string {
  const [, name = `example-at-line-${line}.ts`] = /^\/\/ ([\w-]+\.ts)\n/.exec(code) ?? []
  return join(root, `${file}-examples`, name)
}

/** Returns the compiler options of the package, except that examples may declare names that they do not use. */
function readOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return {
    ...options,
    types: ['node'],
    paths: { ...options.paths, ...DESCRIPTION },
    resolveJsonModule: true,
    moduleDetection: ts.ModuleDetectionKind.Force,
    declaration: false,
    isolatedDeclarations: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    skipLibCheck: true,
  }
}

function textOf({ messageText, code }: ts.Diagnostic): string {
  return `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
