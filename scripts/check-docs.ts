/** Checks the documentation: `npm run check:docs`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkDocs } from './check-docs/check.ts'

const HELP = `Usage: npm run check:docs

Compiles every \`\`\`ts block of the Markdown files and of the doc comments in src/, and follows every relative
link of the Markdown files. Prints file:line of what is wrong.

  --help   print this text
`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else {
  const { blocks, links, problems } = await checkDocs(join(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const { file, line, message } of problems) process.stderr.write(`${file}:${line} ${message}\n`)
  if (problems.length > 0) process.exitCode = 1
  else process.stdout.write(`${blocks} blocks compile, ${links} relative links lead somewhere.\n`)
}
