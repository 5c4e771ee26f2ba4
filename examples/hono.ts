/**
 * Sign in with Discord in Hono.
 *
 *     npx tsx examples/hono.ts
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { COOKIE, cookieOptions, LIFETIME } from './cookie.ts'
import { discord, port } from './discord.ts'
import { problem, welcome } from './pages.ts'
import { seal, unseal } from './seal.ts'
import { announce, isMain } from './start.ts'

export const app = new Hono()

app.get('/login', async (context) => {
  const authorization = await discord.createAuthorization()
  setCookie(context, COOKIE, await seal(authorization), { ...cookieOptions, maxAge: LIFETIME })
  return context.redirect(authorization.url)
})

app.get('/callback', async (context) => {
  // An authorization works once: the cookie goes, whatever comes of it.
  const authorization = await unseal(deleteCookie(context, COOKIE, cookieOptions))
  const token = await discord.handleCallback(context.req.raw, authorization)
  const user = await token.fetchIdentify()
  // Your own session begins here, with user.id in it.
  return context.html(welcome(user))
})

app.onError((error, context) => {
  const { status, html } = problem(error)
  return context.html(html, status)
})

if (isMain(import.meta)) serve({ fetch: app.fetch, port }, announce)
