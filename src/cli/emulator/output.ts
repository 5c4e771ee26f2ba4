import type { Emulator, JournalEntry } from '../../emulator/index.ts'
import type { EmulatorServer } from '../../emulator/server.ts'
import { toPrintable } from '../../runtime/utils/text.ts'
import { type Output, style, type Terminal } from '../program.ts'

/** Maximum number of users that are listed. */
const MAX_USERS = 12

/** Returns the environment variables of a command that uses an application of the emulator. */
export function environmentOf(
  { url, clientOptions }: EmulatorServer,
  publicUrl: string,
  application: string | undefined,
): Record<string, string> {
  const { clientId, clientSecret, redirectUri, botToken, ...urls } = clientOptions(application)
  return {
    DISCORD_CLIENT_ID: clientId,
    DISCORD_CLIENT_SECRET: clientSecret,
    ...(redirectUri !== undefined && { DISCORD_REDIRECT_URI: redirectUri }),
    ...(botToken !== undefined && { DISCORD_BOT_TOKEN: botToken }),
    DISCORD_API_URL: urls.baseUrl,
    DISCORD_AUTHORIZATION_URL: urls.authorizationUrl,
    DISCORD_ISSUER: urls.issuer,
    DISCORD_CDN_URL: publicUrl,
    DISCORD_EMULATOR_URL: `${url}/_emulator`,
  }
}

/** Describes a running emulator: its addresses, applications, users, and the environment of a command. */
export function describe(
  emulator: Emulator,
  { url }: EmulatorServer,
  variables: Readonly<Record<string, string>>,
  terminal: Terminal,
  output: Output,
): string {
  const paint = (format: 'green' | 'dim', text: string) => style(terminal, output, format, text)
  const { applications, users } = emulator.snapshot().rows
  const people = users.filter(({ bot }) => !bot)
  const names = people.slice(0, MAX_USERS).map(({ username }) => toPrintable(username))
  const rest = people.length - names.length
  const publicUrl = emulator.publicUrl()
  const rows = [
    ...(publicUrl === url ? [] : [['public URL', publicUrl]]),
    ['control page', `${url}/_emulator`],
    ['users', `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`],
    ...applications.map(({ application, client_secret }) => [
      'application',
      `${toPrintable(application.name)}: client id ${application.id}, client secret ${toPrintable(client_secret)}`,
    ]),
    ['stop', 'Ctrl+C'],
  ]
  const lines = rows.map(([name = '', value = '']) => `  ${name.padEnd(14)}${value}\n`)
  const environment = Object.entries(variables).map(([name, value]) => `  ${name}=${toPrintable(value)}\n`)
  return `Emulator of Discord at ${paint('green', url)}
${lines.join('')}
Environment of a command after "--":
${environment.join('')}
`
}

/**
 * Returns the `fetch` of an emulator that prints each request as lines: method, path, status and user, then its findings.
 */
export function logRequests(emulator: Emulator, terminal: Terminal, output: Output): Emulator['fetch'] {
  const paint = (format: 'red' | 'yellow' | 'green' | 'dim', text: string) =>
    style(terminal, output, format, text)
  let last = 0
  const print = ({ kind, method, url, user, response, fault, findings }: JournalEntry) => {
    const status = response?.status ?? 0
    const format = status === 0 || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green'
    const details = [
      ...(kind === 'webhook-event' ? ['webhook event'] : []),
      ...(user === null ? [] : [user]),
      ...(fault === undefined ? [] : [`fault ${fault}`]),
    ]
    const { origin, pathname } = new URL(url)
    const place = kind === 'request' ? pathname : `${origin}${pathname}`
    const result = paint(format, status === 0 ? 'no response' : String(status))
    const more = details.length > 0 ? ` ${paint('dim', toPrintable(details.join(', ')))}` : ''
    output.write(`${method} ${toPrintable(place)} ${result}${more}\n`)
    for (const rule of findings) output.write(`  ${paint('yellow', `finding: ${rule}`)}\n`)
  }
  return async (input, init) => {
    try {
      return await emulator.fetch(input, init)
    } finally {
      const entries = emulator.journal()
      const latest = entries.at(-1)?.id ?? 0
      // A reset starts the journal again.
      if (latest < last) last = 0
      for (const entry of entries) if (entry.id > last) print(entry)
      last = latest
    }
  }
}
