/** Runs a complete sign-in against the emulator through the public API, over HTTP: `npm start`. */

import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { OAuth2Client } from 'grantcord'
import { serviceName } from 'grantcord/connections'
import { createEmulator } from 'grantcord/emulator'
import { listen } from 'grantcord/emulator/server'
import { hasErrorCode } from 'grantcord/errors'
import { displayName } from 'grantcord/users'

let step = 0

function report(title: string, ...details: readonly string[]): void {
  step += 1
  process.stdout.write(
    `${String(step).padStart(2)}. ${title}\n${details.map((line) => `      ${line}\n`).join('')}`,
  )
}

/** The application: its callback receives the URL that the browser is redirected to. */
const application = createServer((_, response) => response.end('You can close this page.'))
application.listen(0, '127.0.0.1')
await once(application, 'listening')
const address = application.address()
if (address === null || typeof address === 'string') throw new TypeError('The application must have a port')
const redirectUri = `http://127.0.0.1:${address.port}/callback`

const emulator = createEmulator({
  consent: () => ({ user: 'nelly' }),
  applications: [{ name: 'Demo App', redirect_uris: [redirectUri] }],
})
const server = await listen(emulator, { port: 0 })
try {
  process.stdout.write(
    `A Discord of our own listens at ${server.url}: it has users, keeps what is written, and its tokens expire.\n\n`,
  )

  const discord = new OAuth2Client({
    ...server.clientOptions('Demo App'),
    scopes: ['identify', 'email', 'guilds', 'connections', 'role_connections.write'],
  })

  const authorization = await discord.createAuthorization()
  const { searchParams, origin, pathname } = new URL(authorization.url)
  report(
    'Authorization URL created',
    `${origin}${pathname}`,
    ...[...searchParams].map(([name, value]) => `${name} = ${value}`),
  )

  const received = once(application, 'request')
  const page = await fetch(authorization.url)
  const [request] = await received
  report(
    'Browser redirected',
    'The emulator approves as Nelly, and the browser follows the redirect to the application:',
    `${new URL(page.url).origin}${new URL(page.url).pathname} with ${[...new URL(page.url).searchParams.keys()].join(', ')}`,
  )

  const token = await discord.handleCallback(request, authorization)
  report(
    'Code exchanged for an access token',
    `scopes         ${token.scopes?.join(' ')}`,
    `expires        ${token.expiresAt?.toISOString()}`,
    `refresh token  ${token.refreshToken === null ? 'no' : 'yes'}`,
  )

  const user = await token.fetchIdentify()
  report(
    'User fetched',
    `${displayName(user)} (id ${user.id})`,
    `email ${user.email} (${user.verified ? 'verified' : 'not verified'})`,
  )

  const guilds = await token.fetchGuilds({ withCounts: true })
  report(
    'Guilds fetched',
    ...guilds.map(({ name, approximate_member_count: count }) => `${name}, about ${count} members`),
  )

  const connections = await token.fetchConnections()
  report('Connections fetched', ...connections.map(({ type, name }) => `${serviceName(type)}: ${name}`))

  const written = await token.updateMetadata({
    platformName: 'Example Game',
    platformUsername: displayName(user),
    metadata: { level: 12, is_moderator: true },
  })
  report('Role connection updated', JSON.stringify(written))

  const read = await token.fetchMetadata()
  deepStrictEqual(read, written)
  report('Role connection fetched: what was written', JSON.stringify(read))

  await token.clearMetadata()
  report('Role connection cleared', JSON.stringify(await token.fetchMetadata()))

  emulator.advance(7 * 24 * 3600 * 1000)
  report('A week passes: the access token expires', `expired  ${token.isExpired ? 'yes' : 'no'}`)

  const refreshed = await token.refresh()
  strictEqual((await refreshed.fetchIdentify()).id, user.id)
  report('Token refreshed, for the same user', `expires  ${refreshed.expiresAt?.toISOString()}`)

  await refreshed.revoke()
  const failure = await refreshed.fetchIdentify().catch((error: unknown) => error)
  if (!hasErrorCode(failure, 'ERR_UNAUTHORIZED')) throw failure
  report('Grant revoked: the next call fails', failure.message)

  process.stdout.write(`
${displayName(user)} signed in and signed out. Try next:

  npm run demo                        a web application and its Discord, to click through
  npx tsx src/cli/index.ts --help     the command line: emulator, mock server, generator
  docs/guides/sign-in.md              the same sign-in in your application
`)
} finally {
  await server.close()
  application.close()
  application.closeAllConnections()
}
