import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { Exit } from '../exit.ts'
import { formatChanges, listChanges, type PathFiles } from './changes.ts'
import { compare } from './compare.ts'
import { readDescription } from './description.ts'
import { explain } from './explain.ts'
import { fingerprint } from './fingerprint.ts'
import { EDITIONS, type Edition, parseKnown, replaceAgreement, selectEdition } from './known.ts'
import { createReport, FORMAT, type Format } from './report.ts'

const HELP = `Usage: npm run check:upstream -- <file or URL> [options]
       npm run check:upstream -- --changes <earlier file or URL> <later file or URL>

Compares Discord's own OpenAPI description with src/generated/openapi.json: the operations that we describe and those
of Discord's that accept an access token, with their parameters, bodies, statuses, scopes and credentials, and every
schema field by field. Fails if a difference is not explained in spec/known-differences.yaml, if an explained difference
no longer exists, or if an explanation matches more differences than its location allows.

With --changes, it compares two versions of Discord's description instead, and lists the changes that concern our
description, by operation and by schema, each with the files of spec/ to edit.

  --changes           compare two versions of Discord's description; only --help can be added
  --format <format>   text (default), json, or markdown for a comment on an issue
  --explained         also list the differences that are explained
  --edition <name>    stable or preview; by default preview if the name of the file ends in _preview.json
  --accept <date>     if the check passes, record this version of Discord's description, published on that day
                      (YYYY-MM-DD), as accepted
  --known <file>      file of known differences; spec/known-differences.yaml by default
  --help              print this text

Exits with 0 if every difference is explained, with 1 if not, and with 2 if the comparison fails. With --changes, it exits
with 0 whether there are changes or not.
Discord publishes its description in the repository discord/discord-api-spec as specs/openapi.json, and a preview as
specs/openapi_preview.json.
`

interface Options {
  readonly format: Format
  readonly withExplained: boolean
  readonly edition: Edition
  /** Date of the description if a check that passes is recorded. */
  readonly acceptedDate: string | undefined
  readonly knownFile: string
}

/** Runs `npm run check:upstream` with its arguments, in the project at `root`. */
export async function checkUpstream(root: string, args: readonly string[]): Promise<Exit> {
  try {
    return await run(root, args)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { code: 2, stdout: '', stderr: `${message}\n` }
  }
}

async function run(root: string, args: readonly string[]): Promise<Exit> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      changes: { type: 'boolean', default: false },
      accept: { type: 'string' },
      edition: { type: 'string' },
      explained: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
      known: { type: 'string', default: join(root, 'spec/known-differences.yaml') },
    },
    allowPositionals: true,
    tokens: true,
  })
  if (values.help) return { code: 0, stdout: HELP, stderr: '' }
  if (values.changes) {
    const options = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    return reportChanges(root, positionals, options)
  }
  const { format } = values
  const [source, ...others] = positionals
  if (source === undefined || others.length > 0) throw new Error(`Pass one file or URL.\n\n${HELP}`)
  if (!isFormat(format)) throw new Error(`--format must be one of ${Object.keys(FORMAT).join(', ')}`)
  const { accept: acceptedDate, explained: withExplained, known: knownFile } = values
  const { edition = source.endsWith('_preview.json') ? 'preview' : 'stable' } = values
  if (!isEdition(edition)) throw new Error(`--edition must be one of ${EDITIONS.join(', ')}`)
  if (acceptedDate !== undefined && !/^\d{4}-\d\d-\d\d$/.test(acceptedDate)) {
    throw new Error('--accept must be the date of the description, such as 2026-07-18')
  }
  return check(root, source, { format, withExplained, edition, acceptedDate, knownFile })
}

async function check(root: string, source: string, options: Options): Promise<Exit> {
  const theirs = await readDescription(source)
  const ours = await readDescription(join(root, 'src/generated/openapi.json'))
  const text = await readFile(options.knownFile, 'utf8')
  const { agreedWith, differences } = parseKnown(text)
  const { edition, acceptedDate } = options
  const upstream = { version: theirs.info.version, sha256: fingerprint(theirs) }
  const comparison = compare(theirs, ours)
  const explanation = explain(comparison.differences, selectEdition(differences, edition))
  const report = createReport(comparison, explanation, upstream, agreedWith[edition])
  const stdout = FORMAT[options.format](options.withExplained ? report : { ...report, explained: [] })
  if (report.isPassed && acceptedDate !== undefined) {
    await writeFile(options.knownFile, replaceAgreement(text, edition, { ...upstream, date: acceptedDate }))
  }
  return { code: report.isPassed ? 0 : 1, stdout, stderr: '' }
}

async function reportChanges(
  root: string,
  sources: readonly string[],
  options: readonly string[],
): Promise<Exit> {
  const others = options
    .filter((name) => name !== 'changes')
    .map((name) => `--${name}`)
    .join(', ')
  if (others !== '') throw new Error(`--changes cannot be combined with ${others}. Remove ${others}`)
  const [earlier, later, ...more] = sources
  if (earlier === undefined || later === undefined || more.length > 0) {
    throw new Error(`Pass two files or URLs with --changes, the earlier one first.\n\n${HELP}`)
  }
  const [before, after] = [await readDescription(earlier), await readDescription(later)]
  const ours = await readDescription(join(root, 'src/generated/openapi.json'))
  const pathFiles = await readPathFiles(join(root, 'spec/openapi.yaml'))
  return { code: 0, stdout: formatChanges(listChanges(before, after, ours, pathFiles)), stderr: '' }
}

/** Returns the files of `spec/` by path template. */
async function readPathFiles(file: string): Promise<PathFiles> {
  const { paths }: { paths: Readonly<Record<string, { readonly $ref: string }>> } = parse(
    await readFile(file, 'utf8'),
  )
  return Object.fromEntries(Object.entries(paths).map(([path, { $ref }]) => [path, `spec/${$ref}`]))
}

function isEdition(edition: string): edition is Edition {
  return EDITIONS.some((one) => one === edition)
}

function isFormat(format: string): format is Format {
  return format in FORMAT
}
