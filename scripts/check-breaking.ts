/** Says what the description breaks: `npm run check:breaking -- <git ref or file>`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readBase } from './check-breaking/base.ts'
import { highest } from './check-breaking/change.ts'
import { compare } from './check-breaking/compare.ts'
import { readPackageVersion } from './check-breaking/package-version.ts'
import { FORMATS, formatReport, problemsOf, type Report } from './check-breaking/report.ts'
import { judge } from './check-breaking/versions.ts'
import { bundle } from './generate/bundle.ts'

const HELP = `Usage: npm run check:breaking -- <git ref or file> [--format text|json|markdown] [--all]

Compares spec/openapi.yaml with the description as it was at a commit or tag, or with one in a file, and says of
each change whether it is major, minor or a patch for who calls the API with the generated client. Fails when
info.version, or the package's version with the pending changesets, says less than the changes.

  --format   text by default
  --all      list the patches, too; they are only counted otherwise
  --help     print this text
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

async function check(place: string): Promise<Report> {
  const base = await readBase(root, place)
  const document = await bundle(root)
  const changes = await compare(base.document, document)
  const level = highest(changes)
  const { now, next } = await readPackageVersion(root)
  return {
    base: place,
    level: level ?? 'none',
    changes,
    description: judge(base.document.info.version, document.info.version, level),
    package: judge(base.packageVersion ?? now, next, level),
  }
}

const { values, positionals } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
})
const [place, ...others] = positionals
const format = FORMATS.find((one) => one === values.format)
if (values.help) {
  process.stdout.write(HELP)
} else if (place === undefined || others.length > 0 || format === undefined) {
  process.stderr.write(HELP)
  process.exitCode = 1
} else {
  try {
    const report = await check(place)
    const problems = problemsOf(report)
    process.stdout.write(formatReport(report, format, values.all))
    for (const problem of problems) process.stderr.write(`${problem}\n`)
    if (problems.length > 0) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
