import { toPrintable } from '../../runtime/utils/text.ts'
import { type Command, EXIT, parseOptions, style, type Terminal } from '../program.ts'
import { parsePort, untilStopped } from '../support.ts'
import { type LoggedRequest, startPrism } from './server.ts'

const HELP = `Usage: grantcord mock [options]

Serves every operation of the OpenAPI description with its examples, and rejects requests that do not match it. Paths
start at the root or with /api/v10. Each request is logged.

  --port <port>   port to listen on; 4010 by default, 0 selects a free one
  --host <host>   address to listen on; 127.0.0.1 by default, 0.0.0.0 accepts other machines
  --dynamic       respond with generated values instead of the examples
  --quiet         do not log requests
  --help          print this text

Request headers select the response: "Prefer: code=429" an error, "Prefer: code=429, example=global" one of several
examples, and "Prefer: dynamic=true" generated values, which "seed=1" makes the same each time.
`

const OPTIONS = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  dynamic: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

/** The command `grantcord mock`. */
export const mock: Command = { summary: 'serve the OpenAPI description with Prism', help: HELP, run }

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions({ args: [...args], options: OPTIONS })
  const { port, host, dynamic, quiet } = values
  const { stdout, signal } = terminal
  const onRequest = (request: LoggedRequest) => stdout.write(formatRequest(request, terminal))
  const server = await startPrism({
    port: parsePort(port),
    host,
    dynamic,
    cors: true,
    ...(!quiet && { onRequest }),
  })
  stdout.write(describeServer(server.url, terminal))
  await untilStopped(signal)
  await server.close()
  return EXIT.ok
}

function describeServer(url: string, terminal: Terminal): string {
  const address = style(terminal, terminal.stdout, 'green', url)
  return `Mock server for Discord's OAuth2 and user endpoints at ${address} (CORS enabled)
  API             new OAuth2Client({ baseUrl: '${url}/api/v10', … })
  consent page    new OAuth2Client({ authorizationUrl: '${url}/oauth2/authorize', … })
  any error       send the header  Prefer: code=429
  stop            Ctrl+C
`
}

/** Formats a request as lines: method, path and status, then what the description rejects in it. */
function formatRequest(
  { method, path, status, duration, violations }: LoggedRequest,
  terminal: Terminal,
): string {
  const paint = (format: 'green' | 'yellow' | 'red' | 'dim', text: string) =>
    style(terminal, terminal.stdout, format, text)
  const format = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red'
  const line = `${method} ${describePath(path)} ${paint(format, String(status))} ${paint('dim', `${Math.round(duration)} ms`)}\n`
  return [line, ...violations.map((one) => `  ${paint('yellow', toPrintable(one))}\n`)].join('')
}

/** Returns a path without secrets: webhook tokens are masked, and of the query only the names are shown. */
function describePath(path: string): string {
  if (!URL.canParse(path, 'http://localhost')) return toPrintable(path)
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const names = [...new Set(searchParams.keys())].map((name) => encodeURIComponent(name))
  const masked = pathname.replace(/(\/webhooks\/[^/]+\/)[^/]+/, '$1***')
  return masked + (names.length > 0 ? `?${names.join('&')}` : '')
}
