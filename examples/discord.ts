/** The Discord application that the examples sign in to, configured by the environment. */
import { OAuth2Client } from 'grantcord'

const { DISCORD_API_URL, DISCORD_AUTHORIZATION_URL, PORT = '3000' } = process.env

export const port = Number(PORT)

export const discord = new OAuth2Client({
  clientId: process.env.DISCORD_CLIENT_ID ?? '',
  clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
  redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${port}/callback`,
  scopes: ['identify', 'email'],
  // For the mock only.
  baseUrl: DISCORD_API_URL,
  authorizationUrl: DISCORD_AUTHORIZATION_URL,
})
