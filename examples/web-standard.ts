/**
 * Sign in with Discord on any server that maps a `Request` to a `Response`. Workers, Deno and Bun use the default
 * export. In Next.js and SvelteKit, route handlers call `home(request)`, `login(request)` and `callback(request)`.
 *
 *     npx tsx examples/web-standard.ts
 */
import { discord, port } from './discord.ts'
import { errorPage, HEADERS, homePage } from './pages.ts'
import { createSessionCookie, readSessionCookie } from './session-cookie.ts'
import { createCookies, deleteCookie, readCookie } from './sign-in-cookie.ts'
import { isMain, logUrl } from './start.ts'

const HTML = 'text/html; charset=utf-8'

export async function home(request: Request): Promise<Response> {
  const html = homePage(await readSessionCookie(request.headers.get('Cookie')))
  return new Response(html, { headers: { ...HEADERS, 'Content-Type': HTML } })
}

export async function login(request: Request): Promise<Response> {
  const authorization = await discord.createAuthorization()
  const headers = new Headers({ ...HEADERS, Location: authorization.url })
  for (const cookie of await createCookies(authorization, request.headers.get('Cookie'))) {
    headers.append('Set-Cookie', cookie)
  }
  return new Response(null, { status: 302, headers })
}

export async function callback(request: Request): Promise<Response> {
  const headers = new Headers(HEADERS)
  try {
    const authorization = await readCookie(request.headers.get('Cookie'), request.url)
    // An authorization can be used once. Delete its cookie even if the sign-in fails, but not for a HEAD request.
    if (authorization && request.method === 'GET') headers.append('Set-Cookie', deleteCookie(authorization))
    const token = await discord.handleCallback(request, authorization)
    const user = await token.fetchIdentify()
    // Create the session of your application here and store user.id in it. The redirect removes the code from the URL.
    headers.append('Set-Cookie', await createSessionCookie(user))
    headers.set('Location', '/')
    return new Response(null, { status: 303, headers })
  } catch (error) {
    const { status, html } = errorPage(error)
    headers.set('Content-Type', HTML)
    return new Response(html, { status, headers })
  }
}

export async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === 'GET' && pathname === '/') return home(request)
  if (request.method === 'GET' && pathname === '/login') return login(request)
  if (request.method === 'GET' && pathname === '/callback') return callback(request)
  return new Response('Not found', { status: 404, headers: HEADERS })
}

export default { fetch: handle }

if (isMain(import.meta)) {
  // Node has no server for such a handler.
  const { serve } = await import('@hono/node-server')
  serve({ fetch: handle, port }, logUrl)
}
