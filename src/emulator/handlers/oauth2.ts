import type { TokenResponse } from '../../generated/models.ts'
import type { HandlerContext, HandlerResult, Handlers } from '../context.ts'
import { isExchangeable, issueUserToken } from '../grants.ts'
import { ErrorResponse } from '../responses.ts'
import type { ApplicationRow, TokenRow } from '../rows.ts'
import type { State } from '../state.ts'

type TokenContext = HandlerContext<'requestToken'>

/** Handlers of the endpoints of OAuth2. */
export const OAUTH2_HANDLERS: Handlers = {
  async requestToken(context) {
    const application = authenticateClient(context)
    switch (context.form.get('grant_type')) {
      case 'authorization_code':
        return exchangeCode(context, application)
      default:
        throw new ErrorResponse(400, 'UnsupportedGrantType')
    }
  },
}

/**
 * Authenticates the client with HTTP Basic or with the form. A public client needs no secret.
 *
 * @throws {@link ErrorResponse} 401
 */
function authenticateClient({ credential, form, state }: TokenContext): ApplicationRow {
  const isBasic = credential.kind === 'client'
  const id = isBasic ? credential.clientId : form.get('client_id')
  const secret = isBasic ? credential.clientSecret : form.get('client_secret')
  const row = state.applications.get(id ?? '')
  if (row && (secret === row.client_secret || (secret === null && row.is_public))) return row
  throw new ErrorResponse(401, 'InvalidClient')
}

async function exchangeCode(
  { state, form }: TokenContext,
  { application }: ApplicationRow,
): Promise<HandlerResult<'requestToken'>> {
  const code = state.codes.get(form.get('code') ?? '')
  if (!code || code.application_id !== application.id) throw new ErrorResponse(400, 'InvalidCode')
  // Every attempt uses the code up, so that a verifier cannot be guessed.
  state.codes.delete(code.code)
  if (!(await isExchangeable(code, state.now(), form.get('redirect_uri'), form.get('code_verifier')))) {
    throw new ErrorResponse(400, 'InvalidCode')
  }
  return { status: 200, body: toTokenResponse(state, issueUserToken(state, code)) }
}

function toTokenResponse(
  state: State,
  { access_token, refresh_token, scopes, expires_at }: TokenRow,
): TokenResponse {
  return {
    access_token,
    token_type: 'Bearer',
    expires_in: Math.round((expires_at - state.now()) / 1000),
    ...(refresh_token !== null && { refresh_token }),
    scope: scopes.join(' '),
  }
}
