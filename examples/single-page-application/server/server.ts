import { createServer } from 'node:http'
import { resolve } from 'node:path'
import express, { type ErrorRequestHandler } from 'express'
import { isDiscordOAuth2Error, isReauthorizationRequired } from 'grantcord/errors'
import { toNodeHandler } from 'grantcord/sign-in/node'
import { signIn } from './sign-in.ts'

const { PORT = '3000' } = process.env

const app = express()
app.disable('x-powered-by')
app.use(toNodeHandler(signIn))

app.get('/api/guilds', async (request, response) => {
  const session = await signIn.getSession(request)
  const token = session && (await signIn.token(session))
  if (!token) return response.sendStatus(401)
  try {
    const guilds = await token.fetchGuilds()
    // Send what the page shows, and never the token.
    response.set('Cache-Control', 'no-store').json(guilds.map(({ id, name }) => ({ id, name })))
  } catch (error) {
    // The user has removed the application in Discord.
    if (!isReauthorizationRequired(error)) throw error
    response.sendStatus(401)
  }
})

app.use('/api', (_, response) => void response.sendStatus(404))

/** Logs an error. Its text is for developers, so the response has none. */
const handleError: ErrorRequestHandler = (error, _request, response, _next) => {
  console.error(error)
  response.sendStatus(isDiscordOAuth2Error(error) ? 502 : 500)
}
app.use('/api', handleError)

const server = createServer(app)
if (process.argv.includes('--built')) {
  const folder = resolve(import.meta.dirname, '../dist')
  app.use(express.static(folder))
  app.get('/{*path}', (_, response) => response.sendFile('index.html', { root: folder }))
} else {
  const { createServer: createViteServer } = await import('vite')
  const vite = await createViteServer({ server: { middlewareMode: true, hmr: { server } } })
  app.use(vite.middlewares)
}

server.listen(Number(PORT), 'localhost', () => console.log(`Open http://localhost:${PORT} and sign in.`))
