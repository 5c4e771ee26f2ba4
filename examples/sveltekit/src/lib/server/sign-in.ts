import { randomBytes } from 'node:crypto'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'
import { TokenManager } from 'grantcord/tokens'
import { env } from '$env/dynamic/private'

const { PORT = '3000' } = env

// The function runs with the first request, so that `vite build` needs no environment variables.
export const signIn = createSignIn(() => {
  const client = new OAuth2Client({
    clientId: env.DISCORD_CLIENT_ID ?? '',
    clientSecret: env.DISCORD_CLIENT_SECRET ?? '',
    redirectUri: env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
    scopes: ['identify', 'guilds'],
    // URLs of the emulator. They are undefined on Discord.
    baseUrl: env.DISCORD_API_URL,
    authorizationUrl: env.DISCORD_AUTHORIZATION_URL,
    issuer: env.DISCORD_ISSUER,
  })
  return {
    client,
    // A secret of the environment keeps users signed in when the server restarts.
    secret: env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
    // In memory: pass a store, such as that of `grantcord/stores/postgres`, to keep the tokens.
    tokens: new TokenManager(client),
  }
})
