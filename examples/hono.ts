/**
 * Sign in with Discord in Hono.
 *
 *     npx tsx examples/hono.ts
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { discord, port } from './discord.ts'
import { errorPage, HEADERS, homePage } from './pages.ts'
import { createSessionCookie, readSessionCookie } from './session-cookie.ts'
import { createCookies, deleteCookie, readCookie } from './sign-in-cookie.ts'
import { isMain, logUrl } from './start.ts'

export const app = new Hono()

app.use(async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
})

app.get('/', async (context) => context.html(homePage(await readSessionCookie(context.req.header('Cookie')))))

app.get('/login', async (context) => {
  const authorization = await discord.createAuthorization()
  for (const cookie of await createCookies(authorization, context.req.header('Cookie'))) {
    context.header('Set-Cookie', cookie, { append: true })
  }
  return context.redirect(authorization.url)
})

app.get('/callback', async (context) => {
  const authorization = await readCookie(context.req.header('Cookie'), context.req.url)
  // An authorization can be used once. Delete its cookie even if the sign-in fails, but not for a HEAD request.
  if (authorization && context.req.method === 'GET') {
    context.header('Set-Cookie', deleteCookie(authorization), { append: true })
  }
  const token = await discord.handleCallback(context.req.raw, authorization)
  const user = await token.fetchIdentify()
  // Create the session of your application here and store user.id in it. The redirect removes the code from the URL.
  context.header('Set-Cookie', await createSessionCookie(user), { append: true })
  return context.redirect('/', 303)
})

app.onError((error, context) => {
  const { status, html } = errorPage(error)
  return context.html(html, status)
})

if (isMain(import.meta)) serve({ fetch: app.fetch, port }, logUrl)
