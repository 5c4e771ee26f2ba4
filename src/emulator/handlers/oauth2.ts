import type {
  Application,
  CurrentAuthorization,
  Guild,
  PartialApplication,
  TokenResponse,
  Webhook,
} from '../../generated/models.ts'
import { type Parameters, readParameters, splitScopes } from '../authorize.ts'
import { addBot } from '../consent.ts'
import type { HandlerContext, HandlerResult, Handlers } from '../context.ts'
import { createDeviceCode, DEVICE_LIFETIME, pollDevice } from '../device.ts'
import {
  CODE_LIFETIME,
  endGrant,
  hash,
  issueOwnToken,
  issueUserToken,
  mayRequest,
  rotateToken,
  toTokenFields,
} from '../grants.ts'
import { authorizationServerMetadata, openIdConfiguration, toUserInfo } from '../oidc.ts'
import { withImplied } from '../request.ts'
import { ErrorResponse } from '../responses.ts'
import type { ApplicationRow, CodeRow, TokenRow } from '../rows.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

type TokenContext = HandlerContext<'requestToken'>
type TokenResult = HandlerResult<'requestToken'>

/** Handlers of the endpoints of OAuth2 and OpenID Connect. */
export const OAUTH2_HANDLERS: Handlers = {
  async requestToken(context) {
    const form = readForm(context.form)
    const grant = GRANT_HANDLERS.get(form.get('grant_type') ?? '')
    // Discord reads a body that is not a form, and parameters in the URL, as a request without a grant type.
    if (!grant) throw new ErrorResponse(400, 'UnsupportedGrantType')
    return grant(context, form, authenticate(context, form))
  },

  revokeToken(context) {
    const form = readForm(context.form)
    const { application } = authenticate(context, form).row
    const value = require(form, 'token')
    const { state } = context
    const token = state.tokens.get(value) ?? findByRefreshToken(state, value)
    if (token && token.application_id !== application.id) throw new ErrorResponse(400, 'InvalidRequest')
    if (token) endGrant(state, token.application_id, token.user_id)
    // A token that does not exist is a success too: RFC 7009 section 2.2.
    return { status: 200, body: {} }
  },

  authorizeDevice(context) {
    const { state, publicUrl } = context
    const form = readForm(context.form)
    const { row } = authenticate(context, form)
    const scopes = splitScopes(form.get('scope'))
    // The page of the code has no choice of a guild.
    const needsGuild = scopes.includes('bot') || scopes.includes('webhook.incoming')
    if (needsGuild || !mayRequest(row, scopes, 'authorizationCode'))
      throw new ErrorResponse(400, 'InvalidScope')
    const { device_code, user_code, interval } = createDeviceCode(state, row.application.id, scopes)
    const verification_uri = `${publicUrl}/activate`
    return {
      status: 200,
      headers: NO_STORE,
      body: {
        device_code,
        user_code,
        verification_uri,
        verification_uri_complete: `${verification_uri}?user_code=${user_code}`,
        expires_in: DEVICE_LIFETIME,
        interval,
      },
    }
  },

  createRPCToken(context) {
    const form = readForm(context.form)
    const { hasSecret } = authenticate(context, form)
    if (!hasSecret) throw new ErrorResponse(401, 'InvalidClient')
    return { status: 200, headers: NO_STORE, body: { rpc_token: context.state.createSecret() } }
  },

  getCurrentAuthorization({ state, credential: { token, application } }) {
    const user = state.users.get(token.user_id)
    const body: CurrentAuthorization = {
      application: toPublicApplication(application.application),
      scopes: [...token.scopes],
      expires: toTimestamp(token.expires_at),
      ...(user && withImplied(token.scopes).has('identify') && { user: toPartialUser(user) }),
    }
    return { status: 200, body }
  },

  getCurrentBotApplicationInformation: ({ credential }) => ({
    status: 200,
    body: credential.application.application,
  }),

  getUserInfo({ state, publicUrl, credential: { token } }) {
    const user = state.users.get(token.user_id)
    if (!user) throw new ErrorResponse(401, 'Unauthorized')
    return { status: 200, body: toUserInfo(user, withImplied(token.scopes), publicUrl) }
  },

  listPublicKeys: async ({ signer }) => ({ status: 200, body: await signer.keySet() }),
  getOpenIDConfiguration: ({ publicUrl }) => ({ status: 200, body: openIdConfiguration(publicUrl) }),
  getAuthorizationServerMetadata: ({ publicUrl }) => ({
    status: 200,
    body: authorizationServerMetadata(publicUrl),
  }),
}

const NO_STORE = { 'Cache-Control': 'no-store' }

type GrantHandler = (context: TokenContext, form: Parameters, client: Client) => Promise<TokenResult>

const GRANT_HANDLERS: ReadonlyMap<string, GrantHandler> = new Map([
  ['authorization_code', exchangeCode],
  ['refresh_token', refresh],
  ['client_credentials', issueClientCredentials],
  ['urn:ietf:params:oauth:grant-type:device_code', exchangeDeviceCode],
])

/** @throws {@link ErrorResponse} 400 if a parameter occurs twice: RFC 6749 section 3.2. */
function readForm(form: URLSearchParams): Parameters {
  const parameters = readParameters(form)
  if (parameters.duplicates.size > 0) throw new ErrorResponse(400, 'InvalidRequest')
  return parameters
}

/** @throws {@link ErrorResponse} 400 if a parameter is absent. */
function require(form: Parameters, name: string): string {
  const value = form.get(name)
  if (value === null) throw new ErrorResponse(400, 'InvalidRequest')
  return value
}

interface Client {
  readonly row: ApplicationRow
  /** Indicates that the client sent its secret, which a public client need not. */
  readonly hasSecret: boolean
}

/**
 * Authenticates the client with HTTP Basic or with the form. A public client needs no secret.
 *
 * @throws {@link ErrorResponse} 401, or 400 for a client that uses both (RFC 6749 section 2.3).
 */
function authenticate(
  { credential, state }: Pick<TokenContext, 'credential' | 'state'>,
  form: Parameters,
): Client {
  const isBasic = credential.kind === 'client'
  const formId = form.get('client_id')
  const formSecret = form.get('client_secret')
  if (isBasic && (formSecret !== null || (formId !== null && formId !== credential.clientId))) {
    throw new ErrorResponse(400, 'InvalidRequest')
  }
  const secret = isBasic ? credential.clientSecret || null : formSecret
  const row = state.applications.get((isBasic ? credential.clientId : formId) ?? '')
  if (row && (secret === row.client_secret || (secret === null && row.is_public))) {
    return { row, hasSecret: secret !== null }
  }
  throw new ErrorResponse(401, 'InvalidClient')
}

async function exchangeCode(context: TokenContext, form: Parameters, client: Client): Promise<TokenResult> {
  const { state, publicUrl } = context
  const { application } = client.row
  checkExternalAuth(form)
  const code = state.codes.get(require(form, 'code'))
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

/**
 * Checks the fields that merge a provisional account. The emulator has no such accounts, so any merge succeeds.
 *
 * @throws {@link ErrorResponse} 400 if one of them is absent, or the token is too long.
 */
function checkExternalAuth({ get }: Parameters): void {
  const token = get('external_auth_token')
  const isPair = (get('external_auth_type') === null) === (token === null)
  if (!isPair || (token ?? '').length > MAX_EXTERNAL_TOKEN) throw new ErrorResponse(400, 'InvalidRequest')
}

async function refresh({ state }: TokenContext, form: Parameters, { row }: Client): Promise<TokenResult> {
  const token = findByRefreshToken(state, require(form, 'refresh_token'))
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
  checkExternalAuth(form)
  const row = state.deviceCodes.get(require(form, 'device_code'))
  if (row?.application_id !== application.id) {
    const body = { error: 'invalid_grant', error_description: 'Invalid "device_code" in request.' }
    throw new ErrorResponse(400, 'InvalidCode', { body })
  }
  const error = pollDevice(state, row)
  if (error !== undefined || row.user_id === null)
    throw new ErrorResponse(400, error ?? 'AuthorizationPending')
  state.deviceCodes.delete(row.device_code)
  const { application_id, user_id, scopes } = row
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

function findByRefreshToken(state: State, value: string): TokenRow | undefined {
  return state.tokens.find(({ refresh_token }) => refresh_token === value)
}

/** Returns the fields of an application that other users see. */
function toPublicApplication(application: Application): PartialApplication {
  const {
    owner,
    team,
    guild,
    redirect_uris,
    interactions_endpoint_url,
    role_connections_verification_url,
    event_webhooks_url,
    event_webhooks_status,
    event_webhooks_types,
    approximate_guild_count,
    approximate_user_install_count,
    approximate_user_authorization_count,
    ...shown
  } = application
  return shown
}

/** Returns a time as Discord writes it. */
function toTimestamp(time: number): string {
  return new Date(time).toISOString().replace('Z', '000+00:00')
}
