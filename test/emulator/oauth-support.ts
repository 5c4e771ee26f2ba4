import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { getHttpOperationsFromSpec, type PrismHttpComponents } from '@stoplight/prism-http'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import { OAuth2Client } from '../../src/index.ts'

const require = createRequire(import.meta.url)
// Prism does not export this part.
const {
  validateOutput,
}: Pick<PrismHttpComponents, 'validateOutput'> = require('@stoplight/prism-http/dist/validator/index.js')
const description = new URL('../../src/generated/openapi.json', import.meta.url)
const operations = (await getHttpOperationsFromSpec(JSON.parse(await readFile(description, 'utf8')))).map(
  (operation) => ({ operation, pattern: new RegExp(`^${operation.path.replace(/\{.*?\}/g, '[^/]+')}$`) }),
)

/** Returns why a response violates the description; an empty list for a path that is not described. */
export async function findViolations(request: Request, response: Response): Promise<string[]> {
  const path = new URL(request.url).pathname.replace(/^\/api(\/v10)?/, '')
  const found = operations.find(
    ({ operation, pattern }) => operation.method === request.method.toLowerCase() && pattern.test(path),
  )
  if (!found) return []
  const text = await response.clone().text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  const element = {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: isJson ? JSON.parse(text) : text || undefined,
  }
  const result = validateOutput({ resource: found.operation, element })
  return result._tag === 'Right'
    ? []
    : result.left.map(
        ({ message, path: at }) => `${found.operation.path} ${response.status}: ${at} ${message}`,
      )
}

/** Returns a `fetch` of an emulator that rejects if a response violates the description. */
export function validating(fetch: Emulator['fetch']): Emulator['fetch'] {
  return async (input, init) => {
    const request = new Request(input, init)
    const response = await fetch(request.clone())
    const violations = await findViolations(request, response)
    if (violations.length > 0) throw new Error(violations.join('\n'))
    return response
  }
}

/** Time at which each emulator starts. */
export const NOW: number = Date.UTC(2026, 10, 21, 12)

/** An emulator whose clock does not move by itself, a client of its first application, and its requests without the client. */
export interface World {
  readonly emulator: Emulator
  readonly client: OAuth2Client
  readonly clientId: string
  readonly clientSecret: string
  /** Sends a form with the credentials of the application, or with others. An array is sent as a repeated parameter. */
  readonly post: (path: string, form: Form, headers?: Record<string, string>) => Promise<JsonResponse>
  readonly get: (path: string, token?: string) => Promise<JsonResponse>
  /** Opens the page of an authorization request. Returns the redirect, or the status of a page. */
  readonly open: (params: Form) => Promise<{ status: number; location: URL | undefined; text: string }>
  /** Signs a user in without the client. Returns the code. */
  readonly authorize: (params: Form, decision?: Parameters<Emulator['signIn']>[1]) => URL
}

/** Parameters; `undefined` leaves one out. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>

/** A response whose body is JSON. */
export interface JsonResponse {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export const REDIRECT_URI = 'https://app.example/callback'

/** Converts parameters to a form or a query. */
export function toParams(form: Form): URLSearchParams {
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  )
}

export function setUp(options: EmulatorOptions = {}): World {
  let counter = 0
  const emulator = createEmulator({
    now: () => NOW,
    random: (length) => {
      const bytes = new Uint8Array(length).fill(7)
      new DataView(bytes.buffer).setUint32(0, ++counter)
      return bytes
    },
    ...options,
  })
  const fetch = validating(emulator.fetch)
  const config = emulator.clientOptions()
  const client = new OAuth2Client({
    ...config,
    fetch,
    redirectUri: REDIRECT_URI,
    retry: false,
  })
  const { clientId, clientSecret, issuer } = config
  const url = (params: Form) =>
    `${issuer}/oauth2/authorize?${toParams({
      client_id: clientId,
      response_type: 'code',
      scope: 'identify',
      redirect_uri: REDIRECT_URI,
      ...params,
    })}`
  const toJson = async (response: Response): Promise<JsonResponse> => ({
    status: response.status,
    body: await response.json(),
  })
  return {
    emulator,
    client,
    clientId,
    clientSecret,
    async post(path, form, headers = {}) {
      const credentials = headers.Authorization ? {} : { client_id: clientId, client_secret: clientSecret }
      const body = toParams({ ...credentials, ...form })
      return toJson(await fetch(`${issuer}/api/v10${path}`, { method: 'POST', body, headers }))
    },
    async get(path, token) {
      const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` }
      return toJson(await fetch(`${issuer}/api/v10${path}`, { headers }))
    },
    async open(params) {
      const response = await fetch(url(params), { redirect: 'manual' })
      const location = response.headers.get('location')
      return {
        status: response.status,
        location: location === null ? undefined : new URL(location),
        text: await response.text(),
      }
    },
    authorize: (params, decision) => new URL(emulator.signIn(url(params), decision)),
  }
}
