/** Runs a complete sign-in against the mock server through the public API: `npm start`. */

import { startPrism } from '../src/cli/mock/server.ts'
import { OAuth2Client } from '../src/index.ts'

let step = 0

function report(title: string, ...details: string[]): void {
  step += 1
  process.stdout.write(
    `${String(step).padStart(2)}. ${title}\n${details.map((line) => `      ${line}\n`).join('')}`,
  )
}

const prism = await startPrism()
try {
  process.stdout.write(
    `The mock server is listening at ${prism.url}\nIt validates each request against the OpenAPI description and responds with its examples.\n\n`,
  )

  const discord = new OAuth2Client({
    clientId: '159799960412356608',
    clientSecret: 'a-secret-of-the-mock',
    redirectUri: 'https://example.com/callback',
    scopes: ['identify', 'email', 'guilds', 'connections', 'role_connections.write'],
    baseUrl: prism.url,
    authorizationUrl: `${prism.url}/oauth2/authorize`,
  })

  const authorization = await discord.createAuthorization()
  const { searchParams, origin, pathname } = new URL(authorization.url)
  report(
    'Authorization URL created',
    `${origin}${pathname}`,
    ...[...searchParams].map(([name, value]) => `${name} = ${value}`),
  )

  const callback = new URL(authorization.redirectUri)
  callback.searchParams.set('code', 'NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee')
  callback.searchParams.set('state', authorization.state)
  callback.searchParams.set('iss', authorization.issuer)
  report(
    'Callback URL received',
    'The mock server has no user who consents, so the demo builds the callback URL itself:',
    callback.href,
  )

  const token = await discord.handleCallback(callback, authorization)
  report(
    'Code exchanged for an access token',
    `scopes         ${token.scopes?.join(' ')}`,
    `expires        ${token.expiresAt?.toISOString()}`,
    `refresh token  ${token.refreshToken === null ? 'no' : 'yes'}`,
  )

  const user = await token.fetchIdentify()
  report(
    'User fetched',
    `${user.global_name ?? user.username} (id ${user.id})`,
    `email ${user.email} (${user.verified ? 'verified' : 'not verified'})`,
  )

  const guilds = await token.fetchGuilds({ withCounts: true })
  report(
    'Guilds fetched',
    ...guilds.map(
      (guild) => `${guild.name} (id ${guild.id}), about ${guild.approximate_member_count} members`,
    ),
  )

  const connections = await token.fetchConnections()
  report('Connections fetched', ...connections.map((connection) => `${connection.type}: ${connection.name}`))

  const written = await token.updateMetadata({
    platformName: 'Example Game',
    platformUsername: 'Nelly',
    metadata: { wins: 12, verified: true },
  })
  report('Role connection updated', JSON.stringify(written))

  const read = await token.fetchMetadata()
  report('Role connection fetched', JSON.stringify(read))

  await token.clearMetadata()
  report('Role connection cleared')

  const refreshed = await token.refresh()
  report('Token refreshed', `expires ${refreshed.expiresAt?.toISOString()}`)

  await refreshed.revoke()
  report('Grant revoked')

  process.stdout.write(`\n${user.username} signed in and signed out.\n`)
} finally {
  await prism.close()
}
