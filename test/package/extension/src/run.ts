/**
 * Runs under Node in a project with its own description. Its arguments are the URLs of two servers: the API, and a
 * server that must not receive a token. Prints the results as JSON.
 */
import { type AccessToken, OAuth2Client } from 'grantcord'
import { HTTPError, InvalidArgumentError, MissingScopeError, NotFoundError } from 'grantcord/errors'
import { extendApi } from 'grantcord/extend'
import { connectionName, pronouns } from './connection.js'
import openapi from './discord/openapi.json' with { type: 'json' }
import type { paths } from './discord/schema.js'
import { apiOf } from './discord.js'
import { connectionName as fetchConnectionName } from './fetch.js'

declare const process: { readonly argv: readonly string[] }

const [, , api = '', otherServer = ''] = process.argv
const accessToken = 'the-access-token'
const discord = new OAuth2Client({ clientId: '159799960412356608', baseUrl: `${api}/api/v10` })

const tokenWith = <const Scopes extends string>(...scopes: Scopes[]): AccessToken<Scopes> =>
  discord.fromRecord({ accessToken, refreshToken: null, expiresAt: null, scopes, idToken: null })

/** Returns the error that a call throws. */
async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('The call did not throw')
}

const path = '/users/@me/connections/{connection_id}'
const token = tokenWith('connections', 'identify')
const forbidden = await apiOf(token).GET(path, { params: { path: { connection_id: 'forbidden' } } })
const unknown = await failureOf(() => connectionName(token, 'unknown'))
const redirected = await failureOf(() => connectionName(token, 'redirect'))
const missing = await failureOf(() => {
  const untyped = extendApi<paths>(openapi)(tokenWith('identify'))
  return untyped.GET(path, { params: { path: { connection_id: 'one' } } })
})
const otherBaseUrl = await failureOf(() => {
  const document = { ...openapi, servers: [{ url: `${otherServer}/api/v10` }] }
  return extendApi<paths>(document)(token).GET('/users/@me')
})
const otherHost = await failureOf(() => {
  const host = new URL(otherServer).host
  const document = {
    ...openapi,
    paths: { ...openapi.paths, [`@${host}/users/@me`]: openapi.paths['/users/@me'] },
  }
  return extendApi<paths>(document)
})

console.log(
  JSON.stringify({
    fetched: await fetchConnectionName(token, 'three'),
    name: await connectionName(token, 'one/two'),
    pronouns: await pronouns(token),
    forbidden: forbidden.status === 403 && forbidden.error.code,
    unknown: unknown instanceof NotFoundError &&
      unknown instanceof HTTPError && [unknown.status, unknown.operation],
    redirected: String(redirected),
    missing: missing instanceof MissingScopeError && missing.missing,
    otherBaseUrl: otherBaseUrl instanceof InvalidArgumentError && otherBaseUrl.field,
    otherHost: otherHost instanceof InvalidArgumentError && otherHost.field.startsWith('document.paths.@'),
  }),
)
