/** Compiles the names of this package in the tables of the migration guides. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { blocksOfMarkdown } from '../../scripts/check-docs/blocks.ts'
import { compile } from '../../scripts/check-docs/compile.ts'
import { ENTRY_POINTS } from '../support/entry-points.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const INDEX = 'docs/guides/migrating.md'
const index = read(INDEX)
const pages = readdirSync(join(root, 'docs/guides/migrating')).map((name) => `docs/guides/migrating/${name}`)

/** Table whose code does not compile, to show that each kind of mistake is found. */
const WRONG = [
  '| theirs | ours |',
  '| --- | --- |',
  '| `exchange(a \\| b)` | the `url` of `client.exchange(code)` |',
  '| `Forbidden` | `NetworkError`: `error.retryAfter`; `RateLimitError`: `error.retryAfter` |',
  '| `timeout` | `new OAuth2Client({ clientId, timeouts: 1 })` |',
].join('\n')

/** Exports of each entry point, and whether they have a value. */
const exported: ReadonlyMap<string, ReadonlyMap<string, boolean>> = readExports()
/** Values of all entry points and the entry point to import each of them from. */
const values = new Map(
  [...exported].flatMap(([entry, names]) =>
    [...names].flatMap(([name, isValue]) => (isValue ? [[name, entry] as const] : [])),
  ),
)
const types = new Set([...exported.values()].flatMap((names) => [...names.keys()]))

function readExports() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const files = [...ENTRY_POINTS].map(([entry, file]) => [entry, join(root, file)] as const)
  const program = ts.createProgram(
    files.map(([, file]) => file),
    options,
  )
  const checker = program.getTypeChecker()
  return new Map(
    files.map(([entry, file]) => {
      const source = program.getSourceFile(file)
      const module = source && checker.getSymbolAtLocation(source)
      const symbols = module ? checker.getExportsOfModule(module) : []
      return [entry, new Map(symbols.map((symbol) => [symbol.name, hasValue(checker, symbol)]))]
    }),
  )
}

function hasValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return (target.flags & ts.SymbolFlags.Value) !== 0
}

/** Code in the last cell of a row of a table. */
interface TableCode {
  /** Counted from 1. */
  readonly line: number
  readonly code: string
  /** Class of an error that is named before it in the same cell, whose properties `error` has. */
  readonly errorClass: string | undefined
}

/** Lists the code in the last cells of the tables that compare a library with this package. */
function codeOfTables(text: string): TableCode[] {
  return text.split('\n').flatMap((row, index) => {
    const cell = /(?<!\\)\| (.+) \|$/.exec(row.replace(/^\| .+?(?<!\\)(?= \| )/, ''))?.[1] ?? ''
    const codes = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
    return codes.map((code, position) => ({
      line: index + 1,
      code,
      errorClass: codes.slice(0, position).findLast((one) => /^\w+Error$/.test(one)),
    }))
  })
}

/** Returns a module that evaluates each code as an expression, in lines that correspond to the codes. */
function toModule(codes: readonly TableCode[]): { code: string; firstLine: number } {
  const [names] = blocksOfMarkdown(INDEX, index)
  const declared = new Set(names?.code.replaceAll(/'.*?'/g, '').match(/\w+/g))
  const text = codes.map(({ code }) => code).join('\n')
  const used = new Set([...text.matchAll(/(?<![.\w'])[A-Za-z]\w*/g)].map(([name]) => name))
  const errors = codes.flatMap(({ errorClass }) => errorClass ?? [])
  const imports = [...new Set([...used, ...errors])].flatMap((name) => {
    const entry = declared.has(name) ? undefined : values.get(name)
    return entry === undefined ? [] : [`import { ${name} } from '${entry}'`]
  })
  const head = [...imports, names?.code ?? '', 'declare const rest: any'].join('\n')
  const lines = codes.map(({ code, errorClass }) => {
    const error = errorClass && code.startsWith('error.') ? `let error!: ${errorClass}; ` : ''
    return `{ ${error}void (${code.replaceAll('…', 'rest')}) }`
  })
  return { code: [head, ...lines].join('\n'), firstLine: head.split('\n').length + 1 }
}

/** Checks whether code is the name of an export or of an entry point instead of an expression. */
function isName(code: string): boolean {
  return types.has(code) || exported.has(code)
}

describe('the migration guides', () => {
  test('are listed in the index', () => {
    const linked = [...index.matchAll(/\]\(migrating\/([\w.-]+)\)/g)].map(([, name]) => name)
    expect(linked.map((name) => `docs/guides/migrating/${name}`).sort()).toEqual([...pages].sort())
  })

  test('name the entry point of every function', () => {
    const rows = [...index.matchAll(/^\| (.+) \| `(grantcord\/[\w-]+)` \|$/gm)]
    expect(rows.length).toBeGreaterThan(10)
    for (const [, names = '', entry = ''] of rows) {
      const known = [...(exported.get(entry)?.keys() ?? [])]
      expect(known, entry).toEqual(
        expect.arrayContaining([...names.matchAll(/`(\w+)`/g)].map(([, name]) => name)),
      )
    }
  })

  test('have only code that compiles in their tables', () => {
    const texts = [['docs/wrong.md', WRONG] as const, ...pages.map((file) => [file, read(file)] as const)]
    const modules = texts.map(([file, text]) => {
      const codes = codeOfTables(text).filter(({ code }) => !isName(code))
      return { file, codes, ...toModule(codes) }
    })
    for (const { file, codes } of modules.slice(1)) expect(codes.length, file).toBeGreaterThan(15)
    const problems = compile(
      root,
      modules.map(({ file, code }) => ({ file, line: 1, code })),
    ).map(({ file, line, message }) => {
      const page = modules.find((one) => one.file === file)
      const row = page?.codes[line - page.firstLine]
      return row ? `${file}:${row.line}: ${row.code}: ${message}` : `${file}, the names: ${message}`
    })
    expect(problems).toEqual([
      expect.stringMatching(/^docs\/wrong\.md:3: client\.exchange\(code\): TS/),
      expect.stringMatching(/^docs\/wrong\.md:4: error\.retryAfter: TS/),
      expect.stringMatching(/^docs\/wrong\.md:5: new OAuth2Client\({ clientId, timeouts: 1 }\): TS/),
    ])
  })
})
