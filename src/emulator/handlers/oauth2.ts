import type { Application, CurrentAuthorization, PartialApplication } from '../../generated/models.ts'
import { toTimestamp } from '../access.ts'
import { splitScopes } from '../authorize.ts'
import { authenticate, readForm, requireField } from '../client.ts'
import type { Handlers } from '../context.ts'
import { createDeviceCode, DEVICE_LIFETIME } from '../device.ts'
import { findByRefreshToken, mayRequest } from '../grants.ts'
import { authorizationServerMetadata, openIdConfiguration, toUserInfo } from '../oidc.ts'
import { deauthorize } from '../provisional.ts'
import { withImplied } from '../request.ts'
import { ErrorResponse, NO_STORE } from '../responses.ts'
import { toPartialUser } from '../seed.ts'

/** Handlers of the endpoints of OAuth2 and OpenID Connect, except the token endpoint. */
export const OAUTH2_HANDLERS: Handlers = {
  revokeToken(context) {
    const form = readForm(context.form)
    const { application } = authenticate(context, form).row
    const value = requireField(form, 'token')
    const { state } = context
    const token = state.tokens.get(value) ?? findByRefreshToken(state, value)
    if (token && token.application_id !== application.id) throw new ErrorResponse(400, 'InvalidRequest')
    if (token) deauthorize(state, token.application_id, token.user_id)
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
