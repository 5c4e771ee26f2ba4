/** Compares Discord's own OpenAPI description with ours: `npm run check:upstream -- <file or URL>`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkUpstream } from './check-upstream/program.ts'
import { exit } from './exit.ts'

exit(await checkUpstream(join(dirname(fileURLToPath(import.meta.url)), '..'), process.argv.slice(2)))
