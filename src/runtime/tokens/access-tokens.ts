import { AccessToken } from '../access-token.ts'
import { OAuth2Client } from '../client.ts'
import { type ClientContext, clientOfContext, contextOf, OF_THIS_COPY } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { formatScopes } from '../oauth/scopes.ts'
import { readGrant } from '../oauth/token-response.ts'
import { contextOfToken, type PartialAccessToken } from '../partial-access-token.ts'
import { checkOptions, isTime } from '../validation/arguments.ts'

/** An access token, whatever its scopes are. */
type AnyToken = PartialAccessToken<never>

/**
 * Returns the client that a token was created by, which sends its requests.
 *
 * @throws `InvalidArgumentError` unless the argument is a token.
 */
export function clientOf(token: AnyToken): OAuth2Client {
  const client = clientOfContext(requireContext('token', token))
  if (client instanceof OAuth2Client) return client
  throw new InvalidArgumentError('token', 'must be a token of an OAuth2Client')
}

/**
 * Checks whether a token can be refreshed: it has a refresh token, or a `TokenManager` requests another one with client
 * credentials.
 *
 * @throws `InvalidArgumentError` unless the argument is a token.
 */
export function isRefreshable(token: AnyToken): boolean {
  const { credential } = requireContext('token', token).transport
  return credential?.refreshable ?? (token instanceof AccessToken && token.refreshToken !== null)
}

/**
 * Checks whether two token objects have the same access token.
 *
 * @throws `InvalidArgumentError` unless both arguments are tokens.
 */
export function isSameAccessToken(a: AnyToken, b: AnyToken): boolean {
  requireContext('a', a)
  requireContext('b', b)
  return a.token === b.token
}

/**
 * Returns the number of seconds until an access token expires, by the clock of its client. It is negative after the expiry,
 * and `null` if the expiry is unknown.
 *
 * @throws `InvalidArgumentError` unless the argument is a token.
 */
export function expiresIn(token: AnyToken): number | null {
  const { config } = requireContext('token', token)
  const expiresAt = token instanceof AccessToken ? token.expiresAt : null
  return expiresAt && (expiresAt.getTime() - config.now()) / 1000
}

/** Options of {@link fromTokenResponse}. */
export interface FromTokenResponseOptions<Scopes extends string> {
  /**
   * Time at which the token was requested, from which its expiry is calculated.
   *
   * @default now
   */
  readonly requestedAt?: Date | undefined
  /** Requested scopes. They count as granted if the response names none. */
  readonly scopes?: readonly Scopes[] | undefined
}

/**
 * Creates a token from a token response that another component has received, such as a proxy or another library. Unlike
 * `client.fromRecord()`, it takes the fields by their wire names, and the token has the webhook and the guild of the
 * response.
 *
 * @param response Body of a successful response of the token endpoint.
 * @throws `InvalidArgumentError` that says what is wrong with the response, without its values.
 * @example
 * ```ts
 * import type { OAuth2Client, TokenResponse } from 'grantcord'
 * import { fromTokenResponse, type TokenManager } from 'grantcord/tokens'
 *
 * export async function finishSignIn(discord: OAuth2Client, tokens: TokenManager, response: TokenResponse) {
 *   const token = fromTokenResponse(discord, response)
 *   const { id } = await token.fetchIdentify()
 *   await tokens.save(id, token)
 *   return token.webhook
 * }
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export function fromTokenResponse<Granted extends string>(
  client: OAuth2Client,
  response: object,
  options: FromTokenResponseOptions<Granted> = {},
): AccessToken<Granted> {
  const context = contextOf(client)
  checkOptions('options', options, ['requestedAt', 'scopes'])
  const { requestedAt, scopes } = options
  if (scopes) formatScopes(scopes)
  if (requestedAt !== undefined && !(requestedAt instanceof Date && isTime(requestedAt.getTime()))) {
    throw new InvalidArgumentError('requestedAt', 'must be a valid Date')
  }
  const time = requestedAt?.getTime() ?? context.config.now()
  const read = readGrant(response, time, { requested: scopes ? [...scopes] : null })
  if ('grant' in read) return new AccessToken(context, read.grant)
  throw new InvalidArgumentError('response', `must be a token response: ${read.problem}`)
}

function requireContext(field: string, token: unknown): ClientContext {
  const context = contextOfToken(Object(token))
  if (context) return context
  throw new InvalidArgumentError(field, `must be a token ${OF_THIS_COPY}`)
}
