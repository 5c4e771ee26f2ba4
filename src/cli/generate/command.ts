import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type * as OpenapiTypescript from 'openapi-typescript'
import type ts from 'typescript'
import { printOperations } from '../../extend/index.ts'
import { VERSION } from '../../generated/version.ts'
import { InvalidArgumentError } from '../../runtime/errors/index.ts'
import { findPeers, type Peer, specsOf } from '../peers.ts'
import {
  type Command,
  CommandError,
  EXIT,
  parseOptions,
  style,
  type Terminal,
  UsageError,
} from '../program.ts'
import { type Changes, compareOperations } from './changes.ts'
import { type Redocly, readDescription } from './description.ts'
import { printSchema, type SchemaTools } from './schema.ts'

const PEERS: readonly Peer[] = [
  { name: 'openapi-typescript', version: '7.13.0', accepts: '7.' },
  { name: 'typescript', version: '5.9.3', accepts: '5.', from: 'openapi-typescript' },
]
const HELP = `Usage: grantcord generate <description> --output <folder> [--check] [--types-only]

Generates the types and the table of operations of an OpenAPI 3.0 or 3.1 description, JSON or YAML, for
createFetchClient of grantcord/openapi-fetch and extendApi of grantcord/extend. Writes these files:

  schema.ts       paths, components and operations: the types of parameters, bodies and responses
  operations.ts   credentials and scopes of each operation
  openapi.json    the description as one file

  --output <folder>  folder of the files
  --check            write nothing; print the stale files and the changed operations, and exit with 1 if there are any
  --types-only       omit operations.ts, which only grantcord/extend needs and which not every description allows
  --help             print this text

Needs openapi-typescript 7 and TypeScript 5, in the project or on the command line:

  ${npx(['<description>', '--output', '<folder>'])}
`

const OPTIONS = {
  output: { type: 'string' },
  check: { type: 'boolean', default: false },
  'types-only': { type: 'boolean', default: false },
} as const

/** The command `grantcord generate`. */
export const generate: Command = {
  summary: 'generate types and operations of a changed description',
  help: HELP,
  run,
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
  const [description, ...others] = positionals
  const { output, check, 'types-only': typesOnly } = values
  if (description === undefined || others.length > 0) {
    throw new UsageError(`generate needs one description, and ${positionals.length} are given`)
  }
  if (output === undefined) throw new UsageError('generate needs --output <folder>')
  const { cwd, stdout, stderr } = terminal
  const [file, folder] = [resolve(cwd, description), resolve(cwd, output)]
  if (file === join(folder, 'openapi.json')) {
    throw new UsageError(
      `${description} must not be a file that this command writes. Move it out of ${output}, or choose another --output`,
    )
  }
  const tools = loadTools(args, terminal)
  const document = await readDescription(file, description, tools.redocly)
  const files = await printFiles(document, description, typesOnly, tools)

  const before = await readFiles(folder, files.keys())
  const stale = [...files].filter(([name, text]) => before.get(name)?.replaceAll('\r\n', '\n') !== text)
  const changes = compareOperations(parseJson(before.get('openapi.json')), document)
  const names = stale.map(([name]) => `  ${relative(cwd, join(folder, name)).split(sep).join('/')}\n`)
  if (stale.length === 0) {
    stdout.write('The generated files are current.\n')
    return EXIT.ok
  }
  if (check) {
    const command = `grantcord generate ${quoteAll(args.filter((arg) => arg !== '--check'))}`
    stderr.write(`Stale files, run "${command}":\n${names.join('')}${formatChanges(changes, terminal)}`)
    return EXIT.failed
  }
  await writeFiles(folder, output, stale)
  stdout.write(
    `Wrote:\n${names.join('')}${before.has('openapi.json') ? formatChanges(changes, terminal) : ''}`,
  )
  return EXIT.ok
}

interface Tools extends SchemaTools {
  readonly redocly: Redocly
}

/** Loads the packages that the project must have. */
function loadTools(args: readonly string[], terminal: Terminal): Tools {
  const found = findPeers(PEERS, terminal)
  if ('problem' in found) {
    throw new CommandError(
      `generate needs openapi-typescript 7 and TypeScript 5: ${found.problem}. Run it with both:\n\n  ${npx(args)}\n`,
    )
  }
  // The types are those of the versions in `PEERS`, which `findPeers` has checked.
  const { default: openapiTS, astToString } = found.load('openapi-typescript') as typeof OpenapiTypescript
  return {
    openapiTS,
    astToString,
    ts: found.load('typescript') as typeof ts,
    redocly: found.load('@redocly/openapi-core', 'openapi-typescript') as Redocly,
  }
}

function npx(args: readonly string[]): string {
  const packages = [`grantcord@${VERSION}`, ...specsOf(PEERS)].map((spec) => `-p ${spec}`)
  return `npx ${packages.join(' ')} grantcord generate ${quoteAll(args)}`
}

function quoteAll(args: readonly string[]): string {
  return args
    .map((arg) => (/^[\w@%+=:,./\\<>-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`))
    .join(' ')
}

/** Returns the generated files by name. */
async function printFiles(
  document: object,
  description: string,
  typesOnly: boolean,
  tools: Tools,
): Promise<Map<string, string>> {
  const header = `// Generated from ${basename(description)} by grantcord generate. Do not edit.\n\n`
  // The description is valid already.
  const rules = await tools.redocly.createConfig({})
  const files = new Map([['openapi.json', `${JSON.stringify(document, undefined, 2)}\n`]])
  if (!typesOnly) files.set('operations.ts', header + printTable(document, description))
  files.set('schema.ts', header + (await printSchema(document, { ...tools, rules })))
  return files
}

function printTable(document: object, description: string): string {
  try {
    return printOperations(document)
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    throw new CommandError(
      `${description}: ${error.message}. Change the description, or generate the types alone with --types-only`,
    )
  }
}

async function readFiles(folder: string, names: Iterable<string>): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) files.set(name, text)
  }
  return files
}

async function writeFiles(
  folder: string,
  output: string,
  files: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of files) await writeFile(join(folder, name), text)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandError(`Cannot write to ${output}: ${code}. Choose a folder with --output`)
  }
}

function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function formatChanges(changes: Changes, terminal: Terminal): string {
  const kinds = [
    ['added', 'green'],
    ['removed', 'red'],
    ['changed', 'yellow'],
  ] as const
  const lines = kinds.flatMap(([kind, format]) => {
    const word = style(terminal, terminal.stderr, format, kind.padEnd(8))
    return changes[kind].map((operation) => `  ${word} ${operation}\n`)
  })
  return lines.length > 0 ? `Operations:\n${lines.join('')}` : ''
}
