import { randomBytes } from 'node:crypto'
import { html, type SafeHtml } from '@remix-run/html-template'
import express from 'express'
import { OAuth2Client } from 'grantcord'
import { isReauthorizationRequired } from 'grantcord/errors'
import { createSignIn } from 'grantcord/sign-in'
import { toNodeHandler } from 'grantcord/sign-in/node'
import { TokenManager } from 'grantcord/tokens'

const { PORT = '3000' } = process.env

const discord = new OAuth2Client({
  clientId: process.env.DISCORD_CLIENT_ID ?? '',
  clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
  redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
  scopes: ['identify', 'guilds'],
  // URLs of the emulator. They are undefined on Discord.
  baseUrl: process.env.DISCORD_API_URL,
  authorizationUrl: process.env.DISCORD_AUTHORIZATION_URL,
  issuer: process.env.DISCORD_ISSUER,
})

const signIn = createSignIn({
  client: discord,
  // A secret of the environment keeps users signed in when the server restarts.
  secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
  // In memory: pass a store, such as that of `grantcord/stores/sqlite`, to keep the tokens.
  tokens: new TokenManager(discord),
})

const app = express()
app.disable('x-powered-by')
app.use(toNodeHandler(signIn))

/** Extends a session that is used. No cache stores the pages below, and with them the cookie. */
app.use(async (request, response, next) => {
  const cookie = await signIn.extendSession(request)
  if (cookie !== undefined) response.append('Set-Cookie', cookie)
  next()
})

app.get('/', async (request, response) => {
  const session = await signIn.getSession(request)
  const content = session
    ? html`<h1>Signed in as ${session.user.name}</h1>
        <p><a href="/guilds">Your guilds</a></p>
        <form method="post" action="/auth/logout"><button>Sign out</button></form>`
    : html`<h1>Welcome</h1><p><a href="${signIn.signInUrl()}">Sign in with Discord</a></p>`
  send(response, 'Home', content)
})

app.get('/guilds', async (request, response) => {
  const session = await signIn.getSession(request)
  const token = session && (await signIn.token(session))
  if (!token) return response.redirect(303, signIn.signInUrl({ returnTo: '/guilds' }))
  try {
    const guilds = await token.fetchGuilds()
    const list = guilds.map(({ name }) => html`<li>${name}</li>`)
    send(response, 'Guilds', html`<h1>Your guilds</h1><ul>${list}</ul><p><a href="/">Back</a></p>`)
  } catch (error) {
    // The user has removed the application in Discord.
    if (!isReauthorizationRequired(error)) throw error
    response.redirect(303, signIn.signInUrl({ returnTo: '/guilds' }))
  }
})

app.listen(Number(PORT), (error) => {
  if (error) throw error
  console.log(`Open http://localhost:${PORT} and sign in.`)
})

function send(response: express.Response, title: string, content: SafeHtml): void {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
    </head><body><main>${content}</main></body></html>`
  response.set('Cache-Control', 'no-store').type('html').send(String(page))
}
