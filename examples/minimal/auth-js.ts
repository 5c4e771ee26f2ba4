import { ExpressAuth, type ExpressAuthConfig, getSession } from '@auth/express'
import Discord from '@auth/express/providers/discord'
import express from 'express'

const { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret } = process.env
const authorization = { params: { scope: 'identify' } }
const config: ExpressAuthConfig = {
  // Discord names itself as the issuer of its redirects.
  providers: [Discord({ clientId, clientSecret, authorization, issuer: 'https://discord.com' })],
  secret: process.env.SESSION_SECRET,
  trustHost: true,
  callbacks: {
    jwt: ({ token, profile }) => (profile ? { ...token, sub: String(profile.id) } : token),
    session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
  },
}

const app = express()
app.use('/auth', ExpressAuth(config))
app.get('/', async (request, response) => {
  const session = await getSession(request, config)
  const signOut = '<a href="/auth/signout">Sign out</a>'
  response.send(session?.user ? `${session.user.id} ${signOut}` : '<a href="/auth/signin">Sign in</a>')
})
app.listen(3000)
