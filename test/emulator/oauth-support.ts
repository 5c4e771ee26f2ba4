import type { Emulator } from '../../src/emulator/index.ts'
import { OAuth2Client } from '../../src/index.ts'
import { type CheckedOptions, createCheckedEmulator } from './support.ts'

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

export function setUp(options: CheckedOptions = {}): World {
  const emulator = createCheckedEmulator(options)
  const { fetch } = emulator
  const config = emulator.clientOptions()
  const client = new OAuth2Client({ ...config, redirectUri: REDIRECT_URI, retry: false })
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
