import { readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listEntries } from './entries.ts'
import type { Finding } from './finding.ts'
import { listImports } from './imports.ts'

/** What stands in every package, beside its entries and the files that these import. */
const EXPECTED = ['LICENSE', 'README.md', 'package.json']

/** What would tell of the machine that built it. */
const TELLTALES = [
  fileURLToPath(new URL('../..', import.meta.url)),
  join(homedir(), sep),
  'file://',
  'sourceMappingURL',
]

/** The package holds what it needs and nothing else. */
export async function checkFiles(folder: string): Promise<Finding> {
  const present = await listFiles(folder)
  const entries = await listEntries(folder)
  const expected = new Set([...EXPECTED, ...entries])
  for (const entry of entries.filter((path) => !path.endsWith('.json'))) {
    for (const file of await listImports(folder, entry)) if (!file.isPackage) expected.add(file.path)
  }
  const problems = [
    ...[...expected].filter((path) => !present.includes(path)).map((path) => `${path} is missing`),
    ...present.filter((path) => !expected.has(path)).map((path) => `${path} has no place in the package`),
  ]
  let bytes = 0
  for (const path of present) {
    bytes += (await stat(join(folder, path))).size
    const text = await readFile(join(folder, path), 'utf8')
    for (const telltale of TELLTALES) if (text.includes(telltale)) problems.push(`${path} holds ${telltale}`)
  }
  return { summary: `${present.length} files, ${Math.round(bytes / 1000)} kB unpacked`, problems }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}
