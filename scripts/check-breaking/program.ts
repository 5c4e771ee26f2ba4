import { parseArgs } from 'node:util'
import type { Exit } from '../exit.ts'
import { bundle } from '../generate/bundle.ts'
import { readBase } from './base.ts'
import { highest } from './change.ts'
import { compare } from './compare.ts'
import { FORMATS, formatReport, problemsOf, type Report } from './report.ts'
import { checkVersion, readPackageVersion } from './versions.ts'

const HELP = `Usage: npm run check:breaking -- <git ref or file> [--format text|json|markdown] [--all]

Compares spec/openapi.yaml with an earlier description, from a commit, a tag or a file, and rates each change as major,
minor or patch for users of the generated client. Fails if info.version, or the version of the package after the pending
changesets, is too low for the changes.

  --format   output format; text by default
  --all      also list the patches, which are only counted by default
  --help     print this text
`

/** Runs `npm run check:breaking` with its arguments, in the project at `root`. */
export async function checkBreaking(root: string, args: readonly string[]): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const [source, ...others] = positionals
  const format = FORMATS.find((one) => one === values.format)
  if (values.help) return { code: 0, stdout: HELP, stderr: '' }
  if (source === undefined || others.length > 0 || format === undefined) {
    return { code: 1, stdout: '', stderr: HELP }
  }
  try {
    const report = await check(root, source)
    const problems = problemsOf(report)
    return {
      code: problems.length > 0 ? 1 : 0,
      stdout: formatReport(report, format, values.all),
      stderr: problems.map((problem) => `${problem}\n`).join(''),
    }
  } catch (error) {
    return { code: 1, stdout: '', stderr: `${error instanceof Error ? error.message : String(error)}\n` }
  }
}

async function check(root: string, source: string): Promise<Report> {
  const base = await readBase(root, source)
  const document = await bundle(root)
  const changes = await compare(base.document, document)
  const level = highest(changes)
  const { now, next } = await readPackageVersion(root)
  return {
    base: source,
    level: level ?? 'none',
    changes,
    description: checkVersion(base.document.info.version, document.info.version, level),
    package: checkVersion(base.packageVersion ?? now, next, level),
  }
}
