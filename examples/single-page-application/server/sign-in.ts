import { randomBytes } from 'node:crypto'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'
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

export const signIn = createSignIn({
  client: discord,
  // A secret of the environment keeps users signed in when the server restarts.
  secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
  // In memory: pass a store, such as that of `grantcord/stores/postgres`, to keep the tokens.
  tokens: new TokenManager(discord),
})
