import { randomBytes } from 'node:crypto'
import { html, type SafeHtml } from '@remix-run/html-template'
import Fastify, { type FastifyReply } from 'fastify'
import { OAuth2Client } from 'grantcord'
import { createSignIn, memberOf, SignInRequiredError } from 'grantcord/sign-in'
import { toNodeHandler } from 'grantcord/sign-in/node'

const { PORT = '3000', DISCORD_GUILD_ID: guildId } = process.env

const signIn = createSignIn({
  client: new OAuth2Client({
    clientId: process.env.DISCORD_CLIENT_ID ?? '',
    clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
    redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
    scopes: ['identify', 'email', 'guilds.members.read'],
    // URLs of the emulator. They are undefined on Discord.
    baseUrl: process.env.DISCORD_API_URL,
    authorizationUrl: process.env.DISCORD_AUTHORIZATION_URL,
    issuer: process.env.DISCORD_ISSUER,
  }),
  // A secret of the environment keeps users signed in when the server restarts.
  secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
  // With the id of a server, only its members may sign in. If everybody may, remove this and the scope `guilds.members.read`.
  allow: guildId ? memberOf(guildId) : undefined,
  session: ({ user }) => ({
    name: user.global_name ?? user.username,
    email: user.verified ? (user.email ?? null) : null,
  }),
})

const app = Fastify()
const handle = toNodeHandler(signIn)
app.addHook('onRequest', async (request, reply) => {
  if (await handle(request.raw, reply.raw)) return reply.hijack()
  // Extends a session that is used. No cache stores the pages below, and with them the cookie.
  const cookie = await signIn.extendSession(request)
  if (cookie !== undefined) reply.header('Set-Cookie', cookie)
})

/** Redirects a browser without a session to the sign-in, and responds with 401 to a script. */
app.setErrorHandler((error, _, reply) => {
  if (!(error instanceof SignInRequiredError)) throw error
  return reply.send(error.toResponse())
})

app.get('/', async (request, reply) => {
  const session = await signIn.getSession(request)
  const content = session
    ? html`<h1>Signed in as ${session.user.name}</h1>
        <p><a href="/account">Your account</a></p>
        <form method="post" action="/auth/logout"><button>Sign out</button></form>`
    : html`<h1>Welcome</h1><p><a href="${signIn.signInUrl()}">Sign in with Discord</a></p>`
  return send(reply, 'Home', content)
})

app.get('/account', async (request, reply) => {
  const { user, userId } = await signIn.requireSession(request.raw)
  const email = user.email ?? 'no verified e-mail address'
  return send(
    reply,
    'Account',
    html`<h1>${user.name}</h1><p>${userId}, ${email}</p><p><a href="/">Back</a></p>`,
  )
})

await app.listen({ port: Number(PORT), host: 'localhost' })
console.log(`Open http://localhost:${PORT} and sign in.`)

function send(reply: FastifyReply, title: string, content: SafeHtml): FastifyReply {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
    </head><body><main>${content}</main></body></html>`
  return reply.header('Cache-Control', 'no-store').type('text/html; charset=utf-8').send(String(page))
}
