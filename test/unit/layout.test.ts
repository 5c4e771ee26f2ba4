import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import {
  findCycle,
  type ImportGraph,
  listFiles,
  parseSourceFile,
  ROOT,
  reachableFrom,
  readSourceFile,
  type SourceFile,
} from '../support/import-graph.ts'

const files = listFiles('src').map(readSourceFile)
const graph: ImportGraph = new Map(files.map(({ path, imports }) => [path, imports]))

/** Groups of `src/runtime` from the bottom to the top: a file imports from its own group and from those below. */
const LAYERS: readonly (readonly string[])[] = [
  ['utils/', 'errors/'],
  ['validation/', 'events.ts'],
  ['transport/', 'rate-limits/'],
  ['config.ts', 'context.ts', 'oauth/', 'api/'],
  ['partial-access-token.ts', 'access-token.ts', 'client.ts'],
  ['tokens/'],
]

/** Returns why a file must not import another one, or `undefined`. */
function findViolation(from: string, to: string): string | undefined {
  const [source = '', target = ''] = [from, to].map((path) => path.split('/')[1])
  const problem = `${from} imports ${to}`
  if (target === 'generated') return undefined
  if (source === 'generated') return problem
  // The program is above all entry points.
  if (source === 'cli') return undefined
  if (target !== 'runtime') return source === target ? undefined : problem
  if (source !== 'runtime') return undefined
  return layerOf(from) >= layerOf(to) ? undefined : problem
}

function layerOf(path: string): number {
  const name = path.slice('src/runtime/'.length)
  const layer = LAYERS.findIndex((prefixes) => prefixes.some((prefix) => name.startsWith(prefix)))
  if (layer < 0) throw new Error(`${path} has no layer: add it to LAYERS`)
  return layer
}

describe('imports', () => {
  it('have no cycle, not even of types', () => {
    expect(findCycle(graph)).toBeUndefined()
  })

  it('point down: entry points → runtime → generated, and down the layers of the runtime', () => {
    const violations = files.flatMap(({ path, imports }) => imports.map((to) => findViolation(path, to)))
    expect(violations.filter((violation) => violation !== undefined)).toEqual([])
  })

  it('are static, except in the command line', () => {
    const dynamic = files.filter(
      ({ path, hasDynamicImport }) => hasDynamicImport && !path.startsWith('src/cli/'),
    )
    expect(dynamic.map(({ path }) => path)).toEqual([])
  })

  it('do not lead from the core to token storage or any other entry point', () => {
    const outside = [...reachableFrom(graph, 'src/index.ts')].filter(
      (path) => !/^src\/(index\.ts$|generated\/|runtime\/(?!tokens\/))/.test(path),
    )
    expect(outside).toEqual([])
  })
})

describe('the checks of imports', () => {
  const parse = (path: string, text: string): SourceFile => parseSourceFile(path, text)
  const graphOf = (...parsed: SourceFile[]): ImportGraph =>
    new Map(parsed.map(({ path, imports }) => [path, imports]))

  it('find a cycle of types', () => {
    const a = parse('src/runtime/a.ts', "import type { B } from './b.ts'\nexport interface A { b: B }")
    const b = parse('src/runtime/b.ts', "export interface B { a: import('./a.ts').A }")
    expect(findCycle(graphOf(a, b))).toEqual([a.path, b.path, a.path])
    expect(findCycle(graphOf(a, parse(b.path, '')))).toBeUndefined()
  })

  it('find a cycle that a re-export closes', () => {
    const a = parse('src/runtime/a.ts', "export * from './b.ts'")
    const b = parse('src/runtime/b.ts', "import { c } from './a.ts'")
    expect(findCycle(graphOf(a, b))).toBeDefined()
  })

  test.each([
    ['src/generated/operations.ts', 'src/runtime/client.ts'],
    ['src/runtime/client.ts', 'src/stores/redis.ts'],
    ['src/runtime/client.ts', 'src/runtime/tokens/token-manager.ts'],
    ['src/runtime/transport/send.ts', 'src/runtime/oauth/scopes.ts'],
    ['src/runtime/errors/base.ts', 'src/runtime/validation/arguments.ts'],
    ['src/stores/redis.ts', 'src/testing/index.ts'],
    ['src/discord/users.ts', 'src/index.ts'],
    ['src/index.ts', 'src/cli/program.ts'],
    ['src/extend/print.ts', 'src/cli/generate/schema.ts'],
    ['src/runtime/client.ts', 'src/cli/program.ts'],
  ])('reject that %s imports %s', (from, to) => {
    expect(findViolation(from, to)).toBe(`${from} imports ${to}`)
  })

  test.each([
    ['src/index.ts', 'src/runtime/client.ts'],
    ['src/stores/redis.ts', 'src/runtime/tokens/token-store.ts'],
    ['src/runtime/tokens/token-manager.ts', 'src/runtime/client.ts'],
    ['src/runtime/transport/send.ts', 'src/runtime/utils/time.ts'],
    ['src/runtime/client.ts', 'src/generated/models.ts'],
    ['src/cli/generate/command.ts', 'src/extend/index.ts'],
    ['src/cli/generate/command.ts', 'src/runtime/errors/index.ts'],
  ])('accept that %s imports %s', (from, to) => {
    expect(findViolation(from, to)).toBeUndefined()
  })

  it('find an import of an entry point by its name', () => {
    const file = parse('src/runtime/a.ts', "import type { TokenManager } from 'grantcord/tokens'")
    expect(file.imports).toEqual(['src/runtime/tokens/index.ts'])
  })

  it('find import(), and not the type of the same form', () => {
    expect(parse('src/a.ts', "const b = await import('./b.ts')").hasDynamicImport).toBe(true)
    expect(parse('src/a.ts', "type B = import('./b.ts').B").hasDynamicImport).toBe(false)
  })
})

/** Files without a test of their own name, at most ten. Each has its reason. */
const WITHOUT_TEST: Readonly<Record<string, string>> = {
  'src/runtime/api/types.ts': 'types only: test/types',
  'src/runtime/transport/types.ts': 'types only',
  'src/runtime/rate-limits/shared-limits.ts': 'types only: test/unit/shared-limits',
  'src/runtime/tokens/token-store.ts': 'types only: src/testing checks every store',
  'src/runtime/errors/index.ts': 're-exports',
  'src/runtime/tokens/index.ts': 're-exports',
  'src/runtime/tokens/memory-token-store.ts': 'test/stores/memory.test.ts',
}

function testOf(path: string): string {
  return path.replace('src/runtime/', 'test/unit/').replace(/\.ts$/, '.test.ts')
}

function findWithoutTest(sources: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return sources
    .filter(({ path, hasExports }) => path.startsWith('src/runtime/') && hasExports)
    .map(({ path }) => path)
    .filter((path) => !exists(testOf(path)))
}

describe('tests', () => {
  it('mirror the runtime: src/runtime/x/y.ts has test/unit/x/y.test.ts', () => {
    const exceptions = Object.keys(WITHOUT_TEST)
    expect(findWithoutTest(files, (path) => existsSync(join(ROOT, path)))).toEqual(exceptions.sort())
    expect(exceptions.length).toBeLessThanOrEqual(10)
  })

  it('are missed where they do not exist', () => {
    const sources = [
      parseSourceFile('src/runtime/x/y.ts', 'export const y = 1'),
      parseSourceFile('src/runtime/x/program.ts', 'const z = 1'),
      parseSourceFile('src/runtime/x/default.ts', 'export default 1'),
      parseSourceFile('src/stores/other.ts', 'export const other = 1'),
    ]
    expect(findWithoutTest(sources, () => false)).toEqual(['src/runtime/x/y.ts', 'src/runtime/x/default.ts'])
    expect(findWithoutTest(sources, (path) => path.startsWith('test/unit/x/'))).toEqual([])
  })
})
