import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'

const { DISCORD_CLIENT_ID: clientId = '', DISCORD_CLIENT_SECRET: clientSecret } = process.env
const redirectUri = 'http://localhost:3000/auth/callback'
const createClient = () => new OAuth2Client({ clientId, clientSecret, redirectUri, scopes: ['identify'] })
const signIn = createSignIn(() => ({ client: createClient(), secret: process.env.SESSION_SECRET ?? '' }))
const signOut = '<form method="post" action="/auth/logout"><button>Sign out</button></form>'

export const { POST } = signIn.handlers
export async function GET(request: Request) {
  const session = await signIn.getSession(request)
  const page = session ? `${session.userId} ${signOut}` : '<a href="/auth/login">Sign in</a>'
  const home = () => new Response(page, { headers: { 'Content-Type': 'text/html' } })
  return (await signIn.handler(request)) ?? home()
}
