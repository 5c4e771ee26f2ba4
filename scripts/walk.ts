/** The main job: a whole sign-in against the mock, through the public API. `npm start` */
import { OAuth2Client } from '../src/index.ts'
import { startPrism } from './prism.ts'

let step = 0

function say(what: string, ...details: string[]): void {
  step += 1
  process.stdout.write(
    `${String(step).padStart(2)}. ${what}\n${details.map((line) => `      ${line}\n`).join('')}`,
  )
}

const prism = await startPrism()
try {
  process.stdout.write(
    `The mock of the description is listening at ${prism.url}\nIt checks every request and answers with the examples of the description.\n\n`,
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
  say(
    'authorization URL',
    `${origin}${pathname}`,
    ...[...searchParams].map(([name, value]) => `${name} = ${value}`),
  )

  const callback = new URL(authorization.redirectUri)
  callback.searchParams.set('code', 'NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee')
  callback.searchParams.set('state', authorization.state)
  callback.searchParams.set('iss', 'https://discord.com')
  say(
    'callback',
    'The mock has no user who consents, so this walk builds the callback URL itself:',
    callback.href,
  )

  const token = await discord.handleCallback(callback, authorization)
  say(
    'code exchanged for a token',
    `granted  ${token.scopes?.join(' ')}`,
    `expires  ${token.expiresAt?.toISOString()}`,
    `refresh  ${token.refreshToken === null ? 'none' : 'yes'}`,
  )

  const user = await token.fetchIdentify()
  say(
    'signed in',
    `${user.global_name ?? user.username} (id ${user.id})`,
    `e-mail   ${user.email} (${user.verified ? 'verified' : 'not verified'})`,
  )

  const guilds = await token.fetchGuilds({ withCounts: true })
  say(
    'guilds',
    ...guilds.map(
      (guild) => `${guild.name} (id ${guild.id}), about ${guild.approximate_member_count} members`,
    ),
  )

  const connections = await token.fetchConnections()
  say('connections', ...connections.map((connection) => `${connection.type}: ${connection.name}`))

  const written = await token.updateMetadata({
    platformName: 'Example Game',
    platformUsername: 'Nelly',
    metadata: { wins: 12, verified: true },
  })
  say('role connection set', JSON.stringify(written))

  const read = await token.fetchMetadata()
  say('role connection read', JSON.stringify(read))

  await token.clearMetadata()
  say('role connection cleared')

  const renewed = await token.refresh()
  say('token refreshed', `expires  ${renewed.expiresAt?.toISOString()}`)

  await renewed.revoke()
  say('grant revoked')

  process.stdout.write(`\nSigned in as ${user.username}, and out again.\n`)
} finally {
  await prism.close()
}
