import type { Application, Guild, TokenResponse, Webhook } from '../../generated/models.ts'
import { type Parameters, splitScopes } from '../authorize.ts'
import { authenticate, type Client, readForm, requireField } from '../client.ts'
import { addBot } from '../consent.ts'
import type { HandlerContext, HandlerResult, Handlers } from '../context.ts'
import { pollDevice } from '../device.ts'
import {
  CODE_LIFETIME,
  findByRefreshToken,
  hash,
  issueOwnToken,
  issueUserToken,
  mayRequest,
  rotateToken,
  toTokenFields,
} from '../grants.ts'
import { type ExternalAccount, mergeAccount, readExternalAccount } from '../provisional.ts'
import { ErrorResponse, NO_STORE } from '../responses.ts'
import type { CodeRow, TokenRow } from '../rows.ts'
import type { State } from '../state.ts'

type TokenContext = HandlerContext<'requestToken'>
type TokenResult = HandlerResult<'requestToken'>

/** Handler of the token endpoint. */
export const TOKEN_HANDLERS: Handlers = {
  async requestToken(context) {
    const form = readForm(context.form)
    const grant = GRANT_HANDLERS.get(form.get('grant_type') ?? '')
    // Discord reads a body that is not a form, and parameters in the URL, as a request without a grant type.
    if (!grant) throw new ErrorResponse(400, 'UnsupportedGrantType')
    return grant(context, form, authenticate(context, form))
  },
}

type GrantHandler = (context: TokenContext, form: Parameters, client: Client) => Promise<TokenResult>

const GRANT_HANDLERS: ReadonlyMap<string, GrantHandler> = new Map([
  ['authorization_code', exchangeCode],
  ['refresh_token', refresh],
  ['client_credentials', issueClientCredentials],
  ['urn:ietf:params:oauth:grant-type:device_code', exchangeDeviceCode],
])

async function exchangeCode(context: TokenContext, form: Parameters, client: Client): Promise<TokenResult> {
  const { state, publicUrl } = context
  const { application } = client.row
  const merge = readMerge(form)
  const code = state.codes.get(requireField(form, 'code'))
  if (!code || code.application_id !== application.id) throw new ErrorResponse(400, 'InvalidCode')
  // Every attempt uses the code up, so that a verifier cannot be guessed.
  state.codes.delete(code.code)
  const verifier = form.get('code_verifier')
  if (verifier !== null && code.code_challenge === null) throw new ErrorResponse(400, 'InvalidRequest')
  const redirectUri = form.get('redirect_uri')
  // The code of an Activity has no redirect URI. The one that the browser was redirected to is accepted too.
  const isSameUri =
    code.redirect_uri === redirectUri ||
    (code.redirect_uri === null && redirectUri === application.redirect_uris?.[0])
  const isExpired = code.expires_at <= state.now()
  if (isExpired || !isSameUri || !(await isVerified(code, verifier, client))) {
    throw new ErrorResponse(400, 'InvalidCode')
  }
  mergeInto(context, code, merge)
  const token = issueUserToken(state, code)
  return succeed({
    ...(await toTokenResponse(context, token, code.nonce, code.expires_at - CODE_LIFETIME)),
    ...joinGuild(state, code),
    ...(code.scopes.includes('webhook.incoming') && {
      webhook: createWebhook(state, application, code, publicUrl),
    }),
  })
}

/** Checks the PKCE verifier of a code. Nothing else protects the code of a client without a secret. */
async function isVerified(
  { code_challenge }: CodeRow,
  verifier: string | null,
  { hasSecret }: Client,
): Promise<boolean> {
  if (code_challenge === null) return hasSecret
  return verifier !== null && (await hash(verifier)) === code_challenge
}

/** Longest token of an external account. */
const MAX_EXTERNAL_TOKEN = 10_240

interface Merge {
  readonly type: string
  readonly token: string
}

/**
 * Reads the fields that merge a provisional account into that of the user.
 *
 * @throws {@link ErrorResponse} 400 if one of them is absent, or the token is too long.
 */
function readMerge({ get }: Parameters): Merge | undefined {
  const type = get('external_auth_type')
  const token = get('external_auth_token')
  if (type === null && token === null) return undefined
  if (type !== null && token !== null && token.length <= MAX_EXTERNAL_TOKEN) return { type, token }
  throw new ErrorResponse(400, 'InvalidRequest')
}

/**
 * Merges a provisional account into that of a user, if the request asks for it.
 *
 * @throws {@link ErrorResponse} 400, or 403 for an invalid token.
 */
function mergeInto(
  { state }: TokenContext,
  { application_id, user_id }: Pick<TokenRow, 'application_id' | 'user_id'>,
  merge: Merge | undefined,
): void {
  if (!merge) return
  const account = findAccount(state, application_id, merge)
  if (!account) throw new ErrorResponse(403, 'InvalidAccessToken')
  mergeAccount(state, application_id, user_id, account)
}

/** Returns `undefined` for an invalid token, whose reason is not part of the response. */
function findAccount(
  state: State,
  applicationId: string,
  { type, token }: Merge,
): ExternalAccount | undefined {
  try {
    return readExternalAccount(state, applicationId, type, token)
  } catch (error) {
    if (error instanceof ErrorResponse) return undefined
    throw error
  }
}

async function refresh({ state }: TokenContext, form: Parameters, { row }: Client): Promise<TokenResult> {
  const token = findByRefreshToken(state, requireField(form, 'refresh_token'))
  if (token?.application_id !== row.application.id) throw new ErrorResponse(400, 'InvalidRefreshToken')
  return succeed(withRefreshToken(state, rotateToken(state, token)))
}

async function issueClientCredentials(
  { state }: TokenContext,
  form: Parameters,
  { row, hasSecret }: Client,
): Promise<TokenResult> {
  const { id, owner, team } = row.application
  const user_id = team?.owner_user_id ?? owner?.id
  if (!hasSecret || user_id === undefined) {
    throw new ErrorResponse(400, 'InvalidRequest', { body: { error: 'unauthorized_client' } })
  }
  const scopes = splitScopes(form.get('scope'))
  if (!mayRequest(row, scopes, 'clientCredentials')) throw new ErrorResponse(400, 'InvalidScope')
  return succeed(toTokenFields(state, issueOwnToken(state, { application_id: id, user_id, scopes })))
}

async function exchangeDeviceCode(
  context: TokenContext,
  form: Parameters,
  { row: { application } }: Client,
): Promise<TokenResult> {
  const { state } = context
  const merge = readMerge(form)
  const row = state.deviceCodes.get(requireField(form, 'device_code'))
  if (row?.application_id !== application.id) {
    const body = { error: 'invalid_grant', error_description: 'Invalid "device_code" in request.' }
    throw new ErrorResponse(400, 'InvalidCode', { body })
  }
  const error = pollDevice(state, row)
  if (error !== undefined || row.user_id === null)
    throw new ErrorResponse(400, error ?? 'AuthorizationPending')
  state.deviceCodes.delete(row.device_code)
  const { application_id, user_id, scopes } = row
  mergeInto(context, { application_id, user_id }, merge)
  const token = issueUserToken(state, { application_id, user_id, scopes })
  return succeed(await toTokenResponse(context, token, null, state.now()))
}

function succeed(body: TokenResponse): TokenResult {
  return { status: 200, headers: NO_STORE, body }
}

function withRefreshToken(state: State, token: TokenRow & { readonly refresh_token: string }): TokenResponse {
  return { ...toTokenFields(state, token), refresh_token: token.refresh_token }
}

/** Creates the response to a new authorization, which contains an id token with the scope `openid`. */
async function toTokenResponse(
  { state, signer, publicUrl }: TokenContext,
  token: TokenRow & { readonly refresh_token: string },
  nonce: string | null,
  authenticatedAt: number,
): Promise<TokenResponse> {
  const now = state.now()
  const response = withRefreshToken(state, token)
  if (!token.scopes.includes('openid')) return response
  return {
    ...response,
    id_token: await signer.sign({ issuer: publicUrl, token, nonce, authenticatedAt, now }),
  }
}

/** Adds the bot to the guild that the user selected, if it has not joined yet, and returns the guild. */
function joinGuild(
  state: State,
  { application_id, guild_id, permissions }: CodeRow,
): Pick<TokenResponse, 'guild'> {
  if (guild_id === null || permissions === null) return {}
  if (!state.members.get(guild_id, application_id)) addBot(state, application_id, guild_id, permissions)
  const guild = state.guilds.get(guild_id)
  return guild ? { guild: toTokenGuild(guild) } : {}
}

/** Bits of the permissions that Discord sends as a number. */
const LEGACY_PERMISSIONS = 0x7fff_ffffn

/** Returns a guild as token responses have it: the permissions of its roles are numbers. */
function toTokenGuild(guild: Guild): Guild {
  const roles = (guild.roles ?? []).map((role) => ({
    ...role,
    permissions: Number(BigInt(role.permissions) & LEGACY_PERMISSIONS),
    permissions_new: String(role.permissions),
  }))
  return { ...guild, roles }
}

function createWebhook(
  state: State,
  { id: application_id, name }: Application,
  { guild_id, channel_id }: CodeRow,
  publicUrl: string,
): Webhook {
  const id = state.createId()
  const token = state.createSecret()
  return state.webhooks.set({
    id,
    type: 1,
    name,
    avatar: null,
    guild_id,
    channel_id,
    application_id,
    token,
    url: `${publicUrl}/api/webhooks/${id}/${token}`,
  })
}
