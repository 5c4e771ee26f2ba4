/** Rates the changes of the OpenAPI description: `npm run check:breaking -- <git ref or file>`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkBreaking } from './check-breaking/program.ts'
import { exit } from './exit.ts'

exit(await checkBreaking(join(dirname(fileURLToPath(import.meta.url)), '..'), process.argv.slice(2)))
