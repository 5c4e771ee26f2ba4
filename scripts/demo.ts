/**
 * Starts the emulator and a web application that signs in to it: `npm run demo`. Arguments are options of
 * `grantcord emulator`, and the variable `PORT` is the port of the application.
 */
import { emulator } from '../src/cli/emulator/command.ts'
import { runInProcess } from '../src/cli/program.ts'
import { VERSION } from '../src/generated/version.ts'

const { PORT = '3000' } = process.env
/** A short lifetime shows that the application refreshes its token. */
const OPTIONS = ['--token-lifetime', '300', '--redirect-uri', `http://localhost:${PORT}/auth/callback`]
const APPLICATION = [process.execPath, '--import', 'tsx', 'examples/hono/src/server.ts']

const args = ['emulator', ...OPTIONS, ...process.argv.slice(2), '--', ...APPLICATION]
await runInProcess({ emulator }, VERSION, args)
