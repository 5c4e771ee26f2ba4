/** Leaves the Prism mock of the description running: `npm run mock`, or `npm run mock -- --port 5000`. */
import { parseArgs } from 'node:util'

const HELP = `Usage: npm run mock [-- --port 4010] [-- --host 127.0.0.1]

Serves every operation of the description with its examples, and refuses requests that break it.

  --port   where to listen; 4010 by default
  --host   0.0.0.0 lets other machines in; 127.0.0.1 by default
  --help   print this text

Any error can be had with the header "Prefer: code=429", one of several examples with
"Prefer: code=429, example=global", and made-up values with "Prefer: dynamic=true".
`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean' },
  },
})

if (values.help) {
  process.stdout.write(HELP)
} else {
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write('--port must be a whole number from 0 to 65535\n')
    process.exit(1)
  }
  try {
    // Prism is slow to load, and not needed before.
    const { startPrism } = await import('./prism.ts')
    const { url } = await startPrism({ port, host: values.host, cors: true })
    process.stdout.write(
      `Discord's OAuth2 and user endpoints, mocked at ${url} (CORS on)\n` +
        `  API             new OAuth2Client({ baseUrl: '${url}', … })\n` +
        `  consent page    new OAuth2Client({ authorizationUrl: '${url}/oauth2/authorize', … })\n` +
        '  any error       send the header  Prefer: code=429\n' +
        '  stop            Ctrl+C\n',
    )
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken) throw error
    process.stderr.write(`Port ${port} is taken: choose another one with --port\n`)
    process.exit(1)
  }
}
