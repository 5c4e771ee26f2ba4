import { type AccessToken, OAuth2Client } from '../../../src/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { CLIENT_ID } from '../../support/client.ts'
import { PID_HEADER } from '../pid-header.ts'
import type { FleetClient, FleetClientOptions, FleetToken } from './fleet-client.ts'

/** Creates a client of the package. Uses only its public API. */
export function grantcord(options: FleetClientOptions): FleetClient {
  const { serverUrl, serverSecret, fetch, tokenStore, leaseTtl, rejectionGrace, now, print } = options
  const client = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: serverSecret,
    scopes: ['identify', 'guilds'],
    baseUrl: serverUrl,
    headers: { [PID_HEADER]: String(process.pid) },
    retry: { minDelay: 20 },
    fetch,
    now,
    onEvent: print,
    logger: { debug: print, info: print, warn: print, error: print },
  })
  const tokens = new TokenManager(client, { store: tokenStore, leaseTtl, rejectionGrace })
  return {
    save: async (key, token) => {
      await tokens.save(key, client.fromRecord(token))
    },
    load: async (key) => {
      const token = await tokens.load(key)
      if (!token) throw new Error('No token is stored under the key')
      return toFleetToken(token)
    },
    revoke: (key) => tokens.revoke(key),
  }
}

function toFleetToken(token: AccessToken<'identify' | 'guilds'>): FleetToken {
  return {
    call: async (path, signal) => {
      await (path === '/users/@me' ? token.fetchIdentify({ signal }) : token.fetchGuilds({ signal }))
    },
    refresh: async () => {
      await token.refresh()
    },
  }
}
