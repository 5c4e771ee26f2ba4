import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkArray, checkText } from '../runtime/validation/arguments.ts'
import { CONTROL_PATH, respondToControl } from './control.ts'
import type { Emulator } from './emulator.ts'

/** Hosts and origins whose requests a server accepts. */
export interface AccessOptions {
  /** Host names in the `Host` header that are accepted, beside loopback, `host` and that of `publicUrl`. */
  readonly allowedHosts?: readonly string[] | undefined
  /** Origins of pages that may read responses and call the control API, beside those on loopback. */
  readonly allowedOrigins?: readonly string[] | undefined
}

const LOOPBACK_HOST = /^(?:(?:[\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/
const LOOPBACK_ORIGIN = /^https?:\/\/(?:(?:[^:/]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/
const METHODS = 'GET, POST, PUT, PATCH, DELETE'
/** Headers that a page may read. */
const EXPOSED_HEADERS = [
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Reset-After',
  'X-RateLimit-Bucket',
  'X-RateLimit-Scope',
  'X-RateLimit-Global',
  'X-Emulator',
  'Preference-Applied',
].join(', ')

/**
 * Checks the options of access.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function checkAccess({ allowedHosts = [], allowedOrigins = [] }: AccessOptions): void {
  for (const [name, list] of Object.entries({ allowedHosts, allowedOrigins })) {
    checkArray(name, list)
    for (const [index, value] of list.entries()) checkText(`${name}[${index}]`, value)
  }
  for (const [index, origin] of allowedOrigins.entries()) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue
    throw new InvalidArgumentError(
      `allowedOrigins[${index}]`,
      'must be an origin, such as https://app.example',
    )
  }
}

/**
 * Returns a function that responds to requests of a server. It rejects other hosts, which protects against DNS rebinding,
 * and pages of other origins.
 */
export function createHttpHandler(
  emulator: Emulator,
  { allowedHosts = [], allowedOrigins = [] }: AccessOptions,
): (request: Request) => Promise<Response> {
  const hosts: ReadonlySet<string> = new Set(allowedHosts.map(toHostname))
  const origins: ReadonlySet<string> = new Set(allowedOrigins)
  const isAllowedHost = (host: string) => LOOPBACK_HOST.test(host) || hosts.has(host)

  return async (request) => {
    const { headers, method, url } = request
    const { host, pathname } = new URL(url)
    // The URL of an absolute-form request has another host than its header.
    const refused = [headers.get('host') ?? host, host].map(toHostname).find((name) => !isAllowedHost(name))
    if (refused !== undefined) {
      return refuse(
        `The host ${JSON.stringify(refused)} is not allowed: add it to allowedHosts of listen(), or to --allow-host`,
      )
    }
    const origin = headers.get('origin')
    const isAllowedOrigin = origin !== null && (LOOPBACK_ORIGIN.test(origin) || origins.has(origin))
    const isControl = pathname === CONTROL_PATH || pathname.startsWith(`${CONTROL_PATH}/`)
    const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method')
    if (origin !== null && !isAllowedOrigin && (isControl || isPreflight)) {
      return refuse(
        `The origin ${JSON.stringify(origin)} is not allowed: add it to allowedOrigins of listen(), or to --allow-origin`,
      )
    }
    if (isPreflight) return respondToPreflight(origin ?? '*', headers)
    // A browser asks for it when it shows a response of the control API.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 })
    const response = await (isControl ? respondToControl(emulator, request) : emulator.fetch(request))
    response.headers.set('Date', new Date(emulator.now()).toUTCString())
    response.headers.append('Vary', 'Origin')
    if (isAllowedOrigin) {
      response.headers.set('Access-Control-Allow-Origin', origin)
      response.headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS)
    }
    return response
  }
}

/** Returns the name of a host in lower case, without its port and the dot that can end it. */
function toHostname(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
}

function refuse(problem: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }
  return new Response(`${problem}\n`, { status: 403, headers })
}

function respondToPreflight(origin: string, requested: Headers): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': requested.get('access-control-request-headers') ?? '',
      'Access-Control-Max-Age': '600',
      Vary: 'Origin, Access-Control-Request-Headers',
    },
  })
}
