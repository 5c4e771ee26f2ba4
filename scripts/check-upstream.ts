/** Compares Discord's own description with ours: `npm run check:upstream -- <file or URL>`. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { accept } from './check-upstream/accept.ts'
import { compare } from './check-upstream/compare.ts'
import { explain } from './check-upstream/explain.ts'
import { fingerprint } from './check-upstream/fingerprint.ts'
import { parseKnown } from './check-upstream/known.ts'
import { readDescription } from './check-upstream/read.ts'
import { report } from './check-upstream/report.ts'
import { type Format, WRITE } from './check-upstream/write.ts'

const HELP = `Usage: npm run check:upstream -- <file or URL> [options]

Compares Discord's own OpenAPI description with src/generated/openapi.json: the operations that we describe, and those
of Discord's that accept an access token; their parameters, bodies, statuses, scopes and credentials, and every schema
field by field. Fails when a difference is not explained in spec/known-differences.yaml, when an explanation has no
difference any more, and when it fits more than it may.

  --format <format>   text (default), json, or markdown for a comment on an issue
  --explained         list the differences that are explained, too
  --accept            when the check passes, write down that this is the description that we agree with
  --known <file>      explanations other than spec/known-differences.yaml
  --help              print this text

Ends with 0 when everything is explained, with 1 when not, and with 2 when it cannot tell.
Discord publishes its description in the repository discord/discord-api-spec as specs/openapi.json.
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

interface Options {
  readonly format: Format
  readonly withExplained: boolean
  readonly isAccepted: boolean
  readonly knownFile: string
}

/** The exit code. */
async function check(place: string, options: Options): Promise<number> {
  const theirs = await readDescription(place)
  const ours = await readDescription(join(root, 'src/generated/openapi.json'))
  const text = await readFile(options.knownFile, 'utf8')
  const { agreedWith, differences } = parseKnown(text)
  const date = new Date().toISOString().slice(0, 10)
  const upstream = { version: theirs.info.version, sha256: fingerprint(theirs), date }
  const comparison = compare(theirs, ours)
  const outcome = report(comparison, explain(comparison.differences, differences), upstream, agreedWith)
  process.stdout.write(WRITE[options.format](options.withExplained ? outcome : { ...outcome, explained: [] }))
  if (!outcome.isPassed) return 1
  if (options.isAccepted) await writeFile(options.knownFile, accept(text, upstream))
  return 0
}

function isFormat(format: string): format is Format {
  return format in WRITE
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      accept: { type: 'boolean', default: false },
      explained: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
      known: { type: 'string', default: join(root, 'spec/known-differences.yaml') },
    },
    allowPositionals: true,
  })
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const { format } = values
  const [place, ...others] = positionals
  if (place === undefined || others.length > 0) throw new Error(`Name one file or URL.\n\n${HELP}`)
  if (!isFormat(format)) throw new Error(`--format is not ${Object.keys(WRITE).join(', ')}`)
  const { accept: isAccepted, explained: withExplained, known: knownFile } = values
  return check(place, { format, withExplained, isAccepted, knownFile })
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
