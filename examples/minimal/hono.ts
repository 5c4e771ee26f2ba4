import { serve } from '@hono/node-server'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'
import { Hono } from 'hono'

const { DISCORD_CLIENT_ID: clientId = '', DISCORD_CLIENT_SECRET: clientSecret } = process.env
const redirectUri = 'http://localhost:3000/auth/callback'
const client = new OAuth2Client({ clientId, clientSecret, redirectUri, scopes: ['identify'] })
const signIn = createSignIn({ client, secret: process.env.SESSION_SECRET ?? '' })
const signOut = '<form method="post" action="/auth/logout"><button>Sign out</button></form>'

const app = new Hono().use(async (c, next) => (await signIn.handler(c.req.raw)) ?? next())
app.get('/', async (c) => {
  const session = await signIn.getSession(c.req.raw)
  return c.html(session ? `${session.userId} ${signOut}` : '<a href="/auth/login">Sign in</a>')
})
serve({ fetch: app.fetch, port: 3000 })
