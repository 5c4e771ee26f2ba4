import { readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listEntryPoints, listImports, listPrograms } from './modules.ts'
import type { CheckResult } from './pack.ts'

/** Files of every package, beside its entry points, its programs and the files that they import. */
const EXPECTED = ['LICENSE', 'README.md', 'package.json']

/** Texts that would reveal the machine that built the package. */
const TRACES = [
  fileURLToPath(new URL('../..', import.meta.url)),
  join(homedir(), sep),
  'file://',
  'sourceMappingURL',
]

/** Checks that the package contains the files that it needs and no others, without traces of the build machine. */
export async function checkFiles(folder: string): Promise<CheckResult> {
  const present = await listFiles(folder)
  const entryPoints = [...(await listEntryPoints(folder)), ...(await listPrograms(folder))]
  const expected = new Set([...EXPECTED, ...entryPoints])
  for (const entryPoint of entryPoints.filter((path) => !path.endsWith('.json'))) {
    for (const { path, isPackage } of await listImports(folder, entryPoint))
      if (!isPackage) expected.add(path)
  }
  const problems = [
    ...[...expected].filter((path) => !present.includes(path)).map((path) => `${path} is missing`),
    ...present.filter((path) => !expected.has(path)).map((path) => `${path} must not be in the package`),
  ]
  let bytes = 0
  for (const path of present) {
    bytes += (await stat(join(folder, path))).size
    const text = await readFile(join(folder, path), 'utf8')
    for (const trace of TRACES) if (text.includes(trace)) problems.push(`${path} must not contain ${trace}`)
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
