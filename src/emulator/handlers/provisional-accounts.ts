import type { ProvisionalToken } from '../../generated/models.ts'
import { ExternalAuthType } from '../../generated/values.ts'
import type { HandlerContext, Handlers } from '../context.ts'
import { issueChildToken, issueTokenWithoutRefresh, issueUserToken, toTokenFields } from '../grants.ts'
import {
  addIdentity,
  BOT_ISSUED,
  deauthorize,
  type ExternalAccount,
  findIdentity,
  isProvisional,
  provideAccount,
  readExternalAccount,
} from '../provisional.ts'
import { invalidForm } from '../request.ts'
import { ErrorResponse, NO_STORE } from '../responses.ts'
import type { ApplicationRow } from '../rows.ts'
import type { State } from '../state.ts'

/** Scopes of the token of a provisional account. */
const SCOPES = ['sdk.social_layer']

/** Handlers of the endpoints about provisional accounts, and about the tokens of a publisher's games. */
export const PROVISIONAL_ACCOUNT_HANDLERS: Handlers = {
  createProvisionalToken(context) {
    const account = readCredentials(context)
    return respondWithToken(context, context.body.client_id, account)
  },

  createBotProvisionalToken(context) {
    const { state, credential, body } = context
    const { id } = credential.application.application
    const { external_user_id, provisional_user_id, preferred_global_name: name = null } = body
    const account = { type: BOT_ISSUED, providerId: '', userId: external_user_id, name }
    if (provisional_user_id != null && !findIdentity(state, id, account)) {
      const user = state.users.get(provisional_user_id)
      if (!user || !isProvisional(user)) {
        const path = ['provisional_user_id']
        throw invalidForm([{ path, code: 'BASE_TYPE_INVALID', message: 'Unknown User' }])
      }
      addIdentity(state, id, user.id, account)
    }
    return respondWithToken(context, id, account)
  },

  unmergeProvisionalAccount(context) {
    return unmerge(context.state, context.body.client_id, readCredentials(context))
  },

  unmergeBotProvisionalAccount({ state, credential, body }) {
    const account = { type: BOT_ISSUED, providerId: '', userId: body.external_user_id, name: null }
    return unmerge(state, credential.application.application.id, account)
  },

  exchangeForChildToken({ state, body }) {
    const { parent_access_token, parent_client_secret, child_application_id } = body
    const parent = state.tokens.get(parent_access_token)
    const publisher = parent && state.applications.get(parent.application_id)
    if (!publisher || parent.expires_at <= state.now()) throw new ErrorResponse(400, 'InvalidAccessToken')
    if (parent_client_secret !== publisher.client_secret) throw new ErrorResponse(400, 'InvalidClientSecret')
    if (!state.applications.get(child_application_id)) throw new ErrorResponse(400, 'UnknownApplication')
    const token = issueChildToken(state, parent, child_application_id)
    return { status: 200, headers: NO_STORE, body: toTokenFields(state, token) }
  },
}

interface ExternalCredentials {
  readonly client_id: string
  readonly client_secret?: string | null
  readonly external_auth_type: string
  readonly external_auth_token: string
}

/**
 * Returns the external account in the body of a request, after the check of the application's credentials.
 *
 * @throws {@link ErrorResponse} 400
 */
function readCredentials({
  state,
  body,
}: {
  readonly state: State
  readonly body: ExternalCredentials
}): ExternalAccount {
  const { client_id, client_secret = null, external_auth_type, external_auth_token } = body
  const row = state.applications.get(client_id)
  if (!row) throw new ErrorResponse(400, 'UnknownApplication')
  if (!isAuthentic(row, client_secret)) throw new ErrorResponse(400, 'InvalidClientSecret')
  const types: readonly string[] = Object.values(ExternalAuthType)
  if (!types.includes(external_auth_type)) {
    const message = `Value must be one of (${types.join(', ')}).`
    throw invalidForm([{ path: ['external_auth_type'], code: 'BASE_TYPE_CHOICES', message }])
  }
  return readExternalAccount(state, client_id, external_auth_type, external_auth_token)
}

function isAuthentic({ client_secret, is_public }: ApplicationRow, given: string | null): boolean {
  return given === client_secret || (given === null && is_public)
}

/** Issues a token of the provisional account of an external account. Only those of OpenID Connect can be refreshed. */
async function respondWithToken(
  {
    state,
    signer,
    publicUrl,
  }: Pick<HandlerContext<'createProvisionalToken'>, 'state' | 'signer' | 'publicUrl'>,
  application_id: string,
  account: ExternalAccount,
): Promise<{ status: 200; headers: typeof NO_STORE; body: ProvisionalToken }> {
  const user = provideAccount(state, application_id, account)
  const request = { application_id, user_id: user.id, scopes: SCOPES }
  const token =
    account.type === ExternalAuthType.OIDC
      ? issueUserToken(state, request)
      : issueTokenWithoutRefresh(state, request)
  const now = state.now()
  const authentication = { issuer: publicUrl, token, nonce: null, authenticatedAt: now, now }
  const body = {
    ...toTokenFields(state, token),
    id_token: await signer.sign(authentication),
    ...(token.refresh_token !== null && { refresh_token: token.refresh_token }),
  }
  return { status: 200, headers: NO_STORE, body }
}

/** Removes the link of a user to an external account, which receives a new provisional account. */
function unmerge(state: State, applicationId: string, account: ExternalAccount): { status: 204 } {
  const userId = findIdentity(state, applicationId, account)?.identity.user_id
  const user = state.users.get(userId ?? '')
  if (!user) throw new ErrorResponse(404, 'UnknownUser')
  if (isProvisional(user)) throw new ErrorResponse(400, 'InvalidUserType')
  deauthorize(state, applicationId, user.id)
  return { status: 204 }
}
