/** Runs a Prism mock server of the OpenAPI description: `npm run mock`, or `npm run mock -- --port 5000`. */
import { parseArgs } from 'node:util'

const HELP = `Usage: npm run mock [-- --port 4010] [-- --host 127.0.0.1]

Serves every operation of the OpenAPI description with its examples, and rejects requests that do not match it.

  --port   port to listen on; 4010 by default
  --host   address to listen on; 127.0.0.1 by default, 0.0.0.0 accepts other machines
  --help   print this text

Request headers select the response: "Prefer: code=429" an error, "Prefer: code=429, example=global" one of several
examples, and "Prefer: dynamic=true" generated values, which "seed=1" makes the same each time.
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
    process.stderr.write(`--port must be a whole number from 0 to 65535, not ${values.port}\n`)
    process.exit(1)
  }
  try {
    // Loaded on demand: Prism is slow to load, and --help does not need it.
    const { startPrism } = await import('./prism.ts')
    const { url } = await startPrism({ port, host: values.host, cors: true })
    process.stdout.write(
      `Mock server for Discord's OAuth2 and user endpoints at ${url} (CORS enabled)\n` +
        `  API             new OAuth2Client({ baseUrl: '${url}', … })\n` +
        `  consent page    new OAuth2Client({ authorizationUrl: '${url}/oauth2/authorize', … })\n` +
        '  any error       send the header  Prefer: code=429\n' +
        '  stop            Ctrl+C\n',
    )
  } catch (error) {
    const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isInUse) throw error
    process.stderr.write(`Port ${port} is in use. Choose another one with --port\n`)
    process.exit(1)
  }
}
