import { API_SERVER } from '../generated/servers.ts'
import { expectSuccess } from '../runtime/api/call.ts'
import { OAuth2Client } from '../runtime/client.ts'
import type { OAuth2ClientOptions } from '../runtime/config.ts'
import { contextOf } from '../runtime/context.ts'
import { UnexpectedResponseError } from '../runtime/errors/network.ts'
import type { RequestableScope } from '../runtime/oauth/scopes.ts'
import type { RequestOptions } from '../runtime/transport/types.ts'

/** Options of {@link discover}: those of the client, except for the URLs that the metadata contains. */
export type DiscoverOptions<Scopes extends string> = Omit<
  OAuth2ClientOptions<Scopes>,
  'issuer' | 'baseUrl' | 'authorizationUrl'
>

const METADATA = '/.well-known/openid-configuration'
const TOKEN_ENDPOINT = '/oauth2/token'
/** Version of the API, with a slash. The endpoints in Discord's metadata have none. */
const VERSION = API_SERVER.slice(API_SERVER.lastIndexOf('/'))

/**
 * Creates a client whose URLs come from the metadata of its server: Discord, an emulator, or a server in front of Discord.
 * The issuer must be exactly that of the metadata, and the endpoints must have the paths of Discord's.
 *
 * @param issuer URL of the server, such as `https://discord.com`, without a slash at its end.
 * @param options Options of the client.
 * @param requestOptions Options of the request for the metadata.
 * @throws `InvalidArgumentError` · `UnexpectedResponseError` if the metadata is not that of such a server · the errors of a
 *   request
 * @example
 * ```ts
 * import { discover } from 'grantcord/oidc'
 *
 * export const connect = (issuer = 'https://discord.com') =>
 *   discover(issuer, {
 *     clientId: '159799960412356608',
 *     clientSecret: 'the client secret',
 *     redirectUri: 'https://example.com/callback',
 *     scopes: ['openid', 'identify'],
 *   })
 * ```
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html
 */
export async function discover<Scopes extends RequestableScope = RequestableScope>(
  issuer: string,
  options: DiscoverOptions<Scopes>,
  requestOptions: RequestOptions = {},
): Promise<OAuth2Client<Scopes>> {
  const context = contextOf(new OAuth2Client({ ...options, issuer, baseUrl: issuer }))
  const call = { credential: { kind: 'none' } } as const
  const metadata = await expectSuccess(context, 'GET', METADATA, call, requestOptions)
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = metadata
  const { id_token_signing_alg_values_supported: algorithms = ['RS256'] } = metadata
  if (metadata.issuer !== issuer) throw unexpected(`its issuer is not ${issuer}`)
  if (typeof token_endpoint !== 'string' || !token_endpoint.endsWith(TOKEN_ENDPOINT)) {
    throw unexpected(`the path of its token_endpoint does not end with ${TOKEN_ENDPOINT}`)
  }
  const base = token_endpoint.slice(0, -TOKEN_ENDPOINT.length)
  const isDiscord =
    jwks_uri === `${base}/oauth2/keys` &&
    (userinfo_endpoint === undefined || userinfo_endpoint === `${base}/oauth2/userinfo`) &&
    typeof authorization_endpoint === 'string'
  if (!isDiscord) throw unexpected("its endpoints do not have the paths of Discord's")
  if (!Array.isArray(algorithms) || !algorithms.includes('RS256')) throw unexpected('it does not list RS256')
  const baseUrl = /\/v\d+$/.test(base) ? base : base + VERSION
  return new OAuth2Client({ ...options, issuer, baseUrl, authorizationUrl: authorization_endpoint })
}

function unexpected(problem: string): UnexpectedResponseError {
  return new UnexpectedResponseError(`GET ${METADATA}`, `the metadata cannot be used, because ${problem}`, {
    status: 200,
  })
}
