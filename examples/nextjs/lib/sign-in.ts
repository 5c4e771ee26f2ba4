import { randomBytes } from 'node:crypto'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'
import { TokenManager } from 'grantcord/tokens'

const { PORT = '3000' } = process.env

declare global {
  var discordSignIn: ReturnType<typeof createDiscordSignIn> | undefined
}

// Next.js evaluates a module several times, and each copy would have its own secret and tokens.
globalThis.discordSignIn ??= createDiscordSignIn()

/** Sign-in of the process. */
export const signIn = globalThis.discordSignIn

function createDiscordSignIn() {
  // The function runs with the first request, so that `next build` needs no environment variables.
  return createSignIn(() => {
    const client = new OAuth2Client({
      clientId: process.env.DISCORD_CLIENT_ID ?? '',
      clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
      redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${PORT}/auth/callback`,
      scopes: ['identify', 'guilds'],
      // URLs of the emulator. They are undefined on Discord.
      baseUrl: process.env.DISCORD_API_URL,
      authorizationUrl: process.env.DISCORD_AUTHORIZATION_URL,
      issuer: process.env.DISCORD_ISSUER,
    })
    return {
      client,
      // A secret of the environment keeps users signed in when the server restarts.
      secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('base64'),
      // In memory: pass a store, such as that of `grantcord/stores/postgres`, to keep the tokens.
      tokens: new TokenManager(client),
    }
  })
}
