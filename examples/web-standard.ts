/**
 * Sign in with Discord wherever a `Request` comes in and a `Response` goes out: Workers, Deno and Bun take the
 * default export; a route of Next.js or SvelteKit calls `login()` and `callback(request)`.
 *
 *     npx tsx examples/web-standard.ts
 */
import { formatCookie, LIFETIME, readCookie } from './cookie.ts'
import { discord, port } from './discord.ts'
import { problem, welcome } from './pages.ts'
import { seal, unseal } from './seal.ts'
import { announce, isMain } from './start.ts'

export async function login(): Promise<Response> {
  const authorization = await discord.createAuthorization()
  const cookie = formatCookie(await seal(authorization), LIFETIME)
  return new Response(null, { status: 302, headers: { Location: authorization.url, 'Set-Cookie': cookie } })
}

export async function callback(request: Request): Promise<Response> {
  // An authorization works once: the cookie goes, whatever comes of it.
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': formatCookie('', 0) }
  try {
    const authorization = await unseal(readCookie(request.headers.get('Cookie')))
    const token = await discord.handleCallback(request, authorization)
    const user = await token.fetchIdentify()
    // Your own session begins here, with user.id in it.
    return new Response(welcome(user), { headers })
  } catch (error) {
    const { status, html } = problem(error)
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
  // Node alone serves no such handler.
  const { serve } = await import('@hono/node-server')
  serve({ fetch: handle, port }, announce)
}
