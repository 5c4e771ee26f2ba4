import { env } from 'cloudflare:workers'
import { html, type SafeHtml } from '@remix-run/html-template'
import { OAuth2Client } from 'grantcord'
import { createSignIn } from 'grantcord/sign-in'

declare global {
  namespace Cloudflare {
    interface Env {
      readonly DISCORD_CLIENT_ID: string
      readonly DISCORD_CLIENT_SECRET: string
      readonly SESSION_SECRET: string
      readonly DISCORD_REDIRECT_URI?: string
      /** URLs of the emulator. They are undefined on Discord. */
      readonly DISCORD_API_URL?: string
      readonly DISCORD_AUTHORIZATION_URL?: string
      readonly DISCORD_ISSUER?: string
    }
  }
}

const signIn = createSignIn(() => ({
  client: new OAuth2Client({
    clientId: env.DISCORD_CLIENT_ID,
    clientSecret: env.DISCORD_CLIENT_SECRET,
    redirectUri: env.DISCORD_REDIRECT_URI ?? 'http://localhost:3000/auth/callback',
    scopes: ['identify'],
    baseUrl: env.DISCORD_API_URL,
    authorizationUrl: env.DISCORD_AUTHORIZATION_URL,
    issuer: env.DISCORD_ISSUER,
  }),
  secret: env.SESSION_SECRET,
}))

export default {
  async fetch(request) {
    const response = await signIn.handler(request)
    if (response) return response
    if (new URL(request.url).pathname !== '/') return new Response('Not found', { status: 404 })
    const session = await signIn.getSession(request)
    const content = session
      ? html`<h1>Signed in as ${session.user.name}</h1>
          <form method="post" action="/auth/logout"><button>Sign out</button></form>`
      : html`<h1>Welcome</h1><p><a href="${signIn.signInUrl()}">Sign in with Discord</a></p>`
    const page = createPage('Home', content)
    // Extends a session that is used. No cache stores the page, and with it the cookie.
    const cookie = await signIn.extendSession(request)
    if (cookie !== undefined) page.headers.append('Set-Cookie', cookie)
    return page
  },
} satisfies ExportedHandler<Cloudflare.Env>

function createPage(title: string, content: SafeHtml): Response {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
    </head><body><main>${content}</main></body></html>`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(String(page), { headers })
}
