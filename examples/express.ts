/**
 * Sign in with Discord in Express.
 *
 *     npx tsx examples/express.ts
 */
import express, { type ErrorRequestHandler } from 'express'
import { discord, port } from './discord.ts'
import { errorPage, HEADERS, homePage } from './pages.ts'
import { createSessionCookie, readSessionCookie } from './session-cookie.ts'
import { createCookie, DELETED_COOKIE, readCookie } from './sign-in-cookie.ts'
import { isMain, logUrl } from './start.ts'

export const app = express()

app.use((_request, response, next) => {
  response.set(HEADERS)
  next()
})

app.get('/', async (request, response) => {
  response.send(homePage(await readSessionCookie(request.headers.cookie)))
})

app.get('/login', async (_request, response) => {
  const authorization = await discord.createAuthorization()
  response.append('Set-Cookie', await createCookie(authorization))
  response.redirect(authorization.url)
})

app.get('/callback', async (request, response) => {
  // An authorization can be used once. Delete the cookie even if the sign-in fails.
  response.append('Set-Cookie', DELETED_COOKIE)
  const authorization = await readCookie(request.headers.cookie)
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
