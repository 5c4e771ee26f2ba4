/**
 * Sign in with Discord on any server that maps a `Request` to a `Response`. Workers, Deno and Bun use the default
 * export. In Next.js and SvelteKit, route handlers call `login()` and `callback(request)`.
 *
 *     npx tsx examples/web-standard.ts
 */
import { discord, port } from './discord.ts'
import { errorPage, signedInPage } from './pages.ts'
import { createCookie, DELETED_COOKIE, readCookie } from './sign-in-cookie.ts'
import { isMain, logUrl } from './start.ts'

export async function login(): Promise<Response> {
  const authorization = await discord.createAuthorization()
  const headers = { Location: authorization.url, 'Set-Cookie': await createCookie(authorization) }
  return new Response(null, { status: 302, headers })
}

export async function callback(request: Request): Promise<Response> {
  // An authorization can be used once. Delete the cookie even if the sign-in fails.
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': DELETED_COOKIE }
  try {
    const authorization = await readCookie(request.headers.get('Cookie'))
    const token = await discord.handleCallback(request, authorization)
    const user = await token.fetchIdentify()
    // Create the session of your application here and store user.id in it.
    return new Response(signedInPage(user), { headers })
  } catch (error) {
    const { status, html } = errorPage(error)
    return new Response(html, { status, headers })
  }
}

export async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === 'GET' && pathname === '/login') return login()
  if (request.method === 'GET' && pathname === '/callback') return callback(request)
  return new Response('Not found', { status: 404 })
}

export default { fetch: handle }

if (isMain(import.meta)) {
  // Node has no server for such a handler.
  const { serve } = await import('@hono/node-server')
  serve({ fetch: handle, port }, logUrl)
}
