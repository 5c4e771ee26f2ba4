import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject } from '../runtime/validation/arguments.ts'
import { isForeign, toConsentMode, toCookie } from './browser.ts'
import { CONSENT_MODES } from './consent.ts'
import { controlPage, overviewOf } from './control-page.ts'
import type { Emulator } from './emulator.ts'
import { toPage } from './layout.ts'
import { typeOf } from './observe.ts'
import { isPerson } from './provisional.ts'
import { type PlainResponse, toResponse } from './responses.ts'

/** Path of the control API, which exists over HTTP only. */
export const CONTROL_PATH = '/_emulator'

const BROWSER_PATH = '/browser'

/**
 * Handles a request of the control API. `value` is the parsed body: functions of the emulator check it. `undefined` as the
 * result responds with 204.
 */
type ControlHandler = (emulator: Emulator, value: ReturnType<typeof JSON.parse>) => unknown

/** Routes of the control API: handlers by method and path. */
const ROUTES: Readonly<Record<string, ControlHandler>> = {
  'GET /health': (emulator) => ({ status: 'ok', now: emulator.now(), publicUrl: emulator.publicUrl() }),
  'GET /overview': overviewOf,
  'GET /state': (emulator) => emulator.snapshot(),
  'PUT /state': (emulator, snapshot) => emulator.restore(snapshot),
  'DELETE /state': (emulator) => emulator.reset(),
  'POST /seed': (emulator, data) => emulator.seed(data),
  'POST /advance': (emulator, value) => {
    checkObject('body', value)
    emulator.advance('milliseconds' in value ? Number(value.milliseconds) : Number.NaN)
    return { now: emulator.now() }
  },
  'POST /tokens': (emulator, options) => {
    checkObject('body', options)
    return emulator.issueToken({ scopes: [], ...options })
  },
  'POST /deauthorize': (emulator, options) => emulator.deauthorize(options),
  'GET /faults': (emulator) => emulator.faults(),
  'POST /faults': (emulator, options) => emulator.fault(options),
  'DELETE /faults': (emulator) => {
    for (const fault of emulator.faults()) fault.remove()
  },
  'GET /journal': (emulator) => emulator.journal(),
  'GET /findings': (emulator) => emulator.findings(),
  'POST /flush': (emulator) => emulator.flush(),
}

/** Responds to a request of the control API: with JSON, and with 400 for an invalid argument. */
export async function respondToControl(emulator: Emulator, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(CONTROL_PATH.length)
  // Programs that wait for a server often send HEAD. Servers send no body with its response.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (method === 'GET' && (path === '' || path === '/')) return toPage(200, controlPage())
  if (method === 'GET' && path === BROWSER_PATH) return setBrowser(emulator, request)
  const handler = ROUTES[`${method} ${path}`] ?? findFaultHandler(method, path)
  if (!handler) return respondWithout(path)
  const hasBody = method === 'POST' || method === 'PUT'
  if (hasBody && typeOf(request) !== 'application/json') {
    return fail(415, 'The body must have the Content-Type application/json')
  }
  try {
    const body = await handler(emulator, hasBody ? parse(await request.text()) : undefined)
    return toResponse(body === undefined ? { status: 204 } : { status: 200, body })
  } catch (error) {
    if (error instanceof InvalidArgumentError) return fail(400, error.message, { field: error.field })
    throw error
  }
}

/** Stores the user and the consent mode of the browser that sends the request, and no other settings. */
function setBrowser(emulator: Emulator, request: Request): Response {
  if (isForeign([emulator.publicUrl(), request.url], request)) {
    return fail(
      403,
      `The page of another site must not lead to ${CONTROL_PATH}${BROWSER_PATH}: open it directly`,
    )
  }
  const { searchParams } = new URL(request.url)
  const name = searchParams.get('user')
  const mode = searchParams.get('consent')
  const people = emulator.snapshot().rows.users.filter(isPerson)
  const user = people.find(({ id, username }) => id === name || username === name)
  const consent = toConsentMode(mode)
  if (name && !user) {
    const known = people.map(({ username }) => username).join(', ')
    return fail(400, `user must be the name or the id of a user: ${known}`, { field: 'user' })
  }
  if (mode && !consent) {
    return fail(400, `consent must be one of ${CONSENT_MODES.join(', ')}`, { field: 'consent' })
  }
  const headers = { 'Set-Cookie': toCookie({ user: user?.id, consent }), 'Cache-Control': 'no-store' }
  const body = { user: user?.username ?? null, consent: consent ?? null }
  return toResponse({ status: 200, body, headers })
}

/** Returns the handler that removes one fault. */
function findFaultHandler(method: string, path: string): ControlHandler | undefined {
  const [, id] = /^\/faults\/([\w-]+)$/.exec(path) ?? []
  if (id === undefined || method !== 'DELETE') return undefined
  return (emulator) => {
    const fault = emulator.faults().find((one) => one.id === id)
    if (!fault) throw new InvalidArgumentError('id', 'must be the id of a fault that still applies')
    fault.remove()
  }
}

function parse(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidArgumentError('body', 'must be JSON')
  }
}

/** Responds to a route that does not exist, and names those that do. */
function respondWithout(path: string): Response {
  const isPath = Object.keys(ROUTES).some((route) => route.endsWith(` ${path}`))
  const known = [...Object.keys(ROUTES), `GET ${BROWSER_PATH}`, 'DELETE /faults/{id}'].map((route) =>
    route.replace(' ', ` ${CONTROL_PATH}`),
  )
  return fail(isPath ? 405 : 404, `The control API has these routes: ${known.join(', ')}`)
}

function fail(status: number, message: string, details: object = {}): Response {
  const response: PlainResponse = { status, body: { message, ...details } }
  return toResponse(response)
}
