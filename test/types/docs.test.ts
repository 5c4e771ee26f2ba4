/** Compares the documentation with the code. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { blocksOfMarkdown, blocksOfSource } from '../../scripts/check-docs/blocks.ts'
import { checkDocs } from '../../scripts/check-docs/check.ts'
import { compile } from '../../scripts/check-docs/compile.ts'
import { listFiles } from '../../scripts/check-docs/files.ts'
import { AccessToken, OAuth2Client } from '../../src/index.ts'
import * as errors from '../../src/runtime/errors/index.ts'
import { RefreshingToken } from '../../src/runtime/tokens/refreshing-token.ts'
import * as signIn from '../../src/sign-in/index.ts'
import { ENTRY_POINTS } from '../support/entry-points.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFile(join(root, file), 'utf8')

/** Types that openapi-typescript generates without a comment. */
const WITHOUT_COMMENT = ['components', 'operations', 'paths']
/** Functions that accept any argument. */
const NEVER_THROW = ['errorCodeText', 'isAnimated', 'isSnowflake']

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram(
  [...ENTRY_POINTS.values()].map((file) => join(root, file)),
  options,
)
const checker = program.getTypeChecker()

/** Entry points with many exports, which shows that this test finds them. */
const LARGE = ['src/index.ts', 'src/runtime/errors/index.ts']

/** Returns the declarations that the source of an entry point exports. */
function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(join(root, file))
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`The compiler does not find ${file}`)
  return checker
    .getExportsOfModule(module)
    .map((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one))
}

function typeOf(file: string, name: string): ts.Type {
  const symbol = exportsOf(file).find((one) => one.name === name)
  if (!symbol) throw new Error(`${file} does not export ${name}`)
  return checker.getDeclaredTypeOfSymbol(symbol)
}

/** Returns the first column of the tables of a page whose first header cell has these words. */
function firstColumn(page: string, header: string): string[] {
  const [, ...tables] = page.split(`\n| ${header} |`)
  const rows = tables.flatMap((table) => table.split('\n\n')[0]?.split('\n').slice(2) ?? [])
  return rows.flatMap((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? [])
}

describe('the documentation', () => {
  test('has examples that compile, and links and paths that exist', async () => {
    const { blocks, links, paths, problems } = await checkDocs(root)
    expect(problems).toEqual([])
    expect(blocks).toBeGreaterThan(25)
    expect(links).toBeGreaterThan(50)
    expect(paths).toBeGreaterThan(100)
  })

  test('has a README of at most 150 lines', async () => {
    const lines = (await read('README.md')).split('\n').length - 1
    expect(lines).toBeLessThanOrEqual(150)
  })

  test('names only methods that exist', async () => {
    const pages = (await listFiles(root)).filter((file) =>
      /^(README\.md|[A-Z]+\.md|docs\/.*\.md)$/.test(file),
    )
    const known = {
      client: new Set(Object.getOwnPropertyNames(OAuth2Client.prototype)),
      token: new Set([
        ...Object.getOwnPropertyNames(RefreshingToken.prototype),
        ...Object.getOwnPropertyNames(AccessToken.prototype),
        ...Object.getOwnPropertyNames(Object.getPrototypeOf(AccessToken.prototype)),
      ]),
    }
    const texts = await Promise.all(pages.map(read))
    const names = texts
      .flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code))
      .flatMap((code) => [...code.matchAll(/(?<![\w.#])(client|token)\.(?!ts\b)(\w+)/g)])
    const unknown = names.filter(([, owner, name]) => !known[owner as 'client' | 'token'].has(name ?? ''))
    expect(names.length).toBeGreaterThan(100)
    expect(unknown.map(([whole]) => whole)).toEqual([])
  })
})

describe('the reference', async () => {
  const [operations, errorPage, entryPoints, scripts] = await Promise.all(
    ['operations', 'errors', 'entry-points', 'scripts'].map((name) => read(`docs/reference/${name}.md`)),
  )

  test('names only methods in its generated table', () => {
    const names = [...(operations ?? '').matchAll(/^\| (`.+`) \|/gm)].flatMap(([, cell = '']) => [
      ...cell.matchAll(/`(client|token)\.(\w+)`/g),
    ])
    expect(names.length).toBeGreaterThan(15)
    for (const [, owner, name = ''] of names) {
      const prototype = owner === 'client' ? OAuth2Client.prototype : AccessToken.prototype
      expect(name in prototype, `${owner}.${name}`).toBe(true)
    }
  })

  test('has a row for every error, with its code', () => {
    const classes = Object.entries({ ...errors, ...signIn })
      .filter(([, value]) => value.prototype instanceof errors.DiscordOAuth2Error)
      .map(([name]) => name)
    const { types = [] } = typeOf('src/runtime/errors/index.ts', 'ErrorCode') as Partial<ts.UnionType>
    const codes = types.map((type) => (type.isStringLiteral() ? type.value : '?'))
    const rows = [...(errorPage ?? '').matchAll(/^\| [^|]+ \| `(\w+)`<br>`(ERR_\w+)` \| /gm)]
    expect(classes.length).toBeGreaterThan(20)
    expect(rows.map(([, name]) => name).sort()).toEqual(classes.sort())
    // The guards of grantcord/errors do not know the errors of the sign-in, which has an entry point of its own.
    const ofSignIn = [
      'ERR_ACCOUNT_MISMATCH',
      'ERR_CROSS_SITE_REQUEST',
      'ERR_SIGN_IN_DENIED',
      'ERR_SIGN_IN_REQUIRED',
    ]
    expect(rows.map(([, , code]) => code).sort()).toEqual([...codes, ...ofSignIn].sort())
  })

  test('has a row for every entry point', async () => {
    const { exports } = JSON.parse(await read('package.json'))
    const names = Object.keys(exports).map((key) => key.replace(/^\./, 'grantcord'))
    expect(firstColumn(entryPoints ?? '', 'entry point').sort()).toEqual(names.sort())
  })

  test('has a row for every script', async () => {
    const names = Object.keys(JSON.parse(await read('package.json')).scripts)
    const rows = [...(scripts ?? '').matchAll(/^\| `npm (?:run )?([\w:]+)` \|/gm)].map(([, name]) => name)
    expect(rows.sort()).toEqual(names.filter((name) => name !== 'prepack').sort())
  })
})

describe.each([...ENTRY_POINTS])('%s', (entryPoint, source) => {
  const names = exportsOf(source).filter((one) => !WITHOUT_COMMENT.includes(one.name))
  const tagsOf = (one: ts.Symbol) => one.getJsDocTags(checker).map((tag) => tag.name)
  const without = (tag: string, kind: ts.SymbolFlags) =>
    names.filter((one) => one.flags & kind && !tagsOf(one).includes(tag)).map(({ name }) => name)

  test('has a doc comment for every export', () => {
    const uncommented = names.filter((one) => one.getDocumentationComment(checker).length === 0)
    expect(names.length).toBeGreaterThan(LARGE.includes(source) ? 30 : 0)
    expect(uncommented.map(({ name }) => name)).toEqual([])
  })

  test.runIf(/^src\/(discord|extend)\//.test(source))(
    'has @example, @throws and @see for every function',
    () => {
      const callable = ts.SymbolFlags.Function | ts.SymbolFlags.Class
      expect(without('example', callable)).toEqual([])
      expect(
        without('throws', ts.SymbolFlags.Function).filter((name) => !NEVER_THROW.includes(name)),
      ).toEqual([])
      // The values are documented on many pages, to which the first comment of the file links.
      if (entryPoint !== 'grantcord/values')
        expect(without('see', callable | ts.SymbolFlags.Variable)).toEqual([])
    },
  )
})

describe('the check of examples', () => {
  test('finds only ts blocks in Markdown', () => {
    const text =
      '# Title\n\n```ts\nfirst\n```\n\n```sh\n```ts\n```\n\n- a list\n  ```ts\n  second\n    third\n  ```\n'
    expect(blocksOfMarkdown('a.md', text)).toEqual([
      { file: 'a.md', line: 4, code: 'first' },
      { file: 'a.md', line: 13, code: 'second\n  third' },
    ])
  })

  test('finds ts blocks in doc comments', () => {
    const text =
      'const a = 1\n\n/**\n * Returns a.\n *\n * ```ts\n * first\n *   second\n * ```\n */\nconst b = 2\n'
    expect(blocksOfSource('a.ts', text)).toEqual([{ file: 'a.ts', line: 7, code: 'first\n  second' }])
  })

  const block = (line: number, ...lines: string[]) => ({ file: 'docs/a.md', line, code: lines.join('\n') })

  test('compiles a block that imports another block of the page by its file name', () => {
    const problems = compile(root, [
      block(10, '// value.ts', 'export const value = 1'),
      block(20, "import { value } from './value.js'", 'export const text: string = value'),
    ])
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [21, expect.stringContaining("Type 'number' is not assignable to type 'string'")],
    ])
  })

  test('reports the line at which a block does not compile', () => {
    const problems = compile(root, [
      block(10, "import { OAuth2Client } from 'grantcord'", '', 'new OAuth2Client({ clientId: 1 })'),
      block(20, "import { isHTTPErrors } from 'grantcord/errors'"),
      block(30, 'const a ='),
      block(40, 'export const fine = 1'),
    ])
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'docs/a.md:12',
      'docs/a.md:20',
      'docs/a.md:30',
    ])
    expect(problems[0]?.message).toContain("Type 'number' is not assignable to type 'string'")
  })
})
