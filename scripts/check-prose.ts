/** Checks the language of documentation, comments and error messages: `npm run check:prose`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkProse, listProblems, summarize } from './check-prose/check.ts'

const HELP = `Usage: npm run check:prose [-- --summary src/runtime README.md]

Reads the Markdown files, the comments of the sources, the error messages and other texts of src/, scripts/, bench/
and examples/, the titles of the tests, the texts of the OpenAPI description, and the description in package.json. Prints file:line of each word that
scripts/check-prose/terms.yaml rejects, with the word to write instead, of each sentence that begins with a relative
clause, and of each doc comment or tag that does not begin with a verb or a noun.

Files and folders limit the check; without them it reads the whole repository.

  --summary   print the number of findings for each file and each top-level folder
  --help      print this text
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { summary: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.help) {
  process.stdout.write(HELP)
} else {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const only = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
  const report = await checkProse(root, only)
  if (report.problems.length === 0) {
    process.stdout.write(`${report.files} files without findings.\n`)
  } else {
    process.stderr.write(values.summary ? summarize(report) : listProblems(report))
    process.exitCode = 1
  }
}
