import { betterAuth } from 'better-auth'
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node'
import express from 'express'

const { DISCORD_CLIENT_ID: clientId = '', DISCORD_CLIENT_SECRET: clientSecret = '' } = process.env
const auth = betterAuth({
  baseURL: 'http://localhost:3000',
  basePath: '/auth',
  secret: process.env.SESSION_SECRET,
  socialProviders: {
    discord: {
      clientId,
      clientSecret,
      disableDefaultScope: true,
      scope: ['identify'],
      mapProfileToUser: ({ id }) => ({ discordId: id, email: `${id}@discord.invalid` }),
    },
  },
  user: { additionalFields: { discordId: { type: 'string' } } },
})
const script = `const post = async (path, body) => {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch('/auth/' + path, { method: 'POST', headers, body: JSON.stringify(body) })
  location.href = (await response.json()).url ?? '/'
}`
const signIn = `<button onclick="post('sign-in/social', { provider: 'discord' })">Sign in</button>`
const signOut = `<button onclick="post('sign-out', {})">Sign out</button>`

const app = express()
app.all('/auth/*path', toNodeHandler(auth))
app.get('/', async (request, response) => {
  const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) })
  response.send(`<script>${script}</script>${session ? `${session.user.discordId} ${signOut}` : signIn}`)
})
app.listen(3000)
