/** Measures bundle size, installed size and import time: `npx tsx bench/size.ts`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pack, unpack } from '../scripts/check-package/pack.ts'
import { measureSize } from '../scripts/check-package/size.ts'
import { buildPackage } from './support/build.ts'
import { timeImport } from './support/cold-import.ts'
import { installPackages, modules, versionOf } from './support/installed.ts'
import { type InstalledSize, measureInstalled } from './support/installed-size.ts'
import { type Findings, runPart } from './support/part.ts'
import type { Reading } from './support/reading.ts'
import { compare, medianOf, type Rounds, runRounds } from './support/rounds.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/size.ts

Bundles an application that signs in and calls in one file, as "npm run check:package" does, and prints its size
minified and gzipped. Packs the package and prints its installed size. Imports it in new processes, in alternation with
its peers and oauth4webapi. Fails if a size or an import time exceeds its bound.
Requires "npm ci" in bench/.

  --json   print the results as JSON
  --help   print this text
`

const ROUNDS = 9
const REFERENCE = 'oauth4webapi'
const PACKAGES = [
  'grantcord',
  REFERENCE,
  'openapi-fetch',
  '@discordjs/rest',
  'oceanic.js',
  '@discordeno/rest',
  'discord-oauth2',
]

async function measureBundle(folder: string): Promise<Reading> {
  const target = join(folder, 'package')
  await mkdir(target)
  await buildPackage(target)
  const { size, isWhole } = await measureSize(target)
  if (!isWhole) throw new Error('The bundle is incomplete: an import was left unresolved')
  return {
    name: 'application that signs in and calls',
    value: size / 1000,
    unit: 'kB',
    hold: 26,
    aim: 20,
  }
}

async function measurePackages(folder: string): Promise<Findings> {
  await installPackages(folder)
  const rounds = await runRounds(Object.fromEntries(PACKAGES.map((name) => [name, name])), ROUNDS, (name) =>
    timeImport(folder, name),
  )
  const packed = await unpack(await pack(folder), folder)
  const sizes = new Map<string, InstalledSize>()
  for (const name of PACKAGES) {
    sizes.set(name, await measureInstalled(name === 'grantcord' ? packed : join(modules, name)))
  }
  return { tables: [await tabulate(rounds, sizes)], readings: read(rounds, sizes) }
}

async function tabulate(rounds: Rounds, sizes: ReadonlyMap<string, InstalledSize>): Promise<string> {
  const rows = [...sizes].map(async ([name, { bytes, dependencies, packages }]) => [
    name,
    name === 'grantcord' ? '' : await versionOf(name),
    `${Math.round(medianOf(rounds, name))} ms`,
    `${compare(rounds, name, REFERENCE).value.toFixed(2)} ×`,
    `${Math.round(bytes / 1000)} kB`,
    String(packages),
    String(dependencies),
  ])
  const head = [
    'package',
    'version',
    'import',
    `against ${REFERENCE}`,
    'installed',
    'packages',
    'direct dependencies',
  ]
  return formatTable([head, ...(await Promise.all(rows))], 2)
}

function read(rounds: Rounds, sizes: ReadonlyMap<string, InstalledSize>): Reading[] {
  const { bytes = 0, dependencies = 0 } = sizes.get('grantcord') ?? {}
  const ratio = compare(rounds, 'grantcord', REFERENCE)
  return [
    { name: `cold import against ${REFERENCE}`, ...ratio, unit: '×', hold: 1.5, aim: 1.2 },
    {
      name: 'installed size, including dependencies',
      value: bytes / 1000,
      unit: 'kB',
      hold: 3500,
      aim: 2000,
    },
    { name: 'direct dependencies', value: dependencies, unit: '', hold: 4, aim: 4 },
  ]
}

await runPart(HELP, () =>
  inWorkspace(async (folder) => {
    const installed = join(folder, 'installed')
    await mkdir(installed)
    const bundle = await measureBundle(folder)
    const { tables, readings } = await measurePackages(installed)
    return { tables, readings: [bundle, ...readings] }
  }),
)
