import express from 'express'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'
import { toNodeHandler } from 'grantcord/sign-in/node'

const { DISCORD_CLIENT_ID: clientId = '', DISCORD_CLIENT_SECRET: clientSecret } = process.env
const redirectUri = 'http://localhost:3000/auth/callback'
const client = new OAuth2Client({ clientId, clientSecret, redirectUri, scopes: ['identify'] })
const signIn = createSignIn({ client, secret: process.env.SESSION_SECRET ?? '' })
const signOut = '<form method="post" action="/auth/logout"><button>Sign out</button></form>'

const app = express().use(toNodeHandler(signIn))
app.get('/', async (request, response) => {
  const session = await signIn.getSession(request)
  response.send(session ? `${session.userId} ${signOut}` : '<a href="/auth/login">Sign in</a>')
})
app.listen(3000)
