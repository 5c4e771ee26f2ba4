/** Compares Discord's own description with ours: `npm run check:upstream -- <file or URL>`. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compare } from './check-upstream/compare.ts'
import { explain } from './check-upstream/explain.ts'
import { parseKnown } from './check-upstream/known.ts'
import { readDescription } from './check-upstream/read.ts'
import { type Report, report } from './check-upstream/report.ts'

const HELP = `Usage: npm run check:upstream -- <file or URL> [--explained]

Compares the operations that accept an access token in Discord's own OpenAPI description with those of
src/generated/openapi.json: method, path, scopes, and whether a bot token will do. Fails when a difference is
not explained in spec/known-differences.yaml, and when an explanation has no difference any more.

  --explained   print the differences that are explained, too
  --help        print this text

Discord publishes its description in the repository discord/discord-api-spec as specs/openapi.json.
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

async function check(place: string): Promise<Report> {
  const theirs = await readDescription(place)
  const ours = await readDescription(join(root, 'src/generated/openapi.json'))
  const known = parseKnown(await readFile(join(root, 'spec/known-differences.yaml'), 'utf8'))
  const comparison = compare(theirs, ours)
  return report(comparison, explain(comparison.differences, known))
}

const { values, positionals } = parseArgs({
  options: { explained: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const [place, ...others] = positionals
if (values.help) {
  process.stdout.write(HELP)
} else if (place === undefined || others.length > 0) {
  process.stderr.write(HELP)
  process.exitCode = 1
} else {
  try {
    const { problems, explained, summary } = await check(place)
    const lines = [...(values.explained ? explained : []), ...summary]
    for (const problem of problems) process.stderr.write(`${problem}\n`)
    for (const line of lines) process.stdout.write(`${line}\n`)
    if (problems.length > 0) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
