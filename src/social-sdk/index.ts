/**
 * `grantcord/social-sdk`: the tokens of Discord's Social SDK. Provisional accounts belong to players without a Discord
 * account, and can be merged into one; other functions serve publishers, local games and activities.
 */

import type { QuickLink, QuickLinkCreate } from '../generated/models.ts'
import { AccessToken } from '../runtime/access-token.ts'
import { botCredential, checkRequestOptions, expectSuccess, getOperation } from '../runtime/api/call.ts'
import type { BotRequestOptions } from '../runtime/api/linked-roles.ts'
import { orThrow } from '../runtime/api/results.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { type ClientContext, contextOf, OF_THIS_COPY } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { Authorization } from '../runtime/oauth/authorization.ts'
import { type ExternalAuth, externalAuthFields } from '../runtime/oauth/external-auth.ts'
import { requestToken } from '../runtime/oauth/grants.ts'
import { checkCodeVerifier } from '../runtime/oauth/pkce.ts'
import { readGrant } from '../runtime/oauth/token-response.ts'
import { contextOfToken, type PartialAccessToken } from '../runtime/partial-access-token.ts'
import type { Call, Credential, RequestOptions } from '../runtime/transport/types.ts'
import {
  checkArray,
  checkCredential,
  checkObject,
  checkOptions,
  checkText,
} from '../runtime/validation/arguments.ts'
import { checkRedirectUri } from '../runtime/validation/urls.ts'

export type { ExternalAuth }

/** Scope of the tokens of provisional accounts. */
type SocialLayer = 'sdk.social_layer'

/** A player in the account system of the application. */
export interface ExternalUser {
  /** Id of the player in the account system of the application, at most 1024 characters. */
  readonly externalUserId: string
  /** Display name of the provisional account, at most 32 characters. */
  readonly preferredGlobalName?: string | undefined
  /** Id of the provisional account, if there is one already. */
  readonly provisionalUserId?: string | undefined
}

/** The parts of an authorization that the exchange of its code needs. */
export type CodeOrigin<Scopes extends string> = Pick<Authorization<Scopes>, 'codeVerifier' | 'scopes'> & {
  /** Redirect URI of the authorization; `null` if it had none. */
  readonly redirectUri: string | null
}

const NO_CREDENTIAL: Credential = { kind: 'none' }

/**
 * Exchanges the token of an account of another service for a token of its provisional account, which is created if it does not
 * exist. The token has no refresh token: call this function again with a new token of the service when it expires.
 *
 * @throws `InvalidArgumentError` · `HTTPError` with `discordCode` 530010 if the player has linked a Discord account · the errors of
 *   a request
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/external-credentials-exchange
 */
export async function createProvisionalToken(
  client: OAuth2Client,
  externalAuth: ExternalAuth,
  options: RequestOptions = {},
): Promise<AccessToken<SocialLayer>> {
  const context = contextOf(client)
  const body = { ...clientFields(context), ...externalAuthFields(externalAuth) }
  return createToken(context, '/partner-sdk/token', { credential: NO_CREDENTIAL, body }, options, context)
}

/**
 * Creates a token of the provisional account of a player in the application's own account system, and the account if it does not
 * exist. Acts as the bot.
 *
 * @throws `InvalidArgumentError` · `MissingBotTokenError` before a request is sent · `HTTPError` with `discordCode` 530010 if the
 *   player has linked a Discord account · the errors of a request
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/bot-token-endpoint
 */
export async function createBotProvisionalToken(
  client: OAuth2Client,
  user: ExternalUser,
  options: BotRequestOptions = {},
): Promise<AccessToken<SocialLayer>> {
  const context = contextOf(client)
  checkOptions('user', user, ['externalUserId', 'preferredGlobalName', 'provisionalUserId'], 'user.')
  const { externalUserId, preferredGlobalName, provisionalUserId } = user
  checkText('user.externalUserId', externalUserId)
  const { botToken, ...rest } = checkRequestOptions(options, ['botToken'])
  const path = '/partner-sdk/token/bot'
  const body = {
    external_user_id: externalUserId,
    preferred_global_name: preferredGlobalName,
    provisional_user_id: provisionalUserId,
  }
  const call = { credential: botCredential(context.config, botToken, `POST ${path}`), body }
  return createToken(context, path, call, rest, context)
}

/**
 * Exchanges an authorization code, and merges the provisional account of an account of another service into the account of the
 * user. Check the redirect with `client.readCallback()` before, which returns the code. `pollDeviceToken()` of
 * `grantcord/device` merges with its option `externalAuth`.
 *
 * The code is used up even if the merge fails.
 *
 * @param origin The authorization, or its parts if the SDK on the player's device created it.
 * @throws `InvalidArgumentError` · `InvalidAuthorizationCodeError` · `HTTPError` if the merge fails, with a `discordCode`: 530014 if
 *   the external account is not provisional, 530016 if the user's account is, 530017 if the external account is banned, 530023
 *   if the user has an identity of this application; 403 with 50025 if the external token is invalid; 423 while the
 *   account is locked · the errors of a request
 * @example
 * ```ts
 * import type { Authorization, OAuth2Client } from 'grantcord'
 * import { mergeProvisionalAccount } from 'grantcord/social-sdk'
 *
 * export async function link(
 *   discord: OAuth2Client,
 *   request: Request,
 *   authorization: Authorization<'sdk.social_layer'>,
 *   ticket: string,
 * ) {
 *   const { code } = await discord.readCallback(request, authorization)
 *   return mergeProvisionalAccount(discord, code, authorization, { type: 'STEAM_SESSION_TICKET', token: ticket })
 * }
 * ```
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts
 */
export async function mergeProvisionalAccount<Scopes extends string>(
  client: OAuth2Client,
  code: string,
  origin: CodeOrigin<Scopes>,
  externalAuth: ExternalAuth,
  options: RequestOptions = {},
): Promise<AccessToken<Scopes>> {
  const context = contextOf(client)
  checkCredential('code', code)
  checkObject('origin', origin)
  const { redirectUri, codeVerifier, scopes } = origin
  if (redirectUri !== null) checkRedirectUri(redirectUri)
  if (codeVerifier !== null) checkCodeVerifier('origin.codeVerifier', codeVerifier)
  checkArray('origin.scopes', scopes)
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri ?? undefined,
    code_verifier: codeVerifier ?? undefined,
    ...externalAuthFields(externalAuth),
  }
  const request = { ...checkRequestOptions(options), replays: 0 }
  return new AccessToken(context, await requestToken(context, form, { requested: scopes }, request))
}

/**
 * Removes the link between a Discord account and an account of another service. All tokens of the user become invalid, and the
 * external account receives a new provisional account.
 *
 * @throws `InvalidArgumentError` · `HTTPError` with `discordCode` 50229 if the account is provisional · the errors of a request
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts
 */
export async function unmergeProvisionalAccount(
  client: OAuth2Client,
  externalAuth: ExternalAuth,
  options: RequestOptions = {},
): Promise<void> {
  const context = contextOf(client)
  const body = { ...clientFields(context), ...externalAuthFields(externalAuth) }
  const call = { credential: NO_CREDENTIAL, body }
  await expectSuccess(context, 'POST', '/partner-sdk/provisional-accounts/unmerge', call, options)
}

/**
 * Removes the link between a Discord account and a player in the application's own account system, like
 * {@link unmergeProvisionalAccount}. Acts as the bot.
 *
 * @throws `InvalidArgumentError` · `MissingBotTokenError` before a request is sent · the errors of a request
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts
 */
export async function unmergeBotProvisionalAccount(
  client: OAuth2Client,
  externalUserId: string,
  options: BotRequestOptions = {},
): Promise<void> {
  const context = contextOf(client)
  checkText('externalUserId', externalUserId)
  const { botToken, ...rest } = checkRequestOptions(options, ['botToken'])
  const path = '/partner-sdk/provisional-accounts/unmerge/bot'
  const credential = botCredential(context.config, botToken, `POST ${path}`)
  await expectSuccess(context, 'POST', path, { credential, body: { external_user_id: externalUserId } }, rest)
}

/**
 * Exchanges a token of a publisher's application for a token of one of its games, for the same user. It expires with the
 * publisher's token and has no refresh token. Discord must have approved publisher-level account linking.
 *
 * @param publisher Client of the publisher's application, with its client secret.
 * @param token Token of the publisher's application.
 * @param game Client of the game's application, to which the returned token belongs.
 * @throws `InvalidArgumentError` · the errors of a request
 * @see https://docs.discord.com/developers/discord-social-sdk/development-guides/publisher-level-account-linking
 */
export async function exchangeForChildToken<Scopes extends string = SocialLayer>(
  publisher: OAuth2Client,
  token: PartialAccessToken<never>,
  game: OAuth2Client,
  options: RequestOptions = {},
): Promise<AccessToken<Scopes>> {
  const context = contextOf(publisher)
  checkToken(token)
  const body = {
    parent_access_token: token.token,
    parent_client_secret: clientSecretOf(context),
    child_application_id: game?.clientId,
  }
  const call = { credential: NO_CREDENTIAL, body }
  return createToken(context, '/partner-sdk/child-token', call, options, contextOf(game))
}

/**
 * Creates a token that replaces the consent of the user once, when the application authorizes itself at the RPC server of the
 * Discord client on the same machine. It is a secret, for approved games and their testers.
 *
 * @throws `InvalidArgumentError` without a client secret · the errors of a request
 * @see https://docs.discord.com/developers/topics/rpc#authorize
 */
export async function createRpcToken(client: OAuth2Client, options: RequestOptions = {}): Promise<string> {
  const context = contextOf(client)
  const body = { client_id: context.config.clientId, client_secret: clientSecretOf(context) }
  const call = { credential: NO_CREDENTIAL, body }
  const { rpc_token } = await expectSuccess(context, 'POST', '/oauth2/token/rpc', call, options)
  return rpc_token
}

/**
 * Creates a link that launches the activity of the token's application, for `shareLink` of the Embedded App SDK. It expires after 30
 * days.
 *
 * @throws `InvalidArgumentError` · the errors of a request
 * @see https://docs.discord.com/developers/activities/development-guides/growth-and-referrals
 */
export async function createQuickLink(
  token: PartialAccessToken<never>,
  link: QuickLinkCreate,
  options: RequestOptions = {},
): Promise<QuickLink> {
  const { config } = checkToken(token)
  checkObject('link', link)
  const path = { application_id: config.clientId }
  const init = { ...checkRequestOptions(options), params: { path }, body: link }
  return orThrow(await token.api.POST('/applications/{application_id}/quick-links', init))
}

/**
 * Sends a JSON request and returns the token of its response.
 *
 * @param owner Context of the client to which the token belongs.
 */
async function createToken<Scopes extends string>(
  context: ClientContext,
  path: string,
  call: Call,
  options: RequestOptions,
  owner: ClientContext,
): Promise<AccessToken<Scopes>> {
  const { config, transport } = context
  const requestedAt = config.now()
  const result = await transport.call(getOperation('POST', path), {
    ...checkRequestOptions(options),
    ...call,
  })
  if (!result.ok) throw result.toError()
  const read = readGrant(result.response.body, requestedAt, { requested: null })
  if ('grant' in read) return new AccessToken(owner, read.grant)
  throw result.toError(read.problem)
}

/** @throws {@link InvalidArgumentError} without a client secret, unless the client is a public one explicitly. */
function clientFields(context: ClientContext) {
  const { clientId, tokenEndpointAuthMethod } = context.config
  const isPublic = tokenEndpointAuthMethod === 'none'
  return { client_id: clientId, client_secret: isPublic ? undefined : clientSecretOf(context) }
}

function clientSecretOf({ config }: ClientContext): string {
  if (config.clientSecret !== undefined) return config.clientSecret
  throw new InvalidArgumentError('clientSecret', 'is required for this request: set the option of the client')
}

function checkToken(token: object): ClientContext {
  const context = contextOfToken(Object(token))
  if (context) return context
  throw new InvalidArgumentError('token', `must be a token ${OF_THIS_COPY}`)
}
