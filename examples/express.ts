/**
 * Sign in with Discord in Express.
 *
 *     npx tsx examples/express.ts
 */
import express, { type ErrorRequestHandler } from 'express'
import { COOKIE, cookieOptions, LIFETIME, readCookie } from './cookie.ts'
import { discord, port } from './discord.ts'
import { problem, welcome } from './pages.ts'
import { seal, unseal } from './seal.ts'
import { announce, isMain } from './start.ts'

export const app = express()

app.get('/login', async (_request, response) => {
  const authorization = await discord.createAuthorization()
  response.cookie(COOKIE, await seal(authorization), { ...cookieOptions, maxAge: LIFETIME * 1000 })
  response.redirect(authorization.url)
})

app.get('/callback', async (request, response) => {
  // An authorization works once: the cookie goes, whatever comes of it.
  response.clearCookie(COOKIE, cookieOptions)
  const authorization = await unseal(readCookie(request.headers.cookie))
  const token = await discord.handleCallback(request, authorization)
  const user = await token.fetchIdentify()
  // Your own session begins here, with user.id in it.
  response.send(welcome(user))
})

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status, html } = problem(error)
  response.status(status).send(html)
}
app.use(onError)

if (isMain(import.meta)) {
  app.listen(port, (error) => {
    if (error) throw error
    announce()
  })
}
