/** Checks the documentation: `npm run check:docs`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkDocs } from './check-docs/check.ts'

const HELP = `Usage: npm run check:docs

Compiles every \`\`\`ts block of the Markdown files and of the doc comments in src/, follows every link of the Markdown
files to a file or heading of this repository, and checks that every path that they name exists and that no placeholder
is left. Prints file:line of each problem.

A comment in a document names the paths that belong to the project of the reader instead:
<!-- not in this repository: src/discord/ -->

  --help   print this text
`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else {
  const { blocks, links, paths, problems } = await checkDocs(
    join(dirname(fileURLToPath(import.meta.url)), '..'),
  )
  for (const { file, line, message } of problems) process.stderr.write(`${file}:${line}: ${message}\n`)
  if (problems.length > 0) process.exitCode = 1
  else process.stdout.write(`${blocks} blocks compile. ${links} links and ${paths} paths are valid.\n`)
}
