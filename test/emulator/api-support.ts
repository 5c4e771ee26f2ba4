import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { createCheckedEmulator } from './support.ts'

export const APP = '1130000000000000001'
export const TEAM_APP = '1130000000000000002'
export const GUILD = '197038439483310086'
export const NELLY = '80351110224678912'

/** Options of a request, and its expected status. */
export interface Call {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly expected?: number
}

/** Creates an emulator, and functions that call it with the credentials of the first application. */
export function setUp(emulator: Emulator = createCheckedEmulator()) {
  const { botToken } = emulator.clientOptions()
  const tokenOf = (user: string, ...scopes: string[]) => emulator.issueToken({ user, scopes }).accessToken
  const call = async (path: string, authorization: string | undefined, options: Call = {}) => {
    const { method = 'GET', body, headers, expected } = options
    const isForm = body instanceof FormData || body instanceof URLSearchParams || body === undefined
    const response = await emulator.fetch(`https://discord.com/api/v10${path}`, {
      method,
      headers: {
        ...(authorization && { Authorization: authorization }),
        ...(!isForm && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const data = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
    if (expected !== undefined) expect(response.status, `${method} ${path}: ${text}`).toBe(expected)
    return { status: response.status, data, response }
  }
  const rows = emulator.snapshot().rows
  return {
    emulator,
    rows,
    tokenOf,
    call,
    asBot: (path: string, options?: Call) => call(path, `Bot ${botToken}`, options),
    as: (user: string, scopes: string, path: string, options?: Call) =>
      call(path, `Bearer ${tokenOf(user, ...scopes.split(' '))}`, options),
    idOf: (username: string) => rows.users.find((user) => user.username === username)?.id ?? '',
    guildOf: (name: string) => rows.guilds.find((guild) => guild.name.startsWith(name))?.id ?? '',
  }
}

export type World = ReturnType<typeof setUp>

/** Fields of a request that name an external account. */
export interface External {
  readonly external_auth_type: string
  readonly external_auth_token: string
}

/** Signs a user in, and exchanges the code together with an external account. */
export async function merge(
  { emulator, call }: World,
  user: string,
  external: External,
  expected: number,
): Promise<ReturnType<typeof JSON.parse>> {
  const { clientId: client_id, clientSecret: client_secret = '', redirectUri = '' } = emulator.clientOptions()
  const request = { client_id, response_type: 'code', scope: 'sdk.social_layer', state: 'the-state' }
  const url = `https://discord.com/oauth2/authorize?${new URLSearchParams(request)}`
  const code = new URL(emulator.signIn(url, { user })).searchParams.get('code') ?? ''
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, client_id, client_secret }
  const body = new URLSearchParams({ ...form, ...external })
  const { data } = await call('/oauth2/token', undefined, { method: 'POST', body, expected })
  return data
}
