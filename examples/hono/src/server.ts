import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { OAuth2Client } from 'grantcord'
import { isDiscordOAuth2Error } from 'grantcord/errors'
import { createSignIn } from 'grantcord/sign-in'
import { TokenManager } from 'grantcord/tokens'
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'
import { dashboardPage, isAccessLost, messagePage, revokedPage, welcomePage } from './pages.ts'

const { PORT = '3000' } = process.env
const cdnUrl = process.env.DISCORD_CDN_URL ?? 'https://cdn.discordapp.com'

const discord = new OAuth2Client({
  clientId: process.env.DISCORD_CLIENT_ID ?? '',
  clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
  redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
  scopes: ['identify', 'email', 'guilds', 'connections', 'role_connections.write'],
  // URLs of the emulator. They are undefined on Discord.
  baseUrl: process.env.DISCORD_API_URL,
  authorizationUrl: process.env.DISCORD_AUTHORIZATION_URL,
  issuer: process.env.DISCORD_ISSUER,
})

/** In memory: pass a store, such as that of `grantcord/stores/sqlite`, to keep the tokens. */
const tokens = new TokenManager(discord)

const signIn = createSignIn({
  client: discord,
  // A secret of the environment keeps users signed in when the server restarts.
  secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
  tokens,
})

const app = new Hono<{ Variables: SecureHeadersVariables }>()

app.use(async (c, next) => (await signIn.handler(c.req.raw)) ?? next())
app.use(csrf())
app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [NONCE],
      scriptSrc: [NONCE],
      imgSrc: ['data:', new URL(cdnUrl).origin],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  }),
)
app.use(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
  // Extends a session that is used. No cache may store the cookie.
  const cookie = await signIn.extendSession(c.req.raw)
  if (cookie !== undefined) c.header('Set-Cookie', cookie, { append: true })
})

app.get('/', async (c) => {
  const nonce = c.get('secureHeadersNonce') ?? ''
  const session = await signIn.getSession(c.req.raw)
  if (!session) return c.html(welcomePage(nonce))
  const token = await signIn.token(session)
  if (!token) return c.html(revokedPage(nonce, session.user.name))
  try {
    return c.html(await dashboardPage(nonce, token, cdnUrl))
  } catch (error) {
    if (!isAccessLost(error)) throw error
    await tokens.delete(session.userId)
    return c.html(revokedPage(nonce, session.user.name))
  }
})

/** Buttons of the page, by the path of their form. */
app.post('/:action{link|unlink|refresh|revoke}', async (c) => {
  const session = await signIn.getSession(c.req.raw)
  const token = session && (await signIn.token(session))
  if (!token) return c.redirect('/', 303)
  const action = c.req.param('action')
  if (action === 'refresh') await token.refresh()
  else if (action === 'revoke') await token.revoke()
  else if (action === 'unlink') await token.clearMetadata()
  else {
    const { level } = await c.req.parseBody()
    await token.updateMetadata({ platformName: 'Demo Game', metadata: { level: Number(level) } })
  }
  return c.redirect('/', 303)
})

app.notFound((c) => {
  const nonce = c.get('secureHeadersNonce') ?? ''
  return c.html(messagePage(nonce, 'Not found', 'There is no page at this address.'), 404)
})

app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse()
  console.error(error)
  const nonce = c.get('secureHeadersNonce') ?? ''
  if (!isDiscordOAuth2Error(error))
    return c.html(messagePage(nonce, 'Something went wrong', 'Please try again later.'), 500)
  return c.html(messagePage(nonce, 'Discord failed', 'Please try again later.'), 502)
})

const server = serve({ fetch: app.fetch, hostname: 'localhost', port: Number(PORT) }, () => {
  console.log(`Open http://localhost:${PORT} and sign in.`)
})
server.on('error', ({ message }) => {
  console.error(`${message}. Choose another port with the variable PORT.`)
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
