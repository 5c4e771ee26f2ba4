import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Exit } from '../exit.ts'
import { accept } from './accept.ts'
import { compare } from './compare.ts'
import { explain } from './explain.ts'
import { fingerprint } from './fingerprint.ts'
import { parseKnown } from './known.ts'
import { readDescription } from './read.ts'
import { report } from './report.ts'
import { type Format, WRITE } from './write.ts'

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

interface Options {
  readonly format: Format
  readonly withExplained: boolean
  readonly isAccepted: boolean
  readonly knownFile: string
}

/** What `npm run check:upstream` does with its arguments in the project at `root`. */
export async function checkUpstream(root: string, args: readonly string[]): Promise<Exit> {
  try {
    return await run(root, args)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { code: 2, stdout: '', stderr: `${message}\n` }
  }
}

async function run(root: string, args: readonly string[]): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      accept: { type: 'boolean', default: false },
      explained: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
      known: { type: 'string', default: join(root, 'spec/known-differences.yaml') },
    },
    allowPositionals: true,
  })
  if (values.help) return { code: 0, stdout: HELP, stderr: '' }
  const { format } = values
  const [place, ...others] = positionals
  if (place === undefined || others.length > 0) throw new Error(`Name one file or URL.\n\n${HELP}`)
  if (!isFormat(format)) throw new Error(`--format is not ${Object.keys(WRITE).join(', ')}`)
  const { accept: isAccepted, explained: withExplained, known: knownFile } = values
  return check(root, place, { format, withExplained, isAccepted, knownFile })
}

async function check(root: string, place: string, options: Options): Promise<Exit> {
  const theirs = await readDescription(place)
  const ours = await readDescription(join(root, 'src/generated/openapi.json'))
  const text = await readFile(options.knownFile, 'utf8')
  const { agreedWith, differences } = parseKnown(text)
  const date = new Date().toISOString().slice(0, 10)
  const upstream = { version: theirs.info.version, sha256: fingerprint(theirs), date }
  const comparison = compare(theirs, ours)
  const outcome = report(comparison, explain(comparison.differences, differences), upstream, agreedWith)
  const stdout = WRITE[options.format](options.withExplained ? outcome : { ...outcome, explained: [] })
  if (outcome.isPassed && options.isAccepted) await writeFile(options.knownFile, accept(text, upstream))
  return { code: outcome.isPassed ? 0 : 1, stdout, stderr: '' }
}

function isFormat(format: string): format is Format {
  return format in WRITE
}
