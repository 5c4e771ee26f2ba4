import type { TokenFields } from '../../../src/runtime/oauth/token-response.ts'
import { CLIENT_ID } from '../../support/client.ts'
import { PID_HEADER } from '../pid-header.ts'
import type { FleetClient, FleetClientOptions, FleetToken } from './fleet-client.ts'

/** Error for a non-2xx response, with the code and reason of the error of grantcord. */
class ResponseError extends Error {
  readonly code: string
  readonly reason: string | undefined

  constructor(status: number) {
    super(`The server responded with status ${status}`)
    this.code = status === 401 ? 'ERR_UNAUTHORIZED' : 'ERR_REAUTHORIZATION_REQUIRED'
    this.reason = status === 401 ? undefined : 'invalid_grant'
  }
}

/**
 * Creates a client that refreshes a token after it expired or received a 401, and stores the new tokens. It does not
 * coordinate with other processes.
 *
 * @param isSingleFlight Shares one refresh between all callers of a process.
 */
export function naiveClient(options: FleetClientOptions, isSingleFlight: boolean): FleetClient {
  const { serverUrl, serverSecret, tokenStore, now } = options
  const headers = { [PID_HEADER]: String(process.pid) }
  const refreshes = new Map<string, Promise<TokenFields>>()

  async function write(key: string, token: TokenFields | null): Promise<void> {
    for (;;) {
      const version = (await tokenStore.get(key))?.version ?? null
      const value = token && JSON.stringify({ token })
      if ((await tokenStore.compareAndSet(key, version, value)) !== null) return
    }
  }

  async function read(key: string): Promise<TokenFields> {
    const { token } = JSON.parse((await tokenStore.get(key))?.value ?? '{}')
    return token
  }

  async function send(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ ...form, client_id: CLIENT_ID, client_secret: serverSecret })
    const request = new Request(serverUrl + path, { method: 'POST', headers, body })
    const response = await options.fetch(request)
    if (!response.ok) throw new ResponseError(response.status)
    return response
  }

  async function exchange(key: string, old: TokenFields): Promise<TokenFields> {
    const form = { grant_type: 'refresh_token', refresh_token: old.refreshToken ?? '' }
    const fields = await (await send('/oauth2/token', form)).json()
    const { access_token: accessToken, refresh_token: refreshToken, expires_in } = fields
    const token = { ...old, accessToken, refreshToken, expiresAt: now() + expires_in * 1000 }
    await write(key, token)
    return token
  }

  function refresh(key: string, old: TokenFields): Promise<TokenFields> {
    if (!isSingleFlight) return exchange(key, old)
    const pending = refreshes.get(key) ?? exchange(key, old).finally(() => refreshes.delete(key))
    refreshes.set(key, pending)
    return pending
  }

  function toFleetToken(key: string, stored: TokenFields): FleetToken {
    let token = stored

    async function send(path: string, signal: AbortSignal | undefined): Promise<number> {
      const authorization = { ...headers, Authorization: `Bearer ${token.accessToken}` }
      const request = new Request(serverUrl + path, { headers: authorization, ...(signal && { signal }) })
      const response = await options.fetch(request)
      await response.text()
      return response.status
    }

    return {
      async call(path, signal) {
        if (token.expiresAt !== null && now() > token.expiresAt) token = await refresh(key, token)
        let status = await send(path, signal)
        if (status === 401) {
          token = await refresh(key, token)
          status = await send(path, signal)
        }
        if (status !== 200) throw new ResponseError(status)
      },
      async refresh() {
        token = await refresh(key, token)
      },
    }
  }

  return {
    save: write,
    load: async (key) => toFleetToken(key, await read(key)),
    async revoke(key) {
      const { accessToken } = await read(key)
      await send('/oauth2/token/revoke', { token: accessToken })
      await write(key, null)
    },
  }
}
