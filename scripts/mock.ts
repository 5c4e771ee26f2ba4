/** Runs `grantcord mock` from the sources: `npm run mock -- --help`. */
import { mock } from '../src/cli/mock/command.ts'
import { runInProcess } from '../src/cli/program.ts'
import { VERSION } from '../src/generated/version.ts'

await runInProcess({ mock }, VERSION, ['mock', ...process.argv.slice(2)])
