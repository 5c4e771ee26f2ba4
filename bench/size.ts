/** What an application grows by: `npx tsx bench/size.ts`. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LIMIT } from '../scripts/check-package/size.ts'
import { measureApplication, type Substitute } from './support/application.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/size.ts

Bundles an application that signs in and calls, as "npm run check:package" does, and prints its size minified and
gzipped, how much of it is openapi-fetch, and what it loads with its first call by path. Fails when the application is larger than it may be.

  --help   print this text
`

/** Something that the bundler can neither see through nor leave out. */
const NO_OPENAPI_FETCH: Substitute = {
  specifier: 'openapi-fetch',
  code: 'export default globalThis.createClient',
}

async function measure(folder: string): Promise<{ table: string; size: number }> {
  const { size, later } = await measureApplication(join(folder, 'whole'))
  const noOpenapiFetch = await measureApplication(join(folder, 'no-openapi-fetch'), NO_OPENAPI_FETCH)
  const openapiFetch = size - noOpenapiFetch.size
  const share = (part: number) => [`${part} B`, `${Math.round((100 * part) / size)} %`]
  const table = formatTable([
    ['part', 'min+gzip', 'share'],
    ['openapi-fetch', ...share(openapiFetch)],
    ['everything else', ...share(size - openapiFetch)],
    ['an application that signs in and calls', ...share(size)],
    ['the table of operations, loaded with the first call by path', `${later} B`, ''],
  ])
  return { table, size }
}

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else {
  const { table, size } = await inWorkspace(measure)
  process.stdout.write(table)
  if (size > LIMIT) {
    process.stderr.write(`The application is ${size - LIMIT} bytes larger than the ${LIMIT} that are held.\n`)
    process.exitCode = 1
  }
}
