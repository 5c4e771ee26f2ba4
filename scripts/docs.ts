/** Builds the API reference: `npm run docs`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPage } from './docs/page.ts'

const HELP = `Usage: npm run docs [-- --output site/index.html]

Builds the API reference from spec/openapi.yaml as a single HTML page that loads nothing from the network.

  --output   file to write; site/index.html by default
  --help     print this text
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const { values } = parseArgs({ options: { output: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else {
  const output = resolve(values.output ?? join(root, 'site/index.html'))
  await mkdir(dirname(output), { recursive: true })
  await writeFile(output, await buildPage(root))
  process.stdout.write(`${output}\n`)
}
