/** Measures the type-checking of calls: `npx tsx bench/types.ts`. */
import { copyFile, mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPackage } from './support/build.ts'
import { type Compiler, check, type Effort, findCompilers } from './support/compiler.ts'
import { type Findings, runPart } from './support/part.ts'
import { median } from './support/statistics.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const RUNS = 3

const HELP = `Usage: npx tsx bench/types.ts

Type-checks a project that makes eight calls with TypeScript 5.9 and 7.0, with skipLibCheck and without it: with the
built grantcord, with fetch and the types of discord-api-types, and with untyped fetch. Prints the medians of the
compilers' figures and, in parentheses, their ratios to discord-api-types in the same run. Fails if a project does not
compile. Requires "npm ci" in bench/.

  --json   print the results as JSON
  --help   print this text
`

/** Projects in the order of the table. */
const PROJECTS = ['grantcord', 'discord-api-types', 'untyped'] as const
const REFERENCE = 'discord-api-types'

type Project = (typeof PROJECTS)[number]

const here = fileURLToPath(new URL('.', import.meta.url))

/** A project with a compiler and a setting. */
interface Case {
  readonly compiler: Compiler
  readonly skipLibCheck: boolean
  readonly project: Project
  readonly config: string
  readonly efforts: Effort[]
}

/** Installs both packages into a folder. */
async function install(folder: string): Promise<void> {
  const reference = join(here, 'node_modules', REFERENCE)
  await stat(reference).catch(() => {
    throw new Error(`${REFERENCE} is not installed: run "npm ci" in bench/`)
  })
  const modules = join(folder, 'node_modules')
  await mkdir(modules)
  await symlink(reference, join(modules, REFERENCE), 'junction')
  await buildPackage(join(modules, 'grantcord'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
}

async function writeConfig(folder: string, project: Project, skipLibCheck: boolean): Promise<string> {
  const config = join(folder, `${project}.${skipLibCheck}.json`)
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck,
  }
  await writeFile(config, JSON.stringify({ compilerOptions, files: [`${project}.ts`] }))
  return config
}

async function prepare(folder: string): Promise<Case[]> {
  await install(folder)
  for (const project of PROJECTS) {
    await copyFile(join(here, 'projects', `${project}.ts`), join(folder, `${project}.ts`))
  }
  const cases: Case[] = []
  for (const compiler of await findCompilers()) {
    for (const skipLibCheck of [true, false]) {
      for (const project of PROJECTS) {
        const config = await writeConfig(folder, project, skipLibCheck)
        cases.push({ compiler, skipLibCheck, project, config, efforts: [] })
      }
    }
  }
  return cases
}

/** Runs every case once before the next run, so that load on the machine affects all of them. */
async function measure(cases: readonly Case[], runs: number): Promise<void> {
  for (let run = 0; run < runs; run++) {
    for (const { compiler, config, efforts } of cases) efforts.push(await check(compiler, config))
  }
}

const integer = new Intl.NumberFormat('en')
const COLUMNS: Readonly<Record<keyof Effort, (value: number) => string>> = {
  instantiations: (count) => integer.format(Math.round(count)),
  types: (count) => integer.format(Math.round(count)),
  checkTime: (seconds) => `${integer.format(Math.round(seconds * 1000))} ms`,
  memory: (kilobytes) => `${Math.round(kilobytes / 1000)} MB`,
}

function report(cases: readonly Case[]): string {
  const rows = cases.map((one) => {
    const { compiler, skipLibCheck, project } = one
    const reference = cases.find(
      (other) =>
        other.compiler === compiler && other.skipLibCheck === skipLibCheck && other.project === REFERENCE,
    )
    const cells = (Object.keys(COLUMNS) as (keyof Effort)[]).map((key) => {
      const value = medianOf(one, key)
      const text = COLUMNS[key](value)
      return reference && reference !== one ? `${text} (${ratio(value, medianOf(reference, key))})` : text
    })
    return [compiler.version, skipLibCheck ? 'yes' : 'no', project, ...cells]
  })
  const head = ['TypeScript', 'skipLibCheck', 'calls', 'instantiations', 'types', 'check time', 'memory']
  return formatTable([head, ...rows], 3)
}

function medianOf({ efforts }: Case, key: keyof Effort): number {
  return median(efforts.map((effort) => effort[key]))
}

function ratio(value: number, reference: number): string {
  const quotient = value / reference
  return `${quotient.toFixed(quotient < 10 ? 1 : 0)} ×`
}

await runPart(HELP, async (): Promise<Findings> => {
  const table = await inWorkspace(async (folder) => {
    const cases = await prepare(folder)
    await measure(cases, RUNS)
    return report(cases)
  })
  return { tables: [table], readings: [] }
})
