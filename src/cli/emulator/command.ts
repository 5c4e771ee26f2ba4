import type { EmulatorOptions, FaultOptions, RateLimit } from '../../emulator/index.ts'
import { hasErrorCode } from '../../runtime/errors/index.ts'
import { checkRedirectUri } from '../../runtime/validation/urls.ts'
import { type Command, CommandError, EXIT, parseOptions, type Terminal, UsageError } from '../program.ts'
import { parsePort, toAddressError, untilStopped } from '../support.ts'
import { runCommand } from './child.ts'
import { describe, environmentOf, logRequests } from './output.ts'
import { readSeed } from './seed-file.ts'

const HELP = `Usage: grantcord emulator [options] [-- <command>]

Serves a Discord to sign in to, with users, guilds and an application. It keeps its data in memory.

  --port <port>             port to listen on; 4020 by default, 0 selects a free one
  --host <host>             address to listen on; loopback by default, 0.0.0.0 accepts other machines
  --public-url <url>        issuer, and URL of the pages that a browser opens; by default the URL of the server
  --allow-host <host>       accept this name in the Host header, beside loopback; can be repeated
  --allow-origin <origin>   accept pages of this origin, beside loopback; can be repeated
  --seed <file>             add the applications, users and guilds of a JSON file
  --consent <mode>          page: a person decides in the browser; approve or deny: no page; page by default
  --redirect-uri <uri>      redirect URI of the application, instead of its own ones; can be repeated. A path such as
                            /auth/callback is one of http://localhost, with the port of the variable PORT, or 3000
  --token-lifetime <s>      lifetime of access tokens in seconds; 604800 by default
  --fault <fault>           make requests fail: "operation=getCurrentUser, status=503, times=4"; can be repeated
  --limit <limit>           limit requests: "user=5/10" is 5 requests of a user in 10 seconds; can be repeated
  --strict                  reject requests with a finding, such as a constant state
  --quiet                   do not log requests
  --help                    print this text

With a command, the emulator runs until the command ends, and has its exit code. The command has the environment
variables that the emulator prints: DISCORD_CLIENT_ID, DISCORD_CLIENT_SECRET, DISCORD_API_URL and others. They are
those of the first application of the seed file, or of the Demo App.
`

const CONSENT = ['page', 'approve', 'deny'] as const

/** An option that can be repeated. */
const LIST: { readonly type: 'string'; readonly multiple: true; readonly default: string[] } = {
  type: 'string',
  multiple: true,
  default: [],
}

const OPTIONS = {
  port: { type: 'string', default: '4020' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  'allow-host': LIST,
  'allow-origin': LIST,
  seed: { type: 'string' },
  consent: { type: 'string', default: 'page' },
  'redirect-uri': LIST,
  'token-lifetime': { type: 'string' },
  fault: LIST,
  limit: LIST,
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

/** Application of the default data, which a client uses if the seed file has none. */
const DEFAULT_APPLICATION = 'Demo App'

/** Fields that an error can name, with the option of the command that set them. */
const SOURCES: readonly (readonly [field: RegExp, option: string])[] = [
  [/^host\b/, '--host'],
  [/^publicUrl\b/, '--public-url'],
  [/^allowedHosts\b/, '--allow-host'],
  [/^allowedOrigins\b/, '--allow-origin'],
  [/^tokenLifetime\b/, '--token-lifetime'],
  [/^limits\b/, '--limit'],
  [/^redirectUri\b/, '--redirect-uri'],
]

type Values = ReturnType<typeof parseOptions<{ options: typeof OPTIONS }>>['values']

/** The command `grantcord emulator`. */
export const emulator: Command = { summary: 'serve a Discord to sign in to', help: HELP, run }

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const { values } = parseOptions({ args: args.slice(0, end), options: OPTIONS })
  const command = end < args.length ? args.slice(end + 1) : undefined
  if (command?.length === 0) throw new UsageError('A command must follow "--"')
  const port = parsePort(values.port)
  const faults = values.fault.map(parseFault)
  const options = await readOptions(values, terminal)
  const [{ createEmulator }, { listen }] = await loadEmulator()
  const served = naming(values.seed, () => createEmulator(options))
  for (const [index, fault] of faults.entries()) {
    naming(undefined, () => served.fault(fault), `--fault ${JSON.stringify(values.fault[index])}: `)
  }
  // The standard output belongs to the command.
  const output = command ? terminal.stderr : terminal.stdout
  const fetch = values.quiet ? served.fetch : logRequests(served, terminal, output)
  const { host, 'public-url': publicUrl, 'allow-host': allowedHosts, 'allow-origin': allowedOrigins } = values
  const server = await listen(
    { ...served, fetch },
    { host, port, publicUrl, allowedHosts, allowedOrigins },
  ).catch((error: unknown) => {
    throw toListenError(error, port, host)
  })
  try {
    const [application] = options.applications ?? []
    const variables = environmentOf(server, served.publicUrl(), application?.name)
    output.write(describe(served, server, variables, terminal, output))
    if (command) return await runCommand(command, variables, terminal)
    await untilStopped(terminal.signal)
    return EXIT.ok
  } finally {
    await server.close()
  }
}

/** Loads the emulator, which the other commands do not need. */
function loadEmulator(): Promise<
  [typeof import('../../emulator/index.ts'), typeof import('../../emulator/server.ts')]
> {
  return Promise.all([import('../../emulator/index.ts'), import('../../emulator/server.ts')])
}

async function readOptions(values: Values, { cwd, env }: Terminal): Promise<EmulatorOptions> {
  const { seed: file, consent: mode, 'redirect-uri': uris, 'token-lifetime': lifetime } = values
  const consent = CONSENT.find((one) => one === mode)
  if (!consent) throw new UsageError(`--consent must be ${CONSENT.join(', ')}, not ${JSON.stringify(mode)}`)
  const limits = Object.fromEntries(values.limit.map(parseLimit))
  const seed = file === undefined ? {} : await readSeed(cwd, file)
  // The application of a command listens on the port of the variable too.
  const local = `http://localhost:${env.PORT || 3000}`
  const redirectUris = uris.map((uri) => (uri.startsWith('/') ? local + uri : uri))
  for (const uri of redirectUris) naming(undefined, () => checkRedirectUri(uri))
  const { applications = [] } = seed
  const [first = { name: DEFAULT_APPLICATION }, ...others] = applications
  return {
    ...seed,
    applications:
      redirectUris.length > 0 ? [{ ...first, redirect_uris: redirectUris }, ...others] : applications,
    consent,
    limits,
    strict: values.strict,
    ...(lifetime !== undefined && { tokenLifetime: toNumber(lifetime) }),
  }
}

/** Parses a limit such as `user=5/10`: 5 requests in 10 seconds. */
function parseLimit(text: string): [scope: string, limit: RateLimit] {
  const [, scope, requests, seconds] = /^(\w+)=(\d+)\/(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (scope !== undefined) return [scope, { requests: Number(requests), window: Number(seconds) * 1000 }]
  throw new UsageError(
    `--limit must be a scope, requests and seconds such as "user=5/10", not ${JSON.stringify(text)}`,
  )
}

/** Fields of a fault that are numbers. */
const NUMBERS = ['status', 'times', 'latency', 'retryAfter']
/** A value that the emulator checks. */
type Unchecked = ReturnType<typeof JSON.parse>

/** Parses a fault such as `operation=getCurrentUser, status=503`. The emulator checks its fields. */
function parseFault(text: string): FaultOptions {
  const pairs = text.split(',').map((part): [name: string, value: Unchecked] => {
    const [name = '', ...rest] = part.trim().split('=')
    const value = rest.join('=')
    if (rest.length === 0) return [name, true]
    return [name, NUMBERS.includes(name) ? toNumber(value) : value]
  })
  const { rateLimit, scope, retryAfter, ...fields } = Object.fromEntries(pairs)
  const isLimit = [rateLimit, scope, retryAfter].some((value) => value !== undefined)
  return { ...fields, ...(isLimit && { rateLimit: { scope, retryAfter } }) }
}

function toNumber(text: string): number {
  return text === '' ? Number.NaN : Number(text)
}

/** Calls a function whose errors name a field, and names the option or the seed file instead. */
function naming<Value>(seedFile: string | undefined, create: () => Value, prefix?: string): Value {
  try {
    return create()
  } catch (error) {
    throw toCommandError(error, seedFile, prefix)
  }
}

function toCommandError(error: unknown, seedFile: string | undefined, prefix?: string): unknown {
  if (!hasErrorCode(error, 'ERR_INVALID_ARGUMENT')) return error
  const { field, message } = error
  if (prefix !== undefined) return new UsageError(`${prefix}${message}`)
  const [pattern, option] = SOURCES.find(([one]) => one.test(field)) ?? []
  if (pattern) {
    const place = field
      .replace(pattern, '')
      .replace(/^(\.|\[\d+\])/, ' ')
      .trimEnd()
    return new UsageError(message.replace(field, `${option}${place}`))
  }
  return seedFile === undefined ? error : new CommandError(`${seedFile}: ${message}`)
}

function toListenError(error: unknown, port: number, host = 'localhost'): unknown {
  if (!(error instanceof Error)) return error
  if (!hasErrorCode(error, 'ERR_INVALID_ARGUMENT')) return toAddressError(error, port, host)
  const { field, message } = error
  return field === 'port'
    ? toAddressError({ code: 'EADDRINUSE', message }, port, host)
    : toCommandError(error, undefined)
}
