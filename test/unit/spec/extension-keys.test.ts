/** Tests that each extension key of the description has a reader, and that its README names the reader. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Lists the extension keys of a node and of all nodes in it. */
function keysOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key.startsWith('x-') ? [key] : []),
    ...keysOf(value),
  ])
}

async function readFiles(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(join(ROOT, folder), { recursive: true })
  const files = names.filter((name) => name.endsWith(extension))
  return Promise.all(files.map((name) => readFile(join(ROOT, folder, name), 'utf8')))
}

/** Maps the keys in the tables of the README to their readers. */
async function readTables(): Promise<Map<string, string>> {
  const readme = await readFile(join(ROOT, 'spec/README.md'), 'utf8')
  const section = readme.split('\n## ').find((one) => one.startsWith('Extension keys')) ?? ''
  const rows = section.matchAll(/^\| `(x-[a-z-]+)` \|.*\|([^|]*)\|$/gm)
  return new Map([...rows].map(([, key = '', reader = '']) => [key, reader.trim()]))
}

test('the README names the readers of exactly the extension keys of the description', async () => {
  const used = new Set((await readFiles('spec', '.yaml')).flatMap((text) => keysOf(parse(text))))
  const tables = await readTables()
  expect([...tables.keys()].sort()).toEqual([...used].sort())
  for (const [key, reader] of tables) expect(reader, key).not.toBe('')
})

test('the generator reads every extension key', async () => {
  const generator = (await readFiles('scripts/generate', '.ts')).join('\n')
  const types = await readFile(join(ROOT, 'scripts/generate/document.ts'), 'utf8')
  const readers = generator.replace(types, '')
  for (const key of (await readTables()).keys()) expect(readers).toContain(`'${key}'`)
})
