/** Generates code with other generators, compiles it strictly, and sends requests with it. */
import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findNewerNode } from '../support/newer-node.ts'
import { TOOLS } from './tools.ts'

interface Usage {
  requestUser(): Promise<unknown>
  requestMetadata(): Promise<unknown>
}

const run = promisify(execFile)
const folder = import.meta.dirname
const bin = join(folder, 'node_modules/.bin')
const node = await findNewerNode('generators', 'orval/package.json')
if (!node) {
  const missing = 'The packages of test/generators are not installed: run npm ci --prefix test/generators'
  if (process.env.CI === 'true') throw new Error(missing)
  console.info(`The tests of other generators are skipped. ${missing}`)
}

/** Errors of the compiler, and of the generators by name. */
let compilerErrors: readonly string[] = []
const failures = new Map<string, string>()

async function generate(name: string, [command = '', ...args]: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'output', name), { recursive: true })
  const env = { ...process.env, PATH: `${dirname(node ?? '')}:${process.env.PATH}` }
  await run(node ?? '', [join(bin, command), ...args], { cwd: folder, env, maxBuffer: 2 ** 26 }).catch(
    (error) => failures.set(name, `${error.message}\n${error.stdout}`),
  )
}

async function compile(): Promise<string[]> {
  const { stdout }: { stdout: string } = await run(
    node ?? '',
    [join(folder, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
    { cwd: folder, maxBuffer: 2 ** 26 },
  ).catch((error) => error)
  return stdout.split('\n').filter((line) => line.includes('error TS'))
}

describe.skipIf(!node)('code of other generators', () => {
  beforeAll(async () => {
    await rm(join(folder, 'output'), { recursive: true, force: true })
    await Promise.all(Object.entries(TOOLS).map(([name, args]) => generate(name, args)))
    compilerErrors = await compile()
  }, 240_000)

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('has no errors outside the files of one generator', () => {
    const isOfATool = (line: string) =>
      Object.keys(TOOLS).some(
        (name) => line.startsWith(`output/${name}/`) || line.startsWith(`usage/${name}.ts`),
      )
    expect(compilerErrors.filter((line) => !isOfATool(line))).toEqual([])
  })

  describe.each(Object.keys(TOOLS))('%s', (name) => {
    test('is generated', () => {
      expect(failures.get(name)).toBeUndefined()
    })

    test('compiles strictly', () => {
      expect(compilerErrors.filter((line) => line.startsWith(`output/${name}/`))).toEqual([])
    })

    test('has open and typed enums, and accepts documented errors and components', () => {
      expect(compilerErrors.filter((line) => line.startsWith(`usage/${name}.ts`))).toEqual([])
    })

    test('sends requests to the servers of the description', async () => {
      const urls: string[] = []
      vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
        urls.push(new Request(input, init).url)
        return Response.json({})
      })
      const usage: Usage = await import(join(folder, `usage/${name}.ts`))
      await usage.requestUser()
      await usage.requestMetadata()
      expect(urls).toEqual([
        'https://discord.com/api/v10/users/@me',
        'https://discord.com/.well-known/openid-configuration',
      ])
    })
  })
})
