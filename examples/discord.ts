/** The client of the Discord application that the examples use, configured by environment variables. */
import { OAuth2Client } from 'grantcord'

const { DISCORD_API_URL, DISCORD_AUTHORIZATION_URL, DISCORD_ISSUER, PORT = '3000' } = process.env

export const port = Number(PORT)

export const discord = new OAuth2Client({
  clientId: process.env.DISCORD_CLIENT_ID ?? '',
  clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
  redirectUri: process.env.DISCORD_REDIRECT_URI ?? `http://localhost:${port}/callback`,
  scopes: ['identify', 'email'],
  // Set only to use the emulator or the mock server.
  baseUrl: DISCORD_API_URL,
  authorizationUrl: DISCORD_AUTHORIZATION_URL,
  issuer: DISCORD_ISSUER,
})
