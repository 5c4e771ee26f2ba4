import { randomBytes } from 'node:crypto'
import { html, type SafeHtml } from '@remix-run/html-template'
import express from 'express'
import session from 'express-session'
import { OAuth2Client } from 'grantcord'
import { Strategy } from 'grantcord/passport'
import passport from 'passport'

const { PORT = '3000' } = process.env

interface Account {
  readonly id: string
  readonly name: string
}

declare global {
  namespace Express {
    interface User extends Account {}
  }
}

/** Accounts by Discord id, in the place of your database. */
const accounts = new Map<string, Account>()

const client = new OAuth2Client({
  clientId: process.env.DISCORD_CLIENT_ID ?? '',
  clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
  redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
  scopes: ['identify'],
  // URLs of the emulator. They are undefined on Discord.
  baseUrl: process.env.DISCORD_API_URL,
  authorizationUrl: process.env.DISCORD_AUTHORIZATION_URL,
  issuer: process.env.DISCORD_ISSUER,
})

passport.use(
  new Strategy({ client }, (_accessToken, _refreshToken, profile, done) => {
    const account = { id: profile.id, name: profile.global_name ?? profile.username }
    accounts.set(account.id, account)
    done(null, account)
  }),
)
passport.serializeUser<string>((user, done) => done(null, user.id))
passport.deserializeUser<string>((id, done) => done(null, accounts.get(id) ?? false))

const app = express()
app.disable('x-powered-by')
app.use(
  session({
    // A secret of the environment keeps users signed in when the server restarts, with a store that does too.
    secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
    resave: false,
    saveUninitialized: false,
    // A session that is used does not end.
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 604_800_000 },
  }),
)
app.use(passport.session())

app.get('/auth/login', passport.authenticate('discord'))

app.get('/auth/callback', (request, response, next) => {
  const finish = (error: unknown, user: Express.User | false) => {
    if (error) return next(error)
    if (user)
      return request.logIn(user, (failure: unknown) =>
        failure ? next(failure) : response.redirect(303, '/'),
      )
    // The page was reloaded, or another tab was quicker.
    if (request.isAuthenticated()) return response.redirect(303, '/')
    const text = html`<h1>You are not signed in</h1><p><a href="/auth/login">Try again</a></p>`
    send(response.status(400), 'Not signed in', text)
  }
  passport.authenticate('discord', finish)(request, response, next)
})

// The cookie is `SameSite=Lax`, so that the forms of other sites do not send it.
app.post('/auth/logout', (request, response, next) => {
  request.logout((error) => (error ? next(error) : response.redirect(303, '/')))
})

app.get('/', (request, response) => {
  const content = request.user
    ? html`<h1>Signed in as ${request.user.name}</h1>
        <form method="post" action="/auth/logout"><button>Sign out</button></form>`
    : html`<h1>Welcome</h1><p><a href="/auth/login">Sign in with Discord</a></p>`
  send(response, 'Home', content)
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
  response
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(String(page))
}
