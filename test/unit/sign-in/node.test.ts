import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { afterEach, describe, expect, it, test } from 'vitest'
import { createSignIn, type SignIn } from '../../../src/sign-in/index.ts'
import { toNodeHandler } from '../../../src/sign-in/node.ts'
import { createWorld, type World } from './browser.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Serves an application. Returns a function that sends a request without following redirects. */
async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
}

type Site = World<'identify'> & { readonly signIn: SignIn<'identify'> }

function createSite(): Site {
  const world = createWorld(['identify'], { redirectUri: 'http://localhost:3000/auth/callback' })
  return { ...world, signIn: createSignIn({ ...world.options, activity: true }) }
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ')

/** Signs in over HTTP. Returns the cookie of the session. */
async function signInOver(send: Awaited<ReturnType<typeof serve>>, { emulator }: Site) {
  const start = await send('/auth/login?returnTo=/next')
  expect(start.status).toBe(303)
  const callback = new URL(emulator.signIn(start.headers.get('Location') ?? ''))
  const end = await send(callback.pathname + callback.search, { headers: { Cookie: cookiesOf(start) } })
  expect([end.status, end.headers.get('Location')]).toEqual([303, 'http://localhost:3000/next'])
  const cookies = end.headers.getSetCookie()
  expect(cookies).toHaveLength(2)
  return cookies.map((header) => header.split(';')[0]).find((one) => one?.startsWith('session=')) ?? ''
}

const APPLICATIONS: readonly (readonly [string, (site: Site) => RequestListener])[] = [
  [
    'http',
    ({ signIn }) => {
      const handle = toNodeHandler(signIn)
      return async (request, response) => {
        if (await handle(request, response)) return
        response.end((await signIn.getSession(request))?.user.name ?? 'nobody')
      }
    },
  ],
  ['Express', ({ signIn }) => home(express().use(toNodeHandler(signIn)), signIn)],
  [
    'Express with parsers of bodies before it',
    ({ signIn }) => {
      const app = express().use(express.json(), express.urlencoded(), express.text())
      return home(app.use(toNodeHandler(signIn)), signIn)
    },
  ],
  ['Express at a mounted path', ({ signIn }) => home(express().use('/auth', toNodeHandler(signIn)), signIn)],
  [
    'Express in a router',
    ({ signIn }) => home(express().use('/auth', express.Router().use(toNodeHandler(signIn))), signIn),
  ],
]

function home(app: Express, signIn: SignIn<'identify'>): Express {
  app.post('/echo', express.json(), (request, response) => void response.json(request.body))
  return app.get('/', async (request, response) => {
    response.send((await signIn.getSession(request))?.user.name ?? 'nobody')
  })
}

describe.each(APPLICATIONS)('the handler for Node in %s', (_, create) => {
  it('signs in, survives HEAD, and signs out', async () => {
    const site = createSite()
    const send = await serve(create(site))
    const session = await signInOver(send, site)
    expect(await (await send('/', { headers: { Cookie: session } })).text()).toBe('Nelly')
    expect((await send('/auth/login', { method: 'HEAD' })).status).toBe(405)
    const headers = { Cookie: session, Origin: 'http://localhost:3000', Accept: 'text/html' }
    const out = await send('/auth/logout', { method: 'POST', headers })
    expect([out.status, cookiesOf(out)]).toEqual([303, expect.stringMatching(/^session=;/)])
    expect(await (await send('/')).text()).toBe('nobody')
  })

  it('reads the body of an Activity', async () => {
    const site = createSite()
    const send = await serve(create(site))
    const url = new URL(site.emulator.clientOptions().authorizationUrl)
    const { clientId } = site.client
    url.search = `${new URLSearchParams({ client_id: clientId, response_type: 'code', scope: 'identify' })}`
    const body = JSON.stringify({ code: new URL(site.emulator.signIn(url)).searchParams.get('code') })
    const headers = { 'Content-Type': 'application/json' }
    const response = await send('/auth/activity', { method: 'POST', headers, body })
    expect([response.status, await response.json()]).toEqual([200, { access_token: expect.any(String) }])
  })
})

describe('the handler for Node', () => {
  it('leaves the body of other routes to the application', async () => {
    const { signIn } = createSite()
    const send = await serve(home(express().use(toNodeHandler(signIn)), signIn))
    const headers = { 'Content-Type': 'application/json' }
    const response = await send('/echo', { method: 'POST', headers, body: '{"a":1}' })
    expect(await response.json()).toEqual({ a: 1 })
  })

  it('keeps headers of other middleware', async () => {
    const { signIn } = createSite()
    const app = express().use((_, response, next) => {
      response.append('Set-Cookie', 'other=1').set({ 'X-Other': '1', 'Referrer-Policy': 'origin' })
      next()
    })
    const { headers } = await (await serve(app.use(toNodeHandler(signIn))))('/auth/login')
    expect(headers.getSetCookie()).toEqual(['other=1', expect.stringContaining('session-pending-')])
    expect([headers.get('X-Other'), headers.get('Referrer-Policy')]).toEqual(['1', 'no-referrer'])
  })

  it('passes errors to next, and throws them without it', async () => {
    const failure = new Error('the options are invalid')
    const handle = toNodeHandler({ handler: () => Promise.reject(failure) })
    const send = await serve(express().use(handle, errorHandler))
    expect(await (await send('/')).text()).toBe('the options are invalid')
    const thrown: unknown[] = []
    const plain = await serve(async (request, response) => {
      await handle(request, response).catch((error: unknown) => thrown.push(error))
      response.end()
    })
    await plain('/')
    expect(thrown).toEqual([failure])
  })

  test.each([
    ['TRACE', '/'],
    ['GET', '//evil.example/auth/login'],
    ['GET', 'http://evil.example/'],
    ['OPTIONS', '*'],
    ['GET', '/%'],
    ['POST', '/auth'],
  ])('leaves %s %s to the application', async (method, path) => {
    const { signIn } = createSite()
    const handle = toNodeHandler(signIn)
    const server = createServer(async (request, response) => {
      if (!(await handle(request, response))) response.writeHead(204).end()
    }).listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, method, path }, ({ statusCode }) => resolve(statusCode))
        .once('error', reject)
        .end()
    })
    expect(status).toBe(204)
  })
})

const errorHandler: express.ErrorRequestHandler = (error: Error, _request, response, _next) => {
  response.status(500).send(error.message)
}
