/**
 * Sign in with Discord in Express.
 *
 *     npx tsx examples/express.ts
 */
import express, { type ErrorRequestHandler } from 'express'
import { discord, port } from './discord.ts'
import { errorPage, HEADERS, homePage } from './pages.ts'
import { createSessionCookie, readSessionCookie } from './session-cookie.ts'
import { createCookies, deleteCookie, readCookie } from './sign-in-cookie.ts'
import { isMain, logUrl } from './start.ts'

export const app = express()

app.use((_request, response, next) => {
  response.set(HEADERS)
  next()
})

app.get('/', async (request, response) => {
  response.send(homePage(await readSessionCookie(request.headers.cookie)))
})

app.get('/login', async (request, response) => {
  const authorization = await discord.createAuthorization()
  response.append('Set-Cookie', await createCookies(authorization, request.headers.cookie))
  response.redirect(authorization.url)
})

app.get('/callback', async (request, response) => {
  const authorization = await readCookie(request.headers.cookie, request.url)
  // An authorization can be used once. Delete its cookie even if the sign-in fails, but not for a HEAD request.
  if (authorization && request.method === 'GET') response.append('Set-Cookie', deleteCookie(authorization))
  const token = await discord.handleCallback(request, authorization)
  const user = await token.fetchIdentify()
  // Create the session of your application here and store user.id in it. The redirect removes the code from the URL.
  response.append('Set-Cookie', await createSessionCookie(user))
  response.redirect(303, '/')
})

const handleError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status, html } = errorPage(error)
  response.status(status).send(html)
}
app.use(handleError)

if (isMain(import.meta)) {
  app.listen(port, (error) => {
    if (error) throw error
    logUrl()
  })
}
